"""A template's section → the sorts that documents have: their own, of appendices, of pages that are turned."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from lxml import etree

from vbgen.ooxml.names import NAMESPACES, name
from vbgen.writers.runs import THIN

PAGED = ("w:pgMar", "w:pgSz[@w:w][@w:h]")
"""What a section must tell, so that others can be made of it."""


def sheets(section: Any) -> dict[str, str]:
    """The markup of each sort of section: the document's own; of an appendix, whose pages count from 1, upright and
    across; of pages that go on from those before, their first page as the others.
    """
    first, on = deepcopy(section), deepcopy(section)
    for again in (first, on):
        for old in again.findall("w:pgNumType", NAMESPACES):
            again.remove(old)
    numbering = etree.Element(name("w:pgNumType"))
    numbering.set(name("w:start"), "1")
    first.find("w:pgMar", NAMESPACES).addnext(numbering)
    _same_foot(first)
    for old in (*on.findall("w:titlePg", NAMESPACES), *on.findall("w:type", NAMESPACES)):
        on.remove(old)
    return {
        "own": _markup(section),
        "portrait": _markup(first),
        "landscape": _markup(_turned(first)),
        "portrait_on": _markup(on),
        "landscape_on": _markup(_turned(on)),
    }


def _turned(section: Any) -> Any:
    size = section.find("w:pgSz", NAMESPACES)
    wide, high = size.get(name("w:w")), size.get(name("w:h"))
    for attribute, value in (("w", high), ("h", wide), ("orient", "landscape")):
        size.set(name(f"w:{attribute}"), value)
    return section


def _same_foot(section: Any) -> None:
    """The first page of an appendix has the foot of other pages: ô 13 stands on the document's own first page only."""
    feet = {foot.get(name("w:type")): foot for foot in section.findall("w:footerReference", NAMESPACES)}
    if "first" in feet and "default" in feet and (key := feet["default"].get(name("r:id"))):
        feet["first"].set(name("r:id"), key)


def _markup(element: Any) -> str:
    """An element's markup, its prefixes declared by the part's root."""
    return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(element, encoding="unicode", with_tail=False))


def section_end(section: str) -> str:
    """A line of no height that ends a section: Word keeps a section's page in its last paragraph."""
    return f"<w:p><w:pPr>{THIN}{section}</w:pPr></w:p>"
