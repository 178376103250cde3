"""Which letters make no syllable: the spelling of onsets before vowels, stops and their tones, slips of the hand."""

from __future__ import annotations

import pytest

from vbgen.lint.vocabulary.syllables import glued, impossible, misplaced


@pytest.mark.parametrize(
    "word",
    "kế ký ka ghế ghi nghỉ nghề cá cô gà gỗ ngà ngõ giếng giêng gì giết quyết quả khuya nghiêng tập hạch kịp".split(),
)
def test_a_syllable_is_possible(word: str) -> None:
    assert not impossible(word)


@pytest.mark.parametrize("word", "cế gế ngế ghà nghà ngiêm nghiêmm quyềt tàp hảch chưc kiểt".split())
def test_onsets_ask_for_their_vowels_and_stops_for_two_tones(word: str) -> None:
    assert impossible(word)


@pytest.mark.parametrize("word", ["UBND", "email", "2026", "vắcxin", "Word"])
def test_what_is_not_written_as_vietnamese_is_not_judged(word: str) -> None:
    assert not impossible(word)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("qúa", "quá"),
        ("tòan", "toàn"),
        ("ngừơi", "người"),
        ("họat", "hoạt"),
        ("cuả", "của"),
        ("Lụât", "luật"),
        ("gìa", "già"),
    ],
)
def test_a_tone_stands_on_the_letter_that_carries_it(word: str, right: str) -> None:
    assert misplaced(word) == right


@pytest.mark.parametrize(
    "word",
    "hòa hoà thủy thuỷ quý quỳnh giữa gì giếng của mùa khuỷu người thuở quốc tòan2 nghĩa UBND quá yếu ủy".split(),
)
def test_a_tone_in_either_of_two_styles_is_let_be(word: str) -> None:
    assert misplaced(word) == ""


def test_syllables_written_as_one_are_told_apart_but_no_endless_run_of_letters_is() -> None:
    assert (glued("Uỷban"), glued("nhândânxã"), glued("Ấ" * 30_000)) == ("Uỷ ban", "nhân dân xã", "")


@pytest.mark.parametrize(
    ("word", "odd"),
    [
        ("ĐTXDCB", False),  # six letters without a tone: an abbreviation
        ("ĐTXDCBÔ", True),
        ("QUYỀT", True),  # no abbreviation has a tone
        ("QyĐ", False),
        ("Đ", False),
        ("điêzen", False),
        ("NĐ", False),
        ("sđt", False),
    ],
)
def test_abbreviations_symbols_and_loans_are_let_be(word: str, odd: bool) -> None:
    assert impossible(word) is odd
