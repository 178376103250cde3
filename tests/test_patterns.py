"""Letters in patterns: small ones and capitals are apart, and nothing is compiled before it is used."""

from __future__ import annotations

import re
import unicodedata

import pytest

from vbgen.patterns import LOW, UP, regex


def test_every_vietnamese_letter_is_small_or_a_capital_and_never_both() -> None:
    syllables = "a ă â e ê i o ô ơ u ư y".split()
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    small = [unicodedata.normalize("NFC", letter + tone) for letter in syllables for tone in tones] + ["đ"]
    low, up = re.compile(f"[{LOW}]"), re.compile(f"[{UP}]")
    assert [letter for letter in small if not low.fullmatch(letter) or up.fullmatch(letter)] == []
    assert [letter for letter in map(str.upper, small) if not up.fullmatch(letter) or low.fullmatch(letter)] == []


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("a")


def test_a_pattern_is_one_of_the_standard_librarys_to_all_who_use_it() -> None:
    found = regex(r"(?P<word>[<up>][<low>]+)", re.M)
    assert found.sub("x", "ứng Ứng") == "ứng x"
    assert [match["word"] for match in found.finditer("Ông ấy, Đỗ")] == ["Ông", "Đỗ"]
    assert (found.pattern, found.fullmatch("ông")) == (rf"(?P<word>[{UP}][{LOW}]+)", None)
