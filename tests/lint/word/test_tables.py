"""Rules on tables of data: from which share of its cells on one that looks otherwise is a slip."""

from __future__ import annotations

import pytest
from lxml import etree
from support.lint.word_subjects import line, run, subject, told

from vbgen.lint.word import tables
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.parts import DataTable
from vbgen.ooxml.names import name


def table(*rows: list[Formatted]) -> DataTable:
    return DataTable(etree.Element(name("w:tbl")), list(rows))


def cells(*sizes: float | tuple[float, float], font: str = "Times New Roman") -> list[Formatted]:
    """A cell for each size, or pair of sizes, of its letters."""
    made = []
    for size in sizes:
        each = size if isinstance(size, tuple) else (size,)
        made.append(line(*(run("Rà soát", size=one, ascii=font) for one in each)))
    return made


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ((13.0,) * 6, ""),
        ((13.0, 13.0, 13.0, 13.0, 13.0, 9.0), "1 ô cỡ chữ 9, cả bảng cỡ 13"),
        ((13.0, 13.0, 13.0, 13.0, 9.0), ""),  # too few to say what is usual
        ((13.0, 13.0, 13.0, 13.0, 13.0, 11.0), ""),  # two points
        ((13.0, 13.0, 13.0, 13.0, 13.0, 10.5), "1 ô cỡ chữ 10,5, cả bảng cỡ 13"),
        ((13.0, 13.0, 13.0, 13.0, 9.0, 9.0), ""),  # more than a fifth
        ((13.0,) * 8 + (9.0, 9.0), "2 ô cỡ chữ 9, cả bảng cỡ 13"),
        ((13.0,) * 7 + (9.0, 11.0, 11.0), ""),  # the usual size is not that of four fifths
        ((13.0,) * 20 + (9.0,) * 3, "3 ô cỡ chữ 9, cả bảng cỡ 13"),
        ((13.0,) * 20 + (9.0,) * 4, ""),  # four are no slip
        ((13.0,) * 5 + ((13.0, 9.0),), ""),  # of several sizes
    ],
)
def test_a_cell_of_another_size_is_a_slip(sizes: tuple[float | tuple[float, float], ...], message: str) -> None:
    found = told(tables.cells_alike, subject(tables=(table(cells(*sizes)),)))
    assert [text for text, _ in found] == ([message] if message else [])


@pytest.mark.parametrize(
    ("strange", "of", "font", "message"),
    [
        (1, 6, "Calibri", "1 ô dùng phông Calibri"),
        (2, 10, "Calibri", "2 ô dùng phông Calibri"),
        (2, 9, "Calibri", ""),  # of the whole file F0201 tells
        (1, 6, "Symbol", ""),
        (1, 6, "", ""),
    ],
)
def test_a_cell_of_another_font_is_a_slip(strange: int, of: int, font: str, message: str) -> None:
    row = [*cells(*[13.0] * strange, font=font), *cells(*[13.0] * (of - strange))]
    found = told(tables.cells_alike, subject(tables=(table(row),)))
    assert [text for text, _ in found] == ([message] if message else [])


@pytest.mark.parametrize(
    ("bold", "message"),
    [
        ((1, 1, 0), "1 tên cột không in đậm như các cột khác"),
        ((1, 0), ""),  # half of them
        ((1, 1, 1), ""),
        ((0, 0, 0), ""),
        ((1, 1, 1, 1, 0, 0), "2 tên cột không in đậm như các cột khác"),
        ((1, 1, 0.5, 0), ""),  # one that is neither
    ],
)
def test_titles_of_columns_are_alike(bold: tuple[float, ...], message: str) -> None:
    titles = []
    for share in bold:
        thick = round(10 * share)
        titles.append(line(run("a" * thick, bold=True), run("a" * (10 - thick), bold=False)))
    found = told(tables.titles_alike, subject(tables=(table(titles, cells(13.0)),)))
    assert [text for text, _ in found] == ([message] if message else [])
    short = [line(run("a", bold=False)), *titles]  # a sign is no title
    assert told(tables.titles_alike, subject(tables=(table(short, cells(13.0)),))) == found


@pytest.mark.parametrize(
    ("first", "border", "hits"),
    [("TT", None, 1), ("STT", "nil", 1), ("TT", "none", 1), ("TT", "single", 0), ("Nội dung", None, 0)],
)
def test_a_table_of_numbered_rows_has_lines(first: str, border: str | None, hits: int) -> None:
    element = etree.Element(name("w:tbl"))
    if border:
        borders = etree.SubElement(etree.SubElement(element, name("w:tblPr")), name("w:tblBorders"))
        etree.SubElement(borders, name("w:top")).set(name("w:val"), border)
    made = DataTable(element, [[line(first), line("Việc")], cells(13.0)])
    assert len(told(tables.bordered, subject(tables=(made,)))) == hits
