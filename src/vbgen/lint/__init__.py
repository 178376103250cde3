"""Rules over a plan, or over any file that was read, and over formatting and pages → findings with clauses."""

from __future__ import annotations

from vbgen.lint.asked import Asked
from vbgen.lint.checking import check_document, check_facts, check_pages, check_read, check_word
from vbgen.lint.registry import catalogue, rules
from vbgen.lint.rule import Rule, Subject

__all__ = [
    "Asked",
    "Rule",
    "Subject",
    "catalogue",
    "check_document",
    "check_facts",
    "check_pages",
    "check_read",
    "check_word",
    "rules",
]
