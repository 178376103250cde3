"""A label as it is printed → the one that comes after it: "I" → "II", "1.9." → "1.10.", "đ)" → "e)", "(a)" → "(b)"."""

from __future__ import annotations

import re
from dataclasses import replace

from vbgen.columns import STANDARD, held
from vbgen.model import Assignments, Block, Clause, Task
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import LADDER
from vbgen.vietnamese import point, point_value, roman, roman_value

_FOREIGN = ("f", "j", "w")  # letters that the Vietnamese alphabet has not; the one after each it has
NONE = "không"  # what `label` says where no label is printed
_DIGITS = 9  # of a number that counts; longer ones name something
_LAST = regex(r"(?P<before>.*?)(?P<sign>\d+|[A-Za-zĐđ]+)(?P<after>\W*)", re.S)


def following(label: str) -> str:
    """The label after one; "" where it counts nothing ("-", "6a")."""
    match = _LAST.fullmatch(label)
    after = _next(match["sign"]) if match and not match["before"][-1:].isalnum() else ""
    return f"{match['before']}{after}{match['after']}" if match and after else ""


def _next(sign: str) -> str:
    """The sign after a number, a Roman numeral, a letter ("g" after "f"); a lone capital but I, V and X is a letter."""
    if sign.isdecimal():
        return f"{int(sign) + 1:0{len(sign)}}" if len(sign) <= _DIGITS else ""
    if sign.isupper() and (len(sign) > 1 or sign in "IVX") and (value := roman_value(sign)):
        return roman(value + 1)
    if len(sign) == 1 and "A" <= sign < "Z":
        return chr(ord(sign) + 1)
    if len(sign) > 1 and sign.islower() and (value := roman_value(sign.upper())):
        return roman(value + 1).lower()
    if sign in _FOREIGN:
        return chr(ord(sign) + 1)
    place = point_value(sign)
    return point(place + 1) if place else ""


Counts = dict[str, tuple[int, str]]
"""Of one parent: the last number and label of each level."""


class Rungs:
    """Numbers the rungs of one document's ladder; a label that is stated stands as it is, and those after it go on.

    Those that start anew in each parent are counted in `counts`, a dict that belongs to the parent.
    """

    def __init__(self) -> None:
        self._throughout: Counts = {}

    def next(self, level: str, stated: str, counts: Counts) -> tuple[str, str]:
        """The label of the next rung of a level, and its sign in a section path."""
        rung = LADDER[level]
        held = counts if rung.restarts else self._throughout
        label = stated or self.expected(level, counts)
        number = rung.value(label) or held.get(level, (0, ""))[0] + 1
        held[level] = (number, label)
        bare = re.sub(r"^\W+|\W+$|\s", "", label) if label != rung.label(number) else ""
        return label, bare or rung.sign(number)

    def expected(self, level: str, counts: Counts) -> str:
        """The label of the next rung of a level that states none."""
        rung = LADDER[level]
        number, last = (counts if rung.restarts else self._throughout).get(level, (0, ""))
        goes_on = last if last and last != rung.label(number) else ""
        return (following(goes_on) if goes_on else "") or rung.label(number + 1)


class RowNumbering:
    """Numbers the rows of a table: groups anew within each group, tasks on through the table, tasks of a task in it.

    A `label` that is given stands as it is, and the next row goes on from it: "1" in a second group starts anew there.
    """

    def __init__(self, depth: int) -> None:
        self._firsts = ("A", "I", "1")[max(0, 2 - depth) :]
        self._groups: list[str] = []
        self._tasks: list[str] = [""]

    def expected(self, block: Clause | Task, depth: int) -> str:
        """The label that a row has when none is given; `depth` counts the groups, or the tasks, that it stands in."""
        if isinstance(block, Clause):
            last = self._groups[depth] if depth < len(self._groups) else ""
            return following(last) if last else (self._firsts[depth] if depth < len(self._firsts) else "")
        last = self._tasks[depth] if depth < len(self._tasks) else ""
        if last:
            return following(last)
        above = self._tasks[depth - 1].rstrip(".)") if depth else ""
        return f"{above}.1" if above else "1"

    def label(self, block: Clause | Task, depth: int) -> str:
        """The label that a row is printed with, "" for none; counts it."""
        shown = "" if block.label == NONE else block.label or self.expected(block, depth)
        if isinstance(block, Clause):
            self._groups = [*self._groups[:depth], shown or (self._groups[depth] if depth < len(self._groups) else "")]
        else:
            self._tasks = [*self._tasks[:depth], shown or (self._tasks[depth] if depth < len(self._tasks) else "")]
        return shown


class Numbered(NamedTuple):
    """A row of a table of assignments: its group or task, the label that it is printed with, the rows inside."""

    block: Clause | Task
    label: str
    inside: tuple[Numbered, ...]


def numbered(table: Assignments) -> tuple[Numbered, ...]:
    """The groups and tasks that a table of assignments holds itself; without a column for labels only those given."""
    counts = held(table.columns or STANDARD).at("so") is not None
    return _numbered(table.blocks, RowNumbering(_depth(table.blocks)), 0, 0, counts=counts)


def _numbered(
    blocks: tuple[Block, ...], numbering: RowNumbering, groups: int, tasks: int, *, counts: bool
) -> tuple[Numbered, ...]:
    made = []
    for block in blocks:
        if isinstance(block, Clause | Task):
            heads = isinstance(block, Clause)
            label = numbering.label(block, groups if heads else tasks)
            label = label if counts else block.label.removeprefix(NONE)
            inside = _numbered(block.blocks, numbering, groups + heads, tasks + (not heads), counts=counts)
            made.append(Numbered(block, label, inside))
    return tuple(made)


def _depth(blocks: tuple[Block, ...]) -> int:
    """How many groups stand within each other at most."""
    return max((1 + _depth(block.blocks) for block in blocks if isinstance(block, Clause)), default=0)


def spared(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Groups and tasks, each with the label that is printed, "không" for none → without those that numbering gives."""
    return _spared(blocks, RowNumbering(_depth(blocks)), 0, 0)


def _spared(blocks: tuple[Block, ...], numbering: RowNumbering, groups: int, tasks: int) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Clause | Task):
            heads = isinstance(block, Clause)
            depth = groups if heads else tasks
            given = "" if block.label == numbering.expected(block, depth) else block.label
            numbering.label(block, depth)
            inside = _spared(block.blocks, numbering, groups + heads, tasks + (not heads))
            block = replace(block, label=given, blocks=inside)
        made.append(block)
    return tuple(made)
