"""Rules on the head's own lines."""

from __future__ import annotations

import pytest
from support.lint.contents import nears

from vbgen.lint.text import heads
from vbgen.lint.text.content import Zoned

CROWN, MOTTO, PARTY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM"


@pytest.mark.parametrize(
    ("lines", "near"),
    [((MOTTO, CROWN), [MOTTO]), ((CROWN, MOTTO), []), ((MOTTO,), []), ((CROWN,), []), (("A", MOTTO, CROWN), [MOTTO])],
)
def test_the_motto_stands_below_the_nation(lines: tuple[str, ...], near: list[str]) -> None:
    assert nears(heads.motto_below, lines=Zoned(header=lines)) == near


@pytest.mark.parametrize(
    ("lines", "standard", "near"),
    [
        (("Đảng Cộng sản Việt Nam",), "dang", ["Đảng Cộng sản Việt Nam"]),
        ((PARTY,), "dang", []),
        (("Đảng Cộng sản Việt Nam", PARTY), "dang", []),
        (("Cộng hòa xã hội chủ nghĩa Việt Nam",), "nha-nuoc", []),  # of the State's T0101 tells
        (("TỈNH ỦY BẮC NINH",), "dang", []),
    ],
)
def test_the_partys_heading_stands_in_capitals(lines: tuple[str, ...], standard: str, near: list[str]) -> None:
    assert nears(heads.party_heading, standard=standard, lines=Zoned(header=lines)) == near
