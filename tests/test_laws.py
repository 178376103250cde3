"""What holds of every document: it survives being written as YAML, and does not differ from itself."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator
from strategies import documents

from vbgen.diagnostics import Severity
from vbgen.diff import compare
from vbgen.model import Document
from vbgen.schema import decode, encode, json_schema
from vbgen.source import dump, parse, read

PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*.yaml"))
LAW = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
LESS = settings(LAW, max_examples=40)
VALIDATOR = Draft7Validator(json_schema())


def again(text: str) -> Document | None:
    document, found = decode(parse(text))
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
    document, found = decode(read(str(plan)))
    assert (found, document is None) == ([], False)
    assert document is not None
    assert again(dump(encode(document))) == document


def test_the_json_schema_is_one() -> None:
    Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_the_json_schema_allows_our_plans_and_no_misspelt_field(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(plain(text))] == []
    for right, wrong in (("summary:", "sumary:"), ("lead:", "leed:"), ("name:", "nam:"), ("body:", "bodi:")):
        assert list(VALIDATOR.iter_errors(plain(text.replace(right, wrong, 1)))) != []
