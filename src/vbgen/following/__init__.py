"""Plans and what is known of their tasks → which task is in which state on a day, over many plans.

State is not kept, it is computed: of the deadline in the plan, of the facts in the file beside it (`progress`), of the
day. A task that was renamed or moved is found again by its words, and that is told.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from vbgen.compose.citations import as_read, short_citations
from vbgen.compose.header import cited_number
from vbgen.days_off import Swaps
from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.following.deadlines import due_days
from vbgen.following.progress import Event, Progress, TaskProgress, as_day, progress_of
from vbgen.following.states import TaskState, TimeState, WorkState, by_turn, standing
from vbgen.model import Document, Task, standard_of
from vbgen.outline import Place, tasks, traces
from vbgen.patterns import regex
from vbgen.plans import document_of
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, folded, short_date, shortened

_ALIKE = 0.7  # of the words of two texts that are the same: from here on one is the other, renamed or moved
_SHOWN = 70  # letters of a task that is told of
_AHEAD = timedelta(days=366)  # how far the next date of a rhythm is looked for


class FollowedTask(NamedTuple):
    """A task of a plan on a day, or one turn of a task that comes again and again.

    `id` is "ke-hoach.yaml#II.3", with "@30/6/2026" for a turn; `source` what it follows in the superior's documents.
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
    title: str = ""  # of its document: "Kế hoạch số 31/KH-UBND"
    key: str = ""  # the path under which its facts stand, when that is not its own
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
    """What day it is, how many working days before its deadline a task is soon due, and days that are swapped."""

    day: date
    soon: int = 3
    swaps: Swaps = ()


def follow(paths: Iterable[str], on: Today) -> Following:
    """The tasks of the plans at paths, with what is known of each. Raises Fault for what cannot be read."""
    rows: list[FollowedTask] = []
    findings: list[Diagnostic] = []
    documents: dict[str, Document] = {}
    known: dict[str, Progress] = {}
    for path in paths:
        known[path], documents[path] = progress_of(path), document_of(path)
        found = follow_document(path, documents[path], known[path], on)
        rows += found.tasks
        findings += (*known[path].findings, *found.findings)
    return Following(on.day, tuple(rows), tuple(findings), documents, known)


def follow_document(path: str, document: Document, known: Progress, on: Today) -> Following:
    """The tasks of one document, with what is known of them."""
    places = tasks(document)
    cited = short_citations(document)
    texts = {place.path: as_read(place.block.text, cited).strip() for place in places}
    home, findings = _homes(known, texts)
    issued = _issued(document, known, on.day)
    title = _title(document)
    rows: list[FollowedTask] = []
    for place in places:
        facts = home.get(place.path, _KnownTask("", TaskProgress("")))
        row = _row(path, place, texts[place.path], title, facts)
        rows += _turns(row, issued, on)
    findings += _impossible(known, issued, on.day)
    findings += _gone(path, rows, on.day)
    return Following(on.day, tuple(rows), tuple(findings))


def _title(document: Document) -> str:
    kind = standard_of(document).kinds[document.kind]
    name = kind.name.capitalize()
    return f"{name} số {cited_number(document, kind)}" if document.number else f"{name} {document.summary}".strip()


def _issued(document: Document, known: Progress, today: date) -> date:
    """The day of issue; of a document without one the day of the first fact, else today."""
    if document.date.complete:
        return as_day(document.date)
    if document.date.year:
        return date(document.date.year, document.date.month or 1, 1)
    days = [event.day for one in known.tasks.values() for event in one.events]
    return min([*days, today])


def _row(path: str, place: Place[Task], text: str, title: str, facts: _KnownTask) -> FollowedTask:
    block = place.block
    return FollowedTask(
        f"{os.path.basename(path)}#{place.path}",
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
        title,
        facts.key,
    )


def _turns(row: FollowedTask, issued: date, on: Today) -> Iterator[FollowedTask]:
    """A task with its state; of one that comes again and again each turn up to the next one."""
    meant = due_days(row.due, issued)
    if meant.rhythm is None:
        yield row._replace(standing=standing(meant.day, row.events, on.day, on.soon, on.swaps))
        return
    dues = meant.dates(issued + timedelta(days=1), on.day + _AHEAD)
    past = [day for day in dues if day < on.day]
    shown = dues[: len(past) + 1]
    for day, events in by_turn(shown, row.events).items():
        state = standing(day, events, on.day, on.soon, on.swaps)
        turn = short_date(PartialDate.of(day))
        yield row._replace(id=f"{row.id}@{turn}", due=turn, standing=state, events=tuple(events), turn=day)


# --- tasks that are not where they were -------------------------------------------------------------------------------


class _KnownTask(NamedTuple):
    """What is known of a task, and the path under which it stands in the file."""

    key: str
    progress: TaskProgress


