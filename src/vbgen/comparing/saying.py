"""Changes → Vietnamese sentences: "Thời hạn nhiệm vụ II.3: 30/6/2026 → 15/7/2026; chủ trì: Văn phòng → Phòng A"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from vbgen.comparing import Change, ChangeSort
from vbgen.comparing.places import called_place, is_worded
from vbgen.comparing.words import Stretch, around, stretches
from vbgen.model import Row
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, short_date, shortened, upper_first

_LONG = 40  # letters: a value from here on is shown by the words that changed, as is a text that mostly stayed
_BESIDE = 6  # words shown beside a change
_SHOWN = 120  # letters of a block that came or went


class Sentence(NamedTuple):
    """What is said of the changes of one thing: words as they are, that went ("-"), that came ("+")."""

    changes: tuple[Change, ...]
    words: tuple[Stretch, ...]

    @property
    def plain(self) -> str:
        """As one line, with [-what went-] and {+what came+}."""
        return "".join(_MARKED[sign].format(text) for sign, text in self.words).replace("\n", " ⏎ ")


_MARKED = {" ": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


def sentences(changes: Iterable[Change]) -> list[Sentence]:
    """One sentence for each block, or field outside the body, that differs."""
    found = []
    for _, group in groupby(changes, key=_subject):
        some = tuple(group)
        words: list[Stretch] = []
        for at, change in enumerate(some):
            words += [Stretch(" ", "; "), *_said(change)] if at else _said(change, _of(change))
        if words[0].sign == " ":
            words[0] = Stretch(" ", upper_first(words[0].text))
        found.append(Sentence(some, tuple(words)))
    return found


def _subject(change: Change) -> tuple[str, str, str]:
    """What a sentence is about: a block's fields are told together, all else alone."""
    return (change.place, change.came, change.about) if change.about else (change.path, change.term, change.sort.value)


_TEXT = "lời"
_ONE = {"các hàng": "hàng", "các ô": "ô", "các ô khác": "ô", "các cột": "cột", "các mục theo mẫu": "mục theo mẫu"}
"""How one item of a list is called, where the list has another name."""
OWNERS = {
    "signers": "người ký",
    "partners": "cơ quan cùng ban hành",
    "references": "văn bản viện dẫn",
    "notes": "cước chú",
    "appendices": "phụ lục",
}
_ITEM = regex(r"^(\w+)\[(\d+)\]\.")


def named(change: Change) -> str:
    """The field that changed: "Họ và tên người ký"; an item of a list by the name of one."""
    name, comma, key = change.term.partition(", ")
    term = change.term if change.sort is ChangeSort.CHANGED else f"{_ONE.get(name, name)}{comma}{key}"
    return upper_first(f"{term}{_of(change)}")


def _of(change: Change) -> str:
    """Whose field it is: " nhiệm vụ II.3", with its old path when it has another now; " người ký", " cước chú 2"."""
    if not change.about:
        item = _ITEM.match(change.path)
        owner = OWNERS.get(item[1], "") if item else ""
        if not item or not owner:
            return ""
        number = f" {int(item[2]) + 1}" if item[2] != "0" or owner in ("cước chú", "phụ lục") else ""
        return number if owner in change.term else f" {owner}{number}"
    before = f" (trước là {path_called(change.came)})" if change.came not in ("", change.place) else ""
    within = " trong" if change.about in ("bảng", "bảng phân công") else ""
    return f"{within} {called(change.about, change.place)}{before}"


_PLACE = regex(
    r"(?:(?P<part>PL|KT)(?P<number>\d+)\.?)?(?:/(?P<under>\d+)\.)?(?P<path>[^/:~]*)(?:/(?P<free>\d+))?(?::(?P<then>\d+))?(?:~(?P<again>\d+))?"
)


