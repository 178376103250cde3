"""A Word file that came back: its edits taken one by one; two versions compared, and taken away as Word files."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from support.desk import PLAN, Desk
from support.git import keep, with_git
from werkzeug.test import TestResponse

from vbgen.plans import load
from vbgen.readers import read
from vbgen.readers.reviews import reviews
from vbgen.rendering import render


def edited(desk: Desk, *words: tuple[str, str], comment: str = "") -> bytes:
    """The Word file of a.yaml with words put in the place of others as a person would."""
    word = docx.Document(BytesIO(render(load(desk.folder / "a.yaml"))))
    for old, new in words:
        _put(word, old, new)
    if comment:
        last = word.paragraphs[-1] if word.paragraphs[-1].runs else word.paragraphs[0]
        word.add_comment(last.runs, text=comment, author="Lê Văn C", initials="C")
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _put(word: Word, old: str, new: str) -> None:
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    for paragraph in (*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)):
        if old in paragraph.text.replace("\u00a0", " "):
            text = paragraph.text.replace("\u00a0", " ").replace("\u2011", "-").replace(old, new)
            for run in paragraph.runs[1:]:
                run.text = ""
            paragraph.runs[0].text = text


def drop(desk: Desk, data: bytes, name: str = "da-sua.docx") -> TestResponse:
    return desk.post("/ve/a.yaml", {"tep": (BytesIO(data), name)}, content_type="multipart/form-data")


def fields(page: str) -> dict[str, str]:
    """The hidden fields of a page's form."""
    return dict(re.findall(r'<input type="hidden" name="(was|tep|goc)" value="([^"]*)"', page))


