"""What was read → the same with the characters that only one font has as Unicode; those that are unknown are told."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.ooxml.symbols import PRIVATE, may_be_private, symbol
from vbgen.patterns import regex
from vbgen.readers.losses import Losses
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.readers.runs import UNKNOWN
from vbgen.tree import Run

_ODD = regex(f"[\ue000-\uf8ff{UNKNOWN}\U000f0000-\U0010ffff]")


def without_private(reading: Reading, file: str) -> Reading:
    """A reading without private characters: one of Symbol is what it draws there, any other is “\ufffd” and told.

    A reader that knows the fonts has told already.
    """
    if not any(_is_odd(run.text) for runs in _all_runs(reading) for run in runs):
        return reading
    told = Losses()
    items = tuple(_item(item, told) for item in reading.items)
    notes = tuple(_runs(note, told) for note in reading.notes)
    foot = tuple(_line(line, told) for line in reading.foot)
    known = any(item.id == "S0127" for item in reading.findings)
    findings = reading.findings if known else (*reading.findings, *told.findings(file))
    return reading._replace(items=items, notes=notes, foot=foot, findings=findings)


def _all_runs(reading: Reading) -> Iterator[tuple[Run, ...]]:
    yield from reading.notes
    for item in (*reading.items, *reading.foot):
        if isinstance(item, Line):
            yield item.runs
        else:
            yield from (line.runs for row in item.rows for cell in row for line in cell.lines)


def _item(item: Line | Grid, told: Losses) -> Line | Grid:
    if isinstance(item, Line):
        return _line(item, told)
    return item._replace(rows=tuple(tuple(_cell(cell, told) for cell in row) for row in item.rows))


def _cell(cell: Cell, told: Losses) -> Cell:
    return cell._replace(lines=tuple(_line(line, told) for line in cell.lines))


def _line(line: Line, told: Losses) -> Line:
    return line._replace(runs=_runs(line.runs, told)) if _is_odd(line.text) else line


def _is_odd(text: str) -> bool:
    return may_be_private(text) and _ODD.search(text) is not None


def _runs(runs: tuple[Run, ...], told: Losses) -> tuple[Run, ...]:
    made = tuple(run._replace(text=_ODD.sub(lambda match: _named(match[0]), run.text)) for run in runs)
    text = "".join(run.text for run in made)
    if UNKNOWN in text:
        told.add("letter", text.strip())
    return made


def _named(char: str) -> str:
    return (symbol(char, "") if PRIVATE.match(char) else "") or UNKNOWN
