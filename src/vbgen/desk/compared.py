"""Two versions, as plans or files of any office → what differs, in sentences; the same as Word files.

Done in a process of its own (`desk.worker`).
"""

from __future__ import annotations

from vbgen import explanatory
from vbgen.comparing.words import Stretch
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.differences import differences
from vbgen.named import NamedTuple
from vbgen.tracking import tracked
from vbgen.versions import Version, documents


class Saying(NamedTuple):
    """What differs at one place, in words; those that went and came are marked."""

    words: tuple[Stretch, ...]


class Compared(NamedTuple):
    """What differs between two versions, and what was told when they were read."""

    before: str
    after: str
    sentences: tuple[Saying, ...]
    findings: tuple[Diagnostic, ...]


def compared(first: Version, second: Version) -> Compared:
    """What differs. Raises Fault for a version that cannot be read."""
    found = documents(first, second)
    told = differences(found.before, found.after, (first.name, second.name))
    return Compared(first.name, second.name, tuple(Saying(one.words) for one in told.sentences), found.findings)


def redline(first: Version, second: Version, author: str) -> bytes:
    """The Word file with the changes from the first to the second tracked. Raises Fault."""
    found = tracked(first, second, author=author)
    if not found.changes:
        raise Fault(Diagnostic("S0952", "không có chỗ khác nào ghi được thành vết sửa", second.name))
    return found.data


def table(first: Version, second: Version) -> bytes:
    """The table of both versions' clauses side by side. Raises Fault."""
    found = documents(first, second)
    return explanatory.table(found.before, found.after)
