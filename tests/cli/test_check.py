"""`vbgen check` from the command line: rules over plans and files, formats, and what stands in the manual."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.cases import letter, plan
from support.repository import ROOT

from vbgen.cli import main

ABBREVIATED = letter().replace("place: Tân Tiến", "place: TP. Tân Tiến")


def run(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=text)


def test_the_plans_of_the_project_check_clean() -> None:
    plans = sorted((ROOT / "plans").glob("*.yaml"))
    assert run("check", *plans).output == "Không có lỗi.\n"


def test_a_broken_rule_is_an_error_with_place_and_clause() -> None:
    result = run("check", "-", text=ABBREVIATED)
    assert result.exit_code == 1
    assert "<đầu vào>:3:69: lỗi T0401: " in result.output
    assert "= căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4" in result.output


def test_rules_are_selected_ignored_and_allowed_with_a_reason() -> None:
    assert run("check", "-", "--ignore", "T0401", text=ABBREVIATED).exit_code == 0
    assert run("check", "-", "--select", "C", text=ABBREVIATED).exit_code == 0
    lines = ABBREVIATED.splitlines()
    lines[2] += "  # vbgen: cho phép T0401 — tên riêng"
    assert run("check", "-", text="\n".join(lines)).exit_code == 0
    lines[2] = lines[2].replace(" — tên riêng", "")
    assert "S0401" in run("check", "-", text="\n".join(lines)).output


def test_a_due_later_than_the_superior_s_is_an_error_when_the_superior_s_plan_is_given(tmp_path: Path) -> None:
    above, own = tmp_path / "a.yaml", tmp_path / "b.yaml"
    task = "  - tasks:\n      - {text: Rà soát hồ sơ, lead: Phòng Văn hóa, due: %s, product: Báo cáo%s}\n"
    above.write_text(plan(task % ("30/6/2026", "")), encoding="utf-8")
    known = "references:\n  kh: {kind: ke-hoach, number: 05/KH-SNV, date: 05/01/2026}\n"
    body = "  - Thực hiện [@kh]\n" + task % ("30/9/2026", ", follows: kh#1")
    own.write_text(plan(body, extra=known), encoding="utf-8")
    assert "N0204" not in run("check", own).output
    found = json.loads(run("check", own, "--superior", above, "--format", "json").output)
    assert [(item["id"], item["severity"], item["message"]) for item in found] == [
        ("N0204", "error", "muộn hơn thời hạn 30/6/2026 của cấp trên")
    ]
    assert run("check", own, "--superior", tmp_path / "c.yaml").exit_code == 2


def test_ids_that_no_rule_has_are_refused_wherever_they_are_asked_for(tmp_path: Path) -> None:
    """In flags, in settings and in comments: a misspelt id would select nothing in silence."""
    plan, settings = tmp_path / "a.yaml", tmp_path / "vbgen.toml"
    plan.write_text(letter(), encoding="utf-8")
    hint = "các nhóm: C, F, N, P, S, T; xem `vbgen rules`"
    told = f"lỗi S0405: không có quy tắc `ZZ`\n     = gợi ý: {hint}\n1 lỗi.\n"
    for flag in ("--select", "--ignore"):
        assert (run("check", plan, flag, "ZZ").exit_code, run("check", plan, flag, "zz").output) == (2, told)
    for text in ('select = ["ZZ"]', 'ignore = ["ZZ"]', '[check.per-file-ignores]\n"*.yaml" = ["ZZ"]'):
        settings.write_text(f"[check]\n{text}\n", encoding="utf-8")
        assert (run("check", plan).exit_code, run("check", plan).output) == (2, f"{settings}: {told}")
    settings.write_text('[check]\nrepealed = "khong-co.csv"\n', encoding="utf-8")
    result = run("check", plan)
    assert (result.exit_code, "S0409: tệp văn bản hết hiệu lực không đọc được" in result.output) == (2, True)
    settings.unlink()
    plan.write_text(f"{letter()}# vbgen: cho phép T9401 — tên riêng\n", encoding="utf-8")
    result = run("check", plan)
    assert (result.exit_code, "lỗi S0405: không có quy tắc `T9401`" in result.output) == (2, True)


def test_advice_is_shown_when_strict_only() -> None:
    assert run("check", "-", text=letter()).output == "Không có lỗi.\n"
    strict = run(
        "check", "-", "--strict", "--select", "N", text=letter().replace("  - Các cơ quan", "  - task: Các cơ quan")
    )
    assert (strict.exit_code, "góp ý" in strict.output) == (1, True)


def test_findings_are_written_for_other_tools() -> None:
    found = json.loads(run("check", "-", "--format", "json", text=ABBREVIATED).output)
    assert [(item["id"], item["line"]) for item in found] == [("T0401", 3)]
    log = json.loads(run("check", "-", "--format", "sarif", text=ABBREVIATED).output)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["T0401"]
    shown = run("check", "-", "--format", "github", text=ABBREVIATED).output
    assert shown.startswith("::error file=<đầu vào>,line=3,col=69")


def test_an_editor_gets_the_diagnostics_of_its_protocol_and_an_empty_list_where_there_are_none(tmp_path: Path) -> None:
    bad, good = tmp_path / "xấu.yaml", tmp_path / "a.yaml"
    bad.write_text(letter(summary="rà soát 𝒜 hồ sơ."), encoding="utf-8")
    good.write_text(letter(), encoding="utf-8")
    place = {"start": {"line": 5, "character": 9}, "end": {"line": 5, "character": 26}}
    diagnostic = {
        "range": place,
        "severity": 2,
        "code": "T0502",
        "source": "vbgen",
        "message": "trích yếu không có dấu ở cuối",
        "data": {
            "hint": "rà soát 𝒜 hồ sơ",
            "clause": "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5",
            "edits": [{"range": place, "newText": "rà soát 𝒜 hồ sơ"}],
        },
    }
    assert json.loads(run("check", bad, good, "--format", "lsp").output) == [
        {"uri": bad.as_uri(), "diagnostics": [diagnostic]},
        {"uri": good.as_uri(), "diagnostics": []},
    ]


def test_what_an_editor_sends_on_standard_input_has_no_address_and_a_file_that_cannot_be_read_is_told_at_its_start(
    tmp_path: Path,
) -> None:
    assert json.loads(run("check", "-", "--format", "lsp", text=letter()).output) == [
        {"uri": "untitled:stdin", "diagnostics": []}
    ]
    file = tmp_path / "b.docx"
    file.write_bytes(b"PK")
    [told] = json.loads(run("check", file, "--format", "lsp").output)
    start = {"line": 0, "character": 0}
    assert [(item["code"], item["severity"], item["range"]) for item in told["diagnostics"]] == [
        ("S0101", 1, {"start": start, "end": start})
    ]


def test_a_word_file_of_ours_checks_clean_and_a_broken_one_does_not(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    for text, code in ((letter(), 0), (ABBREVIATED, 1)):
        plan.write_text(text, encoding="utf-8")
        assert run("render", plan).exit_code == 0
        assert run("check", tmp_path / "a.docx").exit_code == code
    (tmp_path / "b.docx").write_bytes(b"PK")
    assert run("check", tmp_path / "b.docx").exit_code == 2


def test_the_manual_is_what_the_rules_say() -> None:
    assert run("rules", "--markdown").output == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert run("explain", "t0401").output.startswith("T0401 (lỗi)\n\nĐịa danh ghi tên chính thức")
    assert run("explain", "s0301").output.startswith("S0301 (lỗi)\n\nỞ chỗ này không có trường ấy.")
    assert (run("explain", "T9999").exit_code, run("explain", "Z").exit_code) == (2, 2)


def test_a_project_s_settings_are_those_of_the_nearest_file(tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "a.yaml"
    plan.parent.mkdir()
    plan.write_text(ABBREVIATED, encoding="utf-8")
    assert run("check", plan).exit_code == 1
    settings = tmp_path / "vbgen.toml"
    for text in ('[check]\nignore = ["T0401"]\n', '[check.per-file-ignores]\n"plans/*.yaml" = ["T04"]\n'):
        settings.write_text(text, encoding="utf-8")
        assert run("check", plan).output == "Không có lỗi.\n"
    settings.write_text('[check]\nignroe = ["T0401"]\n', encoding="utf-8")
    assert "lỗi S0406: không có mục cấu hình `ignroe`\n     = gợi ý: có phải `ignore`?" in run("check", plan).output


SLOPPY = letter(
    summary="V/v rà soát hồ sơ.   # trích yếu",
    body=[
        "Các phòng ,ban rà soát  hồ sơ,,, báo cáo ( nếu có ) trước ngày 5/6/2027; kinh phí 1,000,000 đồng",
        '"Nội dung:báo cáo theo Kế hoạch số 87 /KH–UBND"',
        "Nội dung:báo cáo thêm nữa",
    ],
)
NEAT = letter(
    summary="rà soát hồ sơ   # trích yếu",
    body=[
        "Các phòng, ban rà soát hồ sơ, báo cáo (nếu có) trước ngày 05/6/2027; kinh phí 1.000.000 đồng",
        '"Nội dung: báo cáo theo Kế hoạch số 87/KH-UBND"',
        "Nội dung:báo cáo thêm nữa",  # ": " would make a mapping of a text without quotes
    ],
)


def test_fix_mends_signs_and_spaces_and_leaves_words_comments_and_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(SLOPPY.replace("\n", "\r\n").encode())
    result = run("check", "--fix", file)
    assert file.read_bytes().decode() == NEAT.replace("\n", "\r\n")
    assert (result.exit_code, "đã sửa 13 chỗ" in result.output, "C0211" in result.output) == (0, True, True)
    again = run("check", "--fix", file)
    assert "đã sửa" not in again.output


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_fix_keeps_how_a_file_is_encoded_and_its_letters_are_composed(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(unicodedata.normalize("NFD", SLOPPY).encode(encoding))
    file.chmod(0o640)
    run("check", "--fix", file)
    assert file.read_bytes() == unicodedata.normalize("NFD", NEAT).encode(encoding)
    assert file.stat().st_mode & 0o777 == 0o640


def test_diff_shows_what_fix_would_do_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SLOPPY, encoding="utf-8")
    result = run("check", "--fix", "--diff", file)
    assert file.read_text(encoding="utf-8") == SLOPPY
    shown = [line for line in result.output.splitlines() if line.startswith(("-summary", "+summary"))]
    assert (result.exit_code, shown) == (
        1,
        ["-summary: V/v rà soát hồ sơ.   # trích yếu", "+summary: rà soát hồ sơ   # trích yếu"],
    )
    file.write_text(NEAT, encoding="utf-8")
    assert run("check", "--diff", file).output == ""


def test_what_a_comment_allows_is_not_mended(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    allowed = letter(body=["rà soát  hồ sơ  # vbgen: cho phép C0213 — giữ như bản gốc".replace("rà", "Các phòng rà")])
    file.write_text(allowed, encoding="utf-8")
    run("check", "--fix", file)
    assert file.read_text(encoding="utf-8") == allowed


def test_a_folder_stands_for_the_plans_and_word_files_in_it(tmp_path: Path) -> None:
    (tmp_path / "nam" / ".an").mkdir(parents=True)
    for name in ("a.YAML", "nam/b.yml", "nam/.an/c.yaml", "~$d.docx", "e.txt"):
        (tmp_path / name).write_text("kind: [")
    told = run("check", str(tmp_path))
    assert [line.split(":")[0] for line in told.output.splitlines() if "S0201" in line] == [
        str(tmp_path / name) for name in ("a.YAML", "nam/b.yml")
    ]
    (tmp_path / "trong").mkdir()
    empty = run("check", str(tmp_path / "trong"))
    assert (empty.exit_code, "S0904" in empty.output) == (2, True)


@pytest.mark.parametrize("file", ["-", "a.docx"])
def test_only_plans_are_mended(file: str) -> None:
    told = run("check", "--fix", file)
    assert (told.exit_code, f"không sửa: {file}" in told.output) == (2, True)
