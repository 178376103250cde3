"""What a user sees, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

from cases import letter
from click.testing import CliRunner

from vbgen.cli import main

GOOD = "kind: ke-hoach\nissuer: {name: UBND xã A}\nsummary: X\nbody: [A]\n"


def test_a_clean_plan_gives_exit_code_0(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(plan)])
    assert (result.exit_code, result.output) == (0, "Không có lỗi.\n")


def test_a_finding_gives_exit_code_1_and_stands_under_its_line(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(GOOD + "signer: B\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(plan)])
    assert (result.exit_code, result.output) == (
        1,
        f"{plan}:5:1: lỗi S0301: không có trường `signer`\n"
        "   5 | signer: B\n"
        "     | ^^^^^^\n"
        "     = gợi ý: có phải `signers`?\n"
        "1 lỗi.\n",
    )


def test_json_findings_are_a_list_of_objects(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text("a: b: c\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--format", "json", str(plan)])
    found = [(item["id"], item["severity"], item["line"], item["column"]) for item in json.loads(result.output)]
    assert (result.exit_code, found) == (1, [("S0201", "error", 1, 5)])


def test_a_missing_file_gives_exit_code_2_and_one_line(tmp_path: Path) -> None:
    plan = str(tmp_path / "khong-co.yaml")
    result = CliRunner().invoke(main, ["check", plan])
    assert (result.exit_code, result.output) == (2, f"{plan}: lỗi S0101: không đọc được: không có tệp này\n1 lỗi.\n")


def test_the_kinds_are_listed_with_their_codes() -> None:
    lines = CliRunner().invoke(main, ["kinds"]).output.splitlines()
    assert len(lines) == 58  # the 29 of the state and 3 copies, 26 of the Party
    assert "ke-hoach         KH   Kế hoạch (mẫu 1.4)" in lines
    assert "cong-van         –    Công văn (mẫu 1.5)" in lines
