"""The superior's document and a unit of the registry → the unit's own draft that implements it.

Every task that is the unit's is taken up in its own words, with a trace (`follows`) to its place in the superior's
text; what is not the unit's is told with the reason; what only a person knows is left to fill.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from vbgen import inline
from vbgen.compose.citations import short_citation
from vbgen.compose.header import cited_number
from vbgen.deriving.choosing import Choice, Decision, Involvement, choose
from vbgen.deriving.items import Item, item, together
from vbgen.deriving.levels import elsewhere
from vbgen.deriving.reaching import short_name
from vbgen.deriving.shapes import GROUPS, KINDS, Layout, Sketch, appendices, body, issuer_name, report_when, reported_to
from vbgen.drafting import Doubt
from vbgen.filing import filed
from vbgen.model import Block, Document, Issuer, Recipient, Reference, Task, standard_of
from vbgen.named import NamedTuple
from vbgen.outline import reading
from vbgen.patterns import regex
from vbgen.recognise.casing import Casing
from vbgen.standards import standard
from vbgen.units import Unit
from vbgen.vietnamese import folded, lower_first, open_date, upper_first

__all__ = ["GROUPS", "KINDS", "TWICE", "Choice", "Decision", "Derived", "Involvement", "Item", "Layout", "derive"]


TWICE = "trùng với"
"""What the reason begins with why a task is declined that says again what another says."""


class Derived(NamedTuple):
    """A draft, what a person must fill in, what was chosen of the superior's tasks, and ours with their traces."""

    document: Document
    blanks: tuple[Doubt, ...]
    choices: tuple[Choice, ...]
    items: tuple[Item, ...]


def derive(
    superior: Document, unit: Unit, layout: Layout | None = None, decisions: Mapping[str, Decision] | None = None
) -> Derived:
    """The unit's draft that implements the superior's document.

    `decisions` are a person's, by the path of the superior's task: what is refused is declined with the reason.
    """
    layout = layout or Layout()
    choices, reference = choose(superior, unit, decisions), _reference(superior)
    made = [item(choice, superior, unit, reference.id, brief=layout.brief) for choice in choices if choice.ours]
    made, by_itself = _itself(made, layout.kind)
    once, again = _once(made)
    once = together(once, superior, f"[@{reference.id}]") if layout.brief else once
    sketch = Sketch(superior, reference, unit, layout, once)
    itself = tuple((one.task.follows, ("chính Kế hoạch này là văn bản phải ban hành",)) for one in by_itself)
    declined = (*itself, *again, *_refused(choices, reference.id))
    days = tuple(
        Doubt("date", f"ban hành đúng hạn cấp trên giao: {due}") for one in by_itself if (due := one.choice.task.due)
    )
    blanks = (*_blanks(sketch), *days)
    return Derived(replace(_document(sketch), declined=declined), blanks, choices, (*by_itself, *made))


_Declined = tuple[tuple[str, tuple[str, ...]], ...]


def _refused(choices: tuple[Choice, ...], reference: str) -> _Declined:
    """The tasks that a person does not take up, as declined, each with why."""
    return tuple(
        (f"{reference}#{choice.place.path}", (choice.why,))
        for choice in choices
        if choice.decision and choice.involvement is Involvement.NOT
    )


_OWN_PLAN = regex(
    r"(?:Căn cứ [^;.]{5,90}?,? )?(?:khẩn trương |chủ động )*(?:ban hành|xây dựng|lập)"
    r"(?:,? (?:và )?(?:ban hành|triển khai))*"
    r" (?:kế hoạch|chương trình)(?: (?:cụ thể|chi tiết|hành động|thực hiện|triển khai|tổ chức))*"
    r"(?: (?:của|tại) (?:địa phương|cơ quan|đơn vị)(?: mình)?| năm \d{4}| Kế hoạch này)*"
    r"(?=$|,| trước| phù hợp| xong| gửi)[^;.]*",
    re.IGNORECASE,
)


def _itself(made: list[Item], kind: str) -> tuple[list[Item], list[Item]]:
    """The items, and apart those that our plan does by being issued: "Ban hành kế hoạch của địa phương …"."""
    done = [one for one in made if kind == "ke-hoach" and not one.task.blocks and _OWN_PLAN.fullmatch(one.task.text)]
    return [one for one in made if one not in done], done


def _once(made: list[Item]) -> tuple[tuple[Item, ...], _Declined]:
    """The items that say something new; and of those that say the same again, the traces as declined, with why."""
    first: dict[tuple[str, str, tuple[Block, ...]], Item] = {}
    again = []
    for one in made:
        said = (folded(one.task.text), one.task.due, one.task.blocks)
        if said in first and one.task.lead in ("", first[said].task.lead):
            again.append((one.task.follows, (f"{TWICE} {first[said].task.follows.partition('#')[2]}, đã giao ở đó",)))
        else:
            first.setdefault(said, one)
    told = {trace for trace, _ in again}
    return tuple(one for one in made if one.task.follows not in told), tuple(again)


# --- the document --------------------------------------------------------------------------------------------------


