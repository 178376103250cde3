"""A born-digital PDF → the paragraphs and tables that the Word file it was made from had.

Words and rules come from `page`; `layout` takes page numbers, signing stamps, footnotes, the two-column
header and the closing block apart; `tables` finds tables with borders; `flow` joins what is left into
paragraphs, over page breaks too. PDFium is an optional dependency, `vbgen[pdf]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.readers.losses import Losses
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable

if TYPE_CHECKING:
    from vbgen.readers.pdf.flow import TextArea
    from vbgen.readers.pdf.page import Page, TextLine
    from vbgen.readers.pdf.tables import Ruled
    from vbgen.tree import Run

MAX_PAGES = 1000
_MARGIN = 48.0  # points: what the right margin of a page is thought to be when no row shows it
_WIDE = 0.68  # of a page's width: rows that reach as far show where the margins are
_LETTERS = 20  # a page: a file with fewer is a scan
_SCANNED = "PDF này là ảnh quét, không có lớp chữ; dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx"


def read(data: bytes, name: str) -> Reading:
    """The bytes of a PDF file → what stands in it.

    Raises Unreadable for scans, for encrypted or damaged files, and when PDFium is not installed.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise Unreadable('đọc PDF cần pypdfium2: chạy pip install "vbgen[pdf]", hoặc lưu tệp thành .docx') from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_reason(str(error))) from None
    try:
        return _PdfReader(*_pages(document), name).reading()
    except pypdfium2.PdfiumError:
        raise Unreadable("tệp PDF bị hỏng: có trang không đọc được") from None
    finally:
        document.close()


def _reason(error: str) -> str:
    if "password" in error.lower() or "security" in error.lower():
        return "tệp PDF có mật khẩu; bỏ mật khẩu rồi thử lại"
    return "tệp PDF bị hỏng, hoặc không phải PDF"


def _pages(document: Any) -> tuple[list[Page], bool]:
    """The pages, and whether their text is what was recognised on a scan."""
    from vbgen.readers.pdf.page import page_of

    count = len(document)
    if count > MAX_PAGES:
        raise Unreadable(f"tệp PDF có {count} trang, quá {MAX_PAGES} trang")
    for hidden in (False, True):
        pages = [page_of(document, index, hidden) for index in range(count)]
        letters = sum(char.isalpha() for page in pages for row in page.rows for char in row.text)
        if letters >= _LETTERS * max(1, count):
            return ([_even(page) for page in pages], True) if hidden else (pages, False)
    raise Unreadable(_SCANNED)


