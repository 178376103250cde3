"""The body of an answer → its lines: how deep each stands, what it says without its label, who signed left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vbgen.gathering.calls import is_call
from vbgen.gathering.formulas import ASKS, OPENS
from vbgen.patterns import regex
from vbgen.readers.reading import Grid
from vbgen.recognise.ladder import Entry
from vbgen.tree import Run
from vbgen.vietnamese import folded, nfc


class AnswerLine(NamedTuple):
    """A line of an answer: how deep it stands, and its words without the label."""

    depth: int
    text: str
    is_free: bool = False  # no number, no sign stands before it

    @property
    def leads_in(self) -> bool:
        return self.text.endswith(":")


_FREE = "¶"
_CALLING = regex(r"(?:Điều|Chương|Mục|Tiểu mục|Phần)\s", re.I)


def said_lines(body: Iterable[Entry | Grid]) -> Iterator[AnswerLine | Grid]:
    """The lines with their depths: a level that is open goes back to it, a new one is deeper.

    A free paragraph that leads in is a level too; another one is within it, unless labelled lines stand between.
    """
    levels: list[str] = []
    labelled = False
    for item in _whole(body):
        if isinstance(item, Grid):
            yield item
            continue
        text = " ".join(nfc(item.text).split())
        if _CALLING.match(item.label):  # it calls a place of the draft, and is no number of the letter's own
            text = f"{item.label.rstrip(' .:')}: {text}".rstrip()
        elif is_call(text):
            text = f"{text.rstrip(' .;')}:"
        if not levels and not item.label and OPENS.match(folded(text)):
            yield AnswerLine(0, text)
            continue
        level = item.level if item.label else _FREE
        if level in levels:
            del levels[levels.index(level) + (item.label != "" or text.endswith(":") or not labelled) :]
        inside = not item.label and not text.endswith(":")
        if not inside and level not in levels:
            levels.append(level)
        yield AnswerLine(len(levels) + inside, text, is_free=not item.label)
        labelled = bool(item.label)


def unsigned(lines: list[AnswerLine | Grid]) -> list[AnswerLine | Grid]:
    """The lines without the names that end a message."""
    last = lines[-1] if len(lines) > 1 else None
    is_name = isinstance(last, AnswerLine) and (
        _NAME.fullmatch(last.text) or _UNIT.fullmatch(folded(last.text)) or _SIGNER.match(last.text)
    )
    if isinstance(last, AnswerLine) and is_name and not ASKS.search(folded(last.text)):
        return unsigned(lines[:-1])
    return lines


_NAME = regex(r"(?:[<up>][<low>]+\s*){1,5}[.!]?")
_SIGNER = regex(
    r"(?:TM|KT|TL|TUQ)\.|Người (?:gửi|viết|góp ý)\s*:|(?:PHÓ |Phó )?"
    r"(?:TỔ TRƯỞNG|Tổ trưởng|TRƯỞNG|Trưởng|CHỦ TỊCH|Chủ tịch|GIÁM ĐỐC|Giám đốc|BÍ THƯ|Bí thư)"
    r"(?: [\w-]+){0,4}?\s*:?(?: [<up>][<low>]+){2,5}[.!]?$"
)
_UNIT = regex(
    r"(?:ubnd|ủy ban|hđnd|sở|phòng|ban|hội|thôn|bản|khu phố|tổ dân phố|công an|đoàn|trường|văn phòng|trung tâm|trạm"
    r"|công ty|chi cục|cục|thuế|kho bạc|ngân hàng|mặt trận|xã|phường|bhxh|bộ chỉ huy)(?: [\w,&-]+){1,9}"
)


def _whole(body: Iterable[Entry | Grid]) -> Iterator[Entry | Grid]:
    """Lines that a page broke, as in a PDF, whole again: what begins small goes on what no sign ends."""
    held: Entry | None = None
    for item in body:
        if (
            isinstance(item, Entry)
            and held
            and not item.label
            and _GOES_ON.match(item.text)
            and _OPEN.search(held.text)
        ):
            held = held._replace(line=held.line._replace(runs=(*held.line.runs, Run(" "), *item.line.runs)))
            continue
        if held:
            yield held
        held = item if isinstance(item, Entry) else None
        if held is None:
            yield item
    if held:
        yield held


_GOES_ON = regex(r"[<low>]")
_OPEN = regex(r"[\w,]$")
