"""Where the fields and blocks of a document stand in its plan, by path.

("signers", 0, "name") is a field; ("body", 3) the fourth block of the body in reading order, however deep it lies;
("body", 3, "rows", 0, 1) a cell; ("appendices", 1, "body", 0, "text") the first text of the second appendix.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from vbgen.diagnostics import Span, first_line
from vbgen.model import Block, Document
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.schema.tables import column_nodes
from vbgen.source import Mapping, Node, Scalar, Sequence, Source

Path = tuple[str | int, ...]
T = TypeVar("T", bound=Block)


class Located(NamedTuple):
    """A block and the nodes that it was decoded of: all of it, its own text, and what holds its other fields."""

    block: Block
    node: Node
    text: Node
    fields: Node


class Spans:
    """The spans of one document. Its table is made when a first one is asked for."""

    def __init__(
        self, source: Source, document: Document | None, located: list[Located], filed: int | None = None
    ) -> None:
        """`filed` is the place of the filing line among the plan's `recipients`."""
        self.filed = filed
        self.source = source
        self.located = located
        self._document = document
        self._lines: list[str] = []
        self._nodes: dict[int, Located] = {}
        self._blocks: dict[Path, list[Block]] = {}

    def __reduce__(self) -> tuple[type[Spans], tuple[Source, Document | None, list[Located], int | None]]:
        """Blocks are known by their identity, which another process gives anew."""
        return Spans, (self.source, self._document, self.located, self.filed)

    def of(self, document: Document, more: Iterable[Located] = ()) -> Spans:
        """The spans of a document that is made of the same blocks, and of some `more`."""
        return Spans(self.source, document, [*self.located, *more], self.filed)

    def moved(self, block: Block, made: T) -> T:
        """A block that was made of another stands where that one does."""
        self._index()
        if found := self._nodes.get(id(block)):
            self._nodes[id(made)] = found._replace(block=made)
            self.located.append(self._nodes[id(made)])
        return made

    def span(self, path: Path, near: str = "") -> Span:
        """Where a path stands, narrowed to the text `near` if that is found there; as far in as the path goes."""
        node, key = self._node(path)
        if exact := self._narrowed(node.span, near):
            return exact
        return first_line(node.span if isinstance(node, Scalar) or key is None else key.span)

    def exact(self, path: Path, near: str) -> Span | None:
        """Where the text `near` stands word for word within a path."""
        return self._narrowed(self._node(path)[0].span, near)

    def _node(self, path: Path) -> tuple[Node, Scalar | None]:
        """The node of a path, and the key that it stands under."""
        node, key = self.source.root, None
        path = self._in_plan(path)
        at = path.index("body") + 2 if "body" in path[:-1] else 0
        if at and (found := self._block(path[: at - 2], path[at - 1])):
            node, path = found.fields, path[at:]
            if path[:1] == ("text",):
                return found.text, None
            if not path:
                return found.node, _first(found.node)
        for step in path:
            if isinstance(step, int):
                if isinstance(node, Sequence) and step < len(node.items):
                    node, key = node.items[step], None
                continue
            entry = _entry(node, step)
            if entry is None:
                break
            key, node = entry
            if step == "columns":
                node = Sequence(column_nodes(node), node.span)
        return node, key

    def _in_plan(self, path: Path) -> Path:
        """The path as the plan has it, where the filing line is one of Nơi nhận."""
        match path, self.filed:
            case ("filing",), int(at):
                return ("recipients", at)
            case ("recipients", int(index), *rest), int(at) if index >= at:
                return ("recipients", index + 1, *rest)
        return path

    def _block(self, owner: Path, number: str | int) -> Located | None:
        if owner not in self._blocks:
            self._blocks[owner] = list(reading(self._body(owner)))
            self._index()
        blocks = self._blocks[owner]
        return self._nodes.get(id(blocks[number])) if isinstance(number, int) and number < len(blocks) else None

    def _index(self) -> None:
        if not self._nodes:
            self._nodes = {id(item.block): item for item in self.located}

    def _body(self, owner: Path) -> tuple[Block, ...]:
        """The body of the document, or of the appendix at ("appendices", n)."""
        if self._document is None:
            return ()
        match owner:
            case ("appendices", int(number)):
                return self._document.appendices[number].body
        return self._document.body

    def _narrowed(self, span: Span, near: str) -> Span | None:
        """The first place of a text within a span, on one line."""
        if not near:
            return None
        self._lines = self._lines or self.source.lines
        for number in range(span.line, min(span.end_line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(line)
            at = line.find(near, start, end)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(near))
        return None


def _entry(node: Node, name: str) -> tuple[Scalar, Node] | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next(((key, value) for key, value in entries if key.text == name), None)


def _first(node: Node) -> Scalar | None:
    """The key that a block begins with."""
    return node.entries[0][0] if isinstance(node, Mapping) and node.entries else None
