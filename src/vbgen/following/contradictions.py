"""Facts that cannot be: before the document, after today, against each other; leads that are units no more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.following.homes import told
from vbgen.following.progress import Event, Progress, as_day
from vbgen.patterns import regex
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, short_date

_MENDED = "ghi ngày khác (--ngay), hoặc sửa việc đã ghi trong tệp tiến độ"
_SIGNED = regex(r"\d\s*[-/]\s*[A-ZĐ]")  # "45/UBND-VX", "45-CV/ĐU"
_DISTRICT = regex(r"\s(?:cấp huyện|(?:các )?(?:huyện|quận|thị xã|thị trấn)\s)")


def impossible(known: Progress, issued: date, today: date) -> Iterator[Diagnostic]:
    """Facts before the day of issue, after today, without the file that they name, against each other."""
    folder = os.path.dirname(known.path)
    for path, facts in known.tasks.items():
        for event in facts.events:
            said = short_date(event.date)
            if event.day < issued:
                yield told("S0988", f"{path}: việc ngày {said} trước ngày ban hành văn bản", known, path)
            if event.day > today:
                yield told("S0988", f"{path}: việc ngày {said} còn ở sau hôm nay", known, path)
            if event.file and not os.path.exists(os.path.join(folder, event.file)):
                yield told("S0988", f"{path}: không có tệp minh chứng “{event.file}”", known, path)
        yield from (told("S0988", f"{path}: {why}", known, path, _MENDED) for why in _against(facts.events))


def _against(events: Sequence[Event]) -> Iterator[str]:
    """Two facts that exclude each other, an extension that none grants or that takes time away."""
    done: dict[PartialDate, Event] = {}
    until: dict[PartialDate, Event] = {}
    paused = False
    for event in sorted(events, key=lambda one: one.day):
        before, said = done.get(event.turn), short_date(event.date)
        goes_on = event.undone or event.progress or event.paused or event.resumed
        if event.done and before and (before.done, before.date) != (event.done, event.date):
            yield f"hoàn thành hai lần, ngày {short_date(before.date)} và ngày {said}"
        elif event.done:
            done[event.turn] = event
        elif before and (goes_on or event.asked.complete or event.extended.complete) and not event.turn.complete:
            yield f"ngày {said} ghi việc sau khi đã hoàn thành ngày {short_date(before.date)}"
        if event.done and event.undone:
            yield f"ngày {said} vừa ghi hoàn thành vừa ghi chưa làm"
        if event.resumed and not paused:
            yield f"ngày {said} làm tiếp mà chưa tạm dừng"
        if event.extended.complete:
            yield from _extension(event, until.get(event.turn))
            until[event.turn] = event
        paused = bool(event.paused) or (paused and not event.resumed)


def _extension(event: Event, before: Event | None) -> Iterator[str]:
    day = short_date(event.extended)
    if not event.by:
        yield f"gia hạn đến {day} không ghi văn bản cho gia hạn"
    elif not _SIGNED.search(event.by):
        yield f"gia hạn đến {day} theo “{event.by}”: văn bản cho gia hạn ghi đủ số, ký hiệu"
    if before and as_day(event.extended) < as_day(before.extended):
        yield f"gia hạn đến {day}, sớm hơn lần gia hạn trước, đến {short_date(before.extended)}"


def ceased(path: str, leads: Iterable[tuple[str, str, Sequence[Event]]], today: date) -> Iterator[Diagnostic]:
    """Units that are no more and still have work to do: who took it over must be written.

    `leads` are the leads of what is open, each with the id and the facts of its task; a task that somebody accepted
    since then is taken over.
    """
    found: dict[tuple[str, str, date], list[str]] = {}
    for lead, task, events in leads:
        for name in filter(None, map(str.strip, lead.split(";"))):
            if (why := _ceased(name, today)) and not any(one.accepted and one.day >= why[1] for one in events):
                found.setdefault((name, *why), []).append(task)
    for (name, since, _), some in found.items():
        few = ", ".join(some[:3]) + (", …" if len(some) > 3 else "")
        message = f"{since}: {len(some)} nhiệm vụ chưa xong của “{name}” nay của đơn vị nào? ({few})"
        hint = "ghi đơn vị nhận lại ở `lead` của kế hoạch sửa đổi, hoặc vbgen tasks note … --nhan"
        yield Diagnostic("S0989", message, path, severity=Severity.WARNING, hint=hint)


@lru_cache(4096)
def _ceased(name: str, today: date) -> tuple[str, date] | None:
    """Why a unit is no more on a day, and since when."""
    from vbgen.lint.vocabulary.names import MINISTRIES, PROVINCES, TITLES, TWO_LEVELS

    key = f" {unit_key(name)} "
    if today >= TWO_LEVELS and _DISTRICT.search(key):
        return f"từ {short_date(TWO_LEVELS)} không còn cấp huyện", TWO_LEVELS
    for gone in PROVINCES:
        if today >= gone.since and f" tỉnh {unit_key(gone.name)} " in key:
            return f"từ {short_date(gone.since)} tỉnh {gone.name} nay là {gone.now}", gone.since
    for gone in (*TITLES, *MINISTRIES):
        if today >= gone.since and f" {unit_key(gone.name)} " in key:
            return f"từ {short_date(gone.since)} {gone.name} nay là {gone.now}", gone.since
    return None
