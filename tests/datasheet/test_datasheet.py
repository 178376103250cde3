"""Tables from CSV and XLSX files beside a plan, and the table of its own tasks."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from vbgen import datasheet
from vbgen.compose import compose
from vbgen.datasheet import Sheet, chosen
from vbgen.datasheet.found import DataFault
from vbgen.dumping import dump
from vbgen.schema import decode, encode
from vbgen.source import parse
from vbgen.tree import PrintedTable, text_of

HEAD = """\
kind: ke-hoach
issuer: {name: A, symbol: UBND, place: B}
date: 05/01/2026
summary: X
"""


def grid(folder: Path, plan: str) -> list[list[tuple[str, str]]]:
    """The cells of a plan's table with how they are aligned."""
    document, _, faults = decode(parse(HEAD + plan, str(folder / "a.yaml")))
    assert document is not None, faults
    table = next(item for item in compose(document).items if isinstance(item, PrintedTable))
    return [[(text_of(cell.runs), cell.align) for cell in row] for row in (*table.heads, *table.rows)]


def faults(folder: Path, plan: str) -> list[tuple[str, str]]:
    document, _, found = decode(parse(HEAD + plan, str(folder / "a.yaml")))
    assert document is None
    return [(item.id, item.message) for item in found]


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "d.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_csv_file_becomes_a_table_whose_numbers_stand_to_the_right(tmp_path: Path) -> None:
    written(tmp_path, "Thôn,Số hộ,Năm,Điện thoại\nĐông,412,2024,0912345678\nNam,1024.5,2025,0912345679\n")
    assert grid(tmp_path, "body: [{table: {source: d.csv}}]") == [
        [("Thôn", "center"), ("Số hộ", "center"), ("Năm", "center"), ("Điện thoại", "center")],
        [("Đông", "left"), ("412", "right"), ("2024", "center"), ("0912345678", "center")],
        [("Nam", "left"), ("1.024,5", "right"), ("2025", "center"), ("0912345679", "center")],
    ]


def test_a_point_that_may_part_thousands_is_left_as_it_was_written(tmp_path: Path) -> None:
    for cells, shown in ((("12.500", "900"), ["12.500", "900"]), (("12.500", "30450.5"), ["12,500", "30.450,5"])):
        path = written(tmp_path, "Tiền\n" + "\n".join(cells) + "\n")
        assert [row[0] for row in datasheet.read(str(path)).rows] == shown
    assert datasheet.read(book(tmp_path, ("Tiền",), (12.5,), (1.125,))).rows == (("12,5",), ("1,125",))


