"""Bản so sánh, thuyết minh."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx

from vbgen.explanatory import is_table, table
from vbgen.model import Appendix, Assignments, Clause, Column, Document, Paragraph, Reference, Row, Signer, Table

BEFORE = Document(
    kind="ke-hoach",
    summary="Cải cách hành chính",
    references=(Reference(id="kh5", kind="ke-hoach", number="5/KH-UBND"),),
    body=(
        Paragraph("Thực hiện [@kh5], Ủy ban nhân dân xã đề ra chỉ tiêu 98% hồ sơ đúng hạn"),
        Paragraph("Thi đua giữa các thôn"),
    ),
)
AFTER = replace(
    BEFORE,
    body=(
        Paragraph("Thực hiện [@kh5], Ủy ban nhân dân xã đề ra chỉ tiêu 99% hồ sơ đúng hạn"),
        Paragraph("Công khai kết quả trên trang thông tin"),
    ),
)


def cells(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in docx.Document(BytesIO(data)).tables[0].rows]


def test_each_clause_stands_beside_what_it_was_and_the_words_that_changed_are_italic() -> None:
    data = table(BEFORE, replace(AFTER, body=(*AFTER.body[:1], *BEFORE.body[1:], *AFTER.body[1:])))
    assert cells(data) == [
        ["VĂN BẢN GỐC", "DỰ THẢO", "THUYẾT MINH"],
        ["Cải cách hành chính", "Cải cách hành chính", "Giữ nguyên."],
        [
            "Thực hiện Kế hoạch số 5/KH-UBND, Ủy ban nhân dân xã đề ra chỉ tiêu 98% hồ sơ đúng hạn",
            "Thực hiện Kế hoạch số 5/KH-UBND, Ủy ban nhân dân xã đề ra chỉ tiêu 99% hồ sơ đúng hạn",
            "",
        ],
        ["Thi đua giữa các thôn", "Thi đua giữa các thôn", "Giữ nguyên."],
        ["", "Công khai kết quả trên trang thông tin (bổ sung)", ""],
    ]
    row = docx.Document(BytesIO(data)).tables[0].rows[2]
    assert [[run.text for run in cell.paragraphs[0].runs if run.italic] for cell in row.cells] == [["98"], ["99"], []]


def test_what_a_person_explained_is_kept_when_the_table_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "so-sanh.docx"
    path.write_bytes(table(BEFORE, AFTER))
    word = docx.Document(str(path))
    word.tables[0].rows[2].cells[2].text = "Theo kết luận ngày 20/01"
    word.tables[0].rows[3].cells[2].text = "Không còn phù hợp"
    word.save(str(path))
    kept = replace(AFTER, body=(Paragraph("Thực hiện [@kh5], xã đề ra chỉ tiêu 99,5% hồ sơ đúng hạn"),))
    again = cells(table(BEFORE, kept, str(path)))
    assert [row[2] for row in again[1:]] == ["Giữ nguyên.", "Theo kết luận ngày 20/01", "Không còn phù hợp"]


def test_a_clause_that_stayed_once_and_is_dropped_now_is_not_said_to_have_stayed(tmp_path: Path) -> None:
    path = tmp_path / "so-sanh.docx"
    path.write_bytes(table(BEFORE, replace(AFTER, body=(*AFTER.body[:1], *BEFORE.body[1:]))))
    shorter = replace(AFTER, body=AFTER.body[:1])
    assert cells(table(BEFORE, shorter, str(path)))[-1] == ["Thi đua giữa các thôn (bỏ)", "", ""]


def test_an_appendix_stands_below_its_title_and_what_else_differs_has_rows_of_its_own() -> None:
    signer = Signer(name="Trần Văn A")
    listed = Appendix("Danh sách thôn", body=(Paragraph("Thôn Tân Tiến"),))
    renamed = replace(listed, title="Danh sách thôn, xóm")
    before, after = (
        replace(BEFORE, body=(), appendices=made, signers=(signer,)) for made in ((listed, listed), (renamed,))
    )
    assert cells(table(before, replace(after, number="9", signers=(replace(signer, name="Lê Thị B"),))))[2:] == [
        ["Phụ lục 1: Danh sách thôn", "Phụ lục: Danh sách thôn, xóm", ""],
        ["Thôn Tân Tiến", "Thôn Tân Tiến", "Giữ nguyên."],
        ["Phụ lục 2: Danh sách thôn (bỏ)", "", ""],
        ["Thôn Tân Tiến (bỏ)", "", ""],
        ["", "Số: 9 (bổ sung)", ""],
        ["Họ và tên người ký: Trần Văn A", "Họ và tên người ký: Lê Thị B", ""],
    ]


def test_an_explanation_whose_clause_is_gone_is_kept_at_the_end_and_told(tmp_path: Path) -> None:
    path = tmp_path / "so-sanh.docx"
    path.write_bytes(table(BEFORE, AFTER))
    word = docx.Document(str(path))
    word.tables[0].rows[3].cells[2].text = "Không còn phù hợp"
    word.save(str(path))
    shorter = replace(BEFORE, body=BEFORE.body[:1])
    lost = ["", "(thuyết minh của bản trước, chưa rõ thuộc hàng nào)", "Không còn phù hợp"]
    once = table(shorter, shorter, str(path))
    assert cells(once)[-1] == lost
    path.write_bytes(once)
    assert cells(table(shorter, shorter, str(path))) == cells(once)


def test_any_other_file_is_no_such_table() -> None:
    stream = BytesIO()
    docx.Document().save(stream)
    assert (is_table(table(BEFORE, AFTER)), is_table(stream.getvalue()), is_table(b"PK")) == (True, False, False)


def test_a_table_is_read_row_by_row_and_a_table_of_assignments_by_its_heads() -> None:
    rows = Table((Column("Xã"), Column("Chỉ tiêu")), (Row(("Tân Tiến", "98%")), Row(("Phú Lương", "97%"))))
    shared = Assignments(columns=(Column("Việc"), Column("Nơi chủ trì")))
    made = cells(table(replace(BEFORE, body=()), replace(BEFORE, body=(rows, shared))))
    assert [row[1] for row in made[2:]] == [
        "Xã | Chỉ tiêu\nTân Tiến | 98%\nPhú Lương | 97% (bổ sung)",
        "Việc | Nơi chủ trì (bổ sung)",
    ]


def test_clauses_and_appendices_have_the_numbers_that_the_document_prints() -> None:
    rules = Appendix(
        "Quản lý nhà văn hóa",
        kind="quy-che",
        body=(
            Clause(
                "Quy định chung",
                heading=True,
                level="chuong",
                blocks=(Clause("Giờ mở cửa", heading=True, blocks=(Clause("Từ 7 giờ", blocks=(Clause("Ngày lễ"),)),)),),
            ),
        ),
    )
    decision = Document(kind="quyet-dinh", summary="Ban hành Quy chế", body=(Clause("Ban hành kèm theo"),))
    decision = replace(decision, appendices=(rules, Appendix("Danh mục", body=(Clause("Bàn"),))))
    assert [row[1] for row in cells(table(decision, decision))[2:]] == [
        "Điều 1. Ban hành kèm theo",
        "Văn bản kèm theo: Quản lý nhà văn hóa",
        "Chương I. Quy định chung",
        "Điều 1. Giờ mở cửa",
        "1. Từ 7 giờ",
        "a) Ngày lễ",
        "Phụ lục: Danh mục",
        "1. Bàn",
    ]
