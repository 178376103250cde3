"""Entries of a body → which stands under which: by the sorts of labels that are open, not by a fixed order of them.

A label goes on in the list that its sort is open in, or opens a list of its own below. Real documents put a) under (1)
and "I." under "A."; the usual order decides only where a sort begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.named import NamedTuple
from vbgen.recognise.ladder import RANKS, Entry
from vbgen.standards import ARTICLE, LADDER
from vbgen.standards.ladder import ROMAN
from vbgen.vietnamese import point_value, roman_value

TOP = -1  # the parent of what stands in nothing
_SHORT = 160  # letters of a heading
_ENDS = (".", ";", ":", ",", "!", "?", "…")
_FREE = 99.0
_NESTS = {"a": ("(1)", "i", "1.1", "1.1.1"), "(1)": ("i",), "-": ("+", "*")}  # sorts that may begin below a lower one


class Label(NamedTuple):
    """What a label is: its sort, the marks around it, and its place in its list (None for a mark without one)."""

    sort: str
    style: str
    value: int | None


class _OpenEntry:
    """An entry that still takes what follows; `holds` free paragraphs as well."""

    def __init__(self, place: int, label: Label, rank: float, *, holds: bool, announces: bool = False) -> None:
        self.place, self.label, self.rank, self.holds = place, label, rank, holds
        self.announces = announces  # whether it ends in the colon before its list, and names no unit alone
        self.lists = False  # whether labelled entries stand in it


def label_of(entry: Entry, before: Label | None = None) -> Label:
    """The sort of an entry's label; "i)" after "h)" is a letter, else a small Roman numeral."""
    bare = re.sub(r"\W", "", entry.label)
    style = re.sub(r"\w", "", entry.label)
    match entry.level:
        case "a" if bare.isupper():
            return Label("A", style, ord(bare) - 64 if len(bare) == 1 and bare.isascii() else None)
        case "a" | "(1)" if (number := roman_value(bare.upper())) and bare.islower():
            letter = point_value(bare)
            follows = before is not None and before.sort == entry.level and before.value == (letter or 0) - 1
            if not (follows and letter) and (number == 1 or len(bare) > 1 or (before and before.sort == "i")):
                return Label("i", style, number)
            return Label(entry.level, style, letter)
        case "a":
            return Label("a", style, point_value(bare))
        case "(1)":
            return Label("(1)", style, int(bare) if bare.isdecimal() else point_value(bare))
        case "1.1":
            parts = [int(part) for part in re.findall(r"\d+", entry.label)]
            return Label("1.1" if len(parts) == 2 else "1.1.1", style[-1:], parts[-1])
        case level if level in LADDER and LADDER[level].numeral is ROMAN:
            found = re.search(r"[IVXLC]+\b|\d+", entry.label.upper())
            return Label(entry.level, "", (roman_value(found[0]) or _digits(found[0])) if found else None)
        case "-" | "+" | "*":
            return Label(entry.level, "", None)
    return Label(entry.level, style if entry.level == "1" else "", _digits(bare))


def _digits(text: str) -> int | None:
    found = re.search(r"\d+", text)
    return int(found[0]) if found and len(found[0]) < _MOST else None


_MOST = 10  # digits that no number of a label has


def rank_of(entry: Entry) -> float:
    """Where an entry usually stands, from the highest; free paragraphs last."""
    return float(RANKS[label_of(entry).sort]) if entry.label and entry.level in RANKS else _FREE


def is_deeper(entry: Entry, following: Entry | None) -> bool:
    """Whether what follows is an item under an entry."""
    return (
        following is not None and bool(following.label) and rank_of(following) > (rank_of(entry) if entry.label else -1)
    )


def is_heading(entry: Entry, following: Entry | None) -> bool:
    """Whether a labelled entry is a title and not a sentence: set off by its look, or short and without an end."""
    text = entry.text
    if not entry.label or text.endswith(_ENDS) or not text:
        return False
    if entry.level in LADDER and LADDER[entry.level].labelled:
        return True
    sort = label_of(entry).sort
    set_off = (
        entry.line.bold
        or (sort == "a" and following is not None and rank_of(following) > rank_of(entry))
        or (sort in "AI" and text.isupper())
    )
    bare = not entry.line.size and len(text) < _SHORT  # plain text shows no weight: a short line without an end
    return sort in ("A", "I", "1", "1.1", "1.1.1", "a", ARTICLE) and (set_off or bare)


