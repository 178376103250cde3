"""Rendering from the command line: files written whole, bad plans named, no traceback whatever comes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from support.cases import letter
from support.laws import law
from support.repository import FOLDER

from vbgen.cli import main
from vbgen.files import save
from vbgen.pipeline import RenderJob, plan_jobs, render_file
from vbgen.standards import STANDARDS, standard

PLAN = FOLDER / "son-dong-2024-kh87.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_plan_is_written_beside_itself_or_where_the_user_says(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    assert (run("render", str(plan)).output, (tmp_path / "a.docx").exists()) == (f"Đã ghi {tmp_path}/a.docx\n", True)
    out = str(tmp_path / "moi" / "b.docx")
    assert (run("render", str(plan), "-o", out).exit_code, Path(out).exists()) == (0, True)


def test_a_folder_is_rendered_whole_past_a_bad_plan(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    (folder / "units").mkdir(parents=True)
    (folder / "units" / "x.yaml").write_text("a: {name: A}\n", encoding="utf-8")
    for name in ("a", "c"):
        (folder / f"{name}.yaml").write_text(letter(), encoding="utf-8")
    (folder / "b.yaml").write_text(letter() + "sumary: x\n", encoding="utf-8")
    result = run("render", str(folder), "--out-dir", str(tmp_path / "out"), "--jobs", "2")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.docx", "c.docx"]
    assert result.exit_code == 1
    assert "b.yaml:19:1: lỗi S0301: không có trường `sumary`" in result.output
    assert result.output.endswith("Đã ghi 2 tệp, 1 kế hoạch có lỗi.\n")


def test_what_cannot_be_read_or_written_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    missing = run("render", str(tmp_path / "x.yaml"))
    assert (missing.exit_code, missing.output) == (
        2,
        f"{tmp_path}/x.yaml: lỗi S0101: không đọc được: không có tệp này\n",
    )
    blocked = tmp_path / "tep"
    blocked.write_text("x", encoding="utf-8")
    result = run("render", str(PLAN), "-o", str(blocked / "a.docx"))
    assert result.exit_code == 2
    assert "lỗi S0901: không ghi được: đường dẫn này vướng" in result.output
    assert run("render", str(tmp_path)).output.startswith(f"{tmp_path}: lỗi S0904: không có tệp .yaml nào để dựng")
    assert run("render", str(PLAN), str(PLAN), "-o", "a.docx").exit_code == 2
    assert "lỗi S0903: cùng ghi vào" in run("render", str(PLAN), str(PLAN), "--out-dir", str(tmp_path / "o")).output


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    outcome = render_file(RenderJob(str(PLAN), str(tmp_path / "a.docx")))
    assert [finding.message for finding in outcome.findings] == [
        "không ghi được: tệp đang mở trong Word, hoặc tệp hay thư mục chỉ cho đọc"
    ]


def test_a_failed_writing_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    save({str(target): b"cu"})
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(PermissionError()))
    outcome = render_file(RenderJob(str(PLAN), str(target), over=True))
    assert (outcome.out, outcome.findings[0].id) == ("", "S0901")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.docx", b"cu")]


def test_registries_of_units_are_no_plans(tmp_path: Path) -> None:
    for name in ("don-vi.yaml", "a.yaml", ".an.yaml", "b.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [Path(job.plan).name for job in plan_jobs([str(tmp_path)])] == ["a.yaml"]


@pytest.mark.parametrize(
    ("kind", "standard"),
    [(kind, law) for law in STANDARDS for kind in standard(law).kinds],
)
def test_the_sample_of_every_kind_checks_clean_and_renders(kind: str, standard: str, tmp_path: Path) -> None:
    plan = str(tmp_path / "a.yaml")
    assert run("new", kind, "--standard", standard, "-o", plan).output == f"Đã ghi {plan}\n"
    assert run("check", plan).output == "Không có lỗi.\n"
    assert run("render", plan).exit_code == 0
    Path(plan).write_text("# của tôi\n", encoding="utf-8")
    again = run("new", kind, "--standard", standard, "-o", plan)
    assert (again.exit_code, "đã có tệp này" in again.output) == (2, True)


def test_an_unknown_kind_is_answered_with_the_near_one() -> None:
    result = run("new", "kehoach")
    assert (result.exit_code, "có phải `ke-hoach`?" in result.output) == (2, True)


def test_a_template_is_copied_checked_and_used(tmp_path: Path) -> None:
    copy, bad = str(tmp_path / "mau.docx"), str(tmp_path / "hong.docx")
    assert run("template", "copy", "cong-van", "-o", copy).output == f"Đã ghi {copy}\n"
    assert run("template", "check", copy).output == "Không có lỗi.\n"
    assert run("render", str(PLAN), "--template", copy, "-o", str(tmp_path / "a.docx")).exit_code == 0
    shutil.copy(PLAN, bad)
    checked = run("template", "check", bad)
    assert (checked.exit_code, checked.output) == (
        2,
        f"{bad}: lỗi S0909: tệp hỏng hoặc không phải .docx\n1 lỗi.\n",
    )
    used = run("render", str(PLAN), "--template", bad, "-o", str(tmp_path / "b.docx"))
    assert (used.exit_code, "S0909: tệp hỏng hoặc không phải .docx" in used.output) == (2, True)


# --- fuzz ----------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *"kind: cong-van ke-hoach issuer: {name: } [ ] - | > & * ! % @ ` ' \" : , body: heading:".split(),
        *"rows: tasks: signers: authority: KT summary: date: 31/2/2026 [@a] [^a] ** {{ }} {% %} ]]> \\".split(),
        *("table:", "columns:", "---", "...", "~", "", "\n", "\n  ", "\n    ", "\n\n", "\t"),
    ]
)
SLOW = law(100)


def _no_traceback(data: bytes, folder: Path) -> None:
    plan = folder / "a.yaml"
    plan.write_bytes(data)
    result = run("render", str(plan), "-o", str(folder / "a.docx"))
    assert result.exit_code in (0, 1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)


@SLOW
@given(st.binary(max_size=200))
def test_no_bytes_make_a_traceback(tmp_path: Path, data: bytes) -> None:
    _no_traceback(data, tmp_path)


@SLOW
@given(st.lists(WORDS, max_size=40))
def test_no_words_make_a_traceback(tmp_path: Path, words: list[str]) -> None:
    _no_traceback(" ".join(words).encode(), tmp_path)


@SLOW
@given(st.data())
def test_no_damage_to_a_good_plan_makes_a_traceback(tmp_path: Path, data: st.DataObject) -> None:
    text = PLAN.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 60)))
    _no_traceback((text[:start] + data.draw(st.text(max_size=8)) + text[end:]).encode("utf-8", "replace"), tmp_path)


def test_bombs_and_giants_are_refused_at_once(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n" for n in range(12)
    )
    for data, code in (
        (bomb.encode(), 1),
        (b"a: " + b"x" * 100_000_000, 1),
        (b"[" * 100_000, 1),
        (os.urandom(10_000), 1),
    ):
        plan = tmp_path / "a.yaml"
        plan.write_bytes(data)
        assert run("check", str(plan)).exit_code == code


# --- formats --------------------------------------------------------------------------------------------------------


def test_a_plan_is_written_in_the_format_asked_for_or_by_the_ending_of_its_file(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    assert run("render", str(plan), "--to", "html").output == f"Đã ghi {tmp_path}/a.html\n"
    assert run("render", str(plan), "-o", str(tmp_path / "b.TXT")).output == f"Đã ghi {tmp_path}/b.TXT\n"
    assert run("render", str(tmp_path), "--to", "txt", "--out-dir", str(tmp_path / "ra")).exit_code == 0
    assert (tmp_path / "a.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "b.TXT").read_bytes() == (tmp_path / "ra" / "a.txt").read_bytes()
    assert "V/v triển khai công tác cải cách hành chính" in (tmp_path / "b.TXT").read_text(encoding="utf-8")


def test_a_template_is_for_word_files_only_and_so_is_a_copy(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    refused = run("render", str(plan), "--to", "html", "--template", "x.docx")
    assert (refused.exit_code, "--template chỉ dùng khi ghi tệp .docx" in refused.output) == (2, True)
    plan.write_text(COPY, encoding="utf-8")
    told = f"{tmp_path}/goc.docx: lỗi S0912: bản sao chỉ ghi được thành .docx, không thành .txt\n"
    assert run("render", str(plan), "--to", "txt").output == told


COPY = """\
kind: sao-y
issuer: {name: Sở Nội vụ, symbol: SNV, place: Lạng Sơn}
date: 05/01/2026
original: goc.docx
recipients: ["Lưu: VT"]
signers: [{position: Chánh Văn phòng, name: Trần Thị Bình}]
"""


def test_the_set_and_the_appendices_apart_have_the_format_of_the_plan(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    body = "appendices:\n  - {title: Danh mục, body: [Hồ sơ]}\noutputs:\n  moi: {summary: họp giao ban}\n"
    plan.write_text(letter() + body, encoding="utf-8")
    run("render", str(plan), "--to", "txt", "--phu-luc-rieng")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.moi.txt", "a.phu-luc-1.txt", "a.txt", "a.yaml"]
