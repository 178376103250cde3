"""A commune, its province, and a task of the province's plan in the commune's words."""

from __future__ import annotations

from vbgen.deriving.choosing import choose
from vbgen.deriving.dues import earlier
from vbgen.deriving.scene import Scene
from vbgen.deriving.wording import Reworded, reword
from vbgen.model import Clause, Document, Issuer, Task
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

UNIT = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    short="UBND xã",
    departments=(
        ("kinh-te", Department("Phòng Kinh tế", parallel=("Sở Tài chính", "Sở Nông nghiệp và Môi trường"))),
        ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ",))),
    ),
    days_earlier="3",
)
PROVINCE = Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"))


def reworded(text: str, lead: str = "UBND các xã, phường", due: str = "", support: tuple[str, ...] = ()) -> Reworded:
    task = Task(text, lead=lead, due=due, support=support)
    superior = Document(
        kind="ke-hoach",
        issuer=PROVINCE,
        date=PartialDate(year=2026),
        summary="đất đai",
        body=(Clause("Nhiệm vụ", heading=True, blocks=(task,)),),
    )
    (choice,) = choose(superior, UNIT)
    assert choice.ours
    return reword(Scene(choice, superior, UNIT, earlier(due, UNIT, superior.date), "kh12"))
