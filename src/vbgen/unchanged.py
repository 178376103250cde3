"""What a command rendered, and from what → which of its plans need not be rendered again.

A plan is unchanged when nothing that its files were made of has changed, vbgen itself included, and those files stand
there as they were written. What is kept of it lies in the cache, a file for each folder that is written to: losing it
costs time only.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from vbgen import __version__
from vbgen.diagnostics import Fault
from vbgen.files import Unreadable, cache_folder, content, digest, save
from vbgen.named import NamedTuple

MAX_BYTES = 200_000_000


class Made(NamedTuple):
    """How one plan was rendered: what it was made of and the files made, as whole path → digest ("" for none)."""

    asked: str  # the options, and vbgen's own state
    inputs: Mapping[str, str]
    files: Mapping[str, str]


class Ledger:
    """What was made of the plans of a command; digests of what is there are taken once."""

    def __init__(self) -> None:
        self._made: dict[str, dict[str, Made]] = {}
        self._there: dict[str, str] = {}
        self._changed: set[str] = set()

    def is_unchanged(self, out: str, asked: str) -> bool:
        """Whether the file at a path, and those beside it, are what would be made again."""
        made = self._of(out).get(out)
        return made is not None and made.asked == asked and self._stand(made.inputs) and self._stand(made.files)

    def keep(self, out: str, made: Made) -> None:
        """Take down how the file at a path was made."""
        self._of(out)[out] = made
        self._changed.add(os.path.dirname(out))

    def save(self) -> None:
        """Write what was taken down; a cache that cannot be written costs time only."""
        for folder in self._changed:
            import json

            rows = {out: made._asdict() for out, made in self._made[folder].items()}
            with suppress(Fault):
                save({_place(folder): json.dumps(rows, ensure_ascii=False).encode()}, lasting=False)

    def _of(self, out: str) -> dict[str, Made]:
        folder = os.path.dirname(out)
        if folder not in self._made:
            self._made[folder] = dict(_read(_place(folder)))
        return self._made[folder]

    def _stand(self, files: Mapping[str, str]) -> bool:
        return all(self._digest(path) == found for path, found in files.items())

    def _digest(self, path: str) -> str:
        if path not in self._there:
            self._there[path] = ""
            with suppress(Unreadable):
                self._there[path] = digest(content(path, MAX_BYTES))
        return self._there[path]


def _place(folder: str) -> str:
    return os.path.join(cache_folder(), f"da-dung-{digest(folder.encode())}.json")


def _read(path: str) -> Iterable[tuple[str, Made]]:
    import json

    with suppress(Unreadable, ValueError, TypeError, AttributeError):
        rows: dict[str, Any] = json.loads(content(path, MAX_BYTES))
        return [(out, Made(**row)) for out, row in rows.items()]
    return ()


@cache
def own_state() -> str:
    """A digest of vbgen's version, and of the age of its files: in a working copy they change under one version."""
    found = [__version__]
    if hasattr(sys, "frozen"):  # a bundle holds no modules' files
        found.append(f"{os.stat(sys.executable).st_mtime_ns}")
    for folder, folders, files in os.walk(os.path.dirname(__file__)):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "compiled"))
        for name in sorted(files):
            state = os.stat(os.path.join(folder, name))
            found.append(f"{name} {state.st_size} {state.st_mtime_ns}")
    return digest("\n".join(found).encode())
