"""What a program is told of a plan or a file: one report, by options that are a value."""

from __future__ import annotations

from pathlib import Path

from support.cases import letter

from vbgen.checking import Options, check, check_files, check_text, mend
from vbgen.plans import load
from vbgen.source import parse

ABBREVIATED = letter().replace("place: Tân Tiến", "place: TP. Tân Tiến")


def ids(found: object) -> list[str]:
    return [item.id for item in found]  # type: ignore[attr-defined]


def test_a_plan_is_checked_by_its_path_its_text_or_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(ABBREVIATED, encoding="utf-8")
    reports = [check(file), check(load(file)), check_text(ABBREVIATED)]
    assert [ids(report.grave) for report in reports] == [["T0401"]] * 3
    assert reports[0].text.startswith(f"{file}:3:69: lỗi T0401: ")
    assert "\n   3 | issuer:" in reports[0].text


def test_a_table_whose_words_do_not_fit_is_told_with_its_columns_and_what_to_do() -> None:
    # a word of 10 to 12 is 4.556 em of 11 pt with 240 twips beside it, of 1 to 9 4.056 em; the page has 9355 twips
    wide = ", ".join(f"Nghiêng{month}" for month in range(1, 13))
    table = f"  - table: {{columns: [{wide}], rows: [[1]]}}\n"
    across = f"appendices:\n  - title: Biểu\n    orientation: ngang\n    body:\n    {table}"
    found = [
        item
        for text in (table, across)
        for item in check_text(letter().replace("recipients:", f"{text}recipients:", 1)).found
        if item.id == "S0218"
    ]
    assert [(item.message, item.hint) for item in found] == [
        (
            "chữ trong cột “Nghiêng1”, “Nghiêng2”, “Nghiêng3” … bị cắt giữa từ, bảng rộng hơn trang 81 mm",
            "đặt bảng vào phụ lục có `orientation: ngang`, hoặc bớt cột",
        ),
    ]


def test_a_column_that_is_asked_to_be_narrower_than_its_words_is_told() -> None:
    table = "  - table: {columns: [{title: Ghi chú, width: 3}, Tên], rows: [[Chuyển tiếp, Xã Tân Tiến]]}\n"
    found = check_text(letter().replace("recipients:", f"{table}recipients:", 1)).found
    assert [(item.message, item.hint) for item in found if item.id == "S0218"] == [
        ("chữ trong cột “Ghi chú” bị cắt giữa từ", "cho cột ấy rộng hơn, hoặc bỏ `width`")
    ]


def test_advice_counts_when_asked_to_be_strict() -> None:
    text = letter().replace("  - Các cơ quan", "  - task: Các cơ quan")  # a task without a lead
    told = check_text(text)
    assert (told.grave, told.shown, len(told.found) > 0) == ((), (), True)
    strict = check_text(text, Options(strict=True))
    assert strict.shown == strict.grave == strict.found


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    missing = [str(tmp_path / name) for name in ("a.yaml", "a.docx")]
    assert [ids(check(file).grave) for file in missing] == [["S0101"], ["S0101"]]


def test_what_a_project_asks_for_is_for_its_own_files(tmp_path: Path) -> None:
    files = []
    for folder, settings in (("a", "[check]\nstrict = true\n"), ("b", '[check]\nignore = ["T0401"]\n'), ("c", "")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "vbgen.toml").write_text(settings, encoding="utf-8")
        files.append(str(tmp_path / folder / "a.yaml"))
        (tmp_path / folder / "a.yaml").write_text(ABBREVIATED, encoding="utf-8")
    told: list[int] = []
    for workers in (1, 2):
        reports = check_files(files, workers=workers, told=told.append)
        assert [report.strict for report in reports] == [True, False, False]
        assert ["T0401" in ids(report.grave) for report in reports] == [True, False, True]
    assert told == [1, 2, 3] * 2


def test_a_plan_is_mended_without_being_written() -> None:
    sloppy = letter(summary="V/v rà soát hồ sơ.")
    mended = mend(parse(sloppy, "a.yaml"))
    assert (mended.before, mended.after, mended.made) == (sloppy, letter(summary="rà soát hồ sơ"), 2)
    assert mended.left.grave == ()
