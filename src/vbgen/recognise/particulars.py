"""The lines that a form prints itself → whom a telegram or an invitation goes to, and what its places were filled with."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbgen.patterns import regex
from vbgen.readers.reading import Grid
from vbgen.recognise.ladder import Entry
from vbgen.standards import Form, Particular

_END = regex(r"\s*(?:\./\.|\.)$")


class Called(NamedTuple):
    """Who calls, and the one who is called if the line names him: "Chủ tịch UBND tỉnh điện:"."""

    by: str
    one: str


def called(text: str, form: Form) -> Called | None:
    """What the line before the addressees says, where a form has one of its own (mẫu 1.6, 1.7)."""
    if not form.addressing:
        return None
    match = re.fullmatch(_pattern(form.addressing.replace("{by}", "{}")) + r"\s*(?P<one>.*)", text, re.I)
    return Called(match["value"].strip(), match["one"].strip()) if match else None


def leads_in(text: str, form: Form) -> bool:
    """Whether a line is one that a form prints before what it fills in: "Sở Nội vụ trân trọng giới thiệu:"."""
    return called(text, form) is not None or any(_match(row, text) for row in form.particulars)


class Filled(NamedTuple):
    """The values by key in the form's order, and the items of the body proper."""

    values: tuple[tuple[str, tuple[str, ...]], ...]
    rest: tuple[Entry | Grid, ...]


def filled(items: tuple[Entry | Grid, ...], form: Form) -> Filled:
    """Take the lines of a form out of a body: several values stand below their label, each after a dash."""
    values: dict[str, tuple[str, ...]] = {}
    rest: list[Entry | Grid] = []
    rows = [row for row in form.particulars if not row.below]
    listing = ""  # the key whose values stand below its label
    for item in items:
        label = item.label if isinstance(item, Entry) else None
        if listing and label == "-" and isinstance(item, Entry):
            values[listing] = (*values[listing], item.text.rstrip(" ;."))
            continue
        listing = ""
        row, value = _row(item.text, rows) if isinstance(item, Entry) and label == "" else (None, "")
        if row is None or values.get(row.key):
            rest.append(item)
        elif row.key:
            values[row.key] = (value,) if value else ()
            listing = "" if value else row.key
    order = dict.fromkeys(row.key for row in form.particulars if row.key)
    return Filled(tuple((key, values[key]) for key in order if values.get(key)), tuple(rest))


def below(lines: tuple[str, ...], form: Form) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """What a form prints below Nơi nhận: the values by key, and the lines that are none of it."""
    values: dict[str, tuple[str, ...]] = {}
    rest: list[str] = []
    rows = [row for row in form.particulars if row.below]
    for text in lines:
        row, value = _row(text, rows)
        if row is None:
            rest.append(text)
        elif value:
            values[row.key] = (value,)
    return tuple(values.items()), tuple(rest)


def _row(text: str, rows: list[Particular]) -> tuple[Particular | None, str]:
    """The row that a text is a line of, and what its place is filled with."""
    for row in rows:
        if match := _match(row, text):
            value = match.groupdict().get("value") or ""
            return row, _END.sub("", value) if row.after else value.strip()
    return None, ""


def _match(row: Particular, text: str) -> re.Match[str] | None:
    return re.fullmatch(_pattern(row.text) + ("" if "{}" in row.text else r"(?:/\.)?"), text, re.I)


def _pattern(text: str) -> str:
    """A form's line as a pattern: its place is `value`; the issuer's name is anything."""
    parts = re.split(r"(\{\}|\{issuer\})", text)
    made = {"{}": "(?P<value>.*?)", "{issuer}": ".+?"}
    return "".join(made.get(part, re.escape(part).replace(r"\ ", r"\s*")) for part in parts)
