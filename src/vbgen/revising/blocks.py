"""The blocks of a body as they are to be → what the lists of the plan's file are to hold.

A block that stays keeps its item, edited where a field of it differs; one that came goes into the list of its
neighbours. Where the lists of the file cannot say the new order they are written anew.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from vbgen.comparing.matching import Matching
from vbgen.declaring import Shape
from vbgen.model import Assignments, Block, Image, PageBreak, Paragraph, QrCode, Table, Task
from vbgen.named import NamedTuple
from vbgen.revising.wanting import Entries, Items, Kept, Want, fitted, placed
from vbgen.schema.encode import body_item, body_items, children, field_value, group_of, member
from vbgen.schema.spans import Located
from vbgen.schema.terms import CHILDREN, terms_of
from vbgen.source import Mapping, Node, Scalar, Sequence

_INSIDE = (Table, Assignments, Image, QrCode)  # their fields stand in a mapping of their own


class _Home(NamedTuple):
    """Where an item stands in the file: the list, what that list's items are, and the group's item that it is in."""

    list: Sequence
    group: str
    outer: tuple[Node, ...]  # the lists further out that hold this one, each with its item, outermost first

    def at(self, depth: int) -> Node | None:
        """The list or item so far in."""
        held = (*self.outer, self.list)
        return held[depth] if depth < len(held) else None


class _Housed(NamedTuple):
    """A block and its home; `stays` when it stood there before."""

    block: Block
    home: _Home
    stays: bool


class Unsayable(Exception):
    """An order of blocks that the lists of the file cannot say."""


class BlockWants:
    """What is wanted of the blocks of one document, made of another that the file holds."""

    def __init__(self, found: Matching, located: list[Located]) -> None:
        self._located = {id(one.block): one for one in located}
        self._by_node = {id(one.node): one for one in located}
        self._old = {id(found.new[new].block): found.old[old].block for old, new in found.pairs.items()}

    def listed(self, node: Node, group: str, blocks: tuple[Block, ...]) -> Want:
        """A list of blocks under a key: `body`, `then`, or a group's."""
        if not isinstance(node, Sequence):
            return body_items(blocks) if group == "body" else [member(block, group) for block in blocks]
        homes = dict(self._homes(node, group, ()))
        return self._list(node, group, self._placed(blocks, homes, node, group), 0)

    def _edited(self, block: Block, group: str, *, stays: bool) -> Want:
        """The item of a block in a list of `group`; `stays` when it stood in that list before."""
        old = self._old.get(id(block))
        at = self._located.get(id(old)) if old is not None else None
        fresh: Want = item_of(block, group)
        if at is None or old is None or type(old) is not type(block):
            return fresh
        if not stays and (group == "body" if _is_member(at) else group != "body" or group_of(block) != group):
            return fresh  # the item of another sort of list
        if block == old:
            return Kept(at.node)
        if isinstance(at.node, Scalar):
            return fresh
        made = self._fields(at, old, block)
        return fresh if made is None else made

    # --- the fields of a block ------------------------------------------------------------------------------------

    def _fields(self, at: Located, old: Block, block: Block) -> Want:
        """The item of a block with the fields that differ; None where the file says them in another way."""
        if isinstance(block, _INSIDE):
            return self._inside(at, old, block)
        if not isinstance(at.fields, Mapping) or _bare(old) != _bare(block):
            return None
        head = next((key.text for key, value in at.fields.entries if value is at.text), "")
        return Entries(at.fields, self._entries(at.fields, old, block, head)) if head else None

    def _inside(self, at: Located, old: Block, block: Block) -> Want:
        """A table's item: its fields stand in the mapping under its head."""
        if not isinstance(at.node, Mapping) or not isinstance(at.fields, Mapping):
            return None
        inner = Entries(at.fields, self._entries(at.fields, old, block, ""))
        return Entries(at.node, tuple((key.text, inner) for key, _ in at.node.entries))

    def _entries(self, node: Mapping, old: Block, block: Block, head: str) -> tuple[tuple[str, Want], ...]:
        record: type = type(block)
        terms = terms_of(record)
        there: list[tuple[str, Want]] = []
        for key, value in node.entries:
            name = key.text
            if name == head:
                there.append((name, fitted(value, getattr(old, "text", ""), getattr(block, "text", ""))))
            elif name == "then" and isinstance(block, Task) and block.then:
                there.append((name, self.listed(value, "body", block.then)))
            elif name in terms and getattr(old, name) != getattr(block, name):
                if not _is_blank(block, name):
                    term = terms[name]
                    before, after = (field_value(getattr(one, name), term) for one in (old, block))
                    there.append((name, fitted(value, before, after)))
            elif name not in CHILDREN:
                there.append((name, Kept(value)))
        whole: dict[str, Any] = {head: ""} if head else {}
        for name, term in terms.items():
            elsewhere = name == "blocks" or (name == "text" and bool(head)) or term.shape is Shape.KEY
            differs = getattr(old, name) != getattr(block, name) and not _is_blank(block, name)
            if name in dict(there) or (differs and not elsewhere):
                whole[name] = field_value(getattr(block, name), term)
        found = placed(tuple(there), whole)
        return (*found, *self._children(node, old, block)) if hasattr(block, "blocks") else found

    def _children(self, node: Mapping, old: Any, block: Any) -> Iterator[tuple[str, Want]]:
        """The keys under which a block's children stand, in their order in the file."""
        lists = {key.text: value for key, value in node.entries if key.text in CHILDREN}
        if block.blocks == old.blocks:
            yield from ((name, Kept(value)) for name, value in lists.items())
            return
        try:
            yield from self._grouped(lists, block.blocks)
        except Unsayable:
            yield from children(block.blocks).items()

    def _grouped(self, lists: dict[str, Node], blocks: tuple[Block, ...]) -> list[tuple[str, Want]]:
        if not lists:
            return list(children(blocks).items())
        if not all(isinstance(value, Sequence) for value in lists.values()):
            raise Unsayable
        homes: dict[int, _Home] = {}
        for name, value in lists.items():
            if isinstance(value, Sequence):
                homes |= dict(self._homes(value, name, ()))
        first = next(iter(lists.items()))
        assert isinstance(first[1], Sequence)
        ends = _ends(blocks, lambda block: self._home(block, homes) is not None)
        for end in (len(blocks), ends):  # what came at the end may need a list of its own
            try:
                run = self._placed(blocks[:end], homes, first[1], first[0])
                break
            except Unsayable:
                more = children(blocks[ends:])
                if end == ends or set(more) & set(lists):
                    raise
        made: list[tuple[str, Want]] = []
        at = 0
        for name, value in lists.items():
            own = []
            while at < len(run) and _root(run[at].home) is value:
                own.append(run[at])
                at += 1
            if own and isinstance(value, Sequence):
                made.append((name, self._list(value, name, own, 0)))
        if at < len(run):
            raise Unsayable
        return [*made, *children(blocks[len(run) :]).items()]

    # --- lists ----------------------------------------------------------------------------------------------------

    def _homes(self, node: Sequence, group: str, outer: tuple[Node, ...]) -> Iterator[tuple[int, _Home]]:
        """The home of each block that stands in a list, or in a group within it, by the identity of the block."""
        for one in node.items:
            at = self._by_node.get(id(one)) or self._by_node.get(id(_key(one)))
            if at is not None:
                yield id(at.block), _Home(node, group, outer)
            elif isinstance(one, Mapping):
                for key, value in one.entries:
                    if key.text not in CHILDREN or not isinstance(value, Sequence):
                        raise Unsayable
                    yield from self._homes(value, key.text, (*outer, node, one))

    def _placed(self, blocks: tuple[Block, ...], homes: dict[int, _Home], node: Sequence, group: str) -> list[_Housed]:
        """The home of each block: its own, or for one that came that of a neighbour whose list can hold it."""
        known = [self._home(block, homes) for block in blocks]
        whole = _Home(node, group, ())
        found: list[_Housed] = []
        for at, (block, home) in enumerate(zip(blocks, known, strict=True)):
            if home is not None:
                found.append(_Housed(block, home, stays=True))
                continue
            before = found[-1].home if found else None
            after = next((one for one in known[at + 1 :] if one is not None), None)
            near = next((one for one in (before, after) if one is not None and one.group == group_of(block)), None)
            roots = (_top(one) for one in (before, after, whole) if one is not None)
            held = near or next((one for one in roots if one.group == "body"), None)
            if held is None:
                raise Unsayable
            found.append(_Housed(block, held, stays=False))
        return found

    def _home(self, block: Block, homes: dict[int, _Home]) -> _Home | None:
        return homes.get(id(self._old.get(id(block))))

    def _list(self, node: Sequence, group: str, run: list[_Housed], depth: int) -> Want:
        """A list with the blocks that stand in it, and in the groups within it; each group's stand together."""
        made: list[Want] = []
        seen: set[int] = set()
        at = 0
        while at < len(run):
            block, home, stays = run[at]
            if home.list is node:
                made.append(self._edited(block, group, stays=stays))
                at += 1
                continue
            held = home.at(depth + 1)
            own = []
            while at < len(run) and run[at].home.at(depth + 1) is held:
                own.append(run[at])
                at += 1
            if not isinstance(held, Mapping):
                raise Unsayable
            entries = tuple(self._of_group(held, own, depth + 2))
            made.append(dict(entries) if id(held) in seen else Entries(held, entries))  # a group that was split
            seen.add(id(held))
        return Items(node, tuple(made))

    def _of_group(self, held: Mapping, run: list[_Housed], depth: int) -> Iterator[tuple[str, Want]]:
        at = 0
        for key, value in held.entries:
            own = []
            while at < len(run) and run[at].home.at(depth) is value:
                own.append(run[at])
                at += 1
            if own and isinstance(value, Sequence):
                yield key.text, self._list(value, key.text, own, depth)
        if at < len(run):
            raise Unsayable


