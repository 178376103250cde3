"""Which elements hold content of a document, and which of them are read."""

from __future__ import annotations

from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name

TRANSPARENT = {
    name(f"w:{tag}")
    for tag in "hyperlink smartTag sdt sdtContent customXml ins moveTo fldSimple dir bdo ruby rubyBase".split()
}
"""Elements that hold paragraphs or runs as if they were not there."""
DELETED = {name("w:del"), name("w:moveFrom")}
INSERTED = {name("w:ins"), name("w:moveTo")}
ALTERNATE, BOX = name("mc:AlternateContent"), name("w:txbxContent")


def branch(alternate: Element) -> Element:
    """The branch of an mc:AlternateContent to read: the first that holds text, else the first."""
    branches = list(alternate)
    for one in branches:
        if next(one.iter(name("w:t")), None) is not None:
            return one
    return branches[0] if branches else alternate
