"""A plan's pages beside its form: HTML of any text at once, true pages of LibreOffice, under a policy of their own."""

from __future__ import annotations

import pytest
from support.desk import PLAN, Desk

from vbgen import libreoffice
from vbgen.desk import paper
from vbgen.desk.bounded import Bounded

TEXT = PLAN.replace("Cải cách hành chính năm 2026", "Trồng cây đầu xuân")


def test_the_saved_plan_is_a_page_that_can_run_nothing(desk: Desk) -> None:
    answer = desk.get("/trang/a.yaml")
    assert "Cải cách hành chính năm 2026" in answer.text
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert (policy["default-src"], policy["sandbox"], "script-src" in policy) == ("'none'", "allow-same-origin", False)
    assert "http-equiv" not in answer.text  # a second policy would keep the desk's letters out


def test_a_text_that_is_not_saved_is_drawn_and_found_again_by_a_frame(desk: Desk) -> None:
    answer = desk.post("/trang/a.yaml", {"text": TEXT})
    assert (answer.status_code, "Trồng cây đầu xuân" in answer.text) == (200, True)
    assert desk.get(answer.headers["Content-Location"]).text == answer.text
    assert (desk.folder / "a.yaml").read_text(encoding="utf-8") == PLAN
    assert "Trồng cây" not in desk.get("/trang/a.yaml").text


def test_what_is_wrong_with_a_text_stands_in_the_place_of_the_page(desk: Desk) -> None:
    answer = desk.post("/trang/a.yaml", {"text": PLAN.replace("summary:", "sumary:")})
    assert "không có trường `sumary` (dòng 3) – có phải `summary`?" in answer.text
    assert (answer.status_code, "Content-Location" in answer.headers) == (200, False)
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_words_of_a_plan_are_words_on_its_page(desk: Desk) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    answer = desk.post("/trang/a.yaml", {"text": PLAN.replace("Cải cách hành chính năm 2026", f"'{hostile}'")})
    assert "<script" not in answer.text
    assert "<img" not in answer.text


@pytest.mark.usefixtures("office")
def test_true_pages_are_pictures_with_what_is_found_on_them(desk: Desk) -> None:
    page = desk.get("/trang-that/a.yaml").text
    assert "1 trang, đúng như LibreOffice dàn" in page
    picture = desk.get("/trang-that/a.yaml/1.png")
    assert (picture.mimetype, picture.data[:4]) == ("image/png", b"\x89PNG")
    assert desk.get("/trang-that/a.yaml/2.png").status_code == 404
    assert "không thấy gì phải sửa" in desk.get("/trang-that/a.yaml/loi").text
    many = TEXT.replace("tasks:\n", "tasks:\n" + "      - {text: Việc cần làm trong năm, lead: Văn phòng}\n" * 120)
    part = desk.post("/trang-that/a.yaml", {"text": many}, headers={"HX-Request": "true"}).text
    assert ("<html" in part, "5 trang" in part, 'alt="Trang 5 trên 5' in part) == (False, True, True)


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_the_page_says_so(desk: Desk) -> None:
    answer = desk.get("/trang-that/a.yaml")
    assert (answer.status_code, "Máy này chưa có LibreOffice (cần lệnh soffice): trang thật" in answer.text) == (
        200,
        True,
    )
    taken = desk.get("/tai/a.yaml/pdf")
    assert (taken.status_code, "chưa có LibreOffice" in taken.text) == (422, True)


def test_what_libreoffice_cannot_do_is_a_sentence_and_the_rest_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hanging(libreoffice.Office):
        """A LibreOffice that does not answer in time."""

        def convert(self, file: libreoffice.Opened, export: libreoffice.Export) -> bytes:
            raise libreoffice.Unconverted(libreoffice.LATE)

    monkeypatch.setattr(libreoffice, "_kept", Hanging())
    monkeypatch.setattr(paper, "_kept", Bounded[bytes](12))
    assert f"{libreoffice.LATE}. Bản xem nhanh và tệp Word vẫn dùng được." in desk.get("/trang-that/a.yaml").text
    taken = desk.get("/tai/a.yaml/pdf")
    assert (taken.status_code, libreoffice.LATE in taken.text) == (422, True)
    assert desk.get("/tai/a.yaml/docx").status_code == 200
    for _ in range(3):
        paper._asking.acquire()
    try:
        assert "LibreOffice đang làm những văn bản khác" in desk.get("/trang-that/a.yaml").text
    finally:
        for _ in range(3):
            paper._asking.release()


def test_a_plan_outside_the_folder_has_no_pages(desk: Desk) -> None:
    for path in ("/trang/../b.yaml", "/trang-that/..%2Fb.yaml", "/trang-that/../b.yaml/1.png", "/tai/../b.yaml/docx"):
        assert desk.get(path).status_code == 404
