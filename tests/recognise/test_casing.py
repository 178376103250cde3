"""Capitals of a header or a heading → the letters that the same words have elsewhere."""

from __future__ import annotations

import pytest

from vbgen.recognise.casing import Casing


@pytest.mark.parametrize(
    ("capitals", "restored"),
    [
        ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"),
        ("UỶ BAN NHÂN DÂN", "Ủy ban nhân dân"),  # the tone mark where other keyboards put it
        ("TỈNH UỶ BẮC NINH", "Tỉnh ủy Bắc Ninh"),
        ("SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("TOÀ ÁN NHÂN DÂN", "Tòa án nhân dân"),
        ("XÃ HOÀ AN", "xã Hoà An"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("BỘ TRƯỞNG, CHỦ NHIỆM", "Bộ trưởng, Chủ nhiệm"),
        ("Ủy ban nhân dân", "Ủy ban nhân dân"),
        ("Phó chủ tịch", "Phó chủ tịch"),  # a person wrote it so
        ("", ""),
    ],
)
def test_names_of_offices_and_posts_are_known_wherever_their_tone_marks_stand(capitals: str, restored: str) -> None:
    assert Casing("Nội dung của văn bản.").restore(capitals) == restored


def test_a_name_is_written_as_the_document_writes_it() -> None:
    assert (
        Casing("Giao Ban Quản lý cảng Đông Hồ rà soát.").restore("BAN QUẢN LÝ CẢNG ĐÔNG HỒ")
        == "Ban Quản lý cảng Đông Hồ"
    )
