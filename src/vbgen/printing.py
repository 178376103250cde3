"""Plans and Word files → PDF, PDF/A-2b, pictures of their pages, by one LibreOffice for all.

Faults: S0906 a file that a person may have made · S0970 what LibreOffice makes nothing of · S0971 no LibreOffice ·
S0910 no PDFium · those of rendering.
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from vbgen.checking import is_plan
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable, content, deliver, digest, reaching, traced
from vbgen.libreoffice import PDF, PDFA, NoOffice, Opened, Unconverted, opened, places
from vbgen.named import NamedTuple
from vbgen.ooxml.package import asked_deflate
from vbgen.pipeline import RenderJob, has_errors, prepared
from vbgen.readers import MAX_BYTES
from vbgen.readers.kinds import READERS, ending_of, kind_of
from vbgen.stamps import is_stamped, stamped
from vbgen.unchanged import Ledger, Made, own_state

_WORD = ("docx", "flat", "doc", "word-xml", "rtf", "odt")
_INSTALL = "cài LibreOffice (apt install libreoffice-writer; Windows: libreoffice.org), hoặc xuất PDF từ Word"


class PrintJob(NamedTuple):
    """A plan or a Word file, and the PDF to make of it; of a plan's set too, beside it.

    `archival`: PDF/A-2b. `dpi`: a picture of each page too, so many dots to the inch; 0 for none. `over`: what a person
    may have made of the files may go. `anywhere`: what a plan names may stand outside its folder.
    `many`: it is one of many, so that the disk is not waited for.
    """

    source: str
    out: str
    archival: bool = False
    dpi: int = 0
    over: bool = False
    anywhere: bool = False
    many: bool = False


class PrintOutcome(NamedTuple):
    """What became of a job: the files written, none when it failed, its findings, the lines that they point into.

    `removed` are pictures of pages that there are no longer. `unchanged`: the files are what would be made again.
    """

    source: str
    written: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: bool = False


def print_files(jobs: Sequence[PrintJob], *, every: bool = True) -> Iterator[PrintOutcome]:
    """The outcomes of jobs of one form as they come, in their order.

    Not `every`: what would be made again is left alone; for nothing but that LibreOffice is not begun. Raises Fault
    (S0971) where LibreOffice is needed and there is none.
    """
    ledger = Ledger()
    asked = _asked(jobs[0]) if jobs else ""
    waiting: deque[_Begun] = deque()

    def words() -> Iterator[tuple[tuple[_Begun, str], Opened]]:
        for job in jobs:
            begun = _begun(job, asked, Ledger() if every else ledger)
            waiting.append(begun)
            yield from (((begun, path), file) for path, file in begun.words.items())

    try:
        with opened() as office:
            for (begun, path), made in office.each(words(), PDFA if jobs[0].archival else PDF):
                begun.made[path] = made
                while waiting and waiting[0].is_done:
                    yield _ended(waiting.popleft(), asked, ledger)
        yield from (_ended(begun, asked, ledger) for begun in waiting)
    except NoOffice as error:
        raise Fault(Diagnostic("S0971", str(error), hint=_INSTALL)) from None
    finally:
        ledger.save()


def _asked(job: PrintJob) -> str:
    """What beside its files decides what is made: the options, vbgen itself, LibreOffice."""
    return digest(f"{job.archival}\n{job.dpi}\n{own_state()}\n{places.state()}".encode())


@dataclass(eq=False)
class _Begun:
    """A job that is done but for what LibreOffice makes of its Word files, each by the path of its PDF."""

    job: PrintJob
    findings: tuple[Diagnostic, ...] = ()
    lines: tuple[str, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    words: dict[str, Opened] = field(default_factory=dict)
    made: dict[str, bytes | Unconverted] = field(default_factory=dict)
    failed: bool = False

    @property
    def is_done(self) -> bool:
        return len(self.made) == len(self.words)


def _begun(job: PrintJob, asked: str, ledger: Ledger) -> _Begun:
    """A job with the Word files that are to be converted, but for those of which the same would be made."""
    if ledger.is_unchanged(os.path.abspath(job.out), asked):
        return _Begun(job)
    with traced() as inputs, reaching(anywhere=job.anywhere):
        begun = _begun_plan(job) if is_plan(job.source) else _begun_word(job)
    begun.inputs = inputs
    changed = {
        path: file
        for path, file in begun.words.items()
        if not ledger.is_unchanged(_word_key(path), _asked_of(asked, file))
    }
    begun.words = changed
    return begun


def _begun_plan(job: PrintJob) -> _Begun:
    stem = os.path.splitext(job.out)[0]
    outcome, made = prepared(RenderJob(job.source, f"{stem}.docx"))
    words = {f"{os.path.splitext(path)[0]}.pdf": Opened(data) for path, data in made.items()}
    words = {job.out if index == 0 else path: file for index, (path, file) in enumerate(words.items())}
    return _Begun(job, outcome.findings, outcome.lines, words=words, failed=has_errors(outcome))


def _begun_word(job: PrintJob) -> _Begun:
    try:
        data = content(job.source, MAX_BYTES)
        kind = kind_of(data, "")
    except Unreadable as error:
        return _Begun(job, (Diagnostic("S0101", f"không đọc được: {error}", job.source),), failed=True)
    if kind not in _WORD:
        told = f"đây là {READERS[kind].title}, không phải kế hoạch hay tệp Word"
        return _Begun(job, (Diagnostic("S0970", told, job.source),), failed=True)
    return _Begun(job, words={job.out: Opened(data, ending_of(kind, data))})


def _ended(begun: _Begun, asked: str, ledger: Ledger) -> PrintOutcome:
    """Write what LibreOffice made of a job's files, all of it or nothing, and take it down."""
    job, found = begun.job, begun.findings
    if begun.failed:
        return PrintOutcome(job.source, (), found, begun.lines)
    if not begun.words:
        return PrintOutcome(job.source, (), found, begun.lines, unchanged=True)
    refused = [
        Diagnostic("S0970", str(made), job.source) for made in begun.made.values() if isinstance(made, Unconverted)
    ]
    if refused:
        return PrintOutcome(job.source, (), (*found, refused[0]), begun.lines)
    files: dict[str, bytes] = {}
    try:
        for path, made in begun.made.items():
            assert isinstance(made, bytes)
            of_one = dict(_files(path, made, job.dpi))
            files |= of_one
            state = Made(_asked_of(asked, begun.words[path]), {}, _digests(of_one))
            ledger.keep(_word_key(path), state)
        deliver(files, over=job.over, own=is_stamped, lasting=not job.many)
    except Fault as fault:
        return PrintOutcome(job.source, (), (*found, *fault.diagnostics), begun.lines)
    if not found:
        ledger.keep(os.path.abspath(job.out), Made(asked, begun.inputs, _digests(files)))
    return PrintOutcome(job.source, tuple(files), found, begun.lines, tuple(_removed(begun.words, files)))


