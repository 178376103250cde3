"""Where a title or the name of an authority breaks: between phrases, never within a word or a place's name.

A line of each such text is set by itself, as a typist does: at a comma, " - " or before "của", "và", "về"; the lines of
much the same length. The breaks hold without line ends: what must stay together is bound by no-break spaces, so that a
text set in another width still breaks well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from vbgen.named import NamedTuple
from vbgen.standards.compounds import COMPOUNDS, OPENERS, UNITS
from vbgen.standards.metrics import width, wrap
from vbgen.vietnamese import folded

BOUND, HYPHEN = "\u00a0", "\u2011"
"""A space and a hyphen at which no line ends."""

_NEVER, _NAME, _LAST, _UNSURE, _HALF, _WORDS, _GOOD = 30.0, 8.0, 4.0, 1.5, 0.8, 0.3, -0.6
"""What a break costs: within a word; within a name; after "của"; by what is known of the words on its sides."""
_EVEN = 4.0  # what lines of uneven length cost
_MOST = 24  # lines that are weighed against each other, at a cost that grows with their square; longer texts just fill
_NUMBERED = frozenset("số ngày tháng năm quý điều khoản điểm mục chương phần khóa lần thứ kỳ lục cấp hạng".split())
_DASHES = ("-", "–", "—")


class Phrased(NamedTuple):
    """The lines of a text, the width in twips of the longest, and the text bound so that it breaks into them."""

    lines: tuple[str, ...]
    width: float
    text: str


@lru_cache(512)  # an issuer, a signer's office are the same all through a batch
def phrased(
    text: str, size_pt: float, room: float, *, bold: bool = False, italic: bool = False, slack: float = -1
) -> Phrased:
    """The lines of a text in a column of `room` twips, as few as may be; "\\n" ends a line.

    With a `slack` the paragraph is to be no wider than its longest line and that.
    """

    def wide(words: str) -> float:
        return width(words, size_pt, bold=bold, italic=italic)

    lines: list[str] = []
    ends: list[bool] = []  # whether the line end after each line is the author's
    parts = text.split("\n")
    spaced = any(" ".join(part.split()) != part for part in parts)  # by the author's own hand
    if spaced or sum(map(wide, parts)) > _MOST * room:
        kept = wrap(text, size_pt, room, bold=bold, italic=italic)
        return Phrased(tuple(kept), max(map(wide, kept)), text)
    for part in parts:
        if wide(part) <= room:
            lines.append(part)
        else:
            least = len(wrap(part, size_pt, room, bold=bold, italic=italic))
            found = _lines(part.split(), wide, room, least)
            lines += found
            ends += [False] * (len(found) - 1)
        ends.append(True)
    widest = max(map(wide, lines))
    made = lines[0]
    for above, line, ended in zip(lines, lines[1:], ends, strict=False):
        made += "\n" + line if ended else _joined(above, line, wide, room if slack < 0 else widest + slack)
    return Phrased(tuple(lines), widest, made)


def _joined(above: str, line: str, wide: Callable[[str], float], room: float) -> str:
    """A line after the one above it, so many of its words bound that they do not fit there."""
    words = line.split(" ")
    for count in range(1, len(words) + 1):
        if wide(f"{above} {' '.join(words[:count])}") > room + 1:
            head = BOUND.join(HYPHEN if word == "-" else word for word in words[:count])
            return " ".join([" " + head, *words[count:]])
    return "\n" + line


def _lines(words: list[str], wide: Callable[[str], float], room: float, least: int) -> list[str]:
    """The cheapest division of words into lines; one line more where words or names would else be torn."""
    at = [0.0]
    for word in words:
        at.append(at[-1] + wide(f"{word} "))
    at = [end - wide(" ") * (index > 0) for index, end in enumerate(at)]
    costs = _costs(words)
    found = _divided(at, costs, room + 1, least, wide(" "))
    if found is None or found[0] >= _NAME:
        more = _divided(at, costs, room + 1, least + 1, wide(" "))
        if more and (found is None or more[0] + _LAST < found[0]):
            found = more
    edges = found[1] if found else [0, *range(1, len(words) + 1)]
    return [" ".join(words[start:end]) for start, end in pairwise(edges)]


def _divided(
    at: list[float], costs: list[float], room: float, count: int, space: float
) -> tuple[float, list[int]] | None:
    """The cost of the cheapest division into so many lines, and its edges; a word wider than the room stands alone."""
    last = len(at) - 1
    even = at[-1] / count
    reached: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for _ in range(count):
        further: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, edges) in reached.items():
            begin = at[start] + space * (start > 0)
            for end in range(start + 1, last + 1):
                long = at[end] - begin
                if long > room and end > start + 1:
                    break
                made = cost + costs[end] + _EVEN * (long / even - 1) ** 2
                if end not in further or made < further[end][0]:
                    further[end] = made, [*edges, end]
        reached = further
    return reached.get(last)


def _costs(words: list[str]) -> list[float]:
    """What a line end costs after so many of the words."""
    small = [folded(word.strip('.,;:()“”"')) for word in words]
    shouted = all(word == word.upper() for word in words)
    costs = [0.0] * (len(words) + 1)
    for at in range(1, len(words)):
        costs[at] = _cost(words, small, at, shouted=shouted)
    return costs


def _cost(words: list[str], small: list[str], at: int, *, shouted: bool) -> float:
    before, after = words[at - 1], words[at]
    one, two = small[at - 1], small[at]
    if after in _DASHES or (one in _NUMBERED and (two[:1].isdecimal() or set(two) <= set("ivxlc"))):
        return _NEVER
    if before in _DASHES or before.endswith((",", ";", ":")):
        return _GOOD
    if f"{one} {two}" in COMPOUNDS:
        return _NEVER
    earlier, later = small[at - 2] if at > 1 else "", small[at + 1] if at + 1 < len(small) else ""
    place = one in UNITS or (earlier == "thành" and one == "phố")
    named = at > 1 and (earlier in UNITS or (at > 2 and small[at - 3 : at - 1] == ["thành", "phố"]))
    opens, closes = f"{two} {later}" in COMPOUNDS, f"{earlier} {one}" in COMPOUNDS
    if place and two not in OPENERS and (shouted or after[0].isupper()):
        return _NAME
    if shouted and named and two not in OPENERS and not opens:
        return _NAME
    if not shouted and before[0].isupper() and after[0].isupper() and not opens:
        return _NAME
    if one in OPENERS:
        return _LAST
    if two in OPENERS or (two in UNITS and at + 1 < len(words) and words[at + 1][0].isupper()):  # "tỉnh Lào Cai"
        return 0.0
    if opens and closes:
        return _WORDS
    return _HALF if opens or closes or (not shouted and after[0].isupper()) else _UNSURE
