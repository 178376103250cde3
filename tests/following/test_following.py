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
        (
            "{date: 10/3/2026, extended: 30/4/2026, by: cho miệng}",
            "gia hạn đến 30/4/2026 theo “cho miệng”: văn bản cho gia hạn ghi đủ số, ký hiệu",
        ),
        (
            "{date: 10/3/2026, extended: 30/4/2026, by: 4/UBND}, {date: 12/3/2026, extended: 20/4/2026, by: 5/UBND}",
            "gia hạn đến 20/4/2026, sớm hơn lần gia hạn trước, đến 30/4/2026",
        ),
        (
            "{date: 10/3/2026, done: a}, {date: 11/3/2026, extended: 30/4/2026, by: 4/UBND}",
            "ngày 11/3/2026 ghi việc sau khi đã hoàn thành ngày 10/3/2026",
        ),
        ("{date: 10/3/2026, done: a, file: anh.jpg}", "không có tệp minh chứng “anh.jpg”"),
    ],
)
def test_facts_that_cannot_be_are_told(plan: Path, events: str, told: str) -> None:
    known(plan, f"I.1:\n  text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn\n  events: [{events}]\n")
    found = follow([str(plan)], Today(date(2026, 4, 1)))
    assert [(one.id, one.message) for one in found.findings] == [("S0988", f"I.1: {told}")]


@pytest.mark.parametrize(
    ("lead", "before", "since", "why"),
    [
        ("UBND huyện Sơn Động", date(2025, 6, 30), date(2025, 7, 1), "từ 01/7/2025 không còn cấp huyện"),
        ("Văn phòng; Huyện ủy Sơn Động", date(2025, 6, 30), date(2025, 7, 1), "từ 01/7/2025 không còn cấp huyện"),
        (
            "Sở Nội vụ tỉnh Bắc Giang",
            date(2025, 6, 30),
            date(2025, 7, 1),
            "từ 01/7/2025 tỉnh Bắc Giang nay là tỉnh Bắc Ninh",
        ),
        (
            "Sở Giao thông vận tải",
            date(2025, 2, 28),
            date(2025, 3, 1),
            "từ 01/3/2025 Sở Giao thông vận tải nay là Sở Xây dựng",
        ),
    ],
)
def test_units_that_are_no_more_are_told_while_they_have_work_to_do_and_nobody_took_it_over(
    plan: Path, lead: str, before: date, since: date, why: str
) -> None:
    old = PLAN.replace("05/01/2026", "05/01/2025").replace("lead: Văn phòng", f'lead: "{lead}"')
    plan.write_text(old, encoding="utf-8")
    assert follow([str(plan)], Today(before)).findings == ()
    (found,) = follow([str(plan)], Today(since)).findings
    name = lead.removeprefix("Văn phòng; ")
    assert (found.id, found.message) == (
        "S0989",
        f"{why}: 1 nhiệm vụ chưa xong của “{name}” nay của đơn vị nào? (kh.yaml#I.1)",
    )
    text = "Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn"
    known(plan, f"I.1: {{text: {text}, events: [{{date: 02/7/2025, accepted: UBND xã Sơn Động}}]}}\n")
    assert follow([str(plan)], Today(date(2025, 7, 3))).findings == ()


def test_facts_after_the_day_that_is_asked_about_can_be(plan: Path) -> None:
    known(plan, NOTED)
    assert follow([str(plan)], Today(date(2026, 2, 1), now=date(2026, 4, 1))).findings == ()


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