def _homes(known: Progress, texts: dict[str, str]) -> tuple[dict[str, _KnownTask], list[Diagnostic]]:
    """The facts by the paths that their tasks have now; what moved, was reworded, is gone is told."""
    home: dict[str, _KnownTask] = {}
    findings: list[Diagnostic] = []
    lost: list[tuple[str, TaskProgress]] = []
    for path, facts in known.tasks.items():
        if path in texts and _likeness(facts.text, texts[path]) >= _ALIKE:
            home[path] = _KnownTask(path, facts)
        else:
            lost.append((path, facts))
    for path, facts in lost:
        said = shortened(facts.text, _SHOWN)
        free = [at for at in texts if at not in home]
        best = max(free, key=lambda at: _likeness(facts.text, texts[at]), default="")
        if best and _likeness(facts.text, texts[best]) >= _ALIKE:
            home[best] = _KnownTask(path, facts)
            findings.append(_told("S0986", f"nhiệm vụ {path} nay là {best}: “{said}”", known, path))
        elif path in free and path in texts:
            home[path] = _KnownTask(path, facts)
            why = f"lời của nhiệm vụ {path} đã đổi: “{said}” → “{shortened(texts[path], _SHOWN)}”"
            findings.append(_told("S0986", why, known, path))
        else:
            why = f"nhiệm vụ {path} không còn trong kế hoạch: “{said}”"
            findings.append(_told("S0987", why, known, path))
    return home, findings


def _likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common."""
    if one == other:
        return 1.0
    words, others = Counter(folded(one).split()), Counter(folded(other).split())
    return 2 * sum((words & others).values()) / max(1, sum(words.values()) + sum(others.values()))


def _told(name: str, message: str, known: Progress, path: str) -> Diagnostic:
    span: Span | None = known.spans.get(path)
    return Diagnostic(name, message, known.path, span, Severity.WARNING)


# --- facts that cannot be ---------------------------------------------------------------------------------------------


def _impossible(known: Progress, issued: date, today: date) -> Iterator[Diagnostic]:
    """Facts before the document, after today, against each other."""
    for path, facts in known.tasks.items():
        for event in facts.events:
            said = short_date(event.date)
            if event.day < issued:
                yield _told("S0988", f"{path}: việc ngày {said} trước ngày ban hành văn bản", known, path)
            if event.day > today:
                yield _told("S0988", f"{path}: việc ngày {said} còn ở sau hôm nay", known, path)
        yield from (_told("S0988", f"{path}: {why}", known, path) for why in _against(facts.events))


_TWO_LEVELS = date(2025, 7, 1)  # Luật Tổ chức chính quyền địa phương 2025: no district level from this day on
_DISTRICT = regex(r"(?:^|\s)(?:cấp huyện|(?:các )?(?:huyện|quận|thị xã|thị trấn)(?:\s|$))")


def _gone(path: str, rows: Iterable[FollowedTask], today: date) -> Iterator[Diagnostic]:
    """Units of the level that is no more which still have work to do: who took it over must be written."""
    if today < _TWO_LEVELS:
        return
    for lead in dict.fromkeys(row.lead for row in rows if row.is_open and _DISTRICT.search(unit_key(row.lead))):
        count = sum(row.lead == lead and row.is_open for row in rows)
        message = f"từ 01/7/2025 không còn cấp huyện: {count} nhiệm vụ chưa xong của “{lead}” nay của đơn vị nào?"
        hint = "ghi đơn vị nhận lại việc ở `lead` của kế hoạch sửa đổi, hoặc ghi chú ở tệp tiến độ"
        yield Diagnostic("S0989", message, path, severity=Severity.WARNING, hint=hint)


def _against(events: tuple[Event, ...]) -> Iterator[str]:
    """Two facts that exclude each other."""
    done: dict[PartialDate, Event] = {}
    paused = False
    for event in sorted(events, key=lambda one: one.day):
        before = done.get(event.turn)
        if event.done and before and (before.done, before.date) != (event.done, event.date):
            yield f"hoàn thành hai lần, ngày {short_date(before.date)} và ngày {short_date(event.date)}"
        elif event.done:
            done[event.turn] = event
        elif before and (event.undone or event.progress or event.paused) and not event.turn.complete:
            yield f"ngày {short_date(event.date)} ghi việc sau khi đã hoàn thành ngày {short_date(before.date)}"
        if event.done and event.undone:
            yield f"ngày {short_date(event.date)} vừa ghi hoàn thành vừa ghi chưa làm"
        if event.resumed and not paused:
            yield f"ngày {short_date(event.date)} làm tiếp mà chưa tạm dừng"
        if event.extended.complete and not event.by:
            yield f"gia hạn đến {short_date(event.extended)} không ghi văn bản cho gia hạn"
        paused = bool(event.paused) or (paused and not event.resumed)


def is_of(row: FollowedTask, unit: str) -> bool:
    """Whether a unit leads a task, alone or with others; names are compared in full, whatever their case."""
    key = unit_key(unit)
    return any(unit_key(name) == key or f" {key} " in f" {unit_key(name)} " for name in row.lead.split(";"))
