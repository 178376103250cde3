"""How a period is named → its first and last day, and the period after it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import folded, roman, roman_value

_QUARTER = regex(r"(?:quý )?(?P<quarter>[1-4]|iv|i{1,3})\s*(?:/|-|năm )\s*(?P<year>\d{4})")
_MONTH = regex(r"(?:tháng )?(?P<month>\d{1,2})\s*(?:/|-|năm )\s*(?P<year>\d{4})")
_MONTHS = regex(r"(?P<count>[369]|sáu|chín|ba) tháng (?P<end>đầu|cuối) năm (?P<year>\d{4})")
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_YEAR = regex(r"(?:năm )?(?P<year>\d{4})")


class Period(NamedTuple):
    """A span of days, and how a sentence names it: "tháng 11 năm 2026"."""

    first: date
    last: date
    name: str

    @property
    def next(self) -> Period:
        """The period of the same length after it, or what is left of the year."""
        first = self.last + timedelta(days=1)
        months = min(self.last.month - self.first.month + 1, 13 - first.month)
        return _spanned(first.year, first.month, months)

    def holds(self, day: date | None) -> bool:
        """Whether a day is in it."""
        return day is not None and self.first <= day <= self.last


def period_of(text: str) -> Period | None:
    """The period that is named: "11/2026", "quý IV/2026", "9 tháng đầu năm 2026", "2026"; None for anything else."""
    words = folded(text)
    if match := _MONTHS.fullmatch(words):
        count = _COUNTS.get(match["count"]) or int(match["count"])
        return _spanned(int(match["year"]), 1 if match["end"] == "đầu" else 13 - count, count)
    if (match := _QUARTER.fullmatch(words)) and ("quý" in words or not match["quarter"].isdecimal()):
        sign = match["quarter"]
        number = int(sign) if sign.isdecimal() else roman_value(sign.upper()) or 1
        return _spanned(int(match["year"]), 3 * number - 2, 3)
    if (match := _MONTH.fullmatch(words)) and 1 <= int(match["month"]) <= 12:
        return _spanned(int(match["year"]), int(match["month"]), 1)
    if match := _YEAR.fullmatch(words):
        return _spanned(int(match["year"]), 1, 12)
    return None


def _spanned(year: int, month: int, months: int) -> Period:
    end = month + months - 1
    last = date(year, end, monthrange(year, end)[1])
    if months == 12:
        name = ""
    elif months == 1:
        name = f"tháng {month:02} " if month < 3 else f"tháng {month} "
    elif months == 3:
        name = f"quý {roman((month + 2) // 3)} "
    else:
        name = f"{months} tháng {'đầu' if month == 1 else 'cuối'} "
    return Period(date(year, month, 1), last, f"{name}năm {year}")
