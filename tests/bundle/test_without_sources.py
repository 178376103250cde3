"""vbgen runs where no file of its modules stands, as in a bundle: only what is data lies on the disk."""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.repository import ROOT

PROGRAM = """\
import sys
sys.dont_write_bytecode = True
from vbgen.cli import main
for words in (
    ["new", "cong-van", "-o", "a.yaml"],
    ["template", "copy", "cong-van", "-o", "mau.docx"],
    ["template", "check", "mau.docx"],
    ["render", "a.yaml", "--template", "mau.docx"],
    ["render", "a.yaml", "--to", "html"],
    ["check", "a.yaml", "a.docx"],
    ["import", "a.docx", "-o", "b.yaml"],
):
    try:
        main(words)
    except SystemExit as end:
        assert not end.code, (words, end.code)
print(sys.modules["vbgen"].__file__)
"""


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The package with its modules compiled, each in the place of its source, which is gone."""
    package = tmp_path / "bundle" / "vbgen"
    shutil.copytree(ROOT / "src" / "vbgen", package, ignore=shutil.ignore_patterns("__pycache__", "assets"))
    shutil.copytree(ROOT / "templates", package / "templates")
    assert compileall.compile_dir(package, quiet=2, legacy=True)
    for source in package.rglob("*.py"):
        source.unlink()
    return package.parent


def test_the_usual_commands_need_no_source(bare: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env={"PYTHONPATH": str(bare), "VBGEN_CACHE_DIR": str(tmp_path / "cache"), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == str(bare / "vbgen" / "__init__.pyc")
