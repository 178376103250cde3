"""`vbgen check` on files of anybody: both readings of tracked changes, macros, links, odd files."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.cases import SENTENCE, letter, plan

from vbgen.cli import main
from vbgen.compose import compose
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint import Asked
from vbgen.lint.files import Checked, check_file
from vbgen.ooxml.package import Member, pack, seal, unpack
from vbgen.readers import docx
from vbgen.readers.reading import Grid, Line
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import of_form
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template

BODY, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WHO = 'w:id="9" w:author="An" w:date="2026-01-05T00:00:00Z"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rendered(text: str, **parts: str | bytes) -> bytes:
    """A plan's Word file, with more parts."""
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    tree = compose(document)
    template = Path(form_template(tree.form, tree.size)).read_bytes()
    made = unpack(write(tree, load(template, of_form(tree.form).slug)))
    made |= {name: part.encode() if isinstance(part, str) else part for name, part in parts.items()}
    return seal(pack(name, content) for name, content in made.items())


def edited(data: bytes, old: str, new: str, part: str = BODY) -> bytes:
    """A package with the first place of a text in one part changed."""
    parts = unpack(data)
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    return seal(pack(name, content) for name, content in parts.items())


def checked(folder: Path, data: bytes, name: str = "a.docx", issue: bool = False) -> Checked:
    (folder / name).write_bytes(data)
    return check_file(str(folder / name), Asked(issue=issue))


def told(found: Checked) -> list[tuple[str, str, str]]:
    return [(item.severity.value, item.id, item.message) for item in found.found]


def refused(folder: Path, data: bytes, name: str = "a.docx") -> str:
    """Why a file is not read: the one finding that there is."""
    found = checked(folder, data, name)
    (item,) = found.found
    assert item == Diagnostic("S0101", item.message, str(folder / name))
    assert found.unjudged == ""
    return item.message


LETTER = rendered(letter())

# --- tracked changes ------------------------------------------------------------------------------------------------


def replaced(old: str, new: str) -> bytes:
    """The letter with a text replaced while changes are tracked: the old one deleted, the new one inserted."""
    run = f"<w:r><w:t>{SENTENCE}"
    deleted = f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{old} </w:delText></w:r></w:del>'
    inserted = f'<w:ins {WHO}><w:r><w:t xml:space="preserve">{new} </w:t></w:r></w:ins>'
    return edited(LETTER, run, deleted + inserted + run)


def test_a_fault_of_the_text_before_its_changes_is_a_warning_that_says_so(tmp_path: Path) -> None:
    assert told(checked(tmp_path, replaced("Trước ngày 31/6/2026,", "Trước ngày 30/6/2026,"))) == [
        ("warning", "C0223", "bản trước khi sửa: không có ngày 31/6/2026 trong lịch"),
        ("warning", "F0601", "còn 2 vết sửa chưa duyệt (track changes): “Trước ngày 31/6/2026,”"),
    ]


def test_a_fault_of_the_text_after_its_changes_is_an_error_once(tmp_path: Path) -> None:
    found = checked(tmp_path, replaced("Trước ngày 30/6/2026,", "Trước ngày 31/6/2026,"))
    assert [item[:2] for item in told(found)] == [("error", "C0223"), ("warning", "F0601")]
    both = checked(tmp_path, replaced("Từ ngày 31/6/2026,", "Đến ngày 31/6/2026,"))
    assert [item[:2] for item in told(both)] == [("error", "C0223"), ("warning", "F0601")]


