"""A Word file → what its paragraphs and sections look like in the end, whole."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.word_subjects import line, run
from support.wordml import SPACES, W, cell, p, package, r, style

from vbgen.lint.word.formatting import Formatted, Formatting, Position, Section, formatting
from vbgen.ooxml.package import pack, seal
from vbgen.readers.docx import read

WIDE = '<w:tcW w:w="4000" w:type="dxa"/>'


def formatted(body: str, **parts: str) -> Formatting:
    reading = read(package(body, **parts), "a.docx")
    assert reading.word is not None
    return formatting(reading.word)


def paragraphs(body: str, **parts: str) -> tuple[Formatted, ...]:
    return formatted(body, **parts).paragraphs


def bare(*runs: Any, **different: Any) -> Formatted:
    """A paragraph of a file that says nothing of looks."""
    told = {"align": "left", "first": 0, "before": 0, **different}
    return line(*(run(one, size=10.0) if isinstance(one, str) else one for one in runs), **told)


# --- paragraphs -------------------------------------------------------------------------------------------------------


def test_a_paragraph_says_nothing_and_has_what_word_gives_it() -> None:
    assert paragraphs(p("Một") + p("Hai")) == (bare("Một"), bare("Hai", number=2))


def test_what_a_paragraph_says_stands_over_its_style_and_that_over_its_base() -> None:
    styles = style("A", '<w:pPr><w:jc w:val="both"/><w:spacing w:before="60" w:after="40" w:line="300"/></w:pPr>')
    styles += style("B", '<w:pPr><w:spacing w:before="80"/><w:ind w:left="100" w:firstLine="567"/></w:pPr>', "A")
    props = '<w:pStyle w:val="B"/><w:spacing w:after="20" w:lineRule="exact"/>'
    expected = bare("Một", align="both", left=100, first=567, before=80, after=20, line=300, rule="exact")
    assert paragraphs(p("Một", props), styles=styles) == (expected,)


@pytest.mark.parametrize(
    ("spacing", "before"),
    [
        ('w:before="40"', 40),
        ('w:before="40" w:beforeAutospacing="1"', 280),
        ('w:before="40" w:beforeAutospacing="true"', 280),
        ('w:before="40" w:beforeAutospacing="0"', 40),
        ('w:before="40" w:beforeAutospacing="false"', 40),
        ('w:before="40" w:beforeAutospacing="off"', 40),
        ('w:before="40" w:beforeLines="1"', 280),
        ('w:before="40" w:beforeLines="0"', 40),
        ('w:after="40"', 0),
    ],
)
def test_room_that_word_computes_or_counts_in_lines_is_enough(spacing: str, before: int) -> None:
    (found,) = paragraphs(p("Một", f"<w:spacing {spacing}/>"))
    assert found.before == before


@pytest.mark.parametrize(
    ("props", "content", "numbered", "loose"),
    [
        ("", r("a"), False, False),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', r("a"), True, False),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', r("a"), False, False),  # numbered no longer
        ('<w:ind w:firstLine="567"/>', r("a"), False, False),
        ('<w:ind w:firstLineChars="200" w:firstLine="567"/>', r("a"), False, True),
        ("", '<w:r><w:br w:type="page"/></w:r>' + r("a"), False, True),
        ("", "<w:r><w:br/></w:r>" + r("a"), False, False),
        ("", '<w:r><w:br w:type="column"/></w:r>' + r("a"), False, False),
        ("", "<w:r><w:drawing/></w:r>" + r("a"), False, True),
        ("", "<w:r><w:object/></w:r>" + r("a"), False, True),
        ("<w:sectPr/>", r("a"), False, True),
    ],
)
def test_the_indent_of_a_list_and_of_what_holds_a_drawing_is_not_that_of_text(
    props: str, content: str, numbered: bool, loose: bool
) -> None:
    numbering = '<w:abstractNum w:abstractNumId="1"/><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    (found,) = paragraphs(f"<w:p><w:pPr>{props}</w:pPr>{content}</w:p>", numbering=numbering)
    assert (found.numbered, found.loose) == (numbered, loose)


def test_capitals_are_seen_hidden_text_is_kept_apart_and_a_page_break_is_a_line_break() -> None:
    body = p(r("một ", "<w:caps/>") + r("ẩn ", "<w:vanish/>") + r("hai", '<w:sz w:val="26"/>') + r(""))
    (found,) = paragraphs(body)
    assert found == bare(run("MỘT ", size=10.0, caps=True), run("hai", size=13.0), hidden="ẩn ")
    (broken,) = paragraphs(p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'))
    assert "\f" not in broken.text


@pytest.mark.parametrize(
    ("runs", "letters", "bold", "sizes"),
    [
        ([run("Đậm 12", bold=True), run(" nhạt")], 7, 3 / 7, {14.0: 9}),
        ([run("12", bold=True)], 0, 0.0, {14.0: 2}),
        ([run("a"), run("1", script="super"), run("b2", size=10.0)], 2, 0.0, {14.0: 1, 10.0: 2}),
        ([], 0, 0.0, {}),
    ],
)
def test_shares_are_of_letters_sizes_of_letters_and_digits_on_the_line(
    runs: list[Any], letters: int, bold: float, sizes: dict[float, int]
) -> None:
    item = line(*runs)
    assert (item.letters, item.share("bold"), dict(item.sizes())) == (letters, bold, sizes)


# --- where they stand -------------------------------------------------------------------------------------------------


def boxed(content: str) -> str:
    return (
        f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{content}'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def table(*cells: str, props: str = "") -> str:
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tr>{''.join(cells)}</w:tr></w:tbl>"


def positions(body: str, **parts: str) -> dict[str, Position]:
    return {item.text: item.position for item in paragraphs(body, **parts) if item.text}


def test_a_paragraph_of_a_cell_knows_the_room_and_the_style_of_its_table() -> None:
    up, left = f"{WIDE}<w:vMerge/>", f"{WIDE}<w:hMerge/>"
    margins = '<w:tblStyle w:val="Luoi"/><w:tblCellMar><w:left w:w="50" w:type="dxa"/></w:tblCellMar>'
    body = (
        p("ngoài")
        + table(cell(p("hẹp"), WIDE), cell(p("không rõ")), cell(p("phần trăm"), '<w:tcW w:w="50" w:type="pct"/>'))
        + table(cell(p("lề"), WIDE), cell(p("nhỏ"), '<w:tcW w:w="100" w:type="dxa"/>'), props=margins)
        + table(cell(p("gộp lên"), up), cell(p("gộp trái"), left))
        + table(cell(p("trên") + table(cell(p("trong"), WIDE)) + p("dưới"), WIDE))
    )
    styles = style("Luoi", "", kind="table")
    assert positions(body, styles=styles) == {
        "ngoài": Position(0),
        "hẹp": Position(0, True, False, 4000 - 2 * 108, ""),
        "không rõ": Position(0, True, False, 0, ""),
        "phần trăm": Position(0, True, False, 0, ""),
        "lề": Position(0, True, False, 4000 - 50 - 108, "Luoi"),
        "nhỏ": Position(0, True, False, 0, "Luoi"),
        "gộp lên": Position(0, True, False, 4000 - 2 * 108, ""),
        "gộp trái": Position(0, True, False, 0, ""),
        "trên": Position(0, True, False, 4000 - 2 * 108, ""),
        "trong": Position(0, True, False, 4000 - 2 * 108, ""),
        "dưới": Position(0, True, False, 4000 - 2 * 108, ""),
    }


def test_what_stands_in_a_text_box_is_none_of_the_running_text_and_a_section_ends_with_its_paragraph() -> None:
    body = (
        boxed(p("trong hộp") + table(cell(p("bảng trong hộp"), WIDE)))
        + p("cuối", "<w:sectPr/>")
        + p("hai")
        + f"<w:sdt><w:sdtContent>{p('trong khung')}</w:sdtContent></w:sdt>"
        + table(cell(boxed(p("hộp trong bảng")) + p("ô"), WIDE))
        + p("hai hết", "<w:sectPr/>")
        + p("ba")
        + "<w:sectPr/>"
    )
    assert positions(body) == {
        "trong hộp": Position(0, True, True, 0, ""),
        "bảng trong hộp": Position(0, True, True, 4000 - 2 * 108, ""),
        "cuối": Position(0),
        "hai": Position(1),
        "trong khung": Position(1),
        "hộp trong bảng": Position(1, True, True, 4000 - 2 * 108, ""),
        "ô": Position(1, True, False, 4000 - 2 * 108, ""),
        "hai hết": Position(1),
        "ba": Position(2),
    }


# --- sections ---------------------------------------------------------------------------------------------------------

LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def margined(section: str, **margins: str) -> Formatting:
    """A file of one section, with headers and footers by the ids of their relations."""
    body = f"<w:body>{p('a')}{section}</w:body>"
    made = [pack("word/document.xml", f'<w:document {SPACES} xmlns:r="{LINKS}">{body}</w:document>'.encode())]
    relations = f'<Relationships xmlns="{LINKS.replace("officeDocument", "package")}">'
    for key, inner in margins.items():
        sort = "footer" if key.startswith("f") else "header"
        relations += f'<Relationship Id="{key}" Type="{LINKS}/{sort}" Target="{key}.xml"/>'
        made.append(pack(f"word/{key}.xml", f'<w:hdr xmlns:w="{W}">{inner}</w:hdr>'.encode()))
    made.append(pack("word/_rels/document.xml.rels", f"{relations}</Relationships>".encode()))
    reading = read(seal(made), "a.docx")
    assert reading.word is not None
    return formatting(reading.word)


def field(code: str) -> str:
    return f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>"


def test_a_section_says_its_paper_margins_and_which_of_its_headers_number_its_pages() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/>'
        '<w:footerReference r:id="f1"/><w:footerReference w:type="even" r:id="none"/><w:titlePg/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="-1134" w:bottom="1134" w:left="1701" w:gutter="100"/>'
        "</w:sectPr>"
    )
    found = margined(section, h1=field(" DATE "), h2=field(" PAGE "), f1='<w:p><w:fldSimple w:instr=" page "/></w:p>')
    assert (found.sections, found.computed_numbers) == (
        (
            Section(
                (11906, 16838),
                {"top": 1134, "bottom": 1134, "left": 1801},
                True,
                {"header first": False, "header default": True, "footer default": True, "footer even": False},
            ),
        ),
        False,
    )


def test_a_section_that_says_nothing_knows_nothing() -> None:
    assert margined("<w:sectPr/>").sections == (Section(None, {}, False, {}),)
    assert margined("").sections == ()
    off = '<w:sectPr><w:pgMar w:right="851" w:gutter="50"/><w:titlePg w:val="0"/></w:sectPr>'
    assert margined(off).sections == (Section(None, {"right": 851}, False, {}),)


@pytest.mark.parametrize(
    ("inner", "numbered", "computed"),
    [
        (field("PAGE"), True, False),
        (field(r" PAGE \* MERGEFORMAT "), True, False),
        (field("NUMPAGES"), False, False),
        (field("PAGEREF a"), False, False),
        (field("SECTIONPAGES"), False, False),
        (field(' IF PAGE = 1 "" '), False, True),
        ("<w:p><w:r><w:pgNum/></w:r></w:p>", True, False),
        ('<w:p><w:fldSimple w:instr="NUMPAGES"/><w:fldSimple w:instr="PAGE"/></w:p>', True, False),
        ("<w:p/>", False, False),
    ],
)
def test_a_header_numbers_its_pages_where_a_field_says_page(inner: str, numbered: bool, computed: bool) -> None:
    found = margined('<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>', h1=inner)
    assert found.sections == (Section(None, {}, False, {"header default": numbered}),)
    assert found.computed_numbers is computed
