"""What stands inside a paragraph of Word → pieces of text with their looks: fields, links, tracked changes, notes."""

from __future__ import annotations

from collections.abc import Iterable

from vbgen.letters import printable
from vbgen.named import NamedTuple
from vbgen.ooxml.content import ALTERNATE, DELETED, FATES, INSERTED, TRANSPARENT, Fate, branch
from vbgen.ooxml.elements import Element, first, value_of
from vbgen.ooxml.equations import MathRun, terms
from vbgen.ooxml.fields import drawn
from vbgen.ooxml.graphics import Part, graphic
from vbgen.ooxml.names import name
from vbgen.ooxml.styles import Look, Styles

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_T, _R, _RPR, _R_STYLE, _SYM = name("w:t"), name("w:r"), name("w:rPr"), name("w:rStyle"), name("w:sym")
_RT, _COMMENT = name("w:rt"), name("w:commentReference")
_CHARS = {
    name("w:tab"): "\t",
    name("w:ptab"): "\t",
    name("w:cr"): "\n",
    name("w:noBreakHyphen"): "-",
    name("w:softHyphen"): "\u00ad",
}
_BOOKMARK, _BOOKMARK_END = name("w:bookmarkStart"), name("w:bookmarkEnd")
_SHAPES = {name("w:drawing"), name("w:pict"), name("w:object"), ALTERNATE}
_NOTES = {name("w:footnoteReference"): "footnote", name("w:endnoteReference"): "endnote"}


class Told:
    """What there is to say about the file when it has been read: the words at each place, by the kind of loss."""

    def __init__(self) -> None:
        self.tracked = self.embedded = False
        self.pictures = 0
        self.losses: list[tuple[str, str]] = []  # a kind of readers.losses, and the words at its place

    def left_out(self, element: Element) -> None:
        """An element that nobody reads: by its words, or by its name."""
        words = " ".join("".join(element.itertext()).split())
        self.losses.append(("element", words or element.tag.rpartition("}")[2]))


class _OpenField:
    """A field that is open: its code so far, and what stands in the code that only an unclosed field would lose."""

    def __init__(self, begin: Element) -> None:
        self.begin = begin
        self.code = ""
        self.in_code = True
        self.shown = False  # whether its result holds anything
        self.held: list[RunPiece] = []


class RunPiece(NamedTuple):
    """A stretch of a run's text with its look, or the mark of a note."""

    text: str
    look: Look
    note: int = 0


