"""The [check] table of a project's settings: what it may hold, and what is said of what it may not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vbgen.diagnostics import Fault
from vbgen.lint.config import config_of


def project(folder: Path, table: str) -> str:
    """A plan in a folder whose settings hold this table."""
    (folder / "vbgen.toml").write_text(f"[check]\n{table}\n", encoding="utf-8")
    return str(folder / "a.yaml")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("repealed = 5", "`repealed` phải là tên một tệp .csv"),
        ('strict = "có"', "`strict` chỉ nhận true hoặc false"),
        ("swapped = 5", "`swapped` phải là các cặp ngày"),
        ('swapped = [["02/01/2026"]]', "`swapped` phải là các cặp ngày"),
        ('swapped = [["31/02/2026", "10/01/2026"]]', "`swapped` phải là các cặp ngày"),
        ("select = 5", 'danh sách quy tắc phải là ["T0401", …]'),
        ("select = [5]", 'danh sách quy tắc phải là ["T0401", …]'),
        ("per-file-ignores = 5", '`per-file-ignores` phải là các mục `"mẫu tệp" = [mã]`'),
    ],
)
def test_a_setting_of_another_shape_is_told(tmp_path: Path, table: str, message: str) -> None:
    with pytest.raises(Fault) as caught:
        config_of(project(tmp_path, table))
    assert [(item.id, item.message) for item in caught.value.diagnostics] == [("S0407", message)]


def test_a_setting_that_there_is_not_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        config_of(project(tmp_path, "selekt = []"))
    assert "selekt" in caught.value.diagnostics[0].message


def test_ids_may_be_in_small_letters_and_be_ignored_in_some_files(tmp_path: Path) -> None:
    found = config_of(project(tmp_path, 'select = ["t04"]\nper-file-ignores = {"b*.yaml" = ["T0401"]}\nstrict = true'))
    assert (found.select, found.strict) == (("T04",), True)
    assert found.ignored(str(tmp_path / "b1.yaml")) == ("T0401",)
    assert found.ignored(str(tmp_path / "a.yaml")) == ()


def test_days_off_that_are_announced_are_pairs_of_days(tmp_path: Path) -> None:
    found = config_of(project(tmp_path, 'swapped = [["04/6/2027", "12/6/2027"]]'))
    assert found.swapped == ((date(2027, 6, 4), date(2027, 6, 12)),)


@pytest.mark.parametrize("names", ['["ZZ"]', '["T04", "zz"]'])
def test_an_id_that_nothing_has_is_told(tmp_path: Path, names: str) -> None:
    with pytest.raises(Fault) as caught:
        config_of(project(tmp_path, f"select = {names}"))
    assert len(caught.value.diagnostics) == 1
    assert "ZZ" in caught.value.diagnostics[0].message
