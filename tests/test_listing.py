"""Of a folder the plans are rendered and checked, not what vbgen itself keeps beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import letter

from vbgen.checking import files_in
from vbgen.listing import is_record, plans_in

ROUND = "draft: a.yaml\ndeadline: 20/11/2026\nunits: [Sở Nội vụ]\n"
LEDGER = "# sổ ý kiến\nopinions:\n  - {unit: Sở Nội vụ, words: nhất trí}\n"
PROGRESS = "II.1:\n  - {day: 05/02/2026, done: true}\n"


@pytest.mark.parametrize(
    ("name", "text", "record"),
    [
        ("a.yaml", letter(), False),
        ("a.tien-do.yaml", PROGRESS, True),
        ("lay-y-kien.yaml", ROUND, True),
        ("dot-2.yml", ROUND, True),
        ("tong-hop.yaml", LEDGER, True),
        ("tong-hop.yaml", letter(), False),
        ("deadline.yaml", "kind: ke-hoach\ndeadline: 5\nunits: []\n", False),
        ("rong.yaml", "", False),
        ("hong.yaml", "kind: [\n", False),
        ("opinions.txt", LEDGER, False),
    ],
)
def test_a_record_is_known_by_its_name_or_by_its_fields(tmp_path: Path, name: str, text: str, record: bool) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert is_record(str(tmp_path / name)) is record


def test_a_folder_gives_plans_in_order_and_what_is_checked_of_it(tmp_path: Path) -> None:
    files = {
        "b.yaml": letter(),
        "a.YML": letter(),
        "con/c.yaml": letter(),
        "don-vi.yaml": "a: {name: A}\n",
        "units/x.yaml": "a: {name: A}\n",
        ".an/d.yaml": letter(),
        "b.tien-do.yaml": PROGRESS,
        "lay-y-kien.yaml": ROUND,
        "tong-hop.yaml": LEDGER,
        "e.docx": "x",
        "~$e.docx": "x",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    relative = [Path(path).relative_to(tmp_path).as_posix() for path in plans_in(str(tmp_path))]
    assert relative == ["a.YML", "b.yaml", "con/c.yaml"]
    checked = [Path(path).relative_to(tmp_path).as_posix() for path in files_in(str(tmp_path))]
    assert checked == ["a.YML", "b.yaml", "don-vi.yaml", "e.docx", "con/c.yaml", "units/x.yaml"]


def test_a_file_that_becomes_a_plan_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(LEDGER, encoding="utf-8")
    assert plans_in(str(tmp_path)) == []
    (tmp_path / "a.yaml").write_text(letter(), encoding="utf-8")
    assert plans_in(str(tmp_path)) == [str(tmp_path / "a.yaml")]
