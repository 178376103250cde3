"""A Word file that was read → its sheet: sections, page numbers, every paragraph with its effective formatting.

The reading's lines carry the numbers of their paragraphs, through whatever recognising cuts and joins, so that a part
found in a line is found here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from vbgen.ooxml.names import name
from vbgen.readers.docx import Word
from vbgen.readers.grids import span_of
from vbgen.readers.inlines import BOX, DELETED
from vbgen.readers.looks import VAL, Element, Styles, first, is_on, number, paragraph_props, run_props, value_of
from vbgen.readers.parts import Parts

Props = dict[str, Any]

_W = name("w:p").removesuffix("p")
_PPR, _RPR, _R, _P = f"{_W}pPr", f"{_W}rPr", f"{_W}r", f"{_W}p"
_P_STYLE, _R_STYLE, _IND, _SPACING = f"{_W}pStyle", f"{_W}rStyle", f"{_W}ind", f"{_W}spacing"
_TC, _TBL, _BR, _TYPE = f"{_W}tc", f"{_W}tbl", f"{_W}br", f"{_W}type"
_BREAKING = (_BR, f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_W}sectPr")
_TEXT = {f"{_W}t": None, f"{_W}noBreakHyphen": "-", f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_SKIPPED = {BOX, *DELETED, name("mc:Fallback"), f"{_W}object", f"{_W}pict", f"{_W}drawing"}
_R_ID = name("r:id")
_COLOR = re.compile(r"[0-9a-fA-F]{6}")


class Stretch(NamedTuple):
    """The text of a run and how it looks; `color` is six digits or "", `tight` when its letters are pushed together."""

    text: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    raised: bool
    fonts: tuple[str, str]  # of ASCII letters and of the others; "" where the file does not say
    color: str
    tight: bool
    hidden: bool


class Place(NamedTuple):
    """Where a paragraph stands: its section, and what it is in; `room` is the width of its cell in twips or 0."""

    section: int
    in_table: bool = False  # or in a text box: it is none of the running text
    boxed: bool = False
    room: int = 0
    table: str = ""  # the table's style


_NOWHERE = Place(0, in_table=True)


class Paragraph(NamedTuple):
    """A paragraph with what holds for it in the end; lengths in twips."""

    number: int
    text: str
    stretches: tuple[Stretch, ...]
    align: str
    left: int
    first: int
    before: int
    after: int
    line: int
    rule: str  # auto, exact, atLeast
    place: Place
    numbered: bool
    loose: bool  # its indents are given in characters, or it breaks a page or holds a drawing: nothing to measure
    hidden: str  # text in it that Word does not print

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.text))

    def share(self, what: str) -> float:
        """How much of its letters has a look: "bold", "italic", "underline"."""
        total = self.letters
        having = sum(sum(map(str.isalpha, part.text)) for part in self.stretches if getattr(part, what))
        return having / total if total else 0.0

    def sizes(self) -> Counter[float]:
        """Letters and digits by size; those set above or below the line are drawn smaller and do not count."""
        found: Counter[float] = Counter()
        for part in self.stretches:
            if not part.raised and (count := sum(map(str.isalnum, part.text))):
                found[part.size] += count
        return found


class Section(NamedTuple):
    """A section's paper, margins (gutter added) and what of it holds page numbers; None where the file is silent."""

    paper: tuple[int, int] | None
    margins: dict[str, int]
    title_page: bool
    numbers: dict[str, bool]  # "header first", "footer default" … that it names itself → whether a PAGE field is there


class Sheet(NamedTuple):
    """A file as its formatting is judged."""

    word: Word
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    computed_numbers: bool  # a page number stands in a formula, so where it shows is not known


def sheet(word: Word) -> Sheet:
    """What a file looks like."""
    parts = word.parts
    formats = _Formats(word.styles, parts.part("styles"), _theme(parts.part("theme"), parts.part("settings")))
    places = _places(parts.body())
    found = tuple(
        formats.paragraph(at, element, places.get(element, _NOWHERE)) for at, element in enumerate(word.paragraphs, 1)
    )
    sections, computed = _sections(parts)
    return Sheet(word, found, sections, computed)


