"""What follows the signatures → appendices, and documents issued with the one before: titles, references, bodies."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from vbgen.readers.reading import Grid, Line
from vbgen.recognise.opening import text_of
from vbgen.recognise.titles import as_title, kind_of
from vbgen.recognise.zones import lines_of

_LABEL = re.compile(
    r"^\W*(?:PHỤ LỤC|PHỤ BIỂU)(?:\s+(?:số\s*)?(?:[IVXLC]+|\d+|[A-Z]))?\s*(?:[:.–-]\s*(?P<title>\S.*))?$", re.I
)
_ISSUED = re.compile(r"^\W*(?:Ban hành )?k[èe]m theo\b", re.I)
_CROWN = re.compile(r"Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM", re.I)
_SUMMARY = 400  # letters that no title has more of


class Attached(NamedTuple):
    """An appendix as it stands in a file; `kind` is that of a document issued with the one before it."""

    title: str
    kind: str
    items: tuple[Line | Grid, ...]
    across: bool  # its pages lie across


def attached(items: tuple[Line | Grid, ...]) -> tuple[Attached, ...]:
    """The appendices that follow each other in items."""
    starts = _starts(items)
    return tuple(_attached(list(items[start:end])) for start, end in pairwise([*starts, len(items)]))


def unattached(items: tuple[Line | Grid, ...]) -> tuple[Line | Grid, ...]:
    """What stands before the first appendix, and belongs to none."""
    return items[: next(iter(_starts(items)), len(items))]


def _starts(items: tuple[Line | Grid, ...]) -> list[int]:
    return [at for at, item in enumerate(items) if _begins(items, at, item)]


def _begins(items: tuple[Line | Grid, ...], at: int, item: Line | Grid) -> bool:
    if isinstance(item, Grid):
        return any(_CROWN.search(line.text) for line in lines_of(item)) and _is_titled(items[at + 1 : at + 8])
    match = _LABEL.match(text_of(item))
    return bool(match) and (item.align == "center" or item.text.upper() == item.text)


def _is_titled(items: tuple[Line | Grid, ...]) -> bool:
    """Whether a header is followed by the title of a document that says with which one it is issued."""
    lines = [text_of(item) for item in items if isinstance(item, Line)]
    return any(kind_of(text) for text in lines[:2]) and any(map(_ISSUED.match, lines))


def _attached(items: list[Line | Grid]) -> Attached:
    first = items.pop(0)
    kind, title = "", []
    if isinstance(first, Grid):
        heading = items.pop(0)
        kind = kind_of(as_title(heading, heading.text)) if isinstance(heading, Line) else ""
    else:
        match = _LABEL.match(text_of(first))
        title = [match["title"]] if match and match["title"] else []
    lines = [line for item in (first, *items[:2]) for line in lines_of(item)]
    across = any(line.across for line in lines)
    while items and isinstance(item := items[0], Line) and _is_heading(item, title):
        title.append(text_of(item))
        items.pop(0)
    if items and isinstance(item := items[0], Line) and _ISSUED.match(item.text):
        items.pop(0)  # composing gives it anew
    return Attached(" ".join(title), kind, tuple(items), across)


def _is_heading(line: Line, above: list[str]) -> bool:
    """Whether a line goes on with a title: centred, short, and neither a reference nor the body's first heading."""
    text = text_of(line)
    if line.align != "center" or len(text) > _SUMMARY or _ISSUED.match(text):
        return False
    return not (above and re.match(r"(?:Chương|Phần|Mục|Điều)\b", text, re.I))
