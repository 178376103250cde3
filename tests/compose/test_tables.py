"""Tables of the model on the page: heads of several rows, groups, alignment by content, widths in all."""

from __future__ import annotations

import pytest

from vbgen.compose.citations import Citer
from vbgen.compose.tables import printed, table
from vbgen.model import Column, Document, Merge, Row, Table
from vbgen.tree import PrintedCell, PrintedParagraph, PrintedTable, text_of

ROOM = 9000


def grid(columns: tuple[Column, ...], *rows: Row) -> PrintedTable:
    return table(Table(columns, rows), Citer(Document("ke-hoach")), ROOM)


def shown(rows: tuple[tuple[PrintedCell, ...], ...]) -> list[list[tuple[str, int, int]]]:
    """Text, columns and rows of each cell."""
    return [[(text_of(cell.runs), cell.span, cell.down) for cell in row] for row in rows]


def test_what_columns_share_stands_over_their_titles_and_signs_below_them() -> None:
    columns = (
        Column("TT", sign="(1)"),
        Column("Chủ trì", under=("Cơ quan",), sign="(2)"),
        Column("Phối hợp", under=("Cơ quan",), sign="(3)"),
        Column("Hạn"),
    )
    assert shown(grid(columns).heads) == [
        [("TT", 1, 2), ("Cơ quan", 2, 1), ("Hạn", 1, 2)],
        [("", 1, 0), ("Chủ trì", 1, 1), ("Phối hợp", 1, 1), ("", 1, 0)],
        [("(1)", 1, 1), ("(2)", 1, 1), ("(3)", 1, 1), ("", 1, 1)],
    ]


def test_names_over_names_make_a_head_of_three_rows() -> None:
    within = ("Vốn", "Trong đó")
    columns = (Column("TT"), Column("Tổng", under=("Vốn",)), Column("Tỉnh", under=within), Column("Xã", under=within))
    assert shown(grid(columns).heads) == [
        [("TT", 1, 3), ("Vốn", 3, 1)],
        [("", 1, 0), ("Tổng", 1, 2), ("Trong đó", 2, 1)],
        [("", 1, 0), ("", 1, 0), ("Tỉnh", 1, 1), ("Xã", 1, 1)],
    ]


def test_cells_that_are_one_span_columns_in_the_middle_and_rows_as_their_column_stands() -> None:
    columns = tuple(map(Column, ("TT", "Nội dung", "Số", "Ghi chú")))
    rows = (
        Row(("1", "Đường", "1.204", "Vốn tỉnh"), merged=(Merge(0, down=2), Merge(3, down=3))),
        Row(("", "Cầu và cống", "", ""), merged=(Merge(1, span=2),)),
        Row(("2", "Chợ", "300", "")),
    )
    found = grid(columns, *rows).rows
    assert shown(found) == [
        [("1", 1, 2), ("Đường", 1, 1), ("1.204", 1, 1), ("Vốn tỉnh", 1, 3)],
        [("", 1, 0), ("Cầu và cống", 2, 1), ("", 1, 0)],
        [("2", 1, 1), ("Chợ", 1, 1), ("300", 1, 1), ("", 1, 0)],
    ]
    assert [[cell.align for cell in row] for row in found] == [
        ["center", "left", "right", "left"],
        ["center", "center", "left"],
        ["center", "left", "right", "left"],
    ]


def test_what_spans_columns_asks_no_room_of_the_first() -> None:
    columns = tuple(map(Column, ("TT", "Số", "Nội dung")))
    long = "Nhiệm vụ chuyển tiếp từ năm trước sang năm nay"
    plain = (Row(("1", "20", "Rà soát hồ sơ của các tổ chức")),)
    merged = (*plain, Row(("2", long, ""), merged=(Merge(1, span=2),)))
    assert grid(columns, *merged).widths == grid(columns, *plain, Row(("2", "", ""))).widths


def test_rows_labelled_with_letters_or_roman_numerals_above_numbered_ones_are_bold() -> None:
    columns = tuple(map(Column, ("TT", "Nội dung", "Số")))
    rows = (Row(("I", "Đường", "500")), Row(("1", "Thôn Một", "200")), Row(("2", "Thôn Hai", "300")))
    found = grid(columns, *rows).rows
    assert [{run.bold for cell in row for run in cell.runs} for row in found] == [{True}, {False}, {False}]
    assert {run.bold for row in grid(columns, rows[0]).rows for cell in row for run in cell.runs} == {False}
    unlabelled = grid(columns, *rows, Row(("", "Thôn Ba", "100"))).rows[-1]
    assert {run.bold for cell in unlabelled for run in cell.runs} == {False}


@pytest.mark.parametrize(
    ("first", "total"),
    [("500", "900"), ("", "900")],  # what groups have is the sum of their rows
)
def test_a_total_counts_no_amount_twice(first: str, total: str) -> None:
    columns = tuple(map(Column, ("TT", "Nội dung", "Số")))
    texts = [("I", first), ("1", "200"), ("2", "300"), ("II", "400" if first else ""), ("1", "400")]
    block = Table(columns, tuple(Row((label, "Đường", amount)) for label, amount in texts), total="có")
    assert text_of(table(block, Citer(Document("ke-hoach")), ROOM).rows[-1][-1].runs) == total


@pytest.mark.parametrize(
    "column",
    [
        Column("Với dự toán", under=("So sánh (%)",)),
        Column("Tỷ lệ"),
        Column("Số hộ nghèo (%)"),
        Column("Thu nhập bình quân"),
        Column("Đơn giá"),
    ],
)
def test_what_compares_or_rates_is_not_added_up(column: Column) -> None:
    block = Table(
        (Column("TT"), column, Column("Số hộ")), (Row(("1", "50,0", "3")), Row(("2", "50,0", "4"))), total="có"
    )
    last = table(block, Citer(Document("ke-hoach")), ROOM).rows[-1]
    assert [text_of(cell.runs) for cell in last] == ["Tổng cộng", "7"]


