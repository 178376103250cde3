"""The lines beside a table in somebody's file: which are its name, its unit of measure and its notes."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise import captions
from vbgen.recognise.captions import Belongings, belongings, is_caption, note_of, unit_of
from vbgen.recognise.facts import ladder
from vbgen.recognise.tasks import placed
from vbgen.tree import Run

GRID = Grid(tuple((Cell((Line((Run(text),)),)),) for text in ("Tên", "Xã Tân Tiến")))


def line(text: str, align: str = "both", *, bold: bool = False, italic: bool = False) -> Line:
    return Line((Run(text, bold, italic),), align, 14.0, bold, italic)


NAME = line("Bảng 1. Dự toán", "center", bold=True)
UNIT = line("Đơn vị tính: triệu đồng", "right", italic=True)
NOTE = line("Ghi chú: Số liệu ước tính.", italic=True)


def found(*lines: Line | Grid) -> list[Belongings]:
    items = ladder(lines)
    return list(belongings(items, placed(items, "bao-cao")).values())


def test_a_name_and_a_unit_stand_above_and_italic_notes_below() -> None:
    more = line("(*) Chưa gồm vốn của tỉnh.", italic=True)
    assert found(line("Kết quả:"), NAME, UNIT, GRID, NOTE, more, line("Kết luận")) == [Belongings(1, 2, (3, 4))]


def test_a_line_in_the_middle_above_a_unit_names_the_table_whatever_it_says() -> None:
    title = line("Hộ nghèo của xã", "center", bold=True)
    assert found(title, UNIT, GRID) == [Belongings(0, 1)]
    assert found(title, GRID) == [Belongings()]


def test_each_table_has_its_own_lines() -> None:
    assert found(NAME, GRID, NOTE, NAME, UNIT, GRID) == [Belongings(0, -1, (1,)), Belongings(2, 3)]


def test_what_is_no_name_nor_note_stays_a_paragraph() -> None:
    assert found(line("Kết quả như sau:"), GRID, line("Nguồn vốn đã giao đủ."), NOTE) == [Belongings()]
    assert found(line("1. Kết quả", bold=True), GRID, line("- Ghi chú: thêm")) == [Belongings()]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (line("Dự toán kinh phí", "center", bold=True), True),
        (line("NỘI DUNG LÀM VIỆC", "center", bold=True), False),
        (line("Hộ nghèo của xã", "center", bold=True)._replace(style="Tên bảng"), True),
        (line("Biểu số 02: Dự toán kinh phí", ""), True),
        (line("Bảng 1.2. Dự toán kinh phí", "left"), True),
        (line("Bảng 1 cho thấy số hộ nghèo giảm", "both"), False),
        (line("Dự toán kinh phí", "center"), False),
        (line("Bảng giá đất", "left"), False),
        (line(f"Bảng 1. {'a' * 242}", "left"), True),
        (line(f"Bảng 1. {'a' * 243}", "left"), False),  # as long as a paragraph
    ],
)
def test_a_name_is_bold_in_the_middle_or_counted(said: Line, named: bool) -> None:
    assert is_caption(said) is named


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Đơn vị tính: triệu đồng", "triệu đồng"),
        ("ĐVT: ha", "ĐVT: ha"),
        ("(Đơn vị: người)", "(Đơn vị: người)"),
        ("Đơn vị tính:", "Đơn vị tính:"),
    ],
)
def test_a_unit_is_kept_without_the_words_that_composing_gives(printed: str, meant: str) -> None:
    assert unit_of(printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Ghi chú: Số liệu ước tính.", "Số liệu ước tính"),
        ("Ghi chú: Số liệu ước tính./.", "Số liệu ước tính"),
        ("Nguồn: Cục Thống kê tỉnh.", "Nguồn: Cục Thống kê tỉnh"),
        ("Ghi chú: Nguồn: Cục Thống kê", "Ghi chú: Nguồn: Cục Thống kê"),
        ("Ghi chú: Còn nữa...", "Còn nữa..."),
    ],
)
def test_a_note_is_kept_without_what_composing_gives(printed: str, meant: str) -> None:
    assert note_of(printed, first=True) == meant


def made(text: str, *, align: str = "", bold: bool = False, italic: bool = False, style: str = "") -> Line:
    return Line((Run(text, bold=bold, italic=italic),), align=align, bold=bold, italic=italic, style=style)


@pytest.mark.parametrize(
    ("line", "measured", "names"),
    [
        (made("Bảng 1. Dự toán"), False, True),
        (made("Bảng 1. Dự toán", align="both"), False, False),  # running text
        (made("Bảng 1. Dự toán", align="both", bold=True), False, True),
        (made("Dự toán kinh phí", align="center", bold=True), False, True),  # by its words
        (made("Dự toán kinh phí", align="center"), False, False),
        (made("Dự toán kinh phí", bold=True), False, False),
        (made("Phần thứ nhất", align="center", bold=True), False, False),
        (made("Phần thứ nhất", align="center", bold=True), True, True),  # a unit stands below it
        (made("Phần thứ nhất", align="center"), True, False),
        (made("Bảng 1. ".ljust(250, "a")), False, True),
        (made("Bảng 1. ".ljust(251, "a")), False, False),
        (made("Bất kỳ", style=captions._STYLE), False, True),
    ],
)
def test_a_line_above_a_table_may_name_it(line: Line, measured: bool, names: bool) -> None:
    assert captions.is_caption(line, measured=measured) is names


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        (made("Đơn vị tính: đồng"), True),
        (made("(ĐVT: ha)"), True),
        (made("Đơn vị chủ trì"), False),
        (made("Đơn vị tính: ".ljust(249, "a")), True),
        (made("Đơn vị tính: ".ljust(250, "a")), False),
    ],
)
def test_a_line_above_a_table_may_say_its_unit(line: Line, unit: bool) -> None:
    assert captions.is_unit(line) is unit


@pytest.mark.parametrize(
    ("line", "first", "note"),
    [
        (made("Ghi chú: ước tính"), True, True),
        (made("- ước tính"), True, False),
        (made("- ước tính", italic=True), True, True),
        (made("Ước tính", italic=True), True, False),
        (made("Ước tính", italic=True), False, True),
        (made("Ghi chú: ước tính"), False, False),
    ],
)
def test_a_line_below_a_table_may_tell_of_it(line: Line, first: bool, note: bool) -> None:
    assert captions._is_note(line, first=first) is note


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (made("Hình 1. Sơ đồ"), True),
        (made("Sơ đồ trụ sở", align="center", italic=True), True),
        (made("Sơ đồ trụ sở", align="center"), False),
        (made("Sơ đồ trụ sở", italic=True), False),
        (made("Hình 1. ".ljust(249, "a")), True),
        (made("Hình 1. ".ljust(250, "a")), False),
    ],
)
def test_a_line_below_a_picture_may_name_it(line: Line, names: bool) -> None:
    assert captions._names_picture(line) is names


@pytest.mark.parametrize(
    ("text", "first", "note"),
    [
        ("Ghi chú: Ước tính.", True, "Ước tính"),
        ("Ghi chú: Ước tính.", False, "Ghi chú: Ước tính"),
        ("Ghi chú: - Ước tính", True, "Ghi chú: - Ước tính"),  # it would not get its words again
        ("Ước tính./.", True, "Ước tính"),
        ("Ước tính..", True, "Ước tính.."),
        ("Ghi chú: ", True, "Ghi chú:"),
        (".", True, "."),
    ],
)
def test_a_note_is_without_what_composing_gives_it(text: str, first: bool, note: str) -> None:
    assert captions.note_of(text, first=first) == note


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đơn vị tính: đồng", "đồng"),
        ("Đơn vị tính: ", "Đơn vị tính: "),
        ("ĐVT: đồng", "ĐVT: đồng"),
        ("Đơn vị tính: ĐVT: đồng", "Đơn vị tính: ĐVT: đồng"),
    ],
)
def test_a_unit_is_without_what_composing_gives_it(text: str, unit: str) -> None:
    assert captions.unit_of(text) == unit
