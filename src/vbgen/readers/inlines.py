"""What stands inside a paragraph of Word → runs: fields, links, tracked changes, symbols, notes (for readers.docx)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from vbgen.ooxml.names import name
from vbgen.readers import legacy
from vbgen.readers.looks import Element, Look, Styles, first, run_props, value_of
from vbgen.tree import Run
from vbgen.vietnamese import nfc

_VML = "{urn:schemas-microsoft-com:vml}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TRANSPARENT = {
    name(f"w:{tag}")
    for tag in "hyperlink smartTag sdt sdtContent customXml ins moveTo fldSimple dir bdo ruby rubyBase".split()
}
"""Elements that hold paragraphs or runs as if they were not there."""
DELETED = {name("w:del"), name("w:moveFrom")}
INSERTED = {name("w:ins"), name("w:moveTo")}
ALTERNATE, BOX = name("mc:AlternateContent"), name("w:txbxContent")
_T, _R, _RPR, _R_STYLE, _SYM = name("w:t"), name("w:r"), name("w:rPr"), name("w:rStyle"), name("w:sym")
_CHARS = {
    name("w:tab"): "\t",
    name("w:ptab"): "\t",
    name("w:cr"): "\n",
    name("w:noBreakHyphen"): "-",
    name("w:softHyphen"): "\u00ad",
}
_SHAPES = {name("w:drawing"), name("w:pict"), name("w:object"), ALTERNATE}
_NOTES = {name("w:footnoteReference"): "footnote", name("w:endnoteReference"): "endnote"}
_SPACES = dict.fromkeys((9, 10, 13, *range(0x2000, 0x200B)), " ")
_DROPPED = dict.fromkeys((*range(0x200B, 0x2010), 0x2060, 0xFEFF))
_CLEAN: dict[int, str | None] = {**_SPACES, **_DROPPED}

_SYMBOLS = dict(zip("\uf061\uf062\uf044\uf053\uf057\uf06d\uf0a3\uf0b3\uf0b0\uf0b1\uf0b4\uf0b7\uf0b9\uf0ae\uf0de\uf0e5"
    "\uf0b8\uf0bb", "αβΔΣΩμ≤≥°±×•≠→⇒∑÷≈", strict=True))  # fmt: skip
_WINGDINGS = dict(zip("\uf06f\uf071\uf0a8\uf072\uf06e\uf0a7\uf0fc\uf0fb\uf0fe\uf0fd\uf0d8\uf0e0\uf0e8\uf028\uf02a\uf076"
    "\uf06c\uf09f\uf0f0\uf0b7", "□□□□■▪✓✗☑☒➢→→☎✉❖●•⇨•", strict=True))  # fmt: skip
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Told:
    """What there is to say about the file when it has been read."""

    def __init__(self) -> None:
        self.tracked = self.converted = self.embedded = False
        self.pictures = 0


class Piece(NamedTuple):
    """A stretch of a run's text with its look, or the mark of a note."""

    text: str
    look: Look
    note: int = 0


class Source:
    """What paragraphs are read with: styles, the numbers of notes, the encoding of old fonts, fields that are open."""

    def __init__(self, styles: Styles, notes: dict[tuple[str, str], Element], old: bool, context: str) -> None:
        self.styles, self.old, self.context = styles, old, context
        self._known = notes
        self.marked: dict[tuple[str, str], int] = {}
        self.fields: list[bool] = []  # of each open field, whether its code (not its result) is being read
        self.told = Told()

    def note(self, kind: str, key: str) -> int:
        """The number of a footnote or endnote, given at its first mark; 0 when its text is not there."""
        if (kind, key) not in self._known:
            return 0
        return self.marked.setdefault((kind, key), len(self.marked) + 1)

    def note_texts(self) -> list[Element]:
        """The notes in the order of their marks."""
        return [self._known[key] for key in self.marked]


