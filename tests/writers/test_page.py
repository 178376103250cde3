"""What stands on the page, measured in points on what LibreOffice draws (NĐ 30 Phụ lục I; HD 05 Phụ lục 2)."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from support.cases import drawn_documents
from support.drawn import BOTTOM, LEFT, RIGHT, TOP, Drawn, Line

from vbgen.compose.closing import signature
from vbgen.model import Assignments, Document, Table, standard_of
from vbgen.standards import PAGE, Form
from vbgen.tree import text_of

DOCUMENTS = drawn_documents()
NAMES = list(DOCUMENTS)
HEADING = re.compile(r"([IVX]+\.|\d+\.|[a-zđ]\)|Điều|Chương|Mục|Phần) ")
PORTRAIT, LANDSCAPE = (595, 842), (842, 595)


def _form(name: str) -> Form:
    _, form = standard_of(DOCUMENTS[name]).form_of(DOCUMENTS[name].kind) or (None, None)
    assert form is not None
    return form


_LONE = ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH")  # crowns without a motto


def _is_party(drawn: Drawn) -> bool:
    """Whether a document has the header of the Party, which the Đoàn's follows."""
    return any(line.text in _LONE for line in drawn.lines)


def _crown(drawn: Drawn) -> tuple[Line, Line]:
    """The lines at the upper right that a rule stands under, and the first of them."""
    if _is_party(drawn):
        only = next(line for line in drawn.lines if line.text in _LONE)
        return only, only
    return drawn.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), drawn.line("Độc lập - Tự do - Hạnh phúc")


def _main(drawn: Drawn) -> Drawn:
    """The document without its appendices."""
    return drawn.sections()[0]


def _closing(drawn: Drawn, document: Document) -> list[Line]:
    """The lines of the closing block: Nơi nhận beside one signer, or below two."""
    marks = [
        text_of(next(signature(signer, standard_of(document).signs)).runs).split()[0] for signer in document.signers
    ]
    listed = drawn.line("Nơi nhận:")
    tops = [listed, *(line for line in drawn.lines if _begins(line, listed, marks, len(document.signers)))]
    start = min((line.page, line.base) for line in tops)
    block = [line for line in drawn.lines if (line.page, line.base) > (start[0], start[1] - 6)]
    return [line for line in block if line.size > 10 and line.text not in document.contact]  # footnotes stand below


def _begins(line: Line, listed: Line, marks: list[str], signers: int) -> bool:
    """Whether a line begins a signature: beside Nơi nhận, or within 60 mm above it where two sign."""
    above = 6 if signers < 2 else 170
    near = line.page == listed.page and listed.base - above < line.base < listed.base + 6
    return near and line.size >= 13 and any(line.text.startswith(mark) for mark in marks) and line.text.isupper()


