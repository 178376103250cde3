"""The lines of a table's cells → the same, whether Enter or Shift and Enter parts them.

A person who adds a line to a cell types Enter; a plan prints the lines of a cell as one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.tree import Run


def with_lines_apart(reading: Reading) -> Reading:
    """A reading in which each line of a cell is one of its own."""
    return reading._replace(
        items=tuple(_grid(item) if isinstance(item, Grid) and item.ruled else item for item in reading.items)
    )


def _grid(grid: Grid) -> Grid:
    if not any("\n" in line.text for row in grid.rows for cell in row for line in cell.lines):
        return grid
    return grid._replace(rows=tuple(tuple(map(_cell, row)) for row in grid.rows))


def _cell(cell: Cell) -> Cell:
    return cell._replace(lines=tuple(part for line in cell.lines for part in _parts(line)))


def _parts(line: Line) -> Iterator[Line]:
    runs: list[Run] = []
    for run in line.runs:
        first, *rest = run.text.split("\n")
        if first or run.note:
            runs.append(run._replace(text=first))
        for text in rest:
            yield line._replace(runs=tuple(runs))
            runs = [run._replace(text=text, note=0)] if text else []
    yield line._replace(runs=tuple(runs))
