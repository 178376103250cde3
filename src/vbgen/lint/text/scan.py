"""Patterns that are looked for in all of a document's text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbgen.named import NamedTuple
from vbgen.patterns import regex


class Scan(NamedTuple):
    """A pattern, and words of which every match holds one: a text that has none of them is not searched.

    Most texts have none, and to look for a word costs a hundredth of what a pattern does; one that is never searched
    for is never compiled. `folded` words are looked for in small letters.
    """

    pattern: re.Pattern[str]
    words: tuple[str, ...]
    folded: bool = False


def scan(pattern: str, words: Iterable[str], flags: int = 0) -> Scan:
    """A pattern with its words; a pattern that ignores case has them in small letters."""
    return Scan(regex(pattern, flags), tuple(words), bool(flags & re.IGNORECASE))


def digits(*heads: str) -> tuple[str, ...]:
    """What a number begins with after each of some words: "ngày " → "ngày 0" … "ngày 9"."""
    return tuple(f"{head}{digit}" for head in heads for digit in range(10))
