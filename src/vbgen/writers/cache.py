"""Compiled templates of users, kept between runs where nobody but this user can write.

What is kept is code, so it is run only when the folder and the file are this user's own and no one else may write them,
and when its digest holds. The cache is a convenience: whatever is wrong with it, a template is compiled again.
"""

from __future__ import annotations

import marshal
import os
import stat
from contextlib import suppress
from typing import Any

from vbgen.files import cache_folder

_DIGEST = 32  # bytes of a SHA-256


def read(key: str) -> Any:
    """What is kept under a key, None for nothing that may be trusted."""
    import hashlib

    folder = cache_folder()
    try:
        if not _own(os.lstat(folder)):
            return None
        with open(os.path.join(folder, f"{key}.bin"), "rb") as file:
            if not _own(os.fstat(file.fileno())):
                return None
            data = file.read()
        if hashlib.sha256(key.encode() + data[_DIGEST:]).digest() != data[:_DIGEST]:
            return None
        return marshal.loads(data[_DIGEST:])
    except (OSError, EOFError, ValueError, TypeError):
        return None


def keep(key: str, value: Any) -> None:
    """Keep what `marshal` can hold; a folder that cannot be written, or is not trusted, costs speed only."""
    import hashlib

    folder = cache_folder()
    passing = os.path.join(folder, f".{key}.{os.getpid()}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _own(os.lstat(folder)):
            return
        content = marshal.dumps(value)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(passing, flags, 0o600), "wb") as file:
            file.write(hashlib.sha256(key.encode() + content).digest() + content)
        os.replace(passing, os.path.join(folder, f"{key}.bin"))
    except (OSError, ValueError):
        with suppress(OSError):
            os.unlink(passing)


def _own(found: os.stat_result) -> bool:
    """Whether a file or folder is this user's own, a link to nowhere else, and closed to the writing of others."""
    if stat.S_ISLNK(found.st_mode):
        return False
    if os.name == "nt":  # rights are not in the mode there; the folder lies in the user's own profile
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
