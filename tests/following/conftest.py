"""A folder with a plan of three tasks."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.followed import PLAN


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kh.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path
