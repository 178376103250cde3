"""Closing lines → recipients, the filing line, signers (ô 7, 9b, 12)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vbgen.recognise.zones import Spot, is_office

_LABEL = re.compile(r"^\W*Nơi\s+(nhận|gửi)\s*(?:[:.]\s*|$)", re.I)
_FILING = re.compile(r"^\W*(Lưu)\b", re.I)
_DASH = re.compile(r"^\s*[-–—•+*]\s*")
_NAME = re.compile(r"^([A-ZĐÀ-Ỹ][a-zđà-ỹ']*\.?\s+){1,6}[A-ZĐÀ-Ỹ][a-zđà-ỹ']*$")
_AUTHORITY = re.compile(r"^(TM|KT|TL|TUQ|T/M|K/T|T/L|T/UQ|TUQ|ĐẠI DIỆN)\b\.?")
_RANK = re.compile(r"^(ThS|TS|PGS|GS|BS|KS|Ths|Thượng tướng|Đại tá|Thượng tá|Trung tướng|Thiếu tướng)\b\.?")
_NOTE = re.compile(r"^[\[(].*[\])]$|^(Ký bởi|Người ký|Email|Cơ quan|Thời gian ký|Đã ký)\b", re.I)


class Mark(NamedTuple):
    """A signer as printed: the authority lines, the own position, the name."""

    authority: tuple[str, ...]
    position: str
    name: str
    concurrent: str = ""  # a second position, after "kiêm"


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
    left, columns = _sides(spots)
    recipients, nested, filing, drafter = _recipients(left)
    signers: list[Mark] = []
    rest: list[str] = []
    for lines in columns:
        found, odd = _signers(lines)
        signers += found
        rest += odd
    return Closing(tuple(recipients), tuple(nested), filing, drafter, tuple(signers), tuple(rest))


def _sides(spots: Sequence[Spot]) -> tuple[list[Spot], list[list[Spot]]]:
    """The lines of Nơi nhận, and the columns of lines that may be signatures."""
    left: list[Spot] = []
    right: list[Spot] = []
    other: list[Spot] = []
    inside = False
    for spot in spots:
        text = spot.text
        if _LABEL.match(text):
            inside = True
            left.append(spot)
        elif inside and spot.column != "right" and not is_office(text) and not _signs(text, left):
            left.append(spot)
        elif spot.column == "right":
            right.append(spot)
        else:
            other.append(spot)
    return left, [column for column in (other, right) if column]


def _signs(text: str, left: list[Spot]) -> bool:
    """Whether a line below the filing line is the signer's name rather than a recipient."""
    filed = any(_FILING.match(_DASH.sub("", spot.text)) for spot in left)
    return filed and bool(_NAME.match(text)) and not _DASH.match(text)


def _recipients(spots: Sequence[Spot]) -> tuple[list[str], list[bool], str, str]:
    items: list[str] = []
    nested: list[bool] = []
    filing = drafter = ""
    for spot in spots:
        text = _LABEL.sub("", spot.text)
        for piece in re.split(r";\s*(?=[-–+]\s)", text):
            if not piece.strip(" -–;.:"):
                continue
            starts = bool(_DASH.match(piece))
            bare = _DASH.sub("", piece).strip()
            if _FILING.match(bare):
                filing = bare.rstrip(" ;.")
            elif filing and not starts:
                if re.fullmatch(r"[\w.]+\s*\.?\(?\d*\)?\.?", bare):
                    drafter = bare
                elif len(bare) < 40 and bare != bare.upper():
                    filing = f"{filing} {bare}".rstrip(" ;.")
            elif starts or not items or items[-1].endswith((";", ".")):
                items.append(bare)
                nested.append(piece.lstrip().startswith("+"))
            else:
                items[-1] += " " + bare
    return [item.rstrip(" ;.,:") for item in items], nested, filing, drafter


def _signers(spots: Sequence[Spot]) -> tuple[list[Mark], list[str]]:
    """Offices in capitals, then a name; several in a column follow each other."""
    offices: list[str] = []
    found: list[Mark] = []
    rest: list[str] = []
    for spot in spots:
        text = spot.text.strip()
        if _NOTE.match(text):
            continue
        bare = _RANK.sub("", text).strip(" .")
        if (
            _NAME.match(bare)
            and not (is_office(text) and not offices)
            and (offices or not found)
            and not text.endswith(":")
        ):
            if offices or spot.line.bold:
                found.append(_mark(offices, text))
                offices = []
                continue
            rest.append(text)
        elif offices and text.casefold() == "kiêm":
            offices = [*offices, "kiêm"]
        elif is_office(text) or (text == text.upper() and any(letter.isalpha() for letter in text)):
            offices = [*offices, text]
        else:
            rest.append(text)
    if offices and not found:
        found.append(_mark(offices, ""))
    elif offices:
        rest += offices
    return found, rest


def _mark(offices: list[str], name: str) -> Mark:
    """Office lines → authority and position; a line that goes on from the one above is joined to it."""
    concurrent = ""
    if "kiêm" in offices:
        at = offices.index("kiêm")
        offices, concurrent = offices[:at], " ".join(offices[at + 1 :])
    lines: list[str] = []
    for text in offices:
        if lines and not is_office(text):
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    authority = [line for line in lines if _AUTHORITY.match(line)]
    own = [line for line in lines if not _AUTHORITY.match(line)]
    if not own and authority and authority[-1].startswith("ĐẠI DIỆN"):
        own = [authority.pop()]
    return Mark(tuple(authority), " ".join(own), name, concurrent)
