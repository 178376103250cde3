"""A PDF, or a Word file that LibreOffice lays out → its pages as drawn."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from vbgen.files import content
from vbgen.named import NamedTuple
from vbgen.ooxml.names import name
from vbgen.ooxml.package import PackageError
from vbgen.ooxml.parts import Parts
from vbgen.readers import MAX_BYTES
from vbgen.readers.libreoffice import as_pdf
from vbgen.readers.reading import Unreadable

if TYPE_CHECKING:
    from vbgen.readers.pdf.ink import Ink
    from vbgen.readers.pdf.rules import Stroke

_SERIFS = ("times new roman", "tinos", "liberation serif")  # of one width, letter by letter
_TEXT = (name("w:t"), name("w:lastRenderedPageBreak"))
_SAME = 12  # letters by which the beginnings of two pages are one
_FIRST = 2  # pieces of a page among which its first words are: its number may stand over them
_PICTURES = 3  # levels of forms in which pictures are looked for


class Letters(NamedTuple):
    """Words on one base line with no wide gap among them; places in points from the upper left corner."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    italic: bool

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


class Laid(NamedTuple):
    """A page: its pieces of text from top to bottom, whether it shows anything but text, its letters and its lines."""

    number: int
    width: float
    height: float
    pieces: tuple[Letters, ...]
    pictured: bool = False
    inks: tuple[Ink, ...] = ()
    across: tuple[Stroke, ...] = ()
    down: tuple[Stroke, ...] = ()


def pages_of(pdf: bytes | str) -> tuple[Laid, ...]:
    """The pages of a PDF, from its bytes or its path. Raises Unreadable."""
    pypdfium2 = pdfium()
    from vbgen.readers.pdf import MAX_PAGES

    try:
        document = pypdfium2.PdfDocument(pdf)
    except (OSError, pypdfium2.PdfiumError):
        raise Unreadable("không đọc được các trang của tệp") from None
    try:
        if len(document) > MAX_PAGES:
            raise Unreadable(f"tệp có quá {MAX_PAGES} trang")
        return tuple(_page(document, index) for index in range(len(document)))
    except pypdfium2.PdfiumError:
        raise Unreadable("có trang không đọc được") from None
    finally:
        document.close()


def lay_out(paths: Sequence[str]) -> dict[str, tuple[Laid, ...]]:
    """The pages of Word files, all laid out in one start of LibreOffice; what cannot be read is left out.

    Raises Unreadable without LibreOffice or PDFium, or when LibreOffice does not end in time.
    """
    pdfium()  # before the long wait
    found = {}
    files = {}
    for path in paths:
        with suppress(Unreadable):
            files[path] = content(path, MAX_BYTES)
    for path, pdf in as_pdf(files).items():
        with suppress(Unreadable):
            found[path] = pages_of(pdf)
    return found


def breaks_as_saved(path: str, pages: Sequence[Laid]) -> bool:
    """Whether pages begin where Word, by what it wrote into a .docx, began them; True for a file of another program.

    Word keeps the number of pages, and marks in the text what came first on a page when it last drew them.
    """
    try:
        with open(path, "rb") as file:
            parts = Parts(file.read())
    except (OSError, PackageError):
        return True
    told = parts.properties()
    if not re.search(r"Microsoft.*Word", told.get("Application", "")) or not told.get("Pages", "").isdecimal():
        return True
    if int(told["Pages"]) != len(pages):
        return int(told["Pages"]) == 0
    starts = tuple(_starts(parts))
    return not starts or all(
        any(start.startswith(_letters(piece.text)[:_SAME]) for start in starts for piece in page.pieces[:_FIRST])
        for page in pages[1:]
        if page.pieces
    )


def _starts(parts: Parts) -> Iterator[str]:
    """What stands after each mark of a page's beginning, to the end of the paragraph."""
    for paragraph in parts.body().iter(name("w:p")):
        pieces = [item.text or "" if item.tag == name("w:t") else "\f" for item in paragraph.iter(*_TEXT)]
        for start in "".join(pieces).split("\f")[1:]:
            yield _letters(start)


def _letters(text: str) -> str:
    return "".join(text.split())


def pdfium() -> Any:
    """The library PDFium. Raises Unreadable, which says how to install it."""
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise Unreadable('đọc trang đã dàn cần pypdfium2: chạy pip install "vbgen[pdf]"') from None
    return pypdfium2


def has_times() -> bool:
    """Whether this machine draws Times New Roman with a font of its widths: else lines break elsewhere."""
    program = shutil.which("fc-match")
    if program is None:
        return True  # Windows and macOS carry the font itself
    try:
        told = subprocess.run([program, "-f", "%{family}", "Times New Roman"], capture_output=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.stdout.decode("utf-8", "replace").lower().startswith(_SERIFS)


def _page(document: Any, index: int) -> Laid:
    import pypdfium2.raw as pdfium

    from vbgen.readers.pdf.ink import ink_of
    from vbgen.readers.pdf.page import page_of

    page = document[index]
    try:
        inks = ink_of(page)
        kinds = {item.type for item in page.get_objects(max_depth=_PICTURES)}
    finally:
        page.close()
    read = page_of(document, index)
    pieces = tuple(piece for row in read.rows for piece in _pieces(row))
    pictured = bool(kinds - {pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM})
    return Laid(index + 1, read.width, read.height, pieces, pictured, inks, read.across, read.down)


def _pieces(row: Any) -> list[Letters]:
    """The words of a row in groups: the columns of a header are apart by more than a letter's size."""
    groups: list[list[Any]] = []
    for word in row.words:
        if groups and word.x0 - groups[-1][-1].x1 < row.size:
            groups[-1].append(word)
        else:
            groups.append([word])
    found = []
    for group in groups:
        fonts = [char.font for word in group for char in word.chars]
        text = row._replace(words=tuple(group)).text
        bold, italic = all(font.bold for font in fonts), all(font.italic for font in fonts)
        found.append(Letters(text, group[0].x0, group[-1].x1, row.base, row.size, bold, italic))
    return found
