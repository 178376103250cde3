"""A desk over a folder of one plan."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.desk import PLAN, Desk

from vbgen import libreoffice
from vbgen.desk import paper
from vbgen.desk.app import create
from vbgen.desk.bounded import Bounded
from vbgen.desk.folder import opened


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk over a folder that holds one plan, a.yaml."""
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    app = create(opened(str(tmp_path)))
    app.testing = False  # what fails is told on a page
    return Desk(tmp_path, app.test_client())


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A LibreOffice that this test alone keeps open."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    monkeypatch.setattr(libreoffice, "_kept", None)
    yield
    libreoffice.kept_open().close()


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice, of which nothing is kept from before."""
    monkeypatch.setattr(libreoffice, "_kept", None)
    monkeypatch.setattr(libreoffice.places, "office", lambda: "")
    monkeypatch.setattr(paper, "_kept", Bounded[bytes](12))