def test_columns_are_chosen_renamed_and_grouped(tmp_path: Path) -> None:
    written(tmp_path, "ten;xa;ghi_chu\nA;Một;x\nB;Một;y\nC;Hai;z\n")
    table = "{source: d.csv, group: xa, columns: [{title: Ghi chú, field: ghi_chu}, {title: Tên, field: ten}]}"
    cells = [[text for text, _ in row] for row in grid(tmp_path, f"body: [{{table: {table}}}]")]
    assert cells == [["Ghi chú", "Tên"], ["Một"], ["x", "A"], ["y", "B"], ["Hai"], ["z", "C"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_excel_saves_as_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "Họ tên\tTuổi\nLê An\t30\n", encoding)
    assert datasheet.read(str(path)) == Sheet(("Họ tên", "Tuổi"), (("Lê An", "30"),))


TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam ®éc lËp tù do h¹nh phóc uû ban nh©n d©n ®"
SPOILT: list[tuple[bytes, list[str]]] = [
    (b"a,b\n1,2\n3\n4,5,6\n", [f"d.csv, hàng {row}: có {n} ô, hàng tên cột có 2" for row, n in ((3, 1), (4, 3))]),
    (b"", ["d.csv không có dữ liệu"]),
    (b"a,a\n1,2\n", ["d.csv: cột “a” có hai lần"]),
    (b"a\nH\xe0 N\xf2i\n", ["d.csv, hàng 2: bảng mã không phải UTF-8; lưu lại thành “CSV UTF-8” trong Excel"]),
    (f"a\n{TCVN3}\n".encode(), ["d.csv dùng bảng mã TCVN3 (phông .VnTime); đổi sang Unicode rồi lưu lại"]),
    (b'a,b\n"1,2\n', ["d.csv, hàng 2: dấu nháy không đóng"]),
    (b"a\0b\n", ["d.csv không phải tệp CSV"]),
]


@pytest.mark.parametrize(("content", "told"), SPOILT)
def test_a_csv_file_that_is_no_table_is_told_row_by_row(tmp_path: Path, content: bytes, told: list[str]) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes(content)
    with pytest.raises(DataFault) as caught:
        datasheet.read(str(path))
    assert list(caught.value.messages) == told


def book(folder: Path, *rows: tuple[object, ...], merged: str = "", name: str = "d.xlsx") -> str:
    made = Workbook()
    made.active.title = "Tháng 6"
    for row in rows:
        made.active.append(row)
    if merged:
        made.active.merge_cells(merged)
    made.save(folder / name)
    return str(folder / name)


def test_an_excel_sheet_is_read_with_its_dates_and_numbers(tmp_path: Path) -> None:
    import datetime

    path = book(
        tmp_path, ("Ngày", "Số tiền", "Xong"), (datetime.date(2026, 6, 5), 1234567.5, True), (None, 20.0, False)
    )
    assert datasheet.read(path, "Tháng 6").rows == (("05/6/2026", "1.234.567,5", "có"), ("", "20", "không"))


def test_formulas_merged_cells_and_unknown_sheets_are_refused(tmp_path: Path) -> None:
    for path, sheet, told in (
        (
            book(tmp_path, ("a",), ("=1+1",), name="f.xlsx"),
            "",
            "f.xlsx, ô A2: là công thức chưa có kết quả; mở bằng Excel rồi lưu lại, hoặc dán giá trị (Paste Values)",
        ),
        (
            book(tmp_path, ("a", "b"), (1, 2), merged="A2:B2", name="m.xlsx"),
            "",
            "m.xlsx: ô gộp A2:B2; bỏ gộp ô rồi lưu lại",
        ),
        (book(tmp_path, ("a",)), "Khác", "d.xlsx không có trang tính “Khác”; có: Tháng 6"),
    ):
        with pytest.raises(DataFault) as caught:
            datasheet.read(path, sheet)
        assert list(caught.value.messages) == [told]
    (tmp_path / "x.xlsx").write_bytes(b"PK\3\4" + b"x" * 99)
    with pytest.raises(DataFault, match=r"x\.xlsx không phải tệp Excel"):
        datasheet.read(str(tmp_path / "x.xlsx"))


def test_a_missing_file_or_column_is_told_where_the_plan_names_it(tmp_path: Path) -> None:
    assert [fault[0] for fault in faults(tmp_path, "body: [{table: {source: khac.csv}}]")] == ["S0322"]
    written(tmp_path, "a,b\n1,2\n")
    assert faults(tmp_path, "body: [{table: {source: d.csv, columns: [c]}}]") == [
        ("S0322", "không có cột “c”; có: a, b")
    ]
    assert faults(tmp_path, "body: [{table: {source: d.csv, rows: [[1]]}}]") == [
        ("S0332", "bảng có `source` thì không ghi `rows`")
    ]
    assert faults(tmp_path, "body: [{table: {rows: [[1]]}}]") == [
        ("S0302", "thiếu `columns` (các cột) hoặc `source` (tệp dữ liệu)"),
    ]


def test_a_table_of_a_file_is_encoded_as_it_was_written(tmp_path: Path) -> None:
    written(tmp_path, "a,b\n1,2\n")
    name = str(tmp_path / "a.yaml")
    document = decode(parse(HEAD + "body: [{table: {source: d.csv}}]", name)).document
    assert document is not None
    text = dump(encode(document))
    assert "rows" not in text
    assert decode(parse(text, name)).document == document


def test_columns_are_taken_by_name() -> None:
    assert chosen(Sheet(("a", "b"), (("1", "2"),)), ["b"]) == [("2",)]


# --- the table of tasks ---------------------------------------------------------------------------------------------

TASKS = """\
body:
  - heading: Hạ tầng
    tasks:
      - {text: Nâng cấp mạng, lead: Văn phòng, support: [Phòng Kinh tế], due: 31/3/2026, product: Biên bản}
      - {text: Lập bản đồ, lead: Phòng Kinh tế, due: hằng quý}
  - heading: Kỹ năng
    tasks: [{text: Tập huấn, lead: Văn phòng}]
  - assignments: """


def texts(folder: Path, by: str) -> list[list[str]]:
    return [[text for text, _ in row] for row in grid(folder, TASKS + by)]


def test_tasks_are_listed_under_their_sections(tmp_path: Path) -> None:
    assert texts(tmp_path, "theo-muc") == [
        ["TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"],
        ["Hạ tầng"],
        ["1", "Nâng cấp mạng", "Văn phòng", "Phòng Kinh tế", "31/3/2026", "Biên bản"],
        ["2", "Lập bản đồ", "Phòng Kinh tế", "", "hằng quý", ""],
        ["Kỹ năng"],
        ["3", "Tập huấn", "Văn phòng", "", "", ""],
    ]


def test_tasks_are_listed_under_their_units_with_columns_to_fill_in(tmp_path: Path) -> None:
    assert texts(tmp_path, "{by: theo-don-vi, blank: [Kết quả]}") == [
        ["TT", "Nội dung nhiệm vụ", "Thời hạn", "Kết quả"],
        ["Văn phòng"],
        ["1", "Nâng cấp mạng", "31/3/2026", ""],
        ["2", "Tập huấn", "", ""],
        ["Phòng Kinh tế"],
        ["3", "Lập bản đồ", "hằng quý", ""],
    ]


def test_an_unknown_way_to_group_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path, TASKS + "theo-muk") == [("S0304", "không có `theo-muk` trong bảng cách gộp")]
