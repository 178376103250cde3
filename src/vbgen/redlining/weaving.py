"""A list and its revisions, each of another author → what stays, what goes, what comes, in one order.

Two revisions that change the same items cannot both be shown: the earlier one is, the other is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from vbgen.comparing.aligning import Pair
from vbgen.named import NamedTuple

Places = dict[int, int]
"""An author's number → the place of an item in that author's list."""


class Edit(NamedTuple):
    """Items `first` to `last` of the base give way to those from `start` to `end` of a revision."""

    first: int
    last: int
    start: int
    end: int


class Stay(NamedTuple):
    """An item of the base that stays, and which item of the revisions it is."""

    base: int
    own: Places


class Go(NamedTuple):
    """An item of the base that an author took out; others may have had it changed."""

    base: int
    author: int
    others: Places


class Come(NamedTuple):
    """An item that an author put in."""

    author: int
    at: int


Step = Stay | Go | Come


class Woven(NamedTuple):
    """The steps in order, and the edits that could not be shown: whose, and which."""

    steps: list[Step]
    refused: list[tuple[int, Edit]]


def edits_between(pairs: Iterable[Pair], olds: int, news: int) -> list[Edit]:
    """What is left between the items that are one: lists of `olds` and `news` items."""
    found, first, start = [], 0, 0
    for old, new in [*sorted(pairs), (olds, news)]:
        if old > first or new > start:
            found.append(Edit(first, old, start, new))
        first, start = old + 1, new + 1
    return found


def word_edits(old: Sequence[Any], new: Sequence[Any]) -> list[Edit]:
    """What differs between the keys of two paragraphs' atoms; a lone space between two changes belongs to both."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    found: list[Edit] = []
    for tag, first, last, start, end in SequenceMatcher(None, *inner, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        edit = Edit(first + head, last + head, start + head, end + head)
        if found and edit.first - found[-1].last == 1 and str(old[found[-1].last]).isspace():
            edit = Edit(found[-1].first, edit.last, found.pop().start, edit.end)
        found.append(edit)
    return found


def woven(size: int, revisions: dict[int, list[Edit]], *, ends: bool = False) -> Woven:
    """The steps of a base of so many items and the edits of each author, by number.

    Where the last item `ends` a text, with a mark that has to stay, only one author may change what is there.
    """
    shown: list[tuple[Edit, int]] = []
    refused = []
    for author, edits in revisions.items():
        for edit in edits:
            if any(other != author and _meet(edit, taken, size if ends else -1) for taken, other in shown):
                refused.append((author, edit))
            else:
                shown.append((edit, author))
    shown.sort(key=lambda pair: (pair[0].first, pair[0].last > pair[0].first))
    pairs = {author: _pairs(size, edits) for author, edits in revisions.items()}
    return Woven(list(_steps(size, shown, pairs)), refused)


def _meet(one: Edit, other: Edit, size: int) -> bool:
    """Whether two edits are of the same items, or reach each other where one of them reaches the end."""
    if size in (one.last, other.last):
        return one.first <= other.last and other.first <= one.last
    return one.first < other.last and other.first < one.last


def _pairs(size: int, edits: list[Edit]) -> Places:
    found: Places = {}
    first = start = 0
    for edit in [*edits, Edit(size, size, 0, 0)]:
        found.update(zip(range(first, edit.first), range(start, start + edit.first - first), strict=True))
        first, start = edit.last, edit.end
    return found


def _steps(size: int, shown: list[tuple[Edit, int]], pairs: dict[int, Places]) -> Iterator[Step]:
    gone = {at: author for edit, author in shown for at in range(edit.first, edit.last)}
    waiting = list(reversed(shown))
    coming: dict[int, list[Come]] = {}
    for at in range(size + 1):
        yield from coming.pop(at, ())
        while waiting and waiting[-1][0].first == at:
            edit, author = waiting.pop()
            comes = [Come(author, own) for own in range(edit.start, edit.end)]
            if edit.last == at:
                yield from comes
            else:
                coming.setdefault(edit.last, []).extend(comes)
        if at == size:
            return
        own = {author: places[at] for author, places in pairs.items() if at in places}
        if at in gone:
            own.pop(gone[at], None)
            yield Go(at, gone[at], own)
        else:
            yield Stay(at, own)
