"""What stands in a Word file between its texts: pictures with their sizes, where pages begin, how they lie."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.ooxml.parts import Parts
from vbgen.pictures import LIMIT, NoPicture, picture
from vbgen.readers.reading import Apart, Grid, Line
from vbgen.tree import Drawing, NewPage

_EMU = 635  # in a twip
_BLIP, _CROP, _EXTENT, _ANCHOR = name("a:blip"), name("a:srcRect"), name("wp:extent"), name("wp:anchor")
_SECTION, _SIZE = name("w:sectPr"), name("w:pgSz")
_SMALLEST = 283  # twips, 5 mm: what is smaller is a sign, a line


def drawing(shape: Element, parts: Parts) -> Drawing | None:
    """The picture of a w:drawing; None for what no plan can hold: in no known format, cropped, behind the text."""
    blips, extent = list(shape.iter(_BLIP)), next(shape.iter(_EXTENT), None)
    if len(blips) != 1 or extent is None or any(len(crop.attrib) for crop in shape.iter(_CROP)):
        return None
    if any(anchor.get("behindDoc", "0") in ("1", "true") for anchor in shape.iter(_ANCHOR)):
        return None
    wide, high = (round(_whole(extent.get(side, "")) / _EMU) for side in ("cx", "cy"))
    try:
        found = picture(parts.content(blips[0].get(name("r:embed"), ""), LIMIT))
    except NoPicture:
        return None
    said = next(shape.iter(name("wp:docPr")), extent)
    alt = " ".join(said.get("descr", "").split())
    return Drawing(found.data, found.sort, wide, high, alt, said.get("name", "")) if wide >= _SMALLEST else None


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 12 else 0


def across(body: Element) -> frozenset[Element]:
    """The children of a body whose sections lie across: a section's page is told in its last paragraph."""
    found: list[Element] = []
    waiting: list[Element] = []
    for child in body:
        waiting.append(child)
        for section in child.iter(_SECTION):
            size = section.find(_SIZE)
            if size is not None and size.get(name("w:orient")) == "landscape":
                found += waiting
            waiting = []
    return frozenset(found)


class Between:
    """Gathers what stands between the items of a body, for the next of them that has words."""

    def __init__(self, body: Element) -> None:
        self._across = across(body)
        self._lies_across = False
        self._waiting: list[Apart] = []

    def lies_across(self, element: Element) -> bool:
        """Whether an element of the body stands on a page that lies across."""
        if not self._across:
            return False
        return any(item in self._across for item in (element, *element.iterancestors()))

    def at(self, element: Element) -> None:
        """Go on to an element of the body, on another page when that is turned."""
        lies_across = self.lies_across(element)
        if lies_across != self._lies_across:
            self._waiting = [item for item in self._waiting if isinstance(item, Drawing)]  # the turn begins a page
            self.add(NewPage("landscape" if lies_across else "portrait"))
        self._lies_across = lies_across

    def add(self, item: Apart) -> None:
        """Keep a picture, or the beginning of a page, of which two make no more than one."""
        if isinstance(item, Drawing) or self._waiting[-1:] != [NewPage()]:
            self._waiting.append(item)

    def put(self, items: list[Line | Grid]) -> Iterator[Line | Grid]:
        """The items of an element, the first that has words with what waits for it."""
        for item in items:
            if self._waiting and (isinstance(item, Grid) or any(map(str.isalnum, item.text))):
                item, self._waiting = item._replace(before=tuple(self._waiting)), []
            yield item

    def rest(self) -> list[Line | Grid]:
        """A line without words for the pictures after the last words."""
        pictures = tuple(item for item in self._waiting if isinstance(item, Drawing))
        return [Line((), before=pictures)] if pictures else []
