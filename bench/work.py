"""The document that every contender renders: tasks, a table of six columns, header and signature."""

from __future__ import annotations

import io

from vbgen.compose import compose
from vbgen.model import Clause, Column, Document, Issuer, Paragraph, Recipient, Row, Signer, Table, Task
from vbgen.tree import Tree
from vbgen.vietnamese import PartialDate
from vbgen.writers.compiling import Compiled, load
from vbgen.writers.templates import form_template
from vbgen.writers.view import Viewed, view

TEMPLATE = form_template("co-ten-loai", "co-lon")
_LONG = "Rà soát, cập nhật, công khai đầy đủ, kịp thời các thủ tục hành chính thuộc phạm vi quản lý của cơ quan"


def document(tasks: int = 30, rows: int = 60) -> Document:
    """A plan of so many tasks, and a table of so many rows."""
    work = tuple(
        Task(
            f"{_LONG} lần thứ {number}", lead="Văn phòng", support=("Phòng Nội vụ",), due="30/6/2026", product="Báo cáo"
        )
        for number in range(tasks)
    )
    cells = tuple(
        Row((str(number), f"Nhiệm vụ {number}: {_LONG[:40]}", "Văn phòng", "Phòng Nội vụ", "30/6/2026", "Báo cáo"))
        for number in range(1, rows + 1)
    )
    titles = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm")
    return Document(
        kind="ke-hoach",
        issuer=Issuer(name=("Sở Nội vụ",), superior=("UBND tỉnh Bắc Ninh",), symbol="SNV", place="Bắc Ninh"),
        number="5",
        date=PartialDate(year=2026, month=1, day=5),
        summary="Cải cách hành chính năm 2026",
        body=(
            Paragraph("Sở Nội vụ ban hành Kế hoạch với các nội dung sau"),
            Clause("Nhiệm vụ", heading=True, blocks=work),
            *((Table(tuple(map(Column, titles)), cells),) if rows else ()),
            Paragraph("Yêu cầu các đơn vị thực hiện nghiêm túc"),
        ),
        recipients=(Recipient("UBND tỉnh"), Recipient("Các phòng"), Recipient("Lưu: VT")),
        signers=(Signer(position="Giám đốc", name="Trần Thị Bình"),),
    )


def template() -> Compiled:
    with open(TEMPLATE, "rb") as file:
        return load(file.read(), "nha-nuoc")


def viewed(tree: Tree) -> Viewed:
    return view(tree, template().styles)


def by_docxtpl(context: dict[str, object]) -> bytes:
    """As docxtpl's documentation shows it."""
    from docxtpl import DocxTemplate

    made = DocxTemplate(TEMPLATE)
    made.render(context)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def by_python_docx(tree: Tree) -> bytes:
    """Built by hand, with the fast way to fill a table."""
    from docx import Document as New

    from vbgen.tree import Paragraph as Line

    made = New()
    for item in tree.items:
        if isinstance(item, Line):
            paragraph = made.add_paragraph()
            for run in item.runs:
                paragraph.add_run(run.text).bold = run.bold
            continue
        table = made.add_table(len(item.rows) + 1, len(item.widths))
        cells = iter(table._cells)
        for row in (*item.heads, *item.rows):
            for cell in row:
                next(cells).text = "".join(run.text for run in cell.runs)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def tree(tasks: int = 30, rows: int = 60) -> Tree:
    return compose(document(tasks, rows))
