"""Rules on parts that are not there: of which documents they are asked, and what stands for them."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, nears, passages, told

from vbgen.lint.text import missing
from vbgen.lint.text.content import Signature, Zoned

SIGNED = (Signature((), "GIÁM ĐỐC", "Lê An"),)
HEADER = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "SỞ NỘI VỤ",
    "Số: 05/KH-SNV",
    "Bắc Ninh, ngày 05 tháng 01 năm 2026",
)


@pytest.mark.parametrize(
    ("different", "whole"),
    [
        ({}, True),
        ({"kind": ""}, False),  # of what kind it is nobody knows
        ({"kind": "hop-dong"}, False),  # the Decree has no form for it
        ({"kind": "ban-sao-y"}, False),
        ({"issuer": ()}, False),
        ({"symbol": ""}, False),
        ({"symbol": "", "signers": SIGNED}, True),
        ({"issuer": (), "document": A_PLAN}, True),
    ],
)
def test_parts_are_asked_of_a_whole_document(different: dict[str, object], *, whole: bool) -> None:
    assert missing._is_whole(content(**different)) is whole
    nobody = content(**{"filing": (), **different})
    assert [message for message, _ in told(missing.no_recipients, nobody)] == ["không thấy phần Nơi nhận"] * whole
    empty = content(**different)
    assert [message for message, _ in told(missing.no_body, empty)] == ["văn bản chưa có nội dung"] * whole


def test_recipients_or_a_line_of_filing_are_enough() -> None:
    assert nears(missing.no_recipients) == []
    assert nears(missing.no_recipients, filing=(), recipients=("Các xã",)) == []
    hints = [
        [hit.hint for hit in missing.no_recipients.check(content(filing=(), document=one))] for one in (None, A_PLAN)
    ]
    assert hints == [[""], ["ghi `recipients`"]]


@pytest.mark.parametrize(
    ("part", "text", "kind", "missing_"),
    [
        ("body", "Rà soát", "ke-hoach", False),
        ("table", "Rà soát", "ke-hoach", False),
        ("facts", "Rà soát", "ke-hoach", False),
        ("particulars", "8 giờ", "ke-hoach", False),
        ("body", " ", "ke-hoach", True),
        ("recipients", "Các xã", "ke-hoach", True),
        ("recipients", "Các xã", "giay-moi", False),  # its lines are the form's own
    ],
)
def test_a_document_says_something(part: str, text: str, kind: str, *, missing_: bool) -> None:
    assert len(told(missing.no_body, content(passages=passages([text], part), kind=kind))) == missing_


@pytest.mark.parametrize(
    ("different", "message"),
    [
        ({}, ""),
        ({"summary": ""}, "không thấy trích yếu nội dung"),
        ({"summary": "", "document": A_PLAN}, ""),  # S0302 tells
        ({"kind": "cong-van"}, "công văn chưa có dòng “V/v …”"),
        ({"kind": "cong-van", "lines": Zoned(header=(" V/v trồng cây",))}, ""),
        ({"kind": "cong-van", "summary": "", "lines": Zoned(header=("V/v",))}, "công văn chưa có dòng “V/v …”"),
        ({"kind": "giay-moi", "summary": "", "symbol": "", "issuer": ()}, ""),
        ({"kind": ""}, ""),
    ],
)
def test_a_document_has_a_summary(different: dict[str, object], message: str) -> None:
    assert [text for text, _ in told(missing.no_summary, content(**different))] == ([message] if message else [])


CROWN, MOTTO = "không thấy dòng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”", "không thấy dòng “Độc lập - Tự do - Hạnh phúc”"
NUMBER, DATE = "không thấy số, ký hiệu", "không thấy địa danh, ngày tháng năm ban hành"


@pytest.mark.parametrize(
    ("left_out", "different", "messages"),
    [
        ((), {}, []),
        ((0,), {}, [CROWN]),
        ((1,), {}, [MOTTO]),
        ((2,), {}, ["không thấy tên cơ quan ban hành ở đầu văn bản"]),
        ((3,), {}, []),  # its symbol was read
        ((3,), {"symbol": ""}, [NUMBER]),
        ((), {"symbol": ""}, []),
        ((3,), {"symbol": "", "kind": "bien-ban"}, []),
        ((4,), {}, []),
        ((4,), {"parts": ("", "", "")}, [DATE]),
        ((4,), {"parts": ("", "", ""), "kind": "bien-ban"}, []),
        ((), {"parts": ("", "", "")}, []),
        ((0,), {"signers": ()}, []),  # a part of a document
        ((0,), {"symbol": "", "issuer": ()}, []),
        ((0,), {"kind": ""}, ["ký hiệu là kế hoạch mà không thấy tên loại “KẾ HOẠCH”", CROWN]),
        ((0,), {"kind": "", "symbol": "SNV-VP"}, []),
    ],
)
def test_a_header_is_whole(left_out: tuple[int, ...], different: dict[str, object], messages: list[str]) -> None:
    lines = Zoned(header=tuple(text for at, text in enumerate(HEADER) if at not in left_out))
    found = content(**{"signers": SIGNED, "lines": lines, **different})
    assert [message for message, _ in told(missing.no_header_part, found)] == messages
    assert told(missing.no_header_part, content(**{"signers": SIGNED, **different})) == []


def test_a_division_names_what_it_belongs_to() -> None:
    assert nears(missing.superior_there, issuer=("Phòng Kinh tế",), superior=()) == ["Phòng Kinh tế"]
    assert nears(missing.superior_there, issuer=("Phòng Kinh tế",)) == []
    assert nears(missing.superior_there, issuer=("Phòng khám A",), superior=()) == []
    assert nears(missing.superior_there, issuer=("Sở Nội vụ",), superior=()) == []


BASES, DECIDES = "quyết định không có căn cứ ban hành", "quyết định không có dòng thẩm quyền ban hành"


@pytest.mark.parametrize(
    ("body", "different", "messages"),
    [
        (("GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật A;", "QUYẾT ĐỊNH:", "Điều 1."), {}, []),
        (("GIÁM ĐỐC SỞ NỘI VỤ", "QUYẾT ĐỊNH:", "Điều 1."), {}, [BASES]),
        (("GIÁM ĐỐC SỞ NỘI VỤ", "QUYẾT ĐỊNH:", "Điều 1."), {"bases": ("Căn cứ Luật A",)}, []),
        (("Căn cứ Luật A;", "QUYẾT ĐỊNH:", "Điều 1."), {}, [DECIDES]),
        (("Căn cứ Luật A;", "QUYẾT ĐỊNH:", "GIÁM ĐỐC"), {}, [DECIDES]),  # who signs stands below
        (("Căn cứ Luật A;", "QUYẾT ĐỊNH:"), {"competence": ("GIÁM ĐỐC",)}, []),
        (("Căn cứ Luật A;", "QUYẾT ĐỊNH:"), {"competence": ("QUYẾT ĐỊNH:",)}, [DECIDES]),
        (("Căn cứ Luật A;", "Điều 1."), {}, []),
        (("QUYẾT ĐỊNH:",), {"kind": "ke-hoach"}, []),
        (("QUYẾT ĐỊNH:",), {"signers": ()}, []),
        (("QUYẾT ĐỊNH:",), {"issuer": ()}, []),
        (("QUYẾT ĐỊNH:",), {"symbol": "2026/QĐ-UBND"}, []),
    ],
)
def test_a_decision_has_bases_and_who_decides(
    body: tuple[str, ...], different: dict[str, object], messages: list[str]
) -> None:
    made = {"kind": "quyet-dinh", "symbol": "QĐ-SNV", "signers": SIGNED, **different}
    assert [text for text, _ in told(missing.decision_parts, content(**made, lines=Zoned(body=body)))] == messages
    above = Zoned(opening=body[:1], body=body[1:])
    assert [text for text, _ in told(missing.decision_parts, content(**made, lines=above))] == messages
