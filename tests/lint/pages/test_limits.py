"""Rules on drawn pages asked of pages that a test writes down: how near, how much, how many."""

from __future__ import annotations

from typing import Any

import pytest

from vbgen.diagnostics import Severity
from vbgen.lint.pages import breaks, ink
from vbgen.lint.pages.breaks import Pages
from vbgen.lint.rule import ADVICE, WARNING, AnyRule, Hit
from vbgen.readers.pdf.ink import Box, Ink
from vbgen.readers.pdf.laid import Laid, Letters
from vbgen.readers.pdf.rules import Stroke

WIDTH, HEIGHT = 595.0, 842.0


def letters(text: str, base: float, x0: float = 100.0, x1: float = 300.0, **look: Any) -> Letters:
    made = {"size": 14.0, "bold": False, "italic": False, **look}
    return Letters(text, x0, x1, base, **made)


def right(text: str, base: float, **look: Any) -> Letters:
    """Words in the right half of a page."""
    return letters(text, base, 350.0, 500.0, **look)


def page(*pieces: Letters, number: int = 1, **drawn: Any) -> Laid:
    return Laid(number, WIDTH, HEIGHT, pieces, **drawn)


def told(rule: AnyRule, *pages: Laid) -> list[str]:
    return [hit.message for hit in rule.check(Pages(pages))]


# --- signatures -------------------------------------------------------------------------------------------------------


def signed(*above: Letters, number: int = 2, **changes: Any) -> Laid:
    label = letters(changes.get("label", "Nơi nhận:"), 400, changes.get("x0", 80), 150, size=12.0, bold=True)
    title = right(changes.get("title", "GIÁM ĐỐC"), changes.get("base", 400), bold=True)
    name = right("Trần Thị Bình", changes.get("name", 500), bold=True)
    return page(*above, label, title, name, number=number)


ONE, TWO = letters("Câu áp chót.", 100), letters("Câu cuối.", 120)


@pytest.mark.parametrize(
    ("laid", "message"),
    [
        (signed(), "trang 2 có chữ ký mà chỉ có 0 dòng nội dung ở trên"),
        (signed(ONE), "trang 2 có chữ ký mà chỉ có 1 dòng nội dung ở trên"),
        (signed(ONE, ONE._replace(x0=310, x1=400)), "trang 2 có chữ ký mà chỉ có 1 dòng nội dung ở trên"),
        (signed(ONE, TWO), ""),
        (signed(letters("2", 40), ONE), "trang 2 có chữ ký mà chỉ có 1 dòng nội dung ở trên"),  # the page's number
        (signed(letters("2", 110), ONE), ""),  # a figure of the text
        (signed(number=1), ""),
        (signed(label="Kính gửi:"), ""),
        (signed(label="Nơi nhận :"), "trang 2 có chữ ký mà chỉ có 0 dòng nội dung ở trên"),
        (signed(x0=240), ""),  # no left column
        (signed(title="Giám đốc"), ""),
        (signed(base=469), "trang 2 có chữ ký mà chỉ có 1 dòng nội dung ở trên"),  # its own label
        (signed(base=470), ""),
        (signed(base=364), "trang 2 có chữ ký mà chỉ có 0 dòng nội dung ở trên"),
        (signed(base=350), ""),  # three lines above the label
        (signed(name=599), "trang 2 có chữ ký mà chỉ có 0 dòng nội dung ở trên"),
        (signed(name=600), ""),
    ],
)
def test_a_signature_has_two_lines_of_the_body_above_it(laid: Laid, message: str) -> None:
    assert told(breaks.lonely, laid) == [message] * bool(message)
    assert told(breaks.split, laid) == []


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        (right("Trần Thị Bình", 100, bold=True), True),
        (right("Trần Thị Bình", 252, bold=True), True),
        (right("Trần Thị Bình", 253, bold=True), False),  # not among its first rows
        (right("Trần Thị Bình", 100), False),
        (right("TRẦN THỊ BÌNH", 100, bold=True), False),
        (right("trần thị bình", 100, bold=True), False),
        (right("Bình", 100, bold=True), False),
        (letters("Trần Thị Bình", 100, 390, 539, bold=True), True),
        (letters("Trần Thị Bình", 100, 390, 540, bold=True), False),  # 40 points aside
    ],
)
def test_title_and_name_stand_on_one_page(name: Letters, apart: bool) -> None:
    first = page(letters("Nơi nhận:", 700, 80, 150, bold=True), right("GIÁM ĐỐC", 700, bold=True))
    expected = ["chức vụ ở trang 1, họ tên người ký ở trang 2"] if apart else []
    assert told(breaks.split, first, page(name, number=2)) == expected
    assert told(breaks.lonely, first, page(name, number=2)) == []


