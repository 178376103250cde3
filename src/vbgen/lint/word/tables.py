"""Format rules on tables of data: one font and size, titles of columns alike, borders (standard.md §8 L05, L131)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.text.figures import ORDER
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.patterns import regex

_BORDERED = (name("w:tblBorders"), name("w:tcBorders"))
_STYLE, _VALUE = name("w:tblStyle"), name("w:val")
_STYLE_ID, _BASED = name("w:styleId"), name("w:basedOn")
_FEW, _MOST = 0.2, 0.8
_STEP = 2  # points that a cell may differ by from the rest
_SOME = 3  # cells that one slip may change
_ENOUGH = 6  # cells, from which on what one of them has is odd
_FONT = regex(r"times\s*new\s*roman|symbol|wingdings|^$", re.I)


@rule("F0661", WARNING, APPENDIX_I + "I.5, V", rows="L05 L08")
def cells_alike(found: WordSubject) -> Iterator[Hit]:
    """Các ô của một bảng cùng phông Times New Roman, cùng cỡ chữ.

    Sai: một ô cỡ 9 trong bảng cỡ 13; một ô phông Calibri
    Đúng: cả bảng cỡ 13, Times New Roman
    """
    for table in found.tables:
        cells = table.cells
        if len(cells) < _ENOUGH:
            continue
        sizes: Counter[float] = Counter(size for item in cells if (size := _size(item)))
        usual, count = sizes.most_common(1)[0] if sizes else (0.0, 0)
        odd = [item for item in cells if (size := _size(item)) and abs(size - usual) > _STEP]
        if odd and len(odd) <= min(_SOME, _FEW * len(cells)) and count >= _MOST * sizes.total():
            told = f"{len(odd)} ô cỡ chữ {plain(_size(odd[0]))}, cả bảng cỡ {plain(usual)}"
            yield Hit((), told, sample(odd), f"cỡ chữ {plain(usual)}")
        strange = [item for item in cells if (font := _font(item)) and not _FONT.search(font)]
        if strange and len(strange) <= _FEW * len(cells):  # else F0201 tells
            yield Hit((), f"{len(strange)} ô dùng phông {_font(strange[0])}", sample(strange), "Times New Roman")


def _size(item: Formatted) -> float:
    """The one size of a cell's letters; 0 for several, or none."""
    sizes = item.sizes()
    return next(iter(sizes)) if len(sizes) == 1 else 0.0


def _font(item: Formatted) -> str:
    """The one font of a cell's letters; "" for several."""
    fonts = {part.look.ascii for part in item.stretches if any(map(str.isalpha, part.text))}
    return fonts.pop() if len(fonts) == 1 else ""


@rule("F0662", WARNING, "nhất quán trong một văn bản")
def titles_alike(found: WordSubject) -> Iterator[Hit]:
    """Tên các cột của một bảng cùng một kiểu chữ.

    Sai: “TT”, “Nội dung” in đậm, “Chủ trì” không đậm
    Đúng: mọi tên cột in đậm
    """
    for table in found.tables:
        titles = [item for item in table.rows[0] if item.letters > 1]
        thin = [item for item in titles if item.share("bold") < _FEW]
        thick = [item for item in titles if item.share("bold") > _MOST]
        if thin and len(thin) * 3 <= len(titles) and len(thick) == len(titles) - len(thin):
            yield Hit((), f"{len(thin)} tên cột không in đậm như các cột khác", sample(thin), "in đậm")


@rule("F0663", WARNING, "văn bản hoàn chỉnh", rows="L131")
def bordered(found: WordSubject) -> Iterator[Hit]:
    """Bảng số liệu có đường kẻ ô.

    Sai: bảng có cột STT mà không có viền
    Đúng: bảng kẻ ô (Table Grid)
    """
    for table in found.tables:
        title = table.rows[0][0].text.strip()
        if ORDER.fullmatch(title) and not _has_lines(table.element, found):
            yield Hit((), "bảng không có đường kẻ", sample(table.rows[0]), "Borders → All Borders")


def _has_lines(table: Element, found: WordSubject) -> bool:
    """Whether a table has lines by itself, by a cell or by the style that it names."""
    if any(side.get(_VALUE) not in (None, "nil", "none") for holder in table.iter(*_BORDERED) for side in holder):
        return True
    named = {style.get(_VALUE) for style in table.iter(_STYLE)}
    known = found.formatting.word.parts.part("styles")
    styles = {style.get(_STYLE_ID): style for style in known} if known is not None else {}
    while named:
        key = named.pop()
        style = styles.pop(key, None)
        if style is None:
            continue
        if any(True for _ in style.iter(*_BORDERED)):
            return True
        named.update(based.get(_VALUE) for based in style.iter(_BASED))
    return False
