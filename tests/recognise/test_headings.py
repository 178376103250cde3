"""Entries that name a unit as a heading over what it is to do, in the ways that offices write such headings."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import assignments
from vbgen.tree import Run


def leads(*texts: str) -> list[str]:
    """Whom a plan of these paragraphs charges, in order."""
    body = [entry(Line((Run(text),))) for text in ("I. Tổ chức thực hiện", *texts)]
    return [item.lead for item in assignments(body, "ke-hoach", "UBND TỈNH")]


@pytest.mark.parametrize(
    ("heading", "below", "unit"),
    [
        ("1. Đối với thành phố Hoa Lư", "- Rà soát quy hoạch chợ đêm.", "thành phố Hoa Lư"),
        ("1. Đối với tỉnh Ninh Bình", "- Bố trí vốn đối ứng cho tuyến đường.", "tỉnh Ninh Bình"),
        ("2. Đối với Hội Nông dân cấp xã tham gia dự án:", "a) Lập danh sách hộ vay vốn.", "Hội Nông dân cấp xã"),
        ("7. Bộ Ngoại giao", "Phối hợp với Bộ Công an bảo hộ công dân.", "Bộ Ngoại giao"),
        (
            "8. Các hội, doanh nghiệp và cộng đồng.",
            "Khuyến khích các hội, doanh nghiệp trong tỉnh tham gia trồng cây phân tán ven đường.",
            "Các hội, doanh nghiệp và cộng đồng",
        ),
    ],
)
def test_a_heading_names_whose_work_stands_below_it(heading: str, below: str, unit: str) -> None:
    assert leads(heading, below) == [unit]


def test_a_place_that_is_only_spoken_of_heads_nothing() -> None:
    assert leads("1. Thành phố Hoa Lư", "- Dân số 230.000 người.") == []
    assert leads("1. Đối với học sinh nghèo", "- Được miễn học phí.") == []


def test_whom_its_unit_is_to_direct_is_no_task_above_what_he_is_to_do() -> None:
    assert leads(
        "1. Trách nhiệm của Ủy ban nhân dân cấp tỉnh:",
        "a) Chỉ đạo Sở Nội vụ:",
        "Trong 10 ngày làm việc, Sở Nội vụ thẩm định hồ sơ.",
    ) == ["Sở Nội vụ"]


def test_holding_a_meeting_is_work_below_a_unit_and_no_unit() -> None:
    assert (
        leads(
            "1. Trách nhiệm của UBND cấp xã:",
            "a) Tổ chức hội nghị và lập biên bản xác nhận hồ sơ.",
            "b) Tổng hợp hồ sơ gửi Sở Nội vụ.",
        )
        == ["UBND cấp xã"] * 2
    )


def test_a_lead_in_to_all_over_items_that_each_name_theirs_charges_nobody() -> None:
    assert leads(
        "UBND tỉnh yêu cầu Giám đốc các sở, Chủ tịch UBND các xã, phường khẩn trương thực hiện các nội dung sau:",
        "1. Sở Y tế rà soát cơ số thuốc.",
        "2. UBND các xã, phường kiểm tra giếng nước.",
    ) == ["Sở Y tế", "UBND các xã, phường"]


def test_who_does_the_work_may_stand_alone_below_it() -> None:
    assert leads("1. Rà soát đất công ích chưa giao", "- UBND các xã, phường", "2. Lập bản đồ", "- Sở Xây dựng") == [
        "UBND các xã, phường",
        "Sở Xây dựng",
    ]
    assert leads("Phân loại theo ngạch viên chức:", "a) Viên chức ngạch cán sự;", "b) Viên chức ngạch nhân viên.") == []


def test_who_presides_below_a_heading_of_who_attends_is_charged_with_nothing() -> None:
    assert leads("II. THÀNH PHẦN", "- Chủ trì: Đồng chí Phó Chủ tịch UBND tỉnh.", "- Đại diện Sở Nội vụ.") == []


def test_a_short_paragraph_below_a_unit_is_its_work_too() -> None:
    assert (
        leads("1. Bộ Chỉ huy Quân sự tỉnh", "Chỉ đạo dân quân trực đê.", "Bố trí xuồng máy tại cửa sông.")
        == ["Bộ Chỉ huy Quân sự tỉnh"] * 2
    )


def test_giving_out_is_a_verb_after_a_whole_name_and_no_part_of_an_urgency() -> None:
    assert leads("1. Sở Y tế cấp thuốc cho các đội cơ động.") == ["Sở Y tế"]
    assert leads("1. Trung tâm Ứng cứu khẩn cấp máy tính rà soát lỗ hổng.") == ["Trung tâm Ứng cứu khẩn cấp máy tính"]
