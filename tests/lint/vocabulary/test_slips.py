"""What is told as a slip of two words, and what is let be."""

from __future__ import annotations

import pytest

from vbgen.lint.vocabulary.slips import meant


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("xắp xếp", "sắp xếp"),  # s and x
        ("trương trình", "chương trình"),  # tr and ch
        ("triễn khai", "triển khai"),  # hỏi and ngã
        ("kế hoach", "kế hoạch"),  # a tone left out
        ("khuyến khich", "khuyến khích"),
        ("công chứt", "công chức"),  # c and t
        ("Xây Dưng", "xây dựng"),
    ],
)
def test_a_word_that_sounds_like_another_beside_its_company_is_a_slip(typed: str, right: str) -> None:
    first, second = typed.split()
    assert meant("", first, second, "") == right


@pytest.mark.parametrize(
    "typed",
    [
        "thuế xuất",
        "tại khoản",
        "nghi lễ",
        "học viên",
        "hàng hoá",
        "uỷ ban",
        "sắp xếp",
        "sau tháng",
        "trưởng bản",
        "qúa trình",
    ],
)
def test_words_themselves_and_house_spellings_are_let_be(typed: str) -> None:
    first, second = typed.split()
    assert meant("", first, second, "") == ""


@pytest.mark.parametrize(
    "words", ["liên quan trong việc", "nguyên nhân dẫn đến", "tình hình thực tế", "khả năng xuất dữ"]
)
def test_halves_of_two_words_are_no_slip_of_a_third(words: str) -> None:
    before, first, second, after = words.split()
    assert meant(before, first, second, after) == ""
