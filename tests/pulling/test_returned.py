"""Comments, tracked changes and looks of a file that came back; files that are no version of the plan's."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree
from support.git import keep, with_git
from support.returned.word import W, printed

from vbgen.cli import main
from vbgen.plans import load, loads
from vbgen.rendering import render

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính năm 2026
date: 05/01/2026
body:
  - Thực hiện chỉ đạo của tỉnh, Ủy ban nhân dân xã ban hành kế hoạch như sau
  - heading: Mục đích
    clauses:
      - Nâng cao chất lượng phục vụ người dân trên địa bàn xã
      - Giảm thời gian đi lại của người dân khi làm thủ tục
  - heading: Nhiệm vụ
    tasks:
      - text: Công khai thủ tục hành chính tại trụ sở và trang thông tin
        lead: Văn phòng
        due: 30/6/2026
      - Niêm yết giá dịch vụ tại bộ phận một cửa
recipients: [Như trên, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn Nam}]
"""
Edit = Callable[[Word], None]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def returned(plan: Path, edit: Edit) -> Path:
    word = docx.Document(BytesIO(render(load(plan))))
    edit(word)
    made = plan.with_name("gui-ve.docx")
    word.save(str(made))
    return made


def pull(file: Path, plan: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["pull", str(file), "--into", str(plan), *more])


def paragraph(word: Word, text: str) -> Paragraph:
    return next(one for one in word.paragraphs if text in one.text.replace("\u00a0", " "))


def tracked(one: Paragraph, old: str, new: str, author: str) -> None:
    """Old words of a paragraph of one run deleted, new ones put in, by an author, with changes tracked."""
    run = one.runs[0]._r
    before, after = one.text.replace("\u00a0", " ").split(old)
    mark = f'w:id="1" w:author="{author}" w:date="2026-03-02T08:00:00Z"'
    xml = (
        f'<w:r><w:t xml:space="preserve">{before}</w:t></w:r>'
        f'<w:del {mark}><w:r><w:delText xml:space="preserve">{old}</w:delText></w:r></w:del>'
        f'<w:ins {mark}><w:r><w:t xml:space="preserve">{new}</w:t></w:r></w:ins>'
        f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r>'
    )
    for piece in etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>'):
        run.addprevious(piece)
    run.getparent().remove(run)


def test_a_comment_stands_above_what_it_is_about_with_its_author_and_its_words(plan: Path) -> None:
    def edit(word: Word) -> None:
        runs = paragraph(word, "Giảm thời gian").runs
        word.add_comment(runs, text="Giảm bao nhiêu?", author="Lê Văn C", initials="C")

    file = returned(plan, edit)
    result = pull(file, plan)
    about = "2. Giảm thời gian đi lại của người dân khi làm thủ tục."
    line = f"      # ý kiến (Lê Văn C), về “{about}”: Giảm bao nhiêu?\n"
    before = "      - Giảm thời gian"
    assert plan.read_text(encoding="utf-8") == PLAN.replace(before, line + before)
    assert result.output == (
        f"# Ý kiến (Lê Văn C), về “{about}”: Giảm bao nhiêu? [mục I.2]\n"
        f"0 chỗ đã đưa vào {plan}; 0 chỗ chưa đưa vào được; 1 ý kiến.\n"
    )
    assert result.exit_code == 0


def test_a_comment_is_written_once_however_often_the_file_is_pulled(plan: Path) -> None:
    def edit(word: Word) -> None:
        word.add_comment(paragraph(word, "Niêm yết giá").runs, text="Ở đâu?", author="C", initials="C")

    file = returned(plan, edit)
    pull(file, plan)
    once = plan.read_text(encoding="utf-8")
    pull(file, plan)
    assert plan.read_text(encoding="utf-8") == once


def test_a_comment_on_the_header_stands_at_its_field(plan: Path) -> None:
    def edit(word: Word) -> None:
        word.add_comment(paragraph(word, "Cải cách hành chính năm").runs, text="Ngắn quá", author="C", initials="C")

    pull(returned(plan, edit), plan)
    lines = plan.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("summary: Cải cách hành chính năm 2026") - 1].endswith(": Ngắn quá")


def test_tracked_changes_are_accepted_and_told_by_author(plan: Path) -> None:
    def edit(word: Word) -> None:
        tracked(paragraph(word, "Giảm thời gian"), "đi lại", "chờ đợi", "Trần Thị B")

    result = pull(returned(plan, edit), plan)
    assert plan.read_text(encoding="utf-8") == PLAN.replace("gian đi lại", "gian chờ đợi")
    assert "* Vết sửa coi như đã chấp nhận: Trần Thị B, 2 chỗ: bỏ “đi lại”, thêm “chờ đợi”\n" in result.output
    assert result.exit_code == 0


