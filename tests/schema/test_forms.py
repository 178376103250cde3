"""What the fields of a document ask of one another, told with a hint and the clause."""

from __future__ import annotations

from support.decoded import HEAD, faults

from vbgen.model import (
    Document,
    Issuer,
    Paragraph,
    Recipient,
)
from vbgen.schema import decode
from vbgen.source import parse


def found_in(text: str) -> list[tuple[str, int, int, str, str, str]]:
    """The findings of a plan with a body: id, place, message, hint and clause."""
    found = decode(parse(HEAD + text, "a.yaml")).found
    return [(item.id, *(item.span or (0, 0))[:2], item.message, item.hint, item.clause) for item in found]


def test_as_above_needs_something_above() -> None:
    assert found_in("body: [A]\nrecipients: [Như trên (b/c), 'Lưu: VT']\n") == [
        (
            "S0312",
            5,
            14,
            "“Như trên” mà văn bản không có phần kính gửi",
            "ghi nơi nhận cụ thể, hoặc khai báo `addressees`",
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.b",
        )
    ]


def test_recipients_without_a_filing_line_are_warned_of() -> None:
    text = "body: [A]\nrecipients: [UBND tỉnh]\n"
    assert found_in(text) == [
        (
            "S0316",
            5,
            1,
            "nơi nhận chưa có dòng “Lưu”",
            'thêm một mục, như "Lưu: VT"',
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.d",
        )
    ]
    assert decode(parse(HEAD + text)).document == Document(
        kind="ke-hoach",
        issuer=Issuer(("UBND xã A",)),
        summary="X",
        body=(Paragraph("A"),),
        recipients=(Recipient("UBND tỉnh"),),
    )


def test_who_signs_for_another_names_him_and_himself() -> None:
    clause = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7"
    assert found_in(
        "body: [A]\nsigners:\n  - {authority: TM, position: Chủ tịch, name: A}\n  - {authority: KT, name: B}\n"
        "  - {authority: [TL, KT], head: Chủ tịch, position: Phó Chánh Văn phòng, name: C}\n"
        "  - {authority: Q, position: Giám đốc, name: D}\n  - {head: Chủ tịch, name: E}\n"
    ) == [
        ("S0313", 6, 5, "ký TM thì phải có `head`: người hoặc tập thể được ký thay", "head: Ủy ban nhân dân", clause),
        ("S0313", 7, 5, "ký KT thì phải có `head`: người hoặc tập thể được ký thay", "head: Chủ tịch", clause),
        ("S0313", 7, 5, "ký KT thì phải có `position`: chức vụ của người ký", "position: Phó Chủ tịch", clause),
        ("S0313", 8, 5, "ký KT thì phải có `head`: người hoặc tập thể được ký thay", "head: Chủ tịch", clause),
        (
            "S0313",
            10,
            5,
            "`head` nhiều hơn `authority`",
            "mỗi người được ký thay có một quyền hạn: TM, KT, TL, TUQ",
            clause,
        ),
    ]


def test_the_party_is_not_held_to_the_decree() -> None:
    found = found_in("standard: dang\nbody: [A]\nrecipients: [B]\n")
    assert [(item[0], item[5]) for item in found] == [("S0316", "")]


def test_what_is_declared_and_never_used_is_warned_of() -> None:
    text = (
        "references:\n  a: {kind: luat}\n  b: {kind: luat}\n  c: {kind: luat}\n  d: {kind: luat}\n"
        "notes: {x: '[@a]', y: Lời}\nbody:\n  - Theo[^x]\n  - {task: Làm, follows: b#I.1}\n"
        "  - Thực hiện [@c] như sau:\n"
    )
    assert found_in(text) == [
        (
            "S0314",
            8,
            3,
            "`d` được khai báo mà không được nhắc đến",
            "thêm `[@d]` vào chỗ nhắc đến, hoặc xóa mục này",
            "",
        ),
        (
            "S0314",
            9,
            20,
            "`y` được khai báo mà không được nhắc đến",
            "thêm `[^y]` vào chỗ nhắc đến, hoặc xóa mục này",
            "",
        ),
    ]
    assert decode(parse(HEAD + text)).document is not None


def test_a_citation_in_an_unquoted_paragraph_that_ends_in_a_colon_is_checked() -> None:
    assert faults(HEAD + "body:\n  - Thực hiện [@x] như sau:\n") == [("S0307", 5, 5, "`[@x]` chưa được khai báo")]


def test_a_note_holds_no_note() -> None:
    assert faults(HEAD + "notes: {a: 'Xem [^a]'}\nbody: ['A[^a]']\n") == [
        ("S0318", 4, 12, "trong lời cước chú không đặt được cước chú `[^a]`")
    ]
