"""What is ours of the superior's tasks becomes tasks of ours: in short where the draft is short, with whom, in what."""

from __future__ import annotations

import pytest
from support.rewording import PROVINCE, UNIT

from vbgen.deriving.choosing import Decision, Involvement, choose, is_list
from vbgen.deriving.items import Item, item
from vbgen.model import Block, Clause, Document, Paragraph, Task
from vbgen.vietnamese import PartialDate

ALL = "UBND các xã, phường"


def made(task: Task, *, brief: bool = False) -> Item:
    """Our task of one task of the province's."""
    body = (Clause("Nhiệm vụ", heading=True, blocks=(task,)),)
    superior = Document(kind="ke-hoach", issuer=PROVINCE, date=PartialDate(year=2026), summary="đất đai", body=body)
    return item(choose(superior, UNIT)[0], superior, UNIT, "kh12", brief=brief)


LONG = "Rà soát hồ sơ đất đai tồn đọng của các hộ dân trên địa bàn xã"


@pytest.mark.parametrize(
    ("text", "due", "short"),
    [
        (f"{LONG}; lập danh mục hồ sơ", "", LONG),
        (f"{LONG}. Lập danh mục hồ sơ", "", LONG),
        (f"{LONG}, lập danh mục hồ sơ", "", f"{LONG}, lập danh mục hồ sơ"),  # one clause
        ("Rà soát hồ sơ; lập danh mục hồ sơ", "", "Rà soát hồ sơ; lập danh mục hồ sơ"),  # short as it is
        ("Rà soát hồ sơ đất đai tồn đọng tại các xã; lập danh mục", "", "Rà soát hồ sơ đất đai tồn đọng tại các xã"),
        ("Rà soát hồ sơ đất đai tồn đọng tại xã; lập sổ", "", "Rà soát hồ sơ đất đai tồn đọng tại xã; lập sổ"),
        (f"{LONG} gồm: đất ở; đất rừng", "", f"{LONG} gồm: đất ở; đất rừng"),  # a list
        (f"(1) {LONG}; (2) lập danh mục", "", f"(1) {LONG}; (2) lập danh mục"),
        (f"{LONG} (kể cả đất ở; đất rừng)", "", f"{LONG} (kể cả đất ở; đất rừng)"),
        (
            f"Hồ sơ đất đai tồn đọng của các hộ dân trên địa bàn; {LONG.lower()}",
            "",
            f"Hồ sơ đất đai tồn đọng của các hộ dân trên địa bàn; {LONG.lower()}",
        ),  # nothing to do yet
        (f"{LONG}; báo cáo trước ngày 30/6/2026; lưu hồ sơ", "30/6/2026", f"{LONG}; báo cáo trước ngày 25/6/2026"),
        (f"{LONG} trước ngày 30/6/2026; báo cáo ngày 30/6/2026", "30/6/2026", f"{LONG} trước ngày 25/6/2026"),
    ],
)
def test_a_short_draft_says_the_first_clause_and_the_one_with_the_deadline(text: str, due: str, short: str) -> None:
    task = Task(text, lead=ALL, due=due)
    said = made(task, brief=True).task.text
    assert said.removesuffix(" (mục I.1)").removesuffix(" (khoản 1 mục I)") == short
    shortened = [step.rule for step in made(task, brief=True).steps if step.rule == "viết gọn"]
    assert shortened == ["viết gọn"] * (made(task).task.text != short)
    assert [step for step in made(task).steps if step.rule == "viết gọn"] == []


@pytest.mark.parametrize(
    ("blocks", "listed"),
    [
        ((Clause("Chính sách"), Clause("Hồ sơ"), Clause("Mức phí")), True),
        ((Clause("Chính sách"), Clause("Hồ sơ")), False),  # two are no list
        ((Clause("Chính sách"), Clause("Hồ sơ"), Task("Lập sổ")), True),
        ((Clause("Chính sách"), Task("Gửi"), Task("Lập sổ")), False),
        ((Clause("Chính sách"), Clause("Hồ sơ"), Task("Gửi"), Task("Lập sổ")), False),  # half of them
        ((Clause("Chính sách"), Clause("Hồ sơ"), Clause("Phí"), Task("Lập sổ", lead="Sở Y tế")), False),
        ((Clause("Chính sách"), Clause("Hồ sơ"), Clause("Phí"), Task("Lập sổ", due="6/2026")), False),
        ((Clause("Chính sách"), Clause("Hồ sơ"), Clause("Phí"), Task("Lập sổ", blocks=(Paragraph("a"),))), False),
        ((Clause("A", heading=True), Clause("B", heading=True), Clause("C", heading=True)), False),
        ((Clause("A", lead="Sở Y tế"), Clause("B", lead="Sở Y tế"), Clause("C", lead="Sở Y tế")), False),
        ((Paragraph("A"), Paragraph("B"), Paragraph("C")), False),
    ],
)
def test_a_task_may_hold_a_list_of_things(blocks: tuple[Block, ...], *, listed: bool) -> None:
    assert is_list(Task("Công khai những nội dung sau", blocks=blocks)) is listed


