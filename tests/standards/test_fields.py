"""Lines and brackets that state a task's facts: whom, with whom, by when, what comes of it."""

from __future__ import annotations

import pytest

from vbgen.standards.fields import Fields, fields


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Đơn vị chủ trì: Phòng Nội vụ; đơn vị phối hợp: các thôn; thời hạn: tháng 6/2027.",
            Fields("Phòng Nội vụ", ("các thôn",), "tháng 6/2027"),
        ),
        (
            "Phân công: Trạm Y tế xã chủ trì; Công an xã, Phòng Kinh tế phối hợp.",
            Fields("Trạm Y tế xã", ("Công an xã", "Phòng Kinh tế")),
        ),
        (
            "Đơn vị thực hiện: Giao Sở Xây dựng chủ trì, phối hợp với UBND các xã, phường.",
            Fields("Sở Xây dựng", ("UBND các xã, phường",)),
        ),
        (
            "Rà soát quy hoạch (Sở Xây dựng chủ trì, phối hợp với UBND các xã, phường; hoàn thành trong quý II/2027).",
            Fields("Sở Xây dựng", ("UBND các xã, phường",), "hoàn thành trong quý II/2027"),
        ),
        (
            "Tập huấn cho cán bộ thôn (Phòng Kinh tế chủ trì, xong trước ngày 15/5/2027)",
            Fields("Phòng Kinh tế", (), "xong trước ngày 15/5/2027"),
        ),
        (
            "Đơn vị thực hiện: Phòng Kinh tế (chủ trì), Phòng Văn hóa - Xã hội (phối hợp).",
            Fields("Phòng Kinh tế", ("Phòng Văn hóa - Xã hội",)),
        ),
        ("Sản phẩm: Báo cáo kết quả.", Fields("", (), "", "Báo cáo kết quả")),
        ("Rà soát hồ sơ tồn đọng.", None),
    ],
)
def test_what_fields_state(text: str, facts: Fields | None) -> None:
    assert fields(text) == facts
