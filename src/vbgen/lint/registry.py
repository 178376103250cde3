"""The tables of rules: which modules hold those of each subject. A rule stands in a module that is listed here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from vbgen.lint.rule import AnyRule, Rule, Subject

MODULES = {
    Subject.TEXT: (
        "header",
        "number",
        "opening",
        "signature",
        "closing",
        "body",
        "appendices",
        "ladder",
        "tasks",
        "citations",
        "currency",
        "language",
        "leftovers",
        "capitals",
    ),
    Subject.WORD: ("page", "sections", "looks", "text", "remains"),
    Subject.PAGES: ("breaks",),
}


@cache
def rules(subject: Subject) -> dict[str, AnyRule]:
    """Every rule of a subject by id, in the order of ids."""
    found: dict[str, AnyRule] = {}
    for name in MODULES[subject]:
        for made in vars(import_module(f"vbgen.lint.{subject.value}.{name}")).values():
            if isinstance(made, Rule):
                if made.id in found:
                    raise ValueError(f"two rules are called {made.id}")
                found[made.id] = made._replace(subject=subject)
    return dict(sorted(found.items()))


@cache
def catalogue() -> dict[str, AnyRule]:
    """Every rule by id, of all subjects."""
    found = [rule for subject in Subject for rule in rules(subject).values()]
    return {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}
