"""What was typed into a register since it was written → facts of tasks, and what a person must look at.

A row is known by its code in the last column, wherever it was sorted to, else by its words. A register is nobody's only
copy, so a row that was deleted changes nothing.
"""

from __future__ import annotations

import datetime
from typing import Any

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following import FollowedTask, Following
from vbgen.following.progress import Event, as_day, dated
from vbgen.following.register import CODE, DIFFICULTY, DUE, HEADS, NOTE, PROPOSAL, RESULT, STATE, cells_of
from vbgen.following.register_rows import RegisterRows, register_rows, text
from vbgen.following.single_days import whole_day
from vbgen.following.states import WorkState
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.tabular import ERRORS
from vbgen.vietnamese import PartialDate, folded, shortened, unmarked

_GIVEN = (1, 2, 3, 4, 6)  # what the plan says: its document, words, lead, support, product
_LETTER = regex(r"(?<!\d)\d+\s*[-/]\s*[A-ZĐ][\w/-]*.{0,120}?\d{1,2}/\d{1,2}/\d{4}")
_SAME = {
    WorkState.NOT_BEGUN: ("chua lam", "chua thuc hien", "chua trien khai", "chua bat dau"),
    WorkState.UNDERWAY: ("dang lam", "dang thuc hien", "dang trien khai", "dang xu ly"),
    WorkState.DONE: ("hoan thanh", "da hoan thanh", "xong", "da xong", "hoan thanh dung han", "hoan thanh qua han"),
    WorkState.ASKING: ("xin gia han", "de nghi gia han", "xin lui"),
    WorkState.PAUSED: ("tam dung", "tam hoan"),
}
"""How clerks call the states, without marks."""
_STATES = {word: state for state, words in _SAME.items() for word in words}


class Typed(NamedTuple):
    """What was typed into a register: the facts by the codes of their rows, and what a person must look at."""

    facts: dict[str, Event]
    doubts: tuple[str, ...]


def typed(data: bytes, name: str, found: Following) -> Typed:
    """What was typed into a register since it was written, by what its tasks say today.

    Raises Fault (S0983) for a file that is no register, or one of other plans alone.
    """
    return typed_rows(register_rows(data, name), name, found)


def typed_rows(table: RegisterRows, name: str, found: Following) -> Typed:
    """What stands in rows that were read of a register. Raises Fault (S0983) for one of other plans alone."""
    by_code = {row.id: row for row in found.tasks}
    codes = [row.cells[CODE] for row in table.rows]
    if table.rows and not any(code in by_code for code in codes) and any(codes):
        raise Fault(Diagnostic("S0983", "sổ này của kế hoạch khác: không mã nào có trong các kế hoạch đã nêu", name))
    facts: dict[str, Event] = {}
    doubts: list[str] = []
    seen: dict[str, list[str]] = {}
    for place, cells in table.rows:
        code = cells[CODE] or _by_words(cells, found)
        task = by_code.get(code)
        if task is None:
            doubts.append(f"{place}: {f'không có nhiệm vụ mang mã {code}' if code else 'không có mã'}: {_all(cells)}")
        elif code in seen:
            if seen[code][1:] != cells[1:]:
                doubts.append(f"{place}: mã {code} đã có ở một hàng trên: {_all(cells)}")
        else:
            seen[code] = cells
            event, told = _typed_row(task, cells, found.today)
            doubts += [f"{place} ({code}): {one}" for one in told]
            if event is not None:
                facts[code] = event
    doubts += table.beside
    gone = [row.id for row in found.tasks if row.id not in seen and row.turn is None]  # a turn may have come up since
    if gone:
        doubts.append(f"không có trong sổ, không đổi gì: {', '.join(gone)}")
    return Typed(facts, tuple(doubts))


def _by_words(cells: list[str], found: Following) -> str:
    """The code of the only task with these words, or with these and this deadline, for a row whose code was lost."""
    some = [row for row in found.tasks if folded(row.text) == folded(cells[2])]
    if len(some) > 1:
        some = [row for row in some if _is_same(cells[DUE], text(row.standing.due or row.due), is_day=True)]
    return some[0].id if len(some) == 1 else ""