def _even(page: Page) -> Page:
    """A recognised page with rows of one size where they are much alike: recognising guesses sizes row by row."""
    sizes = sorted(row.size for row in page.rows) or [0.0]
    common = sizes[len(sizes) // 2]
    rows = (row._replace(size=common) if abs(row.size - common) < 0.2 * common else row for row in page.rows)
    return page._replace(rows=tuple(rows))


class _PdfReader:
    """Goes through the pages of one document, in order."""

    def __init__(self, pages: list[Page], recognised: bool, path: str) -> None:
        from vbgen.readers.pdf.layout import body_size

        self.path = path
        self.pages = pages
        self.size = body_size(pages)
        self.recognised = recognised
        self.stamps = 0
        self.notes: list[tuple[int, list[TextLine]]] = []  # the page of each footnote, and its rows
        self.rows = {page.number: self._clean(page) for page in pages}

    def reading(self) -> Reading:
        notes, numbers = self._noted()
        items = [_marked(item, numbers) for item in self._items()]
        return Reading(tuple(items), notes, tuple(self._findings()))

    def _clean(self, page: Page) -> list[TextLine]:
        """The rows of a page without its number, stamps and footnotes."""
        from vbgen.readers.pdf.layout import foot, is_overlay, is_page_number

        kept = []
        for index, row in enumerate(page.rows):
            if is_overlay(page.rows, index):
                self.stamps += 1
            elif not is_page_number(row, page):
                kept.append(row)
        goes_on = bool(self.notes) and self.notes[-1][0] == page.number - 1
        kept, notes = foot(kept, self.size, page, goes_on)
        self.notes += [(page.number, rows) for rows in notes]
        return kept

    def _noted(self) -> tuple[tuple[tuple[Run, ...], ...], _Numbers]:
        """The footnotes, and by the number printed on each page which of them is meant."""
        from vbgen.readers.pdf.flow import TextArea, line_of, with_marks
        from vbgen.readers.pdf.layout import note_number

        found: list[tuple[Run, ...]] = []
        printed = []
        for page, rows in self.notes:
            number, line = note_number(line_of(rows, TextArea(rows[0].x0, rows[0].x1)))
            runs = with_marks(line, {}).runs
            if number or not found:
                printed.append((page, number))
                found.append(runs)
            else:
                last = found[-1][-1]
                found[-1] = (*found[-1][:-1], last._replace(text=last.text + " "), *runs)
        return tuple(found), _Numbers(printed)

    def _findings(self) -> list[Diagnostic]:
        stamps = f"bỏ qua {self.stamps} dòng của chữ ký số đóng trên trang (Người ký, Thời gian ký…)"
        recognised = "PDF này là ảnh quét; chữ do máy nhận dạng (OCR), có thể sai"
        said = [(self.stamps > 0, "S0116", stamps, ""), (self.recognised, "S0117", recognised, "soát lại với bản gốc")]
        found = [Diagnostic(i, text, self.path, hint=hint) for there, i, text, hint in said if there]
        told = Losses()
        for page in self.pages:
            for text in page.turned:
                told.add("turned", text)
        return [*(item._replace(severity=Severity.WARNING) for item in found), *told.findings(self.path)]

    # --- items ------------------------------------------------------------------------------------------------------

    def _items(self) -> list[Line | Grid]:
        from vbgen.readers.pdf.layout import closing_goes_on
        from vbgen.readers.pdf.tables import merged

        items: list[Line | Grid] = []
        waiting: list[TextLine] = []
        columns = self._columns()
        parts: list[list[TextLine] | Grid | Ruled] = []
        for page in self.pages:
            if parts and isinstance(parts[-1], Grid):
                cut = closing_goes_on(parts[-1], self.rows[page.number], columns[page.number])
                parts[-1], self.rows[page.number] = cut.grid or parts[-1], cut.after
            parts += self._parts(page, columns)
        tables: list[Ruled] = []
        for index, part in enumerate(parts):
            if isinstance(part, list):
                if waiting and columns[waiting[-1].page] != columns[part[0].page]:
                    items += self._flush(waiting, columns)
                waiting += part
                continue
            items += self._flush(waiting, columns)
            if isinstance(part, Grid):
                items.append(part)
                continue
            tables.append(part)
            if not _goes_on(part, parts[index + 1] if index + 1 < len(parts) else None):
                items.append(merged(tables))
                tables = []
        return items + self._flush(waiting, columns)

    def _flush(self, waiting: list[TextLine], columns: dict[int, TextArea]) -> list[Line]:
        from vbgen.readers.pdf.flow import paragraphs

        lines = paragraphs(waiting, columns[waiting[0].page]) if waiting else []
        waiting.clear()
        return lines

    def _parts(self, page: Page, columns: dict[int, TextArea]) -> list[list[TextLine] | Grid | Ruled]:
        """What follows one another on a page: rows of text, the header and closing blocks, tables."""
        from vbgen.readers.pdf.layout import closing, header, side_by_side

        top = header(self.rows[page.number])
        found: list[list[TextLine] | Grid | Ruled] = [top.before] if top.before else []
        found += [top.grid] if top.grid else []
        rest = top.after
        while rest:
            end = closing(rest, columns[page.number])
            for part in self._with_tables(page, end.before):
                if not isinstance(part, list):
                    found.append(part)
                    continue
                pair = side_by_side(part, columns[page.number])
                found += [piece for piece in (pair.before, pair.grid, pair.after) if piece]
            found += [end.grid] if end.grid else []
            rest = end.after
        return found

    def _with_tables(self, page: Page, rows: list[TextLine]) -> list[list[TextLine] | Grid | Ruled]:
        from vbgen.readers.pdf.tables import tables_of

        found: list[list[TextLine] | Grid | Ruled] = []
        for table in tables_of(page, rows):
            inside = set(map(id, table.rows))
            above = [row for row in rows if row.base < table.top and id(row) not in inside]
            if above:
                found.append(above)
            found.append(table)
            rows = [row for row in rows if row.base >= table.top and id(row) not in inside]
        return [*found, rows] if rows else found

    def _columns(self) -> dict[int, TextArea]:
        """The text area of each page: that of all pages of its width, unless it differs for good."""
        from vbgen.readers.pdf.flow import column_of

        tables = {page.number: tables_in(page, self.rows[page.number]) for page in self.pages}
        rows = {page.number: self._running(page, tables[page.number]) for page in self.pages}
        shared = {}
        for width in {page.width for page in self.pages}:
            alike = [page.number for page in self.pages if page.width == width]
            shared[width] = column_of([row for number in alike for row in rows[number]])
            if shared[width].right - shared[width].left < _WIDE * width:  # short rows only: they show no margins
                starts = [row.x0 for number in alike for row in self.rows[number]]
                right = max(shared[width].right, width - _MARGIN)
                shared[width] = shared[width]._replace(left=min(starts, default=_MARGIN), right=right)
        columns: dict[int, TextArea] = {}
        for page in self.pages:
            common = shared[page.width]
            own = column_of(rows[page.number])
            if len(rows[page.number]) < 13 or own.right - own.left < _WIDE * page.width:
                own = common
            if tables[page.number] and sum(len(rows[p.number]) for p in self.pages if p.width == page.width) < 24:
                own = common = _around(tables[page.number])
            before = columns.get(page.number - 1)
            choices = [common, *([before] if before else []), own]
            columns[page.number] = next(choice for choice in choices if _alike(choice, own))
        return columns

    def _running(self, page: Page, tables: list[Ruled]) -> list[TextLine]:
        """The rows of a page in its body's size, outside of header and tables."""
        from vbgen.readers.pdf.layout import header

        inside = {id(row) for table in tables for row in table.rows}
        rows = header(self.rows[page.number]).after
        return [row for row in rows if row.size > self.size - 1.4 and id(row) not in inside]


def tables_in(page: Page, rows: list[TextLine]) -> list[Ruled]:
    """The tables with borders on a page."""
    from vbgen.readers.pdf.tables import tables_of

    return tables_of(page, rows) if page.down else []


def _around(tables: list[Ruled]) -> TextArea:
    """A column as wide as the tables, on pages that hold little else."""
    from vbgen.readers.pdf.flow import TextArea

    return TextArea(min(table.xs[0] for table in tables), max(table.xs[-1] for table in tables))


def _alike(one: TextArea, other: TextArea) -> bool:
    return abs(one.left - other.left) < 6 and abs(one.right - other.right) < 12


def _goes_on(table: Ruled, after: object) -> bool:
    from vbgen.readers.pdf.tables import Ruled, same_columns

    return isinstance(after, Ruled) and same_columns(table, after)


class _Numbers:
    """Which note a printed number means: by page when numbers begin anew on each page."""

    def __init__(self, printed: list[tuple[int, int]]) -> None:
        self.anew = len({number for _, number in printed}) < len(printed)
        self.by_page: dict[int, dict[int, int]] = {}
        for index, (page, number) in enumerate(printed, 1):
            self.by_page.setdefault(page if self.anew else 0, {})[number] = index

    def on(self, page: int) -> dict[int, int]:
        return self.by_page.get(page if self.anew else 0, {})


def _marked(item: Line | Grid, numbers: _Numbers) -> Line | Grid:
    from vbgen.readers.pdf.flow import with_marks

    if isinstance(item, Line):
        return with_marks(item, numbers.on(item.page))
    rows = [
        tuple(Cell(tuple(with_marks(line, numbers.on(line.page)) for line in cell.lines), cell.span) for cell in row)
        for row in item.rows
    ]
    return item._replace(rows=tuple(rows))
