"""What a plan says beyond its words comes back from the Word file: looks, pictures, pages."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image as Pixels
from support.cases import plan
from support.edited import rendered

from vbgen import importing
from vbgen.compose import compose
from vbgen.importing import pictures
from vbgen.model import Block
from vbgen.readers.docx import read
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.schema.encode import body_items
from vbgen.source import parse
from vbgen.writers import WRITERS, Manuscript


def came_back(body: str) -> list[object]:
    """The body of a plan, rendered and imported, as YAML has it."""
    return body_items(blocks(body))


def blocks(body: str) -> tuple[Block, ...]:
    return build(facts(read(rendered(plan(body)), "a.docx"))).document.body


def test_bold_slanted_underlined_raised_and_lowered_words_come_back() -> None:
    body = [
        "Diện tích 500 m^2^, kinh phí 10^6^ đồng, khí CO~2~ giảm",
        "Gửi ++trước 17 giờ++ **hai ++bản gốc++**, *đóng dấu*, ++ghi rõ họ tên++",
        "++Cả đoạn này gạch chân++",
    ]
    assert came_back("".join(f'  - "{text}"\n' for text in body)) == body


TABLE: dict[str, object] = {"table": {"columns": ["TT", "Việc"], "rows": [["1", "Rà soát"]]}}


@pytest.mark.parametrize(
    "body",
    [
        ["Đầu", "page-break", "Cuối"],
        ["Đầu", "page-landscape", TABLE, "page-portrait", "Cuối"],
        ["Đầu", "page-landscape", TABLE, "page-break", TABLE],  # the signatures stand upright by themselves
        [
            *["Đầu", {"heading": "Mục một", "body": ["Lời một", "page-landscape", TABLE, "page-portrait"]}],
            {"heading": "Mục hai", "body": ["Lời hai"]},
        ],
    ],
)
def test_where_pages_begin_and_how_they_lie_comes_back(body: list[object]) -> None:
    back = came_back(f"  {json.dumps(body)}\n")
    assert _flat(back) == _flat(body)


def _flat(items: object) -> list[object]:
    """What items say one after the other, for a page that begins before a heading stands with that."""
    if isinstance(items, list):
        return [said for item in items for said in _flat(item)]
    if isinstance(items, dict) and "heading" in items:
        return [items["heading"], *_flat(items.get("body", []))]
    return [items]


def _pixels(shade: int) -> bytes:
    made = io.BytesIO()
    Pixels.new("L", (600, 300), shade).save(made, "PNG")
    return made.getvalue()


def test_pictures_and_codes_come_back_with_names_widths_and_words(tmp_path: Path) -> None:
    for name, shade in (("so-do.png", 10), ("anh.png", 20)):
        (tmp_path / name).write_bytes(_pixels(shade))
    body = [
        "Đầu",
        {"qr": "https://b.vn"},
        {
            "image": {
                "file": "so-do.png",
                "width": "80",
                "caption": "Hình 1. **Sơ đồ** phòng họp",
                "alt": "Cửa ở phía đông",
            }
        },
        {"heading": "Mục", "body": ["Lời", {"image": "anh.png"}]},
        {"heading": "Mục hai", "body": [{"qr": {"text": "https://a.vn", "width": "25,5", "caption": "Quét mã"}}]},
    ]
    document, _, faults = decode(parse(plan(f"  {json.dumps(body)}\n"), str(tmp_path / "a.yaml")))
    assert document is not None, faults
    data = WRITERS["docx"](Manuscript(compose(document)))
    (tmp_path / "b.docx").write_bytes(data)
    imported = importing.read(tmp_path / "b.docx")
    assert body_items(imported.document.body) == body_items(document.body)
    assert [item.id for item in imported.findings] == []
    assert pictures.files(imported.document) == {"so-do.png": _pixels(10), "anh.png": _pixels(20)}
