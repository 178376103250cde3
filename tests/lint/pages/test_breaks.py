"""Page rules: what LibreOffice draws of our own files is clean; a file broken in one way gives one finding."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.cases import SENTENCE, letter
from support.edited import edited, rendered
from support.lint import file_makers
from support.repository import PLANS

from vbgen.checking import Options
from vbgen.checking.pages import check_drawn
from vbgen.cli import main
from vbgen.lint import Subject, check_pages, rules
from vbgen.lint.pages.breaks import Pages
from vbgen.readers.pdf.laid import Laid, Letters, breaks_as_saved, lay_out

RULES = rules(Subject.PAGES)
BODY = "word/document.xml"
TEXT = letter(body=[SENTENCE] * 3)


def parted(xml: str) -> str:
    """A page break before the table of the closing block."""
    at = xml.rindex("<w:tbl>")
    return xml[:at] + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + xml[at:]


def trailing(xml: str) -> str:
    """An empty paragraph on a page of its own at the end."""
    return xml.replace("<w:sectPr", "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p><w:sectPr", 1)


def wide(xml: str) -> str:
    """Large indents beside Quốc hiệu."""
    at = xml.index("CỘNG HÒA XÃ HỘI")
    start = xml.rindex("<w:p>", 0, at)
    style = xml.index("<w:pPr>", start)
    end = xml.index("</w:pPr>", style)
    return xml[:end] + '<w:ind w:left="600" w:right="600" w:firstLine="0"/>' + xml[end:]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, str]]]:
    """The ids and messages for every plan and every broken sample, all laid out in one start."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    folder = tmp_path_factory.mktemp("trang")
    files = {
        "mau": rendered(TEXT),
        "chu-ky-mot-minh": edited(rendered(TEXT), BODY, parted),
        "trang-trang": edited(rendered(TEXT), BODY, trailing),
        "quoc-hieu": edited(rendered(TEXT), BODY, wide),
        **{plan.stem: rendered(plan.read_text(encoding="utf-8")) for plan in PLANS},
    }
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    laid = lay_out([str(folder / f"{name}.docx") for name in files])
    return {
        Path(path).stem: [(item.id, item.message) for item in check_pages(Pages(pages))] for path, pages in laid.items()
    }


@pytest.mark.parametrize("name", ["mau", *(plan.stem for plan in PLANS)])
def test_what_vbgen_renders_is_clean(drawn: dict[str, list[tuple[str, str]]], name: str) -> None:
    assert drawn[name] == []


def test_a_signature_alone_on_its_page_is_found(drawn: dict[str, list[tuple[str, str]]]) -> None:
    message = "trang 2 có chữ ký mà chỉ có 0 dòng nội dung ở trên: “KT. CHỦ TỊCH”"
    assert drawn["chu-ky-mot-minh"] == [("P0101", message)]


def test_an_empty_last_page_is_found(drawn: dict[str, list[tuple[str, str]]]) -> None:
    assert drawn["trang-trang"] == [("P0202", "trang cuối (trang 2) trắng")]


def test_a_wrapped_national_name_is_found(drawn: dict[str, list[tuple[str, str]]]) -> None:
    assert [name for name, _ in drawn["quoc-hieu"]] == ["P0301"]


def page(number: int, *pieces: tuple[str, float, float, bool]) -> Laid:
    """A page of lines, each with its middle, base line and weight."""
    lines = tuple(Letters(text, middle - 50, middle + 50, base, 14, bold, False) for text, middle, base, bold in pieces)
    return Laid(number, 595, 842, lines)


def found(*pages: Laid) -> list[tuple[str, str]]:
    return [(item.id, item.message) for item in check_pages(Pages(pages))]


def test_a_title_and_a_name_on_two_pages_are_a_split_signature() -> None:
    first = page(1, ("Câu cuối.", 150, 600, False), ("GIÁM ĐỐC", 430, 640, True), ("Nơi nhận:", 130, 640, True))
    second = page(2, ("Trần Thị Bình", 430, 80, True))
    assert found(first, second) == [("P0102", "chức vụ ở trang 1, họ tên người ký ở trang 2: “GIÁM ĐỐC”")]


def test_a_heading_is_stranded_only_as_the_last_line_of_a_page() -> None:
    heading = ("II. NHIỆM VỤ", 150, 770, True)
    following = page(2, ("Nội dung.", 150, 80, False))
    above = ("Nội dung.", 150, 740, False)
    assert found(page(1, above, heading), following) == [
        ("P0201", "đề mục đứng một mình ở cuối trang 1: “II. NHIỆM VỤ”")
    ]
    assert found(page(1, heading, ("Nội dung.", 150, 785, False)), following) == []


def test_without_libreoffice_the_check_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = CliRunner().invoke(main, ["check", "--trang", str(PLANS[0])])
    assert result.exit_code == 0
    assert result.output.count("S0404: chưa xét ngắt trang: máy này chưa có LibreOffice") == 1


@pytest.mark.parametrize(
    ("name", "label", "line"),
    [
        pytest.param(name, label, line, id=f"{name}-{label}-{index}")
        for name, rule in RULES.items()
        for label in ("Sai", "Đúng")
        for index, line in enumerate(rule.manual.examples(label))
    ],
)
def test_a_manual_tells_the_truth(name: str, label: str, line: str) -> None:
    assert [item.id for item in file_makers.pages(line)] == ([name] if label == "Sai" else [])


