"""What a document of the Party says as HD 36-HD/VPTW had it, when it is dated before HD 05-HD/VPTW of 27/5/2026."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vbgen.compose import compose
from vbgen.deriving import derive
from vbgen.lint.asked import Asked
from vbgen.lint.text.contents import of_document
from vbgen.model import Document
from vbgen.outputs import outputs
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import of_form, standard
from vbgen.tree import texts
from vbgen.units import Unit
from vbgen.vietnamese import PartialDate, parse_date
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template

PETITION = """\
kind: to-trinh
standard: dang
issuer: {superior: Đảng bộ tỉnh Bắc Ninh, name: Đảng ủy xã Tân Tiến, symbol: ĐU, place: Tân Tiến}
number: 7
date: %s
summary: về việc kiện toàn cấp ủy
addressees: [Ban Thường vụ Tỉnh ủy]
body: [Đảng ủy xã kính trình Ban Thường vụ Tỉnh ủy xem xét]
recipients:
  - Như trên
  - name: Các cơ quan
    items: [Ban Tổ chức, Văn phòng]
  - Lưu Văn phòng Đảng ủy
signers: [{position: Bí thư, name: Nguyễn Văn An}]
"""
DECISION = """\
kind: quyet-dinh
standard: dang
issuer: {superior: Đảng bộ tỉnh Bắc Ninh, name: Đảng ủy xã Tân Tiến, symbol: ĐU, place: Tân Tiến}
number: 7
date: %s
summary: thành lập Tổ giúp việc
bases: [Căn cứ Điều lệ Đảng, Căn cứ Quy chế làm việc của Đảng ủy]
body:
  - clauses: [Thành lập Tổ giúp việc, Các cơ quan thi hành Quyết định này]
recipients: [Như Điều 2, Lưu Văn phòng Đảng ủy]
signers: [{authority: TM, head: Ban Thường vụ, position: Bí thư, name: Nguyễn Văn An}]
"""
RULES = DECISION.replace("kind: quyet-dinh", "kind: quy-dinh")


def _document(text: str, date: str) -> Document:
    document, _, faults = decode(parse(text % date))
    assert document is not None, faults
    return document


def _said(text: str, date: str, start: tuple[str, ...]) -> list[str]:
    return [found for found in texts(compose(_document(text, date))) if found.startswith(start)]


def test_recipients_end_with_commas_and_a_petition_is_sent_not_submitted() -> None:
    marks = ("Kính", "- Như", "+ ")
    assert _said(PETITION, "15/10/2020", marks) == [
        "Kính gửi: Ban Thường vụ Tỉnh ủy",
        "- Như trên,",
        "+ Ban Tổ chức,",
        "+ Văn phòng,",
    ]
    assert _said(PETITION, "27/5/2026", marks) == [
        "Kính trình: Ban Thường vụ Tỉnh ủy",
        "- Như trên;",
        "+ Ban Tổ chức;",
        "+ Văn phòng;",
    ]


def test_the_last_basis_ends_with_a_comma() -> None:
    assert [text[-1] for text in _said(DECISION, "15/10/2020", ("- Căn cứ",))] == [";", ","]
    assert [text[-1] for text in _said(DECISION, "15/10/2026", ("- Căn cứ",))] == [";", "."]


def test_a_quy_dinh_is_qdi_between_the_letter_of_2019_and_hd_05() -> None:
    codes = {date: _said(RULES, date, ("Số",))[0] for date in ("15/10/2018", "15/10/2020", "26/5/2026", "27/5/2026")}
    assert codes == {
        "15/10/2018": "Số 07-QĐ/ĐU",
        "15/10/2020": "Số 07-QĐi/ĐU",
        "26/5/2026": "Số 07-QĐi/ĐU",
        "27/5/2026": "Số 07-QĐ/ĐU",
    }


@pytest.mark.parametrize(("date", "end"), [("", ";"), ("2026", ";"), ("5/2026", ";"), ("4/2026", ","), ("2025", ",")])
def test_an_open_part_of_the_date_is_taken_as_late_as_it_may_be(date: str, end: str) -> None:
    assert standard("dang", parse_date(date) or PartialDate()).words.recipient_end == end
    assert standard("nha-nuoc", parse_date(date) or PartialDate()).words.recipient_end == ";"


@pytest.mark.parametrize("date", ["15/10/2020", "27/5/2026"])
@pytest.mark.parametrize("text", [PETITION, DECISION, RULES])
def test_both_are_read_back_as_they_were(text: str, date: str) -> None:
    document = _document(text, date)
    tree = compose(document)
    template = load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)
    back = build(facts(read_docx(write(tree, template), "a.docx"))).document
    assert texts(compose(back)) == texts(tree)
    assert (back.bases, back.recipients) == (document.bases, document.recipients)


def test_a_document_is_cited_everywhere_by_the_number_that_it_prints() -> None:
    """In its appendices, in the other documents of its set, in what carries it out, and where rules read it."""
    text = RULES.replace("recipients:", "appendices: [{title: Biểu mẫu, body: [Theo mẫu]}]\nrecipients:")
    letter = "{kind: cong-van, summary: thực hiện, addressees: [Các chi bộ], body: ['Thực hiện [@goc]']}"
    document, spans, _ = decode(parse(f"{text}outputs:\n  cong-van: {letter}\n" % "15/10/2024"))
    assert document is not None
    (letter_of_set,), faults = outputs(document, spans)
    derived = derive(document, Unit(name=("Chi bộ A",), standard="dang")).document
    assert faults == []
    assert [
        _numbers(texts(compose(document))),
        _numbers(texts(compose(letter_of_set.document))),
        derived.references[0].number,
        of_document(document, Asked()).symbol,
    ] == [["07-QĐi/ĐU", "07-QĐi/ĐU"], ["07-QĐi/ĐU"], "07-QĐi/ĐU", "QĐi/ĐU"]


def _numbers(lines: list[str]) -> list[str]:
    return [found for line in lines for found in re.findall(r"\d+-QĐi?/ĐU", line)]


def test_the_code_of_its_time_leaves_the_issuers_symbol_free_when_it_is_read_back() -> None:
    document = _document(RULES, "15/10/2024")
    tree = compose(document)
    template = load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)
    back = build(facts(read_docx(write(tree, template), "a.docx"))).document
    assert (back.issuer.symbol, back.symbol) == ("ĐU", "")
