"""The law as data agrees with itself and with the official list of kinds."""

from __future__ import annotations

from typing import get_args

import pytest

from vbgen.standards import (
    ALL_KINDS,
    AUTHORITIES,
    LADDER,
    LEVELS,
    STANDARDS,
    Level,
    RoleName,
    Standard,
    attached_kind,
    is_first,
    of_form,
    ruled_by,
    standard,
)
from vbgen.vietnamese import PartialDate

STATE, PARTY, DOAN = ALL = [standard(slug) for slug in STANDARDS]


def test_the_29_kinds_have_their_official_codes() -> None:
    codes = "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB".split()
    assert [kind.code for kind in STATE.kinds.values() if kind.code] == codes
    assert [kind.slug for kind in STATE.kinds.values() if not kind.code] == ["cong-van", "thu-cong"]


def test_form_1_4_prints_seventeen_kinds() -> None:
    assert sum(kind.form == "co-ten-loai" for kind in STATE.kinds.values()) == 17


@pytest.mark.parametrize("law", ALL, ids=STANDARDS)
def test_every_kind_has_a_form_of_its_standard(law: Standard) -> None:
    for kind in (*law.kinds.values(), *law.copies.values()):
        assert law.form_of(kind.slug) == (kind, law.forms[kind.form])
        assert of_form(kind.form) == law
    assert law.form_of("thong-tu") is None


@pytest.mark.parametrize("law", ALL, ids=STANDARDS)
def test_every_size_lies_in_the_span_that_the_standard_allows(law: Standard) -> None:
    for role in law.roles.values():
        assert all(role.span[0] <= size <= role.span[1] for size in role.sizes), role.name


@pytest.mark.parametrize("law", ALL, ids=STANDARDS)
def test_each_role_has_a_style_of_its_own(law: Standard) -> None:
    assert len({role.style for role in law.roles.values()}) == len(law.roles)


def test_the_type_checker_knows_every_role_and_every_rung() -> None:
    assert set(get_args(RoleName)) == {name for law in ALL for name in law.roles}
    assert get_args(Level) == tuple(LADDER)


@pytest.mark.parametrize("law", ALL, ids=STANDARDS)
def test_every_authority_has_a_sign(law: Standard) -> None:
    assert set(law.signs) == set(AUTHORITIES)


def test_the_ladder_ends_in_itself() -> None:
    assert set(LEVELS.values()) <= set(LEVELS)


@pytest.mark.parametrize(
    ("date", "since"),
    [
        (PartialDate(), (2026, 5, 27)),
        (PartialDate(year=2026), (2026, 5, 27)),
        (PartialDate(year=2026, month=5, day=27), (2026, 5, 27)),
        (PartialDate(year=2026, month=5, day=26), (2020, 1, 1)),
        (PartialDate(year=2020, month=1, day=1), (2020, 1, 1)),
        (PartialDate(year=2019, month=12, day=31), (2018, 4, 3)),
        (PartialDate(year=2010), (2018, 4, 3)),
    ],
)
def test_a_date_chooses_the_edition_in_force_on_it(date: PartialDate, since: tuple[int, int, int]) -> None:
    assert standard("dang", date).since == since
    assert standard("nha-nuoc", date) == STATE


def test_a_standard_that_there_is_not_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        standard("tu-nhan")


def test_only_a_standard_without_earlier_editions_is_the_first() -> None:
    assert (is_first(STATE), is_first(PARTY), is_first(standard("dang", PartialDate(year=2019)))) == (True, False, True)


def test_a_clause_tells_whose_law_it_is_of() -> None:
    assert ruled_by("Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1") == "nha-nuoc"
    assert ruled_by("Hướng dẫn 05-HD/VPTW, Phụ lục 2") == "dang"
    assert ruled_by("Hướng dẫn 29-HD/TWĐTN-VP") == "doan"
    assert ruled_by("Luật Bảo vệ bí mật nhà nước 2018, Điều 5") == ""


def test_what_is_issued_with_a_document_is_of_its_standard_or_else_of_another() -> None:
    assert attached_kind("quy-dinh", PARTY).code == "QĐ"
    assert attached_kind("quy-dinh", STATE).code == "QyĐ"
    assert attached_kind("quy-hoach", STATE) == PARTY.kinds["quy-hoach"]
    assert set(ALL_KINDS) == {*STATE.kinds, *PARTY.kinds, *DOAN.kinds}
