"""What a plan says, and what the facts of a file say → the content that rules judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from vbgen import inline
from vbgen.compose.citations import full_citation, short_citation
from vbgen.compose.header import symbol
from vbgen.lint.asked import Asked
from vbgen.lint.text.content import Content, Duty, JudgedTable, Passage, Signature, Zoned
from vbgen.model import (
    Assignments,
    Block,
    Clause,
    Document,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    Reference,
    Table,
    Task,
    standard_of,
)
from vbgen.outline import Place, outline
from vbgen.patterns import regex
from vbgen.schema.spans import Path
from vbgen.tabular import covered
from vbgen.vietnamese import PartialDate, parse_date

if TYPE_CHECKING:
    from vbgen.readers.reading import Grid, Line
    from vbgen.recognise.facts import Facts
    from vbgen.recognise.zones import Zones


def of_document(document: Document, asked: Asked, superiors: Iterable[Document] = ()) -> Content:
    """What a plan says; `superiors` are the documents that it carries out."""
    places = tuple(_located(outline(document)))
    date = document.date
    filed = [document.filing] if document.filing else []
    filed += [item.name for item in document.recipients if _files(item.name)]
    return Content(
        kind=document.kind,
        standard=document.standard,
        issuer=document.issuer.name,
        superior=document.issuer.superior,
        number=document.number,
        symbol=_symbol(document),
        place=document.issuer.place,
        parts=("", "", ""),
        date=date,
        summary=document.summary,
        addressees=document.addressees,
        bases=document.bases,
        recipients=tuple(item.name for item in document.recipients if not _files(item.name)),
        filing=tuple(filed),
        drafter=document.drafter,
        signers=tuple(_signatures(document)),
        passages=tuple(_TextPrinter(document).passages(places)),
        duties=tuple(_duties(places)),
        appendices=len(document.appendices),
        tables=tuple(_tables(places)),
        competence=(document.competence,) if document.competence else (),
        issue=asked.issue,
        repealed=asked.repealed,
        swapped=asked.swapped,
        document=document,
        places=places,
        superiors=tuple(superiors),
    )


def _files(name: str) -> bool:
    return name.casefold().startswith("lưu")


def _symbol(document: Document) -> str:
    form = standard_of(document).form_of(document.kind)
    return symbol(document, form[0]) if form else document.symbol


def _signatures(document: Document) -> Iterator[Signature]:
    printed = standard_of(document).signs
    for index, signer in enumerate(document.signers):
        signs = [printed[token] for token in signer.authority if token in printed]
        heads = [*signer.head, *[""] * len(signs)]
        yield Signature(tuple(zip(signs, heads, strict=False)), signer.position, signer.name, path=("signers", index))


def _located(places: Iterable[Place[Block]]) -> Iterator[tuple[Place[Block], Path]]:
    """Places with the paths of their blocks: the n-th of the body, or of an appendix's, in reading order."""
    for appendix, inside in groupby(places, key=lambda place: place.appendix):
        start: Path = () if appendix is None else ("appendices", appendix)
        for number, place in enumerate(inside):
            yield place, (*start, "body", number)


def _duties(places: Iterable[tuple[Place[Block], Path]]) -> Iterator[Duty]:
    for place, path in places:
        block = place.block
        if isinstance(block, Task):
            yield Duty(
                plain(block.text),
                place.lead,
                block.support,
                block.due,
                block.product,
                path,
                bool(block.lead),
                block.follows,
            )


def _tables(places: Iterable[tuple[Place[Block], Path]]) -> Iterator[JudgedTable]:
    for place, path in places:
        if isinstance(table := place.block, Table) and table.rows:
            rows = tuple(tuple(map(plain, row.cells)) for row in table.rows)
            yield JudgedTable(tuple(column.title for column in table.columns), rows, path)


def plain(text: str) -> str:
    """A text without its inline marks; a citation is its id in brackets."""
    if not inline.has_marks(text):
        return text
    return "".join(piece.spelled or (f"[@{piece.citation}]" if piece.citation else "") for piece in inline.parse(text))


