"""The superior's document and ours → what became of each of its tasks: taken up, changed, missing, taken twice."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from vbgen.deriving import concerns
from vbgen.model import Document, Task, Unit
from vbgen.outline import Place, tasks
from vbgen.vietnamese import PartialDate, parse_date


class State(Enum):
    """What became of a task."""

    TAKEN = "đã triển khai"
    CHANGED = "đã triển khai, có sửa"
    LATE = "thời hạn muộn hơn cấp trên"
    TWICE = "triển khai nhiều lần"
    MISSING = "chưa triển khai"
    OTHERS = "không thuộc đơn vị"
    SOURCELESS = "không có nguồn"
    STALE = "nguồn không còn"


class Row(NamedTuple):
    """A line of the matrix: the superior's task, ours (file and section), and what was changed."""

    state: State
    source: str  # section path in the superior's document
    text: str
    lead: str
    due: str
    ours: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


class Coverage(NamedTuple):
    """The matrix, in the order of the superior's text, ours without a source last."""

    rows: tuple[Row, ...]

    @property
    def missing(self) -> tuple[Row, ...]:
        """What concerns us and was not taken up."""
        return tuple(row for row in self.rows if row.state is State.MISSING)


def coverage(superior: Document, ours: Sequence[tuple[str, Document]], unit: Unit | None = None) -> Coverage:
    """The matrix of a superior's document and our documents by name.

    Without a unit every task of the superior concerns us; with one, those charged to it by the registry.
    """
    taken: dict[str, list[tuple[str, Place]]] = {}
    sourceless: list[tuple[str, Place]] = []
    for name, document in ours:
        for place in tasks(document):
            assert isinstance(place.block, Task)
            source = _source(place.block, document, superior)
            (taken.setdefault(source, []) if source else sourceless).append((name, place))
    rows = [_row(place, taken.pop(place.path, []), unit) for place in tasks(superior)]
    rows += [_own(State.STALE, item, path) for path, items in taken.items() for item in items]
    rows += [_own(State.SOURCELESS, item, "") for item in sourceless]
    return Coverage(tuple(rows))


def _source(task: Task, document: Document, superior: Document) -> str:
    """The section path that a task follows in the superior's document, "" for one that follows nothing of it."""
    name, _, path = task.follows.partition("#")
    if not path:
        return ""
    reference = next((item for item in document.references if item.id == name), None)
    if reference is None or not superior.number:
        return path
    digits = reference.number.partition("/")[0].partition("-")[0].lstrip("0")
    return path if digits in ("", superior.number.lstrip("0")) else ""


def _row(place: Place, found: list[tuple[str, Place]], unit: Unit | None) -> Row:
    block = place.block
    assert isinstance(block, Task)
    changes = tuple(change for name, item in found for change in _changes(block, item.block))
    if not found:
        state = State.MISSING if unit is None or concerns(unit, place.lead) else State.OTHERS
    elif any(_later(item.block, block) for _, item in found):
        state = State.LATE
    elif len(found) > 1:
        state = State.TWICE
    else:
        state = State.CHANGED if changes else State.TAKEN
    ours = tuple(f"{name}#{item.path}" for name, item in found)
    return Row(state, place.path, block.text, place.lead, block.due, ours, changes)


def _own(state: State, item: tuple[str, Place], source: str) -> Row:
    name, place = item
    assert isinstance(place.block, Task)
    return Row(state, source, place.block.text, place.lead, place.block.due, (f"{name}#{place.path}",))


def _changes(source: Task, own: object) -> list[str]:
    """What our task says otherwise than the superior's; another unit in charge and an earlier day are no change."""
    assert isinstance(own, Task)
    found = []
    if _plain(own.text) != _plain(source.text):
        found.append("lời giao khác cấp trên")
    if source.due and not own.due:
        found.append(f"bỏ thời hạn {source.due}")
    if _later(own, source):
        found.append(f"thời hạn {own.due} muộn hơn {source.due}")
    if source.product and source.product.casefold() not in f"{own.product} {own.text}".casefold():
        found.append(f"bỏ sản phẩm {source.product}")
    if not own.lead:
        found.append("chưa có chủ trì")
    return found


def _later(own: object, source: Task) -> bool:
    assert isinstance(own, Task)
    mine, theirs = parse_date(own.due) or PartialDate(), parse_date(source.due) or PartialDate()
    return mine.complete and theirs.complete and mine > theirs


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;:").casefold()
