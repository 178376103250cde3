"""Every page can be used with a keyboard alone and read aloud: what axe-core finds, and how the focus goes."""

from __future__ import annotations

import pytest
from support.seat import Seat

PAGES = [
    "/",
    "/moi",
    "/lich-su/a.yaml",
    "/khong-co",
    "/cap-tren",
    "/don-vi/don-vi.yaml",
    "/ve/a.yaml",
    "/so-sanh",
    "/tai/a.yaml",
    "/theo-doi",
    "/theo-doi/viec?ma=a.yaml%23I.1",
    "/y-kien?du-thao=a.yaml",
    "/soan/a.yaml",
    "/soan/a.yaml/yaml",
]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_against_wcag_aa(seat: Seat, path: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    seat.go(path)
    seat.page.wait_for_timeout(300)
    found = axe.run(seat.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]})
    told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]]
    if path == "/khong-co":
        seat.complaints.clear()  # the browser tells of the 404
    assert told == []


def test_the_first_key_leads_past_the_menu(seat: Seat) -> None:
    seat.go("/")
    seat.page.keyboard.press("Tab")
    seat.page.keyboard.press("Enter")
    assert seat.page.evaluate("document.activeElement.id") == "main"


def test_a_slash_goes_to_the_search_and_what_is_typed_is_found(seat: Seat) -> None:
    (seat.folder / "b.yaml").write_text("kind: cong-van\nsummary: Trồng cây\n", encoding="utf-8")
    seat.go("/")
    seat.page.keyboard.press("/")
    seat.page.keyboard.type("trong cay")
    seat.page.get_by_text("a.yaml").wait_for(state="detached")
    assert seat.page.locator("#plans .plan").count() == 1
