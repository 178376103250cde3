"""The letters that urge what is late, the report of a period: plans like any other."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vbgen.checking import check
from vbgen.cli import main
from vbgen.compose import compose
from vbgen.following.periods import period_of
from vbgen.following.progress import progress_path
from vbgen.model import Clause, Table
from vbgen.plans import load
from vbgen.tree import texts

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
number: 12
date: 05/01/2026
summary: Cải cách hành chính năm 2026
references:
  kh31: {kind: ke-hoach, number: 31/KH-UBND, date: 02/01/2026, issuer: Ủy ban nhân dân tỉnh Lam Sơn, summary: x}
body:
  - Thực hiện [@kh31], Ủy ban nhân dân xã ban hành kế hoạch như sau
  - heading: Nhiệm vụ
    tasks:
      - {text: Niêm yết thủ tục hành chính tại trụ sở, lead: Văn phòng, due: 15/3/2026}
      - {text: Số hóa hồ sơ đất đai, lead: Phòng Kinh tế, due: 30/3/2026}
      - {text: Tổ chức hội nghị đối thoại, lead: Phòng Kinh tế, due: 30/4/2026}
recipients: [Các phòng]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê Văn Bình}]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kh.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    done = CliRunner().invoke(main, list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    return done


def test_a_reminder_says_why_what_by_when_and_what_follows(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "dd.yaml"
    done = run("remind", plan, "--ngay", "20/4/2026", "--ky-hieu", "UBND-VP", "-o", out)
    assert done.output == f"Đã ghi {out}: 2 nhiệm vụ quá hạn, lần 1, gửi Văn phòng, Phòng Kinh tế\n"
    text = out.read_text(encoding="utf-8")
    assert (
        text.partition("body:\n")[2].partition("recipients:")[0]
        == """\
  - Thực hiện [@vb1]; qua theo dõi, đến ngày 20/4/2026 còn 02 nhiệm vụ quá hạn chưa hoàn thành. Cụ thể như sau
  - heading: Văn phòng
    level: 1
    clauses:
      - "Niêm yết thủ tục hành chính tại trụ sở: thời hạn 15/3/2026, quá hạn 26 ngày làm việc."
  - heading: Phòng Kinh tế
    level: 1
    clauses:
      - "Số hóa hồ sơ đất đai: thời hạn 30/3/2026, quá hạn 15 ngày làm việc."
  - Ủy ban nhân dân xã Tân Tiến yêu cầu các cơ quan, đơn vị nêu trên tập trung hoàn thành nhiệm vụ; báo cáo kết quả, \
nguyên nhân chậm, thời hạn hoàn thành trước ngày 28/4/2026.
  - Người đứng đầu cơ quan, đơn vị chịu trách nhiệm nếu tiếp tục để nhiệm vụ quá hạn; kết quả thực hiện là căn cứ \
