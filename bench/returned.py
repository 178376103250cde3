"""Word files that come back edited, by the thousand: what of each edit came home into its plan.

    python bench/returned.py -n 2000 [--seed 0] [--disguise word|tracked|wps|google|office] [--verbose]

An edit is *exact* when the plan that took it in prints just the text of the edited file, *told* when the plan stayed as
it was and a finding says where the edit is. Anything else is a fault: *half*, an edit that was taken in otherwise than
it was made, or *silent*, one that nothing was said of.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE)]

from support.returned.trial import DISGUISES, Outcome, trial  # noqa: E402


def _run(task: tuple[int, str]) -> Outcome:
    seed, disguise = task
    return trial(seed, disguise)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("-n", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--disguise", default="")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--verbose", action="store_true")
    options = asked.parse_args()
    start = time.monotonic()
    kinds = [options.disguise] if options.disguise else list(DISGUISES)
    tasks = [(seed, kinds[seed % len(kinds)]) for seed in range(options.seed, options.seed + options.n)]
    sums: Counter[str] = Counter()
    by: dict[str, Counter[str]] = {}
    with ProcessPoolExecutor(options.jobs) as pool:
        for found in pool.map(_run, tasks, chunksize=4):
            sums[found.result] += 1
            by.setdefault(found.edit, Counter())[found.result] += 1
            by.setdefault(f"~{found.disguise}", Counter())[found.result] += 1
            if found.result in ("half", "silent", "crash") or (options.verbose and found.result == "told"):
                print(found.story, flush=True)
    for name, counts in sorted(by.items()):
        print(f"{name:20}", dict(counts))
    total = sum(sums.values())
    print(
        f"{total} edits in {time.monotonic() - start:.0f} s:",
        {key: f"{n} ({n / total:.1%})" for key, n in sums.items()},
    )


if __name__ == "__main__":
    main()
