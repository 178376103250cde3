"""The ladder of the content (ô 6): what each rung is called, counted and printed by, and which rung stands below it.

NĐ 30 Phụ lục I, II.6 has Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm where the kind has articles; I., 1., a) where
it has not; "-" and "+" below them are practice. A rung more is a row more, and its look a role of the standard.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from vbgen.named import NamedTuple
from vbgen.standards.roles import RoleName
from vbgen.vietnamese import point, point_value, roman, roman_value

Level = Literal["phan", "chuong", "muc", "tieu-muc", "dieu", "I", "1", "a", "-", "+"]
"""A rung's token, for the type checker."""

ARTICLE: Level = "dieu"
"""The rung that the body of a decision begins with."""

StatedLevel = Level | Literal[""]
"""As a plan states it: "" where the rung goes by what the block stands in."""


class Numeral(NamedTuple):
    """A way to count: the sign of a number, and the number of a sign, None for what is no such sign."""

    sign: Callable[[int], str]
    value: Callable[[str], int | None]


def _arabic_value(sign: str) -> int | None:
    return int(sign) if sign.isascii() and sign.isdecimal() and len(sign) < 5 and int(sign) else None


ARABIC = Numeral(str, _arabic_value)
ROMAN = Numeral(roman, lambda sign: roman_value(sign.upper()))
POINTS = Numeral(point, point_value)


class Rung(NamedTuple):
    """A rung of the ladder: its label is word, numeral and end mark, "Điều 5.", or where nothing counts a mark, "-"."""

    token: Level  # as a plan's `level` names it
    below: Level  # the token of what stands within it
    read: str  # a pattern of its labels as offices type them
    roles: tuple[RoleName, RoleName]  # of its paragraph as a heading, and as running text
    numeral: Numeral | None = None
    word: str = ""
    end: str = ""
    path: str = ""  # what goes before the numeral in a section path: "C" in "CI.Đ5"
    labelled: RoleName | Literal[""] = ""  # the role of its label, where that has a line of its own above the heading
    capitals: bool = False  # as a heading it is printed in capitals
    bold: bool = False  # its label is bold before running text too
    restarts: bool = True  # counts anew within each parent; else on through the document
    called: str = ""  # how a text calls one that has no word

    def label(self, number: int) -> str:
        """What is printed before its text: "Chương I", "Điều 5.", "I.", "đ)", "-"."""
        if self.numeral is None:
            return self.token
        return f"{self.word} {self.numeral.sign(number)}{self.end}".strip()

    def value(self, label: str) -> int | None:
        """The number that a label states, whatever marks stand around it: "III -" is 3; None for another sort."""
        found = re.fullmatch(rf"\W*(?:{self.word}\s*)?(\w+)\W*", label, re.I)
        return self.numeral.value(found[1]) if found and self.numeral else None

    def sign(self, number: int) -> str:
        """Its part of a section path: "CI", "Đ5", "II", "3", "b", "-2"."""
        return f"{self.path}{self.numeral.sign(number) if self.numeral else number}"


_TURN = "gạch đầu dòng thứ"

LADDER: dict[str, Rung] = {
    rung.token: rung
    for rung in (
        Rung(
            "phan",
            "chuong",
            r"(?i:Phần\s+(?:[IVXLC]+|\d+|thứ\s+\w+)\b)\s*[.:\-–]?",
            ("part_title",) * 2,
            ROMAN,
            "Phần",
            path="P",
            labelled="part_label",
            capitals=True,
        ),
        Rung(
            "chuong",
            "dieu",
            r"(?i:Chương\s+(?:[IVXLC]+|\d+)\b)\s*[.:\-–]?",
            ("chapter_title",) * 2,
            ROMAN,
            "Chương",
            path="C",
            labelled="chapter_label",
            capitals=True,
            restarts=False,
        ),
        Rung(
            "muc",
            "dieu",
            r"(?i:Mục\s+(?:\d+|[IVXLC]+)\b)\s*[.:](?=\s|$)|MỤC\s+(?:\d+|[IVXLC]+)\b\s*[.:]?",
            ("section_title",) * 2,
            ARABIC,
            "Mục",
            path="M",
            labelled="section_label",
            capitals=True,
        ),
        Rung(
            "tieu-muc",
            "dieu",
            r"(?i:Tiểu mục\s+\d+\b)\s*[.:]?",
            ("subsection_title",) * 2,
            ARABIC,
            "Tiểu mục",
            path="T",
            labelled="subsection_label",
            capitals=True,
        ),
        Rung(
            "dieu",
            "1",
            r"(?:Điều|ĐIỀU)\s+\d+[a-z]?\s*(?:[.:/]|[–-](?=\s+[<up>])|(?=\s+[<up>])|$)",
            ("article", "text"),
            ARABIC,
            "Điều",
            ".",
            path="Đ",
            bold=True,  # mẫu 1.2
            restarts=False,
        ),
        Rung(
            "I",
            "1",
            r"(?:[IVX]+|[IVXLC]{2,})\s*(?:[.)/]\s*[-–]?|[-–:](?=\s))(?!\w*\.\w)",
            ("roman", "roman"),
            ROMAN,
            called="Mục",
            end=".",
            capitals=True,
        ),
        Rung(
            "1",
            "a",
            r"\d{1,3}\s*(?:\.(?!\d)|/(?=\s)|\)|\s*-(?=\s))|1[0-8]\d\d\.(?=\s)",  # from 1900 on it is a year
            ("clause_heading", "clause"),
            ARABIC,
            called="khoản",
            end=".",
        ),
        Rung(
            "a",
            "-",
            r"[a-zđ]{1,2}\s*\)|[a-zđ]\.(?=\s)|[A-ZĐ]\s*[.)](?=\s)",
            ("point_heading", "point"),
            POINTS,
            called="điểm",
            end=")",
        ),
        Rung("-", "+", r"[-–—](?=\s|\w|“|\()", ("dash", "dash"), called=_TURN, path="-"),
        Rung("+", "+", r"[+](?=\s|\w)", ("plus", "plus"), called=_TURN, path="+"),
    )
}
"""From the outside in."""


LEVELS: dict[str, Level] = {rung.token: rung.below for rung in LADDER.values()}
"""A plan's tokens → the rung of what stands within."""


def printed(sign: str) -> str:
    """What stands before a text in its line at a part of a section path: "Đ5" → "Điều 5.", "b" → "b)", "-2" → "-"."""
    for rung in sorted(LADDER.values(), key=lambda rung: -len(rung.path)):
        if sign.startswith(rung.path):
            own = sign.removeprefix(rung.path)
            value = (rung.numeral or ARABIC).value(own)
            if value is not None and rung.sign(value) == sign:
                return rung.label(value) + "." * bool(rung.labelled)
    return f"{sign}."
