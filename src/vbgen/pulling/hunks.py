"""Two readings of one Word file, as it was sent and as it came back → what somebody edited, hunk by hunk.

What says the same on both sides is taken from the file as it was sent, so that what other programs do to looks, ids and
runs is no edit. Any hunk can be taken back: then the reading says there what was sent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count, zip_longest
from typing import Any

from vbgen.comparing.aligning import aligned, overlap, paired
from vbgen.named import NamedTuple
from vbgen.pulling.grouping import FileEdit, Hunk, grouped, is_recounted, words_in
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.zones import lines_of
from vbgen.tree import Run, text_of

Notes = tuple[tuple[Run, ...], ...]
Element = Any  # a Line or a Grid of a file, a row of a grid, a Cell, a Line of a cell


NOTE = "[*]"
"""What stands for the mark of a note in a line."""
_CAME = 1000


class _Same(NamedTuple):
    """What says the same on both sides."""

    item: Element
    other: Element  # as it came back, with looks of its own


class _Fork(NamedTuple):
    """A hunk with the elements of both sides."""

    number: int
    old: tuple[Element, ...]
    new: tuple[Element, ...]


class _Nest(NamedTuple):
    """An element of both sides that holds others, of which some differ."""

    item: Element
    held: tuple[_Part, ...]


_Part = _Same | _Fork | _Nest


class Comparison:
    """What differs between two readings; `groups` are the hunks that are one edit, told by the least of its numbers;
    `in_tables` those within tables that stayed.

    Notes go by their numbers in the file that was sent, those that came by numbers from `_CAME` on.
    """

    def __init__(self, sent: Reading, returned: Reading) -> None:
        self._sent, self._numbers = sent, count()
        self._notes, names = self._noted(sent.notes, returned.notes)
        self._came = {_CAME + at: runs for at, runs in enumerate(returned.notes)}
        self._body = self._parts(sent.items, [_renamed(item, names) for item in returned.items])
        self._foot = self._parts(sent.foot, returned.foot)
        forks = [*_forks(self._body), *(part for part in self._notes if isinstance(part, _Fork)), *_forks(self._foot)]
        self.hunks = tuple(map(_hunk, forks))
        self.groups = grouped(self.hunks)
        grids = (part for part in self._body if isinstance(part, _Nest) and isinstance(part.item, Grid))
        self.in_tables = frozenset(fork.number for grid in grids for fork in _forks(grid.held))

    @property
    def edits(self) -> tuple[FileEdit, ...]:
        """The edits in the order of the file."""
        groups: dict[int, list[Hunk]] = {}
        for hunk in self.hunks:
            groups.setdefault(self.groups[hunk.number], []).append(hunk)
        return tuple(
            FileEdit(top, tuple(hunk for hunk in held if not is_recounted(hunk)) or tuple(held))
            for top, held in sorted(groups.items())
        )

    def whole(self, numbers: Collection[int]) -> frozenset[int]:
        """All hunks of the edits that some hunks are of."""
        tops = {self.groups[number] for number in numbers if number in self.groups}
        return frozenset(number for number, top in self.groups.items() if top in tops)

    def reading(self, back: Collection[int]) -> Reading:
        """The file that came back, with what was sent in the place of some hunks."""
        items, foot = tuple(_built(self._body, back)), tuple(_built(self._foot, back))
        marks = _marks(items)
        texts = self._note_lines(back)
        names = {mark: at for at, mark in enumerate(marks, 1)}
        notes = tuple(texts[mark][0].runs for mark in marks)
        return self._sent._replace(items=tuple(_renamed(item, names) for item in items), notes=notes, foot=foot)

    def notes_of(self, hunk: Hunk) -> tuple[str, ...]:
        """What the notes say that came with a hunk."""
        return tuple(_said(Line(self._came[mark])) for mark in sorted(hunk.came) if mark in self._came)

    def notes_gone(self, hunk: Hunk) -> tuple[str, ...]:
        """What the notes say that went with a hunk, and came nowhere else."""
        carried = frozenset().union(*(one.came for one in self.hunks))
        return tuple(_said(Line(self._sent.notes[mark - 1])) for mark in sorted(hunk.gone - carried) if mark < _CAME)

    def lines(self, back: Collection[int]) -> list[tuple[str, int | None]]:
        """The lines of that reading in order, each with the hunk that it is of; of one that says nothing now: ""."""
        texts = self._note_lines(back)
        marks = _marks(tuple(_built(self._body, back)))
        notes = [(_said(texts[mark][0]), texts[mark][1]) for mark in marks]
        return [*_lines(self._body, back), *notes, *_lines(self._foot, back)]

    def above(self, hunk: Hunk) -> str:
        """The line above the place of a hunk in the file that came back; "" at its beginning."""
        last = ""
        for text, number in self.lines(()):
            if number == hunk.number:
                break
            last = text or last
        return last

    def _note_lines(self, back: Collection[int]) -> dict[int, tuple[Line, int | None]]:
        """The text of each note, with the hunk that it is of."""
        found: dict[int, tuple[Line, int | None]] = {mark: (Line(runs), None) for mark, runs in self._came.items()}
        for at, part in enumerate(self._notes, 1):
            if isinstance(part, _Same):
                found[at] = part.item, None
            elif isinstance(part, _Fork):
                is_back = part.number in back
                found[at] = (part.old[0], None) if is_back else (part.new[0], part.number)
        return found

    def _noted(self, old: Notes, new: Notes) -> tuple[tuple[_Part, ...], dict[int, int]]:
        """The notes that were sent, each with its words now, and the names of the notes that came back."""
        one, other = [Line(runs) for runs in old], [Line(runs) for runs in new]
        pairs = paired(list(map(_said, one)), list(map(_said, other)))
        parts: list[_Part] = []
        for at, line in enumerate(one):
            same = at not in pairs or _said(line) == _said(other[pairs[at]])
            parts.append(_Same(line, line) if same else _Fork(next(self._numbers), (line,), (other[pairs[at]],)))
        names = {at + 1: _CAME + at for at in range(len(other))} | {
            right + 1: left + 1 for left, right in pairs.items()
        }
        return tuple(parts), names

    def same(self) -> Iterator[tuple[Line, Line]]:
        """The lines of the body that nobody edited, as they were sent and as they came back."""
        for part in _leaves(self._body):
            if isinstance(part, _Same):
                yield from zip(_flat(part.item), _flat(part.other), strict=False)

    def grids(self, back: Collection[int]) -> list[tuple[Grid, Grid | None]]:
        """The tables in which hunks stand, as they were sent and as they came back but for some hunks; None: went."""
        found: list[tuple[Grid, Grid | None]] = []
        for part in self._body:
            if isinstance(part, _Nest) and isinstance(part.item, Grid):
                if any(fork.number not in back for fork in _forks(part.held)):
                    found.append((part.item, _filled(part.item, tuple(_built(part.held, back)))))
            elif isinstance(part, _Fork) and part.number not in back:
                old, new = ([item for item in items if isinstance(item, Grid)] for items in (part.old, part.new))
                if len(old) == len(new) or not new:
                    found += zip_longest(old, new)
        return found

    def _parts(self, old: Sequence[Element], new: Sequence[Element]) -> tuple[_Part, ...]:
        keys, others = [_key(one) for one in old], [_key(one) for one in new]
        bags, bags_of_new = [words_in(key) for key in keys], [words_in(key) for key in others]

        def likeness(left: int, right: int) -> float:
            return overlap(bags[left], bags_of_new[right], empty=1.0) if type(old[left]) is type(new[right]) else 0.0

        found: list[_Part] = []
        first = start = 0
        for left, right in [*aligned(keys, others, likeness), (len(old), len(new))]:
            found += self._gap(old[first:left], new[start:right])
            if left < len(old):
                one, other = old[left], new[right]
                found.append(_Same(one, other) if keys[left] == others[right] else self._pair(one, other))
            first, start = left + 1, right + 1
        return tuple(found)

    def _gap(self, old: Sequence[Element], new: Sequence[Element]) -> Iterator[_Part]:
        if len(old) == len(new):  # one in the place of the other
            yield from (self._pair(one, other) for one, other in zip(old, new, strict=True))
        elif old or new:
            yield _Fork(next(self._numbers), tuple(old), tuple(new))

    def _pair(self, old: Element, new: Element) -> _Part:
        """Two elements of which one became the other."""
        inner, others = _inner(old), _inner(new)
        if inner is None or others is None or not _alike_outside(old, new):
            return _Fork(next(self._numbers), (old,), (new,))
        return _Nest(old, self._parts(inner, others))


def _renamed(item: Element, names: dict[int, int]) -> Element:
    """An element whose marks of notes have other numbers."""
    if isinstance(item, Line):
        runs = tuple(run._replace(note=names[run.note]) if run.note in names else run for run in item.runs)
        return item._replace(runs=runs)
    return _filled(item, tuple(_renamed(one, names) for one in _inner(item) or ()))


def _marks(items: Sequence[Element]) -> list[int]:
    """The notes that are marked, in the order of their marks."""
    lines = (line for item in items for line in _flat(item))
    return list(dict.fromkeys(run.note for line in lines for run in line.runs if run.note))


def lines_as_read(reading: Reading) -> list[str]:
    """The lines of a file as hunks are told by: of the body, of the notes, of the foot of the first page."""
    body = [line for item in reading.items for line in lines_of(item)]
    return [text for line in (*body, *map(Line, reading.notes), *reading.foot) if (text := _said(line))]


# --- elements --------------------------------------------------------------------------------------------------------


def _inner(item: Element) -> Sequence[Element] | None:
    """What an element holds; None for a line."""
    if isinstance(item, Grid):
        return item.rows
    if isinstance(item, Cell):
        return item.lines
    return None if isinstance(item, Line) else tuple(item)


def _alike_outside(old: Element, new: Element) -> bool:
    """Whether two elements differ only in what they hold: tables of as many columns, rows of the same cells."""
    if isinstance(old, Cell):
        return bool(old.span == new.span and old.merged == new.merged)
    if isinstance(old, Grid):
        return _columns(old) == _columns(new)
    if isinstance(old, Line):
        return True
    return [(cell.span, cell.merged) for cell in old] == [(cell.span, cell.merged) for cell in new]


def _columns(grid: Grid) -> int:
    return max((sum(cell.span for cell in row) for row in grid.rows), default=0)


def _filled(item: Element, held: tuple[Element, ...]) -> Element:
    """An element with other things in it."""
    if isinstance(item, Grid):
        return item._replace(rows=held)
    return item._replace(lines=held) if isinstance(item, Cell) else held


def _key(item: Element) -> Any:
    """What an element says; what has no words but a place is told by that."""
    if isinstance(item, Line):
        return (_said(item), *(run.note for run in item.runs if run.note))
    inner = _inner(item) or ()
    own = (item.span, item.merged) if isinstance(item, Cell) else ()
    return (*own, *map(_key, inner))


def _said(line: Line) -> str:
    """The text of a line, its marks of notes as NOTE: their numbers are counted."""
    if any(run.note for run in line.runs):
        line = line._replace(runs=tuple(run._replace(text=NOTE) if run.note else run for run in line.runs))
    return " ".join(text_of(line.runs).split())


# --- parts -----------------------------------------------------------------------------------------------------------


def _leaves(parts: tuple[_Part, ...]) -> Iterator[_Same | _Fork]:
    for part in parts:
        if isinstance(part, _Nest):
            yield from _leaves(part.held)
        else:
            yield part


def _forks(parts: tuple[_Part, ...]) -> Iterator[_Fork]:
    return (part for part in _leaves(parts) if isinstance(part, _Fork))


def _flat(item: Element) -> list[Line]:
    return [item] if isinstance(item, Line) else [line for one in _inner(item) or () for line in _flat(one)]


def _texts(items: Sequence[Element]) -> list[str]:
    return [text for item in items for line in _flat(item) if (text := _said(line))]


def _hunk(fork: _Fork) -> Hunk:
    style = next((line.style for item in fork.old for line in _flat(item)), "")
    old, new = frozenset(_marks(fork.old)), frozenset(_marks(fork.new))
    return Hunk(fork.number, tuple(_texts(fork.old)), tuple(_texts(fork.new)), style, old - new, new - old)


def _built(parts: tuple[_Part, ...], back: Collection[int]) -> Iterator[Element]:
    for part in parts:
        if isinstance(part, _Same):
            yield part.item
        elif isinstance(part, _Nest):
            yield _filled(part.item, tuple(_built(part.held, back)))
        elif part.number in back:
            yield from part.old
        elif len(part.old) == len(part.new) == 1 and isinstance(part.old[0], Line) and isinstance(part.new[0], Line):
            yield part.old[0]._replace(runs=part.new[0].runs)  # what was typed over looks as what stood there
        else:
            yield from part.new


def _lines(parts: tuple[_Part, ...], back: Collection[int]) -> Iterator[tuple[str, int | None]]:
    for part in parts:
        if isinstance(part, _Same):
            yield from ((text, None) for text in _texts([part.item]))
        elif isinstance(part, _Nest):
            yield from _lines(part.held, back)
        elif part.number in back:
            yield from ((text, None) for text in _texts(part.old))
        else:
            yield from ((text, part.number) for text in _texts(part.new) or [""])
