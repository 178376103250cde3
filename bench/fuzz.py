"""Mutated inputs against every entry of vbgen, in process: `make fuzz` (docs/reliability.md).

`python bench/fuzz.py [-n 100000] [--seed 1] [--only NAME]` draws inputs of a seed: bytes changed, words of the formats
put in, stretches moved, XML within packages changed. An input fails when anything but a Fault is raised, when it takes
over 5 s of CPU, or when the process needs over 1 GB more. Failing inputs are kept in out/fuzz.
`--atheris NAME` lets atheris draw the inputs of one entry instead, led by the branches that they reach.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Process
from pathlib import Path
from types import FunctionType

from fuzz_entries import ROOT, Entry, Fault, entries, inner, packed

SECONDS, HARD = 5.0, 20.0
GIGABYTE = 1_000_000_000
OUT = ROOT / "out" / "fuzz"
_SPOKEN = """
[] {} [[]] - : * & ! | > ' " # ** _ ` [^a] [@a] {{ }} {% %} ~ <! <!-- ]]> &amp; &#x1F; \\ %
kind: body: rows: tasks: signers: lead: due: Điều 1. Khoản a) I. 1.1. Số: V/v Kính gửi: Nơi nhận: 31/2/2026 31/12/2026
"""
WORDS = [
    *(word.encode() for word in _SPOKEN.split()),
    *(
        b"<w:p>",
        b"</w:p>",
        b"<w:tbl>",
        b"</w:tc>",
        b"<w:r>",
        b'w:val="-1"',
        b'w:val="99999999999"',
        b'w:id="0"',
        b"<table>",
        b"</td>",
    ),
    *(
        b"\0",
        b"\t",
        b"\n",
        b"\r",
        b"\n\n\n",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        "\u2028".encode(),
        "ệ".encode(),
        "\u0301".encode(),
    ),
    *(
        run * (30_000 // len(run)) for run in (b"9", b"a", b" ", b"1.", b"a-", b"A ")
    ),  # for patterns that begin anywhere
    *(b"0", b"-1", b"9" * 400, b"1e999", "½²①".encode(), "𝟙".encode(), b"null", b"true", b"a" * 3000, b"=", b";" * 50),
]

VALUES = [
    *(value.encode() for value in """[] {} [[]] [{}] "" '' 0 -1 9999999999 1/2 ~ a [a] [a,[b]] {a:} * ² […""".split())
]
VALUES += [
    b"{a: b}",
    b'["", a]',
    "“a".encode(),
    b"[@a]",
    b"[^a]",
    b"**",
    b"true",
    b"|\n",
    b"2026",
    b"31/12/2026",
    b"9" * 4500,
]


class _Slow(BaseException):
    """An input that takes longer than any may."""


def mutated(data: bytes, draw: random.Random, others: list[bytes]) -> bytes:
    """The data with one to eight changes."""
    members = inner(data) if draw.random() < 0.9 else None
    if members:
        parts = [name for name in members if name.endswith((".xml", ".rels"))] or list(members)
        name = draw.choice([*parts, *(part for part in parts if "document" in part or "sheet" in part)])
        if draw.random() < 0.05:
            del members[name]
        else:
            members[name] = _changed(members[name], draw, others)
        return packed(members)
    return _changed(data, draw, others)


def _changed(data: bytes, draw: random.Random, others: list[bytes]) -> bytes:
    found = bytearray(data)
    for _ in range(draw.choice((1, 1, 1, 2, 3, 8))):
        at, size = draw.randrange(len(found) + 1), draw.choice((1, 1, 2, 5, 20, 100, 1000))
        match draw.randrange(10):
            case 0:
                found[at : at + 1] = bytes([draw.randrange(256)])
            case 1:
                del found[at : at + size]
            case 2 | 3:
                found[at:at] = draw.choice(WORDS)
            case 4:
                found[at : at + size] = draw.choice(WORDS)
            case 5:  # a stretch once more, or many times
                found[at:at] = found[at : at + size] * draw.choice((1, 1, 3, 30))
            case 6:  # a stretch of another seed
                other = draw.choice(others)
                start = draw.randrange(len(other) + 1)
                found[at:at] = other[start : start + size]
            case 7:  # a line goes elsewhere
                lines = bytes(found).split(b"\n")
                line = lines.pop(draw.randrange(len(lines)))
                lines.insert(draw.randrange(len(lines) + 1), line)
                found = bytearray(b"\n".join(lines))
            case 8 | 9:  # a line has another value
                lines = bytes(found).split(b"\n")
                number = draw.randrange(len(lines))
                for mark in (b": ", b"- ", b" = ", b","):
                    if mark in lines[number]:
                        before, _, _ = lines[number].rpartition(mark)
                        lines[number] = before + mark + draw.choice(VALUES)
                        break
                found = bytearray(b"\n".join(lines))
    return bytes(found[:200_000])


def tried(entry: Entry, data: bytes, folder: Path) -> str:
    """What an input did wrong, "" for nothing."""
    signal.setitimer(signal.ITIMER_PROF, HARD)
    start = time.process_time()
    try:
        entry.work(data, folder)
    except Fault:
        pass
    except _Slow:
        return f"over {HARD:.0f} s"
    except Exception as error:
        places = [frame for frame in traceback.extract_tb(error.__traceback__) if "/vbgen/" in frame.filename]
        place = f"{places[-1].filename.rpartition('/vbgen/')[2]}:{places[-1].lineno}" if places else "?"
        return f"{type(error).__name__} at {place}: {str(error)[:100]}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    took = time.process_time() - start
    return f"{took:.1f} s" if took > SECONDS else ""


def run(entry: Entry, count: int, seed: int) -> None:
    """Try an entry on inputs drawn from a seed; prints one line, and what failed."""
    draw = random.Random(f"{entry.name} {seed}")
    seeds = entry.seeds()
    faults: Counter[str] = Counter()
    start, slowest = time.time(), 0.0
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    resource.setrlimit(resource.RLIMIT_AS, (base + 2 * GIGABYTE, base + 2 * GIGABYTE))
    signal.signal(signal.SIGPROF, _stop)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for number in range(count):
            data = mutated(draw.choice(seeds), draw, seeds)
            before = time.process_time()
            why = tried(entry, data, Path(folder))
            slowest = max(slowest, time.process_time() - before)
            if why:
                kind = why.partition(":  ")[0] if " at " not in why else " ".join(why.split()[:3])
                faults[kind] += 1
                if faults[kind] == 1:
                    name = f"{entry.name.replace(' ', '-')}-{seed}-{number}"
                    (OUT / name).write_bytes(data)
                    print(f"  {name}: {why}", flush=True)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - base) / 1e6
    if grown > 1000:
        print(f"  {entry.name}: {grown:.0f} MB")
    took = time.time() - start
    row = (entry.name, count, sum(faults.values()), f"{slowest:.1f}", f"{grown:.0f}", f"{took:.0f}")
    print(f"| {' | '.join(map(str, row))} |", flush=True)


def _stop(*_: object) -> None:
    raise _Slow


def shares(count: int, chosen: list[Entry]) -> Iterator[tuple[Entry, int]]:
    """How many of the inputs each entry gets."""
    whole = sum(entry.share for entry in chosen)
    return ((entry, -(-count * entry.share // whole)) for entry in chosen)


def led(entry: Entry, runs: int) -> None:
    """Let atheris draw the inputs of an entry."""
    import atheris

    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(entry.seeds()):
            (corpus / str(number)).write_bytes(seed)

        for seed in entry.seeds():  # what it imports when first used is instrumented too
            tried(entry, seed, Path(folder))

        def one(data: bytes) -> None:
            if why := tried(entry, data, Path(folder)):
                raise RuntimeError(why)

        for module in [module for name, module in sys.modules.items() if name.partition(".")[0] == "vbgen"]:
            for name, value in vars(module).items():
                if isinstance(value, FunctionType) and value.__module__ == module.__name__:
                    setattr(module, name, atheris.instrument_func(value))
        atheris.Setup([sys.argv[0], f"-atheris_runs={runs}", "-max_len=6000", str(corpus)], one)
        signal.signal(signal.SIGPROF, _stop)
        atheris.Fuzz()


def main() -> None:
    """Run what the command line asks for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("-n", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="")
    asked.add_argument("--atheris", default="")
    given = asked.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    chosen = [entry for entry in entries() if given.only in entry.name]
    if given.atheris:
        led(next(entry for entry in entries() if entry.name == given.atheris), given.n)
        return
    print("| entry | inputs | failed | slowest, s of CPU | MB more | s |\n|---|---|---|---|---|---|", flush=True)
    for entry, count in shares(given.n, chosen):
        one = Process(target=run, args=(entry, count, given.seed))  # its memory is its own
        one.start()
        one.join()
        if one.exitcode:
            print(f"  {entry.name}: the process ended with {one.exitcode}")


if __name__ == "__main__":
    main()
