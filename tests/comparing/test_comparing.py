"""What differs between two documents."""

from __future__ import annotations

from dataclasses import replace

from vbgen.comparing import Change, ChangeSort, compare
from vbgen.model import Document, Issuer, Task

PLAN = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Sở Nội vụ",)),
    summary="Cải cách hành chính",
    body=(Task("Rà soát thủ tục", lead="Văn phòng", due="30/6/2026"), Task("Tổng hợp, báo cáo", lead="Văn phòng")),
)


def test_a_document_does_not_differ_from_itself() -> None:
    assert compare(PLAN, PLAN) == ()


def test_a_changed_field_is_named_with_its_path_and_term() -> None:
    first, second = PLAN.body
    assert isinstance(first, Task)
    later = replace(PLAN, body=(replace(first, due="15/7/2026"), second), number="5")
    assert compare(PLAN, later) == (
        Change(ChangeSort.ADDED, "number", "số", "", "5"),
        Change(ChangeSort.CHANGED, "body[0].due", "thời hạn", "30/6/2026", "15/7/2026", "1", "1", "nhiệm vụ"),
    )


def test_a_task_put_in_first_is_one_addition() -> None:
    first = Task("Tuyên truyền trên cổng thông tin", lead="Phòng Văn hóa")
    assert compare(PLAN, replace(PLAN, body=(first, *PLAN.body))) == (
        Change(ChangeSort.ADDED, "body[0]", "nhiệm vụ", None, first, "1"),
    )
    assert compare(replace(PLAN, body=(first, *PLAN.body)), PLAN) == (
        Change(ChangeSort.REMOVED, "body[0]", "nhiệm vụ", first, None, "", "1"),
    )
