"""The rows of a Word table, how their cells are merged, and whether they are ruled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from vbgen.named import NamedTuple
from vbgen.ooxml.content import ALTERNATE, DELETED, FATES, INSERTED, TRANSPARENT, branch
from vbgen.ooxml.elements import VAL, Element, first, is_on, number, value_of
from vbgen.ooxml.names import name
from vbgen.ooxml.styles import border_props

_PROPS, _CELL_PROPS, _ROW_PROPS = name("w:tblPr"), name("w:tcPr"), name("w:trPr")
_BORDERS, _CELL_BORDERS, _EXCEPT = name("w:tblBorders"), name("w:tcBorders"), name("w:tblPrEx")
_SPAN, _LEFT, _UP = name("w:gridSpan"), name("w:hMerge"), name("w:vMerge")
_T = name("w:t")
_SIDES = ("top", "bottom", "left", "right")
MAX_SPAN = 63  # columns of a table in Word


class TableRow(NamedTuple):
    """A row's cells, the columns left free before them, whether it repeats on each page, and what was tracked of it."""

    cells: tuple[Element, ...]
    before: int
    head: bool
    borders: Mapping[str, bool]  # where it departs from those of the table
    tracked: bool = False


def rows_of(table: Element) -> tuple[list[TableRow], bool]:
    """The rows that are not deleted, and whether any was put in or deleted with changes tracked."""
    rows = []
    tracked = False
    for row in _children(table, name("w:tr")):
        props = first(row, _ROW_PROPS)
        tags = {item.tag for item in props} if props is not None else set()
        tracked |= bool(tags & (DELETED | INSERTED))
        if tags & DELETED:
            continue
        before = number(value_of(props, name("w:gridBefore"))) if tags else 0
        head = bool(tags) and is_on(first(props, name("w:tblHeader")))
        borders = border_props(first(first(row, _EXCEPT), _BORDERS))
        rows.append(TableRow(tuple(_children(row, name("w:tc"))), max(0, min(before, MAX_SPAN)), head, borders))
    return rows, tracked


def _children(element: Element, tag: str) -> Iterator[Element]:
    """The children of a tag, also those in content controls and the like."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _children(child, tag)
        elif child.tag == ALTERNATE:
            yield from _children(branch(child), tag)


def strangers(table: Element) -> Iterator[Element]:
    """What stands among the rows of a table, or the cells of a row, and no schema knows."""
    for child in chain(table, *_children(table, name("w:tr"))):
        if isinstance(child.tag, str) and child.tag not in FATES and child.tag != ALTERNATE:
            yield child


def style_of(table: Element) -> str:
    """The id of a table's style; "" when it has none."""
    return value_of(first(table, _PROPS), name("w:tblStyle"))


def span_of(cell: Element) -> tuple[int, bool, bool]:
    """The columns of a cell, whether it is merged to the left, and whether upwards."""
    columns, left, up = 1, False, False
    props = first(cell, _CELL_PROPS)
    for prop in props if props is not None else ():
        tag = prop.tag
        if tag == _SPAN:
            columns = min(max(number(prop.get(VAL), 1), 1), MAX_SPAN)
        elif tag == _LEFT:
            left = prop.get(VAL, "continue") == "continue"
        elif tag == _UP:
            up = prop.get(VAL, "continue") == "continue"
    return columns, left, up


def heads(rows: list[TableRow]) -> int:
    """How many of the first rows repeat on each page."""
    return next((at for at, row in enumerate(rows) if not row.head), len(rows))


def is_ruled(table: Element, rows: list[TableRow], styled: Mapping[str, bool]) -> bool:
    """Whether most cells with text have visible borders on two sides or more: a rule under a name is none.

    `styled` is what the table's style says of its borders.
    """
    whole = {**styled, **border_props(first(first(table, _PROPS), _BORDERS))}
    ruled = total = 0
    for at, row in enumerate(rows):
        level = {**whole, **row.borders} if row.borders else whole
        for place, cell in enumerate(row.cells):
            if not any((text.text or "").strip() for text in cell.iter(_T)):
                continue
            lines = (
                "top" if at == 0 else "insideH",
                "bottom" if at == len(rows) - 1 else "insideH",
                "left" if place == 0 else "insideV",
                "right" if place == len(row.cells) - 1 else "insideV",
            )
            own = border_props(first(first(cell, _CELL_PROPS), _CELL_BORDERS))
            shown = [own.get(side, level.get(line, False)) for side, line in zip(_SIDES, lines, strict=True)]
            total += 1
            ruled += sum(shown) >= 2
    return 2 * ruled > total if total else any(whole.get(side) for side in _SIDES)
