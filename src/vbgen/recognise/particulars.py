"""The lines that a form prints itself → whom a telegram or an invitation goes to, and what its places were filled with."""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.readers.reading import Grid
from vbgen.recognise.ladder import Entry
from vbgen.standards import Form, Particular, reading

_END = reading(r"\s*(?:{end}|\.)$")
_CLOSED = reading(r"\s*{end}$")


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
    return called(text, form) is not None or line_of(text, form) is not None


def line_of(text: str, form: Form) -> Particular | None:
    """The line of a form that a text is, whatever its place is filled with."""
    return next((row for row in form.particulars if _match(row, text)), None)


class Filled(NamedTuple):
    """The values by key in the form's order, and the items of the body proper."""

    values: tuple[tuple[str, tuple[str, ...]], ...]
    rest: tuple[Entry | Grid, ...]


def filled(items: tuple[Entry | Grid, ...], form: Form, by: str = "") -> Filled:
    """Take the lines of a form out of a body: several values stand below their label, each after a dash.

    `by` is the issuer's name, where it is known.
    """
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
        row, value, more = _row(item.text, rows, by) if isinstance(item, Entry) and label == "" else (None, "", "")
        if row is None or values.get(row.key):
            rest.append(item)
        elif row.key:
            values[row.key] = (value,) if value else ()
            listing = "" if value else row.key
            if row.then and more:
                values[row.then.key] = (more,)
    order = dict.fromkeys(key for row in form.particulars for key in row.keys)
    return Filled(tuple((key, values[key]) for key in order if values.get(key)), tuple(rest))


def below(lines: tuple[str, ...], form: Form) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """What a form prints below Nơi nhận: the values by key, and the lines that are none of it."""
    values: dict[str, tuple[str, ...]] = {}
    rest: list[str] = []
    rows = [row for row in form.particulars if row.below]
    for text in lines:
        row, value, _ = _row(text, rows)
        if row is None:
            rest.append(text)
        elif value:
            values[row.key] = (value,)
    return tuple(values.items()), tuple(rest)


def _row(text: str, rows: list[Particular], by: str = "") -> tuple[Particular | None, str, str]:
    """The row that a text is a line of, what its place is filled with, and the place that its sentence goes on with."""
    for row in rows:
        if match := _match(row, text, by):
            value, more = (match.groupdict().get(name) or "" for name in ("value", "more"))
            end = _END if row.after else _CLOSED
            return row, end.sub("", value).strip(), end.sub("", more).strip()
    return None, "", ""


def _match(row: Particular, text: str, by: str = "") -> re.Match[str] | None:
    end = "" if "{}" in row.text else r"(?:/\.)?"
    return re.fullmatch(_pattern(row.text, by, row.then.text if row.then else "") + end, text, re.I)


def _pattern(text: str, by: str = "", then: str = "") -> str:
    """A form's line as a pattern: its place is `value`, that of `then` is `more`; an unknown issuer's name is anything.

    Offices type a colon after a line's label where the form has none, and leave its last stop out.
    """
    parts = re.split(r"(\{\}|\{issuer\}|\.$)", text)
    more = f"(?:{_words(then).replace('{}', '(?P<more>.*?)')})?" if then else ""
    label = "" if parts[0].endswith((":", ": ")) else r"\s*:?\s*"
    made = {"{}": f"{label}(?P<value>.*?){more}", "{issuer}": _words(by) or ".+?", ".": r"\.?"}
    return "".join(made.get(part, _words(part)) for part in parts)


def _words(text: str) -> str:
    return re.escape(text).replace(r"\{\}", "{}").replace(r"\ ", r"\s*")
