"""Two Word files of one text → one with the changes from the first to the second as Word tracks them.

Accepting all changes gives the second, rejecting all the first: in words, formats, notes and tables. That is proved of
what was made before it is handed out. What Word has no tracked change for (styles, settings, a theme, headers that one
version has) is as the second has it, and is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy

from vbgen.comparing.aligning import overlap, paired
from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import REVISIONS, Accepts, Markup, all_of, is_tracked, none_of, of_author, settle
from vbgen.redlining.adopting import adopt
from vbgen.redlining.atoms import NOTES
from vbgen.redlining.besides import besides
from vbgen.redlining.blocks import text_of
from vbgen.redlining.hosting import Copy, MarginPlace, note_texts, pair_notes, united
from vbgen.redlining.proof import departure
from vbgen.redlining.signing import ARRIVED, LEFT, unmoved
from vbgen.redlining.signing import Reviser as Reviser
from vbgen.redlining.weaver import NoteSet, Weaver
from vbgen.redlining.weaver import Untracked as Untracked

_SECTION, _BODY, _ID, _NAME, _TYPE = name("w:sectPr"), name("w:body"), name("w:id"), name("w:name"), name("w:type")


class Unproved(ValueError):
    """Accepting or rejecting what was made does not give what it is to give; says where, in Vietnamese."""


class Pending(ValueError):
    """A file holds changes that were neither accepted nor rejected; says which file: 0 is the first."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


class Redline(NamedTuple):
    """A Word file with tracked changes.

    `changes` are so many marks; `untracked` is what differs and has none, with its author's number and its place;
    `kept` the share of the letters of all versions that stayed, or only moved.
    """

    data: bytes
    changes: int
    untracked: tuple[Untracked, ...]
    kept: float


def redlined(before: bytes, after: bytes, *, author: str, date: str | None = None) -> Redline:
    """The redline of two Word files, all changes by one author; `date` as "2026-05-14T08:00:00Z".

    Raises PackageError for what is no Word file, Pending, Unproved.
    """
    return _Redlining(Copy(before), [Copy(after)], [Reviser(author, date)], host=0).redline()


def redlined_together(base: bytes, revisions: Sequence[tuple[Reviser, bytes]]) -> Redline:
    """The redline of a text and of what several made of it, each one's changes by that one.

    Changes to the same words cannot all be shown: those of who comes first are, the others are told. Accepting one
    author's changes and rejecting the others' gives what that author made. Raises as `redlined`.
    """
    copies = [Copy(data) for _, data in revisions]
    return _Redlining(Copy(base), copies, [reviser for reviser, _ in revisions], host=-1).redline()


def in_common(before: bytes, after: bytes) -> float:
    """The share of what two files say in three words that follow each other which both say, wherever it stands."""
    said, other = (_threes(Copy(data)) for data in (before, after))
    return overlap(said, other)


def _threes(copy: Copy) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for paragraph in copy.body.iter(name("w:p")):
        words = text_of(paragraph).split()
        found.update(zip(words, words[1:], words[2:], strict=False))
    return found


