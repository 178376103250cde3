"""The widths of Times New Roman, and where its lines break."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.standards.metrics import balance, count_lines, width, wrap


def test_the_national_name_in_13_points_bold_is_95_7_mm_wide() -> None:
    twips = width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    assert abs(twips / 1440 * 25.4 - 95.7) < 0.3


def test_lines_break_at_spaces_after_hyphens_and_at_line_ends() -> None:
    assert wrap("một hai ba", 14, width("một hai", 14)) == ["một hai", "ba"]
    assert wrap("87/KH-UBND", 14, width("87/KH-", 14)) == ["87/KH-", "UBND"]
    assert wrap("một\nhai", 14, 9999) == ["một", "hai"]
    assert wrap("", 14, 100) == [""]


def test_balanced_lines_avoid_parting_a_number_from_its_word() -> None:
    text = "Triển khai thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2024"
    assert wrap(text, 12, 3000)[1:] == ["số 87/KH-UBND ngày", "03/5/2024"]
    assert balance(text, 12, 3000).lines == ("Triển khai thực hiện Kế", "hoạch số 87/KH-UBND", "ngày 03/5/2024")


TEXT = st.text("aộM -\n", max_size=60)


@law(100)
@given(TEXT, st.integers(200, 4000))
def test_wrapping_loses_nothing_but_spaces(text: str, limit: int) -> None:
    lines = wrap(text, 14, limit)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert count_lines(text, 14, limit) == len(lines)


@law(100)
@given(TEXT, st.integers(200, 4000))
def test_balancing_takes_no_more_lines_and_wrapping_to_its_width_gives_them_again(text: str, limit: int) -> None:
    found = balance(text, 14, limit)
    assert len(found.lines) <= len(wrap(text, 14, limit))
    assert tuple(wrap(text, 14, found.width)) == found.lines
