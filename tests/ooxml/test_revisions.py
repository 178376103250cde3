"""Tracked changes accepted and rejected, on markup as Word writes it (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

import pytest
from lxml import etree
from support.tracked import settled

from vbgen.ooxml.revisions import all_of, none_of, of_author, same_markup

A, B = 'w:id="1" w:author="A"', 'w:id="2" w:author="B"'


def p(words: str, props: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{words}</w:p>"


def r(words: str, props: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}<w:t>{words}</w:t></w:r>"


def deleted(words: str) -> str:
    return f"<w:del {A}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


def inserted(words: str, by: str = A) -> str:
    return f"<w:ins {by}>{r(words)}</w:ins>"


def mark(sign: str) -> str:
    return f"<w:rPr><w:{sign} {A}/></w:rPr>"


CASES = {
    "words": (p(deleted("30") + inserted("31")), p(r("31")), p(r("30"))),
    "a field's code": (
        p(f"<w:del {A}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"),
        "<w:p/>",
        p("<w:r><w:instrText>PAGE</w:instrText></w:r>"),
    ),
    "a paragraph that came": (
        p(r("Một")) + p(inserted("Hai"), '<w:jc w:val="center"/>' + mark("ins")) + p(r("Ba")),
        p(r("Một")) + p(r("Hai"), '<w:jc w:val="center"/>') + p(r("Ba")),
        p(r("Một")) + p(r("Ba")),
    ),
    "two paragraphs joined: the second's properties stay": (
        p(r("Một "), '<w:jc w:val="left"/>' + mark("del")) + p(r("hai"), '<w:jc w:val="center"/>'),
        p(r("Một ") + r("hai"), '<w:jc w:val="center"/>'),
        p(r("Một "), '<w:jc w:val="left"/>') + p(r("hai"), '<w:jc w:val="center"/>'),
    ),
    "a format": (
        p(r("Một", f"<w:b/><w:rPrChange {A}><w:rPr><w:i/></w:rPr></w:rPrChange>")),
        p(r("Một", "<w:b/>")),
        p(r("Một", "<w:i/>")),
    ),
    "a paragraph's properties, its mark's own apart": (
        p("", f'<w:jc w:val="center"/><w:rPr><w:b/></w:rPr><w:pPrChange {A}><w:pPr/></w:pPrChange>'),
        p("", '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>'),
        p("", "<w:rPr><w:b/></w:rPr>"),
    ),
    "a move": (
        f'<w:p><w:pPr><w:rPr><w:moveFrom {A}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="3" w:name="m"/>'
        f'<w:moveFrom {A}>{r("Hai")}</w:moveFrom><w:moveFromRangeEnd w:id="3"/></w:p>'
        f'{p(r("Một"))}<w:p><w:pPr><w:rPr><w:moveTo {A}/></w:rPr></w:pPr><w:moveToRangeStart w:id="4" w:name="m"/>'
        f'<w:moveTo {A}>{r("Hai")}</w:moveTo><w:moveToRangeEnd w:id="4"/></w:p>{p(r("Ba"))}',
        p(r("Một")) + p(r("Hai")) + p(r("Ba")),
        p(r("Hai")) + p(r("Một")) + p(r("Ba")),
    ),
    "a row that went, a cell that came": (
        f"<w:tbl><w:tr><w:trPr><w:del {A}/></w:trPr><w:tc>{p('')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{p(r('1'))}</w:tc><w:tc><w:tcPr><w:cellIns {A}/></w:tcPr>{p('')}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc>{p(r('1'))}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>{p(r('1'))}</w:tc></w:tr></w:tbl>",
    ),
    "a table all of whose rows came": (
        f"{p(r('1'))}<w:tbl><w:tr><w:trPr><w:ins {A}/></w:trPr><w:tc>{p('')}</w:tc></w:tr></w:tbl>",
        f"{p(r('1'))}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        p(r("1")),
    ),
    "a section's pages, its header apart": (
        f'<w:sectPr><w:headerReference w:type="first"/><w:pgSz w:w="2"/><w:sectPrChange {A}><w:sectPr><w:pgSz w:w="1"/>'
        "</w:sectPr></w:sectPrChange></w:sectPr>",
        '<w:sectPr><w:headerReference w:type="first"/><w:pgSz w:w="2"/></w:sectPr>',
        '<w:sectPr><w:headerReference w:type="first"/><w:pgSz w:w="1"/></w:sectPr>',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_tracked_is_accepted_or_rejected(case: str) -> None:
    tracked, accepted, rejected = CASES[case]
    assert (settled(tracked, all_of), settled(tracked, none_of)) == (accepted, rejected)


def test_one_authors_changes_are_accepted_alone() -> None:
    assert settled(p(deleted("30") + inserted("31", B)), of_author("B")) == p(r("30") + r("31"))


def test_markup_is_the_same_whatever_the_order_of_its_attributes_and_is_told_in_a_broken_namespace_too() -> None:
    one, other = etree.fromstring('<a x="1" y="2"/>'), etree.fromstring('<a y="2"  x="1"></a>')
    assert same_markup(one) == same_markup(other) == b'<a x="1" y="2"></a>'
    assert same_markup(etree.fromstring('<a xmlns="b/c">1</a>')) == b'<a xmlns="b/c">1</a>'
