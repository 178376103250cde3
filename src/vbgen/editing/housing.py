"""Where a block can stand among the lists of a plan's file, and what says there what it is."""

from __future__ import annotations

from collections.abc import Callable

from vbgen.editing.cards import Card, CardList, cards_in
from vbgen.editing.places import MOVED, Path, Refused, Wanted, items_of, node_at
from vbgen.editing.sorts import GROUP, SORTS, needs_group, new_item, retold, said, text_of_item
from vbgen.model import Document
from vbgen.revising.wanting import Lines, Want
from vbgen.schema.terms import CHILDREN, MEMBERS, UNITS, terms_of
from vbgen.source import Mapping, Node, Scalar, Source

Maker = Callable[[str], Want]
"""The list's group → an item that says there what a block is."""


def list_at(form: Card, place: Path) -> CardList | None:
    """The list of a form that stands at a place."""
    return next((one for card in cards_in(form) for one in card.lists if one.place == place), None)


def index(items: list[Want], one: Want) -> int:
    """Where an item itself stands."""
    return next(at for at, item in enumerate(items) if item is one)


def put_new(wanted: Wanted, root: Node, place: Path, made: Want) -> None:
    """A value where none, or only a text, stands yet; so are the records that hold it."""
    *outer, last = place
    holder = tuple(outer)
    if isinstance(last, int) or node_at(root, place) is not None:
        wanted.put(place, made)
    elif isinstance(node_at(root, holder), Mapping):
        wanted.add(holder, last, made, () if holder else (UNITS, *terms_of(Document)))
    else:
        put_new(wanted, root, holder, {last: made})


def group_of(place: Path) -> str:
    """The group that the list of a block is, by its key."""
    return str(place[-2]) if len(place) > 1 and place[-2] in MEMBERS else "body"


class Housing:
    """Puts blocks where the lists of a file can hold them, in words that say their sort there.

    Each way returns the part of what is wanted that the block is.
    """

    def __init__(self, source: Source, wanted: Wanted, form: Card) -> None:
        self._source, self._root, self._wanted, self._form = source, source.root, wanted, form

    def new(self, place: Path, where: str, sort: str) -> Want:
        """A block that says nothing yet."""
        return self._put(place, where, sort, lambda group: new_item(sort, group))

    def moved(self, place: Path, node: Node, target: Path, where: str) -> Want:
        """A block that stands elsewhere now."""
        group = group_of(place)
        what = said(node, group)
        text = text_of_item(self._source, node)
        held = self._wanted.item(place)

        def made(other: str) -> Want:
            return held if other == group else Lines(retold(text, what, what.sort, other).text)

        items = self._wanted.items(place[:-1])
        del items[index(items, held)]
        mark = self._put(target, where, what.sort, made)
        if not items:
            self._wanted.take_out(place[:-1])
        return mark

    def turned(self, place: Path, node: Node, sort: str) -> tuple[Want, tuple[str, ...]]:
        """A block as one of another sort in its place, and the titles of the fields that it lost."""
        what = said(node, group_of(place))
        text = text_of_item(self._source, node)
        held = self._wanted.item(place)
        lost: list[str] = []

        def made(group: str) -> Want:
            found = retold(text, what, sort, group)
            lost[:] = found.lost
            return Lines(found.text)

        items = self._wanted.items(place[:-1])
        at = index(items, held)
        del items[at]
        mark = self._beside(place[:-1], at, sort, made)
        if not items:
            self._wanted.take_out(place[:-1])
        return mark, tuple(lost)

    def _put(self, place: Path, where: str, sort: str, made: Maker) -> Want:
        if where == "inside":
            return self._put_inside(place, sort, made)
        anchor = self._wanted.item(place)
        at = index(self._wanted.items(place[:-1]), anchor) + (where == "after")
        return self._beside(place[:-1], at, sort, made)

    def _beside(self, holder: Path, at: int, sort: str, made: Maker) -> Want:
        """Into a list; what is not of its group stands beside the group where it would be its first or last."""
        items = self._wanted.items(holder)
        group = group_of((*holder, 0))
        outer = holder[:-1]
        foreign = group != "body" and SORTS[sort].group != group
        if foreign and at in (0, len(items)) and self._is_group(outer):
            around = self._wanted.items(outer[:-1])
            held = index(around, self._wanted.item(outer))
            return self._beside(outer[:-1], held + bool(at), sort, made)
        return self._insert(items, at, group, sort, made)

    def _is_group(self, place: Path) -> bool:
        """Whether an item of a list is nothing but a group."""
        node = node_at(self._root, place)
        if not place or not isinstance(place[-1], int) or not isinstance(node, Mapping):
            return False
        return said(node, group_of(place)).sort == GROUP and len(node.entries) == 1

    def _insert(self, items: list[Want], at: int, group: str, sort: str, made: Maker) -> Want:
        inner = needs_group(sort, group)
        item = made(inner or group)
        if not inner:
            items.insert(at, item)
            return item
        for near, end in ((at - 1, True), (at, False)):
            path = self._wanted.place_of(items[near]) if 0 <= near < len(items) else None
            if path is not None and self._is_group(path) and node_at(self._root, (*path, inner)) is not None:
                theirs = self._wanted.items((*path, inner))
                theirs.insert(len(theirs) * end, item)
                return item
        items.insert(at, {inner: [item]})
        return item

    def _put_inside(self, place: Path, sort: str, made: Maker) -> Want:
        """At the end of a block, or of a list of blocks."""
        card = next((one for one in cards_in(self._form) if one.place == place and one.inside is not None), None)
        if card is None or card.inside is None:
            return self._put_in_list(place, sort, made)
        inside = card.inside
        node = node_at(self._root, inside)
        group = SORTS[sort].group or "body"
        if not isinstance(node, Mapping):
            item = made(group)
            text = node.text.strip() if isinstance(node, Scalar) else ""
            self._wanted.put(inside, {card.inputs[0].lone: text, group: [item]})
            return item
        lists = [key.text for key, value in node.entries if key.text in CHILDREN and items_of(value)]
        group = "body" if lists[-1:] == ["body"] and group not in lists else group
        if group in lists:
            items = self._wanted.items((*inside, group))
            return self._insert(items, len(items), group, sort, made)
        found: list[Want] = []
        item = self._insert(found, 0, group, sort, made)
        self._wanted.entries(inside)[group] = found
        return item

    def _put_in_list(self, place: Path, sort: str, made: Maker) -> Want:
        if list_at(self._form, place) is None:
            raise Refused(MOVED)
        if items_of(node_at(self._root, place)):
            items = self._wanted.items(place)
            return self._insert(items, len(items), "body", sort, made)
        found: list[Want] = []
        item = self._insert(found, 0, "body", sort, made)
        put_new(self._wanted, self._root, place, found)
        return item
