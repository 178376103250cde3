"""styles.xml and direct formatting → the effective look of a paragraph and of a run (used by readers.docx).

Defaults of the document, then the chain of styles, then what stands on the paragraph or run itself; bold, italic,
capitals and hidden are toggles: set in a paragraph style and in a character style, they cancel out.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from vbgen.ooxml.names import name

Element = Any  # lxml has no types
Props = dict[str, Any]

VAL = name("w:val")
_OFF = ("0", "false", "off", "none")
_TOGGLES = {name("w:b"): "bold", name("w:i"): "italic", name("w:caps"): "caps", name("w:vanish"): "hidden"}
_SIZE, _FONTS, _RPR, _PPR = name("w:sz"), name("w:rFonts"), name("w:rPr"), name("w:pPr")
_JC, _IND, _NUM_PR = name("w:jc"), name("w:ind"), name("w:numPr")
_LISTED = {name("w:numId"): "num", name("w:ilvl"): "level"}
_ALIGNS = {"start": "left", "end": "right", "center": "center", "left": "left", "right": "right"}


class Look(NamedTuple):
    """How a run looks; `size` in points."""

    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    size: float
    font: str


def first(element: Element | None, tag: str) -> Element | None:
    """The first child of a tag; twice as fast as `find`, which takes its argument for a path."""
    return next(element.iterchildren(tag), None) if element is not None else None


def value_of(element: Element | None, tag: str) -> str:
    """What the first child of a tag says; "" when there is none."""
    found = first(element, tag)
    return str(found.get(VAL, "")) if found is not None else ""


def is_on(element: Element | None) -> bool:
    """Whether an on/off element is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in _OFF


def number(text: str | None, default: int = 0) -> int:
    """A measure or number of an attribute; the default when it is none."""
    try:
        return int(float(text or default))
    except (ValueError, OverflowError):
        return default


def run_props(element: Element | None) -> Props:
    """What an rPr itself says."""
    props: Props = {}
    for item in element if element is not None else ():
        tag = item.tag
        if toggle := _TOGGLES.get(tag):
            props[toggle] = item.get(VAL, "1") not in _OFF
        elif tag == _SIZE:
            if (size := number(item.get(VAL))) > 0:
                props["size"] = size / 2
        elif tag == _FONTS and (font := _font(item)) is not None:
            props["font"] = font
    return props


def _font(fonts: Element) -> str | None:
    for slot in ("hAnsi", "ascii"):
        if fonts.get(name(f"w:{slot}Theme")):
            return ""  # a font of the theme, which is never an old one
        if font := fonts.get(name(f"w:{slot}")):
            return str(font)
    return None


def paragraph_props(element: Element | None) -> Props:
    """What a pPr itself says: align, left, first, and of its list num and level."""
    props: Props = {}
    for item in element if element is not None else ():
        tag = item.tag
        if tag == _JC:
            props["align"] = _ALIGNS.get(item.get(VAL, ""), "both")
        elif tag == _IND:
            props |= _indents(item)
        elif tag == _NUM_PR:
            for part in item:
                if key := _LISTED.get(part.tag):
                    props[key] = part.get(VAL, "0")
    return props


def _indents(indent: Element) -> Props:
    props: Props = {}
    left = indent.get(name("w:left"), indent.get(name("w:start")))
    if left is not None:
        props["left"] = number(left)
    if (hanging := indent.get(name("w:hanging"))) is not None:
        props["first"] = -number(hanging)
    elif (first := indent.get(name("w:firstLine"))) is not None:
        props["first"] = number(first)
    return props


class _Style(NamedTuple):
    title: str
    based: str
    run: Props
    paragraph: Props


class Styles:
    """The styles of a document; `None` for a document without."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._elements: dict[str, Element] = {}
        self._chains: dict[str, tuple[Props, Props]] = {}
        self._looks: dict[tuple[str, str, str], Look] = {}
        self.default = ""
        self._run: Props = {}
        self._paragraph: Props = {}
        if root is not None:
            self._load(root)

    def _load(self, root: Element) -> None:
        self._run = run_props(root.find(f"{name('w:docDefaults')}/{name('w:rPrDefault')}/{_RPR}"))
        self._paragraph = paragraph_props(root.find(f"{name('w:docDefaults')}/{name('w:pPrDefault')}/{_PPR}"))
        for style in root.iterchildren(name("w:style")):
            key = style.get(name("w:styleId"), "")
            title, based = style.find(name("w:name")), style.find(name("w:basedOn"))
            self._elements[key] = style
            self._styles[key] = _Style(
                title.get(VAL, "") if title is not None else "",
                based.get(VAL, "") if based is not None else "",
                run_props(style.find(_RPR)),
                paragraph_props(style.find(_PPR)),
            )
            if style.get(name("w:type")) == "paragraph" and style.get(name("w:default"), "0") not in _OFF:
                self.default = key

    def title(self, style: str) -> str:
        """The name a user sees."""
        found = self._styles.get(style or self.default)
        return found.title if found else ""

    def ancestry(self, style: str) -> list[str]:
        """A style and those it is based on, nearest first."""
        keys: list[str] = []
        while style in self._styles and style not in keys:
            keys.append(style)
            style = self._styles[style].based
        return keys

    def elements(self, style: str) -> list[Element]:
        """The same as elements of styles.xml."""
        return [self._elements[key] for key in self.ancestry(style)]

    def _chain(self, style: str) -> tuple[Props, Props]:
        if style not in self._chains:
            run: Props = {}
            paragraph: Props = {}
            for key in reversed(self.ancestry(style)):
                run |= self._styles[key].run
                paragraph |= self._styles[key].paragraph
            self._chains[style] = run, paragraph
        return self._chains[style]

    def paragraph(self, style: str, table: str = "") -> Props:
        """The properties of a paragraph of this style, in a table of that style, before its own."""
        return self._paragraph | self._chain(table)[1] | self._chain(style or self.default)[1]

    def style_paragraph(self, style: str) -> Props:
        """Only what the chain of a paragraph style says."""
        return self._chain(style or self.default)[1]

    def numbered(self, style: str) -> str:
        """The nearest style of the chain that has a list."""
        return next((key for key in self.ancestry(style or self.default) if "num" in self._styles[key].paragraph), "")

    def look(self, style: str, character: str, own: Props, table: str = "") -> Look:
        """The look of a run by the styles of its paragraph, itself and its table, and its own `run_props`."""
        key = (style, character, table)
        if (plain := self._looks.get(key)) is None:
            plain = self._looks[key] = self._styled(*key)
        return plain._replace(**own) if own else plain

    def _styled(self, style: str, character: str, table: str) -> Look:
        """The look of a run that has no properties of its own."""
        levels = (self._chain(table)[0], self._chain(style or self.default)[0], self._chain(character)[0])
        toggles = {}
        for key in _TOGGLES.values():
            styled = sum(bool(level.get(key)) for level in levels) % 2 == 1
            toggles[key] = styled or bool(self._run.get(key, False))
        plain = self._run | levels[0] | levels[1] | levels[2]
        return Look(**toggles, size=float(plain.get("size", 10.0)), font=str(plain.get("font", "")))
