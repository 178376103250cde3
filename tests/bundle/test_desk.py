"""What a double click opens: a folder that was dropped on the program, or one of the person's own."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from support.repository import ROOT

folder: Callable[[], str] = runpy.run_path(str(ROOT / "bundle" / "desk.py"))["folder"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["ban-lam-viec"])
    return tmp_path


def test_a_folder_in_documents_is_made_once_and_kept(home: Path) -> None:
    (home / "Documents").mkdir()
    found = Path(folder())
    assert (found, found.is_dir()) == (home / "Documents" / "Van ban vbgen", True)
    (found / "a.yaml").write_text("x", encoding="utf-8")
    assert Path(folder()) == found
    assert (found / "a.yaml").read_text(encoding="utf-8") == "x"


def test_a_person_without_documents_has_it_at_home(home: Path) -> None:
    assert folder() == str(home / "Van ban vbgen")


def test_a_folder_dropped_on_the_program_is_opened(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["ban-lam-viec", "/ổ chung/văn bản"])
    assert folder() == "/ổ chung/văn bản"
    assert list(home.iterdir()) == []
