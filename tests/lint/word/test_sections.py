"""Rules on sections, page numbers, coupled sizes, marks and tables: from where on a fault is one."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from support.cases import CASES
from support.edited import PLAN, edited, put, rendered
from support.lint.word_subjects import line, right, run, subject, told
from support.wordml import W, p, package

from vbgen.lint.word import sections
from vbgen.lint.word.formatting import Position, Section, formatting
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.elements import Element
from vbgen.readers.docx import read

TABLED = Position(0, in_table=True)


# --- coupled sizes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ((13.0, 14.0, 14.0), ""),
        ((12.0, 13.0, 13.0), ""),
        ((13.0, 13.0, 14.0), "cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng là 13, 13, 14"),
        ((12.0, 14.0, 14.0), "cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng là 12, 14, 14"),
        ((12.5, 13.5, 13.0), "cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng là 12,5, 13,5, 13"),
        ((11.0, 13.0, 13.0), ""),  # out of its own span: F0301 tells
        ((13.0, 14.0, 15.0), ""),
        ((13.0, 14.0, 0.0), ""),  # a part is not there
    ],
)
def test_three_sizes_of_the_header_go_together(sizes: tuple[float, ...], message: str) -> None:
    names = ("national_name", "motto", "place_date")
    roles = {name: [line(run("Chữ", size=size))] for name, size in zip(names, sizes, strict=True) if size}
    assert told(sections.coupled_sizes, subject(roles=roles)) == [(message, "")] * bool(message)


def test_the_size_of_a_part_is_that_of_most_of_its_first_line() -> None:
    mixed = line(run("Độc lập - ", size=9.0), run("Tự do - Hạnh phúc", size=14.0))
    roles = {
        "national_name": [line(run("VIỆT NAM", size=13.0)), line(run("VIỆT NAM", size=12.0))],
        "motto": [mixed],
        "place_date": [line(run("ngày", size=14.0))],
    }
    assert told(sections.coupled_sizes, subject(roles=roles)) == []
    blank = roles | {"motto": [line("- -")]}
    assert told(sections.coupled_sizes, subject(roles=blank)) == []


# --- page numbers -----------------------------------------------------------------------------------------------------


def paragraph(inner: str) -> Element:
    return etree.fromstring(f'<w:p xmlns:w="{W}">{inner}</w:p>'.encode())


def text(content: str) -> str:
    return f"<w:r><w:t>{content}</w:t></w:r>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


NUMBER = f"{char('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>{char('separate')}{text('2')}{char('end')}"
SIMPLE = f'<w:fldSimple w:instr=" PAGE ">{text("2")}</w:fldSimple>'


@pytest.mark.parametrize(
    ("inner", "beside"),
    [
        (NUMBER, ""),
        (text("- ") + NUMBER + text(" -"), "-  -"),
        (text("Trang ") + SIMPLE, "Trang"),
        (SIMPLE, ""),
        (text("Trang 2"), ""),  # typed: it is no number of a page
        (text("- ") + NUMBER.replace("PAGE", "NUMPAGES"), ""),
        (char("begin") + NUMBER + text("trong") + char("end") + text("ngoài"), "ngoài"),
    ],
)
def test_what_stands_beside_the_number_of_a_page(inner: str, beside: str) -> None:
    assert sections._beside_number(paragraph(inner)) == beside


def footed(inner: str) -> WordSubject:
    data = edited(rendered(PLAN), "word/header1.xml", put("</w:p>", f"{text(inner)}</w:p>"))
    reading = read(data, "")
    assert reading.word is not None
    return subject()._replace(formatting=formatting(reading.word))


@pytest.mark.parametrize(
    ("inner", "hits"),
    [("-", ["cạnh số trang có “-”"]), ("a" * 19, [f"cạnh số trang có “{'a' * 19}”"]), ("a" * 20, []), (" ", [])],
)
def test_words_beside_a_number_are_told_but_a_whole_line_may_have_one(inner: str, hits: list[str]) -> None:
    assert [hit for hit, _ in told(sections.bare_page_number, footed(inner))] == hits


# --- appendices -------------------------------------------------------------------------------------------------------

NUMBERED = Section((11906, 16838), {}, True, {"header default": True})


def appended(*starts: str, **different: Any) -> WordSubject:
    """A file of a section for its text and one for each appendix, of which the pages begin anew or not."""
    ends = ['<w:pgNumType w:start="1"/>' if start == "1" else start for start in starts]
    body = p("văn bản", "<w:sectPr/>") + "".join(p("phụ lục", f"<w:sectPr>{end}</w:sectPr>") for end in ends)
    reading = read(package(body), "a.docx")
    assert reading.word is not None
    base = subject(last=1, binds=True, **different)
    numbered = different.get("sections", (NUMBERED,))
    return base._replace(formatting=formatting(reading.word)._replace(sections=numbered))


@pytest.mark.parametrize(
    ("starts", "hits"),
    [
        (["1"], 0),
        ([""], 1),
        (['<w:pgNumType w:fmt="decimal"/>'], 1),  # it says how, not from where
        (["1", ""], 0),  # another may go on
        (["", "1"], 0),
        ([], 0),  # there is none
    ],
)
def test_pages_of_appendices_are_counted_anew(starts: list[str], hits: int) -> None:
    assert told(sections.appendix_pages, appended(*starts)) == [("phụ lục không đánh số trang riêng", "")] * hits


def test_no_appendix_is_judged_whose_pages_have_no_numbers_that_nobody_signed_or_that_nothing_binds() -> None:
    bare = right().facts
    unsigned = bare._replace(closing=bare.closing._replace(signers=()))
    unnamed = bare._replace(closing=bare.closing._replace(signers=(bare.closing.signers[0]._replace(name=""),)))
    found = (
        appended("", sections=(NUMBERED._replace(numbers={"header default": False}),)),
        appended("", facts=unsigned),
        appended("", facts=unnamed),
        appended("")._replace(binds=False),
    )
    assert [told(sections.appendix_pages, one) for one in found] == [[], [], [], []]
    with_text = appended("1")._replace(last=0)  # an appendix in the section of the text
    assert [hit for hit, _ in told(sections.appendix_pages, with_text)] == []


# --- paper across -----------------------------------------------------------------------------------------------------

TEXT = line("a", number=900)
ACROSS, UPRIGHT = Section((16838, 11906), {}, False, {}), Section((11906, 16838), {}, False, {})


@pytest.mark.parametrize(
    ("papers", "lines", "part"),
    [
        ([ACROSS], [TEXT], 1),
        ([UPRIGHT], [TEXT], 0),
        ([Section((11906, 11906), {}, False, {})], [TEXT], 0),
        ([Section(None, {}, False, {})], [TEXT], 0),
        ([ACROSS], [TEXT, line("ô", number=901, position=TABLED)], 0),
        ([ACROSS], [TEXT, line(" ", number=901, position=TABLED)], 1),
        ([ACROSS], [TEXT, line("hộp", number=901, position=TABLED._replace(boxed=True))], 1),
        ([UPRIGHT, ACROSS], [TEXT, line("b", number=901, position=Position(1))], 2),
        ([UPRIGHT, ACROSS], [TEXT, line(" ", number=901, position=Position(1))], 0),
        ([ACROSS, ACROSS], [TEXT, line("b", number=901, position=Position(1))], 1),
    ],
)
def test_paper_lies_across_for_a_table_alone(papers: list[Section], lines: list[Any], part: int) -> None:
    found = subject(sections=tuple(papers), paragraphs=tuple(lines), last=1000, binds=True)
    expected = [f"phần thứ {part} nằm ngang mà không có bảng"] if part else []
    assert [hit for hit, _ in told(sections.landscape, found)] == expected
    assert told(sections.landscape, found._replace(binds=False)) == []


def test_the_tables_that_lay_out_header_and_closing_are_no_tables() -> None:
    base = right()
    number = base.facts.zones.header[0].line.paragraph
    closing = base.facts.zones.closing[0].line.paragraph
    lines = (line("SỞ", number=number, position=TABLED), line("- Lưu", number=closing, position=TABLED))
    found = subject(sections=(ACROSS,), paragraphs=lines, last=1000, binds=True)
    assert len(told(sections.landscape, found)) == 1


# --- marks ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("colour", "red"),
    [
        ("FF0000", True),
        ("C00000", True),
        ("970000", True),  # 151
        ("960000", False),
        ("FF6300", True),  # 99
        ("FF6400", False),
        ("FF0063", True),
        ("FF0064", False),
        ("000000", False),
        ("", False),
    ],
)
def test_which_colours_are_red(colour: str, red: bool) -> None:
    assert sections.is_red(colour) is red
    found = subject(paragraphs=(line(run("HỎA TỐC", color=colour)),))
    expected = [] if red else [("dấu chỉ độ khẩn không phải màu đỏ", "HỎA TỐC")]
    assert told(sections.urgency, found) == expected


def test_a_mark_of_urgency_stands_alone_near_the_top() -> None:
    many = tuple(line("Nội dung", number=number) for number in range(1, 31))
    black = line("KHẨN", number=40)
    assert told(sections.urgency, subject(paragraphs=(line("HỎA TỐC là việc"),))) == []
    assert told(sections.urgency, subject(paragraphs=(*many, black))) == []
    assert len(told(sections.urgency, subject(paragraphs=(*many[:29], black)))) == 1
    one_red = line(run("HỎA ", color="FF0000"), run("TỐC"))
    assert told(sections.urgency, subject(paragraphs=(one_red,))) == []


STAR, DASHES = "dưới tên cơ quan ban hành không có dấu “*”", "dưới trích yếu không có “-----”"


@pytest.mark.parametrize(
    ("texts", "summary", "hits"),
    [
        (["ĐẢNG ỦY", "*", "về việc", "-----"], True, []),
        (["ĐẢNG ỦY *", "về việc ---"], True, []),
        (["ĐẢNG ỦY", "về việc", "-----"], True, [STAR]),
        (["ĐẢNG ỦY", "*", "về việc", "--"], True, [DASHES]),
        (["ĐẢNG ỦY", "*"], False, []),
        (["* ĐẢNG ỦY", "----- về việc"], True, [STAR, DASHES]),
        (["a"] * 30 + ["*", "-----"], True, [STAR, DASHES]),
        (["a"] * 28 + ["*", "-----"], True, []),
    ],
)
def test_the_party_puts_a_star_and_dashes_below(texts: list[str], summary: bool, hits: list[str]) -> None:
    paragraphs = tuple(line(one, number=number) for number, one in enumerate(texts, 1))
    roles = {"summary": [line("về việc")]} if summary else {}
    found = subject(CASES["dang"], paragraphs=paragraphs, roles=roles, binds=True)
    assert [hit for hit, _ in told(sections.party_marks, found)] == hits
    assert told(sections.party_marks, found._replace(binds=False)) == []


# --- tables -----------------------------------------------------------------------------------------------------------


def tabled(rows: int, head: int | None) -> WordSubject:
    made = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if at == head else ''}<w:tc>{p('ô')}</w:tc></w:tr>"
        for at in range(rows)
    )
    reading = read(package(f"<w:tbl>{made}</w:tbl>{p('hết')}"), "a.docx")
    assert reading.word is not None
    return subject()._replace(formatting=formatting(reading.word))


@pytest.mark.parametrize(
    ("rows", "head", "hits"),
    [(25, None, []), (26, None, ["bảng 26 hàng mà hàng đầu không lặp lại"]), (26, 0, [])],
)
def test_the_head_of_a_table_longer_than_a_page_repeats(rows: int, head: int | None, hits: list[str]) -> None:
    assert [hit for hit, _ in told(sections.table_head, tabled(rows, head))] == hits


def test_every_rule_here_judges_the_right_file_as_right() -> None:
    rules = (sections.coupled_sizes, sections.bare_page_number, sections.appendix_pages, sections.landscape)
    assert [told(rule, subject()) for rule in (*rules, sections.urgency, sections.table_head)] == [[]] * 6