def parents(entries: Sequence[Entry], alone: Sequence[bool], tabled: frozenset[int] = frozenset()) -> list[int]:
    """The place of the entry in which each stands, or TOP.

    `alone` marks entries that only name a unit, which hold the plain paragraphs right below, `tabled` holds the places of entries that a table follows.
    """
    opened = [_OpenEntry(TOP, Label("", "", None), -1, holds=True)]
    found: list[int] = []
    labelled = _next_labelled(entries)
    for place, entry in enumerate(entries):
        following = entries[place + 1] if place + 1 < len(entries) else None
        if entry.label and entry.level in RANKS:
            label = label_of(entry, _last(opened, entry.level))
            _make_room(opened, label)
            holds = is_heading(entry, following) or entry.text.endswith(":")
            holds = holds or (alone[place] and following is not None and not following.label)
            announces = entry.text.endswith(":") and not alone[place]
            node = _OpenEntry(place, label, RANKS[label.sort], holds=holds, announces=announces)
            opened[-1].lists = True
        elif entry.text.endswith(":") and following is not None and following.label and place not in tabled:
            node = _OpenEntry(place, Label("", "", None), rank_of(following) - 0.5, holds=True)
            _close(opened, node.rank)
        elif alone[place] and following is not None:
            node = _OpenEntry(place, Label("", "", None), rank_of(following) - 0.5, holds=True)
            _close(opened, node.rank)
            if not following.label:
                _to(opened, _holder(opened))
        else:
            _to(opened, _place_of_text(opened, labelled[place]))
            found.append(opened[-1].place)
            continue
        found.append(opened[-1].place)
        opened.append(node)
    return found


def _next_labelled(entries: Sequence[Entry]) -> list[Entry | None]:
    """For each entry the next one after it that has a label of a rung."""
    found: list[Entry | None] = []
    coming: Entry | None = None
    for entry in reversed(entries):
        found.append(coming)
        coming = entry if entry.label and entry.level in RANKS else coming
    return found[::-1]


def _last(opened: list[_OpenEntry], level: str) -> Label | None:
    """The innermost open label that an ambiguous letter of a level may follow."""
    return next((node.label for node in reversed(opened) if node.label.sort in (level, "i")), None)


def _close(opened: list[_OpenEntry], rank: float) -> None:
    while opened[-1].rank >= rank:
        opened.pop()


def _to(opened: list[_OpenEntry], depth: int) -> None:
    """Close all below a depth."""
    del opened[depth + 1 :]


def _make_room(opened: list[_OpenEntry], label: Label) -> None:
    """Close what a label does not stand in."""
    depth = _depth(opened, label)
    if depth is not None:
        _to(opened, depth)


def _depth(opened: list[_OpenEntry], label: Label) -> int:
    """The depth of the open entry that a label stands in."""
    same = [depth for depth, node in enumerate(opened) if node.label.sort == label.sort]
    for goes_on in (_is_next, _may_follow):
        for depth in reversed(same):
            if goes_on(opened[depth].label, label):
                return depth - 1
    rank, top = RANKS[label.sort], opened[-1].label.sort
    first = label.value in (1, None)
    if same or (first and top in _NESTS.get(label.sort, ())):
        return len(opened) - 1
    if first and label.sort == "A" and any(node.label.sort in ("I", "1", "1.1") for node in opened):
        return len(opened) - 1
    return max(depth for depth, node in enumerate(opened) if node.rank < rank)


def _is_next(before: Label, label: Label) -> bool:
    """Whether a label is the next of its list by its marks and its number: "2." after "1.", not after the "1)" in it."""
    return before.style == label.style and _counts_on(before, label)


def _may_follow(before: Label, label: Label) -> bool:
    return before.style == label.style or _counts_on(before, label) or label.value != 1


def _counts_on(before: Label, label: Label) -> bool:
    return label.value is not None and before.value is not None and label.value == before.value + 1


def _holder(opened: list[_OpenEntry], *, last: bool = False) -> int:
    """The depth of the innermost entry that takes free paragraphs: a heading, or a colon that no list has followed.

    What comes `last`, after all labels, closes the document: it is no part of an item whose colon announced its list.
    """
    return max(
        depth
        for depth, node in enumerate(opened)
        if node.holds
        and not (node.lists and node.place != TOP and (node.label.sort == "" or (last and node.announces)))
    )


def _place_of_text(opened: list[_OpenEntry], following: Entry | None) -> int:
    """The depth at which a free paragraph stands: in what holds it, or deeper where the list around it goes on after it."""
    if following is None:
        return _holder(opened, last=True)
    holder = _holder(opened)
    goes_on = _depth(opened, label_of(following, _last(opened, following.level)))
    return max(holder, goes_on)
