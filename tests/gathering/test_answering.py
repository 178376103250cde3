"""Our own letter of answer on a draft of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from docx.document import Document as Word
from support.rounds import DRAFT, comment, edited, letter, saved, say

from vbgen.cli import main
from vbgen.diagnostics import Fault
from vbgen.gathering.answering import answer_letter
from vbgen.plans import load, loads
from vbgen.rendering import render
from vbgen.units import Unit

UNIT = Unit(name=("Ủy ban nhân dân", "xã Tân Tiến"), symbol="UBND", place="Tân Tiến", short="UBND xã Tân Tiến")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "du-thao.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def changed(word: Word) -> None:
    say(word, "30/6/2027", "30/9/2027")
    comment(word, "Số hóa 100%", "cần quy định rõ lộ trình từng năm.", "Nguyễn Văn A")


def test_each_change_and_each_comment_is_an_item_that_calls_its_place(draft: Path) -> None:
    asking = saved(letter("Sở Nội vụ", "45/SNV-CCHC", "05/11/2026", "Đề nghị các đơn vị góp ý."))
    made = answer_letter(render(load(draft)), UNIT, edited(draft, changed), asking)
    assert (made.items, made.doubts) == (2, ())
    body = made.yaml.partition("body:\n")[2].partition("recipients:")[0]
    assert (
        body
        == """\
  - Phúc đáp Công văn số 45/SNV-CCHC ngày 05/11/2026 của Sở Nội vụ về việc góp ý dự thảo Kế hoạch cải cách hành chính \
năm 2027, UBND xã Tân Tiến có ý kiến như sau
  - clauses:
      - Cơ bản thống nhất với nội dung dự thảo.
      - text: Đề nghị xem xét, chỉnh sửa một số nội dung
        clauses:
          - "Tại điểm a khoản 1 Mục II: đề nghị sửa lời “Rà soát văn bản quy phạm pháp luật của tỉnh, hoàn thành trước \
ngày 30/6/2027” thành “Rà soát văn bản quy phạm pháp luật của tỉnh, hoàn thành trước ngày 30/9/2027”"
          - "Tại điểm b khoản 2 Mục II: cần quy định rõ lộ trình từng năm."
  - Trên đây là ý kiến của UBND xã Tân Tiến, gửi Sở Nội vụ tổng hợp.
"""
    )
    assert loads(made.yaml).document == made.document


def test_without_changes_the_letter_agrees_and_says_what_is_open(draft: Path) -> None:
    made = answer_letter(render(load(draft)), UNIT)
    assert [doubt.why for doubt in made.doubts] == [
        "số, ngày của công văn lấy ý kiến",
        "ý kiến về từng điều, khoản; không có thì giữ câu thống nhất",
    ]
    assert "UBND xã Tân Tiến thống nhất với nội dung dự thảo." in made.yaml
    assert made.document.addressees == ("Ủy ban nhân dân tỉnh Lam Sơn",)


def test_another_document_than_the_draft_is_refused(draft: Path) -> None:
    other = saved(letter("Sở Y tế", "1/SYT", "05/11/2026", "Sở Y tế mời họp về công tác phòng bệnh mùa đông."))
    with pytest.raises(Fault, match="tệp đã sửa không phải dự thảo này"):
        answer_letter(render(load(draft)), UNIT, other)


def test_the_command_writes_a_plan_that_renders(draft: Path, tmp_path: Path) -> None:
    sent, ours, out = tmp_path / "du-thao.docx", tmp_path / "da-sua.docx", tmp_path / "gop-y.yaml"
    sent.write_bytes(render(load(draft)))
    ours.write_bytes(edited(draft, changed))
    units = tmp_path / "don-vi.yaml"
    units.write_text("xa:\n  name: UBND xã Tân Tiến\n  symbol: UBND\n  place: Tân Tiến\n", encoding="utf-8")
    done = CliRunner().invoke(
        main, ["gop-y", *map(str, (sent, ours)), "--units", str(units), "--as", "xa", "-o", str(out)]
    )
    assert (done.exit_code, done.output) == (0, f"Đã ghi {out}, 2 ý kiến, 1 chỗ cần điền\n")
    assert render(load(out))[:2] == b"PK"
