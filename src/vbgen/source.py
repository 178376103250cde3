"""YAML text → located nodes; the only importer of yaml.

Every scalar is text, as it is written (`08`, `no`, `12:30` keep their meaning); a plain empty scalar, `~` and `null`
are "". Text is put into NFC at the door; columns count the characters of that text. Faults: S01, S02.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from operator import itemgetter
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from vbgen import misspelt
from vbgen.diagnostics import Diagnostic, Fault, Span
from vbgen.dumping import NULL
from vbgen.files import TooLarge, Unreadable, content
from vbgen.named import NamedTuple
from vbgen.patterns import regex, uncompiled
from vbgen.vietnamese import is_ordinary, nfc

if TYPE_CHECKING:
    import yaml

ENDINGS = (".yaml", ".yml")  # of the names of plans and registries, in small letters or capitals
MAX_BYTES = 10_000_000  # a draft that derives 10,000 tasks has 6
MAX_DEPTH = 60
MAX_NODES = 500_000  # aliases followed, long texts counted as several
NODE = 100  # letters of a text that count as a node
MAX_FAULTS = 100

_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = regex("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML 1.1 counts as the end of a line


def _lines(text: str) -> list[str]:
    """The lines of a text; most texts know one end of a line, which a pattern takes ten times as long to look for."""
    is_plain = not any(end in text for end in "\r\x85\u2028\u2029")
    return text.split("\n") if is_plain else _LINE_END.split(text)


class Scalar(NamedTuple):
    """A text; `plain` when it stands without quotes."""

    text: str
    span: Span
    plain: bool = True


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(NamedTuple):
    """Keys and values, in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, name: str) -> Node | None:
        """The value under a key."""
        return next((value for key, value in self.entries if key.text == name), None)


Node = Scalar | Sequence | Mapping


class Source(NamedTuple):
    """A file's name, its text in NFC, and the node it holds."""

    name: str
    text: str
    root: Node

    @property
    def lines(self) -> list[str]:
        """The lines that spans count."""
        return _lines(self.text)

    def replaced(self, edits: Iterable[tuple[Span, str]]) -> str:
        """The text with other texts in the place of spans, which do not overlap.

        Texts that are put in at one place stand in the order that they are given in.
        """
        starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        text = self.text
        by_place = sorted(edits, key=itemgetter(0))
        for span, other in reversed(by_place):
            first, last = starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
            text = text[:first] + other + text[last:]
        return text


class NodeLines:
    """Which lines of a source its nodes stand on."""

    def __init__(self, source: Source) -> None:
        self.lines = source.lines

    def is_flow(self, node: Node) -> bool:
        """Whether a list or mapping stands in brackets."""
        at = node.span
        return not isinstance(node, Scalar) and self.lines[at.line - 1][at.column - 1 : at.column] in ("[", "{")

    def last_line(self, node: Node) -> int:
        """The last line that a node's texts stand on; one that holds lists may end further down, past comments."""
        if isinstance(node, Scalar):
            ends_before = node.span.end_column == 1 and node.span.end_line > node.span.line  # a block of lines
            return node.span.end_line - ends_before
        if self.is_flow(node):
            return node.span.end_line
        inner = [value for _, value in node.entries] if isinstance(node, Mapping) else list(node.items)
        return max([node.span.line, *map(self.last_line, inner)])


