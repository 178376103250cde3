"""A document → its blocks with their section paths: "II.3.b" as a reader would say it, "II.3/2" for a free paragraph.

In an appendix paths begin with "PL1", in what is issued with the document with "KT1", both counted from 1. A row of a
table of assignments goes by the label that is printed: "PL1.3", and "PL1.II.3" where groups count anew. "II.3:2" is the
second sentence that charges somebody in II.3. A path is stable while the numbers that are printed are: it is what
`follows` points at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeGuard, TypeVar

from vbgen.labels import Counts, Numbered, Rungs, numbered
from vbgen.model import Assignments, Block, Clause, Document, Paragraph, Task, lead_within, standard_of
from vbgen.standards import LEVELS, attached_kind, top_rung

B = TypeVar("B", bound=Block, covariant=True)


class Place(NamedTuple, Generic[B]):
    """A block and where it stands: its path, and the headings above it from the outside in."""

    path: str
    block: B
    above: tuple[str, ...]
    lead: str  # the unit in charge that it inherits, or has
    appendix: int | None = None  # the index of the appendix that it stands in
    tabled: bool = False  # whether it is a row of a table of assignments


def outline(document: Document) -> Iterator[Place[Block]]:
    """Every block in reading order: of the body, then of each appendix."""
    law = standard_of(document)
    top = top_rung(document.kind, law)
    yield from _Walk(top, None).places(document.body, "", (), "", "")
    counts: Counter[str] = Counter()
    for index, item in enumerate(document.appendices):
        sign = "KT" if item.kind else "PL"
        counts[sign] += 1
        top = attached_kind(item.kind, law).top if item.kind else ""
        yield from _Walk(top, index).places(item.body, "", (), "", f"{sign}{counts[sign]}")


def reading(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks and those within them, in reading order."""
    for block in blocks:
        yield block
        yield from reading(getattr(block, "blocks", ()))


def tasks(document: Document) -> list[Place[Task]]:
    """The places of the document's tasks, those of its appendices last."""
    return [place for place in outline(document) if holds_task(place)]


def traces(follows: str) -> tuple[str, ...]:
    """What a task follows, one by one: "kh87#II.1, II.2" is "kh87#II.1" and "kh87#II.2"."""
    found: list[str] = []
    for part in filter(None, (piece.strip() for piece in follows.split(","))):
        document = "" if "#" in part or not found else f"{found[-1].partition('#')[0]}#"
        found.append(f"{document}{part}")
    return tuple(found)


def holds_task(place: Place[Block]) -> TypeGuard[Place[Task]]:
    """Whether a place is a task's."""
    return isinstance(place.block, Task)


class _Walk:
    """The places of one body, whose articles and chapters count throughout it."""

    def __init__(self, top: str, appendix: int | None) -> None:
        self._top, self._appendix = top, appendix
        self._rungs = Rungs()
        self._given: Counter[str] = Counter()

    def places(
        self, blocks: tuple[Block, ...], parent: str, above: tuple[str, ...], lead: str, path: str
    ) -> Iterator[Place[Block]]:
        """The places of a parent's blocks; `parent` is its level, `lead` what they inherit."""
        counts: Counts = {}
        free = 0
        alone = sum(isinstance(block, Assignments) or _is_numbered(block) for block in blocks) == 1
        for block in blocks:
            if isinstance(block, Clause | Task) and _is_numbered(block):
                level = block.level or self._level(block, parent)
                own = self._once(_under(path, self._rungs.next(level, block.label, counts)[1]))
            else:
                free += 1
                own, level = f"{path}/{free}", parent
            held = getattr(block, "lead", "") or lead
            yield Place(own, block, above, held, self._appendix)
            for count, other in enumerate(getattr(block, "then", ()), 2):
                yield Place(f"{own}:{count}", other, above, getattr(other, "lead", "") or lead, self._appendix)
            if isinstance(block, Assignments):
                rows = numbered(block)
                names = _RowPaths(own, through=_is_through(rows))
                yield from self._rows(rows, above, held, path if alone else own, names)
            elif isinstance(block, Paragraph | Clause | Task):
                inner = (*above, block.text) if isinstance(block, Clause) else above
                yield from self.places(block.blocks, level, inner, lead_within(block, lead), own)

    def _once(self, path: str) -> str:
        """A path that was given before, under a label that stands twice, is told apart: "II.1~2"."""
        self._given[path] += 1
        return path if self._given[path] == 1 else f"{path}~{self._given[path]}"

    def _level(self, block: Clause | Task, parent: str) -> str:
        if parent:
            return LEVELS[parent]
        return self._top or ("I" if isinstance(block, Clause) and block.heading else "1")

    def _rows(
        self, rows: tuple[Numbered, ...], above: tuple[str, ...], lead: str, path: str, names: _RowPaths
    ) -> Iterator[Place[Block]]:
        """The places of a table's rows."""
        for block, label, inside in rows:
            own = names.name(path, label)
            held = block.lead or lead
            yield Place(own, block, above, held, self._appendix, tabled=True)
            inner = (*above, block.text) if isinstance(block, Clause) else above
            yield from self._rows(inside, inner, held, path if names.through else own, names)


class _RowPaths:
    """The paths of one table's rows, each used once: a row without a label, or with one of another's, is counted."""

    def __init__(self, table: str, *, through: bool) -> None:
        self._table, self.through = table, through
        self._taken: set[str] = set()
        self._rows = 0

    def name(self, path: str, label: str) -> str:
        """The path of the next row."""
        self._rows += 1
        sign = label.strip(" .()/:-*+")
        found = _under(path, sign) if sign else ""
        if not found or found in self._taken:
            found = f"{self._table}.h{self._rows}"
        self._taken.add(found)
        return found


def _is_through(rows: tuple[Numbered, ...]) -> bool:
    """Whether the labels of a table's tasks tell them apart without those of their groups."""
    labels = [row.label for row in _flat(rows) if isinstance(row.block, Task)]
    return all(labels) and len(set(labels)) == len(labels)


def _flat(rows: tuple[Numbered, ...]) -> Iterator[Numbered]:
    for row in rows:
        yield row
        yield from _flat(row.inside)


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Clause) or (isinstance(block, Task) and block.numbered)


def _under(path: str, sign: str) -> str:
    """A path with one rung more; "1.2" below "II.1" is "II.1.2"."""
    if "." in sign and f".{path}".endswith(f".{sign.rpartition('.')[0]}"):
        sign = sign.rpartition(".")[2]
    return f"{path}.{sign}" if path else sign
