"""The only place whose words a remark shares."""

from __future__ import annotations

import pytest

from vbgen.gathering.sharing import PlaceWords, shared, spaced

PLACES = [
    PlaceWords("III", spaced("Các xã đăng ký trước ngày 05 tháng 6 năm 2027")),
    PlaceWords("I.1", spaced("Trồng mới 3.500 ha dược liệu ở vùng thấp, giao Sở Nông nghiệp và Môi trường chủ trì")),
    PlaceWords("I.2", spaced("Vùng cao trồng sâm, đương quy; giao Sở Y tế chủ trì quản lý chất lượng")),
    PlaceWords("II", spaced("Tổng kinh phí 210 tỷ đồng chia làm hai giai đoạn")),
]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Việc giao Sở Y tế chủ trì quản lý là chưa hợp lý", "I.2"),
        ("Số liệu 3.500 ha cần đối chiếu", "I.1"),
        ("Đề nghị nâng lên 210 tỷ đồng", ""),
        ("Đề nghị ghi rõ vùng cao là từ bao nhiêu mét", "I.2"),
        ("Đề nghị làm rõ chủ trì là ai", ""),
        ("Đoạn nói về đương quy phải xem khí hậu", "I.2"),
        ("Đề nghị bổ sung nội dung về đào tạo", ""),
        ("Đối với nội dung trồng sâm, đương quy cần nêu giống", "I.2"),
        ("Hạn 5/6/2027 quá gấp", "III"),
        ("Chất lượng sâm phải có người xem", ""),
        ("Quản lý chất lượng sâm thế nào", "I.2"),
    ],
)
def test_a_remark_is_about_the_only_place_whose_words_it_shares(text: str, place: str) -> None:
    assert shared(text, PLACES) == place
