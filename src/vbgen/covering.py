"""The superior's document and ours → what became of each of its tasks: taken up, changed, missing, taken twice.

Coverage is complete when every task of the superior is taken up, declined with a reason, or surely others', and when
nothing in its text that may be ours stands outside of its tasks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise, takewhile

from vbgen.comparing.aligning import overlap
from vbgen.deriving.choosing import Choice, Involvement, choose
from vbgen.deriving.dues import ours as our_due
from vbgen.deriving.places import labels_of
from vbgen.deriving.reaching import How, reach, sender
from vbgen.deriving.scene import Scene
from vbgen.deriving.wording import reword
from vbgen.model import Document, Task
from vbgen.named import NamedTuple
from vbgen.outline import Place, reading, tasks, traces
from vbgen.overlooked import Overlooked, OverlookedSort, overlooked
from vbgen.units import Unit
from vbgen.vietnamese import PartialDate, folded, parse_date


class State(Enum):
    """What became of a task."""

    TAKEN = "đã triển khai"
    CHANGED = "đã triển khai, có sửa"
    LATE = "thời hạn muộn hơn cấp trên"
    UNDUE = "thiếu thời hạn"
    UNLIKE = "khác nội dung"
    TWICE = "triển khai nhiều lần"
    MISSING = "chưa triển khai"
    UNSUPPORTED = "chưa nhận phần phối hợp"
    UNSURE = "chưa rõ có thuộc đơn vị"
    OVERLOOKED = "chưa thành nhiệm vụ"
    DECLINED = "không nhận, có lý do"
    OTHERS = "không thuộc đơn vị"
    SOURCELESS = "không có nguồn"
    STALE = "nguồn không còn"


_OPEN = (
    State.MISSING, State.LATE, State.UNDUE, State.UNLIKE, State.UNSUPPORTED, State.UNSURE, State.OVERLOOKED,
)  # fmt: skip
_OWN = (State.SOURCELESS, State.STALE)
_ALIKE = 0.6  # of the words of two texts that are the same: from here on one may be made of the other
_KEPT = 0.3  # of the pairs of words of the shorter text that the other has: below, ours says something else


class MatrixRow(NamedTuple):
    """A line of the matrix: the superior's task, ours (file and section), what was changed, why it is not ours."""

    state: State
    source: str  # section path in the superior's document
    text: str
    lead: str
    due: str
    ours: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    why: str = ""
    perhaps: str = ""  # for a task without source or without ours: what it is worded like on the other side


class Coverage(NamedTuple):
    """The matrix, in the order of the superior's text, ours without a source last."""

    rows: tuple[MatrixRow, ...]

    @property
    def open(self) -> tuple[MatrixRow, ...]:
        """What is ours, or may be, and was not taken up, or not in time."""
        return tuple(row for row in self.rows if row.state in _OPEN)

    @property
    def overlooked(self) -> dict[str, int]:
        """How many charges of each sort are no task of the superior's plan."""
        return dict(Counter(row.why for row in self.rows if row.state is State.OVERLOOKED))

    @property
    def complete(self) -> bool:
        """Whether the superior gives tasks, and each is taken up in time, declined with a reason, or surely others'."""
        return self.proves and not self.open

    @property
    def proves(self) -> bool:
        """Whether there is anything of the superior to be taken up."""
        return any(row.state not in (*_OWN, State.OVERLOOKED) for row in self.rows)


def coverage(superior: Document, ours: Sequence[tuple[str, Document]], unit: Unit | None = None) -> Coverage:
    """The matrix of a superior's document and our documents by name.

    Without a unit every task of the superior concerns us; with one, those that are ours by its registry.
    """
    taken: dict[str, list[tuple[str, Place[Task]]]] = {}
    sourceless: list[tuple[str, Place[Task]]] = []
    declined: dict[str, str] = {}
    for name, document in ours:
        for place in tasks(document):
            sources = [
                source for trace in traces(place.block.follows) if (source := _source(trace, document, superior))
            ]
            for found in [taken.setdefault(source, []) for source in sources] or [sourceless]:
                found.append((name, place))
        declined |= {_source(trace, document, superior): "; ".join(why) for trace, why in document.declined}
    chosen: Sequence[Choice | Place[Task]] = choose(superior, unit) if unit else tasks(superior)
    judge = _Judge(superior, unit, declined)
    rows = [judge.row(item, taken) for item in chosen]
    rows += [row for item in overlooked(superior) if (row := judge.overlooked(item))]
    rows += [_own(State.STALE, item, path) for path, items in taken.items() for item in items]
    rows += [_own(State.SOURCELESS, item, "") for item in sourceless]
    return Coverage(tuple(_suggested(rows)))


