"""LibreOffice accepts and rejects all changes of a redline: what it then holds are the words of either version."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from support import decided
from support.repository import EXAMPLES, PLANS
from support.revised import turned_round

from vbgen.plans import load
from vbgen.readers.docx import read
from vbgen.recognise.zones import lines_of
from vbgen.redlining import redlined
from vbgen.rendering import render

WITH_TABLES = ("dang-huong-dan", "du-an", "quyet-dinh")
CHOSEN = {plan.stem: plan for plan in [*PLANS, *EXAMPLES] if plan in PLANS or plan.stem in WITH_TABLES}


@cache
def python() -> str:
    """The Python that has the bridge to LibreOffice (python3-uno); "" where there is none."""
    for path in filter(None, ("/usr/bin/python3", shutil.which("python3"))):
        if Path(path).exists() and not subprocess.run([path, "-c", "import uno"], capture_output=True).returncode:
            return path
    return ""


def words(data: bytes) -> list[str]:
    """What stands in a file, line by line, those of no words left out."""
    found = [" ".join(line.text.split()) for item in read(data, "a.docx").items for line in lines_of(item)]
    return [line for line in found if line]


@pytest.mark.skipif(not shutil.which("soffice") or not python(), reason="no LibreOffice with python3-uno here")
def test_libreoffice_accepts_to_the_newer_version_and_rejects_to_the_older(tmp_path: Path) -> None:
    versions = {}
    for name, plan in CHOSEN.items():
        one = load(str(plan))
        versions[name] = render(one), render(turned_round(one.document))
        Path(tmp_path, f"{name}.docx").write_bytes(redlined(*versions[name], author="A").data)
    subprocess.run([python(), decided.__file__, f"vbgen-{tmp_path.name}", tmp_path], check=True, timeout=150)
    for name, (before, after) in versions.items():
        for how, meant in (("accepted", after), ("rejected", before)):
            made = Path(tmp_path, f"{name}.{how}.docx").read_bytes()
            assert words(made) == words(meant), f"{name} {how}"
