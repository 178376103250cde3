"""Rules on times: what is due before the document is issued, what is in force before it."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears

from vbgen.lint.text import timing
from vbgen.lint.text.content import Duty

DUE = "gửi báo cáo về Sở Nội vụ trước ngày 20 tháng {} năm 2025"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Các xã " + DUE.format("12"), True),
        ("Các xã gửi báo cáo về Sở Nội vụ trước ngày 05 tháng 01 năm 2026", False),  # the day of issue
        ("Các xã gửi báo cáo về Sở Nội vụ trước ngày 04 tháng 01 năm 2026", True),
        ("Các xã gửi báo cáo về Sở Nội vụ trước ngày 03 tháng 01 năm 2024", False),  # so long ago it is history
        ("Các xã đã " + DUE.format("12"), False),
        ("Việc đã giao 20 xã trong toàn tỉnh từ đầu năm, nay các xã " + DUE.format("12"), True),
        ("Việc đã giao xong. Các xã " + DUE.format("12"), True),
        ("Theo Công văn số 5, " + DUE.format("12"), False),
    ],
)
def test_what_is_due_before_its_order_is_told(text: str, *, is_told: bool) -> None:
    assert bool(nears(timing.due_before_issue, text)) is is_told


def test_the_due_of_a_task_is_left_to_the_rules_on_tasks() -> None:
    text = "Các xã " + DUE.format("12")
    other = Duty(text, "", (), "20 tháng 12 năm 2025", "")
    assert nears(timing.due_before_issue, text, duties=(other,)) == []
    assert len(nears(timing.due_before_issue, text, duties=(other._replace(due="01/02/2026"),))) == 1


def test_only_orders_set_days() -> None:
    assert nears(timing.due_before_issue, "Các xã " + DUE.format("12"), kind="bao-cao") == []


def test_a_decision_is_not_in_force_before_its_day() -> None:
    text = "Quyết định này có hiệu lực kể từ ngày {} tháng 01 năm 2026"
    assert nears(timing.in_force_before, text.format("04")) == [text.format("04")]
    assert nears(timing.in_force_before, text.format("05")) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("báo cáo trong quý V năm 2026", True),
        ("báo cáo trong quý IV năm 2026", False),
        ("hoàn thành trong tháng 13/2026", True),
        ("hoàn thành trong tháng 12/2026", False),
        ("họp, 26 giờ 00, ngày 20 tháng 11 năm 2026", True),
    ],
)
def test_a_year_has_four_quarters_and_a_day_24_hours(text: str, *, shown: bool) -> None:
    assert bool(list(timing.no_such_time.check(content(text)))) is shown
