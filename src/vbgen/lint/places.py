"""Field paths → where they stand in a plan: ("signers", 0, "name") → the span of that name.

("body", n, "due") is the n-th block of the body in reading order, however deep it lies, as `outline` counts it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.diagnostics import Span, first_line
from vbgen.lint.rule import Path
from vbgen.schema.terms import CHILDREN, HEADS
from vbgen.source import Mapping, Node, Scalar, Sequence, Source


class Places:
    """The located nodes of one plan, found by path."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = source.lines
        self._root = source.root
        self._blocks: list[Node] | None = None

    def span(self, path: Path, near: str = "") -> Span:
        """Where a path stands, narrowed to the text `near` if that is found there; as far in as the path goes."""
        node, key = self._node(path)
        if exact := self._narrowed(node.span, near):
            return exact
        span = node.span
        if isinstance(node, Mapping | Sequence) and key is not None:
            span = key.span
        return first_line(span)

    def exact(self, path: Path, near: str) -> Span | None:
        """Where the text `near` stands word for word within a path."""
        return self._narrowed(self._node(path)[0].span, near)

    def _node(self, path: Path) -> tuple[Node, Scalar | None]:
        node, key = self._root, None
        rest = list(path)
        if rest[:1] == ["body"] and len(rest) > 1 and isinstance(rest[1], int):
            blocks = self._all_blocks()
            if rest[1] < len(blocks):
                node, rest = blocks[rest[1]], rest[2:]
                if not rest and isinstance(node, Mapping) and node.entries:
                    key = node.entries[0][0]
        for step in rest:
            if isinstance(step, int):
                if isinstance(node, Sequence) and step < len(node.items):
                    node, key = node.items[step], None
                continue
            found = _entry(node, step)
            if found is None:
                break
            key, node = found
        return node, key

    def _all_blocks(self) -> list[Node]:
        if self._blocks is None:
            found = _entry(self._root, "body")
            self._blocks = list(_blocks(found[1])) if found else []
        return self._blocks

    def _narrowed(self, span: Span, near: str) -> Span | None:
        """The first place of a text within a span, on one line."""
        if not near:
            return None
        for number in range(span.line, min(span.end_line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(line)
            at = line.find(near, start, end)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(near))
        return None


def _entry(node: Node, name: str) -> tuple[Scalar, Node] | None:
    if not isinstance(node, Mapping):
        return None
    names = (name, *HEADS) if name == "text" else (name,)
    return next(((key, value) for key, value in node.entries if key.text in names), None)


def _blocks(node: Node) -> Iterator[Node]:
    """The nodes of the body's blocks, as `schema.decoder` makes them, parents before children."""
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Mapping):
            yield from _item(item)
        else:
            yield item


def _item(node: Mapping) -> Iterator[Node]:
    """A mapping: a block with its children, or a bare group of children."""
    if any(key.text in (*HEADS, "text") for key, _ in node.entries) or not all(
        key.text in CHILDREN for key, _ in node.entries
    ):
        yield node
    for key, value in node.entries:
        if key.text in CHILDREN and not (isinstance(value, Scalar) and not value.text.strip()):
            yield from _blocks(value)
