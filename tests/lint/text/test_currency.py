"""Names that have ceased are told from the day on which they ceased, not a day before."""

from __future__ import annotations

import pytest
import support.lint.makers as m
from support.lint.contents import content, passages

from vbgen.lint import check_document
from vbgen.lint.text import currency
from vbgen.vietnamese import PartialDate


def found(line: str, date: str) -> set[str]:
    return {item.id for item in check_document(m.document(body=[line], date=date)) if item.id.startswith("N04")}


@pytest.mark.parametrize(
    ("line", "before", "since"),
    [
        ("Rà soát tại UBND huyện Sơn Động", "30/6/2025", "01/7/2025"),
        ("Phối hợp với UBND tỉnh Bắc Giang", "30/6/2025", "01/7/2025"),
        ("Phối hợp với Bộ Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Phối hợp với Sở Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Phối hợp với UBND tỉnh Đồng Nai", "29/4/2026", "30/4/2026"),
    ],
)
def test_a_name_has_ceased_since_its_day(line: str, before: str, since: str) -> None:
    assert found(line, before) == set()
    assert found(line, since) != set()


def test_a_draft_without_a_day_is_not_judged_by_days() -> None:
    assert found("Rà soát tại UBND huyện Sơn Động", "2025") == set()


def test_a_province_that_is_gone_may_head_no_letter_of_today() -> None:
    def told(text: str, part: str) -> list[tuple[str, str]]:
        date = PartialDate(year=2026, month=1, day=5)
        found = content(passages=passages([text], part), date=date)
        return [(hit.near, hit.hint) for hit in currency.province.check(found)]

    assert told("SỞ NỘI VỤ TỈNH YÊN BÁI", "issuer") == [("SỞ NỘI VỤ TỈNH YÊN BÁI", "tỉnh Lào Cai")]
    assert told("UBND TỈNH YÊN BÁI", "superior") == [("UBND TỈNH YÊN BÁI", "tỉnh Lào Cai")]
    assert told("UBND TỈNH LÀO CAI", "superior") == []
    assert told("TỈNH YÊN BÁI CŨ", "superior") == []
    assert told("UBND TỈNH YÊN BÁI", "body") == []
