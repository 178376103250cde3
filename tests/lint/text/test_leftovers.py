"""Rules on how numbers, dates and units are written, and on what is left over of forms and drafts."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, nears, passages

from vbgen.diagnostics import Severity
from vbgen.lint.rule import AnyRule
from vbgen.lint.text import leftovers
from vbgen.lint.text.content import Signature

ADVICE = Severity.ADVICE
Told = list[tuple[str, str, Severity | None]]


def told(rule: AnyRule, text: str) -> Told:
    """What is shown of a plan's sentence, what is to stand there, how grave it is."""
    return [(hit.near, hit.hint, hit.severity) for hit in rule.check(content(text, document=A_PLAN))]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("kinh phí 1,000,000 đồng", [("1,000,000", "1.000.000", None)]),
        ("kinh phí 1.000.000 đồng, đạt 91,16%", []),
        ("phạt 500,000 đồng", [("500,000", "500.000", None)]),
        ("có 1,250 người", [("1,250", "1.250", None)]),
        ("có 0,250 người", []),
        ("trồng 12500 cây", [("12500", "12.500", ADVICE)]),
        ("trồng 1250 cây", []),  # four digits may stand together
        ("thiệt hại 1,250 ha", [("1,250 ha", "1.250 ha", ADVICE)]),
        ("thiệt hại 1,255 ha", []),
        ("đạt 91.16%", [("91.16%", "91,16%", None)]),
        ("thiệt hại 37.5 ha", [("37.5 ", "37,5 ", None)]),
        ("theo mục 37.5 của", []),
    ],
)
def test_thousands_have_points_and_fractions_commas(text: str, hits: Told) -> None:
    assert told(leftovers.number_style, text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("trước ngày 05/6/2026", []),
        ("trước ngày 5/6/2026", [("ngày 5/6/2026", "ngày 05/6/2026", None)]),
        ("trước ngày 15/2/2026", [("ngày 15/2/2026", "ngày 15/02/2026", None)]),
        ("trước ngày 5/1/2026", [("ngày 5/1/2026", "ngày 05/01/2026", None)]),
        ("trước 5-1-26", [("trước 5-1-26", "", None)]),
        ("ngày 5 tháng 10 năm 2026", [("ngày 5 tháng 10", "ngày 05 tháng 10", None)]),
        ("ngày 18 tháng 2 năm 2027", [("ngày 18 tháng 2 năm 2027", "ngày 18 tháng 02 năm 2027", None)]),
        ("ngày 18 tháng 3 năm 2027", []),
        ("ngày 08 tháng 07 năm 2026", [("ngày 08 tháng 07", "ngày 08 tháng 7", None)]),
    ],
)
def test_days_and_months_have_a_nought_where_the_law_wants_one(text: str, hits: Told) -> None:
    assert told(leftovers.date_style, text) == hits


def test_of_a_file_one_date_is_told_of_a_plan_each() -> None:
    text = "từ ngày 5/6/2026 đến ngày 6/6/2026"
    assert nears(leftovers.date_style, text) == ["ngày 5/6/2026"]
    assert nears(leftovers.date_style, text, document=A_PLAN) == ["ngày 5/6/2026", "ngày 6/6/2026"]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("mưa 150 MM", [("150 MM", "150 mm", None)]),
        ("mưa 150 mm", []),
        ("mưa 150mm", [("150mm", "150 mm", None)]),
        ("họp lúc 07h30", [("07h30", "07 giờ 30", None)]),
        ("họp lúc 25h30", []),
        ("họp lúc 8h", [("8h", "8 giờ", None)]),
        ("chạy 40 km/h", []),
        ("kinh phí 3.860 triệu VNĐ", [("3.860 triệu VNĐ", "3.860 triệu đồng", None)]),
    ],
)
def test_units_are_written_as_the_law_has_them(text: str, hits: Told) -> None:
    assert told(leftovers.units, text) == hits


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("báo cáo trước ngày 31/6/2026", ["ngày 31/6/2026"]),
        ("báo cáo trước ngày 30/6/2026", []),
        ("họp ngày 29 tháng 02 năm 2028", []),
        ("họp ngày 29 tháng 02 năm 2026", ["ngày 29 tháng 02 năm 2026"]),
        ("trước ngày 32 hằng tháng", ["trước ngày 32"]),
        ("trước ngày 31 hằng tháng", []),
        ("họp lúc 8 giờ 75", ["8 giờ 75"]),
        ("họp lúc 8 giờ 59", []),
        ("trực từ 25 giờ 30 phút", ["25 giờ 30"]),
        ("trực trong 25 giờ 30 phút", []),
    ],
)
def test_days_and_hours_are_those_that_there_are(text: str, shown: list[str]) -> None:
    assert nears(leftovers.day_real, text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Giao {{ don_vi }} thực hiện", ["{{ don_vi }}"]),
        ("Giao «DonVi» thực hiện", ["«DonVi»"]),
        ("Tổng #REF! đồng", ["#REF!"]),
        ("Xem Error! Reference source not found.", ["Error! Reference source not found"]),
        ("Giao Sở Nội vụ {thực hiện}", []),
    ],
)
def test_no_mark_of_a_template_is_left(text: str, shown: list[str]) -> None:
    assert nears(leftovers.template_marks, text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Giao ông [Họ và tên] thực hiện", ["[Họ và tên]"]),
        ("Phấn đấu đạt XX%", ["XX"]),
        ("Đại hội Đảng bộ lần thứ XX", []),
        ("thế kỷ XX", []),
        ("Làm mới (cần điền) km đường", ["(cần điền)"]),
        ("Số dân ???", ["???"]),
        ("Giao ông [Trần Văn Bình]", []),
    ],
)
def test_no_place_to_be_filled_in_is_left(text: str, shown: list[str]) -> None:
    assert nears(leftovers.placeholders, text) == shown


def test_dots_to_be_filled_in_are_those_of_the_text_not_of_a_form() -> None:
    dotted = "Thực hiện Công văn số …/UBND-NC"
    assert nears(leftovers.dotted_blanks, dotted, document=A_PLAN) == ["số …"]
    for part, hits in (("body", 1), ("table", 0), ("appendix", 0)):
        found = content(passages=passages([dotted], part))
        assert len(list(leftovers.dotted_blanks.check(found))) == hits


@pytest.mark.parametrize(
    ("name", "is_open"),
    [("Họ và tên", True), ("Nguyễn Văn A", True), ("Nguyễn Văn An", False), ("(Đã ký)", True), ("...", True)],
)
def test_who_signs_has_a_name(name: str, is_open: bool) -> None:
    found = content(signers=(Signature((), "CHỦ TỊCH", name, ("signers", 0)),))
    assert bool(list(leftovers.open_names.check(found))) is is_open
