"""Facts that cannot be, units that are no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.followed import NOTED, PLAN, known

from vbgen.following import Today, follow


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ("{date: 01/01/2026, progress: x}", "việc ngày 01/01/2026 trước ngày ban hành văn bản"),
        ("{date: 01/5/2026, progress: x}", "việc ngày 01/5/2026 còn ở sau hôm nay"),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, done: b}",
            "hoàn thành hai lần, ngày 10/3/2026 và ngày 11/3/2026",
        ),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, progress: b}",
            "ngày 11/3/2026 ghi việc sau khi đã hoàn thành ngày 10/3/2026",
        ),
        ("{date: 10/3/2026, resumed: x}", "ngày 10/3/2026 làm tiếp mà chưa tạm dừng"),
        ("{date: 10/3/2026, extended: 30/4/2026}", "gia hạn đến 30/4/2026 không ghi văn bản cho gia hạn"),
        (
            "{date: 10/3/2026, extended: 30/4/2026, by: cho miệng}",
            "gia hạn đến 30/4/2026 theo “cho miệng”: văn bản cho gia hạn ghi đủ số, ký hiệu",
        ),
        (
            "{date: 10/3/2026, extended: 30/4/2026, by: 4/UBND}, {date: 12/3/2026, extended: 20/4/2026, by: 5/UBND}",
            "gia hạn đến 20/4/2026, sớm hơn lần gia hạn trước, đến 30/4/2026",
        ),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, extended: 30/4/2026, by: 4/UBND}",
            "ngày 11/3/2026 ghi việc sau khi đã hoàn thành ngày 10/3/2026",
        ),
        ("{date: 10/3/2026, done: a, file: anh.jpg}", "không có tệp minh chứng “anh.jpg”"),
    ],
)
def test_facts_that_cannot_be_are_told(plan: Path, events: str, told: str) -> None:
    known(plan, f"I.1:\n  text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn\n  events: [{events}]\n")
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [(one.id, one.message) for one in found.findings] == [("S0988", f"I.1: {told}")]


@pytest.mark.parametrize(
    ("lead", "before", "since", "why"),
    [
        ("UBND huyện Sơn Động", date(2025, 6, 30), date(2025, 7, 1), "từ 01/7/2025 không còn cấp huyện"),
        ("Văn phòng; Huyện ủy Sơn Động", date(2025, 6, 30), date(2025, 7, 1), "từ 01/7/2025 không còn cấp huyện"),
        (
            "Sở Nội vụ tỉnh Bắc Giang",
            date(2025, 6, 30),
            date(2025, 7, 1),
            "từ 01/7/2025 tỉnh Bắc Giang nay là tỉnh Bắc Ninh",
        ),
        (
            "Sở Giao thông vận tải",
            date(2025, 2, 28),
            date(2025, 3, 1),
            "từ 01/3/2025 Sở Giao thông vận tải nay là Sở Xây dựng",
        ),
    ],
)
def test_units_that_are_no_more_are_told_while_they_have_work_to_do_and_nobody_took_it_over(
    plan: Path, lead: str, before: date, since: date, why: str
) -> None:
    old = PLAN.replace("05/01/2026", "05/01/2025").replace("lead: Văn phòng", f'lead: "{lead}"')
    plan.write_text(old, encoding="utf-8")
    assert follow([str(plan)], Today(before)).findings == ()
    (found,) = follow([str(plan)], Today(since)).findings
    name = lead.removeprefix("Văn phòng; ")
    assert (found.id, found.message) == (
        "S0989",
        f"{why}: 1 nhiệm vụ chưa xong của “{name}” nay của đơn vị nào? (kh.yaml#I.1)",
    )
    text = "Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn"
    known(plan, f"I.1: {{text: {text}, events: [{{date: 02/7/2025, accepted: UBND xã Sơn Động}}]}}\n")
    assert follow([str(plan)], Today(date(2025, 7, 3))).findings == ()


def test_facts_after_the_day_that_is_asked_about_can_be(plan: Path) -> None:
    known(plan, NOTED)
    assert follow([str(plan)], Today(date(2026, 2, 1), now=date(2026, 4, 1))).findings == ()
