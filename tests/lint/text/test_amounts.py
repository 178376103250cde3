"""Rules on amounts: in words and figures, in the text and its table; on rows, people and cells of a table."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears, passages
from support.lint.makers import document, judged

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


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2.000.000.000 đồng (Hai tỷ không trăm nghìn đồng)", ""),
        ("2.500.000.000 đồng (Hai tỷ năm trăm triệu đồng)", ""),
        ("2.500.000.000 đồng (Hai tỷ năm triệu đồng)", "Hai tỷ năm trăm triệu đồng"),
        ("1.000.000 đồng (Một triệu không nghìn đồng)", ""),
        ("999.999.999.999.999.999 đồng (Một trăm tỷ đồng)", "Chín trăm chín mươi chín triệu"),
        ("100.000 đồng (Một trăm nghìn đồng)", ""),
        ("105.000 đồng (Một trăm lẻ năm ngàn đồng chẵn)", ""),
        ("105.000 đồng (Một trăm năm nghìn đồng)", ""),
    ],
)
def test_words_that_say_nothing_may_be_said_or_not(text: str, right: str) -> None:
    hints = [hit.hint for hit in amounts.spelled_amount.check(content(f"Kinh phí {text}."))]
    assert [hint[: len(right)] for hint in hints] == ([right] if right else [])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (7, "bảy"),
        (10**9, "một tỷ"),
        (10**9 + 7, "một tỷ bảy"),
        (
            999_999_999 * 10**9,
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ",
        ),
        (10**18, ""),  # beyond what anybody spells
    ],
)
def test_a_number_is_spelled_with_its_milliards(value: int, words: str) -> None:
    assert amounts._spelled(value) == words


@pytest.mark.parametrize(
    ("titles", "rows", "shown"),
    [
        ("TT; Việc; Triệu đồng", ["1; A; 60", "2; B; 26", "; Cộng; 86"], ["96"]),
        ("TT; Việc; Số hộ", ["1; A; 60", "2; B; 26", "; Cộng; 86"], []),  # no money
        ("TT; Triệu đồng; Tỷ đồng", ["1; 60; 6", "2; 26; 2", "; Cộng; 86; 8"], []),
        ("TT; Triệu đồng; Triệu đồng", ["1; 60; 6", "2; 26; 2", "Cộng; 86; 8"], []),  # which?
        ("TT; Việc; Triệu đồng", ["1; A; 60", "; Cộng; 60", "; Tổng cộng; 86"], []),  # which?
        ("TT; Việc; Triệu đồng", ["1; A; 60", "2; B; 26"], []),
        ("TT; Việc; Triệu đồng", ["1; A; 60", "; Cộng; nhiều"], []),
        ("TT; Việc; Triệu đồng", ["1; A; 60", "Cộng; 86"], []),  # cells that are merged
        ("TT; Việc; Triệu đồng", ["I; A; 60", "II; B; 26"], ["96"]),
        ("TT; Việc; Triệu đồng", ["I; A; 60", "II; B; nhiều"], []),
        ("TT; Việc; Triệu đồng", ["1; A; 60", "2; Cộng; 96"], []),
    ],
)
def test_the_total_of_a_table_is_its_only_one(titles: str, rows: list[str], shown: list[str]) -> None:
    said = "Tổng kinh phí là 96 triệu đồng theo bảng sau:"
    assert [near for near, _ in of_tables(amounts.total_of_table, table(titles, *rows), body=said)] == shown


def test_a_table_that_does_not_add_up_is_told_by_its_own_rule() -> None:
    odd = table("TT; Việc; Triệu đồng", "1; A; 60", "2; B; 26", "; Tổng cộng; 90")
    said = "Tổng kinh phí là 96 triệu đồng theo bảng sau:"
    assert of_tables(amounts.total_of_table, odd, body=said) == []
    right = table("TT; Việc; Triệu đồng", "1; A; 60", "2; B; 26", "; Tổng cộng; 86")
    twice = f"{said} Tổng kinh phí là 96 triệu đồng."
    assert of_tables(amounts.total_of_table, right, body=twice) == []  # which of them?


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["1; 12; 8; 4", "2; 61; 30; 30", "3; 9; 4; 5"], [("61", 1)]),
        (["1; 12; 8; 4", "2; 61; 30; 30", "3; 9; 4; 5", "4; 9; 4; 6"], []),  # two that do not
        (["1; 12; 8; 4", "2; nhiều; 30; 30", "3; 9; 4; 5"], []),
        (["1; 12; 8; 4", "2; 61; 30", "3; 9; 4; 5"], []),
        (["1; 12; 12; 0", "2; 61; 30; 30", "3; 9; 4; 5"], [("61", 1)]),
    ],
)
def test_the_only_row_that_does_not_add_up_is_shown(rows: list[str], shown: list[tuple[str, object]]) -> None:
    assert of_tables(amounts.row_adds_up, table("TT; Tiếp nhận; Đúng hạn; Quá hạn", *rows)) == shown


@pytest.mark.parametrize(("columns", "rows", "hits"), [(20, 3, 1), (21, 3, 0), (4, 500, 1), (4, 501, 0)])
def test_nobody_adds_up_a_table_of_so_many_columns_or_rows(columns: int, rows: int, hits: int) -> None:
    titles = "; ".join(f"Cột {at}" for at in range(columns))
    filled = ["; ".join(["12", "8", "4", *[""] * (columns - 3)])] * (rows - 1)
    odd = "; ".join(["61", "30", "30", *[""] * (columns - 3)])
    assert len(of_tables(amounts.row_adds_up, table(titles, *filled, odd))) == hits


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (f"giảm {'a' * 34} từ 250 mm đến 150 mm", False),
        (f"giảm {'a' * 36} từ 250 mm đến 150 mm", True),  # too far off
        ("giảm mạnh\ntừ 250 mm đến 150 mm", True),
        ("từ 9 tháng đến 6 tháng", False),
        ("từ 9 ngày đến 6 ngày", False),
        ("từ 1.250 mm đến 1.150 mm", True),
        ("từ 1.25 mm đến 1.15 mm", False),  # no numbers
    ],
)
def test_what_falls_goes_down(text: str, turned: bool) -> None:
    assert bool(nears(amounts.range_turned, *text.split("\n"))) is turned


@pytest.mark.parametrize(
    ("titles", "rows", "shown"),
    [
        ("TT; Họ và tên", ["1; Lê An", "2; lê an"], [("lê an", 1)]),
        ("TT; Họ tên", ["1; Lê An", "2; Lê An"], [("Lê An", 1)]),
        ("TT; Tên", ["1; Lê An", "2; Lê An"], []),
        ("TT; Họ tên; a; b; c; d", ["1; Lê An; ; ; ; ", "2; Lê An; x; ; ; "], [("Lê An", 1)]),
        ("TT; Họ tên; a; b; c; d; đ", ["1; Lê An; ; ; ; ; ", "2; Lê An; x; ; ; ; "], []),  # a longer list
        ("TT; Họ tên", ["1; Lê An", *["1; x"] * 38, "2; Lê An"], [("Lê An", 39)]),
        ("TT; Họ tên", ["1; Lê An", *["1; x"] * 39, "2; Lê An"], []),
        ("TT; Họ tên", ["1; Lê An", "2"], []),
        (
            "Nội dung; Số",
            ["Trang trí khánh tiết nhà; 1", "Trang trí khánh tiết nhà; 1"],
            [("Trang trí khánh tiết nhà", 1)],
        ),
        ("Nội dung; Số", ["Trang trí khánh tiết nh; 1", "Trang trí khánh tiết nh; 1"], []),  # 24 letters
        ("Nội dung; Số", ["Trang trí khánh tiết hội trường; ", "Trang trí khánh tiết hội trường; "], []),
        ("Nội dung; Số", ["Trang trí khánh tiết nhà; 1", "Trang trí khánh tiết nhà; 2"], []),
    ],
)
def test_a_row_or_a_person_is_twice(titles: str, rows: list[str], shown: list[tuple[str, object]]) -> None:
    assert of_tables(amounts.row_twice, table(titles, *rows)) == shown


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["1; Cây; 62", "2; Máy; 14", "3; ; "], []),  # a row that says nothing
        (["1; Cây; 62", "2; Máy; 14", "3; Nước"], []),
        (["1; Cây; 62", "2; Máy; ", "3; Nước; 1"], [("Máy", 1)]),
        (["1; Cây; 62", "2; Máy; "], []),  # one row is no column
    ],
)
def test_the_only_open_cell_is_shown(rows: list[str], shown: list[tuple[str, object]]) -> None:
    assert of_tables(amounts.cell_open, table("TT; Nội dung; Số tiền", *rows)) == shown


LEAD = "Các phòng thực hiện {} nhiệm vụ sau:"


@pytest.mark.parametrize(
    ("body", "hints"),
    [
        ([{"clause": LEAD.format("02"), "clauses": ["A", "B"]}], []),
        ([{"clause": LEAD.format("03"), "clauses": ["A", "B"]}], ["02"]),
        ([{"clause": LEAD.format("03"), "clauses": ["A", {"clause": "B", "clauses": ["C"]}]}], ["02"]),
        ([LEAD.format("03"), {"clause": "A"}, {"clause": "B"}], ["02"]),  # right after it
        ([LEAD.format("02"), {"clause": "A"}, {"clause": "B"}, "Hết", {"clause": "C"}], []),
        ([{"heading": "A", "body": [LEAD.format("03"), {"clause": "A"}, {"clause": "B"}]}, {"clause": "C"}], ["02"]),
        ([{"clause": LEAD.format("03")}, {"clause": "A"}, {"clause": "B"}], []),  # those beside it are no items
        (  # nor are those of item 10 of item 1
            [
                {"clause": LEAD.format("02"), "clauses": ["A", "B"]},
                *({"clause": f"Việc {at}"} for at in range(2, 10)),
                {"clause": "Việc khác", "clauses": ["C", "D", "E"]},
            ],
            [],
        ),
    ],
)
def test_as_many_items_stand_in_a_plan_as_it_says(body: list[object], hints: list[str]) -> None:
    found = [item for item in judged(document(body=body)) if item.id == "N0511"]
    assert [item.hint for item in found] == hints
