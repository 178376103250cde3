"""Numbers and moments of Excel → what their formats show."""

from __future__ import annotations

import datetime

import pytest

from vbgen.datasheet import formats


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.125, "0.0%", "12,5%"),
        (0.7, "0%", "70%"),
        (1.5, "0.00", "1,50"),
        (1234567, "#,##0", "1.234.567"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (-2500, "#,##0;(#,##0)", "(2.500)"),
        (-2500, "#,##0;[Red]-#,##0", "-2.500"),
        (-2500.4, "#,##0", "-2.500"),
        (0, '#,##0;-#,##0;"-"', "-"),
        (1500, '#,##0 "đồng"', "1.500 đồng"),
        (1500, "#,##0 [$₫-42A]", "1.500 ₫"),
        (2500000, "#,##0,", "2.500"),
        (1234.5, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "1.234,50"),
        (0, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "-"),
        (0.5, "0.##", "0,5"),
        (2.5, "0", "3"),
        (1, '"Đợt "0', "Đợt 1"),
    ],
)
def test_a_number_is_shown_as_its_format_says(value: float, number_format: str, shown: str) -> None:
    assert formats.number(value, number_format)[0] == shown


def test_a_number_that_no_format_groups_is_left_to_its_column() -> None:
    assert formats.number(1234567, "General") == ("1234567", True)
    assert formats.number(0.1 + 0.2, "General") == ("0,3", True)
    assert formats.number(1e15, "General") == ("1000000000000000", True)
    assert formats.number(12, "0") == ("12", True)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (datetime.datetime(2026, 12, 7, 8, 0), "dd/mm/yyyy hh:mm", "07/12/2026 08:00"),
        (datetime.datetime(2026, 9, 5), "mm-dd-yy", "05/9/2026"),
        (datetime.datetime(2026, 9, 5, 14, 30), "yyyy-mm-dd", "05/9/2026"),
        (datetime.datetime(2026, 9, 5), "mm/yyyy", "9/2026"),
        (datetime.datetime(2026, 9, 5), "yyyy", "2026"),
        (datetime.datetime(2026, 9, 5), "dd/mm", "05/9"),
        (datetime.datetime(2026, 9, 5), '"ngày" dd/mm/yyyy', "05/9/2026"),
        (datetime.datetime(2026, 9, 5, 14, 30), "h:mm", "14:30"),
        (datetime.date(2026, 1, 5), "General", "05/01/2026"),
        (datetime.time(8, 30), "h:mm", "08:30"),
        (datetime.time(8, 30, 15), "h:mm:ss", "08:30:15"),
        (datetime.timedelta(hours=26, minutes=5), "[h]:mm", "26:05"),
    ],
)
def test_a_moment_is_shown_with_the_parts_that_its_format_has(
    value: datetime.date | datetime.time | datetime.timedelta, number_format: str, shown: str
) -> None:
    assert formats.moment(value, number_format) == shown
