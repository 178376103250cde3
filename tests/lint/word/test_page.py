"""Rules on the page as a whole: which letters are in another font or colour, and from how many on it is told."""

from __future__ import annotations

import re

import pytest
from support.cases import SENTENCE
from support.edited import BODY, PLAN, Edit, check_format, edited, put, rendered

from vbgen.diagnostics import Diagnostic


def told(name: str, *edits: Edit) -> list[str]:
    """What a rule says of a rendered plan after edits."""
    data = rendered(PLAN)
    for edit in edits:
        data = edited(data, BODY, edit)
    found: list[Diagnostic] = check_format(data)
    return [item.message.partition(": “")[0] for item in found if item.id == name]


def before(props: str, letters: str) -> Edit:
    """A run with properties of its own before the first sentence."""
    run = f"<w:r><w:rPr>{props}</w:rPr><w:t>{letters}</w:t></w:r>"
    at = f"<w:r><w:t>{SENTENCE}"
    return lambda text: text.replace(at, run + at, 1)


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def coloured(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>'


def test_the_three_most_used_of_four_other_fonts_are_named() -> None:
    runs = [("Arial", 400), ("Calibri", 300), ("Verdana", 200), ("Tahoma", 100)]
    (message,) = told("F0201", *(before(font(name), "a" * count) for name, count in runs))
    share, _, names = message.partition("% số chữ dùng phông ")
    assert share.isdigit()
    assert names == "Arial, Calibri, Verdana"


@pytest.mark.parametrize(("count", "rule"), [(99, 0), (200, 1)])
def test_a_word_or_two_in_another_font_is_nothing(count: int, rule: int) -> None:
    assert len(told("F0201", before(font("Arial"), "a" * count))) == rule


def test_a_font_of_signs_is_no_other_font() -> None:
    assert told("F0201", before(font("Wingdings"), "a" * 400)) == []


def test_the_three_most_used_of_four_colours_are_named() -> None:
    runs = [("FF0000", 40), ("0000FF", 30), ("00FF00", 20), ("FF00FF", 10)]
    assert told("F0202", *(before(coloured(colour), "a" * count) for colour, count in runs)) == [
        "100 chữ không phải màu đen (#FF0000, #0000FF, #00FF00)"
    ]


@pytest.mark.parametrize(
    ("colour", "count", "rules"),
    [
        ("FF0000", 2, 0),  # a sign or two that were left
        ("FF0000", 3, 1),
        ("400040", 90, 0),  # almost black
        ("410040", 90, 1),
        ("FFFFFF", 90, 0),  # does not show
    ],
)
def test_what_counts_as_a_colour(colour: str, count: int, rules: int) -> None:
    assert len(told("F0202", before(coloured(colour), "a" * count))) == rules


def margin(side: str, twips: int) -> Edit:
    return lambda text: re.sub(rf'(<w:pgMar[^>]*w:{side}=")\d+', rf"\g<1>{twips}", text)


@pytest.mark.parametrize(
    ("side", "twips", "rules"),
    [
        ("left", 1671, []),  # half a millimetre less than 30 mm: rounded to inches
        ("left", 1670, ["lề trái 29,5 mm"]),
        ("left", 2015, ["lề trái 35,5 mm"]),
        ("right", 1164, ["lề phải 20,5 mm"]),
        ("top", 1100, ["lề trên 19,4 mm"]),
    ],
)
def test_a_margin_may_be_half_a_millimetre_off(side: str, twips: int, rules: list[str]) -> None:
    assert told("F0102", margin(side, twips)) == rules


def test_the_message_of_a_size_names_those_out_of_the_span_and_the_span() -> None:
    def bigger(text: str) -> str:
        return text.replace("<w:r><w:t>", '<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>')

    assert "Nội dung (ô 6) cỡ chữ 16" in told("F0301", bigger)


@pytest.mark.parametrize(("small", "rules"), [(0.4, 0), (0.7, 1)])
def test_a_paragraph_is_of_the_size_that_most_of_its_letters_have(small: float, rules: int) -> None:
    def shrink(text: str) -> str:
        parts = text.split(f"<w:r><w:t>{SENTENCE}")
        cut = int(len(SENTENCE) * small)
        size = '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">'
        new = f'{size}{SENTENCE[:cut]}</w:t></w:r><w:r><w:t xml:space="preserve">{SENTENCE[cut:]}'
        return new.join(parts)

    found = told("F0301", shrink, put(f", {SENTENCE}", ""))
    assert len(found) == rules
