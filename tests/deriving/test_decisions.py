"""What a person decides of a deadline is said in the sentence as it is said beside it."""

from __future__ import annotations

import pytest

from vbgen.deriving import Decision, Involvement, derive
from vbgen.model import Clause, Document, Issuer, Task
from vbgen.units import Unit

ALL = "Ủy ban nhân dân các xã, phường"
UNIT = Unit(name=("Ủy ban nhân dân", "xã Tân Tiến"), short="UBND xã")


@pytest.mark.parametrize(
    ("said", "theirs", "ours", "becomes"),
    [
        ("gửi Sở Y tế trước ngày 05/12/2026", "05/12/2026", "01/12/2026", "gửi Sở Y tế trước ngày 01/12/2026"),
        ("gửi Sở Y tế trước ngày 05/12/2026", "05/12/2026", "trước 10/12/2026", "gửi Sở Y tế trước 10/12/2026"),
        ("gửi Sở Y tế trước ngày 05/12/2026", "05/12/2026", "Hằng tuần", "gửi Sở Y tế hằng tuần"),
        ("gửi Sở Y tế, chậm nhất ngày 05/12/2026", "05/12/2026", "", "gửi Sở Y tế"),
        ("gửi trước ngày 05/12/2026; tổng hợp", "05/12/2026", "", "gửi; tổng hợp"),
        ("lắp đặt trong tháng 12 năm 2026", "trong tháng 12 năm 2026", "20/12/2026", "lắp đặt trước ngày 20/12/2026"),
        ("xong trong quý I/2027", "quý I/2027", "10/3/2027", "trước ngày 10/3/2027"),
        ("rà soát", "05/12/2026", "01/12/2026", "rà soát"),
    ],
)
def test_a_deadline_that_a_person_gives_stands_in_the_words_too(
    said: str, theirs: str, ours: str, becomes: str
) -> None:
    task = Task(f"Lập danh sách hộ nghèo, {said}", lead=ALL, due=theirs)
    superior = Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh")),
        body=(Clause("Nhiệm vụ", heading=True, blocks=(task,)),),
    )
    (item,) = derive(superior, UNIT, decisions={"I.1": Decision(Involvement.LEAD, None, ours)}).items
    assert (item.task.due, item.task.text) == (ours, f"Lập danh sách hộ nghèo, {becomes}")
