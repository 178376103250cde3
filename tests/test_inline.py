"""The small Markdown inside texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vbgen.inline import Piece, escape, parse


def test_bold_italic_notes_and_citations_are_marked() -> None:
    assert parse("a **b *c*** [^d] [@e].") == [
        Piece("a "),
        Piece("b ", bold=True),
        Piece("c", bold=True, italic=True),
        Piece(" "),
        Piece("", note="d"),
        Piece(" "),
        Piece("", citation="e"),
        Piece("."),
    ]


def test_stars_that_mark_nothing_are_characters() -> None:
    for text in ("* Ghi chú", "2 * 3 * 4", "a*", "**", "[x]", "\\n"):
        assert parse(text) == [Piece(text)]


def test_a_backslash_makes_a_mark_a_character() -> None:
    assert parse(r"\*a\* \[@b] \\") == [Piece(r"*a* [@b] " + "\\")]


@given(st.text("a *\\[]@^.é", min_size=1))
def test_an_escaped_text_reads_back_as_it_stands(text: str) -> None:
    assert parse(escape(text)) == [Piece(text)]
