"""What was edited is written as its file had it: encoding, byte-order mark, newlines, form of letters."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.rewriting import rewritten
from vbgen.vietnamese import nfc

BEFORE = "kind: kế hoạch\r\nsố:  1\nđơn vị: Ủy ban\n"
AFTER = "kind: kế hoạch\r\nsố: 1\nđơn vị: Ủy ban\n"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_an_edit_keeps_the_encoding_the_newlines_and_the_form_of_letters(mark: bytes, encoding: str, form: str) -> None:
    def stored(text: str) -> bytes:
        return mark + unicodedata.normalize(form, text).encode(encoding)  # type: ignore[arg-type]

    assert rewritten(stored(BEFORE), AFTER) == stored(AFTER)


def test_lines_that_no_edit_touches_keep_their_own_form() -> None:
    mixed = "Ủy ban\n" + unicodedata.normalize("NFD", "Ủy  ban") + "\n" + unicodedata.normalize("NFD", "kế") + "\n"
    assert rewritten(mixed.encode(), "Ủy ban\nỦy ban\nkế\n").decode() == mixed.replace("  ", " ")


@law(100)
@given(st.text(st.sampled_from("aế\u0301\u0323 \r\n:"), max_size=40))
def test_what_was_not_edited_keeps_every_byte(text: str) -> None:
    assert rewritten(text.encode(), nfc(text)) == text.encode()
