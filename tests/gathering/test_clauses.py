"""How a letter calls a place of a draft."""

from __future__ import annotations

import pytest
from support.rounds import DRAFT

from vbgen.gathering.clauses import CalledPlace, DraftPlaces, called_place
from vbgen.plans import loads

CLAUSES = DraftPlaces(loads(DRAFT).document)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn", "II.1.a"),
        ("Mục II, khoản 1, điểm a: thời hạn quá gấp", "II.1.a"),
        ("Mục II.2.b cần làm rõ", "II.2.b"),
        ("II.2.b: cần làm rõ", "II.2.b"),
        ("Khoản 3 phần II đề nghị bỏ", "II.3"),
        ("tại mục III.1 của dự thảo", "III.1"),
        ("Đề nghị bỏ mục I", "I"),
        ("Sửa cụm từ “Số hóa 100% hồ sơ” thành “Số hóa hồ sơ”", "II.2.b"),
        ("Bổ sung căn cứ ban hành là Luật Lưu trữ", "Căn cứ"),
        ("Phần nơi nhận bổ sung Sở Y tế", "Nơi nhận"),
        ("Về thể thức: sửa lỗi chính tả ở trang 2", "Thể thức"),
        ("Mục II: tại khoản 3 bỏ chữ “nghiệp vụ”", "II.3"),
        ("Mục III k2 cần ghi rõ", "III.2"),
        ("Thời hạn quá gấp", ""),
    ],
)
def test_a_place_is_found_as_letters_call_it(text: str, place: str) -> None:
    assert CLAUSES.called(text).place == place


def test_an_article_of_a_law_is_no_place_of_the_draft() -> None:
    assert CLAUSES.called("theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP") == CalledPlace("")


def test_a_place_that_the_draft_has_not_is_told_in_the_words_of_the_letter() -> None:
    assert CLAUSES.called("Khoản 9 Mục II cần xem lại") == CalledPlace("", "Khoản 9 Mục II")


def test_a_place_that_two_sections_have_is_the_one_within_what_stands_above() -> None:
    assert CLAUSES.called("Khoản 2: bỏ cụm từ này").place == ""
    assert CLAUSES.called("Khoản 2: bỏ cụm từ này", within="III").place == "III.2"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("II.1.a", "điểm a khoản 1 Mục II"),
        ("Đ5.2.đ", "điểm đ khoản 2 Điều 5"),
        ("CI.Đ2", "Điều 2 Chương I"),
        ("PL1.3", "khoản 3 Phụ lục 1"),
        ("II.1/2", "đoạn thứ 2 khoản 1 Mục II"),
        ("Căn cứ", "Căn cứ"),
    ],
)
def test_a_section_path_is_said_as_letters_say_it(place: str, said: str) -> None:
    assert called_place(place) == said
