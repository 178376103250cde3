"""One edit of a real plan is one change, whatever it renumbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.repository import ROOT

from vbgen.comparing import Change, ChangeSort, compare
from vbgen.comparing.matching import matched, nodes
from vbgen.model import Block, Clause, Document, Paragraph, Task
from vbgen.plans import document_of

PLANS = ["bac-giang-2024-kh87.yaml", "lam-son-2026-kh31.yaml", "ha-long-2020-papi.yaml", "hcm-2023-par-papi.yaml"]


def plan(name: str) -> Document:
    return document_of(Path(ROOT, "plans", name))


def edited(blocks: tuple[Block, ...], wanted: Block, made: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with another in the place of one, wherever it stands."""
    found: list[Block] = []
    for block in blocks:
        if block is wanted:
            found += made
            continue
        inner: dict[str, Any] = {
            name: edited(getattr(block, name), wanted, made) for name in ("blocks", "then") if getattr(block, name, ())
        }
        found.append(replace(block, **inner) if any(getattr(block, name) != inner[name] for name in inner) else block)
    return tuple(found)


def changed(document: Document, wanted: Block, *made: Block) -> Document:
    appendices = tuple(replace(item, body=edited(item.body, wanted, made)) for item in document.appendices)
    return replace(document, body=edited(document.body, wanted, made), appendices=appendices)


def texts(document: Document) -> Iterator[Paragraph | Clause | Task]:
    """The blocks with words that stand once in a document."""
    found = [node.block for node in nodes(document)]
    for block in found:
        if isinstance(block, Paragraph | Clause | Task) and found.count(block) == 1:
            yield block


def told(changes: tuple[Change, ...]) -> list[tuple[ChangeSort, str]]:
    return [(change.sort, change.term) for change in changes]


@pytest.mark.parametrize("name", PLANS)
def test_a_due_that_changed_is_one_change(name: str) -> None:
    document = plan(name)
    for block in texts(document):
        if isinstance(block, Task):
            sort = ChangeSort.CHANGED if block.due else ChangeSort.ADDED
            assert told(compare(document, changed(document, block, replace(block, due="01/12/2031")))) == [
                (sort, "thời hạn")
            ]


@pytest.mark.parametrize("name", PLANS)
def test_a_word_more_is_one_change(name: str) -> None:
    document = plan(name)
    for block in texts(document):
        after = changed(document, block, replace(block, text=f"{block.text} kịp thời"))
        assert told(compare(document, after)) == [(ChangeSort.CHANGED, "lời")]


@pytest.mark.parametrize("name", PLANS)
def test_a_block_that_is_gone_is_one_change_and_so_is_one_that_came(name: str) -> None:
    document = plan(name)
    for block in texts(document):
        without = changed(document, block)
        assert [change.sort for change in compare(document, without)] == [ChangeSort.REMOVED]
        assert [change.sort for change in compare(without, document)] == [ChangeSort.ADDED]


@pytest.mark.parametrize("name", PLANS)
def test_a_block_carried_to_the_end_is_one_move(name: str) -> None:
    document = plan(name)
    for block in texts(document):
        if len(getattr(block, "text", "").split()) < 8 or block is document.body[-1]:
            continue
        without = changed(document, block)
        after = replace(without, body=(*without.body, block))
        assert [change.sort for change in compare(document, after)] == [ChangeSort.MOVED], block


def test_a_task_that_was_carried_elsewhere_and_reworded_is_the_same_task() -> None:
    task = Task("Rà soát, công bố thủ tục hành chính thuộc thẩm quyền của xã", lead="Văn phòng", due="30/6/2026")
    other = replace(task, text="Rà soát, công bố đầy đủ thủ tục hành chính thuộc thẩm quyền của xã")
    first, second = Clause("Cải cách", heading=True), Clause("Giám sát", heading=True)
    before = Document(kind="ke-hoach", body=(replace(first, blocks=(task,)), second))
    after = Document(kind="ke-hoach", body=(first, replace(second, blocks=(other,))))
    assert [(item.sort, item.term, item.came, item.place) for item in compare(before, after)] == [
        (ChangeSort.MOVED, "nhiệm vụ", "I.1", "II.1"),
        (ChangeSort.CHANGED, "lời", "I.1", "II.1"),
    ]


def test_a_thousand_tasks_in_another_order_are_matched() -> None:
    tasks = tuple(Task(f"Triển khai nội dung thứ {at} của chương trình số {at * 7}") for at in range(1_000))
    before, after = (Document(kind="ke-hoach", body=body) for body in (tasks, tasks[::-1]))
    assert matched(before, after).pairs == {at: 999 - at for at in range(1_000)}


def test_a_reworded_heading_is_known_by_what_it_holds() -> None:
    tasks = tuple(Task(f"Công khai thủ tục hành chính lĩnh vực {name}") for name in ("đất đai", "hộ tịch", "y tế"))
    before = Document(kind="ke-hoach", body=(Clause("Nhiệm vụ", heading=True, blocks=tasks),))
    after = Document(kind="ke-hoach", body=(Clause("Việc phải làm ngay", heading=True, blocks=tasks),))
    assert told(compare(before, after)) == [(ChangeSort.CHANGED, "lời")]


def test_a_section_of_a_short_title_that_stands_elsewhere_is_one_move_and_what_changed_in_it_is_told() -> None:
    task = Task("Dự trữ lương thực, thuốc men", lead="Trạm Y tế")
    tasks = Clause("Nhiệm vụ", heading=True, blocks=(task,))
    money = Clause("Kinh phí", heading=True, blocks=(Paragraph("Nguồn dự phòng của ngân sách xã."),))
    bought = replace(tasks, blocks=(replace(task, lead="Văn phòng"),))
    before, after = (Document(kind="ke-hoach", body=body) for body in ((tasks, money), (money, bought)))
    assert [(one.sort, one.term, one.came, one.place) for one in compare(before, after)] == [
        (ChangeSort.MOVED, "mục", "I", "II"),
        (ChangeSort.CHANGED, "chủ trì", "I.1", "II.1"),
    ]
