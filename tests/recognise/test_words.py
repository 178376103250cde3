"""The words by which a text directs somebody, in a text of any length."""

from __future__ import annotations

import pytest

from vbgen.recognise.words import after_verb, directions, has_unit, has_work


def test_a_direction_is_its_verb_and_what_stands_before_the_unit() -> None:
    (found,) = directions("Đề nghị trong quá trình thực hiện, Sở Nội vụ báo cáo")
    assert (found.verb, found.end) == ("Đề nghị", len("Đề nghị trong quá trình thực hiện, "))


def test_a_line_that_directs_ten_thousand_times_is_read_once() -> None:
    found = list(directions("Theo đề nghị của " * 10_000))  # looked at anew for each, it took minutes
    assert (len(found), found[0].verb) == (10_000, "đề nghị")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Đôn đốc các sở, ngành", " các sở, ngành"),
        ("các đơn vị (phối hợp với) Sở A", " với) Sở A"),
        ("Các đơn vị tiếp nhận", ""),
        ("xã Tân Tiến", None),
        ("thuộc các bản", None),  # "thu" ends within a word
        ("", None),
    ],
)
def test_what_stands_after_the_first_verb(text: str, rest: str | None) -> None:
    assert after_verb(text) == rest


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (" các sở, ngành", True),
        ("cho Ban Chỉ đạo", True),
        ("của ủy ban nhân dân xã", True),
        ("(Sở Nội vụ)", True),
        ("cơ sở dữ liệu của trang trại", False),
        ("", False),
    ],
)
def test_whether_a_text_names_a_unit(text: str, named: bool) -> None:
    assert has_unit(text) is named


def test_whether_a_text_says_what_is_to_be_done() -> None:
    assert [has_work(text) for text in ("Kịp thời rà soát hồ sơ", "Hồ sơ của hộ nghèo", "")] == [True, False, False]
