"""A reading → the plain facts that `vbgen import --format json` prints, as printed in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.appendices import Attached, attached
from vbgen.recognise.citations import Cited, cited
from vbgen.recognise.closing import Closing, closing, issuer_signing
from vbgen.recognise.edges import Edges, edges
from vbgen.recognise.header import Header, header, out_of_title
from vbgen.recognise.ladder import Entry, entry
from vbgen.recognise.opening import Opening, opening
from vbgen.recognise.particulars import filled
from vbgen.recognise.sheets import continued
from vbgen.recognise.tables import block_of, charged, is_tabular
from vbgen.recognise.tasks import Assignment, Placed, placed
from vbgen.recognise.titles import appendix_titles
from vbgen.recognise.zones import Zones, lines_of, zones
from vbgen.standards import DEFAULT, LADDER
from vbgen.tree import Run, text_of


class Annex(NamedTuple):
    """What follows the signatures under a title: an appendix, or of a `kind` what is issued with the document."""

    title: str
    kind: str
    across: bool  # its pages lie across
    body: tuple[Entry | Grid, ...]
    placed: tuple[Placed, ...]
    assignments: tuple[Assignment, ...]
    given: tuple[str, ...] = ()  # what composing gives anew: header, label, with what it is issued


class Facts(NamedTuple):
    """All that recognising finds in a reading, before it becomes a document."""

    header: Header
    opening: Opening
    body: tuple[Entry | Grid, ...]
    placed: tuple[Placed, ...]  # where each entry of the body stands, and whom it charges
    assignments: tuple[Assignment, ...]
    closing: Closing
    appendices: tuple[Line | Grid, ...]
    annexes: tuple[Annex, ...]
    cited: tuple[Cited, ...]
    edges: Edges
    particulars: tuple[tuple[str, tuple[str, ...]], ...]
    attachments: tuple[str, ...]  # what is listed after "Gửi kèm:" at the end of the body
    notes: tuple[tuple[Run, ...], ...]
    zones: Zones  # what all of it was found in

    @property
    def entries(self) -> list[Entry]:
        return [item for item in self.body if isinstance(item, Entry)]


def facts(reading: Reading) -> Facts:
    """What a reading says."""
    apart = edges(reading)
    found = zones(apart.reading)
    top = header(found.header)
    start = opening(found.body, top.subject, top.law)
    joint = start.kind == "thong-tu" and start.summary.lower().startswith("liên tịch ")
    top, summary = out_of_title(top, start.summary)
    start = start._replace(summary=summary, kind="thong-tu-lien-tich" if joint else start.kind)
    body = ladder(start.rest)
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    if (form := top.law.form_of(start.kind)) and form[1].particulars:
        values, rest = filled(tuple(body), form[1], " ".join(top.issuer))
        body = list(rest)
    if start.above:  # a căn cứ block is no part of the opening where it stands below a paragraph
        body[start.above : start.above] = [Entry("", "", line) for line in start.basis_lines]
    body, listed = _attachments(body)
    end = closing(found.closing)
    if not top.issuer and start.kind != "bien-ban":
        top = top._replace(issuer=issuer_signing(end))
    entries = [item for item in body if isinstance(item, Entry)]
    texts = [top.subject, start.summary, *start.bases, *(item.line.text for item in entries)]
    texts += [line.text for item in found.appendices for line in lines_of(item)]
    texts += [line.text for item in body if isinstance(item, Grid) for line in lines_of(item)]
    texts += [text_of(note) for note in reading.notes]
    return Facts(
        top,
        start,
        tuple(body),
        *_charges(body, start.kind, " ".join(top.issuer)),
        end,
        found.appendices,
        tuple(_annex(item, start.kind, " ".join(top.issuer)) for item in attached(found.appendices)),
        tuple(item for item in cited(texts) if item.number.lower() != _own(top)),
        apart,
        values,
        listed,
        reading.notes,
        found,
    )


_ATTACHED = regex(r"^Gửi kèm(?: theo)?\s*:\s*", re.I)
_END = regex(r"\s*(?:\./\.?|[;.])\s*$")


def _attachments(body: list[Entry | Grid]) -> tuple[list[Entry | Grid], tuple[str, ...]]:
    """A body without the list of what goes with the document, where it ends with one; and what is listed."""
    for at in range(len(body) - 1, -1, -1):
        item = body[at]
        if not isinstance(item, Entry):
            break
        if not item.label and (match := _ATTACHED.match(item.text)):
            below = [entry.text for entry in body[at + 1 :] if isinstance(entry, Entry)]
            texts = [item.text[match.end() :], *below]
            found = tuple(text for text in (_END.sub("", text) for text in texts) if text)
            return (body[:at], found) if found and bool(below) != bool(item.text[match.end() :]) else (body, ())
        if item.label not in ("-", "–", "—"):
            break
    return body, ()


_TELLS_OF_WORK = regex(
    r"nhiệm vụ|phân công|công việc|giải pháp|kế hoạch|chương trình|trách nhiệm|tổ chức thực hiện|tiến độ|lộ trình"
    r"|nội dung (?:yêu cầu|đề nghị|chuẩn bị|báo cáo)|yêu cầu (?:báo cáo|chuẩn bị)",
    re.I,
)


def _annex(item: Attached, kind: str, issuer: str) -> Annex:
    """An appendix; only sentences of one that tells of work, and of a document that is issued, charge anybody."""
    body = ladder(item.items)
    prose = bool(item.kind) or bool(_TELLS_OF_WORK.search(item.title))
    charges = _charges(body, item.kind or kind, issuer, prose=prose)
    return Annex(item.title, item.kind, item.across, tuple(body), *charges, item.given)


def _charges(
    body: Sequence[Entry | Grid], kind: str, issuer: str, *, prose: bool = True
) -> tuple[tuple[Placed, ...], tuple[Assignment, ...]]:
    """Where the entries of a body stand, and its assignments: of its sentences, then of its tables."""
    found = placed(body, kind, issuer, charging=prose)
    tables = [block_of(item, lambda line: line.text, kind) for item in body if isinstance(item, Grid)]
    rows = [row for table in tables for row in charged(table)]
    charges = [charge for item in found for charge in item.charges]
    charges += [Assignment(-1, lead, task.text, task.support, task.due, task.product) for lead, task in rows]
    return found, tuple(charges)


def ladder(items: tuple[Line | Grid, ...]) -> list[Entry | Grid]:
    """The entries and tables of a body; a table that only lays out gives its rows of single lines as one line each."""
    body: list[Entry | Grid] = []
    for item in items:
        if isinstance(item, Line):
            body += [entry(item)] if item.text.strip() or item.before else []
        elif body and isinstance(body[-1], Grid) and (whole := continued(body[-1], item)):
            body[-1] = whole
        elif item.ruled or is_tabular(item):
            body.append(item)
        else:
            body += [entry(line) for row in item.rows for line in _across(row)]
    return _titled(body)


def _names_below(level: str) -> bool:
    """Whether the name of a rung stands below its label, on a line of its own."""
    return level in LADDER and bool(LADDER[level].labelled)


def _titled(body: list[Entry | Grid]) -> list[Entry | Grid]:
    """The items with the title that stands under "Chương I" on the entry of its label (Phụ lục I, II.6)."""
    made: list[Entry | Grid] = []
    for item in body:
        above = made[-1] if made else None
        if isinstance(above, Entry) and isinstance(item, Entry) and _names_below(above.level) and not above.text:
            text = item.text
            if not item.label and text and (item.line.align == "center" or text == text.upper()):
                made[-1] = above._replace(line=item.line)
                continue
        made.append(item)
    return made


def _across(row: tuple[Cell, ...]) -> list[Line]:
    """The lines of a row in a layout table: joined when each cell holds one, "- Bà A" beside "- Trưởng ban"."""
    cells = [[line for line in cell.lines if line.text.strip()] for cell in row]
    if len(cells) < 2 or any(len(lines) > 1 for lines in cells):
        return [line for lines in cells for line in lines]
    lines = [line for lines in cells for line in lines]
    if not lines:
        return []
    runs = [run for line in lines[1:] for run in (Run(" "), *line.runs)]
    return [lines[0]._replace(runs=(*lines[0].runs, *runs))]


def _own(top: Header) -> str:
    """The document's own number and symbol as one string, which its appendices cite."""
    return "".join(f"{top.number}{top.law.words.joint}{top.symbol}".lower().split())


def plain(found: Facts) -> dict[str, Any]:
    """The facts with the keys of the labels that importing is measured against."""
    top, start, end = found.header, found.opening, found.closing
    return {
        "kind": start.kind,
        "standard": "nd30" if top.standard == DEFAULT else top.standard,
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
        "labels": [item.label for item in found.entries if item.label],
        "assignments": [
            {
                "lead": item.lead,
                "support": list(item.support),
                "due": item.due,
                "starts": " ".join(item.text.split()[:8]),
            }
            for item in (*found.assignments, *(item for annex in found.annexes for item in annex.assignments))
        ],
        "recipients": list(end.recipients),
        "filing": end.filing,
        "signers": [
            {
                "authority": list(mark.authority),
                "position": " kiêm ".join(part for part in (mark.position, mark.concurrent) if part),
                "name": mark.name,
            }
            for mark in end.signers
        ],
        "appendices": appendix_titles(found.appendices),
        "references": [{"number": item.number, "date": item.date} for item in found.cited],
    }
