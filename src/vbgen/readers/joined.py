"""Words that an extractor ran together, "đơn vịkhẩn trương" → the same apart.

Such a program loses the space after a letter whose tone mark stands apart in the font; it does so all over a file, so
that a few words are left as they are: they may be names or slips.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from vbgen import legacy
from vbgen.patterns import regex

_TONED = "ạảãáàệểễếềộổỗốồịỉĩíìụủũúùợởỡớờựửữứừậẩẫấầặẳẵắằọỏõóòẹẻẽéèỵỷỹýỳ"
_WORD = regex(r"[^\W\d_]+")
_AFTER = regex(rf"(?i:(?<=[{_TONED}]))(?=\d)")
_ROMAN = regex(r"[IVX]+")
_LONG = 60  # letters; no two words are as long
_MANY = 5  # words in a file from which on they are no slips


def parted(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines with such words apart, and how many there were; the lines as they are where there are few."""
    found = [match[0] for line in lines for match in _WORD.finditer(line) if _apart(match[0])]
    if len(found) < _MANY:
        return list(lines), 0
    apart = [_WORD.sub(lambda match: _apart(match[0]) or match[0], line) for line in lines]
    return [_AFTER.sub(" ", line) for line in apart], len(found)


def _apart(word: str) -> str:
    """A word as the syllables that it can only be; "" for one syllable, and for what is none or many."""
    if not 3 <= len(word) <= _LONG or legacy.is_syllable(word) or word.isupper():
        return ""
    ways = _ways(word)
    return " ".join(ways[0]) if len(ways) == 1 and len(ways[0]) > 1 else ""


@lru_cache(4096)
def _ways(word: str) -> tuple[tuple[str, ...], ...]:
    """The first two of the ways in which a word is syllables: one that has two is left as it is."""
    ways: list[tuple[str, ...]] = [(word,)] if legacy.is_syllable(word) or _ROMAN.fullmatch(word) else []
    for at in range(1, len(word)):
        if word[at - 1].lower() in _TONED and legacy.is_syllable(word[:at]):
            ways += [(word[:at], *rest) for rest in _ways(word[at:])]
    return tuple(ways[:2])
