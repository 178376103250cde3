"""Rules on ink: what spoils a page is told once, by its line; what a typist does on purpose or by chance is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.cases import SENTENCE, drawn_documents, letter
from support.edited import BODY, Edit, edited, rendered

from vbgen.lint import check_pages
from vbgen.lint.pages.breaks import Pages
from vbgen.readers.pdf.ink import Box, Ink
from vbgen.readers.pdf.laid import Laid, lay_out, pages_of
from vbgen.readers.pdf.rules import Stroke

TEXT = letter(body=[f"{SENTENCE} {number}" for number in range(6)])
SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.{name}"'
    for prefix, name in (
        ("wp", "openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "openxmlformats.org/drawingml/2006/main"),
        ("wps", "microsoft.com/office/word/2010/wordprocessingShape"),
    )
)


def at(xml: str, number: int) -> int:
    """Where the text of a paragraph of the body begins."""
    return xml.index(f"{SENTENCE} {number}")


def set_paragraph(number: int, properties: str) -> Edit:
    def edit(xml: str) -> str:
        end = xml.index("</w:pPr>", xml.rindex("<w:p>", 0, at(xml, number)))
        return xml[:end] + properties + xml[end:]

    return edit


def set_run(number: int, properties: str) -> Edit:
    def edit(xml: str) -> str:
        start = xml.rindex("<w:r>", 0, at(xml, number)) + len("<w:r>")
        return xml[:start] + f"<w:rPr>{properties}</w:rPr>" + xml[start:]

    return edit


def before(number: int, markup: str) -> Edit:
    def edit(xml: str) -> str:
        start = xml.rindex("<w:p>", 0, at(xml, number))
        return xml[:start] + markup + xml[start:]

    return edit


def paragraph(text: str) -> str:
    return f'<w:p><w:pPr><w:ind w:firstLine="0"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def table(*cells: tuple[str, int], height: str = "") -> str:
    """A table of one row with cells of these widths in twentieths of a point."""
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in "top left bottom right insideV".split())
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>' for text, width in cells
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, width in cells)
    looks = f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    row = f"<w:tr><w:trPr>{height}</w:trPr>{made}</w:tr>"
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row}</w:tbl>"


def drawing(x: int, y: int, width: int, height: int, *, text: str = "", line: bool = True) -> str:
    """A box, or without a text a line, over whatever stands there; places in points on the page."""
    x, y, width, height = (12700 * value for value in (x, y, width, height))
    shape = f'<a:prstGeom prst="{"rect" if text else "line"}"><a:avLst/></a:prstGeom>'
    stroke = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>' if line else ""
    box = f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>" if text else ""
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<w:p><w:r><w:drawing><wp:anchor {SPACES} distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/><wp:docPr id="77" name="s"/><a:graphic>'
        f'<a:graphicData uri="{uri}"><wps:wsp><wps:cNvSpPr/><wps:spPr>{frame}{shape}{stroke}</wps:spPr>{box}'
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r></w:p>"
    )


def fixed(height: int) -> str:
    return f'<w:trHeight w:val="{height}" w:hRule="exact"/>'


LONG_CELL = ("Nội dung công việc dài hơn một dòng một chút, cho thấy rõ ô bị cắt ở dưới", 4000)
LONG_BOX = "Chữ trong hộp dài đến hai, ba dòng, vì thế bị cắt mất ở dòng dưới cùng của hộp này"
PLANTED: dict[str, tuple[Edit, set[str]]] = {
    "a table wider than the paper": (before(2, table(("TT", 600), ("Nội dung", 7000), ("Ghi chú", 6000))), {"P0401"}),
    "a line far to the left": (set_paragraph(2, '<w:ind w:left="-2500" w:firstLine="0"/>'), {"P0401"}),
    "a box half off the paper": (
        before(2, drawing(500, 600, 250, 40, text="Chữ trong hộp nằm một nửa ngoài giấy")),
        {"P0401"},
    ),
    "a box over the body": (
        before(2, drawing(120, 294, 250, 40, text="Chữ trong hộp đè lên nội dung", line=False)),
        {"P0402"},
    ),
    "lines of 3 points": (
        set_paragraph(2, '<w:spacing w:line="60" w:lineRule="exact" w:before="0" w:after="0"/>'),
        {"P0402"},
    ),
    "letters squeezed by 10 points": (set_run(2, '<w:spacing w:val="-200"/>'), {"P0402"}),
    "a row too low for two lines": (before(2, table(LONG_CELL, ("x", 2000), height=fixed(420))), {"P0403"}),
    "a row too low for one line": (
        before(2, table(("Nội dung", 4000), ("x", 2000), height=fixed(180))),
        {"P0403", "P0404"},  # its lower border runs through what is left
    ),
    "a box too low for its text": (before(2, drawing(120, 640, 250, 26, text=LONG_BOX, line=False)), {"P0403"}),
    "a line through a sentence": (before(0, drawing(90, 263, 400, 1)), {"P0404"}),
    "a line down the page": (before(0, drawing(300, 300, 1, 300)), {"P0404"}),
    # what is no fault
    "a line under a sentence": (before(0, drawing(90, 270, 400, 1)), set()),
    "a sentence struck out": (set_run(2, "<w:strike/>"), set()),
    "a sentence underlined": (set_run(2, '<w:u w:val="single"/>'), set()),
    "letters of 30 points": (set_run(2, '<w:sz w:val="60"/>'), set()),
    "a box beside the body": (before(2, drawing(120, 640, 250, 60, text="Chữ trong hộp")), set()),
    "a row that grows": (before(2, table(LONG_CELL, ("x", 2000))), set()),
}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Laid, ...]]:
    """The pages of every planted file, all laid out in one start of LibreOffice."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    folder = tmp_path_factory.mktemp("muc")
    for name, (edit, _) in PLANTED.items():
        (folder / f"{name}.docx").write_bytes(edited(rendered(TEXT), BODY, edit))
    laid = lay_out([str(folder / f"{name}.docx") for name in PLANTED])
    return {Path(path).stem: pages for path, pages in laid.items()}


