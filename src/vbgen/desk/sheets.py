"""What was read of a file → what a page shows of it beside its plan, each line by a number that a question leads to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import count

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line, Reading
from vbgen.tree import Run
from vbgen.vietnamese import folded

MAX_LINES = 5_000  # of a file that a page shows; more are told
_WORD = regex(r"\w+")
_BEGINNINGS = (14, 9, 6, 4)  # words by which a text is looked for: the more of them stand together, the surer
_LONG = 300  # letters of a text that is looked for
_FEW = 3  # words of a text that is looked for whole


class SheetLine(NamedTuple):
    """A paragraph: its number from 1, its runs, how it stands."""

    number: int
    runs: tuple[Run, ...]
    align: str
    text: str


class SheetCell(NamedTuple):
    """A cell of a table, and how many columns it covers."""

    lines: tuple[SheetLine, ...]
    span: int


class SheetTable(NamedTuple):
    """A table; `ruled` where its cells have borders."""

    rows: tuple[tuple[SheetCell, ...], ...]
    ruled: bool


class FileSheet(NamedTuple):
    """What stands in a file, in reading order; `left_off` counts the lines that are not shown."""

    items: tuple[SheetLine | SheetTable, ...]
    left_off: int = 0

    @property
    def lines(self) -> Iterator[SheetLine]:
        """Every line, those in tables too."""
        for item in self.items:
            if isinstance(item, SheetLine):
                yield item
            else:
                yield from (line for row in item.rows for cell in row for line in cell.lines)

    def finder(self) -> Callable[[str], int]:
        """What tells the number of the line that a text of the plan came from, 0 where it is not known.

        Letter case, labels and punctuation do not matter, nor what stands after the text's beginning.
        """
        numbers, starts, texts = [], list[int](), list[str]()
        for line in self.lines:
            numbers.append(line.number)
            starts.append(starts[-1] + len(texts[-1]) + 1 if starts else 0)
            texts.append(f" {' '.join(_WORD.findall(folded(line.text)))} ")
        whole = "\n".join(texts)

        def find(text: str) -> int:
            wanted = _WORD.findall(folded(text[:_LONG]))
            for many in _BEGINNINGS if len(wanted) > _FEW else (len(wanted),):
                at = whole.find(f" {' '.join(wanted[:many])} ") if wanted else -1
                if at >= 0:
                    return numbers[bisect_right(starts, at) - 1]
            return 0

        return find


def sheet(reading: Reading) -> FileSheet:
    """What a page shows of a file."""
    numbers = count(1)
    items: list[SheetLine | SheetTable] = []
    shown = 0
    for at, item in enumerate(reading.items):
        if shown >= MAX_LINES:
            return FileSheet(tuple(items), len(reading.items) - at)
        made = _line(item, numbers) if isinstance(item, Line) else _table(item, numbers)
        if made is not None:
            items.append(made)
            shown += 1 if isinstance(made, SheetLine) else len(made.rows)
    return FileSheet(tuple(items))


def _line(line: Line, numbers: count[int]) -> SheetLine | None:
    if not line.text.strip():
        return None
    return SheetLine(next(numbers), line.runs, line.align, line.text)


def _table(grid: Grid, numbers: count[int]) -> SheetTable:
    rows = (
        tuple(
            SheetCell(tuple(made for line in cell.lines if (made := _line(line, numbers))), cell.span) for cell in row
        )
        for row in grid.rows
    )
    return SheetTable(tuple(rows), grid.ruled)
