"""Paths in, paths out: plans → files, one by one or many at once, each written whole or not at all.

Faults: S0903 two plans for one file · S0904 nothing to do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vbgen import batch
from vbgen.compose import compose_electronic
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import MAX_COMPARED, Unreadable, content, deliver, digest, reaching, traced
from vbgen.listing import plans_in
from vbgen.named import NamedTuple
from vbgen.plans import decoded
from vbgen.rendering import render_set, warnings_of
from vbgen.source import read
from vbgen.stamps import is_stamped
from vbgen.unchanged import Ledger, Made, own_state


class RenderJob(NamedTuple):
    """One plan to render to a format of `writers.WRITERS`: `template` is a .docx of the user's, "" for the form's own.

    `apart` writes each appendix as a file of its own beside `out`. `over`: what a person may have made of the files may
    go. `anywhere`: what the plan names may stand outside its folder. `many`: it is one of many, so that what it is made
    of is kept in mind, and the disk not waited for. `compared`: nothing is written, files that would differ are told.
    """

    plan: str
    out: str
    template: str = ""
    apart: bool = False
    to: str = "docx"
    over: bool = False
    anywhere: bool = False
    many: bool = False
    compared: bool = False


class RenderOutcome(NamedTuple):
    """What became of a plan: the file written, or "", its findings, and the lines of the plan when there are any.

    `more` are the files beside it: its appendices where they stand apart, the other documents of its set; `signed_text`
    is what an electronic copy is signed with. `unchanged`: it was not rendered, for its file is what would be made.
    """

    plan: str
    out: str
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    signed_text: str = ""
    unchanged: bool = False
    made: Made | None = None


def render_file(job: RenderJob) -> RenderOutcome:
    """Render one plan. Never raises for a fault of the user: what is wrong stands in the outcome."""
    with reaching(anywhere=job.anywhere):
        if not job.many:
            return _rendered(job)
        with traced() as inputs:
            outcome = _rendered(job)
    if not outcome.made:
        return outcome
    return outcome._replace(made=outcome.made._replace(inputs=inputs))


def _rendered(job: RenderJob) -> RenderOutcome:
    outcome, made = prepared(job)
    if not outcome.out:
        return outcome
    if job.compared:
        return outcome._replace(findings=(*outcome.findings, *_older(made)))
    try:
        deliver(made, over=job.over, own=is_stamped, lasting=not job.many)
    except Fault as fault:
        return RenderOutcome(job.plan, "", (*outcome.findings, *fault.diagnostics), outcome.lines)
    kept = Made(_asked(job), {}, {os.path.abspath(path): digest(data) for path, data in made.items()})
    return outcome._replace(made=None if outcome.findings else kept)


def prepared(job: RenderJob) -> tuple[RenderOutcome, dict[str, bytes]]:
    """What a job comes to, and the files that are to be written by path, none where the plan has errors."""
    lines: tuple[str, ...] = ()
    found: list[Diagnostic] = []
    try:
        source = read(job.plan)
        plan, found = decoded(source)
        if found:
            lines = tuple(source.lines)
        if plan is None or any(item.severity is Severity.ERROR for item in found):
            return RenderOutcome(job.plan, "", tuple(found), lines), {}
        found += warnings_of(plan)
        made = render_set(plan, job.out, template=job.template, apart=job.apart, to=job.to)
    except Fault as fault:
        lines = lines or tuple(fault.lines.get(job.plan, ()))
        return RenderOutcome(job.plan, "", (*found, *fault.diagnostics), lines), {}
    signed = compose_electronic(plan.document)
    return RenderOutcome(job.plan, job.out, tuple(found), lines, tuple(made)[1:], signed), made


def _older(made: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """The files that are not what would be made now (S0921); the same plan gives the same bytes."""
    for path, data in made.items():
        try:
            there = content(path, MAX_COMPARED)
        except Unreadable:
            yield Diagnostic("S0921", "chưa dựng tệp này", path, hint="vbgen render")
            continue
        if there != data:
            told = "tệp cũ hơn kế hoạch" if is_stamped(there) else "tệp đã có người sửa, không còn là kế hoạch dựng ra"
            hint = "vbgen render để dựng lại" if is_stamped(there) else "vbgen pull để đưa chỗ sửa vào kế hoạch"
            yield Diagnostic("S0921", told, path, hint=hint)


def _asked(job: RenderJob) -> str:
    """What beside its files decides what is made of a plan: the options, and vbgen itself."""
    return digest(f"{job.template}\n{job.apart}\n{job.to}\n{os.environ.get('VBGEN_DEFLATE')}\n{own_state()}".encode())


def render_files(jobs: Sequence[RenderJob], workers: int = 1, *, every: bool = True) -> Iterator[RenderOutcome]:
    """The outcomes of many plans as they come, in the order of the jobs; `workers` processes share the work.

    Not `every`: a plan is left alone when nothing that its files were made of has changed, and they stand there as they
    were written; one with findings is rendered always, so that they are told.
    """
    ledger = Ledger()
    skipped = {job.plan for job in jobs if not every and ledger.is_unchanged(os.path.abspath(job.out), _asked(job))}
    outcomes = batch.run(render_file, [job for job in jobs if job.plan not in skipped], workers, _failed)
    try:
        for job in jobs:
            if job.plan in skipped:
                yield RenderOutcome(job.plan, job.out, unchanged=True)
                continue
            outcome = next(outcomes)
            if outcome.made and job.many:
                ledger.keep(os.path.abspath(job.out), outcome.made)
            yield outcome
    finally:
        ledger.save()


def _failed(job: RenderJob, fault: Diagnostic) -> RenderOutcome:
    return RenderOutcome(job.plan, "", (fault._replace(file=job.plan),))


def plan_jobs(
    paths: Iterable[str],
    out: str = "",
    out_dir: str = "",
    like: RenderJob = RenderJob("", ""),  # noqa: B008
) -> list[RenderJob]:
    """The jobs of the paths that a user names: a folder stands for the plans in it and below it.

    Without `out` and `out_dir` each file is written beside its plan; all else is as in `like`. Raises Fault when two
    plans would be written to one file, or when there is no plan at all.
    """
    named: list[tuple[str, str]] = []
    for path in paths:
        if os.path.isdir(path):
            named += [(plan, _beside(plan, os.path.relpath(plan, path), out_dir, like.to)) for plan in plans_in(path)]
        else:
            named.append((path, out or _beside(path, os.path.basename(path), out_dir, like.to)))
    jobs = [like._replace(plan=plan, out=target, many=len(named) > 1) for plan, target in named]
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


def has_errors(outcome: RenderOutcome) -> bool:
    """Whether an outcome is a failure: an error among its findings, or no file."""
    return not outcome.out or any(finding.severity is Severity.ERROR for finding in outcome.findings)
