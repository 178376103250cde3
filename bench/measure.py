"""CPU seconds and peak memory of processes; rounds in turn, so that a busy machine burdens all alike; tables."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
PYTHON = sys.executable
VBGEN = str(Path(sys.executable).parent / "vbgen")


os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else no `.pyc` is ever there, and every start compiles all modules


class Cost(NamedTuple):
    """What a process took: CPU seconds of itself and its children, and the MB of the largest of them."""

    cpu: float
    peak: float


def run(command: Sequence[str], **environment: str) -> Cost:
    """A command to its end; 1 (findings) is no failure."""
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **environment}
    )
    assert child.stderr
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stderr.close()
    if child.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: {told.decode()[-400:]}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """The median cost of each command, all of them once in each round, after one round that is not counted."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            cost = run(command)
            if number:
                costs[name].append(cost)
    return {name: Cost(*map(statistics.median, zip(*found, strict=True))) for name, found in costs.items()}


def each(engine: str, template: Path, out: Path, plans: Sequence[Path], python: str = PYTHON) -> float:
    """The median CPU of an engine for one plan, in ms, in a process that has made one before."""
    out.mkdir(exist_ok=True)
    command = [python, str(HERE / "contenders.py"), engine, str(template), str(out), *map(str, plans)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(result.stderr[-800:])
    return statistics.median(json.loads(result.stdout)[1:])


def rust_python(folder: Path) -> str:
    """A Python that has rust-docxtpl under docxtpl's name, or "" where PyPI does not give it."""
    python = str(folder / "bin" / "python")
    try:
        subprocess.run([PYTHON, "-m", "venv", str(folder)], check=True, capture_output=True)
        install = [python, "-m", "pip", "install", "-q", "rust-docxtpl", "PyYAML"]
        subprocess.run(install, check=True, capture_output=True, timeout=180)
    except (OSError, subprocess.SubprocessError):
        return ""
    return python


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> None:
    print(f"\n## {title}\n")
    if note:
        print(f"{note}\n")
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)
