"""What closes a document, question by question: recipients and filing, offices and names, who signs where."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise import closing as asked
from vbgen.recognise.closing import Closing, Mark, closing, issuer_signing
from vbgen.recognise.zones import Spot, spots
from vbgen.tree import Run

AN, BINH = "Lê Văn An", "Trần Thị Bình"


def spot(text: str, column: str = "", *, bold: bool = False, row: int = 0, cell: int = 0, table: int = 0) -> Spot:
    return Spot(Line((Run(text),), bold=bold), column, row, cell, table)


def closed(*texts: str) -> Closing:
    return closing([spot(text) for text in texts])


# --- recipients and filing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "recipients", "filing", "drafter", "rest"),
    [
        (["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["Như trên"], "Lưu: VT", "", []),
        (["Nơi nhận: Như trên; - Sở A;", "Lưu: VT"], ["Như trên", "Sở A"], "Lưu: VT", "", []),
        (["Nơi nhận:", "- Sở Tài", "chính;", "- Lưu: VT"], ["Sở Tài chính"], "Lưu: VT", "", []),
        (["Nơi nhận:", "- Sở A;", "Sở B;", "- Lưu: VT"], ["Sở A", "Sở B"], "Lưu: VT", "", []),
        (["Nơi nhận:", "- Sở A; (để báo cáo)", "- Lưu: VT"], ["Sở A (để báo cáo)"], "Lưu: VT", "", []),  # set beside
        (["Nơi nhận:", "- Sở A (để báo cáo);", "- Lưu: VT"], ["Sở A (để báo cáo)"], "Lưu: VT", "", []),
        (["Nơi nhận:", "- ;", "- Sở A", "- Lưu: VT"], ["Sở A"], "Lưu: VT", "", []),
        (["Nơi nhận:", "- Lưu: VT, NC. A.XX(10)"], [], "Lưu: VT, NC", "A.XX(10)", []),
        (["Nơi nhận:", "- Lưu: VT, NC.", "PL.(300)"], [], "Lưu: VT, NC", "PL.(300)", []),
        (["Nơi nhận:", "- Lưu: VT,", "Phòng Nội vụ."], [], "Lưu: VT, Phòng Nội vụ", "", []),
        (["Nơi nhận:", "- Lưu: VT (bản", "Gốc và sao)."], [], "Lưu: VT (bản Gốc và sao)", "", []),
        (["Nơi nhận:", "- Lưu: VT.", "Một dòng khác"], [], "Lưu: VT", "", ["Một dòng khác"]),
        (["Nơi nhận:", "- Lưu: VT,", "a " * 19 + "b"], [], "Lưu: VT, " + "a " * 19 + "b", "", []),
        (["Nơi nhận:", "- Lưu: VT,", "a " * 20 + "b"], [], "Lưu: VT,", "", ["a " * 20 + "b"]),
        (["Nơi nhận:", "đã ký", "- Lưu: VT"], [], "Lưu: VT", "", []),
        (["Nơi nhận:", "- Lưu: VT.", "- Sở A."], ["Sở A"], "Lưu: VT", "", []),
    ],
)
def test_recipients_the_line_of_filing_and_who_drafted(
    texts: list[str], recipients: list[str], filing: str, drafter: str, rest: list[str]
) -> None:
    found = closed(*texts)
    assert (list(found.recipients), found.filing, found.drafter, list(found.rest)) == (
        recipients,
        filing,
        drafter,
        rest,
    )


def test_those_that_a_line_sums_up_are_nested() -> None:
    assert closed("Nơi nhận:", "- Như trên;", "+ Sở A;", "- Sở B;").nested == (False, True, False)


@pytest.mark.parametrize(
    ("filing", "text", "goes_on"),
    [
        ("Lưu: VT", "phòng", True),
        ("Lưu: VT", "Phòng", False),
        ("Lưu: VT,", "Phòng", True),
        ("Lưu: VT-", "NC", True),
        ("Lưu: VT&", "NC", True),
        ("Lưu: VT;", "NC", True),
        ("Lưu: VT (NC", "Bình)", True),
        ("Lưu: VT (NC)", "Bình", False),
    ],
)
def test_a_line_goes_on_from_that_of_filing(filing: str, text: str, goes_on: bool) -> None:
    assert asked._goes_on(filing, text) is goes_on


# --- sides ------------------------------------------------------------------------------------------------------------


def test_what_stands_right_or_is_an_office_or_a_name_below_the_filing_is_no_recipient() -> None:
    left = [spot("Nơi nhận:", "left"), spot("- Sở A;", "left"), spot("- Lưu: VT.", "left")]
    right = [spot("GIÁM ĐỐC", "right"), spot(AN, "right")]
    assert asked._sides([left[0], right[0], *left[1:], right[1]]) == (left, right)
    plain = [spot(text) for text in ("Nơi nhận:", "- Sở A;", "GIÁM ĐỐC", "- Lưu: VT.", AN)]
    assert asked._sides(plain) == ([plain[0], plain[1], plain[3]], [plain[2], plain[4]])
    above = [spot(text) for text in (AN, "Nơi nhận:", BINH)]
    assert asked._sides(above) == (above[1:], above[:1])  # before it is filed a name may be a recipient's


# --- signatures -------------------------------------------------------------------------------------------------------


def signed(*texts: str, bold: bool = False) -> tuple[list[Mark], list[str]]:
    return asked._signers([spot(text, bold=bold) for text in texts])


@pytest.mark.parametrize(
    ("texts", "marks", "rest"),
    [
        (["GIÁM ĐỐC", AN], [Mark((), "GIÁM ĐỐC", AN)], []),
        (["GIÁM ĐỐC", "(đã ký)", AN], [Mark((), "GIÁM ĐỐC", AN)], []),
        (["GIÁM ĐỐC", "Ký bởi: VNPT", AN], [Mark((), "GIÁM ĐỐC", AN)], []),
        (["GIÁM ĐỐC"], [Mark((), "GIÁM ĐỐC", "")], []),
        (["GIÁM ĐỐC", "NGUYỄN VĂN AN"], [Mark((), "GIÁM ĐỐC", "NGUYỄN VĂN AN")], []),
        (["GIÁM ĐỐC", "TS. Lê Văn An"], [Mark((), "GIÁM ĐỐC", "TS. Lê Văn An")], []),
        (["GIÁM ĐỐC", AN, "PHÓ GIÁM ĐỐC", BINH], [Mark((), "GIÁM ĐỐC", AN), Mark((), "PHÓ GIÁM ĐỐC", BINH)], []),
        (["GIÁM ĐỐC", AN, "PHÓ GIÁM ĐỐC"], [Mark((), "GIÁM ĐỐC", AN)], ["PHÓ GIÁM ĐỐC"]),
        (["GIÁM ĐỐC", AN, "PHÓ GIÁM ĐỐC SỞ NỘI VỤ"], [Mark((), "GIÁM ĐỐC", AN, "", "PHÓ GIÁM ĐỐC SỞ NỘI VỤ")], []),
        ([AN], [], [AN]),
        (["Một câu nào đó"], [], ["Một câu nào đó"]),
        (
            ["CHỦ TỊCH", "kiêm", "TRƯỞNG BAN", AN],
            [Mark((), "CHỦ TỊCH", AN, "TRƯỞNG BAN")],
            [],
        ),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", AN], [Mark(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", AN)], []),
        (["TM. BAN CHẤP HÀNH", "ĐẢNG BỘ", "BÍ THƯ", AN], [Mark(("TM. BAN CHẤP HÀNH ĐẢNG BỘ",), "BÍ THƯ", AN)], []),
        (["ĐẠI DIỆN", "SỞ CÔNG THƯƠNG", "GIÁM ĐỐC", AN], [Mark(("ĐẠI DIỆN", "SỞ CÔNG THƯƠNG"), "GIÁM ĐỐC", AN)], []),
        (["ĐẠI DIỆN BÊN A", AN], [Mark((), "ĐẠI DIỆN BÊN A", AN)], []),
        (["SỞ CÔNG THƯƠNG", "GIÁM ĐỐC", AN], [Mark(("SỞ CÔNG THƯƠNG",), "GIÁM ĐỐC", AN)], []),
        (
            ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", AN],
            [Mark((), "TRƯỞNG BAN", AN, "", "PHÓ CHỦ TỊCH UBND TỈNH")],
            [],
        ),
    ],
)
def test_offices_and_then_a_name_are_a_signer(texts: list[str], marks: list[Mark], rest: list[str]) -> None:
    assert signed(*texts) == (marks, rest)


def test_a_bold_name_without_an_office_signs_when_it_is_the_first() -> None:
    assert signed(AN, bold=True) == ([Mark((), "", AN)], [])
    assert signed(AN, BINH, bold=True) == ([Mark((), "", AN)], [BINH])


@pytest.mark.parametrize(
    ("text", "after", "name"),
    [
        (AN, False, True),
        (AN, True, True),
        ("Đại tá Lê Văn An", True, True),
        ("Lê Văn An:", True, False),
        ("Sở Nội Vụ", True, False),
        ("An", True, False),
        ("lê văn an", True, False),
        ("LÊ VĂN AN", True, True),
        ("LÊ VĂN AN", False, False),
        ("HÀ GIÁM ĐỐC", True, True),
    ],
)
def test_which_lines_are_names(text: str, after: bool, name: bool) -> None:
    assert asked._is_name(text, after) is name


def cells(*rows: tuple[list[str], ...]) -> Closing:
    held = tuple(tuple(Cell(tuple(Line((Run(text),)) for text in texts)) for texts in row) for row in rows)
    return closing([one._replace(table=1) for one in spots(Grid(held, ruled=False))])


def test_signers_side_by_side_come_rank_by_rank() -> None:
    a, b = ["ĐẠI DIỆN BÊN A", "GIÁM ĐỐC", AN], ["ĐẠI DIỆN BÊN B", "GIÁM ĐỐC", BINH]
    both = [mark.name for mark in cells((a, b)).signers]
    assert both == [AN, BINH]
    apart = cells((["THƯ KÝ"], ["CHỦ TỌA"]), ([AN], [BINH])).signers
    assert apart == (Mark((), "THƯ KÝ", AN), Mark((), "CHỦ TỌA", BINH))
    ranks = cells((["THƯ KÝ", AN], ["CHỦ TỌA", BINH]), (["KẾ TOÁN", "Lê Thị Cúc"], ["GIÁM SÁT", "Lê Thị Dung"]))
    assert [mark.name for mark in ranks.signers] == [AN, BINH, "Lê Thị Cúc", "Lê Thị Dung"]


def test_signers_in_two_columns_come_level_by_level_within_each() -> None:
    left = [spot("THƯ KÝ", "left"), spot(AN, "left")]
    right = [spot("CHỦ TỌA", "right"), spot(BINH, "right")]
    assert [mark.name for mark in closing([left[0], right[0], left[1], right[1]]).signers] == [AN, BINH]
    across = [spot("THƯ KÝ", "left"), spot("CHỦ TỌA", "right"), spot(AN, "left"), spot(BINH)]
    assert [mark.name for mark in closing(across).signers] == [AN, BINH]


@pytest.mark.parametrize(
    ("marks", "names"),
    [
        ([Mark(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", AN)], ("ỦY BAN NHÂN DÂN",)),
        ([Mark(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", AN)], ("BAN THƯỜNG VỤ",)),
        ([Mark(("SỞ NỘI VỤ",), "GIÁM ĐỐC", AN)], ("SỞ NỘI VỤ",)),
        ([Mark(("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH", AN)], ()),
        ([Mark((), "GIÁM ĐỐC", AN)], ()),
        ([Mark(("SỞ NỘI VỤ",), "GIÁM ĐỐC", AN)] * 2, ()),
        ([], ()),
    ],
)
def test_the_body_that_is_signed_for(marks: list[Mark], names: tuple[str, ...]) -> None:
    assert issuer_signing(Closing(signers=tuple(marks))) == names
