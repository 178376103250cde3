"""Two texts → what of them is the same, what went, what came, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from vbgen.patterns import regex

_WORD = regex(r"\s+|\w+(?:[./,:-]\w+)*|.", 16)  # a date, a number, a symbol of a document is one word


class Stretch(NamedTuple):
    """Words that stand together: `sign` is " " in both texts, "-" in the old one only, "+" in the new one only."""

    sign: str
    text: str


def words_of(text: str) -> list[str]:
    """A text's words and what stands between them; together they are the text."""
    return _WORD.findall(text)


def stretches(before: str, after: str) -> list[Stretch]:
    """The words of both texts in reading order; those that went stand before those that came in their place.

    `"".join(text for sign, text in … if sign != "+")` is `before`, and without "-" it is `after`.
    """
    old, new = words_of(before), words_of(after)
    found: list[Stretch] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(" ", "".join(old[first:last])))
            continue
        if last > first:
            found.append(Stretch("-", "".join(old[first:last])))
        if end > start:
            found.append(Stretch("+", "".join(new[start:end])))
    return _without_crumbs(found)


def _without_crumbs(found: list[Stretch]) -> list[Stretch]:
    """A lone space between two changes belongs to both: "hai ba" → "bốn năm" is one change."""
    made: list[Stretch] = []
    held = ["", ""]  # of a change that is still open: what went, what came
    for at, (sign, text) in enumerate(found):
        inside = any(held) and at + 1 < len(found)
        if sign == " " and not (text.isspace() and inside):
            made += [Stretch(*pair) for pair in zip("-+", held, strict=True) if pair[1]]
            made.append(Stretch(sign, text))
            held = ["", ""]
            continue
        held = [held[0] + text * (sign != "+"), held[1] + text * (sign != "-")]
    return made + [Stretch(*pair) for pair in zip("-+", held, strict=True) if pair[1]]


def around(found: list[Stretch], words: int) -> list[Stretch]:
    """The same with no more than so many words beside each change, "…" for the others."""
    made = []
    for at, (sign, text) in enumerate(found):
        pieces = words_of(text)
        room = 2 * words + 1
        if sign != " " or len(pieces) <= 2 * room:
            made.append(Stretch(sign, text))
            continue
        head = "".join(pieces[:room]).rstrip() + " …" if at else "…"
        tail = " " + "".join(pieces[-room:]).lstrip() if at + 1 < len(found) else ""
        made.append(Stretch(" ", head + tail))
    return made
