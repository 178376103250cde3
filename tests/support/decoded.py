"""What a plan's text becomes when it is decoded: its faults, as tests state them."""

from __future__ import annotations

from vbgen.diagnostics import Severity
from vbgen.schema import decode
from vbgen.source import parse

HEAD = "kind: ke-hoach\nissuer: {name: UBND xã A}\nsummary: X\n"


def faults(text: str) -> list[tuple[str, int, int, str]]:
    """Id, line, column and message of each finding."""
    document, _, found = decode(parse(text, "a.yaml"))
    assert (document is None) == any(fault.severity is Severity.ERROR for fault in found)
    return [(fault.id, *(fault.span or (0, 0))[:2], fault.message) for fault in found]
