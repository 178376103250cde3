"""Vietnamese letters, numerals, dates and numbers in words; knows nothing of documents.

Every function takes and gives text in NFC; `nfc` is for text that comes from outside.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Self

from vbgen.named import NamedTuple
from vbgen.patterns import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime

POINTS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number the điểm of a khoản: the Vietnamese alphabet without ă â ê ô ơ ư."""

BLANK = " " * 6
"""The room left in a date for a day, month or year that is written in by hand."""

NUMBER_BLANK = " " * 8
"""The room left after "Số:" for a number that is written in by hand."""


def nfc(text: str) -> str:
    """Text with every letter composed: "e" + "̂" + "́" becomes "ế".

    Of the marks over one letter no more than 30 are kept, as Unicode's Stream-Safe Text Format asks (UAX #15): to put
    them in order takes the square of their number.
    """
    if not text.isascii() and len(text) > MARKS and _MAY_MARK.search(text[:: MARKS + 1]):  # every such run holds one
        text = _MANY_MARKS.sub(_few_marks, text)
    return unicodedata.normalize("NFC", text)


MARKS = 30
_MAY_MARK = regex("[^\0-\u02ff\u1e00-\u1eff]")  # no mark stands among Latin and Vietnamese letters
_MANY_MARKS = regex(f"[^\0-\u02ff\u1e00-\u1eff]{{{MARKS + 1},}}")


def _few_marks(match: re.Match[str]) -> str:
    kept: list[str] = []
    count = 0
    for sign in match[0]:
        count = count + 1 if unicodedata.combining(sign) else 0
        if count <= MARKS:
            kept.append(sign)
    return "".join(kept)


def is_ordinary(text: str) -> bool:
    """Whether all signs of a text are drawn, spaces or line feeds: none controls, and none is of private use."""
    return text.replace("\n", "").isprintable()


def unmarked(text: str) -> str:
    """Text in small letters without marks, to compare names by: "Đội Ủ" becomes "doi u"."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in letters if not unicodedata.combining(char))


@lru_cache(4096)  # the same names are compared again and again
def folded(text: str) -> str:
    """Text to compare names by: composed, in small letters, single spaces, tone marks in their old places.

    "Uỷ ban  nhân dân xã Hoà Bình" and "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH" are one name.
    """
    small = " ".join(nfc(text).casefold().split())
    return small if small.isascii() else re.sub(_NEW_TONE, lambda match: _OLD_PLACES[match[0]], small)


def shortened(text: str, letters: int) -> str:
    """A text of no more than so many letters, "…" for the rest."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def upper(text: str) -> str:
    """Text in capitals, composed: "Ủy ban nhân dân" becomes "ỦY BAN NHÂN DÂN"."""
    return nfc(nfc(text).upper())


def lower_first(text: str) -> str:
    """Text with a small first letter, for use within a sentence: "Kế hoạch" becomes "kế hoạch".

    A first word that is an abbreviation or code stays: "UBND tỉnh", "PAPI", "A4".
    """
    if len(text) > 1 and (text[1].isupper() or text[1].isdecimal()):
        return text
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Text with a capital first letter: "ủy ban" becomes "Ủy ban"; the rest stays."""
    return text[:1].upper() + text[1:]


# --- numerals -----------------------------------------------------------------------------------------------------


def point(n: int) -> str:
    """The letter of the n-th điểm, from 1: 1 becomes "a", 5 "đ", 23 "y"; then "aa", "ab" … (the law is silent there).

    Raises ValueError unless n ≥ 1.
    """
    if n < 1:
        raise ValueError(f"no điểm has number {n}")
    letters = ""
    while n:
        n, ones = divmod(n - 1, len(POINTS))
        letters = POINTS[ones] + letters
    return letters


def point_value(label: str) -> int | None:
    """The number of a điểm: "đ" becomes 5, "aa" 24. None for what `point` never gives ("f", "A", "", "abc")."""
    if not 1 <= len(label) <= 3 or not all(letter in POINTS for letter in label):
        return None
    value = 0
    for letter in label:
        value = value * len(POINTS) + POINTS.index(letter) + 1
    return value


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(n: int) -> str:
    """The Roman numeral of n: 14 becomes "XIV". Raises ValueError unless 1 ≤ n ≤ 3999."""
    if not 1 <= n <= 3999:
        raise ValueError(f"no Roman numeral for {n}")
    text = ""
    for value, letters in _ROMAN:
        times, n = divmod(n, value)
        text += letters * times
    return text


def roman_value(text: str) -> int | None:
    """The number of a Roman numeral in capitals: "XIV" becomes 14. None for any other spelling ("IIII", "iv", "")."""
    rest, total = text, 0
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            rest = rest[len(letters) :]
            total += value
    return total if not rest and 1 <= total <= 3999 and roman(total) == text else None


# --- dates --------------------------------------------------------------------------------------------------------


class _DateParts(NamedTuple):
    year: int | None
    month: int | None
    day: int | None


class PartialDate(_DateParts):
    """A date of which parts may still be open (None), to be written in by hand when the document is signed.

    Its parts are named, so that nobody can mistake their order. Raises ValueError for a date that no calendar has.
    """

    __slots__ = ()

    def __new__(cls, *, year: int | None = None, month: int | None = None, day: int | None = None) -> Self:
        if year is not None and not 1000 <= year <= 9999:
            raise ValueError(f"a year has four digits: {year}")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"no month is the {month}th")
        if day is not None and not 1 <= day <= _last_day(year, month):
            raise ValueError(f"no day {day} in month {month} of {year}")
        return super().__new__(cls, year, month, day)

    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, int | None]]:
        """How a copy is made in another process."""
        return (), self._asdict()

    @classmethod
    def of(cls, day: datetime.date) -> Self:
        """The date that a day of the calendar is."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def complete(self) -> bool:
        """Whether day, month and year are all known."""
        return None not in (self.year, self.month, self.day)

    @property
    def iso(self) -> str:
        """ "2026-01-05"; the first of a month or year whose parts are open, "" without a year."""
        return f"{self.year}-{self.month or 1:02}-{(self.month and self.day) or 1:02}" if self.year else ""


