"""Ruled tables of documents: which are tables of assignments, and what their rows say."""

from __future__ import annotations

from vbgen.model import Assignments, Clause, Column, Merge, Row, Table, Task
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.tables import block_of, charged, is_tabular
from vbgen.tree import Run

HEADS = "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm"


def _cell(text: str) -> Cell:
    """ "A // B<2>" is a cell of two paragraphs over two columns, "^" one that the cell above reaches down to."""
    text, _, span = text.strip().partition("<")
    number = int(span.rstrip(">")) if span else 1
    if text == "^":
        return Cell((), number, merged=True)
    return Cell(tuple(Line((Run(part.strip()),)) for part in text.split("//")), number)


def grid(*rows: str) -> Grid:
    return Grid(tuple(tuple(map(_cell, row.split("|"))) for row in rows))


def read(*rows: str, kind: str = "ke-hoach") -> Table | Assignments:
    return block_of(grid(*rows), lambda line: line.text, kind)


def facts(*rows: str) -> list[str]:
    """Lead, support, due, product and text of each task."""
    found = read(*rows)
    return [
        f"{lead} | {', '.join(task.support)} | {task.due} | {task.product} | {task.text}"
        for lead, task in charged(found)
    ]


def test_rows_are_tasks_with_all_their_facts_under_the_headings_of_their_groups() -> None:
    found = read(
        HEADS + " | Ghi chú",
        "I | Hạ tầng số<6>",
        "1 | Nâng cấp đường truyền | Sở Khoa học và Công nghệ | Công an tỉnh, Sở Y tế | 30/6/2026 | Báo cáo | Vốn tỉnh",
        "II | Kỹ năng số | | | | |",
        "2 | Tập huấn | UBND các xã, phường | | Quý III/2026 | 12 lớp |",
    )
    assert found == Assignments(
        columns=tuple(map(Column, (HEADS + " | Ghi chú").split(" | "))),
        blocks=(
            Clause(
                "Hạ tầng số",
                heading=True,
                blocks=(
                    Task(
                        "Nâng cấp đường truyền",
                        lead="Sở Khoa học và Công nghệ",
                        support=("Công an tỉnh", "Sở Y tế"),
                        due="30/6/2026",
                        product="Báo cáo",
                        cells=(("Ghi chú", ("Vốn tỉnh",)),),
                    ),
                ),
            ),
            Clause(
                "Kỹ năng số",
                heading=True,
                blocks=(Task("Tập huấn", lead="UBND các xã, phường", due="Quý III/2026", product="12 lớp"),),
            ),
        ),
    )


def test_a_head_of_two_rows_and_a_row_that_counts_the_columns_are_kept_with_the_columns() -> None:
    found = read(
        "TT | Nhiệm vụ | Cơ quan thực hiện<2> | Thời hạn",
        "^ | ^ | Chủ trì | Phối hợp | ^",
        "(1) | (2) | (3) | (4) | (5)",
        "1 | Rà soát | Sở Nội vụ | Sở Tài chính | 30/6/2026",
    )
    both = "Cơ quan thực hiện"
    assert found == Assignments(
        columns=(
            Column("TT", sign="(1)"),
            Column("Nhiệm vụ", sign="(2)"),
            Column("Chủ trì", under=(both,), sign="(3)"),
            Column("Phối hợp", under=(both,), sign="(4)"),
            Column("Thời hạn", sign="(5)"),
        ),
        blocks=(Task("Rà soát", lead="Sở Nội vụ", support=("Sở Tài chính",), due="30/6/2026"),),
    )


def test_a_cell_that_reaches_down_says_the_same_for_every_row_that_it_covers() -> None:
    assert facts(
        HEADS,
        "1 | Rà soát | Sở Nội vụ | Các sở | 30/6/2026 | Báo cáo",
        "2 | Tập huấn | ^ | ^ | 30/9/2026 | ^",
        "^ | ^ | Sở Y tế | | Quý IV | 02 lớp",
    ) == [
        "Sở Nội vụ | Các sở | 30/6/2026 | Báo cáo | Rà soát",
        "Sở Nội vụ | Các sở | 30/9/2026 | Báo cáo | Tập huấn",
        "Sở Y tế |  | Quý IV | 02 lớp | Tập huấn",
    ]


