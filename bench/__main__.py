"""`make bench`: vbgen beside its peers in one run → a Markdown table of ratios; a ratio travels, a time does not."""

from __future__ import annotations

import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from work import TEMPLATE, by_docxtpl, by_python_docx, document, template, tree, viewed

from vbgen.compose import compose
from vbgen.ooxml.package import Deflate, deflate, digest, fast_deflate, pack, seal
from vbgen.writers.docx import fill, write
from vbgen.writers.view import escape

ROUNDS = 15
PLAN = Path(__file__).parent.parent / "plans" / "son-dong-2024-kh87.yaml"
VBGEN = str(Path(sys.executable).parent / "vbgen")


def in_turn(contenders: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Median seconds of each contender, all of them once in each round, so that a busy machine burdens all alike."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, call in contenders.items():
            start = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def table(title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    print(f"\n## {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def floor(texts: list[str], deflated: Deflate) -> bytes:
    """The least that any engine does: join the pieces, encode and deflate them, seal the package."""
    changed = iter(texts)
    members = []
    for name, part in PARTS:
        if isinstance(part, tuple):
            members.append(part)
        else:
            text = next(changed)
            pieces = [text[at : at + 400] for at in range(0, len(text), 400)]
            members.append(pack(name, "".join(pieces).encode(), deflated))
    return seal(members)


PARTS = template().parts


def in_process() -> None:
    made = tree()
    shown = viewed(made)
    compiled = template()
    context = shown.view._asdict()
    plan = document()
    texts = [part(shown.view, escape) for _, part in PARTS if not isinstance(part, tuple)]
    times = in_turn(
        {
            "vbgen, zlib 6": lambda: fill(shown, compiled),
            "vbgen, isal": lambda: fill(shown, compiled, fast_deflate),
            "floor, zlib 6": lambda: floor(texts, deflate),
            "floor, isal": lambda: floor(texts, fast_deflate),
            "vbgen from the model (compose, view, fill)": lambda: write(compose(plan), compiled),
            "docxtpl": lambda: by_docxtpl(context),
            "python-docx": lambda: by_python_docx(made),
        }
    )
    unit = times["docxtpl"]
    rows = [(name, f"{1000 * took:.2f}", f"{unit / took:.1f}") for name, took in times.items()]
    table("In process: one document of 30 tasks and 60 rows", ("engine", "ms", "× docxtpl's speed"), rows)
    for kind in ("zlib 6", "isal"):
        print(f"\nvbgen against the floor, {kind}: {times[f'vbgen, {kind}'] / times[f'floor, {kind}']:.2f}")
    same = digest(fill(shown, compiled)) == digest(fill(shown, compiled, fast_deflate))
    print(f"\nThe content digest is {'the same' if same else 'DIFFERENT'} for both deflates.")


# --- whole processes -----------------------------------------------------------------------------------------------


def _run(command: list[str], **environment: str) -> None:
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})


def _docxtpl_script(folder: Path, copies: int) -> Path:
    """A bare script that renders the context of PLAN with docxtpl, so many times."""
    from vbgen.schema import decode
    from vbgen.source import read
    from vbgen.writers.templates import form_template

    found, _, _ = decode(read(str(PLAN)))
    assert found is not None
    context = _plain(viewed(compose(found)).view)
    script = folder / f"docxtpl-{copies}.py"
    script.write_text(
        f"from docxtpl import DocxTemplate\ncontext = {context!r}\nfor number in range({copies}):\n"
        f"    made = DocxTemplate({form_template('cong-van', 'co-lon')!r})\n    made.render(context)\n"
        f"    made.save({str(folder)!r} + f'/docxtpl-{{number}}.docx')\n",
        encoding="utf-8",
    )
    return script


def _plain(value: object) -> object:
    if hasattr(value, "_asdict"):
        return {name: _plain(item) for name, item in value._asdict().items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def whole_processes(folder: Path) -> None:
    warm, out = str(folder / "cache"), str(folder / "one.docx")
    fresh = iter(range(10_000))
    script = _docxtpl_script(folder, 1)
    big = folder / "big.yaml"
    tasks = "".join(
        f"      - text: Rà soát thủ tục lần {number}\n        lead: Văn phòng\n        due: 30/6/2026\n"
        "        product: Báo cáo\n"
        for number in range(490)
    )
    text = PLAN.read_text(encoding="utf-8")
    big.write_text(
        text.replace("recipients:", f"  - heading: Nhiệm vụ\n    tasks:\n{tasks}recipients:", 1), encoding="utf-8"
    )
    render = [VBGEN, "render", str(PLAN), "-o", out]
    times = in_turn(
        {
            "python -c pass": lambda: _run([sys.executable, "-c", "pass"]),
            "python -c 'import click'": lambda: _run([sys.executable, "-c", "import click"]),
            "vbgen --help": lambda: _run([VBGEN, "--help"]),
            f"vbgen check, {len(big.read_text(encoding='utf-8').splitlines())} lines": lambda: _run(
                [VBGEN, "check", str(big)]
            ),
            "vbgen render, warm cache": lambda: _run(render, VBGEN_CACHE_DIR=warm),
            "vbgen render, first use": lambda: _run(render, VBGEN_CACHE_DIR=f"{warm}-{next(fresh)}"),
            "bare docxtpl script": lambda: _run([sys.executable, str(script)]),
        }
    )
    bare, unit = times["python -c pass"], times["bare docxtpl script"]
    rows = [(name, f"{1000 * took:.0f}", f"{took / bare:.1f}", f"{took / unit:.2f}") for name, took in times.items()]
    table("Whole processes", ("command", "ms", "× `python -c pass`", "× docxtpl script"), rows)


def batch(folder: Path, count: int = 200) -> None:
    plans = folder / "plans"
    plans.mkdir()
    for number in range(count):
        text = PLAN.read_text(encoding="utf-8").replace("summary: triển khai", f"summary: triển khai lần {number}", 1)
        (plans / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    script = _docxtpl_script(folder, count)
    base = [VBGEN, "render", str(plans), "--out-dir", str(folder / "out")]
    times = in_turn(
        {
            "docxtpl, one process": lambda: _run([sys.executable, str(script)]),
            "vbgen, one process": lambda: _run(base),
            "vbgen, --jobs 2": lambda: _run([*base, "--jobs", "2"]),
        },
        rounds=3,
    )
    unit = times["docxtpl, one process"]
    rows = [(name, f"{took:.2f}", f"{took / unit:.3f}") for name, took in times.items()]
    table(f"{count} plans to {count} files, from YAML", ("way", "s", "× docxtpl"), rows)


# --- growth --------------------------------------------------------------------------------------------------------

SIZES = (10, 100, 1_000, 10_000)


def _grown(engine: str, kind: str, count: int) -> tuple[float, float]:
    """Seconds and peak MB of one rendering in a process of its own."""
    command = [sys.executable, __file__, "grow", engine, kind, str(count)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    took, peak = result.stdout.split()
    return float(took), float(peak)


def grow(engine: str, kind: str, count: str) -> None:
    """The child of `_grown`."""
    made = tree(int(count), 0) if kind == "tasks" else tree(1, int(count))
    shown = viewed(made)
    compiled = template()
    context = shown.view._asdict()
    del made
    call = (lambda: fill(shown, compiled)) if engine == "vbgen" else (lambda: by_docxtpl(context))
    repeats = 5 if engine == "vbgen" else 1
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    print(min(times), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def growth() -> None:
    rows = []
    for kind in ("tasks", "rows"):
        for engine in ("vbgen", "docxtpl"):
            found = [_grown(engine, kind, count) for count in SIZES]
            exponent = math.log10(found[-1][0] / found[-2][0])
            rows.append(
                (kind, engine, *(f"{1000 * took:.1f}" for took, _ in found), f"{exponent:.2f}", f"{found[-1][1]:.0f}")
            )
    head = ("of", "engine", *(f"{count:,} (ms)" for count in SIZES), "exponent at the end", "peak MB at 10,000")
    table("Growth", head, rows)


def main() -> None:
    print("# Benchmark\n\nMade by `make bench` in one run on one machine; read the ratios.")
    print(f"\nPython {sys.version.split()[0]}, {os.cpu_count()} cores, template {Path(TEMPLATE).name}.")
    in_process()
    with tempfile.TemporaryDirectory() as name:
        whole_processes(Path(name))
        batch(Path(name))
    growth()


if __name__ == "__main__":
    if sys.argv[1:2] == ["grow"]:
        grow(*sys.argv[2:])
    else:
        main()