_ISO = regex(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_LONG = (  # a pattern that is compiled when a date in words comes, not at every start
    r"(?:(?:ngày[\s.…_]*([0-9]*)[\s.…_]*)?tháng[\s.…_]*([0-9]*)[\s.…_]*)?năm[\s.…_]*([0-9]*)[\s.…_]*"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@lru_cache(4096)  # a plan's dates are asked for by its fields, its sentences and a dozen rules
def parse_date(text: str) -> PartialDate | None:
    """The date written as text; None when it is no date, or one that no calendar has (31/6, 30/02, a 2-digit year).

    "05/6/2024", "5/6/2024", "2024-06-05" and "ngày 05 tháng 6 năm 2024" are the same day. Parts may be missing:
    "6/2024", "2024", "…/6/2024", "ngày     tháng 5 năm 2024"; "" is a date that is wholly open.
    """
    text = nfc(text).strip()
    if not text:
        return PartialDate()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups(default="")
    elif "n" in text.lower() and (match := re.fullmatch(_LONG, text, re.IGNORECASE)):
        day, month, year = match.groups(default="")
    else:
        parts = [part.strip(" \t._…\u00a0") for part in text.split("/")]
        if len(parts) > 3 or not any(parts):
            return None
        day, month, year = [""] * (3 - len(parts)) + parts
    return _date(year, month, day)


def _date(year: str, month: str, day: str) -> PartialDate | None:
    """The date of three digit strings, "" being an open part; None if any of them is impossible."""
    if not re.fullmatch(r"(?:[1-9][0-9]{3})?/(?:[0-9]{1,2})?/(?:[0-9]{1,2})?", f"{year}/{month}/{day}"):
        return None
    parts = {"year": year, "month": month, "day": day}
    try:
        return PartialDate(**{name: int(part) for name, part in parts.items() if part})
    except ValueError:
        return None


def _last_day(year: int | None, month: int | None) -> int:
    """The last day that a month has, or might have."""
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return 31 if month is None else _DAYS[month - 1]


def _day(date: PartialDate | datetime.date) -> str:
    return "" if date.day is None else f"{date.day:02}"


def _month(date: PartialDate | datetime.date) -> str:
    """Only months 1 and 2 carry a nought, for they could be made 11 and 12."""
    if date.month is None:
        return ""
    return f"{date.month:02}" if date.month <= 2 else str(date.month)


def long_date(date: PartialDate) -> str:
    """The date as a document's place line has it: "ngày 05 tháng 01 năm 2026", "ngày 15 tháng 6 năm 2024".

    An open part leaves `BLANK` between the words: "ngày      tháng 5 năm 2024".
    """
    day, month = (f" {part} " if part else BLANK for part in (_day(date), _month(date)))
    year = BLANK if date.year is None else f" {date.year}"
    return f"ngày{day}tháng{month}năm{year}"


def short_date(date: PartialDate | datetime.date) -> str:
    """A date with strokes: "05/6/2024", "15/01/2026"; without a day "5/2024", with the year alone "2024".

    An open part after a known one leaves `BLANK`: "05/6/      ". A wholly open date becomes "".
    """
    year = "" if date.year is None else str(date.year)
    parts = [_day(date), _month(date), year]
    while parts and not parts[0]:
        del parts[0]
    return "/".join(part or BLANK for part in parts)


def open_date(date: PartialDate) -> str:
    """The date with strokes as a signature's text has it, open parts for whoever signs: "05/01/2026", "…/01/2026"."""
    year = "" if date.year is None else str(date.year)
    return "/".join(part or "…" for part in (_day(date), _month(date), year))


# --- numbers ------------------------------------------------------------------------------------------------------


def number_label(n: str) -> str:
    """A document's number as it is printed: "5" becomes "05", "" `NUMBER_BLANK`; "15", "015", "5a" stay as written."""
    n = n.strip()
    if not n:
        return NUMBER_BLANK
    return f"0{n}" if len(n) == 1 and n in "0123456789" else n


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _hundreds(n: int, *, full: bool) -> str:
    """1 ≤ n ≤ 999 in words; `full` names the hundreds even when there are none ("không trăm linh năm")."""
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    words = []
    if hundreds or full:
        words += [_DIGITS[hundreds], "trăm"]
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    elif ones and words:
        words.append("linh")
    if ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 5 and tens:
        words.append("lăm")
    elif ones:
        words.append(_DIGITS[ones])
    return " ".join(words)


def in_words(n: int) -> str:
    """n in words: 105 becomes "một trăm linh năm", 21 "hai mươi mốt", 24 "hai mươi bốn", 15 "mười lăm".

    A gap below the highest group is named, as in money: 1000005 becomes "một triệu không nghìn không trăm linh năm".
    Raises ValueError unless 0 ≤ n ≤ 999,999,999.
    """
    if not 0 <= n <= 999_999_999:
        raise ValueError(f"{n} is out of range for number words")
    if n == 0:
        return _DIGITS[0]
    millions, thousands, ones = n // 1_000_000, n // 1000 % 1000, n % 1000
    words = []
    if millions:
        words.append(f"{_hundreds(millions, full=False)} triệu")
    if thousands:
        words.append(f"{_hundreds(thousands, full=bool(words))} nghìn")
    elif millions and ones:
        words.append("không nghìn")
    if ones:
        words.append(_hundreds(ones, full=bool(words)))
    return " ".join(words)


_NUMBER = r"([-+−]?)(0|[1-9][0-9]*)(?:[.,]([0-9]+))?"


def is_no_amount(text: str) -> bool:
    """Whether a cell's text stands for an amount that there is not, or that is not known yet."""
    return text.casefold() in _NO_AMOUNT


_NO_AMOUNT = frozenset(("", "-", "–", "—", "x", "…", "...", "n/a", "kxđ", "không", "chưa có", "//", "/", "*"))


def group_digits(text: str) -> str:
    """A plain number in Vietnamese notation: "1234567" becomes "1.234.567", "-1234.5" "-1.234,5".

    A point or comma in the input marks decimals. What is no plain number stays: "1.234.567", "0912345678", "12%".
    """
    match = re.fullmatch(_NUMBER, text)
    if match is None:
        return text
    sign, whole, decimals = match.groups()
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else sign + grouped


# --- spelling -----------------------------------------------------------------------------------------------------


class ToneStyle(NamedTuple):
    """How many syllables of a text place their tone mark in the old way (hòa, ủy) and in the new way (hoà, uỷ)."""

    old: int
    new: int


_OLD_PLACES = {
    first + with_tone: marked + second
    for first, second, toned, marks in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for with_tone, marked in zip(toned, marks, strict=True)
}
_OLD_TONE, _NEW_TONE = (  # written out, for sets of such letters take long to compile; "quý" is no "uý"
    rf"(?:{'|'.join(f'{end}(?<!q{end})' for end in ends)})\b" for ends in (_OLD_PLACES.values(), _OLD_PLACES)
)


def tone_style(text: str) -> ToneStyle:
    """Counts of the syllables in -oa, -oe, -uy, whose tone mark has two places in use; "quý", "toàn" have but one."""
    text = nfc(text).lower()
    return ToneStyle(len(re.findall(_OLD_TONE, text)), len(re.findall(_NEW_TONE, text)))
