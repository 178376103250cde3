"""Two lists → which item of one is which of the other: equal ones first, then those that are alike between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

Pair = tuple[int, int]
"""The place of an item in the old list, and in the new one."""

ALIKE = 0.6
"""From this likeness on two items are one that was changed."""

_SMALL = 10_000  # pairs of a gap that are all weighed; in a larger one each item looks a little ahead
_AHEAD = 20


def aligned(old: Sequence[Hashable], new: Sequence[Hashable], likeness: Callable[[int, int], float]) -> list[Pair]:
    """The pairs of two lists that keep their order, each item in one pair at most.

    `likeness` of two places is between 0 and 1 and is asked between equal items only.
    """
    pairs: list[Pair] = []
    for first, start, last, end in _gaps(old, new, pairs):
        pairs += _alike(range(first, last), range(start, end), likeness)
    return sorted(pairs)


def overlap(one: Counter[T], other: Counter[T], *, empty: float = 0.0) -> float:
    """The share of words, or of whatever is counted, that two have in common (Dice); `empty` where both have none."""
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else empty


def paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Which text of a list is which of another: equal, alike in words, or alone in the place of another."""
    words, others = ([Counter(text.split()) for text in texts] for texts in (old, new))

    pairs = aligned(old, new, lambda left, right: overlap(words[left], others[right]))
    return dict([*pairs, *lone(pairs, len(old), len(new))])


def in_order(pairs: Sequence[Pair]) -> set[Pair]:
    """The most pairs that keep the order of both lists: the others are of items that moved."""
    tops: list[int] = []  # the new places that the chains of each length end at, least first
    ends: list[int] = []  # the pairs that they are of
    before: list[int] = []
    by_old = sorted(pairs)
    for at, (_, place) in enumerate(by_old):
        length = bisect_left(tops, place)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [at]
    kept, at = set(), ends[-1] if ends else -1
    while at >= 0:
        kept.add(by_old[at])
        at = before[at]
    return kept


def once(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """The pairs of items that stand once in each list."""
    counts, others = Counter(old), Counter(new)
    places = {item: at for at, item in enumerate(new) if others[item] == 1}
    return [(at, places[item]) for at, item in enumerate(old) if counts[item] == 1 and item in places]


def lone(pairs: Sequence[Pair], olds: int, news: int) -> list[Pair]:
    """The items of two lists of so many that stand alone between the same pairs, or ends: one in another's place."""
    found = []
    ordered = [(-1, -1), *sorted(pairs), (olds, news)]
    for (left, right), (after, behind) in pairwise(ordered):
        if after - left == 2 and behind - right == 2:
            found.append((left + 1, right + 1))
    return found


def _gaps(old: Sequence[Hashable], new: Sequence[Hashable], pairs: list[Pair]) -> list[tuple[int, int, int, int]]:
    """What stands between the equal items, (old from, new from, old to, new to); those are put into `pairs`."""
    gaps = []
    first = start = 0
    for at, place in [*sorted(in_order(once(old, new))), (len(old), len(new))]:
        left, right = first, start
        while left < at and right < place and old[left] == new[right]:
            pairs.append((left, right))
            left, right = left + 1, right + 1
        last, end = at, place
        while last > left and end > right and old[last - 1] == new[end - 1]:
            last, end = last - 1, end - 1
            pairs.append((last, end))
        if left < last and right < end:
            gaps.append((left, right, last, end))
        if at < len(old):
            pairs.append((at, place))
        first, start = at + 1, place + 1
    return gaps


def _alike(old: range, new: range, likeness: Callable[[int, int], float]) -> list[Pair]:
    if len(old) * len(new) > _SMALL:
        return _ahead(old, new, likeness)
    return _best(old, new, likeness)


def _best(old: range, new: range, likeness: Callable[[int, int], float]) -> list[Pair]:
    """The pairs of the greatest likeness in all."""
    weight = [[likeness(left, right) for right in new] for left in old]
    total = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = weight[i][j] + total[i + 1][j + 1] if weight[i][j] >= ALIKE else 0.0
            total[i][j] = max(paired, total[i + 1][j], total[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if weight[i][j] >= ALIKE and total[i][j] == weight[i][j] + total[i + 1][j + 1]:
            pairs.append((old[i], new[j]))
            i, j = i + 1, j + 1
        elif total[i][j] == total[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _ahead(old: range, new: range, likeness: Callable[[int, int], float]) -> list[Pair]:
    """Each old item with the first alike of the next new ones."""
    pairs, start = [], new.start
    for left in old:
        near = range(start, min(start + _AHEAD, new.stop))
        found = next((right for right in near if likeness(left, right) >= ALIKE), None)
        if found is not None:
            pairs.append((left, found))
            start = found + 1
    return pairs
