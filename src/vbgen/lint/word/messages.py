"""Lengths and places as messages tell them."""

from __future__ import annotations

from collections.abc import Iterable

from vbgen.lint.word.formatting import Formatted
from vbgen.standards import MM


def millimetres(twips: float) -> str:
    """ "28", "17,5"."""
    return plain(round(twips / MM, 1))


def centimetres(twips: float) -> str:
    """ "1,25"."""
    return plain(round(twips / MM / 10, 2))


def plain(value: float) -> str:
    """A number as Vietnamese writes it: no zeros behind, a decimal comma."""
    return f"{value:g}".replace(".", ",")


def between(low: float, high: float, unit: str = "") -> str:
    """ "13–14", "13 mm"."""
    told = plain(low) if low == high else f"{plain(low)}–{plain(high)}"
    return f"{told} {unit}".strip()


def sample(paragraphs: Iterable[Formatted]) -> str:
    """The beginning of the first paragraph, to find it by."""
    return next((" ".join(item.text.split())[:60] for item in paragraphs), "")


def letters(paragraphs: Iterable[Formatted]) -> int:
    return sum(item.letters for item in paragraphs)
