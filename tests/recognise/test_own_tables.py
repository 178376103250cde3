"""A table of assignments that vbgen prints is read back as the same tasks, and printed again as the same table."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen import tree
from vbgen.compose import compose
from vbgen.model import (
    Appendix,
    Assignments,
    Block,
    Clause,
    Column,
    Document,
    Issuer,
    Paragraph,
    Recipient,
    Signer,
    Task,
)
from vbgen.outline import tasks
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.writers.docx import write
from vbgen.writers.templates import template_of


def one_of(texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts.replace("\n", "").split("|"))


UNITS = one_of("""Sở Nông nghiệp và Môi trường|Phòng Văn hóa - Xã hội|Công an xã|Trưởng các thôn
|Uỷ ban nhân dân các xã, phường|Văn phòng HĐND và UBND|Thuế cơ sở 3|Ban Quản lý dự án đầu tư xây dựng
|Trường Mầm non Hoa Mai|Công ty Điện lực|Sở Văn hóa, Thể thao và Du lịch|Đồn Biên phòng Cửa Việt
|các cơ quan liên quan""")
WORK = one_of("""Rà soát hồ sơ quá hạn|Duy trì hoạt động của chợ; mở rộng quy mô|Kết nối dữ liệu (giai đoạn 1)
|Số hóa sổ sách, hồ sơ|Xây dựng đề án “Một cửa”|Báo cáo Bộ Y tế kết quả năm 2025|100% hồ sơ được số hóa
|Chợ đầu mối đi vào hoạt động. Có nội quy.|Nhà văn hóa: sửa mái, quét vôi|Tập huấn|Kiểm tra chợ;|Họp dân!
|Phối hợp với Sở Y tế kiểm dịch|UBND các xã, phường tự rà soát|1. Lập biểu; 2. Gửi biểu""")
DUES = one_of("""|15/12/2027|Tháng 9/2027|Năm 2027|Hằng tháng|Thường xuyên|Quý III/2027|Trước ngày 20 của tháng cuối quý
|Ngay sau khi được phê duyệt""")
PRODUCTS = one_of("|Báo cáo|Tờ trình, dự thảo Quyết định|Đề án|Kế hoạch (bản chính); danh mục|01 báo cáo/quý")
GROUPS = one_of("Hạ tầng số|Cải cách thể chế|NHIỆM VỤ TRỌNG TÂM|Công tác tuyên truyền, phổ biến")
HEADS = st.sampled_from(
    [
        (),
        ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"),
        ("STT", "Nhiệm vụ", "Đơn vị thực hiện", "Đơn vị phối hợp", "Tiến độ", "Kết quả đầu ra", "Ghi chú"),
    ]
)


@st.composite
def task(draw: st.DrawFn) -> Task:
    support = draw(st.lists(UNITS, max_size=2, unique=True))
    lead = draw((st.just("") | UNITS).filter(lambda unit: unit not in support))
    return Task(draw(WORK), lead=lead, support=tuple(support), due=draw(DUES), product=draw(PRODUCTS))


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Rows alone, or under the headings of their groups; a table in which nobody leads anything is none of tasks."""
    rows = st.lists(task(), min_size=1, max_size=4).filter(lambda found: bool(found[0].lead)).map(tuple)
    groups = st.builds(lambda head, inside: Clause(head, heading=True, blocks=inside), GROUPS, rows)
    return rows | st.lists(groups, min_size=1, max_size=3).map(tuple)


def told(document: Document) -> list[tuple[object, ...]]:
    return [
        (place.lead, place.block.support, place.block.due, place.block.product, place.block.text, place.above[-1:])
        for place in tasks(document)
    ]


def printed(document: Document) -> list[tree.PrintedTable]:
    return [item for item in compose(document).items if isinstance(item, tree.PrintedTable)]


@law(40)
@given(blocks(), HEADS, st.booleans(), st.sampled_from(["doc", "ngang"]))
def test_a_table_of_assignments_comes_back_with_every_field_and_prints_the_same(
    body: tuple[Block, ...], heads: tuple[str, ...], annexed: bool, orientation: str
) -> None:
    table = Assignments(columns=tuple(map(Column, heads)), blocks=body)
    document = Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân xã An Bình",), (), "UBND", "An Bình"),
        summary="Triển khai công tác",
        body=(Paragraph("Mở đầu"), *(() if annexed else (table,)), Paragraph("Hết")),
        appendices=(Appendix("Danh mục nhiệm vụ", orientation=orientation, body=(table,)),) if annexed else (),
        recipients=(Recipient("Lưu: VT"),),
        signers=(Signer((), (), "Chủ tịch", name="Lê An"),),
    )
    made = compose(document)
    back = build(facts(read_docx(write(made, template_of(made)), "a.docx"))).document
    assert told(back) == told(document)
    again = replace(document, body=back.body, appendices=back.appendices)
    rows = [[[tree.text_of(cell.runs) for cell in row] for row in (*one.heads, *one.rows)] for one in printed(again)]
    assert rows == [
        [[tree.text_of(cell.runs) for cell in row] for row in (*one.heads, *one.rows)] for one in printed(document)
    ]
