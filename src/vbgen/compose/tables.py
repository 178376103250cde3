"""A table of the model → a table on the page: cells as runs, column widths in twips, alignment by content."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from vbgen.compose.citations import Citer
from vbgen.model import Column, Row, Table
from vbgen.patterns import regex
from vbgen.standards import ALIGNMENTS
from vbgen.standards.metrics import width
from vbgen.tree import Cell, Run
from vbgen.tree import Table as Grid

_PADDING = 216  # twips of cell margin, both sides
_SAMPLE = 200  # rows that are measured; more would not change the proportions
_SIZE = 12.0
_SHORT = regex(r"[\d./,\-–% ]*|[IVXLC]+|[a-zđ]\)?")
_COUNTED = regex(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?%?|0")  # "1.234.567,5": digits stand under digits


def table(block: Table, citer: Citer, room: int) -> Grid:
    """The grid of a table, `room` twips wide.

    A row of one cell spans it and heads a group, as does what stands behind a group's label; a short row is filled with
    empty cells.
    """
    count = len(block.columns)
    texts = [_column(block.rows[:_SAMPLE], index) for index in range(count)]
    aligns = [_align(column, texts[index], index) for index, column in enumerate(block.columns)]
    rows = tuple(_row(row, aligns, citer) for row in block.rows)
    return Grid(_widths(block.columns, texts, room), tuple(_heads(block.columns, citer)), rows)


def _heads(columns: tuple[Column, ...], citer: Citer) -> Iterator[tuple[Cell, ...]]:
    """The rows of a head: what columns share, over their titles, over their signs."""
    shared = any(column.under for column in columns)
    if shared:
        above: list[Cell] = []
        for (name, _), group in groupby(enumerate(columns), key=lambda item: (item[1].under, item[1].under or item[0])):
            members = [column for _, column in group]
            if name:
                above.append(Cell(citer.runs(name), "center", len(members)))
            else:
                above.append(Cell(citer.runs(members[0].title), "center", down=2))
        yield tuple(above)
    yield tuple(
        Cell((), "center", down=0) if shared and not column.under else Cell(citer.runs(column.title), "center")
        for column in columns
    )
    if any(column.sign for column in columns):
        yield tuple(Cell(citer.runs(column.sign), "center") for column in columns)


def _column(rows: tuple[Row, ...], index: int) -> list[str]:
    return [row.cells[index] for row in rows if 1 < len(row.cells) > index and not row.heads]


def _align(column: Column, cells: list[str], index: int) -> str:
    """As the author says; else numbers that are counted to the right, ordinals and signs in the middle."""
    if column.align:
        return ALIGNMENTS[column.align]
    filled = [cell for cell in cells if cell]
    if index and filled and all(map(_COUNTED.fullmatch, filled)):
        return "right"
    return "center" if filled and all(map(_SHORT.fullmatch, filled)) else "left"


def _row(row: Row, aligns: list[str], citer: Citer) -> tuple[Cell, ...]:
    if (row.heads or len(row.cells) == 1) and len(row.cells) < len(aligns):
        *label, text = (_bold(citer.runs(cell)) for cell in row.cells)
        before = [Cell(runs, aligns[0]) for runs in label]
        return (*before, Cell(text, "left", len(aligns) - len(label)))
    cells = (*row.cells, *[""] * (len(aligns) - len(row.cells)))
    return tuple(Cell(citer.runs(cell), align) for cell, align in zip(cells, aligns, strict=True))


def _bold(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run._replace(bold=True) for run in runs)


def _widths(columns: tuple[Column, ...], texts: list[list[str]], whole: int) -> tuple[int, ...]:
    """The grid in twips, `whole` in all: each column holds its longest word; the rest goes by square root
    of the mean text length, so that a long column grows without starving the short ones."""
    least, wish = [], []
    for column, cells in zip(columns, texts, strict=True):
        words = {word for cell in (column.title, *cells) for word in cell.split()}
        least.append(max((width(word, _SIZE, bold=True) for word in words), default=0) + _PADDING)
        wish.append((width("".join(cells), _SIZE) / max(1, len(cells)) + 1) ** 0.5)
    room = whole - sum(least)
    if room < 0:
        found = [whole * part / sum(least) for part in least]
    else:
        found = [part + room * share / sum(wish) for part, share in zip(least, wish, strict=True)]
    return _whole(_asked(columns, found, whole))


def _asked(columns: tuple[Column, ...], found: list[float], whole: int) -> list[float]:
    """The widths with the author's percentages kept; the other columns share what is left as they would have."""
    asked = [float(column.width.rstrip("% ").replace(",", ".") or 0) for column in columns]
    left = whole * (1 - sum(asked) / 100)
    if not any(asked) or left < 0:
        return found
    rest = sum(part for part, share in zip(found, asked, strict=True) if not share) or 1
    return [whole * share / 100 if share else left * part / rest for part, share in zip(found, asked, strict=True)]


def _whole(widths: list[float]) -> tuple[int, ...]:
    """The widths in whole twips, without losing or gaining any in all."""
    edges = [round(sum(widths[:index])) for index in range(len(widths) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
