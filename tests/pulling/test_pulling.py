"""The edits of a Word file come back into its plan."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.document import Document as Word
from docx.text.paragraph import Paragraph
from PIL import Image as Pixels
from support.git import keep, with_git

from vbgen import pulling
from vbgen.cli import main
from vbgen.plans import load
from vbgen.rendering import render

PLAN = """\
# do văn phòng soạn
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính năm 2026
date: 05/01/2026
body:
  - Thực hiện chỉ đạo của tỉnh, Ủy ban nhân dân xã ban hành kế hoạch như sau
  - heading: Mục đích
    clauses:
      - Nâng cao chất lượng phục vụ người dân
      - Giảm thời gian đi lại của người dân
  - heading: Nhiệm vụ
    tasks:
      # hỏi lại phòng kinh tế
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
      - Niêm yết giá dịch vụ tại trụ sở
recipients: [Như trên, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def edit(path: Path, *words: tuple[str, str]) -> Path:
    """The Word file of a plan, with words put in the place of others as a person would."""
    word = docx.Document(BytesIO(render(load(path))))
    for old, new in words:
        found = _paragraph(word, old)
        text = found.text.replace(old, new).replace("\u00a0", " ").replace("\u2011", "-")
        for run in found.runs[1:]:
            run.text = ""
        found.runs[0].text = text
    made = path.with_suffix(".docx")
    word.save(str(made))
    return made


def _paragraph(word: Word, text: str) -> Paragraph:
    plain = [(one, one.text.replace("\u00a0", " ")) for one in _paragraphs(word)]
    return next(one for one, found in plain if text in found)


def _paragraphs(word: Word) -> list[Paragraph]:
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    return [*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)]


def pull(returned: Path, into: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["pull", str(returned), "--into", str(into), *more])


def test_words_that_were_edited_are_edited_in_the_plan_and_nothing_else(plan: Path) -> None:
    result = pull(edit(plan, ("Giảm thời gian", "Giảm hẳn thời gian")), plan)
    assert result.output == (
        f"- Mục I.2: Giảm{{+ hẳn+}} thời gian đi lại của người dân\n1 chỗ đã đưa vào {plan}; 0 chỗ chưa đưa vào được.\n"
    )
    assert (result.exit_code, plan.read_text(encoding="utf-8")) == (0, PLAN.replace("Giảm thời", "Giảm hẳn thời"))


def test_a_due_in_the_words_of_the_file_is_the_due_of_the_plan(plan: Path) -> None:
    result = pull(edit(plan, ("30/6/2026", "15/7/2026")), plan)
    assert plan.read_text(encoding="utf-8") == PLAN.replace("30/6/2026", "15/7/2026")
    assert result.output.startswith("- Thời hạn nhiệm vụ II.1: 30/6/2026 → 15/7/2026\n")


def test_a_file_that_nobody_edited_changes_nothing(plan: Path) -> None:
    result = pull(edit(plan), plan)
    assert (result.output, result.exit_code) == (f"0 chỗ đã đưa vào {plan}; 0 chỗ chưa đưa vào được.\n", 0)
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_picture_put_into_the_file_is_told_and_one_of_the_plan_stays(plan: Path) -> None:
    pixels = BytesIO()
    Pixels.new("L", (60, 30)).save(pixels, "PNG")
    plan.with_name("so-do.png").write_bytes(pixels.getvalue())
    text = PLAN.replace("  - heading: Mục đích\n", "  - image: {file: so-do.png, alt: Sơ đồ}\n  - heading: Mục đích\n")
    plan.write_text(text, encoding="utf-8")
    returned = edit(plan, ("Giảm thời gian", "Giảm hẳn thời gian"))
    word = docx.Document(str(returned))
    other = BytesIO()
    Pixels.new("L", (60, 30), 200).save(other, "PNG")
    _paragraph(word, "Niêm yết").add_run().add_picture(other)
    word.save(str(returned))
    result = pull(returned, plan)
    assert "S0221: 1 hình mới của tệp Word chưa đưa vào kế hoạch" in result.output
    assert plan.read_text(encoding="utf-8") == text.replace("Giảm thời", "Giảm hẳn thời")


def test_words_that_the_standard_prescribes_are_told_and_stay(plan: Path) -> None:
    result = pull(edit(plan, ("Độc lập - Tự do - Hạnh phúc", "Độc lập, Tự do, Hạnh phúc")), plan)
    assert (result.exit_code, plan.read_text(encoding="utf-8")) == (1, PLAN)
    assert (
        "! Chưa đưa vào: tệp gửi về “Độc lập, Tự do, Hạnh phúc”; kế hoạch in “Độc lập - Tự do - Hạnh phúc”"
        in result.output
    )


