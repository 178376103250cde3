"""The pictures of a Word file → files beside its plan; those that find no place are told."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from PIL import Image as Pixels
from support.cases import plan
from support.edited import rendered

from vbgen.importing.files import ImportJob, ImportOutcome, import_file
from vbgen.model import Image
from vbgen.plans import load


def _pixels(sort: str, shade: int = 0) -> bytes:
    made = io.BytesIO()
    Pixels.new("L", (600, 300), shade).save(made, sort)
    return made.getvalue()


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """A letter into which somebody put pictures: in the body, in a cell, above the signature."""
    made = docx.Document(io.BytesIO(rendered(plan("  - Lời một\n  - Lời hai\n  - Lời ba\n"))))
    first = next(item for item in made.paragraphs if item.text.startswith("Lời một"))
    first.add_run().add_picture(io.BytesIO(_pixels("PNG", 10)), Mm(80))
    second = next(item for item in made.paragraphs if item.text.startswith("Lời hai"))
    second.insert_paragraph_before().add_run().add_picture(io.BytesIO(_pixels("JPEG", 20)), Mm(60))
    second.insert_paragraph_before("Hình 2. Ảnh chụp")
    second.insert_paragraph_before().add_run().add_picture(io.BytesIO(_pixels("GIF", 30)), Mm(60))
    made.tables[-1].cell(0, 1).paragraphs[0].add_run().add_picture(io.BytesIO(_pixels("PNG", 40)), Mm(30))
    path = tmp_path / "to-trinh.docx"
    made.save(str(path))
    return path


def _told(outcome: ImportOutcome) -> list[tuple[str, str]]:
    return [(item.id, item.message) for item in outcome.findings if item.id in ("S0114", "S0219", "S0220")]


def test_pictures_of_the_body_are_written_beside_the_plan_and_it_names_them(word: Path, tmp_path: Path) -> None:
    outcome = import_file(ImportJob(str(word), str(tmp_path / "to-trinh.yaml")))
    files = [tmp_path / "to-trinh-hinh-1.png", tmp_path / "to-trinh-hinh-2.jpg"]
    assert outcome.pictures == tuple(map(str, files))
    assert [file.read_bytes() for file in files] == [_pixels("PNG", 10), _pixels("JPEG", 20)]
    images = [block for block in load(str(tmp_path / "to-trinh.yaml")).document.body if isinstance(block, Image)]
    assert [(image.file, image.width, image.caption) for image in images] == [
        ("to-trinh-hinh-1.png", "80", ""),
        ("to-trinh-hinh-2.jpg", "60", "Hình 2. Ảnh chụp"),
    ]
    assert _told(outcome) == [("S0114", "bỏ qua 2 hình; chữ trong hình không đọc được")]


def test_a_plan_on_the_screen_has_no_pictures_beside_it_and_says_so(word: Path) -> None:
    told = "2 hình của tệp gốc chưa được ghi ra: to-trinh-hinh-1.png, to-trinh-hinh-2.jpg"
    assert _told(import_file(ImportJob(str(word))))[1:] == [("S0220", told)]


def test_a_picture_that_somebody_has_there_already_stays(word: Path, tmp_path: Path) -> None:
    (tmp_path / "to-trinh-hinh-1.png").write_bytes(b"of somebody")
    outcome = import_file(ImportJob(str(word), str(tmp_path / "to-trinh.yaml")))
    assert [item.id for item in outcome.findings] == ["S0906"]
    assert not (tmp_path / "to-trinh.yaml").exists()


def test_a_picture_in_the_header_has_no_place_and_is_told(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(rendered(plan("  - Lời một\n"))))
    title = next(item for item in made.paragraphs if item.text.startswith("KẾ HOẠCH"))
    title.insert_paragraph_before().add_run().add_picture(io.BytesIO(_pixels("PNG")), Mm(30))
    path = tmp_path / "a.docx"
    made.save(str(path))
    assert _told(import_file(ImportJob(str(path)))) == [("S0219", "1 hình của tệp gốc không có chỗ trong kế hoạch")]
