"""A line of the body: the label that it begins with, if it begins with one, and the parts of its text."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry, parts
from vbgen.tree import Run


@pytest.mark.parametrize(
    ("text", "label", "level", "rest"),
    [
        ("30. Ngày", "30.", "1", "Ngày"),
        ("1) Một", "1)", "1", "Một"),
        ("1/ Một", "1/", "1", "Một"),
        ("(1) Một", "(1)", "(1)", "Một"),
        ("1.2.3. Ba", "1.2.3.", "1.1", "Ba"),
        ("a. Một", "a.", "a", "Một"),
        ("i) Một", "i)", "a", "Một"),
        ("• Một", "•", "*", "Một"),
        ("-Một", "-", "-", "Một"),
        ("Điều 5. Một", "Điều 5.", "dieu", "Một"),
        ("Chương II", "Chương II", "chuong", ""),
        ("Phần thứ nhất", "Phần thứ nhất", "phan", ""),
        ("30 ngày sau", "", "", "30 ngày sau"),  # an amount
        ("5 hộ dân", "", "", "5 hộ dân"),
        ("1 Một", "", "", "1 Một"),
        ("2026 là năm", "", "", "2026 là năm"),
        ("1000. Một", "1000.", "1", "Một"),
        ("1975. Một", "", "", "1975. Một"),  # a year
        ("Bước 1. Rà soát", "Bước 1.", "Bước", "Rà soát"),
    ],
)
def test_a_label_is_a_numeral_with_its_mark_and_no_amount(text: str, label: str, level: str, rest: str) -> None:
    found = entry(Line((Run(text),)))
    assert (found.label, found.level, found.text) == (label, level, rest)


NOTED = Line((Run("Một ", bold=True), Run("", note=7), Run(" hai  ba")))


@pytest.mark.parametrize(
    ("start", "end", "texts"),
    [
        (0, 3, ["Một"]),
        (3, 4, [" ", "[^7]", " "]),
        (4, 11, ["hai  ba"]),
        (0, 100, ["Một ", "[^7]", " hai  ba"]),
    ],
)
def test_a_part_of_a_line_keeps_its_looks_and_the_notes_that_stand_in_it(
    start: int, end: int, texts: list[str]
) -> None:
    """Places count the text with single spaces: "Một hai ba"."""
    runs = parts(NOTED, [(start, end)])[0].runs
    assert [f"[^{run.note}]" if run.note else run.text for run in runs] == texts
    assert [run.bold for run in runs] == [start < 4, *[False] * (len(runs) - 1)]
