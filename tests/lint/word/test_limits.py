"""Rules on paper, page numbers, fonts and colours: from where on a fault is one; and how lengths are told."""

from __future__ import annotations

import pytest
from support.lint.word_subjects import line, right, run, subject, told

from vbgen.lint.rule import WARNING
from vbgen.lint.word import messages, page
from vbgen.lint.word.formatting import Formatted, Position, Section
from vbgen.ooxml.styles import Look
from vbgen.standards import PAGE

A4 = (PAGE.width, PAGE.height)
SIDES = {"top": 1134, "bottom": 1134, "left": 1701, "right": 1134}


def section(paper: tuple[int, int] | None = A4, **different: int) -> Section:
    return Section(paper, SIDES | different, True, {"header default": True})


# --- lengths as told --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "told_"),
    [
        (messages.millimetres(1701), "30"),
        (messages.millimetres(1000), "17,6"),
        (messages.centimetres(720), "1,27"),
        (messages.centimetres(0), "0"),
        (messages.plain(12.5), "12,5"),
        (messages.between(13, 14), "13–14"),
        (messages.between(13, 13, "mm"), "13 mm"),
        (messages.between(20, 25, "mm"), "20–25 mm"),
        (messages.sample([]), ""),
        (messages.sample([line("a  b\nc"), line("d")]), "a b c"),
        (messages.sample([line("x" * 90)]), "x" * 60),
        (messages.letters([line("a1 b"), line("ổ")]), 3),
    ],
)
def test_lengths_and_places_are_told_as_a_clerk_says_them(shown: object, told_: object) -> None:
    assert shown == told_


# --- paper and margins ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "right_"),
    [
        (A4, True),
        (A4[::-1], True),  # across
        ((A4[0] - 60, A4[1] + 60), True),
        ((A4[0] - 61, A4[1]), False),
        ((A4[0], A4[1] + 61), False),
        ((A4[0] + 60, A4[1] - 60), True),
        ((A4[0] + 61, A4[1] - 60), False),
    ],
)
def test_paper_is_a4_but_for_a_millimetre(paper: tuple[int, int], right_: bool) -> None:
    assert page._paper(paper) is right_
    assert len(told(page.paper, subject(sections=(section(paper),)))) == (not right_)


def test_each_paper_is_told_once_and_that_of_appendices_never() -> None:
    letter, small = (12240, 15840), (8391, 11906)
    roles = {"text": [line("a"), line("b", position=Position(1))], "other": [line("c", position=Position(2))]}
    papers = (section(letter), section(letter), section(small))
    assert [hit for hit, _ in told(page.paper, subject(sections=papers, roles=roles))] == [
        "khổ giấy 215,9 × 279,4 mm, không phải A4"
    ]
    assert told(page.paper, subject(sections=(section(None),), roles=roles)) == []
    assert len(told(page.paper, subject(sections=papers, roles={}))) == 1  # without a part, the first section


@pytest.mark.parametrize(
    ("side", "value", "message"),
    [
        ("top", 1134 - 30, ""),
        ("top", 1134 - 31, "lề trên 19,5 mm"),
        ("bottom", 1134 + 283 + 30, ""),
        ("bottom", 1134 + 283 + 31, "lề dưới 25,5 mm"),
        ("left", 1701 - 31, "lề trái 29,5 mm"),
        ("right", 850 - 31, "lề phải 14,4 mm"),
        ("right", 850, ""),
    ],
)
def test_margins_may_be_half_a_millimetre_off(side: str, value: int, message: str) -> None:
    law = right().law.page
    assert (law.top, law.left, law.right, law.room) == (1134, 1701, 850, 283)
    found = subject(sections=(section(A4, **{side: value}),), roles={})
    assert [hit for hit, _ in told(page.margins, found)] == [message] * bool(message)


def test_a_side_is_told_once_of_upright_paper_that_says_it() -> None:
    roles = {"text": [line("a"), line("b", position=Position(1))]}
    two = (section(top=567), section(top=600))
    assert [(hit.message, hit.hint) for hit in page.margins.check(subject(sections=two, roles=roles))] == [
        ("lề trên 10 mm", "lề trên 20–25 mm")
    ]
    across = section((A4[1], A4[0]), top=567)
    unknown = section(None, top=567)
    silent = section()._replace(margins={})
    square = section((A4[0], A4[0]), top=567)
    several = (across, unknown, silent, square)
    assert [len(told(page.margins, subject(sections=(one,), roles={}))) for one in several] == [0, 1, 0, 1]


# --- page numbers -----------------------------------------------------------------------------------------------------

UNNUMBERED = Section(A4, SIDES, True, {"header default": False})
MISSING = "văn bản nhiều trang mà không có số trang"
SHOWN = "số trang hiện ở trang thứ nhất"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([line("a" * 5500)], ""),
        ([line("a" * 5501)], MISSING),
        ([line("a")] * 50, ""),
        ([line("a")] * 51, MISSING),
        ([line("a" * 111)] * 25, ""),  # two lines each
        ([line("a" * 111)] * 26, MISSING),
        ([line("a" * 110)] * 50, ""),
        ([line("a", position=Position(0, in_table=True))] * 90, ""),  # rows hold several
        ([line(" ")] * 90, ""),
    ],
)
def test_a_text_that_no_page_holds_has_its_pages_numbered(lines: list[Formatted], message: str) -> None:
    paragraphs = tuple(one._replace(number=number) for number, one in enumerate(lines, 1))
    found = subject(paragraphs=paragraphs, sections=(UNNUMBERED,), last=len(lines))
    assert [hit for hit, _ in told(page.page_number, found)] == [message] * bool(message)
    numbered = subject(paragraphs=paragraphs, sections=(section(),), last=len(lines))
    assert told(page.page_number, numbered) == []


