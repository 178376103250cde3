"""A reading → its zones: header, opening (title, Kính gửi, căn cứ), body, closing, appendices.

Real files lay a header out in more than ten ways: tables of one row or many, tabs, runs of spaces, plain lines. All of
them become two columns of lines here; so do Nơi nhận and the signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.breaks import unbroken
from vbgen.recognise.predicates import charged
from vbgen.recognise.titles import as_title, is_name, kind_of
from vbgen.standards import DEFAULT, Zone, reading, standard
from vbgen.tree import Drawing, Run

_CROWN = reading(r"{nation}|{party}|{motto}|^\W*{youth}")
_NUMBER = reading(
    r"^\W*(?:Luật |Nghị quyết |Pháp lệnh )?{number}[\d….\s_]*(?:[a-z]\s*)?[/\-–]\s*\S|^\W*{number}(?<=:)", re.I
)
_BLANK_NUMBER = reading(r"^\W*{number}[\s…._]*[/\-–]\s*\S")
_ONE_NUMBER = reading(r"\W*{number}[\s…._\d]*[/\-–]\s*\S{1,25}(?: ?[-–] ?\S{1,20})?")
_LEFT = reading(r"\W*{recipients}|[-–+]\s*\S")  # what only the left column of a closing holds
_BEHALF = regex(r"(?:TM|T/M)\b.{3,60}?\s{4,}(?:KT|K/T|TUQ|T/UQ)\b")
_DATED = reading(r"^[^\d;:]{0,45}?[,.]?\s*{date}[)\s]*$")
_FILING = reading(r"^\W*{recipients}\s*(?::|\.|\n|$)")
_PETITION = reading(r"^\W*{addressees}")
_APPENDIX = reading(r"^\W*{appendix}(\s+(số\s*)?([IVXLC\d]+|[A-Z])\b.{0,12}|\s*)$")
_SIGNED = reading(r"^\W*{number}(?=\W|$)[^;]*;[^;]*;")  # above an appendix in a file of its own (mẫu 2.2)
_APPENDIX_TITLED = reading(r"^\W*{appendix}\s*(?:(?:số\s*)?(?:[IVXLC]+|\d+)\s*)?[:.–-]\s*\S")
_ISSUED = reading(r"^\W*(?:Ban hành )?{attached}", re.I)
_COLUMNS = regex(r"\t+| {4,}")
_RIGHT = reading(
    r"(?<!\s)(?=\s*?(?:\t| {3}))\s++(?={nation_begins}|{party}|{youth}|{motto_begins}|(?i:\w[^\t,]{1,30},\s*ng[àa]y\s))"
)
_RULE = regex(r"^[\s\-–—_=*~.•]*(?:[oO0]{3}[\s\-–—_=*~.•]*)?$")  # "-----o0o-----"


_OF_BODY = {role.style for role in standard(DEFAULT).roles.values() if role.zone is Zone.BODY}
"""The styles of vbgen's own bodies: a line break in one is the author's."""


class Spot(NamedTuple):
    """A line with the column it stands in: "" for the whole width, "left" or "right" in a layout of two columns."""

    line: Line
    column: str = ""
    row: int = 0  # of its table
    cell: int = 0  # where its cell begins in the table's row
    table: int = 0  # the lines of one table share a number; 0 for a line outside tables

    @property
    def text(self) -> str:
        return " ".join(self.line.text.split())


class Zones(NamedTuple):
    """The parts of a document, each in reading order; `body` holds lines and ruled tables."""

    header: tuple[Spot, ...]
    body: tuple[Line | Grid, ...]  # all between header and closing: title, Kính gửi, căn cứ and the body itself
    closing: tuple[Spot, ...]
    appendices: tuple[Line | Grid, ...]


def zones(reading: Reading) -> Zones:
    """The zones of a reading; a zone that is not there is empty."""
    items: list[Line | Grid] = []
    for place, item in enumerate(_unbroken(reading.items)):
        if isinstance(item, Line) and place < 15 and "\n" in item.text and item.style not in _OF_BODY:
            items += [part for part in _lines(item) if part.text]
        elif isinstance(item, Grid) or item.before or not _is_rule(item):
            items.append(item)
    if items and isinstance(items[0], Line) and _SIGNED.match(items[0].text):
        return Zones((), (), (), tuple(items))
    start = _header_end(items)
    if stray := _stray_number(items, start):
        items.remove(stray)
        items.insert(start, stray)
        start += 1
    end, after = _closing_span(items, start)
    closing = tuple(
        spot._replace(table=number if isinstance(item, Grid) else 0)
        for number, item in enumerate(items[end:after], 1)
        for spot in spots(item)
    )
    header = tuple(spot for item in items[:start] for spot in spots(item))
    last = [Line((), before=above)] if (above := _pictures(items[end:after])) else []
    return Zones(header, (*items[start:end], *last), closing, tuple(items[after:]))


def _pictures(closing: list[Line | Grid]) -> tuple[Drawing, ...]:
    """The pictures at the end of a body, above its closing block."""
    return tuple(item for first in closing[:1] for item in first.before if isinstance(item, Drawing))


def _unbroken(items: Iterable[Line | Grid]) -> Iterator[Line | Grid]:
    for item in items:
        yield from [item] if isinstance(item, Grid) else unbroken(item)


def is_rule(text: str) -> bool:
    """Whether a line draws a rule and says nothing."""
    return bool(_RULE.match(text))


def _is_rule(line: Line) -> bool:
    return not any(run.note for run in line.runs) and is_rule(line.text)


def lines_of(item: Line | Grid) -> list[Line]:
    """The lines of an item, those of a table row by row."""
    if isinstance(item, Line):
        return [item]
    return [line for row in item.rows for cell in row for line in cell.lines]


def spots(item: Line | Grid) -> list[Spot]:
    """The lines of a layout with their columns; a line faked as two columns is cut at its tabs or spaces."""
    if isinstance(item, Grid):
        found = []
        for number, row in enumerate(item.rows):
            filled = [(place, cell) for place, cell in _placed(row) if any(not _is_rule(line) for line in cell.lines)]
            for place, cell in filled:
                column = "left" if place < 0.4 else "right"
                begins = round(place * sum(cell.span for cell in row))
                for line in cell.lines:
                    found += [Spot(part, column, number, begins, 1) for part in _lines(line)]
        return found
    pieces = _two(item.text)
    if len(pieces) == 2:
        sides = zip(pieces, ("left", "right"), strict=True)
        return [Spot(part, column) for piece, column in sides for part in _lines(_plain(item, piece))]
    return [Spot(part) for part in _lines(item)]


def _two(text: str) -> list[str]:
    """The two columns that a line fakes by a gap; a gap before the national name, its motto or a date is the one that counts.

    The blanks of "Số:      /SCT" and "ngày      tháng      năm", and those between TM. and KT., part nothing.
    """
    text = text.strip()
    if gap := _RIGHT.search(text):
        return [" ".join(piece.split()) for piece in (text[: gap.start()], text[gap.end() :])]
    if _DATED.match(" ".join(text.split())) or _ONE_NUMBER.fullmatch(text) or _BEHALF.match(text):
        return []
    pieces = [piece for piece in _COLUMNS.split(text) if piece.strip()]
    if len(pieces) > 2 and _LEFT.match(pieces[0]):
        return [pieces[0], (" " * 8).join(pieces[1:])]
    return pieces


def _placed(row: tuple[Cell, ...]) -> list[tuple[float, Cell]]:
    """The cells with where they begin, as a share of the row."""
    total = sum(cell.span for cell in row) or 1
    found, at = [], 0
    for cell in row:
        found.append((at / total, cell))
        at += cell.span
    return found


def _lines(line: Line) -> list[Line]:
    """A line cut at its forced breaks, without rules and empty pieces."""
    if "\n" not in line.text and not _WIDE.search(line.text):
        return [] if _is_rule(line) else [line]
    pieces = [part for piece in line.text.split("\n") for part in _spread(piece)]
    return [_plain(line, piece) for piece in pieces if not _RULE.match(piece)]


_WIDE = regex(r"\S {6,}\S")


def _spread(text: str) -> list[str]:
    """Two lines of capitals that many spaces push apart to look like two: "TM. ỦY BAN …        KT. CHỦ TỊCH"."""
    parts = re.split(r" {6,}", text.strip())
    return parts if len(parts) > 1 and text == text.upper() and all(_OFFICE.match(part) for part in parts) else [text]


def _plain(line: Line, text: str) -> Line:
    return line._replace(runs=(Run(text.strip()),))


# --- header --------------------------------------------------------------------------------------------------------


def _header_end(items: list[Line | Grid]) -> int:
    """The index after the header: what holds the national name, the number and the date, in the first lines."""
    last = 0
    seen: set[str] = set()
    for index, item in enumerate(items[:20]):
        texts = [" ".join(part.split()) for line in lines_of(item) for part in line.text.split("\n")]
        if isinstance(item, Line) and (_PETITION.match(texts[0]) or len(texts[0]) > 250):
            break
        titled = isinstance(item, Line) and kind_of(as_title(item, item.text))
        if isinstance(item, Line) and (len(seen) > 2 or (titled and (seen or item.align == "center"))):
            break
        held = {part for text in texts for part, is_part in _PARTS.items() if is_part(text)}
        if held and (len(texts) < 60 or not isinstance(item, Grid)):
            seen |= held
            last = index + 1
        elif held:
            break
    return _with_subject(items, last)


def _stray_number(items: list[Line | Grid], start: int) -> Line | None:
    """A stamped number that text extraction left on a line of its own, below a header whose number is blank."""
    if not any(_BLANK_NUMBER.match(line.text) for item in items[:start] for line in lines_of(item)):
        return None
    strays = [item for item in items[start:] if isinstance(item, Line) and re.fullmatch(r"\s*\d{1,5}\s*", item.text)]
    return strays[0] if len(strays) == 1 and not strays[0].align and not strays[0].size else None


def is_crown(text: str) -> bool:
    return len(text) < 140 and bool(_CROWN.search(text))


def is_numbered(text: str) -> bool:
    return len(text) < 120 and bool(_NUMBER.match(text))


def _is_date(text: str) -> bool:
    return len(text) < 160 and bool(_DATED.match(text)) and not text.startswith(("Căn cứ", "Xét", "Thực hiện"))


_PARTS = {"crown": is_crown, "number": is_numbered, "date": _is_date}
_SUBJECT = reading(r"^\W*{about}")


def _with_subject(items: list[Line | Grid], last: int) -> int:
    """The header's end moved past a V/v that stands below the table, or goes on there."""
    for index in range(max(last - 1, 0), min(last + 3, len(items))):
        item = items[index]
        if any(kind_of(line.text) or _PETITION.match(line.text) for line in lines_of(item)):
            break
        if any(_SUBJECT.match(spot.text) for spot in spots(item)):
            return max(last, index + 1) + (_goes_on(items, max(last, index + 1)) if isinstance(item, Line) else 0)
    return last


