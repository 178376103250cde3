"""The words by which a text directs somebody, in a text of any length."""

from __future__ import annotations

from vbgen.recognise.words import directions


def test_a_direction_is_its_verb_and_what_stands_before_the_unit() -> None:
    (found,) = directions("Đề nghị trong quá trình thực hiện, Sở Nội vụ báo cáo")
    assert (found.verb, found.end) == ("Đề nghị", len("Đề nghị trong quá trình thực hiện, "))


def test_a_line_that_directs_ten_thousand_times_is_read_once() -> None:
    found = list(directions("Theo đề nghị của " * 10_000))  # looked at anew for each, it took minutes
    assert (len(found), found[0].verb) == (10_000, "đề nghị")