class Inlines:
    """The pieces of one paragraph in a style (and in a table of some style), and the text boxes that hang on it."""

    def __init__(self, source: Source, style: str, table: str) -> None:
        self._source, self._style, self._table = source, style, table
        self.pieces: list[Piece] = []
        self.boxes: list[Element] = []

    def walk(self, element: Element) -> None:
        """Read what an element holds."""
        for child in element:
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag in DELETED:
                self._source.told.tracked = True
            elif tag in TRANSPARENT:
                self._source.told.tracked |= tag in INSERTED
                self.walk(child)
            elif tag == ALTERNATE:
                self.walk(branch(child))
            elif tag.startswith(_MATH):
                look = self._look(None)
                self._add("".join(text.text or "" for text in child.iter(f"{_MATH}t")), look)

    def _look(self, props: Element | None) -> Look:
        return self._source.styles.look(self._style, value_of(props, _R_STYLE), run_props(props), self._table)

    def _run(self, run: Element) -> None:
        look = self._look(first(run, _RPR))
        for item in run:
            tag = item.tag
            if tag == _T:
                self._add(clean(item.text or ""), look)
            elif tag == name("w:br"):
                self._add("\f" if item.get(name("w:type")) in ("page", "column") else "\n", look)
            elif tag in _CHARS:
                self._add(_CHARS[tag], look)
            elif tag == _SYM:
                font = item.get(name("w:font"), "")
                self._add(_symbol(item.get(name("w:char"), "")), look._replace(font=font))
            elif tag == name("w:fldChar"):
                self._field(item.get(name("w:fldCharType"), ""))
            elif tag in _NOTES:
                self._note(_NOTES[tag], item.get(name("w:id"), ""), look)
            elif tag in _SHAPES:
                self._shape(item)
            elif tag in TRANSPARENT:
                self.walk(item)

    def _add(self, text: str, look: Look) -> None:
        if text and not look.hidden and not any(self._source.fields):
            self.pieces.append(Piece(text, look))

    def _note(self, kind: str, key: str, look: Look) -> None:
        if not look.hidden and (number := self._source.note(kind, key)):
            self.pieces.append(Piece("", look, number))

    def _field(self, part: str) -> None:
        fields = self._source.fields
        if part == "begin":
            fields.append(True)
        elif fields and part == "separate":
            fields[-1] = False
        elif fields and part == "end":
            fields.pop()

    def _shape(self, shape: Element) -> None:
        """Text boxes are kept for later; pictures and embedded files are told of."""
        boxes = list(_boxes(shape))
        self.boxes += boxes
        if shape.tag == name("w:object"):
            self._source.told.embedded = True
        elif not boxes:
            self._source.told.pictures += any(True for _ in shape.iter(_PICTURE, f"{_VML}imagedata"))


def branch(alternate: Element) -> Element:
    """The branch of an mc:AlternateContent to read: the first that holds text, else the first."""
    branches = list(alternate)
    for one in branches:
        if next(one.iter(_T), None) is not None:
            return one
    return branches[0] if branches else alternate


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a shape, one branch of each alternative; boxes inside a box stay in it."""
    if element.tag == BOX:
        yield element
        return
    for child in branch(element) if element.tag == ALTERNATE and len(element) else element:
        yield from _boxes(child)


def clean(text: str) -> str:
    """The text of a w:t as it is drawn: white space of the file is a space, characters without width are dropped."""
    return text if text.isascii() and text.isprintable() else text.translate(_CLEAN)


def _symbol(code: str) -> str:
    """The character of a w:sym, in the private area where symbol fonts keep theirs."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if 0x20 <= value < 0x100:
        value += 0xF000
    return chr(value) if 0x100 <= value < 0xD800 or 0xE000 <= value < 0xFFFE else ""


def _drawn(text: str, font: str) -> str:
    """Text with the characters of symbol fonts as Unicode; unknown ones are dropped."""
    if not _PRIVATE.search(text):
        return text
    table = _WINGDINGS if font.lower().startswith(("wingdings", "webdings")) else _SYMBOLS
    return _PRIVATE.sub(lambda match: table.get(match[0], ""), text)


