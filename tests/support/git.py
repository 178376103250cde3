"""A folder → a repository of Git that keeps files of it; tests with it skip where there is no Git."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

with_git = pytest.mark.skipif(not shutil.which("git"), reason="no Git here")


def git(folder: Path, *arguments: str, fails: bool = False) -> str:
    """What Git answers in a folder, of an author of its own; whether it `fails` is asserted."""
    own = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.quotePath=false"]
    done = subprocess.run(["git", *own, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode != 0) is fails, done.stderr
    return done.stdout


def keep(folder: Path, file: str) -> None:
    """Make a folder a repository, one file of it kept in its first revision."""
    git(folder, "init", "-q")
    git(folder, "add", file)
    git(folder, "commit", "-qm", "gửi đi")
