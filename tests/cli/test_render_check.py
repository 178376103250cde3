"""`vbgen render --check`: whether the files that stand there are what the plans make."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from vbgen.cli import main

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính
body: [Làm việc]
recipients: [Như kế hoạch, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(PLAN, encoding="utf-8")
    run(str(path))
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["render", *arguments])


def test_a_file_that_its_plan_makes_is_right(plan: Path) -> None:
    result = run(str(plan), "--check")
    assert (result.output, result.exit_code) == ("Mọi tệp đều đúng như kế hoạch dựng ra.\n", 0)


def test_a_file_older_than_its_plan_is_told_and_stays(plan: Path) -> None:
    before = plan.with_suffix(".docx").read_bytes()
    plan.write_text(PLAN.replace("Làm việc", "Làm việc khác"), encoding="utf-8")
    result = run(str(plan), "--check")
    assert (result.exit_code, "lỗi S0921: tệp cũ hơn kế hoạch" in result.output) == (1, True)
    assert plan.with_suffix(".docx").read_bytes() == before


def test_a_file_that_a_person_edited_is_told_as_such(plan: Path) -> None:
    word = docx.Document(str(plan.with_suffix(".docx")))
    word.paragraphs[0].add_run(" thêm")
    word.save(str(plan.with_suffix(".docx")))
    result = run(str(plan), "--check")
    assert (result.exit_code, "tệp đã có người sửa" in result.output) == (1, True)


def test_a_file_that_is_not_there_is_told_and_not_written(plan: Path) -> None:
    plan.with_suffix(".docx").unlink()
    result = run(str(plan.parent), "--check")
    assert (result.exit_code, "chưa dựng tệp này" in result.output) == (1, True)
    assert not plan.with_suffix(".docx").exists()
