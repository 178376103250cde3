"""The examples of docs/python.md, run as the programme that they make; what they print is what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from support.repository import ROOT

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(python|text)\n(.*?)```", PAGE, flags=re.S)


EXAMPLES = "".join(text for kind, text in BLOCKS if kind == "python" and not text.startswith("# dask"))
SHOWN = "".join(text for kind, text in BLOCKS[:-2] if kind == "text")
(_, DASK), (_, SHOWN_BY_DASK) = BLOCKS[-2:]


FORKED = {**os.environ, "DASK_MULTIPROCESSING__CONTEXT": "fork"}  # else each worker would run the examples once more


def printed(folder: Path, code: str) -> str:
    script = folder / "vi_du.py"
    script.write_text(code, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", str(script)]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=FORKED)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


def test_the_examples_print_what_the_page_shows(tmp_path: Path) -> None:
    assert printed(tmp_path, EXAMPLES) == SHOWN


@pytest.mark.skipif(find_spec("dask") is None or os.name == "nt", reason="Dask is not installed")
def test_the_same_function_runs_on_dask(tmp_path: Path) -> None:
    assert printed(tmp_path, EXAMPLES + DASK) == SHOWN + SHOWN_BY_DASK
