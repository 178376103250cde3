"""One text and what several made of it → one file with each one's changes by that one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.bodies import Body, bodies, document, edited
from support.laws import law
from support.tracked import MAIN, markup
from support.wordml import p, package

from vbgen.ooxml.names import name
from vbgen.ooxml.package import unpack
from vbgen.redlining import Redline, Reviser, Untracked, redlined_together

BASE = "Trước ngày 30/6/2026 Sở Nội vụ báo cáo kết quả."


def together(base: str, **revisions: str) -> Redline:
    return redlined_together(package(base), [(Reviser(who), package(body)) for who, body in revisions.items()])


def signed(found: Redline) -> list[tuple[str, str, str]]:
    """Who did what to which words, in order."""
    from lxml import etree

    root = etree.fromstring(unpack(found.data)[MAIN])
    signs = [mark for mark in root.iter(name("w:ins"), name("w:del")) if len(mark)]
    return [
        (mark.get(name("w:author")), mark.tag[-3:], "".join(text.text or "" for text in mark.iter() if text.text))
        for mark in signs
    ]


def test_words_that_two_changed_apart_are_each_ones_own() -> None:
    found = together(p(BASE), A=p(BASE.replace("30/6", "15/7")), B=p(BASE.replace("kết quả", "tiến độ")))
    assert signed(found) == [
        ("A", "del", "30/6/2026"),
        ("A", "ins", "15/7/2026"),
        ("B", "del", "kết quả"),
        ("B", "ins", "tiến độ"),
    ]
    assert found.untracked == ()


def test_of_two_changes_to_the_same_words_the_first_is_shown_and_the_other_told() -> None:
    found = together(p(BASE), A=p(BASE.replace("30/6", "15/7")), B=p(BASE.replace("30/6", "01/8")))
    assert [(who, words) for who, _, words in signed(found)] == [("A", "30/6/2026"), ("A", "15/7/2026")]
    assert found.untracked == (Untracked(1, f"“{BASE}”"),)


def test_a_paragraph_that_one_took_out_and_another_changed_goes_and_the_change_is_told() -> None:
    found = together(p("Một") + p(BASE), A=p("Một"), B=p("Một") + p(BASE.replace("30/6", "15/7")))
    assert {who for who, _, _ in signed(found)} == {"A"}
    assert found.untracked == (Untracked(1, f"“{BASE.replace('30/6', '15/7')}”"),)


def test_paragraphs_that_two_put_in_one_place_stand_after_each_other() -> None:
    end = p("Hết")
    found = together(
        p(BASE) + end, A=p(BASE) + p("Sở Tài chính cấp kinh phí.") + end, B=p(BASE) + p("Văn phòng theo dõi.") + end
    )
    assert signed(found) == [("A", "ins", "Sở Tài chính cấp kinh phí."), ("B", "ins", "Văn phòng theo dõi.")]


def test_who_changed_nothing_is_nowhere() -> None:
    assert markup(together(p(BASE), A=p(BASE))) == f"<w:p><w:r><w:t>{BASE}</w:t></w:r></w:p>"


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Body, list[Body]]:
    """A text and what two or three made of it."""
    base = draw(bodies())
    made = []
    for _ in range(draw(st.integers(2, 3))):
        own = base
        for _ in range(draw(st.integers(1, 2))):
            own = draw(edited(own))
        made.append(own)
    return base, made


@law(40)
@given(rounds())
def test_each_ones_changes_alone_give_that_ones_text_and_none_give_the_base(drawn: tuple[Body, list[Body]]) -> None:
    base, revisions = drawn
    made = [(Reviser(f"Đơn vị {at}"), document(body)) for at, body in enumerate(revisions)]
    assert 0 <= redlined_together(document(base), made).kept <= 1  # Unproved is raised where it is not so


def test_the_end_that_one_lengthened_is_not_another_ones_to_turn() -> None:
    longer, turned = p(BASE) + p("Hết phần này."), p(BASE, '<w:jc w:val="center"/>')
    found = together(p(BASE), A=longer, B=turned)
    assert (signed(found), found.untracked) == ([("A", "ins", "Hết phần này.")], (Untracked(1, f"“{BASE}”"),))
    assert together(p(BASE), A=turned, B=longer).untracked == (Untracked(0, f"“{BASE}”"),)
