"""Names that have a day on which they ceased: provinces, their titles, ministries and offices; see standard.md §6.

They stand in ten-goi.csv: loại; tên; hết dùng (empty for one in use); nay là; căn cứ. Levels ceased by Luật Tổ chức
chính quyền địa phương ngày 16/6/2025, in force since 01/7/2025.
"""

from __future__ import annotations

import os
from datetime import date

from vbgen.named import NamedTuple


class Gone(NamedTuple):
    """A name that is no longer one: since when, and what stands for it."""

    name: str
    since: date
    now: str


TWO_LEVELS = date(2025, 7, 1)
_FILE = os.path.join(os.path.dirname(__file__), "ten-goi.csv")


def _rows() -> list[list[str]]:
    with open(_FILE, encoding="utf-8") as file:
        return [line.rstrip("\n").split(";") for line in file][1:]


def _day(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


_ROWS = _rows()


def _gone(kind: str) -> tuple[Gone, ...]:
    return tuple(Gone(name, _day(until), now) for sort, name, until, now, _ in _ROWS if sort == kind and until)


PROVINCES = _gone("tỉnh")
"""The 29 provinces that others took in."""
TITLES = _gone("danh xưng")
MINISTRIES = _gone("cơ quan")
STANDING = [name for kind, name, until, _, _ in _ROWS if kind == "tỉnh" and not until]
"""The 34 provinces and cities since 01/7/2025."""
DONG_NAI_CITY = next(item.since for item in TITLES if item.name == "tỉnh Đồng Nai")