def test_every_page_rule_has_examples_and_a_clause() -> None:
    for label in ("Sai", "Đúng"):
        assert [name for name, rule in RULES.items() if not rule.manual.examples(label)] == []
    assert [name for name, rule in RULES.items() if not rule.clause] == []


def test_what_is_not_sure_is_advice() -> None:
    heading, above = ("II. NHIỆM VỤ", 150, 770, True), ("Nội dung.", 150, 740, False)
    pages = (page(1, above, heading), page(2, ("Nội dung.", 150, 80, False)))
    assert [item.severity.name for item in check_pages(Pages(pages, sure=False))] == ["ADVICE"]


LONELY = (
    page(1, ("Câu cuối.", 150, 100, False)),
    page(2, ("Nơi nhận:", 130, 80, True), ("GIÁM ĐỐC", 430, 80, True), ("Trần Thị Bình", 430, 180, True)),
)


@pytest.mark.parametrize(
    ("comment", "drawn", "sure", "told"),
    [
        ("", LONELY, True, ["P0101"]),
        ("# vbgen: cho phép P0101 — bản in hai mặt", LONELY, True, []),
        ("# vbgen: cho phép P0101", LONELY, True, ["P0101", "S0401"]),
        ("# vbgen: cho phép P0101 — bản in hai mặt", LONELY[:1], True, ["S0402"]),
        ("# vbgen: cho phép P0101 — bản in hai mặt", LONELY[:1], False, []),
        ("# vbgen: cho phép P0101 — bản in hai mặt", None, True, []),
        ("# vbgen: cho phép P9999 — không có", LONELY[:1], True, ["S0405"]),
    ],
)
def test_a_comment_allows_a_page_rule_and_is_needless_only_on_judged_pages(
    comment: str,
    drawn: tuple[Laid, ...] | None,
    sure: bool,
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(f"{comment}\n{TEXT}", encoding="utf-8")
    monkeypatch.setattr("vbgen.readers.pdf.laid.lay_out", lambda paths: dict.fromkeys(paths, drawn))
    monkeypatch.setattr("vbgen.readers.pdf.laid.has_times", lambda: sure)
    options = [] if drawn is None else ["--trang"]
    result = CliRunner().invoke(main, ["check", "--strict", "--select", "P", *options, str(file)])
    assert re.findall(r"\b[SP]\d{4}\b(?=:)", result.output) == told, result.output


def test_plain_text_and_a_broken_pdf_are_told_to_be_unjudged(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.pdf"]
    for file in files:
        file.write_bytes(b"abc")
    told = check_drawn({str(file): Options() for file in files})
    assert [(Path(item.file).name, item.id, item.severity.name) for item in told] == [
        ("a.txt", "S0404", "ADVICE"),
        ("b.pdf", "S0404", "WARNING"),
    ]


def head(*pieces: tuple[str, float, bool, bool]) -> Laid:
    """A first page with these lines in its right column."""
    lines = tuple(Letters(text, 330, 530, base, 13, bold, italic) for text, base, bold, italic in pieces)
    return Laid(1, 595, 842, lines)


def test_a_wrapped_motto_and_a_wrapped_date_are_found() -> None:
    motto = (("Độc lập - Tự do - Hạnh", 80, True, False), ("phúc", 96, True, False))
    date = (("Lào Cai, ngày 05 tháng 6", 120, False, True), ("năm 2026", 136, False, True))
    assert found(head(*motto, *date)) == [
        ("P0301", "Tiêu ngữ bị xuống dòng: “Độc lập - Tự do - Hạnh”"),
        ("P0301", "dòng địa danh và thời gian bị xuống dòng: “Lào Cai, ngày 05 tháng 6”"),
    ]


WORD = "<Application>Microsoft Office Word</Application>"


@pytest.mark.parametrize(
    ("count", "start", "agrees"), [(2, "Mở đầu", True), (2, "Câu khác", False), (1, "Mở đầu", False)]
)
def test_breaks_are_held_against_those_that_word_saved(tmp_path: Path, count: int, start: str, agrees: bool) -> None:
    def marked(xml: str) -> str:
        mark = f"<w:p><w:r><w:lastRenderedPageBreak/><w:t>{start} trang hai</w:t></w:r></w:p>"
        return xml.replace("<w:sectPr", f"{mark}<w:sectPr", 1)

    data = edited(rendered(TEXT), BODY, marked)
    data = edited(
        data,
        "docProps/app.xml",
        lambda xml: xml.replace("<Application>vbgen</Application>", f"{WORD}<Pages>{count}</Pages>"),
    )
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    drawn = (page(1, ("Câu.", 150, 100, False)), page(2, ("Mở đầu trang hai", 150, 80, False)))
    assert breaks_as_saved(str(file), drawn) is agrees


def test_libreoffice_that_does_not_come_up_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nexec sleep 30\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr("vbgen.libreoffice.STARTING", 0.2)
    file = tmp_path / "a.docx"
    file.write_bytes(rendered(TEXT))
    (told,) = check_drawn({str(file): Options()})
    assert (told.id, "không mở được trong 0.2 giây" in told.message) == ("S0404", True)


def test_without_pdfium_the_check_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:

    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    files = [tmp_path / "a.pdf", tmp_path / "a.docx"]
    for file in files:
        file.write_bytes(b"%PDF-1.4")
        (told,) = check_drawn({str(file): Options()})
        assert (told.id, 'pip install "vbgen[pdf]"' in told.message) == ("S0404", True)
