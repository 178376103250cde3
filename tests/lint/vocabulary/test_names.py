"""The names of provinces and offices with their days are data that agree with each other."""

from __future__ import annotations

from datetime import date

from vbgen.lint.vocabulary.names import DONG_NAI_CITY, MINISTRIES, PROVINCES, STANDING, TITLES, TWO_LEVELS


def test_sixty_three_provinces_became_thirty_four() -> None:
    assert (len(STANDING), len(PROVINCES)) == (34, 29)
    assert len({*STANDING, *(item.name for item in PROVINCES)}) == 63


def test_what_took_a_province_in_stands() -> None:
    kinds = ("tỉnh ", "thành phố ", "Thành phố ")
    heirs = [item.now.removeprefix(kind) for item in PROVINCES for kind in kinds if item.now.startswith(kind)]
    assert len(heirs) == len(PROVINCES)
    assert set(heirs) <= set(STANDING)
    assert {item.since for item in PROVINCES} == {TWO_LEVELS} == {date(2025, 7, 1)}


def test_no_office_stands_for_one_that_is_gone() -> None:
    gone = {item.name for item in MINISTRIES}
    assert {item.now for item in MINISTRIES} & gone == set()
    assert all(date(2025, 1, 1) <= item.since <= date(2026, 12, 31) for item in (*MINISTRIES, *TITLES))
    assert date(2026, 4, 30) == DONG_NAI_CITY
