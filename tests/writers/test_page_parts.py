"""What only some documents have, as LibreOffice draws it: marks, addresses, appendices, two signers, bare titles."""

from __future__ import annotations

from itertools import combinations

import pytest
from support.cases import drawn_documents
from support.drawn import BOTTOM, LEFT, RIGHT, TOP, Drawn, Rule

from vbgen.model import Document, standard_of
from vbgen.standards import ALL_KINDS, CIRCULATIONS, URGENCIES
from vbgen.vietnamese import upper

MM = 72 / 25.4


DOCUMENTS = drawn_documents()


def _with(field: str) -> list[str]:
    """The documents whose field is filled."""
    return [name for name, document in DOCUMENTS.items() if getattr(document, field)]


def _box(rules: list[Rule]) -> tuple[float, float]:
    """Width and height in mm of the one box that two level lines of the same ends make."""
    pairs = combinations(sorted({(rule.y, rule.x0, rule.x1) for rule in rules}), 2)
    ((above, below),) = [pair for pair in pairs if pair[0][1:] == pair[1][1:]]
    return (above[2] - above[1]) / MM, (below[0] - above[0]) / MM


@pytest.mark.parametrize("name", _with("urgency"))
def test_the_mark_of_urgency_is_a_red_box_of_its_size_under_the_number(pages: dict[str, Drawn], name: str) -> None:
    document, drawn = DOCUMENTS[name], pages[name]
    words, wide = URGENCIES[document.urgency]
    mark = drawn.line(words)
    number = next(line for line in drawn.lines if line.text.startswith("Số"))
    assert (mark.page, mark.bold) == (1, True)
    assert abs(mark.centre - number.centre) < 1
    assert mark.base > number.base + 10
    width, height = _box([rule for rule in drawn.rules if rule.red])
    assert width == pytest.approx(wide, abs=1)
    assert height == pytest.approx(8, abs=0.6)


@pytest.mark.parametrize("name", _with("circulation"))
def test_the_mark_of_circulation_is_a_black_box_in_the_upper_margin(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    mark = drawn.line(CIRCULATIONS[DOCUMENTS[name].circulation])
    assert (mark.page, mark.bold) == (1, True)
    assert mark.base < TOP
    box = [rule for rule in drawn.rules if rule.page == 1 and rule.y < TOP and not rule.red]
    assert abs(max(rule.x1 for rule in box) - RIGHT) < 1
    assert min(rule.x0 for rule in box) > (LEFT + RIGHT) / 2
    assert max(rule.y for rule in box) < TOP + 1


@pytest.mark.parametrize("name", _with("contact"))
def test_the_address_closes_page_1_under_a_rule_as_wide_as_the_text(pages: dict[str, Drawn], name: str) -> None:
    drawn, document = pages[name], DOCUMENTS[name]
    lines = [drawn.line(text) for text in document.contact]
    assert {line.page for line in lines} == {1}
    assert abs(lines[-1].bottom - BOTTOM) < 6
    assert [line.base for line in lines] == sorted(line.base for line in lines)
    (rule,) = {rule for rule in drawn.rules if rule.page == 1 and abs(rule.y - lines[0].top) < 8}  # drawn twice, as one
    assert rule.x0 == pytest.approx(LEFT, abs=1)
    assert rule.x1 == pytest.approx(RIGHT, abs=1)
    others = [line for line in drawn.lines if line.page == 1 and line not in lines]
    assert max(line.bottom for line in others) < rule.y


@pytest.mark.parametrize("name", _with("draft"))
def test_a_draft_says_so_under_its_number(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name]
    mark = next(line for line in drawn.lines if line.text.casefold().startswith("dự thảo"))
    number = next(line for line in drawn.lines if line.text.startswith("Số"))
    assert mark.page == 1
    assert number.base + 10 < mark.base < number.base + 40
    assert abs(mark.centre - number.centre) < 1


@pytest.mark.parametrize("name", _with("appendices"))
def test_an_appendix_begins_with_its_titles_and_reference(pages: dict[str, Drawn], name: str) -> None:
    document = DOCUMENTS[name]
    sections = pages[name].sections()[1:]
    plain = [appendix for appendix in document.appendices if not appendix.kind]
    for appendix, section in zip(document.appendices, sections, strict=True):
        middle = (LEFT + section.sizes[0][0] - (595.3 - RIGHT)) / 2
        if appendix.kind:  # the header again, but neither number nor date (mẫu 1.3)
            title = section.line(upper(ALL_KINDS[appendix.kind].name))
            above = [line for line in section.lines if line.page == 1 and line.base < title.base]
            assert not any(line.text.startswith("Số") or ", ngày" in line.text for line in above)
        else:
            order = plain.index(appendix)
            numerals = ["1", "2"] if document.standard == "dang" else ["I", "II"]
            label = section.lines[0]
            assert label.text == f"Phụ lục {numerals[order] if len(plain) > 1 else ''}".strip()
            assert (label.bold, label.size) == (True, 14)
            title = section.lines[1]
            assert upper(appendix.title).startswith(title.text)
        reference = section.line("(Kèm theo ")
        assert title.bold
        assert reference.italic
        assert reference.base > title.base
        for line in (title, reference):
            assert abs(line.centre - middle) < 1


@pytest.mark.parametrize("name", [name for name, document in DOCUMENTS.items() if len(document.signers) == 2])
def test_two_signers_stand_side_by_side_above_noi_nhan(pages: dict[str, Drawn], name: str) -> None:
    drawn = pages[name].sections()[0]
    first, second = (
        [line for line in drawn.lines if line.text == signer.name and line.bold][-1]
        for signer in DOCUMENTS[name].signers
    )
    middle = (LEFT + RIGHT) / 2
    assert first.page == second.page
    assert first.x1 < middle < second.centre
    assert abs(first.base - second.base) < 1
    assert drawn.line("Nơi nhận:").top > first.bottom


def _bare(document: Document) -> bool:
    found = standard_of(document).form_of(document.kind)
    return found is not None and not found[1].summary


@pytest.mark.parametrize("name", [name for name, document in DOCUMENTS.items() if _bare(document)])
def test_a_title_without_summary_has_its_rule_just_under_it(pages: dict[str, Drawn], name: str) -> None:
    drawn, document = pages[name], DOCUMENTS[name]
    title = drawn.line(upper(ALL_KINDS[document.kind].name))
    if document.standard == "dang":
        mark = drawn.line("-----")
        assert mark.base - title.base < 20
        assert abs(mark.centre - title.centre) < 1
    else:
        rule = drawn.rule_under(title)
        assert rule.y < title.base + 10
        assert 1 / 4 <= (rule.x1 - rule.x0) / (title.x1 - title.x0) <= 1 / 2 + 0.02
