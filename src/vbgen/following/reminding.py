"""What is late on a day → the công văn đôn đốc, one for all units or one for each, as a plan like any other.

Why it is written, what is late and by how long, what is to be done and by when, what follows if not. The third reminder
goes to the superior too. That a unit was reminded is a fact of each of its late tasks; a letter written again on the
same day is the same reminder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from vbgen.compose.header import cited_number
from vbgen.days_off import workdays_after
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following import FollowedTask, Following, Today
from vbgen.following.addressing import plan_of_letters, superior_of
from vbgen.following.progress import Event, Progress, with_event
from vbgen.following.states import WorkState
from vbgen.following.telling import by_first_late, by_unit, last_asked
from vbgen.inline import escape
from vbgen.model import Block, Clause, Document, Paragraph, Recipient, Reference, standard_of
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, lower_first, short_date, upper_first

_ANSWER = 5  # working days to report in
_PERSON = regex(r"(?:ông|bà|đồng chí|đ/c|anh|chị) ", re.I)
_TO_SUPERIOR = 3  # the reminder from which on the superior hears of it


class Reminder(NamedTuple):
    """A letter: to which units, the document, which reminder it is for the one that was reminded most."""

    units: tuple[str, ...]
    document: Document
    turn: int
    tasks: tuple[FollowedTask, ...]


def reminders(found: Following, on: Today, *, each: bool = False, symbol: str = "") -> list[Reminder]:
    """The letters that what is late asks for: one, or one `each` unit; none when nothing is late.

    A task that nobody leads is in the letter of "" and is told there as one whose lead must be named. Raises Fault
    (S0990) for late tasks of plans of several issuers, (S0985) for a day that has not come.
    """
    if date.min < on.now < on.day:
        raise Fault(Diagnostic("S0985", f"ngày đôn đốc {short_date(on.day)} còn ở sau hôm nay"))
    late = [row for row in found.tasks if row.is_late]
    if not late:
        return []
    plan = plan_of_letters(found, late)
    groups = by_unit(late)
    parts = [{unit: rows} for unit, rows in groups.items()] if each else [groups]
    return [_reminder(plan, part, _cited(part, found), on, symbol or plan.issuer.symbol) for part in parts]


def remembered(made: Sequence[Reminder], found: Following) -> dict[str, str]:
    """The files of facts with the reminders in them, by their paths, each task's once. Raises Fault.

    Of a task that nobody leads nobody was reminded.
    """
    known: dict[str, Progress] = {}
    for row in dict.fromkeys(row for letter in made for row in letter.tasks):
        if not row.lead or any(event.reminded and event.day == found.today for event in row.events):
            continue
        turn = PartialDate.of(row.turn) if row.turn else PartialDate()
        event = Event(date=PartialDate.of(found.today), reminded=f"lần {_before(row, found.today) + 1}", turn=turn)
        before = known.get(row.plan, found.known[row.plan])
        known[row.plan] = with_event(before, row.key or row.path, row.text, event)
    return {one.path: one.text for one in known.values()}


def _before(row: FollowedTask, today: date) -> int:
    """How many times the unit was reminded of a task before a day."""
    return sum(bool(event.reminded) and event.day < today for event in row.events)


def _reminder(
    plan: Document, groups: dict[str, list[FollowedTask]], references: tuple[Reference, ...], on: Today, symbol: str
) -> Reminder:
    rows = list(dict.fromkeys(row for some in groups.values() for row in some))
    turn = max(_before(row, on.day) for row in rows) + 1
    units = tuple(unit for unit in groups if unit)
    recipients = [Recipient(name="Như trên")]
    if turn >= _TO_SUPERIOR and (superior := superior_of(plan, rows)):
        recipients.append(Recipient(name=f"{superior} (để báo cáo)"))
    document = Document(
        kind="cong-van",
        standard=plan.standard,
        issuer=replace(plan.issuer, symbol=symbol),
        date=PartialDate.of(on.day),
        summary="đôn đốc thực hiện nhiệm vụ quá hạn" + (f" (lần {turn})" if turn > 1 else ""),
        addressees=tuple(map(upper_first, units)),
        references=references,
        body=tuple(_body(plan, groups, references, turn, on)),
        recipients=tuple(recipients),
        filing=plan.filing or "Lưu: VT",
        signers=plan.signers,
    )
    return Reminder(units, document, turn, tuple(rows))


def _cited(groups: dict[str, list[FollowedTask]], found: Following) -> tuple[Reference, ...]:
    """The plans that late tasks are of, as references."""
    made = []
    paths = dict.fromkeys(row.plan for rows in groups.values() for row in rows)
    for number, path in enumerate(paths, 1):
        plan = found.documents[path]
        kind, issuer = standard_of(plan).kinds[plan.kind], " ".join(plan.issuer.name)
        signed = cited_number(plan, kind) if plan.number else ""
        if signed:
            made.append(Reference(f"vb{number}", plan.kind, signed, plan.date, issuer, plan.summary))
        else:  # a draft is called by what it is about, as it says it itself
            made.append(Reference(f"vb{number}", plan.kind, summary=lower_first(plan.summary)))
    return tuple(made)


def _body(
    plan: Document, groups: dict[str, list[FollowedTask]], references: Sequence[Reference], turn: int, on: Today
) -> Iterator[Block]:
    cited = "; ".join(f"[@{one.id}]" for one in references)
    rows = list({row.id: row for some in groups.values() for row in some}.values())
    issuer = escape(" ".join(plan.issuer.name))
    one_unit = len(groups) == 1 and "" not in groups
    all_alike = len({_before(row, on.day) for row in rows}) == 1
    before = f" {issuer} đã đôn đốc {turn - 1:02} lần." if turn > 1 and all_alike else ""
    yield Paragraph(
        f"Thực hiện {cited}; qua theo dõi, đến ngày {short_date(on.day)} còn {len(rows):02} nhiệm vụ quá hạn chưa hoàn "
        f"thành.{before} Cụ thể như sau"
    )
    for unit, some in groups.items():
        items = tuple(
            Clause(text=_item(row, others, 0 if all_alike else _before(row, on.day)), level="1" if one_unit else "")
            for row, others in by_first_late(some)
        )
        if one_unit:
            yield from items
        else:
            name = escape(upper_first(unit)) if unit else "Nhiệm vụ chưa rõ cơ quan chủ trì"
            yield Clause(text=name, heading=True, level="1", blocks=items)
    answer = short_date(workdays_after(on.day, _ANSWER, on.swaps))
    people = any(_PERSON.match(unit) for unit in groups)
    whom = next(iter(groups)) if one_unit else f"các cơ quan, đơn vị{', cá nhân' if people else ''} nêu trên"
    yield Paragraph(
        f"{issuer} yêu cầu {escape(whom)} tập trung hoàn thành nhiệm vụ; báo cáo kết quả, nguyên nhân chậm, thời hạn "
        f"hoàn thành trước ngày {answer}."
    )
    head = f"{escape(upper_first(whom))} chịu" if one_unit and people else (
        f"Người đứng đầu {escape(whom) if one_unit else 'cơ quan, đơn vị'} chịu"
    )  # fmt: skip
    yield Paragraph(
        f"{head} trách nhiệm nếu tiếp tục để nhiệm vụ quá hạn; kết quả thực hiện là căn cứ đánh giá, xếp loại mức độ "
        "hoàn thành nhiệm vụ."
    )


def _item(row: FollowedTask, others: Sequence[FollowedTask], before: int) -> str:
    """ "Niêm yết …: thời hạn 15/3/2026, quá hạn 26 ngày làm việc; lý do đã nêu: …".

    `others` are later turns that are late too, `before` how many reminders of it are told here.
    """
    due, reason, asked = row.standing.due, row.last("undone"), last_asked(row)
    said = [
        f"{'kỳ' if row.turn else 'thời hạn'} {short_date(due)}" if due else "không rõ thời hạn",
        f"quá hạn {-row.standing.left:02} ngày làm việc",
    ]
    if others:
        said.insert(1, f"cùng {len(others):02} kỳ sau, đến kỳ {others[-1].due}")
    told = [
        ", ".join(said),
        f"đã đôn đốc {before:02} lần" if before else "",
        f"đang tạm dừng: {row.last('paused')}" if row.standing.work is WorkState.PAUSED else "",
        f"đã xin gia hạn đến {asked}" if row.standing.work is WorkState.ASKING else "",
        f"lý do đã nêu: {reason.rstrip(' .')}" if reason else "",
    ]
    return escape(f"{row.text.rstrip(' .;:')}: {'; '.join(filter(None, told))}.")
