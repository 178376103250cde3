"""How wide Times New Roman sets a text, and where its lines break; lengths in twips (1/20 pt), sizes in points.

The advance widths are those of Liberation Serif 2, which has the metrics of Times New Roman, in 1/2048 em.
Kerning is left out, as Word and LibreOffice leave it out unless a document asks for it. Text must be in NFC.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from vbgen.named import NamedTuple
from vbgen.patterns import regex

LINE_HEIGHT = (1825 + 443 + 87) / 2048
"""The height of a single-spaced line, as a multiple of the size: ascent, descent and line gap of the font."""

ASCENT = 1825 / 2048
"""The part of that height above the base line."""

# A letter that is missing here is as wide as its base letter; that holds for all the Vietnamese ones but ư, Ư, ơ.
_CHARS = "".join(map(chr, range(32, 127))) + "đĐưƯơ–—“”‘’‚„…•·§°±×÷½¼¾²³¹€«»‹›‐−≤≥≠≈→©®™†‡‰′″ªº"
_UNITS = (  # per face, in the order of _CHARS
    (  # regular
        512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139,
        1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479,
        1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593,
        1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108, 1024, 1479,
        1110, 1589, 1083, 1024, 2048, 909, 909, 682, 682, 682, 909, 2048, 717, 682, 1024, 819, 1124, 1155, 1124, 1536,
        1536, 1536, 614, 614, 614, 1024, 1024, 1024, 682, 682, 682, 1155, 1124, 1124, 1124, 1124, 2048, 1556, 1556,
        2007, 1024, 1024, 2048, 448, 853, 565, 635,
    ),
    (  # bold
        512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251,
        1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479,
        1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569,
        1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065, 1139,
        1479, 1229, 1630, 1134, 1024, 2048, 1024, 1024, 682, 682, 682, 1024, 2048, 717, 683, 1024, 819, 1124, 1167,
        1124, 1536, 1536, 1536, 614, 614, 614, 1024, 1024, 1024, 682, 682, 682, 1167, 1124, 1124, 1124, 1124, 2048,
        1530, 1530, 2048, 1024, 1024, 2048, 576, 1131, 614, 676,
    ),
    (  # italic
        512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251,
        1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139,
        1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479,
        1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108, 1024, 1479, 1117,
        1544, 1093, 1024, 1821, 1139, 1139, 682, 682, 682, 1139, 1821, 717, 512, 1024, 819, 1124, 1382, 1124, 1536,
        1536, 1536, 614, 614, 614, 1024, 1024, 1024, 682, 682, 682, 1382, 1124, 1124, 1124, 1124, 2048, 1556, 1556,
        2007, 1024, 1024, 2048, 448, 853, 565, 635,
    ),
    (  # bold italic
        512, 797, 1137, 1024, 1024, 1706, 1593, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1704, 1366, 1366, 1366, 1479, 1366, 1366,
        1479, 1593, 797, 1024, 1366, 1251, 1821, 1479, 1479, 1251, 1479, 1366, 1139, 1251, 1479, 1366, 1821, 1366,
        1251, 1251, 682, 569, 682, 1167, 1024, 682, 1024, 1024, 909, 1024, 909, 682, 1024, 1139, 569, 569, 1024, 569,
        1593, 1139, 1024, 1024, 1024, 797, 797, 569, 1139, 909, 1366, 1024, 909, 797, 713, 451, 713, 1167, 1024, 1479,
        1227, 1587, 1099, 1024, 2048, 1024, 1024, 682, 682, 682, 1024, 2048, 717, 512, 1024, 819, 1124, 1167, 1124,
        1536, 1536, 1536, 614, 614, 614, 1024, 1024, 1024, 682, 682, 682, 1241, 1124, 1124, 1124, 1124, 2048, 1530,
        1530, 2048, 1024, 1024, 2048, 576, 1131, 545, 614,
    ),
)  # fmt: skip


class _Widths(dict[str, int]):
    """Character → width in one face; finds the width of a character that the table lacks when first asked for it."""

    def __missing__(self, char: str) -> int:
        kind, parts = unicodedata.category(char), unicodedata.decomposition(char).split()
        if kind in ("Mn", "Me", "Cf", "Cc"):  # marks over the letter before them, and what is never drawn
            units = 0
        elif parts and (parts[0] == "<noBreak>" or not parts[0].startswith("<")):  # ờ as ơ, U+00A0 as the space
            units = self[chr(int(parts[parts[0] == "<noBreak>"], 16))]
        elif kind == "So" or unicodedata.east_asian_width(char) in "WF":  # ☐, emoji, 字
            units = 2048
        else:
            units = round(1.2 * self["n"])
        self[char] = units
        return units


_FACES = tuple(_Widths(zip(_CHARS, units, strict=True)) for units in _UNITS)


SPACE = 512
"""The width of a space in every face, in 1/2048 of the size."""


def width(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of text on one line in twips, its spaces included; tabs and line ends count as nothing."""
    words = text.split(" ")
    units = sum(map(_WORDS[bold + 2 * italic].__getitem__, words)) + SPACE * (len(words) - 1)
    return units * size_pt * 20 / 2048


def advances(text: str, *, bold: bool = False, italic: bool = False) -> Iterator[int]:
    """The widths of a text's characters, in 1/2048 of the size."""
    return map(_FACES[bold + 2 * italic].__getitem__, text)


