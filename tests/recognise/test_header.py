"""The lines above the title, in two columns: who issues, the number, the place and day, what it is about."""

from __future__ import annotations

from typing import Any

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.closing import Mark, closing
from vbgen.recognise.header import Header, header
from vbgen.recognise.zones import spots
from vbgen.tree import Run

CROWN = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
DATE = "Lào Cai, ngày 05 tháng 6 năm 2026"
SNV: dict[str, Any] = {
    "standard": "nha-nuoc",
    "issuer": ("SỞ NỘI VỤ",),
    "number": "12",
    "symbol": "SNV-VP",
    "place": "Lào Cai",
    "day": "05",
    "month": "6",
    "year": "2026",
}


def line(text: str) -> Line:
    return Line((Run(text),))


def cells(*rows: tuple[list[str], ...]) -> Grid:
    return Grid(tuple(tuple(Cell(tuple(map(line, texts))) for texts in row) for row in rows), ruled=False)


HEADERS: dict[str, tuple[list[str], list[str], dict[str, Any]]] = {
    "all of it": (
        ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 12/SNV-VP", "V/v báo cáo", "cải cách hành chính"],
        [*CROWN, DATE],
        {**SNV, "superior": ("UBND TỈNH LÀO CAI",), "subject": "báo cáo cải cách hành chính"},
    ),
    "a number stamped above its line": (
        ["SỞ NỘI VỤ", "25", "Số:      /SNV-VP"],
        [*CROWN, DATE],
        {**SNV, "number": "25"},
    ),
    "a number stamped below its line": (
        ["SỞ NỘI VỤ", "Số:      /SNV-VP", "25"],
        [*CROWN, DATE],
        {**SNV, "number": "25"},
    ),
    "a symbol cut after its hyphen": (
        ["SỞ NỘI VỤ", "Số: 12/SNV-", "QLCB"],
        [*CROWN, DATE],
        {**SNV, "symbol": "SNV-QLCB"},
    ),
    "an urgency": (["SỞ NỘI VỤ", "Số: 12/SNV-VP", "HỎA TỐC"], [*CROWN, DATE], {**SNV, "urgency": "hoa-toc"}),
    "a draft": (
        ["SỞ NỘI VỤ", "Số:    /SNV-VP", "DỰ THẢO LẦN 2"],
        [*CROWN, DATE],
        {**SNV, "number": "", "draft": "2"},
    ),
    "what is no part of it, the left column first": (
        ["SỞ NỘI VỤ", "Số: 12/SNV-VP", "Mật danh: A"],
        [*CROWN, DATE, "Kính chuyển"],
        {**SNV, "rest": ("Mật danh: A", "Kính chuyển")},
    ),
    "a long place": (
        ["SỞ NỘI VỤ", "Số: 12/SNV-VP"],
        [*CROWN, "Thành phố Hồ Chí Minh rất dài dòng, ngày 05 tháng 6 năm 2026"],
        {**SNV, "place": "Thành phố Hồ Chí Minh rất dài dòng"},
    ),
    "no date": (
        ["SỞ NỘI VỤ", "Số: 12/SNV-VP"],
        CROWN,
        {**SNV, "place": "", "day": "", "month": "", "year": ""},
    ),
    "a name of two lines": (
        ["BỘ NỘI VỤ", "CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC", "Số: 12/SNV-VP"],
        [*CROWN, DATE],
        {**SNV, "superior": ("BỘ NỘI VỤ",), "issuer": ("CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC")},
    ),
    "the Party's, whose subject has no V/v": (
        ["TỈNH ỦY LÀO CAI", "*", "Số 12-CV/TU", "báo cáo công tác"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", DATE],
        {**SNV, "standard": "dang", "issuer": ("TỈNH ỦY LÀO CAI",), "symbol": "CV/TU", "subject": "báo cáo công tác"},
    ),
}


@pytest.mark.parametrize("shape", HEADERS)
def test_a_header_says_who_when_where_and_about_what(shape: str) -> None:
    left, right, said = HEADERS[shape]
    assert header(spots(cells((left, right)))) == Header(**said)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (f"UBND TỈNH A      {CROWN[0]}", [("UBND TỈNH A", "left"), (CROWN[0], "right")]),
        (f"Số: 12/SNV        {DATE}", [("Số: 12/SNV", "left"), (DATE, "right")]),
        ("Nơi nhận:        CHỦ TỊCH", [("Nơi nhận:", "left"), ("CHỦ TỊCH", "right")]),
        (
            "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\tCHỦ TỊCH",  # two lines of capitals pushed apart
            [("Nơi nhận:", "left"), ("TM. ỦY BAN NHÂN DÂN", "right"), ("CHỦ TỊCH", "right")],
        ),
        ("Số:          /SNV-VP", [("Số: /SNV-VP", "")]),  # blanks to fill in
        ("Lào Cai, ngày      tháng      năm 2026", [("Lào Cai, ngày tháng năm 2026", "")]),
        ("TM. ỦY BAN NHÂN DÂN        KT. CHỦ TỊCH", [("TM. ỦY BAN NHÂN DÂN", ""), ("KT. CHỦ TỊCH", "")]),
        ("một câu   có ba dấu cách", [("một câu có ba dấu cách", "")]),
    ],
)
def test_a_wide_gap_parts_two_columns_but_for_blanks_to_fill_in(text: str, columns: list[tuple[str, str]]) -> None:
    assert [(" ".join(spot.text.split()), spot.column) for spot in spots(line(text))] == columns


def test_lines_across_the_page_go_on_from_the_right_column_above_them() -> None:
    mark = (Mark((), "CHỦ TỊCH", "Lê Văn An"),)
    below: list[Line | Grid] = [cells((["Nơi nhận:", "- Lưu: VT."], ["CHỦ TỊCH"])), line("Lê Văn An")]
    assert closing([spot for item in below for spot in spots(item)]).signers == mark
    faked = ["Nơi nhận:        CHỦ TỊCH", "- Lưu: VT.", "Lê Văn An"]
    assert closing([spot for text in faked for spot in spots(line(text))]).signers == mark
