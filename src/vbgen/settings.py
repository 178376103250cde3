"""vbgen.toml, or [tool.vbgen] of pyproject.toml → what a project asks for, a table for each of its concerns.

Faults: S0403 a file that is no TOML · S0406 no such setting.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Any

from vbgen.diagnostics import Diagnostic, Fault, Span, closest
from vbgen.files import Unreadable, content, is_file
from vbgen.named import NamedTuple

MAX_BYTES = 100_000
TABLES = ("check", "templates")
_FILES = {"vbgen.toml": (), "pyproject.toml": ("tool", "vbgen")}  # with the keys above the tables


class Settings(NamedTuple):
    """A table, and the file that it stands in."""

    path: str
    table: dict[str, Any]

    @property
    def folder(self) -> str:
        """Where the paths that it names begin."""
        return os.path.dirname(self.path)


def settings(folder: str, name: str) -> Settings | None:
    """The table of a name in the nearest file at or above a folder that has one. Raises Fault."""
    here = os.path.abspath(folder)
    while True:
        for file, keys in _FILES.items():
            path = os.path.join(here, file)
            if is_file(path) and (table := _table(path, (*keys, name))) is not None:
                return Settings(path, table)
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above


def no_setting(name: str, known: tuple[str, ...], path: str, hint: str = "") -> Fault:
    """What is told of a setting that does not exist; without a hint, all that do are listed."""
    near = closest(name, known)
    hint = f"có phải `{near}`?" if near else hint or "các mục: " + ", ".join(known)
    return Fault(Diagnostic("S0406", f"không có mục cấu hình `{name}`", path, hint=hint))


def _table(path: str, keys: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        table: Any = _parsed(path, content(path, MAX_BYTES))
    except Unreadable as error:
        raise Fault(Diagnostic("S0403", f"không đọc được cấu hình: {error}", path)) from None
    *above, name = keys
    for key in above:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        return None
    if unknown := [key for key in table if key not in TABLES]:
        raise no_setting(unknown[0], TABLES, path)
    found = table.get(name)
    if found is not None and not isinstance(found, dict):
        raise Fault(Diagnostic("S0407", f"`{name}` phải là một bảng: [{name}]", path))
    return found


@lru_cache(maxsize=16)  # the files of one run have one
def _parsed(path: str, data: bytes) -> Any:
    import tomllib

    try:
        return tomllib.loads(data.decode())
    except RecursionError:
        raise Fault(Diagnostic("S0403", "không đọc được cấu hình: lồng nhau quá nhiều bậc", path)) from None
    except UnicodeDecodeError:
        raise Fault(Diagnostic("S0403", "không đọc được cấu hình: tệp không phải UTF-8", path)) from None
    except ValueError as error:  # no TOML, or a number of more digits than Python reads
        raise Fault(Diagnostic("S0403", "không đọc được cấu hình: sai cú pháp TOML", path, _place(error))) from None


def _place(error: ValueError) -> Span | None:
    """Where tomllib stopped; it tells no place at the end of a file."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    return Span(int(found[1]), int(found[2]), int(found[1]), int(found[2]) + 1) if found else None
