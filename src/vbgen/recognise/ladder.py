"""Body lines → entries: the label that each begins with, its level, and its own text (ô 6)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import LADDER, Level

if TYPE_CHECKING:
    from vbgen.readers.reading import Line
    from vbgen.tree import Run


class LabelSort(NamedTuple):
    """Labels that no rung prints but offices type: they are of the rung that they are like, and usually stand below it."""

    name: str
    like: Level
    read: str = ""  # a pattern; "" for a sort that is told by the letters of its rung's labels
    above: bool = False
    after: str = ""  # the rung that it usually stands below, where that is another


SORTS = (
    LabelSort("A", "I", above=True),
    LabelSort("1.1", "1", r"\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)/:]|(?=\s))(?!\d)"),
    LabelSort("1.1.1", "1"),
    LabelSort("Bước", "1", r"Bước \d{1,2}\s?[:.](?=\s)"),
    LabelSort("(1)", "a", r"\((?:\d{1,2}|[ivx]+|[a-zđ])\)"),
    LabelSort("i", "a"),
    LabelSort("*", "-", r"\*+(?=\s|\w)|[•▪►✓❖](?=\s|\w)?", after="+"),
)


def _usual() -> Iterator[str]:
    for token in LADDER:
        beside = [sort for sort in SORTS if (sort.after or sort.like) == token]
        yield from (sort.name for sort in beside if sort.above)
        yield token
        yield from (sort.name for sort in beside if not sort.above)


RANKS = {name: rank for rank, name in enumerate(_usual())}
"""Where labels of a rung or sort usually stand, from the outside in."""

LEVEL_OF: dict[str, Level] = {
    **{token: rung.token for token, rung in LADDER.items()},
    **{sort.name: sort.like for sort in SORTS},
}


class Entry(NamedTuple):
    """A line of the body: `label` as printed ("" for a free paragraph), `level` a rung of the ladder or a sort beside it."""

    label: str
    level: str
    line: Line  # without its label

    @property
    def text(self) -> str:
        return _spaced(self.line.text)


@lru_cache(1 << 15)  # each entry is asked for its text a dozen times, by passes over all of them
def _spaced(text: str) -> str:
    return " ".join(text.split())


_LABELS = (  # with the word that a label begins with, in small letters
    *((token, rung.word.lower(), regex(rung.read)) for token, rung in LADDER.items()),
    *((sort.name, "", regex(sort.read)) for sort in SORTS if sort.read),
)


_LONGEST = max(len(word) for _, word, _ in _LABELS)


def entry(line: Line) -> Entry:
    """The entry that a line is: its label cut off, with the white space after it."""
    text = line.text
    start = len(text) - len(text.lstrip())
    begin = text[start : start + _LONGEST].lower()
    for level, word, pattern in _LABELS:
        if begin.startswith(word) and (match := pattern.match(text, start)):
            worded = level == "Bước" or (level in LADDER and LADDER[level].word)
            label = (" " if worded else "").join(match[0].split())
            return Entry(label, level, _cut(line, match.end()))
    return Entry("", "", line)


def parts(line: Line, spans: Iterable[tuple[int, int]]) -> list[Line]:
    """The parts of a line between places of its text with single spaces."""
    places = _places(line.text)
    ends = list(accumulate(len(run.text) for run in line.runs))
    whole = len(places) - 1
    return [_between(line, ends, places[min(start, whole)], places[min(end, whole)]) for start, end in spans]


def _places(text: str) -> Sequence[int]:
    """Where in a text each place stands of the same text with single spaces."""
    if text == " ".join(text.split()):  # as most lines are
        return range(len(text) + 1)
    found = re.finditer(r"\S|(?<=\S)\s+(?=\S)", text)
    return [*(match.start() for match in found), len(text.rstrip())]


def _between(line: Line, ends: Sequence[int], first: int, last: int) -> Line:
    """The part of a line from one of its letters to another; `ends` is where each of its runs does."""
    runs: list[Run] = []
    for index in range(bisect_left(ends, first), len(ends)):
        run = line.runs[index]
        begins = ends[index] - len(run.text)
        if begins > last:
            break
        if run.note:
            runs.append(run) if begins >= first else None
        elif text := run.text[max(0, first - begins) : max(0, last - begins)]:
            runs.append(run._replace(text=text))
    return line._replace(runs=tuple(runs))


def _cut(line: Line, end: int) -> Line:
    """The line without its first `end` characters and the white space after them."""
    text = line.text
    end += len(text[end:]) - len(text[end:].lstrip(" \t\xa0"))
    runs: list[Run] = []
    for run in line.runs:
        if end >= len(run.text) and not run.note:
            end -= len(run.text)
            continue
        runs.append(run if run.note else run._replace(text=run.text[end:]))
        end = 0
    return line._replace(runs=tuple(runs))
