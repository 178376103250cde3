"""Edits of whole parts of a file, and what vbgen writes itself around them."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from docx.text.paragraph import Paragraph

from vbgen.model import Document
from vbgen.plans import Plan, loads
from vbgen.pulling import Pulled, homing
from vbgen.pulling import pull as pulled
from vbgen.rendering import render

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Chuyển đổi số năm 2026
date: 05/01/2026
body:
  - Thực hiện chỉ đạo của tỉnh, Ủy ban nhân dân xã ban hành kế hoạch như sau
  - heading: Nhiệm vụ
    tasks:
      - text: Công khai thủ tục hành chính tại trụ sở
        lead: Văn phòng
        support: [Trạm Y tế]
        product: Danh mục
      - text: Lắp mạng không dây tại nhà văn hóa thôn
        lead: Phòng Kinh tế
  - heading: Tổ chức thực hiện
    clauses:
      - Các đơn vị phân công người theo dõi việc thực hiện kế hoạch
      - Văn phòng tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân xã
  - table:
      columns: [TT, Chỉ tiêu, Đơn vị phụ trách, Mức]
      rows:
        - ["1", Hồ sơ trực tuyến, Văn phòng, 70%]
        - ["2", Sổ sức khỏe điện tử, Trạm Y tế, 60%]
  - Nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để tổng hợp
recipients: [Như trên, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn Nam}]
appendices:
  - title: Lịch tập huấn
    body: [Mỗi thôn một buổi tại nhà văn hóa]
  - title: Phân công trực
    body: [Mỗi ngày một cán bộ tại bộ phận một cửa]
"""


def word_of(plan: str) -> Word:
    return docx.Document(BytesIO(render(loads(plan, "a.yaml"))))


def pull(word: Word) -> Pulled:
    made = BytesIO()
    word.save(made)
    return pulled(loads(PLAN, "a.yaml"), made.getvalue())


