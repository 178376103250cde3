"""The plans of a folder and what is known of their tasks → the tasks, those that are asked for; a form → a fact."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from vbgen.desk.folder import Folder
from vbgen.desk.recalled import Store, recalled
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable
from vbgen.following import FollowedTask, Following, Today, followed, of_unit
from vbgen.following.progress import Event, Progress, dated, progress_in, progress_path
from vbgen.following.single_days import whole_day
from vbgen.following.states import TimeState
from vbgen.following.telling import by_unit
from vbgen.lint.config import config_of
from vbgen.listing import says_kind
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate

_store = Store(2_000)


class FolderTasks(NamedTuple):
    """The tasks of a folder, by plans as paths in it; plans and files of facts that cannot be read, with why."""

    following: Following
    failed: dict[str, tuple[Diagnostic, ...]]


class AskedTasks(NamedTuple):
    """Which tasks are asked for, as the page's fields name it; "" asks for all."""

    time: str = ""
    unit: str = ""
    plan: str = ""
    issuer: str = ""
    day: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """The fields that carry it on to another page."""
        names = {"loc": self.time, "don-vi": self.unit, "ke-hoach": self.plan, "co-quan": self.issuer, "ngay": self.day}
        return {name: value for name, value in names.items() if value}


TIMES = {
    "tre": ("quá hạn", (TimeState.OVERDUE,)),
    "sap": ("sắp đến hạn", (TimeState.SOON,)),
    "con": ("chưa xong", (TimeState.OVERDUE, TimeState.SOON, TimeState.IN_TIME, TimeState.UNDATED)),
    "xong": ("đã hoàn thành", (TimeState.DONE_IN_TIME, TimeState.DONE_LATE)),
}
"""What a filter is called, and which tasks it lets through."""


def wanted(fields: Mapping[str, str]) -> AskedTasks:
    """What a page's fields ask for. Raises Fault for a day that is none."""
    time = fields.get("loc", "")
    day = day_of(fields, "ngay")
    return AskedTasks(
        time if time in TIMES else "",
        fields.get("don-vi", ""),
        fields.get("ke-hoach", ""),
        fields.get("co-quan", ""),
        f"{day:%d/%m/%Y}" if day else "",
    )


def today_of(folder: Folder, asked: AskedTasks) -> Today:
    """The day that is asked about, today when none is, with the days off that the folder's settings announce."""
    now = date.today()
    try:
        swaps = config_of(os.path.join(folder.root, "x")).swapped
    except Fault:  # settings with faults are told by check
        swaps = ()
    return Today(whole_day(asked.day) or now, swaps=swaps, now=now)


def folder_tasks(folder: Folder, on: Today) -> FolderTasks:
    """The tasks of all plans of a folder on a day; what cannot be read is left out and told."""
    documents: dict[str, Document] = {}
    known: dict[str, Progress] = {}
    failed: dict[str, tuple[Diagnostic, ...]] = {}
    for plan in folder.yaml_files():
        try:
            text = folder.seen(plan).text
            if not says_kind(text):  # a registry, a round of comments
                continue
            document = document_of(folder, plan, text)
            known[plan] = progress_of(folder, plan)
            documents[plan] = document
        except Fault as fault:
            failed[plan] = fault.diagnostics
        except Unreadable as error:
            failed[plan] = (Diagnostic("S0101", f"không đọc được: {error}", plan),)
    return FolderTasks(followed(documents, known, on), failed)


def document_of(folder: Folder, plan: str, text: str) -> Document:
    """The document of a plan's text. Raises Fault."""
    return recalled(_store, folder.whole(plan), text, partial(_document, text, folder.whole(plan)))


def _document(text: str, path: str) -> Document:
    return loads(text, path).document


