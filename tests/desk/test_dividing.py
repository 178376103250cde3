"""The superior's tasks in groups, each with why; what a person ticks, charges and dates is what the draft says."""

from __future__ import annotations

from vbgen.covering import coverage
from vbgen.deriving import Decision, Involvement, Layout
from vbgen.desk.communes import Commune, unit_of
from vbgen.desk.dividing import Picked, decisions, drafted, groups, leads, picked
from vbgen.model import Clause, Document, Issuer, Task
from vbgen.plans import loads
from vbgen.vietnamese import PartialDate

ALL = "Ủy ban nhân dân các xã, phường"
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(("Ủy ban nhân dân", "tỉnh Lam Sơn"), symbol="UBND", place="Lam Sơn"),
    number="31",
    date=PartialDate(year=2026, month=3, day=2),
    summary="Cải cách hành chính năm 2026",
    body=(
        Clause(
            "Nhiệm vụ",
            heading=True,
            blocks=(
                Task("Rà soát thủ tục hành chính", lead=ALL, due="30/6/2026"),
                Task("Rà soát đất đai", lead="Sở Nông nghiệp và Môi trường", support=(ALL,)),
                Task("Rà soát quy định về chợ"),
                Task("Đào tạo công chức", lead="Sở Nội vụ", due="15/9/2026"),
            ),
        ),
    ),
)
UNIT = unit_of(Commune("xã", "Tân Tiến", "tỉnh Lam Sơn", "Nguyễn Văn An"))
OFFERED = groups(SUPERIOR, UNIT)
TICKED = {"chon:I.1": "nhan", "chon:I.2": "nhan"}
"""The form as it is when nobody touches it: what is ours is ticked."""


def test_each_task_stands_in_its_group_with_why_our_words_department_and_due() -> None:
    shown = [
        (group.name, row.path, row.said, row.department, row.our_due, row.why)
        for group in OFFERED
        for row in group.rows
    ]
    office, economy = "Văn phòng HĐND và UBND xã", "Phòng Kinh tế"
    assert shown == [
        ("chu-tri", "I.1", "nhan", office, "25/6/2026", f"gọi cả cấp mình (“{ALL}”)"),
        (
            "phoi-hop",
            "I.2",
            "nhan",
            economy,
            "",
            f"phối hợp với Sở Nông nghiệp và Môi trường: gọi cả cấp mình (“{ALL}”)",
        ),
        ("chua-ro", "I.3", "de", "", "", "cấp trên không ghi ai chủ trì"),
        ("khong", "I.4", "khong", "", "", "việc của Sở Nội vụ (cùng lĩnh vực với Phòng Văn hóa - Xã hội)"),
    ]
    assert leads(UNIT, OFFERED)[:2] == (office, economy)


def test_a_form_that_nobody_touched_decides_nothing() -> None:
    assert decisions(TICKED, OFFERED) == {}


def test_only_what_a_person_changed_is_a_decision() -> None:
    police = "Công an xã"
    form = {
        "chon:I.1": "nhan",
        "phong:I.1": police,
        "han:I.1": " 20/6/2026 ",
        "vi-sao:I.2": "đã giao năm 2025",
        "chon:I.3": "nhan",
        "phong:I.3": "Phòng Kinh tế",
        "chon:I.4": "nhan",
    }
    assert decisions(form, OFFERED) == {
        "I.1": Decision(Involvement.LEAD, police, "20/6/2026"),
        "I.2": Decision(Involvement.NOT, why="đã giao năm 2025"),
        "I.3": Decision(Involvement.LEAD, "Phòng Kinh tế"),
        "I.4": Decision(Involvement.SUPPORT),
    }


def test_what_is_open_can_be_refused_with_or_without_a_reason() -> None:
    assert decisions({**TICKED, "chon:I.3": "khong"}, OFFERED) == {
        "I.3": Decision(Involvement.NOT, why="không phải việc của cơ quan mình")
    }


def test_the_draft_says_what_was_decided_and_everything_of_the_superior_is_accounted_for() -> None:
    form = {**TICKED, "phong:I.1": "Công an xã", "chon:I.3": "khong"}
    made = drafted(SUPERIOR, UNIT, Layout("thong-bao"), decisions(form, OFFERED), "kh31.yaml", "ubnd-xa-tan-tien")
    assert made.stem == "thong-bao-trien-khai-kh31"
    assert made.text.startswith("# Dự thảo triển khai kh31.yaml, cho ubnd-xa-tan-tien\n")
    document = loads(made.text).document
    found = coverage(SUPERIOR, [("xa", document)], UNIT)
    assert [(row.source, row.state.name) for row in found.rows] == [
        ("I.1", "TAKEN"),
        ("I.2", "TAKEN"),
        ("I.3", "DECLINED"),
        ("I.4", "OTHERS"),
    ]
    assert found.complete


def test_a_draft_that_was_made_says_what_was_picked_for_it() -> None:
    form = {"chon:I.1": "nhan", "phong:I.1": "Công an xã", "han:I.1": "20/6/2026", "vi-sao:I.2": "đã giao"}
    form |= {"chon:I.3": "nhan", "phong:I.3": "Phòng Kinh tế"}
    made = drafted(SUPERIOR, UNIT, Layout(), decisions(form, OFFERED), "kh31.yaml", "xa")
    assert picked(OFFERED, loads(made.text).document) == {
        "I.1": Picked("nhan", "Công an xã", "20/6/2026"),
        "I.2": Picked("khong", "Phòng Kinh tế", "", "đã giao"),
        "I.3": Picked("nhan", "Phòng Kinh tế", ""),
        "I.4": Picked("khong", "", ""),
    }
    assert picked(OFFERED)["I.1"] == Picked("nhan", "Văn phòng HĐND và UBND xã", "25/6/2026")