class _TextPrinter:
    """The texts of a plan as they will be read, each with its path; references come first, so that they are full."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._references = {item.id: item for item in document.references}

    def passages(self, places: Iterable[tuple[Place[Block], Path]]) -> Iterator[Passage]:
        document = self._document
        for reference in document.references:
            yield Passage("references", full_citation(reference, date_in_words=False), ("references", reference.id))
        yield from _listed("superior", document.issuer.superior, ("issuer", "superior"))
        yield from _listed("issuer", document.issuer.name, ("issuer", "name"))
        for index, partner in enumerate(document.partners):
            yield from _listed("issuer", partner.name, ("partners", index, "name"))
        yield Passage("summary", self._read(document.summary), ("summary",))
        for index, text in enumerate(document.bases):
            yield Passage("bases", self._read(text), ("bases", index))
        yield from _listed("addressees", document.addressees, ("addressees",))
        for key, values in document.particulars:
            yield from _listed("particulars", values, ("particulars", key))
        for place, path in places:
            if place.appendix is None:
                yield from self._block(place, path)
        yield from _listed("attachments", document.attachments, ("attachments",))
        for index, appendix in enumerate(document.appendices):
            yield Passage("appendix", appendix.title, ("appendices", index, "title"))
            for place, path in places:
                if place.appendix == index:
                    yield from (passage._replace(part="appendix") for passage in self._block(place, path))
        for note in document.notes:
            yield Passage("notes", self._read(note.text), ("notes", note.id))
        for index, recipient in enumerate(document.recipients):
            yield Passage("recipients", recipient.name, ("recipients", index))
            yield from _listed("recipients", recipient.items, ("recipients", index, "items"))
        if document.filing:
            yield Passage("recipients", document.filing, ("filing",))

    def _block(self, place: Place[Block], path: Path) -> Iterator[Passage]:
        block = place.block
        if isinstance(block, Table):
            for index, column in enumerate(block.columns):
                yield Passage("table", column.title, (*path, "columns", index))
            yield from self._beside(block, path)
            for index, (row, taken) in enumerate(zip(block.rows, covered(block.rows), strict=True)):
                written = (cell for at, cell in enumerate(row.cells) if at not in taken)
                texts = _listed("table", map(self._read, written), (*path, "rows", index))
                yield from (passage for passage in texts if passage.text)
            return
        if isinstance(block, Assignments):  # its other texts are the tasks'
            for index, column in enumerate(block.columns):
                yield Passage("table", column.title, (*path, "columns", index))
            yield from self._beside(block, path)
            return
        if isinstance(block, Image | QrCode | PageBreak):
            if caption := getattr(block, "caption", ""):
                yield Passage("body", self._read(caption), (*path, "caption"))
            return
        level = "" if isinstance(block, Paragraph) else "#" if isinstance(block, Clause) or block.numbered else ""
        heading = isinstance(block, Clause) and block.heading
        if place.tabled:
            yield Passage("table", self._read(block.text), (*path, "text"))
            for key, lines in block.cells if isinstance(block, Clause | Task) else ():
                yield from _listed("table", map(self._read, lines), (*path, "cells", key))
        else:
            yield Passage("body", self._read(block.text), (*path, "text"), level=level, heading=heading)
        if isinstance(block, Task):
            for name in ("lead", "due", "product"):
                if value := getattr(block, name):
                    yield Passage("facts", value, (*path, name))
            yield from _listed("facts", block.support, (*path, "support"))

    def _beside(self, table: Table | Assignments, path: Path) -> Iterator[Passage]:
        """The lines above and below a table."""
        for name in ("caption", "unit"):
            if text := getattr(table, name):
                yield Passage("table", self._read(text), (*path, name))
        yield from _listed("table", map(self._read, table.notes), (*path, "notes"))

    def _read(self, text: str) -> str:
        if not inline.has_marks(text):
            return text
        return "".join(piece.spelled or self._cited(piece.citation) for piece in inline.parse(text))

    def _cited(self, name: str) -> str:
        reference: Reference | None = self._references.get(name)
        return short_citation(reference) if reference else ""


def _listed(part: str, texts: Iterable[str], path: Path) -> Iterator[Passage]:
    for index, text in enumerate(texts):
        yield Passage(part, text, (*path, index))


# --- files ---------------------------------------------------------------------------------------------------------


def of_facts(facts: Facts, asked: Asked) -> Content:
    """What a file says."""
    from vbgen.lint.binding import binds

    top, start, end = facts.header, facts.opening, facts.closing
    printed = (top.day, top.month, top.year)
    return Content(
        kind=start.kind,
        standard=top.standard,
        issuer=top.issuer,
        superior=top.superior,
        number=top.number,
        symbol=top.symbol,
        place=top.place,
        parts=printed,
        date=_printed_date(facts),
        summary=start.summary,
        addressees=start.addressees,
        bases=start.bases,
        recipients=end.recipients,
        filing=(end.filing,) if end.filing else (),
        drafter=end.drafter,
        signers=tuple(
            Signature(tuple(map(_authority, mark.authority)), mark.position, mark.name) for mark in end.signers
        ),
        passages=tuple(_passages(facts)),
        duties=tuple(Duty(item.text, item.lead, item.support, item.due, item.product) for item in facts.assignments),
        appendices=len(facts.appendices),
        tables=tuple(_tables_of(facts)),
        competence=start.competence,
        issue=asked.issue,
        binds=asked.issue or binds(facts, top.law),
        repealed=asked.repealed,
        swapped=asked.swapped,
        facts=facts,
        lines=_zoned(facts.zones),
    )


_FIGURE = regex(r"\d{1,2}")


def _printed_date(facts: Facts) -> PartialDate | None:
    """The date of a file; only its year where a figure stands above or below it, stamped over what was typed."""
    top = facts.header
    found = parse_date("/".join(part for part in (top.day, top.month, top.year) if part))
    lines = [spot.text.strip() for spot in facts.zones.header]
    dated = [at for at, line in enumerate(lines) if "tháng" in line]
    beside = [lines[place] for at in dated for place in (at - 1, at + 1) if 0 <= place < len(lines)]
    stamped = [int(line) for line in beside if _FIGURE.fullmatch(line)]
    if found and found.complete and any(figure not in (found.day, found.month) for figure in stamped):
        return PartialDate(year=found.year)
    return found


def _authority(text: str) -> tuple[str, str]:
    """ "KT. CHỦ TỊCH" → ("KT.", "CHỦ TỊCH"); a line that begins with none of the signs has no sign."""
    sign, _, head = text.partition(" ")
    if "." in sign.rstrip("."):  # "TM.ỦY BAN"
        at = sign.rindex(".") + 1
        if sign[:at].replace(".", "").isalpha() and at <= 5:
            return sign[:at], f"{sign[at:]} {head}".strip()
    return (sign, head.strip()) if len(sign) <= 5 else ("", text)


def _passages(facts: Facts) -> Iterator[Passage]:
    from vbgen.readers.reading import Line
    from vbgen.recognise.captions import beside
    from vbgen.recognise.ladder import Entry
    from vbgen.tree import text_of

    top, start, end = facts.header, facts.opening, facts.closing
    yield from _listed("superior", top.superior, ())
    yield from _listed("issuer", top.issuer, ())
    yield Passage("summary", start.summary)
    yield from (Passage("bases", text) for text in start.bases)
    yield from (Passage("addressees", text) for text in start.addressees)
    tabled = beside(facts.body, facts.placed)
    place = -1
    for item in facts.body:
        place += isinstance(item, Entry)
        if isinstance(item, Entry) and place in tabled:
            yield Passage("table", item.line.text)
        elif isinstance(item, Entry):
            yield Passage("body", item.line.text, label=item.label, level=item.level, heading=item.line.bold)
        else:
            yield from _grid("table", item)
    yield from (Passage("attachments", text) for text in facts.attachments)
    yield from (Passage("notes", text_of(note)) for note in facts.notes)
    yield from (Passage("recipients", text) for text in (*end.recipients, end.filing) if text)
    for thing in facts.appendices:
        if isinstance(thing, Line):
            yield Passage("appendix", thing.text)
        else:
            yield from _grid("appendix", thing)


def _tables_of(facts: Facts) -> Iterator[JudgedTable]:
    from vbgen.readers.reading import Grid

    for item in (*facts.body, *facts.appendices):
        if isinstance(item, Grid) and item.ruled and len(item.rows) > item.heads:
            titles, *rows = (tuple(" ".join(line.text for line in cell.lines) for cell in row) for row in item.rows)
            yield JudgedTable(titles, tuple(rows[max(item.heads - 1, 0) :]))


def _grid(part: str, grid: Grid) -> Iterator[Passage]:
    for row in grid.rows:
        for cell in row:
            for line in cell.lines:
                if line.text.strip():
                    yield Passage(part, line.text)


def _zoned(found: Zones) -> Zoned:
    from vbgen.readers.reading import Line
    from vbgen.recognise.zones import lines_of

    body = tuple(
        " ".join(line.text.split()) for item in found.body if isinstance(item, Line) for line in lines_of(item)
    )
    return Zoned(
        tuple(_raw(spot.line) for spot in found.header), body[:40], body, tuple(spot.text for spot in found.closing)
    )


def _raw(line: Line) -> str:
    """A line of the header with its inner spaces, which the standard rules."""
    return line.text.replace("\xa0", " ").strip()