class _Redlining:
    """One redline on its way; the host is a revision, by its number, or the base (-1)."""

    def __init__(self, base: Copy, own: list[Copy], revisers: list[Reviser], host: int) -> None:
        for place, copy in enumerate([base, *own]):
            if copy.is_tracked():
                raise Pending(place)
        self._base, self._own = base, own
        self._place = host
        self._host = own[host] if host >= 0 else base
        self._told: list[Untracked] = []
        for author, copy in enumerate(own):
            pair_notes(base, copy, {kind: _note_pairs(base, copy, kind) for kind in NOTES.values()})
            guest = base if host >= 0 else copy
            self._told += [Untracked(author, place) for place in adopt(self._host, guest)]
            self._told += [Untracked(author, place) for place in (*_margins_apart(base, copy), *besides(base, copy))]
        self._revisers = revisers
        self._markup = Markup()
        self._weaver = Weaver(revisers, NoteSet(base.notes, [copy.notes for copy in own]), self._markup)

    def redline(self) -> Redline:
        host = self._host
        main = united(host.parts.xml(host.parts.main), self._roots_of_others())
        main.append(self._body())
        _without_lonely_moves(main)
        made = {host.parts.main: main, **self._margins(), **self._notes()}
        self._prove(made)
        _number_drawings(made.values())
        for part, root in made.items():
            host.put(part, root)
        lost = [Untracked(max(self._place, 0), said) for part in made for said in host.lost.get(part, ())]
        told = tuple(dict.fromkeys([*self._told, *self._weaver.told, *lost]))
        changes = sum(1 for root in made.values() for _ in root.iter(*REVISIONS))
        return Redline(host.sealed(), changes, told, _kept(main))

    def _roots_of_others(self) -> list[Element]:
        return [copy.parts.xml(copy.parts.main) for copy in (self._base, *self._own)]

    def _body(self) -> Element:
        made = deepcopy(self._host.body)
        made[:] = self._weaver.blocks(
            _blocks(self._base.body), {at: _blocks(copy.body) for at, copy in enumerate(self._own)}, moving=True
        )
        last = _last_section(self._base)
        own = {at: section for at, copy in enumerate(self._own) if (section := _last_section(copy)) is not None}
        if last is not None:
            made.append(self._weaver.section(last, own))
        elif own:
            made.append(deepcopy(next(iter(own.values()))))
        return made

    def _margins(self) -> dict[str, Element]:
        """The host's headers and footers with what changed in them."""
        made: dict[str, Element] = {}
        for slot, part in self._host.margins.items():
            if part in made or slot not in self._base.margins:
                continue
            base: Element = self._base.parts.xml(self._base.margins[slot])
            own = {
                at: root
                for at, copy in enumerate(self._own)
                if (root := copy.parts.xml(copy.margins.get(slot, ""))) is not None
            }
            root = united(self._host.parts.xml(part), [base, *own.values()])
            root.extend(self._weaver.blocks(list(base), {at: list(item) for at, item in own.items()}))
            if is_tracked(root):
                made[part] = root
        return made

    def _notes(self) -> dict[str, Element]:
        """The parts of notes with those of what was woven; a host that has no such part takes another file's."""
        made = {}
        for kind, notes in self._weaver.notes.made.items():
            holders = [copy for copy in (self._host, self._base, *self._own) if copy.parts.part(kind) is not None]
            if not notes or not holders:
                continue
            roots: list[Element] = [copy.parts.part(kind) for copy in holders]
            fresh = united(roots[0], roots[1:])
            fresh.extend(deepcopy(note) for note in roots[0] if note.get(_TYPE) is not None)
            fresh.extend(notes)
            made[self._host.parts.target(kind)] = fresh
            if holders[0] is not self._host:
                self._host.take_related(holders[0], kind)
        return made

    # --- the proof ---------------------------------------------------------------------------------------------------

    def _prove(self, made: dict[str, Element]) -> None:
        """Accepting and rejecting what was made gives what it is to give. Raises Unproved."""
        self._prove_side(made, none_of, self._base, "từ chối hết")
        told = {item.author for item in self._weaver.told}
        if len(self._own) == 1 and not told:
            self._prove_side(made, all_of, self._own[0], "chấp nhận hết")
            return
        names = [reviser.author for reviser in self._revisers]
        for at, copy in enumerate(self._own):
            if at not in told and names.count(names[at]) == 1:
                self._prove_side(made, of_author(names[at]), copy, f"chấp nhận của {names[at]}")

    def _prove_side(self, made: dict[str, Element], accepts: Accepts, meant: Copy, how: str) -> None:
        trees = {part: deepcopy(root) for part, root in made.items()}
        for root in trees.values():
            settle(root, accepts)
        host = self._host
        kinds = {kind: trees.get(host.parts.target(kind)) for kind in NOTES.values()}
        found = {
            (kind, note.get(_ID, "")): note
            for kind, root in kinds.items()
            for note in (root if root is not None else ())
        }

        def noted(kind: str, mark: str) -> Element | None:
            return found.get((kind, mark))

        def own(kind: str, mark: str) -> Element | None:
            return meant.notes.get((kind, mark))

        pairs = [(trees[host.parts.main].find(_BODY), meant.body)]
        for slot, part in host.margins.items():
            if part in trees and slot in meant.margins and _is_first(slot, part, host):
                pairs.append((trees[part], meant.parts.xml(meant.margins[slot])))
        for root, other in pairs:
            wrong = departure(list(root), list(other), noted, own, self._markup)
            if wrong is not None:
                raise Unproved(f"{how} không ra đúng bản ấy ở “{wrong[:60]}”")


def _is_first(slot: MarginPlace, part: str, host: Copy) -> bool:
    """Whether a header stands in this place first: the same part may serve several sections."""
    return next(place for place, own in host.margins.items() if own == part) == slot


def _note_pairs(base: Copy, own: Copy, kind: str) -> dict[str, str]:
    """The ids of notes in the base by those in the revision."""
    (ids, texts), (others, own_texts) = note_texts(base, kind), note_texts(own, kind)
    return {others[new]: ids[old] for old, new in paired(texts, own_texts).items()}


def _margins_apart(base: Copy, own: Copy) -> list[str]:
    """Headers and footers that only one version has."""
    apart = sorted(set(base.margins) ^ set(own.margins))
    return [f"{'đầu' if slot.kind == 'header' else 'chân'} trang của phần {slot.section + 1}" for slot in apart]


def _blocks(body: Element) -> list[Element]:
    return [child for child in body if child.tag != _SECTION]


def _last_section(copy: Copy) -> Element | None:
    return next((child for child in copy.body if child.tag == _SECTION), None)


def _kept(root: Element) -> float:
    """The share of letters that neither came nor went."""
    whole = sum(len(text.text or "") for text in root.iter(name("w:t"), name("w:delText")))
    changed = sum(
        len(text.text or "")
        for mark in root.iter(name("w:ins"), name("w:del"))
        for text in mark.iter(name("w:t"), name("w:delText"))
    )
    return 1 - changed / whole if whole else 1.0


def _without_lonely_moves(root: Element) -> None:
    """A move whose other end is not shown is no move."""
    ends: dict[str, list[Element]] = {}
    for sign in (LEFT, ARRIVED):
        for start in root.iter(name(f"{sign}RangeStart")):
            ends.setdefault(start.get(_NAME), []).append(start)
    for starts in ends.values():
        if len(starts) == 1:
            paragraph = starts[0].getparent()
            unmoved(paragraph)
            for mark in [item for item in paragraph if item.tag.endswith(("RangeStart", "RangeEnd"))]:
                paragraph.remove(mark)


def _number_drawings(roots: Iterable[Element]) -> None:
    """Ids of drawings, each once in a file."""
    at = 0
    for root in roots:
        for drawn in root.iter(name("wp:docPr")):
            at += 1
            drawn.set("id", str(at))
