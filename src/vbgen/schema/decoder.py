"""Nodes → values of the model, each field by the shape of its term; faults are gathered, none is raised."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable
from typing import Any

from vbgen import standards
from vbgen.declaring import Shape, Term
from vbgen.diagnostics import Diagnostic, Severity, Span, closest, first_line
from vbgen.files import Outside, Unreadable, named
from vbgen.model import (
    Assignments,
    Block,
    Clause,
    Column,
    Image,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Recipient,
    Table,
    Task,
)
from vbgen.patterns import regex
from vbgen.schema import data, prose, tables
from vbgen.schema.spans import Located
from vbgen.schema.terms import CHILDREN, DASH, HEADS, MEMBERS, PAGE_BREAKS, required_of, terms_of
from vbgen.source import Mapping, Node, Scalar, Sequence
from vbgen.standards import StatedLevel
from vbgen.vietnamese import PartialDate, parse_date

_BREAKS = frozenset("\n\r\x85\u2028\u2029")  # what YAML 1.1 counts as the end of a line
_OTHER_DAY = regex(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{2}|[0-9]{4})")

_LONE = {"table": "_table", "assignments": "_assignments", "image": "_image", "qr": "_qr_code"}  # read by these methods
_HEADED = {"task": Task, "paragraph": Paragraph}  # the record of a head; of the others a Clause
_FLAGS = {Task: ("numbered", "text"), Clause: ("heading", "heading")}  # the field that says whether a head is this one


class Decoder:
    """Decodes the nodes of one file and keeps the faults that it finds there."""

    def __init__(self, file: str) -> None:
        self.faults: list[Diagnostic] = []
        self.located: list[Located] = []
        self.meant: set[str] = {""}  # the fields that misspelt names stand for
        self.file = file
        self._tabled = False  # within a table of assignments

    def fault(
        self, name: str, message: str, span: Span, hint: str = "", clause: str = "", *, missing: str = ""
    ) -> None:
        """Keep an error; `missing` is the field that is not there."""
        self.faults.append(Diagnostic(name, message, self.file, span, hint=hint, clause=clause, missing=missing))

    def warning(
        self, name: str, message: str, span: Span, hint: str = "", clause: str = "", *, missing: str = ""
    ) -> None:
        """Keep a warning; `missing` is the field that is not there."""
        self.faults.append(Diagnostic(name, message, self.file, span, Severity.WARNING, hint, clause, missing=missing))

    def named(self, name: str, span: Span) -> str:
        """The path of a file that the plan names in a field, or "" after a fault (S0140)."""
        try:
            return named(os.path.dirname(self.file), name)
        except Outside as error:
            hint = "chép tệp vào thư mục của kế hoạch; kế hoạch tin được thì thêm --allow-outside"
            self.fault("S0140", str(error), span, hint)
        except Unreadable as error:
            self.fault("S0140", f"không dùng được “{name}”: {error}", span)
        return ""

    def record(self, node: Node, record: type, given: dict[str, Any] | None = None, skip: Iterable[str] = ()) -> Any:
        """A mapping as a dataclass, or None after a fault; `given` fields come from keys in `skip`, decoded already."""
        if not isinstance(node, Mapping):
            self.fault("S0303", "ở đây phải là các trường `tên: giá trị`", node.span)
            return None
        given, skip = given or {}, tuple(skip)
        terms, values, told = terms_of(record), dict(given), set[str]()
        if self._is_prose(node, terms):
            return None
        for name, value in node.entries:
            if name.text in skip:
                continue
            if prose.is_cut(name, value):
                continue
            if name.text not in terms or name.text in values or terms[name.text].shape is Shape.KEY:
                self._unknown(
                    name, {field: term for field, term in terms.items() if _is_stated(field, term, given)}, skip
                )
            elif not is_blank(value):
                known = len(self.faults)
                values[name.text] = self.value(value, terms[name.text])
                told |= {name.text} if len(self.faults) > known else set()
        missing = [name for name in required_of(record) if values.get(name) in (None, "", ())]
        for field in missing:
            if field not in told | self.meant:  # else its value, or its name, has a fault of its own
                self.fault("S0302", f"thiếu `{field}` ({terms[field].title})", first_line(node.span), missing=field)
        return None if missing else record(**values)

    def _is_prose(self, node: Mapping, terms: dict[str, Term]) -> bool:
        """Whether a mapping is a sentence with a colon, which is told; a comma that cuts one is told too."""
        if comma := prose.cut(node):
            at, rest = comma
            self.fault("S0354", f"dấu phẩy cắt câu: “{rest}” bị hiểu là tên trường", at, "đặt cả câu trong ngoặc kép")
        said = prose.sentence(node)
        if said is None or closest(node.entries[0][0].text, [*terms, *(term.title for term in terms.values())]):
            return False
        at, text = said
        hint = f'đặt cả câu trong ngoặc kép: "{text}"'
        self.fault("S0353", "chữ trước dấu “:” bị hiểu là tên trường", at, hint)
        return True

    def _unknown(self, name: Scalar, terms: dict[str, Term], others: tuple[str, ...]) -> None:
        titles = {term.title: field for field, term in terms.items()}
        near = closest(name.text, [*terms, *titles, *others])
        meant = titles.get(near, near) if near else ""
        self.meant.add(meant)
        hint = f"có phải `{meant}`?" if meant else "các trường: " + ", ".join(terms)
        self.fault("S0301", f"không có trường `{name.text}`", name.span, hint)

    def value(self, node: Node, term: Term) -> Any:
        """A field's value, by the shape of its term."""
        match term.shape:
            case Shape.TEXT | Shape.RICH:
                return self.text(node, term.shape)
            case Shape.LINES:
                return self._texts(node) if term.of is None else self._grouped(node, term)
            case Shape.DATE:
                return self._date(node)
            case Shape.CHOICE:
                return self._choice(node, term)
            case Shape.CHOICES:
                return tuple(self._choice(item, term) for item in listed(node))
            case Shape.ONE:
                return self.record(node, term.of)
            case Shape.MANY if term.of is Column:
                return tables.columns(node, term, self)
            case Shape.MANY:
                return tuple(self.lone(item, term) for item in listed(node))
            case Shape.NAMED:
                return tuple(self._named(key, value, term) for key, value in self.entries(node))
            case Shape.BY_ID:
                return tuple((key.text, self.record(value, term.of)) for key, value in self.entries(node))
            case Shape.PAIRS:
                return tuple((key.text, self._texts(value)) for key, value in self.entries(node) if not is_blank(value))
            case Shape.ROWS:
                return tables.rows(node, 0, self)
            case _:
                return self.blocks(node)

    def text(self, node: Node, shape: Shape = Shape.RICH) -> str:
        """A scalar's text without white space around it; only rich text may hold a line break."""
        if not isinstance(node, Scalar):
            self.fault("S0303", "ở đây phải là chữ, không phải danh sách hay các trường con", node.span)
            return ""
        text = node.text.strip()
        if shape is Shape.TEXT and not _BREAKS.isdisjoint(text):
            self.fault("S0335", "giá trị này phải nằm trên một dòng", node.span)
        return text

    def _filled(self, node: Node, shape: Shape = Shape.TEXT) -> str:
        """The text of a list's item, which may not be blank."""
        text = self.text(node, shape)
        if is_blank(node):
            self.fault("S0336", "mục này để trống", node.span, "xóa dòng này")
        return text

    def _texts(self, node: Node) -> tuple[str, ...]:
        return tuple(self._filled(item) for item in listed(node))

    def _grouped(self, node: Node, term: Term) -> tuple[str, ...]:
        """Lines of which one may be a group: "Các sở: Sở Nội vụ, Sở Tài chính"."""
        found = []
        for item in listed(node):
            if not isinstance(item, Mapping):
                found.append(self._filled(item))
            elif group := self.record(item, term.of):
                found.append(": ".join(filter(None, (group.name, ", ".join(group.items)))))
        return tuple(found)

    def _date(self, node: Node) -> PartialDate:
        date = parse_date(self.text(node, Shape.TEXT))
        if date is None:
            meant = _day_meant(node.text if isinstance(node, Scalar) else "")
            message = "ngày này viết sai kiểu" if meant else "không có ngày này trong lịch"
            self.fault("S0305", message, node.span, f"viết {meant or '05/6/2024, 6/2024 hoặc 2024'}")
        return date or PartialDate()

    def _choice(self, node: Node, term: Term) -> str:
        text, table = self.text(node, Shape.TEXT), getattr(standards, term.of)
        if isinstance(node, Scalar) and text not in table:
            near = closest(text, table)
            hint = f"có phải `{near}`?" if near else "một trong: " + ", ".join(table)
            self.fault("S0304", f"không có `{text}` trong bảng {term.title}", node.span, hint)
        return text

    def lone(self, node: Node, term: Term) -> Any:
        """An item of MANY: a mapping, or a text that stands for its `lone` field."""
        if term.of is Recipient and (said := prose.filing(node)):
            node = said
        if isinstance(node, Scalar) and term.lone:
            several = terms_of(term.of)[term.lone].shape is Shape.LINES
            return term.of(**{term.lone: (self._filled(node),) if several else self._filled(node)})
        return self.record(node, term.of)

    def _named(self, key: Scalar, node: Node, term: Term) -> Any:
        if term.of is Note and isinstance(node, Scalar):
            return Note(key.text, self._filled(node, Shape.RICH))
        return self.record(node, term.of, {"id": key.text})

    def entries(self, node: Node) -> tuple[tuple[Scalar, Node], ...]:
        """The entries of a mapping of ids."""
        if isinstance(node, Mapping):
            return node.entries
        self.fault("S0303", "ở đây phải là các mục `mã: nội dung`", node.span)
        return ()

    # --- the body --------------------------------------------------------------------------------------------------

    def blocks(self, node: Node) -> tuple[Block, ...]:
        """The body's list; groups of children stand in place of their blocks."""
        found: list[Block] = []
        for item in listed(node):
            if isinstance(item, Scalar):
                text = self.text(item)
                found += self._at(PageBreak(PAGE_BREAKS[text]) if text in PAGE_BREAKS else Paragraph(text), item)
            elif lead_in := prose.lead_in(item):
                found += self._at(Paragraph(f"{lead_in.text.strip()}:"), lead_in)
            elif isinstance(item, Mapping):
                found += self._item(item)
            else:
                self.fault("S0303", "ở đây phải là một đoạn chữ hoặc các trường, không phải danh sách", item.span)
        return tuple(found)

    def _at(self, made: Any, node: Node, text: Node | None = None, fields: Node | None = None) -> tuple[Block, ...]:
        """A block that was made, if any, with the nodes that it was made of."""
        if not isinstance(made, Block):
            return ()
        self.located.append(Located(made, node, text or node, fields or node))
        return (made,)

    def _item(self, node: Mapping) -> tuple[Block, ...]:
        fields = {key.text: value for key, value in node.entries}
        heads = [name for name in HEADS if name in fields]
        if not heads and fields and all(name in CHILDREN for name in fields):
            return self._children(node)
        if not heads and self._is_prose(node, HEADS):
            return ()
        if len(heads) != 1:
            hint = "mỗi mục có đúng một trong " + ", ".join(f"`{head}`" for head in (*HEADS, *CHILDREN))
            meant = "" if heads else next(filter(None, (closest(name, (*HEADS, *CHILDREN)) for name in fields)), "")
            hint = f"có phải `{meant}`? {hint}" if meant else hint
            self.fault("S0315", "không rõ mục này là gì", first_line(node.span), hint)
            return ()
        head = heads[0]
        if head in _LONE:
            self._alone(node, head)
            return self._at(getattr(self, _LONE[head])(fields[head]), node, fields=fields[head])
        return self._made(_HEADED.get(head, Clause), node, fields[head], head)

    def _made(self, kind: type, node: Mapping, text: Node, head: str, level: StatedLevel = "") -> tuple[Block, ...]:
        given: dict[str, Any] = {"text": self.text(text), "blocks": self._children(node)}
        if flag := _FLAGS.get(kind):
            given[flag[0]] = head == flag[1]
        made = self.record(node, kind, given, (head, *CHILDREN))
        for name, value in node.entries:
            if name.text in _PLACED and (why := _unfit(name.text, head, tabled=self._tabled)) and not is_blank(value):
                self.fault("S0301", why, name.span, "bỏ trường này")
        if isinstance(made, Task):
            self._run_on(made.then, node)
        elif isinstance(made, Clause) and level:
            made = dataclasses.replace(made, level=level)
        return self._at(made, node, text)

    def _run_on(self, then: tuple[Block, ...], node: Mapping) -> None:
        """What stands in `then` is printed in the line of the task that has it."""
        for block, at in zip(then, field_items(node, "then"), strict=False):
            if not isinstance(block, Task) or block.numbered or block.blocks or block.then:
                message = "mỗi mục của `then` là một câu giao việc, không đánh số, không có mục con"
                self.fault("S0315", message, first_line(at.span), "viết `- task: …` với `lead` của nó")

    def _alone(self, node: Mapping, head: str) -> None:
        for key, _ in node.entries:
            if key.text != head:
                hint = f"`{head}` đứng riêng một mục; các trường của nó nằm trong `{head}`"
                self.fault("S0301", f"bên cạnh `{head}` không có trường `{key.text}`", key.span, hint)

    def _assignments(self, value: Node) -> Assignments | None:
        """A table of assignments: a grouping alone, or the fields of a table with tasks of its own."""
        if isinstance(value, Scalar):
            return Assignments(self._choice(value, terms_of(Assignments)["by"]))
        faults = len(self.faults)
        outer, self._tabled = self._tabled, True
        given = {"blocks": self._children(value)} if isinstance(value, Mapping) else {}
        self._tabled = outer
        made = self.record(value, Assignments, given, CHILDREN)
        if isinstance(made, Assignments) and len(self.faults) == faults:
            tables.check(made, first_line(value.span), self)
        return made if isinstance(made, Assignments) else None

    def _table(self, value: Node) -> Table | None:
        table = self.record(value, Table, skip=("rows",))
        if not isinstance(table, Table) or not isinstance(value, Mapping):
            return None
        rows = value.get("rows")
        if rows is not None and not is_blank(rows):
            table = dataclasses.replace(table, rows=tables.rows(rows, len(table.columns), self))
        return data.filled(table, value, self)

    def _image(self, value: Node) -> Image | None:
        from vbgen.schema import pictures

        made = self.lone(value, HEADS["image"])
        return pictures.image(made, value, self) if isinstance(made, Image) else None

    def _qr_code(self, value: Node) -> QrCode | None:
        from vbgen.schema import pictures

        made = self.lone(value, HEADS["qr"])
        return pictures.qr_code(made, value, self) if isinstance(made, QrCode) else None

    def _children(self, node: Mapping) -> tuple[Block, ...]:
        found: list[Block] = []
        for key, value in node.entries:
            if key.text not in CHILDREN or is_blank(value):
                continue
            if key.text == "body":
                found += self.blocks(value)
            else:
                for item in listed(value):
                    found += self._child(item, key.text)
        return tuple(found)

    def _child(self, node: Node, group: str) -> tuple[Block, ...]:
        kind = MEMBERS[group]
        level: StatedLevel = DASH if group == "dashes" else ""
        if isinstance(node, Scalar):
            made = Task(self._filled(node, Shape.RICH)) if kind is Task else Clause(self.text(node), level=level)
            return self._at(made, node)
        if not isinstance(node, Mapping):
            self.fault("S0303", "ở đây phải là một câu hoặc các trường", node.span)
            return ()
        text = node.get("text")
        if text is None:
            if prose.lacks_text(node, terms_of(kind)):
                self.record(node, kind, skip=CHILDREN)  # tells so
                return ()
            return self._item(node)
        return self._made(kind, node, text, "text", level)


