"""A document → what in it charges somebody and is no task: import could not make one of it, or nobody wrote it as one.

Rows of plain tables that name a unit, items under a unit's heading, sentences with a verb that charges a unit. What
only introduces or closes ("… yêu cầu … thực hiện các nội dung sau:", "… nghiêm túc thực hiện./.") charges nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from vbgen import inline
from vbgen.model import Block, Clause, Document, Paragraph, Table, Task
from vbgen.named import NamedTuple
from vbgen.outline import Place, outline
from vbgen.patterns import regex
from vbgen.recognise.charging import Surroundings, lead
from vbgen.recognise.dues import due_of
from vbgen.recognise.predicates import charged
from vbgen.recognise.words import REPORTED, UNIT, VERB, directions, has_verb
from vbgen.vietnamese import lower_first, upper_first


class OverlookedSort(Enum):
    """Where a charge was overlooked; the value is what a count of it is called."""

    ROW = "hàng bảng"
    APPENDED_ROW = "hàng bảng phụ lục"
    FIGURES = "hàng số liệu nêu tên mình"
    ITEM = "mục dưới tên cơ quan"
    SENTENCE = "câu giao việc"


class Overlooked(NamedTuple):
    """A charge that is no task: where it stands, its words, and the units that it names."""

    sort: OverlookedSort
    path: str
    text: str
    units: tuple[str, ...]


def overlooked(document: Document) -> list[Overlooked]:
    """Every charge of a document that is no task of it, in reading order."""
    found: list[Overlooked] = []
    places = list(outline(document))
    for at, place in enumerate(places):
        block = place.block
        if isinstance(block, Table):
            found += _rows(place, block)
            told = ((_plain(note), place.path) for note in block.notes)
            found += [
                Overlooked(OverlookedSort.SENTENCE, path, text, units)
                for text, path in told
                if (units := _charged(text))
            ]
        elif isinstance(block, Paragraph | Clause) and not _announces(places, at):
            text = _plain(block.text)
            if unit := _heading_above(place, places):
                if not (isinstance(block, Clause) and block.heading) and len(text) > _BRIEF and not _is_formula(text):
                    found.append(Overlooked(OverlookedSort.ITEM, place.path, text, (unit,)))
            elif not _AIMS.match(_plain(place.above[-1]) if place.above else "") and (
                units := _charged(text) or _told_to_work(block, text, document)
            ):
                found.append(Overlooked(OverlookedSort.SENTENCE, place.path, text, units))
    return found


def _plain(text: str) -> str:
    return " ".join("".join(piece.text for piece in inline.parse(text)).split())


# --- tables --------------------------------------------------------------------------------------------------------

_FIGURE = regex(r"\d[\d.,]*%?$")
_NAME = 160  # letters that a cell of names has at most


def _rows(place: Place[Block], table: Table) -> Iterator[Overlooked]:
    """The rows that name a unit in a cell of its own, beside words of what is done or figures to be reached."""
    for number, row in enumerate(table.rows, 1):
        cells = [_plain(cell) for cell in row.cells]
        units = tuple(cell for cell in cells if len(cell) <= _NAME and UNIT.match(cell) and not _has_verb(cell))
        words = [cell for cell in cells if cell not in units and len(cell) > 2 and not _FIGURE.match(cell)]
        if units and words:
            sort = OverlookedSort.ROW if place.appendix is None else OverlookedSort.APPENDED_ROW
            yield Overlooked(sort, f"{place.path}.{number}", max(words, key=len), units)
        elif units and (figures := [cell for cell in cells[cells.index(units[0]) :] if _FIGURE.match(cell)]):
            yield Overlooked(OverlookedSort.FIGURES, f"{place.path}.{number}", f"{units[0]}: {figures[-1]}", units[:1])


def _has_verb(text: str) -> bool:
    match = UNIT.match(text)
    return bool(match and re.search(r"\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức)\b", text))


# --- headings ------------------------------------------------------------------------------------------------------

_BRIEF = 30  # letters: less is a label, not work


def _heading_above(place: Place[Block], places: list[Place[Block]]) -> str:
    """The unit that the nearest heading above names, when it names nothing else."""
    if not place.above or isinstance(place.block, Task):
        return ""
    head = _plain(place.above[-1]).strip(" :.*")
    head = re.sub(r"^(?:Giao|Đề nghị|Yêu cầu|Đối với|Trách nhiệm của|Nhiệm vụ của)\s+", "", head)
    match = UNIT.match(head)
    if not match or len(head) > _NAME or has_verb(head, match.end()):
        return ""
    return head


# --- sentences -----------------------------------------------------------------------------------------------------

_LED = regex(r"(?P<unit>[^.;:]{0,120}?)\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm)\b")
_END = regex(r",?(?P<gap>\s)|[.;:(]")
_CLOSING = regex(
    r"(?:nghiêm túc|khẩn trương|chủ động|tích cực|thống nhất)?[\s,]*(?:tổ chức |triển khai |phối hợp |chỉ đạo )*"
    r"thực hiện(?: (?:tốt |nghiêm |có hiệu quả )*(?:Kế hoạch|Chỉ thị|Công văn|Quyết định|Thông báo|văn bản)?"
    r"(?: này| trên)?)?[\s./]*$",
    re.IGNORECASE,
)
_AIMS = regex(
    r"(?:mục đích|yêu cầu|mục tiêu|quan điểm|đánh giá|kết quả|tình hình|tồn tại|nguyên nhân|phạm vi|đối tượng)\b",
    re.IGNORECASE,
)
"""How sections begin that say what is aimed at or was found, and charge nobody."""


def _is_formula(text: str) -> bool:
    """Whether a text only closes a document, or points to its appendix."""
    return text.startswith(("Trên đây", "(")) or (bool(_CLOSING.search(text)) and any(directions(text)))


_WANTED = regex(  # whom it is wanted of stands elsewhere
    r"(?:Kết quả|Báo cáo|Văn bản|Ý kiến|Hồ sơ|Danh sách|Số liệu|Kế hoạch|Đăng ký|Gửi|Chế độ báo cáo)\b[^.;]{0,160}?"
    r"\b(?:gửi|báo cáo|đăng ký|về|đến)\b[^.;]{0,160}?\b(?:trước|chậm nhất|muộn nhất|trong thời hạn|hết ngày)\b[^.;]*\d",
)
_WHOEVER = "nơi nhận văn bản"  # who has to, where a text wants something by a day and says not of whom


def _charged(text: str) -> tuple[str, ...]:
    """The units that a paragraph's sentences charge; those whom it is sent to where it wants something by a day."""
    if _is_formula(text):
        return ()
    found = [_WHOEVER] if _WANTED.match(text) else []
    for direction in directions(text):
        rest, before = text[direction.end :], text[: direction.start]
        if UNIT.match(rest) and not REPORTED.search(before) and len(before) < _FAR:
            ends = (end.start() for end in _END.finditer(rest) if end["gap"] is None or VERB.match(rest, end.end()))
            found.append(rest[: next(ends, len(rest))].strip(" ,"))
    head = UNIT.match(text) if "chủ trì" in text or "trách nhiệm" in text else None
    if head and (led := _LED.match(text, head.end())):
        found.append(text[: led.end("unit")].strip(" ,"))
    for each in _EACH.finditer(text):
        if does := charged(upper_first(text[each.start("unit") :]), ""):
            found.append(lower_first(does[0]))
    return tuple(dict.fromkeys(found))


