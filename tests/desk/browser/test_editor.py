"""A plan edited in a real browser: typed, moved by keys, pasted into, undone, saved, in two tabs."""

from __future__ import annotations

import time

from support.desk import PLAN
from support.seat import Seat

TABLE = PLAN.replace(
    "recipients:", "  - table:\n      columns: [TT, Việc]\n      rows:\n        - [1, Một]\nrecipients:"
)


def until(seat: Seat, condition: str) -> None:
    """Wait until something holds in the page; the policy lets no page wait for a text of script itself."""
    late = time.monotonic() + 10
    while not seat.page.evaluate(condition):
        assert time.monotonic() < late, condition
        seat.page.wait_for_timeout(30)


def text(seat: Seat) -> str:
    """The text that the page holds."""
    found: str = seat.page.evaluate("editor.after(() => null).then(() => editor.text())")
    return found


def opened(seat: Seat, plan: str = PLAN) -> None:
    """The editor over a plan, when it listens."""
    (seat.folder / "a.yaml").write_text(plan, encoding="utf-8")
    seat.go("/soan/a.yaml")
    until(seat, "document.getElementById('found-count').textContent !== '…'")


def saved(seat: Seat) -> str:
    seat.page.keyboard.press("Control+s")
    until(seat, "document.getElementById('state').textContent === 'Đã lưu'")
    return (seat.folder / "a.yaml").read_text(encoding="utf-8")


def test_what_is_typed_is_one_step_of_undo_and_is_saved_in_one_place_of_the_file(seat: Seat) -> None:
    opened(seat)
    lead = seat.page.get_by_label("Chủ trì", exact=True)
    lead.fill("")
    lead.press_sequentially("Phòng Kinh tế", delay=15)
    seat.page.get_by_label("Thời hạn", exact=True).focus()
    wanted = PLAN.replace("lead: Văn phòng", "lead: Phòng Kinh tế")
    assert text(seat) == wanted
    assert saved(seat) == wanted
    seat.page.get_by_role("button", name="Hoàn tác").click()
    assert text(seat) == PLAN


def test_findings_come_and_go_beside_their_field_while_it_is_typed_in(seat: Seat) -> None:
    opened(seat)
    date = seat.page.get_by_label("Thời gian ban hành")
    date.fill("31/02/2026")
    note = seat.page.locator(".field:has(input[data-name=date]) .note.error")
    note.wait_for()
    assert "không có ngày này trong lịch" in note.inner_text()
    assert date.get_attribute("aria-invalid") == "true"
    date.fill("28/02/2026")
    note.wait_for(state="detached")


def test_enter_adds_a_block_and_keys_move_and_turn_it(seat: Seat) -> None:
    opened(seat)
    task = seat.page.locator(".block.is-task textarea[data-name=text]")
    task.first.focus()
    seat.page.keyboard.press("End")
    seat.page.keyboard.press("Enter")
    until(seat, "document.querySelectorAll('.block.is-task').length === 2")
    seat.page.keyboard.type("Rà soát: hồ sơ")
    seat.page.keyboard.press("Alt+ArrowUp")
    until(seat, "document.querySelector('.block.is-task textarea').value === 'Rà soát: hồ sơ'")
    assert '    tasks:\n      - "Rà soát: hồ sơ"\n      - text: Công khai' in text(seat)
    seat.page.keyboard.press("Alt+1")
    until(seat, "document.querySelectorAll('.block.is-heading').length === 2")
    assert '      - heading: "Rà soát: hồ sơ"\n' in text(seat)


def test_cells_of_a_spreadsheet_are_pasted_into_the_grid(seat: Seat) -> None:
    opened(seat, TABLE)
    seat.page.locator("[data-cell='1']").focus()
    seat.page.evaluate(
        """() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', 'Hai\\tA\\nBa\\tB\\n');
          const paste = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(paste);
        }"""
    )
    until(seat, "document.querySelectorAll('tr[data-row]').length === 2")
    assert 'columns: [TT, Việc, Cột 1]\n      rows:\n        - [1, Hai, A]\n        - ["", Ba, B]\n' in text(seat)


