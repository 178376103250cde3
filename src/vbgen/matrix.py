"""A coverage matrix → text for a terminal, JSON, a spreadsheet, a Word file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from vbgen.covering import Coverage, Row
from vbgen.diagnostics import Diagnostic, Fault

_HEAD = ("Mục", "Nhiệm vụ của cấp trên", "Chủ trì", "Thời hạn", "Của mình", "Tình trạng", "Khác biệt")


def _cells(row: Row) -> tuple[str, ...]:
    words = " ".join(row.text.split())
    told = "; ".join((*row.changes, *([row.why] if row.why else [])))
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
        lines += [f"{'':39} ! {changes}"] if changes else []
    counts = Counter(row.state.value for row in found.rows)
    lines.append(", ".join(f"{count} {state}" for state, count in counts.items()) + ".")
    return "\n".join(lines) + "\n"


def json(found: Coverage, title: str) -> str:
    """A list of objects, one for each line."""
    from json import dumps

    rows = [{**row._asdict(), "state": row.state.name.lower(), "superior": title} for row in found.rows]
    return dumps(rows, ensure_ascii=False, indent=2) + "\n"


def xlsx(found: Coverage, title: str) -> bytes:
    """A workbook of one sheet, its head frozen. Raises Fault without openpyxl (extra `xlsx`)."""
    import io

    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
    except ImportError:
        raise Fault(Diagnostic("S0910", "cần thư viện openpyxl: pip install 'vbgen[xlsx]'", title)) from None
    book = Workbook()
    sheet = book.active
    sheet.title = "Đối chiếu"
    for number, row in enumerate((_HEAD, *map(_cells, found.rows)), 1):
        for column, value in enumerate(row, 1):
            cell: Any = sheet.cell(number, column)
            cell.value, cell.data_type = value, "s"  # a text that begins with "=" is no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for letter, wide in zip("ABCDEFG", (10, 60, 26, 14, 26, 22, 36), strict=True):
        sheet.column_dimensions[letter].width = wide
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def docx(found: Coverage, title: str) -> bytes:
    """A report with the matrix as its table."""
    from vbgen import inline
    from vbgen.model import Column, Document, Issuer, Paragraph, Recipient, Table
    from vbgen.model import Row as Line
    from vbgen.rendering import render

    rows = tuple(Line(tuple(inline.escape(cell) for cell in _cells(row))) for row in found.rows)
    return render(
        Document(
            kind="bao-cao",
            issuer=Issuer(name=("…",), symbol="…", place="…"),
            summary=f"Đối chiếu nhiệm vụ với {title}",
            body=(
                Paragraph(text(found, title).splitlines()[-1]),
                Table(tuple(Column(name) for name in _HEAD), rows),
                Paragraph("Kính báo cáo"),
            ),
            recipients=(Recipient("Lưu: VT"),),
        )
    )


FORMATS: dict[str, Callable[[Coverage, str], bytes]] = {
    "text": lambda found, title: text(found, title).encode(),
    "json": lambda found, title: json(found, title).encode(),
    "xlsx": xlsx,
    "docx": docx,
}
BINARY = ("xlsx", "docx")  # formats for files only
