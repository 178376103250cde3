"""Rules on the header: Quốc hiệu, the issuer, place and date; which are right, and what is told of the others."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content, told

from vbgen.diagnostics import Severity
from vbgen.lint.rule import AnyRule
from vbgen.lint.text import header
from vbgen.lint.text.content import Content, Zoned
from vbgen.vietnamese import PartialDate

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def headed(*lines: str, **different: Any) -> Content:
    return content(lines=Zoned(header=lines), **different)


def graded(rule: AnyRule, found: Content) -> list[tuple[str, Severity | None]]:
    return [(hit.near, hit.severity) for hit in rule.check(found)]


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        (NATION, []),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", []),
        ("CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM", []),
        ("CỘNG HÒA XHCN VIỆT NAM", [("CỘNG HÒA XHCN VIỆT NAM", None)]),
        ("SỞ NỘI VỤ\tCỘNG HÒA XHCN VIỆT NAM", [("CỘNG HÒA XHCN VIỆT NAM", None)]),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", [("Cộng hòa xã hội chủ nghĩa Việt Nam", None)]),
        ("cộng hòa xã hội chủ nghĩa việt nam", [("cộng hòa xã hội chủ nghĩa việt nam", ADVICE)]),
        (f"{NATION}   Độc lập", []),
        (f"{NATION} Độc lập", []),  # two lines that were read as one
        ("CỘNG HÒA LIÊN BANG ĐỨC", []),
    ],
)
def test_the_national_name(line: str, hits: list[tuple[str, Severity | None]]) -> None:
    assert graded(header.national_name, headed(line)) == hits


WRONG, DASHES = "Tiêu ngữ không đúng", "gạch nối phải là “-”, có dấu cách hai bên"


@pytest.mark.parametrize(
    ("line", "message", "near"),
    [
        (MOTTO, "", ""),
        ("Độc Lập - Tự Do - Hạnh Phúc", WRONG, "Độc Lập - Tự Do - Hạnh Phúc"),
        ("Độc lập – Tự do – Hạnh phúc", DASHES, "Độc lập – Tự do – Hạnh phúc"),
        ("Độc lập-Tự do-Hạnh phúc", DASHES, "Độc lập-Tự do-Hạnh phúc"),
        (f"SỞ NỘI VỤ    {MOTTO}", "", ""),
        ("SỞ\tĐộc lập – Tự do – Hạnh phúc", DASHES, "Độc lập – Tự do – Hạnh phúc"),
        ("Độc đáo", "", ""),
    ],
)
def test_the_motto(line: str, message: str, near: str) -> None:
    assert told(header.motto, headed(line)) == ([(message, near)] if message else [])


@pytest.mark.parametrize(
    ("lines", "hits"),
    [
        ([NATION], 0),
        (["ĐẢNG CỘNG SẢN VIỆT NAM"], 0),
        (["ĐẢNG CỘNG SẢN VIỆT NAM", NATION], 1),
        (["Đảng Cộng sản  Việt Nam", NATION.lower()], 1),
    ],
)
def test_a_document_follows_one_standard(lines: list[str], hits: int) -> None:
    assert len(told(header.mixed_heads, headed(*lines))) == hits


SHORT, INSIDE = "tên cơ quan ban hành bị viết tắt", "tên cơ quan ban hành có chữ viết tắt “{}”"


@pytest.mark.parametrize(
    ("issuer", "hits"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH"], []),
        (["UBND TỈNH BẮC NINH"], [(SHORT, None)]),
        (["hđnd tỉnh"], [(SHORT, None)]),
        (["VP ĐĂNG KÝ"], [(SHORT, WARNING)]),
        (["BQL DỰ ÁN"], [(SHORT, WARNING)]),
        (["UBND TỈNH", "SỞ NỘI VỤ"], [(SHORT, WARNING)]),  # a superior that was read with it
        (["CÔNG TY", "UBND XÃ"], [(SHORT, WARNING)]),
        (["VĂN PHÒNG HĐND TỈNH"], [(INSIDE.format("HĐND"), WARNING)]),
        (["SỞ GD&ĐT"], [(INSIDE.format("GD&ĐT"), WARNING)]),
        (["UBNDX"], []),
    ],
)
def test_the_issuer_is_named_in_full(issuer: list[str], hits: list[tuple[str, Severity | None]]) -> None:
    found = content(issuer=tuple(issuer))
    assert [(hit.message, hit.severity) for hit in header.short_issuer.check(found)] == hits
    planned = header.short_issuer.check(content(issuer=tuple(issuer), document=A_PLAN))
    assert all(hit.path[:2] == ("issuer", "name") for hit in planned)


def test_of_a_plan_two_lines_are_one_issuer_and_the_line_is_told() -> None:
    hits = [*header.short_issuer.check(content(issuer=("UBND TỈNH", "SỞ GDĐT"), document=A_PLAN))]
    assert [(hit.path, hit.severity) for hit in hits] == [
        (("issuer", "name", 0), None),
        (("issuer", "name", 1), WARNING),
    ]


@pytest.mark.parametrize(
    ("superior", "shown"),
    [
        (["UBND TỈNH BẮC NINH"], ""),
        (["UBND TỈNH BẮC NINH", "SỞ GIÁO DỤC"], "UBND TỈNH BẮC NINH / SỞ GIÁO DỤC"),
        (["UBND TỈNH", "BẮC NINH"], ""),
        ([], ""),
    ],
)
def test_one_superior_is_named(superior: list[str], shown: str) -> None:
    hits = [(hit.near, hit.severity) for hit in header.one_superior.check(content(superior=tuple(superior)))]
    assert hits == ([(shown, None)] if shown else [])
    planned = header.one_superior.check(content(superior=tuple(superior), document=A_PLAN))
    assert [(hit.severity, hit.path) for hit in planned] == [(ERROR, ("issuer", "superior"))] * bool(shown)


@pytest.mark.parametrize(("superior", "hits"), [(["Sở", "Nội vụ"], 1), (["SỞ NỘI VỤ"], 1), (["UBND TỈNH"], 0), ([], 0)])
def test_superior_and_issuer_are_two(superior: list[str], hits: int) -> None:
    assert len(told(header.superior_is_issuer, content(superior=tuple(superior)))) == hits
    assert told(header.superior_is_issuer, content(superior=(), issuer=())) == []


# --- place and date ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "short", "typed"),
    [
        ("Bắc Ninh", False, ""),
        ("TP. Hồ Chí Minh", True, ""),
        ("TP Huế", True, ""),
        ("H. Yên Dũng", True, ""),
        ("HCM", True, ""),
        ("Quận 5, TP.HCM", True, ""),
        ("Tỉnh Lào Cai", False, "Lào Cai"),
        ("xã Tân Tiến", False, "Tân Tiến"),
        ("Quận 5", False, ""),
        ("Phường Bến Nghé", False, ""),
        ("Đặc khu Côn Đảo", False, ""),
        ("Thành phố Hồ Chí Minh", False, ""),
        ("Hồ Chí Minh", False, "Thành phố Hồ Chí Minh"),
    ],
)
def test_a_place_is_named_in_full_and_without_its_type(place: str, short: bool, typed: str) -> None:
    assert told(header.place_short, content(place=place)) == [("địa danh bị viết tắt", place)] * short
    hints = [hit.hint for hit in header.place_type.check(content(place=place))]
    assert hints == ([typed] if typed else [])


def parts(day: str, month: str, year: str, *lines: str, **different: Any) -> Content:
    return headed(*lines, parts=(day, month, year), **different)


@pytest.mark.parametrize(
    ("day", "month", "lines", "padded_day", "padded_month"),
    [
        ("05", "01", [], 0, 0),
        ("5", "6", [], 1, 0),
        ("15", "6", [], 0, 0),
        ("05", "1", [], 0, 1),
        ("05", "2", [], 0, 1),
        ("05", "3", [], 0, 0),
        ("05", "06", [], 0, 1),
        ("05", "09", [], 0, 1),
        ("05", "10", [], 0, 0),
        ("5", "1", ["Bắc Ninh, ngày  5  tháng  1  năm 2026"], 0, 0),  # room is left for another digit
        ("5", "1", ["Bắc Ninh, ngày 5… tháng 1… năm 2026"], 0, 0),
        ("5", "1", ["Bắc Ninh, ngày …5 tháng …1 năm 2026"], 0, 0),
        ("5", "1", ["Bắc Ninh, ngày 5 tháng 1 năm 2026"], 1, 1),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_nought(
    day: str, month: str, lines: list[str], padded_day: int, padded_month: int
) -> None:
    found = parts(day, month, "2026", *lines)
    assert (
        told(header.day_padding, found) == [("ngày dưới 10 phải thêm số 0", f"ngày {day} tháng {month}")] * padded_day
    )
    assert len(told(header.month_padding, found)) == padded_month
    open_year = parts(day, month, "", *lines)
    assert told(header.day_padding, open_year) == []
    assert len(told(header.month_padding, open_year)) == (month in ("06", "09"))


def test_what_is_told_of_a_month() -> None:
    hits = [hit for month in ("1", "06") for hit in header.month_padding.check(parts("05", month, "2026"))]
    assert [(hit.message, hit.near, hit.hint, hit.severity) for hit in hits] == [
        ("tháng 1 phải thêm số 0", "tháng 1 năm 2026", "tháng 01", None),
        ("tháng 6 không thêm số 0", "tháng 06 năm 2026", "tháng 6", WARNING),
    ]


@pytest.mark.parametrize(
    ("day", "month", "year", "date", "message"),
    [
        ("05", "6", "2026", PartialDate(year=2026, month=6, day=5), ""),
        ("31", "6", "2026", None, "không có ngày này trong lịch"),
        ("05", "6", "26", None, "năm phải ghi đủ bốn chữ số"),
        ("05", "6", "20", None, ""),  # the rest is filled in by hand
        ("", "6", "26", None, ""),
        ("05", "", "26", None, ""),
        ("", "6", "2026", None, ""),
        ("05", "", "2026", None, ""),
        ("05", "6", "", None, ""),
    ],
)
def test_a_date_is_one_of_the_calendar(day: str, month: str, year: str, date: PartialDate | None, message: str) -> None:
    found = parts(day, month, year, date=date)
    assert told(header.date_real, found) == [(message, f"ngày {day} tháng {month} năm {year}")] * bool(message)


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("Bắc Ninh, ngày 05 tháng 01 năm 2026", False),
        ("Bắc Ninh ngày 05 tháng 01 năm 2026", True),
        ("Bắc Ninh; ngày 05 tháng 01", True),
        ("Bắc Ninh: ngày 05 tháng 01", True),
        ("Bắc Ninh. ngày 05 tháng 01", False),
        ("SỞ NỘI VỤ   Bắc Ninh ngày 05 tháng 01", True),
        ("SỞ NỘI VỤ\tBắc Ninh ngày … tháng …", True),
        ("Huế ngày 05 tháng 01", False),  # not the place that was read
    ],
)
def test_a_comma_stands_after_the_place(line: str, missing: bool) -> None:
    assert [hit.hint for hit in header.place_comma.check(headed(line))] == ["Bắc Ninh, ngày …"] * missing
    assert told(header.place_comma, headed(line, place="")) == []


@pytest.mark.parametrize(
    ("place", "extra"),
    [("Bắc Ninh", 0), ("Bắc Ninh,", 1), ("Bắc Ninh ;", 1), ("Bắc Ninh, ngày 5", 1), ("Bắc Ninh 2026", 1), ("TP.", 0)],
)
def test_the_field_of_the_place_holds_its_name_alone(place: str, extra: int) -> None:
    assert (
        told(header.place_mark, content(place=place, document=A_PLAN))
        == [("địa danh thừa dấu hoặc ngày tháng", place)] * extra
    )


@pytest.mark.parametrize(
    ("kind", "date", "is_open", "dated"),
    [
        ("ke-hoach", PartialDate(year=2026, month=1, day=5), 0, 0),
        ("ke-hoach", PartialDate(year=2026, month=1), 1, 0),
        ("ke-hoach", None, 0, 0),
        ("bien-ban", PartialDate(year=2026, month=1), 0, 1),  # it has none at its head
        ("khac", PartialDate(year=2026), 1, 0),
    ],
)
def test_what_is_issued_is_dated_and_minutes_are_not(
    kind: str, date: PartialDate | None, is_open: int, dated: int
) -> None:
    assert len(told(header.date_open, content(kind=kind, date=date))) == is_open
    assert len(told(header.minutes_date, content(kind=kind))) == dated
    assert told(header.minutes_date, content(kind=kind, place="")) == []
    assert told(header.minutes_date, content(kind=kind, parts=("05", "01", ""))) == []


@pytest.mark.parametrize(
    ("head", "opening", "found_"),
    [
        (["MẬT"], [], ["MẬT"]),
        (["TỐI MẬT"], [], ["TỐI MẬT"]),
        (["HỎA TỐC"], [], []),
        (["BÍ MẬT GIA ĐÌNH"], [], []),
        ([], [*["a"] * 5, "MẬT"], ["MẬT"]),
        ([], [*["a"] * 6, "MẬT"], []),
        (["MẬT"], ["MẬT"], ["MẬT"]),
    ],
)
def test_a_secret_is_told_once(head: list[str], opening: list[str], found_: list[str]) -> None:
    found = content(lines=Zoned(header=tuple(head), opening=tuple(opening)))
    assert [near for _, near in told(header.secret, found)] == found_


@pytest.mark.parametrize(
    ("place", "issuer", "hints"),
    [
        ("Tan Tien", "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", ["Tân Tiến"]),
        ("Tân Tiến", "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", []),
        ("Tân Tiến", "ỦY BAN NHÂN DÂN XÃ TAN TIEN", []),
        ("Hà Đông", "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", []),
    ],
)
def test_a_place_has_the_marks_that_the_name_of_its_office_has(place: str, issuer: str, hints: list[str]) -> None:
    found = content(place=place, issuer=(issuer,), superior=())
    assert [hit.hint for hit in header.place_spelled.check(found)] == hints
