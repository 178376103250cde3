"""A table of the tree → the rows that a template prints: widths, merged cells, heads that repeat, whole rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vbgen.tree import PrintedCell, PrintedTable, Run
from vbgen.writers.fields import NO, NOTHING, GridCell, GridRow, StyledLine, Xml
from vbgen.writers.lengths import Figure

HOLD = Xml("<w:keepNext/>")
"""Keeps a paragraph, or a row, on the page of the next."""
_WHOLE = Xml("<w:cantSplit/>")
_HEAD = Xml("<w:cantSplit/><w:tblHeader/>")
_MIDDLE = '<w:vAlign w:val="center"/>'
_LETTER = 110  # twips, the mean width of a letter in a cell
_TALL = 17  # lines of a cell that fill a third of a page
_ALIGNED = {"left": NOTHING} | {align: Xml(f'<w:jc w:val="{align}"/>') for align in ("center", "right", "both")}
_MERGED = ("<w:vMerge/>", '<w:vMerge w:val="restart"/>')  # a cell that one above covers, one that covers others


def grid(table: PrintedTable, styles: Mapping[str, Figure], made: Callable[[tuple[Run, ...]], Xml]) -> StyledLine:
    """The rows of a table, its text as `made` of their runs, in the styles of these ids by role."""
    edges = [0]
    for part in table.widths:
        edges.append(edges[-1] + part)
    plain = [_shape(edges, column, 1, 1, "") for column in range(len(table.widths))]  # of nearly all cells
    rows = []
    for index, row in enumerate((*table.heads, *table.rows), -len(table.heads)):
        cells, column, head = [], 0, index < 0
        for runs, align, span, down in row:
            if span == down == 1 and not head:
                shape = plain[column]
            else:
                shape = _shape(edges, column, span, down, _MIDDLE if head or down > 1 else "")
            cells.append(GridCell(made(runs), shape, _ALIGNED[align]))
            column += span
        style = styles[("table_head" if head else "table_cell") + ("_small" if table.small else "")]
        held = HOLD if head or _leads(table.rows, index) else NOTHING
        whole = NOTHING if _is_tall(row, edges) else _WHOLE
        rows.append(GridRow(style, tuple(cells), _HEAD if head else whole, held))
    widths = tuple(Figure(str(part)) for part in table.widths)
    return StyledLine(NO, NOTHING, rows=tuple(rows), widths=widths, wide=Figure(str(edges[-1])))


def _leads(rows: tuple[tuple[PrintedCell, ...], ...], at: int) -> bool:
    """Whether a row stays with the next: a group's head with the first of its rows, the last amounts with their sum."""
    row = rows[at]
    if row[-1].span > 1 and row[-1].align == "left":
        return True
    return at + 1 < len(rows) and (_is_bold(row) or (at + 2 == len(rows) and _is_bold(rows[-1])))


def _is_bold(row: tuple[PrintedCell, ...]) -> bool:
    return bool(row[0].runs) and row[0].runs[0].bold


def _shape(edges: list[int], column: int, span: int, down: int, raised: str) -> Xml:
    """The properties of a cell that begins in a column, which lies between two of the edges of columns."""
    shape = f'<w:tcW w:w="{edges[column + span] - edges[column]}" w:type="dxa"/>'
    if span > 1:
        shape += f'<w:gridSpan w:val="{span}"/>'
    if down != 1:
        shape += _MERGED[down > 1]
    return Xml(shape + raised)


def _is_tall(row: tuple[PrintedCell, ...], edges: list[int]) -> bool:
    """Whether a row fills more than a third of a page, so that it may go on on the next."""
    at = 0
    for runs, _, span, _ in row:
        letters = len(runs[0].text) if len(runs) == 1 else sum([len(run.text) for run in runs])
        if letters > _TALL and letters * _LETTER > _TALL * (edges[at + span] - edges[at]):
            return True
        at += span
    return False
