"""A tree → plain text: a line for each paragraph, in reading order, set as far as blanks can.

The two columns of the header and of the closing block take turns on the left and the right, so that reading order is
kept; a table's cells stand under each other when its rows are short, else tabs part them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from vbgen.standards import CLOSING, HEADER, Role, Zone, of_form
from vbgen.tree import NAMES, Break, Drawing, Item, NewPage, PrintedParagraph, PrintedTable, Run, Tree, zones

_WIDE = 80  # characters of a line that is centred
_HALF = _WIDE // 2
_ROW = 100  # characters of a row of a table
_LINE = 360  # twips of room that are a blank line
_RIGHT = (Zone.NATION, Zone.SIGNERS)


def write(tree: Tree) -> bytes:
    """The text of a tree, in UTF-8; the mark of a note is its number in brackets, and the notes stand at the end."""
    roles = of_form(tree.form).roles
    lines: list[str] = []
    for zone, items in zones(tree.items):
        if lines and not (zone in HEADER | CLOSING and zone in _RIGHT):
            lines.append("")
        for item in items:
            lines += _item(item, zone, roles)
            lines += [""] * (isinstance(item, PrintedParagraph) and item.role in NAMES)  # two signers stand apart
    for number, note in enumerate(tree.notes, 1):
        lines += ["", ""] if number == 1 else []
        lines.append(f"[{number}] {_text(note.runs)}")
    return ("\n".join(_spaced(lines)).rstrip("\n") + "\n").encode()


def _item(item: Item, zone: Zone, roles: Mapping[str, Role]) -> Iterator[str]:
    if isinstance(item, Break | NewPage):
        yield from ("", "")
    elif isinstance(item, Drawing):
        yield ""
        yield f"[{item.alt or 'Hình'}]".center(_WIDE)
    elif isinstance(item, PrintedTable):
        yield from ("", *_table(item), "")
    else:
        role = roles[item.role]
        yield from [""] * round(role.before / _LINE)
        for line in _text(item.runs).split("\n"):
            yield _set(line, role, zone)
        yield from [""] * round(role.after / _LINE)


def _set(line: str, role: Role, zone: Zone) -> str:
    if zone in _RIGHT:
        return " " * _HALF + line.center(_HALF)
    if zone in HEADER:
        return line.center(_HALF)
    if role.align == "right" or role.frame == "top":
        return line.rjust(_WIDE)
    return line.center(_WIDE) if role.align == "center" else line


def _text(runs: Iterable[Run]) -> str:
    return "".join(f"[{run.note}]" if run.note else _scripted(run) for run in runs)


def _scripted(run: Run) -> str:
    """A run's text; above or below the line by characters that stand there: 10⁶, CO₂, or by a sign before them: ^a."""
    if not run.script or not set(run.spelled) & set(run.text):
        return run.spelled
    return f"{'^' if run.script == 'super' else '_'}{run.text}"


def _table(table: PrintedTable) -> Iterator[str]:
    """The rows: padded to columns when the widest row fits a line, else their cells parted by tabs."""
    rows = [[" ".join(_text(cell.runs).split("\n")) for cell in row] for row in (*table.heads, *table.rows)]
    full = [row for row in rows if len(row) == len(table.widths)]
    wide = [max(map(len, column)) for column in zip(*full, strict=True)]
    fits = sum(wide) + 2 * len(wide) <= _ROW
    for row in rows:
        if fits and len(row) == len(wide):
            yield "  ".join(text.ljust(width) for text, width in zip(row, wide, strict=True))
        else:
            yield "\t".join(row)


def _spaced(lines: Iterable[str]) -> Iterator[str]:
    """The lines without blanks at their ends, never more than three empty ones together, none at the top."""
    empty = 3
    for line in lines:
        line = line.rstrip()
        empty = empty + 1 if not line else 0
        if empty <= 3:
            yield line
