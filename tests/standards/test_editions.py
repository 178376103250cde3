"""What comes after the Decree is an edition: rows with a day, other words, another look; no code."""

from __future__ import annotations

import pytest

from vbgen import standards
from vbgen.compose import compose
from vbgen.readers.docx import read as read_docx
from vbgen.readers.reading import Line
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import Standard, standard
from vbgen.tree import texts
from vbgen.writers.blank import template
from vbgen.writers.compiling import load
from vbgen.writers.docx import write

PLAN = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
number: 5
date: %s
summary: Chuyển đổi số
body: [Thực hiện theo kế hoạch]
recipients: ["Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê An}]
"""


@pytest.fixture
def successor(monkeypatch: pytest.MonkeyPatch) -> Standard:
    """A decree of 2028 that prints "Số " without a colon, ends a body with a stop, and sets the kind in 18 points."""
    old = standard("nha-nuoc")
    roles = {**old.roles, "kind_name": old.roles["kind_name"]._replace(sizes=(18, 18), span=(18, 18))}
    new = old._replace(
        name="Nghị định 99/2027/NĐ-CP", since=(2028, 1, 1), words=old.words._replace(number="Số ", end="."), roles=roles
    ).with_templates("nd99-")
    monkeypatch.setitem(standards._EDITIONS, "nha-nuoc", (new, old))
    for form in new.forms.values():
        monkeypatch.setitem(standards._BY_FORM, form.slug, new)
        monkeypatch.setitem(standards.FORMS, form.slug, form)
    return new


def _written(date: str) -> tuple[list[str], bytes]:
    document, _, faults = decode(parse(PLAN % date))
    assert document is not None, faults
    tree = compose(document)
    data = template(standards.FORMS[tree.form], tree.size)
    return texts(tree), write(tree, load(data, "nha-nuoc"))


def _size(data: bytes) -> float:
    """Points of the kind's name as the file sets it."""
    lines = [item for item in read_docx(data, "a.docx").items if isinstance(item, Line)]
    return next(line.size for line in lines if line.text == "KẾ HOẠCH")


def test_a_document_is_printed_by_the_edition_of_its_day(successor: Standard) -> None:
    before, after = _written("31/12/2027"), _written("01/01/2028")
    assert [text for text in after[0] if text not in before[0]] == [
        "Số 05/KH-UBND",
        "Tân Tiến, ngày 01 tháng 01 năm 2028",
        "Thực hiện theo kế hoạch.",
    ]
    assert (_size(before[1]), _size(after[1])) == (14, 18)


def test_a_file_is_recognised_by_the_edition_of_its_day(successor: Standard) -> None:
    assert facts(read_docx(_written("01/01/2028")[1], "a.docx")).header.law is successor
    assert facts(read_docx(_written("31/12/2027")[1], "a.docx")).header.law.since == (2020, 3, 5)
