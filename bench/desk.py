"""The desk as a browser meets it: how long it takes to come up, to show, to answer a key; on the clock, in ms."""

from __future__ import annotations

import http.cookiejar
import re
import statistics
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from measure import VBGEN, table

import plans

KEYS = 15  # strokes that are timed


class Answered(NamedTuple):
    """What is timed, how long it took, the goal."""

    what: str
    ms: float
    goal: str


def desk(folder: Path) -> None:
    """A desk over 40 plans, one of 30 tasks and a table of 60 rows that is edited."""
    folder.mkdir()
    paths = plans.write(folder, 40)
    began = time.perf_counter()
    with (
        subprocess.Popen([VBGEN, "serve", str(folder), "--no-open"], stdout=subprocess.PIPE, text=True) as process,
        closing(process),
    ):
        assert process.stdout
        address = process.stdout.readline().split(": ")[1].split()[0]
        browser = _Browser(address)
        browser.get("/tinh/desk.css")
        rows = [Answered("from the command to the first byte", 1000 * (time.perf_counter() - began), "1,000")]
        rows.append(Answered("first page, 40 plans", _took(lambda: browser.get("/")), "300"))
        text = paths[0].read_text(encoding="utf-8")
        name = paths[0].name
        browser.get(f"/soan/{name}")  # as a person does before the first key
        for what, path, goal in (
            ("pages in HTML after a key", f"/trang/{name}", "150"),
            ("findings after a key", f"/soan/{name}/sua", "200"),
        ):
            found = [_took(lambda path=path, n=n: browser.post(path, typed(text, n))) for n in range(KEYS)]  # type: ignore[misc]
            rows.append(Answered(what, statistics.median(found), goal))
        rows += _true_pages(browser, name, text)
        memory = int(re.findall(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())[0]) / 1024
    told = [(row.what, f"{row.ms:.0f}", row.goal) for row in rows]
    note = f"On the clock, of one run; each key another text. The server had {memory:.0f} MB then (goal: 150)."
    table("The desk", ("what", "ms", "goal"), told, note)


@contextmanager
def closing(process: subprocess.Popen[str]) -> Iterator[None]:
    """End a server, whatever happens meanwhile."""
    try:
        yield
    finally:
        process.terminate()


def typed(text: str, number: int) -> str:
    """A plan's text after another key."""
    return text.replace("summary: ", f"summary: {'a' * (number + 1)} ", 1)


def _true_pages(browser: _Browser, name: str, text: str) -> list[Answered]:
    """The pages of LibreOffice, once when it is not open yet, then of other texts."""
    cold = _took(lambda: browser.post(f"/trang-that/{name}", typed(text, KEYS)))
    warm = [_took(lambda n=n: browser.post(f"/trang-that/{name}", typed(text, n))) for n in range(KEYS + 1, KEYS + 5)]  # type: ignore[misc]
    return [
        Answered("true pages, LibreOffice begun", cold, ""),
        Answered("true pages, LibreOffice warm", statistics.median(warm), "1,000"),
    ]


def _took(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)


class _Browser:
    """Asks as a page of the desk does: with the session and its token."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self._token = ""

    def get(self, path: str) -> str:
        with self._opener.open(self._address + path) as answer:
            page: str = answer.read().decode()
        if found := re.search(r"X-CSRF&#34;: &#34;([^&]+)|X-CSRF\": \"([^\"]+)", page):
            self._token = found[1] or found[2]
        return page

    def post(self, path: str, text: str) -> str:
        data = urllib.parse.urlencode({"text": text}).encode()
        request = urllib.request.Request(self._address + path, data, {"X-CSRF": self._token})
        with self._opener.open(request) as answer:
            page: str = answer.read().decode()
        return page
