"""The bytes of a .docx → its sheet: sections, page numbers, and every paragraph with its effective formatting.

Paragraphs are numbered from 1 as the reader comes upon them; the reading's lines carry that number as their `page`
(Word files have none), through whatever recognising cuts and joins, so that a part found in a line is found here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from vbgen.ooxml.names import name
from vbgen.readers.docx import _Body, _Parts
from vbgen.readers.grids import span_of
from vbgen.readers.inlines import BOX, DELETED, is_removed
from vbgen.readers.looks import VAL, Element, Styles, is_on, number, paragraph_props, run_props
from vbgen.readers.reading import Line, Reading, Unreadable

Props = dict[str, Any]

_W = name("w:p").removesuffix("p")
_PPR, _RPR, _R, _P = f"{_W}pPr", f"{_W}rPr", f"{_W}r", f"{_W}p"
_TEXT = {f"{_W}t": None, f"{_W}noBreakHyphen": "-", f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_SKIPPED = {BOX, *DELETED, name("mc:Fallback"), f"{_W}object", f"{_W}pict", f"{_W}drawing"}
_SPACINGS = "before after line lineRule beforeAutospacing afterAutospacing beforeLines afterLines".split()
_R_ID = name("r:id")


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


class Paragraph(NamedTuple):
    """A paragraph with what holds for it in the end; lengths in twips, `room` is the width of its cell or 0."""

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
    in_table: bool
    section: int
    room: int
    numbered: bool
    loose: bool  # its indents are given in characters, or it breaks a page or holds a drawing: nothing to measure

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

    reading: Reading
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    computed_numbers: bool  # a page number stands in a formula, so where it shows is not known


def sheet(data: bytes) -> Sheet:
    """What a file looks like; raises Unreadable for bytes that are no Word file."""
    parts = _Parts(data)
    body = _Recording(parts)
    try:
        items = tuple(body.blocks(parts.body()))
        marked = len(body.found)
        reading = Reading(items, tuple(body.note(element) for element in body.source.note_texts()))
    except RecursionError:
        raise Unreadable("tệp Word lồng nhau quá nhiều bậc") from None
    styles = parts.part("styles")
    formats = _Formats(body.source.styles, styles, _theme(parts.part("theme"), parts.part("settings")))
    places = _places(parts.body())
    found = [formats.paragraph(at, element, places) for at, element in enumerate(body.found[:marked], 1)]
    sections, computed = _sections(parts)
    return Sheet(reading, tuple(found), sections, computed)


class _Recording(_Body):
    """Reads a body as importing does, and keeps each paragraph's element under the number its line carries."""

    def __init__(self, parts: _Parts) -> None:
        super().__init__(parts)
        self.found: list[Element] = []

    def _paragraph(self, element: Element, table: str) -> list[Line]:
        self.found.append(element)
        number = len(self.found)
        lines = super()._paragraph(element, table)
        props = element.find(_PPR)
        if lines and not is_removed(props.find(_RPR) if props is not None else None):
            lines[0] = lines[0]._replace(page=number)
        return lines


# --- effective formatting -------------------------------------------------------------------------------------------


class _Formats:
    """styles.xml and direct formatting → paragraphs."""

    def __init__(self, styles: Styles, root: Element | None, theme: dict[str, str]) -> None:
        self._styles, self._theme = styles, theme
        defaults = root.find(f"{_W}docDefaults") if root is not None else None
        run = defaults.find(f"{_W}rPrDefault/{_RPR}") if defaults is not None else None
        layout = defaults.find(f"{_W}pPrDefault/{_PPR}") if defaults is not None else None
        self._run, self._layout = self._paint(run), _spacing(layout)
        self._paints: dict[str, Props] = {}
        self._spacings: dict[str, Props] = {}

    def paragraph(self, at: int, element: Element, places: dict[Element, tuple[int, bool, int, str]]) -> Paragraph:
        """A paragraph by its styles and itself."""
        section, in_table, room, table = places.get(element, (0, True, 0, ""))
        props = element.find(_PPR)
        style = _val(props, "pStyle")
        layout = self._styles.paragraph(style, table) | paragraph_props(props)
        spaces = self._layout | self._spaced(table) | self._spaced(style or self._styles.default) | _spacing(props)
        stretches = tuple(part for run in _runs(element) if (part := self._stretch(run, style, table)))
        indent = props.find(f"{_W}ind") if props is not None else None
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
            in_table,
            section,
            room,
            "num" in layout and layout["num"] != "0",
            (indent is not None and any("Chars" in key for key in indent.attrib)) or _breaks(element),
        )

    def _stretch(self, run: Element, style: str, table: str) -> Stretch | None:
        props = run.find(_RPR)
        character = _val(props, "rStyle")
        look = self._styles.look(style, character, run_props(props), table)
        text = "".join(_text(run))
        if look.hidden or not text:
            return None
        paint = self._run | self._painted(table) | self._painted(style or self._styles.default)
        paint |= self._painted(character) | self._paint(props)
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
        )

    def _painted(self, style: str) -> Props:
        if style not in self._paints:
            found: Props = {}
            for element in reversed(self._styles.elements(style)):
                found |= self._paint(element.find(_RPR))
            self._paints[style] = found
        return self._paints[style]

    def _spaced(self, style: str) -> Props:
        if style not in self._spacings:
            found: Props = {}
            for element in reversed(self._styles.elements(style)):
                found |= _spacing(element.find(_PPR))
            self._spacings[style] = found
        return self._spacings[style]

    def _paint(self, props: Element | None) -> Props:
        """What an rPr says of fonts, colour, underlining and height."""
        found: Props = {}
        for child in props if props is not None else ():
            tag = child.tag.removeprefix(_W)
            if tag == "rFonts":
                for slot in ("ascii", "hAnsi"):
                    if theme := child.get(f"{_W}{slot}Theme"):
                        found[slot] = self._theme.get(theme[:5], "")
                    elif font := child.get(f"{_W}{slot}"):
                        found[slot] = font
            elif tag in ("u", "vertAlign"):
                found[tag] = child.get(VAL, "single")
            elif tag == "color":
                value = child.get(VAL, "auto")
                found["color"] = value if re.fullmatch(r"[0-9a-fA-F]{6}", value) else ""
            elif tag in ("spacing", "w", "fitText"):
                found["tight"] = True
        return found