def numbers(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="(\d+)" checked', page)


TWO = (("Công khai thủ tục", "Công khai đầy đủ thủ tục"), ("30/6/2026", "15/7/2026"))
SUMMARY = ("Cải cách hành chính năm 2026", "Cải cách hành chính quý III năm 2026")


def test_the_edits_of_a_file_are_listed_and_those_that_are_ticked_are_taken(desk: Desk) -> None:
    answer = drop(desk, edited(desk, *TWO, SUMMARY))
    page = desk.get(answer.headers["Location"]).text
    assert "<ins> quý III</ins>" in page or "<ins>quý III </ins>" in page
    first, second = numbers(page, "sua")
    taken = desk.post("/ve/a.yaml/cho-sua", {**fields(page), "sua": [second]})
    assert taken.headers["Location"] == "/soan/a.yaml"
    text = (desk.folder / "a.yaml").read_text(encoding="utf-8")
    assert text == PLAN.replace("Công khai thủ tục", "Công khai đầy đủ thủ tục").replace("30/6/2026", "15/7/2026")
    assert first != second


def test_an_edit_that_a_plan_cannot_say_is_told_and_cannot_be_ticked(desk: Desk) -> None:
    page = desk.get(drop(desk, edited(desk, ("Độc lập", "Tự do, độc lập"), *TWO)).headers["Location"]).text
    assert "Không đưa vào tự động được" in page
    assert (len(numbers(page, "sua")), page.count(" disabled")) == (1, 1)


def test_comments_are_taken_or_left(desk: Desk) -> None:
    data = edited(desk, comment="Thêm địa chỉ")
    page = desk.get(drop(desk, data).headers["Location"]).text
    assert numbers(page, "y-kien") == ["0"]
    desk.post("/ve/a.yaml/cho-sua", fields(page))
    assert (desk.folder / "a.yaml").read_text(encoding="utf-8") == PLAN
    desk.post("/ve/a.yaml/cho-sua", {**fields(page), "y-kien": ["0"]})
    assert "# ý kiến (Lê Văn C)" in (desk.folder / "a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [(b"", "", "chưa chọn tệp nào"), (b"%PDF-1.7", "a.pdf", "S0963"), (b"hong", "a.docx", "S0101")],
)
def test_what_is_no_file_of_the_plan_is_told_where_it_was_dropped(
    desk: Desk, data: bytes, name: str, sentence: str
) -> None:
    answer = drop(desk, data, name)
    assert (answer.status_code, sentence in answer.text) == (422, True)


def test_a_file_that_is_held_no_more_is_asked_for_again(desk: Desk) -> None:
    answer = desk.get("/ve/a.yaml/cho-sua?tep=" + "0" * 32)
    assert (answer.status_code, "thả lại tệp ấy" in answer.text) == (422, True)


def test_a_plan_edited_meanwhile_is_not_written_over(desk: Desk) -> None:
    page = desk.get(drop(desk, edited(desk, *TWO)).headers["Location"]).text
    taken = desk.post("/ve/a.yaml/cho-sua", {**fields(page), "was": "0" * 32, "sua": numbers(page, "sua")})
    assert (taken.status_code, (desk.folder / "a.yaml").read_text(encoding="utf-8")) == (409, PLAN)


@with_git
def test_an_edit_that_meets_another_of_the_plan_s_own_is_told_and_the_others_can_be_taken(desk: Desk) -> None:
    keep(desk.folder, "a.yaml")
    data = edited(desk, *TWO, SUMMARY)
    later = PLAN.replace("30/6/2026", "01/8/2026")
    (desk.folder / "a.yaml").write_text(later, encoding="utf-8")
    page = desk.get(drop(desk, data).headers["Location"]).text
    assert "Kế hoạch đã sửa khác ở cùng chỗ" in page
    summary, task = numbers(page, "sua")
    both = desk.post("/ve/a.yaml/cho-sua", {**fields(page), "sua": [summary, task]})
    assert (both.status_code, "S0967" in both.text) == (409, True)
    desk.post("/ve/a.yaml/cho-sua", {**fields(page), "sua": [summary]})
    text = (desk.folder / "a.yaml").read_text(encoding="utf-8")
    assert text == later.replace("Cải cách hành chính năm 2026", "Cải cách hành chính quý III năm 2026")


# --- two versions --------------------------------------------------------------------------------------------------


@pytest.fixture
def two(desk: Desk) -> Desk:
    (desk.folder / "b.yaml").write_text(PLAN.replace("30/6/2026", "15/7/2026"), encoding="utf-8")
    return desk


def test_two_plans_are_compared_in_sentences(two: Desk) -> None:
    answer = two.post("/so-sanh", {"truoc": "a.yaml", "sau": "b.yaml"})
    page = two.get(answer.headers["Location"]).text
    assert "1 chỗ khác nhau" in page
    assert "<li>Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026</li>" in page


def test_a_file_that_is_dropped_is_compared_with_a_plan(two: Desk) -> None:
    data = render(load(two.folder / "b.yaml"))
    answer = two.post(
        "/so-sanh", {"truoc": "a.yaml", "tep-sau": (BytesIO(data), "b.docx")}, content_type="multipart/form-data"
    )
    assert "b.docx" in two.get(answer.headers["Location"]).text


def test_the_comparison_is_taken_away_as_word_files(two: Desk) -> None:
    redline = two.get("/so-sanh/vet-sua?truoc=a.yaml&sau=b.yaml&ai=Lê+An")
    path = two.folder / "vet-sua.docx"
    path.write_bytes(redline.data)
    reading = read(str(path))
    assert reading.word
    assert {change.author for change in reviews(reading.word).changes} == {"Lê An"}
    table = two.get("/so-sanh/ban-so-sanh?truoc=a.yaml&sau=b.yaml")
    assert (table.data[:2], table.headers["Content-Disposition"]) == (b"PK", "attachment; filename=ban-so-sanh.docx")


@pytest.mark.parametrize(
    ("form", "sides", "code"),
    [
        ("khac", "truoc=a.yaml&sau=a.yaml", 422),
        ("vet-sua", "truoc=a.yaml&sau=a.yaml", 422),
        ("vet-sua", "truoc=../a.yaml&sau=a.yaml", 404),
        ("vet-sua", "truoc=tep:0&sau=a.yaml", 422),
        ("vet-sua", "truoc=git:HEAD~1:a.yaml&sau=a.yaml", 422),
        ("vet-sua", "", 404),
    ],
)
def test_what_cannot_be_compared_is_said(two: Desk, form: str, sides: str, code: int) -> None:
    assert two.get(f"/so-sanh/{form}?{sides}").status_code == code
