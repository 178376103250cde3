"""The terms of the model → JSON Schema draft-07, by which an editor completes, explains and checks a plan.

A scalar may be a number, a boolean or nothing wherever an editor's YAML reads one so: vbgen reads all as text. What
fields ask of one another, and dates, are left to `decode`.
"""

from __future__ import annotations

from typing import Any

from vbgen import standards
from vbgen.declaring import Shape, Term
from vbgen.model import (
    Appendix,
    Assignments,
    Clause,
    Column,
    Document,
    Image,
    Issuer,
    Note,
    Paragraph,
    Partner,
    QrCode,
    Recipient,
    Reference,
    Signer,
    Table,
    Task,
)
from vbgen.schema.terms import CHILDREN, HEADS, MEMBERS, OUTPUTS, OUTPUTS_TERM, UNITS, UNITS_TERM, terms_of
from vbgen.tabular import MergedCell
from vbgen.units import Department, Unit

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_FILLED: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
_BLANK: Schema = {"enum": ["", None]}
_LEAD_IN: Schema = {  # an unquoted paragraph that ends in ":"
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "patternProperties": {" ": _BLANK},
    "additionalProperties": False,
}


def json_schema() -> Schema:
    """The schema of a plan."""
    plan = _record(Document)
    plan["properties"] = {UNITS: _field(UNITS_TERM), **plan["properties"]}
    plan["properties"]["issuer"]["anyOf"].append(_FILLED)
    fields = {"type": "object", "properties": {"each": {"enum": ["don-vi"]}, **plan["properties"]}}
    plan["properties"][OUTPUTS] = {
        "title": OUTPUTS_TERM.title,
        "description": OUTPUTS_TERM.about,
        "type": "object",
        "additionalProperties": {**fields, "additionalProperties": False},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Kế hoạch của vbgen",
        "description": "Một văn bản hành chính: các thành phần thể thức và nội dung.",
        **plan,
        "definitions": {
            **{
                record.__name__: _record(record)
                for record in (
                    Issuer,
                    Partner,
                    Reference,
                    Note,
                    Signer,
                    Recipient,
                    Appendix,
                    MergedCell,
                    Table,
                    Image,
                    QrCode,
                )
            },
            "Column": _column(),
            "Assignments": _assignments(),
            "blocks": _either(_TEXT, _ref("item"), _list(_either(_TEXT, _LEAD_IN, _ref("item")))),
            "item": _item({}),
            **{group: _group(group) for group in CHILDREN if group != "body"},
            **{f"{group}-item": _item({"text": MEMBERS[group]}) for group in CHILDREN if group != "body"},
        },
    }


def registry_schema() -> Schema:
    """The schema of a registry of units."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Sổ đơn vị của vbgen",
        "description": "Mỗi đơn vị một mã: tên, người ký, các phòng, ban, lời gọi của cấp trên.",
        "type": "object",
        "additionalProperties": _ref("Unit"),
        "definitions": {record.__name__: _record(record) for record in (Unit, Department, Signer, Recipient)},
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _record(record: type) -> Schema:
    """A mapping of a dataclass's fields; for one of Nơi nhận also an unquoted filing line, "Lưu: VT"."""
    if record is Recipient:
        filing = {"type": "object", "properties": {"Lưu": _FILLED}, "required": ["Lưu"], "additionalProperties": False}
        return _either(_mapping(record), filing)
    return _mapping(record)


def _mapping(record: type) -> Schema:
    terms = {name: term for name, term in terms_of(record).items() if term.shape is not Shape.KEY}
    return {
        "type": "object",
        "properties": {name: _field(term) for name, term in terms.items()},
        "required": [name for name, term in terms.items() if term.required],
        "additionalProperties": False,
    }


def _assignments() -> Schema:
    """A table of assignments, which may hold its own tasks under the headings of their groups."""
    table = _record(Assignments)
    return {**table, "properties": {**table["properties"], **{name: _child(name, CHILDREN[name]) for name in _OWN}}}


