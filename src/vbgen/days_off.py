"""Days on which nobody works: Saturdays, Sundays, holidays of both calendars, days in their place, swapped days.

Sources: Bộ luật Lao động 2019, Điều 111 khoản 3 (a holiday on a weekend is made up on the next working day), Điều 112;
Nghị quyết 80-NQ/TW (2026: 24/11); announcements of the days off of officials for Quốc khánh and swapped days, by year.
Lunar days are a table; after its last year only those of the solar calendar are known.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate

_DAY = timedelta(days=1)
_FIXED = (
    (1, 1, "Tết Dương lịch", 0),
    (4, 30, "ngày Chiến thắng 30/4", 0),
    (5, 1, "ngày Quốc tế Lao động", 0),
    (9, 2, "ngày Quốc khánh", 0),
    (11, 24, "ngày Văn hóa Việt Nam", 2026),
)
"""Month, day, name, first year."""

_LUNAR = {
    2023: ((1, 22), (4, 29)),
    2024: ((2, 10), (4, 18)),
    2025: ((1, 29), (4, 7)),
    2026: ((2, 17), (4, 26)),
    2027: ((2, 6), (4, 16)),
    2028: ((1, 26), (4, 4)),
    2029: ((2, 13), (4, 23)),
    2030: ((2, 2), (4, 12)),
    2031: ((1, 23), (4, 1)),
    2032: ((2, 11), (4, 19)),
}
"""Year → month and day of mùng 1 Tết, and of Giỗ Tổ Hùng Vương (mùng 10 tháng 3)."""

_SECOND_NATIONAL_DAY = {2023: 1, 2024: 3, 2025: 1, 2026: 1}
"""Year → the day of September that is off beside 2/9, as announced."""

_SWAPPED = {
    date(2024, 4, 29): date(2024, 5, 4),
    date(2025, 5, 2): date(2025, 4, 26),
    date(2026, 1, 2): date(2026, 1, 10),
    date(2026, 8, 31): date(2026, 8, 22),
}
"""A day off between others → the Saturday that is worked for it."""

Swaps = tuple[tuple[date, date], ...]
"""Days off that an office announces, each with the Saturday that is worked for it."""

_WEEKEND = {5: "thứ Bảy", 6: "Chủ nhật"}


def day_off(day: date, swaps: Swaps = ()) -> str:
    """Why nobody works on a day: "Chủ nhật", "nghỉ Tết Nguyên đán"; "" for a working day. `swaps` go before our own."""
    for off, worked in swaps:
        if day in (off, worked):
            return "" if day == worked else f"nghỉ, làm bù vào {worked:%d/%m/%Y}"
    return _holidays(day.year).get(day) or ("" if day in _SWAPPED.values() else _WEEKEND.get(day.weekday(), ""))


def workdays_before(day: date, count: int, swaps: Swaps = ()) -> date:
    """The working day so many working days before a day; with 0 the day itself, or the last one that is worked."""
    while count > 0 or day_off(day, swaps):
        day -= _DAY
        if not day_off(day, swaps):
            count -= 1
    return day


def workdays_after(day: date, count: int, swaps: Swaps = ()) -> date:
    """The working day so many working days after a day; with 0 the day itself, or the next one that is worked."""
    while count > 0 or day_off(day, swaps):
        day += _DAY
        if not day_off(day, swaps):
            count -= 1
    return day


def workdays_between(first: date, last: date, swaps: Swaps = ()) -> int:
    """How many working days lie after a first day up to a last one; negative where the last is before the first."""
    if last < first:
        return -workdays_between(last, first, swaps)
    years = sum(_worked(year, swaps)[-1] for year in range(first.year, last.year))
    return years + _worked(last.year, swaps)[_day_of_year(last)] - _worked(first.year, swaps)[_day_of_year(first)]


@lru_cache(maxsize=128)
def _worked(year: int, swaps: Swaps) -> tuple[int, ...]:
    """How many working days there are in a year up to each of its days; 0 before the first."""
    days = (date(year, 1, 1) + _DAY * number for number in range(_day_of_year(date(year, 12, 31))))
    return tuple(accumulate((not day_off(day, swaps) for day in days), initial=0))


def _day_of_year(day: date) -> int:
    return day.toordinal() - date(day.year, 1, 1).toordinal() + 1


@cache
def _holidays(year: int) -> dict[date, str]:
    """The holidays of a year, and the days off in their place."""
    found = {date(year, month, day): name for month, day, name, since in _FIXED if year >= since}
    if year in _SECOND_NATIONAL_DAY:
        found[date(year, 9, _SECOND_NATIONAL_DAY[year])] = "nghỉ lễ Quốc khánh"
    made_up = [date(year, month, day) for month, day, _, since in _FIXED if year >= since]
    if year in _LUNAR:
        new_year, ancestors = (date(year, *day) for day in _LUNAR[year])
        found |= {new_year + _DAY * shift: "nghỉ Tết Nguyên đán" for shift in range(-1, 4)}
        found[ancestors] = "ngày Giỗ Tổ Hùng Vương"
        made_up.append(ancestors)
        found |= _around_new_year(new_year)
    for day in sorted(made_up):
        if day.weekday() in _WEEKEND:
            found[_next_working(day, found)] = f"nghỉ bù {found[day]}"
    return found | {day: f"nghỉ, làm bù vào {worked:%d/%m/%Y}" for day, worked in _SWAPPED.items() if day.year == year}


def _around_new_year(new_year: date) -> dict[date, str]:
    """The days off at Tết: of its five a Saturday is had on the Friday before, a Sunday on the next working day."""
    days = [new_year + _DAY * shift for shift in range(-1, 4)]
    taken = dict.fromkeys(days, "")
    for day in days:
        if day.weekday() == 5:
            before = days[0] - _DAY
            taken[before] = ""
        elif day.weekday() == 6:
            taken[_next_working(day, taken)] = ""
    return dict.fromkeys(taken, "nghỉ Tết Nguyên đán")


def _next_working(day: date, off: dict[date, str]) -> date:
    while day in off or day.weekday() in _WEEKEND:
        day += _DAY
    return day
