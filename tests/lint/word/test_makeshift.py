"""Rules on what is done by hand where Word has a setting: from which share of the text on it is a way of the file."""

from __future__ import annotations

import pytest
from lxml import etree
from support.lint.word_subjects import line, run, subject, told

from vbgen.lint.word import makeshift
from vbgen.lint.word.formatting import Formatted, Position
from vbgen.ooxml.names import name
from vbgen.readers.reading import Line
from vbgen.recognise.ladder import Entry

LONG = "Các đơn vị triển khai nhiệm vụ được giao, báo cáo kết quả trước ngày cuối tháng để tổng hợp."


def odd(count: int, of: int, **look: object) -> tuple[Formatted, ...]:
    """So many paragraphs of the body, the first of which look otherwise."""
    return tuple(line(LONG, number=at + 1, **(look if at < count else {})) for at in range(of))


@pytest.mark.parametrize(
    ("count", "of", "message"),
    [
        (1, 1, "1 đoạn của nội dung canh giữa"),
        (2, 8, "2 đoạn của nội dung canh giữa"),
        (2, 7, ""),  # then it is how this file is set
        (0, 8, ""),
    ],
)
def test_few_sentences_in_the_middle_are_slips(count: int, of: int, message: str) -> None:
    found = subject(roles={"text": odd(count, of, align="center")})
    assert told(makeshift.prose_in_the_middle, found) == ([(message, LONG[:60])] if message else [])


def test_what_is_no_sentence_may_stand_in_the_middle() -> None:
    short = line("Tập trung thực hiện.", align="center")
    heading = line(LONG.rstrip("."), align="center")
    assert told(makeshift.prose_in_the_middle, subject(roles={"text": (short, heading)})) == []


@pytest.mark.parametrize(("before", "message"), [(360, ""), (380, "1 đoạn có khoảng cách 19 pt")])
def test_a_gap_three_times_the_usual_is_a_slip(before: int, message: str) -> None:
    found = subject(roles={"text": odd(1, 8, before=before)})
    assert [text for text, _ in told(makeshift.far_apart, found)] == ([message] if message else [])


@pytest.mark.parametrize(("spaces", "hits"), [(3, 0), (4, 1)])
def test_four_spaces_are_an_indent(spaces: int, hits: int) -> None:
    found = subject(roles={"text": (line(" " * spaces + LONG),)})
    assert len(told(makeshift.spaced_in, found)) == hits


@pytest.mark.parametrize(
    ("different", "hits"),
    [({"after": 380}, 1), ({"after": 360}, 0), ({"before": 380, "loose": True}, 0), ({"before": 200, "after": 200}, 0)],
)
def test_a_gap_may_stand_on_either_side(different: dict[str, object], hits: int) -> None:
    assert len(told(makeshift.far_apart, subject(roles={"text": odd(1, 8, **different)}))) == hits
    tabled = {**different, "position": Position(0, in_table=True)}
    assert told(makeshift.far_apart, subject(roles={"text": odd(1, 8, **tabled)})) == []


@pytest.mark.parametrize(("count", "of", "hits"), [(1, 3, 1), (1, 4, 1), (2, 8, 1), (2, 7, 0)])
def test_gaps_in_more_than_a_quarter_are_how_a_file_is_set(count: int, of: int, hits: int) -> None:
    assert len(told(makeshift.far_apart, subject(roles={"text": odd(count, of, before=400)}))) == hits


def test_to_the_right_is_told_too_and_tables_are_let_be() -> None:
    found = told(makeshift.prose_in_the_middle, subject(roles={"text": odd(1, 8, align="right")}))
    assert [message for message, _ in found] == ["1 đoạn của nội dung canh phải"]
    tabled = odd(1, 8, align="center", position=Position(0, in_table=True))
    assert told(makeshift.prose_in_the_middle, subject(roles={"text": tabled})) == []
    heading = {"text": odd(0, 4), "heading": odd(1, 1, align="center")}
    assert len(told(makeshift.prose_in_the_middle, subject(roles=heading))) == 1
    spaced = line(" " * 4 + LONG, position=Position(0, in_table=True))
    assert told(makeshift.spaced_in, subject(roles={"text": (spaced,)})) == []