def find(word: Word, text: str) -> Paragraph:
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    everything: list[Paragraph] = [*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return next(one for one in everything if text in one.text.replace("\u00a0", " "))


def type_over(one: Paragraph, text: str) -> None:
    for run in one.runs[1:]:
        run.text = ""
    one.runs[0].text = text


def below(one: Paragraph, text: str) -> Paragraph:
    made = Paragraph(deepcopy(one._p), one._parent)
    one._p.addnext(made._p)
    type_over(made, text)
    return made


def printed(text: str) -> list[str]:
    return [one.text.replace("\u00a0", " ") for one in word_of(text).paragraphs if one.text.strip()]


def followed(found: Pulled) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    assert [left for left in found.left if not left.follows] == []
    return [(left.wanted, left.printed) for left in found.left]


END = "Nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để tổng hợp"


def test_what_is_written_on_below_the_end_comes_in_and_the_sign_of_the_end_is_told() -> None:
    word = word_of(PLAN)
    below(find(word, "Nếu có vướng mắc"), "Kế hoạch này thay thế Kế hoạch năm 2025.")
    found = pull(word)
    assert found.text == PLAN.replace(f"{END}\n", f"{END}\n  - Kế hoạch này thay thế Kế hoạch năm 2025\n")
    new = "Kế hoạch này thay thế Kế hoạch năm 2025"
    assert followed(found) == [((f"{END}./.", f"{new}."), (f"{END}.", f"{new}./."))]


def test_a_sign_alone_is_no_edit_that_a_plan_can_say() -> None:
    word = word_of(PLAN)
    type_over(find(word, "Nếu có vướng mắc"), f"{END}.")
    found = pull(word)
    assert found.text == PLAN
    assert [(left.wanted, left.printed, left.follows) for left in found.left] == [((f"{END}.",), (f"{END}./.",), False)]


def test_several_supports_come_in_whatever_stands_between_their_names() -> None:
    word = word_of(PLAN)
    old = find(word, "Công khai thủ tục").text.replace("\u00a0", " ")
    new = old.replace("với Trạm Y tế", "với Hội Phụ nữ, Hội Nông dân").replace("Danh mục", "Bảng công khai")
    type_over(find(word, "Công khai thủ tục"), new)
    found = pull(word)
    wanted = PLAN.replace("[Trạm Y tế]", "[Hội Phụ nữ, Hội Nông dân]").replace("Danh mục", "Bảng công khai")
    assert found.text == wanted
    assert followed(found) == [((new,), (new.replace("nữ, Hội", "nữ và Hội"),))]


def test_a_section_above_a_table_goes_and_what_is_below_the_table_stays_there() -> None:
    word = word_of(PLAN)
    for text in ("TỔ CHỨC THỰC HIỆN", "Các đơn vị phân công", "Văn phòng tổng hợp, báo cáo"):
        one = find(word, text)._p
        one.getparent().remove(one)
    found = pull(word)
    start, stop = PLAN.index("  - heading: Tổ chức"), PLAN.index("  - table:")
    assert (found.text, found.left) == (PLAN[:start] + PLAN[stop:], ())


def test_an_appendix_that_goes_takes_its_number_along() -> None:
    word = word_of(PLAN)
    body = word.element.body
    start = list(body).index(find(word, "Phụ lục II")._p)
    for one in list(body)[start:-1]:
        body.remove(one)
    type_over(find(word, "Phụ lục I"), "Phụ lục")
    found = pull(word)
    assert (found.text, found.left) == (PLAN[: PLAN.index("  - title: Phân công trực")], ())


def test_appendices_change_places() -> None:
    word = word_of(PLAN)
    for old, new in (("Phụ lục II", "Phụ lục X"), ("Phụ lục I", "Phụ lục II"), ("Phụ lục X", "Phụ lục I")):
        type_over(find(word, old), new)
    first, second = find(word, "Phụ lục II")._p, find(word, "Phụ lục I")._p
    second = next(one._p for one in word.paragraphs if one.text == "Phụ lục I")
    items = list(word.element.body)
    for one in items[items.index(second) : items.index(find(word, "Mỗi ngày một cán bộ")._p) + 1]:
        first.addprevious(one)
    found = pull(word)
    assert [one.title for one in loads(found.text, "a.yaml").document.appendices] == ["Phân công trực", "Lịch tập huấn"]
    assert [left for left in found.left if not left.follows] == []


def test_an_appendix_that_came_between_others_counts_them_anew() -> None:
    word = word_of(PLAN)
    type_over(find(word, "Phụ lục II"), "Phụ lục III")
    last = find(word, "Mỗi thôn một buổi")
    for text, like in (
        ("Mỗi thôn hai chiếc.", "Mỗi thôn một buổi"),
        ("DANH MỤC MÁY TÍNH", "LỊCH TẬP HUẤN"),
        ("Phụ lục II", "Phụ lục I"),
    ):
        made = deepcopy(find(word, like)._p)
        last._p.addnext(made)
        type_over(Paragraph(made, last._parent), text)
    found = pull(word)
    document = loads(found.text, "a.yaml").document
    assert [one.title for one in document.appendices] == ["Lịch tập huấn", "Danh mục máy tính", "Phân công trực"]
    assert [left for left in found.left if not left.follows] == []


@pytest.mark.parametrize("gone", [False, True])
def test_a_column_comes_and_goes(gone: bool) -> None:
    word = word_of(PLAN)
    table = next(one for one in word.tables if "Chỉ tiêu" in one.rows[0].cells[1].text)
    for row, text in zip(table.rows, ("Ghi chú", "", "Quý IV"), strict=True):
        cell = row.cells[2]._tc
        if gone:
            cell.getparent().remove(cell)
        else:
            row._tr.append(deepcopy(cell))
            type_over(row.cells[-1].paragraphs[0], text)
    found = pull(word)
    if gone:
        wanted = (
            PLAN.replace(", Đơn vị phụ trách", "").replace(", Văn phòng, 70", ", 70").replace(", Trạm Y tế, 60", ", 60")
        )
    else:
        wanted = PLAN.replace("Mức]", "Mức, Ghi chú]").replace("60%]", "60%, Quý IV]")
    assert (loads(found.text, "a.yaml").document, found.left) == (loads(wanted, "a.yaml").document, ())


def test_a_table_goes() -> None:
    word = word_of(PLAN)
    table = next(one for one in word.tables if "Chỉ tiêu" in one.rows[0].cells[1].text)
    table._tbl.getparent().remove(table._tbl)
    found = pull(word)
    start, stop = PLAN.index("  - table:"), PLAN.index("  - Nếu có")
    assert (found.text, found.left) == (PLAN[:start] + PLAN[stop:], ())


def test_a_table_that_is_assignments_to_import_is_sorted_anew_in_few_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(f"Lắp {4 * at} đèn ở thôn số {at}", "Văn phòng" if at % 2 else "Công an xã") for at in range(1, 41)]

    def plan(rows: list[tuple[str, str]]) -> str:
        table = "".join(f'\n        - ["{at}", {what}, {who}]' for at, (what, who) in enumerate(rows, 1))
        start, stop = PLAN.index("  - table:"), PLAN.index("  - Nếu có")
        return f"{PLAN[:start]}  - table:\n      columns: [TT, Nội dung, Đơn vị]\n      rows:{table}\n{PLAN[stop:]}"

    made: list[Document] = []
    printed = homing._printed

    def counted(own: Plan, document: Document) -> list[str]:
        made.append(document)
        return printed(own, document)

    monkeypatch.setattr(homing, "_printed", counted)
    sorted_anew = plan(sorted(rows, key=lambda row: row[0][::-1]))
    found = pulled(loads(plan(rows), "a.yaml"), render(loads(sorted_anew, "a.yaml")))
    assert (loads(found.text, "a.yaml").document, found.left) == (loads(sorted_anew, "a.yaml").document, ())
    assert len(made) < 8


