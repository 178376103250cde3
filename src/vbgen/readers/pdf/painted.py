"""A PDF → pictures of its pages, by PDFium."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.pictures import png
from vbgen.readers.pdf.laid import pdfium
from vbgen.readers.reading import Unreadable

DPI = 150  # at which an A4 page is read on a screen at its full width
_INCH = 72  # points


def painted(pdf: bytes, dpi: int = DPI) -> Iterator[bytes]:
    """Each page of a PDF as a PNG. Raises Unreadable, also without PDFium."""
    for number in range(1, count(pdf) + 1):
        yield painted_page(pdf, number, dpi)


def painted_page(pdf: bytes, number: int, dpi: int = DPI) -> bytes:
    """A page of a PDF, the first is 1, as a PNG. Raises Unreadable, IndexError for a page that there is not."""
    library = pdfium()
    try:
        with library.PdfDocument(pdf) as document:
            if not 1 <= number <= len(document):
                raise IndexError(number)
            bitmap = document[number - 1].render(scale=dpi / _INCH, rev_byteorder=True)
            data, wide, high, stride = bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride
            if bitmap.n_channels != 3:
                raise Unreadable("không vẽ được trang này")
    except library.PdfiumError:
        raise Unreadable("không vẽ được trang này") from None
    if stride != 3 * wide:  # rows begin at multiples of four bytes
        data = b"".join(data[at : at + 3 * wide] for at in range(0, high * stride, stride))
    return png(wide, high, data)


def count(pdf: bytes) -> int:
    """How many pages a PDF has. Raises Unreadable, also without PDFium."""
    library = pdfium()
    try:
        with library.PdfDocument(pdf) as document:
            return len(document)
    except library.PdfiumError:
        raise Unreadable("không đọc được các trang của tệp") from None
