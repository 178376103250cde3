"""Plans, what is known of their tasks, and a day → how each task stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vbgen.cli import main
from vbgen.following import Today, follow
from vbgen.following.progress import progress_path

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
number: 12
date: 05/01/2026
summary: Cải cách hành chính năm 2026
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn
        lead: Văn phòng
        due: 15/3/2026
        product: Biên bản niêm yết
      - text: Báo cáo kết quả giải quyết hồ sơ của từng lĩnh vực
        lead: Phòng Kinh tế
        due: trước ngày 20 của tháng cuối quý
      - text: Tuyên truyền trên đài truyền thanh về dịch vụ công trực tuyến
        lead: Phòng Văn hóa - Xã hội
        due: thường xuyên
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kh.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def known(plan: Path, text: str) -> Path:
    path = Path(progress_path(str(plan)))
    path.write_text(text, encoding="utf-8")
    return path


def stands(plan: Path, today: date) -> list[tuple[str, str, str]]:
    found = follow([str(plan)], Today(today))
    return [(row.id, row.standing.work.value, row.standing.time.value) for row in found.tasks]


def test_each_task_has_one_state_and_one_that_comes_again_has_one_for_each_turn_up_to_the_next(plan: Path) -> None:
    assert stands(plan, date(2026, 6, 19)) == [
        ("kh.yaml#I.1", "chưa làm", "quá hạn"),
        ("kh.yaml#I.2@20/3/2026", "chưa làm", "quá hạn"),
        ("kh.yaml#I.2@20/6/2026", "chưa làm", "sắp đến hạn"),
        ("kh.yaml#I.3", "chưa làm", "không hạn"),
    ]


NOTED = """\
I.1:
  text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn
  events:
    # anh Bình báo
    - {date: 10/3/2026, done: 3/BB-VP ngày 10/3/2026}
"""


def test_what_was_moved_and_reworded_is_found_again_and_told(plan: Path) -> None:
    known(plan, NOTED)
    assert stands(plan, date(2026, 4, 1))[0] == ("kh.yaml#I.1", "hoàn thành", "hoàn thành đúng hạn")
    moved = PLAN.replace("    tasks:\n", "    tasks:\n      - {text: Kiện toàn Ban Chỉ đạo, lead: Văn phòng}\n")
    plan.write_text(moved.replace("tại trụ sở và các", "ở trụ sở và các"), encoding="utf-8")
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [row.standing.work.value for row in found.tasks[:2]] == ["chưa làm", "hoàn thành"]
    assert [(one.id, one.message) for one in found.findings] == [
        ("S0986", "nhiệm vụ I.1 nay là I.2: “Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn”")
    ]


def test_what_is_gone_from_the_plan_is_told_with_its_line(plan: Path) -> None:
    known(plan, NOTED)
    plan.write_text(PLAN.replace("      - text: Niêm yết", "      - text: Mua máy in", 1), encoding="utf-8")
    plan.write_text(
        PLAN[: PLAN.index("      - text: Niêm")] + PLAN[PLAN.index("      - text: Báo cáo") :], encoding="utf-8"
    )
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [(one.id, one.span and one.span.line) for one in found.findings] == [("S0986", 1)]


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ("{date: 01/01/2026, progress: x}", "việc ngày 01/01/2026 trước ngày ban hành văn bản"),
        ("{date: 01/5/2026, progress: x}", "việc ngày 01/5/2026 còn ở sau hôm nay"),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, done: b}",
            "hoàn thành hai lần, ngày 10/3/2026 và ngày 11/3/2026",
        ),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, progress: b}",
            "ngày 11/3/2026 ghi việc sau khi đã hoàn thành ngày 10/3/2026",
        ),
        ("{date: 10/3/2026, resumed: x}", "ngày 10/3/2026 làm tiếp mà chưa tạm dừng"),
        ("{date: 10/3/2026, extended: 30/4/2026}", "gia hạn đến 30/4/2026 không ghi văn bản cho gia hạn"),
    ],
)
def test_facts_that_cannot_be_are_told(plan: Path, events: str, told: str) -> None:
    known(plan, f"I.1:\n  text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn\n  events: [{events}]\n")
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [(one.id, one.message) for one in found.findings] == [("S0988", f"I.1: {told}")]


def test_units_of_a_level_that_is_no_more_are_told_while_they_have_work_to_do(plan: Path) -> None:
    old = PLAN.replace("05/01/2026", "05/01/2025").replace("lead: Văn phòng", "lead: UBND huyện Sơn Động")
    plan.write_text(old, encoding="utf-8")
    assert follow([str(plan)], Today(date(2025, 6, 30))).findings == ()
    found = follow([str(plan)], Today(date(2025, 7, 1))).findings
    told = "từ 01/7/2025 không còn cấp huyện: 1 nhiệm vụ chưa xong của “UBND huyện Sơn Động” nay của đơn vị nào?"
    assert [(one.id, one.message) for one in found] == [("S0989", told)]


# --- the command ------------------------------------------------------------------------------------------------------


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["tasks", *map(str, arguments)])


def test_the_list_says_what_is_late_first_and_exits_with_1(plan: Path) -> None:
    done = run(plan, "--ngay", "19/6/2026")
    assert (done.exit_code, done.stdout) == (1, """\
