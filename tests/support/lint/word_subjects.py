"""Subjects of the rules on Word files, made of paragraphs that a test writes down; all else is a right file's."""

from __future__ import annotations

from functools import cache
from typing import Any

from support.edited import PLAN, rendered

from vbgen.lint.rule import AnyRule
from vbgen.lint.word.formatting import Formatted, Position, formatting
from vbgen.lint.word.parts import WordSubject, layout
from vbgen.ooxml.inlines import RunPiece
from vbgen.ooxml.styles import Look
from vbgen.readers.docx import read
from vbgen.recognise.facts import facts

PLAIN = Look(bold=False, italic=False, caps=False, hidden=False, size=14.0)
LETTERS = "Các đơn vị triển khai nhiệm vụ được giao, báo cáo kết quả trước ngày cuối tháng. "


def look(**different: Any) -> Look:
    """A plain look of 14 points but for some of its fields."""
    return PLAIN._replace(**different)


def run(text: str, **different: Any) -> RunPiece:
    return RunPiece(text, look(**different))


def line(*runs: str | RunPiece, number: int = 1, **different: Any) -> Formatted:
    """A justified paragraph of running text but for some of its fields: 1 cm in, 6 points below the one above."""
    pieces = tuple(run(one) if isinstance(one, str) else one for one in runs)
    made = Formatted(
        number=number,
        text="".join(piece.text for piece in pieces),
        stretches=pieces,
        align="both",
        left=0,
        first=567,
        before=120,
        after=0,
        line=240,
        rule="auto",
        position=Position(0),
        numbered=False,
        loose=False,
        hidden="",
    )
    return made._replace(**different)


def of_letters(count: int) -> str:
    """Running text of so many letters."""
    text = ""
    while (missing := count - sum(map(str.isalpha, text))) > 0:
        text += LETTERS if missing > len(LETTERS) else "a"
    return text


@cache
def right(text: str = PLAN) -> WordSubject:
    """A rendered plan as the rules see it."""
    reading = read(rendered(text), "")
    assert reading.word is not None
    return layout(formatting(reading.word), facts(reading))


def subject(plan: str = PLAN, **different: Any) -> WordSubject:
    """A right file but for some fields; `paragraphs` and `sections` are its formatting's."""
    base = right(plan)
    inner = {name: different.pop(name) for name in ("paragraphs", "sections", "computed_numbers") if name in different}
    return base._replace(formatting=base.formatting._replace(**inner), **different)


def told(rule: AnyRule, found: WordSubject) -> list[tuple[str, str]]:
    """What a rule says of a subject, and what it shows of it."""
    return [(hit.message, hit.near) for hit in rule.check(found)]
