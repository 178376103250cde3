"""A text and its revisions, as markup → one text with the changes of each author tracked."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import islice, takewhile

from lxml import etree

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element, first, value_of
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import Markup, same_markup
from vbgen.redlining.atoms import CHANGED, NOTES, Atom, Bit, Strand, has_notes, strand
from vbgen.redlining.blocks import TBL, P, Twin, moves_of, pairs_of, text_of
from vbgen.redlining.drafts import Draft, finished
from vbgen.redlining.signing import (
    ARRIVED,
    COMES,
    GOES,
    LEFT,
    STAYS,
    Pen,
    Reviser,
    SignedAtom,
    bare,
)
from vbgen.redlining.weaving import Come, Edit, Go, Stay, Step, edits_between, word_edits, woven

_PPR, _SECTION = name("w:pPr"), name("w:sectPr")
_TR, _TC, _TBLPR, _GRID = name("w:tr"), name("w:tc"), name("w:tblPr"), name("w:tblGrid")
_TRPR, _TCPR, _EXCEPT, _SPAN = name("w:trPr"), name("w:tcPr"), name("w:tblPrEx"), name("w:gridSpan")
_ID = name("w:id")
_SHOWN = 60  # letters of a paragraph that is told of

Revisions = dict[int, list[Element]]
"""What stands in a place in the revisions that have another there than the base, by their authors' numbers."""


class Untracked(NamedTuple):
    """What is no tracked change: whose, and where."""

    author: int
    place: str


class NoteSet:
    """The footnotes and endnotes of the base, of the revisions, and of what is woven, whose ids count from there."""

    def __init__(self, base: dict[tuple[str, str], Element], own: Sequence[dict[tuple[str, str], Element]]) -> None:
        self.base, self.own = base, own
        self.made: dict[str, list[Element]] = {kind: [] for kind in NOTES.values()}

    def add(self, like: Element, kind: str, content: list[Element]) -> str:
        """The id of a new note that holds this."""
        made = etree.Element(like.tag, {key: value for key, value in like.items() if key != _ID})
        number = str(len(self.made[kind]) + 1)
        made.set(_ID, number)
        made.extend(content)
        self.made[kind].append(made)
        return number


