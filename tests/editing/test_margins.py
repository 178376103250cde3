"""Findings beside the field that they are about; what is left to fill in; a safe mend made."""

from __future__ import annotations

from vbgen.checking import check_text
from vbgen.editing.describing import described
from vbgen.editing.margins import FormPlace, MarginNote, margin_notes, mended_at, open_places
from vbgen.source import parse

PLAN = """\
kind: ke-hoach
issuer:
  name: Ủy ban nhân dân xã Tân Tiến
number:
date: 31/02/2026
body:
  - heading: Nhiệm vụ
    tasks:
      - lead: Văn phòng
      - Lập báo cáo số …/BC-UBND
recipients:
  - Lãnh đạo xã
signers:
  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Họ và tên}
"""


def told(text: str) -> list[MarginNote]:
    """The findings of a plan beside its form."""
    return margin_notes(described(parse(text)), check_text(text, name="a.yaml").found, "a.yaml")


def beside(text: str) -> set[tuple[str, FormPlace | None]]:
    return {(note.found.id, note.anchor) for note in told(text)}


def test_a_fault_stands_beside_the_field_that_has_it() -> None:
    assert ("S0305", FormPlace((), "date")) in beside(PLAN)
    assert ("S0305", "thời gian ban hành") in {(note.found.id, note.title) for note in told(PLAN)}


def test_a_field_that_is_missing_is_told_where_it_would_be_filled_in() -> None:
    assert ("S0302", FormPlace(("body", 0, "tasks", 0), "text")) in beside(PLAN)
    summary = PLAN.replace("31/02", "28/02").replace("      - lead: Văn phòng\n", "")
    assert ("S0327", FormPlace((), "summary")) in beside(summary)


def test_what_is_left_to_fill_in_is_listed_in_the_order_of_the_form() -> None:
    text = PLAN.replace("31/02", "28/02").replace("      - lead: Văn phòng\n", "").replace("date:", "summary: A\ndate:")
    found = [(place.at, place.title) for place in open_places(described(parse(text)), told(text))]
    assert found == [
        (FormPlace((), "number"), "số"),
        (FormPlace(("body", 0, "tasks", 0), "text"), "Nhiệm vụ 1: nhiệm vụ"),
        (FormPlace(("signers", 0), "name"), "Người ký 1: họ và tên"),
    ]


def test_what_is_asked_for_and_not_there_is_left_to_fill_in() -> None:
    found = {place.title for place in open_places(described(parse("kind: bien-ban\n")), [])}
    assert {"trích yếu nội dung", "tên cơ quan ban hành", "Thời gian bắt đầu", "người ký"} <= found


def test_a_safe_mend_is_made_in_place() -> None:
    text = PLAN.replace("31/02/2026", "28/02/2026").replace("      - lead: Văn phòng\n", "      - Lập  báo cáo\n")
    text = text.replace("date:", "summary: Kế hoạch năm 2026\ndate:")
    found = next(one for one in check_text(text, name="a.yaml").found if one.mend is not None and "Lập" in text)
    assert mended_at(parse(text), found).text != text
