"""What a reader of one format finds in a file, or what is wrong with it."""

from __future__ import annotations

from vbgen.datasheet.notation import CellValue
from vbgen.named import NamedTuple

MAX_TOLD = 20  # faults of one file; more would not be read


class DataFault(ValueError):
    """A file that cannot be a table; `messages` say in Vietnamese what is wrong, row by row."""

    def __init__(self, *messages: str) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages[:MAX_TOLD]


class Record(NamedTuple):
    """A row of a file with its number there, counted from 1."""

    number: int
    cells: tuple[CellValue, ...]


class RawSheet(NamedTuple):
    """What a reader of one format found, before its header is looked for."""

    lines: list[Record]
    typed: bool = False  # its numbers are numbers, not texts that look like some
    left_out: tuple[str, ...] = ()
