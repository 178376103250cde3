"""A workbook that a register was typed into → its rows as texts, and what stands there beside them.

Heads may be reordered, spelt otherwise, deleted; a cell that is merged downwards holds for all of its rows. What no
column of the register takes (columns of others, notes on cells) is told.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following.register import HEADS
from vbgen.named import NamedTuple
from vbgen.vietnamese import folded, short_date, shortened
from vbgen.worksheet import openpyxl

MAX_ROWS = 20_000
_TOP = 30  # rows that the heads are looked for in
_SHOWN = 5  # cells of a column of others that are told
_NEEDED = {"Nội dung", "Tình trạng"}
_ALSO = {
    "Tình trạng": ("trạng thái", "tình hình", "tình trạng thực hiện"),
    "Nội dung": ("nhiệm vụ", "nội dung nhiệm vụ", "nội dung công việc"),
    "Kết quả": ("kết quả thực hiện", "kết quả, sản phẩm"),
    "Vướng mắc": ("khó khăn", "khó khăn, vướng mắc"),
    "Giải pháp": ("kiến nghị", "đề xuất", "giải pháp, kiến nghị"),
    "Thời hạn": ("hạn", "thời gian hoàn thành", "thời hạn hoàn thành"),
    "Chủ trì": ("đơn vị chủ trì", "cơ quan chủ trì"),
    "Phối hợp": ("đơn vị phối hợp", "cơ quan phối hợp"),
    "Mã": ("mã nhiệm vụ",),
}
"""How offices call the columns too."""


class RegisterRow(NamedTuple):
    """Where a row stands ("hàng 4"), and its cells as texts, in the order of the register's heads."""

    place: str
    cells: list[str]


class RegisterRows(NamedTuple):
    """The rows below the heads of all sheets that have them, and what none of the register's columns takes."""

    rows: list[RegisterRow]
    beside: list[str]


def register_rows(data: bytes, name: str) -> RegisterRows:
    """The rows of a workbook. Raises Fault (S0983) for a file that is no register."""
    load = openpyxl(name).load_workbook
    try:
        book, formulas = load(io.BytesIO(data), data_only=True), load(io.BytesIO(data))
    except Exception:  # openpyxl raises whatever its parts meet in a broken file
        raise Fault(Diagnostic("S0983", "không đọc được sổ: không phải tệp Excel (.xlsx)", name)) from None
    found = [(sheet, heads) for sheet in book.worksheets if (heads := _heads(sheet))]
    if not found:
        message = "không phải sổ theo dõi: không thấy hàng đầu có cột Nội dung, Tình trạng"
        raise Fault(Diagnostic("S0983", message, name))
    made = RegisterRows([], [])
    for sheet, (top, columns) in found:
        at = f"trang “{sheet.title}” " if len(found) > 1 else ""
        made.rows.extend(_rows(sheet, formulas[sheet.title], top, columns, at))
        made.beside.extend(_beside(sheet, top, columns, at))
    return made


def _heads(sheet: Any) -> tuple[int, list[int | None]] | None:
    """The row of the heads and the column of each; None for a sheet that has not what is needed."""
    for number in range(1, min(sheet.max_row, _TOP) + 1):
        there = {
            folded(text(cell.value)).strip(" :.*"): cell.column for cell in sheet[number] if cell.value is not None
        }
        named = {head: there.get(folded(head)) for head in HEADS}
        for head, others in _ALSO.items():
            if named[head] is None:
                named[head] = next((there[other] for other in others if other in there), None)
        if all(named[head] for head in _NEEDED):
            return number, list(named.values())
    return None


def _rows(sheet: Any, formulas: Any, top: int, columns: Sequence[int | None], at: str) -> Iterator[RegisterRow]:
    merged = _merged(sheet)
    for number in range(top + 1, min(sheet.max_row, top + MAX_ROWS) + 1):
        cells = []
        for column in columns:
            value = None if column is None else merged.get((number, column), sheet.cell(number, column).value)
            if value is None and column is not None:  # a formula whose value no program saved stands as it was typed
                value = formulas.cell(number, column).value
            cells.append(text(value))
        if any(cells[1:]):
            yield RegisterRow(f"{at}hàng {number}", cells)


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """What the cells hold that one above them covers; of those beside it none holds anything."""
    found = {}
    for area in sheet.merged_cells.ranges:
        value = sheet.cell(area.min_row, area.min_col).value
        for number in range(area.min_row, area.max_row + 1):
            found[number, area.min_col] = value
    return found


def _beside(sheet: Any, top: int, columns: Sequence[int | None], at: str) -> Iterator[str]:
    """Columns of others, each with its first cells, and notes on cells."""
    own = {column for column in columns if column}
    others: dict[int, list[str]] = {}
    for row in sheet.iter_rows(min_row=top + 1, max_row=min(sheet.max_row, top + MAX_ROWS)):
        for cell in row:
            if cell.value is not None and cell.column not in own:
                others.setdefault(cell.column, []).append(f"hàng {cell.row} “{_short(cell.value)}”")
            if cell.comment is not None:
                yield f"{at}hàng {cell.row}: chú thích trên ô không đọc vào sổ: “{_short(cell.comment.text)}”"
    for column, some in others.items():
        head = text(sheet.cell(top, column).value)
        name = f"cột “{head}”" if head else f"cột thứ {column} (không có tên)"
        more = f" và {len(some) - _SHOWN} ô khác" if len(some) > _SHOWN else ""
        yield f"{at}{name} không phải của sổ, không đọc: {', '.join(some[:_SHOWN])}{more}"


def _short(value: Any) -> str:
    return shortened(text(value), 120)


def text(value: Any) -> str:
    """A cell as a text on one line; a day as "05/12/2026"."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        day = value.date() if isinstance(value, datetime.datetime) else value
        return short_date(day)
    return " ".join(str(value).split())
