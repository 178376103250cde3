"""Words → the one day that they end on: "trước ngày 15/3/2026", "tháng 6/2026", "quý I, II/2026", "trong năm".

"trước ngày 15/3/2026" means that day, as registers of offices count; "tháng 6/2026", "quý II/2026", "năm 2026" their
last day; of several days, and of a span, the last. "đầu tháng" is its 10th day, "giữa tháng" its 20th; "đầu quý", "đầu
năm" the end of their first third and quarter. "thường xuyên", "ngay sau khi …" mean no day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from vbgen.days_off import workdays_after
from vbgen.patterns import regex
from vbgen.vietnamese import folded, roman_value

_DAY = timedelta(days=1)
_YEAR = r"(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4})"
_MAYBE_YEAR = rf"(?:{_YEAR})?"
_PART = r"(?:(?P<part>đầu|giữa) )?"
_QUARTERS = r"(?:[1-4]|iv|i{1,3})"
_AND = r"\s?(?:,|-|–|và|đến)\s?(?:quý )?"
_FULL = regex(
    r"(?<!tháng )(?:ngày )?(?P<day>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?"
    r"(?P<year>\d{4}|\d\d)(?!\d)"
    r"|ngày (?P<day_>\d{1,2}) tháng (?P<month_>\d{1,2}) năm (?P<year_>\d{4})"
)
_SHORT = regex(
    r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![/\d])"
    r"|(?:ngày |trước )(?P<day_>\d{1,2}) tháng (?P<month_>\d{1,2})\b"
)
_MONTH = regex(rf"{_PART}(?:tháng )?(?<![\d/])(?P<month>\d{{1,2}}){_YEAR}|tháng (?P<month_>\d{{1,2}})\b(?! năm|/)")
_QUARTER = regex(rf"{_PART}quý (?:{_QUARTERS}{_AND})*(?P<quarter>{_QUARTERS})\b{_MAYBE_YEAR}")
_MONTHS_OF_YEAR = regex(
    r"(?:(?P<count>\d{1,2}|ba|sáu|chín) tháng|(?P<half>nửa)) (?P<end>đầu|cuối) năm(?: (?P<year>\d{4}))?"
)
_SCHOOL_YEAR = regex(r"năm học \d{4}\s?[-–]\s?(?P<year>\d{4})")
_WHOLE = regex(rf"{_PART}năm (?P<year>\d{{4}})|(?<![\d/])(?P<year_>\d{{4}})(?![/\d])|trong năm(?: nay)?(?! \d)")
_WEEK_OF_MONTH = regex(
    r"tuần (?:thứ )?(?P<week>\d|nhất|đầu|hai|ba|tư|cuối)(?: tiên| cùng)?(?: của)? tháng (?P<month>\d{1,2})"
    rf"{_MAYBE_YEAR}"
)
_WEEKS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "cuối": 5}
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_SINCE = regex(r"(?P<count>\d{1,3}) ngày(?P<working> làm việc)?,? (?:kể )?từ (?:ngày|khi) (?:ký|ban hành)")
_BEFORE = regex(r"trước (?=tháng|quý|năm)")


def last_day(words: str, issued: date) -> date | None:
    """The day that folded words end on in a document that was issued on a day; None for words that name none."""
    if since := _SINCE.search(words):
        count = int(since["count"])
        return workdays_after(issued, count) if since["working"] else issued + _DAY * count
    for pattern, meant in (
        (_FULL, _full),
        (_WEEK_OF_MONTH, _week_of_month),
        (_SHORT, _short),
        (_QUARTER, _quarter),
        (_MONTHS_OF_YEAR, _months_of_year),
        (_MONTH, _month),
        (_SCHOOL_YEAR, _school_year),
        (_WHOLE, _whole),
    ):
        days = [day for match in pattern.finditer(words) if (day := meant(match, issued))]
        if days:
            before = pattern in _SPANS and _BEFORE.search(words)
            return start_of(words, max(days)) - _DAY if before else max(days)
    return None


_SPANS = (_QUARTER, _MONTH, _WHOLE)


def whole_day(text: str, near: date | None = None) -> date | None:
    """The day that a text is and nothing more, however it is typed: "30.11.2026", "30-11-26", "trước ngày 30/11/2026".

    Two figures of a year are of the century of a day near it.
    """
    match = _FULL.fullmatch(folded(text).removeprefix("trước ").strip(" ."))
    return _full(match, near or date(2000, 1, 1)) if match else None


def start_of(words: str, end: date) -> date:
    """The first day of the month, quarter, year that words name and that ends on a day; a day is its own."""
    if _FULL.search(words) or _SHORT.search(words):
        return end
    if _QUARTER.search(words):
        return date(end.year, end.month - 2, 1)
    return end.replace(day=1) if _MONTH.search(words) else date(end.year, 1, 1)


def friday_of_week(year: int, month: int, week: int) -> date:
    """The Friday of a week of a month, no later than its last day: the first week is the one of its first day."""
    first = date(year, month, 1)
    friday = first + _DAY * ((4 - first.weekday()) % 7) + timedelta(weeks=week - 1)
    return min(friday, date(year, month, monthrange(year, month)[1]))


def week_number(word: str) -> int:
    """Which week of a month a word says: "3", "ba", "cuối"."""
    return int(word) if word.isdecimal() else _WEEKS[word]


def short_days(words: str) -> list[tuple[int, int]]:
    """The days without a year that words name, each with its month."""
    return [(_named(match, "day") or 0, _named(match, "month") or 0) for match in _SHORT.finditer(words)]


def _named(match: re.Match[str], name: str) -> int | None:
    groups = match.groupdict()
    value = groups.get(name) or groups.get(f"{name}_")
    return int(value) if value else None


def _made(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _full(match: re.Match[str], issued: date) -> date | None:
    """A whole day; "30/6/26" is of the century of the document."""
    year = _named(match, "year") or 0
    return _made(year + issued.year // 100 * 100 if year < 100 else year, _named(match, "month"), _named(match, "day"))


def _short(match: re.Match[str], issued: date) -> date | None:
    """A day without its year: the first such day that is not before the document."""
    for year in (issued.year, issued.year + 1):
        day = _made(year, _named(match, "month"), _named(match, "day"))
        if day and day >= issued:
            return day
    return None


def _end_of_month(year: int, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else None


def _month(match: re.Match[str], issued: date) -> date | None:
    month = _named(match, "month") or 0
    year = _named(match, "year") or (issued.year if month >= issued.month else issued.year + 1)
    end = _end_of_month(year, month)
    part = match["part"]
    return end.replace(day=10 if part == "đầu" else 20) if end and part else end


def _quarter(match: re.Match[str], issued: date) -> date | None:
    quarter = int(match["quarter"]) if match["quarter"].isdecimal() else roman_value(match["quarter"].upper()) or 0
    year = _named(match, "year") or (issued.year if 3 * quarter >= issued.month else issued.year + 1)
    return _end_of_month(year, 3 * quarter - {"đầu": 2, "giữa": 1}.get(match["part"], 0))


def _months_of_year(match: re.Match[str], issued: date) -> date | None:
    """ "6 tháng đầu năm 2026", "nửa cuối năm"."""
    count = 6 if match["half"] else _COUNTS.get(match["count"]) or int(match["count"])
    return _end_of_month(_named(match, "year") or issued.year, count if match["end"] == "đầu" else 12)


def _school_year(match: re.Match[str], _: date) -> date:
    """A school year ends with May (Bộ Giáo dục và Đào tạo's yearly frames: before 31/5)."""
    return date(int(match["year"]), 5, 31)


def _whole(match: re.Match[str], issued: date) -> date | None:
    months = {"đầu": 3, "giữa": 6}.get(match["part"], 12)
    return _end_of_month(_named(match, "year") or issued.year, months)


def _week_of_month(match: re.Match[str], issued: date) -> date | None:
    month = _named(match, "month") or 0
    year = _named(match, "year") or (issued.year if month >= issued.month else issued.year + 1)
    return friday_of_week(year, month, week_number(match["week"])) if 1 <= month <= 12 else None
