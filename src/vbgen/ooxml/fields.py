"""A field of Word that shows no result of its own → what Word would draw of it, as far as its code says so."""

from __future__ import annotations

import re

from vbgen.ooxml.elements import VAL, Element, first, is_on, number, value_of
from vbgen.ooxml.names import name
from vbgen.ooxml.symbols import symbol
from vbgen.patterns import regex

_DATA, _BOX, _LIST, _TEXT = name("w:ffData"), name("w:checkBox"), name("w:ddList"), name("w:textInput")
_WORDS = regex(r'"([^"]*)"|(\S+)')
_FRACTION = regex(r"\\f\s*\(([^()]*)[;,]([^()]*)\)", re.I)
SILENT = frozenset("TC XE TA RD SET ASK FILLIN SEEK BOOKMARK PRIVATE ADVANCE NOTEREF".split())
"""Fields that draw nothing where they stand."""


def drawn(code: str, begin: Element | None) -> str | None:
    """What a field draws: by its form's own data, or by its code; None where only Word can tell."""
    words = [quoted or plain for quoted, plain in _WORDS.findall(code)]
    kind = words[0].upper() if words else ""
    data = first(begin, _DATA)
    if kind == "FORMCHECKBOX":
        return _checked(first(data, _BOX))
    if kind == "FORMDROPDOWN":
        return _chosen(first(data, _LIST))
    if kind == "FORMTEXT":
        default = first(first(data, _TEXT), name("w:default"))
        return str(default.get(VAL, "")) if default is not None else ""
    if kind == "SYMBOL" and len(words) > 1:
        return _symbol(words)
    if kind == "QUOTE":
        return " ".join(word for word in words[1:] if not word.startswith("\\"))
    if kind == "MERGEFIELD" and len(words) > 1:
        return f"«{words[1]}»"
    if kind == "EQ" and (fraction := _FRACTION.search(code)):
        return f"{_part(fraction[1])}/{_part(fraction[2])}"
    return "" if kind in SILENT else None


def _part(text: str) -> str:
    text = text.strip()
    return text if text.isalnum() else f"({text})"


def _checked(box: Element | None) -> str:
    """A box by what was chosen, else by what it begins with."""
    state = first(box, name("w:checked"))
    return "☒" if is_on(state if state is not None else first(box, name("w:default"))) else "☐"


def _chosen(choices: Element | None) -> str:
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(name("w:listEntry"))]
    result = first(choices, name("w:result"))
    place = number(value_of(choices, name("w:result" if result is not None else "w:default")))
    return entries[place] if 0 <= place < len(entries) else ""


def _symbol(words: list[str]) -> str:
    """ "SYMBOL 163 \\f Symbol" → ≤; in a font of letters the character itself."""
    try:
        code = int(words[1], 0)
    except ValueError:
        return words[1][:1]
    font = next((words[at + 1] for at, word in enumerate(words[:-1]) if word.lower() == "\\f"), "")
    if 0x20 <= code <= 0xFF and font:
        return symbol(chr(0xF000 + code), font) or chr(code)
    return chr(code) if 0x20 <= code < 0xD800 else ""
