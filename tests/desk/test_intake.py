"""The main road: a superior's file dropped, looked over, a registry begun, tasks taken up, the draft written."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from support.desk import Desk
from werkzeug.test import TestResponse

from vbgen.desk import tray
from vbgen.plans import load

LETTER = """\
ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026

I. NHIỆM VỤ
1. Ủy ban nhân dân các xã, phường rà soát thủ tục hành chính trước ngày 30/6/2026.
2. Sở Nội vụ đào tạo công chức trước ngày 15/9/2026./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
PLAN = "cap-tren/kh-15.yaml"


def send(desk: Desk, data: bytes = LETTER.encode(), name: str = "KH 15.txt", **more: Any) -> TestResponse:
    return desk.post("/cap-tren", {"tep": (BytesIO(data), name)}, content_type="multipart/form-data", **more)


def said(answer: TestResponse) -> str:
    """The words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


def begin_registry(desk: Desk, **fields: str) -> TestResponse:
    asked = {"kind": "xã", "name": "Tân Tiến", "province": "tỉnh Lam Sơn", "chair": "Lê An", "days_earlier": "3"}
    return desk.post("/don-vi/don-vi.yaml", asked | fields)


def test_a_file_is_kept_beside_the_plan_that_it_became(desk: Desk) -> None:
    answer = send(desk)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/cap-tren/{PLAN}")
    assert (desk.folder / "cap-tren/kh-15.txt").read_text(encoding="utf-8") == LETTER
    assert load(desk.folder / PLAN).document.summary == "Cải cách hành chính năm 2026"


def test_htmx_is_told_where_to_go_on(desk: Desk) -> None:
    answer = send(desk, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"], answer.text) == (200, f"/cap-tren/{PLAN}", "")


def test_the_same_file_is_taken_in_once_and_another_of_its_name_beside_it(desk: Desk) -> None:
    places = [send(desk).headers["Location"] for _ in range(2)]
    other = send(desk, LETTER.replace("15/KH", "16/KH").encode()).headers["Location"]
    assert [*places, other] == [f"/cap-tren/{PLAN}"] * 2 + ["/cap-tren/cap-tren/kh-15-2.yaml"]


def test_what_was_taken_in_before_is_listed_by_what_it_is(desk: Desk) -> None:
    send(desk)
    (desk.folder / "cap-tren/hong.yaml").write_text("kind: [", encoding="utf-8")
    (desk.folder / "cap-tren/la.yaml").write_bytes(b"\xff\x00\x81")
    page = said(desk.get("/cap-tren"))
    assert "Kế hoạch Cải cách hành chính năm 2026 cap-tren/kh-15.yaml" in page
    assert "cap-tren/hong.yaml" in page
    assert "cap-tren/la.yaml" in page


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "", "chưa chọn tệp nào"),
        (b"\x89PNG\r\n\x1a\n\0\0", "anh.png", "đây là ảnh"),
        (b"PK\x03\x04hong", "a.docx", "hỏng"),
        (b"   \n", "trang.txt", "tệp rỗng"),
        (b"MZ\x90\0", "a.exe", "đây là chương trình"),
    ],
)
def test_what_is_no_document_is_refused_in_a_sentence_and_nothing_is_kept(
    desk: Desk, data: bytes, name: str, sentence: str
) -> None:
    answer = send(desk, data, name)
    assert answer.status_code == 422
    assert sentence.lower() in said(answer).lower()
    assert not (desk.folder / "cap-tren").exists()


def test_a_file_that_is_too_large_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "MAX_FILE", 1_000_000)
    answer = send(desk, b"a" * 1_000_001, "to.txt")
    assert (answer.status_code, "tệp lớn hơn 1 MB" in said(answer)) == (422, True)


def test_what_was_recognised_stands_beside_the_file_and_answers_go_into_the_plan(desk: Desk) -> None:
    send(desk)
    page = desk.get(f"/cap-tren/{PLAN}")
    assert "Nhận ra 2 nhiệm vụ" in said(page)
    assert 'id="dong-3" class="">Số: 15/KH-UBND' in page.text
    was = re.search(r'name="was" value="(\w+)"', page.text)
    assert was
    answer = desk.post(f"/cap-tren/{PLAN}", {"was": was[1], "o:number": "51", "o:summary": "Cải cách  hành chính"})
    assert answer.headers["Location"] == f"/nhan-viec/{PLAN}"
    made = load(desk.folder / PLAN).document
    assert (made.number, made.summary) == ("51", "Cải cách hành chính")


def test_a_wrong_answer_is_told_at_the_form_with_what_was_typed(desk: Desk) -> None:
    send(desk)
    answer = desk.post(f"/cap-tren/{PLAN}", {"was": "", "o:date": "45/13/2026"})
    assert answer.status_code == 422
    assert 'value="45/13/2026"' in answer.text
    assert "S0305" in answer.text


def test_a_plan_that_was_edited_elsewhere_meanwhile_is_not_written_over(desk: Desk) -> None:
    send(desk)
    answer = desk.post(f"/cap-tren/{PLAN}", {"was": "0" * 32, "o:number": "51"})
    assert (answer.status_code, load(desk.folder / PLAN).document.number) == (409, "15")


def test_the_first_use_begins_a_registry_and_goes_on_to_the_tasks(desk: Desk) -> None:
    send(desk)
    assert desk.get(f"/nhan-viec/{PLAN}").headers["Location"] == f"/don-vi/don-vi.yaml?tiep={PLAN}"
    assert 'value="tỉnh Lam Sơn"' in desk.get(f"/don-vi/don-vi.yaml?tiep={PLAN}").text
    assert begin_registry(desk, tiep=PLAN).headers["Location"] == f"/nhan-viec/{PLAN}"


def test_tasks_stand_in_groups_and_what_is_ticked_becomes_the_draft(desk: Desk) -> None:
    send(desk)
    begin_registry(desk)
    page = said(desk.get(f"/nhan-viec/{PLAN}"))
    assert "Việc của mình 1" in page
    assert "Không phải việc của mình 1" in page
    assert "việc của Sở Nội vụ (cùng lĩnh vực với Phòng Văn hóa - Xã hội)" in page
    form = {"kieu": "thong-bao", "theo": "muc", "chon:I.1": "nhan", "phong:I.1": "Công an xã", "han:I.1": "20/6/2026"}
    answer = desk.post(f"/nhan-viec/{PLAN}", form)
    place = "/doi-chieu/thong-bao-trien-khai-kh15.yaml"
    assert answer.headers["Location"].startswith(place)
    made = load(desk.folder / "thong-bao-trien-khai-kh15.yaml").document
    (task,) = [block for block in made.body if getattr(block, "follows", "")]
    assert (task.lead, task.due, task.follows) == ("Công an xã", "20/6/2026", "kh15#I.1")  # type: ignore[union-attr]
    told = said(desk.get(answer.headers["Location"]))
    assert "Đã triển khai 1" in told
    assert "Không thuộc đơn vị 1" in told


@pytest.mark.parametrize("form", [{"kieu": "luat"}, {"theo": "x"}, {"cua": "don-vi.yaml#khac"}])
def test_a_form_that_no_page_of_ours_sent_is_refused(desk: Desk, form: dict[str, str]) -> None:
    send(desk)
    begin_registry(desk)
    assert desk.post(f"/nhan-viec/{PLAN}", form).status_code == 422
    assert not list(Path(desk.folder).glob("*-trien-khai-*"))


def test_hostile_words_of_a_file_are_shown_as_words(desk: Desk) -> None:
    hostile = "<script>alert(1)</script>"
    send(desk, LETTER.replace("rà soát thủ tục", f"{hostile} rà soát thủ tục").encode())
    begin_registry(desk)
    for path in (f"/cap-tren/{PLAN}", f"/nhan-viec/{PLAN}"):
        page = desk.get(path).text
        assert hostile not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_file_without_pages_is_not_drawn_and_a_page_that_there_is_not_is_none(desk: Desk) -> None:
    send(desk)
    assert desk.get(f"/cap-tren-trang/{PLAN}").status_code == 422
    (desk.folder / "cap-tren/kh-15.pdf").write_bytes(b"%PDF-1.7\nhong")
    (desk.folder / "cap-tren/kh-15.txt").unlink()
    answer = desk.get(f"/cap-tren-trang/{PLAN}")
    assert (answer.status_code, "S0101" in answer.text) == (422, True)
