"""Below the body: who signs, with what authority, for whom; who receives it, how it is filed."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.closing import Closing, Mark, closing
from vbgen.recognise.zones import spots
from vbgen.tree import Run

AN, BINH = "Lê Văn An", "Trần Thị Bình"
RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]


def rows(*cells: tuple[list[str], ...]) -> Closing:
    """The closing that a table of lines holds."""
    held = tuple(tuple(Cell(tuple(Line((Run(text),)) for text in texts)) for texts in row) for row in cells)
    return closing(spots(Grid(held, ruled=False)))


SIGNED: dict[str, tuple[list[str], list[Mark]]] = {
    "on behalf of a body": (
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", AN],
        [Mark(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", AN)],
    ),
    "for the head": (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", AN], [Mark(("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH", AN)]),
    "a body above a position in small letters": (
        ["UBND XÃ AN BÌNH", "Chủ tịch", AN],
        [Mark(("UBND XÃ AN BÌNH",), "Chủ tịch", AN)],
    ),
    "a position in small letters under TM.": (
        ["TM. Chính phủ", "Thủ tướng", AN],
        [Mark(("TM. Chính phủ",), "Thủ tướng", AN)],
    ),
    "a position that goes on below": (["GIÁM ĐỐC", "SỞ NỘI VỤ", AN], [Mark((), "GIÁM ĐỐC SỞ NỘI VỤ", AN)]),
    "a name of a department that goes on below": (
        ["TRƯỞNG PHÒNG", "VĂN HÓA - XÃ HỘI", AN],
        [Mark((), "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", AN)],
    ),
    "two positions at once": (
        ["TRƯỞNG BAN", "kiêm", "BÍ THƯ ĐẢNG ỦY", AN],
        [Mark((), "TRƯỞNG BAN", AN, "BÍ THƯ ĐẢNG ỦY")],
    ),
    "the position in the signer's own agency": (
        ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", AN],
        [Mark(("TM. BAN CHỈ ĐẠO",), "TRƯỞNG BAN", AN, "", "PHÓ CHỦ TỊCH UBND TỈNH")],
    ),
    "that position below the name": (
        ["CHỦ TỊCH", AN, "BÍ THƯ ĐẢNG ỦY"],
        [Mark((), "CHỦ TỊCH", AN, "", "BÍ THƯ ĐẢNG ỦY")],
    ),
    "a note of the signing": (
        ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "(Đã ký)", AN],
        [Mark(("TUQ. CHỦ TỊCH",), "CHÁNH VĂN PHÒNG", AN)],
    ),
    "a rank": (["CHỦ TỊCH", f"Thiếu tướng {AN}"], [Mark((), "CHỦ TỊCH", f"Thiếu tướng {AN}")]),
    "a name in capitals": (["CHỦ TỊCH", AN.upper()], [Mark((), "CHỦ TỊCH", AN.upper())]),
    "a draft without a name": (["CHỦ TỊCH"], [Mark((), "CHỦ TỊCH", "")]),
    "two below each other": (["Chủ tọa", AN, "Thư ký", BINH], [Mark((), "Chủ tọa", AN), Mark((), "Thư ký", BINH)]),
}


@pytest.mark.parametrize("shape", SIGNED)
def test_the_lines_of_a_signature_say_who_signs_and_for_whom(shape: str) -> None:
    lines, marks = SIGNED[shape]
    found = rows((RECIPIENTS, lines))
    assert found == Closing(("Như trên",), (False,), "Lưu: VT", "", tuple(marks))


RECEIVED: dict[str, tuple[list[str], Closing]] = {
    "a line that goes on after a comma": (
        ["- Sở Nội vụ,", "Sở Tài chính;", "- Lưu: VT, NC (5b)."],
        Closing(("Sở Nội vụ, Sở Tài chính",), (False,), "Lưu: VT, NC (5b)"),
    ),
    "some that a line sums up": (
        ["- Thường trực:", "+ Tỉnh ủy;", "+ HĐND tỉnh;", "- Lưu: VT.", "A.12"],
        Closing(("Thường trực", "Tỉnh ủy", "HĐND tỉnh"), (False, True, True), "Lưu: VT", "A.12"),
    ),
    "all on one line": (
        ["- UBND tỉnh (b/c); - Sở Tài chính; - Lưu: VT, KTTH."],
        Closing(("UBND tỉnh (b/c)", "Sở Tài chính"), (False, False), "Lưu: VT, KTTH"),
    ),
    "a filing line that goes on": (
        ["- Như trên;", "- Lưu: VT, các", "phòng chuyên môn."],
        Closing(("Như trên",), (False,), "Lưu: VT, các phòng chuyên môn"),
    ),
    "a filing line whose bracket is closed below": (
        ["- Như trên;", "- Lưu: VT (Phòng", "Hành chính)."],
        Closing(("Như trên",), (False,), "Lưu: VT (Phòng Hành chính)"),
    ),
    "what is no part of it": (
        ["- Như trên;", "- Lưu: VT.", "Ghi chú dài dòng không thuộc về dòng lưu của văn bản này"],
        Closing(("Như trên",), (False,), "Lưu: VT", rest=("Ghi chú dài dòng không thuộc về dòng lưu của văn bản này",)),
    ),
    "no dashes, an end of each": (
        ["Sở Nội vụ;", "Sở Y tế.", "Lưu: VT"],
        Closing(("Sở Nội vụ", "Sở Y tế"), (False, False), "Lưu: VT"),
    ),
    "a name below the filing line": (
        ["- Như trên;", "- Lưu: VT.", BINH],
        Closing(("Như trên",), (False,), "Lưu: VT", rest=(BINH,)),
    ),
}


@pytest.mark.parametrize("shape", RECEIVED)
def test_the_lines_under_the_label_are_recipients_the_filing_line_and_the_drafter(shape: str) -> None:
    lines, expected = RECEIVED[shape]
    found = rows((["Nơi nhận:", *lines], ["CHỦ TỊCH", AN]))
    assert found == expected._replace(signers=(Mark((), "CHỦ TỊCH", AN),))


TWO = (Mark((), "THƯ KÝ", BINH), Mark((), "CHỦ TỌA", AN))


def test_two_who_sign_side_by_side_are_read_from_the_left_whether_names_have_a_row_of_their_own() -> None:
    assert rows((["THƯ KÝ", BINH], ["CHỦ TỌA", AN])).signers == TWO
    assert rows((["THƯ KÝ"], ["CHỦ TỌA"]), ([BINH], [AN])).signers == TWO


def test_a_table_of_several_who_sign_is_read_rank_by_rank() -> None:
    found = rows(
        (["ĐẠI DIỆN BÊN A", "GIÁM ĐỐC", "Lê An"], ["ĐẠI DIỆN BÊN B", "GIÁM ĐỐC", "Trần Bình"]),
        (["TRƯỞNG PHÒNG", "Vũ Cường"], ["KẾ TOÁN TRƯỞNG", "Đỗ Dũng"]),
    )
    assert found.signers == (
        Mark(("ĐẠI DIỆN BÊN A",), "GIÁM ĐỐC", "Lê An"),
        Mark(("ĐẠI DIỆN BÊN B",), "GIÁM ĐỐC", "Trần Bình"),
        Mark((), "TRƯỞNG PHÒNG", "Vũ Cường"),
        Mark((), "KẾ TOÁN TRƯỞNG", "Đỗ Dũng"),
    )
