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
from werkzeug.serving import WSGIRequestHandler, make_server

from vbgen.desk.app import create
from vbgen.desk.folder import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sync_api = pytest.importorskip("playwright.sync_api")
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


class _Silent(WSGIRequestHandler):
    def log(self, *_: object) -> None:
        """Say nothing of each request."""


@pytest.fixture
def seat(tmp_path: Path, chromium: Browser) -> Iterator[Seat]:
    """A person before a desk over a folder with one plan, a.yaml; what the browser complains of fails the test."""
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    # Werkzeug's server, for it can be ended: waitress goes on listening to numbers of sockets that are others' by then
    server = make_server("127.0.0.1", 0, create(opened(str(tmp_path))), threaded=True, request_handler=_Silent)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    page = chromium.new_page(viewport={"width": _WIDE, "height": _HIGH}, locale="vi-VN")
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Seat(tmp_path, f"http://127.0.0.1:{server.port}", page, complaints)
    page.close()
    server.shutdown()
    serving.join()
    server.server_close()
    assert complaints == []
