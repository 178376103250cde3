"""The lines that belong to a table: its name and its unit of measure above it, notes below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.compose.tables import ENDS, REMARK, REMARK_LABEL, UNIT_LABEL, UNIT_LINE
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.ladder import Entry
from vbgen.recognise.tasks import Placed
from vbgen.standards import DEFAULT, standard
from vbgen.tree import Drawing

_NAMED = regex(r"(?:bảng|biểu|phụ biểu)(?: mẫu)?(?: số)? ?\d[\w./-]{0,8}(?:\W|$)", re.I)
_TABLES = regex(
    r"(?:bảng|biểu|phụ biểu|danh (?:mục|sách)|(?:dự toán|phân bổ|tổng hợp|kết quả|tiến độ|lịch|số liệu|thống kê|kinh phí)"
    r"|chỉ tiêu|phân công|nhu cầu|cơ cấu|tình hình|khối lượng|diện tích|so sánh|kế hoạch (?:vốn|thực hiện|sử dụng))\b",
    re.I,
)
"""What the name of a table begins with that is not counted."""
_STYLE = standard(DEFAULT).roles["caption"].style
_LONG = 250  # letters of a name of a table
_FIGURE = regex(r"(?:hình|ảnh|sơ đồ|biểu đồ|bản đồ|đồ thị)(?: ảnh| vẽ)?(?: số)? ?\d[\w./-]{0,8}(?:\W|$)", re.I)


class Belongings(NamedTuple):
    """The places of a table's lines among the entries; -1: it has none."""

    caption: int = -1
    unit: int = -1
    notes: tuple[int, ...] = ()


def belongings(items: Sequence[Entry | Grid], placed: Sequence[Placed]) -> dict[int, Belongings]:
    """What belongs to each table, by its index among the items; no line that charges somebody or holds another."""
    if not any(isinstance(item, Grid) for item in items):
        return {}
    free = _free(items, placed)
    found: dict[int, Belongings] = {}
    start = 0
    for index, item in enumerate(items):
        if not isinstance(item, Grid):
            continue
        at, caption, unit = index - 1, -1, -1
        if at >= start and at in free and is_unit(free[at][1].line):
            unit, at = free[at][0], at - 1
        if at >= start and at in free and is_caption(free[at][1].line, measured=unit >= 0):
            caption = free[at][0]
        notes: list[int] = []
        at = index + 1
        while at in free and _is_note(free[at][1].line, first=not notes):
            notes.append(free[at][0])
            at += 1
        start = at
        found[index] = Belongings(caption, unit, tuple(notes))
    return found


def pictured(items: Sequence[Entry | Grid], placed: Sequence[Placed]) -> set[int]:
    """The places of the entries that name the picture right above them."""
    free = _free(items, placed) if any(_drawn(item) for item in items) else {}
    return {place for at, (place, item) in free.items() if _drawn(items[at]) and _names_picture(item.line)}


def _drawn(item: Entry | Grid) -> bool:
    before = item.before if isinstance(item, Grid) else item.line.before
    return bool(before) and isinstance(before[-1], Drawing)


def _names_picture(line: Line) -> bool:
    """Whether a line below a picture names it: slanted in the middle, or "Hình 1. …"."""
    text = line.text.strip()
    return len(text) < _LONG and ((line.align == "center" and line.italic) or bool(_FIGURE.match(text)))


def beside(items: Sequence[Entry | Grid], placed: Sequence[Placed]) -> set[int]:
    """The places of all the entries that belong to tables."""
    found = belongings(items, placed).values()
    return {place for lines in found for place in (lines.caption, lines.unit, *lines.notes)} | pictured(items, placed)


def _free(items: Sequence[Entry | Grid], placed: Sequence[Placed]) -> dict[int, tuple[int, Entry]]:
    """The entries that may belong to a table, with their places, by their index among the items."""
    holding = {item.parent for item in placed}
    found, place = {}, -1
    for index, item in enumerate(items):
        if isinstance(item, Entry):
            place += 1
            if not item.label and not placed[place].charges and place not in holding:
                found[index] = (place, item)
    return found


def is_caption(line: Line, *, measured: bool = False) -> bool:
    """Whether a line above a table names it: in vbgen's own style, counted, "Bảng 1. …", or bold in the middle.

    That may be a title as well: it names a table by its words, or where the unit of measure (`measured`) is below it.
    """
    text = line.text.strip()
    if len(text) > _LONG:
        return False
    if line.style == _STYLE or (_NAMED.match(text) and (line.bold or line.align != "both")):
        return True
    return line.align == "center" and line.bold and (measured or bool(_TABLES.match(text)))


def is_unit(line: Line) -> bool:
    """Whether a line above a table says in which unit it counts."""
    return bool(UNIT_LINE.match(line.text.strip())) and len(line.text) < _LONG


def _is_note(line: Line, *, first: bool) -> bool:
    """Whether a line below a table tells of it; further ones are italic as the first."""
    labelled = REMARK.match(line.text.strip())
    return bool(labelled) and (line.italic or line.text.strip()[0].isalpha()) if first else line.italic


def unit_of(text: str) -> str:
    """A line of a unit without the words that composing gives it."""
    rest = text.removeprefix(f"{UNIT_LABEL} ")
    return rest if rest and not UNIT_LINE.match(rest) else text


def note_of(text: str, *, first: bool) -> str:
    """A note without the words and the mark at its end that composing gives it."""
    text = text.removesuffix("./.").removesuffix("./").rstrip()
    if text.endswith(".") and text[-2:-1] not in (*ENDS, ""):
        text = text[:-1]
    rest = text.removeprefix(f"{REMARK_LABEL} ")
    return rest if first and rest and not REMARK.match(rest) else text
