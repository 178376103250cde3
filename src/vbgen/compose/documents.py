"""A document → its tree, or one for each file of it, or the text that an electronic copy is signed with."""

from __future__ import annotations

from collections.abc import Mapping

from vbgen.assignments import resolved
from vbgen.compose.appendices import appendices, separate
from vbgen.compose.body import body, closed
from vbgen.compose.citations import Citer
from vbgen.compose.closing import confirmation, recipients, signature
from vbgen.compose.copies import copy_block, electronic_text
from vbgen.compose.header import circulation, contact, header
from vbgen.compose.opening import attachments, issuer, opening, particulars
from vbgen.model import Document, standard_of
from vbgen.standards import Form, Kind, Role
from vbgen.tree import Item, NewPage, PrintedParagraph, Tree


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
        *body(document.body, citer, top=kind.top, page=law.page),
        *particulars(document, form, citer, after=True),
        *attachments(document, citer),
    ]
    if content or not opened or opened[-1].role != "text":
        content = closed(_upright(content, law.roles), law.words.end)
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


_BESIDE = ("remark", "figure")  # what belongs to the table or the picture above it


def _upright(items: list[Item], roles: Mapping[str, Role]) -> list[Item]:
    """The body back on an upright page before its signatures, if it ended across: its last paragraph is there too."""
    turns = [item.turn for item in items if isinstance(item, NewPage) and item.turn]
    if turns[-1:] != ["landscape"]:
        return items
    at = len(items)
    if isinstance(last := items[-1], PrintedParagraph) and last.role not in _BESIDE:
        at -= 1
        while isinstance(above := items[at - 1], PrintedParagraph) and roles[above.role].outline is not None:
            at -= 1  # a heading stays with its text
        at = len(items) if isinstance(items[at - 1], NewPage) else at  # else nothing would lie across
    return [*items[:at], NewPage("portrait"), *items[at:]]
