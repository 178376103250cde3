"""The lines that a form prints itself, as Phụ lục III of NĐ 30 draws them."""

from __future__ import annotations

import pytest

from vbgen.compose import compose
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import PrintedParagraph, text_of

HEADED = (
    "issuer: {name: Sở Nội vụ, symbol: SNV, place: Lào Cai}\nnumber: 1\ndate: 05/01/2026\n"
    "signers: [{position: Giám đốc, name: Lê An}]\n"
)


def lines(text: str) -> list[tuple[str, str]]:
    """The roles and texts below the title."""
    document = decode(parse(HEADED + text)).document
    assert document is not None
    found: list[tuple[str, str]] = [
        (item.role, text_of(item.runs)) for item in compose(document).items if isinstance(item, PrintedParagraph)
    ]
    roles = [role for role, _ in found]
    return found[roles.index("kind_name") + 1 :]


LEAVE = (
    "kind: giay-nghi-phep\nparticulars:\n  application: ngày 02/7/2026 của ông Lò Văn Bình, Phòng Một\n"
    "  person: Lò Văn Bình\n  period: 07 ngày kể từ ngày 13/7/2026 đến hết ngày 21/7/2026\n{venue}"
    "  counted: nghỉ phép năm 2026\n  confirmation: Ủy ban nhân dân xã Mường Lò\nrecipients: ['Lưu: VT']\n"
)


@pytest.mark.parametrize(
    ("venue", "place"), [("", ""), ("  venue: xã Mường Lò, tỉnh Lào Cai\n", " tại xã Mường Lò, tỉnh Lào Cai")]
)
def test_a_leave_is_granted_in_one_sentence_and_confirmed_below_the_signature(venue: str, place: str) -> None:
    assert lines(LEAVE.format(venue=venue)) == [
        ("text", "Xét Đơn đề nghị nghỉ phép ngày 02/7/2026 của ông Lò Văn Bình, Phòng Một, Sở Nội vụ cấp cho:"),
        ("text", "Ông (bà): Lò Văn Bình"),
        ("text", f"Được nghỉ phép trong thời gian 07 ngày kể từ ngày 13/7/2026 đến hết ngày 21/7/2026{place}."),
        ("text", "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./."),
        ("recipients", "Nơi nhận:"),
        ("recipient", "- Lưu: VT."),
        ("position", "GIÁM ĐỐC"),
        ("name", "Lê An"),
        ("confirmation", "Xác nhận của Ủy ban nhân dân xã Mường Lò"),
        ("confirmed", "(Chữ ký, dấu)"),
        ("confirmed_name", "Họ và tên"),
    ]


def test_a_place_whose_sentence_lacks_its_beginning_is_not_lost() -> None:
    found = [text for _, text in lines("kind: giay-nghi-phep\nparticulars: {venue: xã Mường Lò}\n")]
    assert "Được nghỉ phép trong thời gian … tại xã Mường Lò./." in found


def invitation(*guests: str, by: str = "") -> list[tuple[str, str]]:
    listed = "".join(f"  - {guest}\n" for guest in guests)
    event = "particulars: {event: Hội nghị sơ kết, time: 8 giờ, venue: Hội trường}\n"
    return lines(f"kind: giay-moi\nsummary: Họp\n{by}addressees:\n{listed}{event}")[1:-2]


def test_the_first_guest_stands_on_the_line_and_the_others_below_him() -> None:
    assert invitation("Các phòng", "Trưởng 14 thôn") == [
        ("guests", "Sở Nội vụ trân trọng kính mời: Các phòng;"),
        ("guest", "Trưởng 14 thôn."),
        ("text", "Tới dự Hội nghị sơ kết"),
        ("text", "Thời gian: 8 giờ"),
        ("text", "Địa điểm: Hội trường./."),
    ]
    assert invitation("Các phòng")[0] == ("text", "Sở Nội vụ trân trọng kính mời: Các phòng")


def test_guests_stand_below_a_label_that_leaves_no_room_beside_the_first() -> None:
    by = "competence: Ban Chỉ đạo chuyển đổi số Ủy ban nhân dân phường Cam Đường\n"
    assert invitation("Các phòng", "Trưởng 14 thôn", by=by)[:2] == [
        ("text", "Ban Chỉ đạo chuyển đổi số Ủy ban nhân dân phường Cam Đường trân trọng kính mời: Các phòng;"),
        ("text", "Trưởng 14 thôn."),
    ]


def test_the_drafter_stands_to_the_right_of_the_filing_line_else_below_the_others() -> None:
    letter = "kind: ke-hoach\nsummary: Họp\ndrafter: NVK. A.XX(10)\nbody: [Giao A]\n"
    filed = lines(letter + "recipients: [Các phòng, 'Lưu: VT, NV']\n")
    assert [text for role, text in filed if role in ("recipient", "drafter")] == [
        "- Các phòng;",
        "- Lưu: VT, NV. NVK. A.XX(10)",
    ]
    unfiled = lines(letter + "recipients: [Các phòng]\n")
    assert [pair for pair in unfiled if pair[0] in ("recipient", "drafter")] == [
        ("recipient", "- Các phòng."),
        ("drafter", "NVK. A.XX(10)"),
    ]


def test_a_list_that_is_attached_is_called_what_the_body_calls_it() -> None:
    attached = "appendices:\n  - title: Danh sách hộ nghèo\n    body: [Không có]\n"
    plan = "kind: ke-hoach\nsummary: Họp\nbody: [{}]\n" + attached
    own = [pair for pair in lines(plan.format("Rà soát (có Danh sách kèm theo)")) if pair[0].startswith("appendix_")]
    assert [role for role, _ in own] == ["appendix_title", "appendix_reference"]
    assert own[0][1] == "DANH SÁCH HỘ NGHÈO"
    named = lines(plan.format("Rà soát theo danh sách tại Phụ lục kèm theo"))
    assert ("appendix_label", "Phụ lục") in named
