"""Documents of Đoàn TNCS Hồ Chí Minh: what they print, and that they are known again when somebody sends one."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbgen.compose import compose
from vbgen.diagnostics import Severity
from vbgen.lint.files import check_file
from vbgen.model import Document
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import texts
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template
from vbgen.writers.templates import read_template

PLAN = """\
kind: ke-hoach
standard: doan
issuer: {superior: Tỉnh đoàn Bắc Ninh, name: BCH Đoàn xã Tân Tiến, symbol: ĐTN, place: Tân Tiến}
number: 12
date: 05/01/2026
summary: Tổ chức Tháng Thanh niên
body:
  - heading: Nội dung
    clauses: [Ra quân trồng cây, Tập huấn kỹ năng]
recipients: [Các chi đoàn, Lưu VP]
signers: [{authority: TM, head: Ban Thường vụ, position: Bí thư, name: Lê Thị Hoa}]
"""
DECISION = (
    PLAN.replace("ke-hoach", "quyet-dinh")
    .replace(
        "body:\n  - heading: Nội dung\n    clauses: [Ra quân trồng cây, Tập huấn kỹ năng]\n",
        "bases: [Căn cứ Điều lệ Đoàn, Xét đề nghị của Văn phòng]\n"
        "body: [{clauses: [Thành lập Đội tình nguyện, Văn phòng thi hành Quyết định này]}]\n",
    )
    .replace("[Các chi đoàn,", "[Như Điều 2,")
    .replace("head: Ban Thường vụ", "head: Ban Thường vụ Đoàn xã Tân Tiến")
)
LETTER = PLAN.replace("ke-hoach", "cong-van").replace(
    "recipients: [Các chi đoàn", "addressees: [Các chi đoàn]\nrecipients: [Như trên"
)
MINUTES = PLAN.replace("ke-hoach", "bien-ban").replace(
    "signers: [{authority: TM, head: Ban Thường vụ, position: Bí thư, name: Lê Thị Hoa}]",
    "particulars: {starts: 8 giờ 00, venue: Phòng họp, attendees: [Các chi đoàn],"
    " chair: Bí thư, secretary: Văn phòng, ends: 9 giờ}\n"
    "signers: [{position: Người ghi biên bản, name: Trần Văn An}, {position: Chủ trì hội nghị, name: Lê Thị Hoa}]",
)
NAMED = PLAN.replace("Tỉnh đoàn Bắc Ninh", "Đoàn TNCS Hồ Chí Minh tỉnh Bắc Ninh").replace(
    "BCH Đoàn xã Tân Tiến", "Đoàn TNCS Hồ Chí Minh xã Tân Tiến"
)  # both begin as the name that crowns the page does
KINDS = pytest.mark.parametrize(
    "text", [PLAN, DECISION, LETTER, MINUTES, NAMED], ids=["plan", "decision", "letter", "minutes", "named"]
)


def _document(text: str) -> Document:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    return document


def _written(document: Document) -> bytes:
    tree = compose(document)
    return write(tree, load(read_template(form_template(tree.form, tree.size)), "doan"))


def test_a_plan_prints_the_head_of_doan_and_its_own_signs() -> None:
    assert texts(compose(_document(PLAN))) == [
        "TỈNH ĐOÀN BẮC NINH",
        "BCH ĐOÀN XÃ TÂN TIẾN",
        "***",
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "Số: 12-KH/ĐTN",
        "Tân Tiến, ngày 05 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Tổ chức Tháng Thanh niên",
        "-----------",
        "I. NỘI DUNG",
        "1. Ra quân trồng cây.",
        "2. Tập huấn kỹ năng./.",
        "Nơi nhận:",
        "- Các chi đoàn;",
        "- Lưu VP.",
        "TM. BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "Lê Thị Hoa",
    ]


def test_a_decision_names_who_decides_above_its_bases() -> None:
    assert texts(compose(_document(DECISION)))[8:13] == [
        "-----------",
        "BAN THƯỜNG VỤ ĐOÀN XÃ TÂN TIẾN",
        "- Căn cứ Điều lệ Đoàn;",
        "- Xét đề nghị của Văn phòng,",
        "QUYẾT ĐỊNH",
    ]


def test_a_letter_has_the_code_of_its_kind_and_v_v() -> None:
    said = texts(compose(_document(LETTER)))
    assert said[4:7] == ["Số: 12-CV/ĐTN", "V/v Tổ chức Tháng Thanh niên", "Tân Tiến, ngày 05 tháng 01 năm 2026"]


@KINDS
def test_what_is_written_is_read_back_as_a_document_of_doan(text: str) -> None:
    document = _document(text)
    back = build(facts(read_docx(_written(document), "a.docx"))).document
    assert (back.standard, back.kind, back.issuer) == ("doan", document.kind, document.issuer)
    assert texts(compose(back)) == texts(compose(document))


@KINDS
def test_what_is_written_is_judged_by_the_rules_of_doan(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_written(_document(text)))
    assert [item for item in check_file(str(path)).found if item.severity is not Severity.ADVICE] == []
