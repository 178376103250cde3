"""Rules on where parts stand, from how far aside on they are told."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from support.lint.word_subjects import line, run, subject, told

from vbgen.lint.word import placing, strokes
from vbgen.lint.word.formatting import Formatted, Position
from vbgen.ooxml.names import NAMESPACES

ROOM = 4000


def part(text: str = "SỞ NỘI VỤ", *, room: int = ROOM, **different: Any) -> Formatted:
    looks: dict[str, Any] = {"align": "left", "first": 0, "position": Position(0, room=room)}
    return line(text, **{**looks, **different})


@pytest.mark.parametrize(
    ("item", "aside"),
    [
        (part(), True),
        (part(align="center"), False),
        (part(align="right", left=5000), True),
        (part(left=200), True),
        (part(left=201), False),  # moved to where it should be
        (part(left=101, first=100), False),
        (part(numbered=True), False),
        (part(" SỞ NỘI VỤ"), False),  # moved by hand
        (part("SỞ\tNỘI VỤ"), False),
        (part(loose=True), True),
        (part(loose=True, room=0), False),
        (part(room=0), True),
        (part("SỞ NỘI VỤ TỈNH BẮC NINH, TỈNH BẮC GIANG"), False),  # it fills its column
    ],
)
def test_a_line_stands_aside_where_nothing_moves_or_fills_it(item: Formatted, aside: bool) -> None:
    assert placing._is_aside(item) is aside
    found = [near for _, near in told(placing.centred, subject(roles={"issuer": [item]}))]
    assert found == [" ".join(item.text.split())] * aside
    assert told(placing.centred, subject(roles={"text": [item]})) == []


@pytest.mark.parametrize(
    ("different", "hit"),
    [
        ({"align": "left"}, False),
        ({"align": "center"}, True),
        ({"align": "right"}, True),
        ({"left": 567}, False),
        ({"left": 568}, True),
        ({"left": 300, "first": 300}, True),
    ],
)
def test_recipients_stand_at_the_edge(different: dict[str, Any], hit: bool) -> None:
    for key in ("recipients", "recipient"):
        found = subject(roles={key: [part("- Các xã;", **different)]})
        assert [near for _, near in told(placing.at_the_edge, found)] == ["- Các xã;"] * hit
    assert told(placing.at_the_edge, subject(roles={"text": [part("- Các xã;", **different)]})) == []


@pytest.mark.parametrize(
    ("texts", "role", "hits"),
    [
        (("Rà soát hồ sơ", "Rà soát hồ sơ"), "", 1),
        (("Rà soát hồ sơ", "Rà soát hồ sơ "), "", 1),
        (("Rà soát hồ sơ", "Rà soát sổ"), "", 0),
        (("abcdefgh", "abcdefgh"), "", 1),
        (("abcdefg", "abcdefg"), "", 0),  # too short to say anything
        (("abcdefg", "abcdefg"), "position", 1),
        (("12", "12"), "", 0),
    ],
)
def test_no_paragraph_stands_twice(texts: tuple[str, str], role: str, hits: int) -> None:
    lines = tuple(line(text, number=at) for at, text in enumerate(texts, 20))
    found = subject(paragraphs=lines, roles={role: list(lines)} if role else {})
    assert len(told(placing.repeated, found)) == hits


@pytest.mark.parametrize(
    ("key", "share", "text", "message"),
    [
        ("number", 10, "Số: 12/KH", "Số và ký hiệu bị gạch chân"),
        ("number", 9, "Số: 12/KH", "Số và ký hiệu bị gạch chân"),
        ("number", 8, "Số: 12/KH", ""),  # four fifths may be a word
        ("heading", 10, "MỤC TIÊU", "Đề mục bị gạch chân"),
        ("other", 10, "MỤC TIÊU", ""),
        ("motto", 10, "Độc lập", ""),  # of its line F0501 tells
        ("contact", 10, "a@b.vn", ""),
        ("text", 10, "xem www.a.vn", ""),
    ],
)
def test_letters_are_not_underlined(key: str, share: int, text: str, message: str) -> None:
    letters = "a" * share, "a" * (10 - share)
    looks = [run(piece, underlined=not at) for at, piece in enumerate(letters) if piece]
    item = line(*looks)._replace(text=text if "." in text else "a" * 10)
    found = [shown for shown, _ in told(strokes.underlined, subject(roles={key: [item]}))]
    assert found == ([message] if message else [])


def test_a_line_of_two_roles_is_told_once() -> None:
    item = line(run("a" * 10, underlined=True))
    assert len(told(strokes.underlined, subject(roles={"number": [item], "heading": [item]}))) == 1


def test_struck_letters_are_told_with_how_many_places() -> None:
    lines = (line(run("cũ ", struck=True), run("mới")), line(run("--", struck=True)), line(run("b", struck=True)))
    assert told(strokes.struck, subject(paragraphs=lines)) == [("còn 2 chỗ chữ bị gạch ngang", "cũ")]
    assert told(strokes.struck, subject(paragraphs=lines[1:2])) == []


def drawn_by(markup: str) -> Any:
    spaces = " ".join(f'xmlns:{short}="{NAMESPACES[short]}"' for short in ("w", "mc"))
    return etree.fromstring(f"<w:p {spaces}>{markup}</w:p>")


@pytest.mark.parametrize(
    ("markup", "item", "count"),
    [
        ("", line("Độc lập"), 0),
        ("<w:r><w:drawing/></w:r>", line("Độc lập"), 1),
        ("<w:r><w:pict/></w:r><w:r><w:drawing/></w:r>", line("Độc lập"), 2),
        ("<w:r><mc:AlternateContent><w:drawing/><w:pict/></mc:AlternateContent></w:r>", line("Độc lập"), 1),
        ("", line("-----"), 1),
        ("", line("----"), 0),
        ("", line("Độc lập\n-----\n_____"), 2),
        ('<w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr>', line("Độc lập"), 1),
        ('<w:pPr><w:pBdr><w:bottom w:val="nil"/></w:pBdr></w:pPr>', line("Độc lập"), 0),
        ('<w:pPr><w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/></w:pBdr></w:pPr>', line("Độc lập"), 1),
        ("", line(run("aaaa", underlined=True)), 1),
        ("", line(run("aaa", underlined=True)), 0),  # too few letters for a line
        ("", line(run("aa", underlined=True), run("a" * 8)), 0),  # a fifth of them
        ("", line(run("aaa", underlined=True), run("a" * 7)), 1),
    ],
)
def test_lines_are_counted_however_they_are_made(markup: str, item: Formatted, count: int) -> None:
    base = subject()
    paragraph = base.formatting.word.paragraphs[0]._replace(element=drawn_by(markup))
    word = base.formatting.word._replace(paragraphs=(paragraph,))
    found = base._replace(formatting=base.formatting._replace(word=word))
    assert strokes._strokes(found, item) == count
