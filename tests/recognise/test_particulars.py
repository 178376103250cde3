"""The lines that a form prints itself: what their places were filled with, and what is none of them."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import Entry
from vbgen.recognise.particulars import below, called, filled, leads_in
from vbgen.standards import DEFAULT, Form, standard
from vbgen.tree import Run
from vbgen.vietnamese import PartialDate


def form(kind: str) -> Form:
    found = standard(DEFAULT, PartialDate()).form_of(kind)
    assert found is not None
    return found[1]


def entry(text: str, label: str = "") -> Entry:
    return Entry(label, "-" if label else "", Line((Run(text),)))


def texts(items: tuple[object, ...]) -> list[str]:
    return [item.text for item in items if isinstance(item, Entry)]


@pytest.mark.parametrize(
    ("lines", "values", "rest"),
    [
        (["Chủ trì: Ông Lê An"], (("chair", ("Ông Lê An",)),), []),
        (["Chủ trì: Ông Lê An./."], (("chair", ("Ông Lê An",)),), []),
        (["Chủ trì:"], (), []),
        (["Địa điểm: Hội trường", "Chủ trì: Ông An"], (("chair", ("Ông An",)), ("venue", ("Hội trường",))), []),
        (["Chủ trì: Ông An", "Chủ trì: Bà Ba"], (("chair", ("Ông An",)),), ["Chủ trì: Bà Ba"]),  # once
        (["Đề nghị đến đúng giờ."], (), ["Đề nghị đến đúng giờ."]),
    ],
)
def test_the_lines_of_a_form_are_read_by_their_words(
    lines: list[str], values: tuple[tuple[str, tuple[str, ...]], ...], rest: list[str]
) -> None:
    found = filled(tuple(map(entry, lines)), form("giay-moi"))
    assert (found.values, texts(found.rest)) == (values, rest)


def test_several_values_stand_below_their_label_each_after_a_dash() -> None:
    items = (entry("Chủ trì:"), entry("Ông An;", "-"), entry("Bà Ba.", "-"), entry("Đề nghị"), entry("Ông Tư", "-"))
    found = filled(items, form("giay-moi"))
    assert (found.values, texts(found.rest)) == ((("chair", ("Ông An", "Bà Ba")),), ["Đề nghị", "Ông Tư"])


def test_below_the_recipients_only_what_a_form_prints_there_is_its_own() -> None:
    for kind in ("giay-moi", "ke-hoach"):
        assert below(("Dòng lạ", "Chủ trì: Ông An"), form(kind)) == ((), ("Dòng lạ", "Chủ trì: Ông An"))


def test_who_calls_is_named_before_who_is_called() -> None:
    assert called("Kính gửi: Sở Y tế", form("ke-hoach")) is None
    assert called("Sở Nội vụ", form("giay-moi")) is None
    told = called("Sở Nội vụ trân trọng kính mời:", form("giay-moi"))
    assert told is None or told.one == ""
    assert leads_in("Sở Nội vụ trân trọng giới thiệu:", form("giay-gioi-thieu"))
    assert not leads_in("Sở Nội vụ rà soát hồ sơ", form("giay-gioi-thieu"))
