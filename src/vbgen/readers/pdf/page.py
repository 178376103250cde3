"""A page of a PDF → the words printed on it and the rules drawn on it, through PDFium's plain functions.

Places are in points from the upper left corner of the page as a reader sees it. A page whose text
is turned is read as its text stands. Hidden text is left out, and so is what is slanted or turned on its page (a
watermark), which is told; spaces come from gaps as well as from the file, for many files leave them out.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

from vbgen.named import NamedTuple
from vbgen.readers.pdf.rules import MOST, PageTransform, Stroke, rules_of
from vbgen.vietnamese import nfc

_ODD = {
    0x02: "-",
    0xA0: " ",
    0xAD: "-",
    0x2002: " ",
    0x2003: " ",
    0x2009: " ",
    0x200B: "",
    0xFEFF: "",
    0xFFFE: "-",
    0xFFFF: "",
}
_ODD |= {0xF02D: "-", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl"}
_ODD |= {0xFB03: "ffi", 0xFB04: "ffl", 0x2010: "-", 0x2011: "-", 0x2028: " ", 0x2126: "Ω", 0x212A: "K"}
_HIDDEN = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_UPRIGHT = 5.0  # degrees: text that leans less stands upright
_GAP = 0.14  # of the size: a wider gap between letters is a space


class Font(NamedTuple):
    """What a font's name says of its letters."""

    bold: bool
    italic: bool


