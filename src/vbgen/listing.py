"""A folder → the plans in it; beside them stand registries of units and what vbgen itself keeps of plans."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from vbgen.patterns import regex
from vbgen.source import ENDINGS

PROGRESS = ".tien-do"  # ends the name, before .yaml, of what is known of a plan's tasks
_HEAD = 100_000  # bytes in which the fields of a round of comments have begun
_KIND = regex(r"^kind\s*:", re.M)
_FIELD = regex(r"^(kind|draft|units|opinions)[ \t]*:", re.M)


def plans_in(folder: str) -> list[str]:
    """The plans of a folder and those below it: .yaml files, no hidden ones, no registries of units ("don-vi.yaml",
    what lies in "units/"), no records.
    """
    found = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "units")
        paths = (os.path.join(where, name) for name in sorted(files) if not name.startswith("."))
        found += [path for path in paths if _is_yaml(path) and path != _registry(where) and not is_record(path)]
    return found


def says_kind(text: str) -> bool:
    """Whether a text has the field that plans alone have: registries, rounds, ledgers, facts have none."""
    return bool(_KIND.search(text))


def says_round(text: str) -> bool:
    """Whether a text has the fields that a round of comments has, and no plan."""
    return set(_FIELD.findall(text)) == {"draft", "units"}


def says_ledger(text: str) -> bool:
    """Whether a text has the field that the ledger of a round alone has."""
    return "opinions" in (found := set(_FIELD.findall(text))) and "kind" not in found


def _is_yaml(path: str) -> bool:
    return path.lower().endswith(ENDINGS)


def _registry(folder: str) -> str:
    return os.path.join(folder, "don-vi.yaml")


def is_record(path: str) -> bool:
    """Whether a file is what vbgen keeps of plans: known progress, a round of comments, its ledger."""
    if not _is_yaml(path):
        return False
    if os.path.splitext(path)[0].endswith(PROGRESS):
        return True
    try:
        found = os.stat(path)
    except OSError:
        return False
    return _is_of_round(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=4096)
def _is_of_round(path: str, changed: int, size: int) -> bool:
    """Whether a file, as it stands at a time, is a round or its ledger."""
    try:
        with open(path, "rb") as file:
            text = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return False
    return says_round(text) or says_ledger(text)
