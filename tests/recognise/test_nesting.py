"""What composing gives again is taken off: labels, levels, marks; what it would not give is stated."""

from __future__ import annotations

import pytest

from vbgen.labels import Rungs
from vbgen.model import Block, Clause, Image, PageBreak, Paragraph, Table, Task
from vbgen.recognise import nesting
from vbgen.recognise.tasks import Assignment


@pytest.mark.parametrize(
    ("text", "charge", "inherited", "task"),
    [
        ("Sở Y tế rà soát", Assignment(0, "Sở Y tế", ""), "", Task("Sở Y tế rà soát", lead="Sở Y tế")),
        ("Sở Y tế rà soát", Assignment(0, "Sở Y tế", ""), "Sở Y tế", Task("Sở Y tế rà soát")),
        ("Rà soát", Assignment(0, "Sở Y tế", ""), "", Task("Rà soát")),  # said elsewhere
        (
            "Cùng Sở A rà soát xong 30/6/2026, lập sổ",
            Assignment(0, "", "", ("Sở A", "Sở B"), "trước ngày 30/6/2026", "Sổ"),
            "",
            Task("Cùng Sở A rà soát xong 30/6/2026, lập sổ", support=("Sở A",), due="30/6/2026", product="Sổ"),
        ),
        ("Rà soát hằng quý", Assignment(0, "", "", due="hằng quý"), "", Task("Rà soát hằng quý", due="hằng quý")),
        ("Rà soát", Assignment(0, "", "", due="hằng quý", product="Sổ"), "", Task("Rà soát")),
        (
            "Rà soát.",
            Assignment(0, "Sở Y tế", "", ("Sở A",), "30/6/2026", "Sổ", stated="Giao Sở Y tế chủ trì"),
            "",
            Task("Rà soát", lead="Sở Y tế", support=("Sở A",), due="30/6/2026", product="Sổ"),
        ),
        ("Rà soát..", Assignment(0, "Sở Y tế", "", stated="Giao"), "Sở Y tế", Task("Rà soát..")),
        (
            "Rà soát.",
            Assignment(0, "Sở Y tế", "", ("Sở A",), "trước ngày 30/6/2026", "Sổ", apart=True),
            "",
            Task("Rà soát.", lead="Sở Y tế", support=("Sở A",), due="30/6/2026", product="Sổ"),
        ),
        ("Rà soát", Assignment(0, "Sở Y tế", "", apart=True), "Sở Y tế", Task("Rà soát")),
    ],
)
def test_a_task_states_the_facts_that_its_own_words_or_lines_say(
    text: str, charge: Assignment, inherited: str, task: Task
) -> None:
    assert nesting._charged(text, charge, inherited) == task


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("trước ngày 30/6/2026", "30/6/2026"),
        ("trong tháng 6/2026", "6/2026"),
        ("từ 01/6/2026 đến 30/6/2026", "30/6/2026"),
        ("hằng quý", "hằng quý"),
        ("trong tuần thứ 3 của tháng 10/2026", "trong tuần thứ 3 của tháng 10/2026"),
    ],
)
def test_a_deadline_is_its_day(due: str, day: str) -> None:
    assert nesting._day(due) == day


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("**Mục tiêu**", "Mục tiêu"),
        ("++Mục tiêu++", "Mục tiêu"),
        ("++Mục++ ++tiêu++", "++Mục++ ++tiêu++"),
        ("++Mục tiêu", "++Mục tiêu"),
        ("Mục tiêu++", "Mục tiêu++"),
    ],
)
def test_a_heading_has_no_looks_of_its_own(text: str, bare: str) -> None:
    assert nesting._unmarked(text) == bare


@pytest.mark.parametrize(
    ("text", "mark", "ends", "without"),
    [
        ("Rà soát;", ";", False, "Rà soát"),
        ("Rà soát.", ";", False, "Rà soát."),
        ("Rà soát.", ".", False, "Rà soát"),
        ("Rà soát", "", False, "Rà soát"),
        ("Rà soát..", ".", False, "Rà soát.."),
        ("Rà soát.;", ";", False, "Rà soát.;"),
        ("Rà soát./.", ".", True, "Rà soát"),
        ("Rà soát ./", ".", True, "Rà soát"),
        ("Rà soát.", ";", True, "Rà soát"),
        ("Rà soát..", ".", True, "Rà soát.."),
        ("Rà soát;", ";", True, "Rà soát;"),
    ],
)
def test_the_mark_that_composing_gives_goes(text: str, mark: str, ends: bool, without: str) -> None:
    assert nesting._without(text, mark, ends=ends) == without


def unended(*blocks: Block, last: bool = True) -> tuple[Block, ...]:
    return nesting._unended(blocks, "", "", last=last)


TABLE, PICTURE = Table(()), Image("a.png")


