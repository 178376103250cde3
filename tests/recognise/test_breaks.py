"""Breaks within a paragraph: a sentence stays whole, a label begins a line, looks and notes stay where they were."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.breaks import unbroken
from vbgen.tree import Run

WHOLE = {
    "before a small letter": ("Sở Y tế rà soát\nhồ sơ.", ["Sở Y tế rà soát hồ sơ."]),
    "before a date": ("Báo cáo trước ngày\n15/12/2026.", ["Báo cáo trước ngày 15/12/2026."]),
    "before a number": ("Trồng thêm\n1.200 cây.", ["Trồng thêm 1.200 cây."]),
    "after a comma": ("Giao Sở Y tế,\nSở Nội vụ rà soát.", ["Giao Sở Y tế, Sở Nội vụ rà soát."]),
    "before a dash": ("Nội dung:\n- Rà soát;\n- Báo cáo.", ["Nội dung:", "- Rà soát;", "- Báo cáo."]),
    "before a number of the ladder": ("1. Rà soát.\n2. Báo cáo.", ["1. Rà soát.", "2. Báo cáo."]),
    "between two names in capitals": ("UBND TỈNH A\nSỞ Y TẾ", ["UBND TỈNH A\nSỞ Y TẾ"]),
    "before V/v": ("Số: 12/SYT\nv/v rà soát", ["Số: 12/SYT\nv/v rà soát"]),
    "between two sentences": ("Rà soát hồ sơ.\nBáo cáo.", ["Rà soát hồ sơ.\nBáo cáo."]),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_break_means_what_stands_around_it(name: str) -> None:
    text, lines = WHOLE[name]
    assert [line.text for line in unbroken(Line((Run(text),)))] == lines


def test_looks_and_notes_stay_with_their_words() -> None:
    runs = (Run("Rà soát\nhồ sơ", bold=True), Run("", note=1), Run(";\n- Báo cáo"), Run(" ngay.", italic=True))
    first, second = unbroken(Line(runs))
    assert first.runs == (Run("Rà soát hồ sơ", bold=True), Run("", note=1), Run(";"))
    assert second.runs == (Run("- Báo cáo"), Run(" ngay.", italic=True))
