"""Rungs → the body's nested blocks: numbers that composing gives again are taken off, all others stay in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from vbgen.model import Block, Clause, Paragraph, Task
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.casing import Casing
from vbgen.recognise.ladder import Entry
from vbgen.recognise.tasks import Assignment
from vbgen.standards import LEVELS
from vbgen.vietnamese import folded, point, roman

_RANKS = {level: rank for rank, level in enumerate(LEVELS)}
_FREE = 99
_SHORT = 160  # letters of a heading
_ENDS = (".", ";", ":", ",", "!", "?", "…")
_THROUGHOUT = ("dieu", "chuong")
_TITLED = ("phan", "chuong", "muc", "tieu-muc")
_FACTS = re.compile(
    r"(?P<text>.*?[.;:!?…,])\s+(?:Giao (?P<lead>[^;]+?) chủ trì(?:, phối hợp với (?P<with>[^;]+?))?|Phối hợp với (?P<only>[^;]+?))?"
    r"(?:(?:; |(?<=\s))(?:[Hh]oàn thành (?:trước ngày|trong tháng|trong năm) (?P<due>[\d/]+)|[Tt]hời hạn: (?P<term>[^;]+?)))?"
    r"(?:(?:; |(?<=\s))[Ss]ản phẩm: (?P<product>.+?))?$"
)


class _Node:
    """A block of the ladder that still takes children."""

    def __init__(self, rank: int, block: Block | None = None, *, states_facts: bool = False) -> None:
        self.rank, self.block = rank, block
        self.children: list[_Node] = []
        self.states_facts = isinstance(block, Task) and states_facts
        self.counts: dict[str, int] = {}

    @property
    def holds_text(self) -> bool:
        """Whether free paragraphs that follow belong inside: under a heading, or after a colon."""
        block = self.block
        return (
            block is None or (isinstance(block, Clause) and block.heading) or getattr(block, "text", "").endswith(":")
        )


class Nesting:
    """Builds a body; `rich` writes a line as text with inline marks, `tabulate` makes the block of a ruled table, `odd`
    takes notice of labels out of turn.
    """

    def __init__(
        self,
        rich: Callable[[Line], str],
        tabulate: Callable[[Grid], Block],
        odd: Callable[[Entry], None],
        casing: Casing,
        top: str,
    ) -> None:
        self._rich, self._tabulate, self._odd, self._casing, self._top = rich, tabulate, odd, casing, top
        self._throughout: dict[str, int] = {}

    def body(self, items: Sequence[Entry | Grid], charged: dict[int, Assignment]) -> tuple[Block, ...]:
        """The blocks of items; `charged` are the assignments by the place of their entry among the entries."""
        root = _Node(-1)
        stack = [root]
        place = -1
        for index, item in enumerate(items):
            following = next((later for later in items[index + 1 :] if isinstance(later, Entry)), None)
            if isinstance(item, Grid):
                stack[-1].children.append(_Node(_FREE, self._tabulate(item)))
                continue
            place += 1
            self._take(item, charged.get(place), following, stack)
        return _blocks(root, self._top)

    def _take(self, item: Entry, charge: Assignment | None, following: Entry | None, stack: list[_Node]) -> None:
        rank = _RANKS.get(item.level, _FREE)
        if item.label and rank < _FREE:
            while len(stack) > 1 and stack[-1].rank >= rank:
                stack.pop()
            if self._runs_on(item, stack[-1]):
                node = _Node(rank, self._block(item, charge, following), states_facts=_states(self._rich(item.line)))
                stack[-1].children.append(node)
                stack.append(node)
                return
        while len(stack) > 1 and not stack[-1].holds_text:
            stack.pop()
        text = self._rich(item.line)
        if item.label:
            self._odd(item)
            text = f"{item.label} {text}".strip()
        beside = following is not None and bool(following.label) and _RANKS.get(following.level, _FREE) > stack[-1].rank
        task = charge is not None and not item.label
        text = _unended(text, following, announces=beside and not task)
        if not text:  # the mark of a document's end, on a line of its own below a table
            return
        stack[-1].children.append(
            _Node(_FREE, _task(text, charge, "") if task and charge else Paragraph(text), states_facts=_states(text))
        )

    def _runs_on(self, item: Entry, parent: _Node) -> bool:
        """Whether composing would give this label here; counts it when so."""
        counts = self._throughout if item.level in _THROUGHOUT else parent.counts
        number = counts.get(item.level, 0) + 1
        if "".join(item.label.split()).rstrip(".:)/-–").casefold() not in _shown(item.level, number):
            return False
        counts[item.level] = number
        return True

    def _block(self, item: Entry, charge: Assignment | None, following: Entry | None) -> Clause | Task:
        level, text = item.level, self._rich(item.line)
        deeper = following is not None and _RANKS.get(following.level, _FREE) > _RANKS[level]
        set_off = item.line.bold or (deeper and level == "a") or (level == "I" and text.isupper())
        bare = not item.line.size and len(text) < _SHORT  # plain text shows no weight: a short line without an end
        named = level in _TITLED or (level in ("I", "1", "a", "dieu") and (set_off or bare))
        if named and not text.endswith(_ENDS):
            return Clause(self._casing.sentence(text.replace("**", "")), heading=True, level=level)
        if deeper and following is not None and following.level in LEVELS:  # composing announces what it nests
            text = text.removesuffix(":")
        text = _unended(text, following, listed=level in "a-+" and following is not None and following.level == level)
        if charge is None and (match := _FACTS.match(text)) and any(list(match.groups())[1:]):
            charge = Assignment(0, "", text)
        return _task(text, charge, level) if charge else Clause(text, level=level)


def _blocks(node: _Node, default: str, lead: str = "") -> tuple[Block, ...]:
    """The finished children of a node; a level that composing assumes anyway is not written.

    A lead that a task's own words do not name comes from the heading above it, which then hands it down.
    """
    found: list[Block] = []
    for child in node.children:
        block = child.block
        if isinstance(block, Task) and block.lead != lead and folded(block.lead) not in folded(block.text):
            block = block if child.states_facts else replace(block, lead=lead)
        if isinstance(block, Clause | Task) and (isinstance(block, Clause) or block.numbered):
            assumed = default or ("I" if isinstance(block, Clause) and block.heading else "1")
            level = "" if block.level == assumed and block.level != "-" else block.level  # as `dashes` has it
            own = block.lead or (_handed_down(block, child) if isinstance(block, Clause) else "")
            block = replace(block, level=level, lead=own, blocks=_blocks(child, LEVELS[block.level], own or lead))
        if block is not None:
            found.append(block)
    return tuple(found)


def _handed_down(block: Clause, node: _Node) -> str:
    """The unit that a clause names and that its tasks are charged to without naming it."""
    for child in node.children:
        task = child.block
        stated = child.states_facts
        if isinstance(task, Task) and task.lead and not stated and folded(task.lead) not in folded(task.text):
            return task.lead if folded(task.lead) in folded(block.text) else ""
    return ""


def _shown(level: str, number: int) -> tuple[str, ...]:
    """The labels that composing might give, without white space and closing mark, in small letters."""
    match level:
        case "I":
            return (roman(number).casefold(),)
        case "a":
            return (point(number),)
        case "-" | "+":
            return ("", level)
        case "phan" | "chuong":
            return (f"{'phần' if level == 'phan' else 'chương'}{roman(number)}".casefold(),)
        case "muc" | "tieu-muc" | "dieu":
            return ({"muc": "mục", "tieu-muc": "tiểumục", "dieu": "điều"}[level] + str(number),)
    return (str(number),)


def _unended(text: str, following: Entry | None, *, listed: bool = False, announces: bool = False) -> str:
    """The text without the mark that composing puts at its end."""
    if following is None:
        text = text.removesuffix("./.").removesuffix("./")
    if announces and text.endswith(("sau:", "gồm:")):
        return text[:-1]
    if text.endswith((".", ";")) and not text.endswith(("..", ".;")):
        end = ";" if listed else "."
        return text.removesuffix(end)
    return text


def _states(text: str) -> bool:
    """Whether a text ends in facts as composing writes them."""
    match = _FACTS.match(text.removesuffix("./.").rstrip("."))
    return match is not None and any(list(match.groups())[1:])


def _task(text: str, charge: Assignment, level: str) -> Task:
    """A task; the facts that composing writes after its text become fields again, others only when the text has them."""
    match = _FACTS.match(text)
    if match and any(list(match.groups())[1:]):
        names = match["with"] or match["only"] or ""
        return Task(
            match["text"].removesuffix("."),
            numbered=bool(level),
            level=level,
            lead=match["lead"] or "",
            support=tuple(re.split(r", | và (?=[^,]*$)", names)) if names else (),
            due=match["due"] or match["term"] or "",
            product=match["product"] or "",
        )
    said = folded(text)
    support = tuple(name for name in charge.support if folded(name) in said)
    due = next((form for form in (_day(charge.due), charge.due) if form and folded(form) in said), "")
    product = charge.product if folded(charge.product) in said else ""
    return Task(text, numbered=bool(level), level=level, lead=charge.lead, support=support, due=due, product=product)


def _day(due: str) -> str:
    """A deadline in words → its date, or the words."""
    days = re.findall(r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}", due)
    return days[-1] if days else due
