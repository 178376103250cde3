"""The blocks of a body become its lines: what a task says of its facts, sentences that run on."""

from __future__ import annotations

import pytest

from vbgen.compose import compose
from vbgen.compose.body import closed, end_mark, in_phrases, once, with_facts
from vbgen.model import Block, Clause, Column, Document, Issuer, PageBreak, Paragraph, Table, Task
from vbgen.tree import NewPage, PrintedParagraph, Run, text_of


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


TABLE = Table((Column("TT"),))


@pytest.mark.parametrize(
    ("block", "following", "level", "mark"),
    [
        (Paragraph("Rà soát"), None, "", "."),
        (Paragraph("Rà soát"), Paragraph("Báo cáo"), "", "."),
        (Paragraph("Rà soát"), TABLE, "", ":"),
        (Paragraph("Rà soát"), Clause("Một"), "", ":"),
        (Paragraph("Rà soát"), Task("Một"), "", ":"),
        (Paragraph("Rà soát"), Task("Một", numbered=False), "", "."),
        (Paragraph("Rà soát"), Clause("Một", heading=True), "", "."),
        (Paragraph("Rà soát"), Clause("Một", level="I"), "", "."),  # a rung that stands out
        (Paragraph("Rà soát"), Clause("Một", level="a"), "", ":"),
        (Paragraph("Các nhiệm vụ như sau"), Clause("Một", level="I"), "", ":"),
        (Paragraph("Các nhiệm vụ như sau"), Paragraph("Một"), "", "."),
        (Paragraph("Các nhiệm vụ như sau"), None, "", "."),
        (Paragraph("Rà soát", blocks=(Paragraph("Một"),)), None, "", ":"),
        (TABLE, None, "", ""),
        (Clause("Mục tiêu", heading=True, blocks=(Paragraph("Một"),)), None, "1", ""),
        (Clause("Rà soát", blocks=(Paragraph("Một"),)), None, "1", ":"),
        (Clause("Rà soát"), Clause("Báo cáo"), "1", "."),
        (Clause("Rà soát"), Clause("Báo cáo"), "a", ";"),
        (Clause("Rà soát"), Task("Báo cáo"), "-", ";"),
        (Task("Rà soát"), Task("Báo cáo"), "+", ";"),
        (Task("Rà soát"), Task("Báo cáo", numbered=False), "a", "."),
        (Task("Rà soát", numbered=False), Task("Báo cáo"), "a", "."),
        (Clause("Rà soát"), None, "a", "."),
        (Clause("Rà soát"), Paragraph("Báo cáo"), "a", "."),
        (Clause("Rà soát", level="a"), Clause("Báo cáo", level="1"), "a", "."),
    ],
)
def test_a_block_ends_as_what_follows_it_asks(block: Block, following: Block | None, level: str, mark: str) -> None:
    assert end_mark(block, following, level) == mark
    assert end_mark(block, following, level, phrases=False) == (mark if mark != ";" else ".")


@pytest.mark.parametrize(
    ("blocks", "places"),
    [
        ((Clause("Rà soát"), Clause("Báo cáo")), {0, 1}),
        ((Clause("Rà soát. Lập danh mục"), Clause("Báo cáo")), set()),
        ((Clause("Rà soát tại TP. Hồ Chí Minh"), Clause("Báo cáo")), {0, 1}),
        ((Clause("Đạt 95%. Lập"), Clause("Báo cáo")), set()),
        ((Clause("Rà soát. Lập", level="a"), Clause("Báo cáo", level="-")), {1}),  # two lists
        ((Clause("Mục tiêu", heading=True), Clause("Báo cáo")), {1}),
        ((Clause("Rà soát"), Paragraph("Một. Hai"), Clause("Báo cáo")), {0, 2}),
        ((Task("Rà soát", lead="Sở Y tế"), Task("Báo cáo")), set()),  # composing adds a sentence
        ((Task("Sở Y tế rà soát", lead="Sở Y tế"), Task("Báo cáo")), {0, 1}),
        ((Task("Rà soát", support=("Sở Y tế",)), Task("Báo cáo")), set()),
        ((Task("Rà soát", due="30/6/2026"), Task("Báo cáo")), set()),
        ((Task("Rà soát", product="Báo cáo"), Task("Báo cáo")), set()),
        ((Task("Rà soát", then=(Task("Gửi", numbered=False),)), Task("Báo cáo")), set()),
        ((Task("Rà soát", numbered=False),), set()),
    ],
)
def test_items_of_which_each_is_one_sentence_are_phrases(blocks: tuple[Block, ...], places: set[int]) -> None:
    assert in_phrases(blocks) == places


