"""A plan's text → how it looks on paper: a page of HTML at once, true pages as LibreOffice lays them out, its files.

What LibreOffice made is kept for a while by what it was made of, so that a page turned, a picture drawn, a file taken
away costs no second time.
"""

from __future__ import annotations

import os
import threading

from vbgen import libreoffice
from vbgen.compose import compose
from vbgen.desk.bounded import Bounded
from vbgen.desk.stage import options_of
from vbgen.diagnostics import Diagnostic
from vbgen.files import digest
from vbgen.libreoffice import PDF, Export, Opened, Unconverted
from vbgen.lint import check_pages
from vbgen.lint.pages.breaks import Pages
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.readers.pdf.laid import has_times, pages_of
from vbgen.readers.pdf.painted import count, painted, painted_page
from vbgen.rendering import must_have_form, render, render_set
from vbgen.source import parse
from vbgen.writers.html import page

SECONDS = 60.0  # for one document; a clerk waits no longer
IDLE = 900.0  # seconds without work after which LibreOffice gives its memory back
_asking = threading.BoundedSemaphore(3)  # who waits for LibreOffice; the server has threads left for all else
_drawing = threading.Lock()  # PDFium does one thing at a time


class LaidOut(NamedTuple):
    """A document as LibreOffice laid it out; by its name it is found again."""

    name: str
    pdf: bytes
    pages: int


_kept = Bounded[bytes](12)  # documents, some hundred kB each


def html_of(text: str, path: str, head: str) -> bytes:
    """The page of a plan's own document, with some markup in its head. Raises Fault."""
    plan = loads(text, path)
    must_have_form(plan)
    if plan.document.original:
        render(plan, to="html")  # refuses: of a copy there is a Word file alone
    return page(compose(plan.document), head)


def word_of(text: str, path: str) -> bytes:
    """The Word file of a plan's own document. Raises Fault."""
    return render(loads(text, path))


def words_of(text: str, path: str) -> dict[str, bytes]:
    """The Word files of a plan's whole set by name. Raises Fault."""
    return {os.path.basename(name): data for name, data in render_set(loads(text, path)).items()}


def pdf_of(word: bytes, export: Export = PDF, ending: str = ".docx") -> bytes:
    """A file that LibreOffice opens, a Word file, as PDF. Raises NoOffice, Unconverted (also while it is busy)."""
    name = _name(word, export)
    if made := _kept.get(name):
        return made
    if not _asking.acquire(blocking=False):
        raise Unconverted("LibreOffice đang làm những văn bản khác; thử lại sau ít giây")
    try:
        made = libreoffice.kept_open(seconds=SECONDS, idle=IDLE).convert(Opened(word, ending), export)
    finally:
        _asking.release()
    return _kept.put(name, made)


def laid_out(text: str, path: str) -> LaidOut:
    """The true pages of a plan's document. Raises Fault, Unreadable."""
    word = word_of(text, path)
    pdf = pdf_of(word)
    with _drawing:
        return LaidOut(_name(word, PDF), pdf, count(pdf))


def kept(name: str) -> bytes | None:
    """What was laid out under a name, None when it is no longer kept."""
    return _kept.get(name)


def picture(pdf: bytes, number: int, dpi: int) -> bytes:
    """A page as a PNG. Raises Unreadable, IndexError."""
    with _drawing:
        return painted_page(pdf, number, dpi)


def pictures(pdf: bytes) -> list[bytes]:
    """All pages as PNGs. Raises Unreadable."""
    with _drawing:
        return list(painted(pdf))


def judged(pdf: bytes, text: str, path: str) -> list[Diagnostic]:
    """What `check --trang` finds on the pages of a plan. Raises Fault, Unreadable."""
    with _drawing:
        pages = pages_of(pdf)
    return check_pages(Pages(pages, has_times()), path, options_of(path).asked, parse(text, path))


def _name(word: bytes, export: Export) -> str:
    return digest(f"{digest(word)} {export}".encode())
