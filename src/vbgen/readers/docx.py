"""A Word file (.docx) → its paragraphs and tables as they are drawn, with effective looks and computed list numbers.

Left out, and told: headers but a letterhead, footers but the first page's, comments, merged cells, hidden and deleted
text, pictures in cells and boxes, files inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbgen import legacy
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.named import NamedTuple
from vbgen.ooxml.content import ALTERNATE, DELETED, INSERTED, TRANSPARENT, branch
from vbgen.ooxml.elements import OFF, VAL, Element, first, value_of
from vbgen.ooxml.inlines import Inlines, InlineState, RunPiece, Told, is_removed
from vbgen.ooxml.names import name
from vbgen.ooxml.numbering import Numbering
from vbgen.ooxml.package import PackageError
from vbgen.ooxml.parts import Parts
from vbgen.ooxml.styles import Styles, paragraph_props
from vbgen.ooxml.symbols import PRIVATE, may_be_private, symbol
from vbgen.ooxml.tables import heads, is_ruled, rows_of, span_of, strangers, style_of
from vbgen.readers.apart import Between, drawing
from vbgen.readers.losses import Losses
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.readers.runs import OldFonts, main_look, runs_of
from vbgen.standards import reading as phrase
from vbgen.tree import NewPage, Run

_PPR, _RPR = name("w:pPr"), name("w:rPr")
_P, _TBL, _STYLE = name("w:p"), name("w:tbl"), name("w:pStyle")


_FRAME, _NEW_PAGE = name("w:framePr"), name("w:pageBreakBefore")


class Written(NamedTuple):
    """A paragraph of a Word file: its element, its style's id, and its text in pieces, hidden ones too."""

    element: Element
    style: str
    pieces: tuple[RunPiece, ...]


class WordOrigin(NamedTuple):
    """What a reading was made from, for those who judge more than its words."""

    parts: Parts
    styles: Styles
    paragraphs: tuple[Written, ...]  # of the body; a line's `paragraph` counts them from 1
    tracked: bool  # some of its changes to the text are neither accepted nor rejected
    converted: bool = False  # from a file of another kind: its looks are LibreOffice's


def read(data: bytes, name: str) -> Reading:
    """The bytes of a .docx → what stands in it; `name` is the file's, for what there is to say about it.

    Raises Unreadable for bytes that are no Word file or hold no text of one.
    """
    try:
        return _reading(Parts(data), name)
    except PackageError as error:
        raise Unreadable(str(error)) from None


def original(word: WordOrigin) -> Reading:
    """What stood in a file before its tracked changes: what was inserted is left out, what was deleted is there."""
    return _reading(word.parts.rejected(), "")


def _reading(parts: Parts, name: str) -> Reading:
    try:
        body = _Body(parts)
        items = tuple(body.whole())
        paragraphs = tuple(body.paragraphs)
        notes = tuple(body.note(element) for element in body.source.note_texts())
        foot = tuple(line for line in body.lines(parts.first_margin("footer")) if line.text.strip())
        items = (*_letterhead(body, parts, items), *items)
    except RecursionError:
        raise Unreadable("tệp Word lồng nhau quá nhiều bậc") from None
    told = body.source.told
    told.losses += [("header", words) for words in _marginal(parts, "hdr", body.read_apart)]
    told.losses += [("footer", words) for words in _marginal(parts, "ftr", [parts.first_margin("footer")])]
    told.losses += [("comment", words) for words in _comments(parts)]
    word = WordOrigin(parts, body.source.styles, paragraphs, told.tracked)
    return Reading(items, notes, tuple(_findings(parts, told, body.old, name)), word, foot)


