"""The marks of tracked changes (ISO/IEC 29500-1, 17.13.5): each with an id of its own, an author, a date if given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import same_markup
from vbgen.redlining.atoms import Atom, Bit, runs

STAYS, COMES, GOES, LEFT, ARRIVED = "", "w:ins", "w:del", "w:moveFrom", "w:moveTo"
"""What happened to words, rows and marks; the tag that says so."""

_ID, _AUTHOR, _DATE, _NAME = name("w:id"), name("w:author"), name("w:date"), name("w:name")
_RPR, _PPR, _SECTION = name("w:rPr"), name("w:pPr"), name("w:sectPr")
_REFERENCES = frozenset({name("w:headerReference"), name("w:footerReference")})
_LINK = name("w:hyperlink")


class Reviser(NamedTuple):
    """Who changed a text, and when: "2026-05-14T08:00:00Z", None where it is not told."""

    author: str
    date: str | None = None


class SignedAtom(NamedTuple):
    """An atom, what happened to it and by whom; `old` are the properties its bits had, where these changed."""

    atom: Atom
    sign: str = STAYS
    author: int = -1
    old: tuple[Element | None, ...] | None = None


class Pen:
    """Writes the marks of some authors, known by their numbers."""

    def __init__(self, revisers: Sequence[Reviser]) -> None:
        self._revisers = revisers
        self._made = 0

    def mark(self, tag: str, author: int) -> Element:
        """An element that says what an author did."""
        self._made += 1
        reviser = self._revisers[author]
        element = etree.Element(name(tag))
        element.set(_ID, str(self._made))
        element.set(_AUTHOR, reviser.author)
        if reviser.date:
            element.set(_DATE, reviser.date)
        return element

    def ranged(self, words: list[Element], moved: str, sign: str, author: int) -> list[Element]:
        """The words of a paragraph that moved, within the range that has the move's name."""
        start = self.mark(f"{sign}RangeStart", author)
        start.set(_NAME, moved)
        end = etree.Element(name(f"{sign}RangeEnd"))
        end.set(_ID, start.get(_ID))
        return [start, *words, end]

    def words(self, signed: Sequence[SignedAtom]) -> list[Element]:
        """What a paragraph holds: runs, within the marks of what happened to them."""
        made: list[Element] = []
        for (_, sign, author), same in groupby(_parts(signed), key=lambda part: part[0]):
            items = [item for _, item in same]
            if isinstance(items[0], SignedAtom):
                link = items[0].atom.link
                inner = self._words([item for item in items if isinstance(item, SignedAtom)], sign, author)
                made += [_linked(link, inner)] if link is not None else inner
            else:
                made += [deepcopy(item) for item in items]
        return made

    def _words(self, items: Sequence[SignedAtom], sign: str, author: int) -> list[Element]:
        bits = [bit for item in items for bit in self._bits(item)]
        inner = runs(bits, gone=sign == GOES)
        if sign == STAYS:
            return inner
        mark = self.mark(sign, author)
        mark.extend(inner)
        return [mark]

    def _bits(self, item: SignedAtom) -> Iterator[Bit]:
        if item.old is None:
            yield from item.atom.bits
            return
        for bit, old in zip(item.atom.bits, item.old, strict=True):
            if same_markup(old) == bit.look_key:
                yield bit
                continue
            key = b"%d %s %s" % (item.author, same_markup(old), bit.look_key)
            yield bit._replace(look=self.changed(bit.look, old, name("w:rPr"), item.author), look_key=key)

    def changed(self, now: Element | None, old: Element | None, tag: str, author: int) -> Element:
        """Properties that hold what they were before, as they are written."""
        props = etree.Element(tag) if now is None else deepcopy(now)
        change = self.mark(f"w:{etree.QName(tag).localname}Change", author)
        change.append(etree.Element(tag) if old is None else deepcopy(old))
        props.append(change)
        return props

    def section(self, now: Element, old: Element, author: int) -> Element:
        """The properties of a section with what they were; its headers and footers are no part of that."""
        if same_markup(bare(now)) == same_markup(bare(old)):
            return deepcopy(now)
        return self.changed(now, bare(old), _SECTION, author)

    def paragraph(self, now: Element | None, old: Element | None, author: int) -> Element | None:
        """The properties of a paragraph that stays, with what they were where they differ."""
        if now is old or same_markup(now) == same_markup(old):
            return now if now is None or now.getparent() is None else deepcopy(now)
        props = etree.Element(_PPR) if now is None else deepcopy(now)
        looks, olds = first(props, _RPR), first(old, _RPR)
        section, was = first(props, _SECTION), first(old, _SECTION)
        if same_markup(looks) != same_markup(olds):
            fresh = self.changed(looks, olds, _RPR, author)
            if looks is not None:
                props.replace(looks, fresh)
            else:
                props.insert(len(props) if section is None else props.index(section), fresh)
        if section is not None and was is not None:
            props.replace(section, self.section(section, was, author))
        if same_markup(plain(now)) != same_markup(plain(old)):
            change = self.mark("w:pPrChange", author)
            change.append(plain(old))
            props.append(change)
        return props if len(props) else None

    def ended(self, props: Element | None, sign: str, author: int) -> Element | None:
        """The properties of a paragraph whose mark came, went or moved."""
        made = etree.Element(_PPR) if props is None else deepcopy(props)
        looks = first(made, _RPR)
        if looks is None:
            looks = etree.Element(_RPR)
            section = first(made, _SECTION)
            made.insert(len(made) if section is None else made.index(section), looks)
        looks.insert(0, self.mark(sign, author))
        return made


def plain(props: Element | None) -> Element:
    """The properties of a paragraph but for those of its mark and its section."""
    made = etree.Element(_PPR) if props is None else deepcopy(props)
    for child in [child for child in made if child.tag in (_RPR, _SECTION)]:
        made.remove(child)
    return made


def bare(section: Element) -> Element:
    """The properties of a section without its headers and footers."""
    made = deepcopy(section)
    for child in [child for child in made if child.tag in _REFERENCES]:
        made.remove(child)
    return made


def _parts(signed: Sequence[SignedAtom]) -> Iterator[tuple[tuple[object, str, int], SignedAtom | Element]]:
    """Atoms and the bookmarks before them, each with what those that stand together have in common."""
    for item in signed:
        for pointer in item.atom.pointers:
            yield (("pointer", ""), "", -1), pointer
        link = item.atom.link
        author = item.author if item.sign != STAYS else -1
        yield (None if link is None else tuple(sorted(link.items())), item.sign, author), item


def _linked(link: Element, words: list[Element]) -> Element:
    made = etree.Element(_LINK, dict(link.attrib))
    made.extend(words)
    return made


def unmoved(words: Element) -> None:
    """Let what moved be what came and went, in place: the other end of the move is not to be seen."""
    for tag, plain_tag in ((LEFT, GOES), (ARRIVED, COMES)):
        for mark in words.iter(name(tag)):
            mark.tag = name(plain_tag)