def test_the_name_below_a_title_stands_within_the_room_of_a_signature() -> None:
    title, far = right("GIÁM ĐỐC", 500, bold=True), right("Lê Thị Lan", 100, bold=True)
    for base, apart in ((500, True), (501, False), (699, False), (700, True)):  # on its line, below, beyond the room
        below = letters("Trần Thị Bình", base, title.centre - 40, title.centre + 40, bold=True)
        first = page(letters("Nơi nhận:", 500, 80, 150, bold=True), title, below)
        assert bool(told(breaks.split, first, page(far, number=2))) is apart


# --- breaks -----------------------------------------------------------------------------------------------------------

SAID, HEAD, AFTER = letters("Câu trước.", 700), letters("II. NHIỆM VỤ", 760, bold=True), letters("Câu sau.", 100)


@pytest.mark.parametrize(
    ("tail", "following", "stranded"),
    [
        ([SAID, HEAD], AFTER, True),
        ([HEAD], AFTER, False),  # there is nothing else on the page
        ([SAID, SAID], AFTER, False),
        ([SAID, HEAD._replace(text="Nhiệm vụ")], AFTER, False),
        ([SAID, HEAD._replace(bold=False)], AFTER, False),
        ([SAID, HEAD], letters("và giải pháp", 100, bold=True), False),  # it goes on
        ([SAID, HEAD], letters("1. Một", 100, bold=True), True),
        ([SAID, HEAD, letters("và giải pháp", 780, bold=True)], AFTER, True),
        ([SAID, HEAD, *[letters("và", 780, bold=True)] * 3], AFTER, False),
        ([SAID, HEAD, letters("1 Chú thích", 800, size=11.0)], AFTER, True),
        ([SAID, HEAD, letters("1 Chú thích", 800, size=12.0)], AFTER, False),
        ([SAID, HEAD], letters("2 Chú thích", 100, size=11.0), False),
        ([SAID, HEAD, letters("1", 820)], AFTER, True),  # the page's number
    ],
)
def test_a_heading_does_not_end_a_page(tail: list[Letters], following: Letters, stranded: bool) -> None:
    pages = (page(*tail), page(following, number=2))
    assert told(breaks.stranded, *pages) == ["đề mục đứng một mình ở cuối trang 1"] * stranded
    tabled = (page(*tail, down=(Stroke(100, 100, 100, 200),)), pages[1])
    assert told(breaks.stranded, *tabled) == []


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        ([page(SAID), page(number=2)], "trang cuối (trang 2) trắng"),
        ([page(SAID), page(letters("- 2 -", 40), number=2)], "trang cuối (trang 2) trắng"),
        ([page(SAID), page(letters("Trang 2/2", 800), number=2)], "trang cuối (trang 2) trắng"),
        ([page(SAID), page(letters("2", 400), number=2)], ""),
        ([page(SAID), page(letters("2", 74), number=2)], "trang cuối (trang 2) trắng"),
        ([page(SAID), page(letters("2", 75), number=2)], ""),
        ([page(SAID), page(letters("2", 768), number=2)], "trang cuối (trang 2) trắng"),
        ([page(SAID), page(letters("2", 767), number=2)], ""),
        ([page(SAID), page(number=2, pictured=True)], ""),
        ([page(SAID), page(number=2), page(SAID, number=3)], ""),
        ([page()], ""),
    ],
)
def test_a_document_does_not_end_with_an_empty_page(pages: list[Laid], message: str) -> None:
    assert told(breaks.empty, *pages) == [message] * bool(message)


NATION = "Quốc hiệu bị xuống dòng"
DATED = "dòng địa danh và thời gian bị xuống dòng"


