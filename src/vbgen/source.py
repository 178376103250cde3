"""YAML text ⇄ located nodes; the only importer of yaml.

Every scalar is text, as it is written (`08`, `no`, `12:30` keep their meaning); a plain empty scalar, `~` and `null`
are "". Text is put into NFC at the door; columns count the characters of that text.

Faults: S0101 unreadable · S0102 too large · S0103 encoding · S0104 control character · S0201 syntax · S0202 duplicate
key · S0203 tag · S0204 several documents · S0205 empty · S0206 too deep · S0207 alias · S0208 key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, NamedTuple, NoReturn

import yaml

from vbgen.diagnostics import Diagnostic, Fault, Span
from vbgen.files import TooLarge, Unreadable, content
from vbgen.vietnamese import nfc

MAX_BYTES = 5_000_000
MAX_DEPTH = 60
MAX_NODES = 500_000
MAX_FAULTS = 100

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a PyYAML without libyaml reads the same, ten times slower
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML 1.1 counts as the end of a line
_NULL = frozenset(("", "~", "null", "Null", "NULL"))


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
        return _LINE_END.split(self.text)

    def replaced(self, edits: Iterable[tuple[Span, str]]) -> str:
        """The text with other texts in the place of spans, which do not overlap."""
        starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        text = self.text
        for span, other in sorted(edits, reverse=True):
            first, last = starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
            text = text[:first] + other + text[last:]
        return text


def read(path: str) -> Source:
    """The node that a file holds. Raises Fault for a file that cannot be read or is not as it must be."""
    try:
        data = content(path, MAX_BYTES)
    except TooLarge:
        raise Fault(_too_large(path)) from None
    except Unreadable as error:
        raise Fault(Diagnostic("S0101", f"không đọc được: {error}", path)) from None
    return parse(data, path)


def parse(text: str | bytes, name: str = "<văn bản>") -> Source:
    """The node that a text holds. Raises Fault with every fault that one pass can find."""
    if len(text) > MAX_BYTES:
        raise Fault(_too_large(name))
    text = nfc(_decoded(text, name) if isinstance(text, bytes) else text.removeprefix("\ufeff"))
    builder = _Builder(name)
    try:
        builder.build(_LOADER(text).get_event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Fault(*builder.faults, *_refused(text, error, name)) from None
    root = builder.root
    if root is None and not builder.faults:
        builder.fault("S0205", "tệp không có nội dung", Span(1, 1, 1, 1))
    if builder.faults or root is None:
        raise Fault(*builder.faults)
    return Source(name, text, root)


def _refused(text: str, error: Exception, name: str) -> list[Diagnostic]:
    """Why libyaml took a text for no YAML: its control characters, else what it says."""
    if found := list(islice(_CONTROL.finditer(text), MAX_FAULTS)):
        return [_control(text, match, name) for match in found]
    if isinstance(error, yaml.MarkedYAMLError):
        return [_syntax(error, name)]
    # an escape such as "\ud800" or "\xFFFFFFFF"
    return [Diagnostic("S0104", "có ký tự không hợp lệ viết bằng mã “\\”", name)]


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
    *earlier, last = _LINE_END.split(text[:index])
    return Span(len(earlier) + 1, len(last) + 1, len(earlier) + 1, len(last) + 2)


def _control(text: str, match: re.Match[str], name: str) -> Diagnostic:
    code = ord(match[0])
    hint = "xuống dòng bằng phím Enter" if code in (0x0B, 0x0C) else "xóa ký tự này"
    return Diagnostic("S0104", f"có ký tự điều khiển U+{code:04X}", name, _at(text, match.start()), hint=hint)


def _span(first: Any, last: Any = None) -> Span:
    """Where an event stands, or all from the first to the last."""
    start, end = first.start_mark, (last or first).end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


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


def _syntax(error: yaml.MarkedYAMLError, name: str) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else None
    problem = f"{error.context or ''} {error.problem or ''}"
    for part, message, hint in _SYNTAX:
        if part in problem:
            return Diagnostic("S0201", message, name, span, hint=hint)
    return Diagnostic("S0201", f"sai cú pháp YAML ({problem.strip()})", name, span)


class _Open:
    """A list or mapping that is still being read; `spread` counts the nodes in its items beside these themselves."""

    __slots__ = ("event", "is_mapping", "items", "spread")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.items: list[Node] = []
        self.spread = 0


_new = tuple.__new__  # a named tuple by its own class takes twice the time, and there is one for every word of a plan


class _Builder:
    """Makes nodes of events on a stack of its own: no depth of nesting can exhaust Python's."""

    def __init__(self, name: str) -> None:
        self.faults: list[Diagnostic] = []
        self._name = name
        self._top: list[Node] = []
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._documents = 0

    @property
    def root(self) -> Node | None:
        """The node of the whole document."""
        return self._top[0] if self._top else None

    def fault(self, name: str, message: str, span: Span, hint: str = "") -> None:
        self.faults.append(Diagnostic(name, message, self._name, span, hint=hint))
        if len(self.faults) >= MAX_FAULTS:
            raise Fault(*self.faults)

    def stop(self, name: str, message: str, span: Span) -> NoReturn:
        raise Fault(*self.faults, Diagnostic(name, message, self._name, span))

    def build(self, get_event: Callable[[], Any]) -> None:
        """Take every event. Most are plain words without anchor or tag: these are made on the spot."""
        scalar, start, items = yaml.ScalarEvent, (yaml.MappingStartEvent, yaml.SequenceStartEvent), self._top
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is scalar and event.style != '"' and event.anchor is None and event.tag is None:
                first, last, text, plain = event.start_mark, event.end_mark, event.value, not event.style
                span = _new(Span, (first.line + 1, first.column + 1, last.line + 1, last.column + 1))
                items.append(_new(Scalar, ("" if plain and text in _NULL else text, span, plain)))
            elif kind is scalar:
                self._scalar(event, items)
            elif kind in start:
                self._open(event)
                items = self._stack[-1].items
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                items = self._close(event)
            elif kind is yaml.AliasEvent:
                self._alias(str(event.anchor), _span(event), items)
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    self.stop("S0204", "tệp có nhiều tài liệu YAML (dấu `---`)", _span(event))

    def _scalar(self, event: Any, items: list[Node]) -> None:
        span, text = _span(event), event.value
        if event.tag and event.tag != "!":
            self._tagged(event, span)
        plain = not event.style  # libyaml gives "", the pure parser None
        if event.style == '"':  # only there can an escape bring in what the file itself does not hold
            if match := _CONTROL.search(text):
                self.fault("S0104", f"có ký tự điều khiển U+{ord(match[0]):04X}", span)
            text = nfc(text)
        node = Scalar("" if plain and text in _NULL else text, span, plain)
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)
        items.append(node)

    def _tagged(self, event: Any, span: Span) -> None:
        self.fault("S0203", f"không dùng nhãn kiểu `{event.tag}`", span, "bỏ nhãn: mọi giá trị đều là chữ")

    def _open(self, event: Any) -> None:
        if event.tag:
            self._tagged(event, _span(event))
        if len(self._stack) >= MAX_DEPTH:
            self.stop("S0206", f"lồng nhau quá {MAX_DEPTH} bậc", _span(event))
        if event.anchor:
            self._anchors[event.anchor] = None
        self._stack.append(_Open(event))

    def _alias(self, anchor: str, span: Span, items: list[Node]) -> None:
        found = self._anchors.get(anchor)
        if found is None:
            self.stop("S0207", f"`*{anchor}` chưa có giá trị ở chỗ này", span)
        node, size = found
        items.append(node)
        self._spread(size, span)

    def _close(self, event: Any) -> list[Node]:
        """The list that the closed one is put into."""
        opened = self._stack.pop()
        span = _span(opened.event, event)
        node: Node = self._mapping(opened, span) if opened.is_mapping else Sequence(tuple(opened.items), span)
        size = len(opened.items) + opened.spread + 1
        if opened.event.anchor:
            self._anchors[opened.event.anchor] = (node, size)
        items = self._stack[-1].items if self._stack else self._top
        items.append(node)
        self._spread(size, span)
        return items

    def _spread(self, size: int, span: Span) -> None:
        """Count a list, a mapping or an alias of some size into the list that it stands in."""
        if self._stack:
            opened = self._stack[-1]
            opened.spread += size - 1
            if opened.spread + len(opened.items) > MAX_NODES:
                self.stop("S0207", f"các bí danh `*` nở ra quá {MAX_NODES:,} mục".replace(",", "."), span)

    def _mapping(self, opened: _Open, span: Span) -> Mapping:
        seen: dict[str, Scalar] = {}
        entries = []
        items = iter(opened.items)
        for key, value in zip(items, items, strict=True):
            if not isinstance(key, Scalar):
                self.fault("S0208", "tên trường phải là chữ", key.span, "đặt giá trị bắt đầu bằng “{” trong ngoặc kép")
            elif key.plain and key.text == "<<":
                self.fault("S0208", "không dùng khóa gộp `<<`", key.span)
            elif first := seen.get(key.text):
                self.fault("S0202", f"`{key.text}` đã có ở dòng {first.span.line}", key.span, "giữ lại một")
            else:
                seen[key.text] = key
                entries.append((key, value))
        return Mapping(tuple(entries), span)