def test_both_views_are_of_one_text(seat: Seat) -> None:
    opened(seat)
    seat.page.get_by_label("Chủ trì", exact=True).fill("Phòng Kinh tế")
    seat.page.get_by_role("tab", name="YAML").click()
    content = seat.page.locator(".cm-content")
    content.wait_for()
    assert "lead: Phòng Kinh tế" in content.inner_text()
    seat.page.evaluate("editor.go({span: {line: 3, column: 10}})")
    until(seat, "document.activeElement.closest('.cm-editor')")
    seat.page.keyboard.type("Kế hoạch ")
    seat.page.get_by_role("tab", name="Biểu mẫu").click()
    until(seat, "document.querySelector('input[data-name=summary]').value.startsWith('Kế hoạch')")


def test_what_was_not_saved_is_there_again_when_the_page_is_loaded_again(seat: Seat) -> None:
    opened(seat)
    seat.page.get_by_label("Chủ trì", exact=True).fill("Phòng Kinh tế")
    until(seat, "editor.text().includes('Phòng Kinh tế')")
    seat.page.reload()
    until(seat, "document.querySelector('.is-task [data-name=lead]').value === 'Phòng Kinh tế'")
    assert seat.page.locator("#state").inner_text() == "Chưa lưu"


def test_two_tabs_lose_nothing(seat: Seat) -> None:
    opened(seat)
    seat.page.get_by_label("Chủ trì", exact=True).fill("Phòng Kinh tế")
    (seat.folder / "a.yaml").write_text(PLAN.replace("30/6/2026", "31/7/2026"), encoding="utf-8")
    until(seat, "editor.text().includes('Phòng Kinh tế')")
    seat.page.keyboard.press("Control+s")
    seat.page.get_by_role("button", name="Ghép cả hai").click()
    until(seat, "editor.text().includes('31/7/2026')")
    both = PLAN.replace("lead: Văn phòng", "lead: Phòng Kinh tế").replace("30/6/2026", "31/7/2026")
    assert saved(seat) == both
    assert [one for one in seat.complaints if "409" not in one] == []
    seat.complaints.clear()


def test_a_block_is_dragged_before_another(seat: Seat) -> None:
    opened(seat, PLAN.replace("recipients:", "  - heading: Tổ chức\nrecipients:"))
    first, second = (seat.page.locator(".block.is-heading > .own").nth(at) for at in (0, 1))
    first.scroll_into_view_if_needed()
    handle, goal = second.locator(".handle").bounding_box(), first.bounding_box()
    assert handle
    assert goal
    seat.page.mouse.move(handle["x"] + 4, handle["y"] + 8)
    seat.page.mouse.down()
    seat.page.mouse.move(goal["x"] + 60, goal["y"] + 20, steps=4)
    seat.page.mouse.move(goal["x"] + 30, goal["y"] + 4, steps=4)
    seat.page.mouse.up()
    until(seat, "document.querySelector('.block.is-heading textarea').value === 'Tổ chức'")
    assert "body:\n  - heading: Tổ chức\n  - heading: Nhiệm vụ\n" in text(seat)


def test_what_is_taken_away_is_what_is_seen_so_that_it_is_saved_first(seat: Seat) -> None:
    opened(seat)
    seat.page.get_by_label("Chủ trì", exact=True).fill("Phòng Kinh tế")
    seat.page.get_by_role("link", name="Tải về").click()
    seat.page.get_by_role("heading", name="Tải về").wait_for()
    assert (seat.folder / "a.yaml").read_text(encoding="utf-8") == PLAN.replace(
        "lead: Văn phòng", "lead: Phòng Kinh tế"
    )
    with seat.page.expect_download() as taken:
        seat.page.get_by_role("link", name="Word", exact=True).click()
    assert taken.value.suggested_filename == "a.docx"


def test_nothing_is_taken_away_of_what_cannot_be_saved_over_anothers_save(seat: Seat) -> None:
    opened(seat)
    seat.page.get_by_label("Chủ trì", exact=True).fill("Phòng Kinh tế")
    others = PLAN.replace("lead: Văn phòng", "lead: Công an xã")
    (seat.folder / "a.yaml").write_text(others, encoding="utf-8")
    seat.page.get_by_role("link", name="Tải về").click()
    seat.page.get_by_text("Tệp vừa được sửa ở nơi khác").wait_for()
    assert "/soan/" in seat.page.url
    assert (seat.folder / "a.yaml").read_text(encoding="utf-8") == others
    seat.complaints.clear()  # the browser tells of the 409
