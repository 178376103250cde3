"""Rules on amounts: in words and figures, in the text and its table; on rows, people and cells of a table."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears, passages

from vbgen.lint.rule import AnyRule
from vbgen.lint.text import amounts
from vbgen.lint.text.content import JudgedTable, Passage


def table(titles: str, *rows: str) -> JudgedTable:
    return JudgedTable(tuple(titles.split("; ")), tuple(tuple(row.split("; ")) for row in rows), ("body", 0))


def of_tables(rule: AnyRule, *tables: JudgedTable, body: str = "") -> list[tuple[str, object]]:
    """What is shown, and the row that it is shown of."""
    found = content(tables=tables, passages=passages([body] if body else []))
    return [(hit.near, hit.path[-1] if hit.path else None) for hit in rule.check(found)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("86.500.000 đồng (Tám mươi sáu triệu năm trăm nghìn đồng)", ""),
        ("86.500.000 đồng (Tám mươi sáu triệu năm trăm ngàn đồng chẵn)", ""),
        ("86.500.000 đồng (Sáu mươi tám triệu năm trăm nghìn đồng)", "Tám mươi sáu triệu năm trăm nghìn đồng"),
        ("1.000.000.000 đồng (Một tỷ đồng)", ""),
        ("1.005.000.000 đồng (Một tỷ không trăm linh năm triệu đồng)", ""),
        ("1.005.000.000 đồng (Một tỷ năm triệu đồng)", ""),
        ("500.000 đồng (Năm nghìn đồng)", "Năm trăm nghìn đồng"),
        ("21.000 đồng (Hai mươi mốt nghìn đồng)", ""),
        ("24.000 đồng (Hai mươi bốn nghìn đồng)", ""),
        ("24.000 đồng (Hai tư nghìn đồng)", "Hai mươi bốn nghìn đồng"),
    ],
)
def test_an_amount_in_words_is_that_in_figures(text: str, right: str) -> None:
    found = content(f"Kinh phí {text}.")
    assert [hit.hint for hit in amounts.spelled_amount.check(found)] == ([right] if right else [])


COSTS = table("TT; Việc; Triệu đồng", "1; Cây giống; 62", "2; Thuê máy; 24", "; Tổng cộng; 86")


@pytest.mark.parametrize(
    ("body", "tables", "shown"),
    [
        ("Tổng kinh phí là 86 triệu đồng theo bảng sau:", [COSTS], []),
        ("Tổng kinh phí là 96 triệu đồng theo bảng sau:", [COSTS], [("96", None)]),
        ("Tổng kinh phí là 96 tỷ đồng theo bảng sau:", [COSTS], []),  # of another unit
        ("Tổng kinh phí là 96 triệu đồng, do xã chi.", [COSTS], []),  # of no table
        ("Tổng kinh phí là 96 triệu đồng theo bảng sau:", [COSTS, COSTS], []),  # of which?
        (
            "Tổng kinh phí là 96 triệu đồng theo bảng sau:",
            [table("TT; Việc; Triệu đồng", "I; Cây; 60", "1; Giống; 60", "II; Máy; 26")],
            [("96", None)],
        ),
        ("Tổng kinh phí là 96 triệu đồng theo bảng sau:", [table("TT; Việc; Triệu đồng", "I; Cây; 60")], []),
    ],
)
def test_the_total_in_the_text_is_that_of_its_table(
    body: str, tables: list[JudgedTable], shown: list[tuple[str, object]]
) -> None:
    assert of_tables(amounts.total_of_table, *tables, body=body) == shown


RESULTS = "Lĩnh vực; Tiếp nhận; Đúng hạn; Quá hạn"


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["Hộ tịch; 12; 8; 4", "Đất đai; 61; 30; 30", "Y tế; 9; 4; 5"], [("61", 1)]),
        (["Hộ tịch; 12; 8; 4", "Đất đai; 60; 30; 30", "Y tế; 9; 4; 5"], []),
        (["Hộ tịch; 12; 8; 4", "Đất đai; 61; 30; 30"], []),  # one row makes no way of the table
        (["Hộ tịch; 12; 8; 4", "Đất đai; 61; 30; 30", "Y tế; 9; 3; 5"], []),  # nor do most others
        (["Hộ tịch; 8; 8; 0", "Đất đai; 31; 30; 0", "Y tế; 4; 4; 0"], []),  # a column of noughts adds nothing
    ],
)
def test_a_row_adds_up_as_all_others_do(rows: list[str], shown: list[tuple[str, object]]) -> None:
    assert of_tables(amounts.row_adds_up, table(RESULTS, *rows)) == shown


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("mưa từ 250 mm đến 150 mm", True),
        ("mưa từ 150 mm đến 250 mm", False),
        ("mưa từ 150 mm đến 150 mm", False),
        ("giảm từ 250 mm xuống, từ 250 mm đến 150 mm", False),
        ("từ 20 giờ đến 6 giờ", False),
        ("mùa khô 2027 - 2026", True),
        ("mùa khô 2026 – 2027", False),
        ("giai đoạn 2026-2026", False),
    ],
)
def test_a_range_goes_up(text: str, turned: bool) -> None:
    assert bool(nears(amounts.range_turned, text)) is turned


def test_no_row_stands_twice_and_no_person() -> None:
    people = "TT; Họ và tên; Nhiệm vụ"
    assert of_tables(
        amounts.row_twice, table(people, "1; Lê An; Tổ trưởng", "2; Hà Dũng; Tổ phó", "3; Hà Dũng; Thành viên")
    ) == [("Hà Dũng", 2)]
    assert of_tables(amounts.row_twice, table(people, "1; An; Tổ trưởng", "2; An; Tổ phó")) == []
    long, short = "Trang trí khánh tiết hội trường", "Trang trí"
    costs = "TT; Nội dung; Số tiền"
    assert of_tables(amounts.row_twice, table(costs, f"1; {long}; 12", f"2; {long}; 12")) == [(long, 1)]
    assert of_tables(amounts.row_twice, table(costs, f"1; {short}; 12", f"2; {short}; 12")) == []
    assert of_tables(amounts.row_twice, table(costs, f"1; {long}; 12", "2; Nước; 1", f"3; {long}; 12")) == []


def test_a_cell_that_alone_is_open_in_a_column_of_numbers_is_told() -> None:
    costs = "TT; Nội dung; Số tiền"
    assert of_tables(amounts.cell_open, table(costs, "1; Cây; 62", "2; Máy; 14", "3; Nước; ")) == [("Nước", 2)]
    assert of_tables(amounts.cell_open, table(costs, "1; Cây; 62", "2; Nước; ")) == []
    assert of_tables(amounts.cell_open, table(costs, "1; Cây; 62", "2; Máy; ", "3; Nước; ")) == []
    assert of_tables(amounts.cell_open, table(costs, "1; Cây; 62", "2; Máy; nhiều", "3; Nước; ")) == []
    assert of_tables(amounts.cell_open, table(costs, "1; Cây; 62", "2; Máy; 14", "; Tổng cộng; ")) == []


def test_as_many_items_stand_below_as_a_lead_in_says() -> None:
    def told(said: str, *items: str) -> list[str]:
        lead = Passage("body", f"Các phòng thực hiện {said} nhiệm vụ sau:", level="1", label="1.")
        below = [Passage("body", "Rà soát", level=level, label="x") for level in items]
        return [hit.hint for hit in amounts.counted.check(content(passages=(lead, *below)))]

    assert told("02", "a", "a") == []
    assert told("03", "a", "a") == ["02"]
    assert told("03", "a", "-", "a") == ["02"]
    assert told("02", "a", "a", "1", "a") == []  # what is below another is not
    assert told("02", "a") == []  # one item is no list
    assert told("02", "1", "1", "1") == []
