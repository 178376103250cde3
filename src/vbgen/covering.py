"""The superior's document and ours → what became of each of its tasks: taken up, changed, missing, taken twice."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import takewhile
from typing import NamedTuple

from vbgen.deriving.choosing import Choice, Role, choose
from vbgen.model import Document, Task, Unit
from vbgen.outline import Place, tasks
from vbgen.vietnamese import PartialDate, folded, parse_date


class State(Enum):
    """What became of a task."""

    TAKEN = "đã triển khai"
    CHANGED = "đã triển khai, có sửa"
    LATE = "thời hạn muộn hơn cấp trên"
    TWICE = "triển khai nhiều lần"
    MISSING = "chưa triển khai"
    UNSUPPORTED = "chưa nhận phần phối hợp"
    UNSURE = "chưa rõ có thuộc đơn vị"
    DECLINED = "không nhận, có lý do"
    OTHERS = "không thuộc đơn vị"
    SOURCELESS = "không có nguồn"
    STALE = "nguồn không còn"


_OPEN = (State.MISSING, State.UNSUPPORTED, State.UNSURE)


class Row(NamedTuple):
    """A line of the matrix: the superior's task, ours (file and section), what was changed, why it is not ours."""

    state: State
    source: str  # section path in the superior's document
    text: str
    lead: str
    due: str
    ours: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    why: str = ""


class Coverage(NamedTuple):
    """The matrix, in the order of the superior's text, ours without a source last."""

    rows: tuple[Row, ...]

    @property
    def open(self) -> tuple[Row, ...]:
        """What is ours, or may be, and was not taken up."""
        return tuple(row for row in self.rows if row.state in _OPEN)

    @property
    def complete(self) -> bool:
        """Whether the superior gives tasks, and each is taken up, declined with a reason, or surely others'."""
        return not self.open and any(row.source and row.state is not State.STALE for row in self.rows)


def coverage(superior: Document, ours: Sequence[tuple[str, Document]], unit: Unit | None = None) -> Coverage:
    """The matrix of a superior's document and our documents by name.

    Without a unit every task of the superior concerns us; with one, those that are ours by its registry.
    """
    taken: dict[str, list[tuple[str, Place]]] = {}
    sourceless: list[tuple[str, Place]] = []
    declined: dict[str, str] = {}
    for name, document in ours:
        for place in tasks(document):
            assert isinstance(place.block, Task)
            source = _source(place.block.follows, document, superior)
            (taken.setdefault(source, []) if source else sourceless).append((name, place))
        declined |= {_source(trace, document, superior): "; ".join(why) for trace, why in document.declined}
    chosen: Sequence[Choice | Place] = choose(superior, unit) if unit else tasks(superior)
    rows = [_row(item, taken, declined) for item in chosen]
    rows += [_own(State.STALE, item, path) for path, items in taken.items() for item in items]
    rows += [_own(State.SOURCELESS, item, "") for item in sourceless]
    return Coverage(tuple(rows))


def _source(trace: str, document: Document, superior: Document) -> str:
    """The section path in the superior's document that a trace leads to; "" for one that leads to another document."""
    name, _, path = trace.partition("#")
    reference = next((item for item in document.references if item.id == name), None)
    if not path or reference is None or not superior.number:
        return path
    digits = "".join(takewhile(str.isdigit, reference.number)).lstrip("0")
    return path if digits in ("", superior.number.lstrip("0")) else ""


_UNTAKEN = {
    Role.LEAD: State.MISSING,
    Role.SUPPORT: State.UNSUPPORTED,
    Role.UNSURE: State.UNSURE,
    Role.NOT: State.OTHERS,
}


def _row(item: Choice | Place, taken: dict[str, list[tuple[str, Place]]], declined: dict[str, str]) -> Row:
    """The line of one task of the superior; what of ours follows it is taken out of `taken`."""
    place = item.place if isinstance(item, Choice) else item
    source = place.block
    assert isinstance(source, Task)
    found = taken.pop(place.path, [])
    changes = tuple(change for _, own in found for change in _changes(source, own))
    why = item.why if isinstance(item, Choice) and not item.ours else ""
    if found:
        late = any(_later(own.block, source) for _, own in found)
        state = State.LATE if late else State.TWICE if len(found) > 1 else State.CHANGED if changes else State.TAKEN
    elif place.path in declined:
        state, why = State.DECLINED, declined[place.path]
    else:
        state = _UNTAKEN[item.role] if isinstance(item, Choice) else State.MISSING
    ours = tuple(f"{name}#{own.path}" for name, own in found)
    return Row(state, place.path, source.text, place.lead, source.due, ours, changes, why)


def _own(state: State, item: tuple[str, Place], source: str) -> Row:
    name, place = item
    assert isinstance(place.block, Task)
    return Row(state, source, place.block.text, place.lead, place.block.due, (f"{name}#{place.path}",))


def _changes(source: Task, at: Place) -> list[str]:
    """What our task says otherwise than the superior's; another unit in charge and an earlier day are no change."""
    own = at.block
    assert isinstance(own, Task)
    found = []
    if _plain(own.text) != _plain(source.text):
        found.append("lời giao khác cấp trên")
    if source.due and not own.due:
        found.append(f"bỏ thời hạn {source.due}")
    if _later(own, source):
        found.append(f"thời hạn {own.due} muộn hơn {source.due}")
    if source.product and folded(source.product) not in folded(f"{own.product} {own.text}"):
        found.append(f"bỏ sản phẩm {source.product}")
    if not at.lead:
        found.append("chưa có chủ trì")
    return found


def _later(own: object, source: Task) -> bool:
    assert isinstance(own, Task)
    mine, theirs = parse_date(own.due) or PartialDate(), parse_date(source.due) or PartialDate()
    return mine.complete and theirs.complete and mine > theirs


def _plain(text: str) -> str:
    return folded(text).rstrip(" .;:")
