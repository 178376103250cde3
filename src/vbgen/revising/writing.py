"""What a plan's file is to say → edits of its text: comments, order, quotes and line breaks of what stays are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from vbgen.comparing.aligning import in_order
from vbgen.diagnostics import Span
from vbgen.dumping import dump, flow, inline_scalar
from vbgen.revising.wanting import Entries, Items, Kept, Lines, Want, plain
from vbgen.source import Mapping, Node, NodeLines, Scalar, Sequence, Source

Edit = tuple[Span, str]


class _Unfit(Exception):
    """A place that cannot be edited line by line: what holds it is written anew."""


def written(source: Source, want: Want, *, comments_follow: bool = False) -> str:
    """The text of a file that says what is wanted.

    `comments_follow` when the comments right above an item of a list go with it, wherever it moves or is taken out.
    """
    return _TextEditor(source, comments_follow=comments_follow).text(want)


class _TextEditor:
    def __init__(self, source: Source, *, comments_follow: bool) -> None:
        self._source = source
        self._node_lines = NodeLines(source)
        self._lines = self._node_lines.lines
        self._comments_follow = comments_follow
        self._edits: list[Edit] = []
        self._in_brackets = False

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
            self._flow(node, want)
        elif isinstance(node, Scalar) and want is None:
            self._clear(node)
        elif isinstance(node, Scalar) and isinstance(want, str) and want:
            self._replace_scalar(node, want)
        elif isinstance(node, Mapping) and isinstance(want, Entries) and want.node is node:
            self._mapping(node, want)
        elif isinstance(node, Sequence) and isinstance(want, Items) and want.node is node and want.items:
            if not self._all_tried(node.items, want.items):
                self._sequence(node, want)
        else:
            raise _Unfit

    def _tried(self, node: Node, want: Want) -> bool:
        """Whether a node could be edited; if not, nothing of it is."""
        return self._all_tried((node,), (want,))

    def _all_tried(self, nodes: Iterable[Node], wants: Iterable[Want]) -> bool:
        """Whether each of some nodes could be edited; if not, none is."""
        known = len(self._edits)
        try:
            for node, want in zip(nodes, wants, strict=True):
                self._node(node, want)
        except (_Unfit, ValueError):  # of another sort; more or fewer of them
            del self._edits[known:]
            return False
        return True

    def _replace_scalar(self, node: Scalar, text: str) -> None:
        """Another text in the quotes of the one before, or without any where it needs none."""
        line = self._lines[node.span.line - 1]
        first = node.span.column - 1
        if not node.text and node.span[:2] == node.span[2:]:
            if line[:first].rstrip()[-1:] not in (":", "-"):
                raise _Unfit
            shown = f" {self._scalar(text)}"
            room = len(line[first:]) - len(line[first:].lstrip()) - 1  # a comment behind it stays in its column
            taken = min(len(shown), max(0, room))
            self._edits.append((Span(node.span.line, first + 1, node.span.line, first + 1 + taken), shown))
            return
        quoted = line[first : first + 1] in ('"', "'")
        if node.span.line != node.span.end_line and not node.plain and not quoted:
            raise _Unfit  # a block of lines
        self._edits.append((node.span, self._scalar(text, quoted=quoted)))

    def _scalar(self, text: str, *, quoted: bool = False) -> str:
        return inline_scalar(text, quoted=quoted) if quoted or self._in_brackets else dump(text).rstrip("\n")

    def _clear(self, node: Scalar) -> None:
        """Nothing after the colon or the dash; in brackets an empty text."""
        if self._in_brackets:
            self._edits.append((node.span, '""'))
            return
        before = self._lines[node.span.line - 1][: node.span.column - 1].rstrip()
        if before[-1:] not in (":", "-") or self._node_lines.last_line(node) != node.span.end_line:
            raise _Unfit
        self._edits.append((Span(node.span.line, len(before) + 1, *node.span[2:]), ""))

    # --- in brackets ----------------------------------------------------------------------------------------------

    def _flow(self, node: Node, want: Want) -> None:
        """Edit a list or mapping in brackets: texts within it one by one, else all of it on one line."""
        inside = _inside(node, want)
        outer, self._in_brackets = self._in_brackets, True
        done = inside is not None and self._all_tried(*inside)
        self._in_brackets = outer
        if done:
            return
        value = plain(want)
        if not isinstance(value, dict | list) or not value:
            raise _Unfit
        self._edits.append((node.span, self._flow_text(want)))

    def _flow_text(self, want: Want) -> str:
        """A value in brackets, with what is kept of it as it was written."""
        match want:
            case Kept(node) if shown := self._shown_in_brackets(node):
                return shown
            case Entries(_, entries):
                return (
                    "{" + ", ".join(f"{inline_scalar(key)}: {self._flow_text(value)}" for key, value in entries) + "}"
                )
            case Items(_, items):
                return "[" + ", ".join(map(self._flow_text, items)) + "]"
        return flow(plain(want))

    def _shown_in_brackets(self, node: Node) -> str:
        """What a node was written as, where that can stand in brackets."""
        if node.span.line != node.span.end_line:
            return ""
        text = self._lines[node.span.line - 1][node.span.column - 1 : node.span.end_column - 1]
        return (
            text
            if self._node_lines.is_flow(node) or text[:1] in ("'", '"') or not re.search(r"[,\[\]{}]", text)
            else ""
        )

    # --- mappings -------------------------------------------------------------------------------------------------

    def _mapping(self, node: Mapping, want: Entries) -> None:
        there = {key.text: (key, value) for key, value in node.entries}
        wanted = dict(want.entries)
        names = [key.text for key, _ in node.entries]
        if [name for name, _ in want.entries if name in there] != [name for name in names if name in wanted]:
            raise _Unfit  # another order
        indent = node.entries[0][0].span.column - 1
        for name in names:
            key, value = there[name]
            if name not in wanted:
                self._take_out(key, value, [there[one][0] for one in names if one in wanted])
            elif not self._tried(value, wanted[name]):
                self._replace_lines(key, self._node_lines.last_line(value), self._fresh({name: wanted[name]}, indent))
        last = names[0]
        for name, wish in want.entries:
            if name in there:
                last = name
            else:
                self._insert(self._node_lines.last_line(there[last][1]), self._fresh({name: wish}, indent))

    def _take_out(self, key: Scalar, value: Node, staying: list[Scalar]) -> None:
        """An entry goes: its lines, or where a dash stands before it all up to the first key that stays."""
        if not self._lines[key.span.line - 1][: key.span.column - 1].strip():
            self._delete(key.span.line, self._node_lines.last_line(value))
        elif staying and all(one.span > key.span for one in staying):
            self._edits.append((Span(*key.span[:2], *staying[0].span[:2]), ""))
        else:
            raise _Unfit

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
        stay = _rewritten(want.items, dict(in_order([pair for pair in held if pair[1] >= 0])), len(node.items))
        for at, item in enumerate(node.items):
            if at not in stay.values():
                self._delete(self._first_line(starts[at][0], indent), self._node_lines.last_line(item))
        last = self._first_line(starts[0][0], indent) - 1  # the line that what comes next is put after
        in_brackets = all(map(self._node_lines.is_flow, node.items))
        for at, wish in enumerate(want.items):
            if at in stay:
                old = node.items[stay[at]]
                if not self._tried(old, wish):
                    self._replace_item(starts[stay[at]][0], indent, old, wish)
                last = self._node_lines.last_line(old)
            else:
                self._insert(last, self._item(wish, indent, in_brackets=in_brackets))

    def _first_line(self, dash: int, indent: int) -> int:
        """The line that an item begins on, with its comments where they go with it."""
        first = dash
        while self._comments_follow and first > 1 and self._lines[first - 2].startswith(" " * indent + "#"):
            first -= 1
        return first

    def _dash(self, item: Node) -> tuple[int, int]:
        """The line of an item's dash and how far in it stands."""
        before = self._lines[item.span.line - 1][: item.span.column - 1].rstrip()
        if before.strip() != "-":
            raise _Unfit
        return item.span.line, len(before) - 1

    def _replace_item(self, line: int, indent: int, old: Node, want: Want) -> None:
        end = self._node_lines.last_line(old)
        text = self._item(want if isinstance(want, dict) else plain(want), indent)
        self._edits.append((Span(line, 1, end, len(self._lines[end - 1]) + 1), text.rstrip("\n")))

    def _item(self, want: Want, indent: int, *, in_brackets: bool = False) -> str:
        """The lines of an item that is put in: of one that is kept as they stood elsewhere, with its comments."""
        if isinstance(want, Lines):
            lines = want.text.rstrip("\n").splitlines() or [""]
            above = list(takewhile(lambda line: line.startswith("#"), lines))
            first, *others = lines[len(above) :]
            return _indented([*above, f"- {first}", *(f"  {line}" for line in others)], indent)
        if not isinstance(want, Kept):
            value = plain(want)
            if in_brackets and isinstance(value, dict | list) and value:
                return _indented([f"- {flow(value)}"], indent)
            if isinstance(want, dict):
                first, *others = self._fresh(want, 0).splitlines()
                return _indented([f"- {first}", *(f"  {line}" for line in others)], indent)
            return _block([value], indent)
        try:
            line, column = self._dash(want.node)
        except _Unfit:
            return _block([plain(want)], indent)
        lines = self._lines[self._first_line(line, column) - 1 : self._node_lines.last_line(want.node)]
        return _indented([text[min(column, len(text) - len(text.lstrip())) :] for text in lines], indent)

    def _fresh(self, entries: dict[str, Want], indent: int) -> str:
        """The lines of entries that are put in, with the items that lists in them were given as lines."""
        found = ""
        for name, want in entries.items():
            if isinstance(want, list) and any(isinstance(one, Lines | Kept | dict) for one in want):
                found += _indented([f"{inline_scalar(name)}:"], indent)
                found += "".join(self._item(one, indent + 2) for one in want)
            else:
                found += _block({name: plain(want)}, indent)
        return found

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


def _rewritten(items: tuple[Want, ...], stay: dict[int, int], count: int) -> dict[int, int]:
    """Which old item each new one stands for: those that stay, and what is new in place of one that goes there."""
    found, last = dict(stay), -1
    for at, want in enumerate(items):
        ahead = next((stay[later] for later in range(at, len(items)) if later in stay), count)
        if at not in stay and isinstance(want, dict | list | str) and last + 1 < ahead:
            found[at] = last + 1
        last = found.get(at, last)
    return found


def _inside(node: Node, want: Want) -> tuple[tuple[Node, ...], tuple[Want, ...]] | None:
    """What stands in a node and what is wanted there, where only that may differ."""
    match node, want:
        case Mapping(entries), Entries() if want.node is node:
            if [key.text for key, _ in entries] == [name for name, _ in want.entries]:
                return tuple(value for _, value in entries), tuple(value for _, value in want.entries)
        case Sequence(items), Items() if want.node is node and len(items) == len(want.items):
            return items, want.items
    return None


def _block(value: object, indent: int) -> str:
    return _indented(dump(value).splitlines(), indent)


def _indented(lines: Iterable[str], indent: int) -> str:
    return "".join(f"{' ' * indent}{line}".rstrip(" ") + "\n" for line in lines)
