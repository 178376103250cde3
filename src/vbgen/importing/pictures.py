"""The pictures of a document that was imported → files beside its plan."""

from __future__ import annotations

import dataclasses

from vbgen.model import Block, Clause, Document, Image, Paragraph, Task
from vbgen.outline import reading
from vbgen.patterns import regex

_GENERIC = regex(r"hinh-\d+\.(?:png|jpg)")


def files(document: Document) -> dict[str, bytes]:
    """The pictures of a document and its appendices by the names of their files."""
    bodies = (document.body, *(appendix.body for appendix in document.appendices))
    return {block.file: block.data for body in bodies for block in reading(body) if isinstance(block, Image)}


def named(document: Document, stem: str) -> Document:
    """The document, its pictures that have no names of their own named after the file that they came in."""
    if not files(document):
        return document
    appendices = tuple(dataclasses.replace(item, body=_named(item.body, stem)) for item in document.appendices)
    return dataclasses.replace(document, body=_named(document.body, stem), appendices=appendices)


def _named(blocks: tuple[Block, ...], stem: str) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Image) and _GENERIC.fullmatch(block.file):
            block = dataclasses.replace(block, file=f"{stem}-{block.file}")
        elif isinstance(block, Paragraph | Clause | Task) and block.blocks:
            block = dataclasses.replace(block, blocks=_named(block.blocks, stem))
        found.append(block)
    return tuple(found)
