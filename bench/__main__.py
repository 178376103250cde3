"""Ratios against docxtpl, rust-docxtpl and python-docx, in one run and in turn; `make bench`: docs/benchmark.md."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import desk
import growth
from measure import HERE, PYTHON, VBGEN, each, in_turn, rust_python, table

import plans

ROUNDS = 3


def headline(folder: Path, template: Path, rust: str) -> None:
    """A YAML file that a user has → the .docx file on disk, one after another in a running process."""
    paths = plans.write(folder / "thirty", 12)
    contenders = {
        "vbgen": ("vbgen", PYTHON),
        "docxtpl": ("docxtpl", PYTHON),
        **({"rust-docxtpl": ("docxtpl", rust)} if rust else {}),
        "python-docx": ("python-docx", PYTHON),
    }
    took: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, (engine, python) in contenders.items():
            took[name].append(each(engine, template, folder / name, paths, python))
    medians = {name: statistics.median(found) for name, found in took.items()}
    unit = medians["docxtpl"]
    rows = [(name, f"{ms:.2f}", f"{unit / ms:.1f}") for name, ms in medians.items()]
    ours, theirs = (words(folder / name / "0000.docx") for name in ("vbgen", "docxtpl"))
    same = (
        "The words of both are the same." if ours == theirs else f"NOT the same words: {ours - theirs}, {theirs - ours}"
    )
    note = (
        "30 tasks and 60 table rows, about ten pages, no two texts of the 12 plans alike. All read the same YAML; the "
        f"peers fill a template as their users write it, with fields and loops (bench/natural.py). {same}"
    )
    table("YAML file → .docx file", ("engine", "ms of CPU", "× docxtpl's speed"), rows, note)


def words(path: Path) -> Counter[str]:
    """The words of a Word file's text."""
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    xml = re.sub(r"<wp:anchor.*?</wp:anchor>|<mc:AlternateContent>.*?</mc:AlternateContent>", "", xml, flags=re.S)
    text = re.sub("<[^>]*>", "", re.sub(r"</w:p>|<w:br/>|<w:tab/>", " ", xml))
    return Counter(word.casefold() for word in re.findall(r"\w+", text))


def stages(folder: Path) -> None:
    """Where vbgen's time for one plan goes, and the least that any engine does with the same bytes."""
    from vbgen.compose import compose
    from vbgen.ooxml.package import deflate, digest, fast_deflate, unpack
    from vbgen.outputs import outputs
    from vbgen.schema import decode
    from vbgen.source import read
    from vbgen.writers.docx import fill
    from vbgen.writers.templates import template_of
    from vbgen.writers.view import view

    path = str(plans.write(folder / "one", 1)[0])
    source = read(path)
    document, spans, _ = decode(source)
    assert document
    tree = compose(document)
    template = template_of(tree)
    viewed = view(tree, template.styles)
    made = fill(viewed, template)
    body = unpack(made)["word/document.xml"]
    calls: dict[str, Callable[[], object]] = {
        "read and parse": lambda: read(path),
        "decode": lambda: decode(source),
        "the set": lambda: outputs(document, spans),
        "compose": lambda: compose(document),
        "view": lambda: view(tree, template.styles),
        "fill, zlib 6": lambda: fill(viewed, template, deflate),
        "fill, isal (extra `fast`)": lambda: fill(viewed, template, fast_deflate),
        "of fill: deflating the document, zlib 6": lambda: deflate(body),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(60):
        for name, call in calls.items():
            start = time.process_time()
            call()
            times[name].append(1000 * (time.process_time() - start))
    rows = [(name, f"{statistics.median(found):.2f}") for name, found in times.items()]
    table("Where the time of one plan goes", ("stage", "ms of CPU"), rows, "The same plan, in one process, warm.")
    same = digest(made) == digest(fill(viewed, template, fast_deflate))
    print(f"\nThe content digest is {'the same' if same else 'DIFFERENT'} for both deflates.")


def starts(folder: Path, template: Path) -> None:
    """Whole processes, as a clerk or an editor starts them."""
    small, real, large = (folder / name for name in ("small.yaml", "real.yaml", "large.yaml"))
    small.write_text(plans.text(4, 0), encoding="utf-8")
    real.write_text(plans.text(), encoding="utf-8")
    large.write_text(plans.text(395, 0), encoding="utf-8")
    docx, out = str(folder / "start.docx"), str(folder / "start.yaml")
    contender = str(HERE / "contenders.py")
    commands = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "python -c 'import vbgen'": [PYTHON, "-c", "import vbgen"],
        "python -c 'import click'": [PYTHON, "-c", "import click"],
        "vbgen --version": [VBGEN, "--version"],
        "vbgen --help": [VBGEN, "--help"],
        "vbgen explain T0401": [VBGEN, "explain", "T0401"],
        f"vbgen check, {lines(small)} lines": [VBGEN, "check", str(small)],
        f"vbgen check, {lines(large)} lines": [VBGEN, "check", str(large)],
        "vbgen render": [VBGEN, "render", str(real), "-o", docx, "--ghi-de"],
        "vbgen import, .docx": [VBGEN, "import", docx, "-o", out, "--ghi-de"],
        "vbgen check, .docx": [VBGEN, "check", docx],
        "bare docxtpl script": [PYTHON, contender, "docxtpl", str(template), str(folder), str(real)],
    }
    goals = {"vbgen --help": 5, f"vbgen check, {lines(small)} lines": 8, f"vbgen check, {lines(large)} lines": 15}
    goals |= {"vbgen render": 8, "vbgen import, .docx": 15, "python -c 'import vbgen'": 1.5}
    costs = in_turn(commands, ROUNDS)
    bare, unit = costs["python -c pass"].cpu, costs["bare docxtpl script"].cpu
    rows = []
    for name, cost in costs.items():
        goal = str(goals.get(name, ""))
        ratios = f"{cost.cpu / bare:.1f}", goal, f"{cost.cpu / unit:.2f}"
        rows.append((name, f"{1000 * cost.cpu:.0f}", *ratios, f"{cost.peak:.0f}"))
    head = ("command", "ms of CPU", "× bare Python", "goal", "× docxtpl script", "peak MB")
    note = (
        "One process from its start to its end, the `.pyc` of all modules present. Loading click alone takes what "
        "`import click` shows: about half of what the goal of a short check or a render leaves for all."
    )
    table("Whole processes", head, rows, note)


