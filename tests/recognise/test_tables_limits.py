"""Tables of assignments, question by question: how deep a label stands, what a cell lists, which cells are one."""

from __future__ import annotations

import pytest

from vbgen.model import Assignments, Clause, Merge, Table, Task
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise import tables as asked
from vbgen.recognise.tables import block_of, charged, is_tabular
from vbgen.tree import Run

HEADS = "TT | Nhiệm vụ | Chủ trì | Thời hạn"


def line(text: str, *, bold: bool = False) -> Line:
    return Line((Run(text, bold=bold),), bold=bold)


def cell(text: str) -> Cell:
    """ "A // B<2>" is a cell of two paragraphs over two columns, "^" one that the cell above reaches, "*A" bold."""
    text, _, span = text.strip().partition("<")
    number = int(span.rstrip(">")) if span else 1
    if text == "^":
        return Cell((), number, merged=True)
    bold = text.startswith("*")
    return Cell(tuple(line(part.strip(" *"), bold=bold) for part in text.split("//")), number)


def grid(*rows: str) -> Grid:
    return Grid(tuple(tuple(map(cell, row.split("|"))) for row in rows))


def read(*rows: str, kind: str = "ke-hoach") -> Table | Assignments:
    return block_of(grid(*rows), lambda line: line.text, kind)


def outline(*rows: str, heads: str = HEADS) -> list[str]:
    """The blocks of a table of assignments, each as "depth label text (lead, due)"."""
    found = read(heads, *rows)
    assert isinstance(found, Assignments)

    def shown(blocks: tuple[object, ...], depth: int) -> list[str]:
        told = []
        for block in blocks:
            assert isinstance(block, Clause | Task)
            facts = f" ({block.lead}, {block.due})" if isinstance(block, Task) else f" [{block.lead}]"
            told += [f"{'  ' * depth}{block.label or '·'} {block.text}{facts}", *shown(block.blocks, depth + 1)]
        return told

    return shown(found.blocks, 0)


# --- labels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "rank"),
    [
        ("", 9.0),
        ("-", 8.0),
        ("()", 8.0),
        ("I", 2.0),
        ("II.", 2.0),
        ("XIV", 2.0),
        ("C", 1.0),  # a letter alone is no number
        ("A", 1.0),
        ("Đ.", 1.0),
        ("1", 3.0),
        ("12)", 3.0),
        ("1.1", 4.0),
        ("1.1.1.", 5.0),
        ("1.2.3.4", 6.0),
        ("1.2.3.4.5", 6.0),
        ("a)", 7.0),
        ("ab", 7.0),
        ("abc", 0.5),
        ("*", 8.0),
        ("Nhóm 1", 0.5),
    ],
)
def test_how_deep_a_label_stands(label: str, rank: float) -> None:
    assert asked._rank(label) == rank


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("I. Hạ tầng", "I.", "Hạ tầng"),
        ("1) Rà soát", "1)", "Rà soát"),
        ("1.1 Rà soát", "1.1", "Rà soát"),
        ("12/ Rà soát", "12/", "Rà soát"),
        ("đ) Rà soát", "đ)", "Rà soát"),
        ("- Rà soát", "-", "Rà soát"),
        ("30/6/2026 hoàn thành", None, ""),  # a day
        ("-5 độ", None, ""),
        ("1000. Rà soát", None, ""),
        ("1 Rà soát", None, ""),
        ("Rà soát", None, ""),
    ],
)
def test_a_label_may_stand_before_the_text(text: str, label: str | None, rest: str) -> None:
    match = asked._LABEL.match(text)
    assert (match and (match["label"], text[match.end() :])) == (label and (label, rest))


