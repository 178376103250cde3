"""Mutants: one small change of the code at a time, and whether any test that reaches it notices.

`python bench/mutants.py [-n 40] [--seed 1] [--minutes 15] [PACKAGE…]` works on a copy of the tree. coverage.py tells
once which tests reach which line (kept in `out/` for the next run over the same code and tests); a mutant is met by
those tests, its package's own and the quickest first, up to a budget. Each mutant that lives is printed, then the share
that was killed. A seed draws the same mutants of the same code. (mutmut and cosmic-ray draw no samples, and run a whole
package of tests for each mutant.)

Left out, since what they change is no rule: how many values a cache keeps (decorators), what only a type checker reads
(`if TYPE_CHECKING`, annotations), how many letters of a text a finding shows (a slice within `Hit(…)`). A limit that is
a guess (a number above 20, a fraction) is doubled or turned around, not moved by one. All others count, those too that
change nothing: guards that only narrow a type, short cuts that the long way would come to as well.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from coverage import CoverageData

ROOT = Path(__file__).parents[1]
PACKAGES = """recognise compose deriving covering lint comparing revising merging pulling clashes bases versions
 differences explanatory""".split()  # modules too
BESIDE = "importing checking plans outputs outline matrix overlooked labels".split()
"""What else has tests that reach them."""
SEED = "--hypothesis-seed=1"  # a law draws the same with and without a mutant; one that fails of itself is left out
SECONDS = 120  # a mutant that runs longer is one that never ends: it is noticed
BUDGET = 20.0  # seconds of tests that one mutant is worth
MOST = 500  # tests that it meets
LIMIT = 20  # a number above is a guess, 600 letters, which one more does not change: it is doubled, `<` becomes `>=`
_TURNED = {ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<"}
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

    def __str__(self) -> str:
        line = self.path.read_text("utf-8").split("\n")[self.line - 1].encode()
        old = line[self.start : self.end].decode().strip()
        place = f"{self.path.relative_to(ROOT)}:{self.line}:{self.start + 1}"
        return f"{place}: {old} → {self.new.strip()}: {line.decode().strip()}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file: comparisons moved, `and` for `or`, guards never true, numbers one more."""
    text = path.read_text("utf-8")
    lines = [line.encode() for line in text.split("\n")]
    for node in _within(ast.parse(text)):
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            sign = type(node.ops[0])
            old, new = _SWAPPED[sign]
            is_guess = any(_is_guess(side) for side in (node.left, node.comparators[0]))
            new = _TURNED.get(sign, new) if is_guess else new
            yield from _between(path, lines, node.left, node.comparators[0], old, new)
        elif isinstance(node, ast.BoolOp):
            words = (" and ", " or ") if isinstance(node.op, ast.And) else (" or ", " and ")
            yield from _between(path, lines, node.values[0], node.values[1], *words)
        elif isinstance(node, ast.If | ast.IfExp):
            test = node.test  # `if TYPE_CHECKING:` is never true as it stands
            if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
                continue
            if test.lineno == test.end_lineno and test.end_col_offset is not None:
                yield Mutant(path, test.lineno, test.col_offset, test.end_col_offset, "False")
        elif isinstance(node, ast.Constant) and type(node.value) is int and node.end_col_offset is not None:
            more = 2 * node.value if node.value > LIMIT else node.value + 1
            yield Mutant(path, node.lineno, node.col_offset, node.end_col_offset, str(more))


