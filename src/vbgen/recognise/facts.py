"""A reading → the plain facts that `vbgen import --format json` prints, as printed in the file."""

from __future__ import annotations

from typing import Any, NamedTuple

from vbgen.readers.reading import Grid, Line, Reading
from vbgen.recognise.citations import Cited, cited
from vbgen.recognise.closing import Closing, closing
from vbgen.recognise.header import Header, header
from vbgen.recognise.ladder import Rung, rung
from vbgen.recognise.opening import Opening, opening
from vbgen.recognise.tasks import Assignment, assignments
from vbgen.recognise.zones import lines_of, zones
from vbgen.tree import Run


class Facts(NamedTuple):
    """All that recognising finds in a reading, before it becomes a document."""

    header: Header
    opening: Opening
    body: tuple[Rung | Grid, ...]
    assignments: tuple[Assignment, ...]
    closing: Closing
    appendices: tuple[Line | Grid, ...]
    cited: tuple[Cited, ...]
    notes: tuple[tuple[Run, ...], ...]

    @property
    def rungs(self) -> list[Rung]:
        return [item for item in self.body if isinstance(item, Rung)]


def facts(reading: Reading) -> Facts:
    """What a reading says."""
    found = zones(reading)
    top = header(found.header)
    start = opening(found.body, top.subject)
    body: list[Rung | Grid] = []
    for item in start.rest:
        if isinstance(item, Grid) and item.ruled:
            body.append(item)
        else:
            body += [rung(line) for line in lines_of(item) if line.text.strip()]
    rungs = [item for item in body if isinstance(item, Rung)]
    texts = [top.subject, start.summary, *start.bases, *(item.line.text for item in rungs)]
    texts += [line.text for item in found.appendices for line in lines_of(item)]
    texts += [line.text for item in body if isinstance(item, Grid) for line in lines_of(item)]
    texts += ["".join(run.text for run in note) for note in reading.notes]
    return Facts(
        top,
        start,
        tuple(body),
        tuple(assignments(rungs, start.kind, " ".join(top.issuer))),
        closing(found.closing),
        found.appendices,
        tuple(cited(texts)),
        reading.notes,
    )


def plain(found: Facts) -> dict[str, Any]:
    """The facts with the keys of the labels that importing is measured against."""
    top, start, end = found.header, found.opening, found.closing
    return {
        "kind": start.kind,
        "standard": "dang" if top.standard == "dang" else "nd30",
        "superior": " ".join(top.superior) or None,
        "issuer": " ".join(top.issuer),
        "number": top.number,
        "symbol": top.symbol,
        "place": top.place,
        "day": top.day,
        "month": top.month,
        "year": top.year,
        "summary": start.summary,
        "addressees": list(start.addressees),
        "bases": list(start.bases),
        "labels": [item.label for item in found.rungs if item.label],
        "assignments": [
            {
                "lead": item.lead,
                "support": list(item.support),
                "due": item.due,
                "starts": " ".join(item.text.split()[:8]),
            }
            for item in found.assignments
        ],
        "recipients": list(end.recipients),
        "filing": end.filing,
        "signers": [
            {"authority": list(mark.authority), "position": mark.position, "name": mark.name} for mark in end.signers
        ],
        "appendices": _titles(found.appendices),
        "references": [{"number": item.number, "date": item.date} for item in found.cited],
    }


def _titles(items: tuple[Line | Grid, ...]) -> list[str]:
    """The titles of appendices: the lines under "Phụ lục …" up to the reference line."""
    import re

    found: list[str] = []
    lines = [line for item in items if isinstance(item, Line) for line in [item]]
    for index, line in enumerate(lines):
        text = " ".join(line.text.split())
        if re.match(r"^\W*(PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU)\b", text) and len(text) < 150:
            below = [" ".join(item.text.split()) for item in lines[index + 1 : index + 4]]
            title = re.sub(
                r"^\W*(PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU)\s*(số\s*)?([IVXLC\d]+\b|[A-Z]\b)?\s*[:.\-–]?\s*", "", text
            )
            parts = [title] if title else []
            for piece in below:
                if (
                    re.match(r"(PHỤ LỤC|Phụ lục|PHỤ BIỂU)", piece)
                    or piece.startswith("(")
                    or len(piece) > 200
                    or not piece
                ):
                    break
                parts.append(piece)
            if parts:
                found.append(" ".join(parts))
    return found