def progress_of(folder: Folder, plan: str) -> Progress:
    """What is known of a plan's tasks. Raises Fault, Outside, Unreadable."""
    path = progress_path(plan)
    whole = folder.whole(path)
    return progress_in(folder.seen(path).text, whole) if folder.is_there(path) else Progress(whole, {})


def chosen(found: Following, asked: AskedTasks) -> list[FollowedTask]:
    """The tasks that are asked for, whatever their time."""
    rows = [row for row in found.tasks if not asked.plan or row.plan == asked.plan]
    if asked.unit:
        rows = of_unit(rows, asked.unit)
    if asked.issuer:
        rows = [row for row in rows if unit_key(issuer_of(found, row.plan)) == unit_key(asked.issuer)]
    return rows


def in_time(rows: list[FollowedTask], asked: AskedTasks) -> list[FollowedTask]:
    """Those of the time that is asked for."""
    return [row for row in rows if row.standing.time in TIMES[asked.time][1]] if asked.time else rows


def issuer_of(found: Following, plan: str) -> str:
    """Who issues a plan."""
    return " ".join(found.documents[plan].issuer.name)


def issuers(found: Following) -> list[str]:
    """Who issues the plans that have tasks, each once."""
    names = {unit_key(name): name for row in found.tasks if (name := issuer_of(found, row.plan))}
    return list(names.values())


def units(found: Following) -> list[str]:
    """Who leads tasks, each once, by the alphabet."""
    return sorted(filter(None, by_unit(found.tasks)))


# --- facts ------------------------------------------------------------------------------------------------------------

_NOTES = {
    "nhan": "accepted", "tien-do": "progress", "chua": "undone", "tam-dung": "paused", "lam-tiep": "resumed",
    "vuong-mac": "difficulty", "giai-phap": "proposal", "ghi-chu": "note",
}  # fmt: skip
"""The fields of a note, and the facts that they are."""
DONE, EXTENDED, NOTED = "xong", "gia-han", "ghi"


def event_of(sort: str, fields: Mapping[str, str], today: date) -> Event:
    """The fact that a form tells. Raises Fault (S0985) for what is missing, or is no day."""
    turn = day_of(fields, "ky")
    event = _event_of(sort, fields, day_of(fields, "ngay-ghi"), PartialDate.of(today))
    return replace(event, turn=PartialDate.of(turn)) if turn else event


def _event_of(sort: str, fields: Mapping[str, str], day: date | None, today: PartialDate) -> Event:
    told = PartialDate.of(day) if day else None
    if sort == DONE:
        evidence = _text(fields, "san-pham")
        if not evidence:
            raise Fault(Diagnostic("S0985", "chưa ghi sản phẩm", hint="ghi số, ngày văn bản: 12/BC-VP ngày 05/12/2026"))
        return Event(date=told or dated(evidence) or today, done=evidence, file=_text(fields, "tep"))
    if sort == EXTENDED:
        until, letter = day_of(fields, "den"), _text(fields, "theo")
        if until is None or not letter:
            raise Fault(Diagnostic("S0985", "chưa đủ hạn mới và văn bản cho gia hạn"))
        return Event(date=told or dated(letter) or today, extended=PartialDate.of(until), by=letter)
    asked = day_of(fields, "xin-lui")
    notes: dict[str, Any] = {name: value for field, name in _NOTES.items() if (value := _text(fields, field))}
    if asked is None and not notes:
        raise Fault(Diagnostic("S0985", "chưa ghi gì"))
    event = replace(Event(date=told or today), **notes)
    return replace(event, asked=PartialDate.of(asked)) if asked else event


def day_of(fields: Mapping[str, str], name: str) -> date | None:
    """The day that a field tells, None for an empty one. Raises Fault for what is no day."""
    text = _text(fields, name)
    day = whole_day(text, date.today()) if text else None
    if text and day is None:
        raise Fault(Diagnostic("S0985", f"“{text}” không phải một ngày", hint="viết như 20/11/2026"))
    return day


def _text(fields: Mapping[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())
