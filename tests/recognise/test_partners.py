"""With whom a text tells a unit to work together, and where their names end."""

from __future__ import annotations

import pytest

from vbgen.recognise.partners import supporting


def test_names_of_supporters_end_before_what_is_done_with_others() -> None:
    assert supporting("Chủ trì, phối hợp với Sở Nội vụ làm việc với Ban Chấp hành Hội về nhân sự.") == ("Sở Nội vụ",)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Chủ trì, phối hợp với các trạm y tế phun thuốc tại ổ dịch.", ("các trạm y tế",)),
        ("Phối hợp chặt chẽ với Sở Nội vụ trong quá trình tuyển dụng.", ("Sở Nội vụ",)),
        ("Phối hợp với Công an xã, các thôn phát quang hành lang tuyến.", ("Công an xã", "các thôn")),
        ("Bộ Tài chính chủ trì cùng với Bộ Công Thương điều chỉnh thuế suất.", ("Bộ Công Thương",)),
        ("Cùng Công an xã, Hội Phụ nữ rà soát nhà trọ.", ("Công an xã", "Hội Phụ nữ")),
        ("Sở Tài chính chủ động cùng với Sở Nội vụ thẩm định phương án.", ("Sở Nội vụ",)),
        ("Phối hợp với Sở Xây dựng mở đợt cao điểm kiểm tra xe quá tải.", ("Sở Xây dựng",)),
        ("Phối hợp với Hội Phụ nữ cùng cấp rà soát hộ nghèo.", ("Hội Phụ nữ cùng cấp",)),
        ("Bộ Y tế phối hợp với Bộ Tài chính quy định cụ thể mức đóng.", ("Bộ Tài chính",)),
    ],
)
def test_where_the_names_of_supporters_end(text: str, units: tuple[str, ...]) -> None:
    assert supporting(text) == units
