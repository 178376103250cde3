"""Drafts of two superiors for a unit of theirs, of each kind, with the choice, the trace and the coverage: by lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from support.golden import kept
from support.repository import FOLDER

from vbgen import matrix
from vbgen.covering import coverage
from vbgen.deriving import KINDS, Layout, derive, telling
from vbgen.model import Document
from vbgen.plans import document_of, unit_of
from vbgen.units import Unit

GOLDEN = Path(__file__).parents[1] / "golden" / "derive"
SUPERIORS = {
    "bac-giang-2024-kh87": ("son-dong-2024", "ubnd-huyen-son-dong"),
    "lam-son-2026-kh31": ("xa-2026", "ubnd-xa-tan-tien"),
}
LAYOUTS = {**{kind: Layout(kind) for kind in KINDS}, "gon": Layout(brief=True), "muc": Layout("ke-hoach", "muc")}


@cache
def _read(superior: str) -> tuple[Document, Unit]:
    registry, name = SUPERIORS[superior]
    return document_of(FOLDER / f"{superior}.yaml"), unit_of(FOLDER / "units" / f"{registry}.yaml", name)


@pytest.mark.parametrize("superior", SUPERIORS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_draft_is_what_its_golden_says(superior: str, layout: str, request: pytest.FixtureRequest) -> None:
    above, unit = _read(superior)
    derived = derive(above, unit, LAYOUTS[layout])
    shown = telling.page(derived, f"{superior}.yaml", SUPERIORS[superior][1])
    if layout == KINDS[0]:
        covered = coverage(above, [("du-thao", derived.document)], unit)
        shown += f"{telling.trace(derived)}{telling.json(derived)}{matrix.text(covered, superior)}"
    golden = GOLDEN / f"{superior}.{layout}.txt"
    assert kept(shown.splitlines(), golden, update=request.config.getoption("--golden-update")) == []


def test_the_coverage_of_a_real_directive_is_what_its_golden_says(request: pytest.FixtureRequest) -> None:
    above, unit = _read("bac-giang-2024-kh87")
    ours = document_of(FOLDER / "son-dong-2024-kh87.yaml")
    found = coverage(above, [("son-dong-2024-kh87", ours)], unit)
    shown = matrix.text(found, "bac-giang-2024-kh87") + matrix.json(found, "bac-giang-2024-kh87")
    golden = GOLDEN / "son-dong-2024-kh87.coverage.txt"
    assert kept(shown.splitlines(), golden, update=request.config.getoption("--golden-update")) == []
