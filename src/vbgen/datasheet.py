"""A CSV or XLSX file → its header and rows as texts, as a table of a document prints them.

Numbers become what Vietnamese writes ("1234567.5" → "1.234.567,5") where a whole column holds numbers that are
counted: years, codes, telephone numbers and what begins with 0 are left alone. Nothing is dropped in silence: a ragged
row, a formula, a merged cell, an unknown encoding are faults with their row.
"""

from __future__ import annotations

import datetime
import io
import os
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from vbgen.files import TooLarge, Unreadable, content
from vbgen.ooxml.package import unpack
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, group_digits, nfc, short_date

MAX_BYTES = 50_000_000
MAX_ROWS = 100_000
MAX_TOLD = 20  # faults of one file; more would not be read

_NUMBER = regex(r"-?(?:0|[1-9]\d*)(?:[.,]\d+)?")
_EITHER = regex(r"-?[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL = regex(r"-?\d+[.,](?!\d{3}$)\d+|-?\d{4,}[.,]\d+|-?0[.,]\d+")
_CODES = regex(r"\b(?:năm|mã|số hiệu|điện thoại|tt|stt|cccd)\b", re.I)
_TCVN3 = regex("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®][a-z]|[a-z][µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®]")


class DataFault(ValueError):
    """A file that cannot be a table; `messages` say in Vietnamese what is wrong, row by row."""

    def __init__(self, *messages: str) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class Sheet(NamedTuple):
    """A header and the rows below it, each as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read(path: str, sheet: str = "") -> Sheet:
    """The table in a file; `sheet` names one of an XLSX file's, the first if "". Raises DataFault."""
    try:
        data = content(path, MAX_BYTES)
    except TooLarge as error:
        raise DataFault(f"{path}: {error}") from None
    except Unreadable as error:
        raise DataFault(f"không đọc được {path}: {error}") from None
    typed = data[:2] == b"PK"
    rows = _xlsx(data, path, sheet) if typed else _csv(data, path)
    return _checked(rows, os.path.basename(path), typed=typed)


def _checked(rows: list[tuple[int, tuple[str, ...]]], name: str, *, typed: bool) -> Sheet:
    """The rows under their header; blank ones are left out. Raises DataFault for ragged ones."""
    filled = [(number, row) for number, row in rows if any(row)]
    if not filled:
        raise DataFault(f"{name} không có dữ liệu")
    if len(filled) > MAX_ROWS:
        raise DataFault(f"{name} có hơn {MAX_ROWS} hàng")
    header = filled[0][1]
    if doubled := sorted({title for title in header if title and header.count(title) > 1}):
        raise DataFault(f"{name}: cột “{doubled[0]}” có hai lần")
    ragged = [(number, len(row)) for number, row in filled[1:] if len(row) != len(header)]
    if ragged:
        raise DataFault(
            *(
                f"{name}, hàng {number}: có {count} ô, hàng tên cột có {len(header)}"
                for number, count in ragged[:MAX_TOLD]
            )
        )
    columns = list(zip(*(row for _, row in filled[1:]), strict=True)) or [()] * len(header)
    shown = [_counted(title, cells, typed) for title, cells in zip(header, columns, strict=True)]
    return Sheet(header, tuple(zip(*shown, strict=True)) if len(filled) > 1 else ())


def _counted(title: str, cells: tuple[str, ...], typed: bool) -> tuple[str, ...]:
    """A column of numbers as Vietnamese writes them; another column as it is.

    "12.500" in a text may be twelve thousand or twelve and a half: such a column is left as it was written, unless a
    cell of it shows that the point stands before decimals, or the file has typed numbers.
    """
    numbers = [cell for cell in cells if cell]
    if not numbers or _CODES.search(title) or not all(map(_NUMBER.fullmatch, numbers)):
        return cells
    if all(cell.isdigit() and 1900 <= int(cell) <= 2100 for cell in numbers):
        return cells
    if not typed and any(map(_EITHER.fullmatch, numbers)) and not any(map(_DECIMAL.fullmatch, numbers)):
        return cells
    return tuple(map(group_digits, cells))


# --- CSV ------------------------------------------------------------------------------------------------------------


def _csv(data: bytes, path: str) -> list[tuple[int, tuple[str, ...]]]:
    import csv

    text = _decoded(data, os.path.basename(path))
    first = text.lstrip().partition("\n")[0]
    mark = max(",;\t", key=first.count)
    found = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for row in reader:
            found.append((reader.line_num, tuple(" ".join(nfc(cell).split()) for cell in row)))
    except csv.Error:
        raise DataFault(f"{os.path.basename(path)}, hàng {reader.line_num}: dấu nháy không đóng") from None
    return found


def _decoded(data: bytes, name: str) -> str:
    """The text in UTF-8 or UTF-16, as Excel saves it. Raises DataFault for the older code pages."""
    marks = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encoding = next((code for mark, code in marks.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        hint = "lưu lại thành “CSV UTF-8” trong Excel"
        raise DataFault(f"{name}, hàng {row}: bảng mã không phải UTF-8; {hint}") from None
    if "\0" in text:
        raise DataFault(f"{name} không phải tệp CSV")
    if len(_TCVN3.findall(text[:20_000])) > 3:
        raise DataFault(f"{name} dùng bảng mã TCVN3 (phông .VnTime); đổi sang Unicode rồi lưu lại")
    return text


# --- XLSX -----------------------------------------------------------------------------------------------------------


def _xlsx(data: bytes, path: str, sheet: str) -> list[tuple[int, tuple[str, ...]]]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise DataFault("đọc tệp Excel cần openpyxl: pip install 'vbgen[xlsx]'") from None
    name = os.path.basename(path)
    try:
        unpack(data)  # refuses what unpacks to too much
        book = load_workbook(io.BytesIO(data), keep_links=False)
    except Exception:  # openpyxl raises whatever its parsers do
        raise DataFault(f"{name} không phải tệp Excel (.xlsx) đọc được") from None
    if sheet and sheet not in book.sheetnames:
        raise DataFault(f"{name} không có trang tính “{sheet}”; có: {', '.join(book.sheetnames)}")
    page = book[sheet] if sheet else book.worksheets[0]
    if merged := [str(area) for area in page.merged_cells.ranges]:
        raise DataFault(*(f"{name}: ô gộp {area}; bỏ gộp ô rồi lưu lại" for area in merged[:MAX_TOLD]))
    formulas = [cell.coordinate for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    if formulas:
        hint = "chép rồi dán giá trị (Paste Values)"
        raise DataFault(*(f"{name}, ô {place}: là công thức; {hint}" for place in formulas[:MAX_TOLD]))
    rows = [(number, tuple(map(_shown, row))) for number, row in enumerate(page.iter_rows(values_only=True), 1)]
    wide = max((index + 1 for _, row in rows for index, cell in enumerate(row) if cell), default=0)
    return [(number, row[:wide]) for number, row in rows]


def _shown(value: Any) -> str:
    """The text of a cell: dates as documents write them, whole numbers without a fraction."""
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case datetime.date():
            return short_date(PartialDate(year=value.year, month=value.month, day=value.day))
        case float():
            return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    return " ".join(nfc(str(value)).split())


# --- what a table takes ---------------------------------------------------------------------------------------------


def chosen(found: Sheet, fields: Iterable[str], group: str = "") -> list[tuple[str, ...]]:
    """The rows with the columns that `fields` name, in that order; with `group`, a row of one value above each group.

    Raises DataFault for a column that the file does not have.
    """
    names = [*fields, *([group] if group else [])]
    missing = [name for name in names if name not in found.header]
    if missing:
        raise DataFault(*(f"không có cột “{name}”; có: {', '.join(found.header)}" for name in missing))
    places = [found.header.index(name) for name in names]
    rows: list[tuple[str, ...]] = []
    above = None
    for row in found.rows:
        cells = [row[place] for place in places]
        if group and (head := cells.pop()) != above:
            above = head
            rows.append((head,))
        rows.append(tuple(cells))
    return rows
