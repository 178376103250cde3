"""The tasks of plans on a day → a table for a terminal, JSON, a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from vbgen.following import FollowedTask, Following
from vbgen.following.progress import Event
from vbgen.following.states import TimeState, WorkState
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, short_date, shortened

_COLOURS = {
    TimeState.OVERDUE: "\x1b[31m{}\x1b[0m",
    TimeState.SOON: "\x1b[33m{}\x1b[0m",
    TimeState.DONE_IN_TIME: "\x1b[32m{}\x1b[0m",
    TimeState.DONE_LATE: "\x1b[32m{}\x1b[0m",
}
_SHOWN = 70  # letters of a task in a line
_MANY_TURNS = 3  # late turns of one task that are told each by itself
_NO_SUPERIOR = "(không nêu văn bản cấp trên)"


def text(found: Following, rows: Sequence[FollowedTask], *, coloured: bool = False) -> str:
    """A line for each task, the latest first, and what there is of each unit and each document.

    Of a task with many late turns the first stands for all of them.
    """
    lines = []
    for row, others in by_first_late(rows):
        words = shortened(" ".join(row.text.split()), _SHOWN)
        more = f"; cùng {len(others)} kỳ sau, đến kỳ {others[-1].due}" if others else ""
        line = " · ".join(filter(None, (f"{row.id} {words}", row.lead, f"{said(row)}{more}")))
        lines.append(_COLOURS.get(row.standing.time, "{}").format(line) if coloured else line)
    lines.append(f"{short_date(found.today)}: {counted(rows)}")
    for name, some in (
        ("đơn vị", by_unit(rows)),
        ("văn bản", by_document(rows)),
        ("văn bản cấp trên", by_superior(rows)),
    ):
        if len(some) > 1:
            lines += [f"  {name} {key or '(chưa rõ)'}: {counted(group)}" for key, group in some.items()]
    return "\n".join(lines) + "\n"


def by_first_late(rows: Iterable[FollowedTask]) -> Iterator[tuple[FollowedTask, list[FollowedTask]]]:
    """The tasks in their order; of one with more than three late turns the first of them, and the others behind it."""
    late: dict[tuple[str, str], list[FollowedTask]] = {}
    ordered = in_order(rows)
    for row in ordered:
        if row.turn and row.is_late:
            late.setdefault((row.plan, row.path), []).append(row)
    for row in ordered:
        turns = late.get((row.plan, row.path), []) if row.turn and row.is_late else []
        if len(turns) <= _MANY_TURNS:
            yield row, []
        elif row is turns[0]:
            yield row, turns[1:]


def said(row: FollowedTask) -> str:
    """How a task stands, in words: "đang làm, quá hạn 3 ngày làm việc (30/6/2026)"."""
    state = row.standing
    due = f" ({short_date(state.due)})" if state.due else ""
    days = ""
    if state.time is TimeState.OVERDUE:
        days = f" {-state.left} ngày làm việc"
    elif state.time is TimeState.SOON:
        days = f", còn {state.left} ngày làm việc" if state.left else ", hôm nay là ngày làm việc cuối"
    asked = f" đến {last_asked(row)}" if state.work is WorkState.ASKING else ""
    work = "" if state.done else f"{state.work.value}{asked}, "
    evidence = f": {row.last('done')}" if state.done else ""
    return f"{work}{state.time.value}{days}{due}{evidence}" if state.time is not TimeState.UNDATED else (
        f"{state.work.value}, không hạn{f': {row.due}' if row.due else ''}{evidence}"
    )  # fmt: skip


def event_words(event: Event) -> str:
    """A fact in words, as its fields are called: "được gia hạn đến: 30/5/2026; văn bản gia hạn: 45/UBND-VX"."""
    told = []
    for field in fields(event):
        value = getattr(event, field.name)
        said = short_date(value) if isinstance(value, PartialDate) and value.complete else value
        if isinstance(said, str) and said and field.name != "date":
            told.append(f"{field.metadata['term'].title}: {said}")
    return "; ".join(told)


def last_asked(row: FollowedTask) -> str:
    """The day that the last extension asked for would end on, "" where none was asked for."""
    return next((short_date(one.asked) for one in reversed(row.events) if one.asked.complete), "")


def in_order(rows: Iterable[FollowedTask]) -> list[FollowedTask]:
    """Open tasks by their day, what has none after them, what is done last."""
    return sorted(rows, key=lambda row: (not row.is_open, row.standing.due or date.max))


def counted(rows: Sequence[FollowedTask]) -> str:
    """How many tasks there are in each state of time: "12 nhiệm vụ: 3 quá hạn, 9 trong hạn"."""
    counts = Counter(row.standing.time for row in rows)
    told = ", ".join(f"{counts[time]} {time.value}" for time in TimeState if counts[time])
    return f"{len(rows)} nhiệm vụ" + (f": {told}" if told else "")


def by_unit(rows: Iterable[FollowedTask]) -> dict[str, list[FollowedTask]]:
    """The tasks by the unit that leads them, in the order of its first; each of several leads has its own.

    A unit is called as its first task calls it, whatever the others' case and short forms.
    """
    found: dict[str, list[FollowedTask]] = {}
    called: dict[str, str] = {}
    for row in rows:
        for name in map(str.strip, row.lead.split(";")):
            found.setdefault(called.setdefault(unit_key(name), name), []).append(row)
    return found


def by_document(rows: Iterable[FollowedTask]) -> dict[str, list[FollowedTask]]:
    """The tasks by their document."""
    found: dict[str, list[FollowedTask]] = {}
    for row in rows:
        found.setdefault(row.title, []).append(row)
    return found


def by_superior(rows: Sequence[FollowedTask]) -> dict[str, list[FollowedTask]]:
    """The tasks by the superior's documents that they follow; empty where none follows any."""
    found: dict[str, list[FollowedTask]] = {}
    if any(row.superiors for row in rows):
        for row in rows:
            for name in row.superiors or (_NO_SUPERIOR,):
                found.setdefault(name, []).append(row)
    return found


