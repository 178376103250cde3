"""Paths in, paths out: plans → Word files, one by one or many at once, each written whole or not at all.

Faults: S0901 cannot write · S0902 no such template, or unusable · S0903 two plans for one file · S0904 nothing to do ·
S0905 a document that cannot be copied.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from typing import NamedTuple

from vbgen import __file__ as _package
from vbgen.compose import compose, compose_apart, compose_electronic
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.model import Document
from vbgen.ooxml.package import Deflate, PackageError, deflate, fast_deflate
from vbgen.outputs import outputs
from vbgen.schema import decode
from vbgen.source import read
from vbgen.standards import FORMS
from vbgen.writers.compiling import Compiled, TemplateFault, load
from vbgen.writers.docx import unprinted, write

MAX_FILE = 20_000_000  # bytes of a template, or of a document that is copied


class Job(NamedTuple):
    """One plan to render: `template` is a .docx of the user's, or "" for the form's own.

    `apart` writes each appendix as a file of its own beside `out`.
    """

    plan: str
    out: str
    template: str = ""
    apart: bool = False


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


def render(job: Job) -> Outcome:
    """Render one plan. Never raises for a fault of the user: what is wrong stands in the outcome."""
    lines: tuple[str, ...] = ()
    findings: list[Diagnostic] = []
    written: dict[str, bytes] = {}
    try:
        source = read(job.plan)
        document, findings = decode(source)
        others, faults = outputs(source, document) if document else ([], [])
        findings = [*findings, *faults]
        if findings:
            lines = tuple(source.lines)
        if document is None or any(fault.severity is Severity.ERROR for fault in faults):
            return Outcome(job.plan, "", tuple(findings), lines)
        written = _files(document, job, job.out)
        for output in others:
            if os.path.exists(rival := f"{os.path.splitext(job.plan)[0]}.{output.name}.yaml"):
                raise Fault(Diagnostic("S0903", f"văn bản `{output.name}` của bộ trùng tệp Word với {rival}", job.plan))
            written |= _files(
                output.document, job._replace(template=""), f"{os.path.splitext(job.out)[0]}.{output.name}.docx"
            )
        for path, data in written.items():
            save(path, data)
    except TemplateFault as fault:
        shown = job.template or "mẫu của vbgen"
        return Outcome(job.plan, "", (*findings, *template_findings(shown, fault)), lines)
    except Fault as fault:
        return Outcome(job.plan, "", (*findings, *fault.diagnostics), lines)
    return Outcome(job.plan, job.out, tuple(findings), lines, tuple(written)[1:], compose_electronic(document))


def _files(document: Document, job: Job, out: str) -> dict[str, bytes]:
    """The Word files of a document by path: itself first, then its appendices apart. Raises Fault, TemplateFault."""
    made: dict[str, bytes] = {}
    for number, tree in enumerate(compose_apart(document) if job.apart else (compose(document),)):
        template = job.template or form_template(tree.form, tree.size)
        data = write(tree, _template(template, document.standard, apart=number > 0), _deflate())
        made[_numbered(out, number)] = _copied(job, document.original, data) if document.original else data
    return made


def _copied(job: Job, original: str, block: bytes) -> bytes:
    """The original with the block of a copy below it. Raises Fault."""
    from vbgen.writers.copying import append

    path = os.path.join(os.path.dirname(job.plan), original)
    if os.path.realpath(path) == os.path.realpath(job.out):
        raise Fault(Diagnostic("S0903", "bản sao không được ghi đè lên văn bản được sao", path))
    data = _whole(path, "S0905", "văn bản được sao")
    try:
        return append(data, block, _deflate())
    except PackageError as error:
        hint = "lưu văn bản thành .docx rồi ghi tên tệp ở `original`"
        raise Fault(Diagnostic("S0905", f"không sao được: {error}", path, hint=hint)) from None


def _numbered(out: str, number: int) -> str:
    """Where an appendix is written: "a.docx" → "a.phu-luc-1.docx"; 0 is the document itself."""
    stem, end = os.path.splitext(out)
    return f"{stem}.phu-luc-{number}{end}" if number else out


def render_all(jobs: list[Job], workers: int = 1) -> Iterator[Outcome]:
    """The outcomes of many plans as they come, in the order of the jobs; `workers` processes share the work."""
    if workers < 2 or len(jobs) < 2:
        yield from map(render, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(workers, len(jobs))) as pool:
        yield from pool.map(render, jobs, chunksize=max(1, len(jobs) // (workers * 8)))


def plan_jobs(
    paths: Iterable[str], out: str = "", out_dir: str = "", template: str = "", *, apart: bool = False
) -> list[Job]:
    """The jobs of the paths that a user names: a folder stands for the plans in it and below it.

    Without `out` and `out_dir` each file is written beside its plan. Raises Fault when two plans would be written to
    one file, or when there is no plan at all.
    """
    jobs: list[Job] = []
    for path in paths:
        if not os.path.isdir(path):
            jobs.append(Job(path, out or _beside(path, os.path.basename(path), out_dir), template, apart))
            continue
        for plan in _plans_in(path):
            jobs.append(Job(plan, _beside(plan, os.path.relpath(plan, path), out_dir), template, apart))
    if not jobs:
        raise Fault(Diagnostic("S0904", "không có tệp .yaml nào để dựng", " ".join(paths)))
    taken: dict[str, str] = {}
    for job in jobs:
        key = os.path.normcase(os.path.abspath(job.out))
        if key == os.path.normcase(os.path.abspath(job.plan)):
            raise Fault(Diagnostic("S0903", "tệp Word không được ghi đè lên chính kế hoạch", job.plan))
        if key in taken:
            raise Fault(Diagnostic("S0903", f"cùng ghi vào {job.out} với {taken[key]}", job.plan))
        taken[key] = job.plan
    return jobs


def _beside(plan: str, shown: str, out_dir: str) -> str:
    stem = os.path.splitext(shown if out_dir else plan)[0]
    return os.path.join(out_dir, stem + ".docx")


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


def save(path: str, data: bytes) -> None:
    """Write a file whole or not at all. Raises Fault with one clear line."""
    folder = os.path.dirname(path) or "."
    passing = os.path.join(folder, f".{os.path.basename(path)}.{os.getpid()}.tmp")
    try:
        os.makedirs(folder, exist_ok=True)
        if os.path.exists(path) and not os.access(path, os.W_OK):
            raise PermissionError
        with open(passing, "wb") as file:
            file.write(data)
        os.replace(passing, path)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            os.unlink(passing)
        raise Fault(Diagnostic("S0901", f"không ghi được: {_reason(error)}", path)) from None


def _reason(error: Exception) -> str:
    match error:
        case PermissionError():
            return "tệp đang mở trong Word, hoặc tệp hay thư mục chỉ cho đọc"
        case IsADirectoryError() | NotADirectoryError() | FileExistsError():
            return "đường dẫn này vướng một thư mục hoặc tệp trùng tên"
        case OSError():
            return error.strerror or str(error)
    return "tên tệp không hợp lệ"


# --- templates -----------------------------------------------------------------------------------------------------


def templates_folder() -> str:
    """Where the templates lie: in the installed package, or at the top of a working copy."""
    package = os.path.dirname(_package)
    inside = os.path.join(package, "templates")
    return inside if os.path.isdir(inside) else os.path.join(package, "..", "..", "templates")


def form_template(form: str, size: str) -> str:
    """The path of the template of a form in a size; forms without presets have one size."""
    name = f"{form}.{size}.docx" if size != "co-lon" and not form.startswith("dang") else f"{form}.docx"
    return os.path.join(templates_folder(), name)


@cache
def _template(path: str, standard: str, *, apart: bool) -> Compiled:
    return load(read_template(path), standard, apart=apart)


def read_template(path: str) -> bytes:
    """The bytes of a template file. Raises Fault."""
    return _whole(path, "S0902", "mẫu")


def _whole(path: str, fault: str, shown: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        reason = "không có tệp này" if isinstance(error, FileNotFoundError) else _reason(error)
        raise Fault(Diagnostic(fault, f"không đọc được {shown}: {reason}", path)) from None
    if len(data) > MAX_FILE:
        raise Fault(Diagnostic(fault, f"{shown} lớn hơn 20 MB", path))
    return data


def check_template(path: str, form: str = "") -> list[Diagnostic]:
    """What is wrong with a template that was edited in Word; `form` "" takes the form that the file looks most like.

    Raises Fault for a file that cannot be read.
    """
    data = read_template(path)
    if form and form not in FORMS:
        raise Fault(Diagnostic("S0902", f"không có hình thức `{form}`", path, hint="xem `vbgen kinds`"))
    trials: list[list[Diagnostic]] = []
    for slug in [form] if form else [slug for slug, found in FORMS.items() if not found.copies]:
        try:
            compiled = load(data, FORMS[slug].standard)
        except TemplateFault as fault:
            trials.append(template_findings(path, fault))
            continue
        lost = unprinted(compiled, slug)
        trials.append([Diagnostic("S0902", f"mẫu không in “{role.style}” (ô {role.part})", path) for role in lost])
    return min(trials, key=len)


def template_findings(path: str, fault: TemplateFault) -> list[Diagnostic]:
    """A template's faults as findings."""
    return [Diagnostic("S0902", message, path) for message in fault.messages]


@cache
def _deflate() -> Deflate:
    """zlib, so that bytes are the same everywhere; VBGEN_DEFLATE=isal asks for the faster one."""
    if os.environ.get("VBGEN_DEFLATE") != "isal":
        return deflate
    try:
        fast_deflate(b"")
    except ImportError:
        return deflate
    return fast_deflate


def has_errors(outcome: Outcome) -> bool:
    """Whether an outcome is a failure: an error among its findings, or no file."""
    return not outcome.out or any(finding.severity is Severity.ERROR for finding in outcome.findings)
