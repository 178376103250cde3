"""Rules stand in modules that the registry lists, each under an id of its own."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import vbgen.lint
from vbgen.faults import faults
from vbgen.lint import Subject, catalogue, rules
from vbgen.lint.registry import LETTERS, MODULES, begins_ids, manual, near, unknown
from vbgen.standards import ruled_by

LINT = Path(vbgen.lint.__file__).parent


def decorated(text: str) -> list[str]:
    """The ids that a module gives its rules."""
    return [
        ast.literal_eval(mark.args[0])
        for item in ast.walk(ast.parse(text))
        if isinstance(item, ast.FunctionDef)
        for mark in item.decorator_list
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "rule"
    ]


def test_every_rule_of_the_package_runs() -> None:
    written = {path: decorated(path.read_text("utf-8")) for path in LINT.rglob("*.py")}
    with_rules = {path.relative_to(LINT).with_suffix("").as_posix() for path, ids in written.items() if ids}
    assert with_rules == {f"{subject.value}/{name}" for subject, names in MODULES.items() for name in names}
    assert sorted(name for ids in written.values() for name in ids) == sorted(ids_of_rules())


def ids_of_rules() -> list[str]:
    return [name for subject in Subject for name in rules(subject)]


def test_a_module_holds_the_groups_of_ids_that_the_table_says() -> None:
    written = {
        name: sorted({rule[:3] for rule in decorated((LINT / subject.value / f"{name}.py").read_text("utf-8"))})
        for subject, names in MODULES.items()
        for name in names
    }
    assert written == {name: sorted(groups.split()) for names in MODULES.values() for name, groups in names.items()}


def test_one_manual_is_that_of_the_catalogue() -> None:
    assert {name: manual(name) for name in catalogue()} == catalogue()
    assert [manual(name) for name in ("T9999", "T0699", "S9999", "X0101", "", "T")] == [None] * 6


def test_one_manual_imports_only_the_module_that_holds_it() -> None:
    said = "import sys; from vbgen.lint.registry import manual; manual({!r}); print(*sorted(sys.modules))"
    loaded = {
        name: subprocess.run(
            [sys.executable, "-c", said.format(name)], capture_output=True, text=True, check=True
        ).stdout.split()
        for name in ("S0324", "P0101")
    }
    assert [
        one for one in loaded["S0324"] if re.match(r"vbgen\.(lint\.(text|word|pages)|schema|standards|model)", one)
    ] == []
    assert [one for one in loaded["P0101"] if re.match(r"vbgen\.lint\.(text|word|pages)\.", one)] == [
        "vbgen.lint.pages.breaks"
    ]


def test_two_rules_of_one_id_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MODULES, Subject.PAGES, {"breaks": "P01", "again": "P01"})
    monkeypatch.setitem(sys.modules, "vbgen.lint.pages.again", import_module("vbgen.lint.pages.breaks"))
    with pytest.raises(ValueError, match="two rules are called P"):
        rules.__wrapped__(Subject.PAGES)


def test_a_rule_has_the_subject_of_its_table() -> None:
    assert all(rule.subject is subject for subject in Subject for rule in rules(subject).values())


def test_the_catalogue_holds_every_rule_and_every_fault() -> None:
    assert list(catalogue()) == sorted((*ids_of_rules(), *faults()))
    assert {name[0] for name in catalogue()} == set(LETTERS)


def test_a_misspelt_id_may_mean_those_near_it() -> None:
    assert "T0407" in near("t0407x")
    assert len(near("t04o1")) == 3  # the nearest
    assert near("ZZ") == []
    (told,) = unknown(["T0407x"], "vbgen.toml")
    assert (told.id, told.message, told.file) == ("S0405", "không có quy tắc `T0407x`", "vbgen.toml")
    assert "T0407" in told.hint
    assert unknown(["ZZ"])[0].hint == "các nhóm: C, F, N, P, S, T; xem `vbgen rules`"


def test_a_selector_is_the_beginning_of_an_id() -> None:
    assert [begins_ids(name) for name in ("T", "T04", "F0101", "S0314")] == [True] * 4
    assert [begins_ids(name) for name in ("", "ZZ", "T0", "T99", "T04010", "t04")] == [False, False, True] + [False] * 3


EDITIONS = ("30/2020/NĐ-CP", "05-HD/VPTW", "36-HD/VPTW", "29-HD/TWĐTN-VP")
CUSTOM = "Thông lệ trình bày, không phải quy định của "


@pytest.mark.parametrize("clause", sorted({item.clause for item in (*catalogue().values(), *faults().values())}))
def test_a_clause_names_the_law_of_a_standard_as_the_standard_does(clause: str) -> None:
    """Else `ruled_by` does not know it, and what breaks it is never softened where that standard does not bind."""
    told = [part for part in clause.removeprefix(CUSTOM).split("; ") if any(name in part for name in EDITIONS)]
    assert [part for part in told if not ruled_by(part)] == []
