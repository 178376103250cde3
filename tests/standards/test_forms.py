"""What the form of a kind asks for and refuses (NĐ 30 Phụ lục III)."""

from __future__ import annotations

from vbgen.schema import decode
from vbgen.source import parse

HEAD = "kind: ke-hoach\nissuer: {name: UBND xã A}\nsummary: X\n"


def faults(text: str) -> list[tuple[str, int, int, str]]:
    return [(item.id, *(item.span or (0, 0))[:2], item.message) for item in decode(parse(text, "a.yaml")).found]


HEADED = "issuer: {name: A, place: B}\nnumber: 1\ndate: 05/01/2026\nsigners: [{position: Chủ tịch, name: Lê An}]\n"
DECISION = "kind: quyet-dinh\n" + HEADED + "summary: X\nbases: [Căn cứ A]\n"


def test_a_part_that_the_kind_does_not_have_is_refused() -> None:
    wrong = "addressees: [B]\nparticulars: {time: x}\nbody: [{clauses: [Giao A.]}]\n"
    assert faults(DECISION + wrong) == [
        ("S0306", 8, 1, "Quyết định không có phần kính gửi"),
        ("S0306", 9, 1, "Quyết định không có phần các mục theo mẫu"),
    ]
    letter = "kind: cong-van\n" + HEADED + "summary: X\naddressees: [B]\ncompetence: Chủ tịch\nbody: [A]\n"
    assert faults(letter) == [("S0306", 8, 1, "Công văn không có phần thẩm quyền ban hành")]


def test_a_decision_without_articles_and_minutes_with_one_signer_are_refused() -> None:
    assert faults(DECISION + "body: [Giao A.]\n") == [("S0320", 8, 1, "Quyết định chưa có Điều nào")]
    given = "{starts: a, venue: b, attendees: c, chair: d, secretary: e, ends: f}"
    minutes = f"kind: bien-ban\n{HEADED}summary: Họp\nparticulars: {given}\n"
    assert faults(minutes) == [("S0319", 5, 1, "Biên bản có 2 người ký; ở đây có 1")]


def test_the_places_of_a_form_are_asked_for_and_others_refused() -> None:
    invitation = "kind: giay-moi\n" + HEADED + "summary: Họp\naddressees: [B]\nparticulars: {tme: 8 giờ, venue: A}\n"
    assert faults(invitation) == [
        ("S0324", 8, 1, "Giấy mời thiếu `particulars.event` (Tới dự)"),
        ("S0324", 8, 1, "Giấy mời thiếu `particulars.time` (Thời gian)"),
        ("S0301", 8, 15, "Giấy mời không có mục `tme`"),
    ]


def test_only_a_decision_issues_another_document_with_it() -> None:
    appended = "appendices:\n  - {title: Làm việc, kind: quy-che, body: [A]}\n"
    assert faults(HEAD + "body: [A]\n" + appended) == [
        ("S0328", 6, 5, "Kế hoạch không ban hành kèm theo văn bản khác; chỉ có phụ lục")
    ]


def test_a_secret_document_is_refused_with_the_reason() -> None:
    assert faults(HEAD + "secrecy: Mật\nbody: [A]\n") == [
        ("S0321", 4, 1, "văn bản có độ mật không được soạn trên máy có nối mạng")
    ]