@pytest.mark.parametrize("name", PLANTED)
def test_what_spoils_a_page_is_found_and_nothing_else(drawn: dict[str, tuple[Laid, ...]], name: str) -> None:
    assert {item.id for item in check_pages(Pages(drawn[name]))} == PLANTED[name][1]


@pytest.mark.parametrize("name", drawn_documents())
def test_nothing_spoils_the_pages_of_any_case_plan_or_example(pdfs: dict[str, Path], name: str) -> None:
    found = check_pages(Pages(pages_of(str(pdfs[name]))))
    assert [item.message for item in found if item.id.startswith("P04")] == []


def page(*inks: Ink, across: tuple[Stroke, ...] = ()) -> list[str]:
    return [item.message for item in check_pages(Pages((Laid(1, 595, 842, (), inks=inks, across=across),)))]


def word(text: str, x: float, base: float = 100, step: float = 7) -> list[Ink]:
    """A word of letters 6 points wide."""
    boxes = [Box(x + step * at, base - 9, x + step * at + 6, base) for at in range(len(text))]
    return [Ink(letter, box, base, 14) for letter, box in zip(text, boxes, strict=True)]


def test_a_finding_quotes_the_line_that_is_printed_over_with_its_spaces() -> None:
    under, over = word("trước", 100), [*word("đè", 103, 97), *word("lên", 121, 97)]
    assert page(*under, *over) == ["chữ in chồng lên nhau ở trang 1: “đè lên”"]


def test_a_word_printed_twice_to_look_bold_is_not_printed_over() -> None:
    assert page(*word("đậm", 100), *word("đậm", 100.6)) == []


def test_one_letter_that_touches_another_line_is_chance() -> None:
    assert page(*word("trên", 100), *word("g", 100, 104)) == []


def test_a_line_that_begins_and_ends_with_its_words_strikes_them_on_purpose() -> None:
    struck = word("bỏ", 100)
    assert page(*struck, across=(Stroke(100, 96, 113, 96),)) == []
    assert page(*struck, across=(Stroke(90, 96, 123, 96),)) == ["đường kẻ gạch qua chữ ở trang 1: “bỏ”"]
