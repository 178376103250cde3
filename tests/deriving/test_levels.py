"""Where a unit stands, told by its name, its superior and its standard."""

from __future__ import annotations

import pytest

from vbgen.deriving.levels import (
    BODY,
    CENTRE,
    COMMUNE,
    DEPARTMENT,
    DISTRICT,
    OFFICE,
    PROVINCE,
    Standing,
    elsewhere,
    standing,
)
from vbgen.model import Issuer
from vbgen.units import Unit


@pytest.mark.parametrize(
    ("name", "superior", "found"),
    [
        ("Ủy ban nhân dân xã Tân Tiến", "", Standing(COMMUNE, "xã", "tân tiến")),
        ("UBND thị xã Sa Pa", "", Standing(DISTRICT, "thị xã", "sa pa")),
        ("Ủy ban nhân dân thành phố Huế", "", Standing(PROVINCE, "thành phố", "huế")),
        ("Ủy ban nhân dân thành phố Lào Cai", "", Standing(DISTRICT, "thành phố", "lào cai")),
        ("Ủy ban nhân dân tỉnh Lào Cai", "", Standing(PROVINCE, "tỉnh", "lào cai")),
        ("Tỉnh ủy Lào Cai", "", Standing(PROVINCE, "tỉnh ủy", "lào cai", party=True)),
        ("Thành ủy Huế", "", Standing(PROVINCE, "thành ủy", "huế", party=True)),
        ("Huyện ủy Sơn Động", "", Standing(DISTRICT, "huyện ủy", "sơn động", party=True)),
        ("Sở Nội vụ", "UBND tỉnh Lào Cai", Standing(DEPARTMENT, "sở", "nội vụ")),
        ("Thanh tra tỉnh", "UBND tỉnh Lào Cai", Standing(DEPARTMENT, "thanh tra", "tỉnh")),
        ("Phòng Nội vụ", "UBND huyện Sơn Động", Standing(OFFICE, "phòng", "nội vụ")),
        ("Trung tâm Y tế", "UBND huyện Sơn Động", Standing(BODY, "trung tâm", "y tế")),
        ("Trường THPT Số 1", "", Standing(BODY, "", "trường thpt số 1")),
        ("Bộ Nội vụ", "", Standing(CENTRE)),
    ],
)
def test_a_name_tells_where_a_unit_stands(name: str, superior: str, found: Standing) -> None:
    assert standing(Issuer((name,), (superior,) if superior else ())) == found


@pytest.mark.parametrize(
    ("standard", "kinds"), [("nha-nuoc", ("huyện", "quận", "thị xã", "thành phố")), ("dang", ("huyện ủy", "quận ủy"))]
)
def test_a_unit_of_the_party_is_called_by_its_committees_first(standard: str, kinds: tuple[str, ...]) -> None:
    unit = Unit(("Ủy ban nhân dân huyện Sơn Động",), standard=standard)
    assert standing(unit).kinds[: len(kinds)] == kinds


@pytest.mark.parametrize(
    ("name", "superior", "province", "other"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "", "tỉnh Bắc Ninh", "TỈNH LÀO CAI"),
        ("Ủy ban nhân dân tỉnh Hoà Bình", "", "tỉnh Hòa Bình", ""),
        ("Ủy ban nhân dân thành phố Huế", "", "tỉnh Lào Cai", "thành phố Huế"),
        ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Lào Cai", "tỉnh Bắc Ninh", "tỉnh Lào Cai"),
        ("Sở Nội vụ", "", "tỉnh Bắc Ninh", ""),
        ("Thủ tướng Chính phủ", "", "tỉnh Bắc Ninh", ""),
        ("Ủy ban nhân dân tỉnh Lào Cai", "", "", ""),
    ],
)
def test_a_superior_may_be_of_another_province(name: str, superior: str, province: str, other: str) -> None:
    issuer = Issuer((name,), (superior,) if superior else ())
    assert elsewhere(issuer, Unit(("Ủy ban nhân dân xã Tân Tiến",), province=province)) == other
