"""Rules on who speaks to whom, each asked at its limits: what is another body, and what only looks like one."""

from __future__ import annotations

import pytest
from support.lint.contents import content, passages, told

from vbgen.lint.text import parties


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH", True),
        ("CHỦ TỊCH UBND TỈNH BẮC NINH", True),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", False),
        ("CHỦ TỊCH UBND XÃ TÂN TIẾN", False),
        ("GIÁM ĐỐC SỞ NỘI VỤ", True),
        ("GIÁM ĐỐC SỞ NỘI VỤ TỈNH BẮC NINH", True),
        ("GIÁM ĐỐC SỞ Y TẾ", False),
        ("QUYẾT ĐỊNH CỦA TỈNH BẮC GIANG", True),  # another line
    ],
)
def test_who_decides_is_of_the_place_that_issues(line: str, right: bool) -> None:
    found = content(kind="quyet-dinh", competence=(line,))
    expected = [] if right else [("thẩm quyền ban hành không khớp với cơ quan ban hành", line)]
    assert told(parties.competence, found) == expected
    for other in (content(competence=(line,)), content(kind="quyet-dinh", competence=(line,), issuer=())):
        assert told(parties.competence, other) == []


@pytest.mark.parametrize(
    ("place", "superior", "hits"),
    [
        ("Nghệ An", "UBND TỈNH BẮC NINH", 1),
        ("Bắc Giang", "UBND TỈNH BẮC NINH", 0),  # Bắc Ninh took it in: an office may sit there
        ("Thanh Hóa", "UBND TỈNH BẮC GIANG", 1),
        ("Từ Sơn", "UBND TỈNH BẮC NINH", 0),  # no province
        ("Hà Nội", "BỘ NỘI VỤ", 0),  # of no province
    ],
)
def test_an_office_does_not_sit_in_another_province(place: str, superior: str, hits: int) -> None:
    found = content(place=place, superior=(superior,), issuer=("SỞ NỘI VỤ",))
    assert len(told(parties.place_of_another, found)) == hits


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thực hiện Luật, Ủy ban nhân dân xã An Bình báo cáo như sau", "Ủy ban nhân dân xã An Bình"),
        ("Thực hiện Luật, Ủy ban nhân dân phường An Bình báo cáo như sau", "Ủy ban nhân dân phường An Bình"),
        ("Ủy ban nhân dân xã An Bình kính trình cấp trên xem xét", "Ủy ban nhân dân xã An Bình"),
        ("Thực hiện Luật, UBND xã An Hòa báo cáo như sau", ""),
        ("Thực hiện Luật, Ủy ban nhân dân xã báo cáo như sau", ""),
        ("Thực hiện Luật, Ủy ban nhân dân tỉnh Gia Lai xây dựng kế hoạch như sau", ""),  # of a superior
        ("Đề nghị Ủy ban nhân dân xã An Bình, Ủy ban nhân dân xã An Đông báo cáo như sau", ""),
        ("Năm 2025, Ủy ban nhân dân xã An Bình ban hành Kế hoạch số 12/KH-UBND", ""),
    ],
)
def test_a_document_speaks_for_who_issues_it(text: str, name: str) -> None:
    found = content(issuer=("ỦY BAN NHÂN DÂN XÃ AN HÒA",), superior=(), passages=passages([text]))
    assert [near for _, near in told(parties.who_speaks, found)] == ([name] if name else [])


@pytest.mark.parametrize(
    ("basis", "hits"),
    [
        ("Theo đề nghị của Giám đốc Sở Y tế;", 1),
        ("Xét đề nghị của giám đốc Sở Y tế tại Tờ trình số 12/TTr-SYT", 1),
        ("Theo đề nghị của Trưởng phòng Tổ chức cán bộ", 0),
        ("Theo đề nghị của Giám đốc Sở Y tế tỉnh Gia Lai", 0),
    ],
)
def test_who_decides_does_not_propose(basis: str, hits: int) -> None:
    found = content(competence=("GIÁM ĐỐC SỞ Y TẾ",), bases=(basis,))
    assert len(told(parties.proposed_to_oneself, found)) == hits


@pytest.mark.parametrize(
    ("name", "hits"),
    [
        ("Ủy ban nhân dân tỉnh (để thực hiện)", 1),
        ("UBND tỉnh Bắc Ninh (để b/c)", 0),
        ("Các phòng thuộc Sở (để báo cáo)", 1),
        ("Các phòng thuộc Sở (để thực hiện)", 0),
        ("Thường trực Tỉnh ủy (để t/h)", 1),
        ("Sở Tài chính (để thực hiện)", 0),
    ],
)
def test_what_a_recipient_is_to_do_with_it(name: str, hits: int) -> None:
    found = content(superior=("ỦY BAN NHÂN DÂN TỈNH BẮC NINH",), issuer=("SỞ NỘI VỤ",), recipients=(name,))
    assert len(told(parties.purpose_of_recipients, found)) == hits


def test_a_petition_asks_whom_it_is_for_and_may_say_who_comes_next() -> None:
    text = "Kính trình UBND tỉnh xem xét, trình HĐND tỉnh quyết định"
    right = content(kind="to-trinh", addressees=("Ủy ban nhân dân tỉnh",), passages=passages([text]))
    wrong = content(kind="to-trinh", addressees=("Hội đồng nhân dân tỉnh",), passages=passages([text]))
    assert told(parties.asked_of_whom_it_is_for, right) == []
    assert told(parties.asked_of_whom_it_is_for, wrong) == [
        ("trình nơi không có ở “Kính gửi”", "Kính trình UBND tỉnh xem xét")
    ]
