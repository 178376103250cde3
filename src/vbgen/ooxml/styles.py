"""styles.xml, the theme and direct formatting → the look of a run and the layout of a paragraph that hold in the end.

The one cascade: defaults of the document, the table's style, the chain of the paragraph's, the chain of the run's, then
what stands on the paragraph or run itself. Bold, italic, capitals and hidden are toggles: set in a paragraph style and
in a character style, they cancel out (ECMA-376 part 1, 17.7.3).
"""

from __future__ import annotations

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import OFF, VAL, Element, Props, first, number, value_of
from vbgen.ooxml.names import name
from vbgen.patterns import regex

_TOGGLES = {
    name("w:b"): "bold",
    name("w:i"): "italic",
    name("w:caps"): "caps",
    name("w:vanish"): "hidden",
    name("w:strike"): "struck",
    name("w:dstrike"): "struck",
}
_SIZE, _FONTS, _RPR, _PPR = name("w:sz"), name("w:rFonts"), name("w:rPr"), name("w:pPr")
_COLOR, _LINE, _HEIGHT = name("w:color"), name("w:u"), name("w:vertAlign")
_HIGHLIGHT = name("w:highlight")
_DARK = 0x40  # of a channel of a colour
_NARROWED = {name("w:spacing"), name("w:w"), name("w:fitText")}
_SLOTS = (("ascii", name("w:ascii"), name("w:asciiTheme")), ("other", name("w:hAnsi"), name("w:hAnsiTheme")))
_SCRIPTS = {"superscript": "super", "subscript": "sub"}
_HEX = regex(r"[0-9a-fA-F]{6}")
_JC, _IND, _NUM_PR, _SPACING = name("w:jc"), name("w:ind"), name("w:numPr"), name("w:spacing")
_LISTED = {name("w:numId"): "num", name("w:ilvl"): "level"}
_TBLPR, _BORDERS = name("w:tblPr"), name("w:tblBorders")
_SIDES = {"start": "left", "end": "right"}
_ALIGNS = {"start": "left", "end": "right", "center": "center", "left": "left", "right": "right"}


class Look(NamedTuple):
    """How a run looks in the end."""

    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    size: float  # points
    ascii: str = ""  # the font of its ASCII letters, and of the others; "" where the file does not say
    other: str = ""
    color: str = ""  # six digits; "" where it is left to Word
    script: str = ""  # "super" above the line, "sub" below it
    underlined: bool = False
    struck: bool = False  # through
    narrowed: bool = False  # its letters are pushed together, spread or scaled
    painted: bool = False  # as with a highlighter

    @property
    def font(self) -> str:
        return self.other or self.ascii

    @property
    def coloured(self) -> bool:
        """Whether letters show in a colour: almost black passes for black; white does not show."""
        if not self.color or self.color.upper() == "FFFFFF":
            return False
        return max(int(self.color[at : at + 2], 16) for at in (0, 2, 4)) > _DARK


def paragraph_props(element: Element | None) -> Props:
    """What a pPr itself says: align, left, first, the room around it and its lines, and of its list num and level."""
    props: Props = {}
    for item in element if element is not None else ():
        tag = item.tag
        if tag == _JC:
            props["align"] = _ALIGNS.get(item.get(VAL, ""), "both")
        elif tag == _IND:
            props |= _indents(item)
        elif tag == _SPACING:
            props |= {key.rpartition("}")[2]: length for key, length in item.items()}
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


def border_props(element: Element | None) -> dict[str, bool]:
    """What a tblBorders or tcBorders itself says: top, bottom, left, right, insideH, insideV → whether it shows."""
    props = {}
    for item in element if element is not None else ():
        side = item.tag.rpartition("}")[2]
        white = item.get(name("w:color"), "").upper() == "FFFFFF"
        props[_SIDES.get(side, side)] = item.get(VAL, "nil") not in ("nil", "none") and not white
    return props


class _Style(NamedTuple):
    title: str
    based: str
    run: Props
    paragraph: Props
    borders: dict[str, bool]


class _Chain(NamedTuple):
    """What a style and those it is based on say together."""

    run: Props = {}  # noqa: RUF012 (never changed)
    paragraph: Props = {}  # noqa: RUF012
    borders: dict[str, bool] = {}  # noqa: RUF012
    numbered: str = ""  # the nearest style that has a list