@pytest.mark.parametrize(
    ("first", "under", "message"),
    [
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 76), NATION),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60), right("NAM", 76), ""),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("Độc lập", 76), ""),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 90), NATION),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 91), ""),  # too far below
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 60), ""),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 76, bold=True), ""),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), right("VIỆT NAM", 76, italic=True), ""),
        (right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 430), right("VIỆT NAM", 446), ""),  # in the text
        (letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60), letters("VIỆT NAM", 76), ""),  # in the left column
        (right("Độc lập - Tự do - Hạnh", 60), right("phúc", 76), "Tiêu ngữ bị xuống dòng"),
        (right("Lào Cai, ngày 05 tháng 6", 90, italic=True), right("năm 2026", 106, italic=True), DATED),
        (right("Lào Cai, ngày 05 tháng 6", 90), right("năm 2026", 106), ""),  # upright, it is of the text
        (right("Lào Cai,", 90, italic=True), right("ngày 05 tháng 6 năm 2026", 106, italic=True), DATED),
    ],
)
def test_each_part_of_the_header_is_one_line(first: Letters, under: Letters, message: str) -> None:
    assert told(breaks.wrapped, page(first, under)) == [message] * bool(message)
    assert told(breaks.wrapped, page(SAID), page(first, under, number=2)) == []


def test_the_line_below_stands_in_the_same_column() -> None:
    first = right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60)
    places = [(291, 291), (290, 290), (559, 559), (560, 560)]
    found = [told(breaks.wrapped, page(first, letters("VIỆT NAM", 76, *place))) for place in places]
    assert [bool(one) for one in found] == [True, False, True, False]


def test_what_is_sure_on_the_author_s_machine_is_advice_elsewhere() -> None:
    graded: list[Severity] = [Pages((), sure=sure).severity(breaks.lonely, Hit((), "a")) for sure in (True, False)]
    assert graded == [WARNING, ADVICE]
    assert Pages((), sure=True).severity(breaks.lonely, Hit((), "a", severity=ADVICE)) is ADVICE


# --- ink --------------------------------------------------------------------------------------------------------------


def written(text: str, x: float = 100.0, y: float = 100.0, window: Box | None = None, step: float = 7.0) -> list[Ink]:
    """Letters of 6 × 10 points, the upper left corner of the first at (x, y)."""
    return [
        Ink(sign, Box(x + step * at, y, x + step * at + 6, y + 10), y + 10, 14.0, window)
        for at, sign in enumerate(text)
        if sign != " "
    ]


def inked(*lines: list[Ink], across: tuple[Stroke, ...] = (), down: tuple[Stroke, ...] = ()) -> Laid:
    return Laid(1, WIDTH, HEIGHT, (), inks=tuple(ink for line in lines for ink in line), across=across, down=down)


def near(rule: AnyRule, laid: Laid) -> list[tuple[str, str]]:
    return [(hit.message, hit.near) for hit in rule.check(Pages((laid,)))]


OFF, FRAME = "chữ ra ngoài mép giấy ở trang 1", "bảng hoặc khung ra ngoài mép giấy ở trang 1"


@pytest.mark.parametrize(
    ("laid", "hits"),
    [
        (inked(written("abc")), []),
        (inked(written("abc", x=584)), [(OFF, "abc")]),  # b and c
        (inked(written("ab", x=583)), []),  # one alone is chance
        (inked(written("abc", x=580.9, step=1.0)), []),
        (inked(written("ab  c", x=-4, step=3.0)), [(OFF, "ab c")]),
        (inked(down=(Stroke(3.0, 100, 3.0, 200),)), [(FRAME, "")]),
        (inked(down=(Stroke(3.1, 100, 3.1, 200),)), []),
        (inked(down=(Stroke(592.0, 100, 592.0, 200),)), [(FRAME, "")]),
        (inked(down=(Stroke(591.9, 100, 591.9, 200),)), []),
    ],
)
def test_letters_and_tables_stand_on_the_paper(laid: Laid, hits: list[tuple[str, str]]) -> None:
    assert near(ink.off_paper, laid) == hits


OVER = "chữ in chồng lên nhau ở trang 1"


@pytest.mark.parametrize(
    ("second", "hits"),
    [
        (written("xyz", y=120), []),
        (written("xyz", y=102), [(OVER, "xyz")]),
        (written("xyz", y=107.9), [(OVER, "xyz")]),  # a fifth of a letter
        (written("xyz", y=108.1), []),
        (written("xyz", x=103.5), [(OVER, "xyz")]),  # on one line, more than two fifths
        (written("abc", x=100.5), []),  # printed twice so close it is meant to look bold
        (written("abc", x=102.2), [(OVER, "abc")]),
        (written("...", y=102), []),
    ],
)
def test_letters_are_not_printed_over_others(second: list[Ink], hits: list[tuple[str, str]]) -> None:
    assert near(ink.overprinted, inked(written("abc"), second)) == hits


