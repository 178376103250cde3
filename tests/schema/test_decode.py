"""Located nodes become a document, or all their faults."""

from __future__ import annotations

import pytest
from support.decoded import HEAD, faults

from vbgen.compose import compose
from vbgen.diagnostics import Severity
from vbgen.model import (
    Clause,
    Column,
    Document,
    Issuer,
    Note,
    Paragraph,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.schema import decode, encode
from vbgen.source import parse
from vbgen.vietnamese import PartialDate


def test_a_whole_letter_is_decoded() -> None:
    document, _, found = decode(
        parse("""\
kind: cong-van
issuer: {name: [Ủy ban nhân dân, huyện Sơn Động], symbol: UBND-NC, place: Sơn Động}
number:
date: 5/2024
summary: triển khai & {{ x }} <b>
references:
  kh87: {kind: ke-hoach, number: 87/KH-UBND, date: 03/5/2024}
notes: {a: Lời}
addressees: UBND các xã
body:
  - Thực hiện [@kh87][^a]
  - heading: Nhiệm vụ
    tasks:
      - Rà soát
      - {text: Báo cáo, lead: Văn phòng, support: Phòng Nội vụ, due: 30/6/2024, product: Báo cáo}
    dashes: [Một, {text: Hai, clauses: [Ba]}]
  - {task: Riêng, level: "1"}
  - table: {columns: [TT, {title: Việc, align: trai}], rows: [[Nhóm], ["1", Làm]]}
recipients: [Như trên, {name: Văn phòng, items: [A, B]}, "Lưu: VT"]
signers: {authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn A}
""")
    )
    assert found == []
    assert document == Document(
        kind="cong-van",
        issuer=Issuer(("Ủy ban nhân dân", "huyện Sơn Động"), (), "UBND-NC", "Sơn Động"),
        date=PartialDate(year=2024, month=5),
        summary="triển khai & {{ x }} <b>",
        references=(Reference("kh87", "ke-hoach", "87/KH-UBND", PartialDate(year=2024, month=5, day=3)),),
        notes=(Note("a", "Lời"),),
        addressees=("UBND các xã",),
        body=(
            Paragraph("Thực hiện [@kh87][^a]"),
            Clause(
                "Nhiệm vụ",
                heading=True,
                blocks=(
                    Task("Rà soát"),
                    Task("Báo cáo", True, "", "Văn phòng", ("Phòng Nội vụ",), "30/6/2024", "Báo cáo"),
                    Clause("Một", level="-"),
                    Clause("Hai", level="-", blocks=(Clause("Ba"),)),
                ),
            ),
            Task("Riêng", numbered=False, level="1"),
            Table((Column("TT"), Column("Việc", "trai")), (Row(("Nhóm",)), Row(("1", "Làm")))),
        ),
        recipients=(Recipient("Như trên"), Recipient("Văn phòng", ("A", "B"))),
        filing="Lưu: VT",
        signers=(Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Nguyễn A"),),
    )


def test_a_paragraph_may_hold_items_and_a_task_the_sentences_that_follow_it() -> None:
    body = """body:
  - paragraph: Giao Sở Y tế
    lead: Sở Y tế
    tasks: [{text: Rà soát, label: f), then: [{task: Sở Nội vụ thẩm định, lead: Sở Nội vụ}]}]
"""
    document, _, found = decode(parse(HEAD + body))
    then = Task("Sở Nội vụ thẩm định", numbered=False, lead="Sở Nội vụ")
    assert found == []
    assert document is not None
    assert document.body == (Paragraph("Giao Sở Y tế", "Sở Y tế", (Task("Rà soát", label="f)", then=(then,)),)),)


@pytest.mark.parametrize("then", ["[Lời]", "[{clause: A}]", "[{task: A, dashes: [B]}]", "[{tasks: [A]}]"])
def test_what_follows_in_a_line_is_a_sentence_that_charges(then: str) -> None:
    assert [name for name, *_ in faults(HEAD + f"body: [{{task: A, then: {then}}}]\n")] == ["S0315"]


def test_every_fault_of_a_file_is_found_in_one_pass() -> None:
    text = HEAD + "dat: 2024\ndate: 31/6/2024\nbody:\n  - {heading: A, chủ trì: B}\n  - Theo [@x]\n  - {lead: C}\n"
    assert faults(text) == [
        ("S0301", 4, 1, "không có trường `dat`"),
        ("S0305", 5, 7, "không có ngày này trong lịch"),
        ("S0301", 7, 18, "không có trường `chủ trì`"),
        ("S0307", 8, 5, "`[@x]` chưa được khai báo"),
        ("S0315", 9, 5, "không rõ mục này là gì"),
    ]


def test_an_unknown_field_is_answered_with_the_one_it_may_mean() -> None:
    _, _, found = decode(parse(HEAD + "body: [{task: A, chủ trì: B}]\n"))
    assert [(fault.message, fault.hint) for fault in found] == [("không có trường `chủ trì`", "có phải `lead`?")]


def test_what_must_be_there_is_asked_for() -> None:
    assert faults("kind: cong-van\n") == [
        ("S0302", 1, 1, "thiếu `issuer` (cơ quan ban hành)"),
    ]


def test_slips_of_real_documents_are_told_and_leave_a_document() -> None:
    letter = "kind: cong-van\nissuer: {name: A}\nsummary: X\nbody: [A]\n"
    assert faults(letter) == [("S0339", 1, 1, "Công văn phải có `addressees` (kính gửi)")]
    assert faults(HEAD + "addressees: [B]\nbody: [A]\n") == [("S0338", 4, 1, "Kế hoạch không có phần kính gửi")]
    above = HEAD + 'recipients: [Như trên, "Lưu: VT"]\nbody: [A]\n'
    assert faults(above) == [("S0312", 4, 14, "“Như trên” mà văn bản không có phần kính gửi")]
    decision = "kind: quyet-dinh\nissuer: {name: A}\nsummary: X\nbody: [{clause: A}]\n"
    assert faults(decision) == [("S0339", 1, 1, "Quyết định phải có `bases` (căn cứ ban hành)")]
    assert faults(decision + "bases: B\naddressees: C\n") == [("S0306", 6, 1, "Quyết định không có phần kính gửi")]


def test_a_legal_text_is_a_document_to_carry_out() -> None:
    text = "kind: nghi-dinh\nissuer: {name: Chính phủ}\nbody: [{clause: Bộ Y tế rà soát}]\n"
    assert faults(text) == [("S0340", 1, 1, "vbgen không in Nghị định")]


def test_a_kind_of_the_other_standard_or_not_known_is_refused() -> None:
    rest = "issuer: {name: A}\nsummary: X\nbody: [A]\n"
    assert faults("kind: ket-luan\n" + rest) == [("S0310", 1, 1, "hệ `nha-nuoc` không có tên loại `ket-luan`")]
    assert faults("kind: ke-hoch\n" + rest) == [("S0304", 1, 7, "không có `ke-hoch` trong bảng tên loại văn bản")]


def test_a_table_row_may_not_be_longer_than_the_table() -> None:
    assert faults(HEAD + "body:\n  - table:\n      columns: [A, B]\n      rows:\n        - [1, 2, 3]\n") == [
        ("S0309", 8, 11, "hàng 1 có 3 ô, bảng chỉ có 2 cột")
    ]


def test_wrong_shapes_are_faults_where_they_stand() -> None:
    assert faults(HEAD + "number: [1]\nbody: [[A]]\nsigners: [[A]]\n") == [
        ("S0303", 4, 9, "ở đây phải là chữ, không phải danh sách hay các trường con"),
        ("S0303", 5, 8, "ở đây phải là một đoạn chữ hoặc các trường, không phải danh sách"),
        ("S0303", 6, 11, "ở đây phải là các trường `tên: giá trị`"),
    ]


def test_a_paragraph_that_ends_in_a_colon_needs_no_quotes() -> None:
    document = decode(parse(HEAD + "body:\n  - Yêu cầu các xã thực hiện nội dung sau:\n  - A\n")).document
    assert document is not None
    assert document.body == (Paragraph("Yêu cầu các xã thực hiện nội dung sau:"), Paragraph("A"))


def test_beside_a_table_nothing_is_lost_without_a_word() -> None:
    assert faults(HEAD + "body: [{table: {columns: [A]}, tasks: [B]}]\n") == [
        ("S0301", 4, 32, "bên cạnh `table` không có trường `tasks`")
    ]


def test_an_item_without_a_text_is_a_fault() -> None:
    text = HEAD + "notes: {a: }\nbody: ['[^a]', {tasks: ['']}, {table: {columns: ['', A]}}]\nsigners: ['']\n"
    assert faults(text) == [
        ("S0336", 4, 12, "mục này để trống"),
        ("S0336", 5, 25, "mục này để trống"),
        ("S0336", 5, 50, "mục này để trống"),
        ("S0336", 6, 11, "mục này để trống"),
    ]


def test_a_line_break_of_any_sort_does_not_fit_on_one_line() -> None:
    for escape in ("\\n", "\\r", "\\N", "\\L", "\\P"):
        text = HEAD + f'number: "1{escape}2"\nbody: ["A{escape}B"]\n'
        assert faults(text) == [("S0335", 4, 9, "giá trị này phải nằm trên một dòng")]


def test_a_column_width_is_a_percentage() -> None:
    body = "body: [{table: {columns: [{title: A, width: 12,5%}, {title: B, width: rộng}, {title: C, width: 101}]}}]\n"
    assert faults(HEAD + body.replace("12,5%", "'12,5%'")) == [
        ("S0317", 4, 55, "bề rộng cột phải là phần trăm"),
        ("S0317", 4, 80, "bề rộng cột phải là phần trăm"),
    ]


FILED = """\
kind: thong-bao
issuer: {name: UBND xã, symbol: UBND, place: A}
summary: Lịch trực
body: [Thông báo lịch trực]
recipients:
  - %s
  - Các thôn
signers: [{position: Chủ tịch, name: Lê An}]
"""


@pytest.mark.parametrize("written", ['"Lưu: VT, KT"', "Lưu: VT, KT", "{name: 'Lưu: VT, KT'}"])
def test_the_filing_line_is_a_field_however_it_is_written_among_the_recipients(written: str) -> None:
    document, spans, faults = decode(parse(FILED % written))
    assert faults == []
    assert document is not None
    assert (document.recipients, document.filing) == ((Recipient("Các thôn"),), "Lưu: VT, KT")
    assert (spans.span(("filing",)).line, spans.span(("recipients", 0)).line) == (6, 7)
    assert encode(document)["recipients"] == ["Các thôn", "Lưu: VT, KT"]


def test_of_two_filing_lines_the_last_is_the_field_and_the_other_stays() -> None:
    document = decode(parse(FILED.replace("Các thôn", '"Lưu: VP"') % '"Lưu: VT"')).document
    assert document is not None
    assert (document.recipients, document.filing) == ((Recipient("Lưu: VT"),), "Lưu: VP")


@pytest.mark.parametrize("empty", ["[]", "[[]]", "{}", "[{}]", '[""]'])
def test_what_is_required_and_empty_is_told_wherever_it_stands(empty: str) -> None:
    plan = "kind: ke-hoach\nissuer: {name: UBND xã A, symbol: UBND}\nsummary: x\n"
    for text in (
        f"body: [a]\nappendices:\n- title: Một\n  body: {empty}\n- title: Hai\n  body: [b]\n",
        f"body: {empty}\n",
        f"body: [a]\nappendices: [{{title: {empty}, body: [b]}}]\n",
        f"body: [{{table: {{columns: {empty}, rows: [[a]]}}}}]\n",
        f"body: [a]\nsigners: [{{name: {empty}, position: {empty}}}]\nrecipients: [{{name: {empty}}}]\n",
    ):
        document, _, found = decode(parse(plan + text))
        assert (document is None) == any(item.severity is Severity.ERROR for item in found), text
        if document:
            compose(document)
