"""A unit as the fields of a form and back; the commune that a registry begins with."""

from __future__ import annotations

import pytest

from vbgen.deriving.choosing import Involvement, choose
from vbgen.desk.communes import KINDS, Commune, key_of, unit_of
from vbgen.desk.unit_form import recipients_text, unit_of_form
from vbgen.model import Clause, Document, Issuer, Recipient, Signer, Task
from vbgen.revising.registry import unit_written
from vbgen.schema.registry import registry_of
from vbgen.source import parse
from vbgen.units import Department, Unit

ASKED = Commune("xã", "Tân Tiến", "tỉnh Lam Sơn", "Nguyễn Văn An", "Trần Thị Bình")
UNIT = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    symbol="UBND",
    code="H02.15",
    departments=(
        ("van-phong", Department("Văn phòng", field=("tư pháp", "hộ tịch"))),
        ("kinh-te", Department("Phòng Kinh tế")),
    ),
    signers=(("chu-tich", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Lê An", concurrent="Bí thư")),),
    recipients=(Recipient("Lãnh đạo:", ("Chủ tịch", "Phó Chủ tịch")), Recipient("Lưu: VT")),
)


def form(**changes: str) -> dict[str, str]:
    """The fields of a form as a browser sends them, when nothing was edited."""
    return {
        "name": "Ủy ban nhân dân\r\nxã Tân Tiến",
        "symbol": "UBND",
        "days_earlier": "",
        "recipients": recipients_text(UNIT).replace("\n", "\r\n"),
        "departments": "1",
        "phong-1-key": "van-phong",
        "phong-1-name": "Văn phòng",
        "phong-1-field": "tư pháp\r\nhộ tịch",
        "phong-2-key": "kinh-te",
        "phong-2-name": "Phòng Kinh tế",
        "phong-2-field": "",
        "signers": "1",
        "nguoi-ky-1-key": "chu-tich",
        "nguoi-ky-1-authority": "TM.",
        "nguoi-ky-1-head": "Ủy ban nhân dân",
        "nguoi-ky-1-position": "Chủ tịch",
        "nguoi-ky-1-name": "Lê An",
        **changes,
    }


def test_a_form_that_nobody_edited_says_the_same_unit() -> None:
    assert unit_of_form(form(), UNIT) == UNIT


def test_what_was_edited_is_edited_and_what_has_no_name_is_gone() -> None:
    found = unit_of_form(
        form(
            **{
                "place": "  Tân   Tiến ",
                "phong-1-field": "hộ tịch",
                "phong-2-name": " ",
                "phong-7-name": "Công an xã",
                "nguoi-ky-2-position": "Phó Chủ tịch",
                "nguoi-ky-2-authority": "KT",
                "nguoi-ky-2-head": "Chủ tịch",
            }
        ),
        UNIT,
    )
    assert (found.place, found.code) == ("Tân Tiến", "H02.15")
    assert found.departments == (
        ("van-phong", Department("Văn phòng", field=("hộ tịch",))),
        ("cong-an-xa", Department("Công an xã")),
    )
    assert found.signers == (*UNIT.signers, ("pho-chu-tich", Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch")))


@pytest.mark.parametrize("kind", KINDS)
def test_a_commune_that_a_registry_begins_with_stands_in_a_registry(kind: str) -> None:
    asked = ASKED._replace(kind=kind)
    unit, key = unit_of(asked), key_of(asked)
    found = registry_of(parse(unit_written(None, key, unit)))
    assert (found.units, found.faults) == ({key: unit}, ())


def test_a_commune_s_committees_are_of_their_standards_and_ids() -> None:
    asked = [ASKED._replace(kind=kind) for kind in ("phường", "Đảng ủy xã")]
    shown = [(key_of(one), unit_of(one).name, unit_of(one).standard, unit_of(one).symbol) for one in asked]
    assert shown == [
        ("ubnd-phuong-tan-tien", ("Ủy ban nhân dân", "phường Tân Tiến"), "nha-nuoc", "UBND"),
        ("dang-uy-xa-tan-tien", ("Đảng ủy xã Tân Tiến",), "dang", "ĐU"),
    ]


def test_its_offices_take_the_work_of_their_fields() -> None:
    work = {
        "Rà soát thủ tục hành chính": "Văn phòng HĐND và UBND xã",
        "Cấp Giấy chứng nhận quyền sử dụng đất, giải phóng mặt bằng": "Phòng Kinh tế",
        "Tổ chức tiêm chủng, phòng chống dịch bệnh": "Phòng Văn hóa - Xã hội",
        "Tiếp nhận hồ sơ, trả kết quả": "Trung tâm Phục vụ hành chính công xã",
        "Phòng, chống tội phạm, ma túy": "Công an xã",
        "Tuyển quân, huấn luyện dân quân": "Ban Chỉ huy Quân sự xã",
    }
    tasks = tuple(Task(text, lead="Ủy ban nhân dân các xã, phường") for text in work)
    superior = Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân", "tỉnh Lam Sơn")),
        body=(Clause("Nhiệm vụ", heading=True, blocks=tasks),),
    )
    found = choose(superior, unit_of(ASKED))
    assert {choice.task.text: choice.charge.department for choice in found} == work
    assert {choice.involvement for choice in found} == {Involvement.LEAD}
