"""What stands on the page, measured in points on what LibreOffice draws (NĐ 30 Phụ lục I; HD 05 Phụ lục 2)."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from cases import CASES
from drawn import BOTTOM, LEFT, RIGHT, TOP, Drawn, Line, convert, draw

from vbgen.pipeline import Job, has_errors, render_all

PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*.yaml"))
NAMES = [*CASES, *(plan.stem for plan in PLANS)]
HEADING = re.compile(r"([IVX]+\.|\d+\.|[a-zđ]\)|Điều|Chương|Mục|Phần) ")
CENTRE = (LEFT + RIGHT) / 2


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    """Every case and every plan, drawn."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in CASES.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    plans = [*(folder / f"{name}.yaml" for name in CASES), *PLANS]
    jobs = [Job(str(plan), str(folder / f"{plan.stem}.docx")) for plan in plans]
    outcomes = list(render_all(jobs))
    assert [outcome.findings for outcome in outcomes if has_errors(outcome)] == []
    made = convert([Path(job.out) for job in jobs], folder)
    return {name: draw(pdf) for name, pdf in made.items()}


def _is_party(drawn: Drawn) -> bool:
    return any(line.text == "ĐẢNG CỘNG SẢN VIỆT NAM" for line in drawn.lines)


def _crown(drawn: Drawn) -> tuple[Line, Line]:
    """The lines at the upper right that a rule stands under, and the first of them."""
    if _is_party(drawn):
        only = drawn.line("ĐẢNG CỘNG SẢN VIỆT NAM")
        return only, only
    return drawn.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), drawn.line("Độc lập - Tự do - Hạnh phúc")


def _closing(drawn: Drawn) -> list[Line]:
    """The lines of the closing block."""
    texts = [line.text for line in drawn.lines]
    start = min(index for index, text in enumerate(texts) if text.startswith("Nơi nhận:"))
    page, base = drawn.lines[start].page, drawn.lines[start].base
    below = [line for line in drawn.lines[max(0, start - 3) :] if line.page > page or line.base > base - 6]
    return [line for line in below if line.size > 10]  # footnotes stand below the block


