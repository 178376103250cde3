"""Rules over a plan, or over any file that was read, and over formatting and pages → findings with clauses."""

from __future__ import annotations

from typing import Any

from vbgen.lint.engine import check_document, check_facts, check_read, rules
from vbgen.lint.rule import Rule

__all__ = ["Rule", "catalogue", "check_document", "check_facts", "check_read", "rules"]


def catalogue() -> dict[str, Rule[Any]]:
    """Every rule by id: those on what a document says, on its formatting, and on its pages."""
    from vbgen.lint.pages.breaks import PAGES
    from vbgen.lint.word.checking import format_rules  # loads what reads Word files

    found: dict[str, Rule[Any]] = {**rules(), **format_rules(), **PAGES}
    return {name: found[name] for name in sorted(found)}
