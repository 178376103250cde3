"""Every command over ever larger documents: CPU, peak memory, and the exponent of growth at the end."""

from __future__ import annotations

import math
import shutil
import subprocess
import time
from pathlib import Path

from measure import HERE, PYTHON, VBGEN, Cost, run, table

import plans

SIZES = (10, 100, 1_000, 10_000)
PDF_SIZES = (10, 100, 1_000)  # LibreOffice, which makes them, takes minutes for more
TIMES = {10: 3, 100: 3, 1_000: 2, 10_000: 1}
"""How often each is run; the run that took least is shown: of what grows, what a busy machine adds is no part."""
BUDGET = 200  # seconds on the clock for all of it: what is not begun by then is left out, and shown as such


def commands(kind: str, size: int, folder: Path) -> dict[str, list[str]]:
    """What is run on a document of so many tasks or rows, in the order in which files come to be."""
    stem = str(folder / f"{kind}-{size}")
    units = ["--units", str(folder / "units.yaml"), "--as", "ubnd-xa-tan-tien"]
    made = {
        "render": [VBGEN, "render", f"{stem}.yaml", "-o", f"{stem}.docx", "--ghi-de"],
        "check .yaml": [VBGEN, "check", f"{stem}.yaml"],
        "check .docx": [VBGEN, "check", f"{stem}.docx"],
        "import .docx": [VBGEN, "import", f"{stem}.docx", "-o", f"{stem}.nhap.yaml", "--ghi-de"],
        "import .txt": [VBGEN, "import", f"{stem}.txt", "-o", f"{stem}.txt.yaml", "--ghi-de"],
        "import .pdf": [VBGEN, "import", f"{stem}.pdf", "-o", f"{stem}.pdf.yaml", "--ghi-de"],
        "derive": [VBGEN, "derive", f"{stem}.yaml", *units, "-o", f"{stem}.du-thao.yaml", "--ghi-de"],
        "coverage": [VBGEN, "coverage", f"{stem}.yaml", f"{stem}.du-thao.yaml", *units],
    }
    if size not in PDF_SIZES or not shutil.which("soffice"):
        del made["import .pdf"]
    if kind == "rows":  # a table is not derived from
        del made["derive"], made["coverage"]
    return made


Costs = dict[str, dict[int, Cost]]
"""The cost of each command by size."""


def measure(kind: str, size: int, folder: Path, costs: Costs, end: float) -> None:
    """Add the costs of the commands on a document of one size, as far as the clock allows."""
    stem = folder / f"{kind}-{size}"
    for name, command in commands(kind, size, folder).items():
        if time.monotonic() > end:
            return
        if name == "import .txt":
            run([VBGEN, "render", f"{stem}.yaml", "-o", f"{stem}.txt", "--ghi-de"])
        if name == "import .pdf":
            draw(stem)
        costs.setdefault(name, {})[size] = min(run(command) for _ in range(TIMES[size]))


def draw(stem: Path) -> None:
    """A PDF of a Word file."""
    profile = f"-env:UserInstallation=file://{stem.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(stem.parent), f"{stem}.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=400)


def measure_peers(
    kind: str, size: int, folder: Path, costs: Costs, template: Path, pythons: dict[str, str], end: float
) -> None:
    """The same documents by docxtpl and what has its name; the Python of each, by the name that is shown."""
    plan = str(folder / f"{kind}-{size}.yaml")
    for shown, python in pythons.items():
        if time.monotonic() < end:
            command = [python, str(HERE / "contenders.py"), "docxtpl", str(template), str(folder), plan]
            costs.setdefault(shown, {})[size] = min(run(command) for _ in range(TIMES[size]))


def rows(kind: str, costs: Costs) -> list[tuple[str, ...]]:
    """A line for each command; the exponent is that of what comes on top of the smallest document, start-up apart."""
    shown = []
    for name, by_size in costs.items():
        *_, before, last = (SIZES[0], *by_size)
        base = by_size[SIZES[0]].cpu
        grown, less = by_size[last].cpu - base, by_size[before].cpu - base
        exponent = f"{math.log(grown / less, last / before):.2f}" if less > 0.02 and grown > 0 else "–"
        cells = [f"{by_size[size].cpu:.2f}" if size in by_size else "–" for size in SIZES]
        shown.append((kind, name, *cells, exponent, f"{by_size[last].peak:.0f}"))
    return shown


def show(folder: Path, template: Path, rust: str) -> None:
    """The table of growth, and of memory beside the peers."""
    pythons = {"docxtpl": PYTHON, **({"rust-docxtpl": rust} if rust else {})}
    (folder / "units.yaml").write_text(plans.REGISTRY, encoding="utf-8")
    costs: dict[str, Costs] = {"tasks": {}, "rows": {}}
    end = time.monotonic() + BUDGET
    for size in SIZES:
        for kind, by_name in costs.items():
            text = plans.text(size, 0) if kind == "tasks" else plans.text(1, size)
            (folder / f"{kind}-{size}.yaml").write_text(text, encoding="utf-8")
            measure_peers(kind, size, folder, by_name, template, pythons, end)
            measure(kind, size, folder, by_name, end)
    found = [row for kind, by_name in costs.items() for row in rows(kind, by_name)]
    head = ("of", "command", *(f"{size:,}" for size in SIZES), "exponent at the end", "peak MB at the end")
    note = (
        "CPU seconds of one whole process, start-up included, for documents of so many tasks or table rows: the least "
        "of three runs, of two for 1,000, of one for 10,000. The peers render. A PDF ends at 1,000: LibreOffice draws "
        f"it. “–”: not begun within {BUDGET} s for the whole table."
    )
    table("Growth", head, found, note)
