"""The tables of rules: which modules hold those of each subject. A rule stands in a module that is listed here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from vbgen.diagnostics import Diagnostic, Manual, Span
from vbgen.faults import faults
from vbgen.lint.rule import AnyRule, Rule, Subject

MODULES = {  # of each subject; with the groups of ids that a module holds, so that one manual imports no others
    Subject.TEXT: {
        "header": "T01 T02 T04 T10",
        "heads": "T01 T10",
        "number": "T03",
        "opening": "T05",
        "signature": "T07",
        "offices": "T07",
        "closing": "T09",
        "missing": "T02 T05 T06 T09",
        "body": "T06",
        "appendices": "T06",
        "ladder": "T06",
        "agreement": "T06",
        "tasks": "N01 N02",
        "citations": "N03",
        "currency": "N04",
        "figures": "N05",
        "amounts": "N05",
        "timing": "N05",
        "counts": "N05",
        "parties": "T04 T05 T06 T09",
        "pointing": "T06",
        "law": "N04",
        "language": "C01 C02 C04",
        "repeats": "C04",
        "leftovers": "C02 C05",
        "capitals": "C03",
    },
    Subject.WORD: {
        "page": "F01 F02",
        "sections": "F01 F03 F05",
        "looks": "F03",
        "text": "F04 F05",
        "strokes": "F06",
        "placing": "F06",
        "tables": "F06",
        "makeshift": "F06",
        "endings": "F06",
        "remains": "F06",
    },
    Subject.PAGES: {"breaks": "P01 P02 P03", "ink": "P04"},
}


@cache
def rules(subject: Subject) -> dict[str, AnyRule]:
    """Every rule of a subject by id, in the order of ids."""
    found: dict[str, AnyRule] = {}
    for module in MODULES[subject]:
        for made in _rules_in(subject, module):
            if made.id in found:
                raise ValueError(f"two rules are called {made.id}")
            found[made.id] = made._replace(subject=subject)
    return dict(sorted(found.items()))


def _rules_in(subject: Subject, module: str) -> list[AnyRule]:
    values = vars(import_module(f"vbgen.lint.{subject.value}.{module}")).values()
    return [made for made in values if isinstance(made, Rule)]


_FAMILIES = {"T": Subject.TEXT, "C": Subject.TEXT, "N": Subject.TEXT, "F": Subject.WORD, "P": Subject.PAGES}
LETTERS = tuple(sorted((*_FAMILIES, "S")))


def family(letter: str) -> dict[str, Manual]:
    """The manuals of the ids that begin with a letter: S of the faults, others of rules; none for other letters."""
    if letter == "S":
        return faults()
    found = rules(_FAMILIES[letter]) if letter in _FAMILIES else {}
    return {name: rule.manual for name, rule in found.items() if name.startswith(letter)}


def manual(name: str) -> Manual | None:
    """The manual of one id; only the modules that hold ids of its group are imported."""
    if name[:1] not in _FAMILIES:
        return faults().get(name)
    subject = _FAMILIES[name[0]]
    modules = (module for module, groups in MODULES[subject].items() if name[:3] in groups.split())
    return next((rule.manual for module in modules for rule in _rules_in(subject, module) if rule.id == name), None)


def is_rule(name: str) -> bool:
    """Whether an id is a rule's, which a comment may allow exceptions of."""
    return name[:1] in _FAMILIES and name in family(name[0])


def begins_ids(name: str) -> bool:
    """Whether ids begin so: "T", "T04", "S0314"."""
    return name in LETTERS or (bool(name) and any(known.startswith(name) for known in family(name[0])))


def unknown(names: Iterable[str], file: str = "", span: Span | None = None) -> list[Diagnostic]:
    """A fault for each name that is none of an id (S0405), with the ids that may be meant."""
    return [Diagnostic("S0405", f"không có quy tắc `{name}`", file, span, hint=_meant(name)) for name in names]


def near(name: str) -> list[str]:
    """The ids that a misspelt one may mean."""
    from difflib import get_close_matches

    return get_close_matches(name.upper(), family(name[:1].upper()) or catalogue(), 3, 0.7)


def _meant(name: str) -> str:
    found = near(name)
    return f"có phải {', '.join(found)}?" if found else f"các nhóm: {', '.join(LETTERS)}; xem `vbgen rules`"


def catalogue() -> dict[str, Manual]:
    """The manual of every id, of rules and of faults."""
    return {name: manual for letter in LETTERS for name, manual in family(letter).items()}