kh.yaml#I.1 Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn · Văn phòng · chưa làm, quá hạn 67 ngày làm việc (15/3/2026)
kh.yaml#I.2@20/3/2026 Báo cáo kết quả giải quyết hồ sơ của từng lĩnh vực · Phòng Kinh tế · chưa làm, quá hạn 62 ngày làm việc (20/3/2026)
kh.yaml#I.2@20/6/2026 Báo cáo kết quả giải quyết hồ sơ của từng lĩnh vực · Phòng Kinh tế · chưa làm, sắp đến hạn, hôm nay là ngày làm việc cuối (20/6/2026)
kh.yaml#I.3 Tuyên truyền trên đài truyền thanh về dịch vụ công trực tuyến · Phòng Văn hóa - Xã hội · chưa làm, không hạn: thường xuyên
19/6/2026: 4 nhiệm vụ: 1 sắp đến hạn, 2 quá hạn, 1 không hạn
  đơn vị Văn phòng: 1 nhiệm vụ: 1 quá hạn
  đơn vị Phòng Kinh tế: 2 nhiệm vụ: 1 sắp đến hạn, 1 quá hạn
  đơn vị Phòng Văn hóa - Xã hội: 1 nhiệm vụ: 1 không hạn
""")  # fmt: skip  # noqa: E501
    assert run(plan, "--ngay", "10/01/2026").exit_code == 0


def test_only_the_tasks_of_a_unit_or_what_is_late_or_soon(plan: Path) -> None:
    assert run(plan, "--ngay", "19/6/2026", "--as", "PHÒNG KINH TẾ").stdout.count("kh.yaml#I.2@") == 2
    assert run(plan, "--ngay", "19/6/2026", "--late").stdout.count("kh.yaml#") == 2
    assert run(plan, "--ngay", "19/6/2026", "--soon", "3").stdout.count("kh.yaml#") == 1


def test_facts_are_written_below_those_that_stand_there_and_nothing_else_is_touched(plan: Path) -> None:
    path = known(plan, NOTED)
    made = run("note", f"{plan}#I.1", "--ghi-chu", "ảnh: [1], #2", "--ngay", "11/3/2026")
    assert made.output == f"Đã ghi {path}: kh.yaml#I.1, hoàn thành đúng hạn (15/3/2026): 3/BB-VP ngày 10/3/2026\n"
    assert path.read_text(encoding="utf-8") == NOTED + '    - {date: 11/3/2026, note: "ảnh: [1], #2"}\n'
    run("done", f"{plan}#I.2@20/3/2026", "--san-pham", "9/BC-KT ngày 18/3/2026")
    assert path.read_text(encoding="utf-8").endswith(
        "I.2:\n  text: Báo cáo kết quả giải quyết hồ sơ của từng lĩnh vực\n  events:\n"
        "    - {date: 18/3/2026, done: 9/BC-KT ngày 18/3/2026, turn: 20/3/2026}\n"
    )


def test_lines_of_a_file_from_windows_stay_as_they_are(plan: Path) -> None:
    path = known(plan, "")
    path.write_bytes(NOTED.replace("\n", "\r\n").encode())
    run("note", f"{plan}#I.1", "--ghi-chu", "có ảnh", "--ngay", "11/3/2026")
    last = NOTED.splitlines()[-1]
    assert path.read_bytes().decode().startswith(NOTED.replace("\n", "\r\n").removesuffix("\r\n"))
    assert path.read_bytes().decode().endswith(f"{last}\n    - {{date: 11/3/2026, note: có ảnh}}\r\n")


@pytest.mark.parametrize(
    ("task", "options", "told"),
    [
        ("#I.9", ["--san-pham", "1/BC ngày 10/3/2026"], "kế hoạch không có nhiệm vụ `I.9`"),
        ("#I.1", ["--san-pham", "1/BC ngày 01/01/2026"], "trước ngày ban hành văn bản"),
        ("#I.1", ["--san-pham", "2/BC ngày 12/3/2026"], "hoàn thành hai lần"),
        ("#I.2@bao giờ", ["--san-pham", "1/BC ngày 10/3/2026"], "không phải hạn của một kỳ"),
        ("", ["--san-pham", "1/BC ngày 10/3/2026"], "nhiệm vụ ghi là KẾ-HOẠCH.yaml#II.3"),
    ],
)
def test_a_fact_that_cannot_be_is_refused_and_nothing_is_written(
    plan: Path, task: str, options: list[str], told: str
) -> None:
    path = known(plan, NOTED)
    done = run("done", f"{plan}{task}", *options)
    assert (done.exit_code, path.read_text(encoding="utf-8")) == (2, NOTED)
    assert told in done.output


def test_a_calendar_has_an_event_for_each_open_task_with_a_day(plan: Path) -> None:
    lines = run(plan, "--ngay", "10/01/2026", "--format", "ics").stdout.splitlines()
    assert [line for line in lines if line.startswith(("DTSTART", "UID"))] == [
        "UID:kh.yaml#I.1@vbgen",
        "DTSTART;VALUE=DATE:20260315",
        "UID:kh.yaml#I.2@20/3/2026@vbgen",
        "DTSTART;VALUE=DATE:20260320",
    ]
    assert max(len(line.encode()) for line in lines) <= 75
