"""A desk over a folder of one plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.desk import PLAN, Desk

from vbgen.desk.app import create
from vbgen.desk.folder import opened


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk over a folder that holds one plan, a.yaml."""
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    app = create(opened(str(tmp_path)))
    app.testing = False  # what fails is told on a page
    return Desk(tmp_path, app.test_client())
