"""What became of each of the superior's tasks; exit 0 only when all are taken, declined with a reason, or others'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.covering import Row, State, coverage
from vbgen.model import Clause, Department, Document, Issuer, Reference, Task, Unit
from vbgen.vietnamese import PartialDate

UNIT = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    short="UBND xã",
    departments=(("kinh-te", Department("Phòng Kinh tế")),),
)
REPORT = Task("UBND các xã báo cáo kết quả", lead="UBND các xã, phường", due="15/12/2026", product="Báo cáo")
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    body=(
        Clause(
            "Nhiệm vụ",
            heading=True,
            blocks=(
                Task("Rà soát tổ chức bộ máy", lead="Sở Nội vụ"),
                REPORT,
                Task("Vận động hộ kinh doanh", lead="Thuế tỉnh", support=("UBND các xã, phường",)),
                Task("Cập nhật dữ liệu"),
            ),
        ),
    ),
)
KH87 = Reference("kh87", "ke-hoach", "87/KH-UBND")


def ours(*tasks: Task, references: tuple[Reference, ...] = (KH87,), **fields: object) -> list[tuple[str, Document]]:
    document = Document(kind="cong-van", references=references, body=tasks, **fields)  # type: ignore[arg-type]
    return [("a", document)]


def follow(path: str, text: str = "UBND các xã báo cáo kết quả", **fields: str) -> Task:
    made = Task(text, lead="Phòng Kinh tế", follows=f"kh87#{path}")
    return replace(made, **fields)  # type: ignore[arg-type]


def states(documents: list[tuple[str, Document]], unit: Unit | None = UNIT) -> list[State]:
    return [row.state for row in coverage(SUPERIOR, documents, unit).rows]


def test_nothing_taken_is_missing_unsupported_and_unsure() -> None:
    found = coverage(SUPERIOR, ours(), UNIT)
    assert [row.state for row in found.rows] == [State.OTHERS, State.MISSING, State.UNSUPPORTED, State.UNSURE]
    assert ([row.source for row in found.open], found.complete) == (["I.2", "I.3", "I.4"], False)


def test_all_taken_or_declined_with_a_reason_is_complete() -> None:
    taken = ours(follow("I.2", due="15/12/2026", product="Báo cáo"), follow("I.3", "Vận động hộ kinh doanh"))
    assert not coverage(SUPERIOR, taken, UNIT).complete
    declined = replace(taken[0][1], declined=(("kh87#I.4", ("việc của tỉnh",)),))
    found = coverage(SUPERIOR, [("a", declined)], UNIT)
    assert [(row.state, row.why) for row in found.rows] == [
        (State.OTHERS, "việc của Sở Nội vụ"),
        (State.TAKEN, ""),
        (State.TAKEN, ""),
        (State.DECLINED, "việc của tỉnh"),
    ]
    assert found.complete


def test_a_task_that_follows_the_same_place_of_another_plan_takes_up_nothing() -> None:
    other = Reference("kh90", "ke-hoach", "90/KH-UBND")
    elsewhere = Task("Việc khác", lead="Phòng Kinh tế", follows="kh90#I.2")
    assert states(ours(elsewhere, references=(KH87, other))) == [
        State.OTHERS, State.MISSING, State.UNSUPPORTED, State.UNSURE, State.SOURCELESS,
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["87/KH-UBND", "087/KH-UBND", "87-KH/TU", ""])
def test_a_trace_leads_to_the_plan_of_that_number(number: str) -> None:
    found = ours(follow("I.2"), references=(Reference("kh87", "ke-hoach", number),))
    assert states(found)[1] is State.CHANGED


def test_what_was_changed_is_named() -> None:
    late = ours(follow("I.2", "Việc khác", due="15/01/2027", lead=""))
    assert coverage(SUPERIOR, late, UNIT).rows[1] == Row(
        State.LATE,
        "I.2",
        "UBND các xã báo cáo kết quả",
        "UBND các xã, phường",
        "15/12/2026",
        ("a#1",),
        (
            "lời giao khác cấp trên",
            "thời hạn 15/01/2027 muộn hơn 15/12/2026",
            "bỏ sản phẩm Báo cáo",
            "chưa có chủ trì",
        ),
    )
    assert coverage(SUPERIOR, ours(follow("I.2", product="Báo cáo")), UNIT).rows[1].changes == (
        "bỏ thời hạn 15/12/2026",
    )
    assert coverage(SUPERIOR, ours(follow("I.2", due="10/12/2026", product="báo cáo")), UNIT).rows[1].changes == ()


def test_twice_and_stale_are_told() -> None:
    twice = ours(follow("I.2"), follow("I.2"), follow("V.9"))
    assert states(twice) == [State.OTHERS, State.TWICE, State.UNSUPPORTED, State.UNSURE, State.STALE]


def test_several_documents_of_ours_take_up_a_plan_together() -> None:
    letter, plan = ours(follow("I.2")), ours(follow("I.3"))
    assert states([("cv", letter[0][1]), ("kh", plan[0][1])])[1:3] == [State.CHANGED, State.CHANGED]


def test_without_a_unit_every_task_concerns_us() -> None:
    assert states(ours(), unit=None) == [State.MISSING] * 4


def test_a_superior_without_a_task_proves_nothing() -> None:
    found = coverage(replace(SUPERIOR, body=()), ours(follow("I.2")), UNIT)
    assert ([row.state for row in found.rows], found.complete) == ([State.STALE], False)