def runs_of(pieces: list[Piece], source: Source) -> tuple[Run, ...]:
    """Pieces → runs: old encodings converted, neighbours of one weight and slope joined, composed, breaks tidied."""
    runs: list[Run] = []
    for piece in _modern(pieces, source) if source.old else pieces:
        text = _drawn(piece.text.replace("\u00ad", ""), piece.look.font)
        _join(runs, Run(text.upper() if piece.look.caps else text, piece.look.bold, piece.look.italic, piece.note))
    return _broken([run._replace(text=nfc(run.text)) for run in runs])


def _join(runs: list[Run], run: Run) -> None:
    """Add a run; white space has no weight of its own, and a mark over a letter belongs to that letter."""
    last = runs[-1] if runs else None
    if last is None or last.note or run.note:
        if run.note or run.text:
            runs.append(run)
        return
    if run[1:] == last[1:] or not run.text.strip(" \u00a0\t"):
        runs[-1] = last._replace(text=last.text + run.text)
        return
    marks = next((at for at, char in enumerate(run.text) if not unicodedata.combining(char)), len(run.text))
    if marks:
        runs[-1] = last._replace(text=last.text + run.text[:marks])
    if run.text[marks:]:
        runs.append(run._replace(text=run.text[marks:]))


def _broken(runs: list[Run]) -> tuple[Run, ...]:
    """Page breaks at either end of a paragraph are nothing in it; inside they are line breaks."""
    if any("\f" in run.text for run in runs):
        if runs[0].text:
            runs[0] = runs[0]._replace(text=runs[0].text.lstrip("\f"))
        if runs[-1].text:
            runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip("\f"))
        runs = [run._replace(text=run.text.replace("\f", "\n")) for run in runs]
    return tuple(run for run in runs if run.text or run.note)


def _modern(pieces: list[Piece], source: Source) -> list[Piece]:
    """Pieces in old fonts converted, each by itself where its words suffice, else by its paragraph or the document."""
    old = [piece.text for piece in pieces if legacy.is_old_font(piece.look.font)]
    if not old:
        return pieces
    context = legacy.encoding("".join(old)) or source.context
    result = []
    for piece in _whole(pieces):
        text = legacy.convert(piece.text, piece.look.font, context)
        source.told.converted |= text != piece.text.replace("\u00ad", "")
        result.append(piece._replace(text=text))
    return result


def _whole(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one look joined, and marks of VNI put to the letter before them."""
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last and not last.note and not piece.note and last.look.font.lower().startswith("vni"):
            mark = legacy.VNI_MARK.match(piece.text)
            if mark and piece.look.font.lower().startswith("vni") and last.text[-1:].lower() in "aeouyôö":
                whole[-1] = last = last._replace(text=last.text + mark[0])
                piece = piece._replace(text=piece.text[1:])
        if last and not last.note and not piece.note and last.look == piece.look:
            whole[-1] = last._replace(text=last.text + piece.text)
        elif piece.text or piece.note:
            whole.append(piece)
    return whole


def main_look(pieces: list[Piece], default: Look) -> Look:
    """The look of most letters: weight, slope and size each by itself; the default when there are none."""
    weights: Counter[tuple[bool, bool, float]] = Counter()
    for text, look, _ in pieces:
        if count := sum(map(str.isalnum, text)):
            weights[look.bold, look.italic, look.size] += count
    if not weights:
        return default
    total = sum(weights.values())
    bold = 2 * sum(count for key, count in weights.items() if key[0]) > total
    italic = 2 * sum(count for key, count in weights.items() if key[1]) > total
    sizes: Counter[float] = Counter()
    for key, count in weights.items():
        sizes[key[2]] += count
    return default._replace(bold=bold, italic=italic, size=sizes.most_common(1)[0][0])


def is_removed(mark: Element | None) -> bool:
    """Whether the mark that ends a paragraph was deleted or moved away, so that it runs on into the next."""
    return mark is not None and any(item.tag in DELETED for item in mark)