class Char(NamedTuple):
    """A letter: `base` is its base line."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    font: Font


class Word(NamedTuple):
    """Letters without a space between them."""

    chars: tuple[Char, ...]

    @property
    def x0(self) -> float:
        return self.chars[0].x0

    @property
    def x1(self) -> float:
        return max(char.x1 for char in self.chars[-2:])

    @property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)


class TextLine(NamedTuple):
    """Words on one base line."""

    words: tuple[Word, ...]
    base: float
    size: float
    page: int = 0

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        return nfc(" ".join(word.text for word in self.words))


class Page(NamedTuple):
    """All that is on one page."""

    number: int
    width: float
    height: float
    rows: tuple[TextLine, ...]
    across: tuple[Stroke, ...]
    down: tuple[Stroke, ...]
    turned: tuple[str, ...] = ()
    """The slanted and turned texts of the page, which are in no row."""


def page_of(document: Any, index: int, hidden: bool = False) -> Page:
    """The page at `index`, from 0; `hidden`: with the invisible text that recognising (OCR) lays over a scan."""
    page = document[index]
    try:
        view = PageTransform(page)
        aside: list[_Aside] = []
        chars = list(_chars(page, view, hidden, aside))
        if by := _most_turned(chars, aside):
            view.turned(by)
            aside.clear()
            chars = list(_chars(page, view, hidden, aside))
        if pdfium.FPDFPage_Flatten(page.raw, 0) == pdfium.FLATTEN_SUCCESS:
            page.close()
            page = document[index]
            chars += _stamped(list(_chars(page, view, hidden, []))[len(chars) :], index + 1)
        rows = rows_of(chars, index + 1)
        across, down = rules_of(page, view)
        turned = tuple(filter(None, (nfc(" ".join("".join(piece.letters).split())) for piece in aside)))
        return Page(index + 1, view.width, view.height, tuple(rows), tuple(across), tuple(down), turned)
    finally:
        page.close()


def _most_turned(chars: list[Char], aside: list[_Aside]) -> int:
    """How far round most letters of a page stand, in quarters of a turn (90, 180, 270); 0 for an upright page."""
    counts = Counter({0: sum(char.text.isalpha() for char in chars)})
    for piece in aside:
        quarter = round(piece.angle / 90) % 4 * 90
        if abs((piece.angle - quarter + 180) % 360 - 180) < _UPRIGHT:
            counts[quarter] += sum(map(str.isalpha, piece.letters))
    return max(counts, key=lambda turn: (counts[turn], turn == 0))


def _stamped(chars: list[Char], number: int) -> list[Char]:
    """The numbers among what signing stamps on a page, such as that of the document and its day."""
    rows = rows_of(chars, number)
    return [
        char for row in rows if re.fullmatch(r"[\d\s]{1,10}", row.text) for word in row.words for char in word.chars
    ]


# --- letters --------------------------------------------------------------------------------------------------------


def _chars(page: Any, view: PageTransform, hidden: bool, aside: list[_Aside]) -> Iterator[Char]:
    """The upright letters that are to be seen; those that stand otherwise are added to `aside`."""
    text_page = page.get_textpage()
    raw = text_page.raw
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    try:
        for index, text, piece, _ in seen_letters(raw, view.turn, aside, hidden=hidden):
            pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
            pdfium.FPDFText_GetLooseCharBox(raw, index, box)
            start, base = view.point(x.value, y.value)
            right = max(view.point(box.left, box.bottom)[0], view.point(box.right, box.top)[0], start)
            yield Char(text, start, right, base, piece.size, piece.font)
    finally:
        text_page.close()


def seen_letters(
    raw: Any, turn: int, aside: list[_Aside], *, hidden: bool
) -> Iterator[tuple[int, str, _TextObject, Any]]:
    """The upright letters of a page of text: index, letter, the looks of its text object, and that object."""
    matrix = pdfium.FS_MATRIX()
    pieces: dict[
        int | None, _TextObject | _Aside | None
    ] = {}  # what is true of all letters of a text object is asked once
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = _ODD.get(code, chr(code) if 32 <= code <= 0x10FFFF else " ")
        if not text or pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        owner = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value if owner else None
        if key is None or key not in pieces:
            pdfium.FPDFText_GetMatrix(raw, index, matrix)
            font, angle = _font(owner, hidden), _angle(matrix, turn)
            size = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
            if font and min(angle, 360 - angle) >= _UPRIGHT:
                aside.append(_Aside(angle, []))
                pieces[key] = aside[-1]
            else:
                pieces[key] = _TextObject(round(size, 1), font) if font else None
        piece = pieces[key]
        if isinstance(piece, _Aside):
            piece.letters.append(text)
        if isinstance(piece, _TextObject):
            yield index, text, piece, owner


class _TextObject(NamedTuple):
    """The letters of one text object that is to be seen."""

    size: float
    font: Font


class _Aside(NamedTuple):
    """The letters of one text object that is slanted or turned: by how many degrees, against its page."""

    angle: float
    letters: list[str]


def _angle(matrix: Any, turn: int) -> float:
    return (math.degrees(math.atan2(matrix.b, matrix.a)) - turn) % 360


def _font(owner: Any, hidden: bool) -> Font | None:
    """The looks of a piece of text; None when it is not to be seen."""
    if not owner:
        return Font(False, False)
    if not hidden and pdfium.FPDFTextObj_GetTextRenderMode(owner) == _HIDDEN:
        return None
    font = pdfium.FPDFTextObj_GetFont(owner)
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").lower()
    if "cidfont" in name or len(name) < 4:
        return _made(font)
    return Font("bold" in name or "black" in name, "italic" in name or "oblique" in name)


def _made(font: Any) -> Font:
    """The looks that an embedded TrueType font states of itself, for names that say nothing ("CIDFont+F1")."""
    length = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    if not 12 < length.value < 50_000_000:
        return Font(False, False)
    buffer = (ctypes.c_uint8 * length.value)()
    pdfium.FPDFFont_GetFontData(font, buffer, length.value, length)
    data = bytes(buffer)
    for start in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        if data[start : start + 4] == b"head":
            at = int.from_bytes(data[start + 8 : start + 12], "big") + 44
            style = int.from_bytes(data[at : at + 2], "big")
            return Font(bool(style & 1), bool(style & 2))
    return Font(False, False)


# --- words and rows -------------------------------------------------------------------------------------------------


def rows_of(chars: list[Char], page: int) -> list[TextLine]:
    """Letters → rows from top to bottom, a raised footnote mark in the row it belongs to."""
    groups: list[list[Char]] = []
    for char in sorted((char for char in chars if char.text.strip()), key=lambda char: (char.base, char.x0)):
        if groups and abs(char.base - _base(groups[-1])) <= 0.2 * min(char.size, groups[-1][0].size):
            groups[-1].append(char)
        else:
            groups.append([char])
    spaces = sorted((char for char in chars if not char.text.strip()), key=lambda char: char.base)
    rows = [_row(group, spaces, page) for group in _with_raised(_with_typed_in(groups))]
    return [row for row in rows if row.words]


def _base(group: list[Char]) -> float:
    return group[0].base


def _with_typed_in(groups: list[list[Char]]) -> list[list[Char]]:
    """Groups joined to the row in whose gap they stand a little high or low: a day that was filled in later."""
    kept: list[list[Char]] = []
    for index, group in enumerate(groups):
        for other in (*kept[-2:], *groups[index + 1 : index + 3]):
            if abs(_base(other) - _base(group)) <= 0.4 * _size(other) and _in_gap(group, other):
                other.extend(group)
                break
        else:
            kept.append(group)
    return kept


def _in_gap(group: list[Char], row: list[Char]) -> bool:
    """Whether a group stands between two neighbouring words of a row, near to both, as no cell does."""
    x0, x1 = min(char.x0 for char in group), max(char.x1 for char in group)
    before = [char.x1 for char in row if char.x0 < x0]
    after = [char.x0 for char in row if char.x0 >= x0]
    if not before or not after or max(before) > x0 + 1 or min(after) < x1 - 1:
        return False
    return max(x0 - max(before), min(after) - x1) < 1.5 * _size(row)


def _with_raised(groups: list[list[Char]]) -> list[list[Char]]:
    """Small raised or lowered groups joined to the row that they touch."""
    kept: list[list[Char]] = []
    for index, group in enumerate(groups):
        for other in (*groups[index + 1 : index + 3], *kept[-1:]):
            size = _size(other)
            near = -0.25 * size < _base(other) - _base(group) < 0.6 * size
            if _size(group) < 0.8 * size and near and _touches(group, other):
                other.extend(group)
                break
        else:
            kept.append(group)
    return kept


def _touches(small: list[Char], large: list[Char]) -> bool:
    return all(any(abs(char.x0 - other.x1) < 4 or abs(char.x1 - other.x0) < 4 for other in large) for char in small[:1])


def _size(chars: list[Char]) -> float:
    sizes: dict[float, int] = {}
    for char in chars:
        sizes[char.size] = sizes.get(char.size, 0) + 1
    return max(sizes, key=lambda size: (sizes[size], size))


def _height(char: Char) -> float:
    return char.base


def _row(group: list[Char], spaces: list[Char], page: int) -> TextLine:
    """Letters of one base line as words; `spaces` are those of the page, from top to bottom."""
    size = _size(group)
    base = next(char.base for char in group if char.size == size)
    group.sort(key=lambda char: char.x0)
    near = bisect_left(spaces, base - 0.25 * size, key=_height), bisect_right(spaces, base + 0.25 * size, key=_height)
    gaps = sorted(char.x0 + 0.01 for char in spaces[slice(*near)] if abs(char.base - base) <= 0.2 * size)
    words: list[list[Char]] = []
    for char in group:
        if words:
            before = words[-1][-1]
            if before.text == char.text and abs(before.x0 - char.x0) < 0.1 * size:
                continue  # printed twice to look bold
            after = bisect_right(gaps, before.x0 + 0.3 * (before.x1 - before.x0))
            typed = after < len(gaps) and gaps[after] < char.x0 + 0.1
            if (not typed and char.x0 - before.x1 < _GAP * size) or unicodedata.combining(char.text):
                words[-1].append(char)
                continue
        words.append([char])
    return TextLine(tuple(Word(tuple(word)) for word in words), base, size, page)
