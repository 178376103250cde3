"""Right documents are broken in one way at a time: each fault is found by the rule meant for it, and no other error."""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from support.golden import finding, kept
from support.lint.planted import PLANTED as WORDS
from support.lint.planted import REWORDED, RIGHT, Planted
from support.lint.planted_tasks import SUPERIOR, TASKS

from vbgen.compose import compose
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint import Asked, Subject, check_document, check_read, rules
from vbgen.model import Document
from vbgen.readers import docx
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards.phrasing import BOUND, HYPHEN
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template

RULES = rules(Subject.TEXT)
PLANTED = [*WORDS, *TASKS]
LEAST = 150  # faults
GOAL = 0.98
GOLDEN = Path(__file__).parents[1] / "golden" / "lint"
_MAIN = "word/document.xml"
PLANS = [base for base in RIGHT if base not in ("quyet-dinh", "quy-che", "phu-luc")]
FILES = [f"{base}.docx" for base in RIGHT]


@cache
def _parts(base: str) -> dict[str, bytes]:
    """The parts of the Word file of a right document."""
    document, _, faults = decode(parse(RIGHT[base], base))
    assert document is not None, faults
    tree = compose(document)
    template = Path(form_template(tree.form, tree.size)).read_bytes()
    compiled = load(template, document.standard)
    with zipfile.ZipFile(io.BytesIO(write(tree, compiled))) as package:
        return {name: package.read(name) for name in package.namelist()}


def _right(base: str) -> str:
    """The text that a fault is planted in: a plan's, or of a Word file's main part."""
    name, _, extension = base.partition(".")
    if not extension:
        return RIGHT[name]
    text = _parts(name)[_MAIN].decode().replace(BOUND, " ").replace(HYPHEN, "-")  # as others type it
    for old, new in REWORDED.get(name, ()):
        text = _changed(text, old, new)
    return text


def _changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def _found(base: str, text: str, *, issue: bool = False) -> list[Diagnostic]:
    """All that `vbgen check --strict` tells of a text that stands in place of a base's own."""
    return _found_in_file(base, text, issue) if base.endswith(".docx") else _found_in_plan(text, issue)


def _found_in_plan(text: str, issue: bool) -> list[Diagnostic]:
    document, spans, faults = decode(parse(text, "a.yaml"))
    found = check_document(document, spans, Asked(issue=issue), superiors=_superiors()) if document else []
    return [*faults, *found]


@cache
def _superiors() -> tuple[Document, ...]:
    document, _, faults = decode(parse(SUPERIOR, "87.yaml"))
    assert document is not None, faults
    return (document,)


def _found_in_file(base: str, text: str, issue: bool) -> list[Diagnostic]:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in {**_parts(base.removesuffix(".docx")), _MAIN: text.encode()}.items():
            package.writestr(name, data)
    reading = docx.read(stream.getvalue(), base)
    return [*reading.findings, *check_read(reading, base, Asked(issue=issue))]


@cache
def _planted(plant: Planted) -> list[Diagnostic]:
    """What is found in a right document after a fault was planted; rules for documents at issue are asked as such."""
    rule = RULES.get(plant.rule)
    text = _changed(_right(plant.base), *plant.change)
    return _found(plant.base, text, issue=rule is not None and rule.only_issue)


def _complaint(plant: Planted) -> str:
    """What is wrong with how a fault is found; "" when its rule finds it and nothing else is an error."""
    found = _planted(plant)
    others = {item.id for item in found if item.severity is Severity.ERROR} - {plant.rule}
    missed = plant.rule not in {item.id for item in found}
    told = f"also {', '.join(sorted(others))}" if others else ""
    return " ".join(part for part in ("missed" if missed else "", told) if part)


@pytest.mark.parametrize("issue", [False, True], ids=["draft", "issue"])
@pytest.mark.parametrize("base", [*PLANS, *FILES])
def test_nothing_is_found_in_a_right_document(base: str, issue: bool) -> None:
    assert _found(base, _right(base), issue=issue) == []


def test_the_faults_are_many_and_every_rule_has_its_own() -> None:
    assert len(PLANTED) >= LEAST
    assert len({(plant.base, plant.change) for plant in PLANTED}) == len(PLANTED)
    assert set(RULES) - {plant.rule for plant in PLANTED} == set()
    assert {plant.base for plant in PLANTED} == {*PLANS, *FILES}


def test_no_two_faults_of_a_base_have_one_name() -> None:
    names = Counter((plant.base, plant.rule, plant.name) for plant in PLANTED)
    assert [name for name, count in names.items() if count > 1] == []


def test_what_is_told_of_planted_faults_is_what_the_golden_says(request: pytest.FixtureRequest) -> None:
    shown = []
    for plant in PLANTED:
        shown.append(f"{plant.base}: {plant.name}")
        shown += [f"    {finding(item)}" for item in _planted(plant)]
    assert kept(shown, GOLDEN / "planted.txt", update=request.config.getoption("--golden-update")) == []


def test_planted_faults_are_found_by_their_rules_and_no_other() -> None:
    complaints = {plant: _complaint(plant) for plant in PLANTED}
    odd = [f"{item.base} {item.rule} {item.name}: {told}" for item, told in complaints.items() if told]
    share = 1 - len(odd) / len(PLANTED)
    told = "\n".join([f"{len(PLANTED)} faults planted, {share:.1%} found exactly", *odd])
    sys.stdout.write(f"{told}\n")
    assert share >= GOAL, told
