"""The pages beside a form follow what is typed, where they stand, and what is wrong leaves the last ones."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string
from support.desk import PLAN
from support.seat import Seat

import vbgen.desk.app
from vbgen.desk.paper import LaidOut
from vbgen.libreoffice import Office
from vbgen.pictures import png

PAGE = """\
{% extends "base.html" %}
{% block title %}Thử{% endblock %}
{% block scripts %}<script src="{{ url_for('static', filename='preview.js') }}" defer></script>{% endblock %}
{% block main %}<h1>Thử</h1>{% include "preview_pane.html" %}{% endblock %}
"""
LONG = PLAN.replace("tasks:\n", "tasks:\n" + "      - {text: Việc cần làm trong năm, lead: Văn phòng}\n" * 60)
FRAME = "document.querySelector('.sheets iframe:not(.coming)')"


@pytest.fixture(autouse=True)
def form(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of no more than the pages of a plan."""

    def told(app: Flask) -> None:
        app.add_url_rule("/thu/<path:plan>", view_func=lambda plan: render_template_string(PAGE, plan=plan))

    monkeypatch.setattr(vbgen.desk.app, "_tells_failures", told)


def tell(seat: Seat, text: str) -> None:
    seat.page.evaluate("text => document.dispatchEvent(new CustomEvent('desk:text', {detail: {text}}))", text)


def test_the_page_is_drawn_again_where_it_stood_and_stays_at_a_fault(seat: Seat) -> None:
    (seat.folder / "a.yaml").write_text(LONG, encoding="utf-8")
    seat.go("/thu/a.yaml")
    frame = seat.page.frame_locator(".sheets iframe").last
    frame.get_by_text("Cải cách hành chính năm 2026").first.wait_for()
    seat.page.evaluate(f"{FRAME}.contentWindow.scrollTo(0, 700)")
    tell(seat, LONG.replace("Cải cách", "Trồng cây"))
    frame.get_by_text("Trồng cây hành chính năm 2026").first.wait_for()
    seat.page.locator(".sheets iframe.coming").wait_for(state="detached")
    assert seat.page.evaluate(f"{FRAME}.contentWindow.scrollY") == 700
    tell(seat, LONG.replace("summary:", "sumary:"))
    seat.page.get_by_text("trang dưới đây là bản trước đó").wait_for()
    assert frame.get_by_text("Trồng cây hành chính năm 2026").count() == 1
    tell(seat, LONG)
    seat.page.get_by_text("trang dưới đây là bản trước đó").wait_for(state="hidden")


def test_nothing_of_the_document_runs_in_the_page(seat: Seat) -> None:
    seat.go("/thu/a.yaml")
    hostile = "'<script>parent.document.title=1</script><a href=javascript:alert(1)>x</a>'"
    tell(seat, PLAN.replace("Cải cách hành chính năm 2026", hostile))
    frame = seat.page.frame_locator(".sheets iframe").last
    frame.get_by_text("<script>").first.wait_for()
    assert frame.locator("script, a").count() == 0
    assert seat.page.title().startswith("Thử")


def test_true_pages_take_the_place_of_the_quick_one_and_say_when_they_are_old(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = LaidOut("", b"", 2)
    monkeypatch.setattr("vbgen.desk.preview.laid_out", lambda text, path: drawn)
    monkeypatch.setattr("vbgen.desk.preview.kept_open", Office)
    monkeypatch.setattr(Office, "stays_open", True)
    monkeypatch.setattr("vbgen.desk.preview.judged", lambda pdf, text, path: [])
    monkeypatch.setattr("vbgen.desk.preview.picture", lambda pdf, number, dpi: png(1, 1, bytes(3)))
    seat.go("/thu/a.yaml")
    seat.page.get_by_role("button", name="Trang thật").click()
    seat.page.get_by_text("2 trang, đúng như LibreOffice dàn").wait_for()
    seat.page.get_by_text("không thấy gì phải sửa").wait_for()
    assert not seat.page.locator(".sheets").is_visible()
    tell(seat, LONG)
    seat.page.get_by_text("Đã sửa sau khi dàn những trang này").wait_for()
    seat.page.get_by_role("button", name="Xem nhanh").click()
    seat.page.locator(".sheets").wait_for()
    assert not seat.page.locator("#true-pages").is_visible()
    assert not seat.page.get_by_text("Đã sửa sau khi dàn những trang này").is_visible()
