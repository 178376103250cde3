"""What a line of a narrow column does not end within."""

from __future__ import annotations

import pytest

from vbgen.standards.bonds import tied


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Quý I/2027", "Quý~I/2027"),
        ("trước ngày 30/6/2026", "trước ngày~30/6/2026"),
        ("tháng 9 năm 2026", "tháng~9 năm~2026"),
        ("Diện tích 500 ha đất", "Diện tích 500~ha đất"),
        ("đạt 12,5 % kế hoạch", "đạt 12,5~% kế hoạch"),
        ("giai đoạn 2026 - 2030", "giai đoạn 2026~=~2030"),
        ("Kế hoạch số 20/KH-UBND", "Kế hoạch số~20/KH=UBND"),
        ("Quyết định\nĐiều 5", "Quyết định\nĐiều~5"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
        ("1.200", "1.200"),
    ],
)
def test_numbers_dates_and_units_stay_whole(cell: str, shown: str) -> None:
    assert tied(cell) == shown.replace("~", "\u00a0").replace("=", "\u2011")
