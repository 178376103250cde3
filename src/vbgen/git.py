"""What Git keeps of a folder: its revisions, files as they stood in one, its settings."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

from vbgen.named import NamedTuple

_SECONDS = 60


class GitError(Exception):
    """Git could not tell; the message says why, in Vietnamese."""


def kept(revision: str, path: str) -> bytes:
    """The bytes of a file in a revision; its path is as seen from where one is. Raises GitError."""
    folder, name = os.path.split(os.path.abspath(path))
    return git(folder, "show", "--no-textconv", "--end-of-options", f"{revision}:./{name}")


def revisions(path: str, most: int) -> Iterator[str]:
    """The revisions that changed a file, newest first. Raises GitError."""
    folder, name = os.path.split(os.path.abspath(path))
    yield from git(folder, "log", f"-{most}", "--format=%H", "--", name).decode().split()


def merged_by_lines(base: str, ours: str, theirs: str) -> int:
    """Merge a file as Git does, line by line, into `ours`; 0 when all of it could be merged, else 1."""
    names = ["-L", "bản này", "-L", "bản gốc", "-L", "bản kia"]
    done = subprocess.run(["git", "merge-file", *names, ours, base, theirs], timeout=_SECONDS, check=False)
    return int(done.returncode != 0)


def git(folder: str, *arguments: str) -> bytes:
    """What Git answers in a folder. Raises GitError."""
    if not os.path.isdir(folder):
        raise GitError(f"không có thư mục {folder}")
    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},  # its problems are told by their English words
        )
    except FileNotFoundError:
        raise GitError("máy không có Git") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"Git không trả lời sau {_SECONDS} giây") from None
    if done.returncode:
        raise GitError(_told(done.stderr.decode(errors="replace"), folder))
    return done.stdout


_PROBLEMS = (
    ("not a git repository", "{folder} không ở trong kho Git nào"),
    ("unknown revision", "kho Git không có bản ấy"),
    ("invalid object name", "kho Git không có bản ấy"),
    ("does not exist in", "bản ấy không có tệp này"),
    ("exists on disk, but not in", "bản ấy không có tệp này"),
)
"""How Git begins to say what went wrong, and how it is told here."""


def _told(problem: str, folder: str) -> str:
    found = next((told for words, told in _PROBLEMS if words in problem), "")
    lines = problem.strip().splitlines()
    own = lines[0].removeprefix("fatal: ") if lines else "không rõ vì sao"
    return found.format(folder=folder) if found else f"Git không làm được: {own}"


class Revision(NamedTuple):
    """One revision of a file: its name, when and by whom it was made (ISO 8601), what it says of itself."""

    name: str
    moment: str
    author: str
    subject: str


def history(path: str, most: int) -> list[Revision]:
    """The revisions that changed a file, newest first, also under names that it had before. Raises GitError."""
    folder, name = os.path.split(os.path.abspath(path))
    told = git(folder, "log", f"-{most}", "--follow", "--format=%H%x1f%aI%x1f%an%x1f%s", "--", name).decode(
        errors="replace"
    )
    return [Revision(*line.split("\x1f", 3)) for line in told.splitlines()]


def is_kept(folder: str) -> bool:
    """Whether a folder is in a checkout of Git."""
    try:
        return git(folder, "rev-parse", "--is-inside-work-tree").strip() == b"true"
    except GitError:
        return False


def begin(folder: str) -> None:
    """Make a repository of a folder. Raises GitError."""
    git(folder, "init", "--quiet")


def commit(path: str, message: str) -> None:
    """Keep one file as it stands now, and nothing else that was changed. Raises GitError."""
    folder, name = os.path.split(os.path.abspath(path))
    try:
        git(folder, "config", "user.email")
        own: list[str] = []
    except GitError:  # nobody has said who works here
        own = ["-c", "user.name=vbgen", "-c", "user.email=vbgen@localhost"]
    git(folder, "add", "--", name)
    git(folder, *own, "commit", "--quiet", "--message", message, "--only", "--", name)
