"""Rules over what a document says: a plan, or any file that was read → findings, each with its place and clause."""

from __future__ import annotations

from vbgen.lint.engine import check_document, check_facts, check_read, rules
from vbgen.lint.rule import Rule

__all__ = ["Rule", "check_document", "check_facts", "check_read", "rules"]
