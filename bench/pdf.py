"""How long PDFs take: one call a file, as a batch, and what is unchanged. Seconds of a clock.

`python bench/pdf.py -n 100`: a table, two minutes at most. It needs LibreOffice. The desk's pages are in desk.py.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import VBGEN, table

from vbgen import libreoffice
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


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=100)
    count = parser.parse_args().n
    with tempfile.TemporaryDirectory() as name:
        note = "Seconds of a clock, also while LibreOffice is waited for."
        table("PDF", ("what", "seconds", "× one call"), batch(Path(name), count), note)


if __name__ == "__main__":
    main()
