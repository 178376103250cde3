"""The inline marks of a text: a small safe Markdown.

`**đậm**`, `*nghiêng*`, `***both***`, `[^id]` the mark of a footnote, `[@id]` a citation. A backslash before `*`, `[` or
a backslash makes it an ordinary character. Marks that do not pair, or stand against white space as CommonMark's
flanking rules forbid ("2 * 3", "* Ghi chú"), are ordinary characters too: no text is ever a fault.
"""

from __future__ import annotations

from typing import NamedTuple

from vbgen.patterns import regex


class Piece(NamedTuple):
    """A stretch of text in one weight and slope, or (text "") a note's mark or a citation by its id."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""
    citation: str = ""


_TOKEN = regex(r"\\([*\[\\])|(\*{1,3})|\[([@^])([^\s\[\]]+)\]")
_SPECIAL = regex(r"[*\\]|\[(?=[@^])")


class _Mark:
    """A run of one to three stars, and what is left of it while marks pair off."""

    def __init__(self, stars: int, opens: bool, closes: bool) -> None:
        self.stars, self.opens, self.closes = stars, opens, closes
        self.changes: list[tuple[int, bool]] = []  # (1 italic or 2 bold, begins)


def has_marks(text: str) -> bool:
    """Whether a text may hold a mark; without, it is one piece."""
    return "*" in text or "[" in text or "\\" in text


def parse(text: str) -> list[Piece]:
    """The pieces of a text in order; neighbours of one weight and slope are one piece, empty ones are left out."""
    if not has_marks(text):
        return [Piece(text)] if text else []
    tokens = _tokens(text)
    _pair([token for token in tokens if isinstance(token, _Mark)])
    pieces: list[Piece] = []
    style = 0
    for token in tokens:
        if isinstance(token, _Mark):
            for part, begins in token.changes:
                if not begins:
                    style &= ~part
            _add(pieces, Piece("*" * token.stars, bool(style & 2), bool(style & 1)))
            for part, begins in token.changes:
                if begins:
                    style |= part
        else:
            _add(pieces, token._replace(bold=bool(style & 2), italic=bool(style & 1)))
    return pieces


def _tokens(text: str) -> list[Piece | _Mark]:
    tokens: list[Piece | _Mark] = []
    start = 0
    for match in _TOKEN.finditer(text):
        tokens.append(Piece(text[start : match.start()]))
        start = match.end()
        escaped, stars, kind, name = match.groups()
        if escaped:
            tokens.append(Piece(escaped))
        elif stars:
            before, after = text[: match.start()][-1:], text[start : start + 1]
            tokens.append(_Mark(len(stars), _flanks(after, before), _flanks(before, after)))
        else:
            tokens.append(Piece("", citation=name) if kind == "@" else Piece("", note=name))
    tokens.append(Piece(text[start:]))
    return tokens


def _flanks(inner: str, outer: str) -> bool:
    """Whether a mark belongs to the text on its inner side (CommonMark's left- or right-flanking)."""
    if not inner or inner.isspace():
        return False
    return inner.isalnum() or inner in "([“\\" or not outer or not outer.isalnum()


def _pair(marks: list[_Mark]) -> None:
    """Pair closing marks with the nearest opening ones, as many stars as both have; the rest stay characters."""
    opened: list[_Mark] = []
    for mark in marks:
        while mark.closes and mark.stars and opened:
            opener = opened[-1]
            size = min(opener.stars, mark.stars)
            parts = [part for part in (1, 2) if size & part]
            if any((part, True) in opener.changes for part in parts):
                break  # italic within italic says nothing
            opener.changes += [(part, True) for part in parts]
            mark.changes += [(part, False) for part in parts]
            opener.stars -= size
            mark.stars -= size
            if not opener.stars:
                opened.pop()
        if mark.opens and mark.stars:
            opened.append(mark)


def _add(pieces: list[Piece], piece: Piece) -> None:
    if piece.note or piece.citation:
        pieces.append(piece)
    elif piece.text:
        last = pieces[-1] if pieces else None
        if last and not last.note and not last.citation and last[1:3] == piece[1:3]:
            pieces[-1] = last._replace(text=last.text + piece.text)
        else:
            pieces.append(piece)


def escape(text: str) -> str:
    """Text that `parse` reads as it stands, without any mark: "5 * 3" stays, "[@x]" becomes "\\\\[@x]"."""
    return text if parse(text) == [Piece(text)] or not text else _SPECIAL.sub(r"\\\g<0>", text)
