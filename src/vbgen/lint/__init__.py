"""Rules over a plan, or over any file that was read, and over the formatting of Word files → findings with clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbgen.lint.engine import check_document, check_facts, check_read, rules
from vbgen.lint.rule import Rule

if TYPE_CHECKING:
    from vbgen.lint.format_rule import FormatRule

__all__ = ["Rule", "catalogue", "check_document", "check_facts", "check_read", "rules"]


def catalogue() -> dict[str, Rule | FormatRule]:
    """Every rule by id: those on what a document says, and those on its formatting."""
    from vbgen.lint.format import format_rules  # loads what reads Word files

    found: dict[str, Rule | FormatRule] = {**rules(), **format_rules()}
    return {name: found[name] for name in sorted(found)}
