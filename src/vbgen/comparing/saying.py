"""Changes → Vietnamese sentences: "Thời hạn nhiệm vụ II.3: 30/6/2026 → 15/7/2026; chủ trì: Văn phòng → Phòng A"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from vbgen.comparing import Change, ChangeSort
from vbgen.comparing.words import Stretch, around, stretches
from vbgen.outline import reading
from vbgen.vietnamese import PartialDate, short_date

_LONG = 40  # letters: a value from here on is shown by the words that changed
_BESIDE = 6  # words shown beside a change
_SHOWN = 120  # letters of a block that came or went


class Sentence(NamedTuple):
    """What is said of the changes of one thing: words as they are, that went ("-"), that came ("+")."""

    changes: tuple[Change, ...]
    words: tuple[Stretch, ...]

    @property
    def plain(self) -> str:
        """As one text, with [-what went-] and {+what came+}."""
        return "".join(_MARKED[sign].format(text) for sign, text in self.words)


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
            words[0] = Stretch(" ", words[0].text[:1].upper() + words[0].text[1:])
        found.append(Sentence(some, tuple(words)))
    return found


def _subject(change: Change) -> tuple[str, str, str]:
    """What a sentence is about: a block's fields are told together, all else alone."""
    return (change.place, change.came, change.about) if change.about else (change.path, change.term, change.sort.value)


def _of(change: Change) -> str:
    """The block whose field it is: " nhiệm vụ II.3", with its old path when it has another now."""
    if not change.about:
        return ""
    before = f" (trước là {change.came})" if change.came not in ("", change.place) else ""
    return f" {change.about} {change.place}{before}"


def _said(change: Change, of: str = "") -> list[Stretch]:
    if change.is_of_block:
        return [Stretch(" ", _block(change))]
    before, after = shown(change.before), shown(change.after)
    if change.sort is ChangeSort.ADDED:
        return [Stretch(" ", f"thêm {change.term}{of}: "), Stretch("+", after)]
    if change.sort is ChangeSort.REMOVED:
        return [Stretch(" ", f"bỏ {change.term}{of}: "), Stretch("-", before)]
    if change.sort is ChangeSort.MOVED:
        return [Stretch(" ", f"chuyển chỗ {change.term}{of}: {_cut(after)}")]
    if max(len(before), len(after)) >= _LONG:
        return [Stretch(" ", f"{change.term}{of}: "), *around(stretches(before, after), _BESIDE)]
    return [Stretch(" ", f"{change.term}{of}: {before} → {after}")]


def _block(change: Change) -> str:
    """What is said of a block that came, went or moved."""
    block = change.before if change.sort is ChangeSort.REMOVED else change.after
    if change.sort is ChangeSort.MOVED:
        return f"chuyển {change.term} {change.came} → {change.place}: “{_cut(shown(block))}”"
    facts = [
        f"{field.metadata['term'].title}: {shown(value)}"
        for field in dataclasses.fields(block)
        if field.name in ("lead", "support", "due", "product") and (value := getattr(block, field.name))
    ]
    within = len(list(reading((block,)))) - 1
    told = f" ({'; '.join(facts)})" if facts else ""
    more = f", cùng {within} mục bên trong" if within else ""
    return f"{change.sort.value} {change.term} {change.place or change.came}: “{_cut(shown(block))}”{told}{more}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


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
    """What a record is known by: its text or name, else all that it says."""
    for name in ("text", "name", "title", "caption", "file"):
        if own := getattr(value, name, ""):
            return shown(own)
    filled = (getattr(value, field.name) for field in dataclasses.fields(value))
    return " | ".join(shown(item) for item in filled if item not in ("", (), False)) or "(trống)"
