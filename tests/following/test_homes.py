"""Facts follow the words of their tasks through an amended plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.followed import NOTED, PLAN, known, run

from vbgen.following import Today, follow


def test_what_was_moved_and_reworded_is_found_again_and_told(plan: Path) -> None:
    known(plan, NOTED)
    before = follow([str(plan)], Today(date(2026, 4, 1))).tasks[0].standing
    assert (before.work.value, before.time.value) == ("hoàn thành", "hoàn thành đúng hạn")
    moved = PLAN.replace("    tasks:\n", "    tasks:\n      - {text: Kiện toàn Ban Chỉ đạo, lead: Văn phòng}\n")
    plan.write_text(moved.replace("tại trụ sở và các", "ở trụ sở và các"), encoding="utf-8")
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [row.standing.work.value for row in found.tasks[:2]] == ["chưa làm", "hoàn thành"]
    assert [(one.id, one.message) for one in found.findings] == [
        (
            "S0986",
            "nhiệm vụ I.1 nay là I.2: “Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn” → “Niêm yết thủ "
            "tục hành chính ở trụ sở và các nhà văn hóa thôn”",
        )
    ]


TASKS = {
    "số hóa": "{text: Số hóa sổ hộ tịch, lead: Văn phòng, due: 15/9/2026}",
    "mạng": "{text: Lắp mạng không dây tại nhà văn hóa thôn, lead: Phòng Kinh tế, due: 30/8/2026}",
    "báo cáo": "{text: Báo cáo kết quả chuyển đổi số, lead: Văn phòng, due: trước ngày 15 của tháng cuối quý}",
    "máy": "{text: Mua máy quét, lead: Phòng Kinh tế, due: 30/5/2026}",
    "thuê": "{text: Thuê dịch vụ số hóa, lead: Phòng Kinh tế, due: 30/5/2026}",
    "gộp": "{text: Số hóa sổ hộ tịch và lắp mạng không dây tại nhà văn hóa thôn, lead: Văn phòng, due: 30/9/2026}",
    "khai sinh": "{text: Số hóa sổ hộ tịch về khai sinh, lead: Văn phòng, due: 30/9/2026}",
    "kết hôn": "{text: Số hóa sổ hộ tịch về kết hôn, lead: Văn phòng, due: 30/9/2026}",
    "báo cáo ngày 20": "{text: Báo cáo kết quả chuyển đổi số, lead: Văn phòng, due: trước ngày 20 của tháng cuối quý}",
    "báo cáo năm": "{text: Báo cáo kết quả chuyển đổi số, lead: Văn phòng, due: hằng năm}",
}
FACTS = """\
I.1:
  text: Số hóa sổ hộ tịch
  events: [{date: 05/02/2026, done: 3/BB-VP ngày 05/02/2026}]
I.2:
  text: Lắp mạng không dây tại nhà văn hóa thôn
  events: [{date: 06/02/2026, progress: 5/9 thôn}]
I.3:
  text: Báo cáo kết quả chuyển đổi số
  events: [{date: 14/3/2026, done: 7/BC ngày 14/3/2026, turn: 15/3/2026}]
I.4:
  text: Mua máy quét
  events: [{date: 07/02/2026, paused: hết tiền}]
