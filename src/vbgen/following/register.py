"""The register of tasks that offices keep in Excel: written from plans, and what is typed there read back as facts.

A row is known by its code in the last column, wherever it was sorted to. What was typed becomes a fact of its task, or
is told as a doubt: a register is nobody's only copy, so a row that was deleted changes nothing.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following import FollowedTask, Following
from vbgen.following.progress import Event, dated
from vbgen.following.states import WorkState
from vbgen.following.telling import in_order
from vbgen.letters import printable
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, folded, parse_date, short_date
from vbgen.worksheet import openpyxl

_HEADS = (
    "STT", "Văn bản giao", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Tình trạng", "Kết quả",
    "Vướng mắc", "Giải pháp", "Ghi chú", "Mã",
)  # fmt: skip
_WIDTHS = (5, 20, 45, 20, 20, 12, 20, 13, 26, 22, 22, 20, 18)
_DUE, _STATE, _RESULT, _DIFFICULTY, _PROPOSAL, _NOTE, _CODE = 5, 7, 8, 9, 10, 11, 12
_GIVEN = {1: "Văn bản giao", 2: "Nội dung", 3: "Chủ trì", 4: "Phối hợp", 6: "Sản phẩm"}  # what the plan says
_TITLE = 2  # rows above the heads
_LETTER = regex(r"\d+\s*/[A-ZĐ][\w-]*.*?\d{1,2}/\d{1,2}/\d{4}")
MAX_ROWS = 20_000


class Typed(NamedTuple):
    """What was typed into a register: the facts by the codes of their rows, and what a person must look at."""

    facts: dict[str, Event]
    doubts: tuple[str, ...]


# --- writing ----------------------------------------------------------------------------------------------------------


def register(found: Following, rows: Sequence[FollowedTask]) -> bytes:
    """The workbook. Raises Fault without openpyxl (extra `xlsx`)."""
    book = openpyxl("").Workbook()
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    sheet: Any = book.active
    sheet.title = "Theo dõi nhiệm vụ"
    line = Side(style="thin")
    above = f"Tính đến ngày {short_date(PartialDate.of(found.today))}"
    lines: tuple[list[str | datetime.date], ...] = (["SỔ THEO DÕI NHIỆM VỤ"], [above], list(_HEADS))
    body = [_cells(row, number) for number, row in enumerate(in_order(rows), 1)]
    for number, values in enumerate((*lines, *body), 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            _put(cell, value)
            cell.alignment = Alignment(wrap_text=number > _TITLE, vertical="top")
            if number > _TITLE:
                cell.border = Border(line, line, line, line)
            if number <= _TITLE + 1:
                cell.font = Font(bold=True)
            elif column == _CODE + 1:
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


def _cells(row: FollowedTask, number: int) -> list[str | datetime.date]:
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


# --- reading ----------------------------------------------------------------------------------------------------------


def typed(data: bytes, name: str, found: Following) -> Typed:
    """What was typed into a register since it was written, by what its tasks say today.

    Raises Fault (S0983) for a file that is no register, or one of other plans alone.
    """
    table = list(_rows(data, name))
    by_code = {row.id: row for row in found.tasks}
    codes = [cells[_CODE] for _, cells in table]
    if table and not any(code in by_code for code in codes) and any(codes):
        raise Fault(Diagnostic("S0983", "sổ này của kế hoạch khác: không mã nào có trong các kế hoạch đã nêu", name))
    facts: dict[str, Event] = {}
    doubts: list[str] = []
    seen: set[str] = set()
    for number, cells in table:
        code = cells[_CODE] or _by_words(cells, found)
        row = by_code.get(code)
        if row is None:
            doubts.append(
                f"hàng {number}: {f'không có nhiệm vụ mang mã {code}' if code else 'không có mã'}: “{_all(cells)}”"
            )
        elif code in seen:
            doubts.append(f"hàng {number}: mã {code} đã có ở một hàng trên: “{_all(cells)}”")
        else:
            seen.add(code)
            event, told = _typed_row(row, cells, found.today)
            doubts += [f"hàng {number} ({code}): {one}" for one in told]
            if event is not None:
                facts[code] = event
    gone = [row.id for row in found.tasks if row.id not in seen and not _is_later(row)]
    if gone:
        doubts.append(f"không có trong sổ, không đổi gì: {', '.join(gone)}")
    return Typed(facts, tuple(doubts))


def _is_later(row: FollowedTask) -> bool:
    """Whether it is a turn that may have come up since the register was written."""
    return row.turn is not None


def _rows(data: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows below the heads, each with its number, its cells as texts; cells merged downwards hold the same."""
    load = openpyxl(name).load_workbook
    try:
        book, formulas = load(io.BytesIO(data), data_only=True), load(io.BytesIO(data))
    except Exception:  # openpyxl raises whatever its parts meet in a broken file
        raise Fault(Diagnostic("S0983", "không đọc được sổ: không phải tệp Excel (.xlsx)", name)) from None
    heads = [folded(head) for head in _HEADS]
    for sheet in book.worksheets:
        places = _places(sheet, heads)
        if places is None:
            continue
        top, columns = places
        merged = _merged(sheet)
        typed_in = formulas[sheet.title]
        for number in range(top + 1, min(sheet.max_row, top + MAX_ROWS) + 1):
            values = [merged.get((number, column), sheet.cell(number, column).value) for column in columns]
            cells = [  # a formula whose value no program saved stands as it was typed
                _text(typed_in.cell(number, column).value if value is None else value)
                for value, column in zip(values, columns, strict=True)
            ]
            if any(cells[1:]):
                yield number, cells
        return
    message = "không phải sổ theo dõi: không thấy hàng đầu có cột Nội dung, Tình trạng, Mã"
    raise Fault(Diagnostic("S0983", message, name))