def _column() -> Schema:
    """A column, or several that stand under one name."""
    column = _mapping(Column)
    inside = _field(terms_of(Table)["columns"]._replace(title="các cột bên trong", about="Các cột dưới tên chung này."))
    return {**column, "properties": {**column["properties"], "columns": inside}}


_OWN = ("body", "tasks")


def _field(term: Term) -> Schema:
    return {"title": term.title, "description": term.about, **_shape(term)}


def _shape(term: Term) -> Schema:
    """What the value of a field may be; a field that is not required may be left open."""
    text, blank = (_FILLED, ()) if term.required else (_TEXT, (_BLANK,))
    match term.shape:
        case Shape.TEXT | Shape.RICH:
            return dict(text)
        case Shape.LINES:
            groups = (_ref(term.of.__name__),) if term.of else ()
            return _either(text, *groups, _list(_either(_FILLED, *groups) if groups else _FILLED))
        case Shape.DATE:
            return {"type": ["string", "number", "null"]}
        case Shape.CHOICE:
            return _choice(term)
        case Shape.CHOICES:
            return _either(_choice(term), _list(_choice(term._replace(required=True))))
        case Shape.ONE:
            lone = [_shape(terms_of(term.of)[term.lone])] if term.lone else []
            return _either(*lone, _ref(term.of.__name__), *blank)
        case Shape.MANY:
            item = (_FILLED, _ref(term.of.__name__)) if term.lone else (_ref(term.of.__name__),)
            return _either(*item, _list(_either(*item)), *blank)
        case Shape.NAMED | Shape.BY_ID:
            item = (_FILLED, _ref("Note")) if term.of is Note else (_ref(term.of.__name__),)
            return _either({"type": "object", "additionalProperties": _either(*item)}, *blank)
        case Shape.PAIRS:
            return _either({"type": "object", "additionalProperties": _either(_TEXT, _list(_FILLED))}, *blank)
        case Shape.ROWS:
            cell = _either(_TEXT, _ref("MergedCell"))
            return _either(*cell["anyOf"], _list(_either(*cell["anyOf"], _list(cell))))
        case _:
            return _either(_ref("blocks"), *blank)


def _choice(term: Term) -> Schema:
    """The slugs of a table; an editor's YAML reads the slug "1" as a number."""
    slugs = list(getattr(standards, term.of))
    numbers = [int(slug) for slug in slugs if slug.isdecimal()]
    return {"enum": [*slugs, *numbers, *([] if term.required else ["", None])]}


# --- the body ------------------------------------------------------------------------------------------------------

_RECORDS = {"heading": Clause, "clause": Clause, "paragraph": Paragraph, "task": Task}


def _group(group: str) -> Schema:
    item = _either(_FILLED if group == "tasks" else _TEXT, _ref(f"{group}-item"))
    return _either(*item["anyOf"], _list(item), _BLANK)


def _item(members: dict[str, type]) -> Schema:
    """A mapping in the body with exactly one head, or with children alone; a field needs a head that has it.

    One object for all heads, and not one for each: a validator would go down every branch of every depth.
    """
    records = {**_RECORDS, **members}
    heads = {**HEADS, **{head: terms_of(record)["text"] for head, record in members.items()}}
    fields = {name: term for record in (Clause, Task) for name, term in terms_of(record).items() if name != "text"}
    return {
        "type": "object",
        "properties": {
            **{head: _field(term) for head, term in heads.items()},
            **{name: _field(term) for name, term in fields.items()},
            **{name: _child(name, term) for name, term in CHILDREN.items()},
        },
        "additionalProperties": False,
        "minProperties": 1,
        "oneOf": [*({"required": [head]} for head in heads), {"not": _needs(*heads)}],
        "dependencies": {
            **{head: {"maxProperties": 1} for head in ("table", "image", "qr")},
            **{
                name: _needs(*(head for head, record in records.items() if name in terms_of(record))) for name in fields
            },
        },
    }


def _needs(*heads: str) -> Schema:
    return _either(*({"required": [head]} for head in heads))


def _child(name: str, term: Term) -> Schema:
    return {"title": term.title, "description": term.about, "allOf": [_ref("blocks" if name == "body" else name)]}
