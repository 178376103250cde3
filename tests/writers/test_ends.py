"""What stands between tables and at the ends of pages, so that Word and LibreOffice add nothing of their own."""

from __future__ import annotations

import itertools

from hypothesis import given
from lxml import etree
from support.cases import SENTENCE, letter, plan
from support.laws import law
from support.strategies import documents

from vbgen.compose import compose, compose_apart
from vbgen.model import Document, Paragraph
from vbgen.ooxml.package import unpack
from vbgen.plans import loads
from vbgen.readers.docx import read
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.rendering import render
from vbgen.standards import FORMS
from vbgen.writers.blank import all_templates
from vbgen.writers.docx import write
from vbgen.writers.templates import template_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(data: bytes) -> list[etree._Element]:
    return list(etree.fromstring(unpack(data)["word/document.xml"])[0])


def kinds(data: bytes) -> list[str]:
    """The elements of a body: "¶" for a line of no height, "§" for one that ends a section."""
    found = []
    for item in body(data):
        spacing = item.find(f"{W}pPr/{W}spacing")
        thin = spacing is not None and (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("14", "exact")
        ends = item.find(f"{W}pPr/{W}sectPr") is not None
        found.append("§" if ends else "¶" if thin else item.tag.removeprefix(W))
    return found


def sound(found: list[str]) -> bool:
    return ("tbl", "tbl") not in itertools.pairwise(found) and found[-2] != "tbl" and found[-1] == "sectPr"


@law(40)
@given(documents())
def test_no_two_tables_touch_and_none_ends_the_pages(document: Document) -> None:
    """Word makes one table of two that touch, and adds a line of 16 pt after one that stands last."""
    for tree in (compose(document), *compose_apart(document)[1:]):
        assert sound(kinds(write(tree, template_of(tree))))


TABLE = "  - table: {columns: [TT, Nội dung], rows: [[1, Rà soát]]}\n"


def test_a_party_s_body_that_ends_in_a_table_is_parted_from_the_signature() -> None:
    text = plan("  - Nội dung như sau\n" + 2 * TABLE, standard="dang")
    data = render(loads(text.replace("superior: UBND tỉnh Bắc Ninh, ", "")))
    assert kinds(data)[-8:] == ["p", "tbl", "¶", "tbl", "¶", "tbl", "¶", "sectPr"]
    holds = [item.find(f"{W}pPr/{W}keepNext") is not None for item in body(data)[-4:-3]]
    assert holds == [True]  # the signature does not leave the table


def test_a_page_with_notes_begins_with_a_line_of_no_height() -> None:
    noted = plan("  - Nội dung[^a]\n", extra="notes: {a: Lời chú}\n")
    assert kinds(render(loads(noted)))[:2] == ["¶", "tbl"]
    assert kinds(render(loads(noted.replace("[^a]", "").replace("notes: {a: Lời chú}\n", ""))))[:1] == ["tbl"]


def test_every_template_ends_with_a_line_of_no_height_and_its_tables_do_not_touch() -> None:
    for name, data in all_templates().items():
        found = kinds(data)
        assert sound(found), name
        assert found[-2:] == ["¶", "sectPr"], name
    assert len(all_templates()) > len(FORMS)


def _closing_rows(recipients: int) -> list[tuple[int, str]]:
    """The rows of the closing block: how many lines stand on the left, and the room above them in twips."""
    table = [item for item in body(render(loads(letter(recipients=recipients)))) if item.tag == f"{W}tbl"][-1]
    found = []
    for row in table.iter(f"{W}tr"):
        left = next(row.iter(f"{W}tc"))
        found.append((len(list(left.iter(f"{W}p"))), next(left.iter(f"{W}top")).get(f"{W}w")))
    return found


def test_a_long_list_of_recipients_runs_on_over_pages_without_gaps_and_a_short_one_is_whole() -> None:
    assert _closing_rows(26) == [(29, "240")]  # with its title, "Như trên" and "Lưu"
    assert _closing_rows(30) == [(14, "240"), *[(3, "0")] * 6, (1, "0")]


def test_who_confirms_a_leave_is_printed_even_where_nobody_has_signed_yet() -> None:
    text = "kind: giay-nghi-phep\nissuer: {name: Sở Y tế}\nparticulars: {confirmation: Ủy ban nhân dân xã Tân Tiến}\n"
    last = [item for item in body(render(loads(text))) if item.tag == f"{W}tbl"][-1]
    lines = ["".join(part.itertext()).replace("\xa0", " ") for part in last.iter(f"{W}p")]
    assert list(filter(None, lines)) == ["Xác nhận của Ủy ban nhân dân xã Tân Tiến", "(Chữ ký, dấu)", "Họ và tên"]


def _held(*texts: str) -> list[bool]:
    """Which paragraphs of a body stay on the page of the next."""
    data = render(loads(plan("".join(f"  - {text}\n" for text in texts))))
    return [
        item.find(f"{W}pPr/{W}keepNext") is not None
        for item in body(data)
        if (style := item.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val") == "Text"
    ][: len(texts)]


def test_two_lines_of_text_go_along_with_the_signature_and_no_more() -> None:
    assert _held("Một", "Hai", "Ba") == [False, True, True]
    assert _held("Một", "Hai", f"{SENTENCE}, báo cáo trước ngày 25/11/2026") == [False, False, True]


def test_a_line_after_a_break_begins_where_a_paragraph_does() -> None:
    text = plan("  - |-\n    Dòng một\n    Dòng hai\n")
    xml = unpack(render(loads(text)))["word/document.xml"].decode()
    assert '<w:t>Dòng một</w:t><w:br/><w:t xml:space="preserve"></w:t><w:tab/>' in xml
    assert build(facts(read(render(loads(text)), "a.docx"))).document.body == (Paragraph("Dòng một\nDòng hai"),)
