"""What vbgen prints of a task's facts is read back as those facts: under any nesting, whatever its words and marks.

A fact that the task's own words hold is not printed again ("Xây dựng đề án" with the product “Đề án”), so it comes back
only where they say it as what it is.
"""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from support.laws import law

from vbgen.compose import compose
from vbgen.model import Appendix, Block, Clause, Document, Issuer, Paragraph, Recipient, Signer, Task
from vbgen.outline import tasks
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.standards import StatedLevel
from vbgen.vietnamese import folded
from vbgen.writers.docx import write
from vbgen.writers.templates import template_of


def one_of(texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts.replace("\n", "").split("|"))


UNITS = one_of("""Sở Nông nghiệp và Môi trường|Phòng Văn hóa - Xã hội|Công an xã|Trưởng các thôn
|Uỷ ban nhân dân các xã, phường
|Văn phòng HĐND và UBND|Trung tâm Phục vụ hành chính công|các cơ quan, đơn vị liên quan|Thuế cơ sở 3
|Đoàn kiểm tra liên ngành
|Ban Quản lý dự án đầu tư xây dựng|Bộ phận tiếp nhận và trả kết quả|Tổ công nghệ số cộng đồng|Trường Mầm non Hoa Mai
|Đặc khu Cô Tô|Công ty Điện lực|Viện kiểm sát nhân dân khu vực 2|Ban bầu cử|Chủ tịch UBND xã|Hội Nông dân""")
WORK = one_of("""Rà soát hồ sơ quá hạn|Duy trì hoạt động của chợ; mở rộng quy mô|Kết nối dữ liệu (giai đoạn 1)
|Lập danh mục.
|Số hóa sổ sách, hồ sơ|Tổ chức hội nghị; tổng kết|Xây dựng đề án “Một cửa”
|Báo cáo Bộ Y tế kết quả năm 2025|Giao ban hằng tuần
|100% hồ sơ được số hóa|Chợ đầu mối đi vào hoạt động. Có nội quy|Họp dân, ghi biên bản!|Nhà văn hóa: sửa mái, quét vôi
|Yêu cầu nhà thầu bảo hành|Phong trào “Sạch làng, tốt ruộng”|Ba công khai: thu, chi, sử dụng|Báo cáo định kỳ""")
DUES = one_of("""|15/12/2027|9/2027|2027|hằng tháng|thường xuyên|quý III/2027|trước ngày 20 của tháng cuối quý
|ngay sau khi được phê duyệt|từ tháng 3 đến tháng 5/2027|30 ngày kể từ ngày có kết luận""")
PRODUCTS = one_of(
    "|Báo cáo|Tờ trình, dự thảo Quyết định|Đề án|Kế hoạch (bản chính); danh mục|01 báo cáo/quý|Quyết định của UBND xã"
)


@st.composite
def task(draw: st.DrawFn, inside: st.SearchStrategy[tuple[Block, ...]] = st.just(())) -> Task:  # noqa: B008
    support = draw(st.lists(UNITS, max_size=3, unique=True))
    lead = draw((st.just("") | UNITS).filter(lambda unit: unit not in support))
    return Task(
        draw(WORK), lead=lead, support=tuple(support), due=draw(DUES), product=draw(PRODUCTS), blocks=draw(inside)
    )


def some(item: st.SearchStrategy[Task]) -> st.SearchStrategy[tuple[Block, ...]]:
    return st.lists(item, min_size=1, max_size=3).map(tuple)


def bodies() -> st.SearchStrategy[tuple[Block, ...]]:
    """Tasks, tasks within tasks, under headings that name a unit or none, and at other levels."""
    within = some(task()) | some(task(st.just(()) | some(task())))
    levels: st.SearchStrategy[StatedLevel] = st.sampled_from(["", "1", "a", "-"])
    plain = st.builds(lambda level, inside: Clause("Nội dung", True, level, blocks=inside), levels.map(_headed), within)
    led = st.builds(lambda unit, inside: Clause(unit, heading=True, level="1", lead=unit, blocks=inside), UNITS, within)
    nested = st.lists(led, min_size=1, max_size=2).map(lambda inside: Clause("Phân công", True, blocks=tuple(inside)))
    return st.lists(plain | nested, min_size=1, max_size=2).map(lambda found: (Paragraph("Mở đầu"), *found))


def _headed(level: StatedLevel) -> StatedLevel:
    return "" if level in ("a", "-") else level


def told(document: Document) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for place in tasks(document):
        if isinstance(task := place.block, Task):
            product = "" if folded(task.product) in folded(task.text) else task.product
            if place.lead or task.support or task.due or product:
                found.append((place.lead, task.support, task.due, product, task.text.rstrip(".")))
    return found


WITHIN_A_PRODUCT = Task(
    "Lập danh mục.", lead="Công an xã", product="01 báo cáo/quý", blocks=(Task("Chợ đầu mối hoạt động. Có nội quy"),)
)
A_MEETING = Task("Giao ban hằng tuần", lead="Hội Nông dân", product="Đề án")  # a name, no rhythm that is asked for
IN_STEPS = Clause(  # work of the unit above it, though what stands in it is announced
    "Sở Nội vụ",
    heading=True,
    level="1",
    lead="Sở Nội vụ",
    blocks=(Task("Rà soát hồ sơ quá hạn"), Task("Rà soát sổ sách", blocks=(Task("Lập danh mục sổ"),))),
)
WITHIN_A_TERM = Task("Lập danh mục", lead="Công an xã", due="hằng tháng", blocks=(Task("100% hồ sơ được số hóa"),))


@law(40)
@given(bodies(), st.booleans())
@example(body=(Clause("Nội dung", True, blocks=(WITHIN_A_PRODUCT, WITHIN_A_TERM, A_MEETING)),), annexed=False)
@example(body=(Clause("Phân công", True, blocks=(IN_STEPS,)),), annexed=False)
def test_the_facts_of_every_task_come_back(body: tuple[Block, ...], annexed: bool) -> None:
    document = Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân xã An Bình",), (), "UBND", "An Bình"),
        summary="Triển khai công tác",
        body=(Paragraph("Mở đầu"), Paragraph("Hết")) if annexed else (*body, Paragraph("Hết")),
        appendices=(Appendix("Danh mục nhiệm vụ", body=body),) if annexed else (),
        recipients=(Recipient("Lưu: VT"),),
        signers=(Signer((), (), "Chủ tịch", name="Lê An"),),
    )
    tree = compose(document)
    assert told(build(facts(read_docx(write(tree, template_of(tree)), "a.docx"))).document) == told(document)
