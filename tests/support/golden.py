"""A tree as the lines of a golden: what each paragraph is, its text, and the looks that its words have in it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from vbgen.tree import Break, Cell, Item, Run, Table, Tree

_HEAD = "=="  # before a row of a table's heads
_NO_BREAK = "⍽"  # a space at which no line ends


def lines(tree: Tree) -> Iterator[str]:
    """ "heading_1: I. MỤC ĐÍCH", "text: **Điều 1.** …[^1]", "| 1 | Rà soát |", a line where an appendix begins."""
    for item in tree.items:
        yield from _item(item)
    for note in tree.notes:
        yield f"{note.role}: {_spelled(note.runs)}"


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, Break):
        yield "--- ngang" if item.landscape else "---"
    elif isinstance(item, Table):
        yield from (f"{_HEAD} {_row(row)}" for row in item.heads)
        yield from map(_row, item.rows)
    else:
        yield f"{item.role}: {_spelled(item.runs)}"


def _row(cells: tuple[Cell, ...]) -> str:
    return "| " + " | ".join(_spelled(cell.runs) for cell in cells) + " |"


def _spelled(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs)).replace("\n", " / ").replace("\u00a0", _NO_BREAK)


def _run(run: Run) -> str:
    mark = "**" * run.bold + "*" * run.italic
    return f"[^{run.note}]" if run.note else f"{mark}{run.spelled}{mark}"


def differences(shown: list[str], golden: Path) -> list[str]:
    """The lines that a golden has otherwise: "-" what it says, "+" what is shown."""
    kept = golden.read_text("utf-8").splitlines()
    return [line.rstrip("\n") for line in unified_diff(kept, shown, golden.name, "now", lineterm="", n=0)]
