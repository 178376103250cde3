"""A project's settings → the rules that it asks for, in all files or in some.

```toml
[check]                        # in vbgen.toml; in pyproject.toml: [tool.vbgen.check]
select = ["T", "N"]
ignore = ["C0306"]
strict = true
repealed = "het-hieu-luc.csv"  # the office's own table of dead law: see lint/vocabulary/law.py
swapped = [["02/01/2026", "10/01/2026"]]  # a day off that is announced, and the day that is worked for it
[check.per-file-ignores]
"plans/cu/*.yaml" = ["T0406"]
```

Faults: S0405 no such rule · S0406 no such setting · S0407 no such value.
"""

from __future__ import annotations

import os
from datetime import date
from typing import Any

from vbgen.days_off import Swaps
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.lint.registry import begins_ids, unknown
from vbgen.named import NamedTuple
from vbgen.settings import no_setting, settings

_SETTINGS = ("select", "ignore", "strict", "repealed", "swapped", "per-file-ignores")


class Config(NamedTuple):
    """What a project asks for; `folder` is where its file stands."""

    folder: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    repealed: str = ""  # the path of the office's own table of dead law
    swapped: Swaps = ()  # days off that are announced, each with the day that is worked for it

    def ignored(self, file: str) -> tuple[str, ...]:
        """The rules that are not asked for in a file."""
        if not self.per_file:
            return self.ignore
        from fnmatch import fnmatch

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
    repealed, swapped = _repealed(path, folder, table.get("repealed", "")), _swapped(path, table.get("swapped", []))
    return Config(folder, select, ignore, strict, per_file, repealed, swapped)


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


def _swapped(path: str, value: Any) -> Swaps:
    """Pairs of days: off, and worked for it."""
    hint = 'swapped = [["02/01/2026", "10/01/2026"]]: ngày nghỉ, ngày làm bù'
    try:
        return tuple((_day(off), _day(worked)) for off, worked in value)
    except (TypeError, ValueError, AttributeError):
        raise Fault(Diagnostic("S0407", "`swapped` phải là các cặp ngày", path, hint=hint)) from None


def _day(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


def _names(path: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Fault(Diagnostic("S0407", 'danh sách quy tắc phải là ["T0401", …]', path))
    names = tuple(item.strip().upper() for item in value)
    if faults := unknown([name for name in names if not begins_ids(name)], path):
        raise Fault(*faults)
    return names
