"""Two versions named on the command line: plans, Word files, revisions of Git."""

from __future__ import annotations

import json
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.text.paragraph import Paragraph
from PIL import Image
from support.git import keep, with_git

from vbgen.cli import main
from vbgen.plans import load
from vbgen.rendering import render

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
SAID = "- Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026\n1 chỗ khác nhau.\n"


def diff(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Path(tmp_path, "a.yaml").write_text(PLAN, encoding="utf-8")
    Path(tmp_path, "b.yaml").write_text(LATER, encoding="utf-8")
    return tmp_path


def test_two_plans_are_compared(folder: Path) -> None:
    result = diff(folder / "a.yaml", folder / "b.yaml")
    assert (result.output, result.exit_code) == (f"{folder}/a.yaml → {folder}/b.yaml\n{SAID}", 1)


def test_where_the_name_of_an_office_breaks_is_no_difference_between_files(folder: Path) -> None:
    plan, made = folder / "a.yaml", folder / "a.docx"
    plan.write_text(PLAN.replace("[Ủy ban nhân dân, xã Tân Tiến]", "Ủy ban nhân dân xã Tân Tiến"), encoding="utf-8")
    word = docx.Document(BytesIO(render(load(plan))))
    cell = word.tables[0].cell(0, 0)
    name = next(one for one in cell.paragraphs if one.text.replace("\u00a0", " ").startswith("ỦY BAN"))
    second = deepcopy(name._p)
    name._p.addnext(second)
    for line, text in ((name, "ỦY BAN NHÂN DÂN"), (Paragraph(second, cell), "XÃ TÂN TIẾN")):
        for run in line.runs:
            run.text = ""
        line.runs[0].text = text
    word.save(str(made))
    assert diff(plan, made).output.splitlines()[1:] == ["Hai bản giống nhau."]


def test_equal_versions_give_0(folder: Path) -> None:
    result = diff(folder / "a.yaml", folder / "a.yaml")
    assert (result.output.splitlines()[-1], result.exit_code) == ("Hai bản giống nhau.", 0)


def test_a_plan_is_compared_with_a_word_file_as_if_both_came_from_word(folder: Path) -> None:
    made = str(folder / "b.docx")
    Path(made).write_bytes(render(load(folder / "b.yaml")))
    assert diff(folder / "b.yaml", made).exit_code == 0
    assert diff(folder / "a.yaml", made).output.endswith(SAID)


@with_git
def test_a_revision_of_git_is_compared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder, "a.yaml")
    Path(folder, "a.yaml").write_text(LATER, encoding="utf-8")
    monkeypatch.chdir(folder)
    assert diff("HEAD:a.yaml", "a.yaml").output == f"HEAD:a.yaml → a.yaml\n{SAID}"
    for name in ("HEAD:b.yaml", "KHONG-CO:a.yaml", "HEAD:khong-co/a.yaml"):
        missing = diff(name, "a.yaml")
        assert (missing.exit_code, "S0920" in missing.output) == (2, True), name


@pytest.mark.parametrize("name", ["khong-co.yaml", "khong-co.docx"])
def test_a_version_that_there_is_not_is_a_fault(folder: Path, name: str) -> None:
    result = diff(folder / name, folder / "a.yaml")
    assert (result.exit_code, "S0101" in result.output) == (2, True)


def test_a_plan_that_does_not_decode_is_told_with_its_place(folder: Path) -> None:
    Path(folder, "b.yaml").write_text(PLAN.replace("kind: ke-hoach", "kind: ke-hoac"), encoding="utf-8")
    result = diff(folder / "a.yaml", folder / "b.yaml")
    assert (result.exit_code, f"{folder}/b.yaml:1:7" in result.output) == (1, True)


def test_programs_get_the_changes_as_json(folder: Path) -> None:
    told = json.loads(diff(folder / "a.yaml", folder / "b.yaml", "--format", "json").output)
    assert told["differences"] == [
        {
            "sentence": "Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026",
            "words": [[" ", "Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026"]],
            "changes": [
                {
                    "sort": "changed",
                    "path": "body[0].blocks[0].due",
                    "term": "thời hạn",
                    "before": "30/6/2026",
                    "after": "15/7/2026",
                    "place": "I.1",
                    "came": "I.1",
                    "about": "nhiệm vụ",
                }
            ],
        }
    ]


def test_a_reference_that_came_is_told_to_programs_with_its_date(folder: Path) -> None:
    cited = "references:\n  kh5: {kind: ke-hoach, number: 5/KH-UBND, date: 02/01/2026}\nbody:\n  - Thực hiện [@kh5]\n"
    Path(folder, "b.yaml").write_text(PLAN.replace("body:\n", cited), encoding="utf-8")
    told = json.loads(diff(folder / "a.yaml", folder / "b.yaml", "--format", "json").output)
    added = {"id": "kh5", "kind": "ke-hoach", "number": "5/KH-UBND", "date": "02/01/2026"}
    assert told["differences"][0]["changes"][0]["after"] == added


@pytest.mark.parametrize("ending", ["html", "xlsx", "docx", "json"])
def test_every_format_goes_into_a_file_by_its_ending_and_over_nothing(folder: Path, ending: str) -> None:
    out = folder / f"khac.{ending}"
    result = diff(folder / "a.yaml", folder / "b.yaml", "-o", out)
    assert (result.output, result.exit_code) == (f"Đã ghi {out}: 1 chỗ khác nhau.\n", 1)
    out.write_text("của người khác", encoding="utf-8")
    assert diff(folder / "a.yaml", folder / "b.yaml", "-o", out).exit_code == 2
    assert out.read_text(encoding="utf-8") == "của người khác"


def test_markup_of_a_plan_is_text_on_the_web_page(folder: Path) -> None:
    hostile = PLAN.replace("năm 2026", "<script>alert(1)</script>")
    Path(folder, "b.yaml").write_text(hostile, encoding="utf-8")
    page = diff(folder / "a.yaml", folder / "b.yaml", "--format", "html").output
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_table_with_explanations_is_made_again_over_itself_but_over_no_other_file(folder: Path) -> None:
    out = folder / "so-sanh.docx"
    arguments = (folder / "a.yaml", folder / "b.yaml", "--so-sanh", "-o", out)
    assert [diff(*arguments).exit_code for _ in range(2)] == [1, 1]
    Path(folder, "a.docx").write_bytes(render(load(folder / "a.yaml")))
    assert diff(folder / "a.yaml", folder / "b.yaml", "--so-sanh", "-o", folder / "a.docx").exit_code == 2


def test_a_picture_that_came_is_told_to_programs_by_its_size(folder: Path) -> None:
    made = BytesIO()
    Image.new("RGB", (40, 30), "red").save(made, "PNG")
    Path(folder, "so-do.png").write_bytes(made.getvalue())
    Path(folder, "b.yaml").write_text(
        PLAN.replace("recipients:", "  - image: so-do.png\nrecipients:"), encoding="utf-8"
    )
    told = json.loads(diff(folder / "a.yaml", folder / "b.yaml", "--format", "json").output)
    assert told["differences"][0]["changes"][0]["after"]["data"] == f"{len(made.getvalue())} byte"
