"""Clashes of two versions of a plan → comments in the plan's file, each beside what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from vbgen.comparing.matching import nodes
from vbgen.comparing.saying import shown
from vbgen.diagnostics import Span
from vbgen.merging import Clash
from vbgen.schema import decode
from vbgen.source import parse

SIGN = "xung đột"


def marked(text: str, name: str, clashes: Sequence[Clash]) -> str:
    """The text of a plan with a comment above each block and field that two versions changed apart; of a field that it
    does not write, at its beginning.
    """
    if not clashes:
        return text
    source = parse(text, name)
    document, spans, _ = decode(source)
    places = {node.place: node.block for node in nodes(document)} if document is not None else {}
    located = {id(one.block): one.node.span.line for one in spans.located}
    edits = []
    for clash in clashes:
        line = located.get(id(places.get(clash.place)), 1)
        if not clash.place and clash.field and document is not None:
            line = spans.of(document).span(clash.field).line
        before = source.lines[line - 1]
        indent = " " * (len(before) - len(before.lstrip())) if line > 1 else ""
        edits.append((Span(line, 1, line, 1), f"{indent}# {SIGN}: {_said(clash)}\n"))
    return source.replaced(edits)


def _said(clash: Clash) -> str:
    ours, before, after = (" ".join(shown(value).split()) for value in (clash.ours, clash.before, clash.after))
    return f"{clash.what}: ở đây {ours}; bên kia {after}; bản gốc {before}"