# --- writing ------------------------------------------------------------------------------------------------------

_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_QUOTED = '["\\\\\n\t\r\x85\u2028\u2029\ufeff\u00a0]'
_UNSAFE = r"^[-?:](?:\s|$)|^[,\[\]{}#&*!|>'\"%@`]|:(?:\s|$)|\s#|^\s|\s$|^---|^\.\.\.|^=$|^<<$"


def dump(value: Any) -> str:
    """Texts in dicts and lists → block YAML that `parse` reads back as the same texts; None is left blank."""
    return "".join(_block(value, 0)).lstrip("\n")


def _block(value: Any, indent: int) -> list[str]:
    pad = "  " * indent
    if isinstance(value, dict) and value:
        return [part for key, item in value.items() for part in (f"{pad}{_scalar(key)}:", *_value(item, indent + 1))]
    if isinstance(value, list | tuple) and value:
        found = []
        for item in value:
            nested = _block(item, indent + 1)
            found += [f"{pad}- ", nested[0].lstrip(" "), *nested[1:]]
        return found
    return [f"{pad}{_scalar(value)}\n"]


def _value(value: Any, indent: int) -> list[str]:
    if isinstance(value, dict | list | tuple) and value:
        return ["\n", *_block(value, indent)]
    text = _scalar(value)
    return [f" {text}\n" if text else "\n"]


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    if value in _NULL or re.search(_UNSAFE, value) or re.search(_QUOTED, value):
        return f'"{_escaped(value)}"'
    return str(value)


def _escaped(text: str) -> str:
    """The inside of a double-quoted scalar; marks that NFC would join with the letter of an escape are escaped too."""
    found: list[str] = []
    after = False
    for char in text:
        escape = _ESCAPES.get(char, "")
        if after and unicodedata.combining(char):
            escape = f"\\U{ord(char):08X}"
        after = bool(escape)
        found.append(escape or char)
    return "".join(found)
