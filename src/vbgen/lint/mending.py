"""A plan → the same plan with its safe mends made: edits of its text, so that comments and line breaks stay."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vbgen.diagnostics import Fault, Span
from vbgen.lint.engine import check_document
from vbgen.schema import decode
from vbgen.source import Mapping, Node, Scalar, Source, parse

_ROUNDS = 10  # a mend may lay open the next one: three commas take two


class Mended(NamedTuple):
    """A plan after its mends, and how many there were."""

    source: Source
    made: int


def mended(source: Source, *, select: Iterable[str] = (), ignore: Iterable[str] = (), issue: bool = False) -> Mended:
    """Every safe mend of what the rules find in a plan; one that cannot be decoded stays as it is."""
    count = 0
    for _ in range(_ROUNDS):
        document, _faults = decode(source)
        if document is None:
            break
        found = check_document(document, source, select=select, ignore=ignore, issue=issue)
        edits = _apart((item.span, item.mend) for item in found if item.span and item.mend is not None)
        if not _edited(source, edits):
            edits = [edit for edit in edits if _edited(source, [edit])]
        after = _edited(source, edits)
        if after is None:
            break
        source, count = after, count + len(edits)
    return Mended(source, count)


_Edit = tuple[Span, str]


def _apart(edits: Iterable[_Edit]) -> list[_Edit]:
    """The edits in order, without those that begin inside the one before."""
    kept: list[_Edit] = []
    for span, text in sorted(set(edits)):
        if not kept or kept[-1][0][2:] <= span[:2]:
            kept.append((span, text))
    return kept


def _edited(source: Source, edits: list[_Edit]) -> Source | None:
    """The plan after edits; None for none, and when they make another structure of it (": " or " #" in a bare text)."""
    if not edits:
        return None
    try:
        after = parse(source.replaced(edits), source.name)
    except Fault:
        return None
    return after if _shape(after.root) == _shape(source.root) and decode(after)[0] is not None else None


def _shape(node: Node) -> object:
    """What a node is made of, its texts left out."""
    if isinstance(node, Scalar):
        return ""
    if isinstance(node, Mapping):
        return {key.text: _shape(value) for key, value in node.entries}
    return [_shape(item) for item in node.items]