def test_paragraphs_of_a_cell_are_one_fact_and_units_are_listed_by_their_names() -> None:
    assert facts(
        HEADS,
        "1 | Rà soát | - Sở Nông nghiệp//và Môi trường//- UBND các xã"
        " | Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh | Xong trước 30/6 | Tờ trình//Dự thảo",
    ) == [
        "Sở Nông nghiệp và Môi trường; UBND các xã | Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh | Xong trước 30/6"
        " | Tờ trình; Dự thảo | Rà soát"
    ]


def test_a_unit_whose_name_begins_with_a_marked_capital_is_one_of_its_own() -> None:
    rows = (HEADS, "1 | Rà soát | Sở Nội vụ | Sở Tài chính // Ủy ban nhân dân các xã | |", "2 | Lập | Sở Y tế | | |")
    assert facts(*rows)[0] == "Sở Nội vụ | Sở Tài chính, Ủy ban nhân dân các xã |  |  | Rà soát"
    rows = (HEADS, "1 | Rà soát | Sở Nội vụ | Sở Tài chính, Ủy ban nhân dân các xã | |", "2 | Lập | Sở Y tế | | |")
    assert facts(*rows)[0] == "Sở Nội vụ | Sở Tài chính, Ủy ban nhân dân các xã |  |  | Rà soát"
    found = read(*rows)
    assert next(task.support for _, task in charged(found)) == ("Sở Tài chính", "Ủy ban nhân dân các xã")


def test_a_cell_that_says_both_units_gives_lead_and_support() -> None:
    heads = "TT | Nội dung | Cơ quan thực hiện | Thời gian"
    assert facts(
        heads,
        "1 | Rà soát | Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính, Sở Y tế | Quý I",
        "2 | Tập huấn | Sở Y tế, phối hợp với các trường | Quý II",
        "3 | Tổng kết | Văn phòng | Quý IV",
    ) == [
        "Sở Nội vụ | Sở Tài chính, Sở Y tế | Quý I |  | Rà soát",
        "Sở Y tế | các trường | Quý II |  | Tập huấn",
        "Văn phòng |  | Quý IV |  | Tổng kết",
    ]


def test_roles_in_brackets_and_a_column_of_days_are_facts() -> None:
    assert facts(
        "Ngày | Nội dung công việc | Bộ phận thực hiện",
        "10/5/2027 | Rà soát hồ sơ | Phòng Kinh tế (chủ trì), Công an xã (phối hợp)",
        "^ | Niêm yết | Văn phòng",
    ) == ["Phòng Kinh tế | Công an xã | 10/5/2027 |  | Rà soát hồ sơ", "Văn phòng |  | 10/5/2027 |  | Niêm yết"]


def test_a_group_that_names_a_unit_charges_its_rows() -> None:
    assert facts(
        "TT | Nhiệm vụ | Thời hạn | Kết quả",
        "I | Sở Y tế<3>",
        "1 | Rà soát | 30/6/2026 | Báo cáo",
        "II | Sở Nội vụ<3>",
        "1 | Tổng hợp | Quý IV |",
    ) == ["Sở Y tế |  | 30/6/2026 | Báo cáo | Rà soát", "Sở Nội vụ |  | Quý IV |  | Tổng hợp"]


def test_numbers_within_numbers_nest() -> None:
    found = read(
        "TT | Nhiệm vụ | Chủ trì | Hạn",
        "1 | Xây dựng đề án | Sở Nội vụ | 30/9/2026",
        "1.1 | Khảo sát | | 30/4/2026",
        "1.2 | Dự thảo | | 30/6/2026",
        "2 | Tổng kết | Sở Nội vụ | 30/12/2026",
    )
    assert isinstance(found, Assignments)
    first, second = found.blocks
    assert [task.text for task in first.blocks] == ["Khảo sát", "Dự thảo"]  # type: ignore[union-attr]
    assert second == Task("Tổng kết", lead="Sở Nội vụ", due="30/12/2026")
    assert [lead for lead, _ in charged(found)] == ["Sở Nội vụ"] * 4


def test_labels_as_they_stand_are_kept_where_numbering_would_give_others() -> None:
    found = read("TT | Nhiệm vụ | Chủ trì", "01 | a | Sở A", "02 | b | Sở A", " | c | Sở A", "5 | d | Sở A")
    assert isinstance(found, Assignments)
    assert [getattr(block, "label", None) for block in found.blocks] == ["01", "", "không", "5"]


