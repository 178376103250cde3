"""With whom a text tells a unit to work together, and where their names end."""

from __future__ import annotations

import pytest

from vbgen.recognise.partners import supporting


def test_names_of_supporters_end_before_what_is_done_with_others() -> None:
    assert supporting("Chủ trì, phối hợp với Sở Nội vụ làm việc với Ban Chấp hành Hội về nhân sự.") == ("Sở Nội vụ",)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Phối hợp với các đảng ủy trực thuộc mở 05 lớp bồi dưỡng trong quý II/2026.", ("các đảng ủy trực thuộc",)),
        ("Chủ trì, phối hợp với các trạm y tế phun thuốc tại ổ dịch.", ("các trạm y tế",)),
        ("Phối hợp chặt chẽ với Sở Nội vụ trong quá trình tuyển dụng.", ("Sở Nội vụ",)),
        ("Phối hợp với Công an xã, các thôn phát quang hành lang tuyến.", ("Công an xã", "các thôn")),
        ("Bộ Tài chính chủ trì cùng với Bộ Công Thương điều chỉnh thuế suất.", ("Bộ Công Thương",)),
        ("Cùng Công an xã, Hội Phụ nữ rà soát nhà trọ.", ("Công an xã", "Hội Phụ nữ")),
        ("Sở Tài chính chủ động cùng với Sở Nội vụ thẩm định phương án.", ("Sở Nội vụ",)),
        ("Phối hợp với Sở Xây dựng mở đợt cao điểm kiểm tra xe quá tải.", ("Sở Xây dựng",)),
        ("Phối hợp với Hội Phụ nữ cùng cấp rà soát hộ nghèo.", ("Hội Phụ nữ cùng cấp",)),
        ("Bộ Y tế phối hợp với Bộ Tài chính quy định cụ thể mức đóng.", ("Bộ Tài chính",)),
        ("Chủ động phối hợp tốt với báo, đài để đưa tin.", ()),  # no heads of names
        ("Phối hợp kịp thời, hiệu quả cùng Công an xã tuần tra đêm.", ("Công an xã",)),
        ("Phối hợp chặt chẽ, quyết liệt với Thuế tỉnh, các ngân hàng rà soát.", ("Thuế tỉnh", "các ngân hàng")),
        (
            "Phối hợp với Chủ tịch UBND các xã; thủ trưởng các ngành hướng dẫn thực hiện.",
            ("Chủ tịch UBND các xã", "thủ trưởng các ngành"),
        ),
        ("Phối hợp với Sở Y tế kiểm tra; các trường báo cáo.", ("Sở Y tế",)),
    ],
)
def test_where_the_names_of_supporters_end(text: str, units: tuple[str, ...]) -> None:
    assert supporting(text) == units