def test_what_stands_in_a_task_goes_with_it_but_tasks_and_facts() -> None:
    inside = (
        Clause("Chính sách", blocks=(Task("Gửi", lead="Sở Y tế"), Paragraph("Theo quy định"))),
        Paragraph("Cơ quan chủ trì: Sở Y tế"),
        Task("Rà soát sổ", lead="Sở Y tế"),
    )
    task = Task("Công khai những nội dung sau", lead=ALL, blocks=inside)
    assert made(task).task.blocks == (Clause("Chính sách", blocks=(Paragraph("Theo quy định"),)),)
    assert made(task, brief=True).task.blocks == ()


def test_of_a_list_of_things_all_stand_in_ours_as_things() -> None:
    inside = (Clause("Chính sách", level="a"), Clause("Hồ sơ"), Task("Mức phí", level="a", label="c)"))
    task = Task("Công khai những nội dung sau", lead=ALL, blocks=inside)
    expected = (Clause("Chính sách", level="a"), Clause("Hồ sơ"), Clause("Mức phí", level="a", label="c)"))
    assert made(task).task.blocks == expected


@pytest.mark.parametrize(
    ("support", "text", "ours"),
    [
        (("Sở Nội vụ",), "Rà soát hồ sơ", ("Phòng Văn hóa - Xã hội",)),
        (("Sở Tài chính",), "Rà soát hồ sơ", ("Sở Tài chính",)),  # whose department of ours is in charge itself
        (("Sở Y tế",), "Rà soát hồ sơ", ("Sở Y tế",)),
        (("Sở Y tế",), "Cùng Sở Y tế rà soát hồ sơ", ()),  # its text names it
        (("Các sở, ban, ngành",), "Rà soát hồ sơ", ("các cơ quan, đơn vị liên quan",)),
        (("Các đoàn thể",), "Rà soát hồ sơ", ("các đoàn thể",)),
        (("Sở Y tế; Sở Nội vụ, Sở Tài chính",), "Rà soát", ("Sở Y tế", "Phòng Văn hóa - Xã hội", "Sở Tài chính")),
        (("Sở Nội vụ", "sở Nội vụ", "Sở Y tế", "Sở Y tế"), "Rà soát", ("Phòng Văn hóa - Xã hội", "Sở Y tế")),  # once
        (("Công an cấp xã",), "Rà soát hồ sơ", ("Công an xã",)),
    ],
)
def test_whom_the_superior_has_support_us_is_ours_where_we_have_it(
    support: tuple[str, ...], text: str, ours: tuple[str, ...]
) -> None:
    assert made(Task(text, lead=ALL, support=support)).task.support == ours


@pytest.mark.parametrize(
    ("decision", "lead", "due", "involved"),
    [
        (None, "Phòng Kinh tế", "25/6/2026", True),
        (Decision(Involvement.LEAD), "Phòng Kinh tế", "25/6/2026", True),
        (Decision(Involvement.LEAD, department="Văn phòng"), "Văn phòng", "25/6/2026", True),
        (Decision(Involvement.LEAD, department=""), "", "25/6/2026", True),
        (Decision(Involvement.LEAD, due="20/6/2026"), "Phòng Kinh tế", "20/6/2026", True),
        (Decision(Involvement.LEAD, due=""), "Phòng Kinh tế", "", True),
        (Decision(Involvement.SUPPORT), "Phòng Kinh tế", "25/6/2026", False),
    ],
)
def test_what_a_person_decided_stands(decision: Decision | None, lead: str, due: str, *, involved: bool) -> None:
    task = Task("Rà soát hồ sơ đất đai", lead=ALL, due="30/6/2026", support=("Sở Y tế",))
    body = (Clause("Nhiệm vụ", heading=True, blocks=(task,)),)
    superior = Document(kind="ke-hoach", issuer=PROVINCE, date=PartialDate(year=2026), summary="đất đai", body=body)
    (choice,) = choose(superior, UNIT, {"I.1": decision} if decision else {})
    made = item(choice, superior, UNIT, "kh12", brief=False).task
    assert (made.lead, made.due, made.support) == (lead, due, ("Sở Y tế",) if involved else ())
    assert made.follows == "kh12#I.1"


def test_the_head_of_the_council_answers_unless_a_person_decided_otherwise() -> None:
    text = "Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra vi phạm"
    task = Task(text, lead="Chủ tịch UBND các xã, phường")
    body = (Clause("Nhiệm vụ", heading=True, blocks=(task,)),)
    superior = Document(kind="ke-hoach", issuer=PROVINCE, date=PartialDate(year=2026), body=body)

    def lead(decision: Decision | None) -> str:
        (choice,) = choose(superior, UNIT, {"I.1": decision} if decision else {})
        return item(choice, superior, UNIT, "kh12", brief=False).task.lead

    assert lead(None) == "Chủ tịch UBND xã"
    assert lead(Decision(Involvement.LEAD)) == "Chủ tịch UBND xã"
    assert lead(Decision(Involvement.LEAD, department="Phòng Kinh tế")) == "Phòng Kinh tế"
