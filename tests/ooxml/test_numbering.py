"""The lists of a Word file: the numbers that Word computes, as a reader of the page sees them."""

from __future__ import annotations

from support.wordml import lines, p, style, texts

from vbgen.ooxml.numbering import formatted


def level(place: int, form: str, label: str, extra: str = "") -> str:
    head = f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'{head}{extra}<w:lvlText w:val="{label}"/></w:lvl>'


def listed(num: int, place: int, content: str = "x") -> str:
    return p(content, f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{num}"/></w:numPr>')


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    + level(2, "lowerLetter", "%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "bullet", "\uf0b7")
    + level(1, "bullet", "+")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def test_automatic_numbers_are_computed() -> None:
    places = (0, 1, 2, 2, 1, 2, 0, 1)
    found = lines("".join(listed(1, place) for place in places), numbering=NUMBERING)
    assert [line.text for line in found] == ["I. x", "1.1. x", "a) x", "b) x", "1.2. x", "a) x", "II. x", "2.1. x"]
    assert all(line.automatic for line in found)


def test_bullets_become_typed_signs() -> None:
    assert texts(listed(2, 0) + listed(2, 1), numbering=NUMBERING) == ["- x", "+ x"]


def test_a_list_begins_anew_where_it_says_so() -> None:
    body = listed(1, 0) + listed(3, 0) + listed(3, 0) + listed(0, 0) + listed(9, 0)
    assert texts(body, numbering=NUMBERING) == ["I. x", "V. x", "VI. x", "x", "x"]


def test_a_style_brings_its_list() -> None:
    styles = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert texts(p("x", '<w:pStyle w:val="L"/>') * 2, styles=styles, numbering=NUMBERING) == ["I. x", "II. x"]


def test_formats_of_numbers() -> None:
    forms = ("decimal", "upperRoman", "lowerRoman", "lowerLetter", "upperLetter", "decimalZero", "none")
    assert [formatted(4, form) for form in forms] == ["4", "IV", "iv", "d", "D", "04", ""]
    assert formatted(28, "lowerLetter") == "bb"
