"""Entries → the body's nested blocks: labels and marks that composing gives again are taken off, others are stated."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from vbgen import inline
from vbgen.compose.body import end_mark, in_phrases
from vbgen.labels import Counts, Rungs
from vbgen.model import Assignments, Block, Clause, Image, PageBreak, Paragraph, QrCode, Table, Task
from vbgen.readers.reading import Apart, Grid, Line
from vbgen.recognise.captions import belongings, note_of, pictured, unit_of
from vbgen.recognise.casing import Casing
from vbgen.recognise.hierarchy import TOP, is_heading, label_of
from vbgen.recognise.ladder import LEVEL_OF, Entry, parts
from vbgen.recognise.tasks import Assignment, Placed
from vbgen.standards import LADDER, LEVELS, ORIENTATIONS, StatedLevel
from vbgen.tree import Drawing, NewPage
from vbgen.vietnamese import folded

_DASHES = "-–—"
_ORIENTATION = {way: orientation for orientation, way in ORIENTATIONS.items()} | {"": ""}
_B = TypeVar("_B", bound=Paragraph | Clause | Task)


class Nesting:
    """Builds a body; `rich` writes a line as text with inline marks, `tabulate` and `picture` make the blocks of a
    ruled table, of a drawing with its name.
    """

    def __init__(
        self,
        rich: Callable[[Line], str],
        tabulate: Callable[[Grid], Table | Assignments],
        picture: Callable[[Drawing, str], Image | QrCode],
        casing: Casing,
        top: str,
    ) -> None:
        self._rich, self._tabulate, self._picture, self._casing, self._top = rich, tabulate, picture, casing, top

    def body(self, items: Sequence[Entry | Grid], placed: Sequence[Placed]) -> tuple[Block, ...]:
        """The blocks of items; `placed` tells where each entry among them stands, and whom it charges."""
        self._entries = [item for item in items if isinstance(item, Entry)]
        self._placed = placed
        self._inside: defaultdict[int, list[int | Callable[[], Block]]] = defaultdict(list)
        self._lines = belongings(items, placed)
        taken = {place for lines in self._lines.values() for place in (lines.caption, lines.unit, *lines.notes)}
        names = pictured(items, placed)
        taken |= names
        place = TOP
        for index, item in enumerate(items):
            holds = place == TOP or bool(self._entries[place].label)
            above = place if holds else placed[place].parent
            if isinstance(item, Grid):
                self._inside[above] += [partial(self._shown, apart) for apart in item.before]
                self._inside[above].append(partial(self._table, index, item))
                continue
            place += 1
            parent = placed[place].parent
            for at, apart in enumerate(item.line.before, 1):
                name = place if at == len(item.line.before) and place in names else TOP
                self._inside[above if isinstance(apart, Drawing) else parent].append(partial(self._shown, apart, name))
            if place not in taken:
                self._inside[parent].append(place)
        blocks = self._blocks(TOP, "")
        return _shortened(_unended(_spared(blocks, "", self._top, Rungs()), "", self._top, last=True), "", self._top)

    def _blocks(self, parent: int, lead: str) -> tuple[Block, ...]:
        """The blocks that stand in an entry, with their labels and marks as printed; `lead` is what they inherit.

        Texts are written in reading order, for citations are full at first mention.
        """
        found: list[Block] = []
        for child in self._inside[parent]:
            if not isinstance(child, int):
                found.append(child())
                continue
            heir = self._placed[child].heir or lead
            own = self._own(child, lead)
            inside = self._blocks(child, heir)
            if isinstance(own, Paragraph) and not (own.lead and inside):
                found += [replace(own, lead="")] if own.text else []
                found += inside
            else:
                found.append(_with(own, blocks=inside))
        return tuple(found)

    def _shown(self, apart: Apart, name: int = TOP) -> Block:
        """The block of a picture, whose name is an entry, or of a page's beginning."""
        if isinstance(apart, NewPage):
            return PageBreak(_ORIENTATION[apart.turn])
        return self._picture(apart, self._said(name) if name != TOP else "")

    def _table(self, index: int, grid: Grid) -> Block:
        """The block of a table with the lines that belong to it."""
        lines = self._lines[index]
        above = [self._said(place) if place != TOP else "" for place in (lines.caption, lines.unit)]
        block = self._tabulate(grid)
        notes = tuple(note_of(self._said(place), first=not at) for at, place in enumerate(lines.notes))
        return replace(block, caption=above[0], unit=unit_of(above[1]), notes=notes)

    def _said(self, place: int) -> str:
        return self._rich(self._entries[place].line).strip()

    def _own(self, place: int, lead: str) -> Paragraph | Clause | Task:
        """The block of an entry, without what stands in it."""
        entry, said = self._entries[place], self._placed[place]
        level: StatedLevel = LEVEL_OF[label_of(entry).sort] if entry.label else ""
        label = "-" if entry.label in tuple(_DASHES) else entry.label
        if said.charges:
            return self._task(entry, said.charges, lead, level, label)
        text = self._rich(entry.line).strip()
        held = "" if said.heir == lead else said.heir
        if not level:
            return Paragraph(text, held)
        following = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if is_heading(entry, following):
            text = self._casing.sentence(_unmarked(text))
            return Clause(text, heading=True, level=level, lead=held, label=label)
        return Clause(text, level=level, lead=held, label=label)

    def _task(self, entry: Entry, charges: Sequence[Assignment], lead: str, level: StatedLevel, label: str) -> Task:
        """The task of an entry; what it charges others with follows in `then`."""
        whole = entry.text
        ends = [*(charge.start for charge in charges[1:]), len(whole)]
        spans = [
            (start, whole.index(charge.stated, start) if charge.stated else end)
            for charge, start, end in zip(charges, [0, *ends], ends, strict=False)
        ]
        said = [self._rich(line).strip() for line in parts(entry.line, spans)]
        first, *others = [_charged(text, charge, lead) for text, charge in zip(said, charges, strict=True)]
        then = tuple(replace(other, numbered=False) for other in others)
        return replace(first, numbered=bool(level), level=level, label=label, then=then)


