"""Laws total over the registry: a declared field of a unit changes what is derived, or says why not; none breaks it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.laws import draw_until, law
from support.strategies import drawn

from vbgen.deriving import KINDS, Layout, derive
from vbgen.model import Clause, Document, Issuer, Recipient, Signer, Task
from vbgen.standards import STANDARDS
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

UNUSED = {"code": "whom files are exchanged with is told by it; no document prints it"}
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
    number="87",
    date=PartialDate(year=2026, month=5, day=4),
    summary="Cải cách hành chính năm 2026",
    body=(
        Clause(
            "NHIỆM VỤ",
            heading=True,
            blocks=tuple(
                Task(text, lead=lead, due="30/6/2026")
                for text, lead in (
                    ("Rà soát thủ tục trên địa bàn tỉnh", "UBND các xã"),
                    ("Sửa đường, cầu", "Các đơn vị miền núi"),
                    ("Tuần tra", "UBND các xã biên giới"),
                    ("Trực ban", "Công an cấp xã"),
                    ("Mở chợ phiên vùng cao", "Các cơ quan, địa phương"),
                    ("Báo cáo kết quả về Sở Nội vụ", "UBND các xã"),
                    ("Rà soát tổ chức bộ máy", "Sở Nội vụ"),
                )
            ),
        ),
    ),
)
TRADE = Department(name="Phòng Kinh tế", field=("chợ phiên",), parallel=("Sở Nội vụ",), answers=("Công an cấp xã",))
CULTURE = Department(name="Phòng Văn hóa - Xã hội")
UNIT = Unit(
    name=("Ủy ban nhân dân xã Tân Tiến",),
    superior=("Huyện ủy",),
    symbol="UBND",
    place="Tân Tiến",
    code="H02.15",
    standard="dang",
    letter_symbol="UBND-VP",
    short="UBND xã",
    answers=("các đơn vị miền núi",),
    excludes=("các xã biên giới",),
    province="tỉnh Quảng Trị",
    scope="trên địa bàn xã",
    departments=(("kinh-te", TRADE), ("van-hoa", CULTURE)),
    others=("Các trường học",),
    days_earlier="3",
    signers=(("chu-tich", Signer(authority=("TM",), head=("Ủy ban nhân dân",), position="Chủ tịch", name="Bình")),),
    recipients=(Recipient("Thường trực Đảng ủy"),),
)  # fmt: skip


def outcome(unit: Unit) -> list[Any]:
    return [derive(SUPERIOR, unit, Layout(kind=kind)) for kind in KINDS]


def unused(made: Any, outcomes: Any) -> set[str]:
    """The fields of a record whose loss changes no outcome."""
    whole = outcomes(made)
    blank = type(made)() if not isinstance(made, Department) else Department(name="")
    return {
        field.name
        for field in fields(made)
        if outcomes(replace(made, **{field.name: getattr(blank, field.name)})) == whole
    }


def test_every_field_of_a_unit_changes_what_is_derived_or_says_why_not() -> None:
    blank = Unit()
    assert [field.name for field in fields(Unit) if getattr(UNIT, field.name) == getattr(blank, field.name)] == []
    assert unused(UNIT, outcome) == set(UNUSED)


def test_every_field_of_a_department_changes_what_is_derived() -> None:
    assert (
        unused(TRADE, lambda made: outcome(replace(UNIT, departments=(("kinh-te", made), ("van-hoa", CULTURE)))))
        == set()
    )


_SEEN: set[str] = set()


def _seen(unit: Unit) -> set[str]:
    """The fields of units that were drawn until now, with those of one more."""
    records: list[Unit | Department] = [unit, *(made for _, made in unit.departments)]
    for record in records:
        blank = Unit() if record is unit else Department(name="")
        for field in fields(record):
            if getattr(record, field.name) != getattr(blank, field.name):
                _SEEN.add(f"{type(record).__name__}.{field.name}")
    return _SEEN


UNITS = drawn(Unit, standard=st.sampled_from([*STANDARDS]), days_earlier=st.sampled_from(["", "0", "3"]))


@law(40)
@given(UNITS)
def test_whatever_a_registry_says_a_draft_is_derived(unit: Unit) -> None:
    assert len(outcome(unit)) == len(KINDS)


def test_every_field_of_a_registry_is_drawn() -> None:
    named = {f"{kind.__name__}.{field.name}" for kind in (Unit, Department) for field in fields(kind)}
    draw_until(lambda unit: named <= _seen(unit), UNITS, 1000)
    assert named == _SEEN
