"""Every element that may stand in the text of a Word file is read, told or let be: none is left out in silence."""

from __future__ import annotations

import pytest
from support.wordml import p, read, texts

from vbgen.ooxml.content import FATES, Fate
from vbgen.ooxml.names import name

# ISO/IEC 29500-1, wml.xsd: EG_RunInnerContent, with what a ruby and an alternative of it hold.
RUN = """br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort yearShort dayLong
monthLong yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym pgNum cr tab object pict
fldChar ruby footnoteReference endnoteReference commentReference drawing ptab lastRenderedPageBreak rPr rubyPr rt
rubyBase""".split()
# EG_PContent, with EG_RunLevelElements, EG_RangeMarkupElements and what wrappers of runs hold besides runs.
PARAGRAPH = """pPr r hyperlink fldSimple smartTag customXml sdt sdtContent sdtPr sdtEndPr smartTagPr customXmlPr dir
bdo subDoc proofErr permStart permEnd ins del moveFrom moveTo bookmarkStart bookmarkEnd moveFromRangeStart
moveFromRangeEnd moveToRangeStart moveToRangeEnd commentRangeStart commentRangeEnd customXmlInsRangeStart
customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd""".split()
# EG_BlockLevelElts, w:body, w:tbl, w:tr, w:tc, but for what paragraphs hold too.
BLOCKS = "p tbl altChunk sectPr tblPr tblGrid tr tblPrEx trPr tc tcPr".split()
BY_WORDS = ("rt", "commentReference")  # told by what they say
OTHERS = ("m:oMath", "m:oMathPara", "mc:AlternateContent")


def told(content: str) -> list[tuple[str, str]]:
    """The findings of a file with this content in a paragraph."""
    return [(item.id, item.message) for item in read(p(content)).findings]


def test_every_element_of_the_schema_stands_in_the_table_and_no_other() -> None:
    schema = {*(name(f"w:{tag}") for tag in (*BLOCKS, *RUN, *PARAGRAPH)), *map(name, OTHERS)}
    assert schema - FATES.keys() == set()
    assert FATES.keys() - schema == set()


@pytest.mark.parametrize("tag", [tag for tag in RUN if FATES[name(f"w:{tag}")] is Fate.TOLD and tag not in BY_WORDS])
def test_what_a_run_holds_and_nobody_reads_is_told(tag: str) -> None:
    message = f"bỏ qua 1 thành phần mà vbgen không đọc: “{tag}”"
    assert told(f"<w:r><w:t>Họp </w:t><w:{tag}/></w:r>") == [("S0356", message)]


def test_a_file_within_a_paragraph_is_told() -> None:
    assert [item[0] for item in told('<w:subDoc w:id="a"/>')] == ["S0356"]


def test_an_element_that_no_table_knows_is_told_with_its_words() -> None:
    strange = '<x:note xmlns:x="urn:other">chữ lạ</x:note>'
    message = "bỏ qua 1 thành phần mà vbgen không đọc: “chữ lạ”"
    assert told(strange) == told(f"<w:r>{strange}</w:r>") == [("S0356", message)]


def test_what_no_table_knows_between_paragraphs_rows_or_cells_is_told() -> None:
    strange = '<x:note xmlns:x="urn:other">chữ lạ</x:note>'
    message = "bỏ qua 1 thành phần mà vbgen không đọc: “chữ lạ”"
    cell = f"<w:tc>{p('<w:r><w:t>Ô</w:t></w:r>')}</w:tc>"
    for body in (
        strange,
        f"<w:tbl>{strange}<w:tr>{cell}</w:tr></w:tbl>",
        f"<w:tbl><w:tr>{cell}{strange}</w:tr></w:tbl>",
    ):
        assert [(item.id, item.message) for item in read(body).findings] == [("S0356", message)]


def test_an_equation_between_paragraphs_is_a_line() -> None:
    equation = "<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>"
    assert texts(p("<w:r><w:t>Trước</w:t></w:r>") + equation) == ["Trước", "a+b"]


@pytest.mark.parametrize("tag", [tag for tag in (*RUN, *PARAGRAPH) if FATES[name(f"w:{tag}")] is Fate.LET_BE])
def test_what_says_nothing_is_let_be(tag: str) -> None:
    assert told(f"<w:r><w:t>Họp</w:t></w:r><w:{tag}/>") == []


def test_the_words_under_a_ruby_are_read_and_those_over_it_told() -> None:
    ruby = (
        "<w:ruby><w:rt><w:r><w:t>Tokyo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby>"
    )
    assert texts(p(f"<w:r>{ruby}</w:r>")) == ["東京"]
    assert told(f"<w:r>{ruby}</w:r>") == [("S0355", "bỏ qua chữ chú âm (ruby) ở 1 chỗ: “Tokyo”")]


def test_words_in_a_cell_that_is_merged_upwards_are_told() -> None:
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr><w:vMerge{start}/></w:tcPr>{p(text)}</w:tc></w:tr>"
        for start, text in ((' w:val="restart"', "<w:r><w:t>Trên</w:t></w:r>"), ("", "<w:r><w:t>Dưới</w:t></w:r>"))
    )
    message = "bỏ qua chữ trong ô đã gộp lên ô trên, 1 chỗ; Word không hiện chữ ấy: “Dưới”"
    assert [(item.id, item.message) for item in read(f"<w:tbl>{rows}</w:tbl>").findings] == [("S0357", message)]
