"""A unit of a registry is edited in place: comments, order, quotes and flow of all that stays are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.diagnostics import Fault
from vbgen.model import Recipient, Signer
from vbgen.revising.registry import HEAD, unit_written
from vbgen.schema.registry import registry_of
from vbgen.source import parse
from vbgen.units import Department, Unit

REGISTRY = """\
# Sổ của xã
ubnd-xa-tan-tien:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND  # theo quy chế
  place: Tân Tiến
  departments:
    # một cửa
    van-phong: {name: Văn phòng HĐND và UBND xã, parallel: Sở Tư pháp}
    phong-kinh-te:
      name: "Phòng Kinh tế"
      field: [đất đai, chợ]
  days_earlier: 3
  recipients:
    - "Lưu: VT"
  signers:
    chu-tich: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}
khac:
  name: Đơn vị khác
"""
KEY = "ubnd-xa-tan-tien"


def written(**fields: object) -> str:
    source = parse(REGISTRY, "don-vi.yaml")
    unit = registry_of(source).units[KEY]
    assert unit is not None
    return unit_written(source, KEY, replace(unit, **fields))  # type: ignore[arg-type]


def unit() -> Unit:
    found = registry_of(parse(REGISTRY)).units[KEY]
    assert found is not None
    return found


def test_a_unit_that_stays_as_it_is_leaves_every_byte() -> None:
    assert written() == REGISTRY


@pytest.mark.parametrize(
    ("fields", "old", "new"),
    [
        ({"place": "xã Tân Tiến"}, "place: Tân Tiến", "place: xã Tân Tiến"),
        ({"days_earlier": ""}, "  days_earlier: 3\n", ""),
        ({"short": "UBND xã"}, "  place: Tân Tiến\n", "  place: Tân Tiến\n  short: UBND xã\n"),
        (
            {"recipients": (Recipient("Trưởng các thôn"), Recipient("Lưu: VT"))},
            '    - "Lưu: VT"\n',
            '    - Trưởng các thôn\n    - "Lưu: VT"\n',
        ),
        (
            {"departments": (unit().departments[0], ("phong-kinh-te", Department("Phòng Kinh tế", ("đất đai",))))},
            "field: [đất đai, chợ]",
            "field: đất đai",
        ),
        (
            {"departments": (*unit().departments, ("cong-an", Department("Công an xã", answers=("Công an cấp xã",))))},
            "      field: [đất đai, chợ]\n",
            "      field: [đất đai, chợ]\n    cong-an:\n      name: Công an xã\n      answers: Công an cấp xã\n",
        ),
        (
            {"signers": (("chu-tich", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Lê Văn Bình")),)},
            "name: Nguyễn Văn An}",
            "name: Lê Văn Bình}",
        ),
    ],
)
def test_a_field_is_edited_where_it_stands(fields: dict[str, object], old: str, new: str) -> None:
    assert written(**fields) == REGISTRY.replace(old, new)


def test_a_new_unit_stands_below_the_others_and_a_new_registry_says_what_it_is() -> None:
    school = Unit(name=("Trường Tiểu học Tân Tiến",), symbol="THTT")
    lines = "truong:\n  name: Trường Tiểu học Tân Tiến\n  symbol: THTT\n"
    assert unit_written(parse(REGISTRY), "truong", school) == REGISTRY + lines
    assert unit_written(None, "truong", school) == HEAD + lines


def test_a_unit_that_no_registry_can_hold_is_a_fault() -> None:
    with pytest.raises(Fault) as caught:
        written(days_earlier="ba")
    assert [item.id for item in caught.value.diagnostics] == ["S0142"]
