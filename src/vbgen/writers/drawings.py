"""Drawings of a tree → their markup in a Word file, and the members of the package that hold them.

Their namespaces stand in the markup itself: no template need know of pictures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from vbgen.ooxml.names import NAMESPACES
from vbgen.tree import Drawing

_EMU = 635  # in a twip
_FIRST = 9001  # of the ids of drawings; those of a template's own shapes are small
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def markup(drawing: Drawing, number: int) -> str:
    """A run that draws the `number`-th drawing of a document (from 1) in the line; one without words is decoration."""
    size = f'cx="{drawing.width * _EMU}" cy="{drawing.height * _EMU}"'
    names = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("wp", "a", "r"))
    called = f'id="{_FIRST + number - 1}" name={quoteattr(drawing.name)}'
    said = f"<wp:docPr {called} descr={quoteattr(drawing.alt)}/>"
    if not drawing.alt:
        mark = f'<adec:decorative xmlns:adec="{NAMESPACES["adec"]}" val="1"/>'
        mark = f'<a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">{mark}</a:ext></a:extLst>'
        said = f"<wp:docPr {called}>{mark}</wp:docPr>"
    return (
        f'<w:r><w:drawing><wp:inline {names} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>{said}'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr {called}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{_link(number)}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _link(number: int) -> str:
    return f"rIdHinh{number}"


def with_drawings(members: Mapping[str, bytes], drawings: Sequence[Drawing]) -> dict[str, bytes]:
    """The members of a package with those of its drawings, which its document part links to."""
    made = dict(members)
    links = types = ""
    for number, drawing in enumerate(drawings, 1):
        target = f"media/hinh{number}.{drawing.sort}"
        made[f"word/{target}"] = drawing.data
        links += f'<Relationship Id="{_link(number)}" Type="{NAMESPACES["r"]}/image" Target="{target}"/>'
    for sort in sorted({drawing.sort for drawing in drawings}):
        if f'Extension="{sort}"'.encode() not in made[_TYPES]:
            types += f'<Default Extension="{sort}" ContentType="image/{sort}"/>'
    made[_RELATIONS] = made[_RELATIONS].replace(b"</Relationships>", f"{links}</Relationships>".encode())
    made[_TYPES] = made[_TYPES].replace(b"</Types>", f"{types}</Types>".encode())
    return made
