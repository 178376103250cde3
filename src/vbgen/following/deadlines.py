"""The words of a deadline → the days that they mean: one day, the dates of a rhythm, or none.

"trước ngày 15/3/2026" means that day, as registers of offices count; "tháng 6/2026", "quý II/2026", "năm 2026" their
last day; "trước ngày 20 của tháng cuối quý" four days a year. "thường xuyên", "ngay sau khi …" mean no day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from vbgen.days_off import workdays_after
from vbgen.patterns import regex
from vbgen.vietnamese import folded, roman_value

_DAY = timedelta(days=1)
_YEAR = r"(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4})"
_FULL = regex(
    r"(?:ngày )?(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})(?!\d)"
    r"|ngày (?P<day_>\d{1,2}) tháng (?P<month_>\d{1,2}) năm (?P<year_>\d{4})"
)
_SHORT = regex(
    r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![/\d])|ngày (?P<day_>\d{1,2}) tháng (?P<month_>\d{1,2})\b"
)
_MAYBE_YEAR = r"(?:(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))?"
_MONTH = regex(
    rf"(?:(?P<part>đầu|giữa) )?(?:tháng )?(?<![\d/])(?P<month>\d{{1,2}}){_YEAR}|tháng (?P<month_>\d{{1,2}})\b(?! năm|/)"
)
_QUARTER = regex(rf"quý (?P<quarter>[1-4]|iv|i{{1,3}})\b{_MAYBE_YEAR}")
_WHOLE = regex(r"năm (?P<year>\d{4})|(?<![\d/])(?P<year_>\d{4})(?![/\d])")
_WEEK_OF_MONTH = regex(
    rf"tuần (?:thứ )?(?P<week>\d|nhất|đầu|hai|ba|tư|cuối)(?: của)? tháng (?P<month>\d{{1,2}}){_MAYBE_YEAR}"
)
_ONCE = r"(?: (?:một|1|01) lần)?"
_EACH = regex(
    rf"(?:hằng|hàng|mỗi|định kỳ(?: hằng| hàng)?|,|và|\() ?(?P<unit>ngày|tuần|tháng|quý|năm){_ONCE}(?![\w/])(?! \d)"
    rf"|(?<!ngày )(?<!\d)(?P<count>\d+|một|hai|ba|bốn|sáu|chín) (?P<several>tháng|năm){_ONCE}(?! kể từ| \d|\w)"
    r"|của (?:tháng (?:cuối|đầu) )?(?P<of>tháng|quý|năm)(?![\w/])(?! \d)"
    r"|(?:cuối|đầu) (?:mỗi )?(?P<end>tháng|quý|năm)(?! \d)(?![\w/])"
)
_RHYTHM = regex(
    r"hằng|hàng|mỗi|định kỳ|một lần|1 lần|01 lần|tháng (?:cuối|đầu)(?: của)? quý"
    r"|(?:cuối|đầu) (?:tháng|quý|năm|tuần)(?! \d)(?!/)"
)
_WEEKDAY = regex(r"thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật")
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_ON = regex(r"ngày (?P<day>\d{1,2})(?![\d/])(?! tháng \d)")
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "chín": 9}
_WEEKS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "cuối": 5}
_SINCE = regex(r"(?P<count>\d{1,3}) ngày(?P<working> làm việc)?,? (?:kể )?từ (?:ngày|khi) (?:ký|ban hành)")
_BEFORE = regex(r"trước (?=tháng|quý|năm)")
_FIRST = regex(r"tháng đầu|đầu (?:mỗi )?(?:tháng|quý|năm|tuần)")


class Due(NamedTuple):
    """What a deadline means: a day, or a rhythm as the function that gives its days within a span; neither: no day."""

    day: date | None = None
    rhythm: Callable[[date, date], Iterator[date]] | None = None

    def dates(self, first: date, last: date) -> list[date]:
        """The days that are meant, from a first to a last day; the only day of one that is no rhythm is always one."""
        if self.rhythm is None:
            return [self.day] if self.day else []
        return sorted({day for day in self.rhythm(first, last) if first <= day <= last})


@lru_cache(maxsize=4096)
def due_days(text: str, issued: date) -> Due:
    """The days that the words of a deadline mean in a document that was issued on a day."""
    words = folded(text)
    if _RHYTHM.search(words) and (rhythm := _rhythm(words)):
        return Due(rhythm=rhythm)
    if since := _SINCE.search(words):
        count = int(since["count"])
        return Due(workdays_after(issued, count) if since["working"] else issued + _DAY * count)
    return Due(_last_day(words, issued))


# --- one day ----------------------------------------------------------------------------------------------------------


def _last_day(words: str, issued: date) -> date | None:
    """The day that a deadline ends on: of several that are told, and of a span, the last."""
    for pattern, meant in (
        (_FULL, _full),
        (_WEEK_OF_MONTH, _week_of_month),
        (_SHORT, _short),
        (_QUARTER, _quarter),
        (_MONTH, _month),
        (_WHOLE, _whole),
    ):
        days = [day for match in pattern.finditer(words) if (day := meant(match, issued))]
        if days:
            before = pattern in (_MONTH, _QUARTER, _WHOLE) and _BEFORE.search(words)
            return _before(max(days), pattern) if before else max(days)
    return None


def _before(end: date, pattern: re.Pattern[str]) -> date:
    """The day before a month, a quarter, a year that ends on a day: "trước tháng 6/2026" is 31/5/2026."""
    months = {id(_MONTH): 1, id(_QUARTER): 3}.get(id(pattern), 12)
    return date(end.year, end.month - months + 1, 1) - _DAY


def _part(match: re.Match[str], name: str) -> int | None:
    groups = match.groupdict()
    value = groups.get(name) or groups.get(f"{name}_")
    return int(value) if value else None


def _made(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _full(match: re.Match[str], _: date) -> date | None:
    return _made(_part(match, "year"), _part(match, "month"), _part(match, "day"))


def _short(match: re.Match[str], issued: date) -> date | None:
    """A day without its year: the first such day that is not before the document."""
    for year in (issued.year, issued.year + 1):
        day = _made(year, _part(match, "month"), _part(match, "day"))
        if day and day >= issued:
            return day
    return None


def _end_of_month(year: int, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else None


def _month(match: re.Match[str], issued: date) -> date | None:
    month = _part(match, "month") or 0
    year = _part(match, "year") or (issued.year if month >= issued.month else issued.year + 1)
    end = _end_of_month(year, month)
    part = match.groupdict().get("part")
    return end.replace(day=10 if part == "đầu" else 20) if end and part else end


def _quarter(match: re.Match[str], issued: date) -> date | None:
    quarter = int(match["quarter"]) if match["quarter"].isdigit() else roman_value(match["quarter"].upper()) or 0
    year = _part(match, "year") or (issued.year if 3 * quarter >= issued.month else issued.year + 1)
    return _end_of_month(year, 3 * quarter)


def _whole(match: re.Match[str], _: date) -> date | None:
    return _made(_part(match, "year"), 12, 31)


def _week_of_month(match: re.Match[str], issued: date) -> date | None:
    """The Friday of a week of a month: the first is the one that its first day is in."""
    month = _part(match, "month") or 0
    year = _part(match, "year") or (issued.year if month >= issued.month else issued.year + 1)
    end = _end_of_month(year, month)
    if end is None:
        return None
    week = int(match["week"]) if match["week"].isdigit() else _WEEKS[match["week"]]
    first = end.replace(day=1)
    friday = first + _DAY * ((4 - first.weekday()) % 7) + timedelta(weeks=week - 1)
    return min(friday, end)


# --- a rhythm ---------------------------------------------------------------------------------------------------------


def _rhythm(words: str) -> Callable[[date, date], Iterator[date]] | None:
    """The days of a rhythm; of several, such as "hằng quý, hằng năm", all of their days."""
    if _WEEKDAY.search(words) or re.search(r"(?:hằng|hàng|mỗi|định kỳ|cuối|đầu)(?: hằng| hàng)? tuần", words):
        weekday = _WEEKDAY.search(words)
        number = _WEEKDAYS.get(weekday["day"] or "", 6) if weekday else 0 if _FIRST.search(words) else 4
        return lambda first, last: (day for day in _days(first, last) if day.weekday() == number)
    fixed = [(_part(match, "month") or 0, _part(match, "day") or 0) for match in _SHORT.finditer(words)]
    steps = {step for match in _EACH.finditer(words) if (step := _months(match)) is not None}
    if "tháng cuối quý" in words or "tháng đầu quý" in words or "tháng cuối của quý" in words:
        steps = (steps - {1}) | {3}
    if fixed:  # "trước ngày 15/6 và 15/12 hằng năm"
        steps = steps - {12} if _ON.search(words) else set()
    if not steps and not fixed:
        return None
    if 0 in steps:
        return _days
    on = _ON.search(words)
    number = int(on["day"]) if on else 0
    starts = bool(_FIRST.search(words))

    def days(first: date, last: date) -> Iterator[date]:
        yield from (day for day in _days(first, last) if (day.month, day.day) in fixed)
        for step in steps:
            yield from _ends(first, last, step, number, starts=starts)

    return days


def _months(match: re.Match[str]) -> int | None:
    """How many months a turn of a rhythm has; 0 for every day."""
    if match["count"]:
        count = _COUNTS.get(match["count"]) or int(match["count"])
        return {"tháng": count, "năm": 12 * count}.get(match["several"])
    unit = match["unit"] or match["of"] or match["end"]
    return {"ngày": 0, "tháng": 1, "quý": 3, "năm": 12}.get(unit)


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + _DAY * number


def _ends(first: date, last: date, step: int, number: int, *, starts: bool) -> Iterator[date]:
    """A day of the last month of each turn, or of the first (`starts`); the last day of it where no day is told.

    A day that a short month has not is its last.
    """
    if step > 12 or step < 1:
        return
    for year in range(first.year, last.year + 1):
        for month in range(1 if starts else step, 13, step):
            length = monthrange(year, month)[1]
            yield date(year, month, min(number, length) if number else 1 if starts and step > 1 else length)