@pytest.mark.parametrize("name", NAMES)
def test_paper_margins_and_font_are_those_of_the_decree(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    assert [round(side) for side in drawn.size] == [595, 842]
    families = {font.partition("-")[0] for font in drawn.fonts}
    assert families <= {"LiberationSerif", "Tinos", "TimesNewRomanPSMT", "TimesNewRomanPS"}
    assert len(families) == 1
    numbers = [line for line in drawn.lines if line.base < TOP]
    for line in drawn.lines:
        if line not in numbers:
            assert line.x0 >= LEFT - 0.5
            assert line.x1 <= RIGHT + 1.0, line.text
            assert line.bottom <= BOTTOM + 4, line.text
    assert [(line.page, line.text) for line in numbers] == [(page, str(page)) for page in range(2, drawn.pages + 1)]
    assert all(abs(line.centre - CENTRE) < 1 and 13 <= line.size <= 14 for line in numbers)


@pytest.mark.parametrize("name", NAMES)
def test_the_header_stands_as_the_decree_draws_it(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    first, ruled = _crown(drawn)
    assert first.bold
    assert first.page == 1
    rule = drawn.rule_under(ruled)
    assert abs((rule.x1 - rule.x0) - (ruled.x1 - ruled.x0)) < 2  # as long as the text
    assert abs((rule.x0 + rule.x1) / 2 - ruled.centre) < 1
    assert abs(first.centre - ruled.centre) < 1
    number = next(line for line in drawn.lines if line.text.startswith("Số") and line.page == 1)
    place = next(line for line in drawn.lines if ", ngày" in line.text and line.italic)
    assert abs(number.base - place.base) < 0.3
    assert place.base > rule.y + 10
    assert abs(place.centre - first.centre) < 1
    issuer = [line for line in drawn.lines if line.page == 1 and line.base < number.base - 5 and line.x1 < first.x0]
    assert all(abs(line.centre - number.centre) < 1 for line in issuer)
    if not _is_party(drawn):
        under = drawn.rule_under(issuer[-1])
        share = (under.x1 - under.x0) / (issuer[-1].x1 - issuer[-1].x0)
        assert 1 / 3 <= share <= 1 / 2
        assert issuer[-1].base + 2 < under.y < number.base - number.size


@pytest.mark.parametrize("name", NAMES)
def test_sizes_and_weights_are_coupled_as_in_the_decree_s_table(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    first, ruled = _crown(drawn)
    place = next(line for line in drawn.lines if ", ngày" in line.text and line.italic)
    number = next(line for line in drawn.lines if line.text.startswith("Số") and line.page == 1)
    body = next(line for line in drawn.lines if abs(line.x0 - LEFT - 28.35) < 1 and line.size > 12)
    sizes = (first.size, ruled.size, place.size, number.size)
    if _is_party(drawn):
        assert sizes == (15, 15, 14, 14)
    else:
        assert sizes in ((13, 14, 14, 13), (12, 13, 13, 13))
        assert body.size == place.size


@pytest.mark.parametrize("name", NAMES)
def test_the_closing_block_is_whole_and_never_alone(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    block = _closing(drawn)
    assert len({line.page for line in block}) == 1
    page = block[0].page
    top = min(line.top for line in block)
    above = [line for line in drawn.lines if line.page == page and TOP < line.base < top]
    assert len({round(line.base) for line in above}) >= 2
    assert page == drawn.pages


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_the_last_line_of_its_page(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    for page in range(1, drawn.pages):
        last = max((line for line in drawn.lines if line.page == page and line.size > 10), key=lambda line: line.base)
        assert not (last.bold and HEADING.match(last.text)), last.text


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_indented_justified_and_spaced(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    block = _closing(drawn)
    end = (block[0].page, min(line.top for line in block))
    lines = [line for line in drawn.lines if (line.page, line.base) < end and line.size >= 13]
    firsts = [line for line in lines if abs(line.x0 - LEFT - 28.35) < 1]
    assert firsts
    for above, below in pairwise(lines):
        wide = above.x0 < LEFT + 30 and below.x0 < LEFT + 1 and above.page == below.page
        if wide and below.base - above.base < 20 and above.base > 200 and not above.bold:
            assert abs(above.x1 - RIGHT) < 2.5, above.text  # justified
            assert 1.0 <= (below.base - above.base) / (above.size * 1.15) <= 1.5  # single to one and a half
    for above, below in pairwise(firsts):
        if above.page == below.page and below.base - above.base < 30:
            assert below.base - above.base >= above.size * 1.15 + 6 - 0.2


def test_long_names_wrap_in_balanced_lines(pages: dict[str, Drawn]) -> None:
    issuer = pages["ten-dai"].between("BAN QUẢN LÝ", "NÔNG NGHIỆP")
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


def test_one_addressee_stands_on_the_line_of_kinh_gui(pages: dict[str, Drawn]) -> None:
    assert pages["mot-noi-kinh-gui"].line("Kính gửi:").text == "Kính gửi: Phòng chuyên môn số 1"


def test_a_long_table_repeats_its_head_and_never_splits_a_row(pages: dict[str, Drawn]) -> None:
    drawn = pages["bang"]
    heads = [line.page for line in drawn.lines if line.text == "Nội dung"]
    numbers = [line for line in drawn.lines if line.text.isdigit() and line.x0 < 120 and line.base > TOP]
    assert heads == sorted({line.page for line in numbers})
    assert [line.text for line in numbers] == [str(number) for number in range(1, 61)]
    group = drawn.line("Nhóm một")
    assert group.page == numbers[0].page


@pytest.mark.parametrize("name", NAMES)
def test_the_end_mark_stands_once_and_luu_last(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    ends = [line.text for line in drawn.lines if "./." in line.text]
    assert len(ends) == (0 if _is_party(drawn) else 1)
    left = [line.text for line in _closing(drawn) if line.x0 < 110]
    assert left[-1].startswith("- Lưu")
    assert left[-1].endswith(".")
    assert any("Như trên" in text for text in left) <= any("Kính gửi:" in line.text for line in drawn.lines)