@pytest.mark.parametrize(
    ("looks", "near"),
    [
        (((1, 20), (0, 20)), ["b" * 20]),
        (((1, 20), (1, 20)), []),
        (((0, 20), (0, 20)), []),
        (((1, 20), (0, 70)), []),  # a sentence without a stop
        (((1, 20), (0, 69)), ["b" * 60]),
        (((1, 20), (0, 20), (0, 20)), []),  # two of them
        (((1, 20), (0.5, 20), (0, 20)), []),  # one that is neither
    ],
)
@pytest.mark.parametrize("level", ["1", "1.1", "a", "I"])
def test_a_heading_that_alone_is_thin_is_a_slip(
    level: str, looks: tuple[tuple[float, int], ...], near: list[str]
) -> None:
    lines, entries = [], []
    for at, (bold, letters) in enumerate(looks, 1):
        thick = round(letters * bold)
        pieces = (run("b" * thick, bold=True), run("b" * (letters - thick), bold=False))
        lines.append(line(*(piece for piece in pieces if piece.text), number=at))
        entries.append(Entry("x", level, Line((), paragraph=at)))
    base = subject(paragraphs=tuple(lines))
    found = base._replace(facts=base.facts._replace(body=tuple(entries)))
    assert [text for _, text in told(makeshift.headings_alike, found)] == (near if level != "I" else [])


def test_headings_of_two_sections_need_not_be_alike() -> None:
    lines = tuple(line(run("b" * 20, bold=bold), number=at) for at, bold in enumerate((True, False, False), 1))
    levels = ("1", "I", "1")
    entries = tuple(Entry("x", level, Line((), paragraph=at)) for at, level in enumerate(levels, 1))
    base = subject(paragraphs=lines)
    assert told(makeshift.headings_alike, base._replace(facts=base.facts._replace(body=entries))) == []
    ended = tuple(one._replace(text=f"{one.text}.") for one in lines)
    alike = tuple(Entry("x", "1", Line((), paragraph=at)) for at in (1, 2))
    found = subject(paragraphs=ended)
    assert told(makeshift.headings_alike, found._replace(facts=found.facts._replace(body=alike))) == []


def broken(
    at: int | None, *, by: str = "page", table: bool = False, texts: tuple[str, ...] = ("Một", "Hai", "", "Ba")
) -> int:
    """How often a page broken by hand within the body is told, where the body is the paragraphs 2, 3, … of a file."""
    base = subject()
    made = []
    for number in range(len(texts) + 1):
        element = etree.Element(name("w:p"))
        if number == at:
            etree.SubElement(etree.SubElement(element, name("w:r")), name("w:br")).set(name("w:type"), by)
        made.append(base.formatting.word.paragraphs[0]._replace(element=element))
    word = base.formatting.word._replace(paragraphs=tuple(made))
    place = Position(0, in_table=table)
    body = tuple(line(text, number=number, position=place) for number, text in enumerate(texts, 2))
    roles = {"text": [item for item in body if item.text]}
    formatting = base.formatting._replace(word=word)
    return len(told(makeshift.broken_within, base._replace(formatting=formatting, body=body, roles=roles)))


def test_a_page_is_not_broken_by_hand_within_the_body() -> None:
    assert broken(None) == 0
    assert broken(0) == 0  # above the body
    assert broken(1) == 0  # before its first paragraph
    assert [broken(at) for at in (2, 3, 4)] == [1, 1, 1]
    assert broken(2, by="textWrapping") == 0
    assert broken(2, table=True) == 0
    assert broken(2, texts=("Một", "", "Hai")) == 1
