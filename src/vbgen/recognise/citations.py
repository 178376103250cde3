"""Texts → the documents that they cite by number, with date, issuer and summary where a sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from vbgen.standards import CITED_KINDS

_SIGN = r"[A-ZĐƯ0-9][A-Za-zĐđƯ0-9]{0,15}(?!\w)"  # a whole word: "UBND", "TTr", "HCMTBa", "05"
_FIRST = r"[A-ZĐƯ][A-Za-zĐđƯ0-9]{0,15}(?!\w)"
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?:"
    rf"(?P<state>\d{{1,5}}(?:\.[A-Z\d]{{1,5}})*[a-zA-Z]{{0,2}}\d?\s?/\s?(?:(?:\d\d\s?/\s?)?(?:19|20)\d\d\s?/\s?)?"
    rf"{_FIRST}(?:\s?[-–&]\s?{_SIGN})*(?:/{_FIRST}(?:-{_SIGN})*)?)"
    rf"|(?P<party>\d{{1,4}}\s?[-–]\s?{_FIRST}(?:[-–]{_SIGN})*\s?/\s?{_FIRST}(?:-{_SIGN})*)"
    r"|(?<=số )(?P<bare>\d{1,6}(?=,?\s+ngày\s+\d))"
    r"|(?P<code>(?:QCVN|TCVN|QCĐP)\s?\d+[A-Z]?(?:-\d+)?\s?:\s?\d{4}(?:/[A-ZĐ]+)?))"
)
_AFTER = re.compile(
    r"^[\s,;()]*(?:được\s+\w+\s+|ban hành\s+)?(?:ngày\s+)?(?P<date>\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|"
    r"\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
)
_KINDS = re.compile(
    "("
    + "|".join(sorted((re.escape(name) for name in CITED_KINDS.values()), key=len, reverse=True))
    + r"|Văn bản|Giấy phép)"
    r"\s+(?:số|liên tịch số)?\s*:?\s*$",
    re.I,
)
_ISSUER = re.compile(
    r"^\s*của\s+(?P<issuer>[^;,.:()]*?)(?=\s+(?:về|v/v|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|triển khai)\b|[;,.:()]|$)"
)
_SUMMARY = re.compile(
    r"^\s*(?P<summary>(?:về việc|về|quy định|phê duyệt|ban hành|sửa đổi|hướng dẫn|triển khai)\b[^;()]*?)(?=[;()]|, (?!\w+ \w+,)|\. |\.$|$)"
)


class Cited(NamedTuple):
    """A cited document: its kind's name, number and date as printed; issuer and summary, "" when not told."""

    number: str
    date: str = ""
    kind: str = ""
    issuer: str = ""
    summary: str = ""


def cited(texts: Iterable[str]) -> list[Cited]:
    """The distinct documents that texts cite, in order; a later mention fills what an earlier one left out."""
    found: dict[str, Cited] = {}
    for text in texts:
        for match in _NUMBER.finditer(text):
            number = "".join(match[0].split()).rstrip(".-")
            item = _around(text, match, number)
            known = found.get(number.lower())
            if known is None:
                found[number.lower()] = item
            else:
                found[number.lower()] = Cited(
                    number, *(old or new for old, new in zip(known[1:], item[1:], strict=True))
                )
    return list(found.values())


def _around(text: str, match: re.Match[str], number: str) -> Cited:
    before = _KINDS.search(text[max(0, match.start() - 40) : match.start()])
    kind = before[1] if before else ""
    rest = text[match.end() :]
    date = ""
    if dated := _AFTER.match(rest):
        date = _slashed(dated["date"])
        rest = rest[dated.end() :]
    issuer = summary = ""
    if by := _ISSUER.match(rest):
        issuer = by["issuer"].strip()
        rest = rest[by.end() :]
    if about := _SUMMARY.match(rest):
        summary = about["summary"].strip()
    return Cited(number, date, kind, issuer, summary)


def _slashed(date: str) -> str:
    """ "05 tháng 6 năm 2026" and "05.6.2026" become "05/6/2026"."""
    return "/".join(re.findall(r"\d+", date))