đánh giá, xếp loại mức độ hoàn thành nhiệm vụ.
"""
    )
    assert check(load(out)).shown == ()
    assert load(out).document.references[0].number == "12/KH-UBND"


def test_a_plan_without_a_number_is_called_by_what_it_is_about(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("number: 12\n", ""), encoding="utf-8")
    out = tmp_path / "dd.yaml"
    run("remind", plan, "--ngay", "20/4/2026", "-o", out)
    printed = texts(compose(load(out).document))
    assert any(text.startswith("Thực hiện Kế hoạch cải cách hành chính năm 2026; qua theo dõi") for text in printed)


def test_each_unit_has_its_own_letter_and_the_third_goes_to_the_superior_too(plan: Path, tmp_path: Path) -> None:
    for day in ("20/4/2026", "04/5/2026", "18/5/2026"):
        run("remind", plan, "--ngay", day, "--each", "-o", tmp_path / "dd.yaml", "--ghi-de")
    letter = load(tmp_path / "dd-van-phong.yaml").document
    assert (letter.addressees, letter.summary) == (("Văn phòng",), "đôn đốc thực hiện nhiệm vụ quá hạn (lần 3)")
    assert [one.name for one in letter.recipients] == ["Như trên", "Ủy ban nhân dân tỉnh Lam Sơn (để báo cáo)"]
    facts = Path(progress_path(str(plan))).read_text(encoding="utf-8")
    assert facts.count("reminded: lần 3") == 2
    assert [one.name for one in load(tmp_path / "dd-phong-kinh-te.yaml").document.recipients][1:] == [
        "Ủy ban nhân dân tỉnh Lam Sơn (để báo cáo)"
    ]


def test_a_task_of_two_units_stands_in_both_letters_and_is_reminded_once(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("lead: Văn phòng", "lead: Văn phòng; Phòng Kinh tế"), encoding="utf-8")
    run("remind", plan, "--ngay", "20/3/2026", "--each", "-o", tmp_path / "dd.yaml")
    assert sorted(path.name for path in tmp_path.glob("dd-*")) == ["dd-phong-kinh-te.yaml", "dd-van-phong.yaml"]
    facts = Path(progress_path(str(plan))).read_text(encoding="utf-8")
    assert facts.partition("events:\n")[2] == "    - {date: 20/3/2026, reminded: lần 1}\n"


def test_a_letter_of_one_unit_names_it_and_that_of_people_names_them(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("lead: Văn phòng", "lead: bà Lê Thị Sáu"), encoding="utf-8")
    run("remind", plan, "--ngay", "20/4/2026", "--each", "--ky-hieu", "UBND-VP", "-o", tmp_path / "dd.yaml")
    letter = load(tmp_path / "dd-phong-kinh-te.yaml").document
    assert [getattr(block, "text", "") for block in letter.body][1:] == [
        "Số hóa hồ sơ đất đai: thời hạn 30/3/2026, quá hạn 15 ngày làm việc.",
        "Ủy ban nhân dân xã Tân Tiến yêu cầu Phòng Kinh tế tập trung hoàn thành nhiệm vụ; báo cáo kết quả, nguyên nhân "
        "chậm, thời hạn hoàn thành trước ngày 28/4/2026.",
        "Người đứng đầu Phòng Kinh tế chịu trách nhiệm nếu tiếp tục để nhiệm vụ quá hạn; kết quả thực hiện là căn cứ "
        "đánh giá, xếp loại mức độ hoàn thành nhiệm vụ.",
    ]
    person = load(tmp_path / "dd-ba-le-thi-sau.yaml")
    assert person.document.addressees == ("Bà Lê Thị Sáu",)
    assert getattr(person.document.body[-1], "text", "").startswith("Bà Lê Thị Sáu chịu trách nhiệm")
    assert check(person).shown == ()


def test_a_letter_written_again_on_the_same_day_is_the_same_reminder(plan: Path, tmp_path: Path) -> None:
    first, again = (tmp_path / name for name in ("a.yaml", "b.yaml"))
    for out in (first, again):
        run("remind", plan, "--ngay", "20/4/2026", "-o", out)
    assert first.read_bytes() == again.read_bytes()
    assert Path(progress_path(str(plan))).read_text(encoding="utf-8").count("reminded: lần 1") == 2


def test_a_letter_says_of_each_task_how_often_it_was_reminded_and_how_it_stands(plan: Path, tmp_path: Path) -> None:
    run("remind", plan, "--ngay", "20/3/2026", "-o", tmp_path / "a.yaml")
    run("tasks", "note", f"{plan}#I.1", "--tam-dung", "chờ in", "--ngay", "25/3/2026")
    run("tasks", "note", f"{plan}#I.2", "--xin-lui", "30/5/2026", "--ngay", "25/3/2026")
    run("remind", plan, "--ngay", "20/4/2026", "-o", tmp_path / "b.yaml")
    letter = load(tmp_path / "b.yaml").document
    assert letter.summary == "đôn đốc thực hiện nhiệm vụ quá hạn (lần 2)"
    assert [clause.blocks[0].text for clause in letter.body if isinstance(clause, Clause)] == [  # type: ignore[union-attr]
        "Niêm yết thủ tục hành chính tại trụ sở: thời hạn 15/3/2026, quá hạn 26 ngày làm việc; đã đôn đốc 01 lần; "
        "đang tạm dừng: chờ in.",
        "Số hóa hồ sơ đất đai: thời hạn 30/3/2026, quá hạn 15 ngày làm việc; đã xin gia hạn đến 30/5/2026.",
    ]


def test_many_late_turns_of_a_task_are_one_item(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("due: 15/3/2026", "due: thứ Sáu hằng tuần"), encoding="utf-8")
    run("remind", plan, "--ngay", "09/02/2026", "-o", tmp_path / "a.yaml")
    (clause,) = (block for block in load(tmp_path / "a.yaml").document.body if isinstance(block, Clause))
    assert clause.text == (
        "Niêm yết thủ tục hành chính tại trụ sở: kỳ 09/01/2026, cùng 04 kỳ sau, đến kỳ 06/02/2026, "
        "quá hạn 22 ngày làm việc."
    )


def test_nobody_signs_for_another(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "dang.yaml"
    other.write_text(PLAN.replace("[Ủy ban nhân dân, xã Tân Tiến]", "Đảng ủy xã Tân Tiến"), encoding="utf-8")
    for command in (["remind", "-o", str(tmp_path / "x.yaml")], ["report", "--ky", "4/2026"]):
        done = CliRunner().invoke(main, [command[0], str(plan), str(other), *command[1:], "--ngay", "20/4/2026"])
        assert done.exit_code == 2
        assert "S0990: các kế hoạch của nhiều cơ quan ban hành" in done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dang.yaml", "kh.yaml"]


def test_nobody_is_reminded_of_what_nobody_leads_nor_on_a_day_to_come(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("lead: Văn phòng, ", ""), encoding="utf-8")
    out = tmp_path / "dd.yaml"
    done = run("remind", plan, "--ngay", "20/3/2026", "-o", out)
    assert done.output == f"Đã ghi {out}: 1 nhiệm vụ quá hạn, lần 1, gửi (chưa rõ cơ quan chủ trì)\n"
    assert not Path(progress_path(str(plan))).exists()
    later = CliRunner().invoke(main, ["remind", str(plan), "--ngay", "20/3/2099", "-o", str(out), "--ghi-de"])
    assert (later.exit_code, "ngày đôn đốc 20/3/2099 còn ở sau hôm nay" in later.output) == (2, True)


def test_a_period_that_has_not_begun_has_no_report(plan: Path) -> None:
    done = CliRunner().invoke(main, ["report", str(plan), "--ky", "5/2026", "--ngay", "30/4/2026"])
    assert (done.exit_code, "tháng 5 năm 2026 chưa bắt đầu vào ngày 30/4/2026" in done.output) == (2, True)


def test_units_that_are_spelt_in_two_ways_are_one(plan: Path, tmp_path: Path) -> None:
    plan.write_text(PLAN.replace("lead: Phòng Kinh tế, due: 30/4", "lead: phòng Kinh Tế, due: 30/4"), encoding="utf-8")
    done = run("remind", plan, "--ngay", "04/5/2026", "-o", tmp_path / "dd.yaml")
    assert done.output.endswith("3 nhiệm vụ quá hạn, lần 1, gửi Văn phòng, Phòng Kinh tế\n")
    run("report", plan, "--ky", "5/2026", "--ngay", "04/5/2026", "-o", tmp_path / "bc.yaml")
    units = load(tmp_path / "bc.yaml").document.body[2]
    assert isinstance(units, Clause)
    table = units.blocks[0]
    assert isinstance(table, Table)
    assert [row.cells[:2] for row in table.rows] == [("Văn phòng", "1"), ("Phòng Kinh tế", "2")]


def test_the_superior_is_who_issued_what_the_tasks_follow_never_a_law(plan: Path, tmp_path: Path) -> None:
    laws = "luat: {kind: nghi-dinh, number: 61/2018/NĐ-CP, date: 23/4/2018, issuer: Chính phủ, summary: x}\n"
    plan.write_text(
        PLAN.replace("  kh31:", f"  {laws}  kh31:").replace("[@kh31]", "[@luat], [@kh31]"), encoding="utf-8"
    )
    run("report", plan, "--ky", "4/2026", "-o", tmp_path / "bc.yaml")
    assert load(tmp_path / "bc.yaml").document.recipients[0].name == "Ủy ban nhân dân tỉnh Lam Sơn (để báo cáo)"


def test_nothing_late_is_no_letter_and_dry_run_writes_nothing(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "dd.yaml"
    assert run("remind", plan, "--ngay", "10/01/2026", "-o", out).output == "Không có nhiệm vụ quá hạn.\n"
    assert run("remind", plan, "--ngay", "20/4/2026", "-o", out, "--dry-run").output.startswith("Sẽ ghi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kh.yaml"]


# --- the report -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "last", "name", "after"),
    [
        ("11/2026", date(2026, 11, 1), date(2026, 11, 30), "tháng 11 năm 2026", "tháng 12 năm 2026"),
        ("tháng 02 năm 2028", date(2028, 2, 1), date(2028, 2, 29), "tháng 02 năm 2028", "tháng 3 năm 2028"),
        ("quý IV/2026", date(2026, 10, 1), date(2026, 12, 31), "quý IV năm 2026", "quý I năm 2027"),
        ("6 tháng đầu năm 2026", date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "năm 2026", "năm 2027"),
        ("Quý III-2026", date(2026, 7, 1), date(2026, 9, 30), "quý III năm 2026", "quý IV năm 2026"),
        ("9 tháng đầu năm 2026", date(2026, 1, 1), date(2026, 9, 30), "9 tháng đầu năm 2026", "quý IV năm 2026"),
        (
            "6 tháng cuối năm 2026",
            date(2026, 7, 1),
            date(2026, 12, 31),
            "6 tháng cuối năm 2026",
            "6 tháng đầu năm 2027",
        ),
    ],
)
def test_a_period_has_its_days_and_its_successor(text: str, first: date, last: date, name: str, after: str) -> None:
    found = period_of(text)
    assert found is not None
    assert (found, found.next.name) == ((first, last, name), after)


def test_what_is_no_period_is_none() -> None:
    assert [period_of(text) for text in ("13/2026", "quý V/2026", "tuần 3", "")] == [None] * 4


def test_every_number_of_the_report_is_that_of_the_list(plan: Path, tmp_path: Path) -> None:
    run("tasks", "done", f"{plan}#I.1", "--san-pham", "3/BB-VP ngày 20/3/2026")
    run(
        "tasks", "note", f"{plan}#I.2", "--chua", "chờ máy quét", "--vuong-mac", "thiếu máy quét", "--ngay", "10/4/2026"
    )
    out = tmp_path / "bc.yaml"
    run("report", plan, "--ky", "4/2026", "--ngay", "20/4/2026", "-o", out)
    listed = CliRunner().invoke(main, ["tasks", str(plan), "--ngay", "20/4/2026", "--format", "json"])
    counts = json.loads(listed.stdout)["counts"]
    document = load(out).document
    general, units, late, difficulties, coming = (block for block in document.body if isinstance(block, Clause))
    assert [getattr(block, "text", "") for block in general.blocks] == [
        "Lũy kế: 03 nhiệm vụ; đã hoàn thành 01; hoàn thành quá hạn 01; trong hạn 01; quá hạn 01.",
        "Trong kỳ: 01 nhiệm vụ đến hạn; hoàn thành 00, trong đó đúng hạn 00, quá hạn 00.",
    ]
    table = units.blocks[0]
    assert isinstance(table, Table)
    heads = [column.title for column in table.columns][2:]
    sums = [sum(int(row.cells[at]) for row in table.rows) for at in range(2, len(table.columns))]
    assert dict(zip(heads, sums, strict=True)) == {name.capitalize(): count for name, count in counts.items()}
    rows = late.blocks[0]
    assert isinstance(rows, Table)
    assert [row.cells for row in rows.rows] == [
        ("1", "Số hóa hồ sơ đất đai", "Phòng Kinh tế", "30/3/2026", "15", "Chờ máy quét")
    ]
    assert [getattr(block, "text", "") for block in difficulties.blocks] == ["Phòng Kinh tế: thiếu máy quét."]
    assert [getattr(block, "text", "") for block in coming.blocks] == ["Tiếp tục hoàn thành 01 nhiệm vụ quá hạn."]
    assert check(load(out)).shown == ()
