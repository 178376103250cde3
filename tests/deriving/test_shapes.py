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


def test_a_heading_that_only_names_who_does_it_is_passed_over() -> None:
    guided = Task("Hướng dẫn hóa đơn", lead="Sở Tài chính", support=(ALL,))
    inside = Clause("Sở Tài chính", heading=True, blocks=(guided,))
    work = tuple(Task(f"Rà soát {number}", lead=ALL) for number in "abc")
    section = Clause("TỔ CHỨC THỰC HIỆN", heading=True, blocks=(inside, *work))
    other = Clause("NHIỆM VỤ", heading=True, blocks=(Task("Rà soát đất đai", lead=ALL),))
    found = derive(replace(SUPERIOR, body=(other, section)), UNIT, Layout("cong-van", "muc")).document.body
    assert [block.text for block in found if isinstance(block, Clause)] == ["Nhiệm vụ", "Tổ chức thực hiện"]


def test_what_the_head_of_the_council_answers_for_is_his() -> None:
    answers = Task(f"Chủ tịch {ALL} chịu trách nhiệm trước UBND tỉnh nếu để mất rừng", lead=f"Chủ tịch {ALL}")
    work = [Task(f"Rà soát đất đai {number}", lead=ALL) for number in "abc"]
    found = derive(replace(SUPERIOR, body=(*work, answers)), UNIT).document.body
    assert found[2] == Clause(
        "Chủ tịch UBND xã",
        heading=True,
        level="1",
        lead="Chủ tịch UBND xã",
        blocks=(Task("Chịu trách nhiệm trước UBND tỉnh nếu để mất rừng", follows="kh87#4"),),
    )


def test_a_short_letter_begins_with_the_sections_that_it_is_about() -> None:
    sections = tuple(
        Clause(head, heading=True, blocks=(Task(f"Rà soát {about}", lead=ALL), Task(f"Công khai {about}", lead=ALL)))
        for head, about in (("ĐẤT ĐAI VÀ MÔI TRƯỜNG", "thửa đất"), ("Tổ chức bộ máy", "biên chế"))
    )
    departments = (("a", Department("Phòng Kinh tế", field=("thửa đất",))), ("b", Department("Phòng Nội vụ")))
    unit = replace(UNIT, departments=departments)
    found = derive(replace(SUPERIOR, body=sections), unit, Layout(brief=True)).document.body
    assert found[1] == Clause(
        "Tổ chức triển khai thực hiện đầy đủ các nội dung tại [@kh87]; trong đó, tập trung: đất đai và môi trường; "
        "tổ chức bộ máy",
        level="1",
    )
    heads = [block.text for block in found if isinstance(block, Clause) and block.lead]
    assert heads == ["Phòng Kinh tế", "Phòng Nội vụ"]


def test_what_our_plan_does_by_being_issued_is_declined_and_its_day_told_beside_the_date() -> None:
    told = Task("UBND các xã, phường ban hành kế hoạch của địa phương trước ngày 30/6/2026", lead=ALL, due="30/6/2026")
    superior = replace(SUPERIOR, body=(*SUPERIOR.body, told))
    found = derive(superior, UNIT, Layout("ke-hoach"))
    assert [block.text for block in reading(found.document.body) if isinstance(block, Task)] == ["Rà soát hồ sơ"]
    assert found.document.declined == (("kh87#2", ("chính Kế hoạch này là văn bản phải ban hành",)),)
    assert Doubt("date", "ban hành đúng hạn cấp trên giao: 30/6/2026") in found.blanks
    letter = derive(superior, UNIT).document
    assert letter.declined == ()
    assert len([block for block in reading(letter.body) if isinstance(block, Task)]) == 2


def test_tasks_whose_department_is_not_known_stand_under_a_blank_and_not_under_everybody() -> None:
    offices = (
        ("kinh-te", Department("Phòng Kinh tế", field=("đất",))),
        ("y-te", Department("Phòng Y tế", field=("bệnh",))),
    )
    texts = ("Rà soát đất", "Rà soát ao, hồ", "Rà soát bệnh", "Các cơ quan, địa phương rà soát việc mình")
    work = tuple(Task(text, lead="Các cơ quan, địa phương" if text.startswith("Các") else ALL) for text in texts)
    unit = replace(UNIT, departments=offices, others=("Các trường học",))
    found = derive(replace(SUPERIOR, body=(*SUPERIOR.body[:1], *work)), unit, Layout("chi-thi")).document
    heads = [
        (block.text, [task.text for task in block.blocks if isinstance(task, Task)])
        for block in found.body
        if isinstance(block, Clause)
    ]
    assert heads == [
        ("Các cơ quan, đơn vị, các trường học", ["Rà soát việc mình"]),
        ("…", ["Rà soát ao, hồ"]),
        ("Phòng Kinh tế", ["Rà soát đất"]),
        ("Phòng Y tế", ["Rà soát bệnh"]),
    ]
