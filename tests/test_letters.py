"""Letters of others' files → those that documents, YAML and XML can carry."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.letters import latin, printable


def test_what_prints_nothing_is_left_out_and_spaces_are_spaces() -> None:
    assert printable("a\u200bb\ufeff\u00adc\u2003d\te\nf\x00\x7f") == "ab\u00adc d\te\nf"


def test_control_characters_are_the_marks_that_windows_meant() -> None:
    assert printable("Kế hoạch \x96 giai đoạn \x931\x94\x85") == "Kế hoạch – giai đoạn “1” "


def test_halves_of_a_character_are_joined_and_lone_ones_are_shown_as_strange() -> None:
    assert printable("biến \ud835\udc65 và \ud835, \uffff") == "biến 𝑥 và \ufffd, \ufffd"


@law(100)
@given(st.text(st.characters(exclude_categories=())))
def test_whatever_comes_of_it_is_unicode_that_yaml_and_xml_can_carry(text: str) -> None:
    made = printable(text)
    made.encode()
    assert printable(made) == made
    assert not yaml.reader.Reader.NON_PRINTABLE.search(made.replace("\r", ""))


def test_cyrillic_capitals_of_a_scan_become_the_latin_ones_that_they_look_like() -> None:
    assert latin("Lưu: VT (BYТ, ВСТ).") == "Lưu: VT (BYT, BCT)."
    assert latin("Báo Правда") == "Báo Правда"


def test_what_is_drawn_stays_but_two_hyphens_and_what_no_program_draws_goes_or_becomes_a_space() -> None:
    changed = {
        chr(code) for code in range(0x11000) if not 0xD800 <= code < 0xE000 and printable(chr(code)) != chr(code)
    }
    assert {char for char in changed if char.isprintable()} == {"\u2010", "\u2011"}
    assert {printable(char) for char in changed if not char.isprintable() and not "\x80" <= char < "\xa0"} == {
        "",
        " ",
        "\ufffd",
    }
