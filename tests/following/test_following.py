"""Plans, what is known of their tasks, and a day → how each task stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.followed import NOTED, PLAN, known, run

from vbgen.following import Today, follow


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


# --- the command ------------------------------------------------------------------------------------------------------


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
    assert run(plan, "--ngay", "19/6/2026", "--as", "kinh tế").stdout.count("kh.yaml#I.2@") == 2
    plan.write_text(PLAN.replace("lead: Phòng Văn hóa", "lead: Tổ của Văn phòng Phòng Văn hóa"), encoding="utf-8")
    assert run(plan, "--ngay", "19/6/2026", "--as", "văn phòng").stdout.count("kh.yaml#") == 1
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


def test_a_fact_of_a_task_that_comes_again_is_of_its_first_open_turn_and_says_so(plan: Path) -> None:
    path = known(plan, "# của chị Lan\n")
    run("done", f"{plan}#I.2", "--san-pham", "9/BC-KT ngày 18/3/2026")
    made = run("done", f"{plan}#I.2", "--san-pham", "12/BC-KT ngày 21/6/2026")
    told = "kh.yaml#I.2@20/6/2026, hoàn thành quá hạn (20/6/2026): 12/BC-KT ngày 21/6/2026"
    assert made.output == f"Đã ghi {path}: {told}\n"
    assert path.read_text(encoding="utf-8").startswith("# của chị Lan\nI.2:\n")
    assert path.read_text(encoding="utf-8").endswith(
        "    - {date: 18/3/2026, done: 9/BC-KT ngày 18/3/2026, turn: 20/3/2026}\n"
        "    - {date: 21/6/2026, done: 12/BC-KT ngày 21/6/2026, turn: 20/6/2026}\n"
    )


def test_lines_of_a_file_from_windows_stay_as_they_are(plan: Path) -> None:
    path = known(plan, "")
    path.write_bytes(NOTED.replace("\n", "\r\n").encode())
    run("note", f"{plan}#I.1", "--ghi-chu", "có ảnh", "--ngay", "11/3/2026")
    assert path.read_bytes().decode() == (NOTED + "    - {date: 11/3/2026, note: có ảnh}\n").replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("task", "options", "told"),
    [
        ("#I.9", ["--san-pham", "1/BC ngày 10/3/2026"], "kế hoạch không có nhiệm vụ `I.9`"),
        ("#I.1", ["--san-pham", "1/BC ngày 01/01/2026"], "trước ngày ban hành văn bản"),
        ("#I.1", ["--san-pham", "2/BC ngày 12/3/2026"], "hoàn thành hai lần"),
        ("#I.2@bao giờ", ["--san-pham", "1/BC ngày 10/3/2026"], "không phải hạn của một kỳ"),
        ("#I.2@21/3/2026", ["--san-pham", "1/BC ngày 10/3/2026"], "I.2 không có kỳ 21/3/2026"),
        ("#I.1@15/3/2026", ["--san-pham", "1/BC ngày 10/3/2026"], "nhiệm vụ này không định kỳ"),
        ("#I.3", ["--san-pham", "1/BC ngày 31/12/2099"], "việc ngày 31/12/2099 còn ở sau hôm nay"),
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


def test_many_late_turns_of_one_task_are_one_line_and_all_are_counted(plan: Path) -> None:
    plan.write_text(PLAN.replace("trước ngày 20 của tháng cuối quý", "thứ Sáu hằng tuần"), encoding="utf-8")
    lines = run(plan, "--ngay", "09/02/2026").stdout.splitlines()
    # 10/01/2026 is a Saturday that is worked for 02/01
    assert lines[0].endswith("chưa làm, quá hạn 22 ngày làm việc (09/01/2026); cùng 4 kỳ sau, đến kỳ 06/02/2026")
    assert [line.partition(" ")[0] for line in lines[:4]] == [
        "kh.yaml#I.2@09/01/2026",
        "kh.yaml#I.2@13/02/2026",
        "kh.yaml#I.1",
        "kh.yaml#I.3",
    ]
    assert lines[4] == "09/02/2026: 8 nhiệm vụ: 2 trong hạn, 5 quá hạn, 1 không hạn"


def test_the_list_sums_up_by_what_the_superior_asked_for(plan: Path) -> None:
    cited = "references: {t: {kind: ke-hoach, number: 31/KH-UBND, summary: x}}\nbody:"
    follows = PLAN.replace("body:", cited, 1).replace("lead: Văn phòng", "follows: t#1\n        lead: Văn phòng")
    plan.write_text(follows, encoding="utf-8")
    assert run(plan, "--ngay", "10/01/2026").stdout.splitlines()[-2:] == [
        "  văn bản cấp trên Kế hoạch số 31/KH-UBND: 1 nhiệm vụ: 1 trong hạn",
        "  văn bản cấp trên (không nêu văn bản cấp trên): 2 nhiệm vụ: 1 trong hạn, 1 không hạn",
    ]


def test_files_of_facts_among_the_plans_are_read_with_their_plans(plan: Path) -> None:
    facts = known(plan, NOTED)
    assert run(plan, facts, "--ngay", "10/4/2026").stdout == run(plan, "--ngay", "10/4/2026").stdout
    assert run(facts).exit_code == 2


def test_the_list_goes_into_a_workbook_too(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "so.xlsx"
    assert run(plan, "--ngay", "10/01/2026", "--format", "xlsx").exit_code == 2
    made = run(plan, "--ngay", "10/01/2026", "--format", "xlsx", "-o", out, "--as", "Văn phòng")
    assert made.output == f"Đã ghi {out}: 1 nhiệm vụ: 1 trong hạn\n"
    assert out.read_bytes().startswith(b"PK")


def test_plans_of_one_name_in_two_folders_are_told_apart(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "phong" / "kh.yaml"
    other.parent.mkdir()
    other.write_text(PLAN, encoding="utf-8")
    found = follow([str(plan), str(other), str(plan)], Today(date(2026, 2, 1)))
    assert [row.id for row in found.tasks if row.path == "I.1"] == [f"{plan}#I.1", f"{other}#I.1"]
