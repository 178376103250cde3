"""What differs between two Word files beside their text, and has no tracked change, is told."""

from __future__ import annotations

import pytest
from support.wordml import p, package

from vbgen.redlining import redlined

TEXT = p("Trước ngày 30/6/2026 báo cáo kết quả.")
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='{}'/></w:rPr></w:rPrDefault></w:docDefaults>"


def told(before: dict[str, str], after: dict[str, str]) -> list[str]:
    found = redlined(package(TEXT, **before), package(TEXT, **after), author="A")
    return [item.place for item in found.untracked]


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        (
            {"settings": "<w:defaultTabStop w:val='720'/>"},
            {"settings": "<w:defaultTabStop w:val='567'/><w:evenAndOddHeaders/>"},
            ["thiết lập của tệp: khoảng cách tab", "thiết lập của tệp: đầu trang chẵn, lẻ khác nhau"],
        ),
        (
            {"settings": "<w:zoom w:percent='100'/><w:rsids><w:rsid w:val='00A'/></w:rsids>"},
            {"settings": "<w:zoom w:percent='90'/>"},
            [],
        ),
        ({"theme": "<w:a/>"}, {"theme": "<w:b/>"}, ["bộ màu, bộ phông (theme)"]),
        (
            {"styles": DEFAULTS.format(28)},
            {"styles": DEFAULTS.format(26)},
            ["phông, cỡ chữ, giãn dòng mặc định của tệp"],
        ),
        ({"settings": "<w:trackRevisions/>"}, {"settings": "<w:trackRevisions/>"}, []),
    ],
)
def test_settings_a_theme_and_defaults_that_differ_are_told(
    before: dict[str, str], after: dict[str, str], places: list[str]
) -> None:
    assert told(before, after) == places
