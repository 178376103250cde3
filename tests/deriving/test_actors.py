"""Who does a task, in the superior's sentence: where its name stands, what is before it, what goes with it."""

from __future__ import annotations

import pytest

from vbgen.deriving import actors


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("UBND cấp xã rà soát", "UBND cấp xã", (0, 11)),
        ("Giao UBND cấp xã rà soát", "UBND cấp xã", (5, 16)),
        ("UBND cấp xãn rà soát", "UBND cấp xã", None),  # another word
        ("UBND cấp xã", "UBND cấp xã", (0, 11)),
        ("Rà soát", "UBND cấp xã", None),
        ("Rà soát", "", None),
        (f"{'a' * 250}UBND", "UBND", (250, 254)),
        (f"{'a' * 251}UBND", "UBND", None),  # too far to be the subject
    ],
)
def test_a_name_is_found_near_the_beginning(text: str, name: str, found: tuple[int, int] | None) -> None:
    assert actors._found(text, name) == found


@pytest.mark.parametrize(
    ("before", "stays"),
    [
        ("", ""),
        ("  ", ""),
        ("Giao ", ""),
        ("Chủ tịch UBND tỉnh giao ", ""),
        ("Đề nghị: ", ""),
        ("Các sở, ngành; ", ""),
        ("(theo phụ lục, ", None),  # within brackets
        ("Trong thời gian này, giao ", "Trong thời gian này, "),
        ("Nội dung của ngành, ", None),  # of whom something is said
        ("Sở Nội vụ hướng dẫn, ", None),  # another acts
        ("Khi rà soát, ", "Khi rà soát, "),
        ("Trong năm 2026, ", "Trong năm 2026, "),  # when it is done is said by nothing else
        ("Quý II/2026, các sở, ngành, ", "Quý II/2026, "),
        ("Hằng tuần, giao ", "Hằng tuần, "),
        ("Khi rà soát thì các sở, ngành, ", "Khi rà soát thì "),
        ("Rà soát ", None),
    ],
)
def test_what_stands_before_the_subject_stays_as_far_as_it_is_no_order(before: str, stays: str | None) -> None:
    assert actors._opening(before) == stays


@pytest.mark.parametrize(
    ("rest", "goes_on"),
    [
        (", tổ chức đề nghị điều chỉnh", False),
        (", tổ chức, cá nhân đề nghị điều chỉnh", True),
        (", Sở Nội vụ rà soát", True),
        (", rà soát hồ sơ", False),
        (" rà soát hồ sơ", False),
    ],
)
def test_others_may_be_told_the_same_after_a_name(rest: str, *, goes_on: bool) -> None:
    assert actors._goes_on(rest) is goes_on


@pytest.mark.parametrize(
    ("text", "lead", "sent"),
    [
        (
            "Kết quả đợt 1 đề nghị UBND các xã gửi về Sở Y tế",
            "UBND các xã",
            "Gửi kết quả đợt 1 về Sở Y tế",
        ),
        ("Kết quả đợt 1 đề nghị UBND các xã gửi về Sở Y tế", "Sở Nội vụ", ""),
        ("Rà soát hồ sơ, gửi về Sở Y tế", "UBND các xã", ""),
    ],
)
def test_what_is_to_be_sent_is_sent_by_whom_the_lead_says(text: str, lead: str, sent: str) -> None:
    assert actors._sent(text, lead) == sent


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("Chủ trì rà soát hồ sơ", "rà soát hồ sơ"),
        ("khẩn trương chủ trì, rà soát hồ sơ", "rà soát hồ sơ"),
        ("là cơ quan chủ trì rà soát hồ sơ", "rà soát hồ sơ"),
        ("Rà soát hồ sơ", "Rà soát hồ sơ"),
    ],
)
def test_what_is_led_is_said_without_the_leading(text: str, led: str) -> None:
    assert actors._led(text) == led


@pytest.mark.parametrize(
    ("text", "lead", "without"),
    [
        ("Giao Sở Y tế: rà soát", "Sở Y tế", "rà soát"),
        ("Trong năm, Sở Y tế rà soát", "Sở Y tế", "Trong năm, Sở Y tế rà soát"),
        ("Rà soát", "Sở Y tế", "Rà soát"),
    ],
)
def test_a_lead_at_the_beginning_goes(text: str, lead: str, without: str) -> None:
    assert actors._without(text, lead) == without