class Weaver:
    """Weaves the blocks of a text and of its revisions; `told` is what no mark can show."""

    def __init__(self, revisers: Sequence[Reviser], notes: NoteSet, markup: Markup) -> None:
        self._markup = markup
        self._pen = Pen(revisers)
        self.told: list[Untracked] = []
        self.notes = notes

    def blocks(self, base: list[Element], revisions: Revisions, *, moving: bool = False) -> list[Element]:
        """The paragraphs and tables of a place; `moving` looks for paragraphs that stand elsewhere in it."""
        pairs = {author: pairs_of(base, own, self._markup) for author, own in revisions.items()}
        edits = {author: edits_between(pairs[author], len(base), len(own)) for author, own in revisions.items()}
        found = woven(len(base), edits, ends=True)
        self._refuse(found.refused, base, revisions)
        moves: dict[int, dict[tuple[int, int], Twin]] = {}
        if moving:
            late = {author for author, _ in found.refused}
            for author, own in revisions.items():
                moves[author] = {} if author in late else moves_of(base, own, pairs[author], f"chuyen{author + 1}_")
        drafts: list[Draft] = []
        last, closer = _closing(found.steps)
        for place, step in enumerate(found.steps):
            match step:
                case Come(author, at):
                    twin = moves.get(author, {}).get((1, at))
                    drafts.append(self._whole(revisions[author][at], COMES, author, twin))
                case Go(at, author, others):
                    self._tell_changed(base[at], {other: revisions[other][place] for other, place in others.items()})
                    drafts.append(self._whole(base[at], GOES, author, moves.get(author, {}).get((0, at))))
                case Stay(at, own_places):
                    changed = {who: revisions[who][own_place] for who, own_place in own_places.items()}
                    drafts += self._stays(base[at], changed, closer if place == last else None)
        return finished(drafts, self._pen)

    def section(self, base: Element, revisions: dict[int, Element]) -> Element:
        """The properties of a section."""
        changed = [author for author, own in revisions.items() if same_markup(bare(own)) != same_markup(bare(base))]
        self.told += [Untracked(author, "thiết lập trang") for author in changed[1:]]
        return self._pen.section(revisions[changed[0]], base, changed[0]) if changed else deepcopy(base)

    # --- what is told ------------------------------------------------------------------------------------------------

    def _refuse(self, refused: list[tuple[int, Edit]], base: list[Element], revisions: Revisions) -> None:
        for author, edit in refused:
            items = revisions[author][edit.start : edit.end] or base[edit.first : edit.last]
            self.told.append(Untracked(author, _place(items[0])))

    def _tell_changed(self, base: Element, own: dict[int, Element]) -> None:
        key = same_markup(base)
        self.told += [Untracked(author, _place(item)) for author, item in own.items() if same_markup(item) != key]

    # --- paragraphs --------------------------------------------------------------------------------------------------

    def _stays(self, base: Element, own: dict[int, Element], closer: int | None = None) -> list[Draft]:
        """A block that stays; of the last, whose mark is another's end, only that author's properties are shown."""
        key = self._markup.of(base)
        own = {author: item for author, item in own.items() if self._markup.of(item) != key}
        if base.tag == TBL:
            return [Draft(self._table(base, own), is_table=True, fixed=True)]
        if own or has_notes(base):
            return self._paragraph(base, own, closer)
        element = deepcopy(base)
        props = first(element, _PPR)
        if props is not None:
            element.remove(props)
        return [Draft(element, now=props, old=props)]

    def _paragraph(self, base: Element, own: dict[int, Element], closer: int | None) -> list[Draft]:
        old = strand(base)
        new = {author: strand(item) for author, item in own.items()}
        element = etree.Element(P)
        element.extend(self._words(old, new, base))
        for author, found in new.items():
            if closer in (None, author) and (first(found.props, _SECTION) is None) != (
                first(old.props, _SECTION) is None
            ):
                self._tell_changed(base, {other: own[other] for other in own if other != author})
                return [Draft(element, COMES, author, found.props), Draft(etree.Element(P), GOES, author, old.props)]
        changed = [author for author, found in new.items() if same_markup(found.props) != same_markup(old.props)]
        shown = changed[:1] if closer is None else [author for author in changed if author == closer]
        self.told += [Untracked(author, _place(base)) for author in changed if author not in shown]
        changed = shown
        if not changed:
            return [Draft(element, now=old.props, old=old.props)]
        return [Draft(element, STAYS, changed[0], new[changed[0]].props, old.props)]

    def _words(self, base: Strand, own: dict[int, Strand], around: Element) -> list[Element]:
        pointers = [*base.pointers, *(item for strand_ in own.values() for item in strand_.pointers)]
        head, tail, base, own = _inner(base, own)
        keys = [atom.key for atom in base.atoms]
        edits = {author: word_edits(keys, [atom.key for atom in found.atoms]) for author, found in own.items()}
        found = woven(len(keys), edits)
        self.told += [Untracked(author, _place(around)) for author, _ in found.refused]
        signed = [SignedAtom(atom) for atom in head]
        for step in found.steps:
            match step:
                case Come(author, at):
                    signed.append(self._noted(SignedAtom(own[author].atoms[at], COMES, author)))
                case Go(at, author, others):
                    signed.append(self._noted(SignedAtom(base.atoms[at], GOES, author)))
                    self._tell_looks(base, own, at, others, around)
                case Stay(at, places):
                    atoms = {author: own[author].atoms[place] for author, place in places.items()}
                    signed.append(self._kept(base.atoms[at], atoms, around))
        signed += [SignedAtom(atom) for atom in tail]
        return [*self._pen.words(signed), *map(deepcopy, pointers)]

    def _tell_looks(
        self, base: Strand, own: dict[int, Strand], at: int, others: dict[int, int], around: Element
    ) -> None:
        for author, place in others.items():
            if own[author].atoms[place].looks != base.atoms[at].looks:
                self.told.append(Untracked(author, _place(around)))

    def _kept(self, base: Atom, own: dict[int, Atom], around: Element) -> SignedAtom:
        """A word that stays; by one author's revision alone it is as that one has it."""
        if len(own) == 1:
            (only,) = own.values()
            if only.looks == base.looks and not only.pointers and not base.pointers and only.is_word:
                return SignedAtom(only)
        changed = [author for author, atom in own.items() if atom.looks != base.looks]
        self.told += [Untracked(author, _place(around)) for author in changed[1:]]
        pointers = (*base.pointers, *(item for other in own.values() for item in other.pointers))
        atom = own[changed[0]] if changed else next(iter(own.values())) if len(own) == 1 else base
        old = tuple(bit.look for bit in base.bits) if changed else None
        author = changed[0] if changed else -1
        atom = atom._replace(pointers=pointers) if pointers else atom
        return self._noted(SignedAtom(atom, STAYS, author, old), base, own)

    def _whole(self, item: Element, sign: str, author: int, twin: Twin | None = None) -> Draft:
        """A paragraph or table that came or went as a whole; words that only moved are marked as that."""
        if item.tag == TBL:
            return Draft(self._whole_table(item, sign, author), is_table=True)
        found = strand(item)
        signs = [sign] * len(found.atoms)
        elsewhere = {COMES: ARRIVED, GOES: LEFT}[sign]
        if twin:
            others = [atom.key for atom in twin.words.atoms]
            edits = word_edits([atom.key for atom in found.atoms], others)
            changed = {at for edit in edits for at in range(edit.first, edit.last)}
            signs = [sign if at in changed else elsewhere for at in range(len(signs))]
        signed = [self._noted(SignedAtom(atom, own, author)) for atom, own in zip(found.atoms, signs, strict=True)]
        element = etree.Element(P)
        element.extend([*self._pen.words(signed), *map(deepcopy, found.pointers)])
        return Draft(element, elsewhere if twin else sign, author, found.props, moved=twin.name if twin else "")

    # --- tables ------------------------------------------------------------------------------------------------------

    def _table(self, base: Element, own: dict[int, Element]) -> Element:
        if not own and not has_notes(base):
            return deepcopy(base)
        made = etree.Element(TBL)
        made.extend(self._props(base, own, _TBLPR))
        made.extend(self._grid(base, own))
        rows = list(base.iterchildren(_TR))
        revisions = {author: list(table.iterchildren(_TR)) for author, table in own.items()}
        pairs = {author: pairs_of(rows, found, self._markup) for author, found in revisions.items()}
        edits = {author: edits_between(pairs[author], len(rows), len(found)) for author, found in revisions.items()}
        found = woven(len(rows), edits)
        self._refuse(found.refused, rows, revisions)
        for step in found.steps:
            match step:
                case Come(author, at):
                    made.append(self._whole_row(revisions[author][at], COMES, author))
                case Go(at, author, others):
                    self._tell_changed(rows[at], {other: revisions[other][place] for other, place in others.items()})
                    made.append(self._whole_row(rows[at], GOES, author))
                case Stay(at, places):
                    made.extend(self._row(rows[at], {author: revisions[author][at] for author, at in places.items()}))
        return made

    def _grid(self, base: Element, own: dict[int, Element]) -> list[Element]:
        old = first(base, _GRID)
        changed = [author for author, table in own.items() if same_markup(first(table, _GRID)) != same_markup(old)]
        if not changed or old is None:
            return [
                deepcopy(grid) for grid in (old, *(first(table, _GRID) for table in own.values())) if grid is not None
            ][:1]
        if len(own) > 1:
            self.told += [Untracked(author, _place(base)) for author in changed]
            return [deepcopy(old)]
        made = deepcopy(first(own[changed[0]], _GRID))
        change = etree.SubElement(made, name("w:tblGridChange"))
        change.set(_ID, self._pen.mark("w:ins", changed[0]).get(_ID))
        change.append(deepcopy(old))
        return [made]

    def _props(self, base: Element, own: dict[int, Element], tag: str) -> list[Element]:
        """The properties of a table, a row, a cell, with what they were."""
        old = first(base, tag)
        changed = [author for author, item in own.items() if same_markup(first(item, tag)) != same_markup(old)]
        self.told += [Untracked(author, _place(base)) for author in changed[1:]]
        if changed:
            return [self._pen.changed(first(own[changed[0]], tag), old, tag, changed[0])]
        return [] if old is None else [deepcopy(old)]

    def _row(self, base: Element, own: dict[int, Element]) -> list[Element]:
        key = self._markup.of(base)
        own = {author: row for author, row in own.items() if self._markup.of(row) != key}
        if not own and not has_notes(base):
            return [deepcopy(base)]
        shape = _shape(base)
        for author, row in own.items():
            if _shape(row) != shape:
                self._tell_changed(base, {other: item for other, item in own.items() if other != author})
                return [self._whole_row(base, GOES, author), self._whole_row(row, COMES, author)]
        made = etree.Element(_TR)
        made.extend([*self._props(base, own, _EXCEPT), *self._props(base, own, _TRPR)])
        cells = {author: list(row.iterchildren(_TC)) for author, row in own.items()}
        for at, cell in enumerate(base.iterchildren(_TC)):
            made.append(self._cell(cell, {author: found[at] for author, found in cells.items()}))
        return [made]

    def _cell(self, base: Element, own: dict[int, Element]) -> Element:
        made = etree.Element(_TC)
        made.extend(self._props(base, own, _TCPR))
        made.extend(self.blocks(_blocks(base), {author: _blocks(cell) for author, cell in own.items()}))
        return made

    def _whole_table(self, table: Element, sign: str, author: int) -> Element:
        made = deepcopy(table)
        for row, copy in zip(table.iterchildren(_TR), list(made.iterchildren(_TR)), strict=True):
            made.replace(copy, self._whole_row(row, sign, author))
        return made

    def _whole_row(self, row: Element, sign: str, author: int) -> Element:
        made = deepcopy(row)
        props = first(made, _TRPR)
        if props is None:
            props = etree.Element(_TRPR)
            made.insert(0 if first(made, _EXCEPT) is None else 1, props)
        props.append(self._pen.mark(sign, author))
        for cell, copy in zip(row.iterchildren(_TC), made.iterchildren(_TC), strict=True):
            for block in _blocks(copy):
                copy.remove(block)
            for block in _blocks(cell):
                draft = self._whole(block, sign, author)
                if not draft.is_table:
                    props = self._pen.ended(draft.now, sign, author)
                    draft.element[:0] = [] if props is None else [props]
                copy.append(draft.element)
        return made

    # --- notes -------------------------------------------------------------------------------------------------------

    def _noted(self, signed: SignedAtom, base: Atom | None = None, own: dict[int, Atom] | None = None) -> SignedAtom:
        """An atom whose mark of a note points to a note of what is woven, which holds the changes in the note."""
        if signed.atom.is_word or not any(map(_is_note, signed.atom.bits)):
            return signed
        bits = list(signed.atom.bits)
        for at, bit in enumerate(bits):
            if not _is_note(bit):
                continue
            kind = NOTES[bit.node.tag]
            if base is None:
                notes = self.notes.base if signed.sign in (GOES, LEFT) else self.notes.own[signed.author]
                like = notes[kind, bit.node.get(_ID)]
                content = self._whole_note(like, signed.sign, signed.author)
            else:
                like = self.notes.base[kind, base.bits[at].node.get(_ID)]
                marks = {author: atom.bits[at].node.get(_ID) for author, atom in (own or {}).items()}
                changed = {author: mark for author, mark in marks.items() if mark.endswith(CHANGED)}
                revisions = {author: list(self.notes.own[author][kind, mark]) for author, mark in changed.items()}
                content = self.blocks(list(like), revisions)
            node = deepcopy(bit.node)
            node.set(_ID, self.notes.add(like, kind, content))
            bits[at] = bit._replace(node=node)
        return signed._replace(atom=signed.atom._replace(bits=tuple(bits)))

    def _whole_note(self, note: Element, sign: str, author: int) -> list[Element]:
        """The paragraphs of a note that comes or goes with its mark."""
        drafts = [self._whole(block, {LEFT: GOES, ARRIVED: COMES}.get(sign, sign), author) for block in note]
        last = drafts[-1]
        return finished([*drafts[:-1], last._replace(sign=STAYS, author=-1, old=last.now)], self._pen)


