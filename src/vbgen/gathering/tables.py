"""A table of remarks → what each row says: where, what, why. Its heads tell which column holds which."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid
from vbgen.vietnamese import folded, nfc

_ASKED = regex(r"góp ý|đề nghị|đề xuất|ý kiến|kiến nghị|sửa|bổ sung|tham gia")
_ANSWERED = regex(r"tiếp thu|giải trình|trả lời")  # by whom the draft is of
_WHERE = regex(r"điều|phần|khoản|điểm|mục|nội dung dự thảo|dự thảo|vị trí|nội dung|trang")
_WHY = regex(r"lý do|cơ sở|căn cứ|giải trình|thuyết minh")


class RowRemark(NamedTuple):
    """What a row says; of a table without such heads `where` is None and the words are those of the whole row."""

    words: str
    where: tuple[str, ...] | None = None
    why: str = ""


def row_remarks(grid: Grid) -> Iterator[RowRemark]:
    """What the rows of a table say; an empty one says nothing."""
    rows = [[_lines(cell) for cell in row] for row in grid.rows]
    heads = [folded(" ".join(cell)) for cell in rows[0]] if rows else []
    asked = [at for at, head in enumerate(heads) if _ASKED.search(head)]
    asked = [at for at in asked if not (_ANSWERED.search(heads[at]) or _WHY.match(heads[at]))] or asked
    for row in rows[1:] if asked else rows:
        if asked and len(row) == len(heads):
            yield _told(row, heads, asked[-1])
        elif any(row):
            yield RowRemark(" | ".join(filter(None, map(" ".join, row))))


def _told(row: list[list[str]], heads: list[str], column: int) -> RowRemark:
    beside = [(head, row[at]) for at, head in enumerate(heads) if at != column]
    where = tuple(_numbered(line, head) for head, lines in beside if _WHERE.search(head) for line in lines)
    why = " ".join(" ".join(lines) for head, lines in beside if _WHY.search(head))
    return RowRemark(" ".join(row[column]), where, why)


def _numbered(line: str, head: str) -> str:
    """A line of a column of places with what it numbers, where it is a number alone: "3" below "Điều" is "Điều 3"."""
    if _POINT.fullmatch(line) and "điểm" in head:
        return f"điểm {line.strip(' .)')}"
    if not _NUMBER.fullmatch(line):
        return line
    units = ("điều", "mục", "khoản", "trang", "phần") if line[0].isdecimal() else ("mục", "chương", "phần")
    return f"{next((unit for unit in units if unit in head), 'mục')} {line}"


_POINT = regex(r"[a-zđ][.)]?")
_NUMBER = regex(r"(?:[IVXLC]+|\d{1,3})(?:[.]\w{1,2})*\.?")


def _lines(cell: Cell) -> list[str]:
    texts = (text for line in cell.lines for text in nfc(line.text).split("\n"))
    return [words for text in texts if (words := " ".join(text.split()))]
