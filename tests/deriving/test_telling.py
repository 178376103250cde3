"""What was chosen and rewritten, as it is told to a person."""

from __future__ import annotations

import pytest
from support.rewording import PROVINCE, UNIT

from vbgen.deriving import Derived, derive, telling
from vbgen.model import Clause, Document, Task
from vbgen.vietnamese import PartialDate

ALL = "UBND các xã, phường"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Rà soát hồ sơ", "Rà soát sổ", ("Rà soát hồ sơ", "Rà soát sổ")),
        (f"{'a' * 30}b", f"{'a' * 30}c", (f"{'a' * 30}b", f"{'a' * 30}c")),
        (f"{'a' * 31}b", f"{'a' * 31}c", (f"…{'a' * 30}b", f"…{'a' * 30}c")),
        (f"b{'a' * 30}", f"c{'a' * 30}", (f"b{'a' * 30}", f"c{'a' * 30}")),
        (f"b{'a' * 31}", f"c{'a' * 31}", (f"b{'a' * 30}…", f"c{'a' * 30}…")),
        ("Rà soát", "Rà soát hồ sơ", ("Rà soát", "Rà soát hồ sơ")),
        ("hồ sơ", "", ("hồ sơ", "")),
    ],
)
def test_what_differs_is_shown_with_thirty_letters_about_it(before: str, after: str, shown: tuple[str, str]) -> None:
    assert telling._differing(before, after) == shown


def derived(*tasks: Task) -> Derived:
    body = (Clause("Nhiệm vụ", heading=True, blocks=tasks),)
    return derive(Document(kind="ke-hoach", issuer=PROVINCE, number="8", date=PartialDate(year=2026), body=body), UNIT)


LAND, OTHERS = (
    Task("UBND các xã, phường rà soát hồ sơ đất đai", lead=ALL, due="30/6/2026"),
    Task("Lập sổ", lead="Sở Y tế"),
)


def test_the_choice_is_told_task_by_task() -> None:
    made = derived(LAND, OTHERS, Task("x" * 200, lead=ALL))
    lines = telling.block(made)
    marks = [telling.fingerprint(choice) for choice in made.choices]
    assert lines[0] == f"{telling.HEAD} 2 thực hiện, 1 không thuộc ---"
    assert lines[1].startswith(f"I.1 [{marks[0]}] thực hiện → Phòng Kinh tế (")
    assert lines[1].endswith(": UBND các xã, phường rà soát hồ sơ đất đai")
    assert lines[2].startswith(f"I.2 [{marks[1]}] không thuộc (")
    assert lines[3].endswith(f": {'x' * telling._SHOWN}…")
    assert telling.block(derived()) == [f"{telling.HEAD} không có nhiệm vụ nào ---"]


def test_what_was_rewritten_is_traced() -> None:
    assert telling.trace(derived()) == "Không có nhiệm vụ nào được viết lại.\n"
    told = telling.trace(derived(LAND)).splitlines()
    assert told[:2] == ["I.1 → Phòng Kinh tế", "  thời hạn: 30/6/2026 → 25/6/2026"]
    assert "  bỏ chủ ngữ đã có ở đề mục" in told
    assert "    - UBND các xã, phường rà soát hồ sơ đất đai" in told
    assert "    + Rà soát hồ sơ đất đai" in told
    plain = telling.trace(derived(Task("Rà soát hồ sơ đất đai", lead=ALL)))
    assert plain == "I.1 → Phòng Kinh tế\n"


def test_a_fingerprint_changes_with_all_that_a_task_says() -> None:
    def mark(task: Task) -> str:
        return telling.fingerprint(derived(task).choices[0])

    marks = {
        mark(task)
        for task in (
            LAND,
            Task(LAND.text, lead=ALL),
            Task(LAND.text, lead="Sở Y tế", due=LAND.due),
            Task(LAND.text, lead=ALL, due=LAND.due, product="Báo cáo"),
            Task(LAND.text, lead=ALL, due=LAND.due, support=("Sở Y tế",)),
        )
    }
    assert len(marks) == 5
    assert {len(one) for one in marks} == {6}
    assert mark(LAND) == mark(LAND)
