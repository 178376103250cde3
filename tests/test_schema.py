"""Located nodes become a document, or all their faults."""

from __future__ import annotations

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
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.vietnamese import PartialDate

HEAD = "kind: ke-hoach\nissuer: {name: UBND xã A}\nsummary: X\n"


def faults(text: str) -> list[tuple[str, int, int, str]]:
    document, found = decode(parse(text, "a.yaml"))
    assert (document is None) == bool(found)
    return [(fault.id, *(fault.span or (0, 0))[:2], fault.message) for fault in found]


def test_a_whole_letter_is_decoded() -> None:
    document, found = decode(
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
recipients: [Như trên, {name: Văn phòng, items: [A, B]}]
signers: {authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn A}
""")
    )
    assert found == []
    assert document == Document(
        kind="cong-van",
        issuer=Issuer(("Ủy ban nhân dân", "huyện Sơn Động"), (), "UBND-NC", "Sơn Động"),
        date=PartialDate(2024, 5),
        summary="triển khai & {{ x }} <b>",
        references=(Reference("kh87", "ke-hoach", "87/KH-UBND", PartialDate(2024, 5, 3)),),
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
        signers=(Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Nguyễn A"),),
    )


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
    _, found = decode(parse(HEAD + "body: [{task: A, chủ trì: B}]\n"))
    assert [(fault.message, fault.hint) for fault in found] == [("không có trường `chủ trì`", "có phải `lead`?")]


def test_what_must_be_there_is_asked_for() -> None:
    assert faults("kind: cong-van\n") == [
        ("S0302", 1, 1, "thiếu `issuer` (cơ quan ban hành)"),
        ("S0302", 1, 1, "thiếu `body` (nội dung)"),
    ]


def test_a_letter_needs_addressees_and_a_plan_has_none() -> None:
    assert faults("kind: cong-van\nissuer: {name: A}\nsummary: X\nbody: [A]\n") == [
        ("S0306", 1, 1, "Công văn phải có `addressees` (kính gửi)")
    ]
    assert faults(HEAD + "addressees: [B]\nbody: [A]\n") == [("S0306", 4, 1, "Kế hoạch không có phần kính gửi")]


def test_a_kind_that_is_not_rendered_yet_or_not_known_is_refused() -> None:
    rest = "issuer: {name: A}\nsummary: X\nbody: [A]\n"
    assert faults("kind: nghi-quyet\n" + rest) == [("S0310", 1, 1, "`nghi-quyet` chưa dựng được theo hệ `nha-nuoc`")]
    assert faults("kind: ke-hoch\n" + rest) == [("S0304", 1, 7, "không có `ke-hoch` trong bảng tên loại văn bản")]


def test_a_table_row_may_not_be_longer_than_the_table() -> None:
    assert faults(HEAD + "body:\n  - table:\n      columns: [A, B]\n      rows:\n        - [1, 2, 3]\n") == [
        ("S0309", 8, 11, "hàng có 3 ô, bảng chỉ có 2 cột")
    ]


def test_wrong_shapes_are_faults_where_they_stand() -> None:
    assert faults(HEAD + "number: [1]\nbody: [[A]]\nsigners: [[A]]\n") == [
        ("S0303", 4, 9, "ở đây phải là chữ, không phải danh sách hay các trường con"),
        ("S0303", 5, 8, "ở đây phải là một đoạn chữ hoặc các trường, không phải danh sách"),
        ("S0303", 6, 11, "ở đây phải là các trường `tên: giá trị`"),
    ]


def test_a_paragraph_that_ends_in_a_colon_needs_no_quotes() -> None:
    document, _ = decode(parse(HEAD + "body:\n  - Yêu cầu các xã thực hiện nội dung sau:\n  - A\n"))
    assert document is not None
    assert document.body == (Paragraph("Yêu cầu các xã thực hiện nội dung sau:"), Paragraph("A"))