_PLANS = ("ke-hoach", "chi-thi", "huong-dan", "thong-bao")
"""Kinds whose sentences that begin with a unit and a verb tell it to do something, and not what it has done."""


def _told_to_work(block: Paragraph | Clause, text: str, document: Document) -> tuple[str, ...]:
    """The unit that a sentence begins with and tells what to do, as recognition finds it where it is no statement."""
    heads = isinstance(block, Clause) and block.heading
    if heads or not UNIT.match(text) or not (document.kind in _PLANS or due_of(text)):
        return ()
    issuer = " ".join(document.issuer.name) if document.issuer else ""
    unit = lead(text, Surroundings(issuer, starts=True), owned=False)
    return (unit,) if unit and UNIT.match(unit) else ()


_EACH = regex(r"[,;] (?P<unit>(?:mỗi|từng) (?:xã|phường|thôn|đơn vị|cơ quan|địa phương|trường)\b)")
"""Each of many, inside a sentence that began with something else: "…, mỗi xã, phường mở 02 lớp"."""
_FAR = 300  # letters before a verb that charges: further in, somebody tells of it


def _announces(places: list[Place[Block]], at: int) -> bool:
    """Whether a block only leads to what comes after it: "… thực hiện các nhiệm vụ sau:"."""
    block = places[at].block
    text = block.text if isinstance(block, Paragraph | Clause) else ""
    if getattr(block, "lead", "") and any(isinstance(inner, Task) for inner in getattr(block, "blocks", ())):
        return True  # its unit leads what stands in it: "UBND cấp xã có trách nhiệm:"
    told = re.search(r"(?:như sau|sau đây|sau|gồm|dưới đây)\s*:?\s*$|:\s*$", text)
    return bool(told) and at + 1 < len(places)