def _files(path: str, pdf: bytes, dpi: int) -> Iterator[tuple[str, bytes]]:
    """A PDF and the pictures of its pages, "ke-hoach-1.png", with the stamps by which they are known as ours."""
    yield path, stamped(pdf, asked_deflate())
    if dpi:
        from vbgen.readers.pdf.painted import painted

        try:
            pictures = list(painted(pdf, dpi))
        except Unreadable as error:
            raise Fault(Diagnostic("S0910", f"chưa vẽ được ảnh các trang: {error}", path)) from None
        wide = len(str(len(pictures)))
        for number, picture in enumerate(pictures, 1):
            yield f"{os.path.splitext(path)[0]}-{number:0{wide}}.png", stamped(picture, asked_deflate())


def _removed(pdfs: Mapping[str, Opened], made: Mapping[str, bytes]) -> Iterator[str]:
    """Remove the pictures, as vbgen made them, of pages that there are no longer: they would be sent by mistake."""
    for pdf in pdfs:
        folder, stem = os.path.split(os.path.splitext(pdf)[0])
        page = re.compile(rf"{re.escape(stem)}-\d+\.png")
        for name in sorted(os.listdir(folder or ".")):
            path = os.path.join(folder, name)
            if page.fullmatch(name) and path not in made:
                with suppress(Unreadable, OSError):
                    if is_stamped(content(path, MAX_BYTES)):
                        os.unlink(path)
                        yield path


def _digests(files: Mapping[str, bytes]) -> dict[str, str]:
    return {os.path.abspath(path): digest(data) for path, data in files.items()}


def _word_key(path: str) -> str:
    """Where the ledger keeps what was made of one Word file: its plan may have findings, which are told each time."""
    return f"{os.path.abspath(path)}#word"


def _asked_of(asked: str, file: Opened) -> str:
    return digest(f"{asked}\n{digest(file.data)}".encode())
