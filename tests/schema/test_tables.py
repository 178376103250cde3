"""Tables in a plan: columns under shared names, cells over several columns and rows, the lines beside a table."""

from __future__ import annotations

import pytest
from support.decoded import HEAD, faults

from vbgen.dumping import dump
from vbgen.model import Column, Document, Merge, Row, Table
from vbgen.schema import decode, encode
from vbgen.source import parse

COLUMNS = """\
body:
  - table:
      columns:
        - TT
        - title: Nhu cầu vốn
          columns:
            - Tổng số
            - title: Trong đó
              columns: [Tỉnh, {title: Xã, align: phai}]
        - Ghi chú
      rows:
"""


def table(text: str) -> Table:
    document, _, found = decode(parse(HEAD + text, "a.yaml"))
    assert document is not None, found
    (block,) = document.body
    assert isinstance(block, Table)
    return block


def test_columns_within_a_column_know_the_names_that_stand_over_them() -> None:
    within = ("Nhu cầu vốn", "Trong đó")
    assert table(f"{COLUMNS}        - [1]\n").columns == (
        Column("TT"),
        Column("Tổng số", under=("Nhu cầu vốn",)),
        Column("Tỉnh", under=within),
        Column("Xã", align="phai", under=within),
        Column("Ghi chú"),
    )


def test_a_name_above_one_column_may_be_said_of_it() -> None:
    said = "body: [{table: {columns: [{title: Tỉnh, under: Vốn}, {title: Xã, under: [Vốn, Trong đó]}], rows: [[1]]}}]\n"
    assert table(said).columns == (Column("Tỉnh", under=("Vốn",)), Column("Xã", under=("Vốn", "Trong đó")))


def test_cells_take_the_places_that_none_above_or_before_them_covers() -> None:
    rows = """\
        - [{text: 1, down: 2}, {text: Cả năm, span: 2}, "5", a]
        - ["2", "3", {text: x, span: 2}]
        - [{text: Nhóm, span: 5}]
        - ["2", "3"]
"""
    assert table(COLUMNS + rows).rows == (
        Row(("1", "Cả năm", "", "5", "a"), merged=(Merge(0, down=2), Merge(1, span=2))),
        Row(("", "2", "3", "x", ""), merged=(Merge(3, span=2),)),
        Row(("Nhóm",)),
        Row(("2", "3")),
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("[{text: 1, span: 6}]", ("S0217", 15, 12, "ô ở hàng 1, cột 1 rộng 6 cột, từ đó bảng chỉ còn 5 cột")),
        (
            "[1, {text: x, down: 2}]\n        - [{text: 2, span: 2}]",
            ("S0217", 16, 12, "ô ở hàng 2, cột 1 rộng 2 cột, đè lên ô gộp của hàng trên ở cột 2"),
        ),
        ("[1, {text: x, down: 2}]", ("S0217", 15, 15, "ô ở hàng 1, cột 2 cao 2 hàng, từ đó bảng chỉ còn 1 hàng")),
        (
            "[{text: x, span: hai}]",
            ("S0217", 15, 12, "`span` của ô ở hàng 1, cột 1 phải là một số từ 1, không phải “hai”"),
        ),
        (
            "[{text: x, down: 0}]",
            ("S0217", 15, 12, "`down` của ô ở hàng 1, cột 1 phải là một số từ 1, không phải “0”"),
        ),
        (
            "[{text: 1, down: 2}]\n        - [a, b, c, d, e]",
            ("S0309", 16, 24, "hàng 2 có 5 ô, bảng chỉ có 5 cột, 1 cột có ô gộp của hàng trên"),
        ),
        ("[A, B, C, D, E, F]", ("S0309", 15, 11, "hàng 1 có 6 ô, bảng chỉ có 5 cột")),
        ("[{txt: 1}]", ("S0301", 15, 13, "không có trường `txt`")),
    ],
)
def test_a_cell_that_does_not_fit_is_told_with_its_row_and_column(rows: str, found: tuple[str, int, int, str]) -> None:
    assert faults(f"{HEAD}{COLUMNS}        - {rows}\n") == [found]


@pytest.mark.parametrize(
    ("column", "found"),
    [
        ("{title: B, columns: []}", ("S0302", "thiếu các cột trong `columns`")),
        ("{columns: [B]}", ("S0302", "thiếu `title` (tên chung của các cột)")),
        ("{title: B, align: trai, columns: [C]}", ("S0301", "cột gộp chỉ có `title` và `columns`, không có `align`")),
        ("{title: B, columns: [{title: C, width: rộng}]}", ("S0317", "bề rộng cột phải là phần trăm")),
    ],
)
def test_columns_under_one_name_have_a_name_and_columns(column: str, found: tuple[str, str]) -> None:
    text = f"{HEAD}body: [{{table: {{columns: [A, {column}], rows: [[1]]}}}}]\n"
    assert [(name, message) for name, _, _, message in faults(text)] == [found]


def test_a_table_is_written_with_its_cells_and_columns_in_their_places_and_its_name_first() -> None:
    block = Table(
        (Column("TT"), Column("Tỉnh", under=("Vốn",)), Column("Xã", under=("Vốn",))),
        (Row(("1", "Cả", ""), merged=(Merge(0, down=2), Merge(1, span=2))), Row(("", "2", "3"))),
        caption="Bảng 1",
        unit="triệu đồng",
        notes=("Số liệu ước tính",),
    )
    document = Document("ke-hoach", body=(block,))
    assert (
        dump(encode(document)["body"])
        == """\
- table:
    caption: Bảng 1
    unit: triệu đồng
    columns:
      - TT
      - title: Vốn
        columns:
          - Tỉnh
          - Xã
    rows:
      - - text: 1
          down: 2
        - text: Cả
          span: 2
      - - 2
        - 3
    notes: Số liệu ước tính
"""
    )


def test_a_row_that_lacks_a_cell_is_told_and_the_head_of_a_group_is_not() -> None:
    rows = "[[I, Nhóm], [Nhóm], [1, a, b], [2, a, b, c]]"
    (told,) = faults(HEAD + f"body: [{{table: {{columns: [TT, A, B, C], rows: {rows}}}}}]\n")
    assert told[0] == "S0372"
    assert told[3] == "hàng 3 có 3 ô, bảng có 4 cột: ô cuối để trống"


@pytest.mark.parametrize("rows", ["", "[]", "[[]]"])
def test_a_table_without_columns_and_rows_is_a_fault(rows: str) -> None:
    found = faults(f"body:\n  - table: {{columns: [], rows: {rows or '[]'}}}\n  - table: {{rows: {rows or '[]'}}}\n")
    assert sum("thiếu `columns`" in message for *_, message in found) == 2
