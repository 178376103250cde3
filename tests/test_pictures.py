"""Pictures, QR codes and page breaks: what may be one, how each is printed in every format, what is wrong where."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from PIL import Image as Pixels

from vbgen.compose import compose
from vbgen.model import Document, Image, PageBreak, Paragraph, QrCode
from vbgen.pictures import NoPicture, picture, qr_code
from vbgen.plans import dumps
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.tree import Drawing, NewPage
from vbgen.writers import WRITERS, Manuscript

HEAD = (
    "kind: thong-bao\nissuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}\nsummary: lịch họp\n"
)
TAIL = "signers: [{position: Chủ tịch, name: Trần Thị Bình}]\nrecipients: [Đảng ủy xã, 'Lưu: VT']\n"


def _picture(sort: str, wide: int = 60, high: int = 30) -> bytes:
    made = io.BytesIO()
    Pixels.new("RGB", (wide, high), "white").save(made, sort)
    return made.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "so-do.png").write_bytes(_picture("PNG", 600, 300))
    (tmp_path / "anh.jpg").write_bytes(_picture("JPEG", 96, 48))
    return tmp_path


def _plan(folder: Path, body: str) -> Path:
    path = folder / "ke-hoach.yaml"
    path.write_text(f"{HEAD}body:\n{body}{TAIL}", encoding="utf-8")
    return path


def _document(folder: Path, body: str) -> Document:
    document, _, faults = decode(read(str(_plan(folder, body))))
    assert document is not None, faults
    return document


BODY = """\
  - Nội dung thứ nhất.
  - image: {file: so-do.png, width: 80, caption: Hình 1. Sơ đồ, alt: Sơ đồ "ba" & bốn phòng}
  - page-break
  - qr: {text: "https://xatantien.gov.vn/?a=1&b=2", width: 25 mm}
  - image: anh.jpg
  - Nội dung thứ hai.
