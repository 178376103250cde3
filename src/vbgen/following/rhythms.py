"""Words that tell how often → the days that they mean within a span: "trước ngày 20 của tháng cuối quý".

Each rhythm of "hằng tháng trước ngày 25, hằng quý trước ngày 20" has the day that is told beside it. "từ quý II/2026",
"đến hết năm 2027", "giai đoạn 2026 - 2030" bound them all.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from vbgen.days_off import workdays_before
from vbgen.following.single_days import friday_of_week, last_day, short_days, start_of, week_number
from vbgen.named import NamedTuple
from vbgen.patterns import regex

Rhythm = Callable[[date, date], Iterator[date]]
"""A first and a last day → the days between them, these two included, in no order."""

_DAY = timedelta(days=1)
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "chín": 9}
_COUNT = r"(?:\d+|một|hai|ba|bốn|sáu|chín)"
_ONCE = r"(?: (?:một|1|01) lần| ?/ ?lần)?"
_NUMBERED = r"(?! \d| (?:iv|i{1,3})\b|/ ?\d)"  # no name of a month, quarter, year: "đầu quý II"
_NEXT = r"ngày \d{1,2}(?: của)? tháng (?:sau|tiếp theo|kế tiếp|liền kề|báo cáo)"
_EACH = regex(
    r"(?:hằng|hàng|mỗi|định kỳ(?: hằng| hàng)?|,|và|\() ?(?P<unit>ngày|tuần|tháng|quý|năm)"
    rf"{_ONCE}(?![\w/])(?! cuối| đầu){_NUMBERED}"
    rf"|(?<!ngày )(?<!\d)(?P<count>{_COUNT}) (?P<several>tuần|tháng|năm){_ONCE}(?! kể từ| đầu| cuối|\w){_NUMBERED}"
    rf"|(?P<times>{_COUNT}) lần ?(?:/|mỗi|một|trong(?: một| 1)?) ?(?P<per>tuần|tháng|quý|năm)"
    rf"|(?:cuối|đầu)(?: cùng)?(?: của)? (?:mỗi )?(?P<end>tháng|quý|năm)(?![\w/]){_NUMBERED}"
    rf"|của (?:tháng (?:cuối|đầu) )?(?P<of>tháng|quý|năm)(?![\w/]){_NUMBERED}"
    rf"|(?P<next>{_NEXT})"
)
_OFTEN = regex(
    r"hằng|hàng|mỗi|định kỳ|một lần|\d lần|/ ?lần|lần ?/|tháng (?:cuối|đầu)(?: của)? quý"
    rf"|(?:cuối|đầu)(?: cùng)?(?: của)? (?:tháng|quý|năm|tuần)(?!/){_NUMBERED}"
    rf"|{_NEXT}|{_COUNT} tháng(?:,| và) (?:một |1 |01 |cả )?năm"
)
_PART_OF_YEAR = regex(rf"(?:{_COUNT} tháng|nửa) (?:đầu|cuối) năm")
_SURELY = regex(r"hằng|hàng|mỗi|định kỳ|lần")
_WEEKLY = regex(r"(?:hằng|hàng|mỗi|định kỳ|cuối|đầu)(?: hằng| hàng)? tuần")
_WEEKDAY = regex(r"(?<!tuần )(?<!lần )thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật")
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_WEEK = regex(r"tuần (?:thứ )?(?P<week>\d|nhất|đầu|hai|ba|tư|cuối)\b")
_ON = regex(r"ngày (?P<day>\d{1,2})(?![\d/])(?! tháng \d)")
_FIRST = regex(r"tháng đầu|đầu (?:mỗi )?(?:tháng|quý|năm|tuần)")
_WORKED = regex(r"ngày làm việc cuối")
_APART = regex(r"[;,()]|\bvà\b")

_POINT = (
    r"(?:(?:ngày )?\d{1,2}/\d{1,2}/\d{4}|tháng \d{1,2}(?:(?:/| năm )\d{4})?|\d{1,2}/\d{4}"
    r"|quý (?:[1-4]|iv|i{1,3})\b(?:(?:/| năm )\d{4})?|năm \d{4}|\d{4})"
)
_FROM = regex(rf"(?:bắt đầu )?\btừ (?:đầu )?(?P<point>{_POINT})(?![\d/])")
_TO = regex(rf"\bđến (?:hết |cuối )?(?P<point>{_POINT})(?![\d/])")
_YEARS = regex(r"(?:giai đoạn )?(?<![\d/])(?P<first>\d{4}) ?[-–] ?(?P<last>\d{4})(?!\d)")


class _Turns(NamedTuple):
    """How often, in months (0 is every day, -1 a week, -2 two weeks), and what its words say of the day."""

    months: int
    words: str


def rhythm_of(words: str, issued: date) -> Rhythm | None:
    """The days of a rhythm that folded words tell; of several all of their days; None for words that tell none."""
    if not _OFTEN.search(words) or (_PART_OF_YEAR.search(words) and not _SURELY.search(words)):
        return None
    first, last, rest = _bounds(words, issued)
    days = _days_of(rest, issued)
    if days is None:
        return None
    return lambda start, end: days(max(start, first), min(end, last))


def _bounds(words: str, issued: date) -> tuple[date, date, str]:
    """The first and the last day that the words allow, and the words without them."""
    first, last = date.min, date.max
    years, since, until = _YEARS.search(words), _FROM.search(words), _TO.search(words)
    if until:
        last = last_day(until["point"], issued) or last
    if since:
        near = date(last.year, 1, 1) if until else issued
        if end := last_day(since["point"], near):
            first = start_of(since["point"], end)
    if years and not since and not until:
        first, last = date(int(years["first"]), 1, 1), date(int(years["last"]), 12, 31)
    for match in (years, since, until):
        words = words.replace(match[0], " ") if match else words
    return first, last, " ".join(words.split())


def _days_of(words: str, issued: date) -> Rhythm | None:
    turns = _turns_of(words)
    weeks = [-one.months for one in turns if one.months < 0]
    weekday = _WEEKDAY.search(words)
    if weekday or weeks or _WEEKLY.search(words):
        number = _WEEKDAYS.get(weekday["day"] or "", 6) if weekday else 0 if _FIRST.search(words) else 4
        return lambda first, last: _weekly(number, max([1, *weeks]), issued, first, last)
    fixed = short_days(words)
    turns = [one for one in turns if not one.months or len(fixed) < 12 // one.months]  # else these days are its turns
    if any(not one.months for one in turns):
        return _daily
    if not turns and not fixed:
        return None

    def days(first: date, last: date) -> Iterator[date]:
        if first <= last:
            yield from (day for day in _daily(first, last) if (day.day, day.month) in fixed)
            for one in turns:
                yield from (day for day in _monthly(one, first, last) if first <= day <= last)

    return days


def _turns_of(words: str) -> list[_Turns]:
    """Each rhythm with the words that stand with it; one that has no day of its own has the first that is told."""
    cuts = [0, *(match.start() for match in _APART.finditer(words)), len(words)]
    found = []
    there = {match.start(): match for match in _EACH.finditer(words)}
    for match in there.values():
        months = _months(match)
        if months is None or months > 12:
            continue
        at = max(number for number in range(len(cuts) - 1) if cuts[number] <= max(match.start(), match.end() - 1))
        own = words[cuts[at] : cuts[at + 1]]
        beside = [
            words[cuts[other] : cuts[other + 1]]
            for other in (at + 1, at - 1)
            if 0 <= other < len(cuts) - 1 and not any(cuts[other] <= start < cuts[other + 1] for start in there)
        ]
        said = next((some for some in (own, *beside, words) if _ON.search(some)), own)
        found.append(_Turns(months, own if said == own else f"{own} {(_ON.search(said) or match)[0]}"))
        if match["per"] == "tháng" and _number(match["times"]) == 2:
            found.append(_Turns(months, "ngày 15"))
    return found


def _months(match: re.Match[str]) -> int | None:
    """How many months a turn has; 0 for every day, less than 0 for weeks; None for what is no turn."""
    if match["count"]:
        count = _number(match["count"])
        return {"tuần": -count, "tháng": count, "năm": 12 * count}[match["several"]] or None
    if match["times"]:
        whole = {"tuần": -1, "tháng": 1, "quý": 3, "năm": 12}[match["per"]]
        return max(1, whole // max(1, _number(match["times"]))) if whole > 0 else whole
    if match["next"]:
        return 1
    return {"ngày": 0, "tuần": -1, "tháng": 1, "quý": 3, "năm": 12}[match["unit"] or match["of"] or match["end"]]


def _number(word: str) -> int:
    return _COUNTS.get(word) or int(word)


def _daily(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + _DAY * number


def _weekly(weekday: int, weeks: int, issued: date, first: date, last: date) -> Iterator[date]:
    """A day of every week; of every second one counted from the first after the document."""
    start = issued + _DAY * ((weekday - issued.weekday() - 1) % 7 + 1)
    for day in _daily(first, last):
        if day.weekday() == weekday and (day - start).days // 7 % weeks == 0:
            yield day


def _monthly(turns: _Turns, first: date, last: date) -> Iterator[date]:
    """A day of the last month of each turn, or of its first; the last day of it where no day is told.

    A day that a short month has not is its last.
    """
    on, week, starts = _ON.search(turns.words), _WEEK.search(turns.words), bool(_FIRST.search(turns.words))
    worked = _WORKED.search(turns.words)
    for year in range(first.year, last.year + 1):
        for month in range(1 if starts else turns.months, 13, turns.months):
            end = date(year, month, monthrange(year, month)[1])
            if on:
                yield end.replace(day=max(1, min(int(on["day"]), end.day)))
            elif week:
                yield friday_of_week(year, month, week_number(week["week"]))
            elif worked:
                yield workdays_before(end, 0)
            else:
                yield end.replace(day=1) if starts and turns.months > 1 else end