def _findings(parts: Parts, told: Told, fonts: OldFonts, file: str) -> list[Diagnostic]:
    """What a user should know about how the file was read."""
    tracked = "tệp còn vết sửa (track changes); đọc như đã chấp nhận hết"
    old = "chữ kiểu cũ (TCVN3 hoặc VNI) đã đổi sang Unicode"
    embedded = "bỏ qua tệp nhúng trong tệp Word (bảng tính, đối tượng OLE…)"
    pictures = f"bỏ qua {told.pictures} hình; chữ trong hình không đọc được"
    macros = "tệp có macro; chỉ đọc chữ, không chạy macro"
    linked = f"tệp lấy nội dung ở ngoài tệp ({', '.join(parts.linked()[:3])}); không tải về"
    said = [
        (told.tracked, "S0111", tracked, "duyệt các chỗ sửa trong Word"),
        (fonts.converted, "S0112", old, "soát lại chữ có dấu"),
        (told.embedded, "S0113", embedded, "chép nội dung ấy ra đoạn"),
        (told.pictures > 0, "S0114", pictures, ""),
        (parts.has_macros(), "S0118", macros, "lưu thành .docx, loại tệp không chứa macro"),
        (bool(parts.linked()), "S0119", linked, "chèn hẳn nội dung ấy vào tệp (Edit Links to Files → Break Link)"),
    ]
    found = [Diagnostic(i, text, file, severity=Severity.WARNING, hint=hint) for there, i, text, hint in said if there]
    losses = Losses()
    for kind, near in told.losses:
        losses.add(kind, near)
    return [*found, *losses.findings(file)]


def _letterhead(body: _Body, parts: Parts, items: tuple[Line | Grid, ...]) -> list[Line | Grid]:
    """The items at the head of the first page, where it holds the names that begin a document and its body does not."""
    head = parts.first_margin("header")
    if not _CROWN.search(_words(head)) or any(_CROWN.search(_said(item)) for item in items[:_BEGINNING]):
        return []
    body.read_apart.append(head)
    return [_unnumbered(item) for item in body.blocks(head) if _said(item).strip()]


_BEGINNING = 12  # items of a body, among which its own header stands
_CROWN = phrase("{nation_begins}|{party}")


def _said(item: Line | Grid) -> str:
    return item.text if isinstance(item, Line) else "\n".join(line.text for line in _flat(item))


def _unnumbered(item: Line | Grid) -> Line | Grid:
    """An item that is no paragraph of the body."""
    if isinstance(item, Line):
        return item._replace(paragraph=0)
    rows = tuple(
        tuple(cell._replace(lines=tuple(line._replace(paragraph=0) for line in cell.lines)) for cell in row)
        for row in item.rows
    )
    return item._replace(rows=rows)


def _words(root: Element) -> str:
    paragraphs = ("".join(text.text or "" for text in item.iter(name("w:t"))) for item in root.iter(_P))
    return " ".join(" ".join(paragraphs).split())


def _comments(parts: Parts) -> list[str]:
    """The words of the comments."""
    root = parts.part("comments")
    return [_words(item) for item in root.iter(name("w:comment"))] if root is not None else []


def _marginal(parts: Parts, tag: str, read: Sequence[Element]) -> list[str]:
    """The words at the heads or feet of pages that were not read, each text once; numbers of pages are none."""
    said: dict[str, None] = {}
    for root in parts.margins().values():
        if root is not None and root.tag == name(f"w:{tag}") and not any(root is other for other in read):
            words = _words(root)
            if set(filter(str.isalpha, words.lower().replace("trang", "").replace("page", ""))):
                said[words] = None
    return list(said)


