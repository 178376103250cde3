"""Phụ lục, and what is issued with a document: a section each, or a file each (mẫu 1.3, 2.1, 2.2)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.compose.body import body, closed
from vbgen.compose.citations import Citer
from vbgen.compose.header import cited_number, crown, line, number
from vbgen.compose.opening import competence, issuer
from vbgen.model import Appendix, Block, Document, standard_of
from vbgen.standards import ORIENTATIONS, Form, Kind, attached_kind
from vbgen.tree import Break, Item, PrintedParagraph, Tree
from vbgen.vietnamese import long_date, open_date, upper


def appendices(document: Document, kind: Kind, form: Form, citer: Citer) -> Iterator[Item]:
    """The items of every appendix, which stand in the document's own file."""
    for appendix, label in _numbered(document):
        yield _break(appendix)
        yield from _appendix(appendix, label, document, kind, form, citer)


def separate(document: Document, kind: Kind, form: Form) -> Iterator[Tree]:
    """A tree for each appendix, which stands in a file of its own: it says what the agency signs it with (III.1.d)."""
    for appendix, label in _numbered(document):
        citer = Citer(document)
        items = (
            _break(appendix),
            line("signed_text", f"{number(document, kind)}; {open_date(document.date)}; …"),
            *_appendix(appendix, label, document, kind, form, citer),
        )
        name = f"{'' if appendix.kind else label} {appendix.title}".strip()
        yield Tree(form.slug, document.size, items, tuple(citer.notes), name, issuer(document), document.date.iso)


def _numbered(document: Document) -> Iterator[tuple[Appendix, str]]:
    """Each appendix and its label: several are numbered, a single one is not (II.1.đ).

    A list or a table that the body does not call a phụ lục has its own title alone: "Danh sách kèm theo".
    """
    numbered = sum(not appendix.kind for appendix in document.appendices) > 1
    numeral = standard_of(document).numeral
    named = numbered or any("phụ lục" in text.casefold() for text in _said(document.body))
    count = 0
    for appendix in document.appendices:
        count += not appendix.kind
        sign = f" {numeral(count)}" if numbered and not appendix.kind else ""
        yield appendix, "" if own_word(appendix.title) and not named else f"Phụ lục{sign}"


def _said(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield getattr(block, "text", "")
        yield from _said(getattr(block, "blocks", ()))


_OWN = ("danh sách", "danh mục", "biểu", "bảng")


def own_word(title: str) -> str:
    """What a list or a table that is attached calls itself: "danh sách" of "Danh sách hộ nghèo"; else ""."""
    return next((word for word in _OWN if f"{title.casefold()} ".startswith(f"{word} ")), "")


def _break(appendix: Appendix) -> Break:
    return Break(ORIENTATIONS[appendix.orientation] == "landscape")


def _appendix(
    appendix: Appendix, label: str, document: Document, kind: Kind, form: Form, citer: Citer
) -> Iterator[Item]:
    law = standard_of(document)
    yield from _title(appendix, document, label)
    yield line("appendix_reference", f"({law.words.issued_with} {reference(document, kind, form)})")
    top = attached_kind(appendix.kind, law).top if appendix.kind else ""
    page = law.page.turned if _break(appendix).landscape else law.page
    yield from closed(body(appendix.body, citer, top=top, page=page), law.words.end, signed=False)


def _title(appendix: Appendix, document: Document, label: str) -> Iterator[PrintedParagraph]:
    if appendix.kind:
        yield from crown(document)
        yield line("appendix_title", upper(attached_kind(appendix.kind, standard_of(document)).name))
        yield line("appendix_summary", appendix.title)
    else:
        if label:
            yield line("appendix_label", label)
        yield line("appendix_title", upper(appendix.title))


def reference(document: Document, kind: Kind, form: Form) -> str:
    """ "Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân Tiến"."""
    comma = standard_of(document).words.date_comma
    by = competence(document) if form.resolves else issuer(document)
    return f"{kind.name} số {cited_number(document, kind)}{comma} {long_date(document.date)} của {by}"
