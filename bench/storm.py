"""A batch under fire, `make storm`: workers are killed and the command is stopped while it renders many plans.

`python bench/storm.py [-n 10000] [--seconds 240] [--seed 1]` writes plans of which one in twenty is faulty, and renders
their folder again and again: at random times a worker gets SIGKILL, the command SIGTERM, SIGINT or SIGKILL. Then it
renders once in peace. Told as broken: a file that is no whole package, or not what a peaceful render gives; a plan
without fault that has no file, or one with a fault that has one; a temporary file, a process that is left behind.
What it told is in docs/reliability.md.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import plans
from vbgen.ooxml.package import PackageError, unpack
from vbgen.plans import load
from vbgen.rendering import render

FAULTS = (
    "kind: [",
    "kind: ke-hoach\nbody: [Nội dung]\nrecipients: [\n",
    "kind: khong-co\n",
    "\0",
    "body: [{table: {}}]\n",
)
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGKILL)


def main() -> None:
    """Run the storm that the command line asks for; exit 1 for anything broken."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("-n", type=int, default=10_000)
    asked.add_argument("--seconds", type=float, default=240)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    draw = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place, "plans"), Path(place, "out")
        os.environ["VBGEN_CACHE_DIR"] = str(Path(place, "cache"))
        faulty = written(folder, given.n, draw)
        until = time.monotonic() + given.seconds
        struck: Counter[str] = Counter()
        while time.monotonic() < until and len(done(out)) < given.n - len(faulty):
            struck += stormed(folder, out, draw)
        left = len(done(out))
        code = subprocess.run(command(folder, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        broken = [*judged(folder, out, faulty, draw), *remains(place)]
    told = ", ".join(f"{name} {count}" for name, count in sorted(struck.items()))
    print(
        f"{given.n} plans, {len(faulty)} faulty; struck: {told}; files before the last run {left}; its exit code {code}"
    )
    print(f"{len(broken)} broken" + "".join(f"\n  {line}" for line in broken[:20]))
    sys.exit(bool(broken) or code != 1)


def written(folder: Path, count: int, draw: random.Random) -> set[str]:
    """Plans in a folder; the stems of the faulty ones."""
    folder.mkdir()
    faulty = set()
    for number in range(count):
        text = plans.text(draw.choice((1, 3, 8)), draw.choice((0, 4)), number)
        if draw.random() < 0.05:
            faulty.add(f"{number:05}")
            text = draw.choice(FAULTS)
        (folder / f"{number:05}.yaml").write_text(text, encoding="utf-8")
    return faulty


def command(folder: Path, out: Path) -> list[str]:
    """The batch."""
    return [sys.executable, "-m", "vbgen", "render", str(folder), "--out-dir", str(out), "--jobs", "3"]


def done(out: Path) -> list[Path]:
    """The files that stand there."""
    return sorted(out.glob("*.docx"))


def stormed(folder: Path, out: Path, draw: random.Random) -> Counter[str]:
    """One run of the batch, its workers killed now and then, stopped itself in the end; what struck."""
    struck: Counter[str] = Counter()
    batch = subprocess.Popen(
        command(folder, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=_heed_ctrl_c
    )
    stop = time.monotonic() + draw.uniform(0.2, 25)
    while batch.poll() is None and time.monotonic() < stop:
        time.sleep(draw.uniform(0.1, 4))
        if draw.random() < 0.7 and (workers := children(batch.pid)):
            struck["worker killed"] += strike(draw.choice(workers), signal.SIGKILL)
    if batch.poll() is None:
        sent = draw.choice(SIGNALS)
        struck[sent.name] += strike(batch.pid, sent)
    else:
        struck["ended by itself"] += 1
    batch.wait(60)
    return struck


def _heed_ctrl_c() -> None:
    """A shell lets what runs in the background ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(process: int) -> list[int]:
    """The processes that a process has begun."""
    try:
        return [int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def strike(process: int, sent: signal.Signals) -> int:
    """1 when a signal was sent."""
    try:
        os.kill(process, sent)
    except ProcessLookupError:
        return 0
    return 1


def judged(folder: Path, out: Path, faulty: set[str], draw: random.Random) -> list[str]:
    """What is broken among the files."""
    there, wanted = {path.stem for path in done(out)}, {path.stem for path in folder.glob("*.yaml")} - faulty
    broken = [f"{stem}: no file" for stem in sorted(wanted - there)]
    broken += [f"{stem}: a file of a faulty plan" for stem in sorted(there - wanted)]
    compared = set(draw.sample(sorted(wanted), min(500, len(wanted))))
    for path in done(out):
        try:
            unpack(path.read_bytes())
        except PackageError as error:
            broken.append(f"{path.name}: {error}")
            continue
        if path.stem in compared and path.read_bytes() != render(load(folder / f"{path.stem}.yaml")):
            broken.append(f"{path.name}: not what a render gives")
    return broken


def remains(place: str) -> list[str]:
    """Temporary files, and processes of the batch, that are left behind."""
    time.sleep(3)
    files = [str(path) for path in Path(place).rglob("*") if path.name.startswith(".vbgen-") or path.suffix == ".tmp"]
    lines = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                words = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if place in words:
                lines.append(f"process {entry.name} is left")
    return [f"{file} is left" for file in files] + lines


if __name__ == "__main__":
    main()
