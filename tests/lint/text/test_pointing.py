"""Rules on what a document points to in itself."""

from __future__ import annotations

from support.lint.contents import content

from vbgen.lint.text import pointing
from vbgen.lint.text.content import Passage


def pointed(text: str, *rungs: tuple[str, str]) -> list[str]:
    """What is told to be missing; a rung is its level and the label that it prints."""
    body = [Passage("body", "Công việc", label=label, level=level) for level, label in rungs]
    found = content(passages=(*body, Passage("body", text)))
    return [hit.message for hit in pointing.place_there.check(found)]


def test_what_is_pointed_to_is_there() -> None:
    rungs = (("I", "I."), ("1", "1."), ("1", "2."), ("I", "II."))
    assert pointed("theo khoản 2 mục I Kế hoạch này", *rungs) == []
    assert pointed("theo mục III Kế hoạch này", *rungs) == ["văn bản không có mục III"]
    assert pointed("theo khoản 3 mục I Kế hoạch này", *rungs) == ["văn bản không có khoản 3 ở mục I"]
    assert pointed("theo mục I.2 Kế hoạch này", *rungs) == []


def test_where_nothing_of_its_sort_is_counted_nothing_is_missing() -> None:
    assert pointed("theo mục II Kế hoạch này") == []
    assert pointed("theo mục II Kế hoạch này", ("1", "1."), ("a", "a)")) == []
    assert pointed("theo khoản 1 mục I Kế hoạch này", ("I", "I."), ("-", "-")) == []


def test_a_part_of_no_rung_hides_none() -> None:
    rungs = (("I", "I."), ("other", "12"), ("1", "1."))
    assert pointed("theo khoản 1 mục I Kế hoạch này", *rungs) == []
