"""Rules on what opens a document: trích yếu and Kính gửi; which are right, and what is told of the others."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content, told

from vbgen.diagnostics import Severity
from vbgen.lint.text import opening
from vbgen.lint.text.content import Content, Zoned

WARNING = Severity.WARNING


def about(summary: str, kind: str = "cong-van", **different: Any) -> Content:
    return content(kind=kind, summary=summary, **different)


@pytest.mark.parametrize(
    ("summary", "rest"),
    [
        ("báo cáo kết quả", None),
        ("V/v báo cáo kết quả", "báo cáo kết quả"),
        ("V/v: báo cáo", "báo cáo"),
        ("về việc báo cáo", "báo cáo"),
    ],
)
def test_the_mark_of_a_letter_s_subject_is_written_once(summary: str, rest: str | None) -> None:
    plan = [(hit.hint, hit.mend) for hit in opening.subject_twice.check(about(summary, document=A_PLAN))]
    assert plan == ([(rest, rest)] if rest else [])
    file = [message for message, _ in told(opening.subject_twice, about(summary))]
    assert file == (["sau “V/v” không lặp lại “về việc”"] if rest else [])
    assert told(opening.subject_twice, about(summary, "ke-hoach")) == []


@pytest.mark.parametrize(
    ("summary", "hint"),
    [
        ("Tăng cường", None),
        ("Tăng cường.", "Tăng cường"),
        ("Tăng cường;", "Tăng cường"),
        ("Tăng cường ./.", "Tăng cường"),
        ("Tăng cường…", None),
        ("Tăng cường...", None),
        ("Chương trình A.", None),  # of a name
        ("điện, nước v.v.", None),
        ("a" * 50 + ".", "a" * 50),
    ],
)
def test_a_summary_has_no_mark_at_its_end(summary: str, hint: str | None) -> None:
    hits = [(hit.near, hit.hint, hit.mend) for hit in opening.summary_end.check(about(summary))]
    assert hits == ([(summary[-40:], hint, hint[-39:] if len(hint) > 39 else hint)] if hint else [])


@pytest.mark.parametrize(
    ("summary", "small"),
    [
        ("Đẩy nhanh tiến độ", "đẩy nhanh tiến độ"),
        ("V/v Đẩy nhanh tiến độ", "đẩy nhanh tiến độ"),
        ("đẩy nhanh", None),
        ("Ủy ban nhân dân", None),
        ("Ban hành quy chế", None),  # it may be a board
        ("Hòa Bình xanh", None),
        ("Báo Cáo kết quả", None),
    ],
)
def test_a_letter_s_subject_begins_small(summary: str, small: str | None) -> None:
    assert [hit.hint for hit in opening.subject_small.check(about(summary))] == ([small] if small else [])
    assert told(opening.subject_small, about(summary, "ke-hoach")) == []


@pytest.mark.parametrize(("length", "hits"), [(500, []), (501, ["trích yếu dài 501 ký tự, quá 500"])])
def test_a_summary_has_500_letters_at_the_most(length: int, hits: list[str]) -> None:
    assert [message for message, _ in told(opening.summary_length, about("a" * length))] == hits


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("V/v báo cáo", False),
        ("v/v báo cáo", True),
        ("V/v: báo cáo", True),
        ("V/v. báo cáo", True),
        ("Sở", False),
    ],
)
def test_the_mark_of_a_subject_has_its_shape(line: str, wrong: bool) -> None:
    found = content(lines=Zoned(header=("SỞ NỘI VỤ", line)))
    assert told(opening.subject_shape, found) == [("phải viết “V/v”, không kèm dấu", line)] * wrong


@pytest.mark.parametrize(
    ("lines", "hits"),
    [
        (["CÔNG VĂN"], 1),
        (["a", "b", "c", "CÔNG VĂN:"], 1),
        ([*["a"] * 4, "CÔNG VĂN"], 0),
        (["CÔNG VĂN 5"], 0),
    ],
)
def test_a_letter_has_no_title(lines: list[str], hits: int) -> None:
    assert len(told(opening.letter_title, content(lines=Zoned(opening=tuple(lines))))) == hits


@pytest.mark.parametrize(
    ("kind", "summary", "hint"),
    [
        ("ke-hoach", "V/v cải cách", "Về việc cải cách"),
        ("ke-hoach", "Về cải cách", None),
        ("cong-van", "V/v cải cách", None),
        ("", "V/v cải cách", None),
    ],
)
def test_the_mark_of_letters_is_theirs_alone(kind: str, summary: str, hint: str | None) -> None:
    assert [hit.hint for hit in opening.title_about.check(about(summary, kind))] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("kind", "summary", "hits"),
    [
        ("ke-hoach", "Kế hoạch cải cách", [("cải cách", WARNING)]),
        ("ke-hoach", "Kế hoạch Kế hoạch cải cách", [("Kế hoạch cải cách", None)]),
        ("ke-hoach", "Cải cách", []),
        ("ke-hoach", "Kế hoạchX", []),
        ("cong-van", "Công văn cải cách", []),
    ],
)
def test_a_summary_does_not_say_the_kind_again(
    kind: str, summary: str, hits: list[tuple[str, Severity | None]]
) -> None:
    found = about(summary, kind, document=A_PLAN)
    assert [(hit.hint, hit.severity) for hit in opening.kind_in_summary.check(found)] == hits


@pytest.mark.parametrize(
    ("kind", "addressees", "hits"),
    [
        ("ke-hoach", ["Sở A", "Sở B"], ["Sở A"]),
        ("to-trinh", ["Sở A"], []),
        ("bao-cao", ["Sở A"], []),
        ("cong-van", ["Sở A"], []),
        ("ke-hoach", [], []),
        ("khac", ["Sở A"], []),
    ],
)
def test_which_kinds_are_addressed(kind: str, addressees: list[str], hits: list[str]) -> None:
    found = content("Nội dung", kind=kind, addressees=tuple(addressees))
    assert [near for _, near in told(opening.addressed_kind, found)] == hits
    missing = ["công văn chưa có phần “Kính gửi”"] * (kind == "cong-van" and not addressees)
    assert [message for message, _ in told(opening.letter_addressed, found)] == missing
    assert len(told(opening.letter_addressed, content("a", kind=kind))) == (kind == "cong-van")
    assert told(opening.letter_addressed, content(kind=kind)) == []


@pytest.mark.parametrize(
    ("name", "two"), [("Sở A; Sở B", True), ("Sở A;", False), ("Sở A (a;b)", False), ("Sở A", False)]
)
def test_each_addressee_is_an_item(name: str, two: bool) -> None:
    for document, severity in ((A_PLAN, None), (None, WARNING)):
        found = content(addressees=("Sở C", name), document=document)
        hits = [(hit.path, hit.severity) for hit in opening.addressee_each.check(found)]
        assert hits == [(("addressees", 1), severity)] * two


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Kính gửi: Sở A", ""),
        ("Kính gửi : Sở A", ""),
        ("Kính gởi: Sở A", "phải viết “Kính gửi”"),
        ("Kính gửi Sở A", "sau “Kính gửi” phải có dấu hai chấm"),
        ("Kính gửi. Sở A", "sau “Kính gửi” phải có dấu hai chấm"),
        ("Kính gửi " + "a" * 110, "sau “Kính gửi” phải có dấu hai chấm"),
        ("Kính gửi " + "a" * 111, ""),
        ("Kính gửix", ""),
    ],
)
def test_the_word_above_addressees_has_its_colon(line: str, message: str) -> None:
    found = content(lines=Zoned(opening=(*["a"] * 11, line, "Kính gởi")))
    assert told(opening.addressed_word, found) == [(message, line[:40])] * bool(message)


@pytest.mark.parametrize(
    ("names", "twice"),
    [
        (["Sở A", "Sở B"], []),
        (["Sở A", "sở a;"], ["sở a;"]),
        (["UBND xã", "Ủy ban nhân dân xã"], ["Ủy ban nhân dân xã"]),
        (["HĐND xã", "Hội đồng nhân dân xã."], ["Hội đồng nhân dân xã."]),
        (["Uỷ ban", "Ủy ban", "Ủy ban"], ["Ủy ban", "Ủy ban"]),
    ],
)
def test_a_body_is_addressed_once(names: list[str], twice: list[str]) -> None:
    assert [near for _, near in told(opening.addressee_twice, content(addressees=tuple(names)))] == twice
    paths = [hit.path for hit in opening.addressee_twice.check(content(addressees=tuple(names), document=A_PLAN))]
    assert len(set(paths)) == len(twice)
