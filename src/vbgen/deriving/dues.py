"""A superior's deadline → ours, some working days earlier; what is no day stays as it is written."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vbgen.days_off import workdays_before
from vbgen.patterns import regex
from vbgen.units import Unit
from vbgen.vietnamese import PartialDate, parse_date, short_date

_DAYS = 5  # working days, when the registry does not say
_WEEK = 5  # of which a week has so many
_COMMON = 2001  # a year without 29/02, for days of every year

_FULL = r"\d{1,2}/\d{1,2}/\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}"
_YEARLY = r"(?<![\d/])\d{1,2}/\d{1,2}(?![/\d])"
_MONTHLY = r"(?<=ngày )\d{1,2}(?= (?:hằng|hàng|mỗi|của|tháng cuối)\b)"
_DAY = regex(rf"{_FULL}|{_YEARLY}|{_MONTHLY}")


def earlier(due: str, unit: Unit, issued: PartialDate) -> str:
    """A deadline with each day in it some working days earlier: "30/6/2026", "trước ngày 20 hằng tháng".

    A day without a year is taken in that of the superior's document; what presses so that ours would come no later than
    the document was `issued` stays the superior's: "sơ tán dân trước 18 giờ 00 ngày 27/9/2026".
    """
    days = int(unit.days_earlier) if unit.days_earlier.isdecimal() else _DAYS
    return _DAY.sub(lambda match: _moved(match[0], days, issued), due)


def ours(text: str, due: str, unit: Unit, issued: PartialDate) -> str:
    """The deadline of a task of ours; how long something is held is no deadline: "từ ngày 15/6 đến ngày 30/6/2026"."""
    held = regex(rf"từ (?:ngày )?[\d/]+ (?:đến|tới) (?:hết )?(?:ngày )?{re.escape(due)}(?![\d/])") if due else None
    return due if held and held.search(text) else earlier(due, unit, issued)


def _moved(day: str, days: int, issued: PartialDate) -> str:
    year = issued.year
    if day.isdecimal():
        moved = int(day) - _calendar(days)
        return f"{moved:02}" if moved > 0 else day
    found = parse_date(day if day.count("/") != 1 else f"{day}/{year or _COMMON}")
    if found is None or found.year is None or found.month is None or found.day is None:
        return day
    whole = date(found.year, found.month, found.day)
    if day.count("/") == 1:  # a day of every year
        before = workdays_before(whole, days) if year else whole - timedelta(_calendar(days))
        return day if year and _presses(before, issued) else short_date(before).rpartition("/")[0]
    before = workdays_before(whole, days)
    if _presses(before, issued):
        return day
    shown = short_date(before)
    return f"ngày {shown}" if day.startswith("ngày") else shown


def _presses(day: date, issued: PartialDate) -> bool:
    """Whether a day is none that could be met by those who were told on the day of issue."""
    if not (issued.year and issued.month and issued.day):
        return False
    return day <= date(issued.year, issued.month, issued.day)


def _calendar(days: int) -> int:
    """Days of the calendar in which there are so many working days at least."""
    return days + 2 * -(-days // _WEEK)
