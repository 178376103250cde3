"""The two columns at the top of page 1, and what stands at its edges (ô 1–4, 5b, 10b, 11, 13)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.model import Document, standard_of
from vbgen.standards import CIRCULATIONS, URGENCIES, Form, Kind, RoleName
from vbgen.tree import PrintedParagraph, Run
from vbgen.vietnamese import long_date, number_label, upper


def line(role: RoleName, text: str) -> PrintedParagraph:
    """A paragraph of one plain run."""
    return PrintedParagraph(role, (Run(text),))


def circulation(document: Document) -> Iterator[PrintedParagraph]:
    """Ô 11, in the margin at the top of page 1."""
    if document.circulation:
        yield line("circulation", CIRCULATIONS[document.circulation])


def contact(document: Document) -> Iterator[PrintedParagraph]:
    """Ô 13: at the foot of page 1, or (the Party's) below the signatures; apart from the text, so it is read last."""
    for text in document.contact:
        yield line("contact", text)


def header(document: Document, kind: Kind, form: Form) -> Iterator[PrintedParagraph]:
    """The header table's cells from the upper left to the lower right (NĐ 30 Phụ lục I, mục IV: ô 2, 1, 3, 5b, 10b, 4).

    Without a date (mẫu 1.9) the number stands in one cell with the names above it.
    """
    yield from _names(document)
    if not form.dated:
        yield from _numbered(document, kind)
    yield from _nation(document)
    if form.dated:
        yield from _numbered(document, kind)
        yield line("place_date", f"{document.issuer.place}, {long_date(document.date)}")


def crown(document: Document) -> Iterator[PrintedParagraph]:
    """The header of what is issued with a document: neither number nor date (mẫu 1.3)."""
    yield from _names(document)
    yield from _nation(document)


def _names(document: Document) -> Iterator[PrintedParagraph]:
    if document.issuer.superior:
        yield line("superior", upper("\n".join(document.issuer.superior)))
    joined = (" ".join(partner.name) for partner in document.partners)
    yield line("issuer", upper(" -\n".join(("\n".join(document.issuer.name), *joined))))
    if mark := standard_of(document).words.issuer_mark:
        yield line("issuer_mark", mark)


def _nation(document: Document) -> Iterator[PrintedParagraph]:
    words = standard_of(document).words
    yield line("national_name", words.national_name)
    if words.motto:
        yield line("motto", words.motto)


def _numbered(document: Document, kind: Kind) -> Iterator[PrintedParagraph]:
    """The number, and what stands under it: V/v, urgency, the mark of a draft."""
    words = standard_of(document).words
    yield line("number", number(document, kind))
    if is_letter(kind) and document.summary:
        yield line("subject", words.subject + document.summary)
    if document.urgency:
        yield line("urgency", URGENCIES[document.urgency][0])
    if document.draft:
        time = f" lần {document.draft}" if document.draft.isdecimal() else ""
        yield line("draft", words.draft + (upper(time) if words.draft.isupper() else time))


def is_letter(kind: Kind) -> bool:
    """Whether the kind is a công văn, which has V/v under its number in place of a title."""
    return kind.slug == "cong-van"


def number(document: Document, kind: Kind) -> str:
    """ "Số: 05/KH-UBND", "Số: 12/UBND-NC", "Số 02-CV/BCĐ"; an open number leaves room to write it in (Điều 15)."""
    return standard_of(document).words.number + cited_number(document, kind)


def cited_number(document: Document, kind: Kind) -> str:
    """The number as others cite it: "05/KH-UBND", "02-CV/BCĐ"."""
    joint = standard_of(document).words.joint
    return f"{number_label(document.number)}{joint}{symbol(document, kind)}"


def symbol(document: Document, kind: Kind) -> str:
    """The part after the number: "KH-UBND", "CV/BCĐ"."""
    codes = (kind.code, document.issuer.symbol, *(partner.symbol for partner in document.partners))
    return document.symbol or standard_of(document).words.within.join(code for code in codes if code)
