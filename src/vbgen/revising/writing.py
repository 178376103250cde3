"""What a plan's file is to say → edits of its text: comments, order, quotes and line breaks of what stays are kept."""

from __future__ import annotations

from vbgen.comparing.aligning import in_order
from vbgen.diagnostics import Span
from vbgen.dumping import dump, flow, inline_scalar
from vbgen.revising.wanting import Entries, Items, Kept, Want, plain
from vbgen.source import Mapping, Node, NodeLines, Scalar, Sequence, Source

Edit = tuple[Span, str]


class _Unfit(Exception):
    """A place that cannot be edited line by line: what holds it is written anew."""


def written(source: Source, want: Want) -> str:
    """The text of a file that says what is wanted."""
    return _TextEditor(source).text(want)


class _TextEditor:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._node_lines = NodeLines(source)
        self._lines = self._node_lines.lines
        self._edits: list[Edit] = []

    def text(self, want: Want) -> str:
        self._node(self._source.root, want)
        text = self._source.replaced(self._edits)
        return text if text.endswith("\n") else f"{text}\n"

    # --- nodes ----------------------------------------------------------------------------------------------------

    def _node(self, node: Node, want: Want) -> None:
        """Edit a node; raises _Unfit where another sort of node is wanted."""
        if isinstance(want, Kept) and want.node is node:
            return
        if self._node_lines.is_flow(node):
            self._replace_inline(node, want)
        elif isinstance(node, Scalar) and isinstance(want, str | None) and want:
            self._replace_scalar(node, want)
        elif isinstance(node, Mapping) and isinstance(want, Entries) and want.node is node:
            self._mapping(node, want)
        elif isinstance(node, Sequence) and isinstance(want, Items) and want.node is node and want.items:
            self._sequence(node, want)
        else:
            raise _Unfit

    def _tried(self, node: Node, want: Want) -> bool:
        """Whether a node could be edited; if not, nothing of it is."""
        known = len(self._edits)
        try:
            self._node(node, want)
        except _Unfit:
            del self._edits[known:]
            return False
        return True

    def _replace_inline(self, node: Node, want: Want) -> None:
        value = plain(want)
        if not isinstance(value, dict | list) or not value:
            raise _Unfit
        self._edits.append((node.span, flow(value)))

    def _replace_scalar(self, node: Scalar, text: str) -> None:
        """Another text in the quotes of the one before, or without any where it needs none."""
        if node.span.line != node.span.end_line and not node.plain:
            raise _Unfit  # a block of lines
        if not node.text and node.span.line == node.span.end_line and node.span.column == node.span.end_column:
            raise _Unfit  # nothing stands there yet
        quoted = self._lines[node.span.line - 1][node.span.column - 1 : node.span.column] in ('"', "'")
        self._edits.append((node.span, inline_scalar(text, quoted=quoted)))

    # --- mappings -------------------------------------------------------------------------------------------------

    def _mapping(self, node: Mapping, want: Entries) -> None:
        there = {key.text: (key, value) for key, value in node.entries}
        wanted = dict(want.entries)
        names = [key.text for key, _ in node.entries]
        if names[0] not in wanted or [name for name, _ in want.entries if name in there] != [
            name for name in names if name in wanted
        ]:
            raise _Unfit  # what stands on the line of the dash, or another order
        indent = node.entries[0][0].span.column - 1
        for name in names:
            key, value = there[name]
            if name not in wanted:
                self._delete(key.span.line, self._node_lines.last_line(value))
            elif not self._tried(value, wanted[name]):
                self._replace_lines(key, self._node_lines.last_line(value), _block({name: plain(wanted[name])}, indent))
        last = names[0]
        for name, wish in want.entries:
            if name in there:
                last = name
            else:
                self._insert(self._node_lines.last_line(there[last][1]), _block({name: plain(wish)}, indent))

    def _replace_lines(self, key: Scalar, last: int, text: str) -> None:
        """An entry written anew, from its key on."""
        end = len(self._lines[last - 1]) + 1
        self._edits.append((Span(key.span.line, key.span.column, last, end), text.strip(" ").rstrip("\n")))

    # --- lists ----------------------------------------------------------------------------------------------------

    def _sequence(self, node: Sequence, want: Items) -> None:
        starts = [self._dash(item) for item in node.items]
        indent = starts[0][1]
        if any(column != indent for _, column in starts):
            raise _Unfit
        places = {id(item): at for at, item in enumerate(node.items)}
        if len(places) < len(node.items):
            raise _Unfit  # an item that stands twice, by an alias
        held = [(at, places.get(id(_origin(wish)), -1)) for at, wish in enumerate(want.items)]
        stay = dict(in_order([pair for pair in held if pair[1] >= 0]))
        for at, item in enumerate(node.items):
            if at not in stay.values():
                self._delete(starts[at][0], self._node_lines.last_line(item))
        last = starts[0][0] - 1  # the line that what comes next is put after
        for at, wish in enumerate(want.items):
            if at in stay:
                old = node.items[stay[at]]
                if not self._tried(old, wish):
                    self._replace_item(starts[stay[at]][0], indent, old, plain(wish))
                last = self._node_lines.last_line(old)
            else:
                self._insert(last, self._item(wish, indent))

    def _dash(self, item: Node) -> tuple[int, int]:
        """The line of an item's dash and how far in it stands."""
        before = self._lines[item.span.line - 1][: item.span.column - 1].rstrip()
        if before.strip() != "-":
            raise _Unfit
        return item.span.line, len(before) - 1

    def _replace_item(self, line: int, indent: int, old: Node, value: object) -> None:
        end = self._node_lines.last_line(old)
        text = _block([value], indent)
        self._edits.append((Span(line, 1, end, len(self._lines[end - 1]) + 1), text.rstrip("\n")))

    def _item(self, want: Want, indent: int) -> str:
        """The lines of an item that is put in: of one that is kept as they stood elsewhere, with its comments."""
        if not isinstance(want, Kept):
            return _block([plain(want)], indent)
        try:
            line, column = self._dash(want.node)
        except _Unfit:
            return _block([plain(want)], indent)
        lines = self._lines[line - 1 : self._node_lines.last_line(want.node)]
        if column > indent:
            moved = [text[min(column - indent, len(text) - len(text.lstrip())) :] for text in lines]
        else:
            moved = [" " * (indent - column) * bool(text.strip()) + text for text in lines]
        return "".join(f"{text}\n" for text in moved)

    # --- lines ----------------------------------------------------------------------------------------------------

    def _delete(self, first: int, last: int) -> None:
        if last < len(self._lines):
            self._edits.append((Span(first, 1, last + 1, 1), ""))
        else:
            self._edits.append((Span(first, 1, last, len(self._lines[-1]) + 1), ""))

    def _insert(self, after: int, text: str) -> None:
        """Lines after a line, 0 for before the first."""
        if after < len(self._lines):
            self._edits.append((Span(after + 1, 1, after + 1, 1), text))
        else:
            end = len(self._lines[-1]) + 1
            self._edits.append((Span(after, end, after, end), "\n" + text.rstrip("\n")))


def _origin(want: Want) -> Node | None:
    """The node of the file that an item is, edited or not."""
    return want.node if isinstance(want, Kept | Entries | Items) else None


def _block(value: object, indent: int) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in dump(value).splitlines())