def json(found: Following, rows: Sequence[FollowedTask]) -> str:
    """An object: the day, the counts by state of time, each task with its state and its facts."""
    from json import dumps

    counts = Counter(row.standing.time.value for row in rows)
    told = {
        "today": found.today.isoformat(),
        "counts": {time.value: counts[time.value] for time in TimeState},
        "tasks": [_plain(row) for row in rows],
    }
    return dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(row: FollowedTask) -> dict[str, Any]:
    state = row.standing
    return {
        "id": row.id,
        "document": row.title,
        "text": row.text,
        "lead": row.lead,
        "support": list(row.support),
        "product": row.product,
        "due": row.due,
        "day": state.due.isoformat() if state.due else "",
        "work": state.work.value,
        "time": state.time.value,
        "left": state.left,
        "done": state.done.isoformat() if state.done else "",
        "evidence": row.last("done"),
        "reason": row.last("undone"),
        "source": list(row.source),
        "superiors": list(row.superiors),
    }


def ics(rows: Iterable[FollowedTask]) -> str:
    """A calendar (RFC 5545) with an all-day event on the deadline of each open task, an alarm a day before."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vbgen//tasks//VI", "CALSCALE:GREGORIAN"]
    for row in in_order(rows):
        due = row.standing.due
        if not row.is_open or due is None:
            continue
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_ics(row.id)}@vbgen",
            f"DTSTAMP:{due:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
            f"SUMMARY:{_ics(row.text)}",
            f"DESCRIPTION:{_ics(' · '.join(filter(None, (row.title, row.lead, row.product))))}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_ics(row.text)}",
            "TRIGGER:-P1D",
            "END:VALARM",
            "END:VEVENT",
        ]
    return "".join(f"{_folded_line(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _ics(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded_line(line: str) -> str:
    """A line of no more than 75 bytes, the rest on lines that begin with a space (RFC 5545, 3.1)."""
    made, room = "", 75
    for char in line:
        size = len(char.encode())
        if size > room:
            made, room = f"{made}\r\n ", 74
        made, room = made + char, room - size
    return made
