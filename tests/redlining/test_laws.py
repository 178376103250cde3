"""Accepting all gives the newer version, rejecting all the older: on drawn pairs and on plans, by a second judge."""

from __future__ import annotations

import docx_scalpel
from hypothesis import given
from support.bodies import Body, document, pairs
from support.laws import law

from vbgen.redlining import redlined

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
