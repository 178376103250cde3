"""Templates are compiled into a cache of the tests' own."""

from __future__ import annotations

import os
import tempfile

import pytest

os.environ["VBGEN_CACHE_DIR"] = tempfile.mkdtemp(prefix="vbgen-tests-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write tests/golden anew (make golden)")
