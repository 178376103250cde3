"""The main road as a person goes it: from a superior's file to a draft, and the edited file back onto its plan."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from support.desk import PLAN
from support.seat import Seat

from vbgen.model import Task
from vbgen.plans import load
from vbgen.rendering import render

SUPERIOR = (
    PLAN.replace("xã Tân Tiến", "tỉnh Lam Sơn")
    .replace("place: Tân Tiến", "place: Lam Sơn")
    .replace(
        "      - text: Công khai thủ tục hành chính\n        lead: Văn phòng\n",
        "      - {text: Đào tạo công chức, lead: Sở Nội vụ}\n"
        "      - text: Ủy ban nhân dân các xã, phường rà soát thủ tục hành chính\n",
    )
)
MOST_CLICKS = 12
PATIENCE = 60_000  # ms, on a machine that does much else


@pytest.fixture
def superior(tmp_path: Path) -> str:
    """A superior's Word file."""
    (tmp_path / "tinh.yaml").write_text(SUPERIOR, encoding="utf-8")
    path = tmp_path / "Kế hoạch của tỉnh.docx"
    path.write_bytes(render(load(tmp_path / "tinh.yaml")))
    return str(path)


def accessible(seat: Seat) -> None:
    """What axe-core finds on the page at hand is nothing."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(seat.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]})
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]] == []


def test_a_superior_s_file_becomes_a_draft_in_few_clicks(seat: Seat, superior: str) -> None:
    clicks = 0

    def click(name: str, role: str = "button") -> None:
        nonlocal clicks
        clicks += 1
        seat.page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]

    seat.go("/")
    click("Từ văn bản của cấp trên", "link")
    accessible(seat)
    clicks += 1  # to choose the file
    seat.page.set_input_files("#tep", superior)
    seat.page.get_by_role("heading", name="Xem lại những gì đã nhận ra").wait_for(timeout=PATIENCE)
    accessible(seat)
    click("xem trong tệp", "link")
    assert seat.page.locator("#sheet .here").count() == 1
    click("Đúng, đi tiếp")
    seat.page.get_by_label("Tên xã, phường, đặc khu", exact=False).fill("Tân Tiến")
    assert seat.page.get_by_label("Tỉnh, thành phố").input_value() == "tỉnh Lam Sơn"
    accessible(seat)
    click("Lưu, đi tiếp")
    seat.page.get_by_role("heading", name="Nhận việc").wait_for(timeout=PATIENCE)
    accessible(seat)
    seat.page.get_by_label("Thời hạn giao").first.fill("20/6/2026")
    click("Soạn dự thảo")
    seat.page.get_by_role("heading", name="Đã soạn dự thảo").wait_for(timeout=PATIENCE)
    accessible(seat)
    click("Mở dự thảo", "link")
    made = load(seat.folder / "cong-van-trien-khai-kh-cap-tren.yaml").document
    taken = [(block.follows, block.due) for block in made.body if isinstance(block, Task)]
    assert taken == [("kh-cap-tren#I.2", "20/6/2026")]
    assert clicks <= MOST_CLICKS


def test_the_edited_file_dropped_onto_its_plan_is_taken_in_edit_by_edit(seat: Seat, tmp_path: Path) -> None:
    word = docx.Document(BytesIO(render(load(seat.folder / "a.yaml"))))
    for paragraph in word.paragraphs:
        if "thủ tục" in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace("thủ tục", "đầy đủ thủ tục").replace("\u00a0", " ")
            for run in paragraph.runs[1:]:
                run.text = ""
    word.save(str(tmp_path / "da-sua.docx"))
    seat.go("/ve/a.yaml")
    seat.page.set_input_files("#tep", str(tmp_path / "da-sua.docx"))
    seat.page.get_by_role("heading", name="Chỗ sửa trong tệp gửi về").wait_for(timeout=PATIENCE)
    accessible(seat)
    seat.page.get_by_role("button", name="Đưa vào kế hoạch").click()
    seat.page.wait_for_url("**/soan/a.yaml", timeout=PATIENCE)
    text = (seat.folder / "a.yaml").read_text(encoding="utf-8")
    assert text == PLAN.replace("Công khai thủ tục", "Công khai đầy đủ thủ tục")
