"""Pairs of marks and of brackets, over one line and over several."""

from __future__ import annotations

import support.lint.makers as m
from support.lint.contents import nears

from vbgen.lint import Asked, check_document
from vbgen.lint.text import language


def told(rule: str, *paragraphs: str) -> list[str]:
    found = check_document(m.document(body=list(paragraphs)), asked=Asked((rule,)))
    return [item.message for item in found]


UNPAIRED = "dấu ngoặc đơn không đủ cặp"


def test_a_bracket_may_close_two_lines_below_and_no_further() -> None:
    assert [len(told("C0215", "Các sở (gồm", *["Sở Nội vụ"] * count, "Sở Y tế) thực hiện")) for count in (0, 1, 2)] == [
        0,
        0,
        2,
    ]


def test_a_bracket_is_unpaired_where_it_opens_or_closes_alone() -> None:
    (opened,) = told("C0215", "Các sở (gồm Sở Nội vụ thực hiện nhiệm vụ")
    assert opened.startswith(UNPAIRED)
    (closed,) = told("C0215", "Các sở thực hiện nhiệm vụ được giao) đúng hạn")
    assert closed.startswith(UNPAIRED)


def test_a_quotation_may_run_over_paragraphs_and_must_end() -> None:
    assert told("C0214", "Sửa Điều 1 như sau: “Điều 1", "Nội dung mới”") == []
    assert len(told("C0214", "Sửa Điều 1 như sau: “Điều 1", "Nội dung mới")) == 1
    assert len(told("C0214", "Nội dung mới” được thay thế")) == 1


def test_of_two_marks_that_follow_each_other_two_full_stops_are_only_advice() -> None:
    found = check_document(m.document(body=["Rà soát hồ sơ,, báo cáo", "Rà soát.. Báo cáo"]), asked=Asked(("C0212",)))
    assert [(item.severity.name, item.message) for item in found] == [
        ("WARNING", "hai dấu câu liền nhau: “Rà soát hồ sơ,,”"),
        ("ADVICE", "hai dấu câu liền nhau: “Rà soát..”"),
    ]


def test_three_odd_pairs_of_letters_are_an_old_encoding_two_may_be_anything() -> None:
    odd = "Céng hoµ", "x· héi,", "®éc lËp "
    assert nears(language.old_encoding, " ".join(odd[:2])) == []
    assert nears(language.old_encoding, " ".join(odd)) == [" ".join(odd)]
    assert (
        nears(language.old_encoding, "ông«HoTen» bà«Ten» sinh«NgaySinh» tại«NoiSinh»") == []
    )  # fields of a mail merge


def test_a_slip_is_looked_for_in_words_and_not_in_each_of_their_letters() -> None:
    assert nears(language.known_slips, "a" * 200_000) == []  # to begin at every letter would take minutes


def test_the_capitals_of_a_name_are_no_slip() -> None:
    name = "PHƯỜNG TRƯƠNG QUANG TRỌNG"
    assert nears(language.known_slips, name, place="Phường Trương Quang Trọng") == []
    assert nears(language.known_slips, f"NHIỆM VỤ {name.split()[2]} TRỌNG", place="Trà Giang") == ["QUANG TRỌNG"]
