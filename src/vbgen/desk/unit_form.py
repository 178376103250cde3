"""A unit of a registry ⇄ the fields of a form: what the form does not show of it stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from vbgen.model import Recipient, Signer
from vbgen.outputs import slug
from vbgen.units import Department, Unit

TEXTS = ("symbol", "letter_symbol", "place", "province", "short", "standard", "scope", "days_earlier")
LISTS = ("name", "superior", "others", "answers", "excludes")
DEPARTMENTS, SIGNERS = "phong", "nguoi-ky"
"""What the fields of a department, of a signer begin with: "phong-3-name"."""


def recipients_text(unit: Unit) -> str:
    """The usual recipients, a line each; those within another stand in."""
    return "\n".join(line for one in unit.recipients for line in (one.name, *(f"  {item}" for item in one.items)))


def unit_of_form(form: Mapping[str, str], before: Unit) -> Unit:
    """The unit that a form says; a department or signer without a name is taken out."""
    fields: dict[str, Any] = {name: _text(form[name]) for name in TEXTS if name in form}
    fields |= {name: _lines(form[name]) for name in LISTS if name in form}
    made = replace(before, **fields)
    if "recipients" in form:
        made = replace(made, recipients=_recipients(form["recipients"]))
    if "departments" in form:  # a sign that the form has them, if only none
        made = replace(made, departments=_departments(form, dict(before.departments)))
    if "signers" in form:
        made = replace(made, signers=_signers(form, dict(before.signers)))
    return made


def _text(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for part in text.splitlines() if (line := _text(part)))


def _recipients(text: str) -> tuple[Recipient, ...]:
    made: list[Recipient] = []
    for line in text.splitlines():
        name = _text(line)
        if name and line[:1].isspace() and made:
            made[-1] = replace(made[-1], items=(*made[-1].items, name))
        elif name:
            made.append(Recipient(name))
    return tuple(made)


def _rows(form: Mapping[str, str], sort: str) -> Iterator[dict[str, str]]:
    """The fields of each row of a sort, in the order of the page."""
    rows: dict[str, dict[str, str]] = {}
    for field, value in form.items():
        found, _, rest = field.partition(f"{sort}-")
        number, _, name = rest.partition("-")
        if not found and number.isdecimal() and name:
            rows.setdefault(number, {})[name] = value
    yield from rows.values()


def _departments(form: Mapping[str, str], before: dict[str, Department]) -> tuple[tuple[str, Department], ...]:
    made: dict[str, Department] = {}
    for row in _rows(form, DEPARTMENTS):
        if not (name := _text(row.get("name", ""))):
            continue
        lists = {field: _lines(row[field]) for field in ("field", "parallel", "answers") if field in row}
        held = before.get(row.get("key", ""), Department(name))
        made[_key(row.get("key", ""), name, made)] = replace(held, name=name, **lists)
    return tuple(made.items())


def _signers(form: Mapping[str, str], before: dict[str, Signer]) -> tuple[tuple[str, Signer], ...]:
    made: dict[str, Signer] = {}
    for row in _rows(form, SIGNERS):
        position, name = _text(row.get("position", "")), _text(row.get("name", ""))
        if not position and not name:
            continue
        held = before.get(row.get("key", ""), Signer())
        signer = replace(
            held,
            authority=tuple(row.get("authority", "").upper().replace(".", " ").replace(",", " ").split()),
            head=_lines(row.get("head", "")),
            position=position,
            name=name,
        )
        made[_key(row.get("key", ""), position or name, made)] = signer
    return tuple(made.items())


def _key(key: str, name: str, taken: Mapping[str, object]) -> str:
    """The id that something had, or one of its name that nothing else has."""
    stem = key or slug(name) or "muc"
    stem = stem if key or "-" in stem else f"{stem}-1"  # one word could be a name
    number, made = 1, stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made
