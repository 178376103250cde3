"""Two texts of a plan that stem from one → the text that has what both changed, clashes marked in it."""

from __future__ import annotations

from vbgen.clashes import marked
from vbgen.comparing import compare
from vbgen.comparing.saying import sentences
from vbgen.diagnostics import Fault
from vbgen.merging import carried
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.revising import Unrevisable, revise


class Joined(NamedTuple):
    """The text that both make, or None where they can only be chosen between; what the other one changed, in words."""

    text: str | None
    clashes: int = 0
    changes: tuple[str, ...] = ()


def joined(base: str, ours: str, theirs: str, path: str) -> Joined:
    """Our text with what theirs changed since `base`; where both changed one thing ours stands, with a comment."""
    if ours == theirs or base == ours:
        return Joined(theirs)
    try:
        before, after = (loads(text, path).document for text in (base, theirs))
    except Fault:
        return Joined(None)
    changes = tuple(sentence.plain for sentence in sentences(compare(before, after)))
    try:
        own = loads(ours, path)
        found = carried(before, after, own.document)
        text, _ = revise(own.source, own.spans, own.document, found.document)
        return Joined(marked(text, path, found.clashes), len(found.clashes), changes)
    except (Fault, Unrevisable):
        return Joined(None, 0, changes)
