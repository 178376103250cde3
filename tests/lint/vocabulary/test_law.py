"""The table of dead law is whole, and an office's file is read like it or refused."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from vbgen.diagnostics import Fault
from vbgen.lint.vocabulary.law import Dead, dead

HEAD = "số hiệu;tên;hết hiệu lực;thay bằng;tin cậy\n"


def test_the_table_covers_what_offices_cite_and_says_how_sure_it_is() -> None:
    known = dead()
    assert len(known) >= 150
    assert sum(item.sure for item in known.values()) >= 150
    assert {item.number for item in known.values() if not item.now} == set()
    odd = [item.number for item in known.values() if item.is_law and not item.year]
    assert odd == []


def test_no_successor_is_itself_dead() -> None:
    known = dead()
    cited = {number.casefold() for item in known.values() for number in re.findall(r"\d+/\d{4}/[\w-]+", item.now)}
    assert cited & set(known) == set()


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_an_office_s_table_is_read_whatever_separates_its_columns(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    row = "12/2016/QĐ-UBND;quản lý chợ;01/3/2024;Quyết định số 05/2024/QĐ-UBND;khá\n"
    path.write_text((HEAD + row).replace(";", separator), encoding="utf-8-sig")
    until = date(2024, 3, 1)
    found = Dead("12/2016/QĐ-UBND", "quản lý chợ", until, "Quyết định số 05/2024/QĐ-UBND", False)
    assert dead(str(path))["12/2016/qđ-ubnd"] == found
    assert "45/2013/qh13" in dead(str(path))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a;b\n", "hàng đầu phải là: số hiệu; tên; hết hiệu lực; thay bằng; tin cậy"),
        (
            f"{HEAD}12/2016/QĐ-UBND;chợ;năm 2024;;chắc\n",
            "hàng 2: cần đủ năm cột, ngày viết 01/7/2025, tin cậy là “chắc” hoặc “khá”",
        ),
        (f"{HEAD}12/2016/QĐ-UBND;chợ\n", "hàng 2: cần đủ năm cột, ngày viết 01/7/2025, tin cậy là “chắc” hoặc “khá”"),
    ],
)
def test_a_table_that_does_not_say_what_it_must_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Fault) as told:
        dead(str(path))
    assert [(item.id, item.message) for item in told.value.diagnostics] == [
        ("S0409", f"tệp văn bản hết hiệu lực {message}")
    ]
    with pytest.raises(Fault, match="không có tệp này"):
        dead(str(tmp_path / "b.csv"))
