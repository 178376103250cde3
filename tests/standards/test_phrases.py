"""Every printed phrase is recognised as its row says, and as every edition of every standard prints it."""

from __future__ import annotations

import re

import pytest

from vbgen.standards import _EDITIONS as EDITIONS
from vbgen.standards import Standard, reading
from vbgen.standards.phrases import PHRASES

EVERY = [(name, text) for name, row in PHRASES.items() for text in row.yes]
NONE = [(name, text) for name, row in PHRASES.items() for text in row.no]
LAWS = [law for editions in EDITIONS.values() for law in editions]


@pytest.mark.parametrize(("name", "text"), EVERY)
def test_a_row_finds_what_it_says(name: str, text: str) -> None:
    assert re.match(PHRASES[name].read, text)


@pytest.mark.parametrize(("name", "text"), NONE)
def test_a_row_finds_nothing_else(name: str, text: str) -> None:
    assert not re.match(PHRASES[name].read, text)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.slug}-{law.since[0]}")
def test_what_a_standard_prints_is_recognised(law: Standard) -> None:
    words = law.words
    printed = {
        f"{{{law.crown}}}": [words.national_name],
        "{motto}": [words.motto],
        "{number}": [words.number],
        "{about}|{about_in_words}": [words.subject],
        "{addressees}": [words.addressees, words.petition],
        "{recipients}": [words.recipients],
        "{filing}": [words.filed],
        "{attached}": [words.issued_with],
        "{draft}": [words.draft],
        "{authority}": [sign for token, sign in law.signs.items() if token != "Q"],
    }
    lost = [text for name, texts in printed.items() for text in texts if text and not reading(name).match(text)]
    assert lost == []


def test_a_phrase_that_there_is_not_cannot_be_named() -> None:
    with pytest.raises(KeyError):
        reading(r"^\W*{recipient}")
