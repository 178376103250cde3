"""Located nodes → a document, with every fault of one pass; a table of shapes decides how each field is decoded.

Faults: S0301 unknown field · S0302 missing field · S0303 wrong shape · S0304 not in the table · S0305 no such date ·
S0306 field that the form does not print, or lacks · S0307 citation or note that is not declared · S0309 row longer
than its table · S0310 kind that is not rendered · S0315 body item without a head.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from vbgen import inline, model, standards
from vbgen.diagnostics import Diagnostic, Span, closest
from vbgen.model import Block, Clause, Document, Paragraph, Row, Shape, Table, Task, Term
from vbgen.source import Mapping, Node, Scalar, Sequence, Source
from vbgen.vietnamese import PartialDate, parse_date

_CHILDREN = ("body", "tasks", "clauses", "dashes")
_HEADS = ("heading", "clause", "task", "table")


def decode(source: Source) -> tuple[Document | None, list[Diagnostic]]:
    """The document that a source holds, or None, and its faults in the order of the file."""
    decoder = _Decoder(source.name)
    document = decoder.record(source.root, Document)
    if isinstance(document, Document) and isinstance(source.root, Mapping):
        _check_form(document, source.root, decoder)
        _check_marks(document, source.root, decoder)
    faults = sorted(decoder.faults, key=lambda fault: (fault.span or Span(0, 0, 0, 0), fault.id))
    return (None if faults else document), faults


def terms_of(record: type) -> dict[str, Term]:
    """The terms of a dataclass's fields by name, those without a term left out."""
    return {item.name: item.metadata["term"] for item in dataclasses.fields(record) if "term" in item.metadata}


