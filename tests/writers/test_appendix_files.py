"""Appendices in files of their own (mẫu 2.2): what each says it is signed with, and that it is a whole Word file."""

from __future__ import annotations

from pathlib import Path

import docx_scalpel
import pytest
from click.testing import CliRunner, Result
from lxml import etree
from support.cases import plan
from support.repository import FOLDER

from vbgen.cli import main
from vbgen.compose import compose_apart
from vbgen.ooxml.package import pack, seal, unpack
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import texts
from vbgen.writers.own import form_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWO = """\
references:
  kh: {kind: ke-hoach, number: 3/KH-UBND, date: 02/01/2026, issuer: UBND tỉnh, summary: về văn thư}
notes: {so-lieu: Số liệu năm 2025}
appendices:
  - title: Danh mục hồ sơ
    body: ["Lập theo [@kh][^so-lieu]"]
  - title: Phân công
    orientation: ngang
    body: ["Theo [@kh]"]
"""
TEXT = plan("  - Thực hiện [@kh], Sở giao như Phụ lục I, Phụ lục II[^so-lieu]\n", extra=TWO)


def _trees(text: str) -> list[list[str]]:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    return [texts(tree) for tree in compose_apart(document)]


def test_each_appendix_is_a_document_that_says_what_it_is_signed_with() -> None:
    alone, *appendices = _trees(TEXT)
    assert alone[-3:] == ["GIÁM ĐỐC", "Trần Thị Bình", "Số liệu năm 2025"]
    assert appendices == [
        [
            "Số: 05/KH-SNV; 05/01/2026; …",
            "Phụ lục I",
            "DANH MỤC HỒ SƠ",
            "(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)",
            "Lập theo Kế hoạch số 3/KH-UBND ngày 02/01/2026 của UBND tỉnh về văn thư./.",
            "Số liệu năm 2025",
        ],
        [
            "Số: 05/KH-SNV; 05/01/2026; …",
            "Phụ lục II",
            "PHÂN CÔNG",
            "(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)",
            "Theo Kế hoạch số 3/KH-UBND ngày 02/01/2026 của UBND tỉnh về văn thư./.",
        ],
    ]


def test_what_only_the_signing_tells_is_left_open() -> None:
    _, first, _ = _trees(TEXT.replace("number: 5\ndate: 05/01/2026", "number:\ndate: 01/2026"))
    assert first[0] == "Số:         /KH-SNV; …/01/2026; …"
    assert first[3] == "(Kèm theo Kế hoạch số         /KH-SNV ngày      tháng 01 năm 2026 của Sở Nội vụ)"


def _render(folder: Path, *options: str, text: str = TEXT) -> Result:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["render", str(folder / "a.yaml"), "--phu-luc-rieng", *options])


def _document(path: Path) -> etree._Element:
    return etree.fromstring(unpack(path.read_bytes())["word/document.xml"])


def test_a_file_is_written_for_each_appendix_beside_the_document(tmp_path: Path) -> None:
    names = ["a.docx", "a.phu-luc-1.docx", "a.phu-luc-2.docx"]
    assert _render(tmp_path).output == "".join(f"Đã ghi {tmp_path}/{name}\n" for name in names)
    for name in names:
        found = docx_scalpel.verify_deliverable((tmp_path / name).read_bytes()).findings
        assert [finding.message for finding in found if finding.category.value == "openXml"] == []
    sections = [list(_document(tmp_path / name).iter(f"{W}sectPr")) for name in names]
    assert [len(found) for found in sections] == [1, 1, 1]
    assert [section.find(f"{W}pgSz").get(f"{W}orient") for (section,) in sections] == [None, None, "landscape"]


def test_the_text_of_the_signature_is_the_first_line_in_its_own_style(tmp_path: Path) -> None:
    _render(tmp_path)
    first = next(_document(tmp_path / "a.phu-luc-1.docx").iter(f"{W}p"))
    assert first.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "SignedText"
    styles = etree.fromstring(unpack((tmp_path / "a.docx").read_bytes())["word/styles.xml"])
    (style,) = (found for found in styles.iter(f"{W}style") if found.get(f"{W}styleId") == "SignedText")
    shown = [(child.tag.removeprefix(W), child.get(f"{W}val")) for child in style.iter()]
    assert {("name", "Thông tin ký số"), ("jc", "right"), ("sz", "20")} <= set(shown)
    assert not {"b", "i", "color"} & {tag for tag, _ in shown}


def test_what_a_decision_issues_keeps_its_header(tmp_path: Path) -> None:
    text = (FOLDER / "mau" / "quyet-dinh.yaml").read_text(encoding="utf-8")
    assert _render(tmp_path, text=text).exit_code == 0
    lines = ["".join(p.itertext()) for p in _document(tmp_path / "a.phu-luc-1.docx").iter(f"{W}p")]
    assert [line for line in lines if line in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUY CHẾ")] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "QUY CHẾ",
    ]


@pytest.mark.parametrize("standard", ["nha-nuoc", "dang"])
def test_a_document_without_appendices_is_one_file(tmp_path: Path, standard: str) -> None:
    assert _render(tmp_path, text=plan("  - Nội dung\n", standard=standard)).exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.yaml"]


def test_a_template_of_the_user_s_gives_its_appendix_pages(tmp_path: Path) -> None:
    members = unpack(Path(form_template("co-ten-loai", "co-lon")).read_bytes())
    members["word/styles.xml"] = members["word/styles.xml"].replace(b'w:styleId="AppendixLabel"', b'w:styleId="Rieng"')
    members["word/document.xml"] = members["word/document.xml"].replace(b'"AppendixLabel"', b'"Rieng"')
    (tmp_path / "mau.docx").write_bytes(seal(pack(name, content) for name, content in members.items()))
    assert _render(tmp_path, "--template", str(tmp_path / "mau.docx")).exit_code == 0
    styles = [style.get(f"{W}val") for style in _document(tmp_path / "a.phu-luc-2.docx").iter(f"{W}pStyle")]
    assert styles[:3] == ["SignedText", "Rieng", "AppendixTitle"]


def test_an_appendix_by_itself_is_not_judged_as_a_document_without_a_header(tmp_path: Path) -> None:
    _render(tmp_path)
    for name in ("a.docx", "a.phu-luc-1.docx", "a.phu-luc-2.docx"):
        assert CliRunner().invoke(main, ["check", str(tmp_path / name)]).output.endswith("Không có lỗi.\n")
