"""A fact of a task that somebody names on the command line → the file beside the plan with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from vbgen.diagnostics import Diagnostic, Fault, Severity, closest
from vbgen.following import FollowedTask, Following, Today, follow_document, issued_on
from vbgen.following.contradictions import impossible
from vbgen.following.progress import Event, Progress, progress_of, with_event
from vbgen.following.telling import said
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import document_of
from vbgen.vietnamese import PartialDate, parse_date, short_date


class Noted(NamedTuple):
    """The path of the file and its new text, and how the task stands now."""

    path: str
    text: str
    said: str


def noted(task: str, event: Event) -> Noted:
    """A fact of the task "ke-hoach.yaml#II.3" taken down; "@30/6/2026" at its end says the turn.

    Raises Fault for a plan without such a task, and for a fact that cannot be: before the document, after today.
    """
    plan, _, place = task.partition("#")
    path, _, turn = place.partition("@")
    if not path:
        raise Fault(Diagnostic("S0985", "nhiệm vụ ghi là KẾ-HOẠCH.yaml#II.3", task))
    if turn and not event.turn.complete:
        event = replace(event, turn=_turn(turn, task))
    return taken_down(plan, document_of(plan), progress_of(plan), path, event)


def taken_down(plan: str, document: Document, known: Progress, path: str, event: Event) -> Noted:
    """A fact of the task at a path of a plan's document put into what is known. Raises Fault as `noted`."""
    on = Today(date.today())
    before = follow_document(plan, document, known, on)
    rows = [row for row in before.tasks if row.path == path]
    if not rows:
        near = closest(path, {row.path for row in before.tasks})
        hint = f"có phải `{near}`?" if near else f"`vbgen tasks {plan}` in mã của mọi nhiệm vụ"
        raise Fault(Diagnostic("S0985", f"kế hoạch không có nhiệm vụ `{path}`", plan, hint=hint))
    event = _in_turn(rows, event)
    made = with_event(known, rows[0].key or path, rows[0].text, event)
    after = follow_document(plan, document, made, on)
    told = [one for one in after.findings if one.message not in {other.message for other in before.findings}]
    if told:
        raise Fault(*(one._replace(id="S0985", severity=Severity.ERROR) for one in told))
    now = next(one for one in after.tasks if one.path == path and event in one.events)
    return Noted(made.path, made.text, f"{now.id}, {said(now)}")


def _in_turn(rows: Sequence[FollowedTask], event: Event) -> Event:
    """A fact of a task that comes again and again with its turn: the one that it names, else the first that is open.

    Raises Fault for a turn that the task has not.
    """
    turns = [PartialDate.of(row.turn) for row in rows if row.turn]
    if not event.turn.complete:
        first = next((row.turn for row in rows if row.turn and row.is_open), None)
        return replace(event, turn=PartialDate.of(first)) if first else event
    if event.turn not in turns:
        message = f"{rows[0].path} không có kỳ {short_date(event.turn)}"
        have = f"các kỳ là {', '.join(map(short_date, turns[-6:]))}" if turns else "nhiệm vụ này không định kỳ"
        raise Fault(Diagnostic("S0985", message, rows[0].plan, hint=have))
    return event


def all_noted(facts: Mapping[str, Event], found: Following) -> tuple[dict[str, str], list[str]]:
    """Facts of tasks by their codes → the new texts of the files by their paths, and the facts that cannot be."""
    known = dict(found.known)
    refused: list[str] = []
    rows = {row.id: row for row in found.tasks}
    for code, event in facts.items():
        row = rows[code]
        try:
            made = with_event(known[row.plan], row.key or row.path, row.text, event)
        except Fault as fault:
            refused.append(f"{code}: {fault.diagnostics[0].message}")
            continue
        key = row.key or row.path
        issued = issued_on(found.documents[row.plan], made, found.today)
        before, after = (
            [one.message for one in impossible(_of_task(some, key), issued, max(found.today, date.today()))]
            for some in (known[row.plan], made)
        )
        if told := [message for message in after if message not in before]:
            refused += [f"{code}: {one}" for one in told]
        else:
            known[row.plan] = made
    return {one.path: one.text for plan, one in known.items() if one is not found.known[plan]}, refused


def _of_task(known: Progress, key: str) -> Progress:
    """What is known of one task alone."""
    return known._replace(tasks={key: known.tasks[key]} if key in known.tasks else {})


def _turn(text: str, task: str) -> PartialDate:
    found = parse_date(text)
    if found is None or not found.complete:
        raise Fault(Diagnostic("S0985", f"“{text}” không phải hạn của một kỳ; viết như @30/6/2026", task))
    return found
