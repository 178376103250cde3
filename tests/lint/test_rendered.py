"""What vbgen renders of every example is without fault for vbgen's own check, as plans and as Word files (law 6)."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import plan
from support.edited import rendered
from support.repository import EXAMPLES, SETS

from vbgen.diagnostics import Severity
from vbgen.lint.files import check_file
from vbgen.pipeline import RenderJob, render_file


@pytest.mark.parametrize("file", [*EXAMPLES, *SETS], ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_word_files_of_an_example_have_no_fault(file: Path, tmp_path: Path) -> None:
    outcome = render_file(RenderJob(str(file), str(tmp_path / "a.docx")))
    found = [item for path in (outcome.out, *outcome.more) for item in check_file(path).found]
    assert [(item.id, item.message) for item in found if item.severity is not Severity.ADVICE] == []


TABLE = "table: {columns: [TT, Việc], rows: [['1', Rà soát]], notes: [Số liệu ước]}"


@pytest.mark.parametrize(
    ("body", "extra"),
    [
        (["Đầu", "Cuối"], "attachments: [Danh sách đại biểu, Dự toán]\n"),
        (["Diện tích 5 m^2^, nộp ++hai bản++", "Cuối"], ""),
        (["Đầu", "page-landscape", TABLE, "page-portrait", "Cuối"], ""),
        (["Đầu", "page-landscape", TABLE], ""),
        (["Đầu", 'qr: {text: "https://a.vn", caption: Quét mã}'], ""),
        (["Đầu", "page-break", '"Dòng một\\nDòng hai"', "Cuối"], ""),
    ],
)
def test_what_a_body_may_hold_is_without_fault_in_the_word_file(body: list[str], extra: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(rendered(plan("".join(f"  - {item}\n" for item in body), extra=extra)))
    found = check_file(str(path)).found
    assert [(item.id, item.message) for item in found if item.severity is not Severity.ADVICE] == []
