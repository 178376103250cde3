"""What stands apart from the text: marks under the number (ô 10b, drafts), frames and feet of pages (ô 11, 13)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line, Reading
from vbgen.standards import CIRCULATIONS, URGENCIES, reading

_CONTACT = regex(r"\b(?:ĐT|Điện thoại|Fax|E-?mail|Website|Địa chỉ|Trang thông tin)\b|^Số \d+|\b(?:đường|phố)\b", re.I)
_DRAFT = reading(r"^\W*{draft}\W*(?:LẦN\s+(?:THỨ\s+)?)?(?P<time>\d+)?\W*$", re.I)


class Edges(NamedTuple):
    """The mark of circulation, the lines of the address, and the reading without them."""

    circulation: str
    contact: tuple[str, ...]
    reading: Reading


def edges(reading: Reading) -> Edges:
    """Take circulation and address out of a reading: framed lines, the first page's foot, a row below the signatures."""
    framed = [item for item in reading.items if isinstance(item, Line) and item.framed]
    marks = {words: token for token, words in CIRCULATIONS.items()}
    circulation = next((item for item in framed if " ".join(item.text.split()).upper() in marks), None)
    apart = [item for item in framed if item is not circulation]
    kept, below = _closing_row(reading.items)
    address = next((lines for lines in (apart, reading.foot, below) if _tells_address(lines)), ())
    taken = {id(item) for item in (circulation, *address)}
    items = tuple(item for item in (kept if address is below else reading.items) if id(item) not in taken)
    mark = marks[" ".join(circulation.text.split()).upper()] if circulation else ""
    return Edges(mark, tuple(" ".join(item.text.split()) for item in address), reading._replace(items=items))


def _closing_row(items: tuple[Line | Grid, ...]) -> tuple[tuple[Line | Grid, ...], tuple[Line, ...]]:
    """The lines of the last row of a table without borders that spans all of it (the Party's ô 13), and what is left."""
    for at, item in reversed(list(enumerate(items))):
        if (
            isinstance(item, Grid)
            and not item.ruled
            and len(item.rows) > 1
            and len(item.rows[-1]) == 1 < len(item.rows[0])
        ):
            lines = tuple(line for line in item.rows[-1][0].lines if line.text.strip())
            if _tells_address(lines):
                return (*items[:at], item._replace(rows=item.rows[:-1]), *items[at + 1 :]), lines
    return items, ()


def _tells_address(lines: Sequence[Line]) -> bool:
    return any(_CONTACT.search(item.text) for item in lines)


def urgency(text: str) -> str:
    """The token of a mark of urgency: "HOẢ TỐC" → "hoa-toc"; "" for another line."""
    bare = " ".join(text.split()).upper().replace("HOẢ", "HỎA")
    return next((token for token, (words, _) in URGENCIES.items() if bare == words), "")


def draft(text: str) -> str:
    """Which draft a mark tells of: "Dự thảo lần 2" → "2", "DỰ THẢO" → "có"; "" for another line."""
    match = _DRAFT.match(" ".join(text.split()))
    return (match["time"] or "0").lstrip("0") or "có" if match else ""
