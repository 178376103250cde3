"""A list of contents is left out of what is read, and only such a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbgen.readers import read
from vbgen.readers.contents import without_contents
from vbgen.readers.reading import Line
from vbgen.tree import Run

BODY = (
    "I. MỤC TIÊU",
    "Nâng cao chất lượng phục vụ.",
    "II. NHIỆM VỤ",
    "1. Sở Y tế kiểm tra các trạm.",
    "2. Sở Nội vụ tổng hợp.",
)


def lines(*texts: str, style: str = "") -> list[Line]:
    return [Line((Run(text),), style=style) for text in texts]


@pytest.mark.parametrize(
    "listed",
    [
        lines("MỤC LỤC", "I. MỤC TIÊU\t1", "II. NHIỆM VỤ\t2"),
        lines("Mục lục:", "", "Trang", "I. MỤC TIÊU .......... 1", "", "II. NHIỆM VỤ ……………. 12"),
        lines("I. MỤC TIÊU\t1", "1. Sở Y tế kiểm tra các trạm\t1", "II. NHIỆM VỤ\t3"),
        lines("I. MỤC TIÊU . . . . . . . 1", "II. NHIỆM VỤ . . . . . . . 2", "III. TỔ CHỨC . . . . . . . 2"),
        lines("Mục tiêu\t1", "1) Sở Y tế  kiểm tra các trạm...\t1", "NHIỆM VỤ: ........ 2"),  # as a typist varies them
        lines("Mục tiêu 1", style="toc 1"),
        lines("Nhiệm vụ", style="TOC 2"),
    ],
)
def test_a_list_of_contents_is_left_out_whole(listed: list[Line]) -> None:
    items = [*lines("KẾ HOẠCH"), *listed, *lines(*BODY)]
    kept, left = without_contents(items)
    assert [item.text for item in kept if isinstance(item, Line)] == ["KẾ HOẠCH", *BODY]
    assert left == tuple(listed)


@pytest.mark.parametrize(
    "texts",
    [
        ("MỤC LỤC HỒ SƠ", "Nộp hồ sơ kèm mục lục."),
        (
            "Họ và tên: ........................",
            "Số điện thoại: .................... ",
            "Ngày sinh: ........................",
        ),
        ("Xã A\t12", "Xã B\t7", "Xã C\t30"),  # figures behind tabs, which fall
        ("Tổng số hộ\t120", "Số hộ nghèo\t12"),
        ("Xã A\t7", "Xã B\t12", "Xã C\t30", "Xã B trồng thêm cây."),  # which rise, but head nothing below
        ("(2) Xã A\t30", "(2) Xã A\t30", "(2) Xã A\t30"),
        ("MỤC LỤC", "I. MỤC TIÊU"),
    ],
)
def test_other_lines_that_end_in_numbers_stay(texts: tuple[str, ...]) -> None:
    items = tuple(lines(*texts))
    assert without_contents(items) == (items, ())


def test_what_was_left_out_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("KẾ HOẠCH\n\nMỤC LỤC\nI. MỤC TIÊU ........ 1\nII. NHIỆM VỤ ........ 2\n\nI. MỤC TIÊU\n", "utf-8")
    reading = read(str(file))
    assert [item.text for item in reading.items if isinstance(item, Line) and item.text] == ["KẾ HOẠCH", "I. MỤC TIÊU"]
    told = "bỏ qua mục lục (3 dòng), vì lặp lại các đề mục với số trang"
    assert [(item.id, item.message.split(":")[0]) for item in reading.findings] == [("S0139", told)]


@pytest.mark.parametrize(
    "line", ["." * 200_000, "a" + "\t" * 200_000, "_" * 200_000 + " 1a", "a " + " ." * 100_000 + " x"]
)
def test_a_line_of_nothing_but_dots_is_read_once(line: str) -> None:
    assert without_contents((Line((Run(line),)),)) == ((Line((Run(line),)),), ())


def test_figures_behind_tabs_right_above_the_list_that_word_made_stay() -> None:
    figures, listed = lines("Xã A\t7", "Xã B\t12"), lines("Mục tiêu 1", "Nhiệm vụ 2", style="toc 1")
    assert without_contents((*figures, *listed, *lines(*BODY))) == ((*figures, *lines(*BODY)), tuple(listed))
