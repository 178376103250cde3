"""A draft that we are asked about, and what we changed in it → our own letter of answer, as a plan to fill in.

Each change, each comment becomes an item that calls its place as a letter does: "Tại điểm a khoản 1 Mục II: đề nghị …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbgen.comparing import Change, ChangeSort
from vbgen.comparing.places import called_place
from vbgen.comparing.saying import shown
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.drafting import Doubt, draft
from vbgen.gathering.answers import SentDraft, as_draft, comments_of, edits, place_of, read_file, reference_of
from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.report import named
from vbgen.importing import Imported
from vbgen.inline import escape
from vbgen.model import Block, Clause, Document, Issuer, Paragraph, Recipient
from vbgen.named import NamedTuple
from vbgen.units import Unit
from vbgen.vietnamese import lower_first


class Letter(NamedTuple):
    """Our answer and what is left open in it."""

    document: Document
    doubts: tuple[Doubt, ...]
    items: int  # remarks in it

    @property
    def yaml(self) -> str:
        """The plan of the letter, what is open told above the field."""
        return draft(self.document, self.doubts, "cần điền")


def answer_letter(sent: bytes, unit: Unit, edited: bytes | None = None, asking: bytes | None = None) -> Letter:
    """Our letter on a draft; `edited` is the draft as we changed it, `asking` the letter that it came with.

    Raises Fault for a file that is no document, or an edited one that is another document.
    """
    before = as_draft(sent)
    letter = read_file(asking).found if asking else None
    items = list(_asked(before, edited)) if edited else []
    doubts = [] if letter else [Doubt("body", "số, ngày của công văn lấy ý kiến")]
    if not items:
        doubts.append(Doubt("body", "ý kiến về từng điều, khoản; không có thì giữ câu thống nhất"))
    asker = " ".join((letter.document if letter else before.document).issuer.name)
    document = Document(
        kind="cong-van",
        standard=unit.standard,
        issuer=Issuer(unit.name, unit.superior, unit.letter_symbol or unit.symbol, unit.place),
        summary=f"góp ý dự thảo {named(before.document)}",
        addressees=(asker,) if asker else (),
        body=tuple(_body(named(before.document), unit.short or " ".join(unit.name), asker, letter, items)),
        recipients=(Recipient(name="Như trên"),),
        filing=next((one.name for one in unit.recipients if one.name.startswith("Lưu")), "Lưu: VT"),
        signers=tuple(signer for _, signer in unit.signers[:1]),
    )
    return Letter(document, tuple(doubts), len(items))


def _body(draft_name: str, unit: str, asker: str, letter: Imported | None, items: Sequence[str]) -> Iterator[Block]:
    reference = _reference(letter)
    yield Paragraph(f"Phúc đáp {reference} về việc góp ý dự thảo {escape(draft_name)}, {unit} có ý kiến như sau")
    if items:
        yield Clause(text="Cơ bản thống nhất với nội dung dự thảo.")
        asked = tuple(Clause(text=item) for item in items)
        yield Clause(text="Đề nghị xem xét, chỉnh sửa một số nội dung", blocks=asked)
    else:
        yield Paragraph(f"{unit} thống nhất với nội dung dự thảo.")
    yield Paragraph(f"Trên đây là ý kiến của {unit}, gửi {asker or '…'} tổng hợp.")


def _reference(letter: Imported | None) -> str:
    if letter is None:
        return "Công văn số … ngày … của …"
    return f"{reference_of(letter)} của {' '.join(letter.document.issuer.name)}"


def _asked(before: SentDraft, edited: bytes) -> Iterator[str]:
    """What we ask, item by item, in the order of the draft."""
    reading, after = read_file(edited)
    if not before.is_of(reading):
        raise Fault(Diagnostic("S0981", "tệp đã sửa không phải dự thảo này", "EDITED"))
    for sentence in edits(before.document, after.document):
        yield "; ".join(_item(sentence.changes, before.clauses))
    for _, remark in comments_of(reading, after.document, before):
        yield escape(f"{_at(remark.clause, before.clauses)}{remark.words}")


def _item(changes: Sequence[Change], clauses: DraftPlaces) -> Iterator[str]:
    for at, change in enumerate(changes):
        place = _at(clauses.name(place_of(change)), clauses)
        asked = _ask(change)
        yield escape(f"{place}{asked}" if not at else asked)


def _at(place: str, clauses: DraftPlaces) -> str:
    return f"Tại {clauses.said(place)}: " if place else ""


def _ask(change: Change) -> str:
    """What a change asks for: "đề nghị sửa “…” thành “…”"."""
    what = change.term if change.is_of_block or change.about else lower_first(change.term)
    before, after = shown(change.before), shown(change.after)
    match change.sort:
        case ChangeSort.ADDED:
            return f"đề nghị bổ sung {what} “{after}”"
        case ChangeSort.REMOVED:
            return f"đề nghị bỏ {what} “{before}”"
        case ChangeSort.MOVED:
            return f"đề nghị chuyển {what} đến {called_place(change.place) if change.place else 'chỗ khác'}"
        case _:
            return f"đề nghị sửa {what} “{before}” thành “{after}”"
