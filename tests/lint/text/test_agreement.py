"""What a document says of itself and of others: whether it agrees."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content, nears, passages, told
from support.lint.makers import document, judged

from vbgen.lint.text import agreement
from vbgen.lint.text.content import JudgedTable
from vbgen.model import Appendix, Document, Reference
from vbgen.vietnamese import PartialDate


def heading(name: str, *inside: Any) -> dict[str, Any]:
    return {"heading": name, "body": list(inside) or ["Nội dung"]}


@pytest.mark.parametrize(
    ("body", "hits"),
    [
        ([heading("Tổ chức thực hiện"), heading("Tổ chức  THỰC HIỆN")], 1),
        ([heading("A", heading("Mục tiêu"), heading("Mục tiêu"))], 1),
        ([heading("A", heading("Mục tiêu")), heading("B", heading("Mục tiêu"))], 0),  # each section has its own aim
        ([heading("Mục tiêu", heading("Mục tiêu"))], 0),
    ],
)
def test_two_headings_of_one_name_are_told_where_they_stand_side_by_side(body: list[Any], hits: int) -> None:
    found = [one for one in judged(document(body=body)) if one.id == "T0667"]
    assert len(found) == hits


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("Giao bà Đỗ Thị Hiền", "Bà Đỗ Thị Hiên báo cáo"), ["Đỗ Thị Hiên"]),
        (("Giao bà Đỗ Thị Hiền", "Bà Đỗ Thị Hiền báo cáo"), []),
        (("Giao ông Hoà Thanh Thuỷ", "ông Hòa Thanh Thủy báo cáo"), []),  # two styles of one tone
        (("Giao bà Đỗ Thị Hiền", "bà Đỗ Thị Hương báo cáo"), []),  # another person
    ],
)
def test_a_person_has_one_name(texts: tuple[str, ...], wrong: list[str]) -> None:
    assert nears(agreement.one_name_of_a_person, *texts) == wrong


@pytest.mark.parametrize(
    ("last", "hits"),
    [
        ("Nghị quyết này được khóa XXI, kỳ họp thứ năm thông qua", 1),
        ("Nghị quyết này được khóa XXI, kỳ họp thứ tư thông qua", 0),
        ("Bãi bỏ Nghị quyết khóa XX, kỳ họp thứ hai", 0),
    ],
)
def test_a_resolution_is_of_one_session(last: str, hits: int) -> None:
    found = content(last, kind="nghi-quyet", competence=("HỘI ĐỒNG NHÂN DÂN TỈNH", "KHÓA XXI, KỲ HỌP THỨ TƯ"))
    assert len(told(agreement.one_session, found)) == hits


@pytest.mark.parametrize(
    ("text", "different", "near"),
    [
        ("Các cơ quan chịu trách nhiệm thi hành Nghị quyết này.", {}, ["Nghị quyết này"]),
        ("Các cơ quan chịu trách nhiệm thi hành Kế hoạch này.", {}, []),
        ("Theo Nghị quyết 12, các cơ quan thi hành Nghị quyết này.", {}, []),  # one that it spoke of
        ("Các cơ quan thi hành Nghị quyết này.", {"summary": "Triển khai Nghị quyết của Tỉnh ủy"}, []),
        ("Các cơ quan thi hành Nghị quyết này.", {"kind": ""}, []),
        (
            "Các cơ quan thi hành Quy chế này.",
            {"document": Document(kind="quyet-dinh", appendices=(Appendix(kind="quy-che"),))},
            [],
        ),
        ("Các cơ quan thi hành Quy chế này.", {"document": Document(kind="quyet-dinh")}, ["Quy chế này"]),
    ],
)
def test_a_document_calls_itself_by_its_kind(text: str, different: dict[str, Any], near: list[str]) -> None:
    assert nears(agreement.named_itself, text, **different) == near
    assert nears(agreement.named_itself, passages=passages([text], "notes"), **different) == []


PASSED = "Nghị quyết này được thông qua ngày {:02} tháng {:02} năm {}"


@pytest.mark.parametrize(
    ("day", "near"),
    [
        ((5, 1, 2026), False),
        ((6, 1, 2026), True),  # it was issued the day before
        ((6, 11, 2025), False),
        ((5, 11, 2025), True),  # more than sixty days before
        ((31, 2, 2026), False),
    ],
)
def test_a_resolution_was_passed_shortly_before_its_day(day: tuple[int, int, int], *, near: bool) -> None:
    text = PASSED.format(*day)
    assert bool(nears(agreement.passed_on, text)) is near
    assert nears(agreement.passed_on, text.replace(" này", "")) == []
    assert nears(agreement.passed_on, passages=passages([text], "notes")) == []
    assert nears(agreement.passed_on, text, date=PartialDate(year=2026, month=1)) == []
    assert nears(agreement.passed_on, text, date=None) == []


def test_the_passing_is_of_this_resolution_where_it_is_named_shortly_before() -> None:
    def near(gap: int) -> list[str]:
        return nears(agreement.passed_on, f"Điều này{'.' * gap} thông qua ngày 06 tháng 01 năm 2026")

    assert near(116) == ["thông qua ngày 06 tháng 01 năm 2026"]
    assert near(117) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("195% hồ sơ được nộp trực tuyến", ["195% hồ sơ"]),
        ("100% hồ sơ được nộp trực tuyến", []),
        ("100,5% hồ sơ được nộp trực tuyến", ["100,5% hồ sơ"]),
        ("195% kế hoạch", []),
    ],
)
def test_no_share_is_more_than_all(text: str, near: list[str]) -> None:
    assert nears(agreement.over_all, text) == near


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("điện thoại 0912 345 678", []),
        ("điện thoại 0912 345 67", ["0912 345 67"]),
        ("điện thoại 0912 345 6789", ["0912 345 6789"]),
        ("điện thoại 0222 3456 789", []),
        ("điện thoại 0222 3456 78", ["0222 3456 78"]),
        ("thư điện tử: vanthu@bacninh.gov.vn", []),
        ("thư điện tử: vanthu.bacninh.gov.vn", ["vanthu.bacninh.gov.vn"]),
    ],
)
def test_a_telephone_and_an_address_can_be_reached(text: str, near: list[str]) -> None:
    assert nears(agreement.reachable, document=Document(kind="ke-hoach", contact=(text,))) == near
    body = text.replace("thư điện tử", "email")
    assert nears(agreement.reachable, body) == near
    assert nears(agreement.reachable, text.replace("điện thoại", "mã").replace("thư điện tử", "hộp thư")) == []


def test_only_a_column_of_telephones_holds_them() -> None:
    rows = (("1", "0912 345 67"), ("2",))
    found = [JudgedTable(("TT", title), rows, ("body", 0)) for title in ("Điện thoại", "Mã")]
    assert [hit.path for hit in agreement.reachable.check(content(tables=found))] == [("body", 0, "rows", 0)]


@pytest.mark.parametrize(
    ("number", "issuer", "where"),
    [
        ("118/2025/NĐ-CP", "Bộ Nội vụ", ["issuer"]),
        ("118/2025/NĐ-CP", "Chính phủ", []),
        ("118/2025/NĐ-CP", "", []),
        ("", "Bộ Nội vụ", []),
        ("12/NQ-HĐND", "UBND tỉnh", ["issuer"]),
        ("12/NQ-HĐND", "HĐND tỉnh", []),
        ("01/QC-ĐU", "Đảng ủy phường", ["number"]),
        ("01-QC/ĐU", "Đảng ủy phường", []),
        ("01-QC/UBND", "Ủy ban nhân dân phường", ["number"]),
        ("01/QC-UBND", "Ủy ban nhân dân phường", []),
        ("01/QC-MT", "Mặt trận Tổ quốc", []),
    ],
)
def test_a_number_is_of_its_issuer(number: str, issuer: str, where: list[str]) -> None:
    cited = Reference(id="a", number=number, issuer=issuer)
    found = agreement.issuer_of_symbol.check(content(document=Document(kind="ke-hoach", references=(cited,))))
    assert [hit.path for hit in found] == [("references", "a", name) for name in where]
    assert list(agreement.issuer_of_symbol.check(content())) == []


def test_a_symbol_is_of_no_other_system() -> None:
    assert nears(agreement.symbol_of_the_other, symbol="KH-ĐU") == ["KH-ĐU"]
    assert nears(agreement.symbol_of_the_other, symbol="KH-UBND") == []
    assert [hit.path for hit in agreement.symbol_of_the_other.check(content(symbol="KH-ĐU", document=A_PLAN))] == [
        ("issuer", "symbol")
    ]


def test_only_a_resolution_is_of_a_session() -> None:
    said = "Nghị quyết này được khóa XXI, kỳ họp thứ năm thông qua"
    own = ("KHÓA XXI, KỲ HỌP THỨ TƯ",)
    assert nears(agreement.one_session, said, kind="quyet-dinh", competence=own) == []
    assert nears(agreement.one_session, said, kind="nghi-quyet") == []
    assert nears(agreement.one_session, said.replace("năm thông qua", "năm"), kind="nghi-quyet", competence=own) == []
