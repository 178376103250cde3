"""A paragraph of Word → its words, signs and drawings one by one, each with its format, and back to runs.

What makes two atoms the same is what they say: a space that lets a line end and one that does not are the same, and so
are letters set a fifth of a point apart, for these are how a line is set (`writers.setting`), not what is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import deepcopy
from itertools import groupby

from lxml import etree

from vbgen.comparing.words import words_of
from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import XML_SPACE, name
from vbgen.ooxml.revisions import same_markup
from vbgen.standards.phrasing import BOUND, HYPHEN

_R, _T, _PPR, _RPR = name("w:r"), name("w:t"), name("w:pPr"), name("w:rPr")
_LINK, _FIELD, _FIELD_TYPE = name("w:hyperlink"), name("w:fldChar"), name("w:fldCharType")
_DEL_TEXT, _CODE, _DEL_CODE = name("w:delText"), name("w:instrText"), name("w:delInstrText")
_ID = name("w:id")
_POINTERS = frozenset(name(f"w:{tag}{end}") for tag in ("bookmark", "perm", "commentRange") for end in ("Start", "End"))
_OUTSIDE = frozenset({name("m:oMath"), name("m:oMathPara"), name("w:subDoc")})  # stand beside runs, not in them
_COMMENT = name("w:commentReference")
NOTES = {name("w:footnoteReference"): "footnotes", name("w:endnoteReference"): "endnotes"}
CHANGED = "'"
"""Ends the id of a note whose text is another than that of the note of the same id in the base."""

_PARTED = "\u200b"  # a line may end here
_FOLDED = {ord(BOUND): " ", ord(HYPHEN): "-", ord(_PARTED): None}
_NOTHING = re.compile(rb"^<w:rPr[^>]*></w:rPr>$")
_TRACKING = re.compile(rb'<w:spacing w:val="-?[0-4]"></w:spacing>')


def has_notes(element: Element) -> bool:
    """Whether the mark of a note stands in an element."""
    return next(element.iter(*NOTES), None) is not None


class Bit(NamedTuple):
    """What stands in a run: a text, or an element; with the run's properties and these as bytes."""

    look: Element | None
    look_key: bytes
    text: str
    node: Element = None


class Atom(NamedTuple):
    """What comes or goes as one: a word, a tab, a note's mark, a drawing, a whole field.

    `key` is what it says; `looks` are the formats of its bits, as they are compared; `link` is the hyperlink that it
    stands in; `pointers` are the bookmarks before it.
    """

    key: Hashable
    bits: tuple[Bit, ...]
    looks: tuple[bytes, ...]
    link: Element | None = None
    pointers: tuple[Element, ...] = ()

    @property
    def is_word(self) -> bool:
        """Whether it is text alone."""
        return self.bits[0].node is None and len(self.bits) == 1


def _look(key: bytes) -> bytes:
    if b"<w:spacing " not in key:
        return key
    return _NOTHING.sub(b"", _TRACKING.sub(b"", key))


class Strand(NamedTuple):
    """A paragraph: its properties, its atoms, the bookmarks after the last."""

    props: Element | None
    atoms: tuple[Atom, ...]
    pointers: tuple[Element, ...] = ()


def glued(text: str) -> list[str]:
    """The words of a text; where a line may end within one, it is one all the same."""
    words = words_of(text)
    if _PARTED not in text:
        return words
    made: list[str] = []
    for word in words:
        if made and (word == _PARTED or made[-1].endswith(_PARTED)):
            made[-1] += word
        else:
            made.append(word)
    return made


