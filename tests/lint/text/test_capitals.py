"""Rules on capitals: the days of the week, alone in a cell too."""

from __future__ import annotations

from support.lint.contents import content, passages

from vbgen.lint.text import capitals


def test_days_of_the_week_and_months_in_words_have_a_capital() -> None:
    found = content("họp sáng thứ hai, ngày 05/01/2026; nộp trong tháng chín năm 2026; họp thứ Ba, ngày 06/01/2026")
    assert [(hit.near, hit.hint) for hit in capitals.weekday.check(found)] == [
        ("thứ hai", "thứ Hai"),
        ("tháng chín", "tháng Chín"),
    ]


def test_a_cell_that_says_only_days_of_the_week_has_capitals_a_sentence_is_left_alone() -> None:
    def told(text: str, part: str) -> list[str]:
        return [hit.hint for hit in capitals.weekday.check(content(passages=passages([text], part)))]

    assert told("thứ hai và thứ tư", "table") == ["thứ Hai và thứ Tư"]
    assert told("Thứ hai", "particulars") == ["Thứ Hai"]
    assert told("Thứ Hai", "table") == []
    assert told("thứ hai là", "table") == []
    assert told("thứ hai", "body") == []
