"""What changed from one document to another → the same changes made to a third, which stems from the first.

The third may say what the first does in other words: it may be the plan, and the first what import reads of its Word
file. So changes are carried, not documents: what the first and the second agree in is left as the third has it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from vbgen.comparing import SORTS
from vbgen.comparing.aligning import in_order, paired
from vbgen.comparing.matching import Node, appendix_pairs, appendix_slot, matched
from vbgen.comparing.saying import OWNERS
from vbgen.comparing.words import merged_words
from vbgen.limbs import Limb, bare
from vbgen.model import Appendix, Block, Document, Task
from vbgen.named import NamedTuple
from vbgen.schema import terms_of
from vbgen.vietnamese import folded


class Clash(NamedTuple):
    """A change that could not be carried: where, which field, what stands there, and what was wanted.

    `place` is the section path of a block, "" outside the body; `field` is then the path of the document's field.
    """

    place: str
    term: str
    ours: Any
    before: Any
    after: Any
    field: tuple[str | int, ...] = ()

    @property
    def what(self) -> str:
        """What both changed: "thời hạn II.1", "họ và tên người ký"."""
        owner = OWNERS.get(str(self.field[0]), "") if self.field else ""
        return f"{self.term} {self.place or ('' if owner in self.term else owner)}".strip()


class Merged(NamedTuple):
    """The third document with the changes made in it, and those that could not be."""

    document: Document
    clashes: tuple[Clash, ...]


def everywhere(_: str) -> bool:
    """Every change is wanted."""
    return True


def carried(
    before: Document,
    after: Document,
    onto: Document,
    *,
    recognised: bool = False,
    only: Callable[[str], bool] = everywhere,
) -> Merged:
    """The changes from `before` to `after` made in `onto`.

    `recognised` when `before` is what import reads of `onto` itself: where the two do not agree in a fact, such as a
    due that the words do not say, recognition could not know it and there is no clash. `only` says whether a
    change is wanted: of a block by its section path, in `before` where it stood there, of a field by its name.
    """
    return _Carrier(before, after, onto, recognised=recognised, only=only).merged()


class _Carrier:
    def __init__(
        self, before: Document, after: Document, onto: Document, *, recognised: bool, only: Callable[[str], bool]
    ) -> None:
        self._recognised, self._only = recognised, only
        self._before, self._after, self._onto = before, after, onto
        self._new_appendices = appendix_pairs(before, after)  # of `before`, in `after`
        self._like_appendices = appendix_pairs(before, onto)  # of `before`, in `onto`
        self._change = matched(before, after)
        self._olds = {new: old for old, new in self._change.pairs.items()}  # of nodes after, those before
        self._likeness = matched(before, onto)
        self._clashes: list[Clash] = []
        self._root: tuple[str | int, ...] = ()  # the field of the document that is being carried
        self._bodies: dict[str, list[Limb]] = {}
        self._holders: dict[int, Limb] = {}  # of each list within a block, the block
        self._limbs = self._grow(self._likeness.new)
        self._of_before = {old: self._limbs[new] for old, new in self._likeness.pairs.items()}
        self._of_after: dict[int, Limb] = {}
        known = set(self._likeness.pairs.values())
        self._added = [limb for at, limb in enumerate(self._limbs) if at not in known]  # that `onto` has by itself

    def merged(self) -> Merged:
        fields = self._fields_of_document()
        self._edit()
        self._arrange()
        self._remove()
        body = tuple(limb.made() for limb in self._bodies.get("body", []))
        appendices = tuple(self._appendices())
        document = dataclasses.replace(self._onto, **fields, body=body, appendices=appendices)
        return Merged(document, tuple(self._clashes))

    def _grow(self, nodes: list[Node]) -> list[Limb]:
        limbs: list[Limb] = []
        for node in nodes:
            limb = Limb(node.block)
            self._holders.update((id(held), limb) for held in limb.lists.values())
            home = limbs[node.above].lists[node.slot] if node.above >= 0 else self._bodies.setdefault(node.slot, [])
            limb.put(home, len(home))
            limbs.append(limb)
        return limbs

    # --- fields ---------------------------------------------------------------------------------------------------

    def _fields_of_document(self) -> dict[str, Any]:
        made = {}
        for field in dataclasses.fields(Document):
            if field.name not in ("body", "appendices") and self._only(field.name):
                self._root = (field.name,)
                made[field.name] = self._field(field, self._before, self._after, self._onto, "")
        self._root = ()
        return made

    def _field(self, field: Any, before: Any, after: Any, onto: Any, place: str) -> Any:
        old, new, ours = (getattr(one, field.name, field.default) for one in (before, after, onto))
        term = field.metadata["term"].title if "term" in field.metadata else field.name
        return self._value(old, new, ours, place, term)

    def _value(self, before: Any, after: Any, ours: Any, place: str, term: str) -> Any:
        if before == after or ours == after or (not place and self._is_guess(before, after)):
            return ours
        if ours == before:
            return after
        if self._recognised and _is_fact(term):
            return after
        if isinstance(ours, str) and isinstance(before, str) and isinstance(after, str):
            made = merged_words(before, after, ours, loosely=self._recognised)
            if made is None and merged_words(after, before, ours) is not None:
                return ours  # it was made there already
            if made is not None:
                return made
        elif type(ours) is tuple and type(before) is tuple and type(after) is tuple:
            return self._tuple(before, after, ours, place, term)
        elif dataclasses.is_dataclass(ours) and type(ours) is type(before) is type(after):
            return self._record(before, after, ours, place)
        self._clashes.append(Clash(place, term, ours, before, after, self._root))
        return ours

    def _is_guess(self, before: Any, after: Any) -> bool:
        """Whether texts differ only in small letters, which recognition guesses where capitals are printed."""
        texts = [" ".join(value) if _is_lines(value) else value for value in (before, after)]
        is_said = self._recognised and all(isinstance(text, str) for text in texts)
        return is_said and folded(texts[0]) == folded(texts[1])

    def _record(self, before: Any, after: Any, ours: Any, place: str) -> Any:
        edits = {one.name: self._field(one, before, after, ours, place) for one in dataclasses.fields(ours)}
        return dataclasses.replace(ours, **edits)

    def _tuple(self, before: Any, after: Any, ours: Any, place: str, term: str) -> Any:
        """The edits of a list made in another list that is like it."""
        texts, later, own = ([str(item) for item in items] for items in (before, after, ours))
        change, likeness = paired(texts, later), paired(texts, own)
        if self._recognised and len(before) == len(ours):  # citations may have other names: then the place tells
            free = set(range(len(ours))) - set(likeness.values())
            likeness |= {at: at for at in free if at not in likeness}
        home = dict(likeness)
        made: list[Any] = list(ours)
        spots: list[int] = list(range(len(ours)))  # of which item of ours each of `made` is
        for left in range(len(before)):
            if left in change and left in home:
                at = spots.index(home[left])
                made[at] = self._value(before[left], after[change[left]], made[at], place, term)
            elif left in home:
                at = spots.index(home[left])
                del made[at], spots[at]
            elif left not in change or before[left] != after[change[left]]:
                item = after[change[left]] if left in change else None
                self._clashes.append(Clash(place, term, None, before[left], item, self._root))
        back = {right: left for left, right in change.items()}
        last = -1  # the item of ours that the one before in `after` is
        for right, item in enumerate(after):
            if right in back:
                last = home.get(back[right], last)
            else:
                at = spots.index(last) + 1 if last in spots else 0 if last < 0 else len(spots)
                while at < len(spots) and spots[at] < 0:
                    at += 1
                made.insert(at, item)
                spots.insert(at, -1)
        return tuple(made)

    # --- blocks ---------------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        """Make the edits of fields of the blocks that stay."""
        for old, new in self._change.pairs.items():
            before, after = self._change.old[old].block, self._change.new[new].block
            if bare(before) == bare(after) or not self._only(self._change.old[old].place):
                continue
            place = self._change.new[new].place or self._change.old[old].place
            limb = self._of_before.get(old)
            if limb is None:
                self._clashes.append(Clash(place, SORTS[type(after)], None, before, after))
                continue
            limb.block = self._block(before, after, limb.block, place)

    def _block(self, before: Block, after: Block, ours: Block, place: str) -> Block:
        other = type(after) is not type(before)
        if other and not self._recognised:
            return bare(after)
        edits = {}
        for field in dataclasses.fields(ours):
            if self._recognised and field.name == "heading" and before.text == after.text:  # type: ignore[union-attr]
                continue  # it was told by what stands below
            if field.name == "text" or (not other and field.name not in ("blocks", "then")):  # a sort is a guess
                edits[field.name] = self._field(field, before, after, ours, place)
        if self._recognised and "text" in edits:
            edits = {name: value for name, value in edits.items() if not _is_said(name, ours, value, edits["text"])}
        return dataclasses.replace(ours, **edits)

    def _arrange(self) -> None:
        """Put what came, and what moved, where it stands now."""
        stay = self._staying()
        beside: dict[tuple[int, str], int] = {}  # the last node of each list of `after` so far
        for at, node in enumerate(self._change.new):
            old = self._olds.get(at)
            there = self._there(node.block) if old is None else None
            wanted = self._only(node.place if old is None else self._change.old[old].place)
            came = Limb(bare(node.block)) if wanted else None
            limb = there or (self._of_before.get(old) if old is not None else came)
            key = (node.above, node.slot)
            if limb is not None:
                self._of_after[at] = limb
                if wanted and there is None and (old is None or old in self._change.moved - stay):
                    self._place(limb, at, beside.get(key, -1), node)
            beside[key] = at

    def _staying(self) -> set[int]:
        """The blocks that moved only by what holds them, where the third document has them held otherwise anyhow.

        What import takes a paragraph to stand in hangs on what is above it; what is printed where says more.
        """
        if not self._recognised:
            return set()
        going = {id(limb) for old, limb in self._of_before.items() if old not in self._change.pairs}
        found = set()
        for old, new in in_order(tuple(self._change.pairs.items())):
            limb, above = self._of_before.get(old), self._change.old[old].above
            if above >= 0 and self._change.pairs.get(above) == self._change.new[new].above:
                continue  # it may have moved within what holds it
            holder = self._of_before.get(above)
            homes = holder.lists.values() if holder is not None else [self._bodies.get(self._change.old[old].slot)]
            if limb is not None and not any(home is limb.home for home in homes) and not self._is_within(limb, going):
                found.add(old)
        return found

    def _is_within(self, limb: Limb, going: set[int]) -> bool:
        """Whether a block stands in one of those that go, at any depth."""
        above = self._holders.get(id(limb.home))
        return above is not None and (id(above) in going or self._is_within(above, going))

    def _there(self, block: Block) -> Limb | None:
        """A block that came on both sides alike."""
        for limb in self._added:
            if bare(limb.block) == bare(block):
                self._added.remove(limb)
                return limb
        return None

    def _place(self, limb: Limb, at: int, before: int, node: Node) -> None:
        """Put a block after its neighbour, else at the start of what it stands in, else before what follows it."""
        neighbour = self._of_after.get(before)
        if neighbour is not None and neighbour.home is not None:
            limb.take_away()  # before the place is counted, for it may stand in that list itself
            limb.put(neighbour.home, neighbour.home.index(neighbour) + 1)
            return
        home = self._home(node)
        if home is not None and before < 0:
            following = self._following(at) if self._recognised else None
            if following is not None and following.home is not None and following.home is not home:
                limb.take_away()  # what import takes the list to stand in holds none of it here
                limb.put(following.home, following.home.index(following))
            else:
                limb.put(home, 0)
            return
        self._clashes.append(Clash(node.place, SORTS[type(node.block)], None, None, node.block))

    def _following(self, at: int) -> Limb | None:
        """The block here that is the next of the same list which stood there before and stays."""
        node = self._change.new[at]
        for new, other in enumerate(self._change.new[at + 1 :], at + 1):
            old = self._olds.get(new, -1)
            if old >= 0 and old not in self._change.moved and (other.above, other.slot) == (node.above, node.slot):
                return self._of_before.get(old)
        return None

    def _home(self, node: Node) -> list[Limb] | None:
        if node.above < 0:
            return self._body(node.slot)
        above = self._of_after.get(node.above)
        return above.lists.get(node.slot) if above is not None else None

    def _remove(self) -> None:
        """Take away what is gone; what it held has gone too, or was moved out before. What is edited here stays."""
        stays: set[int] = set()
        gone = [(old, node) for old, node in enumerate(self._change.old) if old not in self._change.pairs]
        for old, node in reversed(gone):  # what is held before what holds it
            limb = self._of_before.get(old)
            if not self._only(node.place):
                continue
            if limb is not None and not self._recognised and bare(limb.block) != bare(node.block):
                self._clashes.append(Clash(node.place, SORTS[type(node.block)], limb.block, node.block, None))
                stays.add(old)
            elif limb is None and self._recognised:
                self._clashes.append(Clash(node.place, SORTS[type(node.block)], None, node.block, None))
            elif limb is not None and old not in stays:
                limb.take_away()
            if old in stays:
                stays.add(node.above)

    def _appendices(self) -> Iterator[Appendix]:
        """The appendices: those that stay edited, those that went left out, those that came after their neighbours."""
        before, after, ours = self._before.appendices, self._after.appendices, self._onto.appendices
        made: list[tuple[int, int]] = [(at, -1) for at in range(len(ours))]  # places in ours, in `after`
        wanted = self._only("appendices")
        for old, at in self._like_appendices.items() if wanted else ():
            if old in self._new_appendices:
                made[made.index((at, -1))] = (at, self._new_appendices[old])
            else:
                made.remove((at, -1))
        stayed = {new: old for old, new in self._new_appendices.items()}
        for new in range(len(after)) if wanted else ():
            if new not in stayed:
                last = next(
                    (at for at, (_, one) in enumerate(made) if one == new - 1), -1 if new == 0 else len(made) - 1
                )
                made.insert(last + 1, (-1, new))
        order = [new for _, new in sorted(self._new_appendices.items())]
        if order != sorted(order):
            spots = [place for place, (_, new) in enumerate(made) if new >= 0]
            for place, one in zip(spots, sorted((made[spot] for spot in spots), key=lambda one: one[1]), strict=True):
                made[place] = one
        for at, new in made:
            item = after[new] if at < 0 else ours[at]
            if at >= 0 and new >= 0:
                heads = [dataclasses.replace(one, body=()) for one in (before[stayed[new]], after[new], ours[at])]
                self._root = ("appendices", at)
                item = self._record(heads[0], heads[1], heads[2], "")
            slot = appendix_slot(at) if at >= 0 else f"+{appendix_slot(new)}"
            yield dataclasses.replace(item, body=tuple(limb.made() for limb in self._bodies.get(slot, [])))

    def _body(self, slot: str) -> list[Limb] | None:
        """The body here that one of `after` is; a new one for an appendix that came."""
        if slot == "body":
            return self._bodies.setdefault("body", [])
        for new in range(len(self._after.appendices)):
            if appendix_slot(new) == slot:
                old = next((old for old, at in self._new_appendices.items() if at == new), None)
                if old is None:
                    return self._bodies.setdefault(f"+{slot}", [])
                at = self._like_appendices.get(old)
                return self._bodies.setdefault(appendix_slot(at), []) if at is not None else None
        return None


_FACTS = tuple(terms_of(Task)[name].title for name in ("lead", "support", "due", "product"))


def _is_said(name: str, ours: Block, value: Any, text: str) -> bool:
    """Whether a fact that was recognised stands in the words of a block that does not state it besides."""
    is_open = name in ("lead", "support", "due", "product") and getattr(ours, name, None) in ("", ())
    return is_open and all(folded(one) in folded(text) for one in (value if isinstance(value, tuple) else (value,)))


def _is_lines(value: Any) -> bool:
    return type(value) is tuple and all(isinstance(item, str) for item in value)


def _is_fact(term: str) -> bool:
    return term in _FACTS
