"""Rules on what remains in a Word file: each is planted in a rendered file, found by its rule, and by no other."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from support.cases import SENTENCE
from support.edited import BODY, HEADER, PLAN, Edit, check_format, edited, put, rendered

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint import Subject, rules
from vbgen.ooxml.package import pack, seal, unpack

CORE, APP = "docProps/core.xml", "docProps/app.xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
WHO = 'w:id="9" w:author="An" w:date="2026-01-05T00:00:00Z"'
INSERTED = f"<w:ins {WHO}><w:r><w:t>thêm </w:t></w:r></w:ins>"
LOOSE = f"<w:r><w:t>{normalize('NFD', 'yêu cầu các phòng ')}</w:t></w:r>"
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ghi chú nội bộ</w:t></w:r>"


PAINTED = '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>Kinh phí </w:t></w:r>'


def before_first(inserted: str) -> Edit:
    """Put something before the first sentence of the body."""
    return put(f"<w:r><w:t>{SENTENCE}", f"{inserted}<w:r><w:t>{SENTENCE}")


def titled(text: str) -> Edit:
    return lambda core: re.sub(r"(<dc:title>)[^<]*", rf"\g<1>{text}", core)


def authored(name: str) -> Edit:
    return lambda core: re.sub(r"(<dc:creator>)[^<]*", rf"\g<1>{name}", core)


FAULTS: dict[str, tuple[str, str, Edit]] = {
    "text inserted": ("F0601", BODY, before_first(INSERTED)),
    "text deleted": ("F0601", BODY, before_first(INSERTED.replace("w:ins", "w:del").replace("w:t>", "w:delText>"))),
    "a look changed": ("F0601", BODY, before_first(f"<w:r><w:rPr><w:rPrChange {WHO}/></w:rPr><w:t>a</w:t></w:r>")),
    "a header changed": ("F0601", HEADER, put("</w:p>", f"{INSERTED.replace('thêm', '')}</w:p>")),
    "hidden text": ("F0603", BODY, before_first(HIDDEN)),
    "a sentence painted": ("F0607", BODY, before_first(PAINTED)),
    "marks typed apart": ("F0606", BODY, before_first(LOOSE)),
    "a person's name": ("F0604", CORE, authored("Trần Văn Bình")),
    "a person last": (
        "F0604",
        CORE,
        put("</dc:creator>", "</dc:creator><cp:lastModifiedBy>Le Vinh An</cp:lastModifiedBy>"),
    ),
    "another province": ("F0605", CORE, titled("UBND TỈNH YÊN BÁI")),
    "another province in TCVN3": ("F0605", CORE, titled("ubnd tØnh Yªn B¸i, TØnh Yªn B¸i")),
    "another year": ("F0605", CORE, titled("Kế hoạch cải cách hành chính năm 2019")),
    "another number": ("F0605", CORE, titled("Kế hoạch 99/KH-UBND")),
    "another department": ("F0605", APP, put("</Application>", "</Application><Company>Sở Xây dựng</Company>")),
}  # fmt: skip


def ids(found: list[Diagnostic]) -> set[str]:
    return {item.id for item in found}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_left_in_a_file_gives_its_rule_and_no_other(name: str) -> None:
    rule, part, edit = FAULTS[name]
    assert ids(check_format(edited(rendered(PLAN), part, edit))) == {rule}


def commented(marked: bool) -> bytes:
    """A file with a part of comments, whose one comment is marked in the text or not."""
    mark = '<w:r><w:commentReference w:id="1"/></w:r>' if marked else "<w:r/>"
    data = edited(rendered(PLAN), BODY, before_first(mark))
    relation = f'<Relationship Id="rId90" Type="{COMMENTS}" Target="comments.xml"/></Relationships>'
    parts = unpack(edited(data, "word/_rels/document.xml.rels", put("</Relationships>", relation)))
    text = "<w:p><w:r><w:t>xem lại số liệu này</w:t></w:r></w:p>"
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="1">{text}</w:comment></w:comments>'.encode()
    )
    return seal(pack(name, content) for name, content in parts.items())


def test_a_comment_is_found_where_the_text_refers_to_it() -> None:
    found = check_format(commented(marked=True), "a.docx")
    assert found == [
        Diagnostic(
            "F0602",
            "còn 1 bình luận (comment): “xem lại số liệu này”",
            "a.docx",
            severity=Severity.WARNING,
            hint="Review → Delete All Comments in Document",
            clause="văn bản hoàn chỉnh",
        )
    ]
    assert check_format(commented(marked=False)) == []


@pytest.mark.parametrize(
    ("part", "edit"),
    [
        (CORE, titled("Kế hoạch của UBND tỉnh Bắc Ninh năm 2026")),
        (CORE, titled("MẪU VĂN BẢN")),
        (CORE, titled("NÂNG CAO ĐỜI SỐNG KINH TẾ - XÃ HỘI CẤP TỈNH VÀ CẤP XÃ")),
        (CORE, titled("Cơ Sở Hạ tầng; quyền Sở hữu trí tuệ; Tỉnh ủy; tỉnh ta")),
        (CORE, authored("Windows User")),
        (CORE, authored("Sở Nội vụ tỉnh Bắc Ninh")),
        (CORE, authored("admin")),
        (APP, put("</Application>", "</Application><Company>Microsoft</Company>")),
        (BODY, before_first(HIDDEN.replace("ghi chú nội bộ", " "))),
    ],
)
def test_what_any_file_may_say_is_no_fault(part: str, edit: Edit) -> None:
    assert check_format(edited(rendered(PLAN), part, edit)) == []


def test_all_rules_on_what_remains_are_planted_here() -> None:
    planted = {rule for rule, *_ in FAULTS.values()} | {"F0602"}
    assert planted == {name for name in rules(Subject.WORD) if name.startswith("F060")}