@pytest.mark.parametrize("name", NAMES)
def test_paper_margins_and_font_are_those_of_the_decree(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    families = {font.partition("-")[0] for font in drawn.fonts}
    assert families <= {"LiberationSerif", "Tinos", "TimesNewRomanPSMT", "TimesNewRomanPS"}
    assert len(families) == 1
    numbers = drawn.numbers()
    for line in drawn.lines:
        width, height = drawn.sizes[line.page - 1]
        if line != numbers.get(line.page) and not (DOCUMENTS[name].circulation and line.base < TOP):
            assert line.x0 >= LEFT - 0.5
            assert line.x1 <= width - (PORTRAIT[0] - RIGHT) + 1.5, line.text
            assert line.bottom <= height - (PORTRAIT[1] - BOTTOM) + 4, line.text


@pytest.mark.parametrize("name", NAMES)
def test_each_section_has_its_paper_and_its_page_numbers(pages: dict[str, Drawn], name: str) -> None:
    sections = pages[name].sections()
    turned = [LANDSCAPE if appendix.orientation == "ngang" else PORTRAIT for appendix in DOCUMENTS[name].appendices]
    assert [set(section.sizes) for section in sections] == [{PORTRAIT}, *({size} for size in turned)]
    for section in sections:
        shown = section.numbers()
        assert [line.text for line in shown.values()] == [str(page) for page in range(2, section.pages + 1)]
        for line in shown.values():
            middle = (LEFT + section.sizes[0][0] - standard_of(DOCUMENTS[name]).page.right / 20) / 2
            assert abs(line.centre - middle) < 1
            assert 13 <= line.size <= 14


@pytest.mark.parametrize("name", NAMES)
def test_the_header_stands_as_the_decree_draws_it(pages: dict[str, Drawn], name: str) -> None:
    drawn = _main(pages[name])
    first, ruled = _crown(drawn)
    assert first.bold
    assert first.page == 1
    rule = drawn.rule_under(ruled)
    assert abs((rule.x1 - rule.x0) - (ruled.x1 - ruled.x0)) < 2  # as long as the text
    assert abs((rule.x0 + rule.x1) / 2 - ruled.centre) < 1
    assert abs(first.centre - ruled.centre) < 1
    number = next(line for line in drawn.lines if line.text.startswith("Số") and line.page == 1)
    places = [line for line in drawn.lines if ", ngày" in line.text and line.italic and line.x1 > first.x0]
    if _form(name).dated:
        assert abs(number.base - places[0].base) < 0.3
        assert places[0].base > rule.y + 10
        assert abs(places[0].centre - first.centre) < 1
    else:
        assert places == []
    issuer = [line for line in drawn.lines if line.page == 1 and line.base < number.base - 5 and line.x1 < first.x0]
    assert all(abs(line.centre - number.centre) < 1 for line in issuer)
    if not _is_party(drawn):
        under = drawn.rule_under(issuer[-1])
        share = (under.x1 - under.x0) / (issuer[-1].x1 - issuer[-1].x0)
        assert 1 / 3 <= share <= 1 / 2
        assert issuer[-1].base + 2 < under.y < number.base - number.size


@pytest.mark.parametrize("name", NAMES)
def test_sizes_and_weights_are_coupled_as_in_the_decree_s_table(pages: dict[str, Drawn], name: str) -> None:
    drawn = _main(pages[name])
    first, ruled = _crown(drawn)
    number = next(line for line in drawn.lines if line.text.startswith("Số") and line.page == 1)
    below = [line for line in drawn.lines if line.base > number.base + 20 or line.page > 1]
    body = next(line for line in below if abs(line.x0 - LEFT - 28.35) < 1 and line.size > 12)
    places = [line.size for line in drawn.lines if ", ngày" in line.text and line.italic and line.x1 > first.x0]
    sizes = (first.size, ruled.size, places[0] if _form(name).dated else body.size, number.size)
    if _is_party(drawn):
        assert sizes == (15, 15, 14, 14)
    else:
        assert sizes == ((12, 13, 13, 13) if DOCUMENTS[name].size == "co-nho" else (13, 14, 14, 13))
        assert body.size == sizes[2]


@pytest.mark.parametrize("name", NAMES)
def test_the_closing_block_is_whole_and_never_alone(pages: dict[str, Drawn], name: str) -> None:
    drawn = _main(pages[name])
    block = _closing(drawn, DOCUMENTS[name])
    assert len({line.page for line in block}) == 1
    page = block[0].page
    top = min(line.top for line in block)
    above = [line for line in drawn.lines if line.page == page and TOP < line.base < top]
    assert len({round(line.base) for line in above}) >= 2
    assert page == drawn.pages


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_the_last_line_of_its_page(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    text = [line for line in drawn.lines if line.size > 10 and line.text not in DOCUMENTS[name].contact]
    for page in range(1, drawn.pages):
        last = max((line for line in text if line.page == page), key=lambda line: line.base)
        assert not (last.bold and HEADING.match(last.text)), last.text


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_indented_justified_and_spaced(pages: dict[str, Drawn], name: str) -> None:
    drawn = _main(pages[name])
    right = RIGHT + (PAGE.right - standard_of(DOCUMENTS[name]).page.right) / 20
    block = _closing(drawn, DOCUMENTS[name])
    end = (block[0].page, min(line.top for line in block))
    lines = [line for line in drawn.lines if (line.page, line.base) < end and line.size >= 13]
    firsts = [line for line in lines if abs(line.x0 - LEFT - 28.35) < 1]
    assert firsts
    for above, below in pairwise(lines):
        wide = above.x0 < LEFT + 30 and below.x0 < LEFT + 1 and above.page == below.page
        if wide and below.base - above.base < 20 and above.base > 200 and not above.bold:
            assert abs(above.x1 - right) < 3, above.text  # justified; sloping letters lean over
            assert 1.0 <= (below.base - above.base) / (above.size * 1.15) <= 1.5  # single to one and a half
    for above, below in pairwise(firsts):
        if above.page == below.page and below.base - above.base < 30:
            assert below.base - above.base >= above.size * 1.15 + 6 - 0.2


def test_long_names_wrap_in_balanced_lines(pages: dict[str, Drawn]) -> None:
    issuer = pages["ten-dai"].between("BAN QUẢN LÝ", "VÀ NÔNG NGHIỆP")
    names = [line for line in issuer if not line.text.startswith(("CỘNG HÒA", "Độc lập"))]
    widths = [line.x1 - line.x0 for line in names]
    assert len(names) >= 3
    assert min(widths) > 0.55 * max(widths)
    subject = [line for line in pages["v-v-nam-dong"].lines if line.size == 12 and line.x1 < 300 and line.base < 300]
    widths = [line.x1 - line.x0 for line in subject]
    assert len(subject) >= 5
    assert min(widths) > 0.55 * max(widths)


def test_several_addressees_have_their_dashes_under_the_colon(pages: dict[str, Drawn]) -> None:
    drawn = pages["muoi-hai-noi-kinh-gui"]
    label = drawn.line("Kính gửi:")
    dashes = [line for line in drawn.lines if line.text.startswith("- Phòng chuyên môn")]
    assert [line.text[-1] for line in dashes] == [*";" * 11, "."]
    colon = label.x1 - 0.278 * label.size
    assert all(abs(line.x0 - colon) < 1 for line in dashes)


def test_one_addressee_stands_on_the_line_of_kinh_gui_in_the_middle(pages: dict[str, Drawn]) -> None:
    line = pages["mot-noi-kinh-gui"].line("Kính gửi:")
    assert line.text == "Kính gửi: Phòng chuyên môn số 1"
    assert abs(line.centre - (LEFT + RIGHT) / 2) < 1


def _room(drawn: Drawn, above: str, below: str) -> float:
    """From base line to base line, in points."""
    return drawn.line(below).base - drawn.line(above).base


def test_the_room_is_that_of_issued_documents(pages: dict[str, Drawn]) -> None:
    """What ten of them and Phụ lục III have, from base line to base line, in the larger size."""
    assert 36 <= _room(pages["ke-hoach"], "Số: 88", "KẾ HOẠCH") <= 44
    decides = _room(pages["nghi-quyet"], "Về dự toán", "HỘI ĐỒNG NHÂN DÂN XÃ")
    assert 40 <= decides <= 46
    assert 36 <= _room(pages["ke-hoach"], "Chuyển đổi số phường Cam Đường năm 2026", "Thực hiện Kế hoạch") <= 40
    assert 36 <= _room(pages["muoi-hai-noi-kinh-gui"], "- Phòng chuyên môn số 12", "Các cơ quan") <= 40
    assert 36 <= _room(pages["mot-noi-kinh-gui"], "Kính gửi:", "Các cơ quan") <= 40
    assert 36 <= _room(pages["cong-dien"], "- Chủ tịch Ủy ban", "Theo bản tin") <= 40
    assert 30 <= _room(pages["mot-noi-kinh-gui"], "cải cách hành chính", "Kính gửi:") <= 36


def test_a_long_table_repeats_its_head_and_never_splits_a_row(pages: dict[str, Drawn]) -> None:
    drawn = pages["bang"]
    heads = [line.page for line in drawn.lines if line.text == "Nội dung"]
    numbers = [line for line in drawn.lines if line.text.isdigit() and line.x0 < 108 and line.base > TOP]
    assert heads == sorted({line.page for line in numbers})
    assert [line.text for line in numbers] == [str(number) for number in range(1, 61)]
    group = drawn.line("Nhóm một")
    assert group.page == numbers[0].page


@pytest.mark.parametrize("name", NAMES)
def test_the_end_mark_stands_once_in_each_section_and_luu_last(pages: dict[str, Drawn], name: str) -> None:
    document = DOCUMENTS[name]
    for section, last in zip(pages[name].sections(), (None, *(it.body[-1] for it in document.appendices)), strict=True):
        ends = [line.text for line in section.lines if "./." in line.text]
        unsigned = isinstance(last, Table | Assignments) and not last.notes
        assert len(ends) == (0 if document.standard == "dang" or unsigned else 1)
    drawn = _main(pages[name])
    listed = drawn.line("Nơi nhận:")
    below = [line for line in _closing(drawn, document) if line.x0 < 110 and line.base > listed.base]
    left = [line.text for line in below if line.size <= 12 and not line.italic]  # who confirms a leave stands below
    assert left[-1].startswith("- Lưu")
    assert left[-1].endswith(f". {document.drafter}" if document.drafter else ".")
    sent = bool(document.addressees) or "destination" in dict(document.particulars)
    assert any("Như trên" in text for text in left) <= sent
