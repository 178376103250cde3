"""The superior's document and a unit of the registry → the unit's own draft that implements it.

Every task that concerns the unit is taken up with its words, and a trace (`follows`) to its place in the superior's
text; what is not for the unit is listed, so that the choice can be seen; what only a person knows is left to fill.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from vbgen import inline
from vbgen.compose.header import cited_number
from vbgen.days_off import workdays_before
from vbgen.deriving.choosing import Choice, choose
from vbgen.deriving.reaching import parallels, short_name
from vbgen.drafting import Doubt
from vbgen.model import Block, Clause, Document, Issuer, Paragraph, Recipient, Reference, Task, Unit, standard_of
from vbgen.outline import Place, tasks
from vbgen.standards import standard
from vbgen.vietnamese import PartialDate, lower_first, parse_date, short_date, upper_first

_DAYS_EARLIER = 5  # working days
_FEW = 3  # tasks that stand one after another; more are grouped by the department in charge


class Derived(NamedTuple):
    """A draft, what a person must fill in, and what was chosen of the superior's tasks."""

    document: Document
    blanks: tuple[Doubt, ...]
    choices: tuple[Choice, ...]


def derive(superior: Document, unit: Unit, kind: str = "cong-van") -> Derived:
    """The unit's draft, a công văn or kế hoạch, that implements the superior's document."""
    return _Deriver(superior, unit, kind).derived()


