"""A Word file that was read → its formatting: sections, page numbers, every paragraph with its effective looks.

The reading's lines carry the numbers of their paragraphs, through whatever recognising cuts and joins, so that a part
found in a line is found here.
"""

from __future__ import annotations

import re
from collections import Counter

from vbgen.named import NamedTuple
from vbgen.ooxml.content import BOX
from vbgen.ooxml.elements import Element, Props, first, is_on, number, value_of
from vbgen.ooxml.inlines import RunPiece
from vbgen.ooxml.names import name
from vbgen.ooxml.parts import Parts
from vbgen.ooxml.styles import Styles, paragraph_props
from vbgen.ooxml.tables import span_of
from vbgen.readers.docx import WordOrigin, Written

_W = name("w:p").removesuffix("p")
_PPR, _P, _IND = f"{_W}pPr", f"{_W}p", f"{_W}ind"
_TC, _TBL, _BR, _TYPE = f"{_W}tc", f"{_W}tbl", f"{_W}br", f"{_W}type"
_BREAKING = (_BR, f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_W}sectPr")
_R_ID = name("r:id")


class Position(NamedTuple):
    """Where a paragraph stands: its section, and what it is in; `room` is the width of its cell in twips or 0."""

    section: int
    in_table: bool = False  # or in a text box: it is none of the running text
    boxed: bool = False
    room: int = 0
    table: str = ""  # the table's style


_NOWHERE = Position(0, in_table=True)


class Formatted(NamedTuple):
    """A paragraph with what holds for it in the end; lengths in twips."""

    number: int
    text: str
    stretches: tuple[RunPiece, ...]  # what is seen of it, in capitals where it is drawn so
    align: str
    left: int
    first: int
    before: int
    after: int
    line: int
    rule: str  # auto, exact, atLeast
    position: Position
    numbered: bool
    loose: bool  # its indents are given in characters, or it breaks a page or holds a drawing: nothing to measure
    hidden: str  # text in it that Word does not print

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.text))

    def share(self, what: str) -> float:
        """How much of its letters has a look: "bold", "italic", "underlined"."""
        total = self.letters
        having = sum(sum(map(str.isalpha, part.text)) for part in self.stretches if getattr(part.look, what))
        return having / total if total else 0.0

    def sizes(self) -> Counter[float]:
        """Letters and digits by size; those set above or below the line are drawn smaller and do not count."""
        found: Counter[float] = Counter()
        for part in self.stretches:
            if not part.look.script and (count := sum(map(str.isalnum, part.text))):
                found[part.look.size] += count
        return found


class Section(NamedTuple):
    """A section's paper, margins (gutter added) and what of it holds page numbers; None where the file is silent."""

    paper: tuple[int, int] | None
    margins: dict[str, int]
    title_page: bool
    numbers: dict[str, bool]  # "header first", "footer default" … that it names itself → whether a PAGE field is there


class Formatting(NamedTuple):
    """A file as its formatting is judged."""

    word: WordOrigin
    paragraphs: tuple[Formatted, ...]
    sections: tuple[Section, ...]
    computed_numbers: bool  # a page number stands in a formula, so where it shows is not known


def formatting(word: WordOrigin) -> Formatting:
    """What a file looks like."""
    parts = word.parts
    positions = _positions(parts.body())
    found = tuple(
        _paragraph(at, written, word.styles, positions.get(written.element, _NOWHERE))
        for at, written in enumerate(word.paragraphs, 1)
    )
    sections, computed = _sections(parts)
    return Formatting(word, found, sections, computed)


# --- effective formatting -------------------------------------------------------------------------------------------


def _paragraph(at: int, written: Written, styles: Styles, position: Position) -> Formatted:
    """A paragraph by its styles and itself."""
    props = first(written.element, _PPR)
    layout = styles.paragraph(written.style, position.table) | paragraph_props(props)
    every = [_shown(piece) for piece in written.pieces if piece.text]
    stretches = tuple(piece for piece in every if not piece.look.hidden)
    indent = first(props, _IND)
    return Formatted(
        at,
        "".join(piece.text for piece in stretches),
        stretches,
        str(layout.get("align", "left")),
        int(layout.get("left", 0)),
        int(layout.get("first", 0)),
        _gap(layout, "before"),
        _gap(layout, "after"),
        number(layout.get("line"), 240),
        str(layout.get("lineRule", "auto")),
        position,
        "num" in layout and layout["num"] != "0",
        (indent is not None and any("Chars" in key for key in indent.attrib)) or _breaks(written.element),
        "".join(piece.text for piece in every if piece.look.hidden),
    )


def _shown(piece: RunPiece) -> RunPiece:
    if not piece.look.caps and "\f" not in piece.text:
        return piece
    text = piece.text.replace("\f", "\n")
    return piece._replace(text=text.upper() if piece.look.caps else text)


