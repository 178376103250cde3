"""Contents that the rules on texts judge, made of what a test writes down; all else is nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vbgen.lint.rule import AnyRule
from vbgen.lint.text.content import Content, Passage, Zoned
from vbgen.model import Document
from vbgen.vietnamese import PartialDate

DAY = PartialDate(year=2026, month=1, day=5)
A_PLAN = Document(kind="ke-hoach")


def passages(texts: Iterable[str], part: str = "body", **different: Any) -> tuple[Passage, ...]:
    return tuple(Passage(part, text, **different) for text in texts)


def content(*body: str, **different: Any) -> Content:
    """A file of the state of 05/01/2026 that says nothing but a body; `document=A_PLAN` makes a plan of it."""
    made: dict[str, Any] = {
        "kind": "ke-hoach",
        "standard": "nha-nuoc",
        "issuer": ("SỞ NỘI VỤ",),
        "superior": ("UBND TỈNH BẮC NINH",),
        "number": "05",
        "symbol": "KH-SNV",
        "place": "Bắc Ninh",
        "parts": ("05", "01", "2026"),
        "date": DAY,
        "summary": "Cải cách hành chính năm 2026",
        "addressees": (),
        "bases": (),
        "recipients": (),
        "filing": ("Lưu: VT",),
        "drafter": "",
        "signers": (),
        "passages": passages(body),
        "duties": (),
        "appendices": 0,
        "lines": Zoned(body=body),
    }
    return Content(**{**made, **different})


def told(rule: AnyRule, found: Content) -> list[tuple[str, str]]:
    """What a rule says of a content, and the text that it shows."""
    return [(hit.message, hit.near) for hit in rule.check(found)]


def nears(rule: AnyRule, *body: str, **different: Any) -> list[str]:
    """The texts that a rule shows of a body."""
    return [hit.near for hit in rule.check(content(*body, **different))]
