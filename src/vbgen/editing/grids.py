"""Edits of a table's grid: cells, rows, columns, and what is pasted from a spreadsheet."""

from __future__ import annotations

import csv
import io

from vbgen import inline
from vbgen.dumping import flow
from vbgen.editing.cards import EditGrid, cards_in
from vbgen.editing.describing import described
from vbgen.editing.edits import Edited, proved
from vbgen.editing.housing import index, put_new
from vbgen.editing.places import MOVED, Path, Refused, Wanted, items_of, node_at
from vbgen.revising.wanting import Lines, Want
from vbgen.source import Mapping, Node, Scalar, Sequence, Source

MAX_PASTED = 50_000  # cells of one paste


def grid_at(source: Source, place: Path) -> EditGrid:
    """The grid of the table at a place. Raises Refused where there is none, or its rows come from a file."""
    for card in cards_in(described(source)):
        if card.grid is not None and card.grid.place == place:
            if card.grid.sourced:
                raise Refused("các hàng của bảng này lấy từ tệp dữ liệu: sửa ở tệp ấy")
            return card.grid
    raise Refused(MOVED)


def set_cell(source: Source, place: Path, row: int, column: int, text: str) -> Edited:
    """Another text in a cell; `column` counts the cells that the row has in the plan."""
    grid = grid_at(source, place)
    wanted = Wanted(source.root)
    at = (*place, "rows", row, column)
    if _put_cell(wanted, source.root, grid, row, column, text.replace("\r\n", "\n").strip()):
        return proved(source, wanted, at=at)
    return Edited(source.text, at)


def _put_cell(wanted: Wanted, root: Node, grid: EditGrid, row: int, column: int, text: str) -> bool:
    """Want another text in a cell of a row that is there; whether that changes anything."""
    path = (*grid.place, "rows", row)
    if not 0 <= row < len(grid.rows) or column < 0:
        raise Refused(MOVED)
    there = items_of(node_at(root, path))
    old = there[column] if column < len(there) else None
    if old is None:
        if not text:
            return False
        line = node_at(root, path)
        if isinstance(line, Sequence):
            cells = wanted.items(path)
            cells += [""] * (column + 1 - len(cells))
            cells[column] = text
        else:
            held = line.text.strip() if isinstance(line, Scalar) else ""
            wanted.put(path, [held, *[""] * (column - 1), text] if column else text)
        return True
    if isinstance(old, Mapping):
        if _text(old.get("text")) == text:
            return False
        wanted.add((*path, column), "text", text, ("text",))
    elif _text(old) == text:
        return False
    elif isinstance(node_at(root, path), Sequence):
        wanted.put((*path, column), text)
    else:
        wanted.put(path, text)
    return True


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


# --- rows -----------------------------------------------------------------------------------------------------------


def add_row(source: Source, place: Path, at: int) -> Edited:
    """An empty row, before the one at a number, or at the end."""
    grid = grid_at(source, place)
    wanted = Wanted(source.root)
    _insert_rows(wanted, source.root, grid, at, [[""] * max(1, len(grid.columns))])
    return proved(source, wanted, at=(*place, "rows", min(at, len(grid.rows))))


def _insert_rows(wanted: Wanted, root: Node, grid: EditGrid, at: int, rows: list[list[str]]) -> None:
    new: list[Want] = [Lines(flow(row)) for row in rows]
    if grid.rows:
        wanted.items((*grid.place, "rows"))[at:at] = new
    else:
        put_new(wanted, root, (*grid.place, "rows"), new)


def remove_row(source: Source, place: Path, row: int) -> Edited:
    """A row goes."""
    grid_at(source, place)
    wanted = Wanted(source.root)
    wanted.take_out((*place, "rows", row))
    return proved(source, wanted, at=(*place, "rows", max(0, row - 1)))


def move_row(source: Source, place: Path, row: int, way: str) -> Edited:
    """A row one place "up" or "down"."""
    grid = grid_at(source, place)
    other = row + (1 if way == "down" else -1)
    if not 0 <= other < len(grid.rows):
        raise Refused("hàng này đã ở đầu" if way == "up" else "hàng này đã ở cuối")
    wanted = Wanted(source.root)
    items = wanted.items((*place, "rows"))
    one = wanted.item((*place, "rows", row))
    items.remove(one)
    items.insert(other, one)
    return proved(source, wanted, at=(*place, "rows", other))


