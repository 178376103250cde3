"""The register of tasks that offices keep in Excel, written from plans; `typed_in` reads what was typed there."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from vbgen.following import FollowedTask, Following
from vbgen.following.states import WorkState
from vbgen.following.telling import in_order
from vbgen.letters import printable
from vbgen.vietnamese import short_date
from vbgen.worksheet import openpyxl

HEADS = (
    "STT", "Văn bản giao", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Tình trạng", "Kết quả",
    "Vướng mắc", "Giải pháp", "Ghi chú", "Mã",
)  # fmt: skip
_WIDTHS = (5, 20, 45, 20, 20, 12, 20, 13, 26, 22, 22, 20, 18)
DUE, STATE, RESULT, DIFFICULTY, PROPOSAL, NOTE, CODE = 5, 7, 8, 9, 10, 11, 12
"""The columns that a clerk fills in, and that of the codes; of `HEADS`."""
_TITLE = 2  # rows above the heads


def register(found: Following, rows: Sequence[FollowedTask]) -> bytes:
    """The workbook. Raises Fault without openpyxl (extra `xlsx`)."""
    book = openpyxl("").Workbook()
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    sheet: Any = book.active
    sheet.title = "Theo dõi nhiệm vụ"
    line = Side(style="thin")
    above = f"Tính đến ngày {short_date(found.today)}"
    lines: tuple[list[str | datetime.date], ...] = (["SỔ THEO DÕI NHIỆM VỤ"], [above], list(HEADS))
    body = [cells_of(row, number) for number, row in enumerate(in_order(rows), 1)]
    for number, values in enumerate((*lines, *body), 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            _put(cell, value)
            cell.alignment = Alignment(wrap_text=number > _TITLE, vertical="top")
            if number > _TITLE:
                cell.border = Border(line, line, line, line)
            if number <= _TITLE + 1:
                cell.font = Font(bold=True)
            elif column == CODE + 1:
                cell.font = Font(color="808080")
            if number == _TITLE + 1:
                cell.fill = PatternFill("solid", fgColor="E7EEF7")
    _dress(sheet, len(body))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(cell: Any, value: str | datetime.date) -> None:
    """A day as Excel keeps days; a text that begins with "=" is no formula."""
    if isinstance(value, datetime.date):
        cell.value, cell.number_format = value, "dd/mm/yyyy"
    else:
        cell.value, cell.data_type = printable(value), "s"


def cells_of(row: FollowedTask, number: int) -> list[str | datetime.date]:
    """The cells of a task as the register has them now."""
    result = row.last("done") or row.last("progress")
    return [
        str(number),
        row.title,
        row.text,
        row.lead,
        "; ".join(row.support),
        row.standing.due or row.due,
        row.product,
        row.standing.work.value,
        result,
        row.last("difficulty"),
        row.last("proposal"),
        row.last("note"),
        row.id,
    ]


def _dress(sheet: Any, count: int) -> None:
    """Widths, a frozen head on every page, the list of states, colours of what is late, soon, done."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    first, last = _TITLE + 2, _TITLE + 1 + max(count, 1)
    sheet.freeze_panes = f"D{first}"
    states = DataValidation(type="list", formula1=f'"{",".join(state.value for state in WorkState)}"', allow_blank=True)
    states.error = "Chọn một tình trạng trong danh sách."
    sheet.add_data_validation(states)
    states.add(f"H{first}:H{last}")
    whole = f"A{first}:M{last}"
    done, day = f'$H{first}="{WorkState.DONE.value}"', f"ISNUMBER($F{first})"
    for formula, colour in (
        (done, "E2F0D9"),
        (f"AND({day},$F{first}<TODAY())", "F8CBAD"),
        (f"AND({day},$F{first}<=TODAY()+5)", "FFF2CC"),
    ):
        fill = PatternFill("solid", bgColor=colour)
        sheet.conditional_formatting.add(whole, FormulaRule(formula=[formula], fill=fill, stopIfTrue=True))
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_TITLE + 1}:{_TITLE + 1}"
