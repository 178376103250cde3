"""A document → the tree of what stands on its pages: numbering, citations, dates, punctuation, signature lines."""

from __future__ import annotations

from vbgen.compose.appendices import appendices
from vbgen.compose.body import body, closed
from vbgen.compose.citations import Citer
from vbgen.compose.closing import recipients, signature
from vbgen.compose.header import circulation, contact, header
from vbgen.compose.opening import opening, particulars
from vbgen.model import Document
from vbgen.standards import PAGE, WORDING, form_of
from vbgen.tree import Tree

__all__ = ["compose"]


def compose(document: Document) -> Tree:
    """The tree of a document.

    Raises ValueError for a kind that the document's standard does not have, KeyError for a citation or note that it
    does not declare.
    """
    found = form_of(document.kind, document.standard)
    if found is None:
        raise ValueError(f"{document.standard} has no kind {document.kind!r}")
    kind, form = found
    citer, words = Citer(document), WORDING[document.standard]
    items = [
        *header(document, kind, form),
        *circulation(document),
        *([] if words.contact_last else contact(document)),
        *opening(document, kind, form, citer),
        *closed(
            [
                *body(document.body, citer, articles=kind.articles, room=PAGE.text_width),
                *particulars(document, form, citer, after=True),
            ],
            words.end,
        ),
        *recipients(document),
    ]
    for signer in document.signers:
        items += signature(signer, document.standard)
    items += contact(document) if words.contact_last else []
    items += appendices(document, kind, form, citer)
    name = kind.name if not document.summary else f"{kind.name} {document.summary}"
    author = " ".join(document.issuer.name)
    return Tree(form.slug, document.size, tuple(items), tuple(citer.notes), name, author)
