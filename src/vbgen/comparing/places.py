"""A section path → how a letter calls the place: "Đ5.1.b" → "điểm b khoản 1 Điều 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.patterns import regex
from vbgen.standards import ARTICLE
from vbgen.standards.ladder import ARABIC, LADDER, POINTS, ROMAN, Rung

_NUMERALS = {ROMAN: "[IVXLC]+", POINTS: "[a-zđ]"}


def _sign(rung: Rung) -> re.Pattern[str]:
    """The part of a section path that a rung is, with its numeral as a group."""
    own = _NUMERALS.get(rung.numeral or ARABIC, r"\d+\w?" if rung.token == ARTICLE else r"\d+")
    return regex(f"{re.escape(rung.path)}({own})")


_SAID = (
    (regex(r"PL(\d+)"), "Phụ lục {}"),
    (regex(r"KT(\d+)"), "văn bản kèm theo thứ {}"),
    *((_sign(rung), f"{rung.word or rung.called} {{}}") for rung in LADDER.values()),
    (regex(r"[/:](\d+)"), "đoạn thứ {}"),
)
"""The parts of a section path, and how a letter calls each."""
_WORDED = tuple(_sign(rung) for rung in LADDER.values() if rung.word)
_AROUND_ARTICLE = regex(r"(?<!\w)[CMT](?:[IVXLC]+|\d+)[.](?=.*Đ\d)")  # articles count on through chapters


def is_worded(path: str) -> bool:
    """Whether a section path begins with a chapter, an article: what a text calls by a word of its own."""
    return any(sign.fullmatch(path.partition(".")[0]) for sign in _WORDED)


def called_place(place: str, issued: Sequence[str] = ()) -> str:
    """A section path as a letter calls it: "II.1.a" → "điểm a khoản 1 Mục II"; a name of a part stays as it is.

    `issued` are the names of what is issued with the draft: "KT1.CI.Đ2" → "Điều 2 Quy chế kèm theo".
    """
    said = []
    for token in re.split(r"[.]|(?=[/:])", _AROUND_ARTICLE.sub("", place)):
        found = next(((match, words) for sign, words in _SAID if (match := sign.fullmatch(token))), None)
        if found is None:
            return place
        match, words = found
        number = int(match[1]) - 1 if token.startswith("KT") else -1
        said.append(f"{issued[number]} kèm theo" if 0 <= number < len(issued) else words.format(match[1]))
    return " ".join(reversed(said))
