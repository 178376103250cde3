"""A folder of plans that somebody edits → each plan rendered and checked whenever it, or what it is made of, was saved.

The folder is looked at again and again: that works on every system and on a share of the network. What a plan is made
of is what was read for it (`files.traced`): its registry of units, its data, its template, wherever they stand. A file
is taken up when it has been the same for two looks, so that none is read half saved; one that is empty gets longer.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from vbgen.checking import Options, Report, check_files
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import FileStand, Unreadable, content, digest, standing, traced
from vbgen.listing import plans_in
from vbgen.named import NamedTuple
from vbgen.pipeline import RenderJob, RenderOutcome, plan_jobs, render_file

LOOK = 0.3  # seconds between two looks
_EMPTY = 2.0  # seconds that an empty file is given to be filled
_MOST = 1_000_000_000  # bytes of a file that a plan names


class Turn(NamedTuple):
    """What became of one plan: rendered and checked, or gone, with what is left of it, when `outcome` is None."""

    plan: str
    outcome: RenderOutcome | None = None
    report: Report | None = None
    left: str = ""

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """What is told of it, each finding once."""
        if self.outcome is None or self.report is None:
            return ()
        return tuple(dict.fromkeys((*self.report.shown, *self.outcome.findings)))


@dataclass
class _Known:
    """What is kept of a plan: its job, how the files stood that it was made of, and their contents as digests."""

    job: RenderJob
    stood: dict[str, FileStand] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)


def watched(
    folder: str, like: RenderJob, options: Options, wait: Callable[[float], None] = time.sleep, out_dir: str = ""
) -> Iterator[Turn]:
    """What becomes of the plans of a folder, first all of them, then each that is saved.

    It never ends of itself: `wait` is called between two looks and may raise. What cannot be rendered is in the turn;
    a person's work in a Word file stays, and the turn says so (S0906).
    """
    known: dict[str, _Known] = {}
    before: dict[str, FileStand] = {}
    clash: tuple[Diagnostic, ...] | None = None
    while True:
        began = time.monotonic()
        if os.path.isdir(folder):  # a share that is away for a while has lost no plan
            try:
                there = {job.plan: job for job in _jobs(folder, like, out_dir)}
                clash = None
            except Fault as fault:  # two plans for one file: told once, the others go on as they were
                if fault.diagnostics != clash:
                    clash = fault.diagnostics
                    yield Turn(folder, RenderOutcome(folder, "", clash), Report(folder))
                wait(LOOK)
                continue
            yield from (_gone(known.pop(plan)) for plan in [plan for plan in known if plan not in there])
            now = {path: standing(path) for path in (*there, *(path for one in known.values() for path in one.stood))}
            for plan, job in there.items():
                if _is_due(plan, known.get(plan), before, now):
                    yield _turn(job, options, known)
            before = now
        wait(max(LOOK, 3 * (time.monotonic() - began)))  # a folder that takes long is looked at less often


def _jobs(folder: str, like: RenderJob, out_dir: str) -> list[RenderJob]:
    return [
        job._replace(many=True) for job in (plan_jobs([folder], out_dir=out_dir, like=like) if plans_in(folder) else ())
    ]


def _is_due(plan: str, one: _Known | None, before: dict[str, FileStand], now: dict[str, FileStand]) -> bool:
    """Whether a plan is to be done: something that it is made of is another, and at rest."""
    changed = [plan] if one is None else [path for path, seen in one.stood.items() if now.get(path, seen) != seen]
    if not changed or any(before.get(path) != now[path] for path in changed):
        return False
    if now[plan].size == 0 and time.time() - now[plan].changed / 1e9 < _EMPTY:
        return False
    if one is None or _held(changed) != {path: one.held.get(path) for path in changed}:
        return True
    one.stood |= {path: now[path] for path in changed}  # saved again without a change
    return False


def _held(paths: list[str]) -> dict[str, str]:
    found = {}
    for path in paths:
        try:
            found[path] = digest(content(path, _MOST))
        except Unreadable:
            found[path] = ""
    return found


def _turn(job: RenderJob, options: Options, known: dict[str, _Known]) -> Turn:
    plan = job.plan
    stood = {plan: standing(plan)}
    with traced() as rendered:
        outcome = render_file(job._replace(many=False))
    with traced() as checked:
        (report,) = check_files([plan], options)
    read = checked | rendered  # what is saved in between makes a turn of its own
    held = {path: read[path] for path in read if not os.path.isdir(path)}
    held.setdefault(plan, held.pop(os.path.abspath(plan), ""))
    known[plan] = _Known(job, {path: stood.get(path) or standing(path) for path in held}, held)
    return Turn(plan, outcome, report)


def _gone(one: _Known) -> Turn:
    left = one.job.out if os.path.isfile(one.job.out) else ""
    return Turn(one.job.plan, left=left)
