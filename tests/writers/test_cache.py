"""What is kept of users' templates is run only when nobody else could have written it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from vbgen.writers.cache import keep, read


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VBGEN_CACHE_DIR", str(tmp_path / "kho"))
    return tmp_path / "kho"


def test_what_was_kept_is_read_in_a_folder_of_one_s_own(folder: Path) -> None:
    assert read("a") is None
    keep("a", (1, b"x", compile("1", "x", "eval")))
    assert read("a") == (1, b"x", compile("1", "x", "eval"))
    assert read("b") is None
    assert [(path.name, oct(path.stat().st_mode & 0o777)) for path in folder.iterdir()] == [("a.bin", "0o600")]
    assert oct(folder.stat().st_mode & 0o777) == "0o700"


@pytest.mark.skipif(os.name == "nt", reason="no modes")
@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: folder.chmod(0o777),
        lambda folder: folder.chmod(0o770),
        lambda folder: (folder / "a.bin").chmod(0o666),
        lambda folder: folder.rename(folder.parent / "that") and folder.symlink_to(folder.parent / "that"),
        lambda folder: (folder / "a.bin").rename(folder / "b.bin") and (folder / "b.bin").rename(folder / "a.bin.x"),
        lambda folder: (folder / "a.bin").write_bytes((folder / "a.bin").read_bytes()[:-1]),
        lambda folder: (folder / "a.bin").write_bytes(b""),
        lambda folder: (folder / "a.bin").write_bytes(b"\0" * 99),
    ],
)
def test_what_others_could_have_written_or_is_not_whole_is_not_read(
    folder: Path, spoil: Callable[[Path], object]
) -> None:
    keep("a", "b")
    assert read("a") == "b"
    spoil(folder)
    assert read("a") is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_what_belongs_to_somebody_else_is_not_read(folder: Path) -> None:
    keep("a", "b")
    os.chown(folder / "a.bin", 12345, -1)
    assert read("a") is None
    keep("a", "b")
    os.chown(folder, 12345, -1)
    assert read("a") is None


def test_what_is_kept_under_one_key_is_not_another_s(folder: Path) -> None:
    keep("a", "b")
    (folder / "a.bin").rename(folder / "c.bin")
    assert read("c") is None


def test_nothing_is_kept_where_others_may_write(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    keep("a", "b")
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_costs_speed_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tep").write_text("x")
    monkeypatch.setenv("VBGEN_CACHE_DIR", str(tmp_path / "tep" / "kho"))
    keep("a", "b")
    assert read("a") is None
