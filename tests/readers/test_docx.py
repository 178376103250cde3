"""Readers: what stands in Word files, plain text and Markdown, as it is drawn; real files where they are at hand."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.readings import all_lines, whole
from support.repository import CORPUS
from support.wordml import cell, grid, lines, p, package, r, read, style, texts

from vbgen import readers
from vbgen.ooxml.package import pack, seal
from vbgen.readers import docx
from vbgen.readers.reading import Grid, Line, Unreadable
from vbgen.tree import Run

DEV = CORPUS / "dev"
SOFFICE = shutil.which("soffice")
with_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here")


# --- looks ----------------------------------------------------------------------------------------------------------


def test_looks_come_from_defaults_then_styles_then_the_paragraph() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("Base", '<w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:b/></w:rPr>')
        + style("Child", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>', "Base")
    )
    plain, child, own = lines(
        p("a") + p("b", '<w:pStyle w:val="Child"/>') + p("c", '<w:pStyle w:val="Child"/><w:jc w:val="end"/>'),
        styles=styles,
    )
    assert (plain.size, plain.bold, plain.align) == (13, False, "left")
    assert (child.size, child.bold, child.align, child.first, child.style) == (14, True, "center", 567, "Tên Child")
    assert own.align == "right"


def test_toggles_of_a_paragraph_style_and_a_character_style_cancel_out() -> None:
    styles = style("P", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", kind="character")
    content = r("một ", '<w:rStyle w:val="C"/>') + r("hai ") + r("ba", '<w:b w:val="0"/>')
    (line,) = lines(p(content, '<w:pStyle w:val="P"/>'), styles=styles)
    assert line.runs == (Run("một "), Run("hai ", bold=True), Run("ba"))


def test_a_chain_of_styles_in_a_circle_ends() -> None:
    styles = style("A", "", "B") + style("B", "<w:rPr><w:i/></w:rPr>", "A")
    assert lines(p("a", '<w:pStyle w:val="A"/>'), styles=styles)[0].italic


def test_neighbours_of_one_look_are_joined_and_composed() -> None:
    (line,) = lines(p(r("Căn cu") + r("\u031b\u0301 Lu") + r("ật", "<w:b/>") + r(" ") + r("số", "<w:b/>")))
    assert line.runs == (Run("Căn cứ Lu"), Run("ật số", bold=True))
    (line,) = lines(p(r("e\u0302") + r("\u0301m", "<w:b/>")))
    assert line.runs == (Run("ế"), Run("m", bold=True))


def test_capitals_are_drawn_and_hidden_text_is_not_there() -> None:
    assert texts(p(r("kế hoạch", "<w:caps/>") + r(" mật", "<w:vanish/>"))) == ["KẾ HOẠCH"]


# --- what stands inside a paragraph ---------------------------------------------------------------------------------


def test_breaks_tabs_hyphens_and_symbols_become_characters() -> None:
    inner = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t>c\u00add\n e</w:t>"
    symbols = '<w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    assert texts(p(inner + symbols)) == ["a\nb\t-cd  e→≥"]


def test_page_breaks_at_the_ends_of_a_paragraph_are_nothing() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert texts(p(page + r("a") + page) + p(r("b") + page + r("c"))) == ["a", "b\nc"]


def test_results_of_fields_are_kept_and_their_codes_are_not() -> None:
    def part(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    nested = part("begin") + code + part("begin") + code + part("separate") + r("bỏ") + part("end")
    assert texts(p(nested + part("separate") + r("kết quả") + part("end"))) == ["kết quả"]
    assert texts(p('<w:fldSimple w:instr="DATE">' + r("15/6/2024") + "</w:fldSimple>")) == ["15/6/2024"]
    assert texts(p(part("begin") + r("giữ")) + p("còn")) == ["giữ", "còn"], "a field that never ends loses nothing"


def field(code: str, data: str = "") -> str:
    """A field that has no result of its own."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    return f'{begin}<w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_fields_without_a_result_are_drawn_as_word_would_or_told() -> None:
    entries = '<w:listEntry w:val="a"/><w:listEntry w:val="b"/>'
    for code, data, shown in (
        ("FORMCHECKBOX", '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>', "☒"),
        ("FORMCHECKBOX", '<w:ffData><w:checkBox><w:checked w:val="0"/></w:checkBox></w:ffData>', "☐"),
        ("FORMDROPDOWN", f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>', "b"),
        ("FORMDROPDOWN", f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>", "a"),
        ("FORMTEXT", '<w:ffData><w:textInput><w:default w:val="Họ tên"/></w:textInput></w:ffData>', "Họ tên"),
        ("EQ \\f(2;3)", "", "2/3"),
        ("EQ \\f(a + b,3)", "", "(a + b)/3"),
        ("SYMBOL 163 \\f &quot;Symbol&quot;", "", "≤"),
        ("MERGEFIELD HoTen", "", "«HoTen»"),
    ):
        found = read(p(r("x ") + field(code, data)))
        assert ([line.text for line in all_lines(found)], found.findings) == ([f"x {shown}"], ()), code
    (told,) = read(p(r("x ") + field("DATE \\@ &quot;dd/MM&quot;"))).findings
    assert (told.id, "DATE" in told.message) == ("S0123", True)


def test_equations_keep_their_structure_on_one_line() -> None:
    def m(kind: str, **parts: str) -> str:
        inner = "".join(f"<m:{name}>{part}</m:{name}>" for name, part in parts.items())
        return f"<m:{kind}>{inner}</m:{kind}>"

    def t(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    for made, runs in (
        (m("f", num=t("2"), den=t("3")), [("2/3", "")]),
        (m("f", num=t("a+b"), den=t("2")), [("(a+b)/2", "")]),
        (m("sSup", e=t("10"), sup=t("6")), [("10", ""), ("6", "super")]),
        (m("sSub", e=t("CO"), sub=t("2")), [("CO", ""), ("2", "sub")]),
        (m("rad", deg="", e=t("x+1")), [("√(x+1)", "")]),
        (m("d", e=t("1")), [("(1)", "")]),
        (m("m", mr=m("e", e=t("1"))), [("(1)", "")]),
    ):
        (line,) = lines(p(f"<m:oMath>{made}</m:oMath>"))
        assert [(run.text, run.script) for run in line.runs] == runs


def test_letters_above_and_below_the_line_keep_their_place() -> None:
    (line,) = lines(p(r("m") + r("2", '<w:vertAlign w:val="superscript"/>') + r(" CO") + r("2", SUB)))
    assert line.runs == (Run("m"), Run("2", script="super"), Run(" CO"), Run("2", script="sub"))
    assert line.text == "m² CO₂"


def test_what_is_underlined_is_told_but_of_links() -> None:
    lined = '<w:u w:val="single"/>'
    (line,) = lines(p(r("a ") + r("b", lined) + r(" c ", '<w:u w:val="none"/>') + r("http://d", lined)))
    assert [run.text for run in line.runs if run.underlined] == ["b"]
    (link,) = lines(p(r("e ") + r("f", f'<w:color w:val="0563C1"/>{lined}')))
    assert link.runs == (Run("e f"),)


SUB = '<w:vertAlign w:val="subscript"/>'


def test_symbols_are_those_of_their_font_and_strange_ones_are_told() -> None:
    def sym(font: str, char: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'

    known = sym("Symbol", "F070") + sym("Wingdings 2", "F052") + sym("Wingdings", "F0D8") + sym("Webdings", "F061")
    assert texts(p(known)) == ["π☑➢✔"]
    found = read(p(sym("Phông riêng", "E123")))
    assert ([line.text for line in all_lines(found)], [item.id for item in found.findings]) == (["\ufffd"], ["S0127"])


def test_words_drawn_as_figures_are_lines_and_hidden_ones_are_told() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>'
    found = read(p(art + r("a") + r("mật", "<w:vanish/>")))
    assert [line.text for line in all_lines(found)] == ["a", "HỎA TỐC"]
    assert [(item.id, "mật" in item.message) for item in found.findings] == [("S0121", True)]


def test_links_tags_and_content_controls_are_entered() -> None:
    content = (
        "<w:hyperlink>" + r("a") + "</w:hyperlink><w:smartTag><w:smartTag>" + r("b") + "</w:smartTag></w:smartTag>"
    )
    inline = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('c')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('d')}</w:sdtContent></w:sdt>"
    assert texts(p(content + inline) + block) == ["abc", "d"]


def test_tracked_changes_are_read_as_accepted_with_one_warning() -> None:
    removed = f"<w:del>{r('cũ').replace('w:t', 'w:delText')}</w:del><w:moveFrom>{r('đi')}</w:moveFrom>"
    reading = read(p(f"{removed}<w:ins>{r('mới')}</w:ins><w:moveTo>{r(' đến')}</w:moveTo>") + p(removed))
    assert [line.text for line in all_lines(reading)] == ["mới đến", ""]
    assert [finding.id for finding in reading.findings] == ["S0111"]
    assert reading.findings[0].file == "a.docx"


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next() -> None:
    joined = p(r("một "), "<w:rPr><w:del/></w:rPr>")
    assert texts(joined + p("hai")) == ["một hai"]
    assert texts(p("không") + joined) == ["không", "một "], "nothing is lost at the end"
    table = f"<w:tbl><w:tr>{cell(p('a'))}</w:tr></w:tbl>"
    assert [type(item) for item in read(joined + table).items] == [Line, Grid]


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    def mark(key: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'

    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/></w:r>{r(f" Lời {key}")}</w:p></w:footnote>'
        for key in (1, 2)
    )
    reading = read(p(r("a") + mark(2) + r("b") + mark(1) + mark(9)), footnotes=notes)
    assert all_lines(reading)[0].runs == (Run("a"), Run("", note=1), Run("b"), Run("", note=2))
    assert reading.notes == ((Run("Lời 2"),), (Run("Lời 1"),))


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p(shape + r("Số: 1")) + p("sau")) == ["Số: 1", "DỰ THẢO", "sau"]
    assert texts(p(f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")) == ["", "DỰ THẢO"]


def test_embedded_files_are_told_of() -> None:
    assert [found.id for found in read(p("a") + "<w:altChunk/>").findings] == ["S0113"]


# --- tables ---------------------------------------------------------------------------------------------------------

BORDERS = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))


def test_spans_and_merged_cells_of_tables() -> None:
    first = cell(p("a"), '<w:gridSpan w:val="2"/>') + cell(p("b"), '<w:vMerge w:val="restart"/>')
    second = cell(p("c")) + cell(p("d")) + cell(p(""), "<w:vMerge/>")
    table = grid(f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>")
    assert [[(c.span, len(c.lines)) for c in row] for row in table.rows] == [[(2, 1), (1, 1)], [(1, 1), (1, 1), (1, 0)]]
    assert (table.heads, table.ruled) == (1, False)


def test_tables_are_ruled_by_their_own_borders_those_of_cells_or_of_their_style() -> None:
    def table(props: str, cell_props: str = "") -> str:
        return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tr>{cell(p('a'), cell_props)}{cell(p('b'))}</w:tr></w:tbl>"

    borders = f"<w:tblBorders>{BORDERS}</w:tblBorders>"
    styles = style("T", f"<w:tblPr>{borders}</w:tblPr>", kind="table")
    assert grid(table(borders)).ruled
    assert grid(table('<w:tblStyle w:val="T"/>'), styles=styles).ruled
    assert not grid(table(f'<w:tblStyle w:val="T"/>{borders.replace("single", "nil")}'), styles=styles).ruled
    rule = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'
    assert not grid(table("", rule)).ruled, "a rule under a name makes no ruled table"


def test_a_table_in_a_cell_is_flattened() -> None:
    inner = f"<w:tbl><w:tr>{cell(p('b'))}{cell(p('c'))}</w:tr></w:tbl>"
    table = grid(f"<w:tbl><w:tr>{cell(p('a') + inner + p('d'))}</w:tr></w:tbl>")
    assert [line.text for line in table.rows[0][0].lines] == ["a", "b", "c", "d"]


def test_rows_that_were_deleted_are_left_out() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr>" + cell(p("a")) + "</w:tr>"
    assert len(grid(f"<w:tbl>{row.format('')}{row.format('<w:del/>')}</w:tbl>").rows) == 1


# --- files that hold nothing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "hỏng"),
        (b"PK\x03\x04 not really", "hỏng"),
        (package(p("a"))[:-40], "hỏng"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), ".doc"),
        (seal([pack("word/vbaProject.bin", b"x")]), "macro"),
        (seal([pack("xl/workbook.xml", b"<x/>")]), "Excel"),
        (seal([pack("word/document.xml", b"<w:document")]), "hỏng"),
        (seal([pack("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')]), "hỏng"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        docx.read(data, "a.docx")


def test_deep_nesting_ends_in_a_message() -> None:
    body = "<w:sdt><w:sdtContent>" * 2000 + p("a") + "</w:sdtContent></w:sdt>" * 2000
    with pytest.raises(Unreadable):
        read(body)


def test_reading_goes_by_content_and_says_what_it_cannot_read(tmp_path: Path) -> None:
    for name, data, reason in (
        ("rong.docx", b"", "rỗng"),
        ("a.xyz", b"abc", "xyz"),
        ("b.docx", b"abc", "văn bản thuần"),
        ("c.docx", b"a\0\1", "hỏng"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Unreadable, match=reason):
            readers.read(str(tmp_path / name))
    with pytest.raises(Unreadable, match="không có"):
        readers.read(str(tmp_path / "khong-co.docx"))
    with pytest.raises(Unreadable, match="thư mục"):
        readers.read(str(tmp_path))
    (tmp_path / "that-ra-la-docx.doc").write_bytes(package(p("a")))
    assert whole(readers.read(str(tmp_path / "that-ra-la-docx.doc"))) == "a"


def test_importing_the_readers_loads_no_reader() -> None:
    code = "import sys, vbgen.readers; assert not {'lxml', 'subprocess', 'vbgen.readers.docx'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


# --- old fonts ------------------------------------------------------------------------------------------------------


def test_old_fonts_in_a_file_are_converted_with_one_warning() -> None:
    old, vni = '<w:rFonts w:hAnsi=".VnTime"/>', '<w:rFonts w:ascii="VNI-Times"/>'
    hyphen = f"<w:r><w:rPr>{old}</w:rPr><w:softHyphen/></w:r>"
    body = p(r("Thñ t", old) + hyphen + r("íng ChÝnh phñ", old)) + p(r("COÄNG HO", vni) + r("AØ", f"{vni}<w:b/>"))
    reading = read(body + p(r("Đã là Unicode", old)))
    assert [line.text for line in all_lines(reading)] == ["Thủ tướng Chính phủ", "CỘNG HOÀ", "Đã là Unicode"]
    assert [found.id for found in reading.findings] == ["S0112"]
