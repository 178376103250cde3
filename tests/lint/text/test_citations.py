"""What a document cites agrees with itself: one number, one day, one summary."""

from __future__ import annotations

import pytest
import support.lint.makers as m

from vbgen.lint import Asked, check_document
from vbgen.lint.text.citations import _one_slip


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


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("87/KH-UBND", "78/KH-UBND", True),  # two letters swapped
        ("150/QĐ-UBND", "150/QĐ-UBNH", True),  # one changed
        ("87/KH-UBND", "89/KH-UBND", False),  # the next number is another document
        ("87/KH-UBND", "87/KH-UBND", False),
        ("87/KH-UBND", "187/KH-UBND", False),
        ("1/KH-AB", "1/KH-CD", False),  # two changed
        ("182/KH", "281/KH", False),  # swapped, but not side by side
        ("12/KH", "31/KH", False),
        ("12/KH", "23/KH", False),
        ("1234/KH", "2143/KH", False),
    ],
)
def test_one_slip_makes_one_number_of_another(one: str, other: str, slip: bool) -> None:
    assert _one_slip(one, other) is slip


@pytest.mark.parametrize(("letters", "told_"), [(11, 0), (12, 1)])
def test_a_summary_of_twelve_letters_tells_two_documents_apart(letters: int, told_: int) -> None:
    about = f"về {'a' * (letters - 3)}"
    found = told("N0302", *(PLAN.format(number, " ngày 03/5/2024", about) for number in (87, 78)))
    assert len(found) == told_


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 05/3/2024", True),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 03/5/2024", False),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 05/3/2025", False),  # each year anew
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021", True),  # its own
        ("Quyết định số 5/2024/QĐ-UBND ngày 05/3/2024", "Quyết định số 5/2024/QĐ-UBND ngày 05/3/2025", True),
    ],
)
def test_a_document_that_is_cited_twice_has_one_day(first: str, second: str, *, shown: bool) -> None:
    assert bool(told("N0301", f"Thực hiện {first} của UBND tỉnh", f"Theo {second} của UBND tỉnh")) is shown
