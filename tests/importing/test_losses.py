"""Which words of a file an import left behind."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.importing.losses import missing

WORDS = st.lists(st.sampled_from("ủy ban nhân dân xã giao kế hoạch".split()), max_size=30)


def test_nothing_is_missing_when_the_same_words_stand_in_another_order() -> None:
    assert missing("giao Sở Y tế chủ trì".split(), "chủ trì giao Sở Y tế".split()) == []


def test_of_equal_words_those_without_their_neighbours_are_missing() -> None:
    source = "Sở Y tế báo cáo ; Sở Nội vụ báo cáo gấp".split()
    assert missing(source, "Sở Y tế ; Sở Nội vụ báo cáo gấp".split()) == ["báo", "cáo"]
    assert missing("a b a c a d".split(), "a b a d".split()) == ["a", "c"]
    assert missing("một hai một".split(), ["hai"]) == ["một", "một"]


@law(100)
@given(WORDS, WORDS)
def test_as_many_of_each_word_are_missing_as_are_too_few(source: list[str], kept: list[str]) -> None:
    assert Counter(missing(source, kept)) == Counter(source) - Counter(kept)
