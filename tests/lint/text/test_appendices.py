"""Rules on appendices that the content calls, or does not."""

from __future__ import annotations

import support.lint.makers as m

from vbgen.lint import check_document


def told(*titles: str, body: str = "Thực hiện nhiệm vụ được giao.") -> list[str]:
    appendices = [{"title": title, "body": ["Nội dung của phụ lục."]} for title in titles]
    found = check_document(m.document(body=[body], appendices=appendices))
    return [item.message for item in found if "không nhắc đến Phụ lục" in item.message]


def test_an_appendix_is_called_by_the_content() -> None:
    assert told("Chỉ tiêu năm 2026") == ["nội dung không nhắc đến Phụ lục"]
    assert told("Chỉ tiêu năm 2026", body="Chỉ tiêu ở Phụ lục kèm theo.") == []


def test_of_several_each_is_called_by_its_number() -> None:
    both = ("Chỉ tiêu năm 2026", "Kinh phí năm 2026")
    assert told(*both) == ["nội dung không nhắc đến Phụ lục I", "nội dung không nhắc đến Phụ lục II"]
    assert told(*both, body="Chỉ tiêu ở Phụ lục II kèm theo.") == ["nội dung không nhắc đến Phụ lục I"]
    assert told(*both, body="Chỉ tiêu ở các Phụ lục kèm theo.") == []
