"""A round of comments → the Bản tổng hợp ý kiến, tiếp thu, giải trình, as a plan like any other.

The columns of its table are those of the form for dossiers (Nghị định 78/2025/NĐ-CP, Phụ lục I): nhóm vấn đề, điều,
khoản · chủ thể góp ý · nội dung góp ý · nội dung tiếp thu, giải trình. Rows stand in the order of the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from vbgen.gathering import AGREES, REMARKS, SILENT, TAKEN, UNCLEAR, Gathered, Response
from vbgen.gathering.ledger import DECISIONS, Opinion
from vbgen.inline import escape
from vbgen.model import Appendix, Block, Clause, Column, Document, Paragraph, Recipient, Row, Signer, Table, standard_of
from vbgen.units import unit_key
from vbgen.vietnamese import lower_first, short_date, upper_first

_GENERAL = "Ý kiến chung"
_OPEN = "(chưa xử lý)"
_TITLE_LETTERS = 90  # of a clause that stands beside its path


def summary_document(found: Gathered) -> Document:
    """The document of a round, with what is open left open."""
    draft = found.document
    asked = "Như trên" if draft.kind == "cong-van" else "Các cơ quan, đơn vị được lấy ý kiến"
    tables = Appendix(title="Tổng hợp ý kiến, tiếp thu, giải trình", orientation="ngang", body=(_table(found),))
    return Document(
        kind="bao-cao",
        standard=draft.standard,
        issuer=draft.issuer,
        summary=f"Tổng hợp, tiếp thu, giải trình ý kiến góp ý đối với dự thảo {named(draft)}",
        body=tuple(_body(found)),
        recipients=(Recipient(name=asked),),
        filing="Lưu: VT",
        signers=tuple(Signer(one.authority, one.head, one.position, "") for one in draft.signers[:1]),
        appendices=(tables, *_side_by_side(found)),
    )


def named(draft: Document) -> str:
    """ "Kế hoạch cải cách hành chính năm 2027" as a sentence goes on with it."""
    kind = standard_of(draft).kinds.get(draft.kind)
    return f"{kind.name.capitalize() if kind else draft.kind} {lower_first(draft.summary)}".strip()


def _body(found: Gathered) -> Iterator[Block]:
    asked = [one for one in found.responses if one.is_asked]
    issuer = " ".join(found.document.issuer.name) or "Cơ quan soạn thảo"
    letter = f" theo {found.stated.round.letter}" if found.stated.round.letter else ""
    yield Paragraph(
        f"{issuer} đã gửi dự thảo {escape(named(found.document))} lấy ý kiến {len(asked):02} cơ quan, đơn vị{letter}, "
        f"thời hạn trả lời ngày {short_date(found.stated.round.deadline)}. Kết quả như sau"
    )
    answered = (Clause(text=escape(f"{text}.")) for text in _answered(asked, found))
    yield Clause(text="Tình hình trả lời", heading=True, blocks=tuple(answered))
    decided = (Paragraph(f"{text}.") for text in _decided(found))
    yield Clause(text="Nội dung ý kiến và kết quả xử lý", heading=True, blocks=tuple(decided))


def _answered(asked: Sequence[Response], found: Gathered) -> Iterator[str]:
    """Who answered and how, who is late, who is silent, who answered unasked."""
    back = [one for one in asked if one.answers]
    yield f"Đã trả lời: {len(back)}/{len(asked)} cơ quan, đơn vị; {len(found.ledger.opinions):02} ý kiến"
    for words, some in (
        ("Thống nhất với dự thảo, không có ý kiến khác", [one for one in back if one.state == AGREES]),
        ("Có ý kiến góp ý", [one for one in back if one.state == REMARKS]),
        ("Đã trả lời, chưa rõ ý kiến", [one for one in back if one.state == UNCLEAR]),
        ("Trả lời sau thời hạn", [one for one in back if one.is_late]),
        ("Không trả lời, coi như thống nhất theo công văn lấy ý kiến", [one for one in asked if one.state == TAKEN]),
        ("Chưa trả lời", [one for one in asked if one.state == SILENT]),
        ("Góp ý ngoài danh sách được hỏi", [one for one in found.responses if not one.is_asked]),
    ):
        if some:
            yield f"{words} ({len(some)}): {'; '.join(map(_with_letters, some))}"


def _with_letters(one: Response) -> str:
    """ "Sở Nội vụ (Công văn số 12/SNV-VP ngày 18/11/2026)"."""
    letters = ", ".join(dict.fromkeys(answer.reference for answer in one.answers if answer.reference))
    return f"{one.unit or 'chưa rõ đơn vị'} ({letters})" if letters else one.unit or "chưa rõ đơn vị"


def _decided(found: Gathered) -> Iterator[str]:
    rows = found.ledger.opinions
    if not rows:
        yield "Các cơ quan, đơn vị không có ý kiến khác"
        return
    counts = [(one or "chưa xử lý", sum(row.decision == one for row in rows)) for one in (*DECISIONS, "")]
    told = "; ".join(f"{name} {count:02}" for name, count in counts if count)
    several = clashes(rows)
    yield f"Tổng số {len(rows):02} ý kiến: {told}. Nội dung từng ý kiến tại Phụ lục{' I' if several else ''} kèm theo"
    if several:
        yield "Những chỗ nhiều cơ quan, đơn vị cùng góp ý được đặt cạnh nhau tại Phụ lục II kèm theo"


# --- the tables -------------------------------------------------------------------------------------------------------


def _table(found: Gathered) -> Table:
    """A row for each opinion in the order of the draft; the clause is said once for those that are about it."""
    made: list[Row] = []
    number = 0
    for clause, group in groupby(_in_order(found), key=lambda one: one.clause):
        for at, one in enumerate(group):
            number += 1
            place = "" if at else _clause(clause, found)
            made.append(Row((str(number), place, escape(one.unit), escape(one.words), _result(one))))
    heads = ("TT", "Nhóm vấn đề, điều, khoản", "Chủ thể góp ý", "Nội dung góp ý", "Nội dung tiếp thu, giải trình")
    return Table(columns=_columns(heads, (5, 24, 16, 31, 24)), rows=tuple(made))


def _in_order(found: Gathered) -> list[Opinion]:
    """General remarks, those on what stands before the body, then by the places of the draft."""
    order = found.draft.clauses.rank
    return sorted(found.ledger.opinions, key=lambda one: (bool(one.clause), order(one.clause), one.clause))


def _clause(place: str, found: Gathered) -> str:
    if not place:
        return _GENERAL
    words = " ".join(found.draft.clauses.words(place).split())
    said = found.draft.clauses.said(place)
    if not words:
        return escape(upper_first(said))
    cut = words if len(words) <= _TITLE_LETTERS else f"{words[:_TITLE_LETTERS].rsplit(' ', 1)[0]} …"
    return escape(f"{upper_first(said)}: {cut}")


def _result(one: Opinion) -> str:
    if not one.decision:
        return _OPEN
    told = upper_first(one.decision)
    return escape(f"{told}. {one.reason}".strip() if one.reason else f"{told}.")


def _columns(heads: Sequence[str], widths: Sequence[int]) -> tuple[Column, ...]:
    """Columns with their widths in hundredths of the table's."""
    return tuple(Column(title=head, width=str(width)) for head, width in zip(heads, widths, strict=True))


def clashes(rows: Sequence[Opinion]) -> dict[str, list[Opinion]]:
    """The clauses of which several units say something, each with what they say."""
    found: dict[str, list[Opinion]] = {}
    for one in rows:
        if one.clause:
            found.setdefault(one.clause, []).append(one)
    return {clause: some for clause, some in found.items() if len({unit_key(one.unit) for one in some}) > 1}


def _side_by_side(found: Gathered) -> Iterator[Appendix]:
    """What several units say of one clause, each unit in a column of its own row."""
    some = clashes(_in_order(found))
    if not some:
        return
    rows = []
    for number, (clause, opinions) in enumerate(some.items(), 1):
        said = "\n".join(f"{escape(one.unit)}: {escape(one.words)}" for one in opinions)
        rows.append(Row((str(number), _clause(clause, found), said)))
    heads = ("TT", "Điều, khoản", "Các ý kiến")
    table = Table(columns=_columns(heads, (5, 30, 65)), rows=tuple(rows))
    yield Appendix(title="Những chỗ nhiều cơ quan, đơn vị cùng góp ý", orientation="ngang", body=(table,))
