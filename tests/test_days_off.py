"""Days off: those of the law, those in their place, those announced; compared with the package `holidays`."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.days_off import Swaps, day_off, workdays_before, workdays_between

ANNOUNCED = (2023, 2024, 2025, 2026)
LATER = (2027, 2028, 2029, 2030, 2031, 2032)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 6, 28), "Chủ nhật"),
        (date(2026, 2, 16), "nghỉ Tết Nguyên đán"),
        (date(2026, 4, 26), "ngày Giỗ Tổ Hùng Vương"),
        (date(2026, 4, 27), "nghỉ bù ngày Giỗ Tổ Hùng Vương"),
        (date(2026, 1, 2), "nghỉ, làm bù vào 10/01/2026"),
        (date(2026, 1, 10), ""),
        (date(2026, 8, 31), "nghỉ, làm bù vào 22/08/2026"),
        (date(2026, 8, 22), ""),
        (date(2026, 9, 1), "nghỉ lễ Quốc khánh"),
        (date(2026, 11, 24), "ngày Văn hóa Việt Nam"),
        (date(2025, 11, 24), ""),
        (date(2026, 6, 30), ""),
        (date(2050, 2, 1), ""),
    ],
)
def test_a_day_off_has_its_reason(day: date, why: str) -> None:
    assert day_off(day) == why


def test_working_days_are_counted_over_holidays_and_weekends() -> None:
    assert workdays_before(date(2026, 2, 20), 1) == date(2026, 2, 13)  # before all of Tết
    assert workdays_before(date(2026, 9, 4), 2) == date(2026, 8, 28)  # 31/8 to 2/9 do not count
    assert workdays_before(date(2026, 6, 7), 0) == date(2026, 6, 5)  # a Sunday moves to the Friday before


@pytest.mark.parametrize("year", ANNOUNCED + LATER)
def test_the_package_holidays_knows_the_same_days(year: int) -> None:
    peer = set(pytest.importorskip("holidays").country_holidays("VN", years=year))
    days = [date(year, 1, 1) + timedelta(days=shift) for shift in range(365)]
    weekdays = {day for day in days if day.weekday() < 5}
    ours = {day for day in weekdays if day_off(day)}
    guessed = {date(year, 9, day) for day in (1, 3, 4)} if year in LATER else set()  # hang on what is announced
    guessed |= {date(2026, 1, 2)}  # announced after that package was made
    assert ours - guessed == (peer & weekdays) - guessed


def test_days_that_an_office_announces_go_before_the_calendar() -> None:
    swaps = ((date(2027, 6, 4), date(2027, 6, 12)),)
    assert day_off(date(2027, 6, 4)) == ""
    assert day_off(date(2027, 6, 4), swaps) == "nghỉ, làm bù vào 12/06/2027"
    assert (day_off(date(2027, 6, 12)), day_off(date(2027, 6, 12), swaps)) == ("thứ Bảy", "")
    assert workdays_before(date(2027, 6, 7), 1, swaps) == date(2027, 6, 3)


SWAPS: Swaps = ((date(2026, 11, 23), date(2026, 11, 28)),)
DAYS = st.dates(date(2024, 12, 20), date(2027, 1, 10))


@law(200)
@given(DAYS, DAYS, st.sampled_from([(), SWAPS]))
def test_the_working_days_between_two_days_are_those_after_the_first_up_to_the_last(
    one: date, other: date, swaps: Swaps
) -> None:
    first, last = sorted((one, other))
    days = [first + timedelta(days=number) for number in range(1, (last - first).days + 1)]
    worked = [day for day in days if not day_off(day, swaps)]
    assert workdays_between(first, last, swaps) == len(worked)
    assert workdays_between(last, first, swaps) == -len(worked)
