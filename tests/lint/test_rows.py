"""The rows of the checklist (L01–L138b): each is judged by a rule, or known to be left out."""

from __future__ import annotations

import re

from support.repository import ROOT

from vbgen.lint import catalogue

MANUAL = ROOT / "docs" / "check.md"
ROWS = [*(f"L{number:02}" for number in range(1, 139)), "L138b"]


def test_every_row_of_the_checklist_is_judged_or_said_to_be_left_out() -> None:
    judged = {row for rule in catalogue().values() for row in rule.rows.split()}
    assert judged <= set(ROWS)
    told = re.findall(r"(?m)^\| (L\d+b?) \|", MANUAL.read_text("utf-8"))
    assert sorted(told) == sorted(set(ROWS) - judged)
