"""How long pages take: PDFs one call a file and as a batch, what is unchanged, the desk's pages.

`python bench/pages.py -n 100`: a table, two minutes on a machine that does nothing else. It needs LibreOffice.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import VBGEN, table

import plans
from vbgen import libreoffice
from vbgen.desk import paper
from vbgen.desk.app import create
from vbgen.desk.folder import opened
from vbgen.libreoffice import Opened, once, places
from vbgen.plans import load
from vbgen.rendering import render

CALLS = 5


def took(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def run(*words: object) -> None:
    subprocess.run([VBGEN, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def batch(folder: Path, count: int) -> list[tuple[str, ...]]:
    """PDFs of so many plans of about two pages."""
    text = (Path(__file__).parents[1] / "plans" / "mau" / "ke-hoach.yaml").read_text(encoding="utf-8")
    (folder / "loat").mkdir()
    for number in range(count):
        (folder / "loat" / f"{number:03}.yaml").write_text(
            re.sub(r"number: .*", f"number: {number + 1}", text), encoding="utf-8"
        )
    single = statistics.median(
        took(lambda one=number: run("pdf", folder / "loat" / f"{one:03}.yaml", "-o", folder / f"{one}.pdf"))  # type: ignore[misc]
        for number in range(CALLS)
    )
    word = render(load(folder / "loat" / "000.yaml"))
    bare = took(lambda: once.convert(places.office(), [Opened(word)], libreoffice.PDF, 120))
    together = took(lambda: run("pdf", folder / "loat", "--out-dir", folder / "ra"))
    again = took(lambda: run("pdf", folder / "loat", "--out-dir", folder / "ra"))
    return [
        ("vbgen pdf, one call a file", f"{single:.2f}", "1"),
        ("soffice --convert-to, one call a file", f"{bare:.2f}", f"{bare / single:.2f}"),
        (f"a batch of {count}, per file", f"{together / count:.3f}", f"{together / count / single:.3f}"),
        (f"the same, unchanged, all {count}", f"{again:.2f}", f"{again / count / single:.4f}"),
    ]


def warm(folder: Path) -> list[tuple[str, ...]]:
    """What the desk does at a key, and when true pages are asked for: a plan of 30 tasks and 60 rows, eight pages."""
    path = plans.write(folder / "muoi-trang", 1)[0]
    text = path.read_text(encoding="utf-8")
    client = create(opened(str(path.parent))).test_client()
    whole = str(path)
    client.get(f"/trang/{path.name}")
    pages = [took(lambda: client.get(f"/trang/{path.name}")) for _ in range(CALLS)]
    cold = took(lambda: paper.laid_out(text, whole))
    texts = [text.replace("năm 2026", f"năm 2026, lần {number}", 1) for number in range(CALLS)]
    laid = [took(lambda one=one: paper.laid_out(one, whole)) for one in texts]  # type: ignore[misc]
    made = paper.laid_out(text, whole)
    picture = [took(lambda: paper.picture(made.pdf, 1, 110)) for _ in range(CALLS)]
    judged = took(lambda: paper.judged(made.pdf, text, whole))
    libreoffice.kept_open().close()
    return [
        ("HTML page of the desk", f"{statistics.median(pages):.3f}", ""),
        (f"true pages, {made.pages} of them, LibreOffice not open yet", f"{cold:.2f}", ""),
        ("true pages, warm", f"{statistics.median(laid):.2f}", ""),
        ("one page as a picture", f"{statistics.median(picture):.3f}", ""),
        ("what is found on the pages", f"{judged:.2f}", ""),
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=100)
    count = parser.parse_args().n
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*batch(folder, count), *warm(folder)]
        table(
            "Pages",
            ("what", "seconds", "× one call"),
            rows,
            "Seconds of a clock, also while LibreOffice is waited for.",
        )


if __name__ == "__main__":
    sys.exit(main())
