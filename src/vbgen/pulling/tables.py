"""A table of a Word file, as it was sent and as it came back → the plan's table with its rows, columns, cells edited.

A table that came back no more goes. For tables that a plan has as tables while import takes them for assignments of
tasks, or cannot tell what they hold.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence

from vbgen.comparing.aligning import aligned, overlap
from vbgen.comparing.words import merged_words
from vbgen.model import Column, Document, Row, Table
from vbgen.pulling.texts import put, values, without
from vbgen.readers.reading import Grid
from vbgen.tree import text_of

_LEAST = 0.6  # of a grid's words must be those of the plan's table

Cells = tuple[str, ...]


def retabled(document: Document, grids: Sequence[tuple[Grid, Grid | None]]) -> Document | None:
    """The document with the edits of some grids, before and after; None where a plan has no such table."""
    for before, after in grids:
        old = _texts(before)
        words = Counter(" ".join(map(" ".join, old)).split())
        found = [(path, one) for path, one in values(document, ()) if isinstance(one, Table) and not one.source]
        likeness = {path: overlap(_words(one), words) for path, one in found}
        best = max(likeness, key=lambda path: likeness[path], default=None)
        if best is None or likeness[best] < _LEAST:
            return None
        if after is None:
            document = without(document, best)
            continue
        table, new = dict(found)[best], _texts(after)
        if _width(old) != _width(new):
            table, old = _widened(table, old, new)
        rows = _edited(table, old, new)
        if rows is None:
            return None
        document = put(document, best, dataclasses.replace(table, rows=rows))
    return document


def _width(rows: list[Cells]) -> int:
    return max(map(len, rows), default=0)


def _widened(table: Table, old: list[Cells], new: list[Cells]) -> tuple[Table, list[Cells]]:
    """A table, and what it printed, without the columns that went and with empty ones where others came."""
    one, other = _columns(old), _columns(new)
    bags, others = ([Counter(" ".join(column).split()) for column in columns] for columns in (one, other))
    home = {right: left for left, right in aligned(one, other, lambda i, j: overlap(bags[i], others[j]))}
    places = [home.get(at) for at in range(len(other))]
    heads = [column[0] for column in other]

    def moved(cells: Cells) -> Cells:
        if len(cells) < 2:  # heads a group over all columns
            return cells
        return tuple(cells[at] if at is not None and at < len(cells) else "" for at in places)

    columns = tuple(
        table.columns[at] if at is not None and at < len(table.columns) else Column(heads[place])
        for place, at in enumerate(places)
    )
    rows = tuple(dataclasses.replace(row, cells=_trimmed(moved(row.cells))) for row in table.rows)
    head = [tuple(heads), *map(moved, old[1:])]  # the titles of columns are not edited as cells
    return dataclasses.replace(table, columns=columns, rows=rows), head


def _columns(rows: list[Cells]) -> list[Cells]:
    """The columns of rows; a row of one cell, which heads a group, is of none."""
    whole = [row for row in rows if len(row) == _width(rows)]
    return [tuple(row[at] for row in whole) for at in range(_width(rows))]


def _texts(grid: Grid) -> list[Cells]:
    return [
        tuple("\n".join(" ".join(text_of(line.runs).split()) for line in cell.lines) for cell in row)
        for row in grid.rows
    ]


def _words(table: Table) -> Counter[str]:
    return Counter(" ".join(cell for row in table.rows for cell in row.cells).split())


def _edited(table: Table, old: list[Cells], new: list[Cells]) -> tuple[Row, ...] | None:
    """The rows of a table with the edits from `old` to `new`, which are as they are printed."""
    homes = dict(_pairs(old, [row.cells for row in table.rows]))  # of printed rows, the plan's
    came_from = {right: left for left, right in _pairs(old, new)}
    first, last = min(homes, default=0), max(homes, default=-1)
    made: list[Row] = []
    for at, cells in enumerate(new):
        origin = came_from.get(at)
        if origin is None:
            before = next((came_from[one] for one in range(at - 1, -1, -1) if one in came_from), -1)
            if first - 1 <= before <= last:
                made.append(Row(_trimmed(cells)))
        elif origin in homes:
            row = table.rows[homes[origin]]
            if old[origin] == cells:
                made.append(row)
                continue
            is_apart = bool(row.merged) and len(row.cells) != len(cells)  # its cells are not those of the columns
            cells_of = None if is_apart else _cells(row.cells, old[origin], cells)
            if cells_of is None:
                return None
            made.append(dataclasses.replace(row, cells=cells_of))
    return tuple(made)


def _pairs(old: Sequence[Cells], new: Sequence[Cells]) -> Iterator[tuple[int, int]]:
    """The rows that are one, wherever they stand now."""
    bags, others = ([Counter(" ".join(_worded(row)).split()) for row in rows] for rows in (old, new))
    pairs = aligned(
        [_worded(row) for row in old], [_worded(row) for row in new], lambda i, j: overlap(bags[i], others[j])
    )
    yield from pairs
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    free: defaultdict[Cells, deque[int]] = defaultdict(deque)  # new rows of no pair, by what they say
    for right, row in enumerate(new):
        if right not in rights:
            free[_worded(row)].append(right)
    for left, row in enumerate(old):
        if left not in lefts and (words := _worded(row)) and free[words]:
            yield left, free[words].popleft()


def _worded(row: Cells) -> Cells:
    """The cells of a row that say more than a number."""
    return tuple(cell for cell in row if cell and not cell.strip(" .").isdecimal())


def _cells(own: Cells, old: Cells, new: Cells) -> Cells | None:
    """The cells of the plan's row with the edits of those that are printed."""
    if len(old) != len(new):
        return None
    padded = own + ("",) * (len(old) - len(own))
    made = list(padded)
    for at, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            if at >= len(padded):
                return None
            changed = after if padded[at] == before or not after else merged_words(before, after, padded[at])
            if changed is None:
                return None
            made[at] = changed
    return _trimmed(tuple(made)) if len(own) < len(old) else tuple(made)


def _trimmed(cells: Cells) -> Cells:
    """Cells without empty ones at the end; a row of one cell heads a group, so that two are kept."""
    last = max((at for at, cell in enumerate(cells) if cell), default=0)
    return cells[: max(last + 1, min(2, len(cells)))]