class _WordWidths(dict[str, int]):
    """Word → width in one face; measured when first asked for, and kept, for texts have few words."""

    def __init__(self, face: _Widths) -> None:
        self._face = face

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        units = self[word] = sum(map(self._face.__getitem__, word))
        return units


_MOST_WORDS = 8192  # Vietnamese has some seven thousand syllables
_WORDS = tuple(map(_WordWidths, _FACES))


# Breaks, by how unwelcome they are where lines may be chosen freely.
_FORCED, _FREE, _PAIR, _HYPHEN = range(4)

_BREAK = regex(r"[ \t]*\n|[ \t]+|(?<=[^\W_])[-–—](?=[^\W_])")
_PAIR_HEADS = frozenset(["số", "ngày", "tháng", "năm", "quý", "điều", "khoản", "điểm", "mục", "chương", "phần", "khóa"])


class _Unbroken(NamedTuple):
    """text[start:end], which no line break divides, and the kind of break after it."""

    start: int
    end: int
    after: int


def _pieces(text: str) -> list[_Unbroken]:
    pieces, start = [], 0
    for match in _BREAK.finditer(text):
        first, last = match.span()
        char = text[last - 1]
        if char == "\n":
            pieces.append(_Unbroken(start, first, _FORCED))
        elif char not in " \t":
            pieces.append(_Unbroken(start, last, _HYPHEN))
        elif first == start or last == len(text):  # spaces that begin a line belong to it; at the end they hang
            continue
        else:
            pair = text[last].isdecimal() and text[start:first].lstrip("(“").lower() in _PAIR_HEADS
            pieces.append(_Unbroken(start, first, _PAIR if pair else _FREE))
        start = last
    pieces.append(_Unbroken(start, max(start, len(text.rstrip(" \t"))), _FORCED))
    return pieces


class _MeasuredText:
    """The pieces of a text in one face, measured once and then broken at any number of widths, in font units."""

    def __init__(self, text: str, face: int) -> None:
        self.pieces = _pieces(text)
        self.at = list(accumulate(map(_FACES[face].__getitem__, text), initial=0))

    def fill(self, limit: int, first_limit: int | None = None) -> tuple[list[_Unbroken], int]:
        """The lines of a greedy filling, and the least limit above this one that might fill them otherwise (or -1)."""
        lines, at, room = [], self.at, limit if first_limit is None else first_limit
        start, end, after, more = self.pieces[0].start, -1, _FORCED, -1
        for piece in self.pieces:
            if end >= 0:
                need = at[piece.end] - at[start]
                if after == _FORCED or need > room:
                    if after != _FORCED and (more < 0 or need < more):
                        more = need
                    lines.append(_Unbroken(start, end, after))
                    start, room = piece.start, limit
            end, after = piece.end, piece.after
        lines.append(_Unbroken(start, end, after))
        return lines, more


def _units(twips: float, size_pt: float) -> int:
    """A length in whole font units; the tiny addition keeps a width that `width` gave from losing its last unit."""
    return int(twips * 2048 / (20 * size_pt) + 1e-4)


def wrap(text: str, size_pt: float, limit_twips: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """The lines of text, each filled as far as it goes, as Word and LibreOffice fill them.

    Lines break at spaces, which are dropped, after a hyphen or dash between letters or digits ("87/KH-" "UBND"), and
    at "\\n". A word wider than the limit stands on a line of its own and runs over. "" is one empty line.
    """
    lines, _ = _MeasuredText(text, bold + 2 * italic).fill(_units(limit_twips, size_pt))
    return [text[line.start : line.end] for line in lines]


def count_lines(
    text: str,
    size_pt: float,
    limit_twips: float,
    first_indent: float = 0.0,
    *,
    bold: bool = False,
    italic: bool = False,
) -> int:
    """The number of lines of a paragraph whose first line is narrower by first_indent twips (wider if negative)."""
    limit, first = _units(limit_twips, size_pt), _units(limit_twips - first_indent, size_pt)
    return len(_MeasuredText(text, bold + 2 * italic).fill(limit, first)[0])


class Balanced(NamedTuple):
    """Lines of even length, and the width in twips, that of the longest, at which `wrap` gives these same lines."""

    lines: tuple[str, ...]
    width: float


def balance(text: str, size_pt: float, limit_twips: float, *, bold: bool = False, italic: bool = False) -> Balanced:
    """The lines of text in the narrowest column that takes no more lines than limit_twips does.

    A somewhat wider column within the limit is taken if no line then ends within a symbol ("87/KH-" "UBND") or between
    "số", "ngày", "Điều" … and its number. Only a single word wider than the limit makes the width exceed it.
    """
    layout = _MeasuredText(text, bold + 2 * italic)
    at = layout.at
    low = max(at[piece.end] - at[piece.start] for piece in layout.pieces)
    high = limit = max(low, _units(limit_twips, size_pt))
    count = len(layout.fill(limit)[0])
    while low < high:
        middle = (low + high) // 2
        if len(layout.fill(middle)[0]) > count:
            low = middle + 1
        else:
            high = middle
    best, worst = [], _HYPHEN + 1
    while worst > _FREE and 0 <= low <= limit:
        lines, low = layout.fill(low)
        if (kind := max(line.after for line in lines)) < worst:
            best, worst = lines, kind
    units = max(at[line.end] - at[line.start] for line in best)
    return Balanced(tuple(text[line.start : line.end] for line in best), units * size_pt * 20 / 2048)
