"""A page of a PDF → the ink of each of its letters: where it is drawn, and what of it may be seen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

from vbgen.named import NamedTuple
from vbgen.readers.pdf.page import seen_letters
from vbgen.readers.pdf.rules import PageTransform


class Box(NamedTuple):
    """A part of a page, in points from its upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    def within(self, other: Box) -> Box:
        """What of this one lies in another: of no size, or less, where they do not meet."""
        return Box(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))

    @property
    def area(self) -> float:
        return max(0.0, self.x1 - self.x0) * max(0.0, self.y1 - self.y0)


class Ink(NamedTuple):
    """A letter: the box of its ink, its base line and size, and the `window` through which it is drawn, if any."""

    text: str
    box: Box
    base: float
    size: float
    window: Box | None = None


def ink_of(page: Any) -> tuple[Ink, ...]:
    """The upright letters of a page that have ink, in the order of the file."""
    view = PageTransform(page)
    text_page = page.get_textpage()
    try:
        return tuple(_inks(page.raw, text_page.raw, view))
    finally:
        text_page.close()


def _inks(page: Any, text: Any, view: PageTransform) -> Iterator[Ink]:
    own = {_address(pdfium.FPDFPage_GetObject(page, index)) for index in range(pdfium.FPDFPage_CountObjects(page))}
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    windows: dict[int | None, Box | None] = {}
    for index, letter, piece, owner in seen_letters(text, view.turn, [], hidden=False):
        if letter.isspace():
            continue
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        box = _box(view, (left.value, bottom.value), (right.value, top.value))
        if box.area <= 0:
            continue
        key = _address(owner)
        if key not in windows:
            windows[key] = _window(owner, view) if key in own else None  # that of one in a form has the form's places
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        yield Ink(letter, box, view.point(x.value, y.value)[1], piece.size, windows[key])


def _address(item: Any) -> int | None:
    return ctypes.cast(item, ctypes.c_void_p).value if item else None


def _box(view: PageTransform, *corners: tuple[float, float]) -> Box:
    places = [view.point(x, y) for x, y in corners]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _window(item: Any, view: PageTransform) -> Box | None:
    """The box that all clipping paths of an object leave; None without any, or for one that is cut to no shape."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
    x, y = ctypes.c_float(), ctypes.c_float()
    window: Box | None = None
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(path) if path else 0)):
        places = []
        for at in range(pdfium.FPDFClipPath_CountPathSegments(path, index)):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(path, index, at), x, y)
            places.append((x.value, y.value))
        if places:
            box = _box(view, *places)
            window = window.within(box) if window else box
    return window
