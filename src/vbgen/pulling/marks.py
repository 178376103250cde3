"""The marks of notes and references in a document's texts → the same after an edit, under names that stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from vbgen.comparing.aligning import paired
from vbgen.model import Document
from vbgen.patterns import regex
from vbgen.pulling.texts import put, values

MARK = regex(r"\[\^[^\]\s]+\]")
"""The mark of a note in a text."""


def free_names(taken: Iterable[str]) -> Iterable[str]:
    """Names for notes that none has yet."""
    held = set(taken)
    return (name for name in map(str, count(1)) if name not in held)


def named_as(document: Document, before: Document, plan: Document) -> Document:
    """A document whose notes are called as in the one before, which import names by their order; those that came by
    names that neither that one nor the plan has.
    """
    pairs = paired([note.text for note in before.notes], [note.text for note in document.notes])
    back = {right: left for left, right in pairs.items()}
    free = iter(free_names(note.id for note in (*before.notes, *plan.notes)))
    names = {note.id: before.notes[back[at]].id if at in back else next(free) for at, note in enumerate(document.notes)}
    if all(name == other for name, other in names.items()):
        return document

    def renamed(match: re.Match[str]) -> str:
        name = match[0][2:-1]
        return f"[^{names.get(name, name)}]"

    for steps, text in list(values(document, ())):
        if isinstance(text, str) and (made := MARK.sub(renamed, text)) != text:
            document = put(document, steps, made)
    return replace(document, notes=tuple(replace(note, id=names[note.id]) for note in document.notes))


def still_marked(document: Document, plan: Document) -> Document:
    """A document with the references and notes of the plan that it still marks."""
    texts = " ".join(one for _, one in values(document, ()) if isinstance(one, str))
    references = _still(plan.references, document.references, "[@{}]", texts)
    notes = _still(plan.notes, document.notes, "[^{}]", texts)
    return replace(document, references=references, notes=notes)


def _still(own: tuple[Any, ...], now: tuple[Any, ...], mark: str, texts: str) -> tuple[Any, ...]:
    there = {one.id for one in now}
    return (*now, *(one for one in own if one.id not in there and mark.format(one.id) in texts))
