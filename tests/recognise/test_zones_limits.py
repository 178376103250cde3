"""Zones of a reading, question by question: from where on a line is no longer of a header, a closing, an appendix."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise import zones as asked
from vbgen.recognise.zones import Zones, spots, zones
from vbgen.tree import Drawing, Run

Items = list[Line | Grid]

CROWN, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/KH-SNV", "Bắc Ninh, ngày 05 tháng 01 năm 2026"
HEAD = ["SỞ NỘI VỤ", CROWN, MOTTO, NUMBER, DATE]
FILED = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]


def line(text: str, **look: object) -> Line:
    return Line((Run(text),), **look)  # type: ignore[arg-type]


def lines(*texts: str) -> Items:
    return [line(text) for text in texts]


def grid(*rows: list[str], ruled: bool = False) -> Grid:
    return Grid(tuple(tuple(Cell((line(text),)) for text in row) for row in rows), ruled)


def found(*items: Line | Grid) -> tuple[list[str], list[str], list[str], list[str]]:
    """The texts of header, body, closing and appendices."""
    made = zones(Reading(tuple(items)))
    rest = [[each.text for item in part for each in asked.lines_of(item)] for part in (made.body, made.appendices)]
    return [spot.text for spot in made.header], rest[0], [spot.text for spot in made.closing], rest[1]


# --- a whole document -------------------------------------------------------------------------------------------------


def test_a_document_is_header_body_closing_and_appendices() -> None:
    body = ["KẾ HOẠCH", "Cải cách", "Nội dung"]
    after = ["PHỤ LỤC I", "Danh mục"]
    assert found(*lines(*HEAD, *body, "GIÁM ĐỐC", "Lê An", *FILED, *after)) == (
        HEAD,
        body,
        ["GIÁM ĐỐC", "Lê An", *FILED],
        after,
    )
    assert found() == ([], [], [], [])


def test_a_copy_of_an_appendix_alone_and_rules_between_lines() -> None:
    assert zones(Reading(tuple(lines("Số: 5; Kế hoạch; 2026", "PHỤ LỤC")))) == Zones(
        (), (), (), tuple(lines("Số: 5; Kế hoạch; 2026", "PHỤ LỤC"))
    )
    ruled = found(*lines("SỞ NỘI VỤ", "-----", CROWN, NUMBER, DATE, "Nội dung"))
    assert ruled[:2] == (["SỞ NỘI VỤ", CROWN, NUMBER, DATE], ["Nội dung"])


@pytest.mark.parametrize(("before", "whole"), [(14, False), (15, True)])
def test_forced_breaks_part_the_first_fifteen_lines(before: int, whole: bool) -> None:
    body = found(*lines(*["Lời dài."] * before, "một\n\nhai"))[1]
    assert body[before:] == (["một\n\nhai"] if whole else ["một", "hai"])


# --- columns ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SỞ NỘI VỤ", [("SỞ NỘI VỤ", "")]),
        ("SỞ NỘI VỤ\tLời", [("SỞ NỘI VỤ", "left"), ("Lời", "right")]),
        ("SỞ NỘI VỤ    Lời", [("SỞ NỘI VỤ", "left"), ("Lời", "right")]),
        ("SỞ NỘI VỤ   Lời", [("SỞ NỘI VỤ Lời", "")]),
        ("SỞ NỘI VỤ    Lời    nữa", [("SỞ NỘI VỤ Lời nữa", "")]),  # three are no two
        (f"SỞ    NỘI VỤ   {CROWN}", [("SỞ NỘI VỤ", "left"), (CROWN, "right")]),
        ("Số:      /SCT", [("Số: /SCT", "")]),
        ("Bắc Ninh, ngày      tháng      năm 2026", [("Bắc Ninh, ngày tháng năm 2026", "")]),
        ("- Như trên;    GIÁM ĐỐC    (đã ký)", [("- Như trên;", "left"), ("GIÁM ĐỐC (đã ký)", "right")]),
    ],
)
def test_a_gap_parts_two_columns(text: str, columns: list[tuple[str, str]]) -> None:
    assert [(spot.text, spot.column) for spot in spots(line(text))] == columns


def test_cells_stand_left_or_right_by_where_they_begin() -> None:
    row = (Cell((line("a"),), span=2), Cell((line("b"),), span=3), Cell((line("---"),)), Cell(()))
    table = Grid((row, (Cell((line("c\nd"),)), Cell((line("e"), line("f"))))), ruled=False)
    assert [(spot.text, spot.column, spot.row, spot.cell, spot.table) for spot in spots(table)] == [
        ("a", "left", 0, 0, 1),
        ("b", "left", 0, 2, 1),
        ("c", "left", 1, 0, 1),
        ("d", "left", 1, 0, 1),
        ("e", "right", 1, 1, 1),
        ("f", "right", 1, 1, 1),
    ]
    wide = Grid(((Cell((line("a"),), span=2), Cell((line("b"),), span=3)),), ruled=False)
    assert [spot.column for spot in spots(wide)] == ["left", "right"]  # from two fifths of the row on
    assert asked._placed(()) == []


def test_the_tables_of_a_closing_are_counted_and_what_stands_outside_is_of_none() -> None:
    items = [
        *lines(*HEAD, "Nội dung"),
        grid(["Nơi nhận:", "GIÁM ĐỐC"]),
        line("- Như trên;"),
        grid(["- Lưu: VT.", "Lê An"]),
    ]
    closing = zones(Reading(tuple(items))).closing
    assert [(spot.text, spot.table) for spot in closing][:2] == [("Nơi nhận:", 1), ("GIÁM ĐỐC", 1)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("TM. ỦY BAN NHÂN DÂN      KT. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
        ("TM. ỦY BAN NHÂN DÂN     KT. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN     KT. CHỦ TỊCH"]),
        ("TM. ỦY BAN NHÂN DÂN", ["TM. ỦY BAN NHÂN DÂN"]),
        ("TM. Ủy ban      KT. Chủ tịch", ["TM. Ủy ban      KT. Chủ tịch"]),
        ("SỞ NỘI VỤ      KT. CHỦ TỊCH", ["SỞ NỘI VỤ      KT. CHỦ TỊCH"]),
    ],
)
def test_capitals_pushed_apart_are_two_lines_of_a_signature(text: str, parts: list[str]) -> None:
    assert asked._spread(text) == parts


# --- header -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "end"),
    [
        (HEAD, 5),
        ([*HEAD, "Nội dung", DATE], 5),  # three parts were seen: no more lines
        (["Lời", *HEAD[:4]], 5),
        (["Kính gửi: Sở A", *HEAD], 0),
        (["a" * 251, *HEAD], 0),
        (["a" * 250, *HEAD], 6),
        ([*["Lời"] * 19, CROWN], 20),
        ([*["Lời"] * 20, CROWN], 0),
        ([CROWN, "KẾ HOẠCH", NUMBER], 1),  # a title ends it once a part was seen
        (["KẾ HOẠCH", CROWN, NUMBER], 3),
        (["Nội dung"], 0),
    ],
)
def test_a_header_ends_with_its_last_part_among_the_first_lines(texts: list[str], end: int) -> None:
    assert asked._header_end(lines(*texts)) == end


def test_a_title_in_the_middle_ends_a_header_that_has_no_part_yet_and_a_long_table_is_none() -> None:
    titled: Items = [line("KẾ HOẠCH", align="center"), *lines(CROWN, NUMBER)]
    assert asked._header_end(titled) == 0
    table = grid(*([[CROWN]] + [["a"]] * 58))
    assert asked._header_end([table, line("b")]) == 1
    long = grid(*([[CROWN]] + [["a"]] * 59))
    assert asked._header_end([long, line(NUMBER)]) == 0


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (CROWN, "crown"),
        (CROWN + "x" * (139 - len(CROWN)), "crown"),
        (CROWN + " " + "x" * (139 - len(CROWN)), ""),
        (NUMBER, "number"),
        ("Số: 5/" + "x" * 113, "number"),
        ("Số: 5/" + "x" * 114, ""),
        (DATE, "date"),
        ("Căn cứ, ngày 05 tháng 01 năm 2026", ""),
        ("Nội dung", ""),
    ],
)
def test_which_part_of_a_header_a_line_is(text: str, part: str) -> None:
    assert [name for name, is_part in asked._PARTS.items() if is_part(text)] == ([part] if part else [])


BLANK = "Số:      /KH-SNV"


@pytest.mark.parametrize(
    ("items", "stray"),
    [
        ([line(BLANK), line("159"), line("a")], 1),
        ([line(NUMBER), line("159")], None),
        ([line(BLANK), line("159"), line("160")], None),  # which?
        ([line(BLANK), line("123456")], None),
        ([line(BLANK), line("159", align="left")], None),  # it was typed there
        ([line(BLANK), line("159", size=14.0)], None),
        ([line(BLANK)], None),
    ],
)
def test_a_stamped_number_stands_alone_below_a_blank_one(items: Items, stray: int | None) -> None:
    assert asked._stray_number(items, 1) == (None if stray is None else items[stray])


@pytest.mark.parametrize(
    ("below", "end"),
    [
        (["Kính gửi: Sở A"], 1),
        (["V/v báo cáo", "Kính gửi: Sở A"], 2),
        (["V/v báo cáo", "cải cách", "năm 2026", "Kính gửi: Sở A"], 4),
        (["V/v báo cáo", "cải cách", "Nội dung"], 2),  # no Kính gửi follows
        (["Lời", "V/v báo cáo"], 3),
        (["Lời", "Lời", "V/v báo cáo"], 4),
        (["Lời", "Lời", "Lời", "V/v báo cáo"], 1),
        (["KẾ HOẠCH", "V/v báo cáo"], 1),
        (["V/v a", "b" * 90, "Kính gửi: Sở A"], 3),
        (["V/v a", "b" * 91, "Kính gửi: Sở A"], 2),
        (["V/v a", "Căn cứ Luật", "Kính gửi: Sở A"], 2),
        (["V/v a", "1. Một", "Kính gửi: Sở A"], 2),
        (["V/v a", *["b"] * 5, "Kính gửi: Sở A"], 7),
        (["V/v a", *["b"] * 6, "Kính gửi: Sở A"], 2),
    ],
)
def test_what_a_letter_is_about_stands_below_the_header(below: list[str], end: int) -> None:
    assert asked._with_subject(lines(NUMBER, *below), 1) == end


def test_a_subject_within_the_table_of_the_header_ends_with_it() -> None:
    items = [grid([NUMBER, DATE], ["V/v báo cáo", ""]), *lines("cải cách", "Kính gửi: Sở A")]
    assert asked._with_subject(items, 1) == 1


# --- closing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("KT. CHỦ TỊCH", True),
        ("PHÓ CHỦ TỊCH", True),
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("GIÁM ĐỐC SỞ", True),
        ("Giám đốc", True),
        ("Phó Hiệu trưởng", True),
        ("Người lập biểu", True),
        ("Kế toán", False),
        ("CHỦ TỊCHX", False),
        ("TM. Ủy ban nhân dân xã", True),
        ("GIÁM ĐỐC " + "A" * 80, True),
        ("GIÁM ĐỐC " + "A" * 81, False),
        ("SỞ NỘI VỤ", False),
    ],
)
def test_a_line_of_a_signature(text: str, office: bool) -> None:
    assert asked.is_office(text) is office


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("SỞ CÔNG THƯƠNG", True),
        ("Sở Công Thương", True),
        ("Sở Công Thương.", False),
        ("Sở Công Thương;", False),
        ("Sở Công Thương:", False),
        ("Sở Công Thương,", False),
        ("SỞ " + "A" * 86, True),
        ("SỞ " + "A" * 87, False),
        ("Lê An", False),
        ("Bộn bề", False),
    ],
)
def test_a_line_that_names_a_body(text: str, organ: bool) -> None:
    assert asked.is_organ(text) is organ


@pytest.mark.parametrize(
    ("above", "first"),
    [
        (["Nội dung.", "GIÁM ĐỐC", "Lê An"], 1),
        (["Nội dung.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An"], 1),
        (["Nội dung.", "SỞ NỘI VỤ", "GIÁM ĐỐC", "Lê An"], 1),
        (["SỞ NỘI VỤ", "Lời", "GIÁM ĐỐC", "Lê An"], 2),  # not right above
        (["Nội dung.", "Lê An"], 2),  # nobody signs
        (["GIÁM ĐỐC", "Nội dung này./."], 2),
        (["GIÁM ĐỐC", "Gồm:"], 2),
        (["GIÁM ĐỐC", "1. Một"], 2),
        (["GIÁM ĐỐC", "x" * 91], 2),
        (["GIÁM ĐỐC", "x" * 90], 0),
        (["GIÁM ĐỐC", *["x"] * 7], 0),
        (["GIÁM ĐỐC", *["x"] * 8], 9),
    ],
)
def test_signatures_may_stand_above_the_recipients(above: list[str], first: int) -> None:
    items = lines(*above, "Nơi nhận:")
    assert asked._signature_above(items, len(above), 0) == first


def test_signatures_may_stand_in_a_layout_table_above_the_recipients() -> None:
    signed = grid(["", "GIÁM ĐỐC"], ["", "Lê An"])
    ruled, empty, other, alone = grid(["GIÁM ĐỐC"], ruled=True), grid(["-"]), grid(["Lê An"]), grid(["GIÁM ĐỐC"])
    many = grid(*([["GIÁM ĐỐC"]] + [["x"]] * 29))
    most = grid(*([["GIÁM ĐỐC"]] + [["x"]] * 28))
    found_ = [
        asked._signature_above([line("a"), table, line("Nơi nhận:")], 2, 0)
        for table in (signed, alone, ruled, empty, other, many, most)
    ]
    assert found_ == [1, 1, 2, 2, 2, 2, 1]


@pytest.mark.parametrize(
    ("below", "end"),
    [
        ([], 1),
        (["- Như trên;"], 2),
        (["- Như trên;", CROWN], 2),
        (["- Như trên;", "PHỤ LỤC I"], 2),
        (["- Như trên;", "Phụ lục: Danh mục"], 2),
        (["- Như trên;", "x" * 220], 3),
        (["- Như trên;", "x" * 221], 2),
        (["- Như trên;", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 5)"], 2),
        (["- Như trên;", "DANH MỤC NHIỆM VỤ", "Lời"], 4),
    ],
)
def test_a_closing_ends_where_something_else_begins(below: list[str], end: int) -> None:
    assert asked._closing_end(lines("Nơi nhận:", *below), 0) == end


def test_a_closing_in_a_table_with_the_signature_ends_with_it_and_a_long_ruled_table_is_an_appendix() -> None:
    signed = grid(["Nơi nhận:", "GIÁM ĐỐC"])
    assert asked._closing_end([signed, line("a")], 0) == 1
    unsigned = grid(["Nơi nhận:", "x"])
    assert asked._closing_end([unsigned, line("a")], 0) == 2
    for rows, ruled, end in ((4, True, 1), (3, True, 2), (4, False, 2)):
        assert asked._closing_end([line("Nơi nhận:"), grid(*[["a"]] * rows, ruled=ruled)], 0) == end


@pytest.mark.parametrize(
    ("items", "more"),
    [
        (lines("DANH MỤC NHIỆM VỤ", "(Ban hành kèm theo Kế hoạch)"), True),
        (lines("(Ban hành kèm theo Kế hoạch)", "DANH MỤC"), False),  # it stands under nothing
        ([line("DANH MỤC NHIỆM VỤ"), grid(["a"], ["b"], ruled=True)], True),
        ([line("DANH MỤC NHIỆM VỤ"), grid(["a"], ruled=True)], False),
        ([line("DANH MỤC NHIỆM VỤ"), grid(["a"], ["b"])], False),
        ([grid(["a"], ["b"], ruled=True)], False),
        (lines("Danh mục nhiệm vụ", "(Kèm theo Kế hoạch)"), False),
        (lines("A" * 12, "(Kèm theo Kế hoạch)"), False),
        (lines("A" * 13, "(Kèm theo Kế hoạch)"), True),
        (lines("KT. CHỦ TỊCH XÃ TÂN", "(Kèm theo Kế hoạch)"), False),
        (lines("SỞ CÔNG THƯƠNG TỈNH", "(Kèm theo Kế hoạch)"), False),
        (lines(*["DANH MỤC NHIỆM VỤ"] * 5, "(Kèm theo Kế hoạch)"), True),
        (lines(*["DANH MỤC NHIỆM VỤ"] * 6, "(Kèm theo Kế hoạch)"), False),
    ],
)
def test_titles_in_capitals_begin_something_of_their_own(items: Items, more: bool) -> None:
    assert bool(asked._is_title_of_more(items, 0)) is more


def test_the_first_appendix_stands_in_the_middle_or_plainly_in_capitals_some_lines_on() -> None:
    head = line("PHỤ LỤC I", align="center")
    assert asked._first_appendix([*lines("a", "b", "c"), head], 0) == 3
    assert asked._first_appendix([*lines("a", "b"), head, line("c")], 0) == 4
    plain, left, small = line("PHỤ LỤC I"), line("PHỤ LỤC I", align="left"), line("Phụ lục I")
    assert [asked._first_appendix([*lines("a", "b", "c"), one], 0) for one in (plain, left, small)] == [3, 4, 4]


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["Nội dung.", "GIÁM ĐỐC", "Lê An"], 1),
        (["Nội dung.", "Lê An"], None),
        (["GIÁM ĐỐC", "x" * 151], None),
        (["GIÁM ĐỐC", "x" * 150], 0),
        (["GIÁM ĐỐC", *["x"] * 24], 0),
        (["GIÁM ĐỐC", *["x"] * 25], None),
        (["Nội dung.", "Người có tên trên đây"], 1),
    ],
)
def test_what_is_signed_without_recipients_is_signed_at_its_end(texts: list[str], first: int | None) -> None:
    items = lines(*texts)
    assert asked._last_signature(items, 0, len(items)) == first


@pytest.mark.parametrize(("rows", "first"), [(29, 2), (30, None)])
def test_a_long_ruled_table_that_names_an_office_is_no_signature(rows: int, first: int | None) -> None:
    table = grid(["GIÁM ĐỐC"], *[["x"]] * rows, ruled=True)
    assert asked._last_signature([*lines("a", "b"), table], 0, 3) == first


@pytest.mark.parametrize(
    ("table", "seal"),
    [
        (grid(["", "SỞ CÔNG THƯƠNG"]), True),
        (grid(["", "SỞ CÔNG"], ["", "SỞ THƯƠNG"]), True),
        (grid(["", "SỞ A"], ["", "SỞ B"], ["", "SỞ C"]), False),
        (grid(["SỞ CÔNG THƯƠNG", ""]), False),
        (grid(["", "Lê An"]), False),
        (grid(["", "SỞ CÔNG THƯƠNG"], ruled=True), False),
        (grid(["", ""]), False),
        (line("SỞ CÔNG THƯƠNG"), False),
    ],
)
def test_a_body_named_alone_on_the_right_is_a_seal(table: Line | Grid, seal: bool) -> None:
    assert asked._is_seal(table) is seal


def test_a_picture_above_the_closing_is_of_the_body() -> None:
    drawing = Drawing(b"", "png", 10, 10, "")
    first = line("GIÁM ĐỐC", before=(drawing,))
    made = zones(Reading((*lines(*HEAD, "KẾ HOẠCH", "Cải cách", "Nội dung"), first, *lines("Lê An", *FILED))))
    assert [item.before for item in made.body if isinstance(item, Line)][-1] == (drawing,)
    assert [spot.text for spot in made.closing][:2] == ["GIÁM ĐỐC", "Lê An"]
    plain = zones(Reading((*lines(*HEAD, "KẾ HOẠCH", "Cải cách", "Nội dung", "GIÁM ĐỐC", "Lê An", *FILED),)))
    assert len(made.body) == len(plain.body) + 1
