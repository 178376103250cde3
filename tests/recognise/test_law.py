"""What recognition finds is what the plan says: each assignment is a task with the same unit in charge."""

from __future__ import annotations

import pytest

from vbgen.outline import tasks
from vbgen.readers.reading import Line, Reading
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.tree import Run

HEAD = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH", "Triển khai công tác")

BODIES = {
    "headings": (
        "1. Sở Y tế",
        "- Rà soát các trạm y tế;",
        "- Trưởng phòng Một có trách nhiệm tổng hợp.",
        "2. Báo cáo.",
    ),
    "two units in one item": ("1. Giao Sở Y tế rà soát cơ sở. Yêu cầu Sở Nội vụ bố trí biên chế.", "2. Hết."),
    "a lead-in": ("Yêu cầu Sở Y tế thực hiện các nội dung sau:", "1. Rà soát.", "2. Báo cáo.", "Hết."),
    "a lead-in after a charge": (
        "1. Giao Sở Nội vụ tổng hợp báo cáo. Yêu cầu Sở Y tế thực hiện các việc sau:",
        "a) Rà soát hồ sơ;",
        "b) Báo cáo kết quả.",
    ),
    "labels out of turn": ("A. Giao Sở Y tế:", "e) Rà soát;", "f) Báo cáo.", "B. Sở Nội vụ rà soát."),
    "units under units": ("1. Sở Y tế:", "a) Phòng Một:", "- Rà soát.", "b) Báo cáo.", "2. Công an tỉnh rà soát."),
}


@pytest.mark.parametrize("name", BODIES)
def test_every_assignment_is_a_task_of_the_plan_with_the_same_unit(name: str) -> None:
    head = (Line((Run(text),), bold=True, align="center") for text in HEAD)
    found = facts(Reading((*head, *(Line((Run(text),)) for text in ("I. NHIỆM VỤ", *BODIES[name])))))
    planned = [place.lead for place in tasks(build(found).document)]
    assert planned == [item.lead for item in found.assignments]
    assert planned
