"""A plan's file or text → the documents that it stands for, or every fault of it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from vbgen import misspelt
from vbgen.diagnostics import Diagnostic, Fault, Severity, Span, closest, first_line
from vbgen.dumping import dump
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.outputs import Output, outputs
from vbgen.patterns import regex
from vbgen.schema import Spans, decode, encode
from vbgen.schema.registry import registry_in
from vbgen.source import Mapping, Node, Scalar, Sequence, Source, parse, read
from vbgen.units import Unit
from vbgen.vietnamese import is_ordinary


class Plan(NamedTuple):
    """A plan that can be rendered: its document, the other documents of its set, and warnings about its text.

    `spans` tell where the document's parts stand in the plan.
    """

    document: Document
    spans: Spans
    others: tuple[Output, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    @property
    def source(self) -> Source:
        return self.spans.source

    @property
    def folder(self) -> str:
        """Where the files that a plan names are looked for."""
        return os.path.dirname(self.source.name)


def load(path: str | os.PathLike[str]) -> Plan:
    """The plan in a file, with the registry of units and the files of data that it names.

    Raises Fault, with all that is wrong: a file that cannot be read, is no YAML, or says what no document can say.
    """
    return _whole(read(os.fspath(path)))


def loads(text: str | bytes, name: str = "<văn bản>") -> Plan:
    """The plan in a text; `name` is the path that findings show and that its files stand beside. Raises Fault."""
    return _whole(parse(text, name))


def dumps(document: Document) -> str:
    """A document as the text of a plan: `loads(dumps(document)).document == document`."""
    return dump(encode(document))


def _whole(source: Source) -> Plan:
    plan, found = decoded(source)
    errors = [item for item in found if item.severity is Severity.ERROR]
    if plan is None or errors:
        raise Fault(*errors)
    return plan


def document_of(path: str | os.PathLike[str]) -> Document:
    """The document of the plan in a file, whatever is wrong with the others of its set. Raises Fault."""
    document, _, found = decode(read(os.fspath(path)))
    if document is None:
        raise Fault(*(item for item in found if item.severity is Severity.ERROR))
    return document


def unit_of(registry: str | os.PathLike[str], name: str) -> Unit:
    """A unit of the registry in a file, by its id. Raises Fault; what warns alone is in `registry_warnings`."""
    path = os.fspath(registry)
    units, faults = registry_in(path)
    if any(item.severity is Severity.ERROR for item in faults):
        raise Fault(*faults)
    unit = units.get(name)
    if unit is None:
        near = closest(name, units)
        hint = f"có phải `{near}`?" if near else "các mã: " + ", ".join(units)
        raise Fault(Diagnostic("S0308", f"sổ đơn vị không có `{name}`", path, hint=hint))
    return unit


def registry_warnings(registry: str | os.PathLike[str]) -> tuple[Diagnostic, ...]:
    """What a registry that can be used says in an old way."""
    return registry_in(os.fspath(registry)).faults


def decoded(source: Source) -> tuple[Plan | None, list[Diagnostic]]:
    """The plan of a source, and its findings; None when its own document has an error."""
    document, spans, found = decode(source)
    found = [*cut_sentences(source), *nameless_letters(source), *found]
    if document is None:
        return None, found
    others, faults = outputs(document, spans)
    findings = [*found, *faults]
    return Plan(document, spans, tuple(others), tuple(findings)), findings


def cut_sentences(source: Source) -> Iterator[Diagnostic]:
    """A warning where a comment ends a text without quotes that has several words, or a number after "#" (S0342)."""
    if " #" not in source.text:
        return
    lines = source.lines
    for node in _scalars(source):
        if node.plain and node.text and node.span.end_line <= len(lines):
            row, end = node.span.end_line, node.span.end_column - 1
            words = misspelt.cut_short(lines[row - 1], end)
            if words and (" " in node.text or words.lstrip("# ")[:1].isdecimal()):
                span = Span(row, end + 2, row, end + 2 + len(words))
                hint = "đặt cả giá trị trong ngoặc kép; nếu là ghi chú, gõ hai dấu cách trước “#”"
                message = "chữ từ dấu “#” không được in: YAML coi là ghi chú"
                yield Diagnostic("S0342", message, source.name, span, Severity.WARNING, hint)


def nameless_letters(source: Source) -> Iterator[Diagnostic]:
    """A warning where a text holds a letter that only one font draws, or that stands for one that was lost (S0370)."""
    text = source.text
    if is_ordinary(text) and "\ufffd" not in text and "\\" not in text:
        return
    for node in _scalars(source):
        if found := _NAMELESS.search(node.text):
            what = "một chữ đã mất" if found[0] == "\ufffd" else "chữ riêng của một phông"
            message = f"ký tự U+{ord(found[0]):04X} là {what}: phông khác không có"
            yield Diagnostic(
                "S0370", message, source.name, first_line(node.span), Severity.WARNING, "gõ lại ký tự ấy theo bản gốc"
            )


_NAMELESS = regex("[\ue000-\uf8ff\ufffd\U000e0000-\U000e00ff\U000e01f0-\U0010ffff]")


def _scalars(source: Source) -> Iterator[Scalar]:
    """The texts of a plan in their order, each once however many aliases it has."""
    open_nodes: list[Node] = [source.root]
    seen = set[int]()
    while open_nodes:
        node = open_nodes.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            open_nodes += [value for _, value in reversed(node.entries)]
        elif isinstance(node, Sequence):
            open_nodes += reversed(node.items)
        else:
            yield node
