"""The law as data agrees with itself and with the official list of kinds."""

from __future__ import annotations

from vbgen.standards import FORMS, KINDS, LEVELS, PARTY_KINDS, ROLES, WORDING


def test_the_29_kinds_have_their_official_codes() -> None:
    codes = "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB".split()
    assert [kind.code for kind in KINDS.values() if kind.code] == codes
    assert [kind.slug for kind in KINDS.values() if not kind.code] == ["cong-van", "thu-cong"]


def test_form_1_4_prints_seventeen_kinds() -> None:
    assert sum(kind.form == "co-ten-loai" for kind in KINDS.values()) == 17


def test_every_kind_has_a_form_of_its_standard() -> None:
    assert {FORMS[kind.form].standard for kind in KINDS.values()} == {"nha-nuoc"}
    assert {FORMS[kind.form].standard for kind in PARTY_KINDS.values()} == {"dang"}


def test_every_size_lies_in_the_span_that_the_standard_allows() -> None:
    for roles in ROLES.values():
        for role in roles.values():
            assert all(role.span[0] <= size <= role.span[1] for size in role.sizes), role.name


def test_each_role_has_a_style_of_its_own() -> None:
    for roles in ROLES.values():
        assert len({role.style for role in roles.values()}) == len(roles)


def test_the_ladder_ends_in_itself_and_both_standards_have_their_words() -> None:
    assert set(LEVELS.values()) <= set(LEVELS)
    assert set(WORDING) == set(ROLES)