def _within(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a tree that are rules: not those of decorators, nor of the length of what a finding shows."""
    yield tree
    shows = isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "Hit"
    for name, value in ast.iter_fields(tree):
        for node in value if isinstance(value, list) else [value]:
            if shows and isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
                yield from _within(node.value)
            elif isinstance(node, ast.AST) and name != "decorator_list":
                yield from _within(node)


def _is_guess(node: ast.expr) -> bool:
    if not isinstance(node, ast.Constant) or type(node.value) not in (int, float):
        return False
    return node.value > LIMIT or node.value != int(node.value)


def _between(path: Path, lines: list[bytes], left: ast.expr, right: ast.expr, old: str, new: str) -> Iterator[Mutant]:
    """The operator between two operands of one line."""
    if left.end_lineno != right.lineno or left.end_col_offset is None:
        return
    at = lines[right.lineno - 1].find(old.encode(), left.end_col_offset, right.col_offset)
    if at >= 0:
        yield Mutant(path, right.lineno, at, at + len(old.encode()), new)


# --- which tests reach a line ---------------------------------------------------------------------------------------


class Reach(NamedTuple):
    """The tests that reach each line of each file, and how many seconds each test takes."""

    lines: dict[Path, dict[int, list[str]]]
    seconds: dict[str, float]

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that meet a mutant: those that reach its line, then its module, then those of its package.

        A value that is cached or made on import is asked for by more tests than were seen to reach its line. Of each
        group those of its module's own file come first, then its package's own, then the quickest.
        """
        home = mutant.path.relative_to(ROOT / "src" / "vbgen").with_suffix("")
        own = f"tests/{home.parts[0]}"
        mirror = f"tests/{home.parent / f'test_{home.name}'}"
        lines = self.lines.get(mutant.path, {})
        groups = (
            set(lines.get(mutant.line, ())),
            {name for found in lines.values() for name in found},
            {name for name in self.seconds if name.startswith(own)},
        )
        chosen: dict[str, None] = {}
        left = BUDGET
        for group in groups:
            for name in sorted(
                group & self.seconds.keys() - chosen.keys(),
                key=lambda name: (not name.startswith(mirror), not name.startswith(own), self.seconds[name], name),
            ):
                left -= self.seconds[name]
                if left > 0 or not chosen:
                    chosen[name] = None
        return list(chosen)[:MOST]


def tests() -> list[str]:
    """The folder or file of tests of each package and module that has one of its own."""
    places = [ROOT / "tests" / place for name in (*PACKAGES, *BESIDE) for place in (name, f"test_{name}.py")]
    return [str(place.relative_to(ROOT)) for place in places if place.exists()]


def pytest_runtest_logreport(report: Any) -> None:
    """As a plugin of pytest: one line for each test that ran, its seconds and its name."""
    if report.when == "call" and not report.skipped:
        with open("seconds.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps([report.nodeid, report.duration, report.passed]) + "\n")


def reach(tree: Path) -> Reach:
    """What tests reach in a tree, kept for the next run over the same one."""
    known = hashlib.sha256()
    for file in sorted(
        file for part in ("src", "tests", "plans") for file in (tree / part).rglob("*") if file.is_file()
    ):
        known.update(bytes(file.relative_to(tree)) + hashlib.sha256(file.read_bytes()).digest())
    kept = ROOT / "out" / "mutants" / f"{known.hexdigest()}.json"
    if not kept.exists():
        lines, seconds = _reach(tree)
        shutil.rmtree(kept.parent, ignore_errors=True)  # of what the tree was before
        kept.parent.mkdir(parents=True)
        at = {name: number for number, name in enumerate(seconds)}  # names alone would be 300 MB
        told = {
            str(path): {line: [at[name] for name in names if name in at] for line, names in found.items()}
            for path, found in lines.items()
        }
        kept.write_text(json.dumps([told, seconds]), "utf-8")
    told, seconds = json.loads(kept.read_text("utf-8"))
    named = list(seconds)
    of_files = {
        ROOT / path: {int(line): [named[number] for number in numbers] for line, numbers in found.items()}
        for path, found in told.items()
    }
    return Reach(of_files, seconds)


def _reach(tree: Path) -> Reach:
    """Runs the tests once over a tree. One that fails without a mutant would kill them all: it is told and left out."""
    (tree / "seconds.jsonl").write_text("", "utf-8")
    shutil.copy(__file__, tree / "bench" / "mutants.py")
    asked = ["-p", "mutants", "--cov=src/vbgen", "--cov-context=test", "--cov-report=", SEED, *tests()]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    _pytest(tree, asked, seconds=3600)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    data = CoverageData(str(tree / ".coverage"))
    data.read()
    lines = {}
    for file in data.measured_files():
        found = data.contexts_by_lineno(file)
        names = {line: [one.rpartition("|")[0] for one in those if one] for line, those in found.items()}
        lines[Path(file).relative_to(tree)] = names
    found = [json.loads(line) for line in (tree / "seconds.jsonl").read_text("utf-8").splitlines()]
    if not found:
        sys.exit((tree.parent / "told").read_text("utf-8")[-2000:])
    for name, _, passed in found:
        if not passed:
            print(f"fails without any mutant: {name}", flush=True)
    return Reach(lines, {name: seconds for name, seconds, passed in found if passed})


def _pytest(tree: Path, asked: list[str], seconds: float) -> bool:
    """Whether tests of a tree pass in time, run by a copy of this process: what all of them import is loaded once."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        with open(tree.parent / "told", "wb") as told:
            os.dup2(told.fileno(), 1)
            os.dup2(told.fileno(), 2)
        os.chdir(tree)
        sys.path[:0] = [str(tree / "src"), str(tree / "bench")]
        os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:2])
        os.environ["PATH"] = str(_tools(tree))
        os._exit(pytest.main(["-q", "-p", "no:cacheprovider", *asked]))
    end = time.monotonic() + seconds
    while (ended := os.waitpid(child, os.WNOHANG)) == (0, 0) and time.monotonic() < end:
        time.sleep(0.01)
    if ended == (0, 0):
        os.killpg(child, signal.SIGKILL)
        ended = os.waitpid(child, 0)
    return ended[1] == 0


def _tools(tree: Path) -> Path:
    """A folder of this machine's commands without LibreOffice: what waits for it is skipped for each mutant."""
    made = tree.parent / "commands"
    if not made.exists():
        made.mkdir()
        for folder in reversed(os.get_exec_path()):
            for command in Path(folder).iterdir() if Path(folder).is_dir() else ():
                if "office" not in command.name:
                    (made / command.name).unlink(missing_ok=True)
                    (made / command.name).symlink_to(command)
    return made


def is_killed(mutant: Mutant, tree: Path, tests: list[str]) -> bool:
    """Whether one of these tests fails over a copy of the tree in which a mutant stands."""
    file = tree / mutant.path.relative_to(ROOT)
    before, times = file.read_text("utf-8"), (file.stat().st_atime, file.stat().st_mtime)
    file.write_text(mutant.of(before), "utf-8")
    try:
        return bool(tests) and not _pytest(tree, ["-x", "-p", "no:cov", SEED, *tests], SECONDS)
    finally:
        file.write_text(before, "utf-8")
        os.utime(file, times)  # its compiled form is that of before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=", ".join(PACKAGES))
    parser.add_argument("-n", type=int, default=40, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=15, help="after which no further mutant is tried")
    asked = parser.parse_args()
    pool = []
    for package in asked.packages or PACKAGES:
        place = ROOT / "src" / "vbgen" / package
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
        pool += [mutant for file in files for mutant in mutants(file)]
    drawn = random.Random(asked.seed).sample(pool, min(asked.n, len(pool)))
    shown = {mutant: str(mutant) for mutant in drawn}  # before anybody edits the files
    killed = tried = 0
    with tempfile.TemporaryDirectory(prefix="vbgen-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", ".git", "out", "__pycache__", ".*_cache"))
        reached = reach(tree)
        end = time.monotonic() + asked.minutes * 60
        for mutant in drawn:
            if time.monotonic() > end:
                break
            tried += 1
            met = reached.of(mutant)
            if is_killed(mutant, tree, met):
                killed += 1
            else:
                print(f"lives ({len(met)} tests): {shown[mutant]}", flush=True)
            print(f"{killed}/{tried} killed", file=sys.stderr, flush=True)
    share = f"{killed / max(tried, 1):.0%}"
    print(f"{killed} of {tried} mutants killed ({share}), drawn from {len(pool)}, seed {asked.seed}")


if __name__ == "__main__":
    main()