def test_text_that_moved_and_rows_and_paragraphs_that_were_inserted_are_undone(tmp_path: Path) -> None:

    def run(text: str) -> str:
        return f"<w:r><w:t>{text}</w:t></w:r>"

    moved = f"<w:p><w:moveFrom {WHO}>{run('đi')}</w:moveFrom>{run('ở lại')}</w:p>"
    moved += f"<w:p><w:moveTo {WHO}>{run('đi')}</w:moveTo></w:p>"
    mark = f"<w:p><w:pPr><w:rPr><w:ins {WHO}/></w:rPr></w:pPr>{run('một ')}</w:p><w:p>{run('hai')}</w:p>"
    row = f"<w:tr><w:trPr><w:ins {WHO}/></w:trPr><w:tc><w:p>{run('hàng')}</w:p></w:tc></w:tr>"
    kept = row.replace("<w:trPr>", "<w:trPr><w:x/>").replace(f"<w:ins {WHO}/>", "").replace("hàng", "cũ")
    data = edited(LETTER, "<w:body>", f"<w:body>{moved}{mark}<w:tbl>{row}{kept}</w:tbl>")
    reading = docx.read(data, "a.docx")
    assert reading.word is not None
    before = docx.original(reading.word)
    assert [item.text for item in reading.items[:4] if isinstance(item, Line)] == ["ở lại", "đi", "một ", "hai"]
    assert [item.text for item in before.items[:3] if isinstance(item, Line)] == ["điở lại", "", "một hai"]
    assert [len(item.rows) for item in (reading.items[4], before.items[3]) if isinstance(item, Grid)] == [2, 1]


# --- what Word files bring with them --------------------------------------------------------------------------------


def test_macros_are_told_of_and_the_text_is_read(tmp_path: Path) -> None:
    data = rendered(letter().replace("place: Tân Tiến", "place: TP. Tân Tiến"), **{"word/vbaProject.bin": OLE})
    found = checked(tmp_path, data, "a.docm")
    assert [item[:2] for item in told(found)] == [("warning", "S0118"), ("error", "T0401")]
    assert found.found[0] == Diagnostic(
        "S0118",
        "tệp có macro; chỉ đọc chữ, không chạy macro",
        str(tmp_path / "a.docm"),
        severity=Severity.WARNING,
        hint="lưu thành .docx, loại tệp không chứa macro",
    )


def linked(kind: str, target: str) -> bytes:
    relation = f'<Relationship Id="rId90" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    return edited(LETTER, "</Relationships>", f"{relation}</Relationships>", RELATIONS)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "http://10.0.0.1/x.png"),
        ("attachedTemplate", "https://example.org/a.dotm"),
        ("oleObject", "file:///a"),
    ],
)
def test_what_lies_outside_the_file_is_told_of_and_not_fetched(kind: str, target: str, tmp_path: Path) -> None:
    message = f"tệp lấy nội dung ở ngoài tệp ({target}); không tải về"
    assert told(checked(tmp_path, linked(kind, target))) == [("warning", "S0119", message)]


@pytest.mark.parametrize(("kind", "target"), [("hyperlink", "https://a.vn"), ("attachedTemplate", "file:///C:\\a.dot")])
def test_links_and_templates_on_a_disk_are_nothing_to_tell(kind: str, target: str, tmp_path: Path) -> None:
    assert checked(tmp_path, linked(kind, target)) == Checked(())


# --- what is not what it says ---------------------------------------------------------------------------------------

DAMAGED = "không đọc được: tệp hỏng hoặc không phải .docx"


