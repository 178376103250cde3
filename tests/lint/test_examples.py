"""Faults planted in the project's own examples are told, each by the rules that it breaks."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from support import repository
from support.lint.planted_examples import EXAMPLES

from vbgen.checking import Options, check_text

FAULTS = [(base, *fault) for base, faults in EXAMPLES.items() for fault in faults]


@cache
def _text(base: str) -> str:
    return (repository.ROOT / "plans" / "mau" / f"{base}.yaml").read_text("utf-8")


@cache
def _right(base: str) -> Counter[tuple[str, str]]:
    return _told(_text(base))


def _told(text: str) -> Counter[tuple[str, str]]:
    return Counter((item.id, item.message) for item in check_text(text, Options(strict=True)).found)


@pytest.mark.parametrize(
    ("base", "ids", "what", "change"), FAULTS, ids=[f"{base}: {what}" for base, _, what, _ in FAULTS]
)
def test_a_fault_in_an_example_is_told(base: str, ids: str, what: str, change: tuple[str, str]) -> None:
    assert _text(base).count(change[0]) == 1
    told = _told(_text(base).replace(*change)) - _right(base)
    assert {name for name, _ in told} == set(ids.split()), what


def test_they_are_many() -> None:
    assert len(FAULTS) >= 75
