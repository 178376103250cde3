"""A document → its tree, or one for each file of it, or the text that an electronic copy is signed with."""

from __future__ import annotations

from vbgen.assignments import resolved
from vbgen.compose.appendices import appendices, separate
from vbgen.compose.body import body, closed
from vbgen.compose.citations import Citer
from vbgen.compose.closing import confirmation, recipients, signature
from vbgen.compose.copies import copy_block, electronic_text
from vbgen.compose.header import circulation, contact, header
from vbgen.compose.opening import attachments, issuer, opening, particulars
from vbgen.model import Document, standard_of
from vbgen.standards import Form, Kind
from vbgen.tree import Tree


def compose(document: Document) -> Tree:
    """The tree of a document.

    Raises ValueError for a kind that the document's standard does not have, KeyError for a citation or note that it
    does not declare.
    """
    kind, form = _form(document)
    document = resolved(document)
    citer = Citer(document)
    main = _main(document, kind, form, citer)
    items = (*main.items, *appendices(document, kind, form, citer))
    return main._replace(items=items, notes=tuple(citer.notes))


def compose_apart(document: Document) -> tuple[Tree, ...]:
    """The tree of a document without its appendices, then a tree for each of these (mẫu 2.2). Raises as `compose`."""
    kind, form = _form(document)
    document = resolved(document)
    return _main(document, kind, form, Citer(document)), *separate(document, kind, form)


def compose_electronic(document: Document) -> str:
    """What an electronic copy is signed with (mẫu 3.2), "" for a document that is no copy. Raises as `compose`."""
    kind, form = _form(document)
    return electronic_text(document, kind) if form.copies else ""


def _form(document: Document) -> tuple[Kind, Form]:
    found = standard_of(document).form_of(document.kind)
    if found is None:
        raise ValueError(f"{document.standard} has no kind {document.kind!r}")
    return found


def _main(document: Document, kind: Kind, form: Form, citer: Citer) -> Tree:
    """The document itself."""
    author = issuer(document)
    if form.copies:
        block = tuple(copy_block(document, kind))
        return Tree(form.slug, document.size, block, (), kind.name, author, document.date.iso)
    law = standard_of(document)
    opened = list(opening(document, kind, form, citer))
    content = [
        *body(document.body, citer, top=kind.top, room=law.page.text_width),
        *particulars(document, form, citer, after=True),
        *attachments(document, citer),
    ]
    if content or not opened or opened[-1].role != "text":
        content = closed(content, law.words.end)
    else:  # the form's own lines are all there is
        content, opened = closed([*opened], law.words.end), []
    items = [
        *header(document, kind, form),
        *circulation(document),
        *opened,
        *content,
        *recipients(document),
    ]
    for signer in document.signers:
        items += signature(signer, law.signs)
    items += confirmation(document, form)
    items += contact(document)
    name = kind.name if not document.summary else f"{kind.name} {document.summary}"
    return Tree(form.slug, document.size, tuple(items), tuple(citer.notes), name, author, document.date.iso)