def _with(block: _B, **changes: Any) -> _B:
    """A block with some of its fields changed; itself where they say the same, as most do."""
    same = all(getattr(block, name) == value for name, value in changes.items())
    return block if same else replace(block, **changes)


def _charged(text: str, charge: Assignment, inherited: str) -> Task:
    """A task with the facts of its charge that it says itself, or that a sentence of its own stated."""
    said = folded(inline.bare(text))
    if charge.stated:
        own = "" if charge.lead == inherited else charge.lead
        text = text.removesuffix(".") if not text.endswith("..") else text
        return Task(text, lead=own, support=charge.support, due=charge.due, product=charge.product)
    if charge.apart:
        own = "" if charge.lead == inherited else charge.lead
        return Task(text, lead=own, support=charge.support, due=_day(charge.due), product=charge.product)
    support = tuple(name for name in charge.support if folded(name) in said)
    due = next((form for form in (_day(charge.due), charge.due) if form and folded(form) in said), "")
    product = charge.product if folded(charge.product) in said else ""
    lead = "" if charge.lead == inherited else charge.lead if folded(charge.lead) in said else ""
    return Task(text, lead=lead, support=support, due=due, product=product)


def _day(due: str) -> str:
    """A deadline in words → its date, or the words."""
    if "tuần" in due:  # "trong tuần thứ 3 của tháng 10/2026" is more exact than its month
        return due
    days = re.findall(r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}", due)
    return days[-1] if days else due


def _unmarked(text: str) -> str:
    """A heading without what makes the whole of it look like one: bold, a line below it."""
    text = text.replace("**", "")
    return text[2:-2] if text.startswith("++") and text.endswith("++") and text.count("++") == 2 else text


