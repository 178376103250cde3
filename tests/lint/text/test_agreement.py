"""What a document says of itself and of others: whether it agrees."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.makers import document, judged


def heading(name: str, *inside: Any) -> dict[str, Any]:
    return {"heading": name, "body": list(inside) or ["Nội dung"]}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ([heading("Tổ chức thực hiện"), heading("Tổ chức  THỰC HIỆN")], 1),
        ([heading("A", heading("Mục tiêu"), heading("Mục tiêu"))], 1),
        ([heading("A", heading("Mục tiêu")), heading("B", heading("Mục tiêu"))], 0),  # each section has its own aim
        ([heading("Mục tiêu", heading("Mục tiêu"))], 0),
    ],
)
def test_two_headings_of_one_name_are_told_where_they_stand_side_by_side(body: list[Any], told: int) -> None:
    found = [one for one in judged(document(body=body)) if one.id == "T0667"]
    assert len(found) == told
