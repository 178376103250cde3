"""Notes of an edited document keep the names that they had, whatever came before them."""

from __future__ import annotations

from dataclasses import replace

from vbgen.model import Document, Note, Paragraph
from vbgen.plans import loads
from vbgen.pulling.marks import named_as

PLAN = """\
kind: cong-van
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
summary: Về việc báo cáo
addressees: [Sở Nội vụ]
body: ["Xã có 14 thôn[^dan]"]
notes: {dan: Theo Nghị quyết số 12.}
recipients: ["Lưu: VT"]
signers: [{position: Chủ tịch, name: Trần Văn Nam}]
"""


def _with(document: Document, text: str, *notes: tuple[str, str]) -> Document:
    return replace(document, body=(Paragraph(text),), notes=tuple(Note(*one) for one in notes))


def test_a_note_that_came_before_another_has_a_name_that_no_other_has() -> None:
    plan = loads(PLAN, "a.yaml").document
    before = _with(plan, "Xã có 14 thôn[^1]", ("1", "Theo Nghị quyết số 12."))  # as import names them
    after = _with(plan, "Xã[^1] có 14 thôn[^2]", ("1", "Xã loại II."), ("2", "Theo Nghị quyết số 12."))
    wanted = _with(plan, "Xã[^2] có 14 thôn[^1]", ("2", "Xã loại II."), ("1", "Theo Nghị quyết số 12."))
    assert named_as(after, before, plan) == wanted


def test_a_document_with_the_notes_that_it_had_stays_as_it_is() -> None:
    before = loads(PLAN, "a.yaml").document
    assert named_as(before, before, before) is before