def _spacing(props: Element | None) -> Props:
    """What a pPr says of the room around it and of its lines."""
    found: Props = {}
    spacing = props.find(f"{_W}spacing") if props is not None else None
    for key in _SPACINGS:
        if spacing is not None and (value := spacing.get(f"{_W}{key}")) is not None:
            found[key] = value
    return found


def _gap(spaces: Props, side: str) -> int:
    """The room on a side in twips; what Word computes itself, or counts in lines, is taken as enough."""
    automatic = str(spaces.get(f"{side}Autospacing", "0")) not in ("0", "false", "off")
    if automatic or number(spaces.get(f"{side}Lines")) > 0:
        return 280
    return number(spaces.get(side))


def _val(props: Element | None, tag: str) -> str:
    child = props.find(f"{_W}{tag}") if props is not None else None
    return str(child.get(VAL, "")) if child is not None else ""


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph that are read, without those of its text boxes."""
    for child in element:
        if child.tag == _R:
            yield child
        elif child.tag not in _SKIPPED and child.tag not in (_PPR, _P):
            yield from _runs(child)


def _text(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag in _TEXT:
            yield _TEXT[child.tag] or child.text or ""


def _breaks(element: Element) -> bool:
    """Whether a paragraph holds a break of pages or sections, or something drawn: without text it is not empty."""
    if next(element.iter(f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_W}sectPr"), None) is not None:
        return True
    return any(item.get(f"{_W}type") == "page" for item in element.iter(f"{_W}br"))


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


def _places(body: Element) -> dict[Element, tuple[int, bool, int, str]]:
    """Each paragraph → its section, whether it stands in a table, the width of its cell, the table's style."""
    found: dict[Element, tuple[int, bool, int, str]] = {}
    section = 0
    for block in body:
        for element in block.iter(_P):
            cell = next(element.iterancestors(f"{_W}tc"), None)
            table = next(element.iterancestors(f"{_W}tbl"), None)
            boxed = next(element.iterancestors(BOX), None) is not None
            style = _val(table.find(f"{_W}tblPr"), "tblStyle") if table is not None else ""
            room = _room(cell, table) if cell is not None and table is not None else 0
            found[element] = (section, cell is not None or boxed, room, style)
        section += sum(1 for _ in block.iter(f"{_W}sectPr"))
    return found


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


def _sections(parts: _Parts) -> tuple[tuple[Section, ...], bool]:
    """The sections in order, and whether any header computes with the page's number."""
    fields = _page_fields(parts)
    found = [_section(element, fields) for element in parts.body().iter(f"{_W}sectPr")]
    return tuple(found), any(field is None for field in fields.values())


def _section(element: Element, fields: dict[str, bool | None]) -> Section:
    size, margin = element.find(f"{_W}pgSz"), element.find(f"{_W}pgMar")
    paper = (number(size.get(f"{_W}w")), number(size.get(f"{_W}h"))) if size is not None else None
    margins: dict[str, int] = {}
    for side in ("top", "bottom", "left", "right") if margin is not None else ():
        if (value := margin.get(f"{_W}{side}")) is not None:
            margins[side] = abs(number(value))
    if "left" in margins:
        margins["left"] += number(margin.get(f"{_W}gutter"))
    numbers: dict[str, bool] = {}
    for kind in ("header", "footer"):
        for reference in element.iter(f"{_W}{kind}Reference"):
            label = f"{kind} {reference.get(f'{_W}type', 'default')}"
            numbers[label] = bool(fields.get(reference.get(_R_ID, "")))
    return Section(paper, margins, is_on(element.find(f"{_W}titlePg")), numbers)


def _page_fields(parts: _Parts) -> dict[str, bool | None]:
    """Relation ids of headers and footers → whether a page number stands there; None where a formula has it."""
    found: dict[str, bool | None] = {}
    folder, _, base = parts._main.rpartition("/")
    relations = parts._xml(f"{folder}/_rels/{base}.rels")
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith(("/header", "/footer")):
            target = relation.get("Target", "")
            root = parts._xml(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}")
            found[relation.get("Id", "")] = _page_field(root) if root is not None else False
    return found


def _page_field(root: etree._Element) -> bool | None:
    codes = "".join(item.text or "" for item in root.iter(f"{_W}instrText"))
    codes += " ".join(item.get(f"{_W}instr", "") for item in root.iter(f"{_W}fldSimple"))
    if re.search(r"\bIF\b", codes):
        return None
    typed = any(True for _ in root.iter(f"{_W}pgNum"))
    return typed or bool(re.search(r"(?<![A-Za-z])PAGE(?![A-Za-z])", codes, re.I))
