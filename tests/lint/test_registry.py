"""Rules stand in modules that the registry lists, each under an id of its own."""

from __future__ import annotations

import ast
from pathlib import Path

import vbgen.lint
from vbgen.lint import Subject, catalogue, rules
from vbgen.lint.registry import MODULES

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
    assert sorted(name for ids in written.values() for name in ids) == list(catalogue())


def test_a_rule_has_the_subject_of_its_table() -> None:
    assert all(rule.subject is subject for subject in Subject for rule in rules(subject).values())