# --- effective formatting -------------------------------------------------------------------------------------------


class _Formats:
    """styles.xml and direct formatting → paragraphs."""

    def __init__(self, styles: Styles, root: Element | None, theme: dict[str, str]) -> None:
        self._styles, self._theme = styles, theme
        defaults = root.find(f"{_W}docDefaults") if root is not None else None
        run = defaults.find(f"{_W}rPrDefault/{_RPR}") if defaults is not None else None
        layout = defaults.find(f"{_W}pPrDefault/{_PPR}") if defaults is not None else None
        self._run, self._layout = self._paint(run), _spacing(layout)
        self._paints: dict[tuple[str, str, str], Props] = {}
        self._spacings: dict[tuple[str, str], Props] = {}

    def paragraph(self, at: int, element: Element, place: Place) -> Paragraph:
        """A paragraph by its styles and itself."""
        props = first(element, _PPR)
        style = value_of(props, _P_STYLE)
        layout = self._styles.paragraph(style, place.table) | paragraph_props(props)
        spaces = self._spaced(style, place.table) | _spacing(props)
        every = [part for run in _runs(element) if (part := self._stretch(run, style, place.table))]
        stretches = tuple(part for part in every if not part.hidden)
        indent = first(props, _IND)
        return Paragraph(
            at,
            "".join(part.text for part in stretches),
            stretches,
            str(layout.get("align", "left")),
            int(layout.get("left", 0)),
            int(layout.get("first", 0)),
            _gap(spaces, "before"),
            _gap(spaces, "after"),
            number(spaces.get("line"), 240),
            str(spaces.get("lineRule", "auto")),
            place,
            "num" in layout and layout["num"] != "0",
            (indent is not None and any("Chars" in key for key in indent.attrib)) or _breaks(element),
            "".join(part.text for part in every if part.hidden),
        )

    def _stretch(self, run: Element, style: str, table: str) -> Stretch | None:
        props = first(run, _RPR)
        character = value_of(props, _R_STYLE)
        look = self._styles.look(style, character, run_props(props), table)
        text = "".join(_text(run))
        if not text:
            return None
        paint = self._styled(style, character, table) | self._paint(props)
        return Stretch(
            text.upper() if look.caps else text,
            look.size,
            look.bold,
            look.italic,
            paint.get("u", "none") != "none",
            paint.get("vertAlign", "baseline") != "baseline",
            (str(paint.get("ascii", "")), str(paint.get("hAnsi", ""))),
            str(paint.get("color", "")),
            bool(paint.get("tight")),
            look.hidden,
        )

    def _styled(self, style: str, character: str, table: str) -> Props:
        """What the styles of a run's table, paragraph and itself say together."""
        key = (style, character, table)
        if key not in self._paints:
            found = dict(self._run)
            for name in (table, style or self._styles.default, character):
                for element in reversed(self._styles.elements(name)):
                    found |= self._paint(element.find(_RPR))
            self._paints[key] = found
        return self._paints[key]

    def _spaced(self, style: str, table: str) -> Props:
        """What the styles of a paragraph's table and itself say together."""
        if (style, table) not in self._spacings:
            found = dict(self._layout)
            for name in (table, style or self._styles.default):
                for element in reversed(self._styles.elements(name)):
                    found |= _spacing(element.find(_PPR))
            self._spacings[style, table] = found
        return self._spacings[style, table]

    def _paint(self, props: Element | None) -> Props:
        """What an rPr says of fonts, colour, underlining and height."""
        found: Props = {}
        for item in props if props is not None else ():
            tag = item.tag.removeprefix(_W)
            if tag == "rFonts":
                for slot in ("ascii", "hAnsi"):
                    if theme := item.get(f"{_W}{slot}Theme"):
                        found[slot] = self._theme.get(theme[:5], "")
                    elif font := item.get(f"{_W}{slot}"):
                        found[slot] = font
            elif tag in ("u", "vertAlign"):
                found[tag] = item.get(VAL, "single")
            elif tag == "color":
                code = item.get(VAL, "auto")
                found["color"] = code if _COLOR.fullmatch(code) else ""
            elif tag in ("spacing", "w", "fitText"):
                found["tight"] = True
        return found