_PLACED = ("cells", "then", "label")  # fields that say nothing in some places


def _unfit(field: str, head: str, *, tabled: bool) -> str:
    """Why a field says nothing where it stands, "" where it does."""
    if field == "cells" and not tabled:
        return "chỉ hàng của bảng phân công có `cells`"
    if field == "then" and tabled:
        return "hàng của bảng phân công không có `then`"
    return "nhiệm vụ không đánh số không có `label`" if field == "label" and head == "task" else ""


def listed(node: Node) -> tuple[Node, ...]:
    """A list's items; anything else is a list of itself."""
    return node.items if isinstance(node, Sequence) else (node,)


def field_items(node: Mapping, name: str) -> tuple[Node, ...]:
    """The items of a mapping's field; none when it is not there."""
    value = node.get(name)
    return () if value is None else listed(value)


def is_blank(node: Node) -> bool:
    """Whether a field is left open."""
    return isinstance(node, Scalar) and not node.text.strip()


def _is_stated(field: str, term: Term, given: dict[str, Any]) -> bool:
    """Whether a plan may state a field."""
    return field not in given and term.shape is not Shape.KEY


def _day_meant(text: str) -> str:
    """ "25.11.2026", "25/11/26" → "25/11/2026"; "" where no day of the calendar is meant."""
    match = _OTHER_DAY.fullmatch(text.strip())
    if not match:
        return ""
    day, month, year = match.groups()
    meant = f"{day}/{month}/{year if len(year) == 4 else f'20{year}'}"
    return meant if parse_date(meant) else ""
