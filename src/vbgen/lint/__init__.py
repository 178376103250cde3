"""Rules over a plan, or over any file that was read, and over formatting and pages → findings with clauses.

A name is looked up in its module when it is first used: the manual of one id needs none of the checks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vbgen.lint.asked import Asked as Asked
    from vbgen.lint.checking import check_document as check_document
    from vbgen.lint.checking import check_facts as check_facts
    from vbgen.lint.checking import check_pages as check_pages
    from vbgen.lint.checking import check_read as check_read
    from vbgen.lint.checking import check_word as check_word
    from vbgen.lint.registry import catalogue as catalogue
    from vbgen.lint.registry import rules as rules
    from vbgen.lint.rule import Rule as Rule
    from vbgen.lint.rule import Subject as Subject

_HOMES = {
    "asked": "Asked",
    "checking": "check_document check_facts check_pages check_read check_word",
    "registry": "catalogue rules",
    "rule": "Rule Subject",
}
__all__ = [name for names in _HOMES.values() for name in names.split()]


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"vbgen.lint.{module}"), name)
    raise AttributeError(f"module 'vbgen.lint' has no attribute {name!r}")
