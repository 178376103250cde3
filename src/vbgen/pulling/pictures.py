"""The pictures of a Word file that came back: those that were sent stay, others are left out and told."""

from __future__ import annotations

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.readers.reading import Apart, Grid, Line, Reading
from vbgen.tree import Drawing


def as_sent(returned: Reading, sent: Reading) -> Reading:
    """What came back with the pictures that were sent: a plan names files, which a Word file cannot put beside it.

    One that stands in the place of another, under its name, is that other.
    """
    known = {drawing.data: drawing for drawing in _drawings(sent)}
    named = {drawing.name: drawing for drawing in known.values()}
    strange = [drawing for drawing in _drawings(returned) if drawing.data not in known]
    if not strange:
        return returned

    def kept(item: Line | Grid) -> Line | Grid:
        before: list[Apart] = []
        for apart in item.before:
            replaced = named.get(apart.name) if isinstance(apart, Drawing) and apart.data not in known else apart
            before += [replaced] if replaced is not None else []
        return item._replace(before=tuple(before))

    hint = "chép hình vào cạnh kế hoạch rồi ghi `- image: …` vào chỗ của nó"
    message = f"{len(strange)} hình mới của tệp Word chưa đưa vào kế hoạch"
    told = Diagnostic("S0221", message, severity=Severity.WARNING, hint=hint)
    return returned._replace(items=tuple(map(kept, returned.items)), findings=(*returned.findings, told))


def _drawings(reading: Reading) -> list[Drawing]:
    return [apart for item in reading.items for apart in item.before if isinstance(apart, Drawing)]
