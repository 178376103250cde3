"""What stands apart from the text: marks under the number (ô 10b, drafts), frames at the edges of a page (ô 11, 13)."""

from __future__ import annotations

import re
from typing import NamedTuple

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
    """Take the framed lines of circulation and address out of a reading."""
    framed = [item for item in reading.items if isinstance(item, Line) and item.framed]
    if not framed:
        return Edges("", (), reading)
    marks = {words: token for token, words in CIRCULATIONS.items()}
    circulation = next((item for item in framed if " ".join(item.text.split()).upper() in marks), None)
    address = [item for item in framed if item is not circulation]
    if not any(_CONTACT.search(item.text) for item in address):
        address = []
    taken = {id(item) for item in (circulation, *address)}
    kept: list[Line | Grid] = [item for item in reading.items if id(item) not in taken]
    mark = marks[" ".join(circulation.text.split()).upper()] if circulation else ""
    return Edges(mark, tuple(" ".join(item.text.split()) for item in address), reading._replace(items=tuple(kept)))


def urgency(text: str) -> str:
    """The token of a mark of urgency: "HOẢ TỐC" → "hoa-toc"; "" for another line."""
    bare = " ".join(text.split()).upper().replace("HOẢ", "HỎA")
    return next((token for token, (words, _) in URGENCIES.items() if bare == words), "")


def draft(text: str) -> str:
    """Which draft a mark tells of: "Dự thảo lần 2" → "2", "DỰ THẢO" → "có"; "" for another line."""
    match = _DRAFT.match(" ".join(text.split()))
    return (match["time"] or "0").lstrip("0") or "có" if match else ""