def strand(paragraph: Element, parted: Callable[[str], list[str]] = glued) -> Strand:
    """The atoms of a w:p, its texts parted into words."""
    found: list[Atom] = []
    pointers: list[Element] = []
    field: list[Bit] = []
    depth = 0
    text: Bit | None = None  # of runs of one format, which may part a word anywhere
    text_link: Element | None = None

    def end_text() -> None:
        nonlocal text
        if text is not None:
            look, key, whole, _ = text
            looks, linked = (_look(key),), () if text_link is None else tuple(sorted(text_link.items()))
            folds = not _FOLDED.keys().isdisjoint(map(ord, set(whole)))
            for word in parted(whole):
                said = word.translate(_FOLDED) if folds else word
                one = (said, *linked) if linked else said
                found.append(Atom(one, (Bit(look, key, word),), looks, text_link, tuple(pointers)))
                pointers.clear()
        text = None

    for bit, link in _parts(paragraph):
        if text is not None and bit.node is None and not depth and (link, bit.look_key) == (text_link, text.look_key):
            text = text._replace(text=text.text + bit.text)
            continue
        end_text()
        kind = bit.node.get(_FIELD_TYPE) if bit.node is not None and bit.node.tag == _FIELD else ""
        if bit.node is not None and (bit.node.tag in _POINTERS or first(bit.node, _COMMENT) is not None):
            pointers.append(bit.node)
        elif depth or kind == "begin":
            depth += (kind == "begin") - (kind == "end")
            field.append(bit)
            if not depth:
                found.append(_atom(tuple(field), link, pointers))
                field.clear()
        elif bit.node is None:
            text, text_link = bit, link
        else:
            found.append(_atom((bit,), link, pointers))
    end_text()
    found += [_atom((bit,), None, pointers) for bit in field]  # a field that ends in another paragraph
    return Strand(first(paragraph, _PPR), tuple(found), tuple(pointers))


def _parts(element: Element, link: Element | None = None) -> Iterator[tuple[Bit, Element | None]]:
    """What stands in a paragraph, each with the hyperlink around it; a run that holds a comment's mark whole."""
    for child in element:
        if child.tag == _LINK:
            yield from _parts(child, child)
        elif child.tag == _R and first(child, _COMMENT) is None:
            for bit in _bits(child):
                yield bit, link
        elif child.tag != _PPR:
            yield Bit(None, b"", "", child), link


def _bits(run: Element) -> Iterator[Bit]:
    look = first(run, _RPR)
    key = same_markup(look)
    for child in run:
        if child.tag == _T:
            if child.text:
                yield Bit(look, key, child.text)
        elif child.tag != _RPR:
            yield Bit(look, key, "", child)


def _atom(bits: tuple[Bit, ...], link: Element | None, pointers: list[Element]) -> Atom:
    key = _key(bits)
    if link is not None:
        key = key, *sorted(link.items())
    made = Atom(key, bits, tuple(_look(bit.look_key) for bit in bits), link, tuple(pointers))
    pointers.clear()
    return made


def _key(bits: tuple[Bit, ...]) -> Hashable:
    if len(bits) == 1 and bits[0].node is not None and bits[0].node.tag in NOTES:
        return bits[0].node.tag, bits[0].node.get(_ID, "").rstrip(CHANGED)
    return tuple(_said(bit) for bit in bits)


def _said(bit: Bit) -> Hashable:
    if bit.node is None:
        return bit.text.translate(_FOLDED)
    return bit.node.text if bit.node.tag == _CODE else same_markup(bit.node)


def runs(bits: Iterable[Bit], *, gone: bool = False) -> list[Element]:
    """The runs of some bits, one for those of one format that follow each other; of what is gone as Word writes it."""
    made = []
    for _, same in groupby(bits, key=lambda bit: (bit.look_key, _is_outside(bit))):
        group = list(same)
        if _is_outside(group[0]):
            made += [deepcopy(bit.node) for bit in group]
            continue
        run = etree.Element(_R)
        if group[0].look is not None:
            run.append(deepcopy(group[0].look))
        for is_text, some in groupby(group, key=lambda bit: bit.node is None):
            if is_text:
                text = etree.SubElement(run, _DEL_TEXT if gone else _T)
                text.text = "".join(bit.text for bit in some)
                text.set(XML_SPACE, "preserve")
                continue
            for bit in some:
                node = deepcopy(bit.node)
                if gone and node.tag == _CODE:
                    node.tag = _DEL_CODE
                run.append(node)
        made.append(run)
    return made


def _is_outside(bit: Bit) -> bool:
    """Whether a bit is an element that stands in no run: an equation."""
    return bit.node is not None and bit.node.tag in _OUTSIDE
