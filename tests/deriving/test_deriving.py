"""From the superior's plan to our draft, and the proof that nothing was lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.repository import FOLDER

from vbgen.cli import main
from vbgen.deriving import derive
from vbgen.model import Clause, Department, Document, Issuer, Paragraph, Recipient, Signer, Task, Unit
from vbgen.outline import outline
from vbgen.schema import decode
from vbgen.source import read
from vbgen.vietnamese import PartialDate

SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    summary="Cải cách hành chính năm 2026",
    body=(
        Paragraph("Ủy ban nhân dân tỉnh ban hành kế hoạch"),
        Clause(
            "Nhiệm vụ",
            heading=True,
            blocks=(
                Task("Sở Nội vụ rà soát tổ chức bộ máy", lead="Sở Nội vụ", due="30/6/2026", product="Báo cáo"),
                Task("UBND các xã báo cáo kết quả", lead="UBND các xã, phường", due="15/12/2026"),
                Task("Báo Bắc Ninh đưa tin", lead="Báo Bắc Ninh"),
            ),
        ),
    ),
)
UNIT = Unit(
    name=("Ủy ban nhân dân xã Tân Tiến",),
    symbol="UBND",
    letter_symbol="UBND-VP",
    place="Tân Tiến",
    short="UBND xã",
    answers=("UBND các xã",),
    departments=(("van-hoa", Department("Phòng Văn hóa - Xã hội", answers=("Sở Nội vụ",))),),
    others=("Trưởng các thôn",),
    recipients=(Recipient("Lưu: VT"),),
    signers=(("chu-tich", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn Văn An")),),
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_paths_are_sections_as_a_reader_names_them() -> None:
    assert [place.path for place in outline(SUPERIOR)] == ["/1", "I", "I.1", "I.2", "I.3"]


def test_a_draft_takes_up_our_tasks_with_traces_and_earlier_days() -> None:
    found = derive(SUPERIOR, UNIT)
    assert [block for block in found.document.body if isinstance(block, Task)] == [
        Task("UBND các xã báo cáo kết quả", lead="Phòng Văn hóa - Xã hội", due="08/12/2026", follows="kh87#I.2"),
    ]
    assert [choice.place.path for choice in found.choices if not choice.ours] == ["I.1", "I.3"]
    assert [(blank.path, blank.why) for blank in found.blanks] == [
        ("number", "số do văn thư cấp"),
        ("date", "ngày ban hành"),
    ]
    assert found.document.summary == (
        "triển khai thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh"
    )
    assert found.document.addressees == ("Các cơ quan, đơn vị thuộc UBND xã", "Trưởng các thôn")
    assert [item.name for item in found.document.recipients] == [
        "Như trên",
        "Ủy ban nhân dân tỉnh Bắc Ninh (b/c)",
        "Lưu: VT",
    ]


def test_a_plan_without_a_task_for_us_is_drafted_and_says_so() -> None:
    found = derive(replace(SUPERIOR, body=(Paragraph("Không có gì"),)), UNIT)
    assert any("không có nhiệm vụ nào cho đơn vị" in blank.why for blank in found.blanks)


# --- from the command line: the real case --------------------------------------------------------------------------


def test_the_whole_road_from_the_superior_s_word_file(tmp_path: Path) -> None:
    word, plan, ours = tmp_path / "tren.docx", tmp_path / "tren.yaml", tmp_path / "minh.yaml"
    units = ("--units", FOLDER / "units" / "son-dong-2024.yaml", "--as", "ubnd-huyen-son-dong")
    assert run("render", FOLDER / "bac-giang-2024-kh87.yaml", "-o", word).exit_code == 0
    assert run("import", word, "-o", plan).exit_code == 0
    assert run("derive", plan, *units, "-o", ours).exit_code == 0
    assert run("check", plan, ours).exit_code == 0
    result = run("coverage", plan, ours, *units)
    assert result.exit_code == 0, result.output
    document = decode(read(str(ours))).document
    assert document is not None
    seed = decode(read(str(FOLDER / "son-dong-2024-kh87.yaml"))).document
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
    missing = run("derive", plan, "--units", tmp_path / "x.yaml", "--as", "a")
    assert (missing.exit_code, "không có tệp này" in missing.output) == (2, True)
    for name, data in (("a.docx", b"PK nonsense"), ("b.txt", b""), ("c.bin", b"\0\1\2"), ("d.pdf", b"%PDF-1.4 x")):
        (tmp_path / name).write_bytes(data)
        result = run("import", tmp_path / name)
        assert result.exit_code == 2
        assert "lỗi S0101: không nhập được: " in result.output
    assert run("coverage", plan, plan, "--as", "x").exit_code == 2
    assert run("coverage", plan, plan, "--format", "xlsx").exit_code == 2