def called(sort: str, place: str) -> str:
    """What a block is called: "nhiệm vụ II.3"; "đoạn 2 của mục III" for "III/2", which has no number of its own;
    "bảng ở đoạn 1 của phụ lục 1" for "PL1/1"; "nhiệm vụ 1 (câu giao thứ 2)" for "1:2"; "điểm 4.b (dưới đoạn 1)" for
    "/1.4.b", which a paragraph leads in; where articles are as these are called: "khoản 1 Điều 6" for "Đ6.1".
    """
    match = _PLACE.fullmatch(place)
    if not match:
        return f"{sort} {place}"
    path, free = match["path"], match["free"]
    by_article = called_place(path) if is_worded(path) else ""
    words = sort
    if free:
        words += f" {free}" if sort == "đoạn" else f" ở đoạn {free}"
        words += f" của {by_article or f'mục {path}'}" if path else ""
    elif by_article:
        words = by_article if sort in ("", "mục") else f"{sort} ở {by_article}"
    else:
        words += f" {path}" if path else ""
    words += f" (dưới đoạn {match['under']})" if match["under"] else ""
    words += f" (câu giao thứ {match['then']})" if match["then"] else ""
    words += f" (số ấy lần thứ {match['again']})" if match["again"] else ""
    if match["part"]:
        words += f" của {'phụ lục' if match['part'] == 'PL' else 'văn bản kèm theo'} {match['number']}"
    return words


def path_called(place: str) -> str:
    """A path by itself: "II.3", "đoạn 2 của mục III"."""
    return called("đoạn" if "/" in place else "", place).strip()


def _said(change: Change, of: str = "") -> list[Stretch]:
    if change.is_of_block:
        return [Stretch(" ", _block(change))]
    before, after = shown(change.before), shown(change.after)
    term = change.term
    if change.sort is not ChangeSort.CHANGED:
        name, comma, key = term.partition(", ")
        term = f"{_ONE.get(name, name)}{comma}{key}"
    if change.sort is ChangeSort.ADDED:
        term = f"chữ ở {term}" if term.startswith("ô ") else term
        return [Stretch(" ", f"thêm {term}{of}: "), Stretch("+", after)]
    if change.sort is ChangeSort.REMOVED:
        term = f"chữ ở {term}" if term.startswith("ô ") else term
        return [Stretch(" ", f"bỏ {term}{of}: "), Stretch("-", before)]
    if change.sort is ChangeSort.MOVED:
        return [Stretch(" ", f"chuyển chỗ {term}{of}: {shortened(after, _SHOWN)}")]
    head = of.strip() if of and term == _TEXT else f"{term}{of}"
    words = stretches(before, after)
    if max(len(before), len(after)) >= _LONG or (change.term == _TEXT and _is_mostly_the_same(words)):
        return [Stretch(" ", f"{head}: "), *around(words, _BESIDE)]
    return [Stretch(" ", f"{head}: {before} → {after}")]


def _is_mostly_the_same(words: list[Stretch]) -> bool:
    return 2 * sum(len(text) for sign, text in words if sign == " ") > sum(len(text) for _, text in words)


def _block(change: Change) -> str:
    """What is said of a block that came, went or moved."""
    block = change.before if change.sort is ChangeSort.REMOVED else change.after
    if change.sort is ChangeSort.MOVED:
        there = path_called(change.place)
        return f"chuyển {called(change.term, change.came)} → {there}: “{shortened(shown(block), _SHOWN)}”"
    facts = [
        f"{field.metadata['term'].title}: {shown(value)}"
        for field in dataclasses.fields(block)
        if field.name in ("lead", "support", "due", "product") and (value := getattr(block, field.name))
    ]
    within = len(list(reading((block,)))) - 1
    told = f" ({'; '.join(facts)})" if facts else ""
    more = f", cùng {within} mục bên trong" if within else ""
    what = called(change.term, change.place or change.came)
    return f"{change.sort.value} {what}: “{shortened(shown(block), _SHOWN)}”{told}{more}"


def shown(value: Any) -> str:
    """A value of the model as a person reads it."""
    if value is None or value in ("", ()):
        return "(trống)"
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, PartialDate):
        return short_date(value) or "(trống)"
    if isinstance(value, tuple):
        return "; ".join(map(shown, value))
    if isinstance(value, bytes):
        return f"{len(value)} byte"
    if dataclasses.is_dataclass(value):
        return _record(value)
    return str(value)


def _record(value: Any) -> str:
    """What a record is known by: its text or name, a row by its cells, else all that it says."""
    if isinstance(value, Row):
        return " | ".join(value.cells)
    for name in ("text", "name", "title", "caption", "file"):
        if own := getattr(value, name, ""):
            return shown(own)
    filled = (getattr(value, field.name) for field in dataclasses.fields(value))
    return " | ".join(shown(item) for item in filled if item not in ("", (), False)) or "(trống)"
