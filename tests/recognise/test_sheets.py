"""A ruled table as columns and rows, whatever its cells span."""

from __future__ import annotations

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise import sheets
from vbgen.recognise.sheets import continued, sheet
from vbgen.tree import Run


def cell(text: str, span: int = 1) -> Cell:
    return Cell((Line((Run(text),)),), span)


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(map(cell, texts))


def test_a_cell_reaches_over_the_columns_that_it_spans_and_a_row_of_fewer_goes_by_its_order() -> None:
    grid = Grid(
        (
            row("TT", "Nhiệm vụ", "Chủ trì"),
            (cell("I"), cell("Đất đai", 2)),
            row("1", "Rà soát", "Sở Nội vụ"),
            (cell("Cộng", 3),),
        ),
        True,
    )
    found = sheet(grid)
    assert [[(spot.text, spot.reach) for spot in line] for line in found.rows] == [
        [("I", 1), ("Đất đai", 2), ("", 1)],
        [("1", 1), ("Rà soát", 1), ("Sở Nội vụ", 1)],
        [("Cộng", 3), ("", 1), ("", 1)],
    ]


def test_two_rows_of_titles_and_a_row_that_counts_them() -> None:
    grid = Grid(
        (
            (cell("TT"), cell("Cơ quan", 2), cell("Hạn")),
            (cell(""), cell("Chủ trì"), cell("Phối hợp"), cell("")),
            row("(1)", "(2)", "(3)", "(4)"),
            row("1", "Sở Nội vụ", "Sở Tài chính", "30/6/2026"),
        ),
        True,
    )
    found = sheet(grid)
    assert [(item.title, item.under, item.sign) for item in found.columns] == [
        ("TT", (), "(1)"),
        ("Chủ trì", ("Cơ quan",), "(2)"),
        ("Phối hợp", ("Cơ quan",), "(3)"),
        ("Hạn", (), "(4)"),
    ]
    assert [[spot.text for spot in line] for line in found.rows] == [["1", "Sở Nội vụ", "Sở Tài chính", "30/6/2026"]]


def test_the_last_row_of_a_table_is_never_a_head() -> None:
    found = sheet(Grid(((cell("TT"), cell("Cơ quan", 2)), (cell(""), cell("Chủ trì"), cell("Phối hợp"))), True))
    assert [column.title for column in found.columns] == ["TT", "Cơ quan"]
    assert [[spot.text for spot in line] for line in found.rows] == [["", "Chủ trì\nPhối hợp"]]


def test_the_row_that_counts_two_columns_is_no_data() -> None:
    found = sheet(Grid((row("Nội dung", "Kinh phí"), row("(1)", "(2)"), row("Tập huấn", "20")), True))
    assert [column.sign for column in found.columns] == ["(1)", "(2)"]
    assert len(found.rows) == 1


def test_a_row_of_data_that_only_looks_like_a_count_is_data() -> None:
    found = sheet(Grid((row("TT", "Số"), row("1", "3"), row("2", "4")), True))
    assert [column.sign for column in found.columns] == ["", ""]
    assert len(found.rows) == 2


def test_signs_that_are_no_numbers_count_no_columns() -> None:
    for sign in ("¹", "①", "2²", "9" * 5_000):  # marks of notes; the mark of a column in figures; an account
        found = sheet(Grid((row("Nội dung", "Số"), row(sign, "2"), row("Tập huấn", "20")), True))
        assert [column.sign for column in found.columns] == ["", ""]
        assert len(found.rows) == 2


HEAD = row("TT", "Nhiệm vụ", "Chủ trì")
FIRST = row("1", "Rà soát", "Sở Nội vụ")
SECOND = row("2", "Báo cáo", "Sở Y tế")


def test_a_table_that_a_page_end_cut_is_one_with_its_heads_again_or_without_any() -> None:
    above, whole = Grid((HEAD, FIRST)), Grid((HEAD, FIRST, SECOND))
    assert continued(above, Grid((HEAD, SECOND))) == whole
    assert continued(above, Grid((SECOND,))) == whole


def test_a_table_of_its_own_does_not_go_on_the_one_above() -> None:
    above = Grid((HEAD, FIRST))
    assert continued(above, Grid((row("TT", "Họ tên", "Chức vụ"), SECOND))) is None
    assert continued(above, Grid((FIRST,))) is None
    assert continued(above, Grid((row("2", "Báo cáo"),))) is None
    assert continued(above, Grid((SECOND,), ruled=False)) is None


def test_two_rows_of_titles_stand_over_a_single_row_too() -> None:
    titles = (cell("TT"), cell("Cơ quan", 2)), (cell(""), cell("Chủ trì"), cell("Phối hợp"))
    found = sheet(Grid((*titles, row("1", "Sở Nội vụ", "Sở Tài chính")), True))
    assert [column.title for column in found.columns] == ["TT", "Chủ trì", "Phối hợp"]
    assert [[spot.text for spot in line] for line in found.rows] == [["1", "Sở Nội vụ", "Sở Tài chính"]]


def test_a_table_of_no_rows_has_no_columns() -> None:
    assert sheets._width(Grid(())) == 0
    assert sheets._width(Grid((row("TT", "Việc"), (cell("Cộng", 3),)))) == 3
