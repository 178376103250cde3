"""`vbgen redline`: versions as they are named on the command line, what is written, what is told, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.git import keep, with_git
from support.tracked import markup

from vbgen.cli import main
from vbgen.plans import load
from vbgen.readers.docx import read
from vbgen.redlining import Redline
from vbgen.rendering import render
from vbgen.tracking import moment

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính năm 2026
date: 05/01/2026
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
recipients: [Như trên, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""
LATER = PLAN.replace("30/6/2026", "15/7/2026")


def redline(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["redline", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    Path(tmp_path, "a.yaml").write_text(PLAN, encoding="utf-8")
    Path(tmp_path, "b.yaml").write_text(LATER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_changed_between_two_plans_is_tracked_in_the_rendered_document(folder: Path) -> None:
    result = redline("a.yaml", "b.yaml", "--author", "Văn phòng", "--date", "14/5/2026")
    assert (result.output, result.exit_code) == ("Đã ghi b-vet-sua.docx: 2 vết sửa.\n", 0)
    xml = markup(Redline(Path("b-vet-sua.docx").read_bytes(), 0, (), 0))
    by = 'w:author="Văn phòng" w:date="2026-05-14T00:00:00Z"'
    assert f'<w:del w:id="1" {by}><w:r><w:delText>30/6/2026</w:delText></w:r></w:del>' in xml
    assert f'<w:ins w:id="2" {by}><w:r><w:t>15/7/2026</w:t></w:r></w:ins>' in xml


def test_a_plan_is_tracked_against_a_word_file(folder: Path) -> None:
    Path("b.docx").write_bytes(render(load("b.yaml")))
    assert redline("a.yaml", "b.docx", "--author", "A", "-o", "c.docx").output == "Đã ghi c.docx: 2 vết sửa.\n"


def test_two_versions_that_are_the_same_are_told_and_nothing_is_written(folder: Path) -> None:
    result = redline("a.yaml", "a.yaml", "--author", "A")
    assert (result.output, result.exit_code) == ("Hai bản giống nhau; không ghi gì.\n", 0)
    assert not Path("a-vet-sua.docx").exists()


@with_git
def test_a_revision_of_git_is_tracked_beside_nothing_of_git(folder: Path) -> None:
    keep(folder, "a.yaml")
    Path("a.yaml").write_text(LATER, encoding="utf-8")
    assert redline("HEAD:a.yaml", "a.yaml", "--author", "A").output == "Đã ghi a-vet-sua.docx: 2 vết sửa.\n"
    missing = redline("HEAD:khong-co.yaml", "a.yaml", "--author", "A")
    assert (missing.exit_code, "S0920" in missing.output) == (2, True)


def test_what_is_no_track_of_changes_is_told_with_exit_code_1(folder: Path) -> None:
    Path("b.yaml").write_text(LATER + "size: co-nho\n", encoding="utf-8")
    result = redline("a.yaml", "b.yaml", "--author", "A")
    *told, written = result.output.splitlines()
    assert told == [
        "b.yaml: cảnh báo S0952: không ghi được thành vết sửa: kiểu trình bày “Cơ quan chủ quản”, “Cơ quan ban hành”, "
        "“Quốc hiệu”, “Tiêu ngữ” và 44 kiểu khác",
        "b.yaml: cảnh báo S0952: không ghi được thành vết sửa: phông, cỡ chữ, giãn dòng mặc định của tệp",
    ]
    assert (written[:20], result.exit_code) == ("Đã ghi b-vet-sua.doc", 1)


REFUSED = {
    "another document": ("S0954", 1),
    "a plain text": ("S0953", 2),
    "an old Word file": ("S0101", 2),
    "changes that wait": ("S0950", 2),
    "no file": ("S0101", 2),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_tracked_is_told_and_nothing_is_written(folder: Path, what: str) -> None:
    other = {
        "another document": "khac.yaml",
        "a plain text": "a.txt",
        "an old Word file": "cu.doc",
        "changes that wait": "b-vet-sua.docx",
        "no file": "khong-co.docx",
    }[what]
    Path("a.txt").write_text("Kế hoạch", encoding="utf-8")
    Path("cu.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    sample = CliRunner().invoke(main, ["new", "quyet-dinh", "-o", "khac.yaml"])
    assert sample.exit_code == 0
    redline("a.yaml", "b.yaml", "--author", "A")
    result = redline("a.yaml", other, "--author", "A", "-o", "ra.docx")
    assert (result.exit_code, REFUSED[what][0] in result.output) == (REFUSED[what][1], True), result.output
    assert not Path("ra.docx").exists()


@pytest.mark.parametrize("wrong", ["31/6/2026", "hôm qua", "2026", "2026-05-14T25:00"])
def test_a_day_that_is_none_is_refused(folder: Path, wrong: str) -> None:
    assert redline("a.yaml", "b.yaml", "--author", "A", "--date", wrong).exit_code == 2


def test_days_and_times_are_taken_as_they_are_typed() -> None:
    typed = ["14/5/2026", "2026-05-14", "2026-05-14T08:30", "2026-05-14 08:30:15"]
    said = ["2026-05-14T00:00:00Z", "2026-05-14T00:00:00Z", "2026-05-14T08:30:00Z", "2026-05-14T08:30:15Z"]
    assert list(map(moment, typed)) == said


def test_a_table_whose_rows_were_all_sorted_anew_is_the_same_document(folder: Path) -> None:
    rows = [f"      - [{at}, Việc thứ {at * 7919 % 1000} của xã số {at * 31 % 97}]\n" for at in range(200)]
    for name, some in (("a", rows), ("b", rows[::-1])):
        table = "  - table:\n      columns: [TT, Việc]\n      rows:\n" + "".join(f"  {row}" for row in some)
        Path(f"{name}.yaml").write_text(PLAN.replace("recipients:", f"{table}recipients:"), encoding="utf-8")
    assert redline("a.yaml", "b.yaml", "--author", "A").exit_code == 0


def test_what_a_person_may_have_edited_is_not_written_over(folder: Path) -> None:
    redline("a.yaml", "b.yaml", "--author", "A")
    result = redline("a.yaml", "b.yaml", "--author", "B")
    assert (result.exit_code, "S0906" in result.output) == (2, True)
    assert redline("a.yaml", "b.yaml", "--author", "B", "--ghi-de").exit_code == 0


def test_a_redline_is_a_word_file_and_none_of_those_compared(folder: Path) -> None:
    Path("b.docx").write_bytes(render(load("b.yaml")))
    over = redline("a.yaml", "b.docx", "--author", "A", "-o", "./b.docx", "--ghi-de")
    assert (over.exit_code, "S0911" in over.output) == (2, True)
    assert redline("a.yaml", "b.docx", "--author", "A", "-o", "b.pdf").exit_code == 2
    assert redline("a.yaml", "b.docx", "--author", " ").exit_code == 2


def test_a_redline_reads_as_the_newer_version(folder: Path) -> None:
    redline("a.yaml", "b.yaml", "--author", "A", "-o", "c.docx")
    said, meant = read(Path("c.docx").read_bytes(), "c"), read(render(load("b.yaml")), "b")
    assert [str(line) for line in said.items] == [str(line) for line in meant.items]
