"""The label after a label, and how the rows of a table of assignments are numbered."""

from __future__ import annotations

import pytest

from vbgen.labels import NONE, Numbered, following, numbered, spared
from vbgen.model import Assignments, Block, Clause, Column, Task


@pytest.mark.parametrize(
    ("label", "after"),
    [
        *[("1", "2"), ("09", "10"), ("1.9.", "1.10."), ("(1)", "(2)"), ("Bước 1", "Bước 2")],
        *[
            ("I", "II"),
            ("IX.", "X."),
            ("A", "B"),
            ("C.", "D."),
            ("a)", "b)"),
            ("d)", "đ)"),
            ("(a)", "(b)"),
            ("ii", "iii"),
        ],
        *[("-", ""), ("6a", ""), ("", ""), ("Z", ""), ("9" * 30_000, "")],
    ],
)
def test_a_label_is_followed_by_the_next_of_its_sort(label: str, after: str) -> None:
    assert following(label) == after


def _group(text: str, *inside: Block, label: str = "") -> Clause:
    return Clause(text, heading=True, label=label, blocks=inside)


def _labels(rows: tuple[Numbered, ...]) -> list[str]:
    return [label for row in rows for label in (row.label, *_labels(row.inside))]


def _shown(*blocks: Block, columns: tuple[Column, ...] = ()) -> list[str]:
    return _labels(numbered(Assignments(columns=columns, blocks=blocks)))


def test_groups_are_counted_in_roman_and_tasks_run_on_through_them() -> None:
    table = (_group("Một", Task("a"), Task("b")), _group("Hai", Task("c")))
    assert _shown(*table) == ["I", "1", "2", "II", "3"]


def test_groups_of_groups_are_lettered_and_count_anew_in_each() -> None:
    first = _group("Một", _group("Một một", Task("a")), _group("Một hai", Task("b")))
    assert _shown(first, _group("Hai", _group("Hai một", Task("c")))) == ["A", "I", "1", "II", "2", "B", "I", "3"]


def test_a_label_that_is_given_stands_and_the_next_goes_on_from_it() -> None:
    table = (_group("Một", Task("a"), label="1"), _group("Hai", Task("b", label="1"), Task("c")))
    assert _shown(*table) == ["1", "1", "2", "1", "2"]


def test_a_label_that_counts_nothing_is_followed_by_what_would_have_been() -> None:
    assert _shown(Task("a"), Task("b", label=NONE), Task("c")) == ["1", "", "2"]


def test_tasks_of_a_task_are_counted_under_it() -> None:
    assert _shown(Task("a", blocks=(Task("b"), Task("c"))), Task("d", blocks=(Task("e"),))) == [
        *["1", "1.1", "1.2"],
        *["2", "2.1"],
    ]


def test_without_a_column_for_labels_only_those_given_are_printed() -> None:
    assert _shown(Task("a"), Task("b", label="b)"), columns=(Column("Nhiệm vụ"), Column("Chủ trì"))) == ["", "b)"]


def test_labels_that_numbering_gives_are_spared() -> None:
    given = (_group("Một", Task("a", label="1"), label="I"), _group("Hai", Task("b", label="1"), label="II"))
    assert spared(given) == (_group("Một", Task("a")), _group("Hai", Task("b", label="1")))
