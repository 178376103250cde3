"""Rules on paragraphs of the body, and on makeshifts: from where on a fault is one, and how it is told."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CASES
from support.lint.word_subjects import LETTERS, line, of_letters, right, run, subject, told

from vbgen.diagnostics import Severity
from vbgen.lint.rule import WARNING
from vbgen.lint.word import text
from vbgen.lint.word.formatting import Formatted, Position
from vbgen.standards import standard
from vbgen.vietnamese import PartialDate

TABLED = Position(0, in_table=True)
LONG = of_letters(110)
NEAR = " ".join(LONG.split())[:60]
STATE = standard("nha-nuoc", PartialDate(year=2026, month=1, day=5)).roles["text"]
PARTY = standard("dang", PartialDate(year=2026, month=6, day=15)).roles["text"]


def texts(*items: Formatted) -> dict[str, list[Formatted]]:
    return {"text": list(items)}


# --- alignment: more than a fifth of the letters of paragraphs that surely fill two lines -----------------------------


@pytest.mark.parametrize(
    ("left", "right_", "message"),
    [
        ([110], [], "1 đoạn của nội dung canh trái"),
        ([74], [110], ""),  # a line that is not full looks the same
        ([75], [110], "1 đoạn của nội dung canh trái, nhẹ"),
        ([110], [110, 110, 110, 110], "1 đoạn của nội dung canh trái, nhẹ"),  # a fifth
        ([112], [110, 110, 110, 110], "1 đoạn của nội dung canh trái"),
        ([110, 110], [], "2 đoạn của nội dung canh trái"),
        ([], [110], ""),
    ],
)
def test_a_body_is_an_error_where_more_than_a_fifth_is_not_justified_and_a_warning_below(
    left: list[int], right_: list[int], message: str
) -> None:
    items = [line(of_letters(count), align="left") for count in left] + [line(of_letters(count)) for count in right_]
    hits = list(text.alignment.check(subject(roles=texts(*items))))
    assert [f"{hit.message}{', nhẹ' * (hit.severity is WARNING)}" for hit in hits] == [message] * bool(message)


@pytest.mark.parametrize(
    ("align", "how"), [("left", "canh trái"), ("center", "canh giữa"), ("right", "canh phải"), ("", "không canh đều")]
)
def test_alignment_is_told_by_its_name(align: str, how: str) -> None:
    roles = texts(line(LONG, align=align), line(LONG, position=TABLED))
    assert told(text.alignment, subject(roles=roles)) == [(f"1 đoạn của nội dung {how}", NEAR)]


def test_paragraphs_of_tables_are_not_judged() -> None:
    roles = texts(line(LONG, align="left", first=0, line=600, position=TABLED))
    assert [told(rule, subject(roles=roles)) for rule in (text.alignment, text.first_line, text.line_spacing)] == [
        [],
        [],
        [],
    ]


# --- the first line ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (line(LONG, first=537), ""),  # half a millimetre less than 1 cm
        (line(LONG, first=536), "1 đoạn có chữ đầu dòng lùi vào 0,95 cm"),
        (line(LONG, first=750), ""),
        (line(LONG, first=751), "1 đoạn có chữ đầu dòng lùi vào 1,32 cm"),
        (line(LONG, left=567, first=0), ""),  # the whole paragraph is in
        (line(LONG, left=567, first=567), ""),  # as within a list
        (line(LONG, left=1000, first=200), "1 đoạn có chữ đầu dòng lùi vào 2,12 cm"),
        (line(of_letters(59), first=0), ""),  # it may be a heading
        (line(of_letters(60), first=0), "1 đoạn có chữ đầu dòng lùi vào 0 cm"),
        (line(LONG, first=0, loose=True), ""),
        (line(LONG, first=0, numbered=True), ""),
        (line(LONG, first=-10), ""),  # hanging
        (line("\t" + LONG, first=0), ""),  # a tab does it
        (line("  " + LONG, first=0), ""),
    ],
)
def test_a_first_line_is_measured_where_its_indent_is_that_of_its_properties(item: Formatted, message: str) -> None:
    assert [hit for hit, _ in told(text.first_line, subject(roles=texts(item)))] == [message] * bool(message)


@pytest.mark.parametrize(("wrong", "severity"), [(120, WARNING), (124, None)])
def test_first_lines_are_an_error_from_three_tenths_of_the_letters_on(wrong: int, severity: Severity | None) -> None:
    roles = texts(line(of_letters(wrong), first=0), line(of_letters(280)))
    (hit,) = text.first_line.check(subject(roles=roles))
    assert (hit.hint, hit.severity) == ("lùi đầu dòng 1 cm hoặc 1,27 cm", severity)


@pytest.mark.parametrize(("first", "hits"), [(500, 0), (1400, 0), (1440, 1)])
def test_of_a_few_first_lines_only_those_that_stand_out_are_told(first: int, hits: int) -> None:
    roles = texts(line(of_letters(120), first=first), *[line(LONG)] * 9)
    assert len(told(text.first_line, subject(roles=roles))) == hits


# --- gaps -------------------------------------------------------------------------------------------------------------


def spaced(*befores: int, after: int = 0, **different: Any) -> list[Formatted]:
    return [
        line(LONG, number=number, before=before, after=after, **different) for number, before in enumerate(befores, 1)
    ]


@pytest.mark.parametrize(
    ("items", "message"),
    [
        (spaced(120, 0, 0, 0), "3/3 khoảng cách giữa các đoạn nhỏ hơn 6 pt"),
        (spaced(0, 120, 0, 0), ""),  # two are nothing; what stands above the first does not count
        (spaced(120, 110, 110, 110), ""),  # half a point less
        (spaced(120, 109, 109, 109), "3/3 khoảng cách giữa các đoạn nhỏ hơn 6 pt"),
        (spaced(120, 60, 60, 60, after=60), ""),
        (spaced(120, 0, 0, 0, 120, 120, 120), ""),  # half of them
        (spaced(120, 0, 0, 0, 120, 120), "3/5 khoảng cách giữa các đoạn nhỏ hơn 6 pt"),
    ],
)
def test_gaps_are_told_where_three_and_more_than_half_are_less_than_six_points(
    items: list[Formatted], message: str
) -> None:
    found = subject(roles=texts(*items), body=tuple(items))
    assert [hit for hit, _ in told(text.gaps, found)] == [message] * bool(message)


def test_a_gap_is_between_two_paragraphs_of_text_that_follow_each_other() -> None:
    items = spaced(120, 0, 0, 0, 0)
    apart = [item._replace(number=2 * item.number) for item in items]  # a table between each two
    assert told(text.gaps, subject(roles=texts(*apart), body=tuple(apart))) == []
    headings = {"text": items[:2], "heading": items[2:]}
    assert [hit for hit, _ in told(text.gaps, subject(roles=headings, body=tuple(items)))] == [
        "4/4 khoảng cách giữa các đoạn nhỏ hơn 6 pt"
    ]
    others = {"text": items[:2], "other": items[2:]}
    assert told(text.gaps, subject(roles=others, body=tuple(items))) == []


# --- lines ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "rule", "line_", "size", "right_"),
    [
        (STATE, "auto", 235, 14, True),  # single but for rounding
        (STATE, "auto", 234, 14, False),
        (STATE, "auto", 365, 14, True),
        (STATE, "auto", 366, 14, False),
        (STATE, "exact", 305, 14, False),  # 15,25 pt under letters of 14: 0,947 lines
        (STATE, "exact", 306, 14, True),
        (STATE, "exact", 499, 14, True),  # 24,95 pt: 1,5497 lines
        (STATE, "exact", 500, 14, False),
        (STATE, "exact", 400, 10, False),
        (STATE, "atLeast", 100, 14, True),  # Word gives them more
        (STATE, "atLeast", 500, 14, False),
        (PARTY, "exact", 355, 14, True),
        (PARTY, "exact", 354, 14, False),
        (PARTY, "exact", 445, 14, True),
        (PARTY, "exact", 446, 14, False),
        (PARTY, "auto", 240, 14, False),
        (PARTY, "atLeast", 360, 14, False),
    ],
)
def test_which_lines_stand_as_far_apart_as_the_standard_wants(
    role: Any, rule: str, line_: int, size: float, right_: bool
) -> None:
    item = line(run(LONG, size=size), rule=rule, line=line_)
    assert text._is_spaced(item, role) == right_


def test_the_size_of_lines_is_that_of_most_letters_or_the_roles_where_there_are_none() -> None:
    mixed = line(run("a" * 10, size=10.0), run("b" * 20, size=20.0), rule="exact", line=400)
    assert text._is_spaced(mixed, STATE) is False  # 20 pt under letters of 20
    assert text._is_spaced(line("…", rule="exact", line=300), STATE)  # 15 pt under the least, 13
    assert not text._is_spaced(line("…", rule="exact", line=280), STATE)


@pytest.mark.parametrize(
    ("plan", "item", "how", "hint"),
    [
        ("", line(LONG, line=480), "2 lines", "cách dòng từ 1,0 đến 1,5 lines"),
        ("", line(LONG, line=200), "0,83 lines", "cách dòng từ 1,0 đến 1,5 lines"),
        ("", line(LONG, line=250, rule="exact"), "đúng 12,5 pt", "cách dòng từ 1,0 đến 1,5 lines"),
        ("", line(LONG, line=900, rule="atLeast"), "ít nhất 45 pt", "cách dòng từ 1,0 đến 1,5 lines"),
        ("dang", line(LONG, line=240), "1 lines", "cách dòng chính xác (Exactly) 18–22 pt"),
    ],
)
def test_line_spacing_is_told_as_word_calls_it(plan: str, item: Formatted, how: str, hint: str) -> None:
    found = subject(CASES[plan], roles=texts(item)) if plan else subject(roles=texts(item))
    expected = [(f"1 đoạn có cách dòng {how}", NEAR, hint)]
    assert [(hit.message, hit.near, hit.hint) for hit in text.line_spacing.check(found)] == expected


@pytest.mark.parametrize(("letters", "count", "severity"), [(110, 2, WARNING), (112, 1, None)])
def test_line_spacing_is_an_error_from_a_fifth_of_the_letters_on(
    letters: int, count: int, severity: Severity | None
) -> None:
    roles = texts(line(of_letters(letters), line=480), *[line(LONG)] * 4, line(of_letters(109), line=480))
    (hit,) = text.line_spacing.check(subject(roles=roles))
    assert (hit.message, hit.severity) == (f"{count} đoạn có cách dòng 2 lines", severity)


# --- makeshifts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("underlined", "hits"), [("Độc lập - Tự do - Hạnh phúc", 1), ("Độc lập - Tự do", 0), ("", 0)])
def test_an_underlined_motto_stands_for_a_rule_where_nearly_all_of_it_is(underlined: str, hits: int) -> None:
    rest = "Độc lập - Tự do - Hạnh phúc".removeprefix(underlined)
    motto = line(run(underlined, underlined=True), run(rest))
    told_ = "Tiêu ngữ bị gạch chân thay cho đường kẻ"
    expected = [(told_, "Độc lập - Tự do - Hạnh phúc")] * hits
    assert told(text.typed_rules, subject(roles={"motto": [motto]}, body=())) == expected


@pytest.mark.parametrize("name", ["motto", "issuer", "summary"])
def test_what_stands_above_a_rule_may_not_be_underlined(name: str) -> None:
    style = right().role(name).style
    found = subject(roles={name: [line(run("UBND XÃ", underlined=True))], "text": [line("a")]}, body=())
    assert told(text.typed_rules, found) == [(f"{style} bị gạch chân thay cho đường kẻ", "UBND XÃ")]


@pytest.mark.parametrize(
    ("texts_", "body", "near"),
    [
        (["Hạnh phúc", "-----", "Nội dung", "x"], 4, "-----"),
        (["Hạnh phúc", "----", "Nội dung", "x"], 4, None),  # too few to be a rule
        (["Hạnh phúc\n_____", "Nội dung", "x"], 3, "Hạnh phúc\n_____"),
        (["Hạnh phúc", "x", "———————", "y"], 3, None),  # it stands just above the body: it may part the text
        (["Hạnh phúc", "x", "———————", "y"], 5, "———————"),
        (["–" * 60, "x", "y"], 3, "–" * 40),
        (["-----", "x"], 0, None),  # no body is known
        (["-----", "x"], 1, None),
        (["----- x", "y", "z"], 3, None),
    ],
)
def test_a_rule_is_typed_above_the_body(texts_: list[str], body: int, near: str | None) -> None:
    items = tuple(line(one, number=number) for number, one in enumerate(texts_, 1))
    found = subject(roles={}, paragraphs=items, body=(line("a", number=body),) if body else ())
    expected = [] if near is None else [("đường kẻ gõ bằng dấu gạch", near)]
    assert told(text.typed_rules, found) == expected


def test_dashes_set_above_the_line_are_no_typed_rule_and_one_rule_is_told() -> None:
    raised = (line(run("-----", script="super")), line("x", number=2), line("y", number=3))
    assert told(text.typed_rules, subject(roles={}, paragraphs=raised, body=(line("a", number=4),))) == []
    two = (line("-----"), line("_____", number=2), line("x", number=3))
    assert told(text.typed_rules, subject(roles={}, paragraphs=two, body=(line("a", number=4),))) == [
        ("đường kẻ gõ bằng dấu gạch", "-----")
    ]


NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(
    ("runs", "after", "room", "cut"),
    [
        ([NATION], "Độc lập - Tự do", 0, False),
        (["CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM"], "", 0, True),
        ([f"{NATION}\n"], "", 0, False),  # nothing stands below the break
        (["CỘNG HÒA XÃ HỘI CHỦ NGHĨA"], "VIỆT NAM", 0, True),
        (["CỘNG HÒA XÃ HỘI CHỦ NGHĨA"], "Độc lập - Tự do", 0, False),
        ([NATION], "VIỆT NAM muôn năm", 0, False),
        ([run(NATION, size=13.0, bold=True)], "", 5600, False),
        ([run(NATION, size=13.0, bold=True)], "", 4500, True),
        ([run(NATION, size=13.0, bold=True, narrowed=True)], "", 4500, False),  # its letters are pushed together
        ([run(f" {NATION} ", size=13.0, bold=True)], "", 4500, False),  # blanks may stand over
    ],
)
def test_the_national_name_is_cut_in_two(runs: list[Any], after: str, room: int, cut: bool) -> None:
    item = line(*runs, position=Position(0, in_table=True, room=room))
    paragraphs = (item, line(after, number=2)) if after else (item,)
    found = subject(roles={"national_name": [item]}, paragraphs=paragraphs)
    near = " ".join(item.text.split())
    assert told(text.broken_national_name, found) == [("Quốc hiệu bị ngắt làm hai dòng", near)] * cut


def test_a_cell_may_be_two_hundredths_too_narrow() -> None:
    from vbgen.standards.metrics import width

    needed = width(NATION, 13.0, bold=True, italic=False)
    wide, narrow = int(needed / 1.02) + 1, int(needed / 1.02) - 1
    item = line(run(NATION, size=13.0, bold=True))
    assert [text._overflows(item._replace(position=Position(0, room=room))) for room in (wide, narrow)] == [False, True]


@pytest.mark.parametrize(
    ("empty", "filled", "hits"),
    [
        (2, 6, []),
        (3, 6, ["3 đoạn trống giữa nội dung"]),
        (3, 27, []),  # a tenth of them
        (4, 27, ["4 đoạn trống giữa nội dung"]),
    ],
)
def test_empty_paragraphs_are_told_from_three_and_a_tenth_of_the_body_on(
    empty: int, filled: int, hits: list[str]
) -> None:
    body = (line(LONG), *[line(" ")] * empty, *[line("x")] * (filled - 1))
    assert [hit for hit, _ in told(text.empty_paragraphs, subject(body=body))] == hits


def test_what_ends_a_body_what_breaks_a_page_and_one_place_less_are_no_empty_paragraphs() -> None:
    inside = [line("a"), line(""), line(""), line("b")]
    assert told(text.empty_paragraphs, subject(body=(line(""), *inside, line("")))) == []
    assert told(text.empty_paragraphs, subject(body=(line("a"), *[line("", loose=True)] * 5, line("b")))) == []


def test_parts_of_the_header_in_text_boxes_are_told_each_once_by_its_name() -> None:
    boxed = Position(0, in_table=True, boxed=True)
    roles = {
        "issuer": [line("SỞ NỘI VỤ", position=boxed), line("TỈNH BẮC NINH", position=boxed)],
        "place_date": [line("Bắc Ninh, ngày 05 tháng 01 năm 2026", position=boxed)],
        "motto": [line("Độc lập - Tự do - Hạnh phúc")],
        "text": [line(LETTERS, position=boxed)],
    }
    law = right().law
    names = [role.style for role in law.roles.values() if role.name in ("issuer", "place_date")]
    ((message, near),) = told(text.boxed_header, subject(roles=roles))
    assert message == f"{', '.join(names)} nằm trong hộp chữ (Text Box)"
    assert near in ("SỞ NỘI VỤ", "Bắc Ninh, ngày 05 tháng 01 năm 2026")
