"""Rules on the office that signs."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears

from vbgen.lint.text import offices
from vbgen.lint.text.content import Signature, Zoned


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


TM = ("TM.", "ỦY BAN NHÂN DÂN")
COMMUNE = "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN"


@pytest.mark.parametrize(
    ("issuer", "authority", "position", "told"),
    [
        ("PHÒNG NỘI VỤ", (), "GIÁM ĐỐC", ["chức vụ này không phải của Phòng"]),
        (COMMUNE, (), "GIÁM ĐỐC", ["chức vụ này không phải của Ủy ban nhân dân"]),
        (COMMUNE, (("TM.", "HỘI ĐỒNG NHÂN DÂN"),), "CHỦ TỊCH", []),
        ("SỞ NỘI VỤ", (TM,), "GIÁM ĐỐC", ["chức vụ này không phải của Ủy ban nhân dân"]),  # whom it stands for
        ("SỞ NỘI VỤ", (("KT.", "GIÁM ĐỐC"),), "PHÓ CHỦ TỊCH", ["chức vụ này không phải của Sở"]),
        ("SỞ NỘI VỤ", (), "PHÓ GIÁM ĐỐC", []),
        ("TRƯỜNG TIỂU HỌC", (), "HIỆU TRƯỞNG", []),
        ("TRƯỜNG TIỂU HỌC", (), "CHUYÊN VIÊN", []),
        ("CÔNG TY", (), "CHỦ TỊCH", []),
        (COMMUNE, (TM, ("KT.", "CHỦ TỊCH")), "PHÓ CHỦ TỊCH", []),
        (
            COMMUNE,
            (("TL.", "GIÁM ĐỐC"),),
            "CHÁNH VĂN PHÒNG",
            ["người ra lệnh không phải người đứng đầu Ủy ban nhân dân"],
        ),
        ("SỞ NỘI VỤ", (("TL.", "GIÁM ĐỐC"),), "CHÁNH VĂN PHÒNG", []),
        (COMMUNE, (("TUQ.", "TRƯỞNG PHÒNG"),), "PHÓ", ["người ra lệnh không phải người đứng đầu Ủy ban nhân dân"]),
    ],
)
def test_an_office_is_of_the_body_that_is_signed_for(
    issuer: str, authority: tuple[tuple[str, str], ...], position: str, told: list[str]
) -> None:
    signer = Signature(authority, position, "Lê An", ("signers", 0))
    found = [hit.message for hit in offices.office_of_the_body.check(content(issuer=(issuer,), signers=(signer,)))]
    assert found == told
    assert nears(offices.office_of_the_body, issuer=(issuer,), signers=(signer, signer)) == []  # two sign a minutes
    assert nears(offices.office_of_the_body, issuer=(issuer,)) == []


@pytest.mark.parametrize(
    "different",
    [
        {"kind": "ke-hoach"},
        {"standard": "dang"},
        {"competence": ()},
        {"signers": ()},
        {"competence": ("GIÁM ĐỐC SỞ NỘI VỤ",)},
    ],
)
def test_only_a_decision_of_the_state_is_signed_as_it_is_decided(different: dict[str, object]) -> None:
    made: dict[str, object] = {
        "kind": "quyet-dinh",
        "competence": ("ỦY BAN NHÂN DÂN XÃ",),
        "signers": (Signature((), "CHỦ TỊCH", "Lê An"),),
    }
    assert nears(offices.who_decides_signs, **made) == ["CHỦ TỊCH"]
    assert nears(offices.who_decides_signs, **{**made, **different}) == []


def test_a_committee_decides_by_all_of_it_where_anybody_signs() -> None:
    def near(authority: tuple[tuple[str, str], ...], position: str = "CHỦ TỊCH") -> list[str]:
        signer = Signature(authority, position, "Lê An")
        return nears(
            offices.who_decides_signs, kind="quyet-dinh", competence=("ỦY BAN NHÂN DÂN XÃ",), signers=(signer,)
        )

    assert near(()) == ["CHỦ TỊCH"]
    assert near((), "") == []
    assert near((("TL.", "CHỦ TỊCH"),)) == []
    assert near((("TM.", "HỘI ĐỒNG NHÂN DÂN"),)) == []


def test_an_office_stands_below_the_line_of_authority() -> None:
    def near(*lines: str, name: str = "Lê An", authority: tuple[tuple[str, str], ...] = (TM,)) -> list[str]:
        signer = Signature(authority, "CHỦ TỊCH", name)
        return nears(offices.order_of_signs, signers=(signer,), lines=Zoned(closing=lines))

    turned = ("Nơi nhận:", "CHỦ TỊCH", "TM.  ỦY BAN NHÂN DÂN", "Lê An")
    assert near(*turned) == ["CHỦ TỊCH"]
    assert near("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An") == []
    assert near("CHỦ TỊCH", "Lê An") == []
    assert near(*turned, name="") == []
    assert near(*turned, authority=()) == []


@pytest.mark.parametrize(
    ("position", "signs", "standard", "hit"),
    [
        ("PHÓ CHÁNH VĂN PHÒNG", (("TL.", "CHỦ TỊCH"),), "nha-nuoc", True),
        ("PHÓ CHỦ TỊCH", (("TL.", "CHỦ TỊCH"),), "nha-nuoc", False),  # of that T0705 tells
        ("PHÓ CHÁNH VĂN PHÒNG", (("TL.", "CHỦ TỊCH"),), "dang", False),
        ("PHÓ CHÁNH VĂN PHÒNG", (("TL.", ""),), "nha-nuoc", False),
        ("PHÓ CHÁNH VĂN PHÒNG", (), "nha-nuoc", False),
        ("PHÓ CHÁNH VĂN PHÒNG", (("TM.", "ỦY BAN NHÂN DÂN"),), "nha-nuoc", False),
    ],
)
def test_a_deputy_who_signs_by_order_needs_his_heads_line(
    position: str, signs: tuple[tuple[str, str], ...], standard: str, *, hit: bool
) -> None:
    signer = Signature(signs, position, "Lê An")
    assert nears(offices.deputy_by_order, signers=(signer,), standard=standard) == [position] * hit


def test_signs_that_say_the_same_may_stand_in_any_order() -> None:
    signer = Signature((("TL.", "CHỦ TỊCH"), ("KT.", "CHÁNH VĂN PHÒNG")), "PHÓ CHÁNH VĂN PHÒNG", "Lê An")
    assert nears(offices.order_of_signs, signers=(signer,)) == []


def test_who_signs_by_order_below_another_line_is_told_too() -> None:
    signer = Signature((TM, ("TL.", "CHỦ TỊCH")), "PHÓ CHÁNH VĂN PHÒNG", "Lê An")
    assert nears(offices.deputy_by_order, signers=(signer,)) == ["PHÓ CHÁNH VĂN PHÒNG"]
