"""Issuers and titles in citations: names are whole, what is unsure stays text."""

from __future__ import annotations

import pytest

from vbgen.recognise.citations import cited


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Thông tư số 12/2024/TT-BNV ngày 05/3/2024 của Bộ Nội vụ hướng dẫn thi hành", "Bộ Nội vụ"),
        (
            "Thông tư số 9/2023/TT-BTNMT ngày 05/3/2023 của Bộ Tài nguyên và Môi trường quy định",
            "Bộ Tài nguyên và Môi trường",
        ),
        (
            "Kế hoạch số 7/KH-SVHTTDL ngày 05/3/2025 của Sở Văn hóa, Thể thao và Du lịch về lễ hội",
            "Sở Văn hóa, Thể thao và Du lịch",
        ),
        (
            "Chỉ thị số 7-CT/TU ngày 05/3/2025 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 9/KH-UBND",
            "Ban Thường vụ Tỉnh ủy",
        ),
        ("Tờ trình số 7/TTr-AB ngày 05/3/2025 của Công ty TNHH An Bình về việc gia hạn", "Công ty TNHH An Bình"),
        ("Công văn số 7/SYT-NV ngày 05/3/2025 của Sở Y tế, Phòng Kinh tế báo cáo", "Sở Y tế"),
        ("Nghị định số 7/2025/NĐ-CP ngày 05/3/2025 của Chính phủ quy định", "Chính phủ"),
    ],
)
def test_an_issuer_is_a_whole_name(text: str, issuer: str) -> None:
    assert cited([text])[0].issuer == issuer


def test_a_title_goes_over_its_commas_but_not_into_what_is_said_of_it() -> None:
    text = (
        "Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Hà Nam về việc cải cách hành chính, ứng dụng "
        "công nghệ, Ủy ban nhân dân xã yêu cầu báo cáo"
    )
    assert cited([text])[0].summary == "về việc cải cách hành chính, ứng dụng công nghệ"
    amended = (
        "Nghị định số 8/2022/NĐ-CP ngày 10/01/2022 của Chính phủ quy định chi tiết Luật được sửa đổi bởi Nghị định số "
        "5/2025/NĐ-CP"
    )
    assert cited([amended])[0].summary == "quy định chi tiết Luật"
    held = "Tờ trình số 8/TTr-SNV ngày 10/01/2025 của Sở Nội vụ về việc trình hồ sơ và Văn bản số 16/SNV-VP"
    assert cited([held])[0].summary == ""