def _goes_on(items: list[Line | Grid], start: int) -> int:
    """How many short lines stand between a V/v that began above and Kính gửi or a title; 0 where those do not follow."""
    for count, item in enumerate(items[start : start + 6]):
        text = " ".join(" ".join(line.text.split()) for line in lines_of(item))
        if _PETITION.match(text) or kind_of(text):
            return count
        if isinstance(item, Grid) or len(text) > 90 or re.match(r"Căn cứ\b|[IVX1]+\.\s", text):
            return 0
    return 0


# --- closing -------------------------------------------------------------------------------------------------------


def _closing_span(items: list[Line | Grid], start: int) -> tuple[int, int]:
    """The first index of the closing block, and the one after it."""
    for index in range(start, len(items)):
        item = items[index]
        if isinstance(item, Grid) and item.ruled:  # a table of remarks may have a row on Nơi nhận
            item = item._replace(rows=item.rows[:1])
        if any(_FILING.match(line.text) for line in lines_of(item)):
            first = _signature_above(items, index, start)
            return first, _closing_end(items, index)
    end = _first_appendix(items, start)
    signature = _last_signature(items, start, end)
    return (signature, end) if signature is not None else (end, end)


_OFFICE = reading(
    r"^\W*({authority}|Q\b|(PHÓ |Q\. ?)?(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BÍ THƯ|"
    r"HIỆU TRƯỞNG|CHỦ NHIỆM|TỔNG|VIỆN TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHI CỤC|ĐẠI DIỆN|NGƯỜI|THƯ KÝ|CHỦ TỌA|CHỦ TRÌ|THÀNH VIÊN|ỦY VIÊN|UỶ VIÊN|KẾ TOÁN|GIÁM SÁT|CHỈ HUY)(?!\w))"
)


