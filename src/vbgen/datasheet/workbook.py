"""An XLSX file → the rows of one of its pages, each cell as the spreadsheet shows it, in Vietnamese notation."""

from __future__ import annotations

import datetime
import io
import warnings
from typing import Any

from vbgen.datasheet import formats
from vbgen.datasheet.found import MAX_TOLD, DataFault, RawSheet, Record
from vbgen.datasheet.notation import CellValue
from vbgen.ooxml.package import unpack
from vbgen.vietnamese import nfc

MAX_CELLS = 2_000_000  # of the smallest rectangle that holds every value


def grid(data: bytes, name: str, sheet: str, area: str, header_row: int) -> RawSheet:
    """The rows of a page, or of an area of it ("A3:E20"), with what stands above its titles. Raises DataFault."""
    book, saved = _books(data, name)
    titles = [page.title for page in book.worksheets]  # a page that is one chart holds no rows
    if not titles or (sheet and sheet not in titles):
        raise DataFault(f"{name} không có trang tính {f'“{sheet}”' if sheet else 'nào'}; có: {', '.join(titles)}")
    title = sheet or titles[0]
    page, values = book[title], saved[title]
    left, top, right, bottom = _edges(page, area, name)
    heads = header_row or _below_banner(page, top)
    hidden_rows = {number for number, row in page.row_dimensions.items() if row.hidden and top <= number <= bottom}
    hidden_columns = {number for number in _hidden_columns(page) if left <= number <= right}
    _refuse_merged(page, (left, max(top, heads), right, bottom), name)
    columns = [number for number in range(left, right + 1) if number not in hidden_columns]
    lines, faults = [], []
    for number in range(top, bottom + 1):
        if number in hidden_rows:
            continue
        cells = []
        for column in columns:
            # openpyxl makes a cell of every place that is asked for: a sheet is mostly empty
            cell, value = page._cells.get((number, column)), values._cells.get((number, column))
            if cell is not None and (fault := _unshown(cell, value)):
                faults.append(f"{name}, ô {cell.coordinate}: {fault}")
            cells.append(CellValue("") if value is None else shown(value.value, value.number_format))
        lines.append(Record(number, tuple(cells)))
    if faults:
        raise DataFault(*faults[:MAX_TOLD])
    return RawSheet(lines, typed=True, left_out=_told(name, hidden_rows, hidden_columns))


def _books(data: bytes, name: str) -> tuple[Any, Any]:
    """The file with its formulas, and with the values that these had when it was saved."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise DataFault("đọc tệp Excel cần openpyxl: pip install 'vbgen[xlsx]'") from None
    try:
        unpack(data)  # refuses what unpacks to too much
        with warnings.catch_warnings(action="ignore"):  # openpyxl's, of what it leaves out of a damaged file
            book = load_workbook(io.BytesIO(data), keep_links=False)
            formulas = any(cell.data_type == "f" for page in book.worksheets for cell in page._cells.values())
            saved = load_workbook(io.BytesIO(data), keep_links=False, data_only=True) if formulas else book
    except Exception:  # openpyxl raises whatever its parsers do
        raise DataFault(f"{name} không phải tệp Excel (.xlsx) đọc được") from None
    return book, saved


def _edges(page: Any, area: str, name: str) -> tuple[int, int, int, int]:
    """The columns and rows between which the table stands: (left, top, right, bottom), counted from 1."""
    filled = _filled(page)
    if not filled:
        raise DataFault(f"{name} không có dữ liệu")
    bottom, right = max(row for row, _ in filled), max(column for _, column in filled)
    left, top = 1, 1
    if area:
        from openpyxl.utils.cell import range_boundaries

        try:
            left, top, right, bottom = range_boundaries(area.replace("$", "").upper())
        except (ValueError, TypeError):
            raise DataFault(f"`range` không hiểu được: “{area}”; viết như A3:E20") from None
    if not (left and top and right and bottom) or (right - left + 1) * (bottom - top + 1) > MAX_CELLS:
        raise DataFault(f"{name}: vùng dữ liệu quá lớn hoặc không có bờ; ghi `range: A1:E20`, hoặc xóa ô ở xa")
    return left, top, right, bottom


def _hidden_columns(page: Any) -> set[int]:
    found: set[int] = set()
    for column in page.column_dimensions.values():
        if column.hidden:
            column.reindex()
            found.update(range(column.min, column.max + 1))
    return found


def _filled(page: Any) -> list[tuple[int, int]]:
    """The places (row, column) that hold something."""
    return [place for place, cell in page._cells.items() if cell.value not in (None, "")]


def _below_banner(page: Any, top: int) -> int:
    """The first row that holds something; the one below it when it holds one value, the title of the whole table."""
    rows = [row for row, _ in _filled(page) if row >= top]
    first = min(rows, default=top)
    return first + (rows.count(first) == 1)


def _refuse_merged(page: Any, edges: tuple[int, int, int, int], name: str) -> None:
    """A merged cell says one thing of several rows or columns, which a table of data cannot. Raises DataFault."""
    left, top, right, bottom = edges
    merged = [
        str(area)
        for area in page.merged_cells.ranges
        if area.min_row <= bottom and area.max_row >= top and area.min_col <= right and area.max_col >= left
    ]
    if merged:
        raise DataFault(*(f"{name}: ô gộp {area}; bỏ gộp ô rồi lưu lại" for area in merged[:MAX_TOLD]))


def _unshown(cell: Any, saved: Any) -> str:
    """Why a cell shows nothing that a document could print; "" when it does."""
    if cell.data_type == "f" and (saved is None or saved.value is None):
        return "là công thức chưa có kết quả; mở bằng Excel rồi lưu lại, hoặc dán giá trị (Paste Values)"
    if saved is not None and saved.data_type == "e":
        return f"là lỗi {saved.value}"
    return ""


def _told(name: str, rows: set[int], columns: set[int]) -> tuple[str, ...]:
    from openpyxl.utils import get_column_letter

    told = []
    if rows:
        told.append(f"{name}: bỏ {len(rows)} hàng đang ẩn (hàng {_listed(sorted(rows), str)})")
    if columns:
        told.append(f"{name}: bỏ {len(columns)} cột đang ẩn (cột {_listed(sorted(columns), get_column_letter)})")
    return tuple(told)


def _listed(numbers: list[int], name: Any) -> str:
    return ", ".join(map(name, numbers[:10])) + (" …" if len(numbers) > 10 else "")


def shown(value: object, number_format: str) -> CellValue:
    """A cell's value as its number format shows it."""
    match value:
        case None:
            return CellValue("")
        case bool():
            return CellValue("có" if value else "không")
        case datetime.datetime() | datetime.date() | datetime.time() | datetime.timedelta():
            return CellValue(formats.moment(value, number_format))
        case int() | float():
            text, raw = formats.number(value, number_format)
            return CellValue(text, raw)
    return CellValue(" ".join(nfc(str(value)).split()))
