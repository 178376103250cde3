"""A tree and a template → the bytes of a Word file, with the proof that no text of the tree was lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbgen.model import Document
from vbgen.ooxml.package import Deflate, asked_deflate, deflate, pack, seal, unpack
from vbgen.tree import Tree
from vbgen.writers.ready import Compiled, TemplateFault
from vbgen.writers.runs import escape
from vbgen.writers.view import Viewed, view


def write(
    tree: Tree,
    template: Compiled,
    deflated: Deflate | None = None,
    *,
    document: Document | None = None,
    folder: str = "",
) -> bytes:
    """The .docx of a tree; the same tree and template give the same bytes.

    A template beyond a form's own tags may ask for the `document` too, and for files of the `folder` of its plan.
    Raises TemplateFault when a template that prints whole documents does not print a text of the tree.
    """
    viewed = view(tree, template.styles)
    deflated = deflated or asked_deflate()
    return (
        _freely(viewed, template, deflated, document, folder) if template.package else fill(viewed, template, deflated)
    )


def _freely(viewed: Viewed, template: Compiled, deflated: Deflate, document: Document | None, folder: str) -> bytes:
    """The file that docxtpl makes, its texts proved as those of a form's template are."""
    from vbgen.writers import freely

    made = freely.fill(template, viewed, document or Document(), freely.beside(folder), deflated)
    for lost in freely.missing(freely.texts(made), viewed) if template.whole else ():
        raise TemplateFault([f"mẫu không in hoặc in sai thứ tự đoạn “{lost[:60]}”"])
    return made


def fill(viewed: Viewed, template: Compiled, deflated: Deflate = deflate) -> bytes:
    """The .docx of a view, its texts proved to be in it in their order (law 2)."""
    members = []
    feet = []
    for name, part in template.parts:
        if isinstance(part, tuple):
            members.append(part)
            continue
        text = part(viewed.view, escape)
        if name == "word/document.xml":
            at = 0
            for number, chain in enumerate(viewed.chains):
                found = _prove(text, chain, at)
                at = at if number else found
            feet.append(text)
        elif name.startswith("word/footer"):
            feet.append(text)
        elif name == "word/footnotes.xml":
            _prove(text, viewed.notes, 0)
        members.append(pack(name, text.encode(), deflated))
    if viewed.contact and all(_end(text, viewed.contact, 0)[0] < 0 for text in feet):
        raise _lost(viewed.contact[0])
    if viewed.drawings:
        from vbgen.writers.drawings import with_drawings

        whole = with_drawings(unpack(seal(members)), viewed.drawings)
        members = [pack(name, content, deflated) for name, content in whole.items()]
    return seal(members)


def _prove(text: str, chain: Iterable[str], start: int) -> int:
    """The place after the last of the chain's texts, which follow each other in text. Raises TemplateFault."""
    at, lost = _end(text, chain, start)
    if at < 0:
        raise _lost(lost)
    return at


def _end(text: str, chain: Iterable[str], start: int) -> tuple[int, str]:
    """The place after the last of the chain's texts; or -1, and the first that is not in its place."""
    at = start
    find = text.find
    for piece in chain:
        at = find(piece, at)
        if at < 0:
            return -1, piece
        at += len(piece)
    return at, ""


def _lost(piece: str) -> TemplateFault:
    shown = re.sub("<[^>]*>", "", piece)
    return TemplateFault([f"mẫu không in hoặc in sai thứ tự đoạn “{shown[:60]}”"])
