"""Two versions, as plans or files of any office → what differs, in sentences; the same as Word files.

Done in a process of its own (`desk.worker`).
"""

from __future__ import annotations

from typing import NamedTuple

from vbgen import explanatory
from vbgen.comparing.words import Stretch
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.differences import differences
from vbgen.tracking import tracked
from vbgen.versions import Version, documents


class Side(NamedTuple):
    """One of two versions: what the page calls it, its path, its bytes."""

    name: str
    path: str
    data: bytes


class Saying(NamedTuple):
    """What differs at one place, in words; those that went and came are marked."""

    words: tuple[Stretch, ...]


class Compared(NamedTuple):
    """What differs between two versions, and what was told when they were read."""

    before: str
    after: str
    sentences: tuple[Saying, ...]
    findings: tuple[Diagnostic, ...]


def compared(first: Side, second: Side) -> Compared:
    """What differs. Raises Fault for a version that cannot be read."""
    found = documents(Version(*first), Version(*second))
    told = differences(found.before, found.after, (first.name, second.name))
    return Compared(first.name, second.name, tuple(Saying(one.words) for one in told.sentences), found.findings)


def redline(first: Side, second: Side, author: str) -> bytes:
    """The Word file with the changes from the first to the second tracked. Raises Fault."""
    found = tracked(Version(*first), Version(*second), author=author)
    if not found.changes:
        raise Fault(Diagnostic("S0952", "không có chỗ khác nào ghi được thành vết sửa", second.name))
    return found.data


def table(first: Side, second: Side) -> bytes:
    """The table of both versions' clauses side by side. Raises Fault."""
    found = documents(Version(*first), Version(*second))
    return explanatory.table(found.before, found.after)
