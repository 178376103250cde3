"""Lists and their revisions → what stays, goes, comes, in one order."""

from __future__ import annotations

from vbgen.redlining.weaving import Come, Edit, Go, Stay, edits_between, word_edits, woven


def test_what_stands_between_equal_items_gives_way() -> None:
    assert edits_between([(0, 0), (3, 2)], 4, 4) == [Edit(1, 3, 1, 2), Edit(4, 4, 3, 4)]


def test_a_lone_space_between_two_changes_belongs_to_both() -> None:
    assert word_edits(["hai", " ", "ba", ";"], ["bốn", " ", "năm", ";"]) == [Edit(0, 3, 0, 3)]


def test_equal_lists_have_no_edits() -> None:
    assert word_edits(["a", "b"], ["a", "b"]) == []


def test_what_goes_stands_before_what_comes_in_its_place() -> None:
    assert woven(2, {0: [Edit(0, 1, 0, 2)]}).steps == [Go(0, 0, {}), Come(0, 0), Come(0, 1), Stay(1, {0: 2})]


def test_two_authors_are_woven_in_one_order() -> None:
    found = woven(3, {0: [Edit(1, 1, 1, 2)], 1: [Edit(2, 3, 2, 2)]})
    assert found.steps == [Stay(0, {0: 0, 1: 0}), Come(0, 1), Stay(1, {0: 2, 1: 1}), Go(2, 1, {0: 3})]
    assert found.refused == []


def test_an_edit_of_what_another_edits_is_refused() -> None:
    found = woven(3, {0: [Edit(0, 2, 0, 1)], 1: [Edit(1, 3, 1, 2)]})
    assert found.refused == [(1, Edit(1, 3, 1, 2))]
    assert found.steps == [Go(0, 0, {1: 0}), Go(1, 0, {}), Come(0, 0), Stay(2, {0: 1})]


def test_the_end_of_a_text_is_one_authors_to_change() -> None:
    edits = {0: [Edit(2, 2, 2, 3)], 1: [Edit(1, 2, 1, 2)]}
    assert (woven(2, edits).refused, woven(2, edits, ends=True).refused) == ([], [(1, Edit(1, 2, 1, 2))])
