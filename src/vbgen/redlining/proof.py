"""What a text says, format by format, however it is cut into runs: by this a redline is proved before it is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import groupby

from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import same_markup
from vbgen.redlining.atoms import NOTES, has_notes, strand
from vbgen.redlining.blocks import TBL, P, text_of
from vbgen.redlining.signing import bare, plain

_RPR, _SECTION = name("w:rPr"), name("w:sectPr")
_TR, _TC = name("w:tr"), name("w:tc")
_ID = name("w:id")

Noted = Callable[[str, str], Element | None]
"""The note of a kind and an id."""


def departure(made: Sequence[Element], meant: Sequence[Element], made_notes: Noted, meant_notes: Noted) -> str | None:
    """The words of the first block that is not what it is meant to be; None when all are."""
    if len(made) != len(meant):
        extra = (made if len(made) > len(meant) else meant)[min(len(made), len(meant))]
        at = next(
            (at for at, pair in enumerate(zip(made, meant, strict=False)) if text_of(pair[0]) != text_of(pair[1])), -1
        )
        return text_of(made[at] if at >= 0 else extra)
    for one, other in zip(made, meant, strict=True):
        if same_markup(one) == same_markup(other) and not has_notes(one):
            continue
        if said(one, made_notes) != said(other, meant_notes):
            return text_of(other)
    return None


def said(block: Element, notes: Noted) -> Hashable:
    """What a paragraph, a table or a section says."""
    if block.tag == P:
        return "p", *_paragraph(block, notes)
    if block.tag == _SECTION:
        return "section", same_markup(bare(block))
    if block.tag != TBL:
        return block.tag, same_markup(block)
    props = tuple(same_markup(child) for child in block if child.tag != _TR)
    return "table", props, *(_row(row, notes) for row in block.iterchildren(_TR))


def _row(row: Element, notes: Noted) -> Hashable:
    props = tuple(same_markup(child) for child in row if child.tag != _TC)
    return props, *(tuple(_cell(cell, notes)) for cell in row.iterchildren(_TC))


def _cell(cell: Element, notes: Noted) -> Iterator[Hashable]:
    for child in cell:
        yield said(child, notes) if child.tag in (P, TBL) else same_markup(child)


def _paragraph(paragraph: Element, notes: Noted) -> Iterator[Hashable]:
    found = strand(paragraph)
    section = first(found.props, _SECTION)
    yield same_markup(_filled(plain(found.props)))
    yield same_markup(_filled(first(found.props, _RPR)))
    yield None if section is None else same_markup(bare(section))
    parts = [(atom.looks, _key(atom.key, atom.bits[0].node, notes)) for atom in found.atoms]
    for looks, same in groupby(parts, key=lambda part: part[0]):
        yield looks, tuple(key for _, key in same)


def _filled(props: Element | None) -> Element | None:
    return None if props is None or len(props) == 0 else props


def _key(key: Hashable, node: Element | None, notes: Noted) -> Hashable:
    if node is None or node.tag not in NOTES:
        return key
    note = notes(NOTES[node.tag], node.get(_ID, ""))
    return node.tag, None if note is None else tuple(said(block, notes) for block in note)
