"""A table that names a file of data → the same table with the file's rows."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from vbgen import inline
from vbgen.diagnostics import first_line
from vbgen.model import Column, Row, Table
from vbgen.source import Mapping

if TYPE_CHECKING:
    from vbgen.schema.decoder import Decoder


def filled(table: Table, node: Mapping, decoder: Decoder) -> Table:
    """The table with its data; what is wrong with the file is told at the field that names it (S0322)."""
    spans = {key.text: value.span for key, value in node.entries}
    if not table.source:
        if not table.columns:
            decoder.fault("S0302", "thiếu `columns` (các cột) hoặc `source` (tệp dữ liệu)", first_line(node.span))
        for name in ("sheet", "range", "header_row", "group"):
            if name in spans and getattr(table, name):
                decoder.fault("S0332", f"`{name}` chỉ đi cùng `source`", spans[name])
        return table
    if table.rows:
        decoder.fault("S0332", "bảng có `source` thì không ghi `rows`", spans["rows"])
        return table
    if table.header_row and not (table.header_row.isdecimal() and 0 < int(table.header_row[:9]) < 1_048_577):
        decoder.fault("S0322", f"`header_row` là số của một hàng, không phải “{table.header_row}”", spans["header_row"])
        return table
    from vbgen.datasheet import chosen, read
    from vbgen.datasheet.found import DataFault

    path = decoder.named(table.source, spans["source"])
    if not path:
        return table
    try:
        found = read(path, table.sheet, table.range, int(table.header_row or 0))
        if found.untitled and not table.columns:
            raise DataFault(*found.untitled)
        columns = table.columns or tuple(_column(title) for title in found.header if title != table.group)
        rows = chosen(found, [column.field or column.title for column in columns if column], table.group)
    except DataFault as fault:
        for message in fault.messages:
            decoder.fault("S0322", message, spans["source"])
        return table
    for told in found.left_out:
        decoder.warning("S0341", told, spans["source"], "muốn in thì bỏ ẩn (Unhide) rồi lưu lại")
    cells = (tuple(map(inline.escape, row)) for row in rows)  # a cell's stars are its own
    return dataclasses.replace(table, columns=columns, rows=tuple(map(Row, cells)))


def _column(title: str) -> Column:
    """The column of a title of the file, whose stars are its own."""
    shown = inline.escape(title)
    return Column(shown, field="" if shown == title else title)