def redlines() -> None:
    """Two versions of one document → the file with the changes tracked, proved; beside what opens them only."""
    import io

    import docx

    from vbgen.plans import loads
    from vbgen.redlining import redlined
    from vbgen.rendering import render

    text = plans.text()
    edited = re.sub(r"(text: \S+ \S+)", r"\1 đầy đủ", text, count=12)

    def rendered() -> list[bytes]:
        return [render(loads(version.encode(), "a.yaml")) for version in (text, edited)]

    before, after = rendered()
    changes = redlined(before, after, author="A").changes
    calls: dict[str, Callable[[], object]] = {
        "python-docx opens both": lambda: [docx.Document(io.BytesIO(data)) for data in (before, after)],
        "vbgen renders both": rendered,
        f"vbgen redline, {changes} changes": lambda: redlined(before, after, author="A"),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(20):
        for name, call in calls.items():
            start = time.process_time()
            call()
            times[name].append(1000 * (time.process_time() - start))
    medians = {name: statistics.median(found) for name, found in times.items()}
    unit = medians["python-docx opens both"]
    rows = [(name, f"{ms:.1f}", f"{ms / unit:.1f}") for name, ms in medians.items()]
    note = "The ten pages of above and the same with words put into twelve tasks, in one process, warm; goal: 40 ms."
    table("Two versions → tracked changes", ("work", "ms of CPU", "× opening both"), rows, note)


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def batch(folder: Path, template: Path, rust: str, count: int = 200) -> None:
    """Many plans to as many files, in one command."""
    made = plans.write(folder / "many", count)
    source = [str(path) for path in made]
    out = {name: folder / f"many-{name}" for name in ("vbgen", "two", "docxtpl", "rust")}
    for path in out.values():
        path.mkdir()
    contender = str(HERE / "contenders.py")
    render = [VBGEN, "render", str(folder / "many"), "--out-dir"]
    peer = ["docxtpl", str(template)]
    beside = {"rust-docxtpl, one process": [rust, contender, *peer, str(out["rust"]), *source]} if rust else {}
    commands = {
        "docxtpl, one process": [PYTHON, contender, *peer, str(out["docxtpl"]), *source],
        **beside,
        "vbgen": [*render, str(out["vbgen"]), "--all"],
        "vbgen --jobs 2": [*render, str(out["two"]), "--all", "--jobs", "2"],
        "vbgen, none of them changed": [*render, str(out["vbgen"])],
    }
    walls: dict[str, list[float]] = {name: [] for name in commands}
    costs: dict[str, list[float]] = {name: [] for name in commands}
    from measure import run

    for number in range(3):
        for name, command in commands.items():
            start = time.perf_counter()
            cost = run(command)
            if number:
                walls[name].append(time.perf_counter() - start)
                costs[name].append(cost.cpu)
    cpu = {name: statistics.median(found) for name, found in costs.items()}
    wall = {name: statistics.median(found) for name, found in walls.items()}
    unit, long = cpu["docxtpl, one process"], wall["docxtpl, one process"]
    rows = [
        (name, f"{cpu[name]:.2f}", f"{cpu[name] / unit:.3f}", f"{wall[name]:.2f}", f"{wall[name] / long:.3f}")
        for name in commands
    ]
    head = ("way", "s of CPU", "× docxtpl", "s on the clock", "× docxtpl")
    table(f"{count} plans to {count} files, from YAML", head, rows, "Plans of 30 tasks and 60 rows, all texts unlike.")


def main() -> None:
    print("# Benchmark\n\nMade by `make bench` in one run on one machine; read the ratios. All `.pyc` are present.")
    print(f"\nPython {sys.version.split()[0]}, {os.cpu_count()} cores, {time.strftime('%d/%m/%Y')}.", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = folder / "natural.docx"
        # in a process of its own: a child's peak memory is never under that of its parent
        subprocess.run([PYTHON, str(HERE / "natural.py"), str(template)], check=True)
        rust = rust_python(folder / "rust")
        headline(folder, template, rust)
        starts(folder, template)
        batch(folder, template, rust)
        growth.show(folder, template, rust)
        stages(folder)
        redlines()
        desk.desk(folder / "desk")


if __name__ == "__main__":
    main()
