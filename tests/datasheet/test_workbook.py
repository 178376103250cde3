"""An XLSX file as others leave it."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from vbgen.datasheet import read
from vbgen.datasheet.found import DataFault
from vbgen.ooxml.package import pack, seal, unpack


def test_a_file_without_a_page_has_no_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "a.xlsx")
    members = unpack((tmp_path / "a.xlsx").read_bytes())
    members["xl/workbook.xml"] = re.sub(b"<sheets>.*</sheets>", b"<sheets/>", members["xl/workbook.xml"])
    (tmp_path / "a.xlsx").write_bytes(seal(pack(name, data) for name, data in members.items()))
    with pytest.raises(DataFault) as told:
        read(str(tmp_path / "a.xlsx"))
    assert told.value.messages == ("a.xlsx không có trang tính nào; có: ",)


def test_a_table_of_more_columns_than_anybody_reads_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(",".join(f"c{number}" for number in range(1001)) + "\n" + "1," * 1000 + "1\n")
    with pytest.raises(DataFault, match="có hơn 1000 cột"):
        read(str(tmp_path / "a.csv"))