# --- cells ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("Sở Nội vụ;", "Sở Nội vụ"),
        ("Sở Nội\nvụ", "Sở Nội vụ"),  # cut by the column
        ("Sở Nội vụ\nSở Y tế", "Sở Nội vụ; Sở Y tế"),
        ("Sở Nội vụ,\nSở Y tế", "Sở Nội vụ, Sở Y tế"),
        ("Gồm:\nSở Y tế", "Gồm: Sở Y tế"),
        ("(Sở /\nSở)", "(Sở / Sở)"),
        ("- Sở Nội vụ\n- Sở Y tế", "Sở Nội vụ; Sở Y tế"),
        ("\n \n", ""),
    ],
)
def test_the_lines_of_a_cell_are_one(text: str, whole: str) -> None:
    assert asked._line(text) == whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công an tỉnh, Sở Nông nghiệp và Môi trường", ("Công an tỉnh", "Sở Nông nghiệp và Môi trường")),
        ("Sở A; Sở B.", ("Sở A", "Sở B")),
        ("Sở A\nSở B", ("Sở A", "Sở B")),
        ("Sở Nông\nnghiệp", ("Sở Nông nghiệp",)),
        ("Phòng Kinh tế, hạ tầng", ("Phòng Kinh tế, hạ tầng",)),
        ("- Sở A;\n- Sở B", ("Sở A", "Sở B")),
        ("; ;", ()),
        ("", ()),
    ],
)
def test_the_units_that_a_cell_lists(text: str, names: tuple[str, ...]) -> None:
    assert asked._listed(text) == names


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Chủ trì: Sở A. Phối hợp: Sở B", ("Sở A", "Sở B")),
        ("Sở A chủ trì, phối hợp với Sở B", ("Sở A", "Sở B")),
        ("Cơ quan chủ trì: Sở A\nCơ quan phối hợp: Sở B", ("Sở A", "Sở B")),
        ("Sở A", None),
        ("Phối hợp: Sở B", None),
    ],
)
def test_a_cell_says_both_who_leads_and_who_supports(text: str, shared: tuple[str, str] | None) -> None:
    match = asked._shared(text)
    assert (match and (match["lead"], match["with"])) == shared


# --- which cells are one ----------------------------------------------------------------------------------------------


def merges(*rows: str) -> list[tuple[Merge, ...]]:
    found = read("Cột một | Cột hai | Cột ba", *rows)
    assert isinstance(found, Table)
    return [row.merged for row in found.rows]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["a | b | c"], [()]),
        (["a<2> | c"], [(Merge(0, 2, 1),)]),
        (["a | b<2>"], [(Merge(1, 2, 1),)]),
        (["a | b | c", "^ | d | e"], [(Merge(0, 1, 2),), ()]),
        (["a | b | c", "^ | d | e", "^ | f | g"], [(Merge(0, 1, 3),), (), ()]),
        (["a<2> | c", "^<2> | d"], [(Merge(0, 2, 2),), ()]),
        (["a<2> | c", "^ | x | d"], [(Merge(0, 2, 1),), ()]),
        (["a | b | c", "d | ^ | ^"], [(Merge(1, 1, 2), Merge(2, 1, 2)), ()]),
        (["a<3>"], [()]),  # it stands alone
    ],
)
def test_cells_over_several_columns_or_rows_are_one(rows: list[str], expected: list[tuple[Merge, ...]]) -> None:
    assert merges(*rows) == expected


# --- what is a table of assignments -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "tabular"),
    [
        (["TT | Tên | Ghi chú", "1 | a | b", "2 | c | d"], True),
        (["Tên | Ghi chú | Số", "a | b | 1", "c | d | 2"], False),  # it numbers nothing
        (["Nhiệm vụ | Chủ trì | Thời hạn", "a | Sở A | b", "c | Sở B | d"], True),
        (["TT | Tên | Ghi chú", "1 | a | b"], False),  # two rows lay something out
        (["TT | Tên", "1 | a", "2 | b"], False),
    ],
)
def test_the_heads_of_a_table_without_borders_say_that_it_is_one(rows: list[str], tabular: bool) -> None:
    assert is_tabular(grid(*rows)) is tabular


