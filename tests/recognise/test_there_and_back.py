"""What a plan says beyond its words comes back from the Word file: looks, pictures, pages."""

from __future__ import annotations

from support.cases import plan
from support.edited import rendered

from vbgen.model import Block
from vbgen.readers.docx import read
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema.encode import body_items


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
