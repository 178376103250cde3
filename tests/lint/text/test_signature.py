"""Rules on who signs: signs of authority, positions, names; which are right, and what is told of the others."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content

from vbgen.diagnostics import Severity
from vbgen.lint.rule import AnyRule
from vbgen.lint.text import signature
from vbgen.lint.text.content import Content, Signature, Zoned

ERROR, WARNING = Severity.ERROR, Severity.WARNING
Told = list[tuple[str, str, Severity | None]]


def signer(position: str = "", name: str = "Lê An", *authority: tuple[str, str], path: bool = False) -> Signature:
    return Signature(authority, position, name, ("signers", 0) if path else ())


def signed(*signers: Signature, **different: Any) -> Content:
    return content(signers=signers, **different)


def told(rule: AnyRule, found: Content) -> Told:
    """The text that is shown, what is to stand there, and how grave it is."""
    return [(hit.near, hit.hint, hit.severity) for hit in rule.check(found)]


@pytest.mark.parametrize(
    ("standard", "sign", "head", "shown"),
    [
        ("nha-nuoc", "TM.", "ỦY BAN", None),
        ("nha-nuoc", "TM/", "ỦY BAN", "TM. ỦY BAN"),
        ("nha-nuoc", "KT:", "CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("nha-nuoc", "T.M", "ỦY BAN", "TM. ỦY BAN"),
        ("nha-nuoc", "kt.", "CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("nha-nuoc", "T/M", "ỦY BAN", "TM. ỦY BAN"),
        ("nha-nuoc", "TUQ", "CHỦ TỊCH", "TUQ. CHỦ TỊCH"),
        ("nha-nuoc", "", "GIÁM ĐỐC", None),
        ("dang", "T/M", "BAN THƯỜNG VỤ", None),
        ("dang", "TM.", "BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
    ],
)
def test_the_sign_of_authority_is_that_of_the_standard(standard: str, sign: str, head: str, shown: str | None) -> None:
    found = signed(signer("CHỦ TỊCH", "Lê An", (sign, head)), standard=standard)
    expected = [(f"{sign} {head}", shown, None)] if shown else []
    assert told(signature.authority_sign, found) == expected


def test_a_sign_spelled_out_or_typed_too_near_is_a_warning() -> None:
    assert told(signature.authority_sign, signed(signer("Thừa lệnh Chủ tịch"))) == [("Thừa lệnh Chủ tịch", "", WARNING)]
    for line, hint in (("KT.CHỦ TỊCH", "KT. CHỦ TỊCH"), ("KT. CHỦ TỊCH", None), ("KT.1", None), ("KT.Chủ tịch", None)):
        expected = [(line, hint, WARNING)] if hint else []
        assert told(signature.authority_sign, content(lines=Zoned(closing=(line,)))) == expected


@pytest.mark.parametrize(
    ("rule", "authority", "position", "hits"),
    [
        (signature.for_the_head, ("KT.", "Giám đốc"), "Phó Giám đốc", []),
        (signature.for_the_head, ("KT.", "Phó Giám đốc"), "Phó Giám đốc", [("Phó Giám đốc", "Giám đốc", None)]),
        (signature.for_the_head, ("K/T", "PHÓ GIÁM ĐỐC"), "", [("PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", None)]),
        (signature.for_the_head, ("KT.", "Thứ trưởng"), "", [("Thứ trưởng", "Thứ trưởng", None)]),
        (signature.for_the_head, ("TL.", "Phó Giám đốc"), "", []),
        (signature.deputy_signs, ("KT.", "Chủ tịch"), "Phó Chủ tịch", []),
        (signature.deputy_signs, ("KT.", "Chủ tịch"), "CHỦ TỊCH", [("CHỦ TỊCH", "Phó Chủ tịch", ERROR)]),
        (signature.deputy_signs, ("KT.", "Chủ tịch"), "Trưởng phòng", [("Trưởng phòng", "", None)]),
        (signature.deputy_signs, ("KT.", "Chủ tịch"), "Ủy viên", []),
        (signature.deputy_signs, ("KT.", "Chủ tịch"), "", [("KT. Chủ tịch", "", None)]),
        (signature.deputy_signs, ("TM.", "Ủy ban nhân dân"), "", [("TM. Ủy ban nhân dân", "", None)]),
        (signature.deputy_signs, ("TM.", "Giám đốc"), "", []),
        (signature.deputy_signs, ("KT.", "Phó Chủ tịch"), "Phó Chủ tịch", []),  # another rule tells
        (signature.deputy_signs, ("TM.", "Chủ tịch"), "Chủ tịch", []),
        (signature.for_a_collective, ("TM.", "Ủy ban nhân dân"), "Chủ tịch", []),
        (signature.for_a_collective, ("TM.", "Chủ tịch"), "", [("Chủ tịch", "Ủy ban nhân dân", None)]),
        (signature.for_a_collective, ("T/M", "GIÁM ĐỐC"), "", [("GIÁM ĐỐC", "Ủy ban nhân dân", None)]),
        (signature.for_a_collective, ("TM.", "Chủ tịch đoàn"), "", []),
        (signature.for_a_collective, ("KT.", "Chủ tịch"), "", []),
        (signature.by_order_of, ("TL.", "Giám đốc"), "Chánh Văn phòng", []),
        (signature.by_order_of, ("TL.", "CHÁNH VĂN PHÒNG"), "Chánh Văn phòng", [("CHÁNH VĂN PHÒNG", "", None)]),
        (signature.by_order_of, ("TUQ.", "Phó Chủ tịch"), "Giám đốc", [("Phó Chủ tịch", "", WARNING)]),
        (signature.by_order_of, ("TL.", "Ủy ban nhân dân"), "Giám đốc", [("Ủy ban nhân dân", "", WARNING)]),
        (signature.by_order_of, ("TL.", "Chủ tịch"), "phó Chủ tịch", [("phó Chủ tịch", "KT. CHỦ TỊCH", None)]),
        (signature.by_order_of, ("TL.", ""), "", []),
        (signature.by_order_of, ("KT.", "Chủ tịch"), "Chủ tịch", []),
    ],
)  # fmt: skip
def test_what_stands_below_a_sign(rule: AnyRule, authority: tuple[str, str], position: str, hits: Told) -> None:
    assert told(rule, signed(signer(position, "Lê An", authority))) == hits


def test_where_a_plan_says_it_is_told() -> None:
    one = signer("Chủ tịch", "TS. Lê An", ("KT.", "Phó Chủ tịch"), ("TM.", "Chủ tịch"), path=True)
    paths = {
        rule.id: [hit.path for hit in rule.check(signed(one))]
        for rule in (signature.for_the_head, signature.for_a_collective, signature.degree)
    }
    assert paths == {
        "T0702": [("signers", 0, "head", 0)],
        "T0704": [("signers", 0, "head", 1)],
        "T0706": [("signers", 0, "name")],
    }


@pytest.mark.parametrize(
    ("position", "short"),
    [
        ("Phó Chủ tịch", False),
        ("P. Chủ tịch", True),
        ("PCT", True),
        ("PCT UBND", True),
        ("GĐ", True),
        ("TP. Nội vụ", True),
        ("CT 5", False),
        ("CTX", True),
        ("Trưởng phòng", False),
    ],
)
def test_positions_are_written_out(position: str, short: bool) -> None:
    assert told(signature.short_position, signed(signer(position))) == [(position, "ghi đủ", None)] * short
    raw = content(lines=Zoned(closing=("P. CHỦ TỊCH", "P.GIÁM ĐỐC")), signers=(signer("PCT"),))
    assert told(signature.short_position, raw) == [("P. CHỦ TỊCH", "PHÓ …", None)]


@pytest.mark.parametrize(
    ("issuer", "sign", "head", "hint"),
    [
        ("ỦY BAN NHÂN DÂN XÃ", "TM.", "Hội đồng nhân dân", "TM. ỦY BAN NHÂN DÂN"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ", "TM.", "UỶ BAN NHÂN DÂN", "TM. HỘI ĐỒNG NHÂN DÂN"),
        ("ỦY BAN NHÂN DÂN XÃ", "TM.", "Uỷ ban nhân dân", ""),
        ("SỞ NỘI VỤ", "TM.", "Hội đồng nhân dân", ""),
        ("ỦY BAN NHÂN DÂN XÃ", "KT.", "Hội đồng nhân dân", ""),
    ],
)
def test_the_collective_is_the_issuer(issuer: str, sign: str, head: str, hint: str) -> None:
    one = signer("Chủ tịch", "Lê An", (sign, head))
    expected: Told = [(head, hint, None)] if hint else []
    assert told(signature.for_another_body, signed(one, issuer=(issuer,))) == expected
    assert told(signature.for_another_body, signed(one, one, issuer=(issuer,))) == []  # of several bodies


@pytest.mark.parametrize(
    ("name", "degree", "shape"),
    [
        ("Lê An", "", None),
        ("TS. Lê An", "Lê An", None),
        ("PGS.TS Lê An", "Lê An", None),
        ("Tiến sĩ Lê An", "Lê An", None),
        ("Đại tá Lê An", "Lê An", None),
        ("Bà Triệu An", "Triệu An", None),
        ("LÊ AN", "", ("Lê An", None)),
        ("Lê văn An", "", ("", None)),
        ("An", "", ("", WARNING)),
        ("AN", "", ("", WARNING)),
        ("LÊA", "", ("", WARNING)),
        ("L A", "", None),  # three signs tell nothing
        ("(họ và tên)", "", None),
        ("Lê …", "", None),
        ("Lê ..", "", None),
        ("[tên]", "", None),
        ("---", "", None),
    ],
)
def test_names_stand_without_degrees_in_their_capitals(
    name: str, degree: str, shape: tuple[str, Severity | None] | None
) -> None:
    found = signed(signer("Giám đốc", name))
    assert told(signature.degree, found) == ([(name, degree, None)] if degree else [])
    assert told(signature.name_shape, found) == ([(name, *shape)] if shape else [])
    learned = signed(signer("Giám đốc", name), issuer=("BỆNH VIỆN TỈNH",))
    assert told(signature.degree, learned) == ([(name, degree, WARNING)] if degree else [])


@pytest.mark.parametrize(
    ("position", "organ", "acting"),
    [
        ("Phó Chủ tịch", "", ""),
        ("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch", ""),
        ("Chánh Văn phòng HĐND", "", ""),  # the office's own name
        ("Phụ trách Văn phòng", "", "-"),
        ("Phó Giám đốc Phụ trách", "", "-"),
        ("Phó Giám đốc Sở được Phụ trách", "Phó Giám đốc", ""),
        ("Quyền Giám đốc", "", "Q. Giám đốc"),
        ("Quyền hạn", "", ""),
    ],
)
def test_positions_name_no_body_and_say_who_acts(position: str, organ: str, acting: str) -> None:
    found = signed(signer(position))
    assert told(signature.position_organ, found) == ([(position, organ, None)] if organ else [])
    assert told(signature.acting_head, found) == ([(position, acting.strip("-"), None)] if acting else [])


def test_who_signs_is_asked_of_a_plan_and_of_what_is_issued() -> None:
    nobody, named = signer("Giám đốc", "…"), signer("Giám đốc")
    cases = (
        content(),
        content(document=A_PLAN),
        content(issue=True),
        content(document=A_PLAN, signers=(nobody,)),
        content(document=A_PLAN, signers=(nobody, named)),
    )
    assert [[hit.hint for hit in signature.unsigned.check(found)] for found in cases] == [
        [],
        ["ghi `signers`"],
        [""],
        [],  # C0504 tells each signer without a name
        [],
    ]
