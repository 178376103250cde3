"""The web page of a tree: nothing lost, nothing alive in it, one file, elements that mean what they hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from support.laws import law
from support.strategies import documents

from vbgen.compose import compose
from vbgen.inline import spelled
from vbgen.model import Document
from vbgen.standards import RoleName
from vbgen.tree import Break, PrintedCell, PrintedParagraph, PrintedTable, Run, Tree, texts
from vbgen.writers.html import write

LAW = law(15)
VOID = ("meta", "br", "col", "img")
BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "td", "th")
LET = "html head meta title style body main article header footer section address div ul ol table colgroup col".split()
LET += "thead tbody tr sup sub a b i u br img".split()


class _Reading(HTMLParser):
    """The texts of a page's blocks in their order, and its elements; marks of notes are left out."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self._marks = False
        self.feed(page.decode())
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open += [] if tag in VOID else [tag]
        self.texts += [""] if tag in BLOCKS else []
        self._marks |= dict(attrs).get("role") == "doc-noteref"
        if tag == "br":
            self.texts[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self._marks &= tag != "a"

    def handle_data(self, data: str) -> None:
        if any(block in self._open for block in BLOCKS) and not self._marks:
            script = "super" if "sup" in self._open else "sub" if "sub" in self._open else ""
            self.texts[-1] += spelled(data, script)


def _line(role: RoleName, *runs: Run | str) -> PrintedParagraph:
    return PrintedParagraph(role, tuple(Run(run) if isinstance(run, str) else run for run in runs))


def _bare(found: list[str]) -> list[str]:
    return [text for text in ("".join(part.split()) for part in found) if text]


def _body(page: bytes) -> str:
    return page.decode().partition("<main>\n")[2].partition("</main>")[0]


@LAW
@given(documents())
def test_a_page_holds_the_texts_of_the_tree_in_their_order_and_no_text_acts(document: Document) -> None:
    tree = compose(document)
    found = _Reading(write(tree))
    assert _bare(found.texts) == _bare(texts(tree))
    assert {tag for tag, _ in found.elements} <= {*BLOCKS, *LET}
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert all((attributes.get("src") or "data:").startswith("data:") for _, attributes in found.elements)
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in found.elements)


@LAW
@given(documents())
def test_every_mark_of_a_note_leads_to_its_note_and_every_note_back(document: Document) -> None:
    elements = _Reading(write(compose(document))).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(attributes["href"] or "")[1:] for _, attributes in elements if "href" in attributes} == set(ids)


def test_a_header_is_two_columns_and_its_cells_come_in_reading_order() -> None:
    lines = (
        _line("superior", "UBND TỈNH A"),
        _line("issuer", "SỞ B"),
        _line("national_name", "CỘNG HÒA"),
        _line("motto", "Độc lập"),
        _line("number", "Số: 1/SB"),
        _line("place_date", "A, ngày …"),
    )
    assert _body(write(Tree("cong-van", "co-lon", lines))) == (
        '<article class="sheet">\n<header class="head">'
        '<div><p class="superior">UBND TỈNH A</p>\n<p class="issuer">SỞ B</p></div>'
        '<div><p class="national_name">CỘNG HÒA</p>\n<p class="motto">Độc lập</p></div>'
        '<div><p class="number">Số: 1/SB</p></div><div><p class="place_date">A, ngày …</p></div>'
        "</header>\n</article>\n"
    )


def test_titles_and_rungs_are_headings_and_dashes_are_items_of_a_list() -> None:
    lines = (
        _line("kind_name", "KẾ HOẠCH"),
        _line("roman", "I. MỤC ĐÍCH"),
        _line("clause_heading", "1. Yêu cầu"),
        _line("text", "a ", Run("b\nc", bold=True, italic=True), Run("", note=1), Run("2", script="sub")),
        _line("dash", "- d"),
        _line("plus", "+ <đ>"),
    )
    assert _body(write(Tree("co-ten-loai", "co-lon", lines, (_line("note", "e & g"),)))) == (
        '<article class="sheet">\n<h1 class="kind_name">KẾ HOẠCH</h1>\n'
        '<h2 class="roman">I. MỤC ĐÍCH</h2>\n<h3 class="clause_heading">1. Yêu cầu</h3>\n'
        '<p class="text">a <b><i>b<br>c</i></b>'
        '<sup id="cho-ghi-1"><a href="#cuoc-chu-1" role="doc-noteref">1</a></sup><sub>2</sub></p>\n'
        '<ul>\n<li class="dash">- d</li>\n<li class="plus">+ &lt;đ&gt;</li>\n</ul>\n'
        '<section class="notes" role="doc-endnotes" aria-label="Cước chú"><ol>\n'
        '<li class="note" id="cuoc-chu-1">e &amp; g'
        '<a class="back" href="#cho-ghi-1" role="doc-backlink" aria-label="Về chỗ ghi"></a></li>\n'
        "</ol></section>\n</article>\n"
    )