def _source(trace: str, document: Document, superior: Document) -> str:
    """The section path in the superior's document that a trace leads to; "" for one that leads to another document."""
    name, _, path = trace.partition("#")
    reference = next((item for item in document.references if item.id == name), None)
    if not path or reference is None or not superior.number:
        return path
    digits = "".join(takewhile(str.isdecimal, reference.number)).lstrip("0")
    return path if digits in ("", superior.number.lstrip("0")) else ""


_UNTAKEN = {
    Involvement.LEAD: State.MISSING,
    Involvement.SUPPORT: State.UNSUPPORTED,
    Involvement.UNSURE: State.UNSURE,
    Involvement.NOT: State.OTHERS,
}


class _Judge:
    """Judges what became of each of the superior's tasks."""

    def __init__(self, superior: Document, unit: Unit | None, declined: dict[str, str]) -> None:
        self._superior, self._unit, self._declined = superior, unit, declined
        self._by = sender(superior, unit) if unit else None

    def row(self, item: Choice | Place[Task], taken: dict[str, list[tuple[str, Place[Task]]]]) -> MatrixRow:
        """The line of one task of the superior; what of ours follows it is taken out of `taken`."""
        place = item.place if isinstance(item, Choice) else item
        source = place.block
        assert isinstance(source, Task)
        found = taken.pop(place.path, [])
        changes = tuple(change for _, own in found for change in self._changes(item, source, own))
        why = item.why if isinstance(item, Choice) and not item.ours else ""
        if found:
            state = self._state(item, source, [own for _, own in found], changed=bool(changes))
            if state in (State.UNDUE, State.UNLIKE) and place.path in self._declined:  # a person says that it is right
                state, why = State.CHANGED, self._declined[place.path]
        elif place.path in self._declined:
            state, why = State.DECLINED, self._declined[place.path]
        else:
            state = _UNTAKEN[item.involvement] if isinstance(item, Choice) else State.MISSING
        ours = tuple(f"{name}#{own.path}" for name, own in found)
        return MatrixRow(state, place.path, source.text, place.lead, source.due, ours, changes, why)

    def _state(self, item: Choice | Place[Task], source: Task, ours: list[Place[Task]], *, changed: bool) -> State:
        """What the tasks that follow one of the superior's make of it."""
        if any(_later(own.block, source) for own in ours):
            return State.LATE
        if source.due and not any(_dated(own, source) for own in ours):
            return State.UNDUE
        if not any(self._says(own.block, item, source) for own in ours):
            return State.UNLIKE
        return State.TWICE if len(ours) > 1 else State.CHANGED if changed else State.TAKEN

    def _says(self, own: Task, item: Choice | Place[Task], source: Task) -> bool:
        """Whether our task says what the superior's says, or of several that it takes together names their places."""
        path = item.place.path if isinstance(item, Choice) else item.path
        if len(traces(own.follows)) > 1 and (labels := labels_of(path)):
            return re.search(rf"(?<![\w.]){re.escape(labels)}(?![\w.]\w)", own.text) is not None
        return any(_kept(_said(own), text) for text in self._wordings(item, source, own))

    def overlooked(self, item: Overlooked) -> MatrixRow | None:
        """The line of a charge that is no task; None for one that is surely others', for figures not of our name."""
        if self._unit is None and item.sort is OverlookedSort.FIGURES:
            return None
        if self._unit is not None and self._by is not None:
            unit, by = self._unit, self._by
            reached = [reach(unit, name, by, supports=bool(at)).how for at, name in enumerate(item.units)]
            if all(how is How.NOT for how in reached):
                return None
            if item.sort is OverlookedSort.FIGURES and reached != [How.NAME]:
                return None
        for path in (item.path, item.path.rpartition(".")[0]):  # itself, or its table
            if path in self._declined:
                return MatrixRow(
                    State.DECLINED, item.path, item.text, "; ".join(item.units), "", why=self._declined[path]
                )
        return MatrixRow(State.OVERLOOKED, item.path, item.text, "; ".join(item.units), "", why=item.sort.value)

    def _changes(self, item: Choice | Place[Task], source: Task, at: Place[Task]) -> list[str]:
        """What our task says otherwise than the superior's, or than derive makes of it.

        Another unit in charge and an earlier day are no change.
        """
        own = at.block
        assert isinstance(own, Task)
        wanted = self._wordings(item, source, own)
        found = []
        said = {_plain(own.text), _plain(f"{at.lead} {own.text}")}  # the heading may name who does it
        if said.isdisjoint(map(_plain, wanted)):
            found.append("lời giao khác cấp trên")
            if lost := [figure for figure in _figures(wanted[-1]) if figure not in _figures(f"{own.text} {own.due}")]:
                found.append(f"bỏ số liệu {', '.join(lost)}")
        if source.due and not own.due:
            found.append(f"bỏ thời hạn {source.due}")
        if _later(own, source):
            found.append(f"thời hạn {own.due} muộn hơn {source.due}")
        if source.product and folded(source.product) not in folded(f"{own.product} {own.text}"):
            found.append(f"bỏ sản phẩm {source.product}")
        if not at.lead:
            found.append("chưa có chủ trì")
        return found

    def _wordings(self, item: Choice | Place[Task], source: Task, own: Task) -> list[str]:
        """The texts that our task may have without being changed: the superior's, and derive's with its own day."""
        if self._unit is None or not isinstance(item, Choice) or not item.ours:
            return [source.text]
        reference = own.follows.partition("#")[0]
        dues = dict.fromkeys((own.due, our_due(source.text, source.due, self._unit, self._superior.date)))
        scenes = [Scene(item, self._superior, self._unit, due, reference) for due in dues]
        return [source.text, *(reword(scene).text for scene in scenes)]


