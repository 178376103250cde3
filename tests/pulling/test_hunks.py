"""What somebody edited in a file, hunk by hunk."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.oxml.ns import qn

from vbgen.plans import loads
from vbgen.pulling import opened_bytes
from vbgen.pulling.hunks import NOTE, Comparison
from vbgen.rendering import render

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Chuyển đổi số năm 2026
body:
  - Thực hiện chỉ đạo của tỉnh[^a], xã ban hành kế hoạch
  - Các thôn thực hiện theo lịch
notes: {a: Công văn của tỉnh}
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Nam}]
"""


def test_a_note_that_went_is_told_with_the_line_that_it_stood_in() -> None:
    sent = render(loads(PLAN, "a.yaml"))
    word = docx.Document(BytesIO(sent))
    mark = next(word.element.body.iter(qn("w:footnoteReference"))).getparent()
    mark.getparent().remove(mark)
    made = BytesIO()
    word.save(made)
    found = Comparison(opened_bytes(sent), opened_bytes(made.getvalue()))
    (hunk,) = found.hunks
    line = "Thực hiện chỉ đạo của tỉnh{}, xã ban hành kế hoạch."
    assert (hunk.before, hunk.after) == ((line.format(NOTE),), (line.format(""),))
    assert (found.notes_gone(hunk), found.notes_of(hunk)) == (("Công văn của tỉnh",), ())
