"""Which item of a list is which of another."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.comparing.aligning import ALIKE, Pair, aligned, in_order, lone, once, paired

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


# --- judged by trying all ---------------------------------------------------------------------------------------------


def chains(pairs: list[Pair]) -> list[tuple[Pair, ...]]:
    """Every choice of pairs that keeps the order of both lists."""
    chosen = (some for count in range(len(pairs) + 1) for some in combinations(sorted(pairs), count))
    return [some for some in chosen if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(some))]


@law(60)
@given(st.permutations(range(7)))
def test_no_more_pairs_than_those_keep_the_order(order: list[int]) -> None:
    pairs = list(enumerate(order))
    kept = in_order(pairs)
    assert tuple(sorted(kept)) in chains(pairs)
    assert len(kept) == max(map(len, chains(pairs)))


WEIGHTS = st.lists(st.lists(st.sampled_from([0.0, 0.59, ALIKE, 0.7, 1.0]), min_size=4, max_size=4), max_size=4)


@law(60)
@given(WEIGHTS)
def test_no_pairs_of_all_that_are_alike_have_a_greater_likeness(weights: list[list[float]]) -> None:
    old, new = [f"a{at}" for at in range(len(weights))], ["b1", "b2", "b3", "b4"]
    pairs = aligned(old, new, lambda left, right: weights[left][right])
    alike = [(i, j) for i, row in enumerate(weights) for j, weight in enumerate(row) if weight >= ALIKE]

    def likeness(some: tuple[Pair, ...]) -> float:
        return sum(weights[i][j] for i, j in some)

    assert tuple(pairs) in chains(alike)
    assert likeness(tuple(pairs)) == pytest.approx(max(map(likeness, chains(alike))))


def test_in_a_long_gap_each_item_finds_its_like_among_the_next_twenty() -> None:
    old, new = [f"a{at}" for at in range(101)], [f"b{at}" for at in range(101)]
    near = aligned(old, new, lambda left, right: float(right == left + 19))
    far = aligned(old, new, lambda left, right: float(right == left + 20))
    assert (near[:2], far) == ([(0, 19), (1, 20)], [])
    small = aligned(old[:100], new[:100], lambda left, right: float(right == left + 50))
    assert small == [(at, at + 50) for at in range(50)]  # of so few all are weighed


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (["Rà soát hồ sơ", "Báo cáo"], ["Rà soát các hồ sơ", "Tổng kết"], {0: 0, 1: 1}),
        (["một", "hai"], ["ba"], {}),
        (["một"], ["hai"], {0: 0}),  # alone in its place
        (["một", "hai"], ["một", "ba"], {0: 0, 1: 1}),
        (["một", "hai", "ba"], ["một", "bốn", "năm", "ba"], {0: 0, 2: 3}),
        (["a b c", "x"], ["x", "a b c d"], {1: 0}),
        ([], [], {}),
        ([""], ["", ""], {0: 0}),
    ],
)
def test_texts_are_paired_equal_alike_or_alone(old: list[str], new: list[str], pairs: dict[int, int]) -> None:
    assert paired(old, new) == pairs


@pytest.mark.parametrize(
    ("pairs", "olds", "news", "found"),
    [
        ([], 1, 1, [(0, 0)]),
        ([], 2, 1, []),
        ([], 1, 2, []),
        ([(0, 0), (2, 2)], 4, 4, [(1, 1), (3, 3)]),
        ([(2, 2), (0, 0)], 3, 3, [(1, 1)]),
        ([(0, 0), (3, 2)], 4, 3, []),
        ([(1, 1)], 2, 2, [(0, 0)]),
    ],
)
def test_what_stands_alone_between_the_same_pairs_is_in_another_s_place(
    pairs: list[Pair], olds: int, news: int, found: list[Pair]
) -> None:
    assert lone(pairs, olds, news) == found


def test_once_are_those_that_stand_once_in_each() -> None:
    assert once("abcac", "cabdd") == [(1, 2)]
    assert once("", "a") == []
