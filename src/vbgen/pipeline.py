"""Paths in, paths out: plans → files, one by one or many at once, each written whole or not at all.

Faults: S0903 two plans for one file · S0904 nothing to do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vbgen import batch
from vbgen.compose import compose_electronic
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import save
from vbgen.plans import decoded
from vbgen.rendering import render_set
from vbgen.source import read


class Job(NamedTuple):
    """One plan to render to a format of `writers.WRITERS`: `template` is a .docx of the user's, "" for the form's own.

    `apart` writes each appendix as a file of its own beside `out`.
    """

    plan: str
    out: str
    template: str = ""
    apart: bool = False
    to: str = "docx"


class Outcome(NamedTuple):
    """What became of a plan: the file written, or "", its findings, and the lines of the plan when there are any.

    `more` are the files beside it: its appendices where they stand apart, the other documents of its set; `signed_text`
    is what an electronic copy is signed with.
    """

    plan: str
    out: str
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    signed_text: str = ""


def render_file(job: Job) -> Outcome:
    """Render one plan. Never raises for a fault of the user: what is wrong stands in the outcome."""
    lines: tuple[str, ...] = ()
    found: list[Diagnostic] = []
    try:
        source = read(job.plan)
        plan, found = decoded(source)
        if found:
            lines = tuple(source.lines)
        if plan is None or any(item.severity is Severity.ERROR for item in found):
            return Outcome(job.plan, "", tuple(found), lines)
        made = render_set(plan, job.out, template=job.template, apart=job.apart, to=job.to)
        for path, data in made.items():
            save(path, data)
    except Fault as fault:
        return Outcome(job.plan, "", (*found, *fault.diagnostics), lines)
    return Outcome(job.plan, job.out, tuple(found), lines, tuple(made)[1:], compose_electronic(plan.document))


def render_files(jobs: Sequence[Job], workers: int = 1) -> Iterator[Outcome]:
    """The outcomes of many plans as they come, in the order of the jobs; `workers` processes share the work."""
    return batch.run(render_file, jobs, workers, _failed)


def _failed(job: Job, fault: Diagnostic) -> Outcome:
    return Outcome(job.plan, "", (fault._replace(file=job.plan),))


def plan_jobs(
    paths: Iterable[str],
    out: str = "",
    out_dir: str = "",
    template: str = "",
    *,
    apart: bool = False,
    to: str = "docx",
) -> list[Job]:
    """The jobs of the paths that a user names: a folder stands for the plans in it and below it.

    Without `out` and `out_dir` each file is written beside its plan. Raises Fault when two plans would be written to
    one file, or when there is no plan at all.
    """
    jobs: list[Job] = []
    for path in paths:
        if not os.path.isdir(path):
            jobs.append(Job(path, out or _beside(path, os.path.basename(path), out_dir, to), template, apart, to))
            continue
        for plan in _plans_in(path):
            jobs.append(Job(plan, _beside(plan, os.path.relpath(plan, path), out_dir, to), template, apart, to))
    if not jobs:
        raise Fault(Diagnostic("S0904", "không có tệp .yaml nào để dựng", " ".join(paths)))
    taken: dict[str, str] = {}
    for job in jobs:
        key = os.path.normcase(os.path.abspath(job.out))
        if key == os.path.normcase(os.path.abspath(job.plan)):
            raise Fault(Diagnostic("S0911", "tệp ghi ra không được ghi đè lên chính kế hoạch", job.plan))
        if key in taken:
            raise Fault(Diagnostic("S0903", f"cùng ghi vào {job.out} với {taken[key]}", job.plan))
        taken[key] = job.plan
    return jobs


def _beside(plan: str, shown: str, out_dir: str, to: str) -> str:
    stem = os.path.splitext(shown if out_dir else plan)[0]
    return os.path.join(out_dir, f"{stem}.{to}")


def _plans_in(folder: str) -> list[str]:
    """The plans of a folder: .yaml files, but registries of units ("don-vi.yaml", what lies in "units/")."""
    found = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "units")
        found += [
            os.path.join(where, name)
            for name in sorted(files)
            if name.endswith((".yaml", ".yml")) and not name.startswith(".") and name != "don-vi.yaml"
        ]
    return found


def has_errors(outcome: Outcome) -> bool:
    """Whether an outcome is a failure: an error among its findings, or no file."""
    return not outcome.out or any(finding.severity is Severity.ERROR for finding in outcome.findings)
