"""No reader hands on a character that only one font has: it is what Symbol draws, or it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbgen import readers
from vbgen.readers.reading import Grid, Line

TEXT = "Giao \uf0b7 Phòng \ue123 Kinh tế"
TOLD = "ký tự riêng của phông ở {n} chỗ, thay bằng “\ufffd”: “Giao • Phòng \ufffd Kinh tế”"
FILES = {
    "a.txt": TEXT,
    "a.md": TEXT,
    "a.html": f"<meta charset=utf-8><body><p>{TEXT}</p></body>",
    "a.mht": f"Content-Type: text/html; charset=utf-8\n\n<body><p>{TEXT}</p></body>",
}


@pytest.mark.parametrize("name", FILES)
def test_a_private_character_is_named_or_told(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FILES[name], "utf-8")
    reading = readers.read(str(file))
    assert [item.text for item in reading.items if isinstance(item, Line) and item.text] == [
        "Giao • Phòng \ufffd Kinh tế"
    ]
    assert [(item.id, item.message) for item in reading.findings] == [("S0127", TOLD.format(n=1))]


def test_it_is_told_of_cells_and_of_letters_that_were_lost_before(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<meta charset=utf-8><table><tr><td>A \ufffd</td><td>B \ue000</td></tr></table>", "utf-8")
    reading = readers.read(str(file))
    (table,) = (item for item in reading.items if isinstance(item, Grid))
    assert [line.text for cell in table.rows[0] for line in cell.lines] == ["A \ufffd", "B \ufffd"]
    message = "ký tự riêng của phông ở 2 chỗ, thay bằng “\ufffd”: “A \ufffd”, “B \ufffd”"
    assert [(item.id, item.message) for item in reading.findings] == [("S0127", message)]
