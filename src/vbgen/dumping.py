"""Texts in dicts and lists → YAML, in blocks or in brackets: the other way of `source`."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

NULL = frozenset(("", "~", "null", "Null", "NULL"))
"""What YAML takes for nothing where it stands without quotes."""

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
    if value in NULL or re.search(_UNSAFE, value) or re.search(_QUOTED, value):
        return f'"{_escaped(value)}"'
    return str(value)


def flow(value: Any) -> str:
    """Texts in dicts and lists → YAML in brackets, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline_scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return inline_scalar(value or "")


def inline_scalar(text: str, *, quoted: bool = False) -> str:
    """A text as it can stand in a list or mapping in brackets, or anywhere else on one line."""
    written = _scalar(text)
    if written[:1] == '"' or (not quoted and re.match(r"\w[^,\[\]{}:#]*\Z", text)):
        return written
    return f'"{_escaped(text)}"'


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
