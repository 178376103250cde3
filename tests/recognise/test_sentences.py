"""A text cut into the sentences that may each charge somebody."""

from __future__ import annotations

from vbgen.recognise.sentences import sentences


def test_sentences_are_cut_before_capitals_only() -> None:
    assert sentences("Giao A làm; đề nghị B. Ở đây số 1.2 giữ nguyên; (1) một") == [
        "Giao A làm; đề nghị B.",
        "Ở đây số 1.2 giữ nguyên;",
        "(1) một",
    ]


def test_what_each_of_many_is_to_do_is_a_sentence_after_a_comma_too() -> None:
    assert sentences("Mở 40 lớp bơi, mỗi xã, phường mở 02 lớp") == ["Mở 40 lớp bơi,", "mỗi xã, phường mở 02 lớp"]
    assert sentences("Mở 40 lớp bơi, mỗi lớp 20 em") == ["Mở 40 lớp bơi, mỗi lớp 20 em"]