@pytest.mark.parametrize(
    ("heads", "kind", "tasks"),
    [
        ("TT | Nhiệm vụ | Chủ trì", "ke-hoach", 1),
        ("TT | Nhiệm vụ | Ghi chú", "ke-hoach", 0),
        ("TT | Tên | Chủ trì", "ke-hoach", 0),
        ("TT | Nhiệm vụ | Chủ trì", "bao-cao", 1),
        ("TT | Nội dung | Đơn vị", "ke-hoach", 1),  # of those who are charged, by what stands under it
        ("TT | Nội dung | Đơn vị", "bao-cao", 0),
    ],
)
def test_a_table_assigns_tasks_by_its_heads_and_the_kind_of_its_document(heads: str, kind: str, tasks: int) -> None:
    assert len(charged(read(heads, "1 | Rà soát | Sở Nội vụ", kind=kind))) == tasks


@pytest.mark.parametrize(("units", "tasks"), [(["Sở A", "tấn"], 2), (["Sở A", "tấn", "tạ"], 0), (["", ""], 0)])
def test_a_column_of_units_is_of_those_in_charge_where_half_of_it_names_some(units: list[str], tasks: int) -> None:
    rows = [f"{number} | Việc | {unit}" for number, unit in enumerate(units, 1)]
    assert len(charged(read("TT | Nội dung | Đơn vị", *rows))) == tasks


# --- groups and tasks -------------------------------------------------------------------------------------------------


def test_rows_stand_in_groups_by_their_labels_looks_and_width() -> None:
    assert outline(
        "A | Một<3>",
        "I | *Hai | |",
        "1 | Rà soát | Sở A | 30/6",
        "1.1 | Lập danh mục | Sở B | 31/7",
        "2 | Báo cáo | ^ | ^",
        "II | Ba | |",
        "3 | Tập huấn | Sở C |",
        "B | Bốn<3>",
        "4 | Tổng kết | Sở D | 31/12",
    ) == [
        "· Một []",
        "  · Hai []",
        "    · Rà soát (Sở A, 30/6)",
        "      · Lập danh mục (Sở B, 31/7)",
        "    · Báo cáo (Sở B, 31/7)",
        "  · Ba []",
        "    · Tập huấn (Sở C, )",
        "· Bốn []",
        "  · Tổng kết (Sở D, 31/12)",
    ]


def test_a_group_that_names_a_unit_leads_its_tasks_that_say_none() -> None:
    rows = ("1 | Rà soát | | 30/6", "2 | Báo cáo | Sở Y tế |")
    assert outline("I | Sở Nội vụ: | |", *rows)[0] == "· Sở Nội vụ: [Sở Nội vụ]"
    assert outline("I | Sở Nội vụ | |", rows[1])[0] == "· Sở Nội vụ []"
    long, short = f"Sở {'Nội vụ ' * 17}".strip(), f"Sở {'Nội vụ ' * 16}".strip()
    assert [outline(f"I | {name} | |", *rows)[0].endswith("[]") for name in (long, short)] == [True, False]


def test_a_row_that_says_nothing_is_left_out_and_one_without_a_label_is_a_task_or_a_group() -> None:
    assert outline(" | | |", "1 | Rà soát | Sở A |", " | *Nhóm | |", "2 | Báo cáo | Sở B |", " | Thêm | Sở C |") == [
        "· Rà soát (Sở A, )",
        "không Nhóm []",
        "  · Báo cáo (Sở B, )",
        "  không Thêm (Sở C, )",
    ]


def test_labels_that_would_not_be_counted_so_are_kept() -> None:
    assert outline("1 | Rà soát | Sở A |", "3 | Báo cáo | Sở B |", "5.2 | Lập | Sở C |") == [
        "· Rà soát (Sở A, )",
        "3 Báo cáo (Sở B, )",
        "  5.2 Lập (Sở C, )",
    ]
