"""Hunks of a file that came back → which of them are one edit.

Words carried elsewhere are one edit with the place that they left, new numbers before lines with what made lines count
otherwise, the number of an appendix with the appendix that came or went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from vbgen.named import NamedTuple
from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.standards.phrases import reading
from vbgen.tree import Run


class Hunk(NamedTuple):
    """Lines that were sent, and those that stand in their place now."""

    number: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    style: str  # of the first paragraph that was sent there
    gone: frozenset[int] = frozenset()  # the notes that were marked there, and no more
    came: frozenset[int] = frozenset()


class FileEdit(NamedTuple):
    """Hunks that are one edit, by the least of their numbers; those that only count lines otherwise are not shown."""

    number: int
    shown: tuple[Hunk, ...]


def grouped(hunks: Sequence[Hunk]) -> dict[int, int]:
    """The edit of each hunk, by the least number: words carried elsewhere are one edit with the place that they left,
    new numbers before lines with what made lines count otherwise.
    """
    above = {hunk.number: hunk.number for hunk in hunks}

    def top(number: int) -> int:
        while above[number] != number:
            number = above[number]
        return number

    def join(one: int, other: int) -> None:
        first, second = sorted((top(one), top(other)))
        above[second] = first

    gone = {bare: hunk.number for hunk in hunks for text in hunk.before if len((bare := unlabelled(text)).split()) > 2}
    marked: dict[int, list[int]] = {}  # by notes, the hunks that one came to or went from
    counting: int | None = None
    appending = next((hunk.number for hunk in hunks if _labels(hunk.before) != _labels(hunk.after)), None)
    for at, hunk in enumerate(hunks):
        for text in hunk.after:
            if (origin := gone.get(unlabelled(text))) is not None:
                join(hunk.number, origin)
        if appending is not None and all(map(is_appendix_line, hunk.before + hunk.after)):
            join(hunk.number, appending)
        for mark in hunk.came | hunk.gone:
            for other in marked.get(mark, ()):  # a note was carried
                join(other, hunk.number)
            marked.setdefault(mark, []).append(hunk.number)
        if at and _is_shared(hunks[at - 1], hunk):
            join(hunks[at - 1].number, hunk.number)
        if is_recounted(hunk) and counting is not None:
            join(counting, hunk.number)
        elif len(hunk.before) != len(hunk.after):
            counting = hunk.number
    return {number: top(number) for number in above}


_APPENDIX = reading(r"^(?:{appendix}(?:\s+(?:[IVXLC]+|\d+))?|\(.*{attached}.*\))\s*[.:]?$")


def is_appendix_line(text: str) -> bool:
    """Whether a line is the number of an appendix, or says what it goes with: vbgen writes both."""
    return bool(_APPENDIX.match(text))


def _labels(lines: Sequence[str]) -> int:
    return sum(map(is_appendix_line, lines))


def unlabelled(text: str) -> str:
    """A line without the number before it."""
    return entry(Line((Run(text),))).text


def is_recounted(hunk: Hunk) -> bool:
    """Whether nothing but the numbers before lines differs, or of rows."""
    if len(hunk.before) == len(hunk.after) == 1 and all(
        text.strip(" .").isdecimal() for text in hunk.before + hunk.after
    ):
        return True
    return bool(hunk.before) and list(map(unlabelled, hunk.before)) == list(map(unlabelled, hunk.after))


def _is_shared(one: Hunk, other: Hunk) -> bool:
    """Whether words went from a hunk into its neighbour, where a paragraph was split, or joined to another."""
    for giving, taking in ((one, other), (other, one)):
        given = words_in(giving.before) - words_in(giving.after)
        taken = words_in(taking.after) - words_in(taking.before)
        if (taken and 2 * (given & taken).total() > taken.total() > 1) or (
            given and 2 * (given & taken).total() > given.total() > 1
        ):
            return True
    return False


def words_in(key: Any) -> Counter[str]:
    """The words in what an element says."""
    if isinstance(key, str):
        return Counter(unlabelled(key).casefold().split())
    found: Counter[str] = Counter()
    for one in key:
        if isinstance(one, str | tuple):
            found += words_in(one)
    return found