def _all(cells: list[str]) -> str:
    return f"“{shortened(' | '.join(cell for cell in cells[1:] if cell), 300)}”"


def _typed_row(row: FollowedTask, cells: list[str], today: datetime.date) -> tuple[Event | None, list[str]]:
    """The fact that a row says beyond what is known, and its doubts."""
    known = [text(value) for value in cells_of(row, 0)]
    doubts = []
    changed = {at for at in range(1, CODE) if not _is_same(cells[at], known[at], is_day=at == DUE)}
    for at in sorted(changed):
        if at in _GIVEN:
            doubts.append(f"{HEADS[at]} sửa trong kế hoạch, không sửa trong sổ: “{cells[at]}”")
        elif cells[at] in ERRORS:
            doubts.append(f"công thức ở cột {HEADS[at]} ra lỗi {cells[at]}")
            changed.discard(at)
            cells[at] = known[at]
    facts: dict[str, Any] = {}
    for at, name in ((DIFFICULTY, "difficulty"), (PROPOSAL, "proposal"), (NOTE, "note")):
        if at in changed and cells[at]:
            facts[name] = cells[at]
        elif at in changed:
            doubts.append(f"đã xóa “{known[at]}” ở cột {HEADS[at]}: việc đã ghi không bị xóa")
    work = _state_facts(row, cells, changed, facts, doubts)
    if DUE in changed and work is not WorkState.ASKING:
        _due_facts(cells, today, facts, doubts)
    if not facts:
        return None, doubts
    day = dated(facts.get("done", "")) or PartialDate.of(today)
    turn = PartialDate.of(row.turn) if row.turn else PartialDate()
    return Event(date=day, turn=turn, **facts), doubts


def _state_facts(
    row: FollowedTask, cells: list[str], changed: set[int], facts: dict[str, Any], doubts: list[str]
) -> WorkState:
    """What the state and the result of a row say."""
    before, result = row.standing.work, cells[RESULT]
    work = _STATES.get(unmarked(cells[STATE]).strip(" ."))
    if work is None:
        doubts.append(f"không có tình trạng “{cells[STATE]}”" if cells[STATE] else "tình trạng bị xóa trống")
        work = before
    if work is before:
        if RESULT in changed and result and work is WorkState.DONE:
            doubts.append(f"việc đã hoàn thành, kết quả sửa thành “{result}”: sửa trong tệp tiến độ")
        elif RESULT in changed and result:
            facts["progress"] = result
        elif RESULT in changed:
            doubts.append("kết quả bị xóa trống: việc đã ghi không bị xóa")
        return work
    why = cells[DIFFICULTY] or cells[NOTE] or work.value
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
    elif (until := whole_day(cells[DUE], row.standing.due)) and DUE in changed:
        facts["asked"] = PartialDate.of(until)
    else:
        doubts.append("xin gia hạn mà chưa ghi ngày xin lùi đến ở cột Thời hạn")
    if RESULT in changed and result and not {"done", "progress", "resumed"} & facts.keys():
        facts["progress" if work is not WorkState.DONE else "note"] = result
    return work


def _due_facts(cells: list[str], today: datetime.date, facts: dict[str, Any], doubts: list[str]) -> None:
    """A deadline that was typed: granted by a letter that the notes name, else a doubt."""
    until = whole_day(cells[DUE], today)
    letter = _LETTER.search(cells[NOTE])
    if until and letter:
        facts["extended"], facts["by"] = PartialDate.of(until), letter[0]
    elif letter:
        doubts.append(f"thời hạn sửa thành “{cells[DUE]}”, không phải một ngày: ghi như 30/11/2026")
    else:
        hint = "ghi văn bản gia hạn (số, ngày) ở cột Ghi chú, hoặc dùng vbgen tasks extend"
        doubts.append(f"thời hạn sửa thành “{cells[DUE]}” mà không có văn bản gia hạn: {hint}")


def _is_same(one: str, other: str, *, is_day: bool) -> bool:
    """Whether a cell says what is known; a day however it was typed."""
    if is_day and (known := dated(other)) and whole_day(one, as_day(known)) == as_day(known):
        return True
    return folded(one) == folded(other)
