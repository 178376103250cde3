"""Prose that YAML or Markdown reads as something else, and what was left empty, is told where it stands."""

from __future__ import annotations

import pytest

from vbgen.schema import decode
from vbgen.source import parse

HEAD = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
summary: Chuyển đổi số
recipients: [Các phòng, "Lưu: VT"]
body:
"""


def told(body: str) -> list[tuple[str, int, int, str]]:
    """What is told of a plan with this body: id, line from the first of the body, column, message."""
    found = decode(parse(HEAD + body, "a.yaml")).found
    return [(item.id, item.span.line - 5, item.span.column, item.message) for item in found if item.span]


def test_a_sentence_with_a_colon_is_told_once_at_its_colon() -> None:
    message = "chữ trước dấu “:” bị hiểu là tên trường"
    assert told("  - Lưu ý: gửi báo cáo đúng hạn\n") == [("S0353", 1, 10, message)]
    assert told("  - clauses:\n      - Kinh phí: 200 triệu đồng\n") == [("S0353", 2, 17, message)]


def test_the_hint_is_what_to_type() -> None:
    [fault] = decode(parse(HEAD + "  - “Lưu ý: gửi đúng hạn”\n", "a.yaml")).found
    assert fault.hint == 'đặt cả câu trong ngoặc kép: "Lưu ý: gửi đúng hạn"'


def test_a_field_that_is_misspelt_is_no_sentence() -> None:
    assert [item[0] for item in told("  - hedaing: Nhiệm vụ\n")] == ["S0315"]


@pytest.mark.parametrize(("typed", "meant"), [("claues", "clauses"), ("taks", "tasks"), ("paragaph", "paragraph")])
def test_a_misspelt_word_of_a_body_is_named_as_it_is_meant(typed: str, meant: str) -> None:
    [fault] = decode(parse(HEAD + f"  - {typed}: [a, b]\n", "a.yaml")).found
    assert fault.hint.startswith(f"có phải `{meant}`? mỗi mục có đúng một trong `heading`")


def test_a_comma_that_cuts_a_sentence_in_braces_is_told_at_the_comma_and_no_field_after_it() -> None:
    assert told("  - tasks: [{text: Rà soát thủ tục, hồ sơ, biểu mẫu in, lead: Sở Y tế}]\n") == [
        ("S0354", 1, 35, "dấu phẩy cắt câu: “hồ sơ” bị hiểu là tên trường")
    ]


def test_a_comma_that_cuts_a_cell_is_told_at_the_comma() -> None:
    assert told("  - table: {columns: [TT, Tên], rows: [[1, Rà soát, báo cáo]]}\n") == [
        ("S0309", 1, 51, "hàng 1 có 3 ô, bảng chỉ có 2 cột")
    ]


@pytest.mark.parametrize(
    ("body", "column", "message"),
    [
        ('  - ""\n  - Nội dung\n', 5, "mục này để trống"),
        ("  - {heading: Nhiệm vụ, clauses: []}\n", 25, "`clauses` chưa có mục nào"),
        ("  - table: {columns: [A], rows: []}\n", 27, "`rows` chưa có mục nào"),
        ("  - table: {columns: [A]}\n", 5, "bảng chưa có hàng nào"),
    ],
)
def test_what_is_left_empty_is_told(body: str, column: int, message: str) -> None:
    assert told(body) == [("S0352", 1, column, message)]


@pytest.mark.parametrize("body", ['  - "Một\\nhai"\n', "  - |\n    Một\n    hai\n"])
def test_a_line_break_within_a_paragraph_is_told(body: str) -> None:
    assert told(body) == [("S0351", 1, 5, "đoạn này xuống dòng ở giữa")]


def test_lines_that_yaml_folds_are_no_break() -> None:
    assert told("  - >\n    Một\n    hai\n  - Ba\n    bốn\n") == []


@pytest.mark.parametrize("text", ["Gạch 20 *30 và 40* 50 cm", "Tệp C:\\*.docx"])
def test_a_mark_that_would_be_eaten_is_told(text: str) -> None:
    assert [item[0] for item in told(f"  - {text}\n")] == ["S0350"]


@pytest.mark.parametrize(
    "text", ["Gạch 20*30*40 cm", "Gạch 20 * 30 * 40 cm", "Từ *30/6* đến *31/7* năm nay", "Giá (*)"]
)
def test_marks_that_are_meant_and_stars_that_stay_are_not_told(text: str) -> None:
    assert told(f"  - {text}\n") == []


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("summary:", "trich_yeu:", "summary"),
        ("summary:", "Trích yếu:", "summary"),
        ("recipients:", "noi_nhan:", "recipients"),
        ("  - A\n", "  - {heading: A, claues: [Một]}\n", "clauses"),
        ("  - A\n", "  - tasks: [{text: A, han: 30/12/2026}]\n", "due"),
        ("  - A\n", "  - tasks: [{text: A, chu_tri: Sở Y tế}]\n", "lead"),
    ],
)
def test_a_field_by_another_name_is_one_fault_that_names_the_field(old: str, new: str, meant: str) -> None:
    text = f"{HEAD}  - A\n"
    assert text.count(old) == 1
    found = decode(parse(text.replace(old, new), "a.yaml")).found
    assert [(item.id, item.hint) for item in found] == [("S0301", f"có phải `{meant}`?")]


def test_a_task_without_its_text_lacks_it() -> None:
    assert told("  - tasks: [{lead: Sở Y tế}]\n") == [("S0302", 1, 13, "thiếu `text` (nhiệm vụ)")]
