"""How wide the columns of tables are: what stands in them decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.compose.widths import ColumnContent, Fitted, fitted
from vbgen.standards.metrics import width

MM = 1440 / 25.4
PAGE = 9355  # twips: A4 between margins of 30 and 15 mm
LONG = "Rà soát, cập nhật và công bố danh mục thủ tục hành chính của Ủy ban nhân dân xã trên Cổng Dịch vụ công"


def columns(*filled: ColumnContent, whole: int = PAGE) -> tuple[Fitted, list[float]]:
    found = fitted(filled, whole)
    return found, [twips / MM for twips in found.twips]


def test_what_counts_the_rows_is_10_to_13_mm_wide_and_the_long_text_has_most() -> None:
    numbers = ColumnContent("TT", ["1", "2", "10"], number=True, rigid=True)
    found, mm = columns(
        numbers, ColumnContent("Nội dung", [LONG] * 3), ColumnContent("Thời hạn", ["30/6/2027"] * 3, rigid=True)
    )
    assert 10 <= mm[0] <= 13
    assert mm[1] > 100
    assert (sum(found.twips), found.size, found.beyond) == (PAGE, 12.0, 0)


def test_a_blank_column_has_room_to_write_in_and_its_head_two_lines() -> None:
    head = "Khó khăn, vướng mắc"
    _, mm = columns(ColumnContent("Nội dung", [LONG]), ColumnContent(head, ()), ColumnContent("Ghi chú", ()))
    assert min(mm[1:]) >= 20
    assert mm[1] * MM >= width(head, 12, bold=True) / 2


def test_amounts_with_their_units_and_months_with_their_years_stay_whole() -> None:
    for cell in ("1.234.567.890", "12.500 triệu đồng", "Tháng 12/2027", "Quý IV/2027", "15/12/2026"):
        found, _ = columns(*[ColumnContent("A", [LONG])] * 4, ColumnContent("B", [cell]))
        assert found.twips[-1] >= width(cell, 12) + 216, cell


def test_a_table_that_does_not_fit_at_12_points_is_set_at_11_and_then_told_by_how_much_it_is_too_wide() -> None:
    def months(count: int) -> list[ColumnContent]:
        return [ColumnContent("Tháng", ["1.234.567"], rigid=True)] * count

    assert [fitted(months(count), PAGE).size for count in (7, 8)] == [12.0, 11.0]
    assert fitted(months(8), PAGE).beyond == 0
    assert fitted(months(12), PAGE).beyond > 0


def test_where_there_is_room_heads_stand_on_one_line_and_amounts_have_air() -> None:
    _, mm = columns(
        ColumnContent("TT", ["1", "2"], number=True, rigid=True),
        ColumnContent("Thôn", ["Tân Hòa", "Tân Lập"]),
        ColumnContent("Số hộ nghèo", ["12", "105"], rigid=True),
    )
    head = width("Số hộ nghèo", 12, bold=True) / MM
    assert 10 <= mm[0] <= 13
    assert head + 3.8 < mm[2] <= 1.6 * (head + 5)
    assert mm[1] > mm[2]


def test_a_name_and_a_due_stay_on_one_line_beside_a_long_text() -> None:
    cells = ("Nguyễn Văn Cường", "Thường xuyên", "Hằng quý")
    found, _ = columns(*(ColumnContent("Cột", [cell]) for cell in cells), ColumnContent("Nội dung", [LONG * 3]))
    assert all(twips >= width(cell, 12) + 216 for twips, cell in zip(found.twips, cells, strict=False))
    assert found.twips[3] >= PAGE // 4


def test_columns_that_are_narrower_than_their_longest_word_are_told() -> None:
    wide, narrow = ColumnContent("Nội dung", [LONG]), ColumnContent("Ghi chú", ["Chuyển tiếp"], asked=5)
    assert columns(wide, narrow)[0].tight == (1,)
    assert columns(wide, narrow._replace(asked=0))[0].tight == ()


def test_an_address_of_the_web_may_break() -> None:
    found, mm = columns(
        ColumnContent("Đường dẫn", ["https://dichvucong.gov.vn/" + "a" * 200]), ColumnContent("Ghi chú", [LONG])
    )
    assert found.beyond == 0
    assert 30 < mm[0] < 120


@law(60)
@given(st.lists(st.lists(st.text("ab 1.,\n", max_size=60), min_size=1, max_size=5), min_size=1, max_size=9))
def test_the_columns_make_up_the_table_and_none_is_lost(texts: list[list[str]]) -> None:
    found = fitted([ColumnContent("Cột", cells if any(map(str.strip, cells)) else ()) for cells in texts], PAGE)
    assert (sum(found.twips), len(found.twips)) == (PAGE, len(texts))
    assert min(found.twips) > 0


def test_what_is_too_narrow_at_11_points_too_is_told_by_how_much_and_set_at_11() -> None:
    found, _ = columns(*[ColumnContent("Số tiền", ["1.234.567.890"], rigid=True)] * 14)
    assert (found.size, sum(found.twips)) == (11.0, PAGE)
    assert found.beyond > 0


NUMBER = ColumnContent("TT", ["1", "2", "10"], number=True, rigid=True)
WORK = ColumnContent("Nội dung", [LONG] * 3)
UNIT = ColumnContent("Chủ trì", ["Phòng Văn hóa - Xã hội", "Văn phòng", "Công an xã"])
DUE = ColumnContent("Thời hạn", ["30/6/2027"] * 3, rigid=True)
MONEY = ColumnContent("Kinh phí (triệu đồng)", ["1.234", "500", "12.500,5"], rigid=True)
BLANK = ColumnContent("Ghi chú", ())
HARD = ColumnContent("Khó khăn, vướng mắc, nguyên nhân", ())
COUNT = ColumnContent("Số lượng hồ sơ đã tiếp nhận và trả kết quả trong kỳ báo cáo", ["5"], rigid=True)


@pytest.mark.parametrize(
    ("filled", "twips"),
    [
        ([NUMBER, WORK, UNIT, DUE], (567, 5885, 1690, 1213)),
        ([NUMBER, WORK, BLANK], (567, 6804, 1984)),
        ([NUMBER, UNIT, MONEY], (567, 6354, 2434)),
        ([NUMBER, DUE], (567, 8788)),
        ([NUMBER._replace(asked=10.0), WORK._replace(asked=60.0), DUE], (936, 5612, 2807)),
        ([WORK._replace(asked=50.0), UNIT._replace(asked=50.0)], (4678, 4677)),
        ([NUMBER, *[DUE] * 7], (567, 1255, 1256, 1255, 1256, 1255, 1256, 1255)),
        ([NUMBER, WORK._replace(bold=True), UNIT._replace(bold=True), DUE], (567, 5898, 1677, 1213)),
        ([NUMBER, ColumnContent("Nội dung", ["Một\nHai ba", LONG[:30]]), BLANK, BLANK], (567, 3904, 2442, 2442)),
        (
            [ColumnContent(name, ["x" * long]) for name, long in zip("ABC", (24, 25, 200), strict=True)],
            (3120, 2240, 3995),
        ),
        ([NUMBER, COUNT, ColumnContent("Tên", ["Phòng"])], (567, 6358, 2430)),
        ([ColumnContent("Khó khăn, vướng mắc, nguyên nhân và kiến nghị", ()), WORK], (2881, 6474)),
        ([ColumnContent("A", [LONG]), *[HARD] * 4], (894, 2115, 2115, 2116, 2115)),
        ([ColumnContent("A", [LONG]), *[HARD] * 5], (3377, 1984, 998, 999, 998, 999)),
        ([HARD] * 7, (1336, 1337, 1336, 1337, 1336, 1337, 1336)),
        ([WORK, ColumnContent("B", ["12.500 triệu đồng", "Quý IV/2027"], rigid=True)], (7415, 1940)),
        ([WORK._replace(cells=[LONG[: at % 90 + 5] for at in range(300)]), UNIT], (7862, 1493)),
        ([ColumnContent("Tháng", ["1.234.567"], rigid=True)] * 8, (1169, 1170, 1169, 1170, 1169, 1169, 1170, 1169)),
    ],
)
def test_tables_as_offices_make_them_keep_their_widths(filled: list[ColumnContent], twips: tuple[int, ...]) -> None:
    found = fitted(filled, PAGE)
    assert (found.twips, found.beyond, found.tight) == (twips, 0, ())


def test_a_table_that_is_too_wide_is_too_wide_by_so_many_twips() -> None:
    assert fitted([DUE] * 12, PAGE)[1:] == (11.0, 4232, tuple(range(12)))
