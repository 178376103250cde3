"""Workbooks, delimited files and pages as offices save them → a table, or what is wrong with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from vbgen import datasheet
from vbgen.datasheet import Sheet
from vbgen.datasheet.found import DataFault


def told(path: Path, **how: object) -> list[str]:
    with pytest.raises(DataFault) as caught:
        datasheet.read(str(path), **how)  # type: ignore[arg-type]
    return list(caught.value.messages)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A sheet with a title over its table and a row of sums below."""
    book = Workbook()
    page = book.active
    for row in (
        ("BẢNG TỔNG HỢP",),
        (),
        ("Nội dung", "Số tiền", "Tỷ lệ"),
        ("Mua sắm", 1234567, 0.5),
        ("Cộng", 1234567, 1),
    ):
        page.append(row)
    page.merge_cells("A1:C1")
    page["B4"].number_format = "#,##0"
    page["C4"].number_format = page["C5"].number_format = "0%"
    book.save(tmp_path / "b.xlsx")
    return tmp_path / "b.xlsx"


ROWS = (("Mua sắm", "1.234.567", "50%"), ("Cộng", "1.234.567", "100%"))


def test_the_title_of_a_sheet_is_told_from_the_titles_of_its_columns(report: Path) -> None:
    why = "b.xlsx, hàng 1: chỉ có “BẢNG TỔNG HỢP”, không phải tên các cột; tên cột ở hàng 3 thì ghi `header_row: 3`"
    assert told(report) == [why]
    assert datasheet.read(str(report), header_row=3) == Sheet(("Nội dung", "Số tiền", "Tỷ lệ"), ROWS)


def test_an_area_of_a_sheet_is_read_alone(report: Path) -> None:
    assert datasheet.read(str(report), area="A3:B4") == Sheet(("Nội dung", "Số tiền"), (("Mua sắm", "1.234.567"),))
    assert told(report, area="dòng 3") == ["`range` không hiểu được: “dòng 3”; viết như A3:E20"]
    assert told(report, area="A:C") == [
        "b.xlsx: vùng dữ liệu quá lớn hoặc không có bờ; ghi `range: A1:E20`, hoặc xóa ô ở xa"
    ]


def test_what_a_filter_hides_is_left_out_and_told(report: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(report)
    book.active.row_dimensions[4].hidden = True
    book.active.column_dimensions["C"].hidden = True
    book.save(report)
    hidden = ("b.xlsx: bỏ 1 hàng đang ẩn (hàng 4)", "b.xlsx: bỏ 1 cột đang ẩn (cột C)")
    assert datasheet.read(str(report), header_row=3) == Sheet(("Nội dung", "Số tiền"), (("Cộng", "1.234.567"),), hidden)


def test_an_error_in_a_cell_is_no_text(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(("a",))
    book.active.append(("#DIV/0!",))
    book.save(tmp_path / "b.xlsx")
    assert told(tmp_path / "b.xlsx") == ["b.xlsx, ô A2: là lỗi #DIV/0!"]


def test_an_error_that_was_saved_as_text_is_told_with_row_and_column(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("TT;Tiền\n1;5\n2;#N/A\n3;#REF!\n", encoding="utf-8")
    assert told(tmp_path / "a.csv") == [
        "a.csv, hàng 3, cột “Tiền”: là lỗi #N/A",
        "a.csv, hàng 4, cột “Tiền”: là lỗi #REF!",
    ]


def test_a_formula_gives_the_value_that_was_saved_with_it(tmp_path: Path) -> None:
    import re
    import zipfile

    book = Workbook()
    book.active.append(("a",))
    book.active.append(("=1+1",))
    book.save(tmp_path / "b.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as made:
        parts = {name: made.read(name) for name in made.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = re.sub(rb"<v\s*/>|<v></v>", b"<v>2</v>", sheet)
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as made:
        for name, data in parts.items():
            made.writestr(name, data)
    assert datasheet.read(str(tmp_path / "b.xlsx")).rows == (("2",),)


def test_a_value_in_the_last_row_costs_no_million_rows(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(("a", "b"))
    book.active["B1048576"] = 1
    book.save(tmp_path / "b.xlsx")
    assert told(tmp_path / "b.xlsx") == [
        "b.xlsx: vùng dữ liệu quá lớn hoặc không có bờ; ghi `range: A1:E20`, hoặc xóa ô ở xa"
    ]


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        ("sep=;\nTên;Số\nA;1,5\n", ("Tên", "Số"), (("A", "1,5"),)),
        ('"Tên, họ";Tuổi\nA;5\n', ("Tên, họ", "Tuổi"), (("A", "5"),)),
        ("Tên|Tuổi\nA|5\n", ("Tên", "Tuổi"), (("A", "5"),)),
        ("Tên,\nA,\n", ("Tên",), (("A",),)),
        ('Tên,Ghi chú\nA,"hai\ndòng"\n', ("Tên", "Ghi chú"), (("A", "hai dòng"),)),
    ],
)
def test_delimited_files_are_read_whatever_their_mark(
    tmp_path: Path, text: str, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    (tmp_path / "d.csv").write_text(text, "utf-8")
    assert datasheet.read(str(tmp_path / "d.csv")) == Sheet(header, rows)


def test_a_column_without_a_title_is_kept_in_mind(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(",Số\nTập huấn,5\n", "utf-8")
    found = datasheet.read(str(tmp_path / "d.csv"))
    assert found.untitled == ("d.csv: cột thứ 1 không có tên mà có dữ liệu (“Tập huấn”); ghi tên cho cột ấy",)


def test_a_page_saved_as_a_spreadsheet_is_read_as_what_it_is(tmp_path: Path) -> None:
    page = tmp_path / "d.xls"
    page.write_text("<html><table><tr><th>Nội dung<th>Số</tr><tr><td>A &amp; B<td>1500</tr></table></html>", "utf-8")
    assert datasheet.read(str(page)) == Sheet(("Nội dung", "Số"), (("A & B", "1500"),))
    page.write_text("<html><p>không có bảng</p></html>", "utf-8")
    assert told(page) == ["d.xls là trang HTML có 0 bảng; cần đúng một bảng, hoặc lưu lại thành .xlsx"]
    page.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    assert told(page) == ["d.xls là tệp Excel 97–2003 (.xls); lưu lại thành .xlsx"]
