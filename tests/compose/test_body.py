"""The blocks of a body become its lines: what a task says of its facts, sentences that run on."""

from __future__ import annotations

from vbgen.compose import compose
from vbgen.compose.body import closed
from vbgen.model import Block, Clause, Document, Issuer, Task
from vbgen.tree import PrintedParagraph, Run, text_of


def body_of(*body: Block) -> list[tuple[str, str]]:
    """The lines below the title of a plan."""
    issuer = Issuer(("Ủy ban nhân dân", "huyện Sơn Động"), symbol="UBND-NC", place="Sơn Động")
    tree = compose(Document(kind="ke-hoach", issuer=issuer, body=body))
    found: list[tuple[str, str]] = [
        (item.role, text_of(item.runs)) for item in tree.items if isinstance(item, PrintedParagraph)
    ]
    return found[[role for role, _ in found].index("kind_name") + 1 :]


def test_a_task_prints_those_of_its_facts_that_its_text_does_not_name() -> None:
    found = body_of(
        Task("Rà soát thủ tục", True, "", "Văn phòng", ("Phòng Nội vụ", "Phòng Tư pháp"), "30/6/2024", "Báo cáo"),
        Task("Giao Sở Nội vụ chủ trì, báo cáo trước ngày 30/6/2024", lead="Sở Nội vụ", due="30/6/2024"),
        Clause("Thủ tục", heading=True, level="1", lead="Sở Y tế", blocks=(Task("Làm", lead="Sở Y tế", due="6/2024"),)),
    )
    assert found == [
        (
            "clause",
            "1. Rà soát thủ tục. Giao Văn phòng chủ trì, phối hợp với Phòng Nội vụ và Phòng Tư pháp; hoàn thành trước "
            "ngày 30/6/2024; sản phẩm: Báo cáo.",
        ),
        ("clause", "2. Giao Sở Nội vụ chủ trì, báo cáo trước ngày 30/6/2024."),
        ("clause_heading", "3. Thủ tục"),
        ("point", "a) Làm. Hoàn thành trong tháng 6/2024./."),
    ]


def test_sentences_that_charge_others_run_on_in_the_item() -> None:
    other = Task("Sở Nội vụ thẩm định", numbered=False, lead="Sở Nội vụ", due="6/2024")
    found = body_of(Task("Giao Sở Y tế rà soát", lead="Sở Y tế", then=(other,)), Task("Hết"))
    assert [text for _, text in found] == [
        "1. Giao Sở Y tế rà soát. Sở Nội vụ thẩm định. Hoàn thành trong tháng 6/2024.",
        "2. Hết./.",
    ]


def test_a_text_that_ends_in_bold_gets_no_second_stop_before_its_facts() -> None:
    then = Task("Sở Y tế theo dõi", numbered=False, lead="Sở Y tế")
    found = body_of(
        Task("Rà soát, **nêu rõ nguyên nhân.**", lead="Văn phòng"),
        Task("Báo cáo (mẫu số 1.)", lead="Văn phòng"),
        Task("Giao Sở Nội vụ **rà soát.**", lead="Sở Nội vụ", then=(then,)),
    )
    assert [text for _, text in found] == [
        "1. Rà soát, nêu rõ nguyên nhân. Giao Văn phòng chủ trì.",
        "2. Báo cáo (mẫu số 1.) Giao Văn phòng chủ trì.",
        "3. Giao Sở Nội vụ rà soát. Sở Y tế theo dõi./.",
    ]


def test_the_end_mark_goes_behind_the_last_words_whatever_looks_and_marks_stand_after_them() -> None:
    ends = PrintedParagraph("text", (Run("Rà soát thủ tục."), Run(" ;", bold=True), Run(" ")))
    assert closed([ends], "./.") == [PrintedParagraph("text", (Run("Rà soát thủ tục./."),))]
