"""Excel's number formats → what they show, in Vietnamese notation (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, group_digits, short_date

_SECTIONS = regex(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*);?')
_CURRENCY = regex(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_BRACKETED = regex(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.I)
_LITERAL = regex(r'"([^"]*)"|\\(.)')
_SPACERS = regex(r"[_*].")
_DIGITS = regex(r"([#0?]+(?:,[#0?]+)*)(?:\.([#0?]+))?(,*)")
_CLOCK = regex(r"\[?h+\]?(?::m+(?::s+)?)?|m+:s+", re.I)
_OPEN, _SHUT = "\ue000", "\ue001"  # around words of a format, so that their letters are not taken for its codes


def number(value: float, number_format: str) -> tuple[str, bool]:
    """A number as shown, and whether nobody has said how to: such a one is written as its column is."""
    section, negative = _section(value, number_format)
    if "general" in section.casefold() or section == "@" or "e+" in section.casefold() or "/" in section:
        return _plain(value), True
    amount = Decimal(repr(value))
    if negative:
        amount = abs(amount)
    if "%" in section:
        amount *= 100
    match = _DIGITS.search(section)
    if match is None:  # words only: "-" for none
        return _words(section), False
    whole, decimals, scaled = match[1], match[2] or "", len(match[3])
    if section == whole and "," not in whole:
        return _rounded(amount, ""), True
    figures = _rounded(amount / Decimal(1000) ** scaled, decimals)
    if figures == "0" and "0" not in match[0]:
        figures = ""
    figures = group_digits(figures) if "," in whole else figures.replace(".", ",")
    return _words(section[: match.start()]) + figures + _words(section[match.end() :]), False


def _section(value: float, number_format: str) -> tuple[str, bool]:
    """The part of a format that shows this number, its words marked; whether it says by itself that it is below 0."""
    sections = _SECTIONS.findall(number_format)[:4]
    if len(sections) > 1 and not sections[-1]:  # the end of the text matches once more
        del sections[-1]
    index = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    chosen = _CURRENCY.sub(lambda match: f'"{match[1]}"', sections[index] if sections else "General")
    chosen = _SPACERS.sub("", _BRACKETED.sub("", chosen))
    return _LITERAL.sub(lambda match: f"{_OPEN}{match[1] or match[2]}{_SHUT}", chosen).strip(), index == 1


def _words(section: str) -> str:
    return section.replace(_OPEN, "").replace(_SHUT, "").replace("#", "").replace("?", "")


def _rounded(amount: Decimal, decimals: str) -> str:
    """Figures with as many decimals as the format asks for; "#" asks for those that are there."""
    text = str(amount.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP))
    least = len(decimals.rstrip("#?"))
    while "." in text and len(text.partition(".")[2]) > least and text.endswith("0"):
        text = text[:-1]
    return text.rstrip(".")


def _plain(value: float) -> str:
    """A number without a format: at most ten decimals, as Excel shows it, never with an exponent."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.10f}".rstrip("0").replace(".", ",")


def moment(value: datetime.date | datetime.time | datetime.timedelta, number_format: str) -> str:
    """A date, a time or a length of time as its format shows it, the date as documents write it: "05/9/2026 08:30"."""
    section = _section(0, number_format.partition(";")[0])[0].casefold()
    section = re.sub(f"{_OPEN}[^{_SHUT}]*{_SHUT}", "", section)
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        text = f"{minutes // 60:02}:{minutes % 60:02}"
        return f"{text}:{seconds:02}" if "s" in section else text
    timed = isinstance(value, datetime.datetime | datetime.time) and bool(_CLOCK.search(section))
    clock = f"{value:%H:%M:%S}" if "s" in section else f"{value:%H:%M}"
    if isinstance(value, datetime.time):
        return clock
    shown = frozenset("ymd").intersection(_CLOCK.sub("", section))
    date = _date(value, shown or frozenset("" if timed else "ymd"))
    return f"{date} {clock}".strip() if timed else date


def _date(value: datetime.date, shown: frozenset[str]) -> str:
    """The parts of a date that a format shows: a day without its month says nothing."""
    if not shown:
        return ""
    whole = short_date(PartialDate(day=value.day, month=value.month, year=value.year))
    if shown == {"d", "m"}:
        return whole.rpartition("/")[0]
    if "d" in shown:
        return whole
    return short_date(PartialDate(month=value.month if "m" in shown else None, year=value.year))
