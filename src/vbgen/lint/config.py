"""A project's settings → the rules that it asks for, in all files or in some.

```toml
[check]                        # in vbgen.toml; in pyproject.toml: [tool.vbgen.check]
select = ["T", "N"]
ignore = ["C0306"]
strict = true
repealed = "het-hieu-luc.csv"  # the office's own table of dead law: see lint/vocabulary/law.py
[check.per-file-ignores]
"plans/cu/*.yaml" = ["T0406"]
```

Faults: S0405 no such rule · S0406 no such setting · S0407 no such value.
"""

from __future__ import annotations

import os
from fnmatch import fnmatch
from typing import Any, NamedTuple

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.lint.registry import begins_ids, unknown
from vbgen.settings import no_setting, settings

_SETTINGS = ("select", "ignore", "strict", "repealed", "per-file-ignores")


class Config(NamedTuple):
    """What a project asks for; `folder` is where its file stands."""

    folder: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    repealed: str = ""  # the path of the office's own table of dead law

    def ignored(self, file: str) -> tuple[str, ...]:
        """The rules that are not asked for in a file."""
        path = os.path.relpath(os.path.abspath(file), self.folder).replace(os.sep, "/") if self.folder else file
        return (*self.ignore, *(name for pattern, names in self.per_file if fnmatch(path, pattern) for name in names))


def config_of(file: str) -> Config:
    """The settings for a file: those of the nearest folder above it that has some. Raises Fault."""
    found = settings(os.path.dirname(file), "check")
    return _config(found.path, found.table) if found else Config()


def _config(path: str, table: dict[str, Any]) -> Config:
    for name in table:
        if name not in _SETTINGS:
            raise no_setting(name, _SETTINGS, path)
    files = table.get("per-file-ignores", {})
    if not isinstance(files, dict):
        raise Fault(Diagnostic("S0407", '`per-file-ignores` phải là các mục `"mẫu tệp" = [mã]`', path))
    per_file = tuple((str(pattern), _names(path, names)) for pattern, names in files.items())
    select, ignore = (_names(path, table.get(name, [])) for name in ("select", "ignore"))
    strict = table.get("strict", False)
    if not isinstance(strict, bool):
        raise Fault(Diagnostic("S0407", "`strict` chỉ nhận true hoặc false", path))
    folder = os.path.dirname(path)
    return Config(folder, select, ignore, strict, per_file, _repealed(path, folder, table.get("repealed", "")))


def _repealed(path: str, folder: str, value: Any) -> str:
    """The path of a table of dead law that can be read, "" for none."""
    if not isinstance(value, str):
        raise Fault(Diagnostic("S0407", "`repealed` phải là tên một tệp .csv", path))
    if not value:
        return ""
    from vbgen.lint.vocabulary import law

    table = os.path.join(folder, value)
    law.dead(table)
    return table


def _names(path: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Fault(Diagnostic("S0407", 'danh sách quy tắc phải là ["T0401", …]', path))
    names = tuple(item.strip().upper() for item in value)
    if faults := unknown([name for name in names if not begins_ids(name)], path):
        raise Fault(*faults)
    return names
