"""The house itself: what holds of the code as a whole, beside what import-linter and mypy hold (pyproject.toml)."""

from __future__ import annotations

import ast
from collections import defaultdict

from support.repository import ROOT

HOUSE = ROOT / "src" / "vbgen"


def test_a_class_name_has_one_meaning_in_the_whole_house_a_leading_underscore_or_not() -> None:
    places = defaultdict(list)
    for path in sorted(HOUSE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                places[node.name.lstrip("_")].append(f"{path.relative_to(HOUSE)}:{node.lineno}")
    assert len(places) > 100
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
