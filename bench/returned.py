"""Word files that come back edited, by the thousand: what of each edit came home into its plan.

    python bench/returned.py -n 2000 [--seed 0] [--several 500] [--office 100] [--disguise google] [--verbose]

`--several` adds so many files with two to seven edits each, in which an edit that is told beside others that came in
makes the file *partly*. `--office` adds so many files that LibreOffice opened and saved again, all in one call.

An edit is *exact* when the plan that took it in prints just the text of the edited file, *told* when the plan stayed as
it was and a finding says where the edit is. Anything else is a fault: *half*, an edit that was taken in otherwise than
it was made, or *silent*, one that nothing was said of.

*followed* is exact but for lines that nobody typed, which vbgen makes of what was edited, and which are told: a sum, or
the number of the document in "(Kèm theo …)" below the label of its appendix. That edit was applied exactly, for the law
asks of each edit whether it is printed as it was made; those lines, left as they stood, would contradict it. *signed*
is exact but for signs and numbers that vbgen sets in lines that were typed, "./." of the last one, told too: it is not
counted among what was applied exactly.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE)]

from support.returned.trial import DISGUISES, Outcome, judged, returned, trial  # noqa: E402

from vbgen.readers.libreoffice import as_word  # noqa: E402


def _run(task: tuple[int, str, int]) -> Outcome:
    return trial(*task)


def _judge(task: tuple[str, str, str, str, bytes, int]) -> Outcome:
    return judged(*task)


def _resaved(seed: int, many: int) -> Iterator[tuple[str, str, str, str, bytes, int]]:
    """Edited files as LibreOffice saves them."""
    made = {str(at): returned(at, "word") for at in range(seed, seed + many)}
    for key, data in (as_word({key: one[3] for key, one in made.items()}) if made else {}).items():
        path, edit, did, _ = made[key]
        yield path, edit, did, "office", data, int(key)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("-n", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--several", type=int, default=0)
    asked.add_argument("--disguise", default="")
    asked.add_argument("--office", type=int, default=0)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--verbose", action="store_true")
    options = asked.parse_args()
    start = time.monotonic()
    kinds = [options.disguise] if options.disguise else list(DISGUISES)
    seeds = range(options.seed, options.seed + options.n + options.several)
    many = [1 if seed < options.seed + options.n else 2 + seed % 6 for seed in seeds]
    tasks = [(seed, kinds[seed % len(kinds)], edits) for seed, edits in zip(seeds, many, strict=True)]
    sums: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    by: dict[str, Counter[str]] = {}
    with ProcessPoolExecutor(options.jobs) as pool:
        resaved = pool.map(_judge, list(_resaved(options.seed, options.office)), chunksize=4)
        for found in chain(pool.map(_run, tasks, chunksize=4), resaved):
            sums[found.result] += 1
            alone[found.result] += not found.edit.endswith(" edits")
            by.setdefault(found.edit, Counter())[found.result] += 1
            by.setdefault(f"~{found.disguise}", Counter())[found.result] += 1
            if not sums.total() % 200:
                print(sums.total(), dict(sums), file=sys.stderr, flush=True)
            if found.result in ("half", "silent", "crash") or (options.verbose and found.result != "exact"):
                print(found.story, flush=True)
    for name, counts in sorted(by.items()):
        print(f"{name:20}", dict(counts))
    total = sum(sums.values())
    print(
        f"{total} files in {time.monotonic() - start:.0f} s:",
        {key: f"{n} ({n / total:.1%})" for key, n in sums.items()},
    )
    for what, counts in (("one edit", alone), ("several edits", sums - alone)):
        if whole := counts.total():
            applied = counts["exact"] + counts["followed"]
            print(
                f"of {whole} files with {what} applied exactly: {applied / whole:.2%}, to the letter of the whole file",
                end=" ",
            )
            print(f"{counts['exact'] / whole:.2%}; told whole: {counts['told'] / whole:.2%}")


if __name__ == "__main__":
    main()