class InlineState:
    """What paragraphs are read with: styles, the numbers of notes, fields that are open."""

    def __init__(self, styles: Styles, notes: dict[tuple[str, str], Element]) -> None:
        self.styles = styles
        self._known = notes
        self.marked: dict[tuple[str, str], int] = {}
        self.fields: list[_OpenField] = []
        self.bookmarks: dict[str, str] = {}  # the open ones: id → name
        self.noted: dict[str, int] = {}  # the number of the note that a bookmark is around
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
    """The pieces of one paragraph in a style (and in a table of some style), and the text boxes that hang on it.

    Hidden text is among the pieces; the mark of a note in it is not.
    """

    def __init__(self, source: InlineState, style: str, table: str) -> None:
        self._source, self._style, self._table = source, style, table
        self.pieces: list[RunPiece] = []
        self.boxes: list[Element] = []
        self.drawn: list[str] = []  # the words of WordArt and of shapes that are no text boxes
        self.pictures: list[Element] = []
        self.graphics: list[tuple[str, Element]] = []  # diagrams and charts, whose words are in parts of their own

    def walk(self, element: Iterable[Element]) -> None:
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
            elif tag == _BOOKMARK:
                self._source.bookmarks[child.get(name("w:id"), "")] = child.get(name("w:name"), "")
            elif tag == _BOOKMARK_END:
                self._source.bookmarks.pop(child.get(name("w:id"), ""), None)
            elif tag.startswith(_MATH):
                look = self._look(None)
                found = terms(child)
                for text, script in found:
                    self._add(clean(text), look._replace(script=script))
                if len(found) > 1:
                    self._source.told.losses.append(("equation", "".join(map(_signed, found))))
            else:
                self._leave_out(child)

    def finish(self) -> None:
        """End the paragraph: no code of a field is longer, so one that is still open has lost its end."""
        for field in self._source.fields:
            if field.in_code and field.held:
                self.pieces += field.held
                self._source.told.losses.append(("unclosed", "".join(piece.text for piece in field.held)))
            field.in_code, field.held = False, []

    def _look(self, props: Element | None) -> Look:
        styles = self._source.styles
        return styles.look(self._style, value_of(props, _R_STYLE), styles.run_props(props), self._table)

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
                self._add(_symbol(item.get(name("w:char"), "")), look._replace(ascii=font, other=font))
            elif tag == name("w:fldChar"):
                self._field(item, look)
            elif tag == name("w:instrText"):
                if self._source.fields:
                    self._source.fields[-1].code += item.text or ""
            elif tag in _NOTES:
                self._note(_NOTES[tag], item.get(name("w:id"), ""), look)
            elif tag in _SHAPES:
                self._shape(item)
            elif tag in TRANSPARENT:
                self.walk(item)
            else:
                self._leave_out(item)

    def _leave_out(self, element: Element) -> None:
        """Tell what is not read, unless it is known to say nothing."""
        if not isinstance(element.tag, str) or FATES.get(element.tag) in (Fate.READ, Fate.LET_BE):
            return
        if element.tag == _RT:
            self._source.told.losses.append(("ruby", "".join(text.text or "" for text in element.iter(_T))))
        elif element.tag != _COMMENT:  # comments are told of by their words
            self._source.told.left_out(element)

    def _add(self, text: str, look: Look) -> None:
        if not text:
            return
        fields = self._source.fields
        if hiding := next((field for field in fields if field.in_code), None):
            hiding.held.append(RunPiece(text, look))
            return
        if fields:
            fields[-1].shown = True
        self.pieces.append(RunPiece(text, look))

    def _note(self, kind: str, key: str, look: Look) -> None:
        if not look.hidden and (number := self._source.note(kind, key)):
            self.pieces.append(RunPiece("", look, number))
            self._source.noted |= dict.fromkeys(self._source.bookmarks.values(), number)

    def _note_again(self, field: _OpenField, look: Look) -> bool:
        """Whether a field shows the number of a note that was marked before: it marks it again."""
        words = field.code.split()
        number = self._source.noted.get(words[1], 0) if words[:1] == ["NOTEREF"] and len(words) > 1 else 0
        if number and not look.hidden:
            self.pieces.append(RunPiece("", look, number))
            field.shown = True
        return number > 0

    def _field(self, mark: Element, look: Look) -> None:
        fields, part = self._source.fields, mark.get(name("w:fldCharType"), "")
        if part == "begin":
            fields.append(_OpenField(mark))
        elif fields and part == "separate":
            fields[-1].in_code = self._note_again(fields[-1], look)
        elif fields and part == "end":
            ended = fields.pop()
            if ended.shown or not (ended.in_code or "FORM" in ended.code):
                if fields:
                    fields[-1].shown |= ended.shown
                return
            text = drawn(ended.code, ended.begin)
            if text is None:
                self._source.told.losses.append(("field", " ".join(ended.code.split())))
            self._add(text or "", look)

    def _shape(self, shape: Element) -> None:
        """Text boxes, pictures and the words of figures are kept for later; embedded files are told of."""
        told, found = self._source.told, graphic(shape)
        self.boxes += found.boxes
        self.drawn += found.words
        self.graphics += found.apart
        shown = [part for part, _ in found.told if part is Part.PICTURE]
        alone = len(shown) == 1 and not found.boxes
        self.pictures += [shape] if alone else []
        told.pictures += 0 if alone else len(shown)
        for part, _ in found.told:
            told.embedded |= part is Part.EMBEDDED
            if part is Part.INK:
                told.losses.append(("ink", ""))
        for strange in found.strange:
            told.left_out(strange)


def _signed(term: MathRun) -> str:
    return {"super": "^", "sub": "_"}.get(term.script, "") + term.text


def clean(text: str) -> str:
    """The text of a w:t as it is drawn: white space of the file is a space, characters without width are dropped."""
    return printable(text.replace("\t", " ").replace("\n", " ").replace("\r", " "))


def _symbol(code: str) -> str:
    """The character of a w:sym, in the private area where symbol fonts keep theirs."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if 0x20 <= value < 0x100:
        value += 0xF000
    return chr(value) if 0x100 <= value < 0xD800 or 0xE000 <= value < 0xFFFE else ""


def is_removed(mark: Element | None) -> bool:
    """Whether the mark that ends a paragraph was deleted or moved away, so that it runs on into the next."""
    return mark is not None and any(item.tag in DELETED for item in mark)
