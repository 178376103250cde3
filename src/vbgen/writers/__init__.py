"""Trees → files: a row of `WRITERS` for each format. Word files are filled into a template; the others need none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vbgen.named import NamedTuple

if TYPE_CHECKING:
    from vbgen.model import Document
    from vbgen.tree import Tree


class Manuscript(NamedTuple):
    """What a writer prints: the tree of a document.

    For Word there may be a template of the user's by its path, which may ask for the document itself and for the files
    in the folder of its plan.
    """

    tree: Tree
    template: str = ""
    document: Document | None = None
    folder: str = ""


def _docx(work: Manuscript) -> bytes:
    from vbgen.writers.docx import write
    from vbgen.writers.templates import template_of

    template = template_of(work.tree, work.template)
    return write(work.tree, template, document=work.document, folder=work.folder)


def _html(work: Manuscript) -> bytes:
    from vbgen.writers.html import write

    return write(work.tree)


def _text(work: Manuscript) -> bytes:
    from vbgen.writers.text import write

    return write(work.tree)


WRITERS: dict[str, Callable[[Manuscript], bytes]] = {"docx": _docx, "html": _html, "txt": _text}
"""By the ending of the file. Each raises Fault or TemplateFault for a template that cannot print the tree."""
