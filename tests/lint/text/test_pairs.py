"""Quotation marks and brackets come in pairs: within a passage, or over those beside it."""

from __future__ import annotations

import pytest
from support.lint.contents import content, passages, told

from vbgen.diagnostics import Severity
from vbgen.lint.text import language

ADVICE = Severity.ADVICE
ODD, STRAIGHT = "dấu ngoặc kép không đủ cặp", "dấu ngoặc kép thẳng"


@pytest.mark.parametrize(
    ("texts", "near"),
    [
        (["(a) và (b)"], []),
        (["PAPI (một"], ["(một"]),
        (["một) PAPI"], ["một) PAPI"]),
        (["a) Một", "1) Hai", "iv) Ba"], []),  # labels
        (["(mở", "đóng)"], []),
        (["(mở", "giữa", "đóng)"], []),
        (["(mở", "giữa", "giữa", "đóng)"], ["(mở", "đóng)"]),
        ([f"{'x' * 30} một) {'y' * 40}"], [f"{'x' * 15} một) {'y' * 20}".strip()]),
    ],
)
def test_brackets(texts: list[str], near: list[str]) -> None:
    hits = [shown for _, shown in told(language.brackets, content(*texts))]
    assert [shown[:12] for shown in hits] == [shown[:12] for shown in near]
    for part in ("table", "appendix"):
        assert told(language.brackets, content(passages=passages(texts, part))) == []
    graded = [hit.severity for hit in language.brackets.check(content(passages=passages(texts, "recipients")))]
    assert graded == [ADVICE] * len(near)


@pytest.mark.parametrize(
    ("texts", "hits"),
    [
        (["“một”"], []),
        (["nhóm “một"], [(ODD, "“một")]),
        (["một” nhóm"], [(ODD, "một” nhóm")]),
        (["“mở", "đóng”"], []),
        (["“mở", *["a"] * 38, "đóng”"], []),  # over forty paragraphs
        (["“mở", *["a"] * 40, "đóng”"], [(ODD, "“mở"), (ODD, "đóng”")]),
        (['nhóm "một" và "hai"', '"ba"'], [(STRAIGHT, '"một" và "hai"')]),
        (['“một"'], [(STRAIGHT, '"')]),
    ],
)
def test_quotation_marks(texts: list[str], hits: list[tuple[str, str]]) -> None:
    assert told(language.quotes, content(*texts)) == hits
    tabled = told(language.quotes, content(passages=passages(texts, "table")))
    assert tabled == [hit for hit in hits if hit[0] == STRAIGHT]
