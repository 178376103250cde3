"""The tasks of plans and a period → the report to the superior, as a plan like any other.

Every number is counted from the same tasks that `vbgen tasks` lists, on the last day of the period or today. A reason
stands there only when somebody entered it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following import FollowedTask, Following
from vbgen.following.addressing import plan_of_letters, superior_of
from vbgen.following.periods import Period
from vbgen.following.states import TimeState, WorkState
from vbgen.following.telling import by_first_late, in_order, last_asked
from vbgen.inline import escape
from vbgen.model import Block, Clause, Column, Document, Paragraph, Recipient, Row, Table
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, short_date, upper_first

_NO_REASON = "Chưa báo cáo"
_COUNTED = (*list(TimeState)[3:5], *list(TimeState)[:3], TimeState.UNDATED)  # what is done first


def report_document(found: Following, period: Period) -> Document:
    """The report of a period. Raises Fault for plans of several issuers (S0990), for none with tasks (S0991).

    Raises it for a period that has not begun on the day of what was found, too (S0991).
    """
    if found.today < period.first:
        message = f"{period.name} chưa bắt đầu vào ngày {short_date(found.today)}: chưa có gì để báo cáo"
        raise Fault(Diagnostic("S0991", message, next(iter(found.documents), "")))
    if not found.tasks:
        raise Fault(Diagnostic("S0991", "không có nhiệm vụ nào để báo cáo", next(iter(found.documents), "")))
    plan = plan_of_letters(found, found.tasks)
    superior = superior_of(plan, found.tasks) or "…"
    return Document(
        kind="bao-cao",
        standard=plan.standard,
        issuer=plan.issuer,
        date=PartialDate.of(found.today)._replace(day=None),
        summary=f"Kết quả thực hiện nhiệm vụ {period.name}",
        body=tuple(_body(found, period)),
        recipients=(Recipient(name=f"{superior} (để báo cáo)"),),
        filing=plan.filing or "Lưu: VT",
        signers=plan.signers,
    )


def _body(found: Following, period: Period) -> Iterator[Block]:
    rows = found.tasks
    titles = "; ".join(dict.fromkeys(row.title for row in rows))
    yield Paragraph(
        f"Thực hiện {escape(titles)}, kết quả thực hiện nhiệm vụ {period.name} (tính đến ngày "
        f"{short_date(found.today)}) như sau"
    )
    yield Clause(text="Tình hình chung", heading=True, blocks=tuple(Clause(text=one) for one in _general(rows, period)))
    yield Clause(text="Kết quả theo cơ quan, đơn vị", heading=True, blocks=(_by_unit(rows),))
    yield Clause(text="Nhiệm vụ quá hạn", heading=True, blocks=_late(rows))
    yield Clause(text="Khó khăn, vướng mắc; giải pháp, kiến nghị", heading=True, blocks=_difficulties(rows, period))
    yield Clause(text=f"Nhiệm vụ {period.next.name}", heading=True, blocks=_coming(rows, period.next))


def _general(rows: Sequence[FollowedTask], period: Period) -> Iterator[str]:
    done = [row for row in rows if not row.is_open]
    counts = [(state.value, sum(row.standing.time is state for row in rows)) for state in _COUNTED]
    yield f"Lũy kế: {len(rows):02} nhiệm vụ; đã hoàn thành {len(done):02}; " + "; ".join(
        f"{name} {count:02}" for name, count in counts if count
    ) + "."  # fmt: skip
    due = [row for row in rows if period.holds(row.standing.due)]
    within = [row for row in rows if period.holds(row.standing.done)]
    in_time = sum(row.standing.time is TimeState.DONE_IN_TIME for row in within)
    yield (
        f"Trong kỳ: {len(due):02} nhiệm vụ đến hạn; hoàn thành {len(within):02}, trong đó đúng hạn {in_time:02}, "
        f"quá hạn {len(within) - in_time:02}."
    )


def _by_unit(rows: Sequence[FollowedTask]) -> Table:
    """A line for each lead as the plans name it, so that the lines sum up to all tasks; the sums below."""
    heads = ("Cơ quan, đơn vị", "Tổng số", *(state.value.capitalize() for state in _COUNTED))
    units: dict[str, list[FollowedTask]] = {}
    for row in rows:
        units.setdefault(unit_key(row.lead), []).append(row)
    lines = []
    for own in units.values():
        unit = own[0].lead
        counts = [sum(row.standing.time is state for row in own) for state in _COUNTED]
        lines.append(Row((escape(unit) or "(chưa rõ)", str(len(own)), *map(str, counts))))
    return Table(columns=tuple(Column(title=head) for head in heads), rows=tuple(lines), total="true")


def _late(rows: Sequence[FollowedTask]) -> tuple[Block, ...]:
    late = [row for row in rows if row.is_late]
    if not late:
        return (Paragraph("Không có nhiệm vụ quá hạn."),)
    heads = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Quá hạn (ngày làm việc)", "Lý do")
    lines = tuple(
        Row((
            str(number), escape(row.text), escape(row.lead), _due(row, others), str(-row.standing.left),
            escape(_reason(row)),
        ))
        for number, (row, others) in enumerate(by_first_late(late), 1)
    )  # fmt: skip
    return (Table(columns=tuple(Column(title=head) for head in heads), rows=lines),)


def _due(row: FollowedTask, others: Sequence[FollowedTask]) -> str:
    due = short_date(row.standing.due) if row.standing.due else ""
    return f"{due} và {len(others):02} kỳ sau" if others else due


def _reason(row: FollowedTask) -> str:
    """Why it is not done, as somebody entered it: the reason, that it is paused, that more time was asked for."""
    told = [
        row.last("undone").rstrip(" ."),
        f"tạm dừng: {row.last('paused')}" if row.standing.work is WorkState.PAUSED else "",
        f"đã xin gia hạn đến {last_asked(row)}" if row.standing.work is WorkState.ASKING else "",
    ]
    return upper_first("; ".join(filter(None, told))) or _NO_REASON


def _difficulties(rows: Sequence[FollowedTask], period: Period) -> tuple[Block, ...]:
    """What was entered in the period, each with its task and its unit."""
    told = []
    for row in rows:
        for event in row.events:
            if period.holds(event.day) and (event.difficulty or event.proposal):
                said = "; ".join(
                    filter(None, (event.difficulty, event.proposal and f"giải pháp, kiến nghị: {event.proposal}"))
                )
                told.append(Clause(text=escape(f"{row.lead or row.text}: {said}.")))
    return tuple(told) or (Paragraph("Không có khó khăn, vướng mắc được báo cáo trong kỳ."),)


def _coming(rows: Sequence[FollowedTask], period: Period) -> tuple[Block, ...]:
    coming = in_order(row for row in rows if row.is_open and period.holds(row.standing.due))
    late = [row for row in rows if row.is_late]
    told = [Clause(text=f"Tiếp tục hoàn thành {len(late):02} nhiệm vụ quá hạn.")] if late else []
    told += [
        Clause(text=escape(f"{row.text.rstrip(' .;')} ({row.lead}, {short_date(row.standing.due)})."))
        for row in coming
        if row.standing.due
    ]
    if len(told) == 1:  # one item alone has no number
        return (Paragraph(told[0].text),)
    return tuple(told) or (Paragraph("Không có nhiệm vụ đến hạn."),)
