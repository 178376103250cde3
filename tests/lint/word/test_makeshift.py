"""Rules on what is done by hand where Word has a setting: from which share of the text on it is a way of the file."""

from __future__ import annotations

import pytest
from support.lint.word_subjects import line, subject, told

from vbgen.lint.word import makeshift
from vbgen.lint.word.formatting import Formatted

LONG = "Các đơn vị triển khai nhiệm vụ được giao, báo cáo kết quả trước ngày cuối tháng để tổng hợp."


def odd(count: int, of: int, **look: object) -> tuple[Formatted, ...]:
    """So many paragraphs of the body, the first of which look otherwise."""
    return tuple(line(LONG, number=at + 1, **(look if at < count else {})) for at in range(of))


@pytest.mark.parametrize(
    ("count", "of", "message"),
    [
        (1, 1, "1 đoạn của nội dung canh giữa"),
        (2, 8, "2 đoạn của nội dung canh giữa"),
        (2, 7, ""),  # then it is how this file is set
        (0, 8, ""),
    ],
)
def test_few_sentences_in_the_middle_are_slips(count: int, of: int, message: str) -> None:
    found = subject(roles={"text": odd(count, of, align="center")})
    assert told(makeshift.prose_in_the_middle, found) == ([(message, LONG[:60])] if message else [])


def test_what_is_no_sentence_may_stand_in_the_middle() -> None:
    short = line("Tập trung thực hiện.", align="center")
    heading = line(LONG.rstrip("."), align="center")
    assert told(makeshift.prose_in_the_middle, subject(roles={"text": (short, heading)})) == []


@pytest.mark.parametrize(("before", "message"), [(360, ""), (380, "1 đoạn có khoảng cách 19 pt")])
def test_a_gap_three_times_the_usual_is_a_slip(before: int, message: str) -> None:
    found = subject(roles={"text": odd(1, 8, before=before)})
    assert [text for text, _ in told(makeshift.far_apart, found)] == ([message] if message else [])


@pytest.mark.parametrize(("spaces", "hits"), [(3, 0), (4, 1)])
def test_four_spaces_are_an_indent(spaces: int, hits: int) -> None:
    found = subject(roles={"text": (line(" " * spaces + LONG),)})
    assert len(told(makeshift.spaced_in, found)) == hits
