"""A table → a table of assignments, where its heads are those of one, else a table as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from vbgen import inline
from vbgen.columns import BOTH, OTHER, Held, held, keys
from vbgen.labels import NONE, spared
from vbgen.model import Assignments, Block, Clause, Column, Merge, Row, Table, Task
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.sheets import ColumnedTable, Slot, sheet
from vbgen.recognise.words import UNIT
from vbgen.standards.fields import ROLES
from vbgen.vietnamese import folded

Rich = Callable[[Line], str]  # a line as text with inline marks

_TELLING = ("bao-cao", "to-trinh", "bien-ban", "giay-moi")  # of their tables only the surest are assignments
_MEASURE = "đơn vị"  # a head for units of measure, or for those who are charged


def block_of(grid: Grid, rich: Rich, kind: str) -> Table | Assignments:
    """The block that a ruled table of a document of `kind` means."""
    found = sheet(grid)
    if (known := _charging(found, kind)) is not None:
        columns, facts = known
        blocks = spared(tuple(_RowBuilder(columns, facts, rich).blocks(found)))
        if any(isinstance(block, Task) for block in reading(blocks)):
            return Assignments(columns=columns, blocks=blocks)
    return Table(found.columns, _plain_rows(found))


def is_tabular(grid: Grid) -> bool:
    """Whether the heads of a table without borders say that it is one: it numbers its rows, or assigns tasks.

    What only lays out a header, a signature or a list of names has no titles above three columns.
    """
    if len(grid.rows) < 3 or len(grid.rows[0]) < 3:
        return False
    found = sheet(grid)
    if len(found.columns) < 3 or not all(column.title for column in found.columns):
        return False
    return held(found.columns).at("so") == 0 or _charging(found, "") is not None


def charged(table: Table | Assignments) -> list[tuple[str, Task]]:
    """The tasks of a table, each with the unit in charge."""
    return list(_led(table.blocks, "")) if isinstance(table, Assignments) else []


def _led(blocks: tuple[Block, ...], lead: str) -> Iterator[tuple[str, Task]]:
    for block in blocks:
        if isinstance(block, Clause | Task):
            held = block.lead or lead
            if isinstance(block, Task):
                yield held, block
            yield from _led(block.blocks, held)


def _plain_rows(found: ColumnedTable) -> tuple[Row, ...]:
    """The rows of a plain table with the cells that are one; a cell that spans the table stands alone."""
    made = []
    for number, row in enumerate(found.rows):
        texts = tuple(inline.escape(spot.text) for spot in row)
        if row[0].reach == len(row) > 1 and not row[0].merged:
            made.append(Row(texts[:1]))
            continue
        made.append(Row(texts, merged=tuple(_merges(found.rows, number))))
    return tuple(made)


def _merges(rows: tuple[tuple[Slot, ...], ...], number: int) -> Iterator[Merge]:
    """The cells of a row that stand over several columns or rows in which nothing else is said."""
    row, at = rows[number], 0
    while at < len(row):
        span = down = 1
        if not row[at].merged:
            while span < row[at].reach and _is_free(row, at, at + span + 1):
                span += 1
            while number + down < len(rows) and _goes_on(rows[number + down], at, span):
                down += 1
        if span > 1 or down > 1:
            yield Merge(at, span, down)
        at += span


def _goes_on(row: tuple[Slot, ...], at: int, span: int) -> bool:
    """Whether a cell of `span` columns reaches down into a row."""
    return row[at].merged and row[at].reach == span and _is_free(row, at, at + span)


def _is_free(row: tuple[Slot, ...], at: int, end: int) -> bool:
    """Whether nothing stands between a cell and the column `end`."""
    return end <= len(row) and not any(slot.text or slot.merged for slot in row[at + 1 : end])


def _charging(found: ColumnedTable, kind: str) -> tuple[tuple[Column, ...], Held] | None:
    """The columns of a table of assignments and what they hold; None for another table."""
    columns = tuple(
        replace(column, fact="chu-tri") if folded(column.title) == _MEASURE and _names_units(found, at) else column
        for at, column in enumerate(found.columns)
    )
    facts = held(columns)
    if not facts.charges or facts.at("nhiem-vu") is None or (kind in _TELLING and not facts.sure):
        return None
    both = facts.at("chu-tri")
    if both is not None and facts.at("phoi-hop") is None and any(_shared(row[both].text) for row in found.rows):
        columns = (*columns[:both], replace(columns[both], fact=BOTH), *columns[both + 1 :])
        facts = held(columns)
    return columns, facts


def _names_units(found: ColumnedTable, at: int) -> bool:
    texts = [text for row in found.rows if (text := row[at].text)]
    return bool(texts) and 2 * sum(bool(UNIT.match(text)) for text in texts) >= len(texts)


# --- rows -----------------------------------------------------------------------------------------------------------

_LABEL = regex(
    r"\s*(?P<label>(?:[IVXLC]+|[A-ZĐ]|\d{1,3}|[a-zđ])[.)/](?!\d)|\d{1,2}(?:\.\d{1,2})+[.)]?|[-+*•](?=\s))\s*"
)
_ROMAN = regex(r"[IVX]+|[IVXLC]{2,}")
_UNLABELLED = 2.75  # a group without a label stands under those with one


class _OpenRow(NamedTuple):
    """A group or task that still takes rows."""

    rank: float
    block: Clause | Task
    inside: list[_OpenRow]


class _RowBuilder:
    """Builds the groups and tasks of a table's rows."""

    def __init__(self, columns: tuple[Column, ...], facts: Held, rich: Rich) -> None:
        self._facts, self._keys, self._rich = facts, keys(columns), rich
        self._last: dict[str, str] = {}  # what the row above says, for cells that reach down

    def blocks(self, found: ColumnedTable) -> Iterator[Block]:
        """The blocks that the rows mean, groups holding their tasks."""
        root = _OpenRow(-1, Clause(""), [])
        stack = [root]
        rows = [row for row in found.rows if any(spot.text or spot.merged for spot in row)]
        labels = [self._label(row)[0] for row in rows]
        least = min((_rank(label) for label, row in zip(labels, rows, strict=True) if self._says(row)), default=9.0)
        for at, row in enumerate(rows):
            after = labels[at + 1] if at + 1 < len(rows) else None
            self._take(row, labels[at], after, least, stack)
        return (_closed(node) for node in root.inside)

    def _take(self, row: tuple[Slot, ...], label: str, after: str | None, least: float, stack: list[_OpenRow]) -> None:
        groups = self._is_group(row, label, after, least)
        text = self._label(row)[1]
        rank = _rank(label)
        if groups:
            rank = _UNLABELLED if not label else rank - 0.5
        elif not label:
            while len(stack) > 1 and isinstance(stack[-1].block, Task):
                stack.pop()
            rank = 9.0
        while len(stack) > 1 and stack[-1].rank >= rank:
            stack.pop()
        cells = self._others(row)
        label = label or NONE
        block: Clause | Task
        if groups:
            block = Clause(text or "…", heading=True, label=label, cells=cells)
            self._last = {}
        else:
            block = self._task(row, text, label, cells)
        node = _OpenRow(rank, block, [])
        stack[-1].inside.append(node)
        stack.append(node)

    def _label(self, row: tuple[Slot, ...]) -> tuple[str, str]:
        """The label of a row and its text: of their columns, or cut off the text where it stands before it."""
        at, work = self._facts.at("so"), self._facts.at("nhiem-vu") or 0
        whole = next((spot for spot in row if spot.reach > 1 and spot.text), None)
        shown = row[at].text if at is not None and row[at].reach == 1 else ""
        spot = whole if whole is not None and not row[work].text else row[work]
        text = "\n".join(line for part in spot.lines if (line := self._rich(part).strip()))
        if not shown and (at is None or whole is not None) and (match := _LABEL.match(text)):
            shown, text = match["label"], text[match.end() :]
        return " ".join(shown.split()), text

    def _says(self, row: tuple[Slot, ...]) -> bool:
        """Whether a row says who, with whom, by when or giving what."""
        places = [self._facts.at(fact) for fact in ("chu-tri", "phoi-hop", BOTH, "thoi-han", "san-pham")]
        return any(row[at].reach == 1 and (row[at].text or row[at].merged) for at in places if at is not None)

    def _is_group(self, row: tuple[Slot, ...], label: str, after: str | None, least: float) -> bool:
        if self._says(row):
            return False
        wide = any(spot.reach > 1 and spot.text for spot in row)
        bold = all(line.bold for spot in row for line in spot.lines if line.text.strip())
        deeper = after is not None and _rank(after) > _rank(label)
        return wide or bold or deeper or not label or _rank(label) < least

    def _task(
        self, row: tuple[Slot, ...], text: str, label: str, cells: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> Task:
        text = text or self._last.get("text", "") or "…"
        lead, support = self._units(row)
        due, product = (self._fact(row, fact, _one_line) for fact in ("thoi-han", "san-pham"))
        self._last["text"] = text
        return Task(text, lead=lead, support=support, due=due, product=product, label=label, cells=cells)

    def _units(self, row: tuple[Slot, ...]) -> tuple[str, tuple[str, ...]]:
        """Who leads and who supports."""
        if self._facts.at(BOTH) is not None:
            both = self._fact(row, BOTH, lambda spot: spot.text)
            match = _shared(both)
            if match:
                return _line(match["lead"]), _listed(match["with"])
            return _line(re.sub(r"^chủ trì\s*:\s*", "", both, flags=re.I)), ()
        return self._fact(row, "chu-tri", _one_line), _listed(self._fact(row, "phoi-hop", lambda spot: spot.text))

    def _fact(self, row: tuple[Slot, ...], fact: str, said: Callable[[Slot], str]) -> str:
        """What a row says under a column, or the cell that reaches down to it."""
        at = self._facts.at(fact)
        if at is None:
            return ""
        found = self._last.get(fact, "") if row[at].merged else said(row[at])
        self._last[fact] = found
        return found

    def _others(self, row: tuple[Slot, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What stands under the other columns."""
        found = []
        for key, fact, spot in zip(self._keys, self._facts.facts, row, strict=True):
            if fact == OTHER and spot.reach == 1 and spot.text:
                found.append((key, tuple(inline.escape(line) for line in spot.text.split("\n"))))
        return tuple(found)


def _closed(node: _OpenRow) -> Block:
    """A finished row; a group that names the unit of its tasks hands it down."""
    inside = tuple(_closed(child) for child in node.inside)
    block = replace(node.block, blocks=inside)
    unled = any(isinstance(child, Task) and not child.lead for child in inside)
    if isinstance(block, Clause) and unled and UNIT.match(block.text) and len(block.text) < 120:
        return replace(block, lead="".join(piece.spelled for piece in inline.parse(block.text)).rstrip(" .:"))
    return block


def _rank(label: str) -> float:
    """How deep a label stands: A, I, 1, 1.1, a, -; a row without one is deepest."""
    bare = label.strip(" .():/")
    if not bare:
        return 9.0 if not label else 8.0
    if _ROMAN.fullmatch(bare):
        return 2.0
    if bare[0].isdecimal():
        return 3.0 + min(bare.count("."), 3)
    if len(bare) == 1 and bare.isupper():
        return 1.0
    return 7.0 if len(bare) <= 2 and bare.islower() else 8.0 if not bare[0].isalnum() else 0.5


# --- cells ----------------------------------------------------------------------------------------------------------

_SHARED = regex(
    r"(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì\s*:\s*)?(?P<lead>[^\n\w]*\w[^\n]*?)(?:\s+chủ trì)?[\s.;,:-]*\s"
    r"(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?(?:\s+với)?\s*:?\s+(?P<with>.+)",
    re.I | re.S,
)


def _shared(text: str) -> re.Match[str] | None:
    """A cell that says both who leads and who supports: "Chủ trì: A. Phối hợp: B", "A (chủ trì), B (phối hợp)"."""
    return ROLES.fullmatch(text) or _SHARED.fullmatch(text)


_BULLET = regex(r"^[-–+*•]\s*")


def _one_line(spot: Slot) -> str:
    return _line(spot.text)


def _line(text: str) -> str:
    """The lines of a cell as one: those that a sentence runs through are joined by a space, others by ";"."""
    whole = ""
    for part in filter(None, (_BULLET.sub("", line.strip()) for line in text.split("\n"))):
        runs_on = not whole or whole.endswith((",", ";", ":", "(", "/", "-")) or part[0].islower()
        whole = f"{whole}{'' if not whole else ' ' if runs_on else '; '}{part}"
    return whole.rstrip(" ;,")


_PARTS = regex(r";\s*|\n(?![<low>])|,\s+(?P<name>(?=[<up>]))")


def _listed(text: str) -> tuple[str, ...]:
    """The units that a cell lists: "Công an tỉnh, Sở Nông nghiệp và Môi trường" names two."""
    cuts = [cut for cut in _PARTS.finditer(text) if cut["name"] is None or UNIT.match(text, cut.end())]
    ends = zip([0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)], strict=True)
    parts = (_BULLET.sub("", " ".join(text[start:end].split())).strip(" ,;") for start, end in ends)
    return tuple(part.removesuffix(".") for part in parts if part)
