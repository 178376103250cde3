"""Tables of the model on the page: heads of several rows, groups, alignment by content, widths in all."""

from __future__ import annotations

import pytest

from vbgen.compose.citations import Citer
from vbgen.compose.tables import table
from vbgen.model import Column, Document, Row, Table
from vbgen.tree import PrintedCell, PrintedTable, text_of

ROOM = 9000


def grid(columns: tuple[Column, ...], *rows: Row) -> PrintedTable:
    return table(Table(columns, rows), Citer(Document("ke-hoach")), ROOM)


def shown(rows: tuple[tuple[PrintedCell, ...], ...]) -> list[list[tuple[str, int, int]]]:
    """Text, columns and rows of each cell."""
    return [[(text_of(cell.runs), cell.span, cell.down) for cell in row] for row in rows]


def test_what_columns_share_stands_over_their_titles_and_signs_below_them() -> None:
    columns = (
        Column("TT", sign="(1)"),
        Column("Chủ trì", under="Cơ quan", sign="(2)"),
        Column("Phối hợp", under="Cơ quan", sign="(3)"),
        Column("Hạn"),
    )
    assert shown(grid(columns).heads) == [
        [("TT", 1, 2), ("Cơ quan", 2, 1), ("Hạn", 1, 2)],
        [("", 1, 0), ("Chủ trì", 1, 1), ("Phối hợp", 1, 1), ("", 1, 0)],
        [("(1)", 1, 1), ("(2)", 1, 1), ("(3)", 1, 1), ("", 1, 1)],
    ]


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
