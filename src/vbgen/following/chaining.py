"""Plans of several levels, tỉnh → xã → phòng → người → what of each task of the top stands where below.

A task goes on where a task of a lower plan follows it ("kh31#II.3"), the nearest plan above that has such a task. Of a
task that comes again and again the turn at hand stands for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from vbgen.following import FollowedTask, Following
from vbgen.following.telling import said
from vbgen.model import Document


class Link(NamedTuple):
    """A task, and those of lower plans that follow it."""

    task: FollowedTask
    below: tuple[Link, ...] = ()


class TaskChain(NamedTuple):
    """The tasks of the top with what follows each, and tasks below whose trace leads to no task of a plan above.

    `declined` are tasks of the top that a plan below declines, by their paths, each with the reason.
    """

    links: tuple[Link, ...]
    loose: tuple[FollowedTask, ...]
    declined: dict[str, str]

    @property
    def open_ends(self) -> tuple[FollowedTask, ...]:
        """The tasks of the top that nobody below took up, nor declined."""
        return tuple(one.task for one in self.links if not one.below and one.task.path not in self.declined)


def chain(found: Following, plans: Sequence[str]) -> TaskChain:
    """The chain of plans, the top first. A trace is of the nearest plan above that has such a task."""
    by_plan = {plan: _at_hand(row for row in found.tasks if row.plan == plan) for plan in plans}
    below: dict[str, list[FollowedTask]] = {}
    loose = []
    for level, plan in enumerate(plans[1:], 1):
        for row in by_plan[plan]:
            above = [_above(trace, plans[:level], by_plan) for trace in row.source]
            for task in dict.fromkeys(task.id for task in above if task):
                below.setdefault(task, []).append(row)
            if not any(above):
                loose.append(row)
    links = tuple(_link(row, below) for row in by_plan[plans[0]])
    return TaskChain(links, tuple(loose), _declined(found.documents[plan] for plan in plans[1:]))


def _declined(documents: Iterable[Document]) -> dict[str, str]:
    """What plans decline, by the path in the superior's document."""
    pairs = (pair for document in documents for pair in document.declined)
    return {trace.rpartition("#")[2]: "; ".join(why) for trace, why in pairs}


def _at_hand(rows: Iterable[FollowedTask]) -> list[FollowedTask]:
    """Each task once, by its first turn that is open, or its last."""
    found: dict[str, FollowedTask] = {}
    for row in rows:
        if row.path not in found or not found[row.path].is_open:
            found[row.path] = row
    return list(found.values())


def _above(trace: str, plans: Sequence[str], by_plan: dict[str, list[FollowedTask]]) -> FollowedTask | None:
    path = trace.rpartition("#")[2]
    for plan in reversed(plans):
        for row in by_plan[plan]:
            if row.path == path:
                return row
    return None


def _link(row: FollowedTask, below: dict[str, list[FollowedTask]]) -> Link:
    return Link(row, tuple(_link(one, below) for one in below.get(row.id, ())))


def text(made: TaskChain) -> str:
    """The chain as an indented list, with how each task stands; then what is not taken up, what comes from nowhere."""
    lines = [line for link in made.links for line in _lines(link, 0)]
    taken = sum(bool(link.below) for link in made.links)
    lines.append(f"{taken}/{len(made.links)} nhiệm vụ của văn bản trên cùng đã có việc ở dưới.")
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
    """An object: the links as a tree, the ids of open ends and of loose tasks."""
    from json import dumps

    told = {
        "links": [_plain(link) for link in made.links],
        "declined": made.declined,
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
