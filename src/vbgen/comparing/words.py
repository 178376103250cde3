"""Two texts → what of them is the same, what went, what came, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher

from vbgen.named import NamedTuple
from vbgen.patterns import regex

_WORD = regex(r"\s+|\w+(?:[./,:-]\w+)*|.", 16)  # a date, a number, a symbol of a document is one word
_LONG = 1_000_000  # pairs of words; where most are alike, to align more takes minutes


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
    rare = len(old) * len(new) > _LONG  # only words that are not all over a long text say where its parts stand again
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=rare).get_opcodes():
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


def merged_words(before: str, after: str, ours: str, *, loosely: bool = False) -> str | None:
    """The edits of a text made in another that is like it; None where it differs just there.

    `loosely`: words may be put in where the other text has words of its own.
    """
    old, new, own = words_of(before), words_of(after), words_of(ours)
    known: dict[int, int] = {}
    for first, start, size in SequenceMatcher(None, old, own, autojunk=False).get_matching_blocks():
        known.update((first + step, start + step) for step in range(size))
    made = list(own)
    for tag, first, last, start, end in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
        if tag == "equal":
            continue
        spot = _spot(known, first, last, len(own) if last == len(old) else None)
        if spot is None:
            return None
        between = own[spot : known.get(first, len(own))] if first == last and not loosely else []
        if between and between != new[start:end]:
            return None  # both put something in there
        if first < last or made[spot : spot + end - start] != new[start:end]:  # else it stands there already
            made[spot : spot + last - first] = new[start:end]
    return "".join(made)


def _spot(known: dict[int, int], first: int, last: int, end: int | None) -> int | None:
    """Where words stand in another text, or, when there are none, where they are put in; None where they do not."""
    if first == last:
        left = known.get(first - 1) if first else -1
        return left + 1 if left is not None else known.get(first, end)
    spot = known.get(first)
    whole = spot is not None and all(known.get(at) == spot + at - first for at in range(first, last))
    return spot if whole else None