"""


@pytest.mark.parametrize(
    ("now", "facts", "told"),
    [
        ("số hóa, mạng, báo cáo, máy", {"I.1": "3/BB", "I.2": "5/9", "I.3@15/3/2026": "7/BC", "I.4": "hết"}, []),
        (
            "máy, số hóa, mạng, báo cáo",
            {"I.1": "hết", "I.2": "3/BB", "I.3": "5/9", "I.4@15/3/2026": "7/BC"},
            ["I.1 nay là I.2", "I.2 nay là I.3", "I.3 nay là I.4", "I.4 nay là I.1"],
        ),
        (
            "số hóa, báo cáo, máy",
            {"I.1": "3/BB", "I.2@15/3/2026": "7/BC", "I.3": "hết"},
            ["I.2 không còn trong kế hoạch", "I.3 nay là I.2", "I.4 nay là I.3"],
        ),
        (
            "gộp, báo cáo, máy",
            {"I.1": "5/9", "I.2@15/3/2026": "7/BC", "I.3": "hết"},
            ["I.1 không còn trong kế hoạch", "I.2 nay là I.1", "I.3 nay là I.2", "I.4 nay là I.3"],
        ),
        (
            "khai sinh, kết hôn, mạng, báo cáo, máy",
            {"I.1": "3/BB", "I.3": "5/9", "I.4@15/3/2026": "7/BC", "I.5": "hết"},
            ["lời của nhiệm vụ I.1 đã đổi", "I.2 nay là I.3", "I.3 nay là I.4", "I.4 nay là I.5"],
        ),
        (
            "số hóa, mạng, báo cáo, thuê",
            {"I.1": "3/BB", "I.2": "5/9", "I.3@15/3/2026": "7/BC"},
            ["I.4 không còn trong kế hoạch"],
        ),
        (
            "số hóa, mạng, báo cáo ngày 20, máy",
            {"I.1": "3/BB", "I.2": "5/9", "I.3@20/3/2026": "7/BC", "I.4": "hết"},
            ["I.3: không có kỳ 15/3/2026, việc ghi cho kỳ ấy tính cho kỳ 20/3/2026"],
        ),
        (
            "số hóa, mạng, báo cáo năm, máy",
            {"I.1": "3/BB", "I.2": "5/9", "I.4": "hết"},
            ["I.3: không có kỳ 15/3/2026, việc ghi cho kỳ ấy không tính"],
        ),
    ],
)
def test_facts_follow_the_words_of_their_tasks_through_an_amended_plan_and_never_go_to_another(
    plan: Path, now: str, facts: dict[str, str], told: list[str]
) -> None:
    head = PLAN.partition("      - text:")[0]
    plan.write_text(head + "".join(f"      - {TASKS[name]}\n" for name in now.split(", ")), encoding="utf-8")
    known(plan, FACTS)
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    said = {row.id: row.last("done") or row.last("progress") or row.last("paused") for row in found.tasks}
    assert {id_.partition("#")[2]: text.partition("-")[0] for id_, text in said.items() if text}.items() == {
        key: {"5/9": "5/9 thôn", "7/BC": "7/BC ngày 14/3/2026", "hết": "hết tiền"}.get(value, value)
        for key, value in facts.items()
    }.items()
    messages = [one.message for one in found.findings]
    assert len(messages) == len(told)
    for message, part in zip(messages, told, strict=True):
        assert part in message
    if "khai sinh" in now:
        assert found.findings[0].hint == "cũng gần giống: I.2; nếu nhiệm vụ đã tách, ghi việc vào từng phần"


def test_facts_of_a_new_task_never_join_those_of_the_task_that_stood_in_its_place(plan: Path) -> None:
    head = PLAN.partition("      - text:")[0]
    plan.write_text(f"{head}      - {TASKS['thuê']}\n      - {TASKS['máy']}\n", encoding="utf-8")
    path = known(plan, "I.1:\n  text: Mua máy quét\n  events:\n    - {date: 07/02/2026, paused: hết tiền}\n")
    for said in ("đã hỏi giá", "đã ký"):
        run("note", f"{plan}#I.1", "--tien-do", said, "--ngay", "10/3/2026")
    assert path.read_text(encoding="utf-8").partition("I.1~2:\n")[2] == (
        "  text: Thuê dịch vụ số hóa\n  events:\n    - {date: 10/3/2026, progress: đã hỏi giá}\n"
        "    - {date: 10/3/2026, progress: đã ký}\n"
    )
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [(row.id, row.last("progress"), row.last("paused")) for row in found.tasks] == [
        ("kh.yaml#I.1", "đã ký", ""),
        ("kh.yaml#I.2", "", "hết tiền"),
    ]
    assert [one.message for one in found.findings] == ["nhiệm vụ I.1 nay là I.2: “Mua máy quét”"]
