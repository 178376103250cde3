"""Rules on the look of each part: how much of it must differ to be told, and as what."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CASES
from support.lint.word_subjects import line, of_letters, right, run, subject, told

from vbgen.diagnostics import Severity
from vbgen.lint.rule import WARNING
from vbgen.lint.word import looks
from vbgen.lint.word.formatting import Formatted, Position

TABLED = Position(0, in_table=True)


def of_kind(kind: str, **different: Any) -> Any:
    """A right file's facts with another kind."""
    base = right()
    facts = base.facts._replace(opening=base.facts.opening._replace(kind=kind))
    return subject(facts=facts, **different)


def marks(count: int) -> Any:
    """A right file's facts with so many signers."""
    base = right()
    closing = base.facts.closing
    return base.facts._replace(closing=closing._replace(signers=closing.signers[:1] * count))


# --- sizes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "item", "message"),
    [
        ("issuer", line(run("SỞ NỘI VỤ", size=12.0)), ""),
        ("issuer", line(run("SỞ NỘI VỤ", size=13.0)), ""),
        ("issuer", line(run("SỞ NỘI VỤ", size=14.0)), "Cơ quan ban hành (ô 2) cỡ chữ 14"),
        ("issuer", line(run("SỞ NỘI VỤ", size=11.5)), "Cơ quan ban hành (ô 2) cỡ chữ 11,5"),
        ("issuer", line(run("SỞ ", size=13.0), run("NỘI VỤ", size=15.0)), "Cơ quan ban hành (ô 2) cỡ chữ 15"),
        ("issuer", line(run("SỞ TƯ", size=13.0), run("PHÁP", size=15.0)), ""),  # half of it
        ("issuer", line(run("SỞ TƯ", size=13.0), run("PHÁP 1", size=15.0)), "Cơ quan ban hành (ô 2) cỡ chữ 15"),
        ("issuer", line(run("SỞ", size=13.0), run("123", size=15.0, script="super")), ""),  # drawn smaller
        ("addressed", line(run("Kính gửi: Các phòng", size=20.0)), "Kính gửi (ô 9a) cỡ chữ 20"),
        ("caption", line(run("Bảng 1", size=20.0)), ""),  # no part around the body
    ],
)
def test_a_part_is_of_the_size_that_more_than_half_of_it_has(name: str, item: Formatted, message: str) -> None:
    assert [hit for hit, _ in told(looks.size, subject(roles={name: [item]}))] == [message] * bool(message)


@pytest.mark.parametrize(("small", "severities"), [(19, []), (20, [WARNING]), (50, [WARNING]), (51, [None])])
def test_a_body_is_too_small_where_more_than_a_twentieth_of_its_letters_are(
    small: int, severities: list[Severity | None]
) -> None:
    roles = {
        "text": [line(of_letters(900))],
        "heading": [line(run(of_letters(small), size=12.0))],
        "basis": [line(of_letters(100 - small))],
    }
    hits = list(looks.size.check(subject(roles=roles)))
    assert [(hit.message, hit.severity) for hit in hits] == [("Nội dung (ô 6) cỡ chữ 12", one) for one in severities]


def test_the_sizes_out_of_the_span_are_told_the_commonest_first() -> None:
    wrong = line(run("a" * 10, size=16.0), run("b" * 30, size=11.5), run("c" * 5, size=13.0))
    (hit,) = looks.size.check(subject(roles={"text": [wrong], "basis": [line(run("d" * 9, size=16.0))]}))
    assert (hit.message, hit.near, hit.hint) == (
        "Nội dung (ô 6) cỡ chữ 11,5, 16",
        ("a" * 10 + "b" * 30 + "c" * 5)[:60],
        "cỡ chữ 13–14",
    )
    tabled = line(run("a" * 10, size=10.0), position=TABLED)
    assert told(looks.size, subject(roles={"text": [tabled]})) == []


