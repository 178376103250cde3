"""Rows of words → a Word file of one table on A4 across, as reports that are no documents of the Decree are printed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from vbgen.letters import printable
from vbgen.named import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document as Word

WIDTH = 257  # mm between the margins


class CellWords(NamedTuple):
    """CellWords in one look: letters of `look` are "b" bold, "i" italic, "s" struck, "u" underlined."""

    text: str
    look: str = ""


def wide_table(
    title: Sequence[str], head: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Sequence[CellWords]]]
) -> bytes:
    """The .docx: lines of a title, then the table with its head on every page; `widths` in mm, `WIDTH` in all."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    word = docx.Document()
    _set_page(word)
    for line in title:
        paragraph = word.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(printable(line)).bold = True
    grid = word.add_table(rows=1, cols=len(head), style="Table Grid")
    grid.autofit = False
    for cell, name in zip(grid.rows[0].cells, head, strict=True):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        cell.paragraphs[0].add_run(name).bold = True
    _set_on_every_page(grid.rows[0])
    for row in rows:
        for cell, words in zip(grid.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], words)
    _set_widths(grid, widths)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _fill(paragraph: Any, words: Sequence[CellWords]) -> None:
    for text, look in words:
        font = paragraph.add_run(printable(text)).font
        font.bold, font.italic = "b" in look or None, "i" in look or None
        font.strike, font.underline = "s" in look or None, "u" in look or None


def _set_page(word: Word) -> None:
    """A4 across, the margins of the Decree (Phụ lục I), 13 points; the file says nothing of python-docx."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    word.core_properties.author = word.core_properties.comments = ""
    page = word.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Mm(20), Mm(20), Mm(30), Mm(20)
    normal: Any = word.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(3)


def _set_on_every_page(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _set_widths(grid: Any, widths: Sequence[int]) -> None:
    from docx.shared import Mm

    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
