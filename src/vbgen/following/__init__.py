"""Plans and what is known of their tasks → which task is in which state on a day, over many plans.

State is not kept, it is computed: of the deadline in the plan, of the facts in the file beside it (`progress`), of the
day. A task that was renamed or moved is found again by its words, and that is told.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from vbgen.compose.citations import as_read, short_citations
from vbgen.compose.header import cited_number
from vbgen.days_off import Swaps
from vbgen.diagnostics import Diagnostic
from vbgen.following.contradictions import ceased, impossible
from vbgen.following.deadlines import due_days
from vbgen.following.homes import KnownTask, free_key, homes, told
from vbgen.following.progress import Event, Progress, TaskProgress, as_day, progress_of
from vbgen.following.states import TaskState, TimeState, WorkState, by_turn, standing
from vbgen.model import Document, Task, standard_of
from vbgen.named import NamedTuple
from vbgen.outline import Place, tasks, traces
from vbgen.plans import document_of
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, short_date

_AHEAD = timedelta(days=366)  # how far the next date of a rhythm is looked for
_NEAR = timedelta(days=16)  # how far a turn may have been moved by an amended deadline


class FollowedTask(NamedTuple):
    """A task of a plan on a day, or one turn of a task that comes again and again.

    `id` is "ke-hoach.yaml#II.3", with "@30/6/2026" for a turn; `source` what it follows in the superior's documents,
    `superiors` what these are called: "Kế hoạch số 31/KH-UBND".
    """

    id: str
    plan: str
    path: str
    text: str
    lead: str
    support: tuple[str, ...]
    product: str
    due: str
    standing: TaskState
    events: tuple[Event, ...] = ()
    source: tuple[str, ...] = ()
    superiors: tuple[str, ...] = ()
    title: str = ""  # of its document: "Kế hoạch số 31/KH-UBND"
    key: str = ""  # under which its facts stand, or will: its path, unless those of another task stand there
    turn: date | None = None  # the date of a task that comes again and again, as the plan has it

    @property
    def is_open(self) -> bool:
        """Whether there is something left to do."""
        return self.standing.work is not WorkState.DONE

    @property
    def is_late(self) -> bool:
        """Whether its day is past and it is not done."""
        return self.standing.time is TimeState.OVERDUE

    def last(self, name: str) -> str:
        """What the last fact of a sort says, "" where there is none."""
        return next((value for one in reversed(self.events) if (value := getattr(one, name))), "")


class Following(NamedTuple):
    """The tasks of plans on a day, in the order of the plans, and what a person must look at.

    By the paths of the plans: their documents, and what is known of their tasks.
    """

    today: date
    tasks: tuple[FollowedTask, ...]
    findings: tuple[Diagnostic, ...] = ()
    documents: Mapping[str, Document] = MappingProxyType({})
    known: Mapping[str, Progress] = MappingProxyType({})


class Today(NamedTuple):
    """The day that is asked about, how many working days before its deadline a task is soon due, days that are swapped.

    `now` is what day it really is, where another is asked about: facts up to it can be.
    """

    day: date
    soon: int = 3
    swaps: Swaps = ()
    now: date = date.min


def follow(paths: Iterable[str], on: Today) -> Following:
    """The tasks of the plans at paths, with what is known of each. Raises Fault for what cannot be read.

    Tasks are named after the files of their plans, with the folders where two files have one name.
    """
    plans = dict.fromkeys(paths)
    known = {path: progress_of(path) for path in plans}
    return followed({path: document_of(path) for path in plans}, known, on)


def followed(documents: Mapping[str, Document], known: Mapping[str, Progress], on: Today) -> Following:
    """The tasks of documents by the paths of their plans, with what is known of each."""
    names = Counter(map(os.path.basename, documents))
    rows: list[FollowedTask] = []
    findings: list[Diagnostic] = []
    for path, document in documents.items():
        name = os.path.basename(path)
        found = follow_document(path, document, known[path], on, name=path if names[name] > 1 else name)
        rows += found.tasks
        findings += (*known[path].findings, *found.findings)
    return Following(on.day, tuple(rows), tuple(findings), documents, known)


def follow_document(path: str, document: Document, known: Progress, on: Today, *, name: str = "") -> Following:
    """The tasks of one document, with what is known of them; `name` is what their ids call it, else its file's."""
    places = tasks(document)
    cited = short_citations(document)
    texts = {place.path: as_read(place.block.text, cited).strip() for place in places}
    home, findings = homes(known, texts)
    issued = issued_on(document, known, on.day)
    title = _title(document)
    rows: list[FollowedTask] = []
    for place in places:
        facts = home.get(place.path) or KnownTask(free_key(place.path, known), TaskProgress(""))
        row = _row(path, place, texts[place.path], title, facts)._replace(
            id=f"{name or os.path.basename(path)}#{place.path}", superiors=_superiors(place.block, cited)
        )
        rows += _turns(row, issued, on, known, findings)
    findings += impossible(known, issued, max(on.day, on.now))
    findings += ceased(path, ((row.lead, row.id, row.events) for row in rows if row.is_open), on.day)
    return Following(on.day, tuple(rows), tuple(findings))


