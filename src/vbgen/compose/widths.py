"""The cells of a table → how wide its columns are, in twips: words and numbers stay whole, rows take few lines.

A column is as wide as its longest word at least, and no wider than its longest cell as long as another has use for
the room. A cell of area a (the width of its text) takes a/w lines in a column w wide: the cubes of these add up to
the least when w goes by the fourth root of the sum of a³, so that the tall cells of a row decide.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards.bonds import tied
from vbgen.standards.metrics import count_lines, width

SIZES = (12.0, 11.0)
"""The sizes of a table's text in points: the usual one, and that of a table which would not fit otherwise."""

_PADDING = 216  # twips of cell margin, both sides
_SLACK = 24  # twips by which a printer's text may be wider than computed
_WORDS = 9  # lines of a head that may be as narrow as its longest word
_SAMPLE = 120  # rows that are measured whole; words are measured in all
_LONG = 24  # letters beyond which a word may be broken: an address of the web, no word of Vietnamese
_BROKEN = 2000  # twips that such a word asks for
_NUMBER = (567, 737)  # TT: 10 to 13 mm
_TO_WRITE_IN = (1134, 1984)  # a column of blanks: 20 to 35 mm
_AIR, _AIRY = 1.6, 1417  # how much wider amounts may stand where there is room, up to 25 mm
_SHORT, _EASED = 0.24, 0.75  # parts of a table: a column with short texts; what columns take at least
_SPACES = regex(r"[ \n\t]+")
_WHOLE = regex(
    r"[\d.,/]+ (?:%|[^\W\d]{1,5}(?: [^\W\d]{1,5})?)|(?:quý|tháng|năm) [IV\d/]+", re.I
)  # "500 ha", "Quý I/2027"


class ColumnContent(NamedTuple):
    """What stands in a column: its head, its cells, whether they are bold, the author's percentage (0: none)."""

    head: str
    cells: Sequence[str]
    bold: bool = False
    asked: float = 0.0
    number: bool = False  # counts the rows
    rigid: bool = False  # amounts, dates: nothing is won by more room


class Fitted(NamedTuple):
    """Widths that make up the whole, the size they hold, by how much words go beyond them all, and beyond which."""

    twips: tuple[int, ...]
    size: float
    beyond: int = 0
    tight: tuple[int, ...] = ()


class _Extent(NamedTuple):
    """How wide the cells of a column are, in twips: their widest word and line, and the share of the room they ask."""

    word: float
    line: float
    share: float


class _Bounds(NamedTuple):
    least: float
    natural: float


def fitted(columns: Sequence[ColumnContent], whole: int) -> Fitted:
    """The widths of columns in a table `whole` twips wide, at 12 points or, where that is too narrow, at 11."""
    least = 0.0
    for size in SIZES:
        extents = [_extent(column, size) for column in columns]
        for lines in (1, 2, 3, _WORDS):
            bounds = list(map(_bounds, columns, extents, repeat(size), repeat(lines), repeat(whole)))
            least = sum(bound.least for bound in bounds)
            if lines == 1 and sum(bound.natural for bound in bounds) > whole:
                continue  # a head is broken before what stands below it
            if least <= whole:
                widths = _whole(_shared(columns, bounds, [extent.share for extent in extents], whole))
                return Fitted(widths, size, tight=_tight(columns, extents, size, widths))
    widths = _whole([bound.least * whole / least for bound in bounds])
    return Fitted(widths, SIZES[-1], round(least - whole), _tight(columns, extents, SIZES[-1], widths))


def _tight(
    columns: Sequence[ColumnContent], extents: Sequence[_Extent], size: float, widths: Sequence[int]
) -> tuple[int, ...]:
    """The columns that are narrower than their longest word."""
    words = [
        max(extent.word + _PADDING, _head(column.head, size, _WORDS) - _SLACK)
        for column, extent in zip(columns, extents, strict=True)
    ]
    return tuple(at for at, (word, wide) in enumerate(zip(words, widths, strict=True)) if word > wide + 1)