class _Deriver:
    def __init__(self, superior: Document, unit: Unit, kind: str) -> None:
        self._superior, self._unit, self._kind = superior, unit, kind
        self._reference = _reference(superior)
        self._blanks: list[Doubt] = []
        self._texts: list[str] = []
        self._choices = choose(superior, unit)

    def derived(self) -> Derived:
        ours = [choice for choice in self._choices if choice.ours]
        if not ours:
            self._blanks.append(
                Doubt("body", "văn bản cấp trên không có nhiệm vụ nào cho đơn vị; kiểm tra `answers` của sổ đơn vị")
            )
        body = self._body(ours)
        document = self._document(body)
        return Derived(document, tuple(self._blanks), self._choices)

    def _document(self, body: tuple[Block, ...]) -> Document:
        unit, letter = self._unit, self._kind == "cong-van"
        self._blanks.append(Doubt("number", "số do văn thư cấp"))
        self._blanks.append(Doubt("date", "ngày ban hành"))
        signers = tuple(signer for _, signer in unit.signers[:1])
        if not signers:
            self._blanks.append(Doubt("signers", "sổ đơn vị chưa có người ký"))
        words = standard(unit.standard).words
        above = " ".join(self._superior.issuer.name)
        recipients = [*([Recipient(words.as_above)] if letter else []), Recipient(f"{upper_first(above)} (b/c)")]
        recipients += [item for item in unit.recipients if item.name != words.as_above]
        if not any(item.name.casefold().startswith("lưu") for item in recipients):
            recipients.append(Recipient(words.filed))
        return Document(
            kind=self._kind,
            standard=unit.standard,
            issuer=Issuer(unit.name, unit.superior, (unit.letter_symbol if letter else "") or unit.symbol, unit.place),
            summary=self._summary(),
            references=self._references(),
            notes=tuple(note for note in self._superior.notes if any(f"[^{note.id}]" in text for text in self._texts)),
            addressees=self._addressees() if letter else (),
            body=body,
            recipients=tuple(recipients),
            signers=signers,
        )

    def _summary(self) -> str:
        reference = self._reference
        kind = standard_of(self._superior).form_of(self._superior.kind)
        name = kind[0].name if kind else "văn bản"
        dated = f" ngày {short_date(reference.date)}" if reference.date.complete else ""
        numbered = f" số {reference.number}" if reference.number else ""
        shown = f"triển khai thực hiện {name}{numbered}{dated} của {reference.issuer}"
        return shown if self._kind == "cong-van" else upper_first(shown)

    def _references(self) -> tuple[Reference, ...]:
        """The superior's document, then those that the tasks taken up cite."""
        if not self._superior.number:
            self._blanks.append(Doubt("references", "số của văn bản cấp trên"))
        if not self._superior.date.complete:
            self._blanks.append(Doubt("references", "ngày của văn bản cấp trên"))
        cited = {piece.citation for text in self._texts for piece in inline.parse(text) if piece.citation}
        others = [item for item in self._superior.references if item.id in cited]
        return (self._reference, *others)

    def _addressees(self) -> tuple[str, ...]:
        return (f"Các cơ quan, đơn vị thuộc {short_name(self._unit)}", *self._unit.others)

    # --- the body --------------------------------------------------------------------------------------------------

    def _body(self, ours: list[Choice]) -> tuple[Block, ...]:
        short = short_name(self._unit)
        opening = (
            f"Thực hiện [@{self._reference.id}]; {short} yêu cầu {lower_first(self._everybody())} "
            "triển khai thực hiện một số nội dung sau"
        )
        made = [(self._task(choice), choice.charge.department) for choice in ours]
        blocks: list[Block] = [Paragraph(opening)]
        if len(made) <= _FEW:
            blocks += [task for task, _ in made]
        else:
            for who in dict.fromkeys(name for _, name in made):
                inner = tuple(task for task, name in made if name == who)
                blocks.append(Clause(who or self._everybody(), heading=True, level="1", lead=who, blocks=inner))
        return (
            *blocks,
            self._report(),
            Paragraph("Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện"),
            self._enclosed(),
        )

    def _everybody(self) -> str:
        return ", ".join(("Các cơ quan, đơn vị", *self._unit.others))

    def _task(self, choice: Choice) -> Task:
        """A task in the superior's words, charged to ours, due earlier, with its trace."""
        source, place = choice.task, choice.place
        self._texts.append(source.text)
        follows = f"{self._reference.id}#{place.path}"
        if not choice.charge.department:
            near = f" (gợi ý: {', '.join(choice.charge.near)})" if choice.charge.near else ""
            self._blanks.append(Doubt(follows, f"phòng chủ trì{near}"))
        return Task(
            source.text,
            lead=choice.charge.department,
            support=source.support,
            due=self._due(source.due, place),
            product=source.product,
            follows=follows,
        )

    def _due(self, due: str, place: Place) -> str:
        """A deadline some working days earlier; a period ("hằng quý") stays."""
        found = parse_date(due)
        if not due or found is None or not found.complete or found.year is None:
            return due
        days = int(self._unit.days_earlier) if self._unit.days_earlier.isdigit() else _DAYS_EARLIER
        day = workdays_before(date(found.year, found.month or 1, found.day or 1), days)
        return short_date(PartialDate(year=day.year, month=day.month, day=day.day))

    def _report(self) -> Paragraph:
        """Who reports to whom by when; the day is the earliest that the superior asks for a report."""
        short = short_name(self._unit)
        focal = next((d.name for _, d in self._unit.departments if any("Nội vụ" in name for name in parallels(d))), "")
        through = f" (qua {focal})" if focal else ""
        dated = [
            p for p in tasks(self._superior) if isinstance(p.block, Task) and re.search(r"báo cáo", p.block.text, re.I)
        ]
        days = [
            due for p in dated if isinstance(p.block, Task) and (due := self._due(p.block.due, p)) and due[0].isdigit()
        ]
        if days:
            when = f"trước ngày {days[0]}"
        else:
            when = "trước ngày …"
            self._blanks.append(Doubt("body", "thời hạn báo cáo: văn bản cấp trên không ghi ngày"))
        above = " ".join(self._superior.issuer.name)
        return Paragraph(
            f"Báo cáo kết quả thực hiện về {short}{through} {when} để tổng hợp, báo cáo {upper_first(above)}"
        )

    def _enclosed(self) -> Paragraph:
        return Paragraph(f"(*Sao gửi kèm theo [@{self._reference.id}]*)")


def _reference(superior: Document) -> Reference:
    """The superior's document as a reference."""
    found = standard_of(superior).form_of(superior.kind)
    shown = cited_number(superior, found[0]) if found else superior.symbol
    letters = "".join(word[0] for word in superior.kind.split("-"))
    issuer = " ".join(superior.issuer.name)
    return Reference(
        id=f"{letters}{superior.number.lstrip('0')}" if superior.number else f"{letters}-cap-tren",
        kind=superior.kind,
        number=shown if superior.number else "",
        date=superior.date,
        issuer=upper_first(issuer),
        summary=lower_first(superior.summary),
    )
