"""Line breaks within a paragraph (Shift+Enter): those inside a sentence become spaces, those before a label begin a line."""

from __future__ import annotations

from itertools import pairwise

from vbgen.patterns import regex
from vbgen.readers.reading import Line
from vbgen.tree import Run

_ENDS = (".", ";", ":", "!", "?", "/")
_LABEL = regex(
    r"\s*(?:[-–+•]\s|\d{1,2}(?:\.\d{1,2})*[.)/]\s|[a-zđ][.)]\s|[IVX]{1,4}[.)]\s|(?:Điều|Khoản|Mục|Chương)\s+[\dIVX]+)"
)
_GOES_ON = regex(r"\s*(?:[<low>](?!\s*/\s*v\b)|\d{1,2}[/.]\d{1,2}\b|\d[\d.,]*\s+[<low>])")


def unbroken(line: Line) -> list[Line]:
    """A paragraph as the lines that its breaks mean; a break that means neither stays in its line."""
    if "\n" not in line.text:
        return [line]
    pieces = line.text.split("\n")
    marks = [_mark(above, below) for above, below in pairwise(pieces)]
    made: list[list[Run]] = [[]]
    seen = 0
    for run in line.runs:
        parts = run.text.split("\n")
        text = parts[0]
        for part in parts[1:]:
            mark, seen = marks[seen], seen + 1
            if mark:
                text += mark + part
                continue
            made[-1].append(run._replace(text=text, note=0))
            made.append([])
            text = part
        made[-1].append(run._replace(text=text))
    lines = [line._replace(runs=tuple(runs)) for runs in made if any(run.text.strip() or run.note for run in runs)]
    return [*lines[:1], *(item._replace(before=()) for item in lines[1:])]


def _mark(above: str, below: str) -> str:
    """What a break becomes: a space within a sentence, "" where a line begins, else itself."""
    above = above.rstrip()
    if not above or not below.strip():
        return "\n"
    if _LABEL.match(below):
        return "" if above.endswith(_ENDS) else "\n"
    if above.endswith(_ENDS) or above == above.upper():
        return "\n"
    return " " if _GOES_ON.match(below) or above.endswith(",") else "\n"
