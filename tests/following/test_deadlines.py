"""What the words of a deadline mean, against the calendar counted day by day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from vbgen.following.deadlines import due_days

ISSUED = date(2026, 1, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/6/2026", date(2026, 6, 30)),
        ("trước ngày 30/6/2026", date(2026, 6, 30)),
        ("xong trước 16 giờ ngày 05/6/2026", date(2026, 6, 5)),
        ("ngày 05 tháng 6 năm 2026", date(2026, 6, 5)),
        ("tháng 6/2026", date(2026, 6, 30)),
        ("trong tháng 6 năm 2026", date(2026, 6, 30)),
        ("trước tháng 6/2026", date(2026, 5, 31)),
        ("đầu tháng 6/2026", date(2026, 6, 10)),
        ("quý II/2026", date(2026, 6, 30)),
        ("Xong trong quý II năm 2026", date(2026, 6, 30)),
        ("Quý III", date(2026, 9, 30)),
        ("trong năm 2026", date(2026, 12, 31)),
        ("2026-2030", date(2030, 12, 31)),
        ("trước 15/02", date(2026, 2, 15)),
        ("trước 15/01", date(2027, 1, 15)),
        ("trong tháng 11", date(2026, 11, 30)),
        ("từ 01/3/2026 đến 30/4/2026", date(2026, 4, 30)),
        ("tuần thứ 3 của tháng 10/2026", date(2026, 10, 16)),
        ("trong vòng 30 ngày kể từ ngày ban hành", date(2026, 2, 21)),
        ("trong 05 ngày làm việc kể từ ngày ký", date(2026, 1, 29)),
        ("30/6/26", date(2026, 6, 30)),
        ("tháng 6 - 9/2026", date(2026, 9, 30)),
        ("quý I, II/2026", date(2026, 6, 30)),
        ("từ quý II đến quý III năm 2026", date(2026, 9, 30)),
        ("6 tháng đầu năm 2026", date(2026, 6, 30)),
        ("trong 9 tháng đầu năm", date(2026, 9, 30)),
        ("nửa cuối năm 2026", date(2026, 12, 31)),
        ("đầu quý II/2026", date(2026, 4, 30)),
        ("giữa năm 2026", date(2026, 6, 30)),
        ("đầu năm 2027", date(2027, 3, 31)),
        ("trong năm", date(2026, 12, 31)),
        ("năm học 2026 - 2027", date(2027, 5, 31)),
        ("tuần đầu tiên của tháng 6/2026", date(2026, 6, 5)),
        ("từ tháng 3 đến tháng 6/2026", date(2026, 6, 30)),
        ("31/6/2026", None),
        ("thường xuyên", None),
        ("ngay sau khi có hướng dẫn của Bộ", None),
        ("", None),
    ],
)
def test_one_day(words: str, day: date | None) -> None:
    assert due_days(words, ISSUED) == (day, None)


def last_of_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def week_of_month(day: date) -> int:
    """The first week is the one that the first day of the month is in, from Saturday to Friday."""
    return 1 + sum(date(day.year, day.month, before).isoweekday() == 5 for before in range(1, day.day))


RHYTHMS: list[tuple[str, Callable[[date], bool]]] = [
    ("hằng ngày", lambda day: True),
    ("hằng tuần", lambda day: day.isoweekday() == 5),
    ("trước 16 giờ thứ Năm hằng tuần", lambda day: day.isoweekday() == 4),
    ("hằng tháng", last_of_month),
    ("trước ngày 20 hằng tháng", lambda day: day.day == 20),
    ("trước ngày 31 hằng tháng", last_of_month),
    ("thường xuyên; báo cáo trước ngày 15 hằng tháng", lambda day: day.day == 15),
    ("định kỳ hằng quý", lambda day: last_of_month(day) and day.month in (3, 6, 9, 12)),
    ("cuối mỗi quý", lambda day: last_of_month(day) and day.month in (3, 6, 9, 12)),
    ("trước ngày 20 của tháng cuối quý", lambda day: day.day == 20 and day.month in (3, 6, 9, 12)),
    ("ngày 05 tháng đầu quý", lambda day: day.day == 5 and day.month in (1, 4, 7, 10)),
    ("định kỳ 6 tháng", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("sáu tháng một lần", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("định kỳ sáu tháng, hằng năm", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("(hằng quý, hằng năm)", lambda day: last_of_month(day) and day.month in (3, 6, 9, 12)),
    ("hằng năm", lambda day: (day.month, day.day) == (12, 31)),
    ("trước ngày 15/12 hằng năm", lambda day: (day.month, day.day) == (12, 15)),
    ("trước ngày 15/6 và 15/12 hằng năm", lambda day: (day.month, day.day) in ((6, 15), (12, 15))),
    ("01 lần/tháng", last_of_month),
    ("02 lần/tháng", lambda day: day.day == 15 or last_of_month(day)),
    ("1 lần/quý", lambda day: last_of_month(day) and day.month in (3, 6, 9, 12)),
    ("2 lần/năm", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("6 tháng/lần", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("6 tháng, 1 năm", lambda day: last_of_month(day) and day.month in (6, 12)),
    ("định kỳ 3 tháng, 6 tháng, 9 tháng, năm", lambda day: last_of_month(day) and day.month in (3, 6, 9, 12)),
    ("hai tuần/lần", lambda day: day.isoweekday() == 5 and (day - date(2026, 1, 23)).days % 14 == 0),
    ("trước ngày 05 tháng sau", lambda day: day.day == 5),
    ("chậm nhất ngày 18 của tháng báo cáo", lambda day: day.day == 18),
    ("trước ngày 05 của tháng đầu quý sau", lambda day: day.day == 5 and day.month in (1, 4, 7, 10)),
    ("ngày cuối cùng của tháng", last_of_month),
    ("ngày 20 hàng tháng, ngày 20 tháng cuối quý", lambda day: day.day == 20),
    (
        "hằng tháng trước ngày 25, hằng quý trước ngày 20 của tháng cuối quý, năm trước ngày 15/12",
        lambda day: day.day == 25 or (day.day == 20 and day.month in (3, 6, 9, 12)) or (day.day, day.month) == (15, 12),
    ),
    ("tuần thứ 2 hằng tháng", lambda day: day.isoweekday() == 5 and week_of_month(day) == 2),
    (
        "từ quý II/2027, hằng quý",
        lambda day: last_of_month(day) and day.month in (3, 6, 9, 12) and day.year * 100 + day.month >= 202704,
    ),
    ("hằng năm, bắt đầu từ năm 2028", lambda day: (day.year, day.month, day.day) == (2028, 12, 31)),
    ("hằng tháng, đến hết tháng 6/2026", lambda day: last_of_month(day) and day <= date(2026, 6, 30)),
    ("giai đoạn 2026 - 2027, hằng năm", lambda day: (day.month, day.day) == (12, 31) and day.year < 2028),
]


def test_the_last_working_day_of_a_month_is_worked() -> None:
    found = due_days("ngày làm việc cuối cùng của tháng", ISSUED).dates(date(2026, 4, 1), date(2026, 6, 30))
    assert found == [date(2026, 4, 29), date(2026, 5, 29), date(2026, 6, 30)]


@pytest.mark.parametrize(("words", "is_due"), RHYTHMS, ids=[words for words, _ in RHYTHMS])
def test_a_rhythm_over_three_years_is_what_the_calendar_says(words: str, is_due: Callable[[date], bool]) -> None:
    first, last = date(2026, 1, 23), date(2028, 12, 31)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert due_days(words, ISSUED).dates(first, last) == [day for day in days if is_due(day)]
