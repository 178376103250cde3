"""A plan's text → what the editor shows: the form in sections, the findings beside its fields, what is to fill in."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from typing import Any

from vbgen.checking import check_text
from vbgen.desk.stage import options_of, shown
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.editing import Card, Edited, Input, Refused, described, edited
from vbgen.editing.cards import CardList, inputs_in
from vbgen.editing.margins import FormPlace, MarginNote, margin_notes, mended_at, open_places
from vbgen.editing.places import Path
from vbgen.model import Appendix, Clause, Document, Issuer, Recipient, Reference, Signer, Table, Task
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.terms import terms_of
from vbgen.source import Source, parse
from vbgen.vietnamese import lower_first, upper_first

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Văn bản", ("kind", "number", "date", "summary", "standard", "symbol", "draft", "urgency", "circulation", "size")),
    ("Cơ quan ban hành", ("issuer", "partners", "competence", "units")),
    ("Kính gửi, căn cứ, văn bản viện dẫn", ("original", "addressees", "bases", "references", "particulars")),
    ("Nội dung", ("body", "notes", "attachments")),
    ("Phụ lục", ("appendices",)),
    ("Nơi nhận, người ký", ("recipients", "signers", "contact", "drafter")),
    ("Không in ra", ("declined",)),
)
"""The fields of a plan in the order of the page; the other documents of a set are left to the YAML."""


class FormSection(NamedTuple):
    """A part of the form: the fields and lists that stand in sight, and those that are folded away."""

    title: str
    parts: tuple[Input | CardList, ...]
    more: tuple[Input | CardList, ...]


class Drawn(NamedTuple):
    """What the editor shows of a text; `form` is None where it is no YAML."""

    form: Card | None
    sections: tuple[FormSection, ...]
    findings: tuple[dict[str, Any], ...]
    blanks: tuple[dict[str, str], ...]


def anchor(place: Path, name: str = "") -> str:
    """What a field or card of the page is known by."""
    return json.dumps([*place, [name]], ensure_ascii=False, separators=(",", ":"))


def drawn(text: str, path: str) -> Drawn:
    """What the editor shows of a plan's text; `path` is whole, for what the plan names beside it."""
    try:
        source = parse(text, path)
    except Fault as fault:
        return Drawn(None, (), tuple(_finding(MarginNote(one, None, "")) for one in fault.diagnostics), ())
    form = described(source)
    notes = margin_notes(form, _found(source), path)
    notes = sorted(notes, key=lambda note: _grade(note.found))
    stray = {one.place for one in inputs_in(form) if one.stray}
    findings = tuple(_finding(note, stray) for note in notes)
    blanks = tuple({"anchor": _anchor(one.at), "title": upper_first(one.title)} for one in open_places(form, notes))
    return Drawn(form, sections(form), findings, blanks)


def _found(source: Source) -> tuple[Diagnostic, ...]:
    return check_text(source.text, options_of(source.name), source.name).found


def _grade(found: Diagnostic) -> tuple[int, tuple[int, ...]]:
    return list(Severity).index(found.severity), tuple(found.span or ())


def _anchor(place: FormPlace | None) -> str:
    return anchor(place.place, place.name) if place else ""


def _finding(note: MarginNote, stray: Collection[Path] = ()) -> dict[str, Any]:
    """A finding as the page takes it; `edit` is what makes it good, where that is safe."""
    found = note.found
    edit: dict[str, Any] | None = None
    if found.mend is not None and found.span:
        edit = {"do": "mend", "id": found.id, "at": list(found.span[:2])}
    elif note.anchor and found.id == "S0353" and note.anchor.place in stray:
        edit = {"do": "quote", "place": note.anchor.place}
    span = found.span._asdict() if found.span else None
    message = f"chưa điền {note.title}" if found.missing and note.anchor else found.message
    return {
        "id": found.id,
        "severity": found.severity.value,
        "grade": found.severity.title,
        "message": message,
        "hint": found.hint,
        "said": in_words(message),
        "advised": in_words(found.hint),
        "clause": found.clause,
        "mend": found.mend,
        "edit": edit,
        "span": span,
        "anchor": _anchor(note.anchor),
        "title": note.title,
    }


def in_words(text: str) -> str:
    """A sentence in which fields are called as the form calls them: "thêm `due`" → "thêm “thời hạn”"."""
    titles = _titles()
    text = _FIELD.sub(lambda match: f"“{titles.get(match[1], match[1])}”", text)
    return _LEADING.sub(lambda match: f"{titles[match[1]]}: " if match[1] in titles else match[0], text)


_FIELD = regex(r"`([a-z_]+)`")
_LEADING = regex(r"^([a-z_]+): ")


@cache
def _titles() -> dict[str, str]:
    """What each field is called; where several records have one of a name, that of a task, then of the plan."""
    records = (Reference, Recipient, Appendix, Table, Clause, Issuer, Signer, Document, Task)
    return {name: term.title for record in records for name, term in terms_of(record).items()}


def sections(form: Card) -> tuple[FormSection, ...]:
    """The parts of a form, those left out in which nothing can stand."""
    found = []
    for title, names in SECTIONS:
        held = [one for name in names for one in _named(form, name)]
        parts = tuple(one for one in held if not _folded(one))
        more = tuple(one for one in held if _folded(one))
        if held:
            found.append(FormSection(title, parts, more))
    return tuple(found)


def _named(form: Card, name: str) -> list[Input | CardList]:
    own: list[Input | CardList] = [one for one in form.inputs if one.name == name and one.place == ()]
    own += [one for one in form.inputs if one.place == (name,)]  # the places that a form of its kind has
    return [*own, *(one for one in form.lists if one.name == name)]


def _folded(one: Input | CardList) -> bool:
    """Whether a field is seldom used and says nothing."""
    return one.rare and not one.required and not (one.cards if isinstance(one, CardList) else one.value)


def edited_text(text: str, path: str, asked: dict[str, Any]) -> Edited:
    """A text after what the page asks for: an edit of its form, or a finding mended. Raises Refused."""
    try:
        source = parse(text, path)
    except Fault:
        raise Refused("tệp đang có chỗ không đúng cách viết YAML: sửa ở thẻ YAML trước") from None
    if asked.get("do") != "mend":
        return edited(source, asked)
    for one in _found(source):
        at = [one.span.line, one.span.column] if one.span else None
        if one.id == asked.get("id") and at == asked.get("at") and one.mend is not None:
            return mended_at(source, one)
    raise Refused("lỗi này không còn ở đó")


def titled(text: str, path: str) -> str:
    """What a plan is called: its kind and summary, "" where neither is known."""
    found = shown(text, path)
    return f"{found.kind} {lower_first(found.summary)}".strip() if found else ""
