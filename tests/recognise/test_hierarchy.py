"""Labels by their sorts, and where each entry of a body stands."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.hierarchy import TOP, Label, is_heading, label_of, parents
from vbgen.recognise.ladder import Entry, entry
from vbgen.tree import Run


def typed(text: str, *, bold: bool = False) -> Entry:
    """An entry as Word has it: with a size."""
    return entry(Line((Run(text, bold=bold),), bold=bold, size=14.0))


def nested(*texts: str) -> list[int]:
    entries = [typed(text) for text in texts]
    return parents(entries, [False] * len(entries))


@pytest.mark.parametrize(
    ("text", "before", "label"),
    [
        ("i) Chín", "h) Tám", Label("a", ")", 9)),  # a b c d đ e g h i
        ("i) Một", "", Label("i", ")", 1)),
        ("i) Một", "c) Ba", Label("i", ")", 1)),
        ("ii) Hai", "i) Một", Label("i", ")", 2)),
        ("v) Năm", "iv) Bốn", Label("i", ")", 5)),
        ("A. Phần", "", Label("A", ".", 1)),
        ("B. Phần", "", Label("A", ".", 2)),
    ],
)
def test_an_i_after_an_h_is_a_letter_and_else_a_numeral(text: str, before: str, label: Label) -> None:
    assert label_of(typed(text), label_of(typed(before)) if before else None) == label


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", True),
        ("I. Mục đích, yêu cầu", False),  # neither bold nor in capitals
        ("1. RÀ SOÁT HỒ SƠ", False),  # capitals alone make a heading of A and I only
        ("a) RÀ SOÁT HỒ SƠ", False),
        ("I. MỤC ĐÍCH:", False),
    ],
)
def test_capitals_make_a_heading_of_the_highest_labels_alone(text: str, heads: bool) -> None:
    assert is_heading(typed(text), None) is heads


def test_bold_makes_a_heading_of_any_label() -> None:
    assert is_heading(typed("1. Rà soát hồ sơ", bold=True), None)
    assert not is_heading(typed("1. Rà soát hồ sơ.", bold=True), None)


def test_a_point_with_something_deeper_below_it_is_a_heading_though_it_stands_last_but_one() -> None:
    assert nested("1. Việc chung", "a) Rà soát", "- Lập danh mục") == [TOP, 0, 1]
    assert nested("1. Việc chung", "a) Rà soát", "Các phòng lập danh mục.") == [TOP, 0, 1]


@pytest.mark.parametrize(
    ("texts", "parents_"),
    [
        (("I. Một", "1. Hai", "a) Ba", "- Bốn", "b) Năm", "2. Sáu", "II. Bảy"), [TOP, 0, 1, 2, 1, 0, TOP]),
        (("I. Một", "1.1. Hai", "1.2. Ba", "2. Bốn"), [TOP, 0, 0, 0]),
        (("A. Phần", "I. Một", "1. Hai", "B. Phần", "I. Ba"), [TOP, 0, 1, TOP, 3]),
        (("1. Một", "a) Hai", "- Ba", "+ Bốn", "- Năm", "2. Sáu"), [TOP, 0, 1, 2, 1, TOP]),
        (("Điều 1. Một", "1. Hai", "a) Ba", "Điều 2. Bốn"), [TOP, 0, 1, TOP]),
        (("1. Một", "1.1. Hai", "1.1.1. Ba", "1.2. Bốn"), [TOP, 0, 1, 0]),
        (("a) Một", "- Hai", "1. Ba"), [TOP, 0, TOP]),
        (("Mở đầu", "- Một", "- Hai", "Lời sau", "1. Ba"), [TOP] * 5),
    ],
)
def test_an_entry_stands_in_the_last_one_of_a_higher_rung(texts: tuple[str, ...], parents_: list[int]) -> None:
    assert nested(*texts) == parents_


def test_what_comes_last_closes_the_document_and_not_the_item_whose_colon_announced_a_list() -> None:
    assert nested("1. Một:", "a) Hai;", "b) Ba.", "Lời cuối.") == [TOP, 0, 0, TOP]
    assert nested("1. Một:", "a) Hai.", "Lời của khoản 1.", "2. Ba.") == [TOP, 0, 0, TOP]
    assert nested("I. MỘT", "1. Hai:", "a) Ba.", "Lời của I.") == [TOP, 0, 1, 0]


@pytest.mark.parametrize(
    ("text", "following", "heads"),
    [
        ("a) Rà soát hồ sơ", "- Hai", True),
        ("a) Rà soát hồ sơ", "b) Hai", False),
        ("1. Rà soát hồ sơ", "a) Hai", False),
        ("a) Rà soát hồ sơ;", "- Hai", False),
    ],
)
def test_a_point_over_something_deeper_is_a_heading(text: str, following: str, heads: bool) -> None:
    assert is_heading(typed(text), typed(following)) is heads


def test_a_heading_of_a_plain_text_is_short() -> None:
    def plain(length: int) -> bool:
        return is_heading(entry(Line((Run("1. " + "a" * length),))), None)

    assert [plain(length) for length in (30, 159, 160, 300)] == [True, True, False, False]


def test_a_label_of_more_digits_than_a_number_can_have_has_no_place_in_its_list() -> None:
    assert label_of(typed(f"Điều {'9' * 30_000}. Rà soát")) == Label("dieu", "", None)
