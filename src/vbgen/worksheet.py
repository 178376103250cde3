"""Rows of texts → a workbook of one sheet, as reports are opened in Excel."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

from vbgen.diagnostics import Diagnostic, Fault


def worksheet(
    name: str,
    about: str,
    above: Sequence[str],
    head: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[str]],
) -> bytes:
    """The .xlsx: lines above, a frozen head, the rows; `widths` of its columns in letters.

    Raises Fault, of the file that it is `about`, without openpyxl (extra `xlsx`).
    """
    book = openpyxl(about).Workbook()
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = book.active
    sheet.title = name
    for number, row in enumerate((*((line,) for line in above), head, *rows), 1):
        for column, value in enumerate(row, 1):
            cell: Any = sheet.cell(number, column)
            cell.value, cell.data_type = value, "s"  # a text that begins with "=" is no formula
            cell.alignment = Alignment(wrap_text=number > len(above), vertical="top")
            cell.font = Font(bold=number <= len(above) + 1)
    for column, wide in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = wide
    sheet.freeze_panes = f"A{len(above) + 2}"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def openpyxl(about: str) -> ModuleType:
    """The library of workbooks. Raises Fault, of the file that it is `about`, where it is not installed."""
    try:
        return import_module("openpyxl")
    except ImportError:
        raise Fault(Diagnostic("S0910", "cần thư viện openpyxl: pip install 'vbgen[xlsx]'", about)) from None