def test_a_table_has_its_head_its_columns_and_its_group_rows() -> None:
    head = (PrintedCell((Run("TT"),), "center"), PrintedCell((Run("Tiền"),), "center"))
    rows = (
        (PrintedCell((Run("Nhóm"),), "left", 2),),
        (PrintedCell((Run("1"),), "center"), PrintedCell((Run("5"),), "right")),
    )
    assert _body(write(Tree("co-ten-loai", "co-lon", (PrintedTable((100, 300), (head,), rows),)))) == (
        '<article class="sheet">\n<table><colgroup><col style="width:25%"><col style="width:75%"></colgroup>\n'
        '<thead>\n<tr><th class="table_head" scope="col">TT</th><th class="table_head" scope="col">Tiền</th></tr>\n'
        '</thead>\n<tbody>\n<tr><td class="table_cell" colspan="2">Nhóm</td></tr>\n'
        '<tr><td class="table_cell" style="text-align:center">1</td>'
        '<td class="table_cell" style="text-align:right">5</td></tr>\n</tbody>\n</table>\n</article>\n'
    )


def test_an_appendix_lies_on_paper_of_its_own() -> None:
    items = (_line("text", "a"), Break(landscape=True), _line("appendix_title", "DANH MỤC"), _line("text", "b"))
    assert _body(write(Tree("co-ten-loai", "co-lon", items))) == (
        '<article class="sheet">\n<p class="text">a</p>\n</article>\n'
        '<article class="sheet across">\n<h2 class="appendix_title">DANH MỤC</h2>\n<p class="text">b</p>\n</article>\n'
    )


def test_two_signers_sit_side_by_side_and_recipients_below_them() -> None:
    lines = [_line("recipients", "Nơi nhận:"), _line("recipient", "- Lưu: VT.")]
    lines += [_line(role, text) for text in ("A", "B") for role in ("position", "name")]
    found = re.findall(
        r'<section class="(\w+)" style="grid-area:(\S+)">', _body(write(Tree("bien-ban", "", (*lines,))))
    )
    assert found == [("to", "2/1"), ("by", "1/1"), ("by", "1/2")]


def test_the_style_sheet_has_the_looks_of_the_roles_in_points() -> None:
    lines = (_line("issuer", "SỞ B"), _line("text", "a"), _line("number", "Số: 1"), _line("urgency", "KHẨN"))
    page = write(Tree("cong-van", "co-nho", lines)).decode()
    assert (
        ".text{font-size:13pt;line-height:1.265;text-align:justify;margin-top:6pt;margin-bottom:0pt;text-indent:28.35pt}"
        in page
    )
    assert ".issuer{font-size:12pt;line-height:1.15;text-align:center;font-weight:bold}" in page
    assert ".urgency{" in page
    assert "color:#f00" in page
    assert ".place_date{" not in page  # only what the page holds


def test_a_page_is_in_vietnamese_and_loads_nothing() -> None:
    tree = Tree("cong-van", "co-lon", (_line("text", "a"),), title='Công văn <"A" & B>', author='Sở "N"')
    page = write(tree).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n')
    assert '<meta name="author" content="Sở &quot;N&quot;">' in page
    assert '<title>Công văn &lt;"A" &amp; B&gt;</title>' in page
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|url\(|@import|<script|<link", page)
    assert write(tree) == page.encode()


def test_a_head_of_two_rows_spans_columns_and_rows() -> None:
    both = (PrintedCell((Run("TT"),), "center", down=2), PrintedCell((Run("Cơ quan"),), "center", 2))
    each = (
        PrintedCell((), "center", down=0),
        PrintedCell((Run("Chủ trì"),), "center"),
        PrintedCell((Run("Phối hợp"),), "center"),
    )
    written = _body(write(Tree("co-ten-loai", "co-lon", (PrintedTable((100, 100, 200), (both, each), ()),))))
    assert (
        '<thead>\n<tr><th class="table_head" scope="col" rowspan="2">TT</th>'
        '<th class="table_head" scope="col" colspan="2">Cơ quan</th></tr>\n'
        '<tr><th class="table_head" scope="col">Chủ trì</th><th class="table_head" scope="col">Phối hợp</th></tr>\n'
    ) in written
