"""The registry as a form: begun of a few questions, edited in place."""

from __future__ import annotations

import re

import pytest
from support.desk import Desk

REGISTRY = """\
# Sổ của xã
ubnd-xa-tan-tien:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND  # theo quy chế
  place: Tân Tiến
  departments:
    # một cửa
    van-phong: {name: Văn phòng HĐND và UBND xã, parallel: Sở Tư pháp}
"""


def fields(page: str) -> dict[str, str]:
    """The fields of a form as a browser sends them, when nothing was edited."""
    found = {}
    for name, text in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S):
        found[name] = text
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = (re.search(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
        if name:
            found[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


@pytest.fixture
def registry(desk: Desk) -> Desk:
    (desk.folder / "don-vi.yaml").write_text(REGISTRY, encoding="utf-8")
    return desk


def text(desk: Desk) -> str:
    return (desk.folder / "don-vi.yaml").read_text(encoding="utf-8")


def test_a_form_that_nobody_edited_leaves_every_byte(registry: Desk) -> None:
    form = fields(registry.get("/don-vi/don-vi.yaml").text)
    assert registry.post("/don-vi/don-vi.yaml", form).status_code == 303
    assert text(registry) == REGISTRY


def test_what_is_edited_is_edited_in_place(registry: Desk) -> None:
    form = fields(registry.get("/don-vi/don-vi.yaml").text)
    form |= {"place": "xã Tân Tiến", "phong-1-parallel": "Sở Tư pháp\r\nVăn phòng UBND tỉnh"}
    assert registry.post("/don-vi/don-vi.yaml", form).status_code == 303
    assert text(registry) == REGISTRY.replace("place: Tân Tiến", "place: xã Tân Tiến").replace(
        "parallel: Sở Tư pháp", "parallel: [Sở Tư pháp, Văn phòng UBND tỉnh]"
    )


def test_what_a_registry_cannot_hold_is_told_with_what_was_typed(registry: Desk) -> None:
    form = fields(registry.get("/don-vi/don-vi.yaml").text) | {"days_earlier": "ba"}
    answer = registry.post("/don-vi/don-vi.yaml", form)
    assert (answer.status_code, "S0142" in answer.text, 'value="ba"' in answer.text) == (422, True, True)
    assert text(registry) == REGISTRY


def test_a_registry_that_was_edited_elsewhere_is_not_written_over(registry: Desk) -> None:
    form = fields(registry.get("/don-vi/don-vi.yaml").text) | {"place": "Khác"}
    (registry.folder / "don-vi.yaml").write_text(REGISTRY + "# thêm\n", encoding="utf-8")
    answer = registry.post("/don-vi/don-vi.yaml", form)
    assert (answer.status_code, "S0966" in answer.text, 'value="Khác"' in answer.text) == (409, True, True)
    assert text(registry) == REGISTRY + "# thêm\n"
    again = form | {"was": fields(answer.text)["was"]}
    assert registry.post("/don-vi/don-vi.yaml", again).status_code == 303
    assert text(registry) == REGISTRY.replace("place: Tân Tiến", "place: Khác") + "# thêm\n"


def test_a_plan_is_no_registry_and_a_row_of_no_sort_is_none(desk: Desk) -> None:
    assert desk.get("/don-vi/a.yaml").status_code == 422
    assert desk.get("/don-vi-hang/khac").status_code == 422
    rows = [re.search(r'name="(phong-\d+-name)"', desk.get("/don-vi-hang/phong").text) for _ in range(2)]
    assert len({found[1] for found in rows if found}) == 2


def test_without_a_registry_its_page_asks_a_few_questions_and_what_is_missing(desk: Desk) -> None:
    assert desk.get("/don-vi").headers["Location"] == "/don-vi/don-vi.yaml"
    assert 'name="chair"' in desk.get("/don-vi/don-vi.yaml").text
    answer = desk.post("/don-vi/don-vi.yaml", {"kind": "xã", "name": " ", "province": "tỉnh Lam Sơn"})
    assert (answer.status_code, "tên xã, phường" in answer.text) == (422, True)
    assert not (desk.folder / "don-vi.yaml").exists()


@pytest.mark.parametrize("path", ["../don-vi.yaml", "khong/co.yaml/..", ".git/config"])
def test_no_registry_is_outside_the_folder(desk: Desk, path: str) -> None:
    assert desk.get(f"/don-vi/{path}").status_code in (404, 400)


def test_a_registry_with_a_fault_says_which_and_leads_to_where_it_is_mended(desk: Desk) -> None:
    (desk.folder / "don-vi.yaml").write_text("xa:\n  name: [\n", encoding="utf-8")
    answer = desk.get("/don-vi/don-vi.yaml")
    assert (answer.status_code, 'href="/soan/don-vi.yaml"' in answer.text, "S02" in answer.text) == (422, True, True)
