"""A ruled table → its columns, with what stands above and below their titles, and its rows cell by cell under them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from vbgen import inline
from vbgen.model import Column
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid, Line

_SIGN = regex(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")


class Slot(NamedTuple):
    """What a row holds under a column: `merged` where a cell above reaches down, `reach` the columns that it covers."""

    lines: tuple[Line, ...] = ()
    merged: bool = False
    reach: int = 1

    @property
    def text(self) -> str:
        """The text of its lines, each on a line."""
        return "\n".join(text for line in self.lines if (text := " ".join(line.text.split())))


class ColumnedTable(NamedTuple):
    """A table by columns: each row has a spot for every column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Slot, ...], ...]
    heads: tuple[tuple[Cell, ...], ...]  # the rows that the columns were made of


def sheet(grid: Grid) -> ColumnedTable:
    """The columns and rows of a table."""
    heads = list(grid.rows[: _title_rows(grid)])
    starts = sorted({start for row in heads for start, _ in _placed(row)})
    rest = grid.rows[len(heads) :]
    signs: tuple[Cell, ...] = ()
    if rest and _is_signs(rest[0], len(starts)):
        signs, *others = rest
        heads.append(signs)
        rest = tuple(others)
    ends = [*starts[1:], max(sum(cell.span for cell in row) for row in grid.rows)]
    columns = _columns(heads[: len(heads) - bool(signs)], starts, signs)
    rows = tuple(_spots(row, starts, ends) for row in rest if row not in heads)
    return ColumnedTable(columns, rows, tuple(heads))


_GOES_ON = regex(r"\W*(?!(?:0?1|i|a)\W*$)(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6}|[a-zđ])\W*")


def continued(above: Grid, below: Grid) -> Grid | None:
    """Two tables that stand together as the one that a page end cut: of the same columns, and below goes on.

    It goes on under the same heads again, or without any, in a row whose number is not the first of a list.
    """
    if above.ruled != below.ruled or not below.rows or _width(above) != _width(below) or _width(above) < 3:
        return None
    heads = [_texts(row) for row in above.rows[: _title_rows(above)]]
    again = [_texts(row) for row in below.rows[: len(heads)]] == heads
    if not again and not _GOES_ON.fullmatch(_texts(below.rows[0])[0]):
        return None
    return above._replace(rows=above.rows + below.rows[len(heads) if again else 0 :])


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [_text(cell).casefold() for cell in row]


def _width(grid: Grid) -> int:
    return max((sum(cell.span for cell in row) for row in grid.rows), default=0)


def _placed(row: tuple[Cell, ...]) -> list[tuple[int, Cell]]:
    found, at = [], 0
    for cell in row:
        found.append((at, cell))
        at += cell.span
    return found


def _text(cell: Cell) -> str:
    return " ".join(" ".join(line.text for line in cell.lines).split())


def _title_rows(grid: Grid) -> int:
    """How many rows are titles: the first, and each that divides what spans columns above it, and says nothing else."""
    count = 1
    while count < len(grid.rows) - 1 and _divides(grid.rows[count - 1], grid.rows[count]):
        count += 1
    return count


def _divides(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    first, second = _placed(row), _placed(below)
    wide = [(start, start + cell.span) for start, cell in first if cell.span > 1 and _text(cell)]
    inside = [(at, cell) for at, cell in second if any(start <= at < end for start, end in wide)]
    divided = any(sum(start <= at < end for at, _ in inside) > 1 for start, end in wide)
    others = [cell for at, cell in second if not any(start <= at < end for start, end in wide)]
    return divided and len(wide) < len(first) and not any(map(_text, others))


def _is_signs(row: tuple[Cell, ...], count: int) -> bool:
    """Whether a row counts the columns: (1), (2), (3) or A, B, 1, 2."""
    texts = [_text(cell) for cell in row]
    shown = [text for text in texts if text]
    if len(row) != count or len(shown) < count - 1 or not all(map(_SIGN.fullmatch, shown)):
        return False
    numbers = [int(text.strip("()")) for text in shown if text.strip("()").isdecimal()]
    return len(numbers) > 1 and all(later == earlier + 1 for earlier, later in pairwise(numbers))


def _columns(heads: list[tuple[Cell, ...]], starts: list[int], signs: tuple[Cell, ...]) -> tuple[Column, ...]:
    titles: dict[int, str] = {}
    under: dict[int, tuple[str, ...]] = {}
    for number, row in enumerate(heads):
        for at, cell in _placed(row):
            text = inline.escape(_text(cell))
            covered = [start for start in starts if at <= start < at + cell.span]
            if number < len(heads) - 1 and len(covered) > 1:
                under |= {start: (*under.get(start, ()), text) for start in covered} if text else {}
            elif text:
                titles[at] = f"{titles[at]} {text}" if at in titles else text
    told = {at: inline.escape(_text(cell)) for at, cell in _placed(signs)} if signs else {}
    return tuple(Column(titles.get(at) or "…", under=under.get(at, ()), sign=told.get(at, "")) for at in starts)


def _spots(row: tuple[Cell, ...], starts: list[int], ends: list[int]) -> tuple[Slot, ...]:
    """A row's cells under the columns; by their order where the row is of another grid."""
    ragged = len(row) == len(starts) and sum(cell.span for cell in row) != ends[-1]
    spots = [Slot() for _ in starts]
    for order, (at, cell) in enumerate(_placed(row)):
        index = order if ragged else max(bisect_right(starts, at) - 1, 0)
        reach = 1 if ragged else bisect_left(starts, at + cell.span) - bisect_left(starts, at)
        before = spots[index]
        spots[index] = Slot((*before.lines, *cell.lines), cell.merged or before.merged, max(reach, before.reach))
    return tuple(spots)
