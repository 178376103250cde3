"""What holds of every document: it survives being written as YAML, and does not differ from itself."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator
from lxml import etree
from support.laws import law
from support.repository import FOLDER, PLANS
from support.strategies import documents

from vbgen.comparing import compare
from vbgen.compose import compose
from vbgen.diagnostics import Severity
from vbgen.dumping import dump
from vbgen.inline import spelled
from vbgen.model import Document
from vbgen.ooxml.package import unpack
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema import decode, encode, terms_of
from vbgen.schema.jsonschema import json_schema, registry_schema
from vbgen.source import parse, read
from vbgen.standards import of_form
from vbgen.tree import texts
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template
from vbgen.writers.setting import unbound

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LAW, LESS = law(30), law(12)
VALIDATOR = Draft7Validator(json_schema())


def again(text: str) -> Document | None:
    document, _, found = decode(parse(text))
    assert [fault for fault in found if fault.severity is Severity.ERROR] == []
    return document


def plain(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


@LAW
@given(documents())
def test_a_document_written_as_yaml_is_read_back_the_same(document: Document) -> None:
    assert again(dump(encode(document))) == document


@LAW
@given(documents())
def test_a_plan_whose_letters_are_taken_apart_is_the_same_document(document: Document) -> None:
    assert again(unicodedata.normalize("NFD", dump(encode(document)))) == document


@LESS
@given(documents())
def test_what_is_encoded_is_what_the_json_schema_allows(document: Document) -> None:
    assert list(VALIDATOR.iter_errors(encode(document))) == []


@LESS
@given(documents())
def test_a_document_does_not_differ_from_itself(document: Document) -> None:
    assert compare(document, document) == ()


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_plan_of_ours_is_read_back_the_same(plan: Path) -> None:
    document, _, found = decode(read(str(plan)))
    assert (found, document is None) == ([], False)
    assert document is not None
    assert again(dump(encode(document))) == document


def test_the_json_schemas_are_such() -> None:
    Draft7Validator.check_schema(json_schema())
    Draft7Validator.check_schema(registry_schema())


@pytest.mark.parametrize("registry", sorted((FOLDER / "units").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_json_schema_allows_our_registries_and_no_misspelt_field(registry: Path) -> None:
    loaded = yaml.safe_load(registry.read_text(encoding="utf-8"))
    validator = Draft7Validator(registry_schema())
    assert [error.message for error in validator.iter_errors(loaded)] == []
    assert not validator.is_valid({name: {**unit, "departmens": {}} for name, unit in loaded.items()})


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_the_json_schema_allows_our_plans_and_no_misspelt_field(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(plain(text))] == []
    for right, wrong in (("summary:", "sumary:"), ("lead:", "leed:"), ("name:", "nam:"), ("body:", "bodi:")):
        assert list(VALIDATOR.iter_errors(plain(text.replace(right, wrong, 1)))) != []


@LESS
@given(documents(), documents())
def test_every_field_in_which_two_documents_differ_is_named(before: Document, after: Document) -> None:
    differing = {name for name in terms_of(Document) if getattr(before, name) != getattr(after, name)}
    assert {re.split(r"[.\[]", change.path)[0] for change in compare(before, after)} == differing


@LESS
@given(documents())
def test_every_document_is_written_with_all_its_texts_in_order_and_the_same_bytes_again(document: Document) -> None:
    tree = compose(document)
    template = load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)
    data = write(tree, template)
    assert write(tree, template) == data
    found = [
        text
        for part in ("word/document.xml", "word/footer1.xml", "word/footnotes.xml")
        for paragraph in etree.fromstring(unpack(data)[part]).iter(f"{W}p")
        if (text := _text(paragraph)).strip()
    ]
    assert Counter(map(_bare, found)) == Counter(map(_bare, filter(str.strip, texts(tree))))


def _bare(text: str) -> str:
    """A text without what binds it, and the tab that a line after a break begins with: it is searched without them."""
    return unbound(text.replace("\n\t", "\n")).strip()


def _text(paragraph: etree._Element) -> str:
    kept = {f"{W}br": "\n", f"{W}tab": "\t"}
    shown = []
    for node in paragraph.iter():
        if node.getparent().find(f"{W}rPr/{W}rStyle") is not None:  # the number of a note that is marked again
            continue
        height = node.getparent().find(f"{W}rPr/{W}vertAlign")
        script = "" if height is None else height.get(f"{W}val").removesuffix("script")
        shown.append(spelled(node.text or "", script) if node.tag == f"{W}t" else kept.get(node.tag, ""))
    return "".join(shown)


@LESS
@given(documents())
def test_every_document_is_read_back_as_one_that_can_be_composed(document: Document) -> None:
    tree = compose(document)
    template = load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)
    back = build(facts(read_docx(write(tree, template), "a.docx"))).document
    assert compose(back).items
