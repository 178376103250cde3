"""Templates as an office makes them in Word, and what stands in the files that come of them."""

from __future__ import annotations

import io

import docx
from lxml import etree

from vbgen.ooxml.package import pack, seal, unpack
from vbgen.writers.setting import unbound

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def office(*paragraphs: str, table: tuple[tuple[str, ...], ...] = (), header: str = "", title: str = "") -> bytes:
    """A .docx of paragraphs, then a table, that holds these tags; "¶" parts the paragraphs of a cell."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if table:
        grid = made.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text, *more = text.split("¶")
                for paragraph in more:
                    cell.add_paragraph(paragraph)
    made.sections[0].header.paragraphs[0].text = header
    made.core_properties.title = title
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """A package with a text of one part replaced."""
    members = unpack(data)
    text = members[part].decode()
    assert old in text
    members[part] = text.replace(old, new).encode()
    return seal(pack(name, content) for name, content in members.items())


def shown(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The texts of a part's paragraphs, empty ones left out."""
    root = etree.fromstring(unpack(data)[part])
    found = ["".join(_char(node) for node in paragraph.iter(f"{W}t", f"{W}br")) for paragraph in root.iter(f"{W}p")]
    return [unbound(text) for text in found if text]


def _char(node: etree._Element) -> str:
    return "\n" if node.tag == f"{W}br" else node.text or ""
