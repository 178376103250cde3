"""A file becomes a plan, one or many at once; nothing that a person may have made is written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from vbgen.cli import main
from vbgen.diagnostics import Fault
from vbgen.importing import read
from vbgen.importing.files import ImportJob, import_files, jobs_for

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ A\nSố: 5/KH-UBND\nA, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nTrồng cây\n"
    "1. Trồng cây.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLê An\n"
)


def files(folder: Path, count: int) -> list[str]:
    """So many files of others; the second cannot be read."""
    paths = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(b"" if number == 1 else TEXT.replace("cây", f"cây {number}").encode())
    return [str(path) for path in paths]


def test_an_imported_file_says_its_plan_and_its_facts(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    imported = read(file)
    assert (imported.name, imported.document.kind, imported.json["kind"]) == ("a.txt", "ke-hoach", "ke-hoach")
    assert imported.yaml.startswith("# Nhập từ a.txt\n")
    assert "kind: ke-hoach\n" in imported.yaml


@pytest.mark.parametrize("workers", [1, 2])
def test_many_files_are_imported_past_one_that_cannot_be_read(tmp_path: Path, workers: int) -> None:
    given = files(tmp_path, 4)
    found = list(import_files(jobs_for(given, out_dir=str(tmp_path / "ra")), workers))
    assert [outcome.file for outcome in found] == given
    assert [bool(outcome.out) for outcome in found] == [True, False, True, True]
    assert [item.id for item in found[1].findings if item.severity.name == "ERROR"] == ["S0101"]
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == ["0.txt.yaml", "2.txt.yaml", "3.txt.yaml"]


def test_two_files_are_never_written_to_one(tmp_path: Path) -> None:
    with pytest.raises(Fault) as told:
        jobs_for(["a/x.txt", "b/x.txt"], out_dir=str(tmp_path))
    assert [item.id for item in told.value.diagnostics] == ["S0903"]


def test_a_plan_that_was_edited_stays_unless_the_user_says_otherwise(tmp_path: Path) -> None:
    (file,), out = files(tmp_path, 1), tmp_path / "a.yaml"

    def run(*options: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["import", file, "-o", str(out), *options])
        return result.exit_code, result.output

    assert run()[0] == 0
    assert run()[0] == 0  # the same once more
    made = out.read_text(encoding="utf-8")
    out.write_text(made + "# sửa tay\n", encoding="utf-8")
    code, said = run()
    assert (code, f"{out}: lỗi S0906: đã có tệp này, có thể đã được sửa tay\n" in said) == (2, True)
    assert out.read_text(encoding="utf-8") == made + "# sửa tay\n"
    assert (run("--ghi-de")[0], out.read_text(encoding="utf-8")) == (0, made)


def test_facts_are_written_as_json(tmp_path: Path) -> None:
    (found,) = import_files([ImportJob(files(tmp_path, 1)[0], form="json")])
    assert json.loads(found.text)["kind"] == "ke-hoach"


def test_what_has_no_place_in_the_plan_is_counted_and_makes_the_exit_code_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    other = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 7/TB-UBND\nTHÔNG BÁO\nNghỉ lễ\n"
    file.write_text(TEXT + other, encoding="utf-8")
    result = CliRunner().invoke(main, ["import", str(file), "-o", str(tmp_path / "a.yaml")])
    assert result.exit_code == 1
    assert "lỗi S0138: 5 đoạn của tệp gốc chưa có chỗ trong kế hoạch" in result.output
    plan = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "# cần xác minh: tệp gốc có thêm một văn bản khác ở sau; tách ra rồi nhập riêng\n" in plan
    assert plan.endswith("# THÔNG BÁO\n# Nghỉ lễ\n")


def test_a_table_with_units_that_is_no_table_of_assignments_is_a_doubt_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    table = "| Tên hàng | Nơi tiếp nhận |\n|---|---|\n| Gạch xây | Sở Xây dựng |\n| Thuốc | Sở Y tế |\n"
    file.write_text(
        TEXT.replace("Nơi nhận:", f"\n{table}\nNơi nhận:").replace("\n", "\n\n").replace("|\n\n|", "|\n|"), "utf-8"
    )
    told = [doubt for doubt in read(file).doubts if doubt.why.startswith("bảng")]
    assert [(doubt.path, doubt.why) for doubt in told] == [
        ("body", "bảng 1/1 có 2 hàng nêu tên cơ quan mà chưa nhận thành nhiệm vụ, như “Gạch xây”")
    ]
