"""A Word file (.docx) → its paragraphs and tables as they are drawn, with effective looks and computed list numbers.

Left out: headers and footers, comments, hidden and deleted text, pictures, and files inside the file.
"""

from __future__ import annotations

import posixpath

from lxml import etree

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.package import PackageError, unpack
from vbgen.readers import legacy
from vbgen.readers.grids import heads, is_ruled, rows_of, span_of
from vbgen.readers.inlines import (
    ALTERNATE,
    DELETED,
    INSERTED,
    TRANSPARENT,
    Inlines,
    Piece,
    Source,
    Told,
    branch,
    is_removed,
    main_look,
    runs_of,
)
from vbgen.readers.looks import VAL, Element, Styles, paragraph_props, run_props
from vbgen.readers.numbering import Numbering
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.tree import Run

MAX_PART = 80_000_000  # bytes of one part of XML; a file of 100 pages has some three million
_STRICT = b"http://purl.oclc.org/ooxml/"
_PPR, _RPR = name("w:pPr"), name("w:rPr")
_OFFICE = "/relationships/officeDocument"
_NS = {"w": NAMESPACES["w"]}


def read(data: bytes, name: str) -> Reading:
    """The bytes of a .docx → what stands in it; `name` is the file's, for what there is to say about it.

    Raises Unreadable for bytes that are no Word file or hold no text of one.
    """
    parts = _Parts(data)
    try:
        body = _Body(parts)
        items = body.blocks(parts.body())
        notes = tuple(body.note(element) for element in body.source.note_texts())
    except RecursionError:
        raise Unreadable("tệp Word lồng nhau quá nhiều bậc") from None
    return Reading(tuple(items), notes, tuple(_findings(body.source.told, name)))


def _findings(told: Told, file: str) -> list[Diagnostic]:
    """What a user should know about how the file was read."""
    tracked = "tệp còn vết sửa (track changes); đọc như đã chấp nhận hết"
    old = "chữ kiểu cũ (TCVN3 hoặc VNI) đã đổi sang Unicode"
    embedded = "bỏ qua tệp nhúng trong tệp Word (bảng tính, đối tượng OLE…)"
    pictures = f"bỏ qua {told.pictures} hình; chữ trong hình không đọc được"
    said = [
        (told.tracked, "S0111", tracked, "duyệt các chỗ sửa trong Word"),
        (told.converted, "S0112", old, "soát lại chữ có dấu"),
        (told.embedded, "S0113", embedded, "chép nội dung ấy ra đoạn"),
        (told.pictures > 0, "S0114", pictures, ""),
    ]
    return [Diagnostic(i, text, file, severity=Severity.WARNING, hint=hint) for there, i, text, hint in said if there]


# --- the package ----------------------------------------------------------------------------------------------------


class _Parts:
    """The parts of a package that are read."""

    def __init__(self, data: bytes) -> None:
        try:
            contents = unpack(data)
        except PackageError as error:
            raise Unreadable(_reason(data, str(error))) from None
        except (ValueError, OverflowError, OSError):
            raise Unreadable("tệp Word bị hỏng") from None
        self._contents = {part.replace("\\", "/").lstrip("/"): content for part, content in contents.items()}
        self._main = self._related("", _OFFICE) or "word/document.xml"
        if self._main not in self._contents:
            raise Unreadable(self._nothing())
        root = self._xml(self._main)
        found = root.find(name("w:body")) if root is not None else None
        if found is None:
            raise Unreadable(self._nothing() if root is not None else "tệp Word bị hỏng: không đọc được nội dung")
        self._body = found

    def body(self) -> Element:
        return self._body

    def part(self, kind: str) -> Element | None:
        """The root of a part that the document relates to: "styles", "numbering", "footnotes", "endnotes"."""
        return self._xml(self._related(self._main, f"/relationships/{kind}") or f"word/{kind}.xml")

    def has_old_fonts(self) -> bool:
        """Whether an old font is named anywhere; most files need not be looked at run by run."""
        return any(
            b'"' + start in content.lower()
            for part, content in self._contents.items()
            if part == self._main or part.endswith(("styles.xml", "footnotes.xml"))
            for start in (b".vn", b"vn")
        )

    def _nothing(self) -> str:
        names = self._contents
        if any(part.startswith("xl/") for part in names):
            return "đây là bảng tính Excel, không phải văn bản Word"
        if any(part.startswith("ppt/") for part in names):
            return "đây là bản trình chiếu PowerPoint, không phải văn bản Word"
        if any(part.endswith("vbaProject.bin") for part in names):
            return "tệp chỉ có macro, không có nội dung văn bản"
        return "tệp nén này không phải tệp Word (.docx)"

    def _related(self, part: str, kind: str) -> str:
        folder, base = posixpath.split(part)
        root = self._xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in root if root is not None else ():
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                if target in self._contents:
                    return target
        return ""

    def _xml(self, part: str) -> Element | None:
        """A part's root; None when it is not there or is no XML. Entities and the network are never used."""
        content = self._contents.get(part)
        if content is None:
            return None
        if len(content) > MAX_PART:
            raise Unreadable("tệp Word quá lớn")
        if _STRICT in content[:20_000]:
            content = _transitional(content)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            return None
        return None if root.getroottree().docinfo.internalDTD is not None else root


