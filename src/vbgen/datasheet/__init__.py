"""A CSV, XLSX or HTML file → its header and rows as texts, as a table of a document prints them.

What the spreadsheet shows is what the document shows, in Vietnamese notation. Nothing is dropped in silence: a ragged
row, an error, a formula without a saved value, a merged cell, an unknown encoding are faults with their row, hidden
rows and columns are told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from vbgen.datasheet.found import MAX_TOLD, DataFault, RawSheet, Record
from vbgen.datasheet.notation import written
from vbgen.files import TooLarge, Unreadable, content
from vbgen.named import NamedTuple
from vbgen.tabular import ERRORS

MAX_BYTES = 50_000_000
MAX_ROWS = 100_000
MAX_COLUMNS = 1_000


class Sheet(NamedTuple):
    """A header and the rows below it, each as long as the header.

    `left_out` tells what the file hides, `untitled` which columns hold data without a name to choose them by.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...] = ()
    untitled: tuple[str, ...] = ()


def read(path: str, sheet: str = "", area: str = "", header_row: int = 0) -> Sheet:
    """The table in a file.

    Of an XLSX file `sheet` names the page, the first if "", and `area` the cells ("A3:E20"); `header_row` is the
    number of the row of titles, the first that is not empty if 0. Raises DataFault.
    """
    name = os.path.basename(path)
    try:
        data = content(path, MAX_BYTES)
    except TooLarge as error:
        raise DataFault(f"{path}: {error}") from None
    except Unreadable as error:
        raise DataFault(f"không đọc được {path}: {error}") from None
    found = _read(data, name, sheet, area, header_row)
    filled = [line for line in found.lines if line.number >= header_row and any(cell.text for cell in line.cells)]
    if not filled:
        raise DataFault(f"{name} không có dữ liệu" + (f" từ hàng {header_row}" if header_row else ""))
    if len(filled) > MAX_ROWS:
        raise DataFault(f"{name} có hơn {MAX_ROWS} hàng")
    if len(filled[0].cells) > MAX_COLUMNS:
        raise DataFault(f"{name} có hơn {MAX_COLUMNS} cột")
    return _below(filled, found, name)


def _read(data: bytes, name: str, sheet: str, area: str, header_row: int) -> RawSheet:
    """The rows of a file of any of the formats, told apart by content: offices save one under another's ending."""
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise DataFault(f"{name} là tệp Excel 97–2003 (.xls); lưu lại thành .xlsx")
    if data[:2] == b"PK":
        from vbgen.datasheet import workbook

        return workbook.grid(data, name, sheet, area, header_row)
    if sheet or area:
        raise DataFault(f"{name} không phải tệp .xlsx: không dùng được `sheet`, `range`")
    if start.startswith(b"<?xml") and b"schemas-microsoft-com:office:spreadsheet" in start:
        raise DataFault(f"{name} là bảng tính XML 2003; lưu lại thành .xlsx")
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<meta")):
        from vbgen.datasheet import webpage

        return webpage.grid(data, name)
    from vbgen.datasheet import delimited

    return delimited.grid(data, name)


def _below(filled: list[Record], found: RawSheet, name: str) -> Sheet:
    """The rows below their titles, in Vietnamese notation. Raises DataFault for ragged rows and doubled titles."""
    titles = tuple(cell.text for cell in filled[0].cells)
    if _is_banner(filled):
        below = next(line.number for line in filled[1:] if sum(bool(cell.text) for cell in line.cells) > 1)
        raise DataFault(
            f"{name}, hàng {filled[0].number}: chỉ có “{titles[0]}”, không phải tên các cột; "
            f"tên cột ở hàng {below} thì ghi `header_row: {below}`"
        )
    if doubled := sorted({title for title in titles if title and titles.count(title) > 1}):
        raise DataFault(f"{name}: cột “{doubled[0]}” có hai lần")
    width = len(titles)
    ragged = [(line.number, len(line.cells)) for line in filled[1:] if len(line.cells) != width]
    if ragged:
        raise DataFault(
            *(f"{name}, hàng {number}: có {count} ô, hàng tên cột có {width}" for number, count in ragged[:MAX_TOLD])
        )
    if not found.typed and (errors := list(_errors(filled[1:], titles))):
        raise DataFault(*(f"{name}, {where}: là lỗi {shown}" for where, shown in errors[:MAX_TOLD]))
    columns = list(zip(*(line.cells for line in filled[1:]), strict=True)) or [()] * width
    untitled = tuple(
        f"{name}: cột thứ {index} không có tên mà có dữ liệu (“{lost}”); ghi tên cho cột ấy"
        for index, (title, cells) in enumerate(zip(titles, columns, strict=True), 1)
        if not title and (lost := next((cell.text for cell in cells if cell.text), ""))
    )
    kept = [index for index, title in enumerate(titles) if title]
    shown = [written(titles[index], columns[index], typed=found.typed) for index in kept]
    rows = tuple(zip(*shown, strict=True)) if len(filled) > 1 else ()
    return Sheet(tuple(titles[index] for index in kept), rows, found.left_out, untitled)


def _errors(lines: Iterable[Record], titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Where a spreadsheet's errors stand that were saved as texts: row and column."""
    for line in lines:
        for title, cell in zip(titles, line.cells, strict=True):
            if cell.text in ERRORS:
                yield f"hàng {line.number}, cột “{title}”", cell.text


def _is_banner(filled: list[Record]) -> bool:
    """Is the first row the name of the whole table, above the titles of its columns?"""
    first, *others = (line.cells for line in filled[:4])
    alone = bool(first[0].text) and not any(cell.text for cell in first[1:])
    return alone and any(sum(bool(cell.text) for cell in cells) > 1 for cells in others)


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
