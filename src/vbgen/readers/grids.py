"""The rows of a Word table, how their cells are merged, and whether they are ruled (used by readers.docx)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vbgen.ooxml.names import name
from vbgen.readers.inlines import ALTERNATE, DELETED, INSERTED, TRANSPARENT, Told, branch
from vbgen.readers.looks import VAL, Element, is_on, number

_PROPS, _CELL_PROPS, _ROW_PROPS = name("w:tblPr"), name("w:tcPr"), name("w:trPr")
_SIDES = ("top", "bottom", "left", "right")
_NAMES = {"left": ("left", "start"), "right": ("right", "end")}
MAX_SPAN = 63  # columns of a table in Word


class Row(NamedTuple):
    """A row's cells, the columns left free before them, and whether it repeats on each page."""

    cells: tuple[Element, ...]
    before: int
    head: bool
    borders: Element | None


def rows_of(table: Element, told: Told) -> list[Row]:
    """The rows that are not deleted."""
    rows = []
    for row in _children(table, name("w:tr")):
        props = row.find(_ROW_PROPS)
        if props is not None and any(props.find(tag) is not None for tag in (*DELETED, *INSERTED)):
            told.tracked = True
            if any(props.find(tag) is not None for tag in DELETED):
                continue
        before = props.find(name("w:gridBefore")) if props is not None else None
        head = is_on(props.find(name("w:tblHeader"))) if props is not None else False
        borders = row.find(f"{name('w:tblPrEx')}/{name('w:tblBorders')}")
        columns = min(number(before.get(VAL)), MAX_SPAN) if before is not None else 0
        rows.append(Row(tuple(_children(row, name("w:tc"))), max(columns, 0), head, borders))
    return rows


def _children(element: Element, tag: str) -> Iterator[Element]:
    """The children of a tag, also those in content controls and the like."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _children(child, tag)
        elif child.tag == ALTERNATE:
            yield from _children(branch(child), tag)


def span_of(cell: Element) -> tuple[int, bool, bool]:
    """The columns of a cell, whether it is merged to the left, and whether upwards."""
    props = cell.find(_CELL_PROPS)
    if props is None:
        return 1, False, False
    span, left, up = (props.find(name(tag)) for tag in ("w:gridSpan", "w:hMerge", "w:vMerge"))
    columns = min(max(number(span.get(VAL), 1), 1), MAX_SPAN) if span is not None else 1
    return columns, _continues(left), _continues(up)


def _continues(merge: Element | None) -> bool:
    return merge is not None and merge.get(VAL, "continue") == "continue"


def heads(rows: list[Row]) -> int:
    """How many of the first rows repeat on each page."""
    return next((at for at, row in enumerate(rows) if not row.head), len(rows))


def is_ruled(table: Element, rows: list[Row], styles: list[Element]) -> bool:
    """Whether most cells with text have visible borders on two sides or more: a rule under a name is none."""
    own = table.find(f"{_PROPS}/{name('w:tblBorders')}")
    levels = [own, *(style.find(f"{_PROPS}/{name('w:tblBorders')}") for style in styles)]
    ruled = total = 0
    for at, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            if next((text for text in cell.iter(name("w:t")) if (text.text or "").strip()), None) is None:
                continue
            edges = (at == 0, at == len(rows) - 1, place == 0, place == len(row.cells) - 1)
            borders = cell.find(f"{_CELL_PROPS}/{name('w:tcBorders')}")
            total += 1
            ruled += _sides(borders, [row.borders, *levels], edges) >= 2
    return 2 * ruled > total if total else any(_visible(level, side) for level in levels for side in _SIDES)


def _sides(cell: Element | None, levels: list[Element | None], edges: tuple[bool, ...]) -> int:
    """How many sides of a cell show: by its own borders, else by those of the table on that side or inside."""
    count = 0
    for side, edge in zip(_SIDES, edges, strict=True):
        shown = _visible(cell, side)
        inside = "insideH" if side in ("top", "bottom") else "insideV"
        for level in levels if shown is None else ():
            shown = _visible(level, side if edge else inside)
            if shown is not None:
                break
        count += bool(shown)
    return count


def _visible(borders: Element | None, side: str) -> bool | None:
    """Whether borders show on a side; None when they say nothing of it."""
    if borders is None:
        return None
    for key in _NAMES.get(side, (side,)):
        border = borders.find(name(f"w:{key}"))
        if border is not None:
            white = border.get(name("w:color"), "").upper() == "FFFFFF"
            return border.get(VAL, "nil") not in ("nil", "none") and not white
    return None