def _extent(column: ColumnContent, size: float) -> _Extent:
    """Each text is measured once: most columns repeat theirs. The share is as told above: the fourth root of cubes."""
    if not column.cells:
        return _Extent(0, 0, 1)
    sample = column.cells[:: len(column.cells) // _SAMPLE + 1]
    wide = {cell: width(cell, size, bold=column.bold) for cell in dict.fromkeys(sample)}
    lines = [width(line, size, bold=column.bold) for cell in wide if "\n" in cell for line in cell.split("\n")]
    lines += [found for cell, found in wide.items() if "\n" not in cell]
    share = math.sqrt(math.sqrt(sum([wide[cell] ** 3 for cell in sample]) + 1))
    return _Extent(max(_word(word, size, bold=column.bold) for word in _longest(column.cells)), max(lines), share)


def _bounds(column: ColumnContent, extent: _Extent, size: float, lines: int, whole: int) -> _Bounds:
    """The least and the natural width of a column whose head takes up to so many lines."""
    if column.asked:
        return _Bounds(whole * column.asked / 100, whole * column.asked / 100)
    head = _head(column.head, size, _head_lines(column, lines))
    if not column.cells:
        low, high = _TO_WRITE_IN
        return _Bounds(max(head, low if lines < _WORDS else 0), max(head, high))
    least = max(head, extent.word + _PADDING + _SLACK)
    natural = max(least, extent.line + _PADDING + _SLACK)
    if column.number:
        low, high = _NUMBER
        return _Bounds(max(least, low), max(least, min(natural, high), low))
    return _Bounds(least, natural)


def _head_lines(column: ColumnContent, lines: int) -> int:
    """How many lines a head may take: two above blanks, two at least where rows are counted."""
    if not column.cells and lines < _WORDS:
        return min(lines, 2)
    return max(lines, 2) if column.number else lines


def _longest(cells: Iterable[str]) -> Iterable[str]:
    """The words of cells that may be the widest; an amount and its unit, a month and its year are one."""
    words: set[str] = set()
    for cell in set(cells):
        if (" " not in cell and "\n" not in cell and "\t" not in cell) or _WHOLE.fullmatch(cell):
            words.add(cell)
        else:
            words.update(_SPACES.split(tied(cell)))
    most = max(map(len, words))
    return [word for word in words if len(word) * 2 >= most]


@lru_cache(4096)
def _word(word: str, size: float, *, bold: bool) -> float:
    found = width(word, size, bold=bold)
    return found if len(word) <= _LONG else min(found, _BROKEN)


@lru_cache(512)
def _head(text: str, size: float, lines: int) -> float:
    """The narrowest column whose head takes no more lines than these, or one line for each word."""
    text = tied(text)
    low = max(width(word, size, bold=True) for word in _SPACES.split(text))
    high = max(low, width(text, size, bold=True))
    lines = max(lines, text.count("\n") + 1)
    while high - low > 20:
        middle = (low + high) / 2
        if count_lines(text, size, middle, bold=True) > lines:
            low = middle
        else:
            high = middle
    return high + _PADDING + _SLACK


def _shared(
    columns: Sequence[ColumnContent], bounds: Sequence[_Bounds], shares: Sequence[float], whole: int
) -> list[float]:
    """The widths: all natural and the rest shared by those that gain from it; else by what their cells hold."""
    left = whole - sum(bound.natural for bound in bounds)
    if left >= 0:
        keen = [not (column.number or column.asked or column.rigid) for column in columns]
        keen = keen if any(keen) else [not (column.number or column.asked) for column in columns]
        keen = keen if any(keen) else [True] * len(columns)
        airy = [
            max(0, min(_AIR * bound.natural, _AIRY) - bound.natural)
            if column.rigid and not (gains or column.number or column.asked)
            else 0
            for column, bound, gains in zip(columns, bounds, keen, strict=True)
        ]
        airy = [air * min(1, left / 2 / sum(airy)) for air in airy] if any(airy) else airy
        total = sum(bound.natural for bound, gains in zip(bounds, keen, strict=True) if gains)
        return [
            bound.natural * (1 + (left - sum(airy)) / total) if gains else bound.natural + air
            for bound, gains, air in zip(bounds, keen, airy, strict=True)
        ]
    least = _eased(bounds, whole)
    low, high = 0.0, whole / min(share for share in shares)
    for _ in range(40):
        middle = (low + high) / 2
        found = [
            min(max(floor, _PADDING + middle * share), bound.natural)
            for floor, bound, share in zip(least, bounds, shares, strict=True)
        ]
        low, high = (middle, high) if sum(found) < whole else (low, middle)
    return [part * whole / sum(found) for part in found]


def _eased(bounds: Sequence[_Bounds], whole: int) -> list[float]:
    """The least widths, those of short columns so that a name, a due stays on one line, while the long keep room."""
    least = [bound.least for bound in bounds]
    for at in sorted(range(len(bounds)), key=lambda at: bounds[at].natural):
        natural = bounds[at].natural
        if natural <= whole * _SHORT and sum(least) - least[at] + natural <= whole * _EASED:
            least[at] = natural
    return least


def _whole(widths: Sequence[float]) -> tuple[int, ...]:
    """The widths in whole twips, without losing or gaining any in all."""
    edges = [round(sum(widths[:index])) for index in range(len(widths) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
