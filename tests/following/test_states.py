"""The state of a task on a day."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from vbgen.days_off import day_off
from vbgen.following.progress import Event
from vbgen.following.states import TaskState, TimeState, WorkState, by_turn, standing
from vbgen.vietnamese import PartialDate

DUE = date(2026, 6, 30)


def event(day: date, **facts: object) -> Event:
    return Event(date=PartialDate.of(day), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "today", "state"),
    [
        ([], date(2026, 6, 1), ("chưa làm", "trong hạn", 21)),
        ([], date(2026, 6, 25), ("chưa làm", "sắp đến hạn", 3)),
        ([], DUE, ("chưa làm", "sắp đến hạn", 0)),
        ([], date(2026, 7, 1), ("chưa làm", "quá hạn", -1)),
        ([(date(2026, 6, 2), {"progress": "60%"})], date(2026, 6, 3), ("đang làm", "trong hạn", 19)),
        ([(date(2026, 6, 2), {"accepted": "ông A"})], date(2026, 6, 3), ("chưa làm", "trong hạn", 19)),
        ([(date(2026, 6, 29), {"done": "12/BC"})], date(2026, 7, 9), ("hoàn thành", "hoàn thành đúng hạn", 1)),
        ([(date(2026, 7, 2), {"done": "12/BC"})], date(2026, 7, 9), ("hoàn thành", "hoàn thành quá hạn", -2)),
        ([(date(2026, 7, 2), {"done": "12/BC"})], date(2026, 7, 1), ("chưa làm", "quá hạn", -1)),
        ([(date(2026, 6, 2), {"paused": "chờ vốn"})], date(2026, 6, 3), ("tạm dừng", "trong hạn", 19)),
        (
            [(date(2026, 6, 2), {"paused": "chờ vốn"}), (date(2026, 6, 3), {"resumed": "có vốn"})],
            date(2026, 6, 3),
            ("đang làm", "trong hạn", 19),
        ),
        (
            [(date(2026, 6, 2), {"asked": PartialDate.of(date(2026, 8, 31))})],
            date(2026, 7, 1),
            ("xin gia hạn", "quá hạn", -1),
        ),
        (
            [(date(2026, 6, 2), {"extended": PartialDate.of(date(2026, 7, 3)), "by": "45/UBND"})],
            date(2026, 7, 1),
            ("đang làm", "sắp đến hạn", 2),
        ),
    ],
)
def test_how_the_work_and_its_time_stand(
    facts: list[tuple[date, dict[str, object]]], today: date, state: tuple[str, str, int]
) -> None:
    found = standing(DUE, [event(day, **fact) for day, fact in facts], today)
    assert (found.work.value, found.time.value, found.left) == state


def test_a_task_without_a_day_is_undated_whatever_is_done() -> None:
    assert standing(None, [], DUE) == TaskState(WorkState.NOT_BEGUN, TimeState.UNDATED)
    done = standing(None, [event(DUE, done="x")], DUE)
    assert (done.work, done.time, done.done) == (WorkState.DONE, TimeState.UNDATED, DUE)


def test_a_fact_without_a_turn_is_of_the_first_turn_that_is_open() -> None:
    dues = [date(2026, month, 20) for month in (3, 6, 9)]
    first, second = event(date(2026, 3, 10), done="BC quý I"), event(date(2026, 6, 1), progress="đang viết")
    third = event(date(2026, 6, 2), note="x", turn=PartialDate.of(dues[2]))
    assert by_turn(dues, [second, third, first]) == {dues[0]: [first], dues[1]: [second], dues[2]: [third]}


# --- a year of 300 tasks, day by day, against a reference that knows nothing of the code ------------------------------


def reference(due: date | None, facts: list[tuple[date, str, date | None]], today: date) -> tuple[str, str]:
    """The two states, told over the days one after another as a clerk would."""
    work, done_on = "chưa làm", None
    for day, what, until in sorted(facts, key=lambda fact: fact[0]):
        if day > today:
            break
        if what == "extended":
            due = until
        if done_on:
            continue
        work = {
            "done": "hoàn thành", "paused": "tạm dừng", "asked": "xin gia hạn", "progress": "đang làm",
            "resumed": "đang làm", "extended": "đang làm", "accepted": work,
        }[what]  # fmt: skip
        done_on = day if what == "done" else None
    if due is None:
        return work, "không hạn"
    if done_on:
        return work, "hoàn thành đúng hạn" if done_on <= due else "hoàn thành quá hạn"
    if today > due:
        return work, "quá hạn"
    working, day = 0, today
    while day < due and working <= 3:
        day += timedelta(days=1)
        working += not day_off(day)
    return work, "sắp đến hạn" if working <= 3 else "trong hạn"


def test_a_year_of_300_tasks_replayed_day_by_day_is_what_a_clerk_counts() -> None:
    chance = random.Random(17)
    first = date(2026, 1, 1)
    sorts = ("accepted", "progress", "asked", "extended", "done", "paused", "resumed")
    for _ in range(300):
        due = first + timedelta(days=chance.randrange(365)) if chance.random() < 0.9 else None
        facts = [
            (first + timedelta(days=chance.randrange(365)), what, None)
            for what in chance.sample(sorts, chance.randrange(5))
        ]
        told: list[tuple[date, str, date | None]] = [
            (day, what, day + timedelta(days=40) if what in ("asked", "extended") else None) for day, what, _ in facts
        ]
        events = [event(day, **{what: PartialDate.of(until) if until else "x"}) for day, what, until in told]
        for number in range(0, 380, 3):
            today = first + timedelta(days=number)
            found = standing(due, events, today)
            assert (found.work.value, found.time.value) == reference(due, told, today)
