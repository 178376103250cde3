"""A document's tasks → the table of assignments: TT, nội dung, chủ trì, phối hợp, thời hạn, sản phẩm."""

from __future__ import annotations

import dataclasses
from itertools import groupby
from typing import Any

from vbgen.model import Assignments, Block, Clause, Column, Document, Row, Table, Task
from vbgen.outline import Place, tasks

_COLUMNS = ("TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm")
_OTHERS = "Nhiệm vụ khác"
_TO_WRITE_IN = "16"  # percent: room for a few words by hand


def resolved(document: Document, base: Document | None = None) -> Document:
    """The document with each `assignments` block replaced by the table of the tasks of `base` (itself, if None)."""
    if not any(_holds(blocks) for blocks in (document.body, *(item.body for item in document.appendices))):
        return document
    places = tasks(base or document)
    appendices = tuple(dataclasses.replace(item, body=_replaced(item.body, places)) for item in document.appendices)
    return dataclasses.replace(document, body=_replaced(document.body, places), appendices=appendices)


def _holds(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Assignments) or _holds(getattr(block, "blocks", ())) for block in blocks)


def _replaced(blocks: tuple[Block, ...], places: list[Place]) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Assignments):
            made.append(table(block, places))
        elif isinstance(block, Clause | Task) and _holds(block.blocks):
            made.append(dataclasses.replace(block, blocks=_replaced(block.blocks, places)))
        else:
            made.append(block)
    return tuple(made)


def table(block: Assignments, places: list[Place]) -> Table:
    """The table of tasks, numbered on, under a row for each section or unit; columns to fill in stand last."""
    kept = _COLUMNS if not block.blank else _COLUMNS[:2] + _COLUMNS[4:5]
    rows: list[Row] = []
    number = 0
    for head, group in groupby(_ordered(block.by, places), key=lambda place: _head(block.by, place)):
        rows += [Row((head,))] if head else []
        for place in group:
            number += 1
            cells = dict(zip(_COLUMNS, _cells(number, place), strict=True))
            rows.append(Row((*(cells[name] for name in kept), *[""] * len(block.blank))))
    columns = (*map(Column, kept), *(Column(title, width=_TO_WRITE_IN) for title in block.blank))
    return Table(columns=columns, rows=tuple(rows))


def _ordered(by: str, places: list[Place]) -> list[Place]:
    """By unit: all tasks of the unit that is named first, then those of the next."""
    if by != "theo-don-vi":
        return places
    order = list(dict.fromkeys(place.lead for place in places))
    return sorted(places, key=lambda place: order.index(place.lead))


def _head(by: str, place: Place) -> str:
    match by:
        case "theo-don-vi":
            return place.lead or _OTHERS
        case "theo-muc":
            return place.above[-1] if place.above else ""
    return ""


def _cells(number: int, place: Place) -> tuple[str, ...]:
    task: Any = place.block
    return (
        str(number),
        task.text.rstrip(" .;:"),
        place.lead,
        "; ".join(task.support),
        task.due,
        task.product,
    )
