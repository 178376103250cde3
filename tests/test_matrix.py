"""A coverage matrix as text, JSON, a spreadsheet and a report of our own unit."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from openpyxl import load_workbook

from vbgen.covering import Coverage, MatrixRow, State
from vbgen.matrix import FORMATS, docx, summary, text, xlsx
from vbgen.model import Document, Issuer, Signer
from vbgen.readers import docx as reader
from vbgen.recognise.zones import lines_of

ROWS = (
    MatrixRow(State.TAKEN, "I.1", "Rà soát", "UBND cấp xã", "30/6/2026", ("a#1",)),
    MatrixRow(State.OTHERS, "I.2", "Thẩm định", "Sở Nội vụ", "", why="việc của Sở Nội vụ"),
    MatrixRow(State.UNSURE, "I.3", "Cập nhật", "", "", why="cấp trên không ghi ai chủ trì", perhaps="a#2"),
    MatrixRow(State.OVERLOOKED, "PL1/1.1", "=Công thức", "UBND cấp xã", "", why="hàng bảng phụ lục"),
)
FOUND = Coverage(ROWS)
OURS = Document(
    kind="cong-van",
    issuer=Issuer(("Ủy ban nhân dân", "xã Tân Tiến"), symbol="UBND-VP", place="Tân Tiến"),
    signers=(Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn Văn An"),),
)


def test_the_text_has_a_line_for_each_task_and_the_counts() -> None:
    assert text(FOUND, "kh.yaml").splitlines() == [
        "Đối chiếu với kh.yaml",
        f"{'I.1':12} {'đã triển khai':26} Rà soát (UBND cấp xã, 30/6/2026) → a#1",
        f"{'I.2':12} {'không thuộc đơn vị':26} Thẩm định (Sở Nội vụ)",
        f"{'I.3':12} {'chưa rõ có thuộc đơn vị':26} Cập nhật",
        f"{'':39} ! cấp trên không ghi ai chủ trì; có thể là a#2: ghi `follows` nếu đúng",
        f"{'PL1/1.1':12} {'chưa thành nhiệm vụ':26} =Công thức (UBND cấp xã)",
        f"{'':39} ! hàng bảng phụ lục",
        "1 đã triển khai, 1 không thuộc đơn vị, 1 chưa rõ có thuộc đơn vị; chưa nhận: 1 hàng bảng phụ lục.",
    ]


def test_a_superior_without_tasks_is_said_to_prove_nothing() -> None:
    assert summary(Coverage(())) == "văn bản cấp trên không có nhiệm vụ nào, chưa đối chiếu được gì."


def test_json_has_an_object_for_each_line() -> None:
    rows = json.loads(FORMATS["json"](FOUND, "kh.yaml", OURS))
    assert [(row["state"], row["source"], row["perhaps"]) for row in rows] == [
        ("taken", "I.1", ""),
        ("others", "I.2", ""),
        ("unsure", "I.3", "a#2"),
        ("overlooked", "PL1/1.1", ""),
    ]


def test_the_spreadsheet_names_our_unit_and_holds_texts_only() -> None:
    sheet = load_workbook(io.BytesIO(xlsx(FOUND, "kh.yaml", OURS))).active
    assert sheet is not None
    assert [sheet.cell(row, 1).value for row in (1, 2, 4, 5)] == [
        "Ủy ban nhân dân xã Tân Tiến", "Đối chiếu nhiệm vụ với kh.yaml", "Mục", "I.1",
    ]  # fmt: skip
    assert (sheet.cell(8, 2).value, sheet.cell(8, 2).data_type, sheet.freeze_panes) == ("=Công thức", "s", "A5")


def test_the_report_carries_our_header_symbol_place_and_signer() -> None:
    data = docx(FOUND, "kh.yaml", OURS)
    said = [line.text for item in reader.read(data, "a.docx").items for line in lines_of(item)]
    whole = " ".join(said)
    for part in ("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", "/BC-UBND", "Tân Tiến, ngày", "Nguyễn Văn An", "=Công thức"):
        assert part in " ".join(whole.split()), part
    assert "…" not in whole
    assert docx(FOUND, "kh.yaml", replace(OURS, kind="ke-hoach", standard="dang", signers=()))[:2] == b"PK"
