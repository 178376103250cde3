"""Closing lines → recipients, the filing line, signers (ô 7, 9b, 12)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, zip_longest

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.zones import Spot, is_office, is_organ
from vbgen.standards import reading

_LABEL = reading(r"^\W*{recipients}\s*(?:[:.]\s*|$)")
_FILING = reading(r"^\W*{filing}")
_DRAFTED = regex(  # ô 12 to the right of the filing line: "Lưu: VT, NVK. A.XX(10)"
    r"(?P<filing>.*[^\W\d_])[.;]\s+(?P<drafter>[<up>][\w./-]{0,15}?(?:\s?\(\d+\)|(?<!\.)))$"
)
_DASH = regex(r"^\s*[-–—•+*]\s*")
_NAME = regex(r"^([<up>][<low>']*\.?\s+){1,6}[<up>][<low>']*$")
_SHOUTED = regex(
    r"^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|MAI|ĐÀO|LƯƠNG|HÀ|TRƯƠNG)"
    r"(?: [<up>]{2,7}){1,4}$"
)
_AUTHORITY = reading(r"^(?:{authority}|ĐẠI DIỆN\b|Đại diện\b)")
_FOR = regex(r"đại diện(?: cho)?", re.I)  # stands above the name of the body
_RANK = regex(r"^(ThS|TS|PGS|GS|BS|KS|Ths|Thượng tướng|Đại tá|Thượng tá|Trung tướng|Thiếu tướng)\b\.?")
_NOTE = regex(r"^[\[(].*[\])]$|^(?:Ký bởi|Người ký|Email|Cơ quan\s*:|Thời gian ký|Đã ký)(?!\w)", re.I)
_SIGNED = regex(r"^\W*đã ký\W*$|^\(đã ký[^()]*\)$", re.I)
_SIDE = regex(r";\s*(\([^()]*\))$")  # a purpose set beside the list, after the recipient's ";"


class Mark(NamedTuple):
    """A signer as printed: the authority lines, the own position, the name."""

    authority: tuple[str, ...]
    position: str
    name: str
    concurrent: str = ""  # a second position, after "kiêm"
    host: str = ""  # the position in the signer's own agency, by the name (ô 7b)


class Closing(NamedTuple):
    """What stands below the body."""

    recipients: tuple[str, ...] = ()
    nested: tuple[bool, ...] = ()  # whether each recipient is one of those that the line before it sums up ("+")
    filing: str = ""
    drafter: str = ""
    signers: tuple[Mark, ...] = ()
    rest: tuple[str, ...] = ()


def closing(spots: Sequence[Spot]) -> Closing:
    """The parts of the closing that these lines hold."""
    left, others = _sides(spots)
    recipients, nested, filing, drafter, rest = _recipients(left)
    signers: list[Mark] = []
    for rank in _ranks(others):
        marks = []
        for block in rank:
            found, odd = _signers(block)
            marks.append(found)
            rest += odd
        signers += [mark for level in zip_longest(*marks) for mark in level if mark]
    return Closing(tuple(recipients), tuple(nested), filing, drafter, tuple(signers), tuple(rest))


def issuer_signing(end: Closing) -> tuple[str, ...]:
    """The body on whose behalf a document is signed, for one whose header names none."""
    for line in end.signers[0].authority[:1] if len(end.signers) == 1 else ():
        name = re.sub(r"^(?:TM|T/M)\b\.?\s*", "", line)
        return (name,) if is_organ(name) or name != line else ()
    return ()


def _sides(spots: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """The lines of Nơi nhận, and the other lines, which may be signatures."""
    left: list[Spot] = []
    others: list[Spot] = []
    inside = False
    for spot in spots:
        text = spot.text
        if _LABEL.match(text):
            inside = True
            left.append(spot)
        elif inside and spot.column != "right" and not is_office(text) and not _signs(text, left):
            left.append(spot)
        else:
            others.append(spot)
    return left, others


def _ranks(spots: Sequence[Spot]) -> list[list[list[Spot]]]:
    """The lines of signatures in ranks of blocks side by side: by cells where a table holds several signers, else by columns."""
    panels = [list(group) for table, group in groupby(spots, lambda spot: spot.table) if table]
    if any(_is_panel(group) for group in panels):
        return [rank for _, group in groupby(spots, lambda spot: spot.table) for rank in _cells(list(group))]
    if not any(spot.column == "left" for spot in spots):  # one column, part of whose lines say where they stand
        return [[list(spots)]] if spots else []
    right: list[Spot] = []
    other: list[Spot] = []
    for spot in spots:  # a line across the page goes on from the right column above it
        (right if spot.column == "right" or (right and not spot.column) else other).append(spot)
    return [[column] for column in (other, right) if column]


def _is_panel(spots: Sequence[Spot]) -> bool:
    """Whether a row of a table holds offices in more than one cell."""
    signed = {spot.row for spot in spots if is_office(spot.text)}
    heads = {(spot.row, spot.cell) for spot in spots if is_office(spot.text) or _is_capitals(spot.text)}
    rows = [row for row, _ in heads if row in signed]
    return len(rows) > len(set(rows))


def _cells(spots: Sequence[Spot]) -> list[list[list[Spot]]]:
    """The cells of a table as blocks, rank under rank; a cell without an office goes on from the one above it."""
    ranks: dict[int, list[list[Spot]]] = {}
    above: dict[int, list[Spot]] = {}
    for (row, cell), group in groupby(spots, lambda spot: (spot.row, spot.cell)):
        block = list(group)
        if cell in above and not any(is_office(spot.text) for spot in block):
            above[cell] += block
        else:
            above[cell] = block
            ranks.setdefault(row, []).append(block)
    return list(ranks.values())


def _signs(text: str, left: list[Spot]) -> bool:
    """Whether a line below the filing line is the signer's name rather than a recipient."""
    filed = any(_FILING.match(_DASH.sub("", spot.text)) for spot in left)
    return filed and bool(_NAME.match(text)) and not _DASH.match(text)


