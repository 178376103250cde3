"""What of a plan to edit by hand where a line is not taken in."""

from __future__ import annotations

import pytest

from vbgen.plans import loads
from vbgen.pulling.owners import Owners
from vbgen.pulling.places import PlanPlaces
from vbgen.pulling.proving import Left

PLAN = """\
kind: giay-gioi-thieu
issuer: {name: Sở Nội vụ, symbol: SNV, place: Hà Nội}
particulars:
  person: Phạm Thị Hạnh
  destination: Ủy ban nhân dân xã Tân Tiến
  purpose: Kiểm tra hồ sơ
  valid_until: 28/02/2026
recipients: ["Lưu: VT"]
signers: [{position: Giám đốc, name: Trần Văn Nam}]
"""


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (
            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
            "dòng này do vbgen viết theo mẫu",
        ),
        ("Về việc: Kiểm tra hồ sơ", "dòng này do vbgen viết theo mẫu, chỗ điền ở `particulars`, mục `purpose`"),
        ("Rà soát danh mục", "sửa tay trong kế hoạch"),
    ],
)
def test_a_line_of_a_form_is_told_with_its_place(line: str, hint: str) -> None:
    plan = loads(PLAN, "a.yaml")
    found = Owners(plan.document, PlanPlaces(plan)).hint(Left((f"{line} gấp",), (line,)))
    assert found.split("; ")[0] == hint


@pytest.mark.parametrize(
    ("above", "hint"),
    [
        ("Về việc: Kiểm tra hồ sơ", "mẫu không có chỗ cho đoạn dưới “Về việc: Kiểm tra hồ sơ”; xem dòng 3"),
        ("Kính gửi quý cơ quan", "sửa tay trong kế hoạch, dưới “Kính gửi quý cơ quan”"),
    ],
)
def test_lines_that_came_are_told_with_the_line_above_them(above: str, hint: str) -> None:
    plan = loads(PLAN, "a.yaml")
    found = Owners(plan.document, PlanPlaces(plan)).hint(Left(("Mang theo căn cước.",), (), above=above))
    assert found == hint
