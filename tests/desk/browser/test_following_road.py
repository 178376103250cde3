"""After a plan was issued, as a person goes it: tasks followed, the register dropped back, a round of comments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
from support.rounds import DRAFT, edited, say
from support.seat import Seat

FACTS = "a.tien-do.yaml"


def test_a_fact_is_taken_down_and_a_register_is_dropped_back(seat: Seat, tmp_path: Path) -> None:
    seat.go("/theo-doi")
    seat.page.get_by_role("link", name="Ghi việc").first.click()
    seat.page.get_by_label("Đã làm đến đâu").fill("xong 5/9 thôn")
    seat.page.get_by_role("button", name="Ghi tiến độ").click()
    seat.page.get_by_text("Đã ghi: a.yaml#I.1").wait_for()
    with seat.page.expect_download() as coming:
        seat.page.get_by_role("link", name="Tải sổ theo dõi (Excel)").click()
    path = tmp_path / "so.xlsx"
    coming.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet: Any = book.active
    sheet.cell(4, 8).value, sheet.cell(4, 9).value = "đã xong", "Biên bản nghiệm thu"
    book.save(path)
    seat.page.set_input_files("#tep", path)
    seat.page.get_by_role("button", name="Ghi vào tiến độ").click()
    seat.page.get_by_text("Đã ghi 1 việc từ sổ.").wait_for()
    facts = (seat.folder / FACTS).read_text(encoding="utf-8")
    assert [part in facts for part in ("progress: xong 5/9 thôn", "done: Biên bản nghiệm thu")] == [True, True]


def test_a_round_is_begun_answered_decided_and_taken_into_the_draft(seat: Seat, tmp_path: Path) -> None:
    draft = seat.folder / "du-thao.yaml"
    draft.write_text(DRAFT, encoding="utf-8")
    answer = tmp_path / "so xay dung.docx"
    answer.write_bytes(edited(draft, lambda word: say(word, "ít nhất 30%", "ít nhất 40%")))
    seat.go("/y-kien?du-thao=du-thao.yaml")
    seat.page.get_by_label("Thời hạn trả lời").fill("20/11/2099")
    seat.page.get_by_label("Hỏi những đơn vị nào").fill("Sở Tư pháp\nSở Xây dựng")
    seat.page.get_by_role("button", name="Bắt đầu").click()
    seat.page.set_input_files("#tep", answer)
    seat.page.get_by_role("button", name="Nhận tệp").click()
    seat.page.get_by_label("Xử lý ý kiến 1").select_option("tiếp thu")
    seat.page.get_by_role("button", name="Ghi cách xử lý").click()
    seat.page.get_by_text("1 ý kiến, 0 chưa xử lý").wait_for()
    seat.page.get_by_role("button", name="Đưa chỗ sửa được tiếp thu vào dự thảo").click()
    seat.page.get_by_text("1 chỗ đã đưa vào du-thao.yaml.").wait_for()
    assert "ít nhất 40%" in draft.read_text(encoding="utf-8")
