"""A file that was imported → what was recognised of it, field by field, and what a person is asked; answers → the plan.

A doubt is open as long as its comment stands in the plan: whoever answers it, here or in an editor, takes it away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from vbgen.deriving.places import place_name
from vbgen.desk.sheets import FileSheet
from vbgen.diagnostics import Fault
from vbgen.drafting import Doubt
from vbgen.dumping import dump
from vbgen.importing import MARK
from vbgen.inline import escape
from vbgen.model import Document, Issuer, Paragraph, Signer
from vbgen.named import NamedTuple
from vbgen.outline import tasks
from vbgen.plans import Plan
from vbgen.revising import revise
from vbgen.schema import decode, encode
from vbgen.schema.terms import terms_of
from vbgen.source import parse
from vbgen.standards import DOCUMENT_KINDS
from vbgen.vietnamese import short_date, upper_first

_LINES = ("issuer.name", "issuer.superior")  # fields of several lines
OWN = "issuer.symbol"


class HeaderField(NamedTuple):
    """A field of the plan's header: its path in the plan, what it is called, what was read, where that stands.

    `doubts` are why a person must look; `line` is that of the file's sheet, 0 where it is not known. `choices` are
    (value, name); with none of them a text is asked for, of several lines where `several`.
    """

    path: str
    title: str
    value: str
    line: int = 0
    doubts: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    several: bool = False


class OpenDoubt(NamedTuple):
    """A doubt about no field of the header; `kept` is a line of the file that can be put into the body."""

    number: int
    why: str
    kept: str = ""
    line: int = 0


class Charged(NamedTuple):
    """A task that was recognised: where it stands in the document, who leads it by when, its line of the file."""

    place: str
    text: str
    lead: str
    due: str
    line: int


class Recognised(NamedTuple):
    """What was read of a file, to be looked over beside it."""

    fields: tuple[HeaderField, ...]
    remarks: tuple[OpenDoubt, ...]
    tasks: tuple[Charged, ...]
    appendices: int

    @property
    def questions(self) -> int:
        """How many things a person is asked."""
        return sum(bool(field.doubts) for field in self.fields) + len(self.remarks)


def recognised(plan: Plan, doubts: tuple[Doubt, ...], sheet: FileSheet) -> Recognised:
    """What stands in a plan that was imported, with those of its doubts that are still open."""
    waiting = [doubt if _stands(doubt, plan.source.text) else None for doubt in doubts]
    document, find = plan.document, sheet.finder()
    shown = [field._replace(line=_line(field, document, sheet, find)) for field in _fields(document)]
    names = {field.path.partition(".")[0]: field.path for field in reversed(shown)}
    own: dict[str, list[str]] = {}
    remarks = []
    for number, doubt in enumerate(waiting):
        if doubt is None:
            continue
        name = re.split(r"[.\[]", doubt.path)[0]
        if name in names:
            own.setdefault(names[name], []).append(doubt.told)
        else:
            remarks.append(OpenDoubt(number, doubt.why, doubt.kept, find(doubt.kept or _quoted(doubt.why))))
    open_fields = {"number": _no_number, "date": _no_date}
    for path, missing in open_fields.items():
        if path not in own and (why := missing(document)):
            own[path] = [why]
    fields = tuple(field._replace(doubts=tuple(own.get(field.path, ()))) for field in shown)
    charged = tuple(
        Charged(place_name(at.path, document), at.block.text, at.lead, at.block.due, find(at.block.text))
        for at in tasks(document)
    )
    return Recognised(fields, tuple(remarks), charged, len(document.appendices))


def answered(
    plan: Plan,
    doubts: tuple[Doubt, ...],
    answers: Mapping[str, str],
    taken: Collection[int] = (),
    passed: Collection[int] = (),
) -> str:
    """The plan's text with a person's answers in place: fields by path, remarks by number.

    Lines of remarks that are `taken` go to the end of the body; what is answered or `passed` over is asked no more.
    Raises Fault for an answer that its field cannot hold, Unrevisable where the file cannot say it.
    """
    document = _with(plan, answers)
    lines = tuple(Paragraph(escape(doubts[number].kept)) for number in sorted(taken) if doubts[number].kept)
    if lines:
        document = replace(document, body=(*document.body, *lines))
    settled = [doubt for number, doubt in enumerate(doubts) if number in {*taken, *passed} or _is_asked(doubt, answers)]
    text = revise(plan.source, plan.spans, plan.document, document).text
    return without(text, settled)


def without(text: str, doubts: Collection[Doubt]) -> str:
    """A plan's text without the comments of some doubts."""
    said = {_words(doubt) for doubt in doubts}
    kept = []
    for line in text.splitlines(keepends=True):
        match = _COMMENT.match(line)
        if not (match and match["why"].strip() in said):
            kept.append(line)
    return "".join(kept)


