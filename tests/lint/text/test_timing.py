"""Rules on times: what is due before the document is issued, what is in force before it."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, nears, passages

from vbgen.lint.text import timing
from vbgen.lint.text.content import Duty, Passage
from vbgen.vietnamese import PartialDate

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


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("từ ngày 20/11/2026 đến ngày 10/11/2026", True),
        ("từ ngày 20/11/2026 đến ngày 20/11/2026", False),
        ("từ ngày 20/11/2026 đến ngày 31/02/2026", False),  # of no day C0223 tells
        ("từ ngày 31/02/2026 đến ngày 10/01/2026", False),
        ("từ ngày 20 tháng 6 đến ngày 19 tháng 6 năm 2026", True),
        ("từ ngày 20 tháng 6 đến ngày 20 tháng 6 năm 2026", False),
        ("từ ngày 20 đến ngày 19/6/2026", True),
        ("từ ngày 20 đến ngày 21/6/2026", False),
        ("từ ngày 20/11 đến ngày 10/6/2026", True),  # five months: the same year was meant
        ("từ ngày 20/12 đến ngày 10/6/2026", False),  # six: the year before
        ("từ tháng 12 năm 2026 đến tháng 11 năm 2026", True),
        ("từ tháng 12/2026 đến tháng 12/2026", False),
        ("từ tháng 12 năm 2026 đến tháng 01 năm 2027", False),
        ("từ tháng 01 năm 2027 đến tháng 12 năm 2026", True),
    ],
)
def test_a_period_ends_after_it_begins(text: str, *, turned: bool) -> None:
    assert bool(nears(timing.period_turned, text)) is turned


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("trong quý VIII năm 2026", ["quý VIII"]),
        ("trong quý 5/2026", ["quý 5"]),
        ("trong tháng 99 năm 2026", ["tháng 99 năm 2026"]),
        ("từ 26 giờ 00, ngày 20/11/2026", []),  # of these C0223 tells
        ("họp ngày 7 tháng 13 năm 2026", []),
        ("họp 24 giờ 00, ngày 20/11/2026", []),
    ],
)
def test_no_time_is_beyond_the_calendar(text: str, near: list[str]) -> None:
    assert nears(timing.no_such_time, text) == near
    for part in ("references", "bases"):
        assert nears(timing.no_such_time, passages=passages([text], part)) == []


def test_without_a_whole_date_of_issue_nothing_is_before_it_or_after() -> None:
    due = "Các xã gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 12 năm 2025"
    force = "Quyết định này có hiệu lực kể từ ngày 04 tháng 01 năm 2020"
    told = "Xã đã tổ chức họp dân ngày 20/7/2026"
    for date in (None, PartialDate(year=2026, month=1)):
        assert nears(timing.due_before_issue, due, date=date) == []
        assert nears(timing.in_force_before, force, date=date) == []
        assert nears(timing.happened_ahead, told, date=date) == []
    assert nears(timing.in_force_before, force.replace("04 tháng 01", "31 tháng 02")) == []


@pytest.mark.parametrize(("day", "is_told"), [("04/01/2025", True), ("03/01/2025", False), ("31/02/2025", False)])
def test_what_was_due_more_than_a_year_ago_is_history(day: str, *, is_told: bool) -> None:
    assert bool(nears(timing.due_before_issue, f"Các xã gửi báo cáo về Sở trước ngày {day}")) is is_told


def test_a_due_in_a_table_is_left_to_the_rules_on_tasks() -> None:
    text = "Các xã gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 12 năm 2025"
    assert nears(timing.due_before_issue, passages=passages([text], "table")) == []


def test_what_a_report_sets_out_to_do_is_below_its_heading() -> None:
    due = Passage("body", "Các xã gửi báo cáo về Sở trước ngày 20/12/2025")

    def told(*headings: tuple[str, str], plan: bool, kind: str = "bao-cao") -> int:
        body = [Passage("body", text, level=level, heading=True) for text, level in headings]
        document = A_PLAN if plan else None
        return len(nears(timing.due_before_issue, passages=(*body, due), kind=kind, document=document))

    ahead, below, done = ("Phương hướng", "I"), ("Về đất đai", "1"), ("Kết quả", "I")
    assert [told(ahead, plan=plan) for plan in (True, False)] == [1, 1]
    assert [told(done, plan=plan) for plan in (True, False)] == [0, 0]
    assert [told(ahead, below, plan=plan) for plan in (True, False)] == [1, 1]
    assert [told(ahead, done, plan=plan) for plan in (True, False)] == [0, 0]
    assert [told(ahead, ("Về đất đai", "I"), plan=plan) for plan in (True, False)] == [1, 0]  # a plan nests headings
    assert [told(("Nhiệm vụ", "1"), plan=plan) for plan in (True, False)] == [1, 0]
    assert told(ahead, plan=True, kind="bien-ban") == 0


@pytest.mark.parametrize(
    ("due", "summary", "different", "near"),
    [
        ("01/4/2027", "Kế hoạch năm 2026", {}, ["01/4/2027"]),
        ("31/3/2027", "Kế hoạch năm 2026", {}, []),  # its last reports
        ("tháng 5", "Kế hoạch năm 2026", {}, []),
        ("31/02/2028", "Kế hoạch năm 2026", {}, []),
        ("01/4/2027", "Kế hoạch năm 2026 và năm 2027", {}, []),
        ("01/4/2027", "Kế hoạch", {}, []),
        ("01/4/2027", "Kế hoạch giai đoạn đến năm 2026", {}, []),
        ("01/4/2027", "Kế hoạch năm 2025", {}, []),  # it was issued after its year
        ("01/4/2027", "Kế hoạch năm 2026", {"date": None}, ["01/4/2027"]),
        ("01/4/2027", "Kế hoạch năm 2026", {"kind": "bao-cao"}, []),
        ("01/4/2027", "Kế hoạch năm 2026", {"kind": "chi-thi"}, ["01/4/2027"]),
    ],
)
def test_what_a_plan_of_a_year_asks_for_is_due_in_it_or_soon_after(
    due: str, summary: str, different: dict[str, object], near: list[str]
) -> None:
    duty = Duty("Báo cáo", "", (), due, "", ("body", 0))
    found = content(summary=summary, duties=(duty,), **different)
    assert [(hit.near, hit.path) for hit in timing.due_in_another_year.check(found)] == [
        (text, ("body", 0, "due")) for text in near
    ]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Xã đã tổ chức họp dân ngày 06/01/2026", True),
        ("Xã đã tổ chức họp dân ngày 05/01/2026", False),
        ("Sau đợt mưa lũ tháng 02 năm 2026", True),
        ("Sau đợt mưa lũ tháng 01 năm 2026", False),
        ("Xã đã tổ chức họp dân ngày 31/12/2028", True),
        ("Xã đã tổ chức họp dân ngày 01/01/2029", False),  # a slip of another sort
        ("Xã đã ban hành kế hoạch đến ngày 06/01/2027", False),
        ("Ngày 06 tháng 01 năm 2026, xã nhận được đơn", True),
        ("Ngày 05 tháng 01 năm 2026, xã nhận được đơn", False),
        ("Ngày 06 tháng 01 năm 2027, xã nhận được đơn", True),
        ("Ngày 07 tháng 01 năm 2027, xã nhận được đơn", False),
        ("Ngày 31 tháng 02 năm 2026, xã nhận được đơn", False),
        ("Ngày 06 tháng 01 năm 2026, xã sẽ có lúc nhận được đơn", False),
    ],
)
def test_what_is_told_as_done_was_done_before_the_day_of_issue(text: str, *, ahead: bool) -> None:
    assert bool(nears(timing.happened_ahead, text)) is ahead
    assert nears(timing.happened_ahead, passages=passages([text], "bases")) == []


@pytest.mark.parametrize(
    ("date", "number", "ahead"),
    [((2099, 1, 5), "05", True), ((2099, 1, 5), "", False), ((2020, 1, 5), "05", False)],
)
def test_a_number_is_of_a_day_that_has_come(date: tuple[int, int, int], number: str, *, ahead: bool) -> None:
    day = PartialDate(year=date[0], month=date[1], day=date[2])
    found = content(date=day, number=number)
    assert [(hit.near, hit.path) for hit in timing.issued_ahead.check(found)] == [("05/01/2099", ("date",))] * ahead
    assert nears(timing.issued_ahead, date=None) == []


@pytest.mark.parametrize(
    ("text", "part", "kind", "near"),
    [
        ("8 giờ 00, Chủ nhật, ngày 28/6/2026", "particulars", "giay-moi", ["Chủ nhật, ngày 2"]),
        ("8 giờ 00, thứ Bảy, ngày 27/6/2026", "body", "giay-moi", ["thứ Bảy, ngày 2"]),
        ("8 giờ 00, thứ Sáu, ngày 26/6/2026", "body", "giay-moi", []),
        ("8 giờ 00, thứ Bảy, ngày 27/6/2026", "table", "giay-moi", []),
        ("8 giờ 00, thứ Bảy, ngày 27/6/2026", "body", "cong-van", []),
    ],
)
def test_nobody_is_invited_at_a_weekend(text: str, part: str, kind: str, near: list[str]) -> None:
    assert nears(timing.meeting_day, passages=passages([text], part), kind=kind) == near