def _places(sheet: Any, heads: list[str]) -> tuple[int, list[int]] | None:
    """The row of the heads and the column of each; None for a sheet that has not all that is needed."""
    for number in range(1, min(sheet.max_row, 30) + 1):
        there = {folded(_text(cell.value)): cell.column for cell in sheet[number] if cell.value is not None}
        if {"nội dung", "tình trạng", "mã"} <= there.keys():
            spare = sheet.max_column + 1  # a column that was deleted is empty
            return number, [there.get(head, spare) for head in heads]
    return None


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """What the cells hold that a merged one covers."""
    found = {}
    for area in sheet.merged_cells.ranges:
        value = sheet.cell(area.min_row, area.min_col).value
        for number in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                found[number, column] = value
    return found


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        day = value.date() if isinstance(value, datetime.datetime) else value
        return short_date(PartialDate.of(day))
    return " ".join(str(value).split())


def _by_words(cells: list[str], found: Following) -> str:
    """The code of the only task with these words, for a row whose code was lost."""
    some = [row.id for row in found.tasks if folded(row.text) == folded(cells[2])]
    return some[0] if len(some) == 1 else ""


def _all(cells: list[str]) -> str:
    return " | ".join(cell for cell in cells[1:] if cell)


def _typed_row(row: FollowedTask, cells: list[str], today: datetime.date) -> tuple[Event | None, list[str]]:
    """The fact that a row says beyond what is known, and its doubts."""
    known = [_text(value) for value in _cells(row, 0)]
    changed = {at for at in range(1, _CODE) if not _is_same(cells[at], known[at], is_day=at == _DUE)}
    doubts = [
        f"{name} sửa trong kế hoạch, không sửa trong sổ: “{cells[at]}”" for at, name in _GIVEN.items() if at in changed
    ]
    facts: dict[str, Any] = {}
    for at, name in ((_DIFFICULTY, "difficulty"), (_PROPOSAL, "proposal"), (_NOTE, "note")):
        if at in changed and cells[at]:
            facts[name] = cells[at]
        elif at in changed:
            doubts.append(f"đã xóa “{known[at]}” ở cột {_HEADS[at]}: việc đã ghi không bị xóa")
    work = _state_facts(row, cells, changed, facts, doubts)
    if _DUE in changed and work is not WorkState.ASKING:
        _due_facts(cells, facts, doubts)
    if not facts:
        return None, doubts
    day = PartialDate.of(today)
    if facts.get("done"):
        day = dated(facts["done"]) or day
    turn = PartialDate.of(row.turn) if row.turn else PartialDate()
    return Event(date=day, turn=turn, **facts), doubts


def _state_facts(
    row: FollowedTask, cells: list[str], changed: set[int], facts: dict[str, Any], doubts: list[str]
) -> WorkState:
    """What the state and the result of a row say."""
    before, result = row.standing.work, cells[_RESULT]
    named = {folded(state.value): state for state in WorkState}
    work = named.get(folded(cells[_STATE]))
    if work is None:
        doubts.append(f"không có tình trạng “{cells[_STATE]}”" if cells[_STATE] else "tình trạng bị xóa trống")
        work = before
    if work is before:
        if _RESULT in changed and result and work is WorkState.DONE:
            doubts.append(f"việc đã hoàn thành, kết quả sửa thành “{result}”: sửa trong tệp tiến độ")
        elif _RESULT in changed and result:
            facts["progress"] = result
        elif _RESULT in changed:
            doubts.append("kết quả bị xóa trống: việc đã ghi không bị xóa")
        return work
    why = cells[_DIFFICULTY] or cells[_NOTE] or work.value
    if work is WorkState.DONE and result:
        facts["done"] = result
    elif work is WorkState.DONE:
        doubts.append("hoàn thành mà chưa ghi kết quả: ghi số, ngày văn bản ở cột Kết quả")
    elif before is WorkState.DONE or work is WorkState.NOT_BEGUN:
        doubts.append(f"{before.value} không trở lại {work.value}: sửa trong tệp tiến độ nếu đã ghi nhầm")
    elif work is WorkState.UNDERWAY:
        facts["resumed" if before is WorkState.PAUSED else "progress"] = result or work.value
    elif work is WorkState.PAUSED:
        facts["paused"] = why
    elif (until := parse_date(cells[_DUE])) and until.complete and _DUE in changed:
        facts["asked"] = until
    else:
        doubts.append("xin gia hạn mà chưa ghi ngày xin lùi đến ở cột Thời hạn")
    if _RESULT in changed and result and not {"done", "progress", "resumed"} & facts.keys():
        facts["progress" if work is not WorkState.DONE else "note"] = result
    return work


def _due_facts(cells: list[str], facts: dict[str, Any], doubts: list[str]) -> None:
    """A deadline that was typed: granted by a letter that the notes name, else a doubt."""
    until = parse_date(cells[_DUE])
    letter = _LETTER.search(cells[_NOTE])
    if until and until.complete and letter:
        facts["extended"], facts["by"] = until, letter[0]
    else:
        hint = "ghi văn bản gia hạn (số, ngày) ở cột Ghi chú, hoặc dùng vbgen tasks extend"
        doubts.append(f"thời hạn sửa thành “{cells[_DUE]}” mà không có văn bản gia hạn: {hint}")


def _is_same(one: str, other: str, *, is_day: bool) -> bool:
    """Whether a cell says what is known; a day however it was typed."""
    if is_day and (day := parse_date(one)) and day == parse_date(other):
        return True
    return folded(one) == folded(other)