@pytest.mark.parametrize(
    ("title_page", "numbers", "hits"),
    [
        (True, {"header default": True}, []),
        (False, {"header default": True}, [SHOWN]),
        (False, {"footer default": True}, [SHOWN]),
        (True, {"header first": True}, [SHOWN]),
        (True, {"footer first": True, "header default": True}, [SHOWN]),
        (False, {"header even": True}, []),
    ],
)
def test_the_first_page_shows_no_number(title_page: bool, numbers: dict[str, bool], hits: list[str]) -> None:
    found = subject(sections=(Section(A4, SIDES, title_page, numbers),))
    assert [hit for hit, _ in told(page.page_number, found)] == hits
    assert told(page.page_number, found._replace(formatting=found.formatting._replace(computed_numbers=True))) == []
    assert told(page.page_number, found._replace(formatting=found.formatting._replace(sections=()))) == []


@pytest.mark.parametrize(
    ("numbers", "hits"),
    [
        ({"footer default": True}, 1),
        ({"footer default": True, "header default": True}, 0),
        ({"header default": True}, 0),
        ({"footer first": True}, 0),
    ],
)
def test_a_number_stands_at_the_head_of_pages(numbers: dict[str, bool], hits: int) -> None:
    two = (Section(A4, SIDES, True, numbers), Section(A4, SIDES, True, {"footer default": True}))
    assert told(page.page_number_place, subject(sections=two)) == [("số trang đặt ở chân trang", "")] * hits


# --- fonts and colours ------------------------------------------------------------------------------------------------


FOUR = [("Arial", 100), ("Tahoma", 300), ("Verdana", 200), ("Calibri", 50)]


def fonts(*letters: tuple[str, int]) -> tuple[Formatted, ...]:
    return tuple(line(run("a" * count, ascii=name, other=name)) for name, count in letters)


@pytest.mark.parametrize(
    ("letters", "message"),
    [
        ([("Times New Roman", 1900), ("Arial", 100)], ""),  # a twentieth
        ([("Times New Roman", 1800), ("Arial", 100)], "5% số chữ dùng phông Arial"),
        ([("Times New Roman", 10), ("Arial", 99)], ""),
        ([("", 10), ("Arial", 100)], "91% số chữ dùng phông Arial"),  # where a file is silent, Word's own
        ([("TimesNewRoman", 500), ("Wingdings", 500)], ""),
        (FOUR, "100% số chữ dùng phông Tahoma, Verdana, Arial"),
    ],
)
def test_other_fonts_are_told_from_a_twentieth_and_a_hundred_letters_on(
    letters: list[tuple[str, int]], message: str
) -> None:
    runs = (run("a" * count, ascii=name, other=name) for name, count in letters)
    found = subject(paragraphs=(line(*runs),), last=99)
    assert [hit for hit, _ in told(page.font, found)] == [message] * bool(message)


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([("Arial", 19)], "1 đoạn dùng phông Arial"),  # it plays a part
        ([("Arial", 20)], "1 đoạn dùng phông Arial"),
        ([("Arial", 40), ("Tahoma", 40)], "2 đoạn dùng phông Arial"),
        ([("Wingdings", 40)], ""),
    ],
)
def test_a_paragraph_all_in_another_font_was_pasted(items: list[tuple[str, int]], message: str) -> None:
    found = subject(paragraphs=(*fonts(("Times New Roman", 5000)), *fonts(*items)), last=99)
    assert [(hit.message, hit.severity) for hit in page.font.check(found)] == [(message, WARNING)] * bool(message)
    mixed = line(run("a" * 60, ascii="Arial", other="Arial"), run("a", ascii="Times New Roman"))
    assert told(page.font, subject(paragraphs=(*fonts(("Times New Roman", 5000)), mixed), last=99)) == []


def test_the_first_paragraph_in_the_font_used_most_is_shown_and_letters_of_vietnamese_are_counted_apart() -> None:
    lines = (
        line(run("ă" * 50, ascii="Times New Roman", other="Arial"), number=1),
        *fonts(("Tahoma", 10), ("Arial", 80)),
    )
    assert told(page.font, subject(paragraphs=lines, last=9)) == [("100% số chữ dùng phông Arial, Tahoma", "ă" * 50)]
    item = line(run("ab ạ1", ascii="A", other="B"), run("ô", ascii="A", other="A"))
    assert dict(page._fonts(item)) == {"A": 3, "B": 1}


@pytest.mark.parametrize(
    ("colour", "coloured"),
    [
        ("", False),
        ("000000", False),
        ("FFFFFF", False),
        ("ffffff", False),
        ("404040", False),
        ("410000", True),
        ("004100", True),
        ("000041", True),
    ],
)
def test_almost_black_passes_for_black_and_white_does_not_show(colour: str, coloured: bool) -> None:
    assert Look(False, False, False, False, 14.0, color=colour).coloured is coloured


def test_coloured_letters_are_an_error_from_twenty_on_those_of_marks_left_out() -> None:
    blue = line(run("a" * 12, color="0000ff"), run("b" * 7, color="FF0000"), run("123", color="00FF00"))
    mark = line(run("HỎA TỐC " * 9, color="FF0000"))
    (few,) = page.colour.check(subject(paragraphs=(mark, blue), last=9))
    assert (few.message, few.severity) == ("19 chữ không phải màu đen (#0000FF, #FF0000)", WARNING)
    (many,) = page.colour.check(subject(paragraphs=(mark, blue, line(run("c", color="FF0000"))), last=9))
    assert (many.message, many.near, many.severity) == (
        "20 chữ không phải màu đen (#0000FF, #FF0000)",
        "a" * 12 + "b" * 7 + "123",
        None,
    )
