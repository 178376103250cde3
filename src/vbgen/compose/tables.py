"""A table of the model → a table on the page: cells as runs, column widths in twips, alignment by content, totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vbgen.assignments import resolved
from vbgen.columns import held
from vbgen.compose.citations import Citer, merge
from vbgen.compose.widths import SIZES, ColumnContent, Fitted, fitted
from vbgen.model import Column, Document, Merge, PageBreak, Row, Table, standard_of
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.patterns import regex
from vbgen.standards import ALIGNMENTS, ORIENTATIONS
from vbgen.tree import Item, PrintedCell, PrintedParagraph, PrintedTable, Run, text_of
from vbgen.vietnamese import is_no_amount

_SHORT = regex(r"[\d./,\-–% ]*|[IVXLC]+|[a-zđ]\)?")
_COUNTED = regex(
    r"(?P<figure>-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3})(?:,\d+)?)(?P<unit> ?%| [^\W\d]{1,5}(?: [^\W\d]{1,5})?)?"
)
_LABEL = regex(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\.?|(?P<roman>[IVXLC]+)\.?|[A-ZĐ]\.?")
_TOTAL = "Tổng cộng"
_RATES = regex(
    r"^(?:đơn giá|giá|(?:định )?mức|năm(?! \d{4}))\b|tỷ lệ|tỉ lệ|\bso (?:với|sánh)|bình quân|%", re.I
)  # heads of what is not added up
_COUNTS = regex(r"(?:số|khối) lượng", re.I)
_UNITS = regex(r"(?:đơn vị tính|đvt|đơn vị)\b", re.I)

UNIT_LABEL, REMARK_LABEL = "Đơn vị tính:", "Ghi chú:"
"""What composing puts before a unit of measure, and before the first note."""
UNIT_LINE = regex(r"\(?(?:đơn vị(?: tính)?|đvt)\b[^:]{0,30}:", re.I)
"""What a line begins with that says in which unit a table counts."""
REMARK = regex(r"\**(?:ghi chú|nguồn|chú thích|lưu ý)\b[^:]{0,40}:|[-–+*(]", re.I)
"""What a line begins with that says something of the table above it."""
ENDS = ".;:!?…"

Runs = tuple[Run, ...]


class _ComposedRow(NamedTuple):
    """A row whose cells are composed: one that heads a group has fewer than there are columns, or is bold."""

    cells: tuple[Runs, ...]
    heads: bool = False
    merged: tuple[Merge, ...] = ()


def printed(block: Table, citer: Citer, room: int) -> Iterator[Item]:
    """A table with the lines above it, its name and its unit of measure, and its notes below."""
    if block.caption:
        yield PrintedParagraph("caption", citer.runs(block.caption))
    if block.unit:
        label = "" if UNIT_LINE.match(block.unit) else f"{UNIT_LABEL} "
        yield PrintedParagraph("unit", merge([Run(label), *citer.runs(block.unit)]))
    yield table(block, citer, room)
    for index, note in enumerate(block.notes):
        label = "" if index or REMARK.match(note) else f"{REMARK_LABEL} "
        runs = citer.runs(note)
        end = "" if text_of(runs).rstrip()[-1:] in ENDS else "."
        yield PrintedParagraph("remark", merge([Run(label), *runs, Run(end)]))


class NarrowTable(NamedTuple):
    """A table whose words do not fit its columns: the titles of these, by how many twips it is too wide in all."""

    appendix: int | None  # in which it stands
    block: int  # its place among the blocks there, in reading order
    titles: tuple[str, ...]
    beyond: int
    asked: bool  # whether the plan says how wide one of these columns is


def narrow(document: Document) -> Iterator[NarrowTable]:
    """The tables of a document in which words must be broken."""
    page, citer = standard_of(document).page, Citer(document)
    shown = resolved(document)
    parts = [
        (None, shown.body, page),
        *((at, it.body, page.turned if it.orientation == "ngang" else page) for at, it in enumerate(shown.appendices)),
    ]
    for appendix, body, paper in parts:
        for index, block in enumerate(reading(body)):
            if isinstance(block, PageBreak):
                paper = paper.laid(ORIENTATIONS.get(block.orientation, ""))
            if isinstance(block, Table) and (found := _laid(block, citer, paper.text_width)[1]).tight:
                columns = [block.columns[at] for at in found.tight]
                titles = tuple(column.title for column in columns)
                yield NarrowTable(appendix, index, titles, found.beyond, any(column.width for column in columns))


def table(block: Table, citer: Citer, room: int) -> PrintedTable:
    """The grid of a table, `room` twips wide."""
    return _laid(block, citer, room)[0]


def _laid(block: Table, citer: Citer, room: int) -> tuple[PrintedTable, Fitted]:
    """The grid of a table, `room` twips wide, and how its columns fit.

    A row of one cell spans it and heads a group, as does what stands behind a group's label; a short row is filled with
    empty cells. `total` adds a row with the sums of the columns that hold amounts.
    """
    count = len(block.columns)
    heads = tuple(_heads(block.columns, citer))
    numbers = held(block.columns).at("so")
    rows = [_written(row, count, citer) for row in block.rows]
    rows = _grouped(rows) if numbers == 0 else rows
    full = [row for row in rows if len(row.cells) == count]
    merges = any(row.merged for row in rows)
    if merges:
        texts = [list(cells) for cells in zip(*(_narrow(row, count) for row in full), strict=True)]
    else:
        texts = [[text_of(row.cells[at]) for row in full] for at in range(count)]
    aligns = [_align(column, texts[at], at) for at, column in enumerate(block.columns)]
    made = list(_merged(rows, aligns)) if merges else [_row(row, aligns) for row in rows]
    summed = [False] * count
    if block.total:
        told = [_amounts(full, at) for at in range(count)]
        label = _TOTAL if block.total.lower() in ("true", "có", "co") else block.total
        summed = [align == "right" and _adds_up(at, block.columns, told) for at, align in enumerate(aligns)]
        made.append(total := _total(label, told, summed, least=2 if numbers == 0 < count - 1 else 1))
        texts = [[*cells, text_of(cell.runs)] for cells, cell in zip(texts, _spread(total), strict=True)]
    asked = [float(column.width.rstrip("% ").replace(",", ".") or 0) for column in block.columns]
    asked = asked if sum(asked) <= 100 else [0.0] * count
    bold = [summed[at] or any(row.heads and row.cells[at] for row in full) for at in range(count)]
    filled = [
        ColumnContent(
            column.title,
            cells if any(cells) else (),
            bold[at],
            asked[at],
            number=at == numbers == 0,
            rigid=aligns[at] != "left",
        )
        for at, (column, cells) in enumerate(zip(block.columns, texts, strict=True))
    ]
    found = fitted(filled, room)
    return PrintedTable(found.twips, heads, tuple(made), small=found.size != SIZES[0]), found


def _written(row: Row, count: int, citer: Citer) -> _ComposedRow:
    runs = tuple(map(citer.runs, row.cells))
    if (row.heads or len(runs) == 1) and len(runs) < count:
        return _ComposedRow(tuple(map(_bold, runs)), heads=True)
    runs = (*runs, *[()] * (count - len(runs)))
    if row.heads:
        return _ComposedRow(tuple(map(_bold, runs)), heads=True)
    return _ComposedRow(runs, merged=row.merged)


def _grouped(rows: list[_ComposedRow]) -> list[_ComposedRow]:
    """The rows with those in bold that head groups: labelled A or I above others that are numbered 1, 2."""
    labels = [text_of(row.cells[0]) if row.cells else "" for row in rows]
    if "".join(labels).isdecimal():
        return rows
    ranks = list(map(_rank, labels))
    if 3 not in ranks or not {1, 2} & {*ranks}:
        return rows
    return [
        row._replace(cells=tuple(map(_bold, row.cells)), heads=True) if rank in (1, 2) else row
        for rank, row in zip(ranks, rows, strict=True)
    ]


def _rank(label: str) -> int:
    """How deep a row stands by its label: A (1), I (2), 1 (3); 0 for others."""
    if not (match := _LABEL.fullmatch(label)):
        return 0
    return 3 if match["number"] else 2 if match["roman"] else 1


def _amounts(rows: Sequence[_ComposedRow], at: int) -> list[str]:
    """The cells of a column that are added up: those of groups where each of them has one, else of what is no group."""
    shown = [(row, text_of(row.cells[at])) for row in rows]
    ranks = {_rank(text_of(row.cells[0])) for row in rows if row.heads} - {0}
    above = [text for row, text in shown if row.heads and _rank(text_of(row.cells[0])) == min(ranks, default=-1)]
    return above if above and all(map(_COUNTED.fullmatch, above)) else [text for row, text in shown if not row.heads]


def _narrow(row: _ComposedRow, count: int) -> list[str]:
    """The text of each cell of a row that stands in one column: what spans several asks no room of any."""
    wide = {at for at, span, _ in row.merged if span > 1}
    return ["" if at in wide else text_of(row.cells[at]) for at in range(count)]


def _heads(columns: tuple[Column, ...], citer: Citer) -> Iterator[tuple[PrintedCell, ...]]:
    """The rows of a head: what columns share, over their titles, over their signs."""
    depth = max((len(column.under) for column in columns), default=0)
    for level in range(depth + 1):
        row: list[PrintedCell] = []
        for _, group in groupby(enumerate(columns), key=lambda item: (item[1].under[: level + 1], _own(item, level))):
            members = [column for _, column in group]
            above = members[0].under
            if len(above) > level:
                row.append(PrintedCell(citer.runs(above[level]), "center", len(members)))
            elif len(above) == level:
                row.append(PrintedCell(citer.runs(members[0].title), "center", down=depth + 1 - level))
            else:
                row.append(PrintedCell((), "center", down=0))
        yield tuple(row)
    if any(column.sign for column in columns):
        yield tuple(PrintedCell(citer.runs(column.sign), "center") for column in columns)


def _own(item: tuple[int, Column], level: int) -> int:
    """What tells columns apart at a level of a head that they do not share there."""
    return -1 if len(item[1].under) > level else item[0]


def _align(column: Column, cells: Sequence[str], index: int) -> str:
    """As the author says; else amounts to the right, whatever their looks; ordinals, dates and signs in the middle."""
    if column.align:
        return ALIGNMENTS[column.align]
    filled = set(cells) - {""}
    amounts = [cell for cell in filled if not is_no_amount(cell)]
    if index and amounts and all(map(_COUNTED.fullmatch, amounts)):
        return "right"
    return "center" if filled and all(is_no_amount(cell) or _SHORT.fullmatch(cell) for cell in filled) else "left"


def _row(row: _ComposedRow, aligns: Sequence[str]) -> tuple[PrintedCell, ...]:
    if len(row.cells) < len(aligns):
        *label, text = row.cells
        before = [PrintedCell(runs, aligns[0]) for runs in label]
        return (*before, PrintedCell(text, "left", len(aligns) - len(label)))
    return tuple(PrintedCell(runs, align) for runs, align in zip(row.cells, aligns, strict=True))


def _merged(rows: Sequence[_ComposedRow], aligns: Sequence[str]) -> Iterator[tuple[PrintedCell, ...]]:
    """Rows of which some have cells over several columns or rows: their text in the middle of several columns."""
    hanging: dict[int, tuple[int, int]] = {}  # by the column of a cell that reaches down: its columns, its rows left
    for row in rows:
        sizes = {at: (span, down) for at, span, down in row.merged}
        cells, at = [], 0
        while at < len(aligns):
            if at in hanging:
                span, left = hanging.pop(at)
                cells.append(PrintedCell((), aligns[at], span, 0))
                down = left
            elif len(row.cells) < len(aligns):  # heads a group
                cells += _row(row, aligns)
                break
            else:
                span, down = sizes.get(at, (1, 1))
                cells.append(
                    PrintedCell(
                        row.cells[at], aligns[at] if span == 1 else "left" if row.heads else "center", span, down
                    )
                )
            if down > 1:
                hanging[at] = (span, down - 1)
            at += span
        yield tuple(cells)


def _adds_up(at: int, columns: Sequence[Column], texts: list[list[str]]) -> bool:
    """Whether the amounts of a column may be added: no prices and rates, no counts of things in different units."""
    units = (cells for column, cells in zip(columns, texts, strict=True) if _UNITS.match(column.title))
    mixed = any(len({cell for cell in cells if cell}) > 1 for cells in units)
    rates = any(_RATES.search(name) for name in (*columns[at].under, columns[at].title))
    return not rates and not (mixed and _COUNTS.match(columns[at].title))


def _total(label: str, texts: list[list[str]], summed: Sequence[bool], least: int) -> tuple[PrintedCell, ...]:
    """The row of sums, its label over the columns before the first; without, over so many, the rest to be filled in."""
    sums = [_sum(cells) if adds else "" for cells, adds in zip(texts, summed, strict=True)]
    before = next((at for at, found in enumerate(sums) if found and at), least)
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
    from decimal import Decimal

    total = sum(Decimal(match["figure"].replace(".", "").replace(",", ".")) for match in found)
    shown = f"{total:,}".translate({ord(","): ".", ord("."): ","})
    return f"{shown} {units.pop()}".strip()


def _bold(runs: Runs) -> Runs:
    return tuple(run._replace(bold=True) for run in runs)
