"""How a draft is laid out: its groups, and how it joins the superior to what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.deriving import Layout, derive
from vbgen.drafting import Doubt
from vbgen.model import Clause, Document, Issuer, Paragraph, Task
from vbgen.outline import reading
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

ALL = "UBND các xã, phường"
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    summary="Cải cách hành chính năm 2026",
    body=(Paragraph("Ủy ban nhân dân tỉnh ban hành kế hoạch"), Task("Rà soát hồ sơ", lead=ALL)),
)
UNIT = Unit(("Ủy ban nhân dân xã Tân Tiến",), symbol="UBND", place="Tân Tiến", short="UBND xã")


@pytest.mark.parametrize(
    ("summary", "cited"),
    [
        ("Cải cách hành chính", "về cải cách hành chính"),
        ("về cải cách hành chính", "về cải cách hành chính"),
        ("Triển khai Nghị quyết số 5", "triển khai Nghị quyết số 5"),
        ("", ""),
    ],
)
def test_the_superior_s_summary_is_joined_to_its_citation(summary: str, cited: str) -> None:
    (reference, *_) = derive(replace(SUPERIOR, summary=summary), UNIT).document.references
    assert reference.summary == cited


@pytest.mark.parametrize(("count", "grouped"), [(3, False), (4, True)])
def test_more_tasks_than_three_of_several_departments_are_grouped(count: int, grouped: bool) -> None:
    leads = ("Sở Nội vụ", "Sở Tài chính")
    work = tuple(Task(f"Rà soát việc {number}", lead=ALL) for number in range(count))
    departments = tuple((lead, Department(lead, answers=(lead,))) for lead in leads)
    unit = replace(UNIT, departments=departments)
    body = tuple(replace(task, text=f"{task.text} của {leads[at % 2]}") for at, task in enumerate(work))
    found = derive(replace(SUPERIOR, body=(*SUPERIOR.body[:1], *body)), unit, Layout("ke-hoach"))
    assert len(found.items) == count
    assert {item.task.lead for item in found.items} == set(leads)
    heads = [block.text for block in reading(found.document.body) if isinstance(block, Clause) and block.lead]
    assert bool(heads) is grouped


def test_number_and_day_of_the_superior_are_left_open_where_they_are_not_known() -> None:
    unknown = replace(SUPERIOR, number="", date=PartialDate(year=2026, month=5))
    found = derive(unknown, UNIT)
    assert found.document.summary == (
        "triển khai thực hiện Kế hoạch số …/KH-UBND ngày …/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh"
    )
    assert Doubt("references", "số của văn bản cấp trên") in found.blanks
    assert Doubt("references", "ngày của văn bản cấp trên") in found.blanks
