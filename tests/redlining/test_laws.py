"""Accepting all gives the newer version, rejecting all the older: on drawn pairs and on plans, by a second judge."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import docx_scalpel
import pytest
from hypothesis import given
from support.bodies import Body, document, pairs
from support.laws import law
from support.repository import EXAMPLES, PLANS, ROOT
from support.revised import turned_round

from vbgen.diagnostics import Fault
from vbgen.plans import load, loads
from vbgen.redlining import redlined
from vbgen.rendering import render

UNTRACKED = ("docProps", "styles.xml", "settings.xml")  # parts beside the text: what differs in them is told


def departures(made: bytes, meant: bytes) -> list[str]:
    """What docx-scalpel finds that one file says and another does not, bookmarks apart."""
    changes = docx_scalpel.docx_diff_get_semantic_changes(made, meant).changes
    return [
        f"{item.family.value} {item.operation.value} {item.part_uri}: {item.before} → {item.after}"
        for item in changes
        if item.family.value != "bookmark" and not any(part in item.part_uri for part in UNTRACKED)
    ]


def judge(versions: tuple[Body, Body]) -> None:
    before, after = map(document, versions)
    judge_files(before, after)


def judge_files(before: bytes, after: bytes) -> None:
    made = redlined(before, after, author="A", date="2026-05-14T08:00:00Z").data
    findings = docx_scalpel.verify_deliverable(made).findings
    assert [item.message for item in findings if item.category.value == "openXml"] == []
    assert departures(docx_scalpel.docx_diff_accept_revisions(made), after) == []
    assert departures(docx_scalpel.docx_diff_reject_revisions(made), before) == []


@law(60)
@given(pairs())
def test_a_redline_is_proved_for_any_two_texts(versions: tuple[Body, Body]) -> None:
    before, after = map(document, versions)
    assert redlined(before, after, author="A").untracked == ()


@law(25)
@given(pairs())
def test_another_program_accepts_and_rejects_to_the_same(versions: tuple[Body, Body]) -> None:
    judge(versions)


@pytest.mark.parametrize("plan", [*PLANS, *EXAMPLES], ids=lambda plan: plan.stem)
def test_every_plan_of_ours_turned_round_is_proved(plan: Path) -> None:
    one = load(str(plan))
    other = turned_round(one.document)
    found = redlined(render(one), render(other), author="A")
    assert (found.changes > 0, found.untracked) == (other != one.document, ())


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_another_program_takes_our_plans_turned_round_for_what_they_are(plan: Path) -> None:
    one = load(str(plan))
    judge_files(render(one), render(turned_round(one.document)))


@pytest.mark.skipif(not shutil.which("git"), reason="no Git here")
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_the_versions_of_our_plans_that_git_keeps_are_proved(plan: Path) -> None:
    place = plan.relative_to(ROOT).as_posix()
    log = subprocess.run(["git", "log", "--format=%h", "--", place], cwd=ROOT, capture_output=True, text=True)
    versions = [render(load(str(plan)))]
    for revision in log.stdout.split():
        shown = subprocess.run(["git", "show", f"{revision}:{place}"], cwd=ROOT, capture_output=True)
        with suppress(Fault):  # what today's schema does not read
            versions.append(render(loads(shown.stdout, str(plan))))
    for after, before in pairwise(versions):
        assert redlined(before, after, author="A").untracked == ()
