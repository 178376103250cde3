"""A section path → how a letter calls the place: "Đ5.1.b" → "điểm b khoản 1 Điều 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.patterns import regex

_SAID = (
    (regex(r"PL(\d+)"), "Phụ lục {}"),
    (regex(r"KT(\d+)"), "văn bản kèm theo thứ {}"),
    (regex(r"P([IVXLC]+)"), "Phần {}"),
    (regex(r"C([IVXLC]+)"), "Chương {}"),
    (regex(r"M(\d+)"), "Mục {}"),
    (regex(r"T(\d+)"), "Tiểu mục {}"),
    (regex(r"Đ(\d+\w?)"), "Điều {}"),
    (regex(r"([IVXLC]+)"), "Mục {}"),
    (regex(r"(\d+)"), "khoản {}"),
    (regex(r"([a-zđ])"), "điểm {}"),
    (regex(r"[-+](\d+)"), "gạch đầu dòng thứ {}"),
    (regex(r"[/:](\d+)"), "đoạn thứ {}"),
)
"""The parts of a section path, and how a letter calls each."""
_AROUND_ARTICLE = regex(r"(?<!\w)[CMT](?:[IVXLC]+|\d+)[.](?=.*Đ\d)")  # articles count on through chapters


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