def is_office(text: str) -> bool:
    """Whether a line is one of a signature: authority or position in capitals."""
    return len(text) < 90 and ((text == text.upper() and bool(_OFFICE.match(text))) or bool(_MIXED.match(text)))


_MIXED = regex(
    r"^(TM|KT|TL|TUQ)\. ?\S.{3,60}$|^(Đại diện|Người lập|Người ghi|Thư ký|Chủ tọa|Chủ trì)( .{0,50})?$|^(Phó )?(Hiệu trưởng|Trưởng|Giám đốc|Chủ tịch|Bí thư)\b.{0,40}$"
    r"|^(Phó )?(Thủ tướng|Bộ trưởng|Tổng cục trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Chánh án|Tổng giám đốc)$|^Thứ trưởng$"
)


_SENTENCE = reading(r"[;:]$|\w{3,}\.$|{end}$|^(?:Điều|Căn cứ|Mục|Chương)\b|^(?:\d+|[IVX]+|[a-zđ])[.)]\s")


def _signature_above(items: list[Line | Grid], index: int, start: int) -> int:
    """The closing's first index when signatures stand above "Nơi nhận", or above the last of them."""
    first = index
    for at in range(index - 1, max(start, index - 8) - 1, -1):
        item = items[at]
        if isinstance(item, Grid):
            if item.ruled or not 0 < len(found := spots(item)) < 30 or not any(is_office(spot.text) for spot in found):
                break
            first = at
            continue
        text = " ".join(item.text.split())
        if len(text) > 90 or _SENTENCE.search(text):
            break
        if is_office(text) or (first == at + 1 and is_organ(text) and not charged(text, "")):
            first = at
    return first


