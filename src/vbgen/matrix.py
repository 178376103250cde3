"""A coverage matrix → text for a terminal, JSON, a spreadsheet, a Word file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from vbgen.covering import Coverage, MatrixRow, State
from vbgen.model import Document, standard_of
from vbgen.worksheet import worksheet

_HEAD = ("Mục", "Nhiệm vụ của cấp trên", "Chủ trì", "Thời hạn", "Của mình", "Tình trạng", "Khác biệt")


def _cells(row: MatrixRow) -> tuple[str, ...]:
    words = " ".join(row.text.split())
    perhaps = f"có thể là {row.perhaps}: ghi `follows` nếu đúng" if row.perhaps else ""
    told = "; ".join(part for part in (*row.changes, row.why, perhaps) if part)
    return (row.source or "–", words, row.lead, row.due, ", ".join(row.ours), row.state.value, told)


def text(found: Coverage, title: str) -> str:
    """A line for each task, what was changed under it, and the counts."""
    lines = [f"Đối chiếu với {title}"]
    for row in found.rows:
        source, words, lead, due, ours, state, changes = _cells(row)
        short = words if len(words) <= 70 else f"{words[:69]}…"
        facts = ", ".join(part for part in (lead, due) if part)
        lines.append(
            f"{source:12} {state:26} {short}" + (f" ({facts})" if facts else "") + (f" → {ours}" if ours else "")
        )
        if changes and row.state is not State.OTHERS:  # whose it is the lead tells
            lines.append(f"{'':39} ! {changes}")
    return "\n".join([*lines, summary(found)]) + "\n"


def summary(found: Coverage) -> str:
    """The counts: "27 đã triển khai, 3 không thuộc đơn vị; chưa nhận: 14 hàng bảng phụ lục."."""
    counts = Counter(row.state.value for row in found.rows if row.state is not State.OVERLOOKED)
    told = [", ".join(f"{count} {state}" for state, count in counts.items())] if counts else []
    if found.overlooked:
        told.append("chưa nhận: " + ", ".join(f"{count} {sort}" for sort, count in found.overlooked.items()))
    if not found.proves:
        told.append("văn bản cấp trên không có nhiệm vụ nào, chưa đối chiếu được gì")
    return "; ".join(told) + "."


def json(found: Coverage, title: str) -> str:
    """A list of objects, one for each line."""
    from json import dumps

    rows = [{**row._asdict(), "state": row.state.name.lower(), "superior": title} for row in found.rows]
    return dumps(rows, ensure_ascii=False, indent=2) + "\n"


def xlsx(found: Coverage, title: str, ours: Document) -> bytes:
    """A workbook of one sheet: our unit, what is compared, then the matrix under a frozen head.

    Raises Fault without openpyxl (extra `xlsx`).
    """
    above = (" ".join(ours.issuer.name), f"Đối chiếu nhiệm vụ với {title}", summary(found))
    return worksheet("Đối chiếu", title, above, _HEAD, (10, 60, 26, 14, 26, 22, 36), map(_cells, found.rows))


def docx(found: Coverage, title: str, ours: Document) -> bytes:
    """A report of our unit with the matrix as its table."""
    from vbgen import inline
    from vbgen.model import Appendix, Column, Issuer, Paragraph, Recipient, Row, Table
    from vbgen.rendering import render

    rows = tuple(Row(tuple(inline.escape(cell) for cell in _cells(row))) for row in found.rows)
    words = standard_of(ours).words
    table = Table(tuple(Column(name) for name in _HEAD), rows)
    return render(
        Document(
            kind="bao-cao",
            standard=ours.standard,
            issuer=Issuer(ours.issuer.name, ours.issuer.superior, _body(ours), ours.issuer.place),
            summary=f"Đối chiếu nhiệm vụ với {title}",
            body=(Paragraph(f"Kết quả đối chiếu (chi tiết tại Phụ lục): {inline.escape(summary(found))}"),),
            recipients=(Recipient(words.filed),),
            signers=ours.signers,
            appendices=(Appendix("Đối chiếu nhiệm vụ", orientation="ngang", body=(table,)),),
        )
    )


def _body(ours: Document) -> str:
    """The symbol of the unit in a document that has a title: a công văn's "UBND-NC" is of UBND."""
    return ours.issuer.symbol.partition("-")[0] if ours.kind == "cong-van" else ours.issuer.symbol


FORMATS: dict[str, Callable[[Coverage, str, Document], bytes]] = {
    "text": lambda found, title, _: text(found, title).encode(),
    "json": lambda found, title, _: json(found, title).encode(),
    "xlsx": xlsx,
    "docx": docx,
}
BINARY = ("xlsx", "docx")  # formats for files only
