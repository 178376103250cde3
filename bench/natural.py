"""The template that the peers fill: a kế hoạch as an office makes it in Word, with their tags."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

FACTS = (
    "{{ loop.index }}. {{ task.text }}. Giao {{ task.lead }} chủ trì, phối hợp với {{ task.support[0] }}; hoàn thành "
    "trước ngày {{ task.due }}; sản phẩm: {{ task.product }}{{ '.' if loop.last else ';' }}"
)


def write(path: Path) -> None:
    """Times New Roman 14 pt, a header and a closing block in tables, a loop over tasks and one over rows."""
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    made = Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Times New Roman", Pt(14)
    section = made.sections[0]
    section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(3)

    def line(holder: Any, text: str, *, bold: bool = False, centred: bool = False) -> None:
        paragraph = holder.add_paragraph()
        paragraph.add_run(text).bold = bold
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    left, right = made.add_table(1, 2).rows[0].cells
    line(left, "{{ issuer.name[0]|upper }}", bold=True, centred=True)
    line(left, "{{ issuer.name[1]|upper }}", bold=True, centred=True)
    line(left, "Số: {{ '%02d' % number }}/KH-{{ issuer.symbol }}", centred=True)
    line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, centred=True)
    line(right, "Độc lập - Tự do - Hạnh phúc", bold=True, centred=True)
    line(right, "{{ issuer.place }}, ngày {{ day }} tháng {{ month }} năm {{ year }}", centred=True)
    line(made, "KẾ HOẠCH", bold=True, centred=True)
    line(made, "{{ summary }}", bold=True, centred=True)
    line(made, "{{ body[0] }}:")
    line(made, "{%p if heading.heading %}")
    line(made, "I. {{ heading.heading|upper }}", bold=True)
    line(made, "{%p endif %}")
    line(made, "{%p for task in heading.tasks %}")
    line(made, FACTS)
    line(made, "{%p endfor %}")
    line(made, "{%p if table.rows %}")
    table = made.add_table(4, 6)
    table.style = "Table Grid"
    for cell, number in zip(table.rows[0].cells, range(6), strict=True):
        cell.text = f"{{{{ table.columns[{number}] }}}}"
    table.rows[1].cells[0].text = "{%tr for row in table.rows %}"
    for cell, number in zip(table.rows[2].cells, range(6), strict=True):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    line(made, "{%p endif %}")
    line(made, "Yêu cầu các đơn vị thực hiện nghiêm túc./.")
    left, right = made.add_table(1, 2).rows[0].cells
    line(left, "Nơi nhận:", bold=True)
    line(left, "{%p for one in recipients %}")
    line(left, "- {{ one }}{{ '.' if loop.last else ';' }}")
    line(left, "{%p endfor %}")
    line(right, "TM. {{ signers[0].head[0]|upper }}", bold=True, centred=True)
    line(right, "{{ signers[0].position|upper }}", bold=True, centred=True)
    line(right, "{{ signers[0].name }}", bold=True, centred=True)
    made.save(str(path))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
