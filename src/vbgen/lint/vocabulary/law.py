"""Law that is no longer in force, by number: a table of vbgen's own, and one that an office may keep beside it.

Both are CSV files of five columns (a semicolon, a comma or a tab between them): số hiệu; tên; hết hiệu lực; thay bằng;
tin cậy. "chắc" is what the successor's own last articles say; "khá" what public registers say, the gazette not seen.
"""

from __future__ import annotations

import datetime
import io
import os
from functools import lru_cache

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable, content
from vbgen.named import NamedTuple
from vbgen.vietnamese import nfc

_OWN = os.path.join(os.path.dirname(__file__), "het-hieu-luc.csv")
_COLUMNS = ("số hiệu", "tên", "hết hiệu lực", "thay bằng", "tin cậy")
_SURE = {"chắc": True, "khá": False}
NAMED = ("Luật ", "Bộ luật ", "Pháp lệnh ")  # what is cited by its name and not by its number
MAX_BYTES = 5_000_000


class Dead(NamedTuple):
    """A document that is dead: since when, what stands for it, and whether that is sure."""

    number: str
    name: str  # "Luật Đất đai"; of others, what they were about
    until: datetime.date
    now: str
    sure: bool

    @property
    def year(self) -> str:
        """The year in its number: "45/2013/QH13" → "2013"."""
        parts = self.number.split("/")
        return parts[1] if len(parts) == 3 and parts[1].isdecimal() else ""

    @property
    def is_law(self) -> bool:
        """Whether it is cited by its name."""
        return self.name.startswith(NAMED)


def dead(path: str = "") -> dict[str, Dead]:
    """Every dead document by its number in small letters; what an office's file at `path` says goes before our own.

    Raises Fault (S0409) for a file that cannot be read or does not say what it must.
    """
    return {**_table(_OWN), **(_table(path) if path else {})}


def _table(path: str) -> dict[str, Dead]:
    try:
        return _parsed(path, content(path, MAX_BYTES))
    except Unreadable as error:
        raise _fault(path, f"không đọc được: {error}") from None


@lru_cache(maxsize=4)
def _parsed(path: str, data: bytes) -> dict[str, Dead]:
    import csv

    try:
        text = nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _fault(path, "không phải mã UTF-8") from None
    head = text.partition("\n")[0]
    separator = max(";,\t", key=head.count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    if not rows or tuple(cell.strip().lower() for cell in rows[0]) != _COLUMNS:
        raise _fault(path, f"hàng đầu phải là: {'; '.join(_COLUMNS)}")
    found = [_dead(path, number, row) for number, row in enumerate(rows[1:], 2) if any(cell.strip() for cell in row)]
    return {item.number.casefold(): item for item in found}


def _dead(path: str, number: int, row: list[str]) -> Dead:
    try:
        shown, name, date, now, sure = (cell.strip() for cell in row)
        day, month, year = map(int, date.split("/"))
        return Dead("".join(shown.split()), name, datetime.date(year, month, day), now, _SURE[sure])
    except (ValueError, KeyError):
        told = f"hàng {number}: cần đủ năm cột, ngày viết 01/7/2025, tin cậy là “chắc” hoặc “khá”"
        raise _fault(path, told) from None


def _fault(path: str, why: str) -> Fault:
    return Fault(Diagnostic("S0409", f"tệp văn bản hết hiệu lực {why}", path))