def test_a_line_that_came_into_a_cell_is_a_line_of_the_plans_cell() -> None:
    word = word_of(PLAN)
    below(find(word, "Hồ sơ trực tuyến"), "Kể cả hồ sơ đất đai")
    found = pull(word)
    wanted = PLAN.replace("Hồ sơ trực tuyến", '"Hồ sơ trực tuyến\\nKể cả hồ sơ đất đai"')
    assert (loads(found.text, "a.yaml").document, found.left) == (loads(wanted, "a.yaml").document, ())
    assert [one.plain for one in found.done] == [
        "Ô “Chỉ tiêu” hàng 1 trong bảng ở đoạn 2: Hồ sơ trực tuyến → Hồ sơ trực tuyến ⏎ Kể cả hồ sơ đất đai"
    ]


def test_a_line_that_a_plan_has_in_a_cell_is_taken_away() -> None:
    plan = PLAN.replace("Hồ sơ trực tuyến", '"Hồ sơ trực tuyến\\nKể cả hồ sơ đất đai"')
    word = word_of(plan)
    type_over(find(word, "Kể cả hồ sơ đất đai"), "Hồ sơ trực tuyến")
    made = BytesIO()
    word.save(made)
    found = pulled(loads(plan, "a.yaml"), made.getvalue())
    assert (loads(found.text, "a.yaml").document, found.left) == (loads(PLAN, "a.yaml").document, ())


def test_a_row_comes_into_a_table_whose_cells_reach_down_and_its_sums_follow() -> None:
    start, stop = PLAN.index("      columns: [TT, Chỉ"), PLAN.index("  - Nếu có")
    rows = """\
      columns: [TT, Việc, Vốn, Thời gian]
      rows:
        - [1, Làm đường thôn, "15,2", {text: Năm 2027, down: 2}]
        - [2, Lắp biển báo, "1,1"]
        - [3, Tập huấn, "8,3", Hằng năm]
"""
    plan = f"{PLAN[:start]}{rows}      total: có\n{PLAN[stop:]}"
    word = word_of(plan)
    table = next(one for one in word.tables if "Việc" in one.rows[0].cells[1].text)
    made = deepcopy(table.rows[3]._tr)
    table.rows[3]._tr.addnext(made)
    for cell, text in zip(table.rows[4].cells, ("4", "Trồng cây", "2,0", "Hằng năm"), strict=True):
        type_over(cell.paragraphs[0], text)
    type_over(table.rows[1].cells[2].paragraphs[0], "16,2")
    data = BytesIO()
    word.save(data)
    found = pulled(loads(plan, "a.yaml"), data.getvalue())
    wanted = plan.replace("      total:", '        - ["4", Trồng cây, "2,0", Hằng năm]\n      total:').replace(
        "15,2", "16,2"
    )
    assert loads(found.text, "a.yaml").document == loads(wanted, "a.yaml").document
    assert followed(found) == [(("24,6",), ("27,6",))]


def test_the_name_of_the_office_typed_into_the_header_is_followed_where_the_form_prints_it() -> None:
    plan = """\
kind: giay-gioi-thieu
issuer: {name: Đảng ủy xã Tân Tiến, symbol: ĐU, place: Tân Tiến}
date: 12/8/2026
particulars: {person: Lò Văn Thắng, destination: Trường Chính trị tỉnh, purpose: Nhập học, valid_until: 28/9/2026}
recipients: ["Lưu: VP"]
signers: [{position: Bí thư, name: Nguyễn Thị Thơm}]
"""
    word = word_of(plan)
    type_over(find(word, "ĐẢNG ỦY XÃ TÂN TIẾN"), "ĐẢNG ỦY XÃ TÂN KIM SƠN")
    data = BytesIO()
    word.save(data)
    found = pulled(loads(plan, "a.yaml"), data.getvalue())
    assert found.text == plan.replace("xã Tân Tiến", "xã Tân Kim Sơn")
    said = "Đảng ủy xã Tân Tiến trân trọng giới thiệu:"
    assert followed(found) == [((said,), (said.replace("Tân Tiến", "Tân Kim Sơn"),))]