def _document(sketch: Sketch) -> Document:
    unit, superior = sketch.unit, sketch.superior
    law = standard(unit.standard)
    found = law.form_of(sketch.layout.kind)
    letter = sketch.layout.kind == "cong-van"
    addressed = bool(found and found[0].addressees and letter)
    blocks = body(sketch)
    texts = [text for block in reading(blocks) if (text := getattr(block, "text", ""))]
    cited = {piece.citation for text in texts for piece in inline.parse(text)}
    noted = {piece.note for text in texts for piece in inline.parse(text)}
    symbol = (unit.letter_symbol if letter else "") or unit.symbol
    recipients, filing = filed(_recipients(sketch, addressed=addressed))
    return Document(
        kind=sketch.layout.kind,
        standard=unit.standard,
        issuer=Issuer(unit.name, unit.superior, symbol, unit.place),
        summary=_summary(sketch),
        references=(sketch.reference, *(one for one in superior.references if one.id in cited)),
        notes=tuple(note for note in superior.notes if note.id in noted),
        addressees=(f"Các cơ quan, đơn vị thuộc {short_name(unit)}", *unit.others) if addressed else (),
        body=blocks,
        appendices=appendices(sketch),
        recipients=recipients,
        filing=filing or standard(unit.standard).words.filed,
        signers=tuple(signer for _, signer in unit.signers[:1]),
    )


def _recipients(sketch: Sketch, *, addressed: bool) -> tuple[Recipient, ...]:
    words = standard(sketch.unit.standard).words
    above = reported_to(sketch.superior, sketch.unit)
    made = [*([Recipient(words.as_above)] if addressed else [])]
    made += [Recipient(f"{above} (b/c)")] if above[0].isupper() else []
    if not addressed:
        made += [Recipient(f"Các cơ quan, đơn vị thuộc {sketch.short}"), *map(Recipient, sketch.unit.others)]
    made += [one for one in sketch.unit.recipients if one.name != words.as_above]
    return tuple(made)


def _summary(sketch: Sketch) -> str:
    """ "triển khai thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2026 của …", open where it is not known."""
    shown = f"triển khai thực hiện {_name(sketch.reference)}"
    return shown if sketch.layout.kind == "cong-van" else upper_first(shown)


def name_of(superior: Document) -> str:
    """A superior's document as others call it: "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của …", open where unknown."""
    return _name(_reference(superior))


def _name(reference: Reference) -> str:
    shown = short_citation(reference)
    if not reference.number:
        return shown
    return f"{shown} ngày {open_date(reference.date) if reference.date.year else '…'} của {reference.issuer}"


def _reference(superior: Document) -> Reference:
    """The superior's document as a reference; its number is left open where it has none yet."""
    found = standard_of(superior).form_of(superior.kind)
    letters = "".join(word[0] for word in superior.kind.split("-"))
    symbol = superior.symbol or superior.issuer.symbol
    number = cited_number(superior, found[0]).strip() if found else "/".join(filter(None, (superior.number, symbol)))
    text = " ".join(getattr(block, "text", "") for block in reading(superior.body))
    return Reference(
        id=f"{letters}{superior.number.lstrip('0')}" if superior.number else f"{letters}-cap-tren",
        kind=superior.kind,
        number=f"…{number}" if found and not superior.number else number,
        date=superior.date,
        issuer=issuer_name(superior),
        summary=_about(lower_first(Casing(text).sentence(superior.summary))),
    )


_JOINED = regex(r"(?:về|v/v|ban hành|quy định|phê duyệt|sửa đổi|bãi bỏ|triển khai|thực hiện|hướng dẫn|kết luận)\b")


def _about(summary: str) -> str:
    """A summary as a citation joins it: "về cải cách hành chính", "triển khai Nghị quyết …"."""
    summary = re.sub(r"^[Vv]/v\s+", "", summary).rstrip(" .;:,")
    return summary if not summary or _JOINED.match(summary) else f"về {summary}"


# --- what is left to a person --------------------------------------------------------------------------------------


def _blanks(sketch: Sketch) -> list[Doubt]:
    found = [Doubt("number", "số do văn thư cấp"), Doubt("date", "ngày ban hành")]
    if other := elsewhere(sketch.superior.issuer, sketch.unit):
        found.append(
            Doubt("references", f"đúng cấp trên của mình: văn bản của {other}, đơn vị thuộc {sketch.unit.province}")
        )
    if not sketch.superior.number:
        found.append(Doubt("references", "số của văn bản cấp trên"))
    if not sketch.superior.date.complete:
        found.append(Doubt("references", "ngày của văn bản cấp trên"))
    if not sketch.unit.signers:
        found.append(Doubt("signers", "sổ đơn vị chưa có người ký"))
    if not sketch.items:
        why = "văn bản cấp trên không giao nhiệm vụ nào cho đơn vị; xem phần lựa chọn ở cuối tệp"
        found.append(Doubt("body", why))
    elif not report_when(sketch):
        found.append(Doubt("body", "thời hạn báo cáo: văn bản cấp trên không ghi ngày"))
    for one in sketch.items:
        found += _of_task(one.task, one.choice)
    return found


def _of_task(task: Task, choice: Choice) -> list[Doubt]:
    found = []
    if not task.lead:
        near = f" (gợi ý: {', '.join(choice.charge.near)})" if choice.charge.near else ""
        found.append(Doubt(task.follows, f"phòng chủ trì{near}"))
    if choice.condition and not choice.decision:
        found.append(
            Doubt(task.follows, f"cấp trên chỉ giao nơi “{choice.condition}”; không phải thì xóa nhiệm vụ này")
        )
    return found
