"""Rules on labels and their order: which are told, and what is let be."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, told

from vbgen.diagnostics import Severity
from vbgen.lint.rule import AnyRule
from vbgen.lint.text import ladder
from vbgen.lint.text.content import Content, Passage

WARNING = Severity.WARNING


def rungs(*rows: str, **different: object) -> Content:
    """A body of rows "level|label|text"."""
    parts = (row.split("|") for row in rows)
    return content(passages=tuple(Passage("body", text, (), label, level) for level, label, text in parts), **different)


def graded(rule: AnyRule, found: Content) -> list[tuple[str, str, Severity | None]]:
    return [(hit.message, hit.hint, hit.severity) for hit in rule.check(found)]


@pytest.mark.parametrize(
    ("rule", "row", "hits"),
    [
        (ladder.article_dot, "dieu|Điều 1.|Một", []),
        (ladder.article_dot, "dieu|Điều 1:|Một", [("sau số của Điều phải là dấu chấm", "Điều 1.", None)]),
        (ladder.article_dot, "dieu|Điều 1 –|Một", [("sau số của Điều phải là dấu chấm", "Điều 1.", None)]),
        (ladder.article_dot, "dieu|Điều 1|Một", [("sau số của Điều phải có dấu chấm", "Điều 1.", WARNING)]),
        (ladder.article_dot, "dieu|Điều 1|", []),  # its title stands below
        (ladder.article_dot, "1|1:|Một", []),
        (ladder.chapter_roman, "chuong|Chương I|A", []),
        (ladder.chapter_roman, "chuong|Chương 1|A", [("số của Phần, Chương là chữ số La Mã", "", None)]),
        (ladder.chapter_roman, "phan|Phần 2|A", [("số của Phần, Chương là chữ số La Mã", "", None)]),
        (ladder.chapter_roman, "muc|Mục 2|A", []),
        (ladder.section_arabic, "muc|Mục 1.|A", []),
        (ladder.section_arabic, "muc|Mục I|A", [("số của Mục, Tiểu mục là chữ số Ả Rập", "", WARNING)]),
        (ladder.section_arabic, "chuong|Chương I|A", []),
        (ladder.clause_dot, "1|1.|Một", []),
        (ladder.clause_dot, "1|1/|Một", [("sau số của khoản phải là dấu chấm", "1.", None)]),
        (ladder.clause_dot, "1|12-|Một", [("sau số của khoản phải là dấu chấm", "12.", None)]),
        (ladder.clause_dot, "1|1)|Một", [("sau số của khoản là dấu chấm, không phải “)”", "", WARNING)]),
        (ladder.point_bracket, "a|a)|Một", []),
        (ladder.point_bracket, "a|đ.|Một", [("sau chữ của điểm phải là “)”", "đ)", None)]),
        (ladder.point_bracket, "a|A)|Một", [("điểm viết chữ thường; bậc trên khoản đánh số La Mã", "", WARNING)]),
        (ladder.decimal, "1.1|1.1.|Một", [("đánh số 1.1 không có trong Nghị định; dùng a), b)", "", None)]),
        (ladder.decimal, "1|1.|Một", []),
        (ladder.bullet, "-|-|Một", []),
        (ladder.bullet, "+|+|Một", []),
        (ladder.bullet, "-|•|Một", [("gạch đầu dòng phải là “-”, không phải “•”", "", None)]),
        (ladder.bullet, "-|–|Một", [("gạch đầu dòng phải là “-”, không phải “–”", "", None)]),
    ],
)  # fmt: skip
def test_the_shape_of_a_label(rule: AnyRule, row: str, hits: list[tuple[str, str, Severity | None]]) -> None:
    assert graded(rule, rungs(row)) == hits
    _, label, text = row.split("|")
    assert {hit.near for hit in rule.check(rungs(row))} <= {f"{label} {text}"}
    unlabelled = content(passages=(Passage("body", text, (), "", row.split("|", 1)[0]),))
    assert graded(rule, unlabelled) == []


def test_what_is_told_once_for_a_document_and_how_much_of_it_is_shown() -> None:
    assert len(told(ladder.decimal, rungs("1.1|1.1.|Một", "1.1|1.2.|Hai"))) == 1
    assert len(told(ladder.bullet, rungs("-|•|Một", "-|•|Hai"))) == 1
    assert told(ladder.clause_dot, rungs(f"1|1/|{'x' * 90}"))[0][1] == f"1/ {'x' * 57}"
    for kind in ("quyet-dinh", "quy-che", "quy-dinh", "nghi-quyet"):
        assert [hit.severity for hit in ladder.section_arabic.check(rungs("muc|Mục I|A", kind=kind))] == [None]


def articles(*labels: str, **different: object) -> Content:
    return rungs(*(f"dieu|Điều {label}.|Nội dung" for label in labels), **different)


@pytest.mark.parametrize(
    ("labels", "messages"),
    [
        (["1", "2", "3"], []),
        (["1", "2", "4", "5"], ["sau Điều 2 là Điều 4"]),
        (["1", "2", "2"], ["sau Điều 2 là Điều 2"]),
        (["1", "2", "1", "2"], []),  # of what is issued with it
        (["7", "8"], []),  # an extract
        (["1", "1a", "2"], []),  # added by an amendment
        (["1", "5a", "2"], []),
        (["1", "4", "6"], ["sau Điều 1 là Điều 4", "sau Điều 4 là Điều 6"]),
    ],
)
def test_articles_run_on(labels: list[str], messages: list[str]) -> None:
    assert [message for message, _ in told(ladder.articles_run_on, articles(*labels))] == messages


def test_how_sure_a_gap_of_articles_is_and_what_follows() -> None:
    gap = articles("1", "3")
    amended = articles("1", "3", summary="Sửa đổi, bổ sung Quy chế")
    quoting = content(passages=(*gap.passages, Passage("body", "“Điều 7. Hồ sơ”")))
    assert [graded(ladder.articles_run_on, one) for one in (gap, amended, quoting)] == [
        [("sau Điều 1 là Điều 3", "Điều 2", severity)] for severity in (None, WARNING, WARNING)
    ]


def points(*labels: str) -> Content:
    return rungs(*(f"a|{label}|Nội dung" for label in labels))


@pytest.mark.parametrize(
    ("labels", "messages"),
    [
        (["a)", "b)", "c)", "d)", "đ)", "e)", "g)"], []),
        (["d)", "e)"], ["sau d) là đ)"]),
        (["e)", "f)"], ["bảng chữ cái tiếng Việt không có điểm f)"]),
        (["e)", "g)"], []),
        (["đ)", "f)"], []),
        (["i)", "j)"], ["bảng chữ cái tiếng Việt không có điểm j)"]),
        (["h)", "j)"], ["bảng chữ cái tiếng Việt không có điểm j)"]),
        (["g)", "j)"], []),  # a quotation may begin anew
        (["v)", "w)"], ["bảng chữ cái tiếng Việt không có điểm w)"]),
        (["f)"], []),
        (["d)", "aa)"], []),
    ],
)
def test_points_go_by_the_vietnamese_alphabet(labels: list[str], messages: list[str]) -> None:
    assert [message for message, _ in told(ladder.point_letters, points(*labels))] == messages


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        (["1|1.|a", "1|2.|b"], []),
        (["1|1.|a", "1|2.|b", "1|2.|c"], ["“2.” đứng sau “2.”"]),
        (["1|1.|a", "1|3.|b"], ["“3.” đứng sau “1.”"]),
        (["1|3.|a", "1|4.|b"], []),
        (["1|2.|a", "1|1.|b"], []),  # another list
        (["I|I.|a", "I|III.|b"], ["“III.” đứng sau “I.”"]),
        (["a|a)|a", "a|c)|b"], ["“c)” đứng sau “a)”"]),
        (["a|d)|a", "a|e)|b"], []),  # another rule tells
        (["I|I.|a", "1|1.|b", "I|II.|c", "1|1.|d"], []),
        (["1|1.|a", "a|a)|b", "1|3.|c"], ["“3.” đứng sau “1.”"]),
        (["1|1.|a", "I|II.|b", "1|3.|c"], []),  # under another parent
        (["1|1.|a", "|–|x", "1|3.|c"], ["“3.” đứng sau “1.”"]),
        (["1|1.|“a", "1|1.|b", "1|2.|c”", "1|2.|d"], []),  # quoted
    ],
)
def test_numbers_run_on_within_their_parent(rows: list[str], messages: list[str]) -> None:
    assert [message for message, _ in told(ladder.numbers_run_on, rungs(*rows))] == messages


def test_a_quotation_hides_what_it_holds_until_it_closes_or_eight_passages_on() -> None:
    within = [Passage("body", text) for text in ("“mở", "a", "đóng”", "b")]
    assert [item.text for item in ladder._unquoted(within)] == ["“mở", "b"]
    never = [Passage("body", "“mở"), *(Passage("body", str(number)) for number in range(10))]
    assert [item.text for item in ladder._unquoted(never)] == ["“mở", "8", "9"]
    stray = [Passage("body", text) for text in ("a”", "b", "“c”", "d")]
    assert [item.text for item in ladder._unquoted(stray)] == ["b", "“c”", "d"]


TYPED = ["I.", "1.", "1.2.", "3)", "(2)", "(a)", "(iv)", "đ)", "Điều 5.", "Điều 5 :"]


@pytest.mark.parametrize("label", TYPED)
def test_a_number_typed_before_a_rung_is_printed_twice_and_before_a_paragraph_by_hand(label: str) -> None:
    text = f"{label} Rà soát"
    rung = content(passages=(Passage("body", text, ("body", 3), "", "1"),), document=A_PLAN)
    free = content(passages=(Passage("body", text, ("body", 3)),), document=A_PLAN)
    assert told(ladder.label_twice, rung) == [(f"số thứ tự “{label}” sẽ in thành hai lần", label)]
    assert told(ladder.label_twice, free) == []
    assert [(hit.near, hit.hint, hit.path) for hit in ladder.label_by_hand.check(free)] == [
        (label, "đưa vào `clauses`", ("body", 3))
    ]
    assert told(ladder.label_by_hand, rung) == []


@pytest.mark.parametrize("mark", "-+•–")
def test_a_mark_typed_before_a_paragraph_goes_among_the_dashes(mark: str) -> None:
    (hit,) = ladder.label_by_hand.check(content(f"{mark} Rà soát"))
    assert (hit.near, hit.hint) == (mark, "đưa vào `dashes`")


@pytest.mark.parametrize("text", ["Rà soát", "30.000 đồng", "2026. ", "-5 độ", "Điều 5 quy định"])
def test_what_only_looks_like_a_label_is_let_be(text: str) -> None:
    assert told(ladder.label_by_hand, content(text)) == []


@pytest.mark.parametrize(
    ("texts", "told_"),
    [
        (["Rà soát", "chuẩn bị", "Trồng cây"], ["đầu khoản, điểm viết hoa"]),
        (["Rà soát", "chuẩn bị"], []),  # half of them: so it is written
        (["Rà soát", "chuẩn bị", "12 cây"], []),
        (["Rà soát", "Trồng cây", "Chăm sóc"], []),
        (["Rà soát", "chuẩn bị", "Trồng", "Báo cáo", "lập", "Gửi", "Lưu"], ["đầu khoản, điểm viết hoa"]),
        (["Rà soát", "chuẩn bị", "Trồng", "Báo cáo", "lập", "Gửi"], []),
    ],
)
def test_one_item_in_four_that_begins_small_is_a_slip(texts: list[str], told_: list[str]) -> None:
    for level in ("1", "a"):
        found = rungs(*(f"{level}|x|{text}" for text in texts))
        assert [message for message, _ in told(ladder.items_begin_alike, found)] == told_
    assert told(ladder.items_begin_alike, rungs(*(f"-|-|{text}" for text in texts))) == []


@pytest.mark.parametrize(
    ("labels", "messages"),
    [
        (["Điều 2.", "Điều 3."], []),
        (["Điều 1.", "Điều 2.", "Điều 2a.", "Điều 3."], []),  # put in between
        (["Điều 1.", "Điều 2.", "Điều 4.", "Điều 5."], ["sau Điều 2 là Điều 4"]),
        (["Điều 1.", "Điều 2.", "Điều 1.", "Điều 2."], []),  # of what is issued with it
        (["Điều", "Điều 2."], []),
    ],
)
def test_articles_are_counted_from_the_first_that_has_a_number(labels: list[str], messages: list[str]) -> None:
    found = rungs(*(f"dieu|{label}|Một" for label in labels))
    assert [message for message, _ in told(ladder.articles_run_on, found)] == messages
