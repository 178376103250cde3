"""Rules on the office that signs."""

from __future__ import annotations

import pytest
from support.lint.contents import content

from vbgen.lint.text import offices
from vbgen.lint.text.content import Signature


@pytest.mark.parametrize(
    ("issuer", "authority", "position", "hints"),
    [
        ("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", (("TM.", "ỦY BAN NHÂN DÂN"),), "CHỦ TỊCH", []),
        ("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", (("TM.", "ỦY BAN NHÂN DÂN"),), "GIÁM ĐỐC", ["Chủ tịch"]),
        ("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", (("TL.", "CHỦ TỊCH"),), "CHÁNH VĂN PHÒNG", []),
        ("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", (("TUQ.", "CHỦ TỊCH"),), "GIÁM ĐỐC", []),
        ("SỞ NỘI VỤ", (), "GIÁM ĐỐC", []),
        ("SỞ NỘI VỤ", (), "CHỦ TỊCH", ["Giám đốc"]),
        ("SỞ NỘI VỤ", (("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", []),
        (
            "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN",
            (("TM.", "ỦY BAN NHÂN DÂN"),),
            "PHÓ CHỦ TỊCH",
            ["TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH"],
        ),
        ("SỞ NỘI VỤ", (), "", []),
    ],
)
def test_who_signs_has_an_office_of_the_body(
    issuer: str, authority: tuple[tuple[str, str], ...], position: str, hints: list[str]
) -> None:
    found = content(issuer=(issuer,), signers=(Signature(authority, position, "Lê An"),))
    assert [hit.hint for hit in offices.office_of_the_body.check(found)] == hints


def test_tm_stands_above_kt() -> None:
    def order(*signs: tuple[str, str]) -> list[str]:
        found = content(signers=(Signature(signs, "PHÓ CHỦ TỊCH", "Lê An"),))
        return [hit.near for hit in offices.order_of_signs.check(found)]

    assert order(("TM.", "ỦY BAN NHÂN DÂN"), ("KT.", "CHỦ TỊCH")) == []
    assert order(("KT.", "CHỦ TỊCH"), ("TM.", "ỦY BAN NHÂN DÂN")) == ["KT. CHỦ TỊCH"]
    assert order(("X.", "CHỦ TỊCH"), ("TM.", "ỦY BAN NHÂN DÂN")) == []


def test_a_deputy_by_order_signs_for_his_head() -> None:
    def told(position: str, *signs: tuple[str, str]) -> list[str]:
        found = content(signers=(Signature(signs, position, "Lê An"),))
        return [hit.hint for hit in offices.deputy_by_order.check(found)]

    assert told("PHÓ CHÁNH VĂN PHÒNG", ("TL.", "CHỦ TỊCH")) == ["KT. CHÁNH VĂN PHÒNG"]
    assert told("CHÁNH VĂN PHÒNG", ("TL.", "CHỦ TỊCH")) == []
    assert told("PHÓ CHÁNH VĂN PHÒNG", ("TL.", "CHỦ TỊCH"), ("KT.", "CHÁNH VĂN PHÒNG")) == []


@pytest.mark.parametrize(
    ("decides", "authority", "place", "hint"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", (("TM.", "ỦY BAN NHÂN DÂN"),), "authority", "bỏ dòng “TM. ỦY BAN NHÂN DÂN”"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", (), "", ""),
        ("ỦY BAN NHÂN DÂN XÃ", (), "position", "TM. ỦY BAN NHÂN DÂN"),
        ("ỦY BAN NHÂN DÂN XÃ", (("KT.", "CHỦ TỊCH"),), "authority", "TM. ỦY BAN NHÂN DÂN"),
        ("ỦY BAN NHÂN DÂN XÃ", (("TM.", "ỦY BAN NHÂN DÂN"),), "", ""),
    ],
)
def test_who_decides_signs(decides: str, authority: tuple[tuple[str, str], ...], place: str, hint: str) -> None:
    signer = Signature(authority, "CHỦ TỊCH", "Lê An", ("signers", 0))
    found = content(kind="quyet-dinh", competence=(decides,), signers=(signer,))
    expected = [(("signers", 0, place), hint)] if place else []
    assert [(hit.path, hit.hint) for hit in offices.who_decides_signs.check(found)] == expected
