"""Rules on paragraphs and sections: which indents, gaps and line spacing are told, and in how much of the text."""

from __future__ import annotations

import re

import pytest
from support.cases import letter
from support.edited import BODY, LONG, PLAN, STYLES, Edit, check_format, edited, rendered

TEXT = "Ni-dung"


def told(name: str, edit: Edit, *, part: str = BODY, text: str = PLAN) -> list[str]:
    """What a rule says of a rendered plan after an edit, without what it shows."""
    found = check_format(edited(rendered(text), part, edit))
    return [item.message.partition(": “")[0] for item in found if item.id == name]


def every(props: str) -> Edit:
    """Direct properties for each paragraph of the eight of the body."""
    pattern = re.compile(r"(<w:pPr><w:pStyle w:val=\"[^\"]+\"/>)((?:(?!</w:p>).)*?" + re.escape(LONG[:30]) + ")", re.S)
    return lambda text: pattern.sub(rf"\g<1>{props}\g<2>", text)


@pytest.mark.parametrize(
    ("twips", "message"),
    [
        (567, None),  # 1 cm
        (720, None),  # 1.27 cm
        (500, "8 đoạn có chữ đầu dòng lùi vào 0,88 cm"),
        (1134, "8 đoạn có chữ đầu dòng lùi vào 2 cm"),
    ],
)
def test_the_first_line_begins_1_to_1_27_cm_in(twips: int, message: str | None) -> None:
    edit = every(f'<w:ind w:left="0" w:firstLine="{twips}"/>')
    assert told("F0402", edit) == ([message] if message else [])


@pytest.mark.parametrize(
    ("spacing", "message"),
    [
        ('w:line="240" w:lineRule="auto"', None),
        ('w:line="360" w:lineRule="auto"', None),
        ('w:line="480" w:lineRule="auto"', "8 đoạn có cách dòng 2 lines"),
        ('w:line="200" w:lineRule="auto"', "8 đoạn có cách dòng 0,83 lines"),
        ('w:line="360" w:lineRule="exact"', None),  # 18 pt under letters of 14
        ('w:line="280" w:lineRule="exact"', "8 đoạn có cách dòng đúng 14 pt"),
        ('w:line="280" w:lineRule="atLeast"', None),  # Word gives them more
        ('w:line="600" w:lineRule="atLeast"', "8 đoạn có cách dòng ít nhất 30 pt"),
    ],
)
def test_lines_stand_one_to_one_and_a_half_apart(spacing: str, message: str | None) -> None:
    edit = every(f'<w:spacing w:before="120" {spacing}/>')
    assert told("F0404", edit) == ([message] if message else [])


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (120, 0, None),
        (60, 60, None),  # the two together
        (0, 0, "khoảng cách giữa các đoạn nhỏ hơn 6 pt"),
        (60, 0, "khoảng cách giữa các đoạn nhỏ hơn 6 pt"),
    ],
)
def test_paragraphs_stand_six_points_apart(before: int, after: int, message: str | None) -> None:
    edit = every(f'<w:spacing w:before="{before}" w:after="{after}" w:line="264" w:lineRule="auto"/>')
    found = [re.sub(r"^\d+/\d+ ", "", told) for told in told("F0403", edit)]
    assert found == ([message] if message else [])


@pytest.mark.parametrize("count", [1, 8])
def test_a_paragraph_or_two_that_are_not_justified_are_told_as_many_are(count: int) -> None:
    def some(text: str) -> str:
        parts = every('<w:jc w:val="left"/>')(text).split('<w:jc w:val="left"/>')
        return '<w:jc w:val="left"/>'.join(parts[: count + 1]) + "".join(parts[count + 1 :])

    assert told("F0401", some) == [f"{count} đoạn của nội dung canh trái"]


def numberless(text: str) -> str:
    return re.sub(r"<w:headerReference[^>]*/>", "", text)


@pytest.mark.parametrize(("paragraphs", "rules"), [(4, 0), (50, 1)])
def test_a_text_of_several_pages_has_its_pages_numbered(paragraphs: int, rules: int) -> None:
    assert len(told("F0103", numberless, text=letter(body=[LONG] * paragraphs))) == rules


@pytest.mark.parametrize(
    ("size", "rules"),
    [
        ('w:w="11906" w:h="16838"', []),
        ('w:w="11846" w:h="16838"', []),  # a millimetre less
        ('w:w="12240" w:h="15840"', ["khổ giấy 215,9 × 279,4 mm, không phải A4"]),
        ('w:w="8391" w:h="11906"', ["khổ giấy 148 × 210 mm, không phải A4"]),
    ],
)
def test_paper_is_a4_give_or_take_a_millimetre(size: str, rules: list[str]) -> None:
    def sized(text: str) -> str:
        return re.sub(r"<w:pgSz [^>]*/>", f"<w:pgSz {size} />", text)

    found = check_format(edited(rendered(PLAN), BODY, sized))
    assert [item.message for item in found if item.id == "F0101"] == rules


def test_a_style_is_judged_as_its_paragraphs_are() -> None:
    def left(text: str) -> str:
        return text.replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>')

    assert told("F0401", left, part=STYLES) == ["8 đoạn của nội dung canh trái"]
