"""Who may come in to a desk, and what may change something there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.desk import Desk

from vbgen.desk.app import create
from vbgen.desk.folder import opened
from vbgen.desk.guard import Door


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.", "0.0.0.0", "[::2]"])
def test_a_name_that_a_web_site_points_at_this_machine_is_not_answered(desk: Desk, host: str) -> None:
    answer = desk.get("/", headers={"Host": f"{host}:8100"})
    assert (answer.status_code, answer.text) == (421, "Địa chỉ này không phải của bàn làm việc.")


@pytest.mark.parametrize("host", ["127.0.0.1:8100", "localhost", "[::1]:9"])
def test_this_machine_is_answered_by_each_of_its_names(desk: Desk, host: str) -> None:
    assert desk.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "sentence"),
    [
        ({}, "Trang này mở từ trước"),
        ({"X-CSRF": "đoán"}, "Trang này mở từ trước"),
        ({"Origin": "http://evil.example"}, "đến từ một trang khác"),
        ({"Origin": "null"}, "đến từ một trang khác"),
        ({"Origin": "http://localhost:1"}, "đến từ một trang khác"),
        ({"Sec-Fetch-Site": "cross-site"}, "đến từ một trang khác"),
    ],
)
def test_what_another_page_sends_changes_nothing(desk: Desk, headers: dict[str, str], sentence: str) -> None:
    desk.get("/moi")
    encoded = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    answer = desk.client.post("/moi", data={"kieu": "ke-hoach"}, headers=encoded)
    assert answer.status_code == 403
    assert sentence in answer.text
    assert [file.name for file in desk.folder.iterdir()] == ["a.yaml"]


def test_every_answer_forbids_scripts_and_styles_that_are_not_files_of_the_desk(desk: Desk) -> None:
    for path in ("/", "/moi", "/khong-co", "/tinh/desk.css"):
        policy = desk.get(path).headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy


def test_no_page_of_the_desk_holds_script_style_or_handlers_of_its_own() -> None:
    folder = Path(__file__).parents[2] / "src" / "vbgen" / "desk" / "pages"
    wrong = re.compile(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|\|\s*safe|autoescape false|javascript:")
    assert {page.name: wrong.findall(page.read_text(encoding="utf-8")) for page in folder.glob("*.html")} == {
        page.name: [] for page in folder.glob("*.html")
    }


def test_a_desk_that_others_reach_asks_for_a_token_that_is_spent_by_its_first_use(tmp_path: Path) -> None:
    told: list[str] = []
    app = create(opened(str(tmp_path)), door=Door(("may-a",), asks=True, told=told.append))
    first, second = app.test_client(), app.test_client()
    at = {"base_url": "http://may-a:8100"}
    assert first.get("/", **at).status_code == 403
    assert first.get("/?token=sai", **at).status_code == 403
    assert first.get(f"/?token={told[0]}", **at).status_code == 302
    assert first.get("/", **at).status_code == 200
    assert second.get(f"/?token={told[0]}", **at).status_code == 403
    assert second.get(f"/?token={told[1]}", **at).status_code == 302


def test_who_is_kept_out_hears_nothing_of_the_folder(tmp_path: Path) -> None:
    app = create(opened(str(tmp_path)), door=Door(("may-a",), asks=True, told=lambda _: None))
    answer = app.test_client().get("/", base_url="http://may-a")
    assert tmp_path.name not in answer.text
