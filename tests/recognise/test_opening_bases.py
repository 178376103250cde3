"""The căn cứ of a document, question by question: which lines are of the block, and where it stands."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Grid, Line
from vbgen.recognise import opening as asked
from vbgen.recognise.opening import opening
from vbgen.standards import standard
from vbgen.tree import Run

LAW = standard("nha-nuoc")


def line(text: str, *, align: str = "both", bold: bool = False, italic: bool = False) -> Line:
    return Line((Run(text),), align=align, size=14.0, bold=bold, italic=italic)


def head(text: str) -> Line:
    return line(text, align="center", bold=True)


@pytest.mark.parametrize(
    ("text", "competence"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN", True),
        ("QUYẾT ĐỊNH:", True),
        ("Quyết định:", False),
        ("123", False),
        ("A" * 119, True),
        ("A" * 120, False),
        ("I. MỤC TIÊU", False),
        ("1) MỤC TIÊU", False),
        ("PHẦN MỘT", False),
        ("CHƯƠNG I", False),
        ("ĐIỀU 1", False),
        ("- A", False),
    ],
)
def test_who_decides_stands_in_capitals_without_a_number(text: str, competence: bool) -> None:
    assert asked._is_competence(text) is competence


ONE = [line("Căn cứ Luật A;")]


@pytest.mark.parametrize(
    ("text", "bases", "basis"),
    [
        ("Căn cứ Luật A;", [], True),
        ("Theo đề nghị của Sở;", [], True),
        ("Sau khi xem xét;", [], False),  # it may go on with bases, not begin them
        ("Sau khi xem xét;", ONE, True),
        ("Nội dung;", ONE, False),
        ("Căn cứ Luật A, Sở báo cáo như sau:", ONE, False),
        ("Căn cứ Luật A, Sở ban hành Kế hoạch này như sau", ONE, False),
        ("Căn cứ các ý kiến:", ONE, False),
        ("Thực hiện Kế hoạch.", [], False),
        ("Căn cứ Luật A.", [], True),
        ("Theo đề nghị của Giám đốc Sở Nội vụ.", ONE, True),
        ("Xét đề nghị " + "a" * 2486 + ".", ONE, True),
        ("Xét đề nghị " + "a" * 2487 + ".", ONE, False),
        ("Thực hiện Kế hoạch số 5.", ONE, False),
        ("Để bảo đảm tiến độ.", ONE, False),
        ("Xét các ý kiến " + "a" * 583 + ".", ONE, True),
        ("Xét các ý kiến " + "a" * 584 + ".", ONE, False),
        ("Căn cứ Luật Đất đai năm 2024", ONE, True),  # without any mark, but it cites
        ("Căn cứ tình hình", ONE, False),
    ],
)
def test_a_member_of_the_bases(text: str, bases: list[Line], basis: bool) -> None:
    assert bool(asked._is_basis(line(text), text, bases, "ke-hoach")) is basis


@pytest.mark.parametrize(
    ("item", "kind", "begins"),
    [
        (line("Căn cứ Luật A."), "ke-hoach", True),
        (line("Căn cứ Luật A."), "cong-van", False),
        (line("Căn cứ Luật A.", italic=True), "cong-van", True),
        (line("Căn cứ Luật A", italic=True), "cong-van", False),
        (line("Căn cứ Luật A,"), "ke-hoach", True),
        (line("Căn cứ: (i) Luật A; (ii) Luật B."), "cong-van", True),
        (line("Căn cứ: (i) Luật A; (ii) Luật B"), "ke-hoach", False),
        (line("Căn cứ " + "a" * 891 + "."), "ke-hoach", True),
        (line("Căn cứ " + "a" * 892 + "."), "ke-hoach", False),
        (line("Căn cứ Luật A"), "ke-hoach", True),
        (line("Căn cứ tình hình"), "ke-hoach", False),
    ],
)
def test_a_first_basis_that_ends_like_a_sentence(item: Line, kind: str, begins: bool) -> None:
    assert bool(asked._begins_bases(item, item.text, kind)) is begins


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Căn cứ Luật Đất đai", True),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP", True),
        ("Theo đề nghị của Sở", True),
        ("Căn cứ Luật Đất đai)", False),
        ("Căn cứ tình hình thực tế", False),
        ("Căn cứ Luật " + "a" * 387, True),
        ("Căn cứ Luật " + "a" * 388, False),
    ],
)
def test_a_basis_without_a_mark_is_one_that_cites(text: str, lacks: bool) -> None:
    assert asked._lacks_mark(text) is lacks


PLACE = [line("Lời thứ nhất"), line("Lời thứ hai"), line("Lời thứ ba"), line("Lời thứ tư")]
BASIS = line("Căn cứ Luật Lưu trữ;")


@pytest.mark.parametrize(
    ("items", "kind", "bases", "above", "left"),
    [
        ([BASIS, line("Sở Nội vụ báo cáo")], "ke-hoach", 1, 0, 1),
        ([PLACE[0], BASIS], "ke-hoach", 1, 1, 1),
        ([*PLACE[:3], BASIS], "ke-hoach", 1, 3, 3),
        ([*PLACE, BASIS], "ke-hoach", 0, 0, 5),
        ([line("I. MỤC TIÊU"), BASIS], "ke-hoach", 0, 0, 2),
        ([BASIS, line("Lời ngắn"), BASIS], "ke-hoach", 1, 0, 2),
        ([BASIS, line("Lời ngắn"), BASIS], "quyet-dinh", 2, 0, 1),
        ([BASIS, line("a" * 40), BASIS], "quyet-dinh", 2, 0, 1),
        ([BASIS, line("a" * 41), BASIS], "quyet-dinh", 1, 0, 2),
        ([line("-----"), BASIS], "ke-hoach", 1, 1, 1),
    ],
)
def test_where_a_block_of_bases_stands(items: list[Line], kind: str, bases: int, above: int, left: int) -> None:
    queue: list[Line | Grid] = list(items)
    found = asked._bases(queue, [], kind)
    assert (len(found.lines), found.above, len(queue)) == (bases, above, left)


def test_who_decides_is_taken_in_kinds_that_decide_and_the_word_of_decision_ends_it() -> None:
    items = [head("CHỦ TỊCH UBND TỈNH"), BASIS, head("QUYẾT ĐỊNH:"), BASIS]
    for kind, competence, bases, left in (
        ("quyet-dinh", ["CHỦ TỊCH UBND TỈNH", "QUYẾT ĐỊNH:"], 1, 1),
        ("ke-hoach", [], 1, 3),
    ):
        queue: list[Line | Grid] = list(items)
        told: list[str] = []
        assert (len(asked._bases(queue, told, kind).lines), told, len(queue)) == (bases, competence, left)


def test_a_letter_is_known_by_its_subject_or_by_whom_it_is_to() -> None:
    body = line("Sở Nội vụ báo cáo như sau:")
    kinds = [
        opening((body,), "báo cáo", LAW).kind,
        opening((line("Kính gửi: Sở A"), body), "", LAW).kind,
        opening((body,), "", LAW).kind,
    ]
    assert kinds == ["cong-van", "cong-van", ""]


def test_a_line_of_dashes_ends_no_bases() -> None:
    queue: list[Line | Grid] = [line("Căn cứ Luật A;"), line("-------"), line("Căn cứ Luật B;"), line("I. MỤC TIÊU")]
    found = asked._bases(queue, [], "ke-hoach")
    assert [item.text for item in found.lines] == ["Căn cứ Luật A;", "Căn cứ Luật B;"]
    assert [asked.text_of(item) for item in queue if isinstance(item, Line)] == ["-------", "I. MỤC TIÊU"]