def _own(state: State, item: tuple[str, Place[Task]], source: str) -> MatrixRow:
    name, place = item
    return MatrixRow(state, source, place.block.text, place.lead, place.block.due, (f"{name}#{place.path}",))


def _later(own: object, source: Task) -> bool:
    assert isinstance(own, Task)
    mine, theirs = parse_date(own.due) or PartialDate(), parse_date(source.due) or PartialDate()
    return mine.complete and theirs.complete and mine > theirs


def _said(task: Task) -> str:
    """All that a task says: its own text and what stands in it."""
    return " ".join([task.text, *(text for item in reading(task.blocks) if (text := getattr(item, "text", "")))])


def _dated(own: Place[Task], source: Task) -> bool:
    """Whether our task is due on a day of its own, or of a task in it, or has the superior's in its words."""
    inside = any(isinstance(item, Task) and item.due for item in reading(own.block.blocks))
    return bool(own.block.due) or inside or folded(source.due) in folded(_said(own.block))


def _kept(ours: str, theirs: str) -> bool:
    """Whether a text may be another one shortened or reworded: pairs of words are what most Vietnamese words are."""
    one, other = _pairs(ours), _pairs(theirs)
    shorter = min(one.total(), other.total())
    return (one & other).total() >= _KEPT * shorter if shorter else bool(_bag(ours) & _bag(theirs))


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(_words(text)))


def _plain(text: str) -> str:
    return folded(text).rstrip(" .;:")


def _figures(text: str) -> list[str]:
    """Numbers with their percent signs, those of days, citations and lists of "(1)" aside."""
    return list(dict.fromkeys(re.findall(r"(?<![\w/@(.-])\d+(?:[.,]\d+)*%?(?![\w/)-])", text)))


# --- what may belong together --------------------------------------------------------------------------------------


def _suggested(rows: list[MatrixRow]) -> list[MatrixRow]:
    """The rows, each task without source or without ours with what it is worded like on the other side.

    A suggestion alone: whether the one is made of the other is for a person to say, by `follows`.
    """
    sourceless = [(row, _bag(row.text)) for row in rows if row.state is State.SOURCELESS]
    untaken = [(row, _bag(row.text)) for row in rows if row.state in (State.MISSING, State.UNSUPPORTED, State.UNSURE)]
    made = []
    for row in rows:
        others = sourceless if row.state in (State.MISSING, State.UNSUPPORTED, State.UNSURE) else ()
        others = untaken if row.state is State.SOURCELESS else others
        scored = [(overlap(_bag(row.text), bag), other) for other, bag in others]
        best = max(scored, key=lambda item: item[0], default=(0.0, row))
        alike = best[0] >= _ALIKE
        made.append(row._replace(perhaps=(best[1].source or best[1].ours[0]) if alike else ""))
    return made


def _bag(text: str) -> Counter[str]:
    return Counter(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))
