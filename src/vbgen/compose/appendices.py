"""Phụ lục, and what is issued with a document: a section each, with its own ladder and end (mẫu 1.3, 2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.compose.body import body, closed
from vbgen.compose.citations import Citer
from vbgen.compose.header import crown, line, number
from vbgen.compose.opening import competence, issuer
from vbgen.model import Appendix, Document
from vbgen.standards import ALL_KINDS, LANDSCAPE, ORIENTATIONS, PAGE, WORDING, Form, Kind
from vbgen.tree import Break, Item, Paragraph
from vbgen.vietnamese import long_date, roman, upper


def appendices(document: Document, kind: Kind, form: Form, citer: Citer) -> Iterator[Item]:
    """The items of every appendix; several are numbered, a single one is not (II.1.đ)."""
    numbered = sum(not appendix.kind for appendix in document.appendices) > 1
    count = 0
    for appendix in document.appendices:
        count += not appendix.kind
        landscape = ORIENTATIONS[appendix.orientation] == "landscape"
        yield Break(landscape)
        yield from _title(appendix, document, numeral(count, document.standard) if numbered else "")
        yield line(
            "appendix_reference", f"({WORDING[document.standard].issued_with} {reference(document, kind, form)})"
        )
        articles = bool(appendix.kind) and ALL_KINDS[appendix.kind].articles
        room = (LANDSCAPE if landscape else PAGE).text_width
        yield from closed(body(appendix.body, citer, articles=articles, room=room), WORDING[document.standard].end)


def numeral(count: int, standard: str) -> str:
    """ "II" where the state's appendices are counted, "2" where the Party's are."""
    return str(count) if standard == "dang" else roman(count)


def _title(appendix: Appendix, document: Document, number: str) -> Iterator[Paragraph]:
    if appendix.kind:
        yield from crown(document)
        yield line("appendix_title", upper(ALL_KINDS[appendix.kind].name))
        yield line("appendix_summary", appendix.title)
    else:
        yield line("appendix_label", f"Phụ lục {number}".rstrip())
        yield line("appendix_title", upper(appendix.title))


def reference(document: Document, kind: Kind, form: Form) -> str:
    """ "Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân Tiến"."""
    words = WORDING[document.standard]
    label = number(document, kind, words).removeprefix(words.number)
    by = competence(document) if form.resolves else issuer(document)
    return f"{kind.name} số {label}{words.date_comma} {long_date(document.date)} của {by}"
