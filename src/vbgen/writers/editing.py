"""A template's markup, changed in place: elements made where the schema wants them, text put between elements."""

from __future__ import annotations

from typing import Any

from lxml import etree

from vbgen.ooxml.names import NAMESPACES, name


def child(parent: Any, kind: str, place: int) -> Any:
    """A child of a parent, made in its place when it is missing."""
    found = parent.find(kind, NAMESPACES)
    if found is None:
        found = etree.Element(name(kind))
        parent.insert(place, found)
    return found


def append_before(element: Any, text: str) -> None:
    """Put text before an element."""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent = element.getparent()
        parent.text = (parent.text or "") + text


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style, "" for the usual one."""
    found = paragraph.find("w:pPr/w:pStyle", NAMESPACES)
    return "" if found is None else str(found.get(name("w:val")))


_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs".split()
)
_ORDER += "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi".split()
_ORDER += "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc".split()
_ORDER += "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr".split()


def properties(paragraph: Any, one: str = "") -> Any:
    """The paragraph's properties, or one of them, made in its place when it is missing."""
    found = paragraph.find("w:pPr", NAMESPACES)
    if found is None:
        found = etree.Element(name("w:pPr"))
        paragraph.insert(0, found)
    if not one:
        return found
    element = found.find(one, NAMESPACES)
    if element is None:
        element = etree.Element(name(one))
        rank = _ORDER.index(one.removeprefix("w:"))
        earlier = [item for item in found if _rank(item) < rank]
        found.insert(len(earlier), element)
    return element


def _rank(element: Any) -> int:
    local = etree.QName(element).localname
    return _ORDER.index(local) if local in _ORDER else len(_ORDER)
