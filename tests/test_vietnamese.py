"""Letters, numerals, dates and numbers as Vietnamese documents write them."""

from __future__ import annotations

import copy
import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.vietnamese import (
    PartialDate,
    folded,
    group_digits,
    in_words,
    long_date,
    lower_first,
    number_label,
    parse_date,
    point,
    point_value,
    roman,
    roman_value,
    short_date,
    tone_style,
    upper,
)


def test_points_follow_the_vietnamese_alphabet_and_then_double() -> None:
    assert [point(n) for n in range(1, 26)] == [*"abcdđeghiklmnopqrstuvxy", "aa", "ab"]


@law(100)
@given(st.integers(1, 12_000))
def test_a_point_reads_back_as_its_number(n: int) -> None:
    assert point_value(point(n)) == n


@law(100)
@given(st.integers(1, 3999))
def test_a_roman_numeral_reads_back_as_its_number(n: int) -> None:
    assert roman_value(roman(n)) == n


def test_what_is_no_numeral_has_no_value() -> None:
    assert [point_value(label) for label in ("f", "A", "", "abcd")] == [None] * 4
    assert [roman_value(text) for text in ("IIII", "iv", "", "IC")] == [None] * 4


def test_days_under_ten_and_months_under_three_are_padded() -> None:
    assert long_date(PartialDate(year=2026, month=1, day=5)) == "ngày 05 tháng 01 năm 2026"
    assert long_date(PartialDate(year=2024, month=6, day=5)) == "ngày 05 tháng 6 năm 2024"
    assert short_date(PartialDate(year=2024, month=5, day=3)) == "03/5/2024"


def test_an_open_part_of_a_date_leaves_room() -> None:
    assert long_date(PartialDate(year=2024, month=5)) == "ngày      tháng 5 năm 2024"
    assert long_date(PartialDate()) == "ngày      tháng      năm      "
    assert (number_label(""), number_label("5"), number_label("15")) == (" " * 8, "05", "15")


@law(100)
@given(st.dates(datetime.date(1000, 1, 1)))
def test_a_date_reads_back_from_both_spellings(day: datetime.date) -> None:
    date = PartialDate(year=day.year, month=day.month, day=day.day)
    assert parse_date(long_date(date)) == parse_date(short_date(date)) == date


@pytest.mark.parametrize(
    "parts",
    [
        {"year": 5, "month": 1, "day": 2026},
        {"year": 26},
        {"month": 13},
        {"day": 32},
        {"month": 2, "day": 30},
        {"year": 2023, "month": 2, "day": 29},
    ],
)
def test_a_date_that_no_calendar_has_cannot_be_made(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"year|month|day"):
        PartialDate(**parts)


def test_the_parts_of_a_date_are_named_so_that_no_order_is_taken_for_another() -> None:
    with pytest.raises(TypeError):
        PartialDate(5, 1, 2026)  # type: ignore[call-arg]


def test_a_date_is_copied_to_another_process_as_it_is() -> None:
    date = PartialDate(month=2, day=29)
    assert pickle.loads(pickle.dumps(date)) == copy.copy(date) == date


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert [parse_date(text) for text in ("31/6/2024", "30/02/2024", "29/2/2023", "1/13/2024", "5/6/24")] == [None] * 5
    assert parse_date("29/2/2024") == PartialDate(year=2024, month=2, day=29)


def test_capitals_keep_their_marks_and_abbreviations_keep_their_capitals() -> None:
    assert upper("Ủy ban nhân dân huyện Sơn Động") == "ỦY BAN NHÂN DÂN HUYỆN SƠN ĐỘNG"
    assert [lower_first(text) for text in ("Kế hoạch", "UBND tỉnh", "A4", "")] == ["kế hoạch", "UBND tỉnh", "A4", ""]


def test_numbers_are_read_as_a_teller_reads_them() -> None:
    assert [in_words(n) for n in (0, 15, 21, 24, 105, 1_000_005)] == [
        "không",
        "mười lăm",
        "hai mươi mốt",
        "hai mươi bốn",
        "một trăm linh năm",
        "một triệu không nghìn không trăm linh năm",
    ]
    assert [group_digits(text) for text in ("1234567", "-1234.5", "0912345678")] == [
        "1.234.567",
        "-1.234,5",
        "0912345678",
    ]


def test_both_places_of_the_tone_mark_are_counted() -> None:
    assert tone_style("hòa hoà ủy quý toàn uỷ") == (2, 2)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Uỷ ban  nhân dân xã Hoà\xa0Bình", "ủy ban nhân dân xã hòa bình"),
        ("KHOẺ, THUỶ, QUỲNH, HOÀNG, quý, quỵ", "khỏe, thủy, quỳnh, hoàng, quý, quỵ"),
        ("ABC  d", "abc d"),
    ],
)
def test_names_are_folded_to_be_compared(text: str, small: str) -> None:
    assert folded(text) == small
    assert folded(small) == small
