"""The house itself: what holds of the code as a whole, beside what import-linter and mypy hold (pyproject.toml)."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Collection, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

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


def test_no_module_needs_itself_by_way_of_others() -> None:
    """Imports within functions count, those for type checkers do not."""
    names = {_name(path): path for path in HOUSE.rglob("*.py") if "compiled" not in path.parts}
    needs = {name: set(_needed(ast.parse(path.read_text("utf-8")), names)) - {name} for name, path in names.items()}
    assert needs["vbgen.datasheet"] >= {"vbgen.datasheet.found", "vbgen.datasheet.workbook"}  # the second in a function
    assert len(list(TopologicalSorter(needs).static_order())) == len(names)


def test_digits_are_those_that_a_number_is_made_of() -> None:
    """`isdigit` holds for "¹" and "①" too, which `int` refuses: an import of a table of notes died of it."""
    sandbox = HOUSE / "writers" / "sandbox.py"  # names what templates may ask
    texts = {path: path.read_text("utf-8") for path in HOUSE.rglob("*.py") if path != sandbox}
    assert [str(path.relative_to(HOUSE)) for path, text in texts.items() if "isdigit" in text] == []


def _name(path: Path) -> str:
    return ".".join(("vbgen", *path.relative_to(HOUSE).with_suffix("").parts)).removesuffix(".__init__")


def _needed(tree: ast.AST, names: Collection[str]) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module in names:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in names else node.module
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        else:
            yield from _needed(node, names)
