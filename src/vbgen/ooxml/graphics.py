"""What a drawing of Word holds → text boxes, words, diagrams and charts; and what of it is told or says nothing."""

from __future__ import annotations

from enum import Enum

from vbgen.named import NamedTuple
from vbgen.ooxml.content import ALTERNATE, branch
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name


class Part(Enum):
    """What becomes of an element of a drawing."""

    HOLDS = "what stands in it is looked at"
    BOX = "a text box: its paragraphs are read"
    WORDS = "words of its own are read"
    DIAGRAM = "its words stand in a part of the package and are read"
    CHART = "told by its title"
    PICTURE = "told: what it shows nobody reads"
    INK = "told: what is written by hand nobody reads"
    EMBEDDED = "told: a file of another program, a control"
    LET_BE = "it says nothing: places, sizes, lines, colours, names"


def _parts(part: Part, tags: str) -> dict[str, Part]:
    return {name(tag): part for tag in tags.split()}


PARTS: dict[str, Part] = {
    **_parts(
        Part.HOLDS,
        """w:drawing w:pict w:object wp:inline wp:anchor a:graphic a:graphicData mc:AlternateContent
        wps:wsp wps:txbx wpg:wgp wpg:grpSp wpg:graphicFrame wpc:wpc wpc:graphicFrame
        lc:lockedCanvas a:sp a:grpSp a:txSp a:graphicFrame
        v:shape v:rect v:roundrect v:oval v:line v:polyline v:curve v:arc v:group v:textbox""",
    ),
    **_parts(Part.BOX, "w:txbxContent"),
    **_parts(Part.WORDS, "a:txBody v:textpath"),
    **_parts(Part.DIAGRAM, "dgm:relIds"),
    **_parts(Part.CHART, "c:chart cx:chart"),
    **_parts(Part.PICTURE, "pic:pic a:pic v:imagedata v:image am3d:model3d"),
    **_parts(Part.INK, "w14:contentPart wpg:contentPart wpc:contentPart w:contentPart"),
    **_parts(Part.EMBEDDED, "o:OLEObject w:control w:objectEmbed w:objectLink w:movie"),
    **_parts(
        Part.LET_BE,
        """wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:wrapSquare wp:wrapTight
        wp:wrapThrough wp:wrapTopAndBottom wp:docPr wp:cNvGraphicFramePr wp14:sizeRelH wp14:sizeRelV
        wps:cNvPr wps:cNvSpPr wps:cNvCnPr wps:spPr wps:style wps:bodyPr wps:linkedTxbx wps:extLst
        wpg:cNvPr wpg:cNvGrpSpPr wpg:grpSpPr wpg:cNvFrPr wpg:xfrm wpg:extLst wpc:bg wpc:whole wpc:extLst
        a:nvGrpSpPr a:grpSpPr a:nvSpPr a:spPr a:style a:useSpRect a:nvGraphicFramePr a:xfrm a:cxnSp a:extLst
        v:shapetype v:path v:formulas v:handles v:fill v:stroke v:shadow v:background
        o:lock o:callout o:extrusion o:skew o:complex o:diagram o:ink o:signatureline o:clippath o:equationxml
        o:left o:top o:right o:bottom o:column w10:wrap w10:anchorlock w10:bordertop w10:borderbottom
        w10:borderleft w10:borderright x:ClientData""",
    ),
}
"""Every element of the schemas of drawings that may hold another one of them; any other is told."""


class Graphic(NamedTuple):
    """What a drawing holds, in reading order."""

    boxes: list[Element]
    words: list[str]
    apart: list[tuple[str, Element]]  # diagrams and charts, whose words are in parts of their own
    told: list[tuple[Part, Element]]
    strange: list[Element]


def graphic(shape: Element) -> Graphic:
    """All that a w:drawing, w:pict or w:object holds, of one branch of each alternative."""
    found = Graphic([], [], [], [], [])
    _look(shape, found)
    return found


def _look(element: Element, found: Graphic) -> None:
    for child in branch(element) if element.tag == ALTERNATE and len(element) else element:
        if not isinstance(child.tag, str):
            continue
        part = PARTS.get(child.tag)
        if part is None:
            found.strange.append(child)
        elif part is Part.HOLDS:
            _look(child, found)
        elif part is Part.BOX:
            found.boxes.append(child)
        elif part is Part.WORDS:
            found.words.extend(_words(child))
        elif part in (Part.DIAGRAM, Part.CHART):
            found.apart.append((part.name.lower(), child))
        elif part is not Part.LET_BE:
            found.told.append((part, child))


def _words(element: Element) -> list[str]:
    """The lines of a text of DrawingML, or the one of WordArt."""
    if element.tag == name("v:textpath"):
        lines = [element.get("string", "")]
    else:
        lines = ["".join(text.text or "" for text in line.iter(name("a:t"))) for line in element.iter(name("a:p"))]
    return [words for line in lines if (words := " ".join(line.split()))]
