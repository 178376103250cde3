"""A desk in a real browser: Debian's chromium over a server of ours; skipped where there is none."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.desk import PLAN
from support.seat import Seat

from vbgen.desk.app import create
from vbgen.desk.folder import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sync_api = pytest.importorskip("playwright.sync_api")
waitress = pytest.importorskip("waitress")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
_WIDE, _HIGH = 1366, 768  # pixels of the commonest office screen


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a run."""
    if CHROMIUM is None:
        pytest.skip("no chromium here")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture
def seat(tmp_path: Path, chromium: Browser) -> Iterator[Seat]:
    """A person before a desk over a folder with one plan, a.yaml; what the browser complains of fails the test."""
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    server = waitress.create_server(create(opened(str(tmp_path))), port=0, threads=6)
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    page = chromium.new_page(viewport={"width": _WIDE, "height": _HIGH}, locale="vi-VN")
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Seat(tmp_path, f"http://127.0.0.1:{server.effective_port}", page, complaints)
    page.close()
    server.close()
    assert complaints == []