def _transitional(content: bytes) -> bytes:
    """A part in the namespaces of "Strict Open XML" in those that everybody else uses."""
    main = NAMESPACES["w"].encode()
    content = content.replace(_STRICT + b"wordprocessingml/main", main)
    return content.replace(_STRICT + b"officeDocument/relationships", NAMESPACES["r"].encode())


def _reason(data: bytes, reason: str) -> str:
    if data[:4] != b"\xd0\xcf\x11\xe0":
        return reason
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "tệp có mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại"
    return "đây là tệp Word kiểu cũ (.doc); mở bằng Word rồi lưu thành .docx"


# --- paragraphs -----------------------------------------------------------------------------------------------------


class _Body:
    """Reads blocks in order, for lists count and notes are numbered as they come."""

    def __init__(self, parts: _Parts) -> None:
        styles = Styles(parts.part("styles"))
        notes: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            root = parts.part(f"{kind}s")
            for note in root.iterchildren(name(f"w:{kind}")) if root is not None else ():
                if note.get(name("w:type"), "normal") == "normal":
                    notes[kind, note.get(name("w:id"), "")] = note
        old = parts.has_old_fonts()
        self.source = Source(styles, notes, old, legacy.encoding(_all_text(parts.body())) if old else "")
        self._numbering = Numbering(parts.part("numbering"), styles)
        self._carried: list[Piece] = []  # of a paragraph whose end was deleted: it runs on into the next

    def blocks(self, element: Element, table: str = "") -> list[Line | Grid]:
        """The items in an element of blocks: a body, a cell, a text box, a note."""
        items: list[Line | Grid] = []
        for child in element:
            tag = child.tag
            if tag == name("w:p"):
                items += self._paragraph(child, table)
            elif tag == name("w:tbl"):
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
        return [*items, *self._uncarried(table)]

    def _uncarried(self, table: str) -> list[Line]:
        """What was to run on into a next paragraph, where there is none."""
        pieces, self._carried = self._carried, []
        return [self._line("", table, None, None, pieces)] if pieces else []

    def lines(self, element: Element, table: str = "") -> list[Line]:
        """The same with tables flattened into their lines."""
        found: list[Line] = []
        for item in self.blocks(element, table):
            found += [item] if isinstance(item, Line) else _flat(item)
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
        props = element.find(_PPR)
        styled = props.find(name("w:pStyle")) if props is not None else None
        style = styled.get(VAL, "") if styled is not None else ""
        inlines = Inlines(source, style, table)
        inlines.walk(element)
        source.fields[:] = [False for _ in source.fields]  # no code of a field is longer than a paragraph
        pieces, mark = self._carried + inlines.pieces, props.find(_RPR) if props is not None else None
        self._carried = []
        boxes = [line for box in inlines.boxes for line in self.lines(box) if line.text.strip()]
        if is_removed(mark):
            source.told.tracked = True
            self._carried = pieces
            return boxes
        return [self._line(style, table, props, mark, pieces), *boxes]

    def _line(self, style: str, table: str, props: Element, mark: Element, pieces: list[Piece]) -> Line:
        styles = self.source.styles
        own = paragraph_props(props)
        label = self._numbering.label(style, own)
        layout = styles.paragraph(style, table)
        runs = runs_of(pieces, self.source)
        if label:
            chain = styles.style_paragraph(style)
            layout |= label.level.paragraph | ({} if "num" in own else chain)
            look = styles.look(style, "", run_props(mark) | label.level.run, table)
            runs = (
                runs_of([Piece(label.text, look._replace(hidden=False)), *pieces], self.source) if label.text else runs
            )
        layout |= own
        plain = styles.look(style, "", run_props(mark), table)
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
        )

    def _table(self, element: Element) -> list[Grid]:
        style = element.find(f"{name('w:tblPr')}/{name('w:tblStyle')}")
        table = style.get(VAL, "") if style is not None else ""
        rows = rows_of(element, self.source.told)
        found = []
        for row in rows:
            cells: list[Cell] = [Cell((), row.before)] if row.before else []
            for cell in row.cells:
                span, merged_left, merged_up = span_of(cell)
                lines = self.lines(cell, table)
                if merged_left and cells:
                    cells[-1] = cells[-1]._replace(span=cells[-1].span + span)
                else:
                    cells.append(Cell(() if merged_up else tuple(lines), span))
            if cells:
                found.append(tuple(cells))
        if not found:
            return []
        return [Grid(tuple(found), is_ruled(element, rows, self.source.styles.elements(table)), heads(rows))]


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