def test_five_hundred_rows_are_five_hundred_tasks() -> None:
    rows = [f"{n} | Việc {n} | Sở Nội vụ | | 30/6/2026 | Báo cáo" for n in range(1, 501)]
    found = read(HEADS, *rows)
    assert len(charged(found)) == 500
    assert all(task.label == "" for _, task in charged(found))


def test_other_tables_stay_tables() -> None:
    assert read("TT | Họ và tên | Đơn vị", "1 | Nguyễn Văn An | Sở Y tế") == Table(
        (Column("TT"), Column("Họ và tên"), Column("Đơn vị")), (Row(("1", "Nguyễn Văn An", "Sở Y tế")),)
    )


def test_a_head_of_units_is_told_from_one_of_measures_by_its_cells() -> None:
    assert facts("TT | Nội dung công việc | Đơn vị", "1 | Rà soát | Phòng Kinh tế") == [
        "Phòng Kinh tế |  |  |  | Rà soát"
    ]
    assert isinstance(read("TT | Nội dung công việc | Đơn vị", "1 | Đào đất | m3"), Table)


def test_a_report_s_table_of_what_is_going_on_is_no_table_of_assignments() -> None:
    rows = ("TT | Dự án | Tiến độ | Cơ quan phụ trách", "1 | Đường tỉnh | Đạt 50% | Sở Xây dựng")
    assert isinstance(read(*rows, kind="bao-cao"), Table)
    assert isinstance(read(*rows), Assignments)


def test_a_table_without_borders_is_one_when_its_heads_say_so() -> None:
    """Programs write tables whose style has no lines; what only lays out has no titles above three columns."""
    rows = ("1 | Mua máy tính | Văn phòng", "2 | Tập huấn | Phòng Kinh tế")
    assert is_tabular(grid("TT | Họ tên | Ghi chú", *rows))
    assert is_tabular(grid("Nội dung | Cơ quan chủ trì | Thời hạn", *rows))
    assert not is_tabular(grid("TT | Nhiệm vụ | Chủ trì"))
    assert not is_tabular(grid("Nơi nhận | TM. ỦY BAN NHÂN DÂN", "- Như trên | CHỦ TỊCH", "- Lưu: VT | Lê An"))
    assert not is_tabular(grid("Ông Lê An | - | Trưởng ban", "Bà Vũ Hà | - | Phó ban", "Ông Hồ Tú | - | Thư ký"))


def test_cells_over_several_columns_and_rows_stay_one() -> None:
    found = read(
        "TT | Tên | Năm 2025 | Năm 2026 | Ghi chú",
        "1 | Đường | Chưa làm<2> | Vốn tỉnh",
        "^ | Cầu | 1 | 2 | ^",
        "2 | Chợ | ^ | 3 | ^",
        "Cộng<5>",
    )
    assert found == Table(
        tuple(map(Column, ("TT", "Tên", "Năm 2025", "Năm 2026", "Ghi chú"))),
        (
            Row(
                ("1", "Đường", "Chưa làm", "", "Vốn tỉnh"),
                merged=(Merge(0, down=2), Merge(2, span=2), Merge(4, down=3)),
            ),
            Row(("", "Cầu", "1", "2", ""), merged=(Merge(2, down=2),)),
            Row(("2", "Chợ", "", "3", "")),
            Row(("Cộng",)),
        ),
    )


def test_a_head_of_three_rows_is_names_over_names() -> None:
    found = read(
        "TT | Nhu cầu vốn<3> | Ghi chú",
        "^ | Tổng số | Trong đó<2> | ^",
        "^ | ^ | Tỉnh | Xã | ^",
        "1 | 5 | 2 | 3 | x",
        "2 | 5 | 2 | 3 | y",
    )
    assert isinstance(found, Table)
    assert [(column.title, column.under) for column in found.columns] == [
        ("TT", ()),
        ("Tổng số", ("Nhu cầu vốn",)),
        ("Tỉnh", ("Nhu cầu vốn", "Trong đó")),
        ("Xã", ("Nhu cầu vốn", "Trong đó")),
        ("Ghi chú", ()),
    ]
    assert len(found.rows) == 2