class _Decoder:
    def __init__(self, file: str) -> None:
        self.faults: list[Diagnostic] = []
        self._file = file

    def fault(self, name: str, message: str, span: Span, hint: str = "", clause: str = "") -> None:
        self.faults.append(Diagnostic(name, message, self._file, span, hint=hint, clause=clause))

    def record(self, node: Node, record: type, given: dict[str, Any] | None = None, skip: Iterable[str] = ()) -> Any:
        """A mapping as a dataclass, or None after a fault; `given` fields come from keys in `skip`, decoded already."""
        if not isinstance(node, Mapping):
            self.fault("S0303", "ở đây phải là các trường `tên: giá trị`", node.span)
            return None
        terms, values = terms_of(record), dict(given or {})
        for name, value in node.entries:
            if name.text in skip:
                continue
            if name.text not in terms or name.text in values or terms[name.text].shape is Shape.KEY:
                self._unknown(name, {field: term for field, term in terms.items() if field not in (given or ())})
            elif not _is_blank(value):
                values[name.text] = self._value(value, terms[name.text])
        missing = [name for name, term in terms.items() if term.required and values.get(name) in (None, "", ())]
        for field in missing:
            if field not in values or field in (given or ()):  # else the value had a fault of its own
                self.fault("S0302", f"thiếu `{field}` ({terms[field].title})", _first_line(node.span))
        return None if missing else record(**values)

    def _unknown(self, name: Scalar, terms: dict[str, Term]) -> None:
        titles = {term.title: field for field, term in terms.items()}
        near = closest(name.text, [*terms, *titles])
        hint = f"có phải `{titles.get(near, near)}`?" if near else "các trường: " + ", ".join(terms)
        self.fault("S0301", f"không có trường `{name.text}`", name.span, hint)

    def _value(self, node: Node, term: Term) -> Any:
        match term.shape:
            case Shape.TEXT | Shape.RICH:
                return self.text(node, term.shape)
            case Shape.LINES:
                return self._lines(node)
            case Shape.DATE:
                return self._date(node)
            case Shape.CHOICE:
                return self._choice(node, term)
            case Shape.CHOICES:
                return tuple(self._choice(item, term) for item in _listed(node))
            case Shape.ONE:
                return self.record(node, term.of)
            case Shape.MANY:
                return tuple(self._lone(item, term) for item in _listed(node))
            case Shape.NAMED:
                return self._named(node, term)
            case Shape.ROWS:
                return tuple(Row(self._cells(row)) for row in _listed(node))
            case _:
                return self.blocks(node)

    def text(self, node: Node, shape: Shape = Shape.RICH) -> str:
        """A scalar's text without white space around it; only rich text may hold a line break."""
        if not isinstance(node, Scalar):
            self.fault("S0303", "ở đây phải là chữ, không phải danh sách hay các trường con", node.span)
            return ""
        text = node.text.strip()
        if shape is Shape.TEXT and "\n" in text:
            self.fault("S0303", "giá trị này phải nằm trên một dòng", node.span)
        return text

    def _lines(self, node: Node) -> tuple[str, ...]:
        found = []
        for item in _listed(node):
            text = self.text(item, Shape.TEXT)
            if not text and isinstance(item, Scalar):
                self.fault("S0303", "mục này để trống", item.span, "xóa dòng này")
            found.append(text)
        return tuple(found)

    def _cells(self, node: Node) -> tuple[str, ...]:
        return tuple(self.text(cell) for cell in _listed(node))

    def _date(self, node: Node) -> PartialDate:
        date = parse_date(self.text(node, Shape.TEXT))
        if date is None:
            self.fault("S0305", "không có ngày này trong lịch", node.span, "viết 05/6/2024, 6/2024 hoặc 2024")
        return date or PartialDate()

    def _choice(self, node: Node, term: Term) -> str:
        text, table = self.text(node, Shape.TEXT), getattr(standards, term.of)
        if isinstance(node, Scalar) and text not in table:
            near = closest(text, table)
            hint = f"có phải `{near}`?" if near else "một trong: " + ", ".join(table)
            self.fault("S0304", f"không có `{text}` trong bảng {term.title}", node.span, hint)
        return text

    def _lone(self, node: Node, term: Term) -> Any:
        if isinstance(node, Scalar) and term.lone:
            return term.of(**{term.lone: self.text(node, Shape.TEXT)})
        return self.record(node, term.of)

    def _named(self, node: Node, term: Term) -> tuple[Any, ...]:
        if not isinstance(node, Mapping):
            self.fault("S0303", "ở đây phải là các mục `mã: nội dung`", node.span)
            return ()
        return tuple(
            model.Note(key.text, self.text(value))
            if term.of is model.Note and isinstance(value, Scalar)
            else self.record(value, term.of, {"id": key.text})
            for key, value in node.entries
        )

    # --- the body --------------------------------------------------------------------------------------------------

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The body's list; groups of children stand in place of their blocks."""
        found: list[Block] = []
        for item in _listed(node):
            if isinstance(item, Scalar):
                found.append(Paragraph(self.text(item)))
            elif lead_in := _lead_in(item):
                found.append(Paragraph(lead_in))
            elif isinstance(item, Mapping):
                found += self._item(item)
            else:
                self.fault("S0303", "ở đây phải là một đoạn chữ hoặc các trường, không phải danh sách", item.span)
        return tuple(found)

    def _item(self, node: Mapping) -> tuple[Block, ...]:
        fields = {key.text: value for key, value in node.entries}
        heads = [name for name in _HEADS if name in fields]
        if not heads and fields and all(name in _CHILDREN for name in fields):
            return self._children(node)
        if len(heads) != 1:
            hint = "mỗi mục có đúng một trong `heading`, `clause`, `task`, `table`"
            self.fault("S0315", "không rõ mục này là gì", _first_line(node.span), hint)
            return ()
        head = heads[0]
        if head == "table":
            return self._table(fields["table"])
        return self._made(Task if head == "task" else Clause, node, fields[head], head)

    def _made(self, kind: type, node: Mapping, text: Node, head: str) -> tuple[Block, ...]:
        given = {"text": self.text(text), "blocks": self._children(node)}
        made = self.record(node, kind, given, (head, *_CHILDREN))
        if isinstance(made, Task):
            return (dataclasses.replace(made, numbered=head == "text"),)
        return (dataclasses.replace(made, heading=head == "heading"),) if isinstance(made, Clause) else ()

    def _table(self, node: Node) -> tuple[Block, ...]:
        table = self.record(node, Table)
        if not isinstance(table, Table):
            return ()
        rows = next((value for key, value in getattr(node, "entries", ()) if key.text == "rows"), None)
        for row, at in zip(table.rows, _listed(rows) if rows else (), strict=False):
            if len(row.cells) > len(table.columns):
                message = f"hàng có {len(row.cells)} ô, bảng chỉ có {len(table.columns)} cột"
                self.fault("S0309", message, at.span)
        return (table,)

    def _children(self, node: Mapping) -> tuple[Block, ...]:
        found: list[Block] = []
        for key, value in node.entries:
            if key.text == "body":
                found += self.blocks(value)
            elif key.text in _CHILDREN and not _is_blank(value):
                for item in _listed(value):
                    found += self._child(item, key.text)
        return tuple(found)

    def _child(self, node: Node, group: str) -> tuple[Block, ...]:
        level = "-" if group == "dashes" else ""
        if isinstance(node, Scalar):
            text = self.text(node)
            return (Task(text),) if group == "tasks" else (Clause(text, level=level),)
        if not isinstance(node, Mapping):
            self.fault("S0303", "ở đây phải là một câu hoặc các trường", node.span)
            return ()
        text_node = next((value for key, value in node.entries if key.text == "text"), None)
        if text_node is None:
            return self._item(node)
        kind = Task if group == "tasks" else Clause
        made = self._made(kind, node, text_node, "text")
        return tuple(dataclasses.replace(b, level=level) if level and isinstance(b, Clause) else b for b in made)


