"""Whatever an answer finds wanting stands in a remark, however its lines are labelled, ended, opened and closed."""

from __future__ import annotations

from itertools import product

import pytest
from support.rounds import DRAFT

from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.remarks import Heard, heard
from vbgen.plans import loads
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.facts import ladder
from vbgen.tree import Run

CLAUSES = DraftPlaces(loads(DRAFT).document)
SAID = (
    "Khoản 3 Mục II quá dài",
    "Khoản 3 Mục II: chỉ có 40 người",
    "Thiếu người làm",
    "Đề nghị bổ sung kinh phí",
    "Thời hạn 30/6/2027 quá gấp",
    "Kinh phí lấy ở đâu?",
)
LABELS = (("- ", "- "), ("1. ", "2. "), ("a) ", "b) "), ("", ""), ("1. ", "- "), ("I. ", ""))
ENDS = ("", ".")
OPENINGS = ((), ("Sở có ý kiến như sau:",), ("Thôn Hạ góp ý dự thảo Kế hoạch",), ("Kính gửi Sở Nội vụ,",))
CLOSINGS = (
    (),
    ("Còn lại nhất trí.",),
    ("Các nội dung khác thống nhất",),
    ("Trân trọng cảm ơn!", "Lê Minh", "ĐT: 0912 000 111"),
    ("Trên đây là ý kiến của Sở.",),
)


@pytest.mark.parametrize(("first", "second"), [(one, other) for one, other in product(SAID, SAID) if one != other])
def test_what_is_found_wanting_is_lost_nowhere(first: str, second: str) -> None:
    lost = []
    for (label, other), end, opening, closing in product(LABELS, ENDS, OPENINGS, CLOSINGS):
        lines = (*opening, f"{label}{first}{end}", f"{other}{second}{end}", *closing)
        found = heard(ladder(tuple(Line((Run(text),)) for text in lines)), CLAUSES).remarks
        told = "\n".join(one.words for one in found)
        if first not in told or second not in told:
            lost.append(lines)
    assert lost == []


AGREED = (
    "Sở Y tế nhất trí với dự thảo",
    "Qua nghiên cứu, Sở Y tế cơ bản thống nhất với dự thảo Kế hoạch",
    "Phúc đáp Công văn số 45/SNV-CCHC, Sở Y tế đồng ý với nội dung dự thảo",
    "Sở Y tế không có ý kiến gì thêm",
)
JOINS = (
    ". ",
    "; ",
    " nhưng ",
    ", tuy nhiên ",
    ", song ",
    ". Tuy nhiên, ",
    ". Riêng ",
    ", chỉ có điều ",
    " và thấy rằng ",
)
JOINS_BACK = ("; ", ", còn lại ", ". Các nội dung khác ", ". ", ", ")


@pytest.mark.parametrize("words", SAID)
def test_what_is_found_wanting_before_or_after_a_unit_agrees_is_lost_nowhere(words: str) -> None:
    small = f"{words[0].lower()}{words[1:]}"
    lines = [f"{view}{join}{words if join == '. ' else small}." for view, join in product(AGREED, JOINS)]
    lines += [f"{words}{join}{view}." for join, view in product(JOINS_BACK, ("Sở Y tế nhất trí", "thống nhất"))]
    told = {line: [one.words for one in heard(ladder((Line((Run(line),)),)), CLAUSES).remarks] for line in lines}
    assert [line for line, found in told.items() if words.lower() not in "\n".join(found).lower()] == []


def test_a_row_that_agrees_and_finds_fault_is_a_remark() -> None:
    rows = (
        ("Điều", "Ý kiến góp ý"),
        ("Mục I", "Thống nhất"),
        ("Khoản 1 Mục III", "Thống nhất, nhưng thời hạn quá gấp"),
    )
    table = Grid(tuple(tuple(Cell((Line((Run(text),)),)) for text in row) for row in rows))
    assert [(one.clause, one.words) for one in heard([table], CLAUSES).remarks] == [("III.1", rows[2][1])]


@pytest.mark.parametrize(
    "wish",
    [
        "Kính đề nghị Sở bổ sung kinh phí cho cấp xã.",
        "Kính mong tỉnh quan tâm hỗ trợ kinh phí.",
        "Rất mong tỉnh sớm cấp máy quét cho xã.",
        "Kính đề nghị Sở xem xét lùi thời hạn đến tháng 9.",
        "Trên đây là ý kiến của xã, đề nghị bổ sung thêm máy tính.",
    ],
)
def test_a_wish_that_is_put_in_the_words_of_a_closing_is_a_remark(wish: str) -> None:
    lines = ladder(tuple(Line((Run(text),)) for text in ("Khoản 3 Mục II: bỏ.", wish)))
    assert wish in "\n".join(one.words for one in heard(lines, CLAUSES).remarks)


@pytest.mark.parametrize(
    "line",
    [
        "Qua nghiên cứu, thời hạn 30/6/2027 quá gấp.",
        "Về việc thêm kinh phí: chưa rõ nguồn.",
        "Căn cứ pháp lý còn thiếu Luật Lưu trữ.",
        "Thực hiện số hóa 100% hồ sơ là quá sức cấp xã.",
    ],
)
def test_what_begins_as_an_opening_and_finds_fault_is_a_remark(line: str) -> None:
    found = heard(ladder((Line((Run(line),)),)), CLAUSES)
    assert (found.agrees, [one.words for one in found.remarks]) == (False, [line])


def test_who_only_opens_an_answer_neither_agrees_nor_remarks() -> None:
    line = "Thực hiện Công văn số 45/SNV-CCHC ngày 05/11/2026 của Sở Nội vụ về dự thảo Kế hoạch."
    assert heard(ladder((Line((Run(line),)),)), CLAUSES) == Heard(agrees=False, remarks=())
