"""Tables of the model on the page: heads of several rows, groups, alignment by content, widths in all."""

from __future__ import annotations

import pytest

from vbgen.compose.citations import Citer
from vbgen.compose.tables import narrow, printed, table
from vbgen.model import Appendix, Column, Document, Merge, PageBreak, Row, Table
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


def sums(total: str, heads: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """The last row of a table with a total: text, alignment and columns of each cell."""
    columns = tuple(map(Column, heads))
    made = table(Table(columns, tuple(map(Row, rows)), total=total), Citer(Document("ke-hoach")), ROOM)
    assert {run.bold for cell in made.rows[-1] for run in cell.runs} == {True}
    return [(text_of(cell.runs), cell.align, cell.span) for cell in made.rows[-1]]


@pytest.mark.parametrize(
    ("heads", "rows", "last"),
    [
        (("TT", "Việc", "Vốn"), [("1", "A", "1.200"), ("2", "B", "300")], ["Tổng cộng", "1.500"]),
        (("TT", "Việc", "Vốn"), [("1", "A", "1,5"), ("2", "B", "0,75")], ["Tổng cộng", "2,25"]),
        (("TT", "Việc", "Vốn"), [("1", "A", "5 ha"), ("2", "B", "7 ha")], ["Tổng cộng", "12 ha"]),
        (("TT", "Việc", "Vốn"), [("1", "A", "-5"), ("2", "B", "7")], ["Tổng cộng", "2"]),
        (("TT", "Việc", "Vốn"), [("1", "A", "5"), ("2", "B", "-")], ["Tổng cộng", "5"]),
        (("TT", "Việc", "Vốn"), [("1", "A", "5 ha"), ("2", "B", "7 con")], ["Tổng cộng", ""]),  # of two units
        (("TT", "Việc", "Vốn"), [("1", "A", "5%"), ("2", "B", "7%")], ["Tổng cộng", ""]),
        (("TT", "Việc", "Vốn"), [("1", "A", "nhiều"), ("2", "B", "7")], ["Tổng cộng", ""]),
        (("TT", "Việc", "Số", "Vốn"), [("1", "A", "5", "8"), ("2", "B", "7", "9")], ["Tổng cộng", "12", "17"]),
        (("TT", "Việc", "Hạn", "Vốn"), [("1", "A", "6/2026", "8"), ("2", "B", "7/2026", "9")], ["Tổng cộng", "17"]),
        (("Việc", "Vốn", "Hạn"), [("A", "8", "6/2026"), ("B", "9", "7/2026")], ["Tổng cộng", "17", ""]),
        (("Việc", "Hạn"), [("A", "6/2026")], ["Tổng cộng", ""]),  # to be filled in
        (("TT", "Vốn"), [("1", "8"), ("2", "9")], ["Tổng cộng", "17"]),
    ],
)
def test_a_total_adds_up_what_is_of_one_unit(
    heads: tuple[str, ...], rows: list[tuple[str, ...]], last: list[str]
) -> None:
    found = sums("có", heads, *rows)
    spans = [len(heads) - len(last) + 1, *[1] * (len(last) - 1)]
    assert found == [(last[0], "center", spans[0]), *((text, "right", 1) for text in last[1:])]


def test_a_total_has_the_name_that_it_is_given() -> None:
    rows = (("1", "A", "8"), ("2", "B", "9"))
    for said in ("true", "Có", "CO"):
        assert sums(said, ("TT", "Việc", "Vốn"), *rows)[0][0] == "Tổng cộng"
    assert sums("Cộng toàn xã", ("TT", "Việc", "Vốn"), *rows)[0][0] == "Cộng toàn xã"


@pytest.mark.parametrize(
    ("units", "head", "total"),
    [
        (("ha", "con"), "Số lượng", ""),
        (("ha", "ha"), "Số lượng", "17"),
        (("ha", ""), "Số lượng", "17"),
        (("ha", "con"), "Vốn", "17"),
    ],
)
def test_counts_of_things_in_two_units_are_not_added_up(units: tuple[str, str], head: str, total: str) -> None:
    rows = [(label, unit, amount) for label, unit, amount in zip("12", units, ("8", "9"), strict=True)]
    assert sums("có", ("TT", "Đơn vị tính", head), *rows)[-1][0] == total


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ([("A", "9"), ("I", "9"), ("1", "4"), ("2", "5")], "9"),  # the highest groups alone
        ([("I", "9"), ("1", "4"), ("2", "5"), ("II", "1"), ("1", "1")], "10"),
        ([("I", "9 ha"), ("1", "4 ha"), ("2", "5 ha"), ("II", "tạm"), ("1", "1 ha")], "10 ha"),  # not all groups say
        ([("I", "9"), ("", "4"), ("", "5")], "18"),  # no numbered rows: no groups
    ],
)
def test_groups_are_added_up_where_each_has_an_amount(rows: list[tuple[str, str]], total: str) -> None:
    columns = (Column("TT"), Column("Việc"), Column("Vốn", align="phai"))
    block = Table(columns, tuple(Row((label, "Đường", amount)) for label, amount in rows), total="có")
    assert text_of(table(block, Citer(Document("ke-hoach")), ROOM).rows[-1][-1].runs) == total