# --- weight and slope -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "bold", "message"),
    [
        ("issuer", 10, ""),
        ("issuer", 2, ""),  # a fifth
        ("issuer", 1, "Cơ quan ban hành (ô 2) không in đậm"),
        ("superior", 8, ""),  # four fifths
        ("superior", 9, "Cơ quan chủ quản (ô 2) in đậm"),
        ("addressed", 10, "Kính gửi (ô 9a) in đậm"),
        ("text", 10, ""),
    ],
)
def test_a_part_is_of_the_weight_that_nearly_all_of_it_has(name: str, bold: int, message: str) -> None:
    item = line(run("B" * bold, bold=True), run("P" * (10 - bold)))
    near = item.text
    assert told(looks.weight, subject(roles={name: [item]})) == [(message, near)] * bool(message)


@pytest.mark.parametrize(
    ("kind", "item", "hits"),
    [
        ("quyet-dinh", line("Điều 1. Ban hành"), 1),
        ("nghi-quyet", line("Điều 12a. Ban hành"), 1),
        ("ke-hoach", line("Điều 1. Ban hành"), 0),
        ("quyet-dinh", line(run("Điều 1. ", bold=True), run("Ban hành")), 0),
        ("quyet-dinh", line(run("“ "), run("Điều 1. ", bold=True)), 0),  # signs have no weight
        ("quyet-dinh", line("Điều này"), 0),
        ("quyet-dinh", line("  Điều 3 . Ban hành"), 1),
    ],
)
def test_in_a_decision_the_word_of_an_article_is_bold(kind: str, item: Formatted, hits: int) -> None:
    near = " ".join(item.text.split())
    expected = [("“Điều” và số thứ tự không in đậm", near)] * hits
    assert told(looks.weight, of_kind(kind, roles={}, body=(item,))) == expected


def test_articles_of_the_party_may_be_plain() -> None:
    base = right(CASES["dang"])
    facts = base.facts._replace(opening=base.facts.opening._replace(kind="quyet-dinh"))
    assert told(looks.weight, base._replace(facts=facts, roles={}, body=(line("Điều 1. Ban hành"),))) == []


@pytest.mark.parametrize(
    ("name", "italic", "message"),
    [
        ("place_date", 2, ""),
        ("place_date", 1, "Địa danh và thời gian (ô 4) không in nghiêng"),
        ("issuer", 8, ""),
        ("issuer", 9, "Cơ quan ban hành (ô 2) in nghiêng"),
        ("addressed", 10, "Kính gửi (ô 9a) in nghiêng"),
        ("text", 10, ""),
    ],
)
def test_a_part_is_of_the_slope_that_nearly_all_of_it_has(name: str, italic: int, message: str) -> None:
    item = line(run("I" * italic, italic=True), run("U" * (10 - italic)))
    assert [hit for hit, _ in told(looks.slope, subject(roles={name: [item]}))] == [message] * bool(message)


@pytest.mark.parametrize(
    ("kind", "upright", "sloping", "severities"),
    [
        ("ke-hoach", 2, 1, [Severity.WARNING]),
        ("quyet-dinh", 2, 1, [None]),  # the rule's own
        ("nghi-quyet", 1, 0, [None]),
        ("ke-hoach", 1, 1, []),  # half of them
        ("cong-van", 3, 0, []),  # "Căn cứ …" is a sentence like others
        ("bien-ban", 3, 0, []),
        ("giay-moi", 3, 0, []),
        ("", 3, 0, []),
    ],
)
def test_bases_are_italic_where_most_are_not(
    kind: str, upright: int, sloping: int, severities: list[Severity | None]
) -> None:
    items = [line("Căn cứ Luật;")] * upright + [line(run("Căn cứ Luật;", italic=True))] * sloping
    found = list(looks.slope.check(of_kind(kind, roles={"basis": items})))
    assert [hit.severity for hit in found] == severities
    assert [(hit.message, hit.near, hit.hint) for hit in found] == [
        ("Căn cứ (ô 6) không in nghiêng", "Căn cứ Luật;", "kiểu chữ nghiêng, không đậm")
    ] * len(severities)


def test_the_style_that_is_wanted_is_told() -> None:
    hits = [
        *looks.weight.check(subject(roles={"issuer": [line("SỞ NỘI VỤ")]})),
        *looks.weight.check(subject(roles={"superior": [line(run("UBND TỈNH", bold=True))]})),
        *looks.slope.check(subject(roles={"place_date": [line("Bắc Ninh, ngày 05")]})),
    ]
    assert [hit.hint for hit in hits] == [
        "kiểu chữ đứng, đậm",
        "kiểu chữ đứng, không đậm",
        "kiểu chữ nghiêng, không đậm",
    ]


