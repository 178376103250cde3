"""Small Word files of one body, the redline of two of them as markup, and what comes of it."""

from __future__ import annotations

import re

from lxml import etree
from support.wordml import SPACES, package

from vbgen.ooxml.names import name
from vbgen.ooxml.package import unpack
from vbgen.ooxml.revisions import Accepts, settle
from vbgen.redlining import Redline, redlined

MAIN = "word/document.xml"
_SPACE = re.compile(r' xmlns:\w+="[^"]*"| xml:space="preserve"')
_MARK = re.compile(r'( w:id="\d+")? w:author="A"')


def redline(before: str, after: str, **parts: tuple[str, str]) -> Redline:
    """The redline of two bodies by A; `parts` are other parts as both have them."""
    olds, news = ({key: pair[at] for key, pair in parts.items()} for at in (0, 1))
    return redlined(package(before, **olds), package(after, **news), author="A")


def markup(found: Redline, part: str = MAIN) -> str:
    """The body of a redline as it is written, without name spaces, ids of marks and their author."""
    root = etree.fromstring(unpack(found.data)[part])
    body = root.find(name("w:body")) if part == MAIN else root
    inner = "".join(etree.tostring(child, encoding="unicode") for child in body)
    return _MARK.sub("", _SPACE.sub("", inner))


def settled(xml: str, accepts: Accepts) -> str:
    """A body with its changes decided, as markup without name spaces."""
    root = etree.fromstring(f"<w:body {SPACES}>{xml}</w:body>")
    settle(root, accepts)
    return _SPACE.sub("", "".join(etree.tostring(child, encoding="unicode") for child in root))
