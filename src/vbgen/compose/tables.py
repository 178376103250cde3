"""A table of the model → a table on the page: cells as runs, column widths in twips, alignment by content, totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from vbgen.columns import held
from vbgen.compose.citations import Citer
from vbgen.compose.widths import SIZES, ColumnContent, fitted
from vbgen.model import Column, Row, Table
from vbgen.patterns import regex
from vbgen.standards import ALIGNMENTS
from vbgen.tree import PrintedCell, PrintedTable, Run, text_of
from vbgen.vietnamese import is_no_amount

_SHORT = regex(r"[\d./,\-–% ]*|[IVXLC]+|[a-zđ]\)?")
_COUNTED = regex(
    r"(?P<figure>-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3})(?:,\d+)?)(?P<unit> ?%| [^\W\d]{1,5}(?: [^\W\d]{1,5})?)?"
)
_TOTAL = "Tổng cộng"
_RATES = regex(r"đơn giá|giá|(?:định )?mức|(?:tỷ|tỉ) lệ|năm|so với", re.I)  # heads of what is not added up
_COUNTS = regex(r"(?:số|khối) lượng", re.I)
_UNITS = regex(r"(?:đơn vị tính|đvt|đơn vị)\b", re.I)

Runs = tuple[Run, ...]


class _ComposedRow(NamedTuple):
    """A row whose cells are composed: one that heads a group has fewer than there are columns, or is bold."""

    cells: tuple[Runs, ...]
    heads: bool = False


def table(block: Table, citer: Citer, room: int) -> PrintedTable:
    """The grid of a table, `room` twips wide.

    A row of one cell spans it and heads a group, as does what stands behind a group's label; a short row is filled with
    empty cells. `total` adds a row with the sums of the columns that hold amounts.
    """
    count = len(block.columns)
    rows = [_written(row, count, citer) for row in block.rows]
    full = [row for row in rows if len(row.cells) == count]
    texts = [[text_of(row.cells[at]) for row in full] for at in range(count)]
    aligns = [_align(column, texts[at], at) for at, column in enumerate(block.columns)]
    made = [_row(row, aligns) for row in rows]
    if block.total:
        told = [[text_of(row.cells[at]) for row in full if not row.heads] for at in range(count)]
        label = _TOTAL if block.total.lower() in ("true", "có", "co") else block.total
        summed = [align == "right" and _adds_up(at, block.columns, told) for at, align in enumerate(aligns)]
        made.append(total := _total(label, told, summed))
        texts = [[*cells, text_of(cell.runs)] for cells, cell in zip(texts, _spread(total), strict=True)]
    asked = [float(column.width.rstrip("% ").replace(",", ".") or 0) for column in block.columns]
    asked = asked if sum(asked) <= 100 else [0.0] * count
    numbers = held(block.columns).at("so")
    filled = [
        ColumnContent(
            column.title,
            cells if any(cells) else (),
            bool(block.total) or any(row.heads for row in full),
            asked[at],
            number=at == numbers == 0,
            rigid=aligns[at] != "left",
        )
        for at, (column, cells) in enumerate(zip(block.columns, texts, strict=True))
    ]
    found = fitted(filled, room)
    return PrintedTable(found.twips, tuple(_heads(block.columns, citer)), tuple(made), small=found.size != SIZES[0])


def _written(row: Row, count: int, citer: Citer) -> _ComposedRow:
    runs = tuple(map(citer.runs, row.cells))
    if (row.heads or len(runs) == 1) and len(runs) < count:
        return _ComposedRow(tuple(map(_bold, runs)), heads=True)
    runs = (*runs, *[()] * (count - len(runs)))
    return _ComposedRow(tuple(map(_bold, runs)), heads=True) if row.heads else _ComposedRow(runs)


def _heads(columns: tuple[Column, ...], citer: Citer) -> Iterator[tuple[PrintedCell, ...]]:
    """The rows of a head: what columns share, over their titles, over their signs."""
    shared = any(column.under for column in columns)
    if shared:
        above: list[PrintedCell] = []
        for (name, _), group in groupby(enumerate(columns), key=lambda item: (item[1].under, item[1].under or item[0])):
            members = [column for _, column in group]
            if name:
                above.append(PrintedCell(citer.runs(name), "center", len(members)))
            else:
                above.append(PrintedCell(citer.runs(members[0].title), "center", down=2))
        yield tuple(above)
    yield tuple(
        PrintedCell((), "center", down=0)
        if shared and not column.under
        else PrintedCell(citer.runs(column.title), "center")
        for column in columns
    )
    if any(column.sign for column in columns):
        yield tuple(PrintedCell(citer.runs(column.sign), "center") for column in columns)


def _align(column: Column, cells: Sequence[str], index: int) -> str:
    """As the author says; else amounts to the right, whatever their looks; ordinals, dates and signs in the middle."""
    if column.align:
        return ALIGNMENTS[column.align]
    filled = [cell for cell in cells if not is_no_amount(cell)]
    if index and filled and all(map(_COUNTED.fullmatch, filled)):
        return "right"
    filled = [cell for cell in cells if cell]
    return "center" if filled and all(is_no_amount(cell) or _SHORT.fullmatch(cell) for cell in filled) else "left"


def _row(row: _ComposedRow, aligns: Sequence[str]) -> tuple[PrintedCell, ...]:
    if len(row.cells) < len(aligns):
        *label, text = row.cells
        before = [PrintedCell(runs, aligns[0]) for runs in label]
        return (*before, PrintedCell(text, "left", len(aligns) - len(label)))
    return tuple(PrintedCell(runs, align) for runs, align in zip(row.cells, aligns, strict=True))


def _adds_up(at: int, columns: Sequence[Column], texts: list[list[str]]) -> bool:
    """Whether the amounts of a column may be added: no prices and rates, no counts of things in different units."""
    units = (cells for column, cells in zip(columns, texts, strict=True) if _UNITS.match(column.title))
    mixed = any(len({cell for cell in cells if cell}) > 1 for cells in units)
    return not _RATES.match(columns[at].title) and not (mixed and _COUNTS.match(columns[at].title))


def _total(label: str, texts: list[list[str]], summed: Sequence[bool]) -> tuple[PrintedCell, ...]:
    """The row of sums, its label over the columns before the first; without amounts it is left to be filled in."""
    sums = [_sum(cells) if adds else "" for cells, adds in zip(texts, summed, strict=True)]
    before = next((at for at, found in enumerate(sums) if found and at), 1)
    amounts = [PrintedCell((Run(found, bold=True),) if found else (), "right") for found in sums[before:]]
    return (PrintedCell((Run(label, bold=True),), "center", before), *amounts)


def _spread(row: Sequence[PrintedCell]) -> Iterator[PrintedCell]:
    """A cell for each column: what spans several asks no room of any."""
    for cell in row:
        yield from [cell] if cell.span == 1 else [PrintedCell(())] * cell.span


def _sum(cells: Sequence[str]) -> str:
    """The sum of amounts in one unit, as an amount is written: "1.234,5 ha"; "" where there is none, or of percents."""
    found = [match for cell in cells if (match := _COUNTED.fullmatch(cell))]
    units = {(match["unit"] or "").strip() for match in found}
    if len(units) != 1 or "%" in units or len(found) != sum(not is_no_amount(cell) for cell in cells):
        return ""
    total = sum(Decimal(match["figure"].replace(".", "").replace(",", ".")) for match in found)
    shown = f"{total:,}".translate({ord(","): ".", ord("."): ","})
    return f"{shown} {units.pop()}".strip()


def _bold(runs: Runs) -> Runs:
    return tuple(run._replace(bold=True) for run in runs)