def _listed(node: Node) -> tuple[Node, ...]:
    """A list's items; anything else is a list of itself."""
    return node.items if isinstance(node, Sequence) else (node,)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _lead_in(node: Node) -> str:
    """The paragraph of an unquoted "… một số nội dung sau:", which YAML takes for a field without a value."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        (key, value), *_ = node.entries
        if " " in key.text and _is_blank(value):
            return f"{key.text.strip()}:"
    return ""


def _first_line(span: Span) -> Span:
    """A long span cut down to its beginning."""
    return span if span.end_line == span.line else Span(span.line, span.column, span.line, span.column + 1)


def _span_of(root: Mapping, name: str) -> Span:
    return next((key.span for key, _ in root.entries if key.text == name), Span(1, 1, 1, 2))


def _check_form(document: Document, root: Mapping, decoder: _Decoder) -> None:
    found = standards.form_of(document.kind, document.standard)
    if found is None or not found[1].template:
        if document.kind in standards.KINDS:
            message = f"`{document.kind}` chưa dựng được theo hệ `{document.standard}`"
            decoder.fault("S0310", message, _span_of(root, "kind"))
        return
    kind, form = found
    if document.addressees and not kind.addressees:
        clause = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9a"
        message = f"{kind.name} không có phần kính gửi"
        decoder.fault("S0306", message, _span_of(root, "addressees"), "chuyển sang `recipients`", clause)
    for name in sorted(form.required):
        if not getattr(document, name):
            message = f"{kind.name} phải có `{name}` ({terms_of(Document)[name].title})"
            decoder.fault("S0306", message, _span_of(root, "kind"))


def _check_marks(document: Document, root: Mapping, decoder: _Decoder) -> None:
    references = {reference.id for reference in document.references if reference}
    notes = {note.id for note in document.notes if note}
    for scalar in _scalars([value for key, value in root.entries if key.text in ("body", "bases", "notes")]):
        for piece in inline.parse(scalar.text):
            if piece.citation and piece.citation not in references:
                near = closest(piece.citation, references)
                hint = f"có phải `[@{near}]`?" if near else "khai báo ở `references`"
                decoder.fault("S0307", f"`[@{piece.citation}]` chưa được khai báo", scalar.span, hint)
            if piece.note and piece.note not in notes:
                decoder.fault("S0307", f"`[^{piece.note}]` chưa có lời ở `notes`", scalar.span)


def _scalars(nodes: Iterable[Node]) -> Iterable[Scalar]:
    waiting = list(reversed(list(nodes)))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            waiting += reversed(node.items)
        else:
            waiting += [value for _, value in reversed(node.entries)]
