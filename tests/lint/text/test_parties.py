"""Rules on who speaks to whom, each asked at its limits: what is another body, and what only looks like one."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears, passages, told
from support.lint.makers import document, judged

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


@pytest.mark.parametrize(
    ("name", "own", "alike"),
    [
        ("ủy ban nhân dân xã an bình", "ủy ban nhân dân xã an hòa", True),
        ("ủy ban nhân dân phường an bình", "ủy ban nhân dân đặc khu an hòa", True),
        ("ủy ban nhân dân tỉnh an bình", "ủy ban nhân dân xã an hòa", False),
        ("sở y tế", "ủy ban nhân dân xã an hòa", False),
        ("ủy ban nhân dân xã an hòa", "sở y tế", False),
        ("sở y tế", "sở nội vụ", True),
        ("sở", "sở nội vụ", False),
        ("phòng y tế", "sở nội vụ", False),
    ],
)
def test_one_body_may_be_typed_for_another_of_its_sort_and_tier(name: str, own: str, *, alike: bool) -> None:
    assert parties._is_alike(name, own) is alike


@pytest.mark.parametrize(
    ("text", "superior", "near"),
    [
        ("Sở Y tế kính trình cấp trên xem xét", (), ["Sở Y tế"]),
        ("Sở Nội vụ tỉnh kính trình cấp trên xem xét", (), []),  # goes on where the issuer ends
        ("Sở Y tế kính trình cấp trên xem xét", ("SỞ Y TẾ",), []),
        ("Sở Y tế trình cấp trên xem xét", (), []),  # told of another time
        ("Sở Y tế kính đề nghị cấp trên xem xét", (), ["Sở Y tế"]),
        ("Thực hiện Kế hoạch, Sở Y tế báo cáo như sau", (), ["Sở Y tế"]),
        ("Thực hiện Kế hoạch. Sở Y tế báo cáo như sau", (), ["Sở Y tế"]),
        ("Theo yêu cầu của tỉnh, Sở Y tế báo cáo như sau", (), []),
        ("Theo yêu cầu của tỉnh. Sở Y tế báo cáo như sau", (), ["Sở Y tế"]),
    ],
)
def test_another_body_of_its_sort_speaks_in_no_document(text: str, superior: tuple[str, ...], near: list[str]) -> None:
    assert nears(parties.who_speaks, text, superior=superior) == near
    assert nears(parties.who_speaks, passages=passages([text], "table"), superior=superior) == []
    assert nears(parties.who_speaks, text, superior=superior, issuer=()) == []


@pytest.mark.parametrize(
    ("title", "lead", "hits"),
    [
        ("Sở Nội vụ", "Sở Xây dựng", 1),
        ("Sở Nội vụ", "Sở Nội vụ", 0),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh", 0),
        ("Sở Nội vụ tỉnh", "Sở Nội vụ", 0),
        ("Sở Nội vụ, Sở Y tế", "Sở Xây dựng", 0),
        ("Tổ chức thực hiện", "Sở Xây dựng", 0),
        ("Sở Nội vụ", "", 0),
    ],
)
def test_what_stands_below_a_unit_is_led_by_it(title: str, lead: str, hits: int) -> None:
    heading = {"heading": title, "body": ["Nội dung"], **({"lead": lead} if lead else {})}
    assert len([one for one in judged(document(body=[heading])) if one.id == "T0677"]) == hits


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Trưởng các thôn", True),
        ("Các phòng, đơn vị", True),
        ("Đơn vị trực thuộc Sở", True),
        ("Chi cục thuộc Sở Tài chính", True),
        ("Ủy ban nhân dân tỉnh", False),
    ],
)
def test_a_petition_goes_up(name: str, *, near: bool) -> None:
    assert nears(parties.petition_to_those_below, kind="to-trinh", addressees=("Sở", name)) == [name] * near
    assert nears(parties.petition_to_those_below, kind="cong-van", addressees=(name,)) == []


@pytest.mark.parametrize(
    ("texts", "addressees", "near"),
    [
        (["Kính trình UBND tỉnh xem xét"], ("Sở Y tế",), ["Kính trình UBND tỉnh xem xét"]),
        (["Kính trình UBND tỉnh xem xét"], ("Sở Y tế", "UBND tỉnh"), []),
        (["Kính trình UBND tỉnh xem xét"], (), []),
        (["Kính trình UBND tỉnh xem xét"], ("Các đồng chí",), []),  # of whom nobody knows what they are
        (["Đã trình HĐND tỉnh thông qua", "Kính trình UBND tỉnh xem xét"], ("UBND tỉnh",), []),  # how it came so far
        (["Kính trình UBND tỉnh xem xét", "Kính trình HĐND tỉnh thông qua"], ("UBND tỉnh",), ["Kính trình HĐND tỉnh"]),
        (["Kính trình Chủ tịch xem xét"], ("UBND tỉnh",), []),
    ],
)
def test_a_petition_asks_in_its_last_words_whom_it_is_for(
    texts: list[str], addressees: tuple[str, ...], near: list[str]
) -> None:
    found = nears(parties.asked_of_whom_it_is_for, *texts, kind="to-trinh", addressees=addressees)
    assert len(found) == len(near)
    assert all(shown.startswith(text) for shown, text in zip(found, near, strict=True))
    assert nears(parties.asked_of_whom_it_is_for, *texts, kind="cong-van", addressees=addressees) == []
    listed = passages(texts, "table")
    assert nears(parties.asked_of_whom_it_is_for, passages=listed, kind="to-trinh", addressees=addressees) == []


@pytest.mark.parametrize(
    ("name", "superior", "near"),
    [
        ("Sở Nội vụ (để thực hiện)", ("SỞ NỘI VỤ TỈNH",), 1),
        ("Sở Nội (để thực hiện)", ("SỞ NỘI VỤ TỈNH",), 0),  # two words name nobody
        ("UBND tỉnh (để thực hiện)", (), 0),
        ("Thủ tướng Chính phủ (để thực hiện)", (), 1),
        ("Phòng Nội vụ thuộc Sở (để báo cáo)", (), 1),
        ("Thường trực Tỉnh ủy trực thuộc (để báo cáo)", (), 0),
    ],
)
def test_who_is_above_is_known_by_its_name_and_by_the_superior(name: str, superior: tuple[str, ...], near: int) -> None:
    found = content(superior=superior, issuer=("PHÒNG Y TẾ",), recipients=("Sở Y tế", name))
    assert [hit.path for hit in parties.purpose_of_recipients.check(found)] == [("recipients", 1)] * near


@pytest.mark.parametrize(
    ("texts", "different", "hits"),
    [
        (["Thành lập Tổ công tác", "Thay thế các quy định"], {}, 1),
        (["Thành lập Tổ công tác", "Chánh Văn phòng chịu trách nhiệm thi hành"], {}, 0),
        (["Giao Tổ công tác", "Thay thế các quy định"], {}, 1),  # the first article is what is decided
        (["Thành lập Tổ công tác"], {}, 0),
        (["Thành lập Tổ công tác", " "], {}, 0),
        (["Thành lập Tổ công tác", "Thay thế"], {"kind": "ke-hoach"}, 0),
        (["Thành lập Tổ công tác", "Thay thế"], {"standard": "dang"}, 0),
        (["Thành lập Tổ công tác", "Thay thế"], {"bases": ()}, 0),
    ],
)
def test_a_decision_says_who_carries_it_out(texts: list[str], different: dict[str, object], hits: int) -> None:
    made: dict[str, object] = {"kind": "quyet-dinh", "bases": ("Căn cứ Luật",), **different}
    assert nears(parties.nobody_charged, *texts, **made) == texts[-1:] * hits


def test_the_province_of_a_city_that_took_it_in_is_its_own() -> None:
    def hints(place: str, superior: str) -> list[str]:
        found = content(place=place, superior=(superior,), issuer=("SỞ NỘI VỤ",))
        return [hit.hint for hit in parties.place_of_another.check(found)]

    assert hints("Bắc Ninh", "UBND TỈNH BẮC GIANG") == []
    assert hints("Nghệ An", "UBND TỈNH BẮC NINH") == ["Bắc Ninh"]
    assert hints("Nghệ  An", "UBND TP. HẢI PHÒNG") == ["Hải Phòng"]