def test_a_change_of_looks_alone_is_told_and_not_applied(plan: Path) -> None:
    def edit(word: Word) -> None:
        one = paragraph(word, "Giảm thời gian")
        one.alignment = WD_ALIGN_PARAGRAPH.CENTER
        one.runs[0].bold = True
        one.runs[0].font.size = Pt(16)

    result = pull(returned(plan, edit), plan)
    beginning = "“2. Giảm thời gian đi lại của người dân k…”"
    assert plan.read_text(encoding="utf-8") == PLAN
    assert result.output == (
        f"! Chỉ đổi cách trình bày, không đưa vào: căn lề: đều hai bên → giữa: {beginning}\n"
        f"! Chỉ đổi cách trình bày, không đưa vào: cỡ chữ: 14 → 16: {beginning}\n"
        "! Chỉ đổi cách trình bày, không đưa vào: thêm chữ đậm “2. Giảm thời gian đi lại của người dân k”: "
        f"{beginning}\n"
        f"0 chỗ đã đưa vào {plan}; 3 chỗ chưa đưa vào được.\n"
    )
    assert result.exit_code == 1


def test_words_struck_out_painted_or_coloured_are_told_for_they_say_what_a_leader_wants(plan: Path) -> None:
    def edit(word: Word) -> None:
        one, other, third = (paragraph(word, text).runs[0] for text in ("Giảm thời gian", "Niêm yết giá", "Nâng cao"))
        one.font.strike = True
        other.font.highlight_color = WD_COLOR_INDEX.YELLOW
        third.font.color.rgb = RGBColor(0xC0, 0, 0)

    result = pull(returned(plan, edit), plan)
    told = "! Chỉ đổi cách trình bày, không đưa vào: thêm"
    assert plan.read_text(encoding="utf-8") == PLAN
    assert result.output == (
        f"{told} màu chữ “1. Nâng cao chất lượng phục vụ người dân”: “1. Nâng cao chất lượng phục vụ người dân…”\n"
        f"{told} gạch ngang “2. Giảm thời gian đi lại của người dân k”: “2. Giảm thời gian đi lại của người dân k…”\n"
        f"{told} tô nền “2. Niêm yết giá dịch vụ tại bộ phận một ”: “2. Niêm yết giá dịch vụ tại bộ phận một …”\n"
        f"0 chỗ đã đưa vào {plan}; 3 chỗ chưa đưa vào được.\n"
    )
    assert result.exit_code == 1


def test_an_edit_that_cannot_be_taken_in_stays_out_whole_and_the_others_come_in(plan: Path) -> None:
    def edit(word: Word) -> None:
        for old, new in (("Nâng cao", "Nâng dần"), ("Cải cách hành chính năm", "Cải cách thủ tục năm")):
            one = paragraph(word, old)
            one.runs[-1].text = one.runs[-1].text.replace("\u00a0", " ").replace(old, new)
        cell = word.tables[0].rows[0].cells[1].paragraphs[1]
        cell.runs[-1].text = "Độc lập, Tự do, Hạnh phúc"

    result = pull(returned(plan, edit), plan)
    wanted = PLAN.replace("Nâng cao", "Nâng dần").replace("Cải cách hành chính năm", "Cải cách thủ tục năm")
    assert plan.read_text(encoding="utf-8") == wanted
    assert result.exit_code == 1
    assert (
        "! Chưa đưa vào: tệp gửi về “Độc lập, Tự do, Hạnh phúc”; kế hoạch in “Độc lập - Tự do - Hạnh phúc” "
        "(chữ do thể thức quy định, vbgen tự viết)\n"
    ) in result.output


def test_json_says_changes_what_is_left_looks_comments_and_tracked_changes(plan: Path) -> None:
    def edit(word: Word) -> None:
        tracked(paragraph(word, "Giảm thời gian"), "đi lại", "chờ đợi", "Trần Thị B")
        word.add_comment(paragraph(word, "Niêm yết giá").runs, text="Ở đâu?", author="Lê Văn C", initials="C")

    result = pull(returned(plan, edit), plan, "--format", "json", "--dry-run")
    told = json.loads(result.output)
    assert [change["changes"][0]["path"] for change in told["changes"]] == ["body[1].blocks[1].text"]
    assert [(one["author"], one["sort"], one["words"]) for one in told["tracked"]] == [
        ("Trần Thị B", "deleted", "đi lại"),
        ("Trần Thị B", "inserted", "chờ đợi"),
    ]
    assert [(one["place"], one["comment"]["words"]) for one in told["comments"]] == [("II.2", "Ở đâu?")]
    assert (told["left"], told["looks"], told["written"]) == ([], [], False)
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize("name", ["pdf", "doc", "cut", "other", "alike", "retyped", "pasted", "older"])
def test_what_is_no_version_of_the_plan_is_a_finding_and_nothing_is_written(name: str, plan: Path) -> None:
    file = plan.with_name("gui-ve.docx")
    wanted: dict[str, tuple[str, Callable[[], object]]] = {
        "pdf": ("S0963", lambda: file.write_bytes(b"%PDF-1.7\n")),
        "doc": ("S0101", lambda: file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))),
        "cut": ("gui-ve.docx: lỗi S0101", lambda: file.write_bytes(render(load(plan))[:4000])),
        "pasted": ("S0962", lambda: _pasted(plan, file)),
        "other": ("S0961", lambda: _another(file)),
        "alike": ("khác bản đã gửi ở tên loại, ngày, trích yếu", lambda: _alike(file)),
        "retyped": ("S0962", lambda: _retyped(plan, file)),
        "older": ("S0964", lambda: _older(plan, file)),
    }
    code, make = wanted[name]
    make()
    before = plan.read_text(encoding="utf-8")
    result = pull(file, plan)
    assert (result.exit_code, code in result.output, plan.read_text(encoding="utf-8")) == (2, True, before)


