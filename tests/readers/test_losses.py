"""What a reader leaves out of a file is told, with the words at its place."""

from __future__ import annotations

import pytest

from vbgen.ooxml.package import pack, seal
from vbgen.readers import docx
from vbgen.readers.reading import Line, Reading

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_FIRST = '<w:sectPr><w:{0}Reference w:type="default" r:id="r0"/></w:sectPr>'
_CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def told(*headers: str) -> list[tuple[str, str]]:
    """The findings of a Word file with these paragraphs in headers of their own."""
    return [(found.id, found.message) for found in reading(*headers).findings]


def reading(*headers: str, kind: str = "header", body: str = "<w:p/>", section: str = "") -> Reading:
    """A Word file with these paragraphs in headers, footers or comments of their own."""
    root = {"header": "hdr", "footer": "ftr", "comments": "comments"}[kind]
    relations = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/{kind}" Target="h{index}.xml"/>'
        for index, _ in enumerate(headers)
    )
    document = f"<w:document {_W}><w:body>{body}{section}</w:body></w:document>"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    members = [
        pack("word/document.xml", document.encode()),
        pack("word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{relations}</Relationships>'.encode()),
    ]
    for index, text in enumerate(headers):
        words = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        words = f"<w:comment w:id='0'>{words}</w:comment>" if kind == "comments" else words
        words = f"<w:{root} {_W}>{words}</w:{root}>"
        members.append(pack(f"word/h{index}.xml", words.encode()))
    return docx.read(seal(members), "a.docx")


def test_words_at_the_head_of_pages_are_told_once() -> None:
    message = "bỏ qua chữ ở đầu trang (header), 2 chỗ: “UBND XÃ TÂN TIẾN”, “Phụ lục”"
    assert told("UBND XÃ TÂN TIẾN", "2", "Phụ lục", "UBND XÃ TÂN TIẾN") == [("S0129", message)]


@pytest.mark.parametrize("text", ["", "2", "- 3 -", "Trang 3/12", "Page 3"])
def test_the_number_of_a_page_is_no_loss(text: str) -> None:
    assert told(text) == []


def test_the_letterhead_at_the_head_of_the_first_page_is_read() -> None:
    found = reading(_CROWN, section=_FIRST.format("header"))
    assert [(item.text, item.paragraph) for item in found.items if isinstance(item, Line)] == [(_CROWN, 0), ("", 1)]
    assert found.findings == ()


def test_a_second_letterhead_is_told() -> None:
    body = f"<w:p><w:r><w:t>{_CROWN}</w:t></w:r></w:p>"
    found = reading(_CROWN, body=body, section=_FIRST.format("header"))
    assert [item.text for item in found.items if isinstance(item, Line)] == [_CROWN]
    assert [item.id for item in found.findings] == ["S0129"]


def test_words_at_the_foot_of_the_first_page_are_read_and_of_others_told() -> None:
    found = reading("Số 12, Trần Phú", "Trang sau", "3", kind="footer", section=_FIRST.format("footer"))
    assert [line.text for line in found.foot] == ["Số 12, Trần Phú"]
    message = "bỏ qua chữ ở chân trang (footer), 1 chỗ: “Trang sau”"
    assert [(item.id, item.message) for item in found.findings] == [("S0359", message)]


def test_comments_are_told_by_their_words() -> None:
    found = reading("sửa hạn thành 30/9", kind="comments")
    message = "bỏ qua 1 bình luận (comment): “sửa hạn thành 30/9”"
    assert [(item.id, item.message) for item in found.findings] == [("S0358", message)]
