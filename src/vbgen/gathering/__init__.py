"""A round of comments on a draft: whom it was sent to and the files that came back → who said what of which clause.

Every remark stands in one row of the ledger, where a person decides of it; nothing that a file says is left out in
silence, and nobody who is silent is taken to agree unless the letter said so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from vbgen.bases import base_of
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.gathering.answers import Answer, SentDraft, answer, as_draft
from vbgen.gathering.asking import Consulted, StatedRound, stated, told
from vbgen.gathering.ledger import EDIT, GrownLedger, Opinion, opened_ledger, with_new
from vbgen.gathering.remarks import Remark
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import Plan, load
from vbgen.rendering import render
from vbgen.source import ENDINGS
from vbgen.stamps import stamp_of
from vbgen.units import unit_key
from vbgen.versions import version
from vbgen.vietnamese import PartialDate

MAX_FILES = 2_000  # of a folder of answers

AGREES, REMARKS, UNCLEAR = "thống nhất", "có ý kiến", "chưa rõ ý kiến"
SILENT, TAKEN = "chưa trả lời", "không trả lời, coi như thống nhất"
"""What came of a unit; `TAKEN` is who is silent where the letter said that silence agrees."""


class Response(NamedTuple):
    """What came of one unit that was asked, or that answered unasked: its state, its files, whether it was late."""

    unit: str
    state: str
    answers: tuple[Answer, ...] = ()
    is_late: bool = False
    is_asked: bool = True


class Gathered(NamedTuple):
    """A round as it stands on a day."""

    stated: StatedRound
    plan: Plan | None  # of the draft, None for a draft that is a Word file
    sent: bytes
    draft: SentDraft
    responses: tuple[Response, ...]
    ledger: GrownLedger
    findings: tuple[Diagnostic, ...]

    @property
    def document(self) -> Document:
        """The draft as its author means it."""
        return self.plan.document if self.plan else self.draft.document

    @property
    def undecided(self) -> tuple[Opinion, ...]:
        """The opinions that nobody has decided of."""
        return tuple(one for one in self.ledger.opinions if not one.decision)


def gather(path: str, today: PartialDate) -> Gathered:
    """The round that a file states, as it stands today; nothing is written. Raises Fault."""
    found = stated(path)
    plan = load(found.draft) if found.draft.lower().endswith(ENDINGS) else None
    files = list(_files(found.folder))
    findings: list[Diagnostic] = []
    if plan and not found.round.sent and not os.path.exists(found.sent):
        sent, doubts = _first_sent(plan, files)
        findings += doubts
    else:
        sent = version(found.sent or found.draft).data
    draft = as_draft(sent, os.path.splitext(found.sent or found.draft)[1], found.round.units)
    answers: list[Answer] = []
    for file in files:
        try:
            answers += answer(file, draft, found.round.units)
        except Fault as fault:
            findings += (item._replace(severity=Severity.WARNING, file=file) for item in fault.diagnostics)
    for one in answers:
        findings += one.findings
        if not one.unit:
            hint = "ghi tên tệp vào `answers` của đơn vị ấy trong tệp lấy ý kiến"
            findings.append(told("không rõ của đơn vị nào", one.file, hint))
    for unit in found.round.units:
        for name in unit.answers:
            if not any(one.file.endswith(name) for one in answers):
                findings.append(told(f"không có tệp trả lời “{name}” của {unit.name}", path))
    responses = tuple(_responses(found, answers, today))
    heard = [
        _opinion(one, remark, found.folder)
        for response in responses
        for one in response.answers
        for remark in one.remarks
    ]
    kept = with_new(opened_ledger(found.ledger), dict.fromkeys(heard), found.ledger)
    findings += (
        told(f"ý kiến của {one.unit} không còn thấy trong các tệp trả lời: “{one.words[:60]}”", found.ledger)
        for one in kept.gone
    )
    findings += _unplaced(answers)
    return Gathered(found, plan, sent, draft, responses, kept, tuple(findings))


def _first_sent(plan: Plan, files: list[str]) -> tuple[bytes, list[Diagnostic]]:
    """The Word file that was sent: what the plan renders now, or rendered when a file that came back was made of it."""
    now = render(plan)
    for file in files:
        data = version(file).data if file.lower().endswith(".docx") else b""
        if data[:2] == b"PK" and stamp_of(data) not in ("", stamp_of(now)):
            try:
                older = base_of(plan, data).plan or plan
            except Fault:
                hint = "ghi tệp Word đã gửi đi ở `sent` của tệp lấy ý kiến"
                return now, [told("dựng từ một bản khác của dự thảo, không thấy trong Git", file, hint)]
            return render(older), []
    return now, []


def _files(folder: str) -> Iterator[str]:
    """The files of a folder and of those in it, in order, that somebody can have written an answer in."""
    found: list[str] = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "~")))
        found += [
            os.path.join(here, name) for name in sorted(names, key=os.path.splitext) if not name.startswith((".", "~"))
        ]
        if len(found) > MAX_FILES:
            raise Fault(Diagnostic("S0981", f"thư mục trả lời có hơn {MAX_FILES} tệp", folder))
    yield from found


def _responses(found: StatedRound, answers: list[Answer], today: PartialDate) -> Iterator[Response]:
    """What came of each unit asked in their order, then of others, then of files of nobody known."""
    deadline = found.round.deadline
    by_unit: dict[str, list[Answer]] = {}
    for one in answers:
        by_unit.setdefault(unit_key(one.unit), []).append(one)
    for unit in found.round.units:
        some = tuple(by_unit.pop(unit_key(unit.name), ()))
        if some:
            yield Response(unit.name, _state(some), some, _is_late(some, unit, deadline))
        else:
            is_over = today > deadline
            yield Response(unit.name, TAKEN if is_over and found.silence_agrees else SILENT, (), is_over)
    for rest in by_unit.values():
        yield Response(
            rest[0].unit, _state(tuple(rest)), tuple(rest), _is_late(tuple(rest), None, deadline), is_asked=False
        )


def _state(answers: tuple[Answer, ...]) -> str:
    if any(one.remarks for one in answers):
        return REMARKS
    return AGREES if any(one.agrees for one in answers) else UNCLEAR


def _is_late(answers: tuple[Answer, ...], unit: Consulted | None, deadline: PartialDate) -> bool:
    """Whether the first of a unit's answers came after the deadline; a day that nobody knows is none."""
    days = [unit.received] if unit and unit.received.complete else [one.date for one in answers if one.date.complete]
    return bool(days) and min(days) > deadline


def _opinion(one: Answer, remark: Remark, folder: str) -> Opinion:
    source = ", ".join(filter(None, (os.path.relpath(one.file, folder), one.reference)))
    unit = one.unit or f"(chưa rõ đơn vị: {os.path.basename(one.file)})"
    return Opinion(unit, remark.clause or remark.said, remark.words, source, EDIT if remark.is_edit else "")


def _unplaced(answers: list[Answer]) -> Iterator[Diagnostic]:
    for one in answers:
        for remark in one.remarks:
            if remark.said:
                kept = f" (ghi ở {remark.clause})" if remark.clause else ""
                where = f"dự thảo không có chỗ gọi là “{remark.said}”, hoặc có nhiều chỗ như thế{kept}"
                yield told(f"{where}: “{remark.words[:60]}”", one.file)
