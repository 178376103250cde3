"""The law of pull: an edit made in the Word file is printed by the plan as it was made, or told, whole."""

from __future__ import annotations

from collections import Counter

import pytest
from support.returned.trial import DISGUISES, trial

EDITS, FILES = 60, 16  # of the thousands of `make returned`


@pytest.fixture(scope="module")
def outcomes() -> list[tuple[str, str]]:
    """What became of edits of all sorts, in files as five programs save them, with the story of each."""
    found = [trial(seed, DISGUISES[seed % len(DISGUISES)]) for seed in range(EDITS)]
    return [(one.result, one.story) for one in found]


def test_no_edit_is_taken_in_otherwise_than_it_was_made_or_lost_in_silence(outcomes: list[tuple[str, str]]) -> None:
    assert [story for result, story in outcomes if result not in ("exact", "followed", "signed", "told")] == []


def test_nine_edits_in_ten_come_home(outcomes: list[tuple[str, str]]) -> None:
    counts = Counter(result for result, _ in outcomes)
    assert counts["exact"] + counts["followed"] >= 0.9 * EDITS, [
        story for result, story in outcomes if result not in ("exact", "followed")
    ]


def test_of_several_edits_in_a_file_each_comes_home_or_is_told_whole() -> None:
    found = [trial(500 + at, DISGUISES[at % len(DISGUISES)], 2 + at % 6) for at in range(FILES)]
    counts = Counter(one.result for one in found)
    assert [one.story for one in found if one.result in ("half", "silent", "crash")] == []
    assert counts["exact"] + counts["followed"] >= 0.7 * FILES, [
        one.story for one in found if one.result not in ("exact", "followed")
    ]
