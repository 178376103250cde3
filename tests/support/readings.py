"""What tests of readers ask of a reading: its lines, its words, its text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from vbgen.readers.reading import Grid, Line, Reading


def all_lines(reading: Reading) -> list[Line]:
    found: list[Line] = []
    for item in reading.items:
        rows = item.rows if isinstance(item, Grid) else ()
        found += [item] if isinstance(item, Line) else [line for row in rows for c in row for line in c.lines]
    return found


def words(content: str) -> Counter[str]:
    """The words of a text and how often each stands in it; letters above and below the line are as those on it."""
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", content).casefold()))


def whole(reading: Reading) -> str:
    notes = ["".join(run.text for run in note) for note in reading.notes]
    return "\n".join([*(line.text for line in all_lines(reading)), *notes])
