"""`vbgen derive`: the superior's plan → our draft, with its choices, its trace, its update, on to coverage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.repository import FOLDER

from vbgen.cli import main
from vbgen.schema import decode
from vbgen.source import read

UNITS = """\
xa:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  short: UBND xã
  departments: {kinh-te: {name: Phòng Kinh tế, parallel: Sở Tài chính}}
  signers: {a: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}}
"""
PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, tỉnh Bắc Ninh], symbol: UBND, place: Bắc Ninh}
number: 12
date: 05/11/2026
summary: thu ngân sách năm 2027
body:
  - heading: Nhiệm vụ
    tasks:
      - {text: "UBND các xã, phường báo cáo Sở Tài chính", lead: "UBND các xã, phường", due: 15/12/2026}
      - {text: Thẩm định dự toán, lead: Sở Tài chính}
recipients: [Các sở, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn B}]
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def arguments(tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "tren.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "don-vi.yaml").write_text(UNITS, encoding="utf-8")
    return ("derive", str(tmp_path / "tren.yaml"), "--units", str(tmp_path / "don-vi.yaml"), "--as", "xa")


def test_the_draft_shows_what_was_chosen_and_why(arguments: tuple[str, ...]) -> None:
    lines = run(*arguments).output.splitlines()
    shown = lines[lines.index("# --- Lựa chọn nhiệm vụ của cấp trên: 1 thực hiện, 1 không thuộc ---") :]
    assert [line.split("] ")[-1] for line in shown[1:]] == [
        "thực hiện → Phòng Kinh tế (phòng, ban duy nhất; gọi cả cấp mình (“UBND các xã, phường”)): "
        "UBND các xã, phường báo cáo Sở Tài chính",
        "không thuộc (việc của Sở Tài chính (cùng lĩnh vực với Phòng Kinh tế)): Thẩm định dự toán",
    ]


def test_the_choice_is_told_to_programs(arguments: tuple[str, ...]) -> None:
    rows = json.loads(run(*arguments, "--format", "json").output)
    assert [(row["path"], row["role"], row["department"], row["ours"], row["ours_due"]) for row in rows] == [
        ("I.1", "lead", "Phòng Kinh tế", "Báo cáo về UBND xã", "08/12/2026"),
        ("I.2", "not", "", "", ""),
    ]


def test_the_trace_tells_before_and_after(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "--giai-trinh").output == (
        "I.1 → Phòng Kinh tế\n"
        "  thời hạn: 15/12/2026 → 08/12/2026\n"
        "  bỏ chủ ngữ đã có ở đề mục\n"
        "    - UBND các xã, phường báo cáo Sở Tài chính\n"
        "    + Báo cáo Sở Tài chính\n"
        "  chế độ báo cáo của mình\n"
        "    - Báo cáo Sở Tài chính\n"
        "    + Báo cáo về UBND xã\n"
    )


def test_a_new_version_of_the_superior_goes_into_the_draft(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ours = tmp_path / "minh.yaml"
    assert run(*arguments, "-o", ours).exit_code == 0
    edited = ours.read_text(encoding="utf-8").replace("Báo cáo về UBND xã\n", "Báo cáo UBND xã bằng văn bản\n")
    ours.write_text(edited, encoding="utf-8")
    more = '      - {text: Lập dự toán năm sau, lead: "UBND cấp xã"}\n      - {text: Thẩm'
    (tmp_path / "tren.yaml").write_text(PLAN.replace("      - {text: Thẩm", more), encoding="utf-8")
    result = run(*arguments, "--cap-nhat", ours)
    assert result.output == (
        f"mới: I.2 → Phòng Kinh tế: Lập dự toán năm sau\nĐã ghi {ours}: 1 mới, 0 cấp trên sửa, 0 đổi chỗ, 0 không còn\n"
    )
    assert "Báo cáo UBND xã bằng văn bản" in ours.read_text(encoding="utf-8")
    assert run("coverage", *arguments[1:2], ours, *arguments[2:]).exit_code == 0


def test_the_whole_road_from_the_superior_s_word_file(tmp_path: Path) -> None:
    word, plan, ours = tmp_path / "tren.docx", tmp_path / "tren.yaml", tmp_path / "minh.yaml"
    units = ("--units", FOLDER / "units" / "son-dong-2024.yaml", "--as", "ubnd-huyen-son-dong")
    assert run("render", FOLDER / "bac-giang-2024-kh87.yaml", "-o", word).exit_code == 0
    assert run("import", word, "-o", plan).exit_code == 0
    assert run("derive", plan, *units, "-o", ours).exit_code == 0
    assert run("check", plan, ours).exit_code == 0
    result = run("coverage", plan, ours, *units)
    assert result.exit_code == 0, result.output
    document = decode(read(str(ours)))[0]
    seed = decode(read(str(FOLDER / "son-dong-2024-kh87.yaml")))[0]
    assert document is not None
    assert seed is not None
    same = ("kind", "issuer", "addressees", "signers")
    assert {name: getattr(document, name) for name in same} == {name: getattr(seed, name) for name in same}


@pytest.mark.parametrize("form", ["json", "xlsx", "docx"])
def test_coverage_is_written_in_other_forms(form: str, tmp_path: Path) -> None:
    plan = FOLDER / "bac-giang-2024-kh87.yaml"
    out = tmp_path / f"a.{form}"
    result = run("coverage", plan, FOLDER / "son-dong-2024-kh87.yaml", "--format", form, "-o", out)
    assert (result.exit_code, result.output) == (1, f"Đã ghi {out}\n")
    if form == "json":
        assert {row["state"] for row in json.loads(out.read_text(encoding="utf-8"))} == {"missing", "sourceless"}
    else:
        assert out.read_bytes()[:2] == b"PK"


def test_bad_inputs_are_told_plainly(tmp_path: Path) -> None:
    plan, units = FOLDER / "bac-giang-2024-kh87.yaml", FOLDER / "units" / "xa-2026.yaml"
    wrong = run("derive", plan, "--units", units, "--as", "ubnd-xa-tan-tie")
    assert (wrong.exit_code, "có phải `ubnd-xa-tan-tien`?" in wrong.output) == (1, True)
    other = run("derive", plan, "--units", units, "--as", "ubnd-xa-tan-tien")
    assert other.exit_code == 0
    assert "4:27: cảnh báo S0150: văn bản của tỉnh Bắc Giang, đơn vị của mình thuộc tỉnh Lam Sơn" in other.stderr
    missing = run("derive", plan, "--units", tmp_path / "x.yaml", "--as", "a")
    assert (missing.exit_code, "không có tệp này" in missing.output) == (2, True)
    for name, data in (("a.docx", b"PK nonsense"), ("b.txt", b""), ("c.bin", b"\0\1\2"), ("d.pdf", b"%PDF-1.4 x")):
        (tmp_path / name).write_bytes(data)
        result = run("import", tmp_path / name)
        assert result.exit_code == 2
        assert "lỗi S0101: không nhập được: " in result.output
    assert run("coverage", plan, plan, "--as", "x").exit_code == 2
    other = run("coverage", plan, plan, "-o", "a.pdf")
    assert (other.exit_code, "không ghi được tệp .pdf" in other.output) == (2, True)
    assert run("coverage", plan, plan, "--format", "xlsx").exit_code == 2