_COMMENT = re.compile(rf"\s*# {MARK}(?: \([^)]*\))?: (?P<why>.*)$", re.S)


def _words(doubt: Doubt) -> str:
    return " ".join(doubt.told.split())


def _stands(doubt: Doubt, text: str) -> bool:
    said = _words(doubt)
    return any(match["why"].strip() == said for line in text.splitlines() if (match := _COMMENT.match(line)))


def _is_asked(doubt: Doubt, answers: Mapping[str, str]) -> bool:
    name = re.split(r"[.\[]", doubt.path)[0]
    return bool(name) and any(path.partition(".")[0] == name for path in answers)


def _quoted(why: str) -> str:
    """The words of the file that a doubt says: in quotes, or the number of a document."""
    match = re.search(r"“(?P<said>.+?)”|văn bản (?P<number>\S*\d\S*)", why)
    return (match["said"] or match["number"]) if match else ""


# --- the fields ----------------------------------------------------------------------------------------------------


def _fields(document: Document) -> tuple[HeaderField, ...]:
    known, issuer = terms_of(Document), terms_of(Issuer)
    top = document.issuer
    kinds = tuple(sorted(DOCUMENT_KINDS.items(), key=lambda kind: kind[1]))
    symbol = ("symbol", document.symbol) if document.symbol else (OWN, top.symbol)
    found = [
        HeaderField("kind", "Loại văn bản", document.kind, choices=kinds),
        HeaderField("issuer.superior", upper_first(issuer["superior"].title), "\n".join(top.superior), several=True),
        HeaderField("issuer.name", "Cơ quan ban hành", "\n".join(top.name), several=True),
        HeaderField("number", upper_first(known["number"].title), document.number),
        HeaderField(symbol[0], "Ký hiệu", symbol[1]),
        HeaderField("issuer.place", "Nơi ban hành (địa danh)", top.place),
        HeaderField("date", "Ngày ban hành", short_date(document.date)),
        HeaderField("summary", "Trích yếu", document.summary, several=True),
    ]
    if len(document.signers) == 1:
        signer, terms = document.signers[0], terms_of(Signer)
        found += [
            HeaderField("signers.position", f"Người ký: {terms['position'].title}", signer.position),
            HeaderField("signers.name", "Người ký: họ tên", signer.name),
        ]
    return tuple(found)


def _line(field: HeaderField, document: Document, sheet: FileSheet, find: Callable[[str], int]) -> int:
    """The line of the file that a field was read from."""
    if field.path == "kind":
        return find(DOCUMENT_KINDS.get(document.kind, ""))
    if field.path in ("number", "symbol", OWN):
        symbol = document.symbol or document.issuer.symbol
        return next((line.number for line in sheet.lines if symbol and symbol in line.text and "/" in line.text), 0)
    if field.path in ("date", "issuer.place"):
        return next((line.number for line in sheet.lines if _DATED.search(line.text)), 0)
    if field.path.startswith("signers.") and field.value:
        lines = [line.number for line in sheet.lines if field.value.casefold() in line.text.casefold()]
        return lines[-1] if lines else 0
    return find(field.value.partition("\n")[0] if field.path.startswith("issuer.") else field.value)


_DATED = re.compile(r"ngày[\s\d.…_/]*tháng[\s\d.…_/]*năm", re.I)


def _no_number(document: Document) -> str:
    return "" if document.number else "bản này chưa có số: ghi vào nếu biết, hoặc để trống"


def _no_date(document: Document) -> str:
    return "" if document.date.complete else "bản này chưa đủ ngày, tháng, năm: ghi vào nếu biết, hoặc để trống"


# --- the answers ---------------------------------------------------------------------------------------------------


def _with(plan: Plan, answers: Mapping[str, str]) -> Document:
    """A plan's document with other values in its header, read as a plan's own are. Raises Fault."""
    fields = encode(plan.document)
    shown = {field.path: field.value for field in _fields(plan.document)}
    for path, answer in answers.items():
        if path in shown and " ".join(answer.split()) != " ".join(shown[path].split()):
            _put(fields, path, answer)
    document, _, found = decode(parse(dump(fields), plan.source.name))
    if document is None:
        raise Fault(*(item._replace(span=None) for item in found))
    return document


def _put(fields: dict[str, Any], path: str, answer: str) -> None:
    """Set one field of a plan's dicts and lists."""
    name, _, own = path.partition(".")
    lines = [line for part in answer.splitlines() if (line := " ".join(part.split()))]
    value: Any = (lines[0] if len(lines) == 1 else lines) if path in _LINES else " ".join(lines)
    held = fields
    if name == "issuer":
        held, name = fields["issuer"], own
    elif name == "signers":
        first = fields["signers"][0]
        first = {"name": first} if isinstance(first, str) else first
        fields["signers"] = [first]
        held, name = first, own
    if value or name in ("number", "date"):
        held[name] = value or None
    else:
        held.pop(name, None)
