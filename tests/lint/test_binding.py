"""For which documents what breaks the standard surely is an error."""

from __future__ import annotations

import pytest

from vbgen.diagnostics import Severity
from vbgen.lint.binding import binds, softened
from vbgen.readers.reading import Line, Reading
from vbgen.recognise.facts import Facts, facts
from vbgen.standards import DEFAULT, Standard, standard
from vbgen.tree import Run
from vbgen.vietnamese import PartialDate

LAW = standard(DEFAULT, PartialDate(year=2026, month=1, day=5))
HEAD = (
    *("UBND TỈNH BẮC NINH", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    *("Số: 12/KH-SNV", "Bắc Ninh, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Trồng cây", "1. Trồng cây."),
)
DATE = "Bắc Ninh, ngày 05 tháng 01 năm 2026"


def said(*changes: tuple[str, str], more: str = "") -> Facts:
    lines = list(HEAD)
    for old, new in changes:
        lines[lines.index(old)] = new
    whole = (*lines, *((more,) if more else ()))
    return facts(Reading(tuple(Line((Run(text),)) for text in whole if text)))


@pytest.mark.parametrize(
    ("changes", "more", "holds"),
    [
        ((), "", True),
        (((DATE, "Bắc Ninh, ngày 05 tháng 3 năm 2020"),), "", True),  # the day of the Decree
        (((DATE, "Bắc Ninh, ngày 04 tháng 3 năm 2020"),), "", False),
        (((DATE, "Bắc Ninh, ngày     tháng 3 năm 2020"),), "", False),  # of that month nobody knows
        (((DATE, "Bắc Ninh, ngày     tháng 4 năm 2020"),), "", True),
        (((DATE, "Bắc Ninh, ngày     tháng     năm 2020"),), "", False),
        (((DATE, "Bắc Ninh, ngày     tháng     năm 2021"),), "", True),
        (((DATE, ""),), "", True),
        (((DATE, ""),), "2. Theo kế hoạch năm 2019.", False),  # what it tells of is older
        (((DATE, ""),), "2. Theo kế hoạch năm 2019, 2021.", True),
        ((("KẾ HOẠCH", "NGHỊ ĐỊNH"),), "", False),
        ((("KẾ HOẠCH", "QUYẾT ĐỊNH"), ("Số: 12/KH-SNV", "Số: 12/2026/QĐ-UBND")), "", False),  # a legal text
        ((("KẾ HOẠCH", "QUYẾT ĐỊNH"), ("Số: 12/KH-SNV", "Số: 12/QĐ-SNV")), "", True),
        ((("UBND TỈNH BẮC NINH", ""), ("SỞ NỘI VỤ", "CÔNG TY CỔ PHẦN A")), "", False),
    ],
)
def test_the_standard_holds_since_its_day_for_what_it_rules(
    changes: tuple[tuple[str, str], ...], more: str, holds: bool
) -> None:
    assert binds(said(*changes, more=more), LAW) is holds


def unverified() -> Standard:
    return LAW._replace(verified=False)


def test_under_a_standard_whose_text_is_not_at_hand_nothing_is_an_error() -> None:
    assert not binds(said(), unverified())
    for severity, softer in ((Severity.ERROR, Severity.WARNING), (Severity.WARNING, Severity.WARNING)):
        assert softened(severity, unverified(), older=Severity.ADVICE) is softer
        assert softened(severity, LAW, older=Severity.ADVICE) is Severity.ADVICE
    assert softened(Severity.ADVICE, unverified(), older=Severity.ERROR) is Severity.ADVICE