@pytest.mark.parametrize(
    ("blocks", "texts"),
    [
        ((Paragraph("Một."), Paragraph("Hai./.")), ["Một", "Hai"]),
        ((Paragraph("Một./."), Paragraph("Hai./.")), ["Một./", "Hai"]),  # composing gives its stop
        ((Clause("Một;", level="a"), Clause("Hai./.", level="a")), ["Một", "Hai"]),
        ((Clause("Một.", level="a"), Clause("Hai./.", level="a")), ["Một.", "Hai"]),  # not what a list has
        ((Clause("Một. Hai.", level="a"), Clause("Ba./.", level="a")), ["Một. Hai", "Ba"]),
        ((Clause("Một", heading=True, level="1"), Paragraph("Hai./.")), ["Một", "Hai"]),
        ((Paragraph("Một:"), Clause("Hai./.", level="1")), ["Một", "Hai"]),
        ((Paragraph("Một./."), PICTURE), ["Một"]),  # a picture ends no document
        ((Paragraph("Một./."), TABLE), ["Một./."]),
        ((TABLE, Paragraph("./.")), []),  # the mark on a line of its own
        ((Task("Một.", level="1"), Paragraph("Hai./.")), ["Một", "Hai"]),
        ((Task("Một.", level="1", lead="Sở A"), Paragraph("Hai./.")), ["Một.", "Hai"]),  # facts are written after it
        ((Task("Sở A làm.", level="1", lead="Sở A"), Paragraph("Hai./.")), ["Sở A làm", "Hai"]),
    ],
)
def test_marks_are_spared_that_composing_gives(blocks: tuple[Block, ...], texts: list[str]) -> None:
    found = unended(*blocks)
    assert [block.text for block in found if isinstance(block, Paragraph | Clause | Task)] == texts
    assert [block for block in found if not isinstance(block, Paragraph | Clause | Task)] == [
        block for block in blocks if not isinstance(block, Paragraph | Clause | Task)
    ]


def test_the_end_of_a_document_is_its_last_words_however_deep() -> None:
    deep = Clause("Một:", level="1", blocks=(Clause("Hai./.", level="a"),))
    assert unended(deep) == (Clause("Một", level="1", blocks=(Clause("Hai", level="a"),)),)
    assert unended(deep, last=False) == (Clause("Một", level="1", blocks=(Clause("Hai./", level="a"),)),)
    below = Clause("Một./.", level="1", blocks=(PICTURE, PageBreak("")))
    assert unended(below) == (Clause("Một", level="1", blocks=(PICTURE, PageBreak(""))),)
    said = Clause("Một./.", level="1", blocks=(Paragraph("Hai"),))
    assert unended(said) == (said,)


def test_of_sentences_in_one_item_the_last_has_its_mark() -> None:
    then = Task("Sở B thẩm định.", numbered=False), Task("Sở C gửi.", numbered=False)
    task = Task("Sở A làm.", level="1", then=then)
    (found, _) = unended(task, Paragraph("Hết"))
    assert found == Task("Sở A làm.", level="1", then=(then[0], Task("Sở C gửi", numbered=False)))


@pytest.mark.parametrize(
    ("blocks", "labels"),
    [
        ((Clause("A", level="1", label="1."), Clause("B", level="1", label="2.")), ["", ""]),
        ((Clause("A", level="1", label="1."), Clause("B", level="1", label="3.")), ["", "3."]),
        (tuple(Clause("A", level="1", label=label) for label in ("1.", "3.", "4.")), ["", "3.", ""]),
        ((Clause("A", level="1", label="1)"), Clause("B", level="1", label="2)")), ["1)", ""]),
        ((Clause("A", level="dieu", label="Điều 1:"), Clause("B", level="dieu", label="ĐIỀU 2")), ["", ""]),
        ((Clause("A", level="dieu", label="Điều 2."),), ["Điều 2."]),
        ((Task("A", level="a", label="a)"), Task("B", level="a", label="b)")), ["", ""]),
        ((Task("A", numbered=False), Task("B", level="a", label="a)")), ["", ""]),
    ],
)
def test_labels_are_spared_that_composing_counts(blocks: tuple[Clause | Task, ...], labels: list[str]) -> None:
    found = nesting._spared(blocks, "", "", Rungs())
    assert [block.label for block in found if isinstance(block, Clause | Task)] == labels


def test_labels_within_are_counted_anew_and_articles_run_on() -> None:
    def chapter(label: str, article: str) -> Clause:
        inner = tuple(Clause("x", level="1", label=label) for label in ("1.", "2."))
        within = Clause("Y", level="dieu", label=article, blocks=inner)
        return Clause("Chương", heading=True, level="chuong", label=label, blocks=(within,))

    articles = (chapter("Chương I", "Điều 1."), chapter("Chương II", "Điều 2."))
    found = nesting._spared(articles, "", "", Rungs())
    bare = (Clause("x", level="1"),) * 2
    assert found == tuple(
        Clause("Chương", heading=True, level="chuong", blocks=(Clause("Y", level="dieu", blocks=bare),))
        for _ in articles
    )


@pytest.mark.parametrize(
    ("block", "top", "level"),
    [
        (Clause("A", heading=True, level="I"), "", ""),
        (Clause("A", heading=True, level="1"), "", "1"),
        (Clause("A", level="1"), "", ""),
        (Clause("A", level="I"), "", "I"),
        (Clause("A", level="dieu"), "dieu", ""),
        (Clause("A", level="1"), "dieu", "1"),
        (Task("A", level="1"), "", ""),
        (Task("A", level="a"), "", "a"),
    ],
)
def test_levels_are_spared_that_composing_assumes(block: Clause | Task, top: str, level: str) -> None:
    (found,) = nesting._shortened((block,), "", top)
    assert isinstance(found, Clause | Task)
    assert found.level == level


def test_the_level_below_another_is_assumed_and_dashes_are_stated() -> None:
    inner = (Clause("B", level="a", blocks=(Clause("C", level="-"),)), Clause("D", level="-"))
    (found,) = nesting._shortened((Clause("A", level="1", blocks=inner),), "", "")
    assert found == Clause("A", blocks=(Clause("B", blocks=(Clause("C", level="-"),)), Clause("D", level="-")))
    (below,) = nesting._shortened((Paragraph("A", blocks=(Clause("B", level="1"),)),), "", "")
    assert below == Paragraph("A", blocks=(Clause("B"),))