def test_a_text_or_half_a_file_named_docx_is_no_word_file(tmp_path: Path) -> None:
    told = "không đọc được: đây là văn bản thuần, không phải .docx; đổi đuôi tệp thành .txt"
    assert refused(tmp_path, "Kính gửi: Các phòng".encode()) == told
    assert refused(tmp_path, LETTER[: len(LETTER) // 2]) == DAMAGED


def test_other_office_files_are_named(tmp_path: Path) -> None:
    sheet = seal([pack("xl/workbook.xml", b"<x/>")])
    assert refused(tmp_path, sheet) == "không đọc được: đây là bảng tính Excel, không phải văn bản Word"
    assert refused(tmp_path, seal([pack("a.txt", b"a")])) == "không đọc được: tệp nén này không phải tệp Word (.docx)"


def test_a_file_with_a_password_says_what_to_do(tmp_path: Path) -> None:
    data = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    assert refused(tmp_path, data) == "không đọc được: tệp có mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    claims = Member(BODY, pack(BODY, b"x").data, 0, 300_000_000)
    assert refused(tmp_path, seal([claims])) == "không đọc được: tệp nén nở ra quá lớn"
    zeros = pack(BODY, bytes(30_000_000))
    assert len(zeros.data) < 50_000
    assert refused(tmp_path, seal([zeros._replace(size=100)])) == DAMAGED, "more than it says it holds"


def test_entities_are_never_resolved(tmp_path: Path) -> None:
    for entity in ('b "c"', 'b SYSTEM "file:///etc/passwd"', 'b "&a;&a;"><!ENTITY a "xxxx"'):
        text = unpack(LETTER)[BODY].decode()
        start = text.index("<w:document")
        harmful = f"<!DOCTYPE a [<!ENTITY {entity}>]>{text[start:]}".replace(SENTENCE, f"{SENTENCE}&b;")
        data = seal([pack(BODY, harmful.encode())])
        told_why = "tệp Word bị hỏng hoặc độc hại: có khai báo DTD, thứ Word không bao giờ ghi"
        assert refused(tmp_path, data) == f"không đọc được: {told_why}"


def test_five_hundred_pages_take_seconds(tmp_path: Path) -> None:
    data = rendered(plan(f"  - {SENTENCE}\n"))
    text = unpack(data)[BODY].decode()
    whole = re.search(rf"<w:p><w:pPr>(?:(?!</w:p>).)*{SENTENCE}.*?</w:p>", text)
    assert whole is not None
    long = edited(data, whole[0], whole[0] * 10_500)
    start = time.process_time()
    found = checked(tmp_path, long)
    assert time.process_time() - start < 20
    assert [item for item in found.found if item.severity is Severity.ERROR] == []


# --- what cannot be judged ------------------------------------------------------------------------------------------


def test_without_libreoffice_an_old_file_says_how_to_save_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    data = OLE + bytes(504) + "WordDocument".encode("utf-16-le")
    assert refused(tmp_path, data, "a.doc") == (
        "không đọc được: đọc tệp .doc, .rtf, .odt cần LibreOffice; "
        "mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice"
    )


def test_a_converted_file_is_judged_by_its_words_not_by_its_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = edited(
        replaced("Trước ngày 31/6/2026,", "Trước ngày 30/6/2026,"), 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'
    )
    assert "F0101" in {item.id for item in checked(tmp_path, data).found}
    monkeypatch.setattr("vbgen.readers.libreoffice.as_word", lambda paths: dict.fromkeys(paths, data))
    found = checked(tmp_path, OLE + bytes(504) + "WordDocument".encode("utf-16-le"), "a.doc")
    assert [item.id for item in found.found] == ["C0223", "F0601"]
    assert found.unjudged == (
        "chưa xét định dạng (phông, cỡ chữ, lề, khoảng cách): chỉ xét được trên tệp Word .docx; "
        "mở bằng Word, chọn Save As → Word Document (*.docx) rồi kiểm tra lại"
    )


def test_a_text_is_told_once_that_its_formatting_is_not_judged(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Kính gửi: Các phòng\n\n{SENTENCE}.\n", encoding="utf-8")
    lines = CliRunner().invoke(main, ["check", str(file)]).output.splitlines()
    note = f"{file}: chưa xét định dạng (phông, cỡ chữ, lề, khoảng cách): chỉ xét được trên tệp Word .docx."
    assert [line for line in lines if "định dạng" in line] == [note]
    (tmp_path / "a.docx").write_bytes(LETTER)
    assert CliRunner().invoke(main, ["check", str(tmp_path / "a.docx")]).output == "Không có lỗi.\n"


@pytest.mark.parametrize("links", [b"", b"\0\0", b"no links"])
def test_relations_that_hold_no_element_are_no_traceback(links: bytes, tmp_path: Path) -> None:
    parts = unpack(LETTER) | {"word/_rels/styles.xml.rels": links}
    checked(tmp_path, seal(pack(name, data) for name, data in parts.items()))
