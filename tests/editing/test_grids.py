"""A table's grid: cells, rows, columns, and what is pasted from a spreadsheet."""

from __future__ import annotations

import pytest

from vbgen.editing.grids import (
    add_column,
    add_row,
    move_row,
    paste,
    pasted_cells,
    remove_column,
    remove_row,
    set_cell,
)
from vbgen.editing.places import Refused
from vbgen.source import Source, parse

HEAD = "kind: ke-hoach\nbody:\n  - table:\n      columns: [TT, Nội dung, Số]\n"
PLAN = HEAD + "      rows:\n        - [Hạ tầng]   # nhóm\n        - [1, Đường, 3 km]\n        - [2, Cầu, (1)]\n"
PLACE = ("body", 0, "table")


def plan() -> Source:
    return parse(PLAN)


def rows(text: str) -> str:
    """The lines of a table's rows."""
    return text.partition("rows:\n")[2]


def test_a_cell_is_set_and_the_others_stay_as_they_are_written() -> None:
    assert rows(set_cell(plan(), PLACE, 2, 1, "Cầu, cống").text) == (
        '        - [Hạ tầng]   # nhóm\n        - [1, Đường, 3 km]\n        - [2, "Cầu, cống", (1)]\n'
    )


def test_a_cell_that_a_short_row_has_not_yet_is_set() -> None:
    assert rows(set_cell(plan(), PLACE, 0, 2, "5").text).startswith('        - [Hạ tầng, "", 5]   # nhóm\n')


def test_rows_come_move_and_go() -> None:
    assert '        - [2, Cầu, (1)]\n        - ["", "", ""]\n' in add_row(plan(), PLACE, 3).text
    assert rows(move_row(plan(), PLACE, 2, "up").text).endswith("- [2, Cầu, (1)]\n        - [1, Đường, 3 km]\n")
    assert rows(remove_row(plan(), PLACE, 1).text) == "        - [Hạ tầng]   # nhóm\n        - [2, Cầu, (1)]\n"


def test_columns_come_and_go_but_rows_that_head_a_group_stay() -> None:
    assert add_column(plan(), PLACE, 3).text == (
        "kind: ke-hoach\nbody:\n  - table:\n      columns: [TT, Nội dung, Số, Cột 1]\n"
        '      rows:\n        - [Hạ tầng]   # nhóm\n        - [1, Đường, 3 km, ""]\n        - [2, Cầu, (1), ""]\n'
    )
    assert remove_column(plan(), PLACE, 0).text == (
        "kind: ke-hoach\nbody:\n  - table:\n      columns: [Nội dung, Số]\n"
        "      rows:\n        - [Hạ tầng]   # nhóm\n        - [Đường, 3 km]\n        - [Cầu, (1)]\n"
    )


def test_the_clipboard_of_a_spreadsheet_is_read_as_it_is_written() -> None:
    text = '1\tĐường\t"3 km\nvà ""cầu"""\r\n\t*Sao*\t\r\n'
    assert pasted_cells(text) == [["1", "Đường", '3 km\nvà "cầu"'], ["", "\\*Sao\\*", ""]]


def test_a_paste_overwrites_cells_and_adds_the_rows_and_columns_that_are_wanting() -> None:
    made = paste(plan(), PLACE, 2, 1, "Cống\t2\tA\nKè\t4, 5\tB\n")
    assert made.text == (
        "kind: ke-hoach\nbody:\n  - table:\n      columns: [TT, Nội dung, Số, Cột 1]\n      rows:\n"
        "        - [Hạ tầng]   # nhóm\n        - [1, Đường, 3 km]\n        - [2, Cống, 2, A]\n"
        '        - ["", Kè, "4, 5", B]\n'
    )


def test_a_paste_fills_a_table_without_rows() -> None:
    assert rows(paste(parse(HEAD), PLACE, 0, 0, "1\tĐường\t3\n").text) == "        - [1, Đường, 3]\n"


def test_rows_of_a_data_file_are_not_edited_here() -> None:
    with pytest.raises(Refused, match="tệp dữ liệu"):
        add_row(parse("kind: ke-hoach\nbody:\n  - table: {source: a.csv}\n"), PLACE, 0)


def test_a_merged_table_takes_texts_but_no_new_columns() -> None:
    text = HEAD + "      rows:\n        - [{text: Hai, span: 2}, 3]\n"
    assert rows(set_cell(parse(text), PLACE, 0, 0, "Ba").text) == "        - [{text: Ba, span: 2}, 3]\n"
    with pytest.raises(Refused, match="ô gộp"):
        add_column(parse(text), PLACE, 1)
