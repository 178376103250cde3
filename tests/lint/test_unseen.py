"""Faults written before the rules were looked at are told by the rule meant for them, and where they stand."""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from support.lint.planted_matrix import MATRIX
from support.lint.planted_unseen import UNSEEN, UNSEEN_BASES, Unseen, unseen
from support.lint.right_matrix import MATRIX_BASES

from vbgen.checking import Options, check, check_text
from vbgen.diagnostics import Diagnostic
from vbgen.plans import loads
from vbgen.rendering import render
from vbgen.standards.phrasing import BOUND, HYPHEN

GOAL = 0.98
BASES = {**UNSEEN_BASES, **MATRIX_BASES}
SETS = {"unseen": UNSEEN, "matrix": [fault for base, rows in MATRIX.items() for fault in unseen(base, *rows)]}
STRICT = Options(strict=True)
_MAIN = "word/document.xml"


@cache
def _parts(base: str) -> dict[str, bytes]:
    """The parts of the Word file of a right document, its text as others type it."""
    with zipfile.ZipFile(io.BytesIO(render(loads(BASES[base], f"{base}.yaml")))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return {**parts, _MAIN: parts[_MAIN].decode().replace(BOUND, " ").replace(HYPHEN, "-").encode()}


def _changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def _found(base: str, change: tuple[str, str] | None, folder: Path) -> tuple[tuple[Diagnostic, ...], str]:
    """All that is told of a document, changed or as it is; and the text of a plan."""
    name, _, extension = base.partition(".")
    if not extension:
        text = _changed(BASES[name], *change) if change else BASES[name]
        return check_text(text, STRICT).found, text
    parts = _parts(name)
    if change:
        parts = {**parts, _MAIN: _changed(parts[_MAIN].decode(), *change).encode()}
    file = folder / base
    with zipfile.ZipFile(file, "w") as package:
        for part, data in parts.items():
            package.writestr(part, data)
    return check(file, STRICT).found, ""


def _stands(item: Diagnostic, fault: Unseen, text: str) -> bool:
    """Whether a finding tells where the fault stands."""
    if not text:
        return fault.at in item.message
    return item.span is not None and fault.at in text.splitlines()[item.span.line - 1]


def _complaint(fault: Unseen, folder: Path) -> str:
    """How a fault is not found as it should be; "" when it is."""
    found, text = _found(fault.base, (fault.old, fault.new), folder)
    own = [item for item in found if item.id in fault.rules.split()]
    if not own:
        return f"missed; told: {', '.join(f'{item.id} {item.message}' for item in found) or 'nothing'}"
    return "" if any(_stands(item, fault, text) for item in own) else f"elsewhere: {own}"


@pytest.mark.parametrize("base", [*BASES, *(f"{base}.docx" for base in BASES)])
def test_nothing_is_found_in_a_right_document(base: str, tmp_path: Path) -> None:
    assert _found(base, None, tmp_path)[0] == ()


@pytest.mark.parametrize("planted", SETS)
def test_faults_never_seen_are_told_by_their_rules_at_their_places(planted: str, tmp_path: Path) -> None:
    complaints = {fault: _complaint(fault, tmp_path) for fault in SETS[planted]}
    odd = [f"{item.base} {item.rules} {item.name}: {told}" for item, told in complaints.items() if told]
    share = 1 - len(odd) / len(complaints)
    told = "\n".join([f"{len(complaints)} faults planted, {share:.1%} told at their places", *odd])
    sys.stdout.write(f"{told}\n")
    assert len(complaints) >= 60
    assert share >= GOAL, told


def test_no_two_faults_are_one() -> None:
    changes = Counter((fault.base, fault.old, fault.new) for faults in SETS.values() for fault in faults)
    assert [change for change, count in changes.items() if count > 1] == []
