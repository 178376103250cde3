"""Names of bodies in texts: whole words, whatever their tone marks and capitals."""

from __future__ import annotations

import pytest

from vbgen.standards.bodies import named_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giao Uỷ ban nhân dân xã Hoà An chủ trì", "Ủy ban nhân dân xã Hòa An"),
        ("UBND\xa0các xã,  phường", "UBND các xã, phường"),
        ("(Sở Y tế)", "Sở Y tế"),
        ("TRẠM Y TẾ XÃ KHOẺ", "Trạm Y tế xã Khỏe"),
    ],
)
def test_a_body_is_named_by_its_whole_name(text: str, name: str) -> None:
    assert named_in(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các cơ sở y tế", "Sở Y tế"),
        ("cán bộ y tế thôn", "Bộ Y tế"),
        ("Ủy ban Dân tộc", "Ban Dân tộc"),
        ("Uỷ  ban Dân tộc", "Ban Dân tộc"),
        ("UBND xã Hòa Anh", "UBND xã Hòa An"),
        ("Sở Nội vụ", ""),
    ],
)
def test_a_part_of_another_word_names_nobody(text: str, name: str) -> None:
    assert not named_in(text, name)