# --- columns --------------------------------------------------------------------------------------------------------


def add_column(source: Source, place: Path, at: int) -> Edited:
    """An empty column before the one at a number, or at the end; rows that head a group stay as they are."""
    grid = _plain_columns(source, place)
    wanted = Wanted(source.root)
    title = _free(grid.columns)
    if grid.columns:
        wanted.items((*place, "columns")).insert(at, title)
    else:
        put_new(wanted, source.root, (*place, "columns"), [title])
    for row in range(len(grid.rows)):
        path = (*place, "rows", row)
        if len(items_of(node_at(source.root, path))) > max(1, at - 1) and len(grid.columns) > 1:
            wanted.items(path).insert(at, "")
    return proved(source, wanted, at=(*place, "columns", at))


def remove_column(source: Source, place: Path, at: int) -> Edited:
    """A column goes, with its cells."""
    grid = _plain_columns(source, place)
    if not 0 <= at < len(grid.columns) or len(grid.columns) < 2:
        raise Refused("bảng phải còn ít nhất một cột")
    wanted = Wanted(source.root)
    wanted.take_out((*place, "columns", at))
    for row in range(len(grid.rows)):
        path = (*place, "rows", row)
        cells = items_of(node_at(source.root, path))
        if len(cells) > 1 and at < len(cells):
            items = wanted.items(path)
            del items[index(items, wanted.item((*path, at)))]
    return proved(source, wanted, at=(*place, "columns", max(0, at - 1)))


def _plain_columns(source: Source, place: Path) -> EditGrid:
    """The grid of a table without merged cells or groups of columns. Raises Refused for any other."""
    grid = grid_at(source, place)
    stated = items_of(node_at(source.root, (*place, "columns")))
    if grid.merged or len(stated) != len(grid.columns):
        raise Refused("bảng có ô gộp hoặc cột gộp: thêm, bớt cột ở thẻ YAML")
    return grid


def _free(taken: tuple[str, ...]) -> str:
    return next(title for number in range(1, len(taken) + 2) if (title := f"Cột {number}") not in taken)


# --- pasting --------------------------------------------------------------------------------------------------------


def pasted_cells(text: str) -> list[list[str]]:
    """What a spreadsheet puts on the clipboard: rows by lines, cells by tabs, those with either in quotes.

    Stars and brackets of a cell are its own, no marks of ours.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows = csv.reader(io.StringIO(lines, newline=""), delimiter="\t")
    return [[inline.escape(cell.strip()) for cell in row] or [""] for row in rows]


def paste(source: Source, place: Path, row: int, column: int, text: str) -> Edited:
    """Cells from a spreadsheet laid over the grid from a cell on; rows and columns that are wanting are added."""
    grid = grid_at(source, place)
    if grid.merged:
        raise Refused("bảng có ô gộp: không dán đè được")
    cells = pasted_cells(text)
    if not cells:
        raise Refused("không có gì để dán")
    if sum(map(len, cells)) > MAX_PASTED:
        raise Refused(f"chỉ dán được {MAX_PASTED} ô một lần")
    wide = column + max(map(len, cells))
    wanted = Wanted(source.root)
    if wide > len(grid.columns):
        _plain_columns(source, place)
        titles = list(grid.columns)
        while len(titles) < wide:
            titles.append(_free(tuple(titles)))
        new: list[Want] = [*titles[len(grid.columns) :]]
        if grid.columns:
            wanted.items((*place, "columns")).extend(new)
        else:
            put_new(wanted, source.root, (*place, "columns"), new)
    below = len(grid.rows) - row
    for at, line in enumerate(cells[:below]):
        for number, cell in enumerate(line):
            _put_cell(wanted, source.root, grid, row + at, column + number, cell)
    more = [
        [*[""] * column, *line, *[""] * (max(wide, len(grid.columns)) - column - len(line))] for line in cells[below:]
    ]
    if more:
        _insert_rows(wanted, source.root, grid, len(grid.rows), more)
    return proved(source, wanted, at=(*place, "rows", row, column))