def _title(document: Document) -> str:
    kind = standard_of(document).kinds[document.kind]
    name = kind.name.capitalize()
    return f"{name} số {cited_number(document, kind)}" if document.number else f"{name} {document.summary}".strip()


def issued_on(document: Document, known: Progress, today: date) -> date:
    """The day of issue; of a document without one the day of the first fact, else today."""
    if document.date.complete:
        return as_day(document.date)
    if document.date.year:
        return date(document.date.year, document.date.month or 1, 1)
    days = [event.day for one in known.tasks.values() for event in one.events]
    return min([*days, today])


def _superiors(task: Task, cited: Mapping[str, str]) -> tuple[str, ...]:
    """The documents that a task follows, each once; one that the plan does not cite by its id."""
    names = (trace.partition("#")[0] for trace in traces(task.follows))
    return tuple(dict.fromkeys(cited.get(name, name) for name in names if name))


def _row(path: str, place: Place[Task], text: str, title: str, facts: KnownTask) -> FollowedTask:
    block = place.block
    return FollowedTask(
        place.path,
        path,
        place.path,
        text,
        place.lead,
        block.support,
        block.product,
        block.due,
        TaskState(WorkState.NOT_BEGUN, TimeState.UNDATED),
        facts.progress.events,
        traces(block.follows),
        title=title,
        key=facts.key,
    )


def _turns(
    row: FollowedTask, issued: date, on: Today, known: Progress, findings: list[Diagnostic]
) -> Iterator[FollowedTask]:
    """A task with its state; of one that comes again and again each turn up to the next one, and later ones with facts.

    A fact of a turn that there is no more is of the nearest one, or of none, and is told.
    """
    meant = due_days(row.due, issued)
    if meant.rhythm is None:
        yield row._replace(standing=standing(meant.day, row.events, on.day, on.soon, on.swaps))
        return
    dues = meant.dates(issued + timedelta(days=1), on.day + _AHEAD)
    events = [_at_turn(event, dues, row, known, findings) for event in row.events]
    past = [day for day in dues if day < on.day]
    begun = {event.turn for event in events}
    shown = [day for at, day in enumerate(dues) if at <= len(past) or PartialDate.of(day) in begun]
    for day, facts in by_turn(shown, events).items():
        state = standing(day, facts, on.day, on.soon, on.swaps)
        turn = short_date(day)
        yield row._replace(id=f"{row.id}@{turn}", due=turn, standing=state, events=tuple(facts), turn=day)


def _at_turn(
    event: Event, dues: Sequence[date], row: FollowedTask, known: Progress, findings: list[Diagnostic]
) -> Event:
    """A fact with its turn as the deadline has it now."""
    if not event.turn.complete or (turn := as_day(event.turn)) in dues:
        return event
    near = min(dues, key=lambda day: abs(day - turn), default=None)
    key, said = row.key or row.path, short_date(event.turn)
    if near is None or abs(near - turn) > _NEAR:
        findings.append(told("S0987", f"{key}: không có kỳ {said}, việc ghi cho kỳ ấy không tính", known, key))
        return event
    now = PartialDate.of(near)
    findings.append(
        told("S0986", f"{key}: không có kỳ {said}, việc ghi cho kỳ ấy tính cho kỳ {short_date(now)}", known, key)
    )
    return replace(event, turn=now)


def of_unit(rows: Iterable[FollowedTask], unit: str) -> list[FollowedTask]:
    """The tasks that a unit leads, alone or with others, whatever the case of its name and short forms in it.

    Where no unit is called so, those of units with these words in their names: "kinh tế" is "Phòng Kinh tế".
    """
    key = unit_key(unit)
    named = [(row, [unit_key(name) for name in row.lead.split(";")]) for row in rows]
    own = [row for row, names in named if key in names]
    return own or [row for row, names in named if any(f" {key} " in f" {name} " for name in names)]
