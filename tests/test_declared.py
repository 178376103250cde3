"""Laws total over the model: a declared field is drawn, printed, read back and taken by sets, or says why not."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import find, settings
from support.laws import draw_until, law
from support.specimens import documents, fate, fields, is_taken, records, specimen, titled
from support.strategies import documents as drawn_documents
from support.strategies import drawn

from vbgen.declaring import Shape, record, term
from vbgen.model import Column, Document, Note
from vbgen.units import Department

SILENT = {
    "Document.original": "a file: the copy's block is put below it",
    "Document.declined": "what was not taken up of the superior's tasks, for coverage",
    "Paragraph.lead": "in charge of the tasks inside, each of which says so",
    "Clause.lead": "in charge of the tasks inside, each of which says so",
    "Clause.cells": "printed in a table of assignments alone",
    "Task.follows": "the superior's task, for coverage",
    "Table.source": "a file: its rows stand in `rows` once it is decoded",
    "Table.sheet": "of the file",
    "Table.range": "of the file",
    "Table.header_row": "of the file",
    "Table.group": "a column of the file",
    "Column.field": "a column of the file",
    "Image.file": "a file: its picture stands in `data` once it is decoded",
    "Image.alt": "said to those who listen",
    "QrCode.text": "said to those who take its picture",
    "QrCode.alt": "said to those who listen",
}
UNREAD = {
    "Document.size": "who imports has the size of new documents, not that of the old one",
    "Paragraph.blocks": "a point below a paragraph looks as one below the last heading",
    "Table.total": "the sums are rows as any other",
    "Assignments.by": "a table made of tasks looks as any other",
    "Assignments.blank": "an empty column looks as any other",
    "PageBreak.orientation": "the last page before the signatures turns upright by itself",
    "Column.align": "a table is set anew by what its columns hold",
    "Column.width": "a table is set anew by what its columns hold",
    "Column.sign": "read where all columns are counted",
    "Column.fact": "a heading of ours tells the fact by its words",
}
OWN = {
    "attachments": "go with one document",
    "number": "each document of a set has its own",
    "symbol": "goes with the number",
    "competence": "goes with the form",
    "particulars": "go with the form",
    "bases": "go with the form",
    "original": "a copy has no set",
    "appendices": "belong to the document that is issued with them",
    "circulation": "limits one document",
    "declined": "said once of the plan",
}


def complaints(kind: type[Document], among: list[tuple[type, str]]) -> list[str]:
    """What is not known of fields of a document and its records, each with what to do."""
    found = []
    for owner, name in among:
        title = titled(owner, name)
        printed, back, lost = fate(owner, name, kind)
        if printed == (title in SILENT):
            found.append(f"{title}: " + ("is printed: take it out of SILENT" if printed else _PRINT))
        if lost:
            found.append(f"{title}: is printed but not in {', '.join(lost)}: write it there")
        if printed and back == (title in UNREAD):
            found.append(f"{title}: " + ("is read back: take it out of UNREAD" if back else _READ))
        if owner is kind and (taken := _is_taken(name, kind)) == (name in OWN):
            found.append(f"{title}: " + ("is taken by sets: take it out of OWN" if taken else _TAKE))
    return found


_PRINT = "is printed by no form: print it in compose/, or say in SILENT why not"
_READ = "is not read back by import: read it in recognise/, or say in UNREAD why not"
_TAKE = "is not taken by documents of a set: put it into _TAKEN of outputs.py, or say in OWN why not"


def _is_taken(name: str, kind: type[Document]) -> bool:
    try:
        return is_taken(name, kind)
    except LookupError:
        return False


def test_every_field_is_printed_read_back_and_taken_by_sets_or_says_why_not() -> None:
    assert complaints(Document, fields()) == []


def test_every_record_stands_in_the_documents_of_which_fields_are_followed() -> None:
    whole = repr(documents()[0])
    assert [made.__name__ for made in records() if f"{made.__name__}(" not in whole] == []


@record
class OwnDocument(Document):
    """A document with a field that nobody prints."""

    mood: str = term("tâm trạng", "Vui, buồn.")


def test_a_field_that_is_declared_and_nothing_more_is_told_with_what_to_do() -> None:
    assert complaints(OwnDocument, [(OwnDocument, "mood")]) == [
        f"Document.mood: {_PRINT}",
        f"Document.mood: {_TAKE}",
    ]


_SEEN: set[str] = set()


def _seen(value: Any) -> set[str]:
    """The fields that were drawn until now, with those of one more value."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            found = getattr(value, field.name)
            if found != field.default:
                _SEEN.add(f"{type(value).__name__}.{field.name}")
            _seen(found)
    elif isinstance(value, tuple):
        for item in value:
            _seen(item)
    return _SEEN


def test_every_field_is_drawn_as_soon_as_it_is_declared() -> None:
    of_a_file = {"OwnDocument.original"}  # which would have to be there
    of_a_file |= {f"Table.{name}" for name in "source sheet range header_row group".split()}
    of_a_file |= {f"Image.{name}" for name in "file width caption alt data".split()}
    of_some_kinds = {f"OwnDocument.{name}" for name in "competence particulars addressees bases".split()}
    named = {f"{owner.__name__}.{name}" for owner, name in fields(OwnDocument)} - of_some_kinds - {"Appendix.kind"}
    draw_until(lambda document: named - of_a_file <= _seen(document), drawn_documents(OwnDocument), 400)
    assert named - _SEEN == of_a_file


@pytest.mark.parametrize("shape", Shape)
def test_a_value_of_every_shape_is_drawn_and_has_a_specimen(shape: Shape) -> None:
    of = {Shape.CHOICE: "SIZES", Shape.CHOICES: "SIZES", Shape.ONE: Column, Shape.MANY: Column, Shape.NAMED: Note}
    field = term("mới", "Mới.", shape, of=of.get(shape, Department))
    made = dataclasses.make_dataclass("Made", [("field", Any, field)])
    assert specimen(made, "field") not in ("", ())
    assert find(drawn(made), lambda found: bool(found.field), settings=settings(law(500), derandomize=True)).field
