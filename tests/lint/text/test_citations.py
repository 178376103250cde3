"""What a document cites agrees with itself: one number, one day, one summary."""

from __future__ import annotations

import pytest
import support.lint.makers as m

from vbgen.lint import Asked, check_document


def told(rule: str, *paragraphs: str) -> list[str]:
    return [item.message for item in check_document(m.document(body=list(paragraphs)), asked=Asked((rule,)))]


PLAN = "Thực hiện Kế hoạch số {}/KH-UBND{} của UBND tỉnh {}"
ABOUT = "về cải cách hành chính năm 2024"


@pytest.mark.parametrize(
    ("day", "about", "told_"),
    [
        (" ngày 03/5/2024", ABOUT, ["cùng ngày, cùng trích yếu mà hai số: 87/KH-UBND và 78/KH-UBND"]),
        ("", ABOUT, []),  # without a day nobody knows that they are one
        (" ngày 03/5/2024", "về thuế", []),  # too short to tell two plans apart
    ],
)
def test_two_numbers_of_one_day_and_one_summary_are_told(day: str, about: str, told_: list[str]) -> None:
    assert told("N0302", PLAN.format(87, day, about), PLAN.format(78, day, about)) == told_
