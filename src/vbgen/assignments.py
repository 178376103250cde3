"""A table of assignments → the table that is printed: TT, nội dung, chủ trì, phối hợp, thời hạn, sản phẩm, and others.

Its tasks are its own, under the headings of their groups, or those that stand elsewhere in the document.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from itertools import groupby

from vbgen import inline
from vbgen.columns import BOTH, STANDARD, Held, held, keys
from vbgen.labels import Numbered, numbered
from vbgen.model import Assignments, Block, Clause, Column, Document, Paragraph, Row, Table, Task
from vbgen.outline import Place, tasks
from vbgen.vietnamese import folded

_OTHERS = "Nhiệm vụ khác"
_BRIEF = ("so", "nhiem-vu", "thoi-han")  # what a report to fill in repeats of the tasks


def resolved(document: Document) -> Document:
    """The document with each `assignments` block replaced by its table."""
    return _with_tables(document, document, _any)


def gathered(document: Document, base: Document) -> Document:
    """The document with the tasks of `base` in each table that gathers tasks; one that holds its own stays as it is."""
    return _with_tables(document, base, _gathers)


_Which = Callable[[Assignments], bool]


def _any(_: Assignments) -> bool:
    return True


def _gathers(block: Assignments) -> bool:
    return bool(block.by)


def _with_tables(document: Document, base: Document, which: _Which) -> Document:
    if not any(_holds(blocks, which) for blocks in (document.body, *(item.body for item in document.appendices))):
        return document
    places = tasks(base)
    appendices = tuple(
        dataclasses.replace(item, body=_replaced(item.body, places, which)) for item in document.appendices
    )
    return dataclasses.replace(document, body=_replaced(document.body, places, which), appendices=appendices)


def _holds(blocks: tuple[Block, ...], which: _Which) -> bool:
    return any(
        which(block) if isinstance(block, Assignments) else _holds(getattr(block, "blocks", ()), which)
        for block in blocks
    )


def _replaced(blocks: tuple[Block, ...], places: list[Place[Task]], which: _Which) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Assignments) and which(block):
            made.append(table(block, places))
        elif isinstance(block, Paragraph | Clause | Task) and _holds(block.blocks, which):
            made.append(dataclasses.replace(block, blocks=_replaced(block.blocks, places, which)))
        else:
            made.append(block)
    return tuple(made)


def table(block: Assignments, places: list[Place[Task]]) -> Table:
    """The table of a block: of its own tasks, or, set `by` section or unit, of those at `places`."""
    columns = block.columns or STANDARD
    if block.by == "theo-don-vi" and not block.columns:  # each group is a unit's: its rows need not say so again
        columns = tuple(column for column in columns if column.title != "Chủ trì")
    if block.blank:
        columns = tuple(column for column, fact in zip(columns, held(columns).facts, strict=True) if fact in _BRIEF)
        columns += tuple(Column(title, fact="khac") for title in block.blank)
    rows = numbered(block) if not block.by else _gathered(block.by, places)
    printer = _RowPrinter(columns)
    made = tuple(row for item in rows for row in printer.rows(item, ""))
    return Table(columns, made, caption=block.caption, unit=block.unit, notes=block.notes)


# --- the tasks that stand elsewhere ---------------------------------------------------------------------------------


def _gathered(by: str, places: list[Place[Task]]) -> tuple[Numbered, ...]:
    """The tasks at places, numbered on, under a heading without a label for each section or unit."""
    made: list[Numbered] = []
    number = 0
    for head, group in groupby(_ordered(by, places), key=lambda place: _head(by, place)):
        rows = []
        for place in group:
            number += 1
            task = dataclasses.replace(place.block, text=place.block.text.rstrip(" .;:"), lead=place.lead)
            rows.append(Numbered(task, str(number), ()))
        made += [Numbered(Clause(head, heading=True), "", tuple(rows))] if head else rows
    return tuple(made)


def _ordered(by: str, places: list[Place[Task]]) -> list[Place[Task]]:
    """By unit: all tasks of the unit that is named first, then those of the next."""
    if by != "theo-don-vi":
        return places
    order = {lead: at for at, lead in reversed(list(enumerate(place.lead for place in places)))}
    return sorted(places, key=lambda place: order[place.lead])


def _head(by: str, place: Place[Task]) -> str:
    match by:
        case "theo-don-vi":
            return place.lead or _OTHERS
        case "theo-muc":
            return place.above[-1] if place.above else ""
    return ""


# --- rows -----------------------------------------------------------------------------------------------------------


class _RowPrinter:
    """Writes the rows of a table of assignments with these columns."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self._facts: Held = held(columns)
        self._keys = keys(columns)

    def rows(self, item: Numbered, lead: str) -> Iterator[Row]:
        """The rows of a group or task and of what stands in it; `lead` is what they inherit."""
        block = item.block
        if isinstance(block, Clause) and not block.cells and self._facts.facts[0] in ("so", "nhiem-vu"):
            behind = item.label and self._facts.facts[0] == "so"
            cells = (inline.escape(item.label), block.text) if behind else (_joined(item.label, block.text),)
            yield Row(cells, heads=True)
        else:
            yield Row(self._cells(item, lead))
        for inner in item.inside:
            yield from self.rows(inner, _handed_down(block, lead))

    def _cells(self, item: Numbered, lead: str) -> tuple[str, ...]:
        block = item.block
        facts = dict.fromkeys(self._facts.facts, "")
        if "so" in facts:
            facts |= {"so": inline.escape(item.label), "nhiem-vu": block.text}
        else:
            facts["nhiem-vu"] = _joined(item.label, block.text)
        if isinstance(block, Task):
            led, support = block.lead or lead, "; ".join(block.support)
            facts |= {"chu-tri": inline.escape(led), "phoi-hop": inline.escape(support)}
            facts |= {"thoi-han": inline.escape(block.due), "san-pham": inline.escape(block.product)}
            facts[BOTH] = inline.escape(f"Chủ trì: {led}\nPhối hợp: {support}" if support else led)
        given = {name: "\n".join(lines) for name, lines in block.cells}
        return tuple(
            given.get(key, facts.get(fact, "")) for fact, key in zip(self._facts.facts, self._keys, strict=True)
        )


def _handed_down(block: Clause | Task, lead: str) -> str:
    """The lead that rows inside must show: none that the row above them shows already."""
    if isinstance(block, Task) or folded(block.lead) in folded(block.text):
        return "" if block.lead else lead
    return block.lead or lead


def _joined(label: str, text: str) -> str:
    return f"{inline.escape(label)} {text}" if label else text