class _Body:
    """Reads blocks in order, for lists count and notes are numbered as they come."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        styles = Styles(parts.part("styles"), parts.part("theme"), parts.part("settings"))
        notes: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            root = parts.part(f"{kind}s")
            for note in root.iterchildren(name(f"w:{kind}")) if root is not None else ():
                if note.get(name("w:type"), "normal") == "normal":
                    notes[kind, note.get(name("w:id"), "")] = note
        self.source = InlineState(styles, notes)
        self.old = OldFonts(legacy.encoding(_all_text(parts.body())) if parts.has_old_fonts() else None)
        self._numbering = Numbering(parts.part("numbering"), styles)
        self.paragraphs: list[Written] = []
        self._between = Between(parts.body())
        self._depth = 1  # within cells, boxes, notes; 0 in the body itself
        self.read_apart: list[Element] = []  # parts that are read besides the body
        self._carried: list[RunPiece] = []  # of a paragraph whose end was deleted: it runs on into the next

    def whole(self) -> list[Line | Grid]:
        """The items of the body, with what stands between them."""
        self._depth = 0
        items = self.blocks(self._parts.body())
        self._depth = 1
        return [*items, *self._between.rest()]

    def blocks(self, element: Element, table: str = "") -> list[Line | Grid]:
        """The items in an element of blocks: a body, a cell, a text box, a note."""
        items: list[Line | Grid] = []
        for child in element:
            tag = child.tag
            if tag == _P:
                items += self._paragraph(child, table)
            elif tag == _TBL:
                items += [*self._uncarried(table), *self._table(child)]
            elif tag in DELETED:
                self.source.told.tracked = True
            elif tag in TRANSPARENT:
                self.source.told.tracked |= tag in INSERTED
                items += self.blocks(child, table)
            elif tag == ALTERNATE:
                items += self.blocks(branch(child), table)
            elif tag in (name("w:altChunk"), name("w:subDoc")):
                self.source.told.embedded = True
            else:
                items += self._loose(child, table)
        return [*items, *self._uncarried(table)]

    def _loose(self, element: Element, table: str) -> list[Line]:
        """What stands between paragraphs and is none: an equation, a run that a program left there."""
        inlines = Inlines(self.source, "", table)
        inlines.walk((element,))
        inlines.finish()
        boxes = [line for box in inlines.boxes for line in self.lines(box, table)]
        return [self._line("", table, None, None, inlines.pieces), *boxes] if inlines.pieces else boxes

    def _uncarried(self, table: str) -> list[Line]:
        """What was to run on into a next paragraph, where there is none."""
        pieces, self._carried = self._carried, []
        return [self._line("", table, None, None, pieces)] if pieces else []

    def lines(self, element: Element, table: str = "") -> list[Line]:
        """The same with tables flattened into their lines."""
        found: list[Line] = []
        self._depth += 1
        for item in self.blocks(element, table):
            found += [item] if isinstance(item, Line) else _flat(item)
        self._depth -= 1
        return found

    def note(self, element: Element) -> tuple[Run, ...]:
        """The text of a note, its paragraphs as lines."""
        runs: list[Run] = []
        for line in self.lines(element):
            if line.text.strip():
                runs += [Run("\n"), *line.runs] if runs else line.runs
        if runs:
            runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
        return tuple(run for run in runs if run.text)

    def _paragraph(self, element: Element, table: str) -> list[Line]:
        """A paragraph, and the lines of the text boxes that hang on it."""
        source = self.source
        props = first(element, _PPR)
        style = value_of(props, _STYLE)
        inlines = Inlines(source, style, table)
        inlines.walk(element)
        inlines.finish()
        self.paragraphs.append(Written(element, style, tuple(inlines.pieces)))
        number = len(self.paragraphs)
        pieces, mark = self._carried + [piece for piece in inlines.pieces if not piece.look.hidden], first(props, _RPR)
        self._carried = []
        self._tell(inlines.pieces)
        if not self._depth:
            self._between.at(element)
            self._begin_page(props, inlines.pieces[:1])
        boxes = [line for box in inlines.boxes for line in self.lines(box) if line.text.strip()]
        boxes += [Line((Run(words),)) for words in (*inlines.drawn, *self._graphic_words(inlines.graphics))]
        if is_removed(mark):
            source.told.tracked = True
            self._carried = pieces
            return boxes
        line = self._line(style, table, props, mark, pieces, number)
        return [*self._set(line, inlines), *boxes]

    def _begin_page(self, props: Element, pieces: list[RunPiece]) -> None:
        """Begin a page where a paragraph asks for one, or begins with a break."""
        asked = first(props, _NEW_PAGE)
        asks = asked is not None and asked.get(VAL, "1") not in OFF
        if asks or any(piece.text.startswith("\f") for piece in pieces):
            self._between.add(NewPage())

    def _set(self, line: Line, inlines: Inlines) -> list[Line]:
        """A paragraph of the body with what stands above it; its pictures, and the page after it, wait for the next."""
        found = [line] if self._depth else [item for item in self._between.put([line]) if isinstance(item, Line)]
        for shape in inlines.pictures:
            shown = None if self._depth else drawing(shape, self._parts)
            self.source.told.pictures += shown is None
            if shown is not None:
                self._between.add(shown)
        ends = inlines.pieces[-1:]
        if (
            not self._depth
            and ends
            and ends[0].text.endswith("\f")
            and len("".join(p.text for p in inlines.pieces)) > 1
        ):
            self._between.add(NewPage())
        return found

    def _tell(self, pieces: list[RunPiece]) -> None:
        """Tell text that Word does not print, and characters that only their font can draw."""
        for text, look, _ in pieces:
            if may_be_private(text) and any(not symbol(match[0], look.font) for match in PRIVATE.finditer(text)):
                self.source.told.losses.append(("letter", f"{look.font}: {text.strip()}"))
        if words := "".join([piece.text for piece in pieces if piece.look.hidden]).strip():
            self.source.told.losses.append(("hidden", words))

    def _graphic_words(self, graphics: list[tuple[str, Element]]) -> Iterator[str]:
        """The words of diagrams, each of its points a line; of a chart it is told what it is called."""
        for kind, element in graphics:
            root = self._parts.related(element.get(name("r:dm" if kind == "diagram" else "r:id"), ""))
            points = root.iter(name("dgm:pt"), name("c:title"), name("cx:title")) if root is not None else ()
            words = [" ".join("".join(text.text or "" for text in point.iter(name("a:t"))).split()) for point in points]
            said = [text for text in words if text]
            self.source.told.losses.append((kind, "; ".join(said)))
            yield from said if kind == "diagram" else ()

    def _line(
        self, style: str, table: str, props: Element, mark: Element, pieces: list[RunPiece], number: int = 0
    ) -> Line:
        styles = self.source.styles
        own = paragraph_props(props)
        label = self._numbering.label(style, own)
        layout = styles.paragraph(style, table)
        runs = runs_of(pieces, self.old)
        if label:
            chain = styles.style_paragraph(style)
            layout = layout | label.level.paragraph | ({} if "num" in own else chain)
            look = styles.look(style, "", styles.run_props(mark) | label.level.run, table)
            runs = (
                runs_of([RunPiece(label.text, look._replace(hidden=False)), *pieces], self.old) if label.text else runs
            )
        layout = layout | own
        plain = styles.look(style, "", styles.run_props(mark), table)
        look = main_look(pieces, plain)
        return Line(
            runs,
            align=layout.get("align", "left"),
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            style=styles.title(style),
            left=layout.get("left", 0),
            first=layout.get("first", 0),
            automatic=bool(label and label.text),
            paragraph=number,
            framed=first(props, _FRAME) is not None,
            across=not self._depth and props is not None and self._between.lies_across(props),
        )

    def _table(self, element: Element) -> list[Grid]:
        if not self._depth:
            self._between.at(element)
        table = style_of(element)
        rows, tracked = rows_of(element)
        self.source.told.tracked |= tracked
        for strange in strangers(element):
            self.source.told.left_out(strange)
        found = []
        for row in rows:
            cells: list[Cell] = [Cell((), row.before)] if row.before else []
            for cell in row.cells:
                span, merged_left, merged_up = span_of(cell)
                lines = self.lines(cell, table)
                if merged_left and cells:
                    cells[-1] = cells[-1]._replace(span=cells[-1].span + span)
                else:
                    cells.append(Cell(() if merged_up else tuple(lines), span, merged_up))
                    if merged_up and (words := " ".join(line.text for line in lines).strip()):
                        self.source.told.losses.append(("merged", words))
            if cells:
                found.append(tuple(cells))
        if not found:
            return []
        grid = Grid(tuple(found), is_ruled(element, rows, self.source.styles.borders(table)), heads(rows))
        return [item for item in self._between.put([grid]) if isinstance(item, Grid)] if not self._depth else [grid]


def _flat(grid: Grid) -> list[Line]:
    return [line for row in grid.rows for cell in row for line in cell.lines]


def _all_text(body: Element) -> str:
    """All text of a document for judging its encoding; a soft hyphen is a letter in TCVN3."""
    hyphen = name("w:softHyphen")
    found = []
    for element in body.iter(name("w:t"), hyphen, name("w:p")):
        found.append(
            "\u00ad" if element.tag == hyphen else (element.text or "") if element.tag == name("w:t") else "\n"
        )
    return "".join(found)[:400_000]
