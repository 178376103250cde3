"""Which elements of text hold content of a document, and what becomes of each: read, told, or let be for a reason.

What drawings hold stands in `graphics`.
"""

from __future__ import annotations

from enum import Enum

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


class Fate(Enum):
    """What becomes of an element."""

    READ = "its words stand in what is read"
    TOLD = "a finding says that it was left out"
    LET_BE = "it says nothing that is printed"


def _fates(fate: Fate, tags: str) -> dict[str, Fate]:
    return {name(tag): fate for tag in tags.split()}


FATES: dict[str, Fate] = {
    **_fates(
        Fate.READ,
        """w:p w:tbl w:tr w:tc
        w:r w:t w:br w:cr w:tab w:ptab w:noBreakHyphen w:softHyphen w:sym w:fldChar w:instrText w:footnoteReference
        w:endnoteReference w:drawing w:pict w:object w:ruby w:rubyBase w:hyperlink w:smartTag w:sdt w:sdtContent
        w:customXml w:ins w:moveTo w:fldSimple w:dir w:bdo mc:AlternateContent m:oMath m:oMathPara w:bookmarkStart
        w:bookmarkEnd w:del w:moveFrom""",
    ),
    **_fates(
        Fate.TOLD,
        """w:altChunk
        w:rt w:contentPart w:subDoc w:pgNum w:dayShort w:dayLong w:monthShort w:monthLong w:yearShort w:yearLong
        w:commentReference""",
    ),
    **_fates(  # properties and marks of editing, of reviewing, of where a page once ended; what was deleted
        Fate.LET_BE,
        """w:sectPr w:tblPr w:tblGrid w:tblPrEx w:trPr w:tcPr
        w:pPr w:rPr w:rubyPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:proofErr w:permStart w:permEnd
        w:lastRenderedPageBreak w:annotationRef w:footnoteRef w:endnoteRef w:separator w:continuationSeparator
        w:commentRangeStart w:commentRangeEnd w:delText w:delInstrText w:moveFromRangeStart w:moveFromRangeEnd
        w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart
        w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart
        w:customXmlMoveToRangeEnd""",
    ),
}
"""Every element that ISO/IEC 29500-1 allows in a body, a table, a row, a cell, a paragraph, a run.

Any other is told.
"""
