"""A repository of Git → the same taught to show Word files as text and to merge plans by what they mean, and back.

Two things are written: a block of .gitattributes, which goes to all who work with the repository, and settings of this
copy of it, which Git lets nobody send to others: each person runs the command once.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress

from vbgen.git import GitError, git
from vbgen.named import NamedTuple

_FIRST, _LAST = "# vbgen git setup: đầu", "# vbgen git setup: cuối"
_ATTRIBUTES = """\
*.docx diff=vbgen
*.yaml diff=vbgen-plan merge=vbgen
*.yml diff=vbgen-plan merge=vbgen
"""
_HEADINGS = r"^[[:space:]]*((-[[:space:]]+)?(heading|task|text|title):.*)$"


class Setup(NamedTuple):
    """The attributes of a repository: their path, their text now, and what to tell of all that was set."""

    path: str
    text: str
    told: tuple[str, ...]


def set_up(folder: str) -> Setup:
    """Teach the repository that a folder is in; its attributes are to be written by the caller. Raises GitError."""
    top = _top(folder)
    for name, value in _settings():
        git(top, "config", "--local", name, value)
    path = os.path.join(top, ".gitattributes")
    text = _without_block(_read(path))
    block = f"{_FIRST}\n{_ATTRIBUTES}{_LAST}\n"
    told = (
        f"{path}: tệp .docx hiện thành chữ khi `git diff`; kế hoạch (.yaml) được hợp theo nghĩa",
        f"{os.path.join(top, '.git', 'config')}: {', '.join(name for name, _ in _settings())}",
        "Mỗi người dùng kho này chạy `vbgen git setup` một lần; tệp .gitattributes thì đưa vào kho.",
    )
    return Setup(path, f"{text}{block}", told)


def take_back(folder: str) -> Setup:
    """Take away what was set in the repository that a folder is in. Raises GitError where there is none."""
    top = _top(folder)
    for section in ("diff.vbgen", "diff.vbgen-plan", "merge.vbgen"):
        with suppress(GitError):  # where it was not set
            git(top, "config", "--local", "--remove-section", section)
    path = os.path.join(top, ".gitattributes")
    told = (f"{path}, {os.path.join(top, '.git', 'config')}: đã bỏ phần của vbgen",)
    return Setup(path, _without_block(_read(path)), told)


def _settings() -> Iterator[tuple[str, str]]:
    own = f'"{sys.executable}"' + ("" if hasattr(sys, "frozen") else " -m vbgen")  # a bundle is the command itself
    program = "vbgen" if shutil.which("vbgen") else own
    yield "diff.vbgen.textconv", f"{program} git text"
    yield "diff.vbgen.cachetextconv", "true"
    yield "diff.vbgen-plan.xfuncname", _HEADINGS
    yield "merge.vbgen.name", "kế hoạch của vbgen, hợp theo nghĩa"
    yield "merge.vbgen.driver", f"{program} merge %O %A %B --path %P"


def _top(folder: str) -> str:
    return git(folder, "rev-parse", "--show-toplevel").decode().strip()


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except FileNotFoundError:
        return ""


def _without_block(text: str) -> str:
    """A text of attributes without vbgen's block."""
    lines = text.splitlines(keepends=True)
    signs = [line.rstrip("\r\n") for line in lines]
    if _FIRST not in signs or _LAST not in signs:
        return text if not text or text.endswith("\n") else f"{text}\n"
    first, last = signs.index(_FIRST), signs.index(_LAST)
    return "".join([*lines[:first], *lines[last + 1 :]])
