"""A superior's deadline becomes ours, some working days earlier."""

from __future__ import annotations

import pytest

from vbgen.deriving.dues import earlier, ours
from vbgen.units import Unit
from vbgen.vietnamese import PartialDate

THREE = Unit(name=("A",), days_earlier="3")


@pytest.mark.parametrize(
    ("due", "ours"),
    [
        ("30/6/2026", "25/6/2026"),  # a Tuesday: Monday, Friday, Thursday
        ("01/01/2030", "27/12/2029"),
        ("ngày 15 tháng 12 năm 2026", "ngày 10/12/2026"),
        ("định kỳ hàng năm (trước ngày 10/12)", "định kỳ hàng năm (trước ngày 07/12)"),
        ("trước ngày 20 hằng tháng", "trước ngày 15 hằng tháng"),
        ("trước ngày 20 của tháng cuối quý", "trước ngày 15 của tháng cuối quý"),
    ],
)
def test_days_are_moved_by_working_days(due: str, ours: str) -> None:
    assert earlier(due, THREE, PartialDate(year=2026)) == ours


@pytest.mark.parametrize(
    "due",
    ["", "hằng quý", "Thường xuyên", "Năm 2026", "6/2024", "Quý II/2026", "trước ngày 03 hằng tháng", "31/02/2026"],
)
def test_what_is_no_day_or_cannot_be_earlier_stays(due: str) -> None:
    assert earlier(due, THREE, PartialDate(year=2026)) == due


def test_what_presses_stays_the_superior_s_for_ours_would_come_before_it_was_told() -> None:
    told = PartialDate(year=2026, month=9, day=27)
    assert earlier("trước 18 giờ 00 ngày 28/9/2026", THREE, told) == "trước 18 giờ 00 ngày 28/9/2026"
    assert earlier("15/10/2026", THREE, told) == "12/10/2026"


def test_a_registry_that_does_not_say_gives_five_days_and_a_day_without_year_needs_one() -> None:
    unit = Unit(name=("A",))
    assert earlier("30/6/2026", unit, PartialDate()) == "23/6/2026"
    assert earlier("trước ngày 10/12", unit, PartialDate()) == "trước ngày 03/12"


def test_how_long_something_is_held_is_no_deadline_to_come_before() -> None:
    year = PartialDate(year=2026)
    assert ours("Phát động chiến dịch từ ngày 15/6 đến ngày 30/6/2026", "30/6/2026", THREE, year) == "30/6/2026"
    assert ours("Rà soát, gửi đến ngày 30/6/2026 là hết hạn", "30/6/2026", THREE, year) == "25/6/2026"
