"""Issuers and titles in citations: names are whole, what is unsure stays text."""

from __future__ import annotations

import pytest

from vbgen.recognise.citations import cited
from vbgen.recognise.quoting import Quoter


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
        ("Công văn số 7/UBND-KT ngày 05/3/2025 của UBND tỉnh Nhất trí chủ trương, giao Sở Y tế", "UBND tỉnh"),
        ("Công văn số 7/UBND-KT ngày 05/3/2025 của UBND tỉnh Giao Sở Y tế rà soát", "UBND tỉnh"),
        ("Quyết định số 7/QĐ-BTC ngày 05/3/2025 của Bộ Tài chính, Bộ Nội vụ về quỹ", "Bộ Tài chính, Bộ Nội vụ"),
        ("Kế hoạch số 7/KH-LT ngày 05/3/2025 của Sở Y tế và Công an tỉnh về thuốc", "Sở Y tế và Công an tỉnh"),
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


@pytest.mark.parametrize(
    "title",
    [
        "nhất trí chủ trương lập quy hoạch, giao Sở Xây dựng chủ trì",
        "giao Sở Xây dựng chủ trì tham mưu",
    ],
)
def test_an_order_in_a_title_leaves_its_end_unsure(title: str) -> None:
    assert cited([f"Công văn số 8/UBND-KT ngày 10/01/2025 của UBND tỉnh {title}."])[0].summary == ""


def test_a_citation_whose_title_is_unsure_stays_text_and_is_told() -> None:
    texts = (
        "Công văn số 8/UBND-KT ngày 10/01/2025 của UBND tỉnh nhất trí chủ trương, giao Sở Y tế chủ trì.",
        "Kế hoạch số 9/KH-UBND ngày 10/01/2025 của UBND tỉnh về thuốc.",
        "Công văn số 10/UBND-KT ngày 10/01/2025 của UBND tỉnh.",
    )
    quoter = Quoter(cited(texts), "")
    assert [quoter.quote(text) for text in texts] == [
        "[@cv8] nhất trí chủ trương, giao Sở Y tế chủ trì.",
        "[@kh9].",
        "[@cv10].",
    ]
    assert quoter.untitled == ["8/UBND-KT"]
