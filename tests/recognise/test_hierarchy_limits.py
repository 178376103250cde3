"""Which entry stands under which, question by question: what a label is, where it goes on, what holds a paragraph."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.hierarchy import TOP, Label, is_deeper, is_heading, label_of, parents, rank_of
from vbgen.recognise.ladder import Entry
from vbgen.tree import Run


def entry(level: str, label: str, text: str = "Nội dung.", **look: object) -> Entry:
    return Entry(label, level, Line((Run(text),), **look))  # type: ignore[arg-type]


def rows(*written: str) -> list[Entry]:
    """Entries of "level|label|text"; a line without a label is a free paragraph."""
    parts = [row.split("|") for row in written]
    return [entry(part[0], part[1], part[2]) if len(part) == 3 else entry("", "", part[0]) for part in parts]


H = Label("a", ")", 8)


@pytest.mark.parametrize(
    ("level", "label", "before", "expected"),
    [
        ("a", "a)", None, Label("a", ")", 1)),
        ("a", "đ)", None, Label("a", ")", 5)),
        ("a", "A.", None, Label("A", ".", 1)),
        ("a", "C)", None, Label("A", ")", 3)),
        ("a", "Đ.", None, Label("A", ".", None)),  # no letter of ASCII's order
        ("a", "AB.", None, Label("A", ".", None)),
        ("a", "i)", H, Label("a", ")", 9)),  # after h)
        ("a", "i)", None, Label("i", ")", 1)),
        ("a", "i)", H._replace(value=3), Label("i", ")", 1)),  # after c): a list of its own
        ("a", "ii)", None, Label("i", ")", 2)),
        ("a", "v)", Label("i", ")", 4), Label("i", ")", 5)),
        ("a", "v)", None, Label("a", ")", 21)),
        ("(1)", "(1)", None, Label("(1)", "()", 1)),
        ("(1)", "(i)", None, Label("i", "()", 1)),
        ("(1)", "(iv)", None, Label("i", "()", 4)),
        ("(1)", "(a)", None, Label("(1)", "()", 1)),
        ("(1)", "(12)", None, Label("(1)", "()", 12)),
        ("1.1", "1.2.", None, Label("1.1", ".", 2)),
        ("1.1", "3.4", None, Label("1.1", ".", 4)),
        ("1.1", "1.2.3.", None, Label("1.1.1", ".", 3)),
        ("I", "IV.", None, Label("I", "", 4)),
        ("phan", "Phần thứ 2", None, Label("phan", "", 2)),
        ("chuong", "Chương V", None, Label("chuong", "", 5)),
        ("chuong", "Chương", None, Label("chuong", "", None)),
        ("-", "-", None, Label("-", "", None)),
        ("+", "+", None, Label("+", "", None)),
        ("1", "12.", None, Label("1", ".", 12)),
        ("1", "12)", None, Label("1", ")", 12)),
        ("dieu", "Điều 5.", None, Label("dieu", "", 5)),
    ],
)
def test_what_a_label_is(level: str, label: str, before: Label | None, expected: Label) -> None:
    assert label_of(entry(level, label), before) == expected


def test_a_free_paragraph_stands_below_all_and_an_item_below_what_is_above_it() -> None:
    free, one, point = entry("", ""), entry("1", "1."), entry("a", "a)")
    assert rank_of(free) == 99.0
    assert rank_of(one) < rank_of(point) < rank_of(free)
    pairs = ((one, point), (point, one), (one, free), (one, None), (free, one), (one, one))
    assert [is_deeper(*pair) for pair in pairs] == [True, False, False, False, True, False]


@pytest.mark.parametrize(
    ("item", "following", "heading"),
    [
        (entry("1", "1.", "Mục tiêu"), None, True),
        (entry("1", "1.", "Mục tiêu."), None, False),
        (entry("1", "1.", "Mục tiêu:"), None, False),
        (entry("1", "1.", "Mục tiêu…"), None, False),
        (entry("1", "1.", ""), None, False),
        (entry("", "", "Mục tiêu"), None, False),
        (entry("1", "1.", "a" * 159), None, True),
        (entry("1", "1.", "a" * 160), None, False),
        (entry("1", "1.", "Mục tiêu", size=14.0), None, False),  # a file of looks shows a heading by one
        (entry("1", "1.", "Mục tiêu", size=14.0, bold=True), None, True),
        (entry("1", "1.", "a" * 200, bold=True), None, True),
        (entry("I", "I.", "MỤC TIÊU", size=14.0), None, True),
        (entry("I", "I.", "Mục tiêu", size=14.0), None, False),
        (entry("a", "A.", "MỤC TIÊU", size=14.0), None, True),
        (entry("a", "a)", "Mục tiêu", size=14.0), entry("-", "-"), True),
        (entry("a", "a)", "Mục tiêu", size=14.0), entry("1", "1."), False),
        (entry("a", "a)", "Mục tiêu", size=14.0), None, False),
        (entry("1.1", "1.1.", "Mục tiêu"), None, True),
        (entry("1.1", "1.1.1.", "Mục tiêu"), None, True),
        (entry("dieu", "Điều 1.", "Phạm vi"), None, True),
        (entry("chuong", "Chương I", "QUY ĐỊNH CHUNG", size=14.0), None, True),
        (entry("-", "-", "Mục tiêu"), None, False),
        (entry("(1)", "(1)", "Mục tiêu"), None, False),
    ],
)
def test_a_labelled_entry_is_a_heading_by_its_look_or_its_shortness(
    item: Entry, following: Entry | None, heading: bool
) -> None:
    assert is_heading(item, following) is heading


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["I|I.|A", "1|1.|B", "a|a)|C.", "a|b)|D.", "1|2.|E", "I|II.|F"], [TOP, 0, 1, 1, 0, TOP]),
        (["I|I.|A", "Một.", "1|1.|B", "Hai.", "I|II.|F"], [TOP, 0, 0, 2, TOP]),
        (["1|1.|B.", "Một.", "1|2.|C."], [TOP, TOP, TOP]),  # a sentence holds nothing
        (["1|1.|Gồm:", "Một.", "1|2.|C."], [TOP, 0, TOP]),
        (["Gồm:", "-|-|a.", "-|-|b.", "Hết."], [TOP, 0, 0, TOP]),
        (["1|1.|A", "Gồm:", "-|-|a.", "-|-|b.", "1|2.|B"], [TOP, 0, 1, 1, TOP]),
        (["(1)|(1)|A.", "a|a)|B.", "a|b)|C.", "(1)|(2)|D."], [TOP, 0, 0, TOP]),
        (["a|A.|A", "I|I.|B", "I|II.|C", "a|B.|D"], [TOP, 0, 0, TOP]),
        (["I|I.|B", "a|A.|C", "a|B.|D", "I|II.|E"], [TOP, 0, 0, TOP]),
        (["1|1.|A", "a|A.|B", "a|B.|C"], [TOP, 0, 0]),
        (["1|1.|A", "1.1|1.1.|B", "a|a)|C.", "1.1|1.2.|D", "1|2.|E"], [TOP, 0, 1, 0, TOP]),
        (["1|1.|A", "1.1|1.1.|B", "1.1|1.1.1.|C", "1.1|1.1.2.|D", "1.1|1.2.|E"], [TOP, 0, 1, 1, 0]),
        (["-|-|a:", "+|+|b.", "+|+|c.", "-|-|d."], [TOP, 0, 0, TOP]),
        (["+|+|a.", "-|-|b.", "-|-|c.", "+|+|d."], [TOP, 0, 0, TOP]),
        (["1|1.|A.", "1|1)|B.", "1|2)|C.", "1|2.|D."], [TOP, 0, 0, TOP]),  # other marks are another list
        (["1|1.|A.", "1|1)|B.", "1|2)|C.", "1|3)|D.", "1|2.|E."], [TOP, 0, 0, 0, TOP]),
        (["1|1.|A.", "1|1)|B.", "1|2.|C."], [TOP, 0, TOP]),  # next by its number in both, by its mark in one
        (["1|1.|A.", "1|2)|B.", "1|3.|C."], [TOP, TOP, TOP]),  # a slip of the mark
        (["1|1.|A.", "1|3.|B.", "1|2.|C."], [TOP, TOP, TOP]),
        (["1|1.|A.", "1|1.|B.", "1|2.|C."], [TOP, TOP, TOP]),
        (["dieu|Điều 1.|A", "1|1.|B.", "a|a)|C.", "dieu|Điều 2.|D"], [TOP, 0, 1, TOP]),
    ],
)
def test_which_entry_stands_under_which(written: list[str], expected: list[int]) -> None:
    entries = rows(*written)
    assert parents(entries, [False] * len(entries)) == expected


def test_what_only_names_a_unit_holds_what_stands_below_it() -> None:
    entries = rows("Sở Nội vụ", "-|-|a.", "-|-|b.", "Sở Y tế", "Việc một.", "Việc hai.")
    assert parents(entries, [True, False, False, True, False, False]) == [TOP, 0, 0, TOP, 3, 3]
    labelled = rows("1|1.|Sở Nội vụ.", "Việc một.", "1|2.|Sở Y tế.", "a|a)|Việc hai.", "Lời.")
    assert parents(labelled, [True, False, True, False, False]) == [TOP, 0, TOP, 2, TOP]


def test_a_colon_above_a_table_announces_the_table() -> None:
    entries = rows("Gồm:", "-|-|a.", "-|-|b.")
    assert parents(entries, [False] * 3) == [TOP, 0, 0]
    assert parents(entries, [False] * 3, frozenset({0})) == [TOP, TOP, TOP]


def test_a_paragraph_between_items_of_a_list_stands_where_the_list_goes_on() -> None:
    entries = rows("1|1.|A.", "a|a)|B.", "Lời giữa.", "a|b)|C.", "Lời sau.", "1|2.|D.")
    assert parents(entries, [False] * 6) == [TOP, 0, 0, 0, TOP, TOP]
