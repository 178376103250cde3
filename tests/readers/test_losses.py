"""What a reader leaves out of a file is told, with the words at its place."""

from __future__ import annotations

import pytest

from vbgen.ooxml.package import pack, seal
from vbgen.readers import docx

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def told(*headers: str) -> list[tuple[str, str]]:
    """The findings of a Word file with these paragraphs in headers of their own."""
    relations = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/header" Target="h{index}.xml"/>'
        for index, _ in enumerate(headers)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    members = [
        pack("word/document.xml", f"<w:document {_W}><w:body><w:p/></w:body></w:document>".encode()),
        pack("word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{relations}</Relationships>'.encode()),
    ]
    for index, text in enumerate(headers):
        words = f"<w:hdr {_W}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>"
        members.append(pack(f"word/h{index}.xml", words.encode()))
    return [(found.id, found.message) for found in docx.read(seal(members), "a.docx").findings]


def test_words_at_the_head_of_pages_are_told_once() -> None:
    message = "bỏ qua chữ ở đầu trang (header), 2 chỗ: “UBND XÃ TÂN TIẾN”, “Phụ lục”"
    assert told("UBND XÃ TÂN TIẾN", "2", "Phụ lục", "UBND XÃ TÂN TIẾN") == [("S0129", message)]


@pytest.mark.parametrize("text", ["", "2", "- 3 -", "Trang 3/12", "Page 3"])
def test_the_number_of_a_page_is_no_loss(text: str) -> None:
    assert told(text) == []