_ORGAN = regex(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|SỞ|PHÒNG|BAN|BỘ|CÔNG TY|TRƯỜNG|CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|ĐẢNG ỦY|ĐẢNG UỶ|BCH|VIỆN|THANH TRA|"
    r"Sở|Phòng|Ban|Bộ|UBND|Ủy ban|Uỷ ban|Công ty|Doanh nghiệp|Trường|Cục|Chi cục|Trung tâm|Văn phòng|Công an|Viện|Thanh tra|Đảng ủy|Đảng uỷ|"
    r"Hội đồng|Hợp tác xã|Xã|Phường|Thị trấn|Huyện|Tỉnh|Thành phố)(?!\w)"
)


def is_organ(text: str) -> bool:
    """Whether a short line is the name of a body, as in a signature "ĐẠI DIỆN / SỞ CÔNG THƯƠNG"."""
    return len(text) < 90 and bool(_ORGAN.match(text)) and not text.endswith((".", ";", ":", ","))


def _closing_end(items: list[Line | Grid], index: int) -> int:
    """The index after the closing: up to an appendix, a second document, or a long paragraph."""
    if isinstance(items[index], Grid) and any(is_office(spot.text) for spot in spots(items[index])):
        return index + 1
    for at in range(index + 1, len(items)):
        item = items[at]
        texts = [" ".join(line.text.split()) for line in lines_of(item)]
        if any(_CROWN.search(text) for text in texts) or any(_APPENDIX.match(text) for text in texts[:2]):
            return at
        if _is_title_of_more(items, at):
            return at
        if isinstance(item, Line) and _APPENDIX_TITLED.match(texts[0]):
            return at
        if isinstance(item, Grid) and item.ruled and len(item.rows) > 3:
            return at
        if isinstance(item, Line) and len(item.text) > 220:
            return at
    return len(items)


def _is_title_of_more(items: list[Line | Grid], at: int) -> bool:
    """Whether titles in capitals begin here, above "(Kèm theo …)" or a ruled table; the first may name a kind."""
    first = items[at]
    if isinstance(first, Line) and is_name(name := as_title(first, first.text)) and name == name.upper():
        below = [item.text for item in items[at + 1 : at + 6] if isinstance(item, Line)]
        return any(_ISSUED.match(text) for text in below)
    for item in items[at : at + 6]:
        text = "" if isinstance(item, Grid) else " ".join(item.text.split())
        if isinstance(item, Grid) or _ISSUED.match(text):
            return item is not items[at] and (isinstance(item, Line) or (item.ruled and len(item.rows) > 1))
        if text != text.upper() or len(text) < 13 or is_office(text) or is_organ(text):
            return False
    return False


def _first_appendix(items: list[Line | Grid], start: int) -> int:
    for at in range(start + 3, len(items)):
        item = items[at]
        if isinstance(item, Line) and _APPENDIX.match(item.text) and (item.align == "center" or _shouts_plainly(item)):
            return at
    return len(items)


def _shouts_plainly(line: Line) -> bool:
    """Whether a line of a file without looks is in capitals."""
    return not line.align and not line.size and line.text == line.text.upper()


def _last_signature(items: list[Line | Grid], start: int, end: int) -> int | None:
    """Where a document without "Nơi nhận" is signed: the last run of short lines that holds an office."""
    for at in range(end - 1, max(start, end - 25) - 1, -1):
        item = items[at]
        texts = [" ".join(line.text.split()) for line in lines_of(item)]
        if isinstance(item, Line) and len(item.text) > 150:
            return None
        signed = any(is_office(text) or re.match(r"^(Đại diện|Người|Thư ký|Chủ tọa|Chủ trì)", text) for text in texts)
        if signed or _is_seal(item):
            if isinstance(item, Grid) and item.ruled and len(texts) > 30:
                continue
            return _signature_above(items, at, start)
    return None


def _is_seal(item: Line | Grid) -> bool:
    """Whether a layout table holds nothing but a body's name in its right column, in the place of a signature."""
    if isinstance(item, Line) or item.ruled:
        return False
    found = spots(item)
    return len(found) in (1, 2) and all(spot.column == "right" and is_organ(spot.text) for spot in found)
