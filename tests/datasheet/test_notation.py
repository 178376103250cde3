"""Columns of texts and typed numbers → what a document prints."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.laws import law

from vbgen.datasheet.notation import CellValue, written


def column(title: str, *texts: str) -> tuple[str, ...]:
    """A column of a CSV file as printed."""
    return written(title, tuple(map(CellValue, texts)), typed=False)


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        (("1500", "-", "2500000"), ("1.500", "-", "2.500.000")),
        (("1500", "…", "x", ""), ("1.500", "…", "x", "")),
        (("(2500)", "900"), ("(2.500)", "900")),
        (("1 234 567", "8"), ("1.234.567", "8")),
        (("1\u00a0234,5", "1000"), ("1.234,5", "1.000")),
        (("1,234,567.5", "12,500", "7"), ("1.234.567,5", "12.500", "7")),
        (("1.234.567", "12.500", "1500"), ("1.234.567", "12.500", "1.500")),
        (("12.500", "900"), ("12.500", "900")),
        (("12.5%", "7%"), ("12,5%", "7%")),
        (("-1500", "0"), ("-1.500", "0")),
        (("0912345678", "1500"), ("0912345678", "1500")),
        (("2026-09-05", "2026-12-31T08:30:00"), ("05/9/2026", "31/12/2026 08:30")),
        (("2026-13-45",), ("2026-13-45",)),
        (("1500", "chưa rõ"), ("1500", "chưa rõ")),
    ],
)
def test_figures_are_written_as_vietnamese_does(texts: tuple[str, ...], printed: tuple[str, ...]) -> None:
    assert column("Giá trị", *texts) == printed


@pytest.mark.parametrize(
    "title",
    [
        "Số tài khoản",
        "STK",
        "Thửa đất số",
        "Tờ bản đồ",
        "Số quyết định",
        "Mã hồ sơ",
        "CCCD",
        "Số điện thoại",
        "Năm sinh",
        "Biển số",
        "Số sổ BHXH",
        "MST",
        "Số báo danh",
        "Số",
        "Số và ký hiệu",
        "Khóa",
        "Số căn cước",
        "Số seri",
    ],
)
def test_figures_that_name_a_thing_are_never_grouped(title: str) -> None:
    assert column(title, "1234567890", "1024") == ("1234567890", "1024")
    raw = (CellValue("1234567890", raw=True), CellValue("1024", raw=True))
    assert written(title, raw, typed=True) == ("1234567890", "1024")


@pytest.mark.parametrize(
    "title", ["Số lượng", "Số hộ", "Kinh phí (đồng)", "Thành tiền", "Diện tích", "Dân số", "Chỉ tiêu"]
)
def test_figures_that_count_are_grouped(title: str) -> None:
    assert column(title, "1234567890", "1024") == ("1.234.567.890", "1.024")


def test_numbers_of_years_are_years_unless_the_title_counts() -> None:
    assert column("Giai đoạn", "2024", "2025") == ("2024", "2025")
    assert column("Số hộ", "2024", "2025") == ("2.024", "2.025")


_CELLS = st.lists(
    st.text("0123456789.,-() %", min_size=1, max_size=14).map(lambda text: " ".join(text.split())), max_size=6
)


@law(200)
@given(_CELLS, st.sampled_from(["Số lượng", "Mã", "Tỷ lệ"]))
def test_no_digit_of_a_column_without_dates_is_lost_or_moved(texts: list[str], title: str) -> None:
    assume(not any(re.match(r"\d{4}-\d\d-\d\d", text) for text in texts))
    for text, printed in zip(texts, column(title, *texts), strict=True):
        assert [sign for sign in printed if sign.isdigit()] == [sign for sign in text if sign.isdigit()]
