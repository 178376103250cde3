"""Where things stand on a page of a PDF as a reader sees it, and the rules drawn there."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

from vbgen.named import NamedTuple

MOST = 100_000  # letters, and figures, that are looked at on one page


class Stroke(NamedTuple):
    """A line drawn across (y0 = y1) or down (x0 = x1)."""

    x0: float
    y0: float
    x1: float
    y1: float


class PageTransform:
    """From the file's own coordinates to those of a reader: origin, height and turn of the page."""

    def __init__(self, page: Any) -> None:
        self.width, self.height = page.get_size()
        self.left, self.bottom, self.right, self.top = page.get_cropbox()
        self.turn = page.get_rotation()

    def turned(self, by: int) -> None:
        """Look at the page with its head `by` degrees (90, 180, 270) further round, as its text stands."""
        self.turn = (self.turn + by) % 360
        if by != 180:
            self.width, self.height = self.height, self.width

    def point(self, x: float, y: float) -> tuple[float, float]:
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
        return x - self.left, self.top - y


_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules_of(page: Any, view: PageTransform) -> tuple[list[Stroke], list[Stroke]]:
    """The lines drawn across and down, those around boxes among them."""
    across: list[Stroke] = []
    down: list[Stroke] = []
    for x0, y0, x1, y1, stroked in _boxes(page.raw, view):
        wide, high = x1 - x0, y1 - y0
        if high <= 2 and wide > 3:
            across.append(Stroke(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2))
        elif wide <= 2 and high > 3:
            down.append(Stroke((x0 + x1) / 2, y0, (x0 + x1) / 2, y1))
        elif stroked and wide > 3 and high > 3:
            across += [Stroke(x0, y0, x1, y0), Stroke(x0, y1, x1, y1)]
            down += [Stroke(x0, y0, x0, y1), Stroke(x1, y0, x1, y1)]
    return across, down


def _boxes(raw: Any, view: PageTransform) -> Iterator[tuple[float, float, float, float, bool]]:
    """The box of every straight figure on a page, forms within it included."""
    count = pdfium.FPDFPage_CountObjects(raw)
    waiting: list[tuple[Any, tuple[_Matrix, ...]]]
    waiting = [(pdfium.FPDFPage_GetObject(raw, index), (_SAME,)) for index in range(count)]
    matrix = pdfium.FS_MATRIX()
    for _ in range(MOST):
        if not waiting:
            return
        item, outer = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        pdfium.FPDFPageObj_GetMatrix(item, matrix)
        inner = ((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), *outer)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _figures(item, inner, view)
        elif len(outer) < 5:
            inside = pdfium.FPDFFormObj_CountObjects(item)
            waiting += [(pdfium.FPDFFormObj_GetObject(item, index), inner) for index in range(inside)]


def _figures(
    item: Any, matrices: tuple[_Matrix, ...], view: PageTransform
) -> Iterator[tuple[float, float, float, float, bool]]:
    fill, stroke, x, y = ctypes.c_int(), pdfium.FPDF_BOOL(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not fill.value and not stroke.value:
        return
    points: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(item), 20_000)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO and len(points) > 1:
            yield (*_box(points), bool(stroke.value))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        place = (x.value, y.value)
        for a, b, c, d, e, f in matrices:
            place = (a * place[0] + c * place[1] + e, b * place[0] + d * place[1] + f)
        points.append(view.point(*place))
    if len(points) > 1:
        yield (*_box(points), bool(stroke.value))


def _box(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)
