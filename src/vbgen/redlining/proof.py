"""What a text says, format by format, however it is cut into runs: by this a redline is proved before it is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import Markup, same_markup
from vbgen.redlining.atoms import NOTES, has_notes, strand
from vbgen.redlining.blocks import TBL, P, text_of
from vbgen.redlining.signing import bare, plain

_RPR, _SECTION = name("w:rPr"), name("w:sectPr")
_TR, _TC = name("w:tr"), name("w:tc")
_ID = name("w:id")

Noted = Callable[[str, str], Element | None]
"""The note of a kind and an id."""


def departure(
    made: Sequence[Element], meant: Sequence[Element], made_notes: Noted, meant_notes: Noted, markup: Markup
) -> str | None:
    """The words of the first block that is not what it is meant to be; None when all are."""
    if len(made) != len(meant):
        extra = (made if len(made) > len(meant) else meant)[min(len(made), len(meant))]
        at = next(
            (at for at, pair in enumerate(zip(made, meant, strict=False)) if text_of(pair[0]) != text_of(pair[1])), -1
        )
        return text_of(made[at] if at >= 0 else extra)
    for one, other in zip(made, meant, strict=True):
        if not _agree(one, other, made_notes, meant_notes, markup):
            return text_of(other)
    return None


def _agree(one: Element, other: Element, notes: Noted, others: Noted, markup: Markup) -> bool:
    """Whether two blocks, or parts of two tables, say the same; what is written alike is not looked into."""
    if same_markup(one) == markup.of(other) and not has_notes(one):
        return True
    if one.tag == other.tag and one.tag in (TBL, _TR, _TC) and len(one) == len(other):
        return all(_agree(*pair, notes, others, markup) for pair in zip(one, other, strict=True))
    return said(one, notes) == said(other, others)


def said(block: Element, notes: Noted) -> Hashable:
    """What a paragraph, a table or a section says."""
    if block.tag == P:
        return "p", *_paragraph(block, notes)
    if block.tag == _SECTION:
        return "section", same_markup(bare(block))
    return block.tag, same_markup(block)


def _paragraph(paragraph: Element, notes: Noted) -> Iterator[Hashable]:
    found = strand(paragraph, lambda text: [text])
    section = first(found.props, _SECTION)
    yield same_markup(_filled(plain(found.props)))
    yield same_markup(_filled(first(found.props, _RPR)))
    yield None if section is None else same_markup(bare(section))
    said_last: tuple[tuple[bytes, ...], Hashable] | None = None
    for atom in found.atoms:
        looks, key = atom.looks, _key(atom.key, atom.bits[0].node, notes)
        if said_last and said_last[0] == looks and isinstance(key, str) and isinstance(said_last[1], str):
            said_last = looks, said_last[1] + key  # a text may be cut into runs anywhere
            continue
        if said_last:
            yield said_last
        said_last = looks, key
    yield said_last


def _filled(props: Element | None) -> Element | None:
    return None if props is None or len(props) == 0 else props


def _key(key: Hashable, node: Element | None, notes: Noted) -> Hashable:
    if node is None or node.tag not in NOTES:
        return key
    note = notes(NOTES[node.tag], node.get(_ID, ""))
    return node.tag, None if note is None else tuple(said(block, notes) for block in note)
