"""Two documents → what differs, field by field, each with its path and its Vietnamese term (law 7)."""

from __future__ import annotations

import dataclasses
from difflib import SequenceMatcher
from enum import Enum
from typing import Any, NamedTuple

from vbgen.model import Document


class ChangeSort(Enum):
    """What happened to a field."""

    ADDED = "thêm"
    REMOVED = "bớt"
    CHANGED = "sửa"


class Change(NamedTuple):
    """One difference: `path` as in "body[2].blocks[0].due", the term of its last field, and both values."""

    sort: ChangeSort
    path: str
    term: str
    before: Any = None
    after: Any = None


def compare(before: Document, after: Document) -> tuple[Change, ...]:
    """Every field in which two documents differ; () when they are equal.

    Items of a list are aligned by likeness, so that a task put in first is one addition and not a change of all.
    """
    return tuple(_records(before, after, ""))


def _records(before: Any, after: Any, path: str) -> list[Change]:
    found: list[Change] = []
    for field in dataclasses.fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            term = field.metadata["term"].title if "term" in field.metadata else field.name
            found += _values(old, new, f"{path}.{field.name}".lstrip("."), term)
    return found


def _values(old: Any, new: Any, path: str, term: str) -> list[Change]:
    if type(old) is type(new) and dataclasses.is_dataclass(old):
        return _records(old, new, path)
    if type(old) is tuple and type(new) is tuple:
        return _lists(old, new, path, term)
    sort = ChangeSort.ADDED if old in ("", ()) else ChangeSort.REMOVED if new in ("", ()) else ChangeSort.CHANGED
    return [Change(sort, path, term, old, new)]


def _lists(old: tuple[Any, ...], new: tuple[Any, ...], path: str, term: str) -> list[Change]:
    found: list[Change] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = _paired(old[first:last], new[start:end])
        for left, right in pairs:
            if left is None:
                found.append(Change(ChangeSort.ADDED, f"{path}[{start + right}]", term, None, new[start + right]))
            elif right is None:
                found.append(Change(ChangeSort.REMOVED, f"{path}[{first + left}]", term, old[first + left], None))
            else:
                found += _values(old[first + left], new[start + right], f"{path}[{start + right}]", term)
    return found


def _paired(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[tuple[int | None, Any]]:
    """Places of items that are one item changed, in order; an item alone is paired with None."""
    pairs: list[tuple[int | None, Any]] = []
    left = right = 0
    while left < len(old) and right < len(new):
        ahead = next((at for at in range(right, len(new)) if _alike(old[left], new[at])), None)
        if ahead is None and any(_alike(item, new[right]) for item in old[left + 1 :]):
            pairs.append((left, None))
            left += 1
            continue
        for at in range(right, right if ahead is None else ahead):
            pairs.append((None, at))
        pairs.append((left, right if ahead is None else ahead))
        left, right = left + 1, (right if ahead is None else ahead) + 1
    pairs += [(at, None) for at in range(left, len(old))]
    return pairs + [(None, at) for at in range(right, len(new))]


_ALIKE = 0.6


def _alike(old: Any, new: Any) -> bool:
    if type(old) is not type(new):
        return False
    return SequenceMatcher(None, _words(old), _words(new), autojunk=False).ratio() > _ALIKE


def _words(item: Any) -> list[str]:
    own = getattr(item, "text", "") or getattr(item, "name", "") or getattr(item, "id", "") or item
    return str(own).split()