class Styles:
    """The styles of a document, with its theme's fonts; `None` for a document without."""

    def __init__(self, root: Element | None, theme: Element | None = None, settings: Element | None = None) -> None:
        self._styles: dict[str, _Style] = {}
        self._elements: dict[str, Element] = {}
        self._chains: dict[str, _Chain] = {}
        self._looks: dict[tuple[str, str, str], Look] = {}
        self._layouts: dict[tuple[str, str], Props] = {}
        self._theme = _theme(theme, settings)
        self.default = ""
        self._run: Props = {}
        self._paragraph: Props = {}
        if root is not None:
            self._load(root)

    def _load(self, root: Element) -> None:
        self._run = self.run_props(root.find(f"{name('w:docDefaults')}/{name('w:rPrDefault')}/{_RPR}"))
        self._paragraph = paragraph_props(root.find(f"{name('w:docDefaults')}/{name('w:pPrDefault')}/{_PPR}"))
        for style in root.iterchildren(name("w:style")):
            key = style.get(name("w:styleId"), "")
            self._elements[key] = style
            title, based = value_of(style, name("w:name")), value_of(style, name("w:basedOn"))
            run, paragraph = self.run_props(first(style, _RPR)), paragraph_props(first(style, _PPR))
            borders = border_props(first(first(style, _TBLPR), _BORDERS))
            self._styles[key] = _Style(title, based, run, paragraph, borders)
            if style.get(name("w:type")) == "paragraph" and style.get(name("w:default"), "0") not in OFF:
                self.default = key

    def run_props(self, element: Element | None) -> Props:
        """What an rPr itself says, by the names of Look's fields."""
        props: Props = {}
        for item in element if element is not None else ():
            tag = item.tag
            if toggle := _TOGGLES.get(tag):
                props[toggle] = item.get(VAL, "1") not in OFF
            elif tag == _SIZE:
                if (size := number(item.get(VAL))) > 0:
                    props["size"] = size / 2
            elif tag == _FONTS:
                self._fonts(item, props)
            elif tag == _COLOR:
                color = item.get(VAL, "auto")
                props["color"] = color if _HEX.fullmatch(color) else ""
            elif tag == _HEIGHT:
                props["script"] = _SCRIPTS.get(item.get(VAL, ""), "")
            elif tag == _LINE:
                props["underlined"] = item.get(VAL, "single") != "none"
            elif tag in _NARROWED:
                props["narrowed"] = True
            elif tag == _HIGHLIGHT:
                props["painted"] = item.get(VAL, "none") not in ("none", "white")
        return props

    def _fonts(self, fonts: Element, props: Props) -> None:
        for key, slot, themed in _SLOTS:
            if theme := fonts.get(themed):
                props[key] = self._theme.get(theme[:5], "")
            elif font := fonts.get(slot):
                props[key] = font

    def title(self, style: str) -> str:
        """The name a user sees."""
        found = self._styles.get(style or self.default)
        return found.title if found else ""

    def elements(self, style: str) -> list[Element]:
        """A style and those it is based on, nearest first, as elements of styles.xml."""
        keys: dict[str, None] = {}
        while style in self._styles and style not in keys:
            keys[style] = None
            style = self._styles[style].based
        return [self._elements[key] for key in keys]

    def _chain(self, style: str) -> _Chain:
        """Each style adds its own to what is known of its parent, so that a chain of any length is gone up once."""
        waiting: dict[str, None] = {}
        while style not in self._chains and style in self._styles and style not in waiting:
            waiting[style] = None
            style = self._styles[style].based
        found = self._chains.get(style, _Chain())
        for key in reversed(waiting):
            own = self._styles[key]
            numbered = key if "num" in own.paragraph else found.numbered
            found = _Chain(found.run | own.run, found.paragraph | own.paragraph, found.borders | own.borders, numbered)
            self._chains[key] = found
        return found

    def paragraph(self, style: str, table: str = "") -> Props:
        """The properties of a paragraph of this style, in a table of that style, before its own."""
        if (found := self._layouts.get((style, table))) is None:
            chains = self._chain(table).paragraph | self._chain(style or self.default).paragraph
            found = self._layouts[style, table] = self._paragraph | chains
        return found

    def style_paragraph(self, style: str) -> Props:
        """Only what the chain of a paragraph style says."""
        return self._chain(style or self.default).paragraph

    def numbered(self, style: str) -> str:
        """The nearest style of the chain that has a list."""
        return self._chain(style or self.default).numbered

    def borders(self, table: str) -> dict[str, bool]:
        """Which sides of a table of this style show, by the names of `border_props`."""
        return self._chain(table).borders

    def look(self, style: str, character: str, own: Props, table: str = "") -> Look:
        """The look of a run by the styles of its paragraph, itself and its table, and its own `run_props`."""
        key = (style, character, table)
        if (plain := self._looks.get(key)) is None:
            plain = self._looks[key] = self._styled(*key)
        return plain._replace(**own) if own else plain

    def _styled(self, style: str, character: str, table: str) -> Look:
        """The look of a run that has no properties of its own."""
        levels = (self._chain(table).run, self._chain(style or self.default).run, self._chain(character).run)
        plain: Props = {"size": 10.0} | self._run | levels[0] | levels[1] | levels[2]
        for key in _TOGGLES.values():
            styled = sum(bool(level.get(key)) for level in levels) % 2 == 1
            plain[key] = styled or bool(self._run.get(key, False))
        return Look(**plain)


def _theme(root: Element | None, settings: Element | None) -> dict[str, str]:
    """ "minor" and "major" → the fonts of the theme for Latin letters; a Vietnamese file takes those for Vietnamese."""
    found: dict[str, str] = {}
    if root is None:
        return found
    language = first(settings, name("w:themeFontLang"))
    vietnamese = language is not None and language.get(VAL, "").lower().startswith("vi")
    for kind in ("minor", "major"):
        scheme = f".//{name('a:' + kind + 'Font')}"
        own = root.find(f"{scheme}/{name('a:font')}[@script='Viet']") if vietnamese else None
        font = own if own is not None else root.find(f"{scheme}/{name('a:latin')}")
        found[kind] = str(font.get("typeface", "")) if font is not None else ""
    return found
