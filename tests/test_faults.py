"""Every S id that is raised has its row in the catalogue, and the examples of its manual are true."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

import vbgen
from vbgen import faults
from vbgen.checking import check
from vbgen.diagnostics import Severity
from vbgen.pictures import qr_code
from vbgen.schema.registry import registry_in

KNOWN = faults.faults()
SOURCES = Path(vbgen.__file__).parent
PLAN = {
    "kind": "ke-hoach",
    "issuer": "{name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}",
    "summary": "Chuyển đổi số",
    "body": "[Nội dung.]",
    "recipients": '[Các sở, "Lưu: VT"]',
    "signers": "[{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Bình}]",
}
REGISTRY = """\
xa-tan-tien:
  name: Ủy ban nhân dân xã Tân Tiến
  symbol: UBND
  place: Tân Tiến
  signers: {chu-tich: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Bình}}
"""
REGISTRIES = ("S0325", "S0326")
TOLD = (
    "S0205",
    "S0206",
    "S0209",
    "S0212",
    "S0219",
    "S0220",
    "S0221",
    "S0355",
    "S0373",
    "S0356",
    "S0357",
    "S0358",
    "S0359",
)  # whole files that no line shows


def raised() -> Iterator[tuple[str, str]]:
    """The S ids that stand in the code, each with its file."""
    for path in SOURCES.rglob("*.py"):
        if path.is_relative_to(SOURCES / "faults"):
            continue
        for item in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(item, ast.Constant) and isinstance(item.value, str) and re.fullmatch(r"S\d{4}", item.value):
                yield item.value, path.name


def test_every_id_that_is_raised_has_its_row_and_every_row_is_raised() -> None:
    found = dict(raised())
    assert {name: file for name, file in found.items() if name not in KNOWN} == {}
    assert set(KNOWN) - set(found) == set()


def test_every_row_is_a_page_of_a_manual() -> None:
    rows = KNOWN.values()
    assert [row.id for row in rows if not row.title.endswith(".")] == []
    assert [row.id for row in rows if not (row.examples("Sai") and row.examples("Đúng"))] == []
    assert {row.severity for row in rows} == {Severity.ERROR, Severity.WARNING}
    assert {row.exit for row in rows} == {1, 2}


def test_findings_mean_the_gravest_of_their_exit_codes() -> None:
    assert faults.exit_code(set()) == 0
    assert faults.exit_code({"T0401", "S0301"}) == 1
    assert faults.exit_code({"T0401", "S0301", "S0901"}) == 2


def ids_in(example: str, folder: Path) -> set[str]:
    """What is found in a right plan some of whose fields are an example's."""
    lines = example.replace(" ⏎ ", "\n")
    own = re.findall(r"(?m)^(\w+):", lines)
    text = "".join(f"{name}: {value}\n" for name, value in PLAN.items() if name not in own) + lines
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return {item.id for item in check(folder / "a.yaml").found}


def ids_in_registry(example: str, folder: Path) -> set[str]:
    (folder / "so.yaml").write_text(example, encoding="utf-8")
    return {item.id for item in registry_in(str(folder / "so.yaml")).faults}


def filtered(path: Path) -> None:
    """A workbook one of whose rows is hidden, as a filter does."""
    book = Workbook()
    for row in (("Tên", "Số hộ"), ("Xã Tân Tiến", 12), ("Xã Đông Sơn", 7)):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.save(path)


@pytest.mark.parametrize(
    ("name", "label", "line"),
    [
        pytest.param(row.id, label, line, id=f"{row.id}-{label}-{index}")
        for row in KNOWN.values()
        if re.match(r"S0104|S02|S03|S040[1258]", row.id) and row.id not in TOLD
        for label in ("Sai", "Đúng")
        for index, line in enumerate(row.examples(label))
    ],
)
def test_a_manual_tells_the_truth(name: str, label: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "so-lieu.csv").write_text("Tên,Số hộ\nXã Tân Tiến,12\n", encoding="utf-8")
    filtered(tmp_path / "dang-loc.xlsx")
    (tmp_path / "so-do.png").write_bytes(qr_code("Sơ đồ").data)
    if name != "S0331":
        (tmp_path / "don-vi.yaml").write_text(REGISTRY, encoding="utf-8")
    found = ids_in_registry(line, tmp_path) if name in REGISTRIES else ids_in(line, tmp_path)
    assert (name in found) is (label == "Sai"), found
    assert label == "Sai" or not any(other.startswith(("S02", "S0301", "S0303")) for other in found), found