def _ends_section(words: Strand) -> bool:
    return first(words.props, _SECTION) is not None


def _closing(steps: Sequence[Step]) -> tuple[int, int | None]:
    """The place of the last step at which something stays, and who changed what comes after it; None for nobody."""
    last = max((at for at, step in enumerate(steps) if isinstance(step, Stay)), default=-1)
    after = next((step for step in steps[last + 1 :] if not isinstance(step, Stay)), None)
    return last, None if after is None else after.author


def _is_note(bit: Bit) -> bool:
    return bit.node is not None and bit.node.tag in NOTES


def _blocks(cell: Element) -> list[Element]:
    return [child for child in cell if child.tag in (P, TBL)]


def _shape(row: Element) -> list[str]:
    """How many columns each cell of a row takes."""
    return [value_of(first(cell, _TCPR), _SPAN) for cell in row.iterchildren(_TC)]


def _place(item: Element) -> str:
    words = " ".join(text_of(item).split())
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + '…'}”"


def _inner(base: Strand, own: dict[int, Strand]) -> tuple[Sequence[Atom], Sequence[Atom], Strand, dict[int, Strand]]:
    """The words at the beginning and at the end of a paragraph that its one revision has too, and what is between."""
    if len(own) != 1:
        return (), (), base, own
    ((author, new),) = own.items()
    head = sum(1 for _ in takewhile(_is_alike, zip(base.atoms, new.atoms, strict=False)))
    rest = min(len(base.atoms), len(new.atoms)) - head
    ends = zip(islice(reversed(base.atoms), rest), islice(reversed(new.atoms), rest), strict=True)
    tail = sum(1 for _ in takewhile(_is_alike, ends))
    inner = [strand_._replace(atoms=strand_.atoms[head : len(strand_.atoms) - tail]) for strand_ in (base, new)]
    return new.atoms[:head], new.atoms[len(new.atoms) - tail :], inner[0], {author: inner[1]}


def _is_alike(pair: tuple[Atom, Atom]) -> bool:
    """Whether two atoms are one word in one format."""
    old, new = pair
    return old.key == new.key and old.looks == new.looks and not (old.pointers or new.pointers) and new.is_word