@pytest.mark.parametrize(
    ("task", "inherited", "heard", "text"),
    [
        (Task("Rà soát"), "", "", "Rà soát"),
        (Task("Rà soát", lead="Sở Y tế"), "", "", "Rà soát. Giao Sở Y tế chủ trì"),
        (Task("Rà soát", lead="Sở Y tế"), "Sở Y tế", "", "Rà soát"),
        (Task("Rà soát", lead="Sở Y tế"), "", "Cơ quan chủ trì: Sở Y tế", "Rà soát"),
        (Task("Rà soát", support=("Sở A",)), "", "", "Rà soát. Phối hợp với Sở A"),
        (Task("Rà soát", support=("Sở A", "Sở B", "Sở C")), "", "", "Rà soát. Phối hợp với Sở A, Sở B và Sở C"),
        (Task("Rà soát cùng Sở A", support=("Sở A", "Sở B")), "", "", "Rà soát cùng Sở A. Phối hợp với Sở B"),
        (Task("Rà soát cùng Sở A", support=("Sở A",)), "", "", "Rà soát cùng Sở A"),
        (
            Task("Rà soát", lead="Sở Y tế", support=("Sở A",)),
            "",
            "",
            "Rà soát. Giao Sở Y tế chủ trì, phối hợp với Sở A",
        ),
        (Task("Rà soát", due="30/6/2026"), "", "", "Rà soát. Hoàn thành trước ngày 30/6/2026"),
        (Task("Rà soát", due="6/2026"), "", "", "Rà soát. Hoàn thành trong tháng 6/2026"),
        (Task("Rà soát", due="2026"), "", "", "Rà soát. Hoàn thành trong năm 2026"),
        (Task("Rà soát", due="hằng quý"), "", "", "Rà soát. Thời hạn: hằng quý"),
        (Task("Rà soát hằng quý", due="hằng quý"), "", "", "Rà soát hằng quý"),
        (Task("Rà soát", product="Danh mục"), "", "", "Rà soát. Sản phẩm: Danh mục"),
        (Task("Lập danh mục", product="Danh mục"), "", "", "Lập danh mục"),
        (Task("Rà soát:", due="hằng quý"), "", "", "Rà soát. Thời hạn: hằng quý"),
        (Task("Rà soát, ", due="hằng quý"), "", "", "Rà soát. Thời hạn: hằng quý"),
        (Task("Rà soát!", due="hằng quý"), "", "", "Rà soát! Thời hạn: hằng quý"),
    ],
)
def test_a_task_says_what_its_text_does_not(task: Task, inherited: str, heard: str, text: str) -> None:
    assert with_facts(task, inherited, heard) == text


