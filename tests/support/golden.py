"""Trees and findings as lines of a golden: a paragraph's role, text, looks; a finding's place, words, mend."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from vbgen.diagnostics import Diagnostic
from vbgen.tree import Break, Drawing, Item, NewPage, PrintedCell, PrintedTable, Run, Tree

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
    elif isinstance(item, Drawing):
        yield f"[{item.alt}] {item.width} × {item.height}"
    elif isinstance(item, NewPage):
        yield f"--- trang mới {item.turn}".rstrip()
    elif isinstance(item, PrintedTable):
        yield from (f"{_HEAD} {_row(row)}" for row in item.heads)
        yield from map(_row, item.rows)
    else:
        yield f"{item.role}: {_spelled(item.runs)}"


def _row(cells: tuple[PrintedCell, ...]) -> str:
    return "| " + " | ".join(_spelled(cell.runs) for cell in cells) + " |"


def _spelled(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs)).replace("\n", " / ").replace("\u00a0", _NO_BREAK)


def _run(run: Run) -> str:
    mark, line = "**" * run.bold + "*" * run.italic, "++" * run.underlined
    return f"[^{run.note}]" if run.note else f"{mark}{line}{run.spelled}{line}{mark}"


def finding(item: Diagnostic) -> str:
    """ "error T0401 2:67-78 địa danh … → viết tắt (Điều 8) := mend"."""
    at = "" if item.span is None else f" {item.span.line}:{item.span.column}-{item.span.end_column}"
    hint = f" → {item.hint}" if item.hint else ""
    mend = "" if item.mend is None else f" := {item.mend}"
    return f"{item.severity.value} {item.id}{at} {item.message}{hint}{mend}".replace("\u00a0", _NO_BREAK)


def kept(shown: list[str], golden: Path, *, update: bool) -> list[str]:
    """How lines differ from a golden, which is written anew first when asked for."""
    if update:
        golden.write_text("\n".join(shown) + "\n", encoding="utf-8")
    return differences(shown, golden)


def differences(shown: list[str], golden: Path) -> list[str]:
    """The lines that a golden has otherwise: "-" what it says, "+" what is shown."""
    before = golden.read_text("utf-8").splitlines()
    return [line.rstrip("\n") for line in unified_diff(before, shown, golden.name, "now", lineterm="", n=0)]
