"""Rules on what running text counts, each asked at its limits."""

from __future__ import annotations

import pytest
from support.lint.contents import content, passages, told

from vbgen.lint.text import counts
from vbgen.lint.text.content import JudgedTable


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Có 12 xã, gồm 5 xã miền núi, 6 xã đồng bằng", "11"),
        ("Có 12 xã, gồm 5 xã miền núi, 7 xã đồng bằng", ""),
        ("Có 12 xã (gồm: 5 xã (42%) miền núi, 6 xã đồng bằng)", "11"),
        ("Đội 12 người, gồm 5 cán bộ, 6 công chức", ""),  # of other words
        ("Có 12 xã, gồm 5 xã miền núi", ""),  # of one part no sum is told
        ("Có 12 xã, gồm 5 xã, 7 xã mới, tăng 2 xã so với năm 2025", ""),
        ("Kinh phí 1.850,5 triệu đồng, gồm tỉnh 1.200 triệu đồng, xã 650,5 triệu đồng", ""),
        ("Kinh phí 1.850 triệu đồng. Đoàn gồm 12 triệu đồng, 5 triệu đồng", ""),  # of another sentence
    ],
)
def test_the_parts_of_a_sum_make_it(text: str, made: str) -> None:
    found = [message for message, _ in told(counts.parts_of_a_sum, content(passages=passages([text])))]
    assert [message.rpartition(" ")[2] for message in found] == ([made] if made else [])


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Thụ lý 80 đơn, giải quyết 76 đơn, đạt 96,5%", 1),
        ("Thụ lý 80 đơn, giải quyết 76 đơn, đạt 95%", 0),
        ("Thụ lý 90 đơn, giải quyết 77 đơn, đạt 85,6%", 0),  # rounded
        ("Thụ lý 80 đơn, giải quyết 76 đơn, đạt 90% kế hoạch", 0),
        ("Thu 80 tỷ, đã chi 76 tỷ, đạt 90%", 0),  # money of two accounts
        ("Thụ lý 80 đơn, giải quyết 76 vụ, đạt 90%", 0),
        ("Thụ lý 20 đơn, giải quyết 10 đơn, đạt 51%", 0),  # by one of its last place
        ("Thụ lý 20 đơn, giải quyết 10 đơn, đạt 52%", 1),
        ("Thụ lý 30 đơn, giải quyết 10 đơn, đạt 33,4%", 0),
        ("Thụ lý 30 đơn, giải quyết 10 đơn, đạt 33,5%", 1),
        ("Thụ lý 80 đơn, giải quyết 80 đơn, đạt 100%", 0),
        ("Thụ lý 80 đơn, giải quyết 96 đơn, đạt 90%", 0),  # with those of before
    ],
)
def test_a_share_of_two_numbers_is_theirs(text: str, hits: int) -> None:
    assert len(told(counts.share_of_two, content(passages=passages([text])))) == hits


def _list(*labels: str) -> JudgedTable:
    return JudgedTable(("TT", "Họ và tên"), tuple((label, "Lê An") for label in labels))


@pytest.mark.parametrize(
    ("tables", "hits"),
    [
        ((_list("1", "2"),), 1),
        ((_list("1", "2", "3"),), 0),
        ((_list("1", "2", "1", "2"),), 0),  # of several groups
        ((_list("1", "2"), _list("1")), 0),  # which of the two is meant
        ((), 0),
    ],
)
def test_a_list_is_as_long_as_is_said(tables: tuple[JudgedTable, ...], hits: int) -> None:
    text = "Lập Tổ công tác gồm 03 thành viên theo danh sách kèm theo"
    found = content(passages=passages([text]), tables=tables)
    expected = [("nói 03 thành viên, danh sách có 2", "03 thành viên theo danh sách kèm theo")] * hits
    assert told(counts.listed_as_said, found) == expected