def test_the_lines_beside_a_table_are_named_once() -> None:
    block = Table(
        (Column("TT"),),
        caption="Bảng 1. Dự toán",
        unit="triệu đồng",
        notes=("Số liệu ước tính", "(*) Chưa gồm vốn của tỉnh."),
    )
    lines = [
        (item.role, text_of(item.runs))
        for item in printed(block, Citer(Document("ke-hoach")), ROOM)
        if isinstance(item, PrintedParagraph)
    ]
    assert lines == [
        ("caption", "Bảng 1. Dự toán"),
        ("unit", "Đơn vị tính: triệu đồng"),
        ("remark", "Ghi chú: Số liệu ước tính."),
        ("remark", "(*) Chưa gồm vốn của tỉnh."),
    ]


@pytest.mark.parametrize(
    ("unit", "note"), [("ĐVT: ha", "Nguồn: Cục Thống kê."), ("(Đơn vị: người)", "Ghi chú: ước tính.")]
)
def test_a_line_that_says_what_it_is_is_printed_as_it_is_written(unit: str, note: str) -> None:
    block = Table((Column("TT"),), unit=unit, notes=(note,))
    found = list(printed(block, Citer(Document("ke-hoach")), ROOM))
    assert [text_of(item.runs) for item in found if isinstance(item, PrintedParagraph)] == [unit, note]


def test_titles_alone_are_one_row_each_cell_of_one_row() -> None:
    assert shown(grid((Column("TT"), Column("Hạn"))).heads) == [[("TT", 1, 1), ("Hạn", 1, 1)]]


def test_a_group_spans_what_stands_behind_its_label_in_bold_and_does_not_count_for_alignment() -> None:
    columns = (Column("TT"), Column("Nội dung"), Column("Số"))
    rows = (Row(("Nhóm một",)), Row(("I", "Đất đai"), heads=True), Row(("1", "Rà soát", "1.204")), Row(("2", "Lập")))
    found = grid(columns, *rows).rows
    assert shown(found) == [
        [("Nhóm một", 3, 1)],
        [("I", 1, 1), ("Đất đai", 2, 1)],
        [("1", 1, 1), ("Rà soát", 1, 1), ("1.204", 1, 1)],
        [("2", 1, 1), ("Lập", 1, 1), ("", 1, 1)],
    ]
    assert [[run.bold for cell in row for run in cell.runs] for row in found] == [
        [True],
        [True] * 2,
        [False] * 3,
        [False] * 2,
    ]
    assert [cell.align for cell in found[2]] == ["center", "left", "right"]


@pytest.mark.parametrize(
    ("cells", "align"),
    [
        (("1.200", "n/a", "chưa có"), "right"),  # what stands for no amount is no word
        (("0", "0"), "right"),
        (("1.204", "3,5%"), "right"),
        (("1.204", ""), "right"),
        (("", ""), "left"),
        (("30/6/2026", "7/2026"), "center"),
        (("I", "II"), "center"),
        (("a)", "b)"), "center"),
        (("1.204", "Rà soát"), "left"),
        (("12345", "1"), "center"),  # no groups of three digits: a code, not a number
    ],
)
def test_a_column_stands_as_what_it_holds(cells: tuple[str, ...], align: str) -> None:
    found = grid((Column("Nội dung"), Column("Số")), *(Row(("Rà soát hồ sơ", cell)) for cell in cells))
    assert {row[1].align for row in found.rows} == {align}


def test_numbers_in_the_first_column_are_ordinals() -> None:
    assert [
        row[0].align for row in grid((Column("TT"), Column("Việc")), Row(("1", "Lập")), Row(("2", "Gửi"))).rows
    ] == [
        "center",
        "center",
    ]


@pytest.mark.parametrize("asked", [("", "", ""), ("20", "", ""), ("20%", "30,5 %", ""), ("60", "60", "60")])
def test_widths_are_as_asked_and_fill_the_room(asked: tuple[str, ...]) -> None:
    columns = tuple(Column(title, width=width) for title, width in zip(("TT", "Nội dung", "Hạn"), asked, strict=True))
    widths = grid(columns, Row(("1", "Rà soát hồ sơ của các tổ chức, cá nhân trên địa bàn", "30/6"))).widths
    assert sum(widths) == ROOM
    assert min(widths) > 0
    if asked[0].startswith("20"):
        assert widths[0] == ROOM // 5
    assert widths[1] == ROOM * 0.305 if asked[1].startswith("30") else widths[1] > widths[2]


def test_words_that_do_not_fit_together_share_the_room() -> None:
    long = "x" * 200
    widths = grid((Column("A"), Column("B")), Row((long, long))).widths
    assert sum(widths) == ROOM
    assert abs(widths[0] - widths[1]) <= 1


def test_a_total_that_is_wider_than_its_column_s_cells_widens_it() -> None:
    columns = (Column("Nội dung"), Column("Số"), Column("Vốn"))
    rows = tuple(Row((f"Hạng mục {number} của dự án đầu tư xây dựng " * 3, "1", "900.000.000")) for number in range(12))
    without, added = (
        table(Table(columns, rows, total=total), Citer(Document("ke-hoach")), ROOM) for total in ("", "có")
    )
    assert [text_of(cell.runs) for cell in added.rows[-1]] == ["Tổng cộng", "12", "10.800.000.000"]
    assert added.widths[2] > without.widths[2]
