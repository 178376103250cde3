"""A plan → the same plan with its safe mends made: edits of its text, so that comments and line breaks stay."""

from __future__ import annotations

from collections.abc import Iterable

from vbgen.diagnostics import Diagnostic, Fault, Span
from vbgen.lint.asked import Asked
from vbgen.lint.checking import EVERYTHING, check_document
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.schema import decode
from vbgen.schema.spans import Spans
from vbgen.source import Mapping, Node, Scalar, Source, parse

_ROUNDS = 10  # a mend may lay open the next one: three commas take two


class MendedSource(NamedTuple):
    """A plan after its mends, how many there were, and what is still found in it."""

    source: Source
    made: int
    found: list[Diagnostic]


def mended(source: Source, asked: Asked = EVERYTHING) -> MendedSource:
    """Every safe mend of what the rules find in a plan; one that cannot be decoded stays as it is."""
    document, spans, faults = decode(source)
    if document is None:
        return MendedSource(source, 0, faults)
    count = 0
    for _ in range(_ROUNDS):
        found = check_document(document, spans, asked)
        edits = _apart((item.span, item.mend) for item in found if item.span and item.mend is not None)
        after = _edited(spans.source, edits)
        if after is None and len(edits) > 1:  # some of them cannot be made
            edits = [edit for edit in edits if _edited(spans.source, [edit])]
            after = _edited(spans.source, edits)
        if after is None:
            return MendedSource(spans.source, count, [*faults, *found])
        document, spans, faults = after
        count += len(edits)
    found = check_document(document, spans, asked)
    return MendedSource(spans.source, count, [*faults, *found])


def mended_once(source: Source, span: Span, mend: str) -> str | None:
    """The text of a plan with one mend made; None when that would make another structure of it."""
    after = _mended(source, [(span, mend)])
    return None if after is None else after.text


_Edit = tuple[Span, str]


def _apart(edits: Iterable[_Edit]) -> list[_Edit]:
    """The edits in order, without those that begin inside the one before."""
    kept: list[_Edit] = []
    for span, text in sorted(set(edits)):
        if not kept or kept[-1][0][2:] <= span[:2]:
            kept.append((span, text))
    return kept


def _edited(source: Source, edits: list[_Edit]) -> tuple[Document, Spans, list[Diagnostic]] | None:
    """The plan after edits, decoded; None for none, and when they make another structure of it."""
    after = _mended(source, edits) if edits else None
    if after is None:
        return None
    document, spans, faults = decode(after)
    return (document, spans, faults) if document is not None else None


def _mended(source: Source, edits: list[_Edit]) -> Source | None:
    """The plan after edits; None when they make another structure of it (": ", " #")."""
    try:
        after = parse(source.replaced(edits), source.name)
    except Fault:
        return None
    return after if _shape(after.root) == _shape(source.root) else None


def _shape(node: Node) -> object:
    """What a node is made of, its texts left out."""
    if isinstance(node, Scalar):
        return ""
    if isinstance(node, Mapping):
        return {key.text: _shape(value) for key, value in node.entries}
    return [_shape(item) for item in node.items]