# --- capitals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "small"),
    [
        ("issuer", "SỞ NỘI VỤ", False),
        ("issuer", "Sở Nội vụ", True),
        ("superior", "UBND tỉnh", True),
        ("authority", "TM. Ủy ban nhân dân", True),
        ("position", "GIÁM ĐỐC", False),
        ("position", "GIÁM ĐỐC (đã ký)", False),
        ("position", "PHÓ CHỦ TỊCH kiêm CHÁNH VĂN PHÒNG", False),
        ("position", "Giám đốc", True),
        ("name", "Trần Thị Bình", False),
        ("motto", "Độc lập - Tự do - Hạnh phúc", False),
    ],
)
def test_offices_and_positions_stand_in_capitals(name: str, text: str, small: bool) -> None:
    style = right().role(name)
    expected = [(f"{style.style} (ô {style.part}) không viết hoa hết", text)] * small
    assert told(looks.upper_case, subject(roles={name: [line(text)]})) == expected


@pytest.mark.parametrize(
    ("kind", "signers", "hits"), [("ke-hoach", 1, 2), ("ke-hoach", 2, 1), ("bien-ban", 1, 1), ("ke-hoach", 0, 2)]
)
def test_of_several_who_sign_small_letters_are_let_be(kind: str, signers: int, hits: int) -> None:
    facts = marks(signers)
    facts = facts._replace(opening=facts.opening._replace(kind=kind))
    roles = {"position": [line("Giám đốc")], "issuer": [line("Sở Nội vụ")]}
    found = list(looks.upper_case.check(subject(roles=roles, facts=facts)))
    assert len(found) == hits
    assert "Cơ quan ban hành (ô 2) không viết hoa hết" in [hit.message for hit in found]
    assert {hit.hint for hit in found} <= {"SỞ NỘI VỤ", "GIÁM ĐỐC"}


@pytest.mark.parametrize(
    ("letters", "size", "tiny"),
    [(4, 8.5, True), (3, 8.5, False), (4, 9.0, False), (40, 8.5, True), (40, 14.0, False)],
)
def test_letters_are_too_small_to_read_below_nine_points(letters: int, size: float, tiny: bool) -> None:
    assert looks._is_tiny(line(run("a" * letters, size=size))) is tiny
    assert not looks._is_tiny(line(run("a" * letters, size=size), run("b", size=9.0)))


@pytest.mark.parametrize(
    ("letters", "end", "prose"),
    [(70, ".", True), (69, ".", False), (70, ";", True), (70, "", False), (70, ":", False)],
)
def test_a_paragraph_that_fills_lines_and_ends_is_prose(letters: int, end: str, prose: bool) -> None:
    text = "a" * letters + end
    assert looks._is_prose(line(text)) is prose
    assert not looks._is_prose(line(text, position=Position(0, in_table=True)))


@pytest.mark.parametrize(
    ("begins", "italic", "hits"),
    [("", True, 1), ("", False, 0), ("(", True, 0), ("Ghi chú: ", True, 0), ("Căn cứ ", True, 0)],
)
def test_running_text_stands_upright_but_for_what_is_quoted(begins: str, italic: bool, hits: int) -> None:
    text = f"{begins}{'a' * 70}."
    lines = [line("Mở đầu."), line(run(text, italic=italic))]
    found = [message for message, _ in told(looks.slope, subject(roles={"text": lines}))]
    assert found == ["1 đoạn của nội dung in nghiêng"] * hits
    first = [line(run(text, italic=italic))]  # a first line may be a motto of its own
    assert told(looks.slope, subject(roles={"text": first})) == []


@pytest.mark.parametrize(("share", "hits"), [(81, 1), (80, 0)])
def test_a_paragraph_of_the_body_in_bold_is_no_heading(share: int, hits: int) -> None:
    text = line(run("a" * share, bold=True), run("a" * (100 - share) + ".", bold=False))
    found = [message for message, _ in told(looks.weight, subject(roles={"heading": [text]}, body=()))]
    assert found == ["1 đoạn của nội dung in đậm"] * hits
