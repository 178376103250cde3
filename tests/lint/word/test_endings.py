"""Rules on how paragraphs end."""

from __future__ import annotations

import pytest
from support.lint.word_subjects import line, subject, told

from vbgen.lint.word import endings

LONG = "Các đơn vị triển khai nhiệm vụ được giao, báo cáo kết quả trước ngày cuối tháng để tổng hợp"


@pytest.mark.parametrize(
    ("end", "below", "is_told"),
    [
        (".", "Văn phòng tổng hợp.", False),
        ("", "Văn phòng tổng hợp.", True),
        ("", "và gửi Ủy ban nhân dân tỉnh.", False),  # the sentence goes on
        (",", "và gửi Ủy ban nhân dân tỉnh.", True),
        (",", "- Một;", False),  # a list
        (",", "Văn phòng tổng hợp.", True),
        (";", "Văn phòng tổng hợp.", False),
    ],
)
def test_a_sentence_ends_with_a_mark_unless_the_next_line_goes_on_with_it(end: str, below: str, is_told: bool) -> None:
    lines = (line(LONG + end, number=1), line(below, number=2))
    found = subject(roles={"text": lines}, body=lines)
    assert bool(told(endings.open_sentences, found)) is is_told
