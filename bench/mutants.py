"""Mutants: one small change of the code at a time, and whether the tests of its package notice.

`python bench/mutants.py [-n 40] [--seed 1] [PACKAGE…]` works on a copy of the tree, prints a line for each mutant that
lives and the share that was killed. A seed draws the same mutants of the same code.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
TESTS = {
    "recognise": ["tests/recognise"],
    "compose": ["tests/compose", "tests/test_plans.py"],
    "deriving": ["tests/deriving"],
    "covering.py": ["tests/test_covering.py"],
    "lint": ["tests/lint", "--ignore=tests/lint/test_pages.py", "--ignore=tests/lint/test_rendered.py"],
}
SECONDS = 120  # a mutant that runs longer is one that never ends: it is noticed
_SWAPPED = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.In: (" in ", " not in "),
    ast.NotIn: (" not in ", " in "),
    ast.Is: (" is ", " is not "),
    ast.IsNot: (" is not ", " is "),
}


class Mutant(NamedTuple):
    """A stretch of one line of a file, and what stands there instead."""

    path: Path
    line: int
    start: int
    end: int
    new: str

    def of(self, text: str) -> str:
        """The file's text with the change made; columns count bytes, as ast does."""
        lines = text.encode().split(b"\n")
        line = lines[self.line - 1]
        lines[self.line - 1] = line[: self.start] + self.new.encode() + line[self.end :]
        return b"\n".join(lines).decode()


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file: comparisons turned, `and` for `or`, guards never true, numbers one more."""
    text = path.read_text("utf-8")
    lines = [line.encode() for line in text.split("\n")]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            yield from _between(path, lines, node.left, node.comparators[0], *_SWAPPED[type(node.ops[0])])
        elif isinstance(node, ast.BoolOp):
            words = (" and ", " or ") if isinstance(node.op, ast.And) else (" or ", " and ")
            yield from _between(path, lines, node.values[0], node.values[1], *words)
        elif isinstance(node, ast.If | ast.IfExp):
            test = node.test
            if test.lineno == test.end_lineno and test.end_col_offset is not None:
                yield Mutant(path, test.lineno, test.col_offset, test.end_col_offset, "False")
        elif isinstance(node, ast.Constant) and type(node.value) is int and node.end_col_offset is not None:
            yield Mutant(path, node.lineno, node.col_offset, node.end_col_offset, str(node.value + 1))


def _between(path: Path, lines: list[bytes], left: ast.expr, right: ast.expr, old: str, new: str) -> Iterator[Mutant]:
    """The operator between two operands of one line."""
    if left.end_lineno != right.lineno or left.end_col_offset is None:
        return
    at = lines[right.lineno - 1].find(old.encode(), left.end_col_offset, right.col_offset)
    if at >= 0:
        yield Mutant(path, right.lineno, at, at + len(old.encode()), new)


def is_killed(mutant: Mutant, tree: Path, tests: list[str]) -> bool:
    """Whether the tests of a package fail over a copy of the tree in which a mutant stands."""
    file = tree / mutant.path.relative_to(ROOT)
    before = file.read_text("utf-8")
    file.write_text(mutant.of(before), "utf-8")
    asked = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *tests]
    where = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        run = subprocess.run(asked, cwd=tree, env=where, capture_output=True, timeout=SECONDS, check=False)
        return run.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(before, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=", ".join(TESTS))
    parser.add_argument("-n", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    pool = []
    for package in asked.packages or TESTS:
        place = ROOT / "src" / "vbgen" / package
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
        pool += [(package, mutant) for file in files for mutant in mutants(file)]
    drawn = random.Random(asked.seed).sample(pool, min(asked.n, len(pool)))
    killed = 0
    with tempfile.TemporaryDirectory(prefix="vbgen-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", ".git", "out", "__pycache__", ".*_cache"))
        for package in dict.fromkeys(package for package, _ in drawn):  # what fails by itself would kill every mutant
            if is_killed(Mutant(ROOT / "README.md", 1, 0, 0, ""), tree, TESTS[package]):
                sys.exit(f"the tests of {package} fail without any mutant")
        for number, (package, mutant) in enumerate(drawn, 1):
            if is_killed(mutant, tree, TESTS[package]):
                killed += 1
            else:
                line = mutant.path.read_text("utf-8").split("\n")[mutant.line - 1].encode()
                old = line[mutant.start : mutant.end].decode().strip()
                place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}:{mutant.start + 1}"
                print(f"lives: {place}: {old} → {mutant.new.strip()}: {line.decode().strip()}", flush=True)
            print(f"{killed}/{number} killed", file=sys.stderr, flush=True)
    share = f"{killed / len(drawn):.0%}"
    print(f"{killed} of {len(drawn)} mutants killed ({share}), drawn from {len(pool)}, seed {asked.seed}")


if __name__ == "__main__":
    main()
