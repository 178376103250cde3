"""The facts of a task and a day → the state that it is in: how the work stands, how it stands to its time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from vbgen.days_off import Swaps, workdays_between
from vbgen.following.progress import Event, as_day
from vbgen.named import NamedTuple


class WorkState(Enum):
    """How the work stands."""

    NOT_BEGUN = "chưa làm"
    UNDERWAY = "đang làm"
    DONE = "hoàn thành"
    ASKING = "xin gia hạn"
    PAUSED = "tạm dừng"


class TimeState(Enum):
    """How it stands to its time."""

    IN_TIME = "trong hạn"
    SOON = "sắp đến hạn"
    OVERDUE = "quá hạn"
    DONE_IN_TIME = "hoàn thành đúng hạn"
    DONE_LATE = "hoàn thành quá hạn"
    UNDATED = "không hạn"


class TaskState(NamedTuple):
    """A state on a day: the deadline as extended, None for none; the working days left, negative when it is past."""

    work: WorkState
    time: TimeState
    due: date | None = None
    left: int = 0
    done: date | None = None


def standing(due: date | None, events: Iterable[Event], today: date, soon: int = 3, swaps: Swaps = ()) -> TaskState:
    """The state on a day of a task with a deadline; facts of later days are not known yet.

    It is soon due when no more than `soon` working days are left. Done is done: what is told after it changes nothing.
    """
    known = sorted((one for one in events if one.day <= today), key=lambda one: one.day)
    work, done = WorkState.NOT_BEGUN, None
    for event in known:
        if event.extended.complete:
            due = as_day(event.extended)
        if done is None:
            work = _after(work, event)
            done = event.day if work is WorkState.DONE else None
    if done is not None:
        time = TimeState.UNDATED if due is None else TimeState.DONE_IN_TIME if done <= due else TimeState.DONE_LATE
        return TaskState(work, time, due, 0 if due is None else _left(done, due, swaps), done)
    if due is None:
        return TaskState(work, TimeState.UNDATED)
    left = _left(today, due, swaps)
    if today > due:
        return TaskState(work, TimeState.OVERDUE, due, left)
    return TaskState(work, TimeState.SOON if left <= soon else TimeState.IN_TIME, due, left)


def _left(today: date, due: date, swaps: Swaps) -> int:
    """Working days left; a day that is past by days off alone is past by one."""
    left = workdays_between(today, due, swaps)
    return min(left, -1) if today > due else left


def _after(work: WorkState, event: Event) -> WorkState:
    """How the work stands after a fact."""
    if event.done:
        return WorkState.DONE
    if event.paused:
        return WorkState.PAUSED
    if event.asked.complete:
        return WorkState.ASKING
    if event.resumed or event.extended.complete or event.progress:
        return WorkState.UNDERWAY
    return work


def by_turn(dues: Sequence[date], events: Iterable[Event]) -> dict[date, list[Event]]:
    """The facts of a task that comes again and again, by its dates: those that say their turn, others in their order.

    A fact without a turn is of the first date that is not done yet.
    """
    found: dict[date, list[Event]] = {day: [] for day in dues}
    for event in sorted(events, key=lambda one: one.day):
        turn = as_day(event.turn) if event.turn.complete else _first_open(dues, found)
        if turn in found:
            found[turn].append(event)
    return found


def _first_open(dues: Sequence[date], found: dict[date, list[Event]]) -> date | None:
    return next((day for day in dues if not any(one.done for one in found[day])), None)
