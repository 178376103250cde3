"""Which item of a list is which of another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.comparing.aligning import aligned, in_order, once

LISTS = st.lists(st.sampled_from("abcdefgh"), max_size=12)


def never(_old: int, _new: int) -> float:
    return 0.0


def test_equal_items_between_others_are_pairs() -> None:
    assert aligned("axbyc", "abzc", never) == [(0, 0), (2, 1), (4, 3)]


def test_items_alike_between_equal_ones_are_pairs() -> None:
    old, new = ["mở đầu", "rà soát thủ tục", "kết"], ["mở đầu", "báo cáo", "rà soát các thủ tục", "kết"]
    assert aligned(old, new, lambda left, right: 0.8 if (left, right) == (1, 2) else 0.1) == [(0, 0), (1, 2), (2, 3)]


def test_of_items_in_another_order_the_most_keep_theirs() -> None:
    assert in_order(once("abcde", "eabcd")) == {(0, 1), (1, 2), (2, 3), (3, 4)}


def test_a_thousand_items_are_paired_when_all_have_changed() -> None:
    old, new = [f"a{at}" for at in range(1_000)], [f"b{at}" for at in range(1_000)]
    assert aligned(old, new, lambda left, right: float(left == right)) == [(at, at) for at in range(1_000)]


@law(100)
@given(LISTS, LISTS)
def test_pairs_keep_the_order_of_both_lists_and_no_item_is_in_two(old: list[str], new: list[str]) -> None:
    pairs = aligned(old, new, lambda left, right: 0.7 if old[left] < new[right] else 0.0)
    assert all(left[0] < right[0] and left[1] < right[1] for left, right in pairwise(pairs))
    assert all(old[left] == new[right] or old[left] < new[right] for left, right in pairs)


@law(50)
@given(LISTS)
def test_a_list_is_paired_with_itself_item_by_item(items: list[str]) -> None:
    assert aligned(items, items, never) == [(at, at) for at in range(len(items))]
