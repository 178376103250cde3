"""A plan, or a file of anybody → what is wrong with it, as one report; nothing is written."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from vbgen import batch
from vbgen.checking.report import EVERYTHING, STDIN, Options, Report, files_in, has_pages, is_plan
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import reaching
from vbgen.model import Assignments, Table
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.plans import Plan, decoded
from vbgen.readers import NOTHING, Converted, convert
from vbgen.rewriting import rewritten
from vbgen.schema import lines_of
from vbgen.schema.registry import is_registry, registry_of
from vbgen.settings import settings
from vbgen.source import Source, parse, read, read_bytes
from vbgen.standards import MM

__all__ = [
    "EVERYTHING",
    "Mended",
    "Options",
    "Report",
    "check",
    "check_files",
    "check_text",
    "files_in",
    "is_plan",
    "mend",
    "mend_file",
]


def check(subject: str | os.PathLike[str] | Plan, options: Options = EVERYTHING) -> Report:
    """What is wrong with a plan, by its path or loaded, or with a Word file, a PDF, a text.

    Never raises for a fault of the file: one that cannot be read has that as its finding. Raises Fault for ids in the
    options that no rule has.
    """
    options.require()
    if isinstance(subject, Plan):
        return _check_source(subject.source, options)
    file = os.fspath(subject)
    return _with_pages([_check_words(file, options)], {file: options})[0]


def check_files(
    files: Sequence[str], options: Options = EVERYTHING, workers: int = 1, told: Callable[[int], None] | None = None
) -> list[Report]:
    """The reports of many files, each by what its project asks for too (vbgen.toml); "-" is standard input.

    `workers` processes share the work, `told` hears how many files are done. A file at which vbgen itself fails has
    that as its finding. Raises Fault for ids in the options that no rule has.
    """
    options.require()
    work = partial(_check_in_project, options)
    reports = []
    for report in batch.run(work, _jobs(files), 1 if "-" in files else workers, _failed):
        reports.append(report)
        if told:
            told(len(reports))
    asked = {}
    for file in files:
        with suppress(Fault):  # told in its report
            asked[file] = options.of_project(_placed(file))
    return _with_pages(reports, asked)


class _Job(NamedTuple):
    """A file, and what LibreOffice has made of it, by its path, where it has to open it."""

    file: str
    made: Converted


def _jobs(files: Sequence[str]) -> list[_Job]:
    """The files as jobs, those for LibreOffice opened by one start of it."""
    others = [file for file in files if file != "-" and not is_plan(file)]
    made = convert(others) if len(others) > 1 else {}
    return [_Job(file, {file: made[file]} if file in made else {}) for file in files]


def _check_in_project(options: Options, job: _Job) -> Report:
    file = job.file
    try:
        asked = options.of_project(_placed(file))
    except Fault as fault:
        return Report(file, fault.diagnostics)
    return check_text(sys.stdin.buffer.read(), asked) if file == "-" else _check_words(file, asked, job.made)


def _placed(file: str) -> str:
    """Where the settings for a file are looked for."""
    return "." if file == "-" else file


def _failed(job: _Job, fault: Diagnostic) -> Report:
    return Report(job.file, (fault._replace(file=job.file),))


def _with_pages(reports: list[Report], asked: Mapping[str, Options]) -> list[Report]:
    """The reports with what is found on pages, of those files whose pages are asked for."""
    drawn = {file: options for file, options in asked.items() if has_pages(file, options)}
    if not drawn:
        return reports
    from vbgen.checking.pages import check_drawn

    found = check_drawn(drawn)
    return [
        report._replace(found=(*report.found, *(one for one in found if one.file == report.file))) for report in reports
    ]


def _check_words(file: str, options: Options, made: Converted = NOTHING) -> Report:
    """What is wrong with a file, its pages apart."""
    if not is_plan(file):
        return _check_file(file, options, made)
    try:
        return _check_source(read(file), options)
    except Fault as fault:
        return Report(file, fault.diagnostics, fault.lines, strict=options.strict)


def check_text(text: str | bytes, options: Options = EVERYTHING, name: str = STDIN) -> Report:
    """What is wrong with the text of a plan."""
    try:
        return _check_source(parse(text, name), options)
    except Fault as fault:
        return Report(name, fault.diagnostics, fault.lines, strict=options.strict)


def _check_source(source: Source, options: Options = EVERYTHING) -> Report:
    """The faults of a plan, and what the rules find in it when it has a document."""
    from vbgen.lint import check_document

    if is_registry(source):
        return _report(source, registry_of(source).faults, options)
    with reaching(anywhere=options.anywhere):
        plan, found = decoded(source)
        found = [*found, *_obstacles(plan), *_narrow(plan)] if plan else found
    if plan:
        asked, superiors = options.asked, options.superiors
        found = [*found, *check_document(plan.document, plan.spans, asked, superiors=superiors, others=plan.others)]
    return _report(source, found, options)


def _obstacles(plan: Plan) -> tuple[Diagnostic, ...]:
    """What only rendering would tell: what the files say that a plan is rendered with."""
    try:
        if not plan.document.original and not plan.others and not settings(plan.folder, "templates"):
            return ()
    except Fault as fault:
        return fault.diagnostics
    from vbgen.rendering import obstacles

    return obstacles(plan)


def _narrow(plan: Plan) -> Iterator[Diagnostic]:
    """Tables that are too wide for their page (S0218)."""
    document = plan.document
    bodies = (document.body, *(appendix.body for appendix in document.appendices))
    if not any(isinstance(block, Table | Assignments) for body in bodies for block in reading(body)):
        return
    from vbgen.compose.tables import narrow

    for item in narrow(document):
        appendix = () if item.appendix is None else ("appendices", item.appendix)
        across = item.appendix is not None and document.appendices[item.appendix].orientation == "ngang"
        titles = ", ".join(f"“{title}”" for title in item.titles[:3]) + (" …" if len(item.titles) > 3 else "")
        wide = f", bảng rộng hơn trang {math.ceil(item.beyond / MM)} mm" if item.beyond else ""
        hint = "bớt cột, hoặc tách bảng" if across else "đặt bảng vào phụ lục có `orientation: ngang`, hoặc bớt cột"
        hint = "cho cột ấy rộng hơn, hoặc bỏ `width`" if item.asked and not item.beyond else hint
        span = plan.spans.span((*appendix, "body", item.block))
        message = f"chữ trong cột {titles} bị cắt giữa từ{wide}"
        yield Diagnostic("S0218", message, plan.source.name, span, Severity.WARNING, hint)


def _report(source: Source, found: Sequence[Diagnostic], options: Options) -> Report:
    return Report(source.name, tuple(found), lines_of(source, found) if found else {}, strict=options.strict)


def _check_file(file: str, options: Options, made: Converted) -> Report:
    from vbgen.lint.files import check_file

    found, unjudged = check_file(file, options.asked, made)
    return Report(file, found, unjudged=unjudged, strict=options.strict)


class Mended(NamedTuple):
    """A plan's text before and after its safe mends, how many there were, and what is still found.

    `data` is what its file shall hold, where it has one: in the encoding and the form of letters that it is in.
    """

    before: str
    after: str
    made: int
    left: Report
    data: bytes = b""


def mend(source: Source, options: Options = EVERYTHING) -> Mended:
    """A plan with every safe mend of what the rules find in it made."""
    from vbgen.lint.mending import mended

    with reaching(anywhere=options.anywhere):
        after, made, found = mended(source, options.asked)
    return Mended(source.text, after.text, made, _report(after, found, options))


def mend_file(file: str, options: Options = EVERYTHING) -> Mended:
    """The plan in a file with its mends, by what its project asks for too. Nothing is written. Raises Fault."""
    data = read_bytes(file)
    found = mend(parse(data, file), options.of_project(file))
    return found._replace(data=rewritten(data, found.after))
