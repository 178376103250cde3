"""Which paragraph of a Word file plays which part; and what is judged of which file."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import CASES
from support.lint.word_subjects import right, subject
from support.wordml import p, package

from vbgen.diagnostics import Severity
from vbgen.lint.rule import ADVICE, ERROR, WARNING, Hit
from vbgen.lint.word import casting, looks, page, remains, sections
from vbgen.lint.word.formatting import formatting
from vbgen.lint.word.parts import WordSubject, layout
from vbgen.readers.docx import read
from vbgen.readers.reading import Line
from vbgen.recognise.closing import Closing, Mark
from vbgen.recognise.facts import facts
from vbgen.recognise.ladder import Entry
from vbgen.recognise.zones import Spot
from vbgen.tree import Run


def laid(body: str) -> WordSubject:
    reading = read(package(body), "a.docx")
    assert reading.word is not None
    return layout(formatting(reading.word), facts(reading))


def roles(found: WordSubject) -> dict[str, list[str]]:
    return {name: [item.text for item in items] for name, items in found.roles.items()}


CENTRE = '<w:jc w:val="center"/>'
HEAD = (
    p("UBND TỈNH BẮC NINH")
    + p("SỞ NỘI VỤ")
    + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + p("Độc lập - Tự do - Hạnh phúc")
    + p("Số: 05/KH-SNV")
    + p("Bắc Ninh, ngày 05 tháng 01 năm 2026")
)
TITLE = p("KẾ HOẠCH", CENTRE) + p("Cải cách hành chính năm 2026", CENTRE)
BASES = p("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;") + p("Theo đề nghị của Văn phòng.")
TEXT = p("I. MỤC TIÊU", CENTRE) + p("Sở Nội vụ triển khai các nhiệm vụ sau:") + p("1. Rà soát thủ tục hành chính.")
CLOSED = p("GIÁM ĐỐC") + p("Trần Thị Bình") + p("Nơi nhận:") + p("- Như trên;") + p("- Lưu: VT.")


def test_every_paragraph_of_a_document_plays_its_part() -> None:
    found = laid(HEAD + TITLE + BASES + TEXT + CLOSED)
    assert roles(found) == {
        "superior": ["UBND TỈNH BẮC NINH"],
        "issuer": ["SỞ NỘI VỤ"],
        "national_name": ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        "motto": ["Độc lập - Tự do - Hạnh phúc"],
        "number": ["Số: 05/KH-SNV"],
        "place_date": ["Bắc Ninh, ngày 05 tháng 01 năm 2026"],
        "kind_name": ["KẾ HOẠCH"],
        "summary": ["Cải cách hành chính năm 2026"],
        "basis": ["Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", "Theo đề nghị của Văn phòng."],
        "heading": ["I. MỤC TIÊU"],
        "roman": ["I. MỤC TIÊU"],
        "text": ["Sở Nội vụ triển khai các nhiệm vụ sau:", "1. Rà soát thủ tục hành chính."],
        "position": ["GIÁM ĐỐC"],
        "name": ["Trần Thị Bình"],
        "recipients": ["Nơi nhận:"],
        "recipient": ["- Như trên;", "- Lưu: VT."],
    }
    assert [item.number for item in found.body] == [11, 12, 13]
    assert (found.last, found.binds, found.standard) == (18, True, "nha-nuoc")
    assert len(list(found.main)) == 18


def test_what_stands_behind_the_signature_is_an_appendix_and_a_paragraph_of_two_parts_plays_none() -> None:
    found = laid(HEAD + TITLE + TEXT + CLOSED + p("PHỤ LỤC I", CENTRE) + p("Danh mục"))
    assert (found.last, len(found.formatting.paragraphs)) == (16, 18)
    assert [item.number for item in found.main] == list(range(1, 17))
    line = "SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    both = laid(p(line.replace("\t", "</w:t><w:tab/><w:t>")) + HEAD + TEXT)
    assert both.formatting.paragraphs[0].text == line
    assert line not in [text for texts in roles(both).values() for text in texts]


def test_a_table_in_the_text_is_none_of_the_body_and_a_short_mark_plays_no_part() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p('trong bảng, một ô dài')}</w:tc></w:tr></w:tbl>"
    found = laid(HEAD + TITLE + TEXT + cell + p("2. Báo cáo.") + p("1.") + CLOSED)
    assert "trong bảng, một ô dài" not in [item.text for item in found.body]
    assert "1." not in roles(found)["text"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "national_name"),
        ("CỘNG HÒA XÃ HỘI", "national_name"),
        ("CHỦ NGHĨA VIỆT NAM", "national_name"),
        ("Độc lập - Tự do", "motto"),
        ("Số: 05/KH-SNV", "number"),
        ("Số:     /KH-SNV", "number"),
        ("Số lượng", "other"),
        ("Bắc Ninh, ngày 05 tháng 01 năm 2026", "place_date"),
        ("V/v cải cách", "subject"),
        ("về việc cải cách", "subject"),
        ("SỞ NỘI VỤ", "issuer"),
        ("UBND TỈNH BẮC NINH", "superior"),
        ("SỞ Y TẾ", "other"),
    ],
)
def test_which_line_of_a_header_is_which(text: str, role: str) -> None:
    assert casting._header_role(text, right().facts.header) == role


def opened(text: str, **look: Any) -> str:
    line = Line((Run(text),), **{"align": "center", "paragraph": 1, **look})
    ((_, role),) = casting._opening([line], right().facts)
    return role


@pytest.mark.parametrize(
    ("text", "look", "role"),
    [
        ("Kính gửi: Sở A", {}, "addressed"),
        ("Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;", {}, "basis"),
        ("- Theo đề nghị của Văn phòng.", {}, "basis"),
        ("KẾ HOẠCH", {}, "kind_name"),
        ("KẾ HOẠCH", {"align": "left"}, "other"),
        ("KẾ HOẠCH:", {}, "resolves"),  # it stands below căn cứ
        ("KẾ HOẠCH " + "A" * 50, {}, "kind_name"),
        ("KẾ HOẠCH " + "A" * 51, {}, "other"),
        ("KẾ HOẠCH\nCẢI CÁCH", {}, "other"),
        ("Một dòng khác", {}, "other"),
    ],
)
def test_which_line_of_an_opening_is_which(text: str, look: dict[str, Any], role: str) -> None:
    assert opened(text, **look) == role


def test_a_piece_of_the_summary_is_of_it_when_it_is_long_enough_and_in_the_middle() -> None:
    summary = right().facts.opening.summary
    assert [opened(summary), opened(summary[:9].strip()), opened(summary[:8]), opened(summary, align="left")] == [
        "summary" if len(summary) > 8 else "other",
        "summary" if len(summary[:9].strip()) > 8 else "other",
        "other",
        "other",
    ]
    assert list(casting._opening([Line((Run("  "),))], right().facts)) == []


@pytest.mark.parametrize(
    ("level", "look", "role"),
    [
        ("", {}, "text"),
        ("1", {}, "text"),
        ("a", {}, "text"),
        ("-", {}, "text"),
        ("+", {}, "text"),
        ("(1)", {}, "text"),
        ("1.1", {}, "text"),
        ("I", {}, "heading"),
        ("dieu", {}, "heading"),
        ("1", {"bold": True}, "heading"),
        ("", {"align": "center"}, "heading"),
    ],
)
def test_an_entry_is_running_text_or_may_be_a_heading(level: str, look: dict[str, Any], role: str) -> None:
    assert casting._body_role(Entry("", level, Line((Run("a"),), **look))) == role


SIGNER = Mark(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Lê Văn An", "TRƯỞNG BAN")


@pytest.mark.parametrize(
    ("text", "column", "inside", "role"),
    [
        ("Nơi nhận:", "left", False, "recipients"),
        ("NƠI NHẬN", "", False, "recipients"),
        ("Lê Văn An", "right", True, "name"),
        ("TM. ỦY BAN NHÂN DÂN", "right", True, "authority"),
        ("ỦY BAN", "right", True, "authority"),
        ("CHỦ TỊCH", "right", True, "position"),
        ("TRƯỞNG BAN", "right", True, "position"),
        ("CHỦ", "right", True, "other"),
        ("- Như trên;", "left", True, "recipient"),
        ("- Như trên;", "", True, "recipient"),
        ("– Như trên;", "left", True, "recipient"),
        ("- Như trên;", "right", True, "other"),
        ("- Như trên;", "left", False, "other"),
        ("Như trên", "left", True, "other"),
    ],
)
def test_which_line_of_a_closing_is_which(text: str, column: str, inside: bool, role: str) -> None:
    lines = [*([Spot(Line((Run("Nơi nhận:"),)), "left")] if inside else []), Spot(Line((Run(text),)), column)]
    assert [name for _, name in casting._closing(lines, Closing(signers=(SIGNER,)))][-1] == role


# --- what is judged ---------------------------------------------------------------------------------------------------


def test_a_converted_file_is_judged_for_what_it_kept_of_its_own_and_one_without_a_header_for_its_page() -> None:
    base = right()
    word = base.formatting.word._replace(converted=True)
    converted = base._replace(formatting=base.formatting._replace(word=word))
    headless = base._replace(roles={"text": base.roles["text"]})
    numbered = base._replace(roles={"number": base.roles["number"]})
    rules = (page.paper, looks.size, remains.comments)
    assert [[found.admits(rule) for rule in rules] for found in (base, converted, headless, numbered)] == [
        [True, True, True],
        [False, False, True],
        [True, False, True],
        [True, True, True],
    ]


def test_a_rule_of_one_standard_is_for_its_documents_and_the_clause_is_of_their_law() -> None:
    state, party = right(), right(CASES["dang"])
    assert [found.admits(sections.urgency) for found in (state, party)] == [True, False]
    assert (state.clause(page.paper), party.clause(page.paper)) == (page.paper.clause, party.law.name)
    assert party.clause(remains.comments) == "văn bản hoàn chỉnh"


def test_where_the_standard_does_not_surely_hold_what_breaks_it_is_a_step_milder() -> None:
    hit, milder = Hit((), "a"), Hit((), "a", severity=ADVICE)
    graded: list[list[Severity]] = [
        [
            found.severity(rule, one)
            for rule, one in ((page.paper, hit), (page.paper, milder), (sections.landscape, hit))
        ]
        for found in (subject(binds=True), subject(binds=False))
    ]
    assert graded == [[ERROR, ADVICE, WARNING], [WARNING, ADVICE, ADVICE]]
