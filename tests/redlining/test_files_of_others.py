"""Files that Word or another program wrote: pictures, links, lists, headers of both versions are in the redline."""

from __future__ import annotations

import io
from itertools import pairwise

import docx
import docx_scalpel
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree
from PIL import Image
from support.wordml import W, p, package, r

from vbgen.ooxml.package import pack, seal, unpack
from vbgen.redlining import Untracked, redlined

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
PACKAGED = ("relationship", "media")  # what a package holds for the other version's sake


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def picture(colour: str) -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("RGB", (20, 20), colour).save(stream, "PNG")
    stream.seek(0)
    return stream


def link(paragraph: Paragraph, url: str, words: str) -> None:
    made, run, text = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
    made.set(qn("r:id"), paragraph.part.relate_to(url, LINK, is_external=True))
    text.text = words
    run.append(text)
    made.append(run)
    paragraph._p.append(made)


def letter(colour: str, page: str, tasks: list[str], header: str, kind: str = "List Number") -> docx.document.Document:
    """A document as python-docx makes it, from Word's own template."""
    made = docx.Document()
    made.add_paragraph(f"Văn bản này có hình màu {colour}.")
    made.add_picture(picture(colour), width=Cm(2))
    link(made.add_paragraph("Xem thêm tại "), f"https://{page}.vn", f"trang {page}")
    for task in tasks:
        made.add_paragraph(task, style=kind)
    made.sections[0].header.paragraphs[0].text = header
    made.add_paragraph("Kết thúc văn bản.")
    return made


def departures(made: bytes, meant: bytes) -> list[str]:
    changes = docx_scalpel.docx_diff_get_semantic_changes(made, meant).changes
    return [
        f"{item.family.value} {item.operation.value} {item.part_uri}"
        for item in changes
        if item.family.value not in PACKAGED and not any(part in item.part_uri for part in ("docProps", "styles.xml"))
    ]


def test_pictures_links_lists_headers_and_pages_of_both_are_there() -> None:
    before = saved(letter("red", "a", ["Một việc cần làm", "Hai việc cần làm"], "Đầu trang cũ"))
    newer = letter("blue", "b", ["Hai việc cần làm"], "Đầu trang mới", "List Bullet")
    newer.sections[0].left_margin = Cm(3)
    newer.styles["Normal"].font.size = Pt(14)
    after = saved(newer)
    found = redlined(before, after, author="A")
    assert found.untracked == (Untracked(0, "kiểu trình bày “Normal”"),)
    findings = docx_scalpel.verify_deliverable(found.data).findings
    assert [item.message for item in findings if item.category.value == "openXml"] == []
    assert departures(docx_scalpel.docx_diff_accept_revisions(found.data), after) == []
    assert departures(docx_scalpel.docx_diff_reject_revisions(found.data), before) == []
    members = unpack(found.data)
    pictures = sorted(content for part, content in members.items() if part.startswith("word/media/"))
    assert pictures == sorted(content.getvalue() for content in map(picture, ("red", "blue")))
    ids = [item.get("id") for item in etree.fromstring(members["word/document.xml"]).iter("{*}docPr")]
    assert all(one != other for one, other in pairwise(ids))


def test_notes_of_an_older_file_stand_in_a_newer_one_that_has_none() -> None:
    noted = docx.Document()
    noted.add_paragraph("Số liệu của Bộ Nội vụ năm 2026.")
    plain = saved(noted)
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    members = unpack(plain)
    main = members["word/document.xml"].replace(b"</w:r></w:p>", b"</w:r>" + mark.encode() + b"</w:p>", 1)
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{p("Chưa kiểm tra")}</w:footnote></w:footnotes>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    rels = members["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
    )
    typed = '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    types = members["[Content_Types].xml"].replace(
        b"</Types>", f'{typed}wordprocessingml.footnotes+xml"/></Types>'.encode()
    )
    parts = {"word/document.xml": main, "word/footnotes.xml": note.encode(), "[Content_Types].xml": types}
    older = members | parts | {"word/_rels/document.xml.rels": rels}
    before = seal(pack(name, content) for name, content in older.items())
    found = redlined(before, plain, author="A")
    assert (found.changes, found.untracked) == (2, ())
    findings = docx_scalpel.verify_deliverable(found.data).findings
    assert [item.message for item in findings if item.category.value == "openXml"] == []
    assert departures(docx_scalpel.docx_diff_reject_revisions(found.data), before) == []


def test_a_list_that_only_the_older_file_has_is_taken_in() -> None:
    def numbering(form: str) -> str:
        level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>'
        return (
            f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )

    body = p("Một việc", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    files = (package(body, numbering=numbering(form)) for form in ("decimal", "upperRoman"))
    found = redlined(*files, author="A")
    lists = etree.fromstring(unpack(found.data)["word/numbering.xml"])
    main = unpack(found.data)["word/document.xml"].decode()
    assert [item.tag.rpartition("}")[2] for item in lists] == ["abstractNum", "abstractNum", "num", "num"]
    assert (found.changes, main.count('<w:numId w:val="1"/>'), main.count('<w:numId w:val="2"/>')) == (1, 1, 1)


@pytest.mark.parametrize("told", ["content control", "another file"])
def test_what_a_redline_cannot_keep_is_told(told: str) -> None:
    inner = p("Một việc cần làm")
    frames = {
        "content control": f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>",
        "another file": f'{inner}<w:altChunk w:id="1"/>',
    }
    said = {"content control": "khung điều khiển nội dung", "another file": "nội dung nhúng từ tệp khác"}
    found = redlined(package(inner + p("")), package(frames[told] + p("")), author="A")
    assert (found.changes, found.untracked) == (0, (Untracked(0, said[told]),))


def test_a_field_is_one_word_however_it_is_written() -> None:
    simple = f'<w:p><w:fldSimple w:instr=" PAGE ">{r("2")}</w:fldSimple></w:p>'
    chars = ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText> PAGE </w:instrText>")
    more = ('<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>')
    spelled = "".join(f"<w:r>{inner}</w:r>" for inner in (*chars, *more))
    assert redlined(package(simple), package(simple), author="A").changes == 0
    assert redlined(package(simple), package(f"<w:p>{spelled}</w:p>"), author="A").changes == 0
