"""What a plan's file is to say, told with the nodes that stay: a tree of what is kept, edited, and new.

`Kept` is a node of the file as it stands; `Entries` and `Items` are a mapping and a list of the file with other entries
or items; dicts, lists, texts and `Lines` are new; None leaves a field blank.
"""

from __future__ import annotations

from typing import Any

from vbgen.comparing.aligning import paired
from vbgen.named import NamedTuple
from vbgen.source import Mapping, Node, Scalar, Sequence, parse


class Kept(NamedTuple):
    """A node as it stands in the file, with its comments and quotes."""

    node: Node


class Entries(NamedTuple):
    """A mapping of the file, with the entries that it is to have."""

    node: Mapping
    entries: tuple[tuple[str, Want], ...]


class Items(NamedTuple):
    """A list of the file, with the items that it is to have."""

    node: Sequence
    items: tuple[Want, ...]


class Lines(NamedTuple):
    """A new item of a list, as YAML of its own without the dash: with comments, in brackets where it says so."""

    text: str


Want = Kept | Entries | Items | Lines | dict[str, Any] | list[Any] | str | None


def plain(want: Want | Node) -> Any:
    """What is wanted as dicts, lists and texts."""
    match want:
        case Kept(node):
            return plain(node)
        case Entries(_, entries):
            return {key: plain(value) for key, value in entries}
        case Items(_, items):
            return [plain(item) for item in items]
        case Lines(text):
            return plain(parse(text).root) if text.strip() else None
        case Scalar(text):
            return text
        case Mapping(entries):
            return {key.text: plain(value) for key, value in entries}
        case Sequence(items):
            return [plain(item) for item in items]
        case dict():
            return {key: plain(value) for key, value in want.items()}
        case list():
            return [plain(item) for item in want]
    return want


def fitted(node: Node, old: Any, new: Any) -> Want:
    """The node of a value that was `old` and is to be `new`, with as much of it kept as says the same."""
    if old == new:
        return Kept(node)
    if isinstance(node, Mapping) and isinstance(old, dict) and isinstance(new, dict):
        return _entries(node, old, new)
    if isinstance(node, Sequence) and isinstance(old, list) and isinstance(new, list) and len(node.items) == len(old):
        return _items(node, old, new)
    if isinstance(node, Sequence) and isinstance(new, str) and len(node.items) == 1:
        return Items(node, (new,))
    return new  # type: ignore[no-any-return]


def _entries(node: Mapping, old: dict[str, Any], new: dict[str, Any]) -> Want:
    found: list[tuple[str, Want]] = []
    for key, value in node.entries:
        if key.text in new:
            found.append((key.text, fitted(value, old.get(key.text), new[key.text])))
    return Entries(node, placed(tuple(found), new))


def placed(there: tuple[tuple[str, Want], ...], whole: dict[str, Any]) -> tuple[tuple[str, Want], ...]:
    """Entries with those of `whole` that are not there, each after all that stand before it in `whole`."""
    found = list(there)
    before = set[str]()
    for name, value in whole.items():
        if name not in (key for key, _ in found):
            last = max((at for at, (key, _) in enumerate(found) if key in before), default=-1)
            found.insert(last + 1, (name, value))
        before.add(name)
    return tuple(found)


def _items(node: Sequence, old: list[Any], new: list[Any]) -> Want:
    pairs = paired([str(item) for item in old], [str(item) for item in new])
    places = {right: left for left, right in pairs.items()}
    free = [at for at in range(len(old)) if at not in places.values()]
    made: list[Want] = []
    for at, item in enumerate(new):
        left = places.get(at)
        if left is None and (same := next((place for place in free if old[place] == item), None)) is not None:
            free.remove(same)
            left = same
        made.append(item if left is None else fitted(node.items[left], old[left], item))
    return Items(node, tuple(made))
