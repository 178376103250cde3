"""Paragraphs on their way into a text with tracked changes.

A paragraph's mark is a sign like any other, and carries the paragraph's properties: it stays, comes or goes. The last
mark before a table that stays, or before the end of a cell, a note, the body, has nothing after it that its words
could join; so there the last mark of the one version becomes the last of the other, and marks before it come or go.
"""

from __future__ import annotations

from collections.abc import Sequence

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import name
from vbgen.redlining.signing import ARRIVED, COMES, GOES, LEFT, STAYS, Pen, unmoved

_SECTION = name("w:sectPr")


class Draft(NamedTuple):
    """What a paragraph holds, what became of its mark, the mark's properties now and before; or a table.

    A table has no mark; it is `fixed` when some of it is there whatever is accepted.
    """

    element: Element
    sign: str = STAYS
    author: int = -1
    now: Element | None = None
    old: Element | None = None
    is_table: bool = False
    fixed: bool = False
    moved: str = ""


def finished(drafts: Sequence[Draft], pen: Pen) -> list[Element]:
    """The paragraphs and tables, each run of paragraphs with its last mark in both versions where that can be."""
    made: list[Element] = []
    run: list[Draft] = []
    for draft in drafts:
        if draft.fixed:
            made += _closed(_fused(run), pen)
            made.append(draft.element)
            run = []
        else:
            run.append(draft)
    return made + _closed(_fused(run), pen)


def _closed(drafts: Sequence[Draft], pen: Pen) -> list[Element]:
    made: list[Element] = []
    for draft in drafts:
        element = draft.element
        if not draft.is_table:
            if draft.sign == STAYS:
                props = pen.paragraph(draft.now, draft.old, draft.author)
            else:
                props = pen.ended(draft.now, draft.sign, draft.author)
            words = list(element)
            if draft.moved:
                words = pen.ranged(words, draft.moved, draft.sign, draft.author)
            element[:] = words if props is None else [props, *words]
        made.append(element)
    return made


def _fused(run: list[Draft]) -> list[Draft]:
    """A run of paragraphs whose last mark is that of both versions, by one author's changes."""
    places = [at for at, draft in enumerate(run) if not draft.is_table]
    before = next((at for at in reversed(places) if run[at].sign in (STAYS, GOES, LEFT)), None)
    after = next((at for at in reversed(places) if run[at].sign in (STAYS, COMES, ARRIVED)), None)
    if before is None or after is None or before == after:
        return run
    last, other = max(before, after), min(before, after)
    if any(first(run[at].now, _SECTION) is not None for at in (last, other)):
        return run
    end, inner = run[last], run[other]
    for draft in (end, inner):
        if draft.moved:
            unmoved(draft.element)
    if inner.sign == STAYS:  # its mark comes, or goes, and the last one is what it was, or becomes
        if inner.author not in (-1, end.author):
            return run
        if after == last:
            run[other] = inner._replace(sign=COMES, author=end.author, old=None)
            run[last] = end._replace(sign=STAYS, old=inner.old, moved="")
        else:
            run[other] = inner._replace(sign=GOES, author=end.author, now=inner.old, old=None)
            run[last] = end._replace(sign=STAYS, now=inner.now, old=end.now, moved="")
        return run
    if inner.author != end.author:
        return run
    new, gone = (end, inner) if after == last else (inner, end)
    following = run[places[places.index(other) + 1]]  # takes the words whose mark is the last one now
    following.element[:] = [*inner.element, *following.element]
    run[last] = end._replace(sign=STAYS, now=new.now, old=gone.now, moved="")
    return [draft for at, draft in enumerate(run) if at != other]
