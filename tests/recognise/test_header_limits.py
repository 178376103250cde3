"""The header, question by question: whose line is whose, where a name is cut, what a number and a date say."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise import header as asked
from vbgen.recognise.header import Header, header, joint_issuers, out_of_title
from vbgen.recognise.zones import Spot
from vbgen.tree import Run
from vbgen.vietnamese import PartialDate

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DATE = "Bắc Ninh, ngày 05 tháng 01 năm 2026"


def spot(text: str, column: str = "", *, bold: bool = False) -> Spot:
    return Spot(Line((Run(text),), bold=bold), column)


def read(*left: str, right: tuple[str, ...] = (NATION, MOTTO, DATE)) -> Header:
    return header([*(spot(text, "left") for text in left), *(spot(text, "right") for text in right)])


def test_a_whole_header() -> None:
    assert read("UBND TỈNH BẮC NINH", "SỞ NỘI VỤ", "-----", "Số: 05/SNV-VP", "V/v cải cách", "hành chính") == Header(
        superior=("UBND TỈNH BẮC NINH",),
        issuer=("SỞ NỘI VỤ",),
        number="05",
        symbol="SNV-VP",
        place="Bắc Ninh",
        day="05",
        month="01",
        year="2026",
        subject="cải cách hành chính",
    )
    assert header([]) == Header()


@pytest.mark.parametrize(
    ("lines", "number", "symbol"),
    [
        (["Số: 05/KH-SNV"], "05", "KH-SNV"),
        (["Số 12a-CV/TU"], "12a", "CV/TU"),
        (["Số:      /KH-SNV"], "", "KH-SNV"),
        (["Số: …/KH-SNV"], "", "KH-SNV"),
        (["159", "Số:     /KH-SNV"], "159", "KH-SNV"),  # stamped a little above its line
        (["Số:     /KH-SNV", "159"], "159", "KH-SNV"),
        (["Số: 05/KH-SNV", "159"], "05", "KH-SNV"),
        (["Số: 05/KH-", "SNV"], "05", "KH-SNV"),  # cut by the column
        (["Số: 05/KH-", "Sở"], "05", "KH-"),
        (["Luật số: 31/2024/QH15"], "31", "2024/QH15"),
        (["Số: 05/KH-SNV ------"], "05", "KH-SNV"),
        (["Số: 1.5/KH-SNV"], "1.5", "KH-SNV"),
        (["Số: 05/KH-SNV", "Số: 06/KH-X"], "05", "KH-SNV"),
    ],
)
def test_number_and_symbol(lines: list[str], number: str, symbol: str) -> None:
    found = read("SỞ NỘI VỤ", *lines)
    assert (found.number, found.symbol) == (number, symbol)


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        (DATE, "Bắc Ninh", ("05", "01", "2026")),
        ("Bắc Ninh ngày 5 tháng 1 năm 2026", "Bắc Ninh", ("5", "1", "2026")),
        ("Bắc Ninh, ngày      tháng 01 năm 2026", "Bắc Ninh", ("", "01", "2026")),
        ("Bắc Ninh, ngày … tháng … năm 2026", "Bắc Ninh", ("", "", "2026")),
        ("ngày 05 tháng 01 năm 2026", "", ("05", "01", "2026")),
    ],
)
def test_place_and_date(text: str, place: str, date: tuple[str, str, str]) -> None:
    found = read("SỞ NỘI VỤ", right=(NATION, text, "Huế, ngày 06 tháng 02 năm 2027"))
    assert (found.place, (found.day, found.month, found.year)) == (place, date)


@pytest.mark.parametrize(
    ("day", "month", "year", "date"),
    [
        ("05", "01", "2026", PartialDate(year=2026, month=1, day=5)),
        ("", "01", "2026", PartialDate(year=2026, month=1)),
        ("", "", "2026", PartialDate(year=2026)),
        ("05", "", "2026", PartialDate()),
        ("05", "01", "", PartialDate()),
        ("31", "02", "2026", None),
    ],
)
def test_the_date_of_issue_is_open_where_nothing_is_printed(
    day: str, month: str, year: str, date: PartialDate | None
) -> None:
    assert Header(day=day, month=month, year=year).date == date


def test_marks_beside_the_header_are_read_and_other_lines_are_kept_by_their_places() -> None:
    found = read("SỞ NỘI VỤ", "Số: 05/KH-SNV", "HỎA TỐC", "Dòng dưới", right=(NATION, DATE, "Dòng phải", "DỰ THẢO"))
    assert (found.urgency, bool(found.draft), found.rest) == ("hoa-toc", True, ("Dòng dưới", "Dòng phải"))
    early = header([spot("SỞ NỘI VỤ", "left"), spot("Dòng phải", "right"), spot("Số: 05/KH-SNV", "left")])
    assert (early.issuer, early.rest) == (("SỞ NỘI VỤ",), ("Dòng phải",))


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        (["Số: 5/SNV-VP", "V/v cải cách"], "cải cách"),
        (["Số: 5/SNV-VP", "(V/v cải cách)"], "cải cách"),
        (["Số: 5/SNV-VP", "Về việc cải cách"], "cải cách"),
        (["V/v cải cách", "Số: 5/SNV-VP"], "cải cách"),
        (["Số: 5/SNV-VP", "Cải cách"], ""),
    ],
)
def test_what_a_letter_is_about(lines: list[str], subject: str) -> None:
    assert read("SỞ NỘI VỤ", *lines).subject == subject


def test_without_a_name_above_it_only_its_short_mark_begins_a_subject() -> None:
    assert asked._begins_subject("Về việc cải cách", False, True) is True
    assert asked._begins_subject("Về việc cải cách", False, False) is False
    assert asked._begins_subject("Về việc cải cách", True, False) is True
    assert asked._begins_subject("Cải cách", True, True) is False


def test_letters_of_the_party_may_leave_the_mark_of_their_subject_out() -> None:
    party = ("ĐẢNG CỘNG SẢN VIỆT NAM", DATE)
    small = read("TỈNH ỦY BẮC NINH", "Số 12-CV/TU", "cải cách", "hành chính", right=party)
    assert (small.standard, small.subject, small.rest) == ("dang", "cải cách hành chính", ())
    large = read("TỈNH ỦY BẮC NINH", "Số 12-CV/TU", "cải cách", "HÀNH CHÍNH", right=party)
    assert (large.subject, large.rest) == ("", ("cải cách", "HÀNH CHÍNH"))
    state = read("SỞ NỘI VỤ", "Số: 12/SNV-VP", "cải cách")
    assert (state.standard, state.subject, state.rest) == ("nha-nuoc", "", ("cải cách",))


@pytest.mark.parametrize(
    ("crowns", "symbol", "slug"),
    [
        ({"nha-nuoc"}, "KH-UBND", "nha-nuoc"),
        (set(), "KH/TU", "nha-nuoc"),
        ({"dang"}, "KH/TU", "dang"),
        ({"dang"}, "KH-TU", "dang"),
        ({"dang", "nha-nuoc"}, "KH-UBND", "nha-nuoc"),
        ({"dang", "nha-nuoc"}, "KH/TU", "dang"),
        ({"dang", "nha-nuoc"}, "KH-UBND/TU", "dang"),
        ({"doan"}, "KH/TWĐTN", "doan"),
    ],
)
def test_whose_standard_it_is(crowns: set[str], symbol: str, slug: str) -> None:
    assert asked._standard(crowns, symbol) == slug


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "superior", "issuer"),
    [
        ([("SỞ NỘI VỤ", True)], [], ["SỞ NỘI VỤ"]),
        ([("UBND TỈNH", False), ("SỞ NỘI VỤ", True)], ["UBND TỈNH"], ["SỞ NỘI VỤ"]),
        ([("BỘ Y TẾ", False), ("TỔNG HỢP", True)], ["BỘ Y TẾ"], ["TỔNG HỢP"]),  # by weight alone
        ([("BỘ Y TẾ", True), ("TỔNG HỢP", True)], [], ["BỘ Y TẾ", "TỔNG HỢP"]),
        ([("BỘ Y TẾ", False), ("TỔNG HỢP", True), ("A", False)], [], ["BỘ Y TẾ", "TỔNG HỢP", "A"]),
        ([("UBND TỈNH", False), ("SỞ NỘI VỤ", False)], ["UBND TỈNH"], ["SỞ NỘI VỤ"]),
        ([("ỦY BAN NHÂN DÂN", False), ("TỈNH BẮC NINH", False)], [], ["ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH"]),
        ([("UBND TỈNH", False), ("BẮC NINH", False), ("SỞ NỘI VỤ", False)], ["UBND TỈNH", "BẮC NINH"], ["SỞ NỘI VỤ"]),
        ([("SỞ A -", False), ("SỞ B", False)], [], ["SỞ A -", "SỞ B"]),
        ([("SỞ A VÀ", False), ("SỞ B", False)], [], ["SỞ A VÀ", "SỞ B"]),
        ([("VÀ SỞ A", False), ("SỞ B", False)], [], ["VÀ SỞ A", "SỞ B"]),
        ([], [], []),
    ],
)  # fmt: skip
def test_superior_and_issuer_are_told_apart_by_weight_and_by_their_words(
    lines: list[tuple[str, bool]], superior: list[str], issuer: list[str]
) -> None:
    found = asked._names([spot(text, bold=bold) for text, bold in lines])
    assert [list(part) for part in found] == [superior, issuer]


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        ("ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH", True),
        ("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ", False),
        ("SỞ A -", "SỞ B", True),
        ("SỞ A –", "SỞ B", True),
        ("SỞ A VÀ", "SỞ B", True),
        ("SỞ A,", "SỞ B", True),
        ("SỞ A", "VÀ B", True),
        ("SỞ A", "- B", True),
        ("SỞ A", "VÀO B", False),
    ],
)
def test_two_lines_are_one_name(above: str, below: str, goes_on: bool) -> None:
    assert asked._goes_on(above, below) is goes_on


@pytest.mark.parametrize(
    ("lines", "issuers"),
    [
        (["BỘ A -", "BỘ B"], [("BỘ A",), ("BỘ B",)]),
        (["BỘ A –", "BỘ B -", "SỞ C"], [("BỘ A",), ("BỘ B",), ("SỞ C",)]),
        (["BỘ A -", "HÀ NỘI"], [("BỘ A -", "HÀ NỘI")]),
        (["BỘ A", "BỘ B"], [("BỘ A", "BỘ B")]),
        (["ỦY BAN", "TỈNH A -", "SỞ B", "TỈNH C"], [("ỦY BAN", "TỈNH A"), ("SỞ B", "TỈNH C")]),
        ([], [()]),
    ],
)
def test_the_issuers_of_a_joint_document(lines: list[str], issuers: list[tuple[str, ...]]) -> None:
    assert joint_issuers(lines) == issuers


@pytest.mark.parametrize(
    ("texts", "names", "odd"),
    [
        (["SỞ NỘI VỤ"], ["SỞ NỘI VỤ"], []),
        (["Văn bản gốc", "SỞ NỘI VỤ"], ["SỞ NỘI VỤ"], ["Văn bản gốc"]),
        (["A", "Cập nhật", "B", "C"], ["B", "C"], ["A", "Cập nhật"]),
        (["SỞ NỘI VỤ", "Bắc Ninh"], ["SỞ NỘI VỤ", "Bắc Ninh"], []),
        ([], [], []),
        (["{{co_quan}} SỞ (mẫu)"], ["{{co_quan}} SỞ (mẫu)"], []),
        (["123", "SỞ"], ["SỞ"], ["123"]),
    ],
)
def test_names_of_offices_end_in_lines_of_capitals(texts: list[str], names: list[str], odd: list[str]) -> None:
    found, above = asked._capitals([spot(text) for text in texts])
    assert ([one.text for one in found], above) == (names, odd)


TITLE = "CỦA BỘ TÀI CHÍNH SỐ 13/2001/TT-BTC NGÀY 8 THÁNG 3 NĂM 2001 HƯỚNG DẪN THUẾ"


def test_the_title_of_a_gazette_says_all_where_the_header_says_nothing() -> None:
    said = Header(issuer=("BỘ TÀI CHÍNH",), number="13", symbol="2001/TT-BTC", day="8", month="3", year="2001")
    assert out_of_title(Header(), TITLE) == (said, "HƯỚNG DẪN THUẾ")
    top = Header(issuer=("BỘ A",))
    assert out_of_title(top, TITLE.removeprefix("CỦA BỘ TÀI CHÍNH "))[0].issuer == ("BỘ A",)
    numbered = Header(symbol="KH-UBND")
    assert out_of_title(numbered, TITLE) == (numbered, TITLE)
    assert out_of_title(Header(), "Hướng dẫn thuế") == (Header(), "Hướng dẫn thuế")