def _spacing(props: Element | None) -> Props:
    """What a pPr says of the room around it and of its lines."""
    found: Props = {}
    spacing = first(props, _SPACING)
    for key, length in spacing.items() if spacing is not None else ():
        found[key.removeprefix(_W)] = length
    return found


def _gap(spaces: Props, side: str) -> int:
    """The room on a side in twips; what Word computes itself, or counts in lines, is taken as enough."""
    automatic = str(spaces.get(f"{side}Autospacing", "0")) not in ("0", "false", "off")
    if automatic or number(spaces.get(f"{side}Lines")) > 0:
        return 280
    return number(spaces.get(side))


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph that are read, without those of its text boxes."""
    for item in element:
        if item.tag == _R:
            yield item
        elif item.tag not in _SKIPPED and item.tag not in (_PPR, _P):
            yield from _runs(item)


def _text(run: Element) -> Iterator[str]:
    for item in run:
        if item.tag in _TEXT:
            yield _TEXT[item.tag] or item.text or ""


def _breaks(element: Element) -> bool:
    """Whether a paragraph holds a break of pages or sections, or something drawn: without text it is not empty."""
    return any(item.tag != _BR or item.get(_TYPE) == "page" for item in element.iter(*_BREAKING))


def _theme(root: Element | None, settings: Element | None) -> dict[str, str]:
    """ "minor" and "major" → the fonts of the theme for Latin letters; a Vietnamese file takes those for Vietnamese."""
    found: dict[str, str] = {}
    if root is None:
        return found
    language = settings.find(f"{_W}themeFontLang") if settings is not None else None
    vietnamese = language is not None and language.get(VAL, "").lower().startswith("vi")
    for kind in ("minor", "major"):
        scheme = f".//{name('a:' + kind + 'Font')}"
        own = root.find(f"{scheme}/{name('a:font')}[@script='Viet']") if vietnamese else None
        font = own if own is not None else root.find(f"{scheme}/{name('a:latin')}")
        found[kind] = str(font.get("typeface", "")) if font is not None else ""
    return found


def _places(body: Element) -> dict[Element, Place]:
    """Where each paragraph of a body stands."""
    found: dict[Element, Place] = {}
    section = 0
    for block in body:
        if block.tag == _P:
            found[block] = Place(section)
        holders: dict[Element, Place] = {}  # cells, text boxes, content controls
        for element in block.iter(_P):
            holder = element.getparent()
            if element is not block:
                if holder not in holders:
                    holders[holder] = _place(holder, section)
                found[element] = holders[holder]
        section += sum(1 for _ in block.iter(f"{_W}sectPr"))
    return found


def _place(holder: Element, section: int) -> Place:
    """Where the paragraphs stand that an element holds."""
    around = {_TC: None, _TBL: None, BOX: None}
    for element in (holder, *holder.iterancestors()):
        if element.tag in around and around[element.tag] is None:
            around[element.tag] = element
    cell, table, box = around.values()
    style = value_of(first(table, f"{_W}tblPr"), f"{_W}tblStyle")
    room = _room(cell, table) if cell is not None and table is not None else 0
    return Place(section, cell is not None or box is not None, box is not None, room, style)


def _room(cell: Element, table: Element) -> int:
    """The width for text in a cell whose table gives it in twips; 0 where it is not known."""
    width = cell.find(f"{_W}tcPr/{_W}tcW")
    if width is None or width.get(f"{_W}type") != "dxa" or span_of(cell)[1]:
        return 0
    margins = table.find(f"{_W}tblPr/{_W}tblCellMar")
    sides = 0
    for side in ("left", "right"):
        margin = margins.find(f"{_W}{side}") if margins is not None else None
        sides += number(margin.get(f"{_W}w"), 108) if margin is not None else 108
    return max(number(width.get(f"{_W}w")) - sides, 0)


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
