"""The first page of a desk: plans and how far they are, a search, a new plan."""

from __future__ import annotations

import os
import re

import pytest
from support.desk import PLAN, Desk


def listed(desk: Desk, path: str = "/") -> dict[str, str]:
    """The stage of each plan of the list, by its path, when all have come into view."""
    page = desk.get(path).text
    for row in re.findall(r'hx-get="(/hang/[^"]+)"', page):
        page += desk.get(row).text
    return stages(page)


def stages(page: str) -> dict[str, str]:
    """The stage of each plan of a list, by its path."""
    rows = re.findall(r'<span class="path">([^<]+)</span>.*?<span class="stage [a-z]+">([^<]+)</span>', page, re.S)
    return dict(rows)


def test_each_plan_is_listed_with_how_far_it_is(desk: Desk) -> None:
    texts = {
        "a.yaml": PLAN,
        "b.yaml": PLAN.replace("date: 05/01/2026", "date: 05/01/2026\nnumber: 12"),
        "c.yaml": PLAN + "# cần điền: phòng chủ trì\n",
        "d.yaml": PLAN.replace("summary:", "sumary:"),
        "e/f.yaml": PLAN.replace("Cải cách", "[dấu"),
    }
    for name, text in texts.items():
        (desk.folder / name).parent.mkdir(exist_ok=True)
        (desk.folder / name).write_text(text, encoding="utf-8")
    (desk.folder / "don-vi.yaml").write_text("ubnd-xa: {name: Ủy ban nhân dân xã Tân Tiến}\n", encoding="utf-8")
    assert listed(desk) == {
        "a.yaml": "sạch",
        "b.yaml": "đã phát hành",
        "c.yaml": "còn chỗ trống",
        "d.yaml": "có lỗi",
        "e/f.yaml": "có lỗi",
    }


def test_a_long_list_goes_on_where_it_was_left_until_each_plan_is_shown_once(desk: Desk) -> None:
    names = [f"{number:03}.yaml" for number in range(250)]
    for age, name in enumerate(names):
        (desk.folder / name).write_text(PLAN, encoding="utf-8")
        os.utime(desk.folder / name, (1_700_000_000 - age, 1_700_000_000 - age))
    (desk.folder / "a.yaml").unlink()
    shown, further = [], "/"
    while further:
        page = desk.get(further, headers={"HX-Request": "true"}).text
        shown.append(re.findall(r'hx-get="/hang/([^"]+)"', page))
        link = re.search(r'<a href="(/\?tu=\d+)">Xem thêm kế hoạch</a>', page)
        further = link[1] if link else ""
    assert [len(part) for part in shown] == [100, 100, 50]
    assert [name for part in shown for name in part] == names


@pytest.mark.parametrize(
    ("words", "found"), [("cai cach", True), ("TÂN tiến hành chính", True), ("giáo dục", False), ("a.yaml", True)]
)
def test_a_search_finds_words_whatever_their_marks(desk: Desk, words: str, found: bool) -> None:
    assert ("a.yaml" in listed(desk, f"/?tim={words}")) is found


def test_a_new_plan_of_a_kind_is_written_and_opened(desk: Desk) -> None:
    answer = desk.post("/moi", {"he": "nha-nuoc", "kieu": "cong-van"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/soan/cong-van.yaml")
    assert "kind: cong-van" in (desk.folder / "cong-van.yaml").read_text(encoding="utf-8")
    assert desk.post("/moi", {"he": "nha-nuoc", "kieu": "cong-van"}).headers["Location"] == "/soan/cong-van-2.yaml"


def test_a_kind_that_there_is_none_of_is_told_in_a_sentence(desk: Desk) -> None:
    answer = desk.post("/moi", {"kieu": "ke-hoac"})
    assert answer.status_code == 422
    assert "chưa có tên loại `ke-hoac`" in answer.text
    assert "có phải `ke-hoach`?" in answer.text


def test_every_kind_of_every_standard_can_be_begun(desk: Desk) -> None:
    page = desk.get("/moi").text
    for law, kinds in re.findall(r'name="he" value="([^"]+)">(.*?)</form>', page, re.S):
        for kind in re.findall(r'name="kieu" value="([^"]+)"', kinds):
            assert desk.post("/moi", {"he": law, "kieu": kind}).status_code == 303, (law, kind)


def test_markup_in_a_plan_is_shown_as_letters(desk: Desk) -> None:
    text = PLAN.replace("Cải cách hành chính năm 2026", '"<script>alert(1)</script><img src=x onerror=alert(2)>"')
    (desk.folder / "a.yaml").write_text(text, encoding="utf-8")
    page = desk.get("/hang/a.yaml").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_plan_is_judged_when_it_first_comes_into_view(desk: Desk) -> None:
    assert stages(desk.get("/").text) == {}
    assert stages(desk.get("/hang/a.yaml").text) == {"a.yaml": "sạch"}
    assert stages(desk.get("/").text) == {"a.yaml": "sạch"}


def test_a_registry_is_no_plan_of_the_list(desk: Desk) -> None:
    (desk.folder / "units.yaml").write_text("ubnd-xa: {name: Ủy ban nhân dân xã Tân Tiến}\n", encoding="utf-8")
    assert desk.get("/hang/units.yaml").text == ""
    assert "units.yaml" not in desk.get("/").text


def test_a_plan_is_judged_anew_when_the_registry_that_it_names_changes(desk: Desk) -> None:
    units = desk.folder / "don-vi.yaml"
    units.write_text("xa: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}\n", encoding="utf-8")
    issuer = "issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}"
    text = PLAN.replace(issuer, "units: don-vi.yaml\nissuer: xa")
    (desk.folder / "a.yaml").write_text(text, encoding="utf-8")
    assert listed(desk) == {"a.yaml": "sạch"}
    units.write_text("xa2: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}\n", encoding="utf-8")
    assert listed(desk) == {"a.yaml": "có lỗi"}