def _recipients(spots: Sequence[Spot]) -> tuple[list[str], list[bool], str, str, list[str]]:
    """The recipients, which of them are nested, the filing line, the drafter, and lines that are none of these."""
    items: list[str] = []
    rest: list[str] = []
    nested: list[bool] = []
    filing = drafter = ""
    for spot in spots:
        text = _LABEL.sub("", spot.text)
        for piece in re.split(r";\s*(?=[-–+]\s)", text):
            if not piece.strip(" -–;.:"):
                continue
            starts = bool(_DASH.match(piece))
            bare = re.sub(r"\s+(?=\()", " ", _SIDE.sub(r" \1", _DASH.sub("", piece))).strip()
            if _SIGNED.match(bare):
                continue
            if _FILING.match(bare):
                if marked := _DRAFTED.match(bare):
                    bare, drafter = marked["filing"], marked["drafter"]
                filing = bare.rstrip(" ;.")
            elif filing and not starts:
                if re.fullmatch(r"[\w./-]+\s*\.?\(?\d*\)?\.?", bare):
                    drafter = bare
                elif len(bare) < 40 and _goes_on(filing, bare):
                    filing = f"{filing} {bare}".rstrip(" ;.")
                else:
                    rest.append(bare)
            elif starts or not items or items[-1].endswith((";", ".")):
                items.append(bare)
                nested.append(piece.lstrip().startswith("+"))
            else:
                items[-1] += " " + bare
    return [item.rstrip(" ;.,:") for item in items], nested, filing, drafter, rest


def _goes_on(filing: str, text: str) -> bool:
    """Whether a line without a dash goes on from the filing line."""
    return text[0].islower() or filing.endswith((",", "-", "&", ";")) or filing.count("(") > filing.count(")")


def _signers(spots: Sequence[Spot]) -> tuple[list[Mark], list[str]]:
    """Offices in capitals, then a name; several in a column follow each other."""
    offices: list[str] = []
    found: list[Mark] = []
    rest: list[str] = []
    for spot in spots:
        text = spot.text.strip()
        if _NOTE.match(text):
            continue
        if _is_name(text, bool(offices)) and (offices or (not found and spot.line.bold)):
            found.append(_mark(offices, text))
            offices = []
        elif is_office(text) or _is_capitals(text) or (offices and (is_organ(text) or text == "kiêm")):
            offices = [*offices, text]
        else:
            rest.append(text)
    if offices and not found:
        found.append(_mark(offices, ""))
    elif len(offices) == 1 and not found[-1].host and _is_hosted(offices[0]):
        found[-1] = found[-1]._replace(host=offices[0])
    elif offices:
        rest += offices
    return found, rest


def _is_name(text: str, after_office: bool) -> bool:
    """Whether a line is a person's name, with or without a rank."""
    bare = _RANK.sub("", text).strip(" .")
    if after_office and _SHOUTED.match(bare) and not is_office(text):
        return True
    if not _NAME.match(bare) or is_organ(bare) or text.endswith(":"):
        return False
    return after_office or not is_office(text)


def _is_capitals(text: str) -> bool:
    return text == text.upper() and any(letter.isalpha() for letter in text)


def _mark(offices: list[str], name: str) -> Mark:
    """Office lines → authority and position; a line that goes on from the one above is joined to it."""
    concurrent = ""
    if "kiêm" in offices:
        at = offices.index("kiêm")
        offices, concurrent = offices[:at], " ".join(offices[at + 1 :])
    lines: list[str] = []
    for text in offices:
        if lines and not is_office(text) and not _FOR.fullmatch(lines[-1]) and not _begins(lines, text):
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    authority = [line for at, line in enumerate(lines) if _is_authority(lines, at)]
    own = lines[len(authority) :] if authority == lines[: len(authority)] else [x for x in lines if x not in authority]
    if not own and authority and _FOR.match(authority[0]):
        return Mark((), " ".join(authority), name, concurrent)
    host = own.pop() if len(own) > 1 and is_office(own[-2]) and _is_hosted(own[-1]) else ""
    return Mark(tuple(authority), " ".join(own), name, concurrent, host)


_AGENCY = regex(
    r"\s(?:SỞ|BỘ|BAN|UBND|ỦY BAN|UỶ BAN|HĐND|CỤC|CÔNG AN|TỈNH ỦY|TỈNH UỶ|ĐẢNG ỦY|ĐẢNG UỶ|VĂN PHÒNG|NGÂN HÀNG)(?!\w)"
)


def _is_hosted(text: str) -> bool:
    """Whether a line names an office with its agency, as no line of the body that is signed for does."""
    return text == text.upper() and is_office(text) and bool(_AGENCY.search(text))


def _begins(lines: list[str], text: str) -> bool:
    """Whether a position in small letters stands below a body's name in capitals: "UBND XÃ" over "Chủ tịch"."""
    return lines[-1] == lines[-1].upper() and text != text.upper() and not is_organ(text)


def _is_authority(lines: list[str], at: int) -> bool:
    """Whether a line tells on whose behalf: by its mark, or as the name of a body above the position."""
    if _AUTHORITY.match(lines[at]) or (at and _FOR.fullmatch(lines[at - 1])):
        return True
    return at == 0 and len(lines) > 1 and is_organ(lines[0]) and not is_office(lines[0])