def test_a_dry_run_writes_nothing(plan: Path) -> None:
    result = pull(edit(plan, ("30/6/2026", "15/7/2026")), plan, "--dry-run")
    assert result.output.endswith(f"1 chỗ sẽ đưa vào {plan}; 0 chỗ chưa đưa vào được.\n")
    assert plan.read_text(encoding="utf-8") == PLAN


@with_git
def test_a_plan_that_changed_meanwhile_keeps_its_own_edits(plan: Path) -> None:
    keep(plan.parent, "a.yaml")
    returned = edit(plan, ("30/6/2026", "15/7/2026"))
    later = PLAN.replace("Niêm yết giá dịch vụ", "Niêm yết đầy đủ giá dịch vụ")
    plan.write_text(later, encoding="utf-8")
    result = pull(returned, plan)
    assert plan.read_text(encoding="utf-8") == later.replace("30/6/2026", "15/7/2026")
    assert "Tệp gửi về dựng từ kế hoạch ở bản " in result.output
    clashing = PLAN.replace("30/6/2026", "01/8/2026")
    plan.write_text(clashing, encoding="utf-8")
    result = pull(returned, plan)
    assert (result.exit_code, plan.read_text(encoding="utf-8")) == (1, clashing)
    assert "! Chưa đưa vào: thời hạn II.1: kế hoạch 01/8/2026; tệp gửi về 15/7/2026" in result.output


def test_a_line_that_the_plan_changed_since_the_file_was_sent_is_a_clash_and_nothing_is_written(plan: Path) -> None:
    returned = edit(plan, ("Niêm yết giá", "Công khai giá"), ("Trần Văn A", "Lê Thị B"))
    sent = plan.with_name("sent.docx")
    sent.write_bytes(render(load(plan)))
    ours = PLAN.replace("Niêm yết giá", "Thông báo giá")
    plan.write_text(ours, encoding="utf-8")
    result = pull(returned, plan, "--base", str(sent))
    assert (result.exit_code, plan.read_text(encoding="utf-8")) == (1, ours)
    assert (
        "! Chưa đưa vào: dòng: kế hoạch 2. Thông báo giá dịch vụ tại trụ sở./.; "
        "tệp gửi về 2. Công khai giá dịch vụ tại trụ sở./."
    ) in result.output


def test_a_file_that_is_no_document_is_a_fault_and_the_plan_stays(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.docx"
    other.write_bytes(b"PK")
    assert pull(other, plan).exit_code == 2
    assert pull(tmp_path / "khong-co.docx", plan).exit_code == 2
    assert plan.read_text(encoding="utf-8") == PLAN


def test_edits_that_a_person_refuses_stay_out_and_all_others_come_in_whole(plan: Path) -> None:
    returned = edit(
        plan,
        ("Nâng cao chất lượng", "Nâng cao hơn nữa chất lượng"),
        ("Công khai thủ tục", "Công khai đầy đủ thủ tục"),
        ("Niêm yết giá", "Niêm yết, công khai giá"),
    ).read_bytes()
    whole = pulling.pull(load(plan), returned)
    shown = [(edit.number, hunk.before, hunk.after) for edit in whole.edits for hunk in edit.shown]
    (first, before, after), _, (last, *_) = shown
    assert (before, after) == (
        ("1. Nâng cao chất lượng phục vụ người dân.",),
        ("1. Nâng cao hơn nữa chất lượng phục vụ người dân.",),
    )
    some = pulling.pull(load(plan), returned, refusals=pulling.Refusals(frozenset({first, last})))
    assert some.text == PLAN.replace("Công khai thủ tục", "Công khai đầy đủ thủ tục")
    assert (some.edits, some.left, some.failed) == (whole.edits, (), frozenset())
    none = pulling.pull(load(plan), returned, refusals=pulling.Refusals(frozenset(edit.number for edit in whole.edits)))
    assert (none.text, none.is_changed) == (PLAN, False)


def test_an_edit_that_the_plan_cannot_say_is_told_by_its_number_unless_it_is_refused(plan: Path) -> None:
    returned = edit(plan, ("Độc lập", "Tự do, độc lập"), ("Niêm yết giá", "Niêm yết, công khai giá")).read_bytes()
    whole = pulling.pull(load(plan), returned)
    motto = whole.edits[0].number
    assert (whole.failed, [item.wanted for item in whole.left]) == (
        frozenset({motto}),
        [("Tự do, độc lập - Tự do - Hạnh phúc",)],
    )
    some = pulling.pull(load(plan), returned, refusals=pulling.Refusals(frozenset({motto})))
    assert (some.failed, some.left, some.text) == (frozenset(), (), whole.text)