def _another(file: Path) -> None:
    word = docx.Document()
    for text in (
        "BIÊN BẢN HỌP PHỤ HUYNH",
        "Trường mầm non khai giảng lớp mới vào tháng chín",
        "Cô giáo chủ nhiệm: Mai",
    ):
        word.add_paragraph(text)
    word.save(str(file))


def _alike(file: Path) -> None:
    """Another document in nearly the same words, as offices make one of another."""
    text = PLAN.replace("ke-hoach", "chuong-trinh").replace("05/01/2026", "06/02/2026")
    text = text.replace("Cải cách hành chính năm 2026", "Phòng cháy, chữa cháy rừng mùa khô")
    file.write_bytes(render(loads(text, "b.yaml")))
    _without_stamp(file)


def test_a_file_that_a_person_vouches_for_by_what_was_sent_may_be_changed_in_all_that_it_is_known_by(
    plan: Path,
) -> None:
    file = plan.with_name("gui-ve.docx")
    sent = plan.with_name("luc-gui.docx")
    sent.write_bytes(render(load(plan)))
    _alike(file)
    assert pull(file, plan, "--base", str(sent)).exit_code == 0
    assert load(plan).document.kind == "chuong-trinh"


def _without_stamp(file: Path) -> None:
    """As programs save a file that keep no properties."""
    word = docx.Document(str(file))
    part = next(one for one in word.part.package.iter_parts() if one.partname == "/docProps/custom.xml")
    part._blob = part._blob.replace(b'name="vbgen"', b'name="khac"')
    word.save(str(file))


def _retyped(plan: Path, file: Path) -> None:
    """All its words in lines of forty letters, as a PDF is opened in Word."""
    old = docx.Document(BytesIO(render(load(plan))))
    cells = [cell.text for table in old.tables for row in table.rows for cell in row.cells]
    words = " ".join([*cells[:4], *(one.text for one in old.paragraphs), *cells[4:]]).split()
    word = docx.Document()
    for at in range(0, len(words), 7):
        word.add_paragraph(" ".join(words[at : at + 7]))
    word.save(str(file))


def _pasted(plan: Path, file: Path) -> None:
    """All its lines in an empty file, as text is pasted."""
    word = docx.Document()
    for line in printed(render(load(plan))):
        word.add_paragraph(line)
    word.save(str(file))


def _older(plan: Path, file: Path) -> None:
    """Made of a text of the plan that nobody kept."""
    file.write_bytes(render(load(plan)))
    plan.write_text(PLAN.replace("Niêm yết giá", "Niêm yết đủ giá"), encoding="utf-8")


@with_git
def test_a_file_without_its_stamp_is_laid_beside_the_likest_revision(plan: Path) -> None:
    keep(plan.parent, "a.yaml")

    def edit(word: Word) -> None:
        one = paragraph(word, "Nâng cao")
        one.runs[0].text = one.runs[0].text.replace("\u00a0", " ").replace("Nâng cao", "Nâng dần")

    file = returned(plan, edit)
    _without_stamp(file)
    later = PLAN.replace("Niêm yết giá", "Niêm yết đầy đủ các giá")
    plan.write_text(later, encoding="utf-8")
    result = pull(file, plan)
    assert plan.read_text(encoding="utf-8") == later.replace("Nâng cao", "Nâng dần")
    assert "Tệp gửi về không còn dấu của vbgen: coi như dựng từ kế hoạch ở bản " in result.output


def test_a_plan_of_the_day_can_be_the_base(plan: Path) -> None:
    sent = plan.with_name("luc-gui.yaml")
    shutil.copy(plan, sent)

    def edit(word: Word) -> None:
        one = paragraph(word, "Nâng cao")
        one.runs[0].text = one.runs[0].text.replace("\u00a0", " ").replace("Nâng cao", "Nâng dần")

    file = returned(plan, edit)
    later = PLAN.replace("Niêm yết giá", "Niêm yết đầy đủ các giá")
    plan.write_text(later, encoding="utf-8")
    assert pull(file, plan, "--base", str(sent)).exit_code == 0
    assert plan.read_text(encoding="utf-8") == later.replace("Nâng cao", "Nâng dần")