@pytest.mark.parametrize(
    ("labels", "bold"),
    [
        ("I 1 2", "I"),
        ("A I 1", "A I"),
        ("I. 1. 1.1", "I."),
        ("I II", ""),  # no rows below them
        ("1 2", ""),
        ("I x", ""),
        ("1 I", "I"),
        ("1.1 A", "A"),
    ],
)
def test_what_heads_a_group_is_known_by_the_labels_of_all_rows(labels: str, bold: str) -> None:
    rows = tuple(Row((label, "Đường", "5")) for label in labels.split())
    found = grid(tuple(map(Column, ("TT", "Nội dung", "Vốn"))), *rows).rows
    assert [text_of(row[0].runs) for row in found if all(run.bold for cell in row for run in cell.runs)] == bold.split()
    plain = grid(tuple(map(Column, ("Tên", "Nội dung", "Vốn"))), *rows).rows  # a column of other labels
    assert {run.bold for row in plain for cell in row for run in cell.runs} == {False}


def test_a_row_may_be_bold_by_itself() -> None:
    columns = tuple(map(Column, ("TT", "Nội dung", "Vốn")))
    found = grid(columns, Row(("1", "Đường", "5"), heads=True), Row(("2", "Chợ", "7"))).rows
    assert [{run.bold for cell in row for run in cell.runs} for row in found] == [{True}, {False}]
    assert [cell.align for cell in found[0]] == ["center", "left", "right"]


def test_an_author_says_how_a_column_stands() -> None:
    column = Column("Vốn", align="giua")
    assert grid((Column("Việc"), column), Row(("Đường", "5"))).rows[0][1].align == "center"


def test_merged_cells_in_groups_and_bold_rows_keep_their_places() -> None:
    columns = tuple(map(Column, ("TT", "Nội dung", "Vốn", "Hạn")))
    rows = (
        Row(("Nhóm",)),
        Row(("1", "Đường", "5", "6/2026"), merged=(Merge(1, span=2, down=2),)),
        Row(("2", "", "", "7/2026")),
        Row(("3", "Chợ và cầu", "", "8/2026"), heads=True, merged=(Merge(1, span=2),)),
    )
    found = grid(columns, *rows).rows
    assert shown(found) == [
        [("Nhóm", 4, 1)],
        [("1", 1, 1), ("Đường", 2, 2), ("6/2026", 1, 1)],
        [("2", 1, 1), ("", 2, 0), ("7/2026", 1, 1)],
        [("3", 1, 1), ("Chợ và cầu", 1, 1), ("", 1, 1), ("8/2026", 1, 1)],
    ]
    assert [[cell.align for cell in row] for row in found[:3]] == [
        ["left"],
        ["center", "center", "center"],
        ["center", "left", "center"],
    ]


def test_the_text_above_below_and_in_a_table_fits_or_is_told() -> None:
    word = "x" * 20
    wide = Table(tuple(Column(f"{word}{at}") for at in range(8)), (Row(("a",) * 8),))
    asked = Table((Column(f"{word}{word}", width="5"), Column("B")), (Row(("a", "b")),))
    fits = Table((Column("A"), Column("B")), (Row(("a", "b")),))
    annex = Appendix(title="PL", body=(wide,), orientation="ngang")
    found = list(narrow(Document("ke-hoach", body=(fits, wide, asked), appendices=(annex,))))
    assert [(one.appendix, one.block, len(one.titles), one.asked) for one in found] == [
        (None, 1, 8, False),
        (None, 2, 1, True),
        (0, 0, 8, False),
    ]
    assert found[0].beyond > found[2].beyond > 0  # a turned page is wider
    turned = (PageBreak(orientation="ngang"), wide)
    assert [(one.block, one.beyond) for one in narrow(Document("ke-hoach", body=turned))] == [(1, found[2].beyond)]


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("Ước tính", "Ghi chú: Ước tính."),
        ("Ước tính.", "Ghi chú: Ước tính."),
        ("Ước tính …", "Ghi chú: Ước tính …"),
        ("- Ước tính", "- Ước tính."),
        ("Nguồn số liệu: Cục Thống kê", "Nguồn số liệu: Cục Thống kê."),
    ],
)
def test_a_note_is_a_sentence(note: str, line: str) -> None:
    block = Table((Column("TT"),), notes=(note, "Khác"))
    found = printed(block, Citer(Document("ke-hoach")), ROOM)
    assert [text_of(item.runs) for item in found if isinstance(item, PrintedParagraph)] == [line, "Khác."]


def test_the_rows_of_one_column_are_no_groups() -> None:
    found = grid((Column("Việc"),), Row(("Rà soát",)), Row(("Lập sổ",), heads=True)).rows
    assert [{run.bold for cell in row for run in cell.runs} for row in found] == [{False}, {True}]
    short = grid(tuple(map(Column, ("TT", "Việc", "Hạn"))), Row(("1", "Rà soát"), heads=True), Row(("2", "Lập"))).rows
    assert shown(short) == [[("1", 1, 1), ("Rà soát", 2, 1)], [("2", 1, 1), ("Lập", 1, 1), ("", 1, 1)]]
