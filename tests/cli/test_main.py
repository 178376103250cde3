"""What a user sees, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
from click.testing import CliRunner
from support.cases import letter

import vbgen
from vbgen import cli
from vbgen.cli import main
from vbgen.standards import standard

GOOD = "kind: ke-hoach\nissuer: {name: UBND xã A}\nsummary: X\nbody: [A]\n"


def test_the_list_of_commands_names_each_and_loads_none() -> None:
    modules = {path.stem.rstrip("_") for path in Path(cli.__file__).parent.glob("[a-z]*.py")} - {"output"}
    assert {name.replace("-", "_") for name in cli._COMMANDS} == modules
    assert {name for name in cli._COMMANDS if main.get_command(click.Context(main), name) is None} == set()
    script = "import sys; from vbgen.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = run.stdout.splitlines()[-1].split()
    assert sorted(name for name in loaded if name.startswith("vbgen")) == ["vbgen", "vbgen.cli", "vbgen.patterns"]
    assert CliRunner().invoke(main, ["--version"]).output == f"vbgen {vbgen.__version__}\n"


def test_the_help_is_printed_on_a_console_without_vietnamese_letters() -> None:
    for code_page in ("cp1252", "cp1258", "ascii"):
        run = subprocess.run(
            [sys.executable, "-m", "vbgen", "--help"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONIOENCODING": code_page},
        )
        assert "Văn bản hành chính từ YAML" in run.stdout.decode()


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


def test_the_kinds_are_listed_below_their_standard_with_what_they_ask_for() -> None:
    output = CliRunner().invoke(main, ["kinds"]).output
    state, party, youth = output.split("\n\n")
    lengths = [2 + 29 + 3, 2 + len(standard("dang").kinds), 2 + len(standard("doan").kinds)]
    assert [len(part.splitlines()) for part in (state, party, youth)] == lengths
    assert state.startswith("Nghị định 30/2020/NĐ-CP (standard: nha-nuoc)\nkind ")
    assert party.startswith("Hướng dẫn 05-HD/VPTW (standard: dang)\nkind ")
    assert youth.startswith("Hướng dẫn 29-HD/TWĐTN-VP (standard: doan)\nkind ")
    words = [line.split() for line in state.splitlines()]
    assert "ke-hoach KH Kế hoạch 1.4 summary body".split() in words
    assert "cong-van – Công văn 1.5 summary addressees body".split() in words
    assert "giay-moi GM Giấy mời 1.7 summary addressees event* chair time* venue*".split() in words
    assert len({line.index(" summary ") for line in state.splitlines() if " summary " in line}) == 1  # one column


def test_the_kinds_are_data_too() -> None:
    found = json.loads(CliRunner().invoke(main, ["kinds", "--format", "json"]).output)
    assert len(found) == 29 + 3 + len(standard("dang").kinds) + len(standard("doan").kinds)
    assert next(item for item in found if item["kind"] == "bien-ban") == {
        "kind": "bien-ban",
        "code": "BB",
        "name": "Biên bản",
        "form": "1.9",
        "required": ["summary", "signers"],
        "addressees": False,
        "particulars": [
            {"key": key, "required": True} for key in ("starts", "venue", "attendees", "chair", "secretary", "ends")
        ],
        "standard": "nha-nuoc",
    }
