"""Comments of a plan that allow an exception: for which rules, on which lines, and why."""

from __future__ import annotations

import pytest

from vbgen.lint.permits import Permit, permits
from vbgen.source import parse

PLAN = """\
kind: ke-hoach
body:
  # vbgen: cho phép T0401 — lý do
  - heading: A
    body:
      - Một

      - Hai
  - Ba  # vbgen: cho phép t0402, T0403: vì thế
  - heading: B
    # vbgen: cho phép T0404 - do tỉnh
    # của xã

    tasks:
    - Bốn
    - Năm
    lead: Sở A
# vbgen: cho phép T0405
# hết
"""


def test_a_comment_allows_rules_on_its_line_or_in_the_block_below_it() -> None:
    found = permits(parse(PLAN))
    assert [(one.ids, one.reason, one.first, one.last) for one in found] == [
        (("T0401",), "lý do", 4, 8),
        (("T0402", "T0403"), "vì thế", 9, 9),
        (("T0404",), "do tỉnh", 14, 16),
        (("T0405",), "", 21, 21),  # below it stands nothing
    ]
    assert [(one.span.column, one.span.end_column) for one in found if one.span] == [
        (3, 34),
        (9, 47),
        (5, 38),
        (1, 24),
    ]


@pytest.mark.parametrize("said", ["vbgen: xin phép T0401", "vbgen: cho phép", "vbgen: cho phép — lý do"])
def test_a_comment_that_names_no_rule_allows_nothing(said: str) -> None:
    (found,) = permits(parse(f"kind: ke-hoach  # {said}\n"))
    assert (found.ids, found.reason) == ((), "")


def test_without_the_word_there_is_no_permit() -> None:
    assert permits(parse("kind: ke-hoach  # cho phép T0401\n")) == []
    assert isinstance(permits(parse(PLAN))[0], Permit)