"""


def test_a_picture_is_as_large_as_its_bytes_say() -> None:
    assert picture(_picture("PNG", 7, 5))[1:] == ("png", 7, 5)
    assert picture(_picture("JPEG", 640, 9))[1:] == ("jpeg", 640, 9)


@pytest.mark.parametrize("data", [b"", b"GIF89a", _picture("PNG")[:-20], _picture("JPEG")[:20], b"\xff\xd8\xff\xc0"])
def test_what_is_no_whole_png_or_jpeg_is_no_picture(data: bytes) -> None:
    with pytest.raises(NoPicture):
        picture(data)


def test_a_text_too_long_for_a_qr_code_has_none() -> None:
    assert qr_code("a" * 2000).sort == "png"
    with pytest.raises(NoPicture, match="quá dài"):
        qr_code("a" * 5000)


def test_a_body_with_pictures_decodes_prints_and_is_written_back(folder: Path) -> None:
    document = _document(folder, BODY)
    assert document.body == (
        Paragraph("Nội dung thứ nhất."),
        Image("so-do.png", "80", "Hình 1. Sơ đồ", 'Sơ đồ "ba" & bốn phòng', (folder / "so-do.png").read_bytes()),
        PageBreak(),
        QrCode("https://xatantien.gov.vn/?a=1&b=2", "25 mm"),
        Image("anh.jpg", data=(folder / "anh.jpg").read_bytes()),
        Paragraph("Nội dung thứ hai."),
    )
    again, _, _ = decode(parse(dumps(document), str(folder / "lai.yaml")))
    assert again == document


def test_a_drawing_has_the_width_that_is_asked_and_never_more_than_the_page(folder: Path) -> None:
    items = compose(_document(folder, BODY + "  - image: {file: so-do.png, width: 250, alt: rộng}\n")).items
    drawings = [(item.width, item.height, item.alt) for item in items if isinstance(item, Drawing)]
    assert drawings == [
        (4535, 2268, 'Sơ đồ "ba" & bốn phòng'),  # 80 × 40 mm
        (1417, 1417, "Mã QR: https://xatantien.gov.vn/?a=1&b=2"),
        (1440, 720, ""),  # 96 pixels are an inch
        (9355, 4678, "rộng"),  # the text's width
    ]
    assert sum(isinstance(item, NewPage) for item in items) == 1


def test_word_holds_the_pictures_with_their_words(folder: Path) -> None:
    document = _document(folder, BODY)
    word = docx.Document(io.BytesIO(WRITERS["docx"](Manuscript(compose(document)))))
    shapes = [shape._inline for shape in word.inline_shapes]
    assert [shape.docPr.get("descr") for shape in shapes] == [
        'Sơ đồ "ba" & bốn phòng',
        "Mã QR: https://xatantien.gov.vn/?a=1&b=2",
        None,  # says nothing: marked as decoration
    ]
    assert [bool(shape.xpath(".//*[local-name()='decorative']")) for shape in shapes] == [False, False, True]
    links = [shape.graphic.graphicData.pic.blipFill.blip.embed for shape in shapes]
    assert [word.part.related_parts[link].blob for link in links[::2]] == [
        (folder / name).read_bytes() for name in ("so-do.png", "anh.jpg")
    ]
    assert len({shape.docPr.get("id") for shape in shapes}) == 3


def test_a_web_page_holds_its_pictures_and_loads_nothing(folder: Path) -> None:
    page = WRITERS["html"](Manuscript(compose(_document(folder, BODY)))).decode()
    assert page.count('<img src="data:image/') == 3
    assert 'alt="Sơ đồ &quot;ba&quot; &amp; bốn phòng" style="width:226.75pt;height:auto"' in page
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page
    assert '<div class="new-page"></div>' in page


def test_a_text_says_what_a_picture_shows(folder: Path) -> None:
    lines = [line.strip() for line in WRITERS["txt"](Manuscript(compose(_document(folder, BODY)))).decode().split("\n")]
    assert [line for line in lines if line.startswith("[")] == [
        '[Sơ đồ "ba" & bốn phòng]',
        "[Mã QR: https://xatantien.gov.vn/?a=1&b=2]",
        "[Hình]",
    ]


def _faults(folder: Path, item: str) -> list[tuple[str, int]]:
    _, _, found = decode(read(str(_plan(folder, f"  - {item}\n"))))
    return [(fault.id, fault.span.column) for fault in found if fault.span]


@pytest.mark.parametrize(
    ("item", "faults"),
    [
        ("image: khong-co.png", [("S0211", 12)]),
        ("image: {file: ke-hoach.yaml, alt: x}", [("S0211", 19)]),
        ("image: {file: ong, alt: x}", [("S0140", 19)]),
        ("image: {file: ../ngoai.png, alt: x}", [("S0140", 19)]),
        ("image: {file: so-do.png, alt: x, width: rộng}", [("S0214", 45)]),
        ("image: {file: so-do.png, alt: x, width: 300}", [("S0214", 45)]),
        ("image: {width: 30}", [("S0302", 12)]),
        ("image: so-do.png", [("S0213", 12)]),
        ("image: {file: so-do.png, alt: Sơ đồ}", []),
        ("qr: {text: Chữ, width: 1}", [("S0214", 28)]),
        ("qr: " + "a" * 5000, [("S0212", 9)]),
    ],
)
def test_what_is_wrong_with_a_picture_is_told_at_its_field(
    folder: Path, item: str, faults: list[tuple[str, int]]
) -> None:
    os.mkfifo(folder / "ong")
    assert _faults(folder, item) == faults


def test_a_document_without_pictures_loads_nothing_of_them() -> None:
    code = (
        "import sys, vbgen.writers.view\n"
        "from vbgen.compose import compose\nfrom vbgen.plans import loads\ncompose(loads(sys.argv[1]).document)\n"
        "print([name for name in sys.modules if 'pictures' in name or 'drawings' in name or name == 'segno'])"
    )
    plan = f"{HEAD}body: Nội dung.\n{TAIL}"
    made = subprocess.run([sys.executable, "-c", code, plan], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"
