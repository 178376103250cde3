"""Plans of several levels, tỉnh → xã → phòng → người → what of each task of the top stands where below.

A task goes on where a task of a lower plan follows it: "kh31#II.3" is of the plan above that has the number of what is
cited as kh31, else of that whose file is called so, else of the nearest draft without a number. Of a task that comes
again and again the turn at hand stands for all.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from vbgen.compose.citations import short_citation
from vbgen.following import FollowedTask, Following
from vbgen.following.telling import said
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.vietnamese import folded


class Link(NamedTuple):
    """A task, and those of lower plans that follow it."""

    task: FollowedTask
    below: tuple[Link, ...] = ()


class TaskChain(NamedTuple):
    """The tasks of the top with what follows each, and tasks below whose trace leads to no task of a plan above.

    `declined` are tasks of the top that a plan below declines, by their paths, each with the reason; `taken` says of
    each plan but those at the bottom how many of its tasks go on below, and how many it has.
    """

    links: tuple[Link, ...]
    loose: tuple[FollowedTask, ...]
    declined: dict[str, str]
    taken: dict[str, tuple[int, int]]

    @property
    def open_ends(self) -> tuple[FollowedTask, ...]:
        """The tasks of the top that nobody below took up, nor declined."""
        return tuple(one.task for one in self.links if not one.below and one.task.path not in self.declined)


def chain(found: Following, plans: Sequence[str]) -> TaskChain:
    """The chain of plans, the top first, those of one level in any order below those that they follow."""
    by_plan = {plan: {row.path: row for row in _at_hand(found.tasks, plan)} for plan in plans}
    titles = {plan: rows[0].title for plan in plans if (rows := list(by_plan[plan].values()))}
    below: dict[str, list[FollowedTask]] = {}
    loose, declined = [], {}
    for level, plan in enumerate(plans[1:], 1):
        document, above = found.documents[plan], plans[:level]
        named = {trace: _named(trace, document, above, found, titles) for trace in _all_traces(document, by_plan[plan])}
        for row in by_plan[plan].values():
            met = [_task(trace, named[trace], by_plan) for trace in row.source]
            for task in dict.fromkeys(task.id for task in met if task):
                below.setdefault(task, []).append(row)
            if not any(met):
                loose.append(row)
        for trace, why in document.declined:
            refused = _task(trace, named[trace], by_plan)
            if refused and refused.plan == plans[0]:
                declined[refused.path] = "; ".join(why)
    links = tuple(_link(row, below) for row in by_plan[plans[0]].values())
    taken = {plan: (sum(row.id in below for row in rows.values()), len(rows)) for plan, rows in by_plan.items()}
    return TaskChain(
        links, tuple(loose), declined, {plan: some for plan, some in taken.items() if some[0] or plan == plans[0]}
    )


def _all_traces(document: Document, rows: dict[str, FollowedTask]) -> Iterator[str]:
    yield from (trace for trace, _ in document.declined)
    yield from (trace for row in rows.values() for trace in row.source)


def _named(
    trace: str, document: Document, above: Sequence[str], found: Following, titles: dict[str, str]
) -> tuple[str, ...]:
    """The plans above that the document of a trace may be, the nearest first."""
    name = trace.partition("#")[0]
    near = tuple(reversed(above))
    cited = next((one for one in document.references if one.id == name), None)
    if cited:
        title = folded(short_citation(cited))
        same = tuple(plan for plan in near if folded(titles.get(plan, "")) == title)
        return same or tuple(plan for plan in near if not found.documents[plan].number)
    return tuple(plan for plan in near if os.path.basename(plan).partition(".")[0] == name) or near


def _task(trace: str, plans: Sequence[str], by_plan: dict[str, dict[str, FollowedTask]]) -> FollowedTask | None:
    path = trace.partition("#")[2]
    return next((by_plan[plan][path] for plan in plans if path in by_plan[plan]), None)


def _at_hand(rows: Iterable[FollowedTask], plan: str) -> list[FollowedTask]:
    """Each task of a plan once, by its first turn that is open, or its last."""
    found: dict[str, FollowedTask] = {}
    for row in rows:
        if row.plan == plan and (row.path not in found or not found[row.path].is_open):
            found[row.path] = row
    return list(found.values())


def _link(row: FollowedTask, below: dict[str, list[FollowedTask]]) -> Link:
    return Link(row, tuple(_link(one, below) for one in below.get(row.id, ())))


def text(made: TaskChain) -> str:
    """The chain as an indented list, with how each task stands; then what is not taken up, what comes from nowhere."""
    lines = [line for link in made.links for line in _lines(link, 0)]
    for plan, (some, whole) in made.taken.items():
        lines.append(f"{os.path.basename(plan)}: {some}/{whole} nhiệm vụ đã có việc ở dưới.")
    lines += [f"! Chưa ai nhận: {row.id} {row.text}" for row in made.open_ends]
    lines += [f"Không nhận {path}: {why}" for path, why in made.declined.items()]
    lines += [f"! Không có nguồn ở trên: {row.id} {row.text}" for row in made.loose]
    return "\n".join(lines) + "\n"


def _lines(link: Link, depth: int) -> Iterator[str]:
    row = link.task
    yield f"{'  ' * depth}{'└ ' if depth else ''}{row.id} {row.text} · {row.lead or '(chưa rõ)'} · {said(row)}"
    for one in link.below:
        yield from _lines(one, depth + 1)


def json(made: TaskChain) -> str:
    """An object: the links as a tree, how many tasks of each plan go on below, the ids of open ends and loose tasks."""
    from json import dumps

    told = {
        "links": [_plain(link) for link in made.links],
        "declined": made.declined,
        "taken": {plan: {"taken": some, "of": whole} for plan, (some, whole) in made.taken.items()},
        "open": [row.id for row in made.open_ends],
        "loose": [row.id for row in made.loose],
    }
    return dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(link: Link) -> dict[str, Any]:
    row = link.task
    return {
        "id": row.id,
        "text": row.text,
        "lead": row.lead,
        "state": said(row),
        "below": [_plain(one) for one in link.below],
    }
