"""`-o -` is the standard output where a command writes text, and is refused where it writes files alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vbgen.cli import main

UNITS = """\
xa:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  short: UBND xã
  signers: {a: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}}
"""
PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, tỉnh Bắc Ninh], symbol: UBND, place: Bắc Ninh}
summary: thu ngân sách
body: [{task: "UBND các xã, phường báo cáo", lead: "UBND các xã, phường"}]
recipients: ["Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn B}]
"""
DERIVE = "derive a.yaml --units units.yaml --as xa"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("a.yaml", PLAN), ("b.yaml", PLAN.replace("thu", "chi")), ("units.yaml", UNITS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").write_text("KẾ HOẠCH\nThu ngân sách\n1. Sở Tài chính rà soát.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(line: str) -> Result:
    return CliRunner().invoke(main, line.split())


@pytest.mark.parametrize(
    "line",
    [
        "new ke-hoach",
        "import a.txt",
        "import a.txt --format json",
        DERIVE,
        f"{DERIVE} --format json",
        "coverage a.yaml b.yaml",
        "coverage a.yaml b.yaml --format json",
        "diff a.yaml b.yaml",
        "diff a.yaml b.yaml --format html",
    ],
)
def test_text_goes_where_it_goes_without_an_option(line: str) -> None:
    before = sorted(os.listdir())
    plain, dashed = run(line), run(f"{line} -o -")
    assert plain.stdout
    assert plain.exit_code in (0, 1)
    assert (dashed.exit_code, dashed.stdout, dashed.stderr) == (plain.exit_code, plain.stdout, plain.stderr)
    assert sorted(os.listdir()) == before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("render a.yaml", "-o cần tên tệp"),
        ("template copy cong-van", "-o cần tên tệp"),
        (f"{DERIVE} --cap-nhat b.yaml", "-o cần tên tệp"),
        ("coverage a.yaml b.yaml --format xlsx", "--format xlsx cần -o TỆP"),
        ("diff a.yaml b.yaml --format docx", "--format docx cần -o TỆP"),
        ("import a.txt --out-dir ra", "-o chỉ dùng với một tệp"),
    ],
)
def test_files_that_are_no_text_and_drafts_in_place_need_a_name(line: str, told: str) -> None:
    before = sorted(os.listdir())
    refused = run(f"{line} -o -")
    assert (refused.exit_code, told in refused.stderr) == (2, True)
    assert sorted(os.listdir()) == before


def test_a_file_of_that_name_can_still_be_asked_for() -> None:
    assert run("new ke-hoach -o ./-").stdout == "Đã ghi ./-\n"
    assert Path("./-").read_text(encoding="utf-8") == run("new ke-hoach").stdout