# --- what composing gives again --------------------------------------------------------------------------------------


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Clause) or (isinstance(block, Task) and block.numbered)


def _assumed(block: Block, parent: str, top: str) -> str:
    """The level that composing gives a block without one."""
    if parent:
        return LEVELS[parent]
    return top or ("I" if isinstance(block, Clause) and block.heading else "1")


def _spared(blocks: tuple[Block, ...], parent: str, top: str, rungs: Rungs) -> tuple[Block, ...]:
    """The blocks without the labels that composing gives them anyway."""
    counts: Counts = {}
    found: list[Block] = []
    for block in blocks:
        level = parent
        if isinstance(block, Clause | Task) and _is_numbered(block):
            level = block.level
            given = rungs.expected(level, counts)
            same = _bare(given) == _bare(block.label) if level and LADDER[level].word else given == block.label
            block = _with(block, label="" if same else block.label)
            rungs.next(level, block.label, counts)
        if isinstance(block, Paragraph | Clause | Task):
            block = _with(block, blocks=_spared(block.blocks, level, top, rungs))
        found.append(block)
    return tuple(found)


def _bare(label: str) -> str:
    return "".join(label.split()).rstrip(".:)/-–").casefold()


def _unended(blocks: tuple[Block, ...], parent: str, top: str, *, last: bool) -> tuple[Block, ...]:
    """The blocks without the marks at their ends that composing gives them anyway; `last`: a document ends with them."""
    found: list[Block] = []
    phrases = in_phrases(blocks)
    end = max((index for index, block in enumerate(blocks) if _tells(block)), default=0)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Paragraph | Clause | Task):
            level = block.level if isinstance(block, Clause | Task) and _is_numbered(block) else parent
            ends = last and index >= end
            inside = _unended(block.blocks, level, top, last=ends)
            block = _with(block, blocks=inside)
            closes = ends and not any(map(_tells, inside))
            mark = end_mark(block, following, level, phrases=index in phrases)
            if isinstance(block, Task) and block.then and isinstance(block.then[-1], Task):
                tail = replace(block.then[-1], text=_without(block.then[-1].text, mark, ends=closes))
                block = replace(block, then=(*block.then[:-1], tail))
            elif not (isinstance(block, Task) and _states(block)):
                block = _with(block, text=_without(block.text, mark, ends=closes))
        if not isinstance(block, Paragraph) or block.text or block.blocks:
            found.append(block)  # else the mark of a document's end, on a line of its own below a table
    return tuple(found)


def _tells(block: Block) -> bool:
    """Whether a block is more than a picture, which no mark ends."""
    return not isinstance(block, Image | QrCode | PageBreak)


def _states(task: Task) -> bool:
    """Whether composing writes facts after a task's text."""
    said = folded(inline.bare(task.text))
    facts = (task.lead, *task.support, task.due, task.product)
    return any(fact and folded(fact) not in said for fact in facts)


def _without(text: str, mark: str, *, ends: bool) -> str:
    if ends:
        text = text.removesuffix("./.").removesuffix("./").rstrip()
        return text.removesuffix(".") if not text.endswith("..") else text
    if mark and text.endswith(mark) and not text.endswith(("..", ".;")):
        return text[: -len(mark)].rstrip()
    return text


def _shortened(blocks: tuple[Block, ...], parent: str, top: str) -> tuple[Block, ...]:
    """The blocks without the levels that composing assumes anyway."""
    found: list[Block] = []
    for block in blocks:
        level = parent
        if isinstance(block, Clause | Task) and _is_numbered(block):
            level = block.level
            given = "" if level == _assumed(block, parent, top) and level != "-" else level  # as `dashes` has it
            block = _with(block, level=given)
        if isinstance(block, Paragraph | Clause | Task):
            block = _with(block, blocks=_shortened(block.blocks, level, top))
        found.append(block)
    return tuple(found)