@pytest.mark.parametrize(
    ("end", "text", "mark"),
    [
        (":", "Rà soát", ":"),
        (":", "Rà soát. Sản phẩm: Báo cáo", "."),
        (":", "Sản phẩm: Báo cáo. Rà soát", ":"),  # of another sentence
        (":", "Rà soát như sau:", ":"),
        (";", "Sản phẩm: Báo cáo", ";"),
    ],
)
def test_a_sentence_has_one_colon(end: str, text: str, mark: str) -> None:
    assert once(end, text) == mark


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Rà soát", "Rà soát./."),
        ("Rà soát.", "Rà soát./."),
        ("Rà soát;", "Rà soát./."),
        ("Rà soát./.", "Rà soát./."),
        ("Rà soát./", "Rà soát./."),
        ("Rà soát...", "Rà soát..../."),
        ("Rà soát , ", "Rà soát./."),
    ],
)
def test_a_document_ends_in_its_mark_once(text: str, end: str) -> None:
    assert closed([PrintedParagraph("text", (Run(text),))], "./.") == [PrintedParagraph("text", (Run(end),))]


def test_the_end_mark_stands_below_what_has_no_words() -> None:
    mark, page = PrintedParagraph("text", (Run("./."),)), NewPage("")
    figure, empty = PrintedParagraph("figure", (Run("Hình 1"),)), PrintedParagraph("text", (Run(" "),))
    for last in (page, figure, empty):
        assert closed([last], "./.") == [last, mark]
        assert closed([last], ".") == [last]
        assert closed([last], "./.", signed=False) == [last]
    assert closed([], "./.") == [mark]
    assert closed([], ".") == [PrintedParagraph("text", (Run("."),))]
    noted = PrintedParagraph("text", (Run("Rà soát."), Run("", note=1)))
    assert closed([noted], "./.") == [PrintedParagraph("text", (Run("Rà soát."), Run("", note=1), Run("./.")))]


def test_each_sort_of_block_has_its_line() -> None:
    found = body_of(
        Paragraph("Căn cứ tình hình, xã yêu cầu", blocks=(Paragraph("Thực hiện nghiêm"),)),
        Clause("Mục tiêu", heading=True, blocks=(Clause("Chung", heading=True), Clause("Giảm 5%"), Clause("Tăng 5%"))),
        Clause("Nhiệm vụ", heading=True, lead="Sở Y tế", blocks=(Task("Rà soát"), Task("Gửi", numbered=False))),
        Task("Rà soát", numbered=False, lead="Văn phòng", blocks=(Clause("Danh mục"),)),
    )
    assert found == [
        ("text", "Căn cứ tình hình, xã yêu cầu:"),
        ("text", "Thực hiện nghiêm."),
        ("roman", "I. MỤC TIÊU"),
        ("clause_heading", "1. Chung"),
        ("clause", "2. Giảm 5%."),
        ("clause", "3. Tăng 5%."),
        ("roman", "II. NHIỆM VỤ"),
        ("clause", "1. Rà soát."),
        ("text", "Gửi."),
        ("text", "Rà soát. Giao Văn phòng chủ trì:"),
        ("clause", "1. Danh mục./."),
    ]


def test_a_fact_that_a_line_of_fields_says_is_not_said_again() -> None:
    field = Paragraph("Cơ quan chủ trì: Sở Y tế")
    assert [text for _, text in body_of(Task("Rà soát", lead="Sở Y tế", blocks=(field,)), Paragraph("Hết"))] == [
        "1. Rà soát:",
        "Cơ quan chủ trì: Sở Y tế.",
        "Hết./.",
    ]
    assert [text for _, text in body_of(Task("Rà soát", lead="Sở Y tế"), field)] == [
        "1. Rà soát.",
        "Cơ quan chủ trì: Sở Y tế./.",
    ]


def test_a_page_that_lies_as_the_one_before_is_not_turned() -> None:
    issuer = Issuer(("Ủy ban nhân dân", "xã Tân Tiến"), symbol="UBND", place="Tân Tiến")
    breaks = tuple(PageBreak(orientation=way) for way in ("", "ngang", "ngang", "doc"))
    tree = compose(Document(kind="ke-hoach", issuer=issuer, body=(*breaks, Paragraph("Hết"))))
    assert [item.turn for item in tree.items if isinstance(item, NewPage)] == [
        "",
        "landscape",
        "",
        "portrait",
    ]
