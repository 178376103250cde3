"""Pages that are turned inside a body or an appendix, as sections of Word, as drawn, and on the web."""

from __future__ import annotations

import re
from pathlib import Path

from support.cases import plan
from support.drawn import convert, draw
from support.edited import rendered

from vbgen.compose import compose
from vbgen.lint import check_pages
from vbgen.lint.pages.breaks import Pages
from vbgen.ooxml.package import unpack
from vbgen.readers.pdf.laid import pages_of
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.writers import WRITERS, Manuscript

TABLE = "table: {columns: [TT, Việc], rows: [['1', Rà soát]]}"
BODY = f"  - Đầu (Phụ lục I, II kèm theo)\n  - page-landscape\n  - {TABLE}\n  - page-portrait\n  - Gần cuối\n  - Cuối\n"
APPENDED = (
    "appendices:\n"
    f"  - title: Danh mục\n    body: [Đầu phụ lục, page-landscape, {{{TABLE}}}, page-portrait, Cuối phụ lục]\n"
    f"  - title: Biểu\n    orientation: ngang\n    body: [{{{TABLE}}}]\n"
)
ADDRESS = "contact: ['Số 12, đường Trần Phú, xã Tân Tiến', 'ĐT: 0204 123 456']\n"
TURNED, LAST, SIMPLE = plan(BODY), plan(BODY, extra=ADDRESS + APPENDED), plan("  - Đầu\n", extra=APPENDED)


def sections(text: str) -> list[str]:
    """Each section: how it lies, from which number its pages count, whether its first page has a head of its own."""
    xml = unpack(rendered(text))["word/document.xml"].decode()
    found = []
    for section in re.findall(r"<w:sectPr>.*?</w:sectPr>", xml):
        lies = "across" if 'w:orient="landscape"' in section else "upright"
        found.append(lies + " from 1" * ("<w:pgNumType" in section) + " own first" * ("<w:titlePg" in section))
    return found


def test_each_turn_ends_a_section_and_the_pages_go_on_counting() -> None:
    on = ["across", "upright"]
    assert sections(TURNED) == ["upright own first", *on]
    annexes = ["upright from 1 own first", *on, "across from 1 own first"]
    assert sections(LAST) == ["upright own first", *on, *annexes]
    assert sections(SIMPLE) == ["upright own first", *annexes]


def test_on_the_web_each_part_lies_as_its_page() -> None:
    document, _, faults = decode(parse(LAST))
    assert document is not None, faults
    page = WRITERS["html"](Manuscript(compose(document))).decode()
    assert re.findall('<article class="(.*?)">', page) == [
        *["sheet", "sheet across", "sheet"] * 2,
        "sheet across",
    ]


def test_drawn_pages_lie_as_asked_are_numbered_on_and_nothing_leaves_them(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(rendered(LAST))
    pdf = convert([file], tmp_path)["a"]
    drawn = draw(pdf)
    upright, across = (595, 842), (842, 595)
    assert drawn.sizes == (*[upright, across, upright] * 2, across)
    assert {page: line.text for page, line in drawn.numbers().items()} == {2: "2", 3: "3", 5: "2", 6: "3"}
    assert [line.page for line in drawn.lines if line.text.startswith(("Số 12", "ĐT:"))] == [1, 1]
    assert {line.page for line in drawn.lines if line.text in ("Cuối./.", "Nơi nhận:", "Trần Thị Bình")} == {3}
    assert check_pages(Pages(pages_of(str(pdf)))) == []
