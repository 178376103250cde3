"""The rows of the checklist (L01–L138b): each is judged by a rule, or known to be left out."""

from __future__ import annotations

import re
from pathlib import Path

from support.repository import ROOT

from vbgen.lint import Subject, rules

MANUAL = ROOT / "docs" / "check.md"
CHECKLIST = ROOT / "docs" / "bang-doi-chieu.md"


def rows(page: Path) -> list[str]:
    """The rows that a table of a page tells of."""
    return re.findall(r"(?m)^\| (L\d+b?) \|", page.read_text("utf-8"))


def test_every_row_of_the_checklist_is_judged_or_said_to_be_left_out() -> None:
    judged = {row for subject in Subject for rule in rules(subject).values() for row in rule.rows.split()}
    assert judged <= set(rows(CHECKLIST))
    assert sorted(rows(MANUAL)) == sorted(set(rows(CHECKLIST)) - judged)
