"""What a document says of itself and of others: whether it agrees."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import content, nears, told
from support.lint.makers import document, judged

from vbgen.lint.text import agreement


def heading(name: str, *inside: Any) -> dict[str, Any]:
    return {"heading": name, "body": list(inside) or ["Nội dung"]}


@pytest.mark.parametrize(
    ("body", "hits"),
    [
        ([heading("Tổ chức thực hiện"), heading("Tổ chức  THỰC HIỆN")], 1),
        ([heading("A", heading("Mục tiêu"), heading("Mục tiêu"))], 1),
        ([heading("A", heading("Mục tiêu")), heading("B", heading("Mục tiêu"))], 0),  # each section has its own aim
        ([heading("Mục tiêu", heading("Mục tiêu"))], 0),
    ],
)
def test_two_headings_of_one_name_are_told_where_they_stand_side_by_side(body: list[Any], hits: int) -> None:
    found = [one for one in judged(document(body=body)) if one.id == "T0667"]
    assert len(found) == hits


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("Giao bà Đỗ Thị Hiền", "Bà Đỗ Thị Hiên báo cáo"), ["Đỗ Thị Hiên"]),
        (("Giao bà Đỗ Thị Hiền", "Bà Đỗ Thị Hiền báo cáo"), []),
        (("Giao ông Hoà Thanh Thuỷ", "ông Hòa Thanh Thủy báo cáo"), []),  # two styles of one tone
        (("Giao bà Đỗ Thị Hiền", "bà Đỗ Thị Hương báo cáo"), []),  # another person
    ],
)
def test_a_person_has_one_name(texts: tuple[str, ...], wrong: list[str]) -> None:
    assert nears(agreement.one_name_of_a_person, *texts) == wrong


@pytest.mark.parametrize(
    ("last", "hits"),
    [
        ("Nghị quyết này được khóa XXI, kỳ họp thứ năm thông qua", 1),
        ("Nghị quyết này được khóa XXI, kỳ họp thứ tư thông qua", 0),
        ("Bãi bỏ Nghị quyết khóa XX, kỳ họp thứ hai", 0),
    ],
)
def test_a_resolution_is_of_one_session(last: str, hits: int) -> None:
    found = content(last, kind="nghi-quyet", competence=("HỘI ĐỒNG NHÂN DÂN TỈNH", "KHÓA XXI, KỲ HỌP THỨ TƯ"))
    assert len(told(agreement.one_session, found)) == hits