def item_of(block: Block, group: str) -> Want:
    """A new item of a list of `group`."""
    if group != "body":
        if group_of(block) != group:
            raise Unsayable
        return member(block, group)  # type: ignore[no-any-return]
    return body_items((block,))[0] if group_of(block) != "body" else body_item(block)  # type: ignore[no-any-return]


def _ends(blocks: tuple[Block, ...], stood: Callable[[Block], bool]) -> int:
    """How many blocks there are up to the last that stood there before."""
    return next((at + 1 for at in range(len(blocks) - 1, -1, -1) if stood(blocks[at])), 0)


def _is_member(at: Located) -> bool:
    """Whether an item stands in a group's list, whose key says what it is."""
    if isinstance(at.node, Scalar):
        return not isinstance(at.block, Paragraph | PageBreak)
    return isinstance(at.node, Mapping) and at.node.get("text") is at.text


def _root(home: _Home) -> Node:
    return home.outer[0] if home.outer else home.list


def _top(home: _Home) -> _Home:
    """The list furthest out that holds a home; whose items are a body's when groups can stand in it."""
    return _Home(home.outer[0], "body", ()) if home.outer and isinstance(home.outer[0], Sequence) else home


def _key(node: Node) -> Node | None:
    """The key of a lone lead-in that YAML takes for a mapping."""
    return node.entries[0][0] if isinstance(node, Mapping) and len(node.entries) == 1 else None


def _bare(block: Block) -> tuple[object, ...]:
    """What of a block its place in the file says, not a field."""
    return tuple(getattr(block, name, None) for name in ("heading", "numbered"))


def _is_blank(block: Block, name: str) -> bool:
    field = next(field for field in dataclasses.fields(block) if field.name == name)
    return bool(getattr(block, name) == field.default)
