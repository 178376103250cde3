"""Templates are compiled into a cache of the tests' own; what is measured on pages is drawn once a session."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from support.drawn import Drawn

os.environ["VBGEN_CACHE_DIR"] = tempfile.mkdtemp(prefix="vbgen-tests-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write tests/golden anew (make golden)")


@pytest.fixture(autouse=True, scope="module")
def _no_office_is_left_open() -> Iterator[None]:
    """What a desk of one module keeps open is nothing that the tests of another find."""
    yield
    if loaded := sys.modules.get("vbgen.libreoffice"):
        loaded.let_go()


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every case, plan and example as a PDF; LibreOffice runs once."""
    from support.cases import drawn_plans
    from support.drawn import convert

    from vbgen.pipeline import RenderJob, has_errors, render_files

    folder = tmp_path_factory.mktemp("pages")
    for name, text in drawn_plans().items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    jobs = [RenderJob(str(folder / f"{name}.yaml"), str(folder / f"{name}.docx")) for name in drawn_plans()]
    assert [outcome.findings for outcome in render_files(jobs) if has_errors(outcome)] == []
    return convert([Path(job.out) for job in jobs], folder)


@pytest.fixture(scope="session")
def pages(pdfs: dict[str, Path]) -> dict[str, Drawn]:
    """Every case, plan and example, drawn."""
    from support.drawn import draw

    return {name: draw(pdf) for name, pdf in pdfs.items()}
