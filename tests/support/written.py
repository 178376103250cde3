"""Plans as YAML → trees, and the parts and texts of the Word files that are written of them."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from vbgen.compose import compose
from vbgen.model import Document
from vbgen.ooxml.package import unpack
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import of_form
from vbgen.tree import Tree
from vbgen.writers.compiling import load
from vbgen.writers.own import form_template
from vbgen.writers.ready import Compiled
from vbgen.writers.setting import unbound

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document_of(text: str) -> Document:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    return document


def tree_of(text: str) -> Tree:
    return compose(document_of(text))


def compiled(tree: Tree) -> Compiled:
    """The template of a tree's form, compiled anew."""
    return load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(unpack(data)[name])


def text_of(element: etree._Element) -> str:
    """The text that stands in an element, as it was before lines were set."""
    kept = {f"{W}br": "\n", f"{W}tab": "\t"}
    return unbound(
        "".join(node.text or "" if node.tag == f"{W}t" else kept.get(node.tag, "") for node in element.iter())
    )
