"""Whether a verb after the name of a unit belongs to the name."""

from __future__ import annotations

import pytest

from vbgen.recognise.names import is_inside


@pytest.mark.parametrize(
    ("lead", "rest", "clause", "inside"),
    [
        ("Cơ quan tiếp nhận", "hồ sơ", "", True),  # which one?
        ("Sở Nội vụ và các đơn vị liên quan", "kiểm tra hồ sơ", "", False),
        ("Các đơn vị chưa nộp", "báo cáo", "báo cáo khẩn trương nộp", True),
        ("Các đơn vị chưa nộp", "báo cáo", "báo cáo", False),
        ("Người có thẩm quyền", "giải quyết khiếu nại", "", True),
        ("Sở Nội vụ", "tổ chức cá nhân", "", True),
        ("Sở Nội vụ và", "kiểm tra", "", True),
        ("Sở Nội vụ (Phòng", "kiểm tra", "", True),  # the bracket is open
        ("Sở Nội vụ (Phòng A)", "kiểm tra", "", False),
        ("Sở Nội vụ", "rà soát hồ sơ", "rà soát hồ sơ", False),
        ("Đoàn", "kiểm tra", "kiểm tra rà soát", True),
        ("Ban Quản lý", "đầu tư", "", True),
        ("cơ sở", "đào tạo", "đào tạo rà soát hồ sơ", True),
        ("cơ sở", "đào tạo", "đào tạo, rà soát hồ sơ", False),
        ("cơ sở", "đào tạo", f"đào tạo {'a' * 71} rà soát", True),  # the verb is near
        ("cơ sở", "đào tạo", f"đào tạo {'a' * 72} rà soát", False),
        ("cơ sở", "đào tạo", "đào tạo nghề đã nộp", True),
        ("cơ sở", "đào tạo", "đào tạo nghề", False),
        ("cơ sở", "rà soát", "rà soát báo cáo", False),
    ],
)
def test_a_verb_is_part_of_the_name_before_it(lead: str, rest: str, clause: str, inside: bool) -> None:
    assert is_inside(lead, rest, clause) is inside


@pytest.mark.parametrize(("comma", "inside"), [(True, True), (False, False)])
def test_after_a_comma_a_list_of_trades_goes_on(comma: bool, inside: bool) -> None:
    assert is_inside("Cơ sở kinh doanh", "khai thác", "khai thác", comma=comma) is inside
