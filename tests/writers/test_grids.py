"""A table of the tree in Word's markup: merged cells, and which rows stay on the page of the next."""

from __future__ import annotations

from collections import defaultdict

from vbgen.tree import PrintedCell, PrintedTable, Run, text_of
from vbgen.writers.fields import StyledLine, Xml
from vbgen.writers.grids import HOLD, grid
from vbgen.writers.lengths import Figure


def cell(text: str, span: int = 1, down: int = 1, *, bold: bool = False, align: str = "left") -> PrintedCell:
    return PrintedCell((Run(text, bold=bold),) if text else (), align, span, down)


def printed(*rows: tuple[PrintedCell, ...]) -> StyledLine:
    table = PrintedTable((600, 1000, 1400), ((cell("TT"), cell("Tên"), cell("Số")),), rows)
    return grid(table, defaultdict(lambda: Figure("1")), lambda runs: Xml(text_of(runs)))


PLAIN = (cell("1"), cell("Đường"), cell("5"))


def held(*rows: tuple[PrintedCell, ...]) -> list[bool]:
    return [row.hold == HOLD for row in printed(*rows).rows]


def test_a_cell_over_columns_is_as_wide_as_they_are_and_one_over_rows_goes_on_below() -> None:
    rows = printed((cell("1", down=2), cell("Cả", 2, align="center")), (cell("", down=0), cell("x"), cell("y"))).rows
    shapes = [[item.shape for item in row.cells] for row in rows[1:]]
    assert shapes == [
        [
            '<w:tcW w:w="600" w:type="dxa"/><w:vMerge w:val="restart"/><w:vAlign w:val="center"/>',
            '<w:tcW w:w="2400" w:type="dxa"/><w:gridSpan w:val="2"/>',
        ],
        [
            '<w:tcW w:w="600" w:type="dxa"/><w:vMerge/>',
            '<w:tcW w:w="1000" w:type="dxa"/>',
            '<w:tcW w:w="1400" w:type="dxa"/>',
        ],
    ]


def test_the_head_of_a_group_stays_with_its_first_row() -> None:
    assert held((cell("Nhóm", 3, bold=True),), PLAIN, PLAIN) == [True, True, False, False]
    assert held((cell("I", bold=True), cell("Nhóm", bold=True), cell("5")), PLAIN, PLAIN) == [True, True, False, False]


def test_a_sum_does_not_stand_alone_on_a_page() -> None:
    total = (cell("Tổng cộng", 2, bold=True, align="center"), cell("10", bold=True, align="right"))
    assert held(PLAIN, PLAIN, total) == [True, False, True, False]