CUT = "chữ bị cắt mất một phần ở trang 1"


@pytest.mark.parametrize(
    ("window", "hits"),
    [
        (None, []),
        (Box(90, 90, 200, 200), []),
        (Box(90, 101.5, 200, 200), []),  # 0.85 of each letter shows
        (Box(90, 101.6, 200, 200), [(CUT, "abc")]),
    ],
)
def test_letters_are_not_cut_by_the_window_that_they_are_drawn_through(
    window: Box | None, hits: list[tuple[str, str]]
) -> None:
    assert near(ink.cut, inked(written("abc", window=window))) == hits
    assert near(ink.cut, inked(written("abc", x=590, window=window))) == []  # off the paper: another rule's


STRUCK = "đường kẻ gạch qua chữ ở trang 1"


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        (Stroke(90, 105, 200, 105), [(STRUCK, "abcd")]),
        (Stroke(90, 102.1, 200, 102.1), [(STRUCK, "abcd")]),
        (Stroke(90, 101.9, 200, 101.9), []),  # along the top
        (Stroke(90, 107.9, 200, 107.9), [(STRUCK, "abcd")]),
        (Stroke(90, 108.1, 200, 108.1), []),  # under it
        (Stroke(100, 105, 127, 105), []),  # it begins and ends with the words: struck out on purpose
        (Stroke(98.6, 105, 128.4, 105), []),
        (Stroke(98.4, 105, 127, 105), [(STRUCK, "abcd")]),
        (Stroke(100, 105, 128.6, 105), [(STRUCK, "abcd")]),
        (Stroke(95, 105, 102.9, 105), []),  # too short
        (Stroke(90, 105, 105, 105), []),  # one letter alone
        (Stroke(90, 105, 112, 105), [(STRUCK, "abcd")]),
    ],
)
def test_a_line_across_strikes_what_it_runs_through(line: Stroke, hits: list[tuple[str, str]]) -> None:
    assert near(ink.struck, inked(written("abcd"), across=(line,))) == hits


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        (Stroke(103, 90, 103, 200), 1),
        (Stroke(101.3, 90, 101.3, 200), 1),
        (Stroke(101.1, 90, 101.1, 200), 0),  # at its edge
        (Stroke(104.7, 90, 104.7, 200), 1),
        (Stroke(104.9, 90, 104.9, 200), 0),
        (Stroke(103, 105.1, 103, 200), 0),
        (Stroke(103, 90, 103, 104.9), 0),
    ],
)
def test_a_line_down_strikes_a_letter(line: Stroke, hits: int) -> None:
    assert near(ink.struck, inked(written("abcd"), down=(line,))) == [(STRUCK, "abcd")] * hits


def test_a_line_of_letters_ends_at_another_base_or_far_on() -> None:
    two = inked(written("ab", x=580), written("cd", x=580, y=130))
    assert near(ink.off_paper, two) == []  # one letter of each
    far = inked(written("xy"), written("bcd", x=590))
    assert near(ink.off_paper, far) == [(OFF, "bcd")]
    spaced = inked(written("a bc", x=576))
    assert near(ink.off_paper, spaced) == [(OFF, "a bc")]


def test_a_name_two_pages_on_is_of_another_document() -> None:
    first = page(letters("Nơi nhận:", 700, 80, 150, bold=True), right("GIÁM ĐỐC", 700, bold=True))
    name = right("Trần Thị Bình", 100, bold=True)
    assert told(breaks.split, first, page(letters("Câu.", 100), number=2), page(name, number=3)) == []


def test_a_stroke_as_short_as_a_hyphen_strikes_nothing() -> None:
    narrow = written("ill", step=2.5)  # letters that stand close
    assert near(ink.struck, inked(narrow, across=(Stroke(102.1, 105, 110.0, 105),))) == []
    assert near(ink.struck, inked(narrow, across=(Stroke(102.1, 105, 110.2, 105),))) == [(STRUCK, "ill")]
