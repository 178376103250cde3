"""The body of an answer → its lines: how deep each stands, what it says without its label, who signed left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vbgen.gathering.calls import begins_with_call, is_call
from vbgen.gathering.formulas import ASKS, OPENS, is_view
from vbgen.named import NamedTuple
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
    is_head: bool = False  # it ends no sentence, and what comes next stands below it

    @property
    def leads_in(self) -> bool:
        return self.text.endswith(":")


_CALLING = regex(r"(?:Điều|Chương|Mục|Tiểu mục|Phần)\s", re.I)
_GOING_ON = regex(r"\d{1,2}(?:[.][a-zđ])?\s*[:,)–-]")
_LEADING = regex(r"(?:đề nghị|kiến nghị|góp ý|như sau|sau đây)$")
_ENDED = regex(r"[.;!?,/”\"]\W*$")
_SAYS = regex(rf"{_ENDED.pattern}|:\s+\w")  # no title: it ends a sentence, or says something of what it names


def said_lines(body: Iterable[Entry | Grid]) -> Iterator[AnswerLine | Grid]:
    """The lines with their depths, and which of them head what comes next."""
    lines = list(_levelled(_whole(body)))
    for line, after in zip(lines, (*lines[1:], None), strict=True):
        if isinstance(line, AnswerLine) and isinstance(after, AnswerLine) and after.depth > line.depth:
            yield line._replace(is_head=not line.is_free and not _SAYS.search(line.text))
        else:
            yield line


class _Level(NamedTuple):
    """A level that is open: the sort of its labels, "" for free paragraphs; whether its last line ends no sentence."""

    sort: str
    is_head: bool = False


def _levelled(body: Iterable[Entry | Grid]) -> Iterator[AnswerLine | Grid]:
    """The lines with their depths: a sort of labels that is open goes back to its level, a new one is deeper.

    A free paragraph stands within the last labelled line that ends no sentence; where there is none, or a free one that
    leads in came after it, it is beside that: within it when nothing labelled stands between.
    """
    levels: list[_Level] = []
    labelled = False
    for item in body:
        if isinstance(item, Grid):
            yield item
            continue
        text = _called(item)
        if item.label:
            sort = f"{item.level}{'A' * item.label[:1].isupper()}"
            del levels[next((at for at, one in enumerate(levels) if one.sort == sort), len(levels)) :]
            levels.append(_Level(sort, not _ENDED.search(text)))
            yield AnswerLine(len(levels), text)
        elif not levels and OPENS.match(folded(text)):
            yield AnswerLine(0, text, is_free=True)
        else:
            head = max((at for at, one in enumerate(levels) if one.is_head), default=-1)
            free = max((at for at, one in enumerate(levels) if not one.sort), default=-1)
            is_beside = labelled or text.endswith(":")
            if max(head, free) >= 0:
                del levels[head + 1 if head > free else free + (not is_beside) :]
            if text.endswith(":"):
                levels.append(_Level(""))
            yield AnswerLine(len(levels) + (not text.endswith(":")), text, is_free=True)
        labelled = bool(item.label)


def _called(item: Entry) -> str:
    """The words of a line; a number that calls a place of the draft, and is none of the letter's own, is of them."""
    text = " ".join(nfc(item.text).split())
    if _CALLING.match(item.label):
        if item.label.endswith(".") and _GOING_ON.match(text):  # "Điều 8.1: …"
            return f"{item.label}{text}"
        return f"{item.label.rstrip(' .:')}{':' * (item.label[-1] in '.:')} {text}".rstrip()
    return f"{text.rstrip(' .;:')}:" if is_call(text) or _LEADING.search(text) else text


def of_message(lines: list[AnswerLine | Grid]) -> list[AnswerLine | Grid]:
    """The lines without the head of an e-mail, the letter that it answers, and the names that end it."""
    texts = [line.text if isinstance(line, AnswerLine) else "" for line in lines]
    start = next((at for at, text in enumerate(texts) if not _MAIL_HEAD.match(text)), len(texts))
    end = next((at for at, text in enumerate(texts) if _ANSWERED.match(text)), len(texts))
    return unsigned(lines[start:end])


_MAIL_HEAD = regex(
    r"(?:from|to|cc|bcc|sent|date|subject|từ|đến|tới|người gửi|người nhận|ngày gửi|đã gửi|chủ đề)\s*:", re.I
)
_ANSWERED = regex(r"-{2,}\s*(?:original message|thư gốc|forwarded|chuyển tiếp)|.{5,120}(?:đã viết|wrote):$|>", re.I)


def unsigned(lines: list[AnswerLine | Grid]) -> list[AnswerLine | Grid]:
    """The lines without the names that end a message."""
    last = lines[-1] if lines else None
    is_name = isinstance(last, AnswerLine) and (
        _NAME.fullmatch(last.text) or _UNIT.fullmatch(folded(last.text)) or _SIGNER.match(last.text)
    )
    if isinstance(last, AnswerLine) and len(lines) > 1 and is_name and not ASKS.search(folded(last.text)):
        return unsigned(lines[:-1])
    if isinstance(last, AnswerLine) and (end := _SIGNED.search(last.text)) and _SIGNER.match(end[1]):
        return [*lines[:-1], last._replace(text=last.text[: end.start()])]
    return lines


_NAME = regex(r"(?:[<up>][<low>]+\s*){1,5}[.!]?")
_SIGNER = regex(
    r"(?:TM|KT|TL|TUQ)\.|Người (?:gửi|viết|góp ý|tổng hợp|lập|soạn|liên hệ)\s*:|(?:PHÓ |Phó )?"
    r"(?:TỔ TRƯỞNG|Tổ trưởng|TRƯỞNG|Trưởng|CHỦ TỊCH|Chủ tịch|GIÁM ĐỐC|Giám đốc|BÍ THƯ|Bí thư)"
    r"(?: [\w-]+){0,4}?\s*:?(?: [<up>][<low>]+){2,5}[.!]?$"
)
_SIGNED = regex(r"(?<=[.;!])\s+([^.;!]+[.!]?)$")
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
            and not (begins_with_call(low := folded(item.text)) or is_view(low))
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