def read(path: str) -> Source:
    """The node that a file holds. Raises Fault for a file that cannot be read or is not as it must be."""
    return parse(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """What a file holds, not parsed yet. Raises Fault."""
    try:
        return content(path, MAX_BYTES)
    except TooLarge:
        raise Fault(_too_large(path)) from None
    except Unreadable as error:
        raise Fault(Diagnostic("S0101", f"không đọc được: {error}", path)) from None


def parse(text: str | bytes, name: str = "<văn bản>") -> Source:
    """The node that a text holds. Raises Fault with every fault that one pass can find."""
    if len(text) > MAX_BYTES:
        raise Fault(_too_large(name))
    text = text_of(text, name) if isinstance(text, bytes) else nfc(text.removeprefix("\ufeff"))
    controls = () if is_ordinary(text) else islice(_CONTROL.finditer(text), MAX_FAULTS)
    if found := [_control(text, match, name) for match in controls]:
        raise _shown(Fault(*found), text)
    yaml = _pyyaml()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # without libyaml it reads the same, ten times slower
    builder = _NodeBuilder(name, text)
    try:
        builder.build(loader(text))
    except yaml.MarkedYAMLError as error:
        raise _shown(Fault(*builder.faults, _syntax(error, name, text)), text) from None
    except (yaml.YAMLError, ValueError, OverflowError):  # an escape such as "\ud800" or "\xFFFFFFFF"
        raise Fault(*builder.faults, Diagnostic("S0104", "có ký tự không hợp lệ viết bằng mã “\\”", name)) from None
    except Fault as fault:
        raise _shown(fault, text) from None
    if builder.root is None and not builder.faults:
        builder.fault("S0205", "tệp không có nội dung", Span(1, 1, 1, 1))
    if builder.faults or builder.root is None:
        raise _shown(Fault(*builder.faults), text)
    return Source(name, text, builder.root)


@cache
def _pyyaml() -> ModuleType:
    """PyYAML, which no command over Word files needs."""
    with uncompiled():  # the patterns by which its own scanner and resolver read: half the time of its import
        import yaml
    return yaml


def text_of(data: bytes, name: str) -> str:
    """The text of a file's bytes, in NFC. Raises Fault for bytes that are no UTF-8 and no UTF-16."""
    return nfc(_decoded(data, name))


def _shown(fault: Fault, text: str) -> Fault:
    """The fault with the lines that its places are in."""
    fault.lines = {item.file: _lines(text) for item in fault.diagnostics[:1]}
    return fault


def _too_large(name: str) -> Diagnostic:
    return Diagnostic("S0102", f"tệp lớn hơn {MAX_BYTES // 1_000_000} MB", name)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = nfc(data[: error.start].decode(encoding, "replace"))
        span = _at(before, len(before))
        hint = "lưu lại tệp bằng mã UTF-8 (Notepad: Lưu thành, Mã hóa UTF-8)"
        raise Fault(Diagnostic("S0103", "tệp không phải văn bản mã UTF-8", name, span, hint=hint)) from None


def _at(text: str, index: int) -> Span:
    *earlier, last = _lines(text[:index])
    return Span(len(earlier) + 1, len(last) + 1, len(earlier) + 1, len(last) + 2)


def _control(text: str, match: re.Match[str], name: str) -> Diagnostic:
    code = ord(match[0])
    hint = "xuống dòng bằng phím Enter" if code in (0x0B, 0x0C) else "xóa ký tự này"
    return Diagnostic("S0104", f"có ký tự điều khiển U+{code:04X}", name, _at(text, match.start()), hint=hint)


def _span(first: Any, last: Any = None) -> Span:
    """Where an event stands, or all from the first to the last."""
    start, end = first.start_mark, (last or first).end_mark
    return _new(Span, (start.line + 1, start.column + 1, end.line + 1, end.column + 1))


_new = tuple.__new__  # each value of a plan takes two: the named tuples' own constructors take half as long again


_SYNTAX = (  # a part of libyaml's message → what a user reads, and what to do
    ("mapping values are not allowed", "dấu “:” đứng không đúng chỗ", "đặt giá trị có dấu “: ” trong ngoặc kép"),
    ("could not find expected ':'", "thiếu dấu “:” sau tên trường", "viết `tên: giá trị`; kiểm tra lề của dòng trên"),
    ("did not find expected key", "dòng này lệch lề với các dòng cùng bậc", "các trường cùng bậc phải thẳng cột"),
    ("expected '-' indicator", "dòng này không phải một mục của danh sách", "mỗi mục bắt đầu bằng “- ”, thẳng cột"),
    ("unexpected end of stream", "ngoặc kép hoặc ngoặc đơn chưa được đóng", "thêm dấu ngoặc đóng"),
    ("expected ',' or", "danh sách trong ngoặc chưa được đóng", "thêm dấu “]” hoặc “}”, giữa các mục có dấu phẩy"),
    (
        "cannot start any token",
        "giá trị không được bắt đầu bằng ký tự này",
        "đặt giá trị trong ngoặc kép; không thụt lề bằng Tab",
    ),
    ("undefined alias", "tên sau dấu “*” chưa được đặt bằng “&”", "đặt chữ bắt đầu bằng “*” trong ngoặc kép"),
    ("escape", "sau dấu “\\” trong ngoặc kép không phải mã hợp lệ", "viết “\\\\” cho một dấu “\\”"),
)


def _syntax(error: yaml.MarkedYAMLError, name: str, text: str) -> Diagnostic:
    mark, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    if mark and begun and (slip := misspelt.slip(_lines(text), mark.line + 1, begun.line + 1)):
        return Diagnostic("S0201", slip.message, name, slip.span, hint=slip.hint)
    if begun and any(part in (error.context or "") for part in ("quoted scalar", "flow", "simple key")):
        mark = begun  # where the quote, the bracket, the name was begun
    span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else None
    problem = f"{error.context or ''} {error.problem or ''}"
    for part, message, hint in _SYNTAX:
        if part in problem:
            return Diagnostic("S0201", message, name, span, hint=hint)
    hint = "xem lại lề, dấu “:”, ngoặc ở dòng này và dòng trên; giá trị có ký tự đặc biệt thì đặt trong ngoặc kép"
    return Diagnostic("S0201", "dòng này không đúng cách viết YAML", name, span, hint=hint)


class _OpenNode:
    """A list or mapping that is still being read."""

    __slots__ = ("event", "items", "size")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.items: list[Node] = []
        self.size = 1


class _NodeBuilder:
    """Makes nodes of events on a stack of its own: no depth of nesting can exhaust Python's."""

    def __init__(self, name: str, text: str) -> None:
        self.root: Node | None = None
        self.faults: list[Diagnostic] = []
        self._name = name
        self._text, self._lines = text, list[str]()
        self._stack: list[_OpenNode] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._documents = 0
        yaml = _pyyaml()
        self._mapping_ends = yaml.MappingEndEvent
        self._ways: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin,
        }

    def build(self, loader: Any) -> None:
        """Take all events of a loader."""
        next_event, way_of = loader.get_event, self._ways.get
        while (event := next_event()) is not None:
            if way := way_of(type(event)):
                way(event)

    def fault(self, name: str, message: str, span: Span, hint: str = "") -> None:
        self.faults.append(Diagnostic(name, message, self._name, span, hint=hint))
        if len(self.faults) >= MAX_FAULTS:
            raise Fault(*self.faults)

    def stop(self, name: str, message: str, span: Span) -> NoReturn:
        raise Fault(*self.faults, Diagnostic(name, message, self._name, span))

    def _begin(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self.stop("S0204", "tệp có nhiều tài liệu YAML (dấu `---`)", _span(event))

    def _scalar(self, event: Any) -> None:
        text, style, span = event.value, event.style, _span(event)
        if event.tag and event.tag != "!":
            self._tagged(event, span)
        plain = not style  # libyaml gives "", the pure parser None
        if style == '"':  # only there can an escape bring in what the file itself does not hold
            if not is_ordinary(text) and (match := _CONTROL.search(text)):
                self.fault("S0104", f"có ký tự điều khiển U+{ord(match[0]):04X}", span)
            text = nfc(text)
        if plain and (span.end_line > span.line or text[:1] == "-"):
            self._run_on(span)
        size = 1 + len(text) // NODE
        self._place(_new(Scalar, ("" if plain and text in NULL else text, span, plain)), size, event.anchor)

    def _run_on(self, span: Span) -> None:
        """Find what was meant as a line of its own in a value of several lines."""
        self._lines = self._lines or _lines(self._text)
        if slip := misspelt.continued(self._lines, span):
            self.fault("S0201", slip.message, slip.span, slip.hint)

    def _tagged(self, event: Any, span: Span) -> None:
        self.fault("S0203", f"không dùng nhãn kiểu `{event.tag}`", span, "bỏ nhãn: mọi giá trị đều là chữ")

    def _open(self, event: Any) -> None:
        if event.tag:
            self._tagged(event, _span(event))
        if len(self._stack) >= MAX_DEPTH:
            self.stop("S0206", f"lồng nhau quá {MAX_DEPTH} bậc", _span(event))
        if event.anchor:
            self._anchors[event.anchor] = None
        self._stack.append(_OpenNode(event))

    def _alias(self, event: Any) -> None:
        anchor, span = str(event.anchor), _span(event)
        found = self._anchors.get(anchor)
        if found is None:
            self.stop("S0207", f"`*{anchor}` chưa có giá trị ở chỗ này", span)
        self._place(found[0], found[1], None, span)

    def _close(self, event: Any) -> None:
        opened = self._stack.pop()
        span = _span(opened.event, event)
        is_mapping = type(event) is self._mapping_ends
        node: Node = self._mapping(opened.items, span) if is_mapping else Sequence(tuple(opened.items), span)
        self._place(node, opened.size, opened.event.anchor)

    def _mapping(self, items: list[Node], span: Span) -> Mapping:
        seen: dict[str, Scalar] = {}
        entries = []
        for key, value in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.fault("S0208", "tên trường phải là chữ", key.span, "đặt giá trị bắt đầu bằng “{” trong ngoặc kép")
            elif key.plain and key.text == "<<":
                self.fault("S0210", "không dùng khóa gộp `<<`", key.span)
            elif first := seen.get(key.text):
                self.fault("S0202", f"`{key.text}` đã có ở dòng {first.span.line}", key.span, "giữ lại một")
            else:
                seen[key.text] = key
                entries.append((key, value))
        return Mapping(tuple(entries), span)

    def _place(self, node: Node, size: int, anchor: str | None, span: Span | None = None) -> None:
        if anchor:
            self._anchors[anchor] = (node, size)
        if not self._stack:
            self.root = node
            return
        opened = self._stack[-1]
        opened.items.append(node)
        opened.size += size
        if opened.size > MAX_NODES:
            self.stop("S0209", f"các bí danh `*` nở ra quá {MAX_NODES:,} mục".replace(",", "."), span or node.span)
