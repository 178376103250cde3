"""Which words of a text changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.comparing.words import Stretch, around, stretches


def test_a_date_that_changed_is_one_word() -> None:
    assert stretches("xong trước 30/6/2026.", "xong trước 15/7/2026.") == [
        Stretch(" ", "xong trước "),
        Stretch("-", "30/6/2026"),
        Stretch("+", "15/7/2026"),
        Stretch(" ", "."),
    ]


def test_words_beside_each_other_that_changed_are_one_change() -> None:
    assert stretches("Sở Nội vụ chủ trì", "Văn phòng Ủy ban chủ trì") == [
        Stretch("-", "Sở Nội vụ"),
        Stretch("+", "Văn phòng Ủy ban"),
        Stretch(" ", " chủ trì"),
    ]


def test_far_words_that_are_the_same_are_left_out() -> None:
    long = " ".join(f"chữ{at}" for at in range(40))
    found = around(stretches(f"a {long} b {long}", f"c {long} d {long}"), 2)
    assert "".join(text for _, text in found) == "ac chữ0 chữ1 … chữ38 chữ39 bd chữ0 chữ1 …"


@law(100)
@given(st.text("ab ,.1/\n", max_size=30), st.text("ab ,.1/\n", max_size=30))
def test_both_texts_are_told_whole(before: str, after: str) -> None:
    found = stretches(before, after)
    assert "".join(text for sign, text in found if sign != "+") == before
    assert "".join(text for sign, text in found if sign != "-") == after


def test_a_long_text_of_words_that_are_all_alike_is_compared_by_those_that_are_not() -> None:
    before, after = "a b " * 400 + "một hai", "a c " * 400 + "một ba"
    found = stretches(before, after)
    assert "".join(text for sign, text in found if sign != "+") == before
    assert "".join(text for sign, text in found if sign != "-") == after
    assert found[-2:] == [Stretch("-", "hai"), Stretch("+", "ba")]
