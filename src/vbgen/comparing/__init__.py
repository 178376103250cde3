"""Two documents → what differs, field by field, block by block, each with its places and its Vietnamese term."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from operator import itemgetter
from typing import Any

from vbgen.comparing.aligning import Pair, aligned, lone
from vbgen.comparing.matching import Matching, matched
from vbgen.declaring import Shape
from vbgen.model import (
    Assignments,
    Block,
    Clause,
    Document,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    Table,
    Task,
)
from vbgen.named import NamedTuple
from vbgen.patterns import regex


class ChangeSort(Enum):
    """What happened to a field, to an item of a list, to a block."""

    ADDED = "thêm"
    REMOVED = "bỏ"
    CHANGED = "sửa"
    MOVED = "chuyển"


class Change(NamedTuple):
    """One difference.

    `path` is the place in the model, as in "body[2].blocks[0].due": in the newer document, for what was removed in the
    older one. `term` is the name of the field, or of the sort of block that came, went or moved; `about` is the sort of
    the block whose field it is. `place` is that block's section path, "" outside the body; `came` that in the older
    document. `before` and `after` are the values.
    """

    sort: ChangeSort
    path: str
    term: str
    before: Any = None
    after: Any = None
    place: str = ""
    came: str = ""
    about: str = ""

    @property
    def is_of_block(self) -> bool:
        """Whether a whole block came, went or moved."""
        return not self.about and bool(self.place or self.came)


def compare(before: Document, after: Document) -> tuple[Change, ...]:
    """Every field in which two documents differ, in the order of reading; () when they are equal.

    What moved is one change, whatever was renumbered by it; what moved and was reworded is two.
    """
    found: list[Change] = []
    for name in (field.name for field in dataclasses.fields(before)):
        if name == "body":
            found += _blocks(matched(before, after))
        elif name == "appendices":
            found += _appendices(before, after)
        else:
            found += _field(before, after, name, "")
    return tuple(found)


SORTS: dict[type, str] = {
    Paragraph: "đoạn",
    Clause: "mục",
    Task: "nhiệm vụ",
    Table: "bảng",
    Assignments: "bảng phân công",
    Image: "hình",
    QrCode: "mã QR",
    PageBreak: "ngắt trang",
}
"""What each sort of block is called."""


# --- blocks -----------------------------------------------------------------------------------------------------------


def _blocks(found: Matching) -> list[Change]:
    """What differs between the blocks of two documents."""
    backwards = {new: old for old, new in found.pairs.items()}
    gone = _gone(found)
    changes = list(gone.pop(-1, ()))
    for at, node in enumerate(found.new):
        old = backwards.get(at)
        if old is None:
            if node.above < 0 or node.above in backwards:
                term = SORTS[type(node.block)]
                changes.append(Change(ChangeSort.ADDED, node.path, term, None, node.block, node.place))
        else:
            changes += _pair(found, old, at)
            changes += gone.pop(old, ())
    return changes


def _gone(found: Matching) -> dict[int, list[Change]]:
    """The blocks that are gone, by the last old node before them that stayed (-1: none)."""
    gone: dict[int, list[Change]] = {}
    last = -1
    for at, node in enumerate(found.old):
        if at in found.pairs:
            last = at
        elif node.above < 0 or node.above in found.pairs:
            term = SORTS[type(node.block)]
            change = Change(ChangeSort.REMOVED, node.path, term, node.block, None, "", node.place)
            gone.setdefault(last, []).append(change)
    return gone


def _pair(found: Matching, old: int, new: int) -> Iterator[Change]:
    """What happened to one block."""
    before, after = found.old[old], found.new[new]
    if old in found.moved:
        term = SORTS[type(after.block)]
        yield Change(ChangeSort.MOVED, after.path, term, before.block, after.block, after.place, before.place)
    if before.block == after.block:
        return
    changes: list[Change] = []
    if type(before.block) is not type(after.block):
        sorts = SORTS[type(before.block)], SORTS[type(after.block)]
        changes.append(Change(ChangeSort.CHANGED, after.path, "loại mục", *sorts))
    for name in _names(before.block, after.block):
        if name not in ("blocks", "then"):
            changes += _field(before.block, after.block, name, after.path)
    about = SORTS[type(after.block)]
    for item in changes:
        term = "lời" if item.path == f"{after.path}.text" else _cell(item.path, after.block) or item.term
        yield item._replace(term=term, place=after.place, came=before.place, about=about)


_OTHER_CELL = regex(r"\.cells\.([^.]+)$")  # of a task, under the title of its column
_CELL = regex(r"\.rows\[(\d+)\]\.cells\[(\d+)\]$")


def _cell(path: str, block: Block) -> str:
    """What a cell of a table is called: "ô “Thời hạn” hàng 2"; "" for what is none."""
    if other := _OTHER_CELL.search(path):
        return f"ô “{other[1]}”"
    found = _CELL.search(path)
    if not found or not isinstance(block, Table):
        return ""
    row, column = int(found[1]), int(found[2])
    title = f" “{block.columns[column].title}”" if column < len(block.columns) else f" {column + 1}"
    return f"ô{title} hàng {row + 1}"


def _names(*blocks: Block) -> dict[str, None]:
    """The fields of blocks, each once, in order."""
    return {field.name: None for block in blocks for field in dataclasses.fields(block)}


def _appendices(before: Document, after: Document) -> list[Change]:
    """What differs between appendices but for their bodies."""
    old, new = (tuple(dataclasses.replace(item, body=()) for item in one.appendices) for one in (before, after))
    return _lists(old, new, "appendices", "phụ lục", Shape.MANY)


# --- fields and lists -------------------------------------------------------------------------------------------------


def _field(before: Any, after: Any, name: str, path: str) -> list[Change]:
    """What differs in one field of two records; one that a record has not is taken as empty."""
    field = next(field for record in (after, before) for field in dataclasses.fields(record) if field.name == name)
    old, new = getattr(before, name, field.default), getattr(after, name, field.default)
    if old == new:
        return []
    declared = field.metadata.get("term")
    title, shape = (declared.title, declared.shape) if declared else (_BARE.get(name, name), Shape.TEXT)
    return _values(old, new, f"{path}.{name}".lstrip("."), title, shape)


_BARE = {"heading": "đề mục", "numbered": "đánh số", "heads": "hàng đầu nhóm", "cells": "các ô", "data": "hình"}


def _values(old: Any, new: Any, path: str, term: str, shape: Shape) -> list[Change]:
    if type(old) is type(new) and dataclasses.is_dataclass(old):
        return [item for field in dataclasses.fields(old) for item in _field(old, new, field.name, path)]
    if type(old) is tuple and type(new) is tuple:
        return _pairs(old, new, path, term) if shape is Shape.PAIRS else _lists(old, new, path, term, shape)
    sort = ChangeSort.ADDED if old in ("", ()) else ChangeSort.REMOVED if new in ("", ()) else ChangeSort.CHANGED
    return [Change(sort, path, term, old, new)]


def _pairs(old: tuple[Any, ...], new: tuple[Any, ...], path: str, term: str) -> list[Change]:
    """Values under keys: each by its own; what is left when no key differs is their order."""
    olds, news = dict(old), dict(new)
    found = []
    for key in dict.fromkeys((*olds, *news)):
        if olds.get(key) != news.get(key):
            sort = (
                ChangeSort.ADDED if key not in olds else ChangeSort.REMOVED if key not in news else ChangeSort.CHANGED
            )
            found.append(Change(sort, f"{path}.{key}", f"{term}, {key}", olds.get(key), news.get(key)))
    return found or [Change(ChangeSort.MOVED, path, term, old, new)]


def _lists(old: tuple[Any, ...], new: tuple[Any, ...], path: str, term: str, shape: Shape) -> list[Change]:
    """What differs between two lists; an item that stands elsewhere in the list than before is one change."""
    kept = aligned(old, new, lambda left, right: _likeness(old[left], new[right]))
    moved = _carried(old, new, kept)
    kept += lone([*kept, *moved], len(old), len(new))
    placed, held = {left for left, _ in (*kept, *moved)}, {right for _, right in (*kept, *moved)}
    found: list[tuple[float, list[Change]]] = []
    for at in (at for at in range(len(old)) if at not in placed):
        found.append((at - 0.5, [Change(ChangeSort.REMOVED, f"{path}[{at}]", term, old[at])]))
    for at, place in kept:
        if old[at] != new[place]:
            found.append((place, _values(old[at], new[place], f"{path}[{place}]", term, shape)))
    for at, place in moved:
        found.append((place, [Change(ChangeSort.MOVED, f"{path}[{place}]", term, old[at], new[place])]))
    for at in (at for at in range(len(new)) if at not in held):
        found.append((at, [Change(ChangeSort.ADDED, f"{path}[{at}]", term, None, new[at])]))
    return [change for _, changes in sorted(found, key=itemgetter(0)) for change in changes]


def _carried(old: tuple[Any, ...], new: tuple[Any, ...], kept: list[Pair]) -> list[Pair]:
    """Equal items that stand in another order than those that are kept."""
    stayed, held = {at for at, _ in kept}, {place for _, place in kept}
    left = [at for at in range(len(old)) if at not in stayed]
    places: dict[Any, list[int]] = {}
    for place in range(len(new) - 1, -1, -1):
        if place not in held:
            places.setdefault(new[place], []).append(place)
    return [(at, places[old[at]].pop()) for at in left if places.get(old[at])]


def _likeness(old: Any, new: Any) -> float:
    """How alike two items of a list are; what has an id is known by it."""
    if type(old) is not type(new):
        return 0.0
    if hasattr(old, "id"):
        return float(old.id == new.id)
    return SequenceMatcher(None, _words(old), _words(new), autojunk=False).ratio()


def _words(item: Any) -> list[str]:
    own = getattr(item, "text", "") or getattr(item, "name", "") or getattr(item, "title", "") or item
    return str(own).split()