def _gap(spaces: Props, side: str) -> int:
    """The room on a side in twips; what Word computes itself, or counts in lines, is taken as enough."""
    automatic = str(spaces.get(f"{side}Autospacing", "0")) not in ("0", "false", "off")
    if automatic or number(spaces.get(f"{side}Lines")) > 0:
        return 280
    return number(spaces.get(side))


def _breaks(element: Element) -> bool:
    """Whether a paragraph holds a break of pages or sections, or something drawn: without text it is not empty."""
    return any(item.tag != _BR or item.get(_TYPE) == "page" for item in element.iter(*_BREAKING))


def _positions(body: Element) -> dict[Element, Position]:
    """Where each paragraph of a body stands."""
    found: dict[Element, Position] = {}
    tables: dict[Element, _TableFormat] = {}
    section = 0
    for block in body:
        if block.tag == _P:
            found[block] = Position(section)
        holders: dict[Element, Position] = {}  # cells, text boxes, content controls
        for element in block.iter(_P):
            holder = element.getparent()
            if element is not block:
                if holder not in holders:
                    holders[holder] = _position(holder, section, tables)
                found[element] = holders[holder]
        section += sum(1 for _ in block.iter(f"{_W}sectPr"))
    return found


class _TableFormat(NamedTuple):
    """What a table says of all its cells: its style, and the room beside their text in twips."""

    style: str
    sides: int


def _position(holder: Element, section: int, tables: dict[Element, _TableFormat]) -> Position:
    """Where the paragraphs stand that an element holds; `tables` are those that were met before."""
    around = {_TC: None, _TBL: None, BOX: None}
    for element in (holder, *holder.iterancestors()):
        if element.tag in around and around[element.tag] is None:
            around[element.tag] = element
    cell, table, box = around.values()
    framed = cell is not None or box is not None
    if table is None:
        return Position(section, framed, box is not None, 0, "")
    if table not in tables:
        tables[table] = _grid(table)
    grid = tables[table]
    return Position(section, framed, box is not None, _room(cell, grid) if cell is not None else 0, grid.style)


def _grid(table: Element) -> _TableFormat:
    props = first(table, f"{_W}tblPr")
    margins = first(props, f"{_W}tblCellMar")
    sides = 0
    for side in ("left", "right"):
        margin = first(margins, f"{_W}{side}")
        sides += number(margin.get(f"{_W}w"), 108) if margin is not None else 108
    return _TableFormat(value_of(props, f"{_W}tblStyle"), sides)


def _room(cell: Element, grid: _TableFormat) -> int:
    """The width for text in a cell whose table gives it in twips; 0 where it is not known."""
    width = first(first(cell, f"{_W}tcPr"), f"{_W}tcW")
    if width is None or width.get(f"{_W}type") != "dxa" or span_of(cell)[1]:
        return 0
    return max(number(width.get(f"{_W}w")) - grid.sides, 0)


# --- sections -------------------------------------------------------------------------------------------------------


def _sections(parts: Parts) -> tuple[tuple[Section, ...], bool]:
    """The sections in order, and whether any header computes with the page's number."""
    fields = _page_fields(parts)
    found = [_section(element, fields) for element in parts.body().iter(f"{_W}sectPr")]
    return tuple(found), any(field is None for field in fields.values())


def _section(element: Element, fields: dict[str, bool | None]) -> Section:
    size, margin = element.find(f"{_W}pgSz"), element.find(f"{_W}pgMar")
    paper = (number(size.get(f"{_W}w")), number(size.get(f"{_W}h"))) if size is not None else None
    margins: dict[str, int] = {}
    for side in ("top", "bottom", "left", "right") if margin is not None else ():
        if (length := margin.get(f"{_W}{side}")) is not None:
            margins[side] = abs(number(length))
    if "left" in margins:
        margins["left"] += number(margin.get(f"{_W}gutter"))
    numbers: dict[str, bool] = {}
    for kind in ("header", "footer"):
        for reference in element.iter(f"{_W}{kind}Reference"):
            label = f"{kind} {reference.get(f'{_W}type', 'default')}"
            numbers[label] = bool(fields.get(reference.get(_R_ID, "")))
    return Section(paper, margins, is_on(element.find(f"{_W}titlePg")), numbers)


def _page_fields(parts: Parts) -> dict[str, bool | None]:
    """Relation ids of headers and footers → whether a page number stands there; None where a formula has it."""
    return {key: _page_field(root) if root is not None else False for key, root in parts.margins().items()}


def _page_field(root: Element) -> bool | None:
    codes = "".join(item.text or "" for item in root.iter(f"{_W}instrText"))
    codes += " ".join(item.get(f"{_W}instr", "") for item in root.iter(f"{_W}fldSimple"))
    if re.search(r"\bIF\b", codes):
        return None
    typed = any(True for _ in root.iter(f"{_W}pgNum"))
    return typed or bool(re.search(r"(?<![A-Za-z])PAGE(?![A-Za-z])", codes, re.I))
