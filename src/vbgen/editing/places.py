"""Where things stand in a plan, by the keys and numbers that lead to their node; what is wanted there instead.

A place holds while a plan has faults, for it needs no document: ("body", 3, "tasks", 0) is the first item of `tasks` in
the fourth item of `body`. A value that stands alone where a list may stand is the item 0 of itself.
"""

from __future__ import annotations

from typing import Any

from vbgen.revising.wanting import Entries, Items, Kept, Want, placed
from vbgen.source import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]


MOVED = "chỗ này không còn như khi mở: tải lại biểu mẫu"


class Refused(ValueError):
    """An edit that cannot be made; the message is for the user."""


def node_at(root: Node, path: Path) -> Node | None:
    """The node at a place; None where nothing stands."""
    node: Node | None = root
    for step in path:
        if isinstance(step, str):
            node = node.get(step) if isinstance(node, Mapping) else None
        elif isinstance(node, Sequence):
            node = node.items[step] if 0 <= step < len(node.items) else None
        elif step:
            node = None
        if node is None:
            return None
    return node


def items_of(node: Node | None) -> tuple[Node, ...]:
    """What stands in a list; anything else, if it says something, is a list of itself."""
    if isinstance(node, Sequence):
        return node.items
    return () if node is None or (isinstance(node, Scalar) and not node.text.strip()) else (node,)


class Wanted:
    """What is wanted of a file: all is kept but what is opened and changed."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._entries: dict[Path, dict[str, Want]] = {}
        self._items: dict[Path, list[Want]] = {}
        self._first: dict[Path, tuple[Want, ...]] = {}  # the items that each opened list began with
        self._held: dict[int, tuple[Kept, Path]] = {}

    def entries(self, path: Path) -> dict[str, Want]:
        """The entries of the mapping at a place, to be changed. Raises Refused where there is none."""
        if path not in self._entries:
            node = node_at(self._root, path)
            if not isinstance(node, Mapping):
                raise Refused(MOVED)
            self._entries[path] = {key.text: self._kept(value, (*path, key.text)) for key, value in node.entries}
        return self._entries[path]

    def items(self, path: Path) -> list[Want]:
        """The items of the list at a place, to be changed; a value alone becomes a list."""
        if path not in self._items:
            nodes = items_of(node_at(self._root, path))
            self._first[path] = tuple(self._kept(item, (*path, at)) for at, item in enumerate(nodes))
            self._items[path] = [*self._first[path]]
        return self._items[path]

    def item(self, path: Path) -> Want:
        """What stands at a place of a list, to be found in it however others move. Raises Refused."""
        if not path:
            raise Refused(MOVED)
        *outer, last = path
        self.items(tuple(outer))
        first = self._first[tuple(outer)]
        if not isinstance(last, int) or not 0 <= last < len(first):
            raise Refused(MOVED)
        return first[last]

    def place_of(self, want: Want) -> Path | None:
        """Where what is kept stood in the file."""
        held = self._held.get(id(want))
        return held[1] if held is not None and held[0] is want else None

    def put(self, path: Path, want: Want) -> None:
        """Something else at a place that is there."""
        *outer, last = path
        if isinstance(last, str):
            self.entries(tuple(outer))[last] = want
        else:
            old = self.item(path)
            items = self.items(tuple(outer))
            items[:] = [want if item is old else item for item in items]

    def add(self, path: Path, name: str, value: Want, order: tuple[str, ...]) -> None:
        """A field of the mapping at a place, after those that stand before it in `order`."""
        entries = self.entries(path)
        if name in entries:
            entries[name] = value
            return
        known = [*order, *(() if name in order else (name,))]
        whole: dict[str, Any] = {one: value if one == name else "" for one in known if one == name or one in entries}
        self._entries[path] = dict(placed(tuple(entries.items()), whole))

    def take_out(self, path: Path) -> None:
        """What stands at a place goes; so does a list that it leaves empty, and an item that held that list alone."""
        while path:
            *outer, last = path
            holder = tuple(outer)
            if isinstance(last, str):
                entries = self.entries(holder)
                entries.pop(last, None)
                if entries:
                    return
            else:
                gone = self.item(path)
                items = self.items(holder)
                items[:] = [item for item in items if item is not gone]
                if items:
                    return
            path = holder

    def want(self) -> Want:
        """All that is wanted."""
        return self._frozen(self._root, ())

    def _kept(self, node: Node, path: Path) -> Kept:
        """A node that stays, whose place is known again when it is frozen."""
        kept = Kept(node)
        self._held[id(kept)] = (kept, path)
        return kept

    def _settled(self, want: Want) -> Want:
        path = self.place_of(want)
        return want if path is None or not isinstance(want, Kept) else self._frozen(want.node, path)

    def _frozen(self, node: Node, path: Path) -> Want:
        if path in self._items:
            items = tuple(map(self._settled, self._items[path]))
            return Items(node, items) if isinstance(node, Sequence) else [*items]
        if path in self._entries and isinstance(node, Mapping):
            return Entries(node, tuple((key, self._settled(value)) for key, value in self._entries[path].items()))
        return self._whole(node, path)

    def _whole(self, node: Node, path: Path) -> Want:
        """A node in which only something further in was opened."""
        depth = len(path)
        if not any(other[:depth] == path for other in (*self._entries, *self._items)):
            return Kept(node)
        if isinstance(node, Mapping):
            return Entries(
                node, tuple((key.text, self._frozen(value, (*path, key.text))) for key, value in node.entries)
            )
        if isinstance(node, Sequence):
            return Items(node, tuple(self._frozen(item, (*path, at)) for at, item in enumerate(node.items)))
        return Kept(node)


def way_to(want: Want, mark: Want, path: Path = ()) -> Path | None:
    """The place of a part of what is wanted, which is that of its node in the file that says so."""
    if want is mark or _same(want, mark):
        return path
    inner: list[tuple[str | int, Want]] = []
    match want:
        case Entries(_, entries):
            inner = [*entries]
        case Items(_, items):
            inner = [*enumerate(items)]
        case dict():
            inner = [*want.items()]
        case list():
            inner = [*enumerate(want)]
    return next((found for step, one in inner if (found := way_to(one, mark, (*path, step))) is not None), None)


def _same(want: Want, mark: Want) -> bool:
    """Whether both are one node of the file, edited within or not."""
    return isinstance(mark, Kept) and isinstance(want, Kept | Entries | Items) and want.node is mark.node
