"""A Word file and the block of a copy → the same file with the block after its end (NĐ 30 Phụ lục I, phần II; mẫu 3.1).

Nothing of the original changes: its main part gets one insertion, its other parts stay as they are. The block therefore
brings its looks with it, on its paragraphs and runs, and leans on no style of the original. Where the original ends in
columns, the section of these ends before the block, which stands in a section of its own below them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any
from xml.parsers import expat

from lxml import etree

from vbgen.ooxml.carried import has_macros
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.package import Deflate, PackageError, deflate, pack, seal, unpack
from vbgen.ooxml.styles import Styles
from vbgen.standards import PAGE

_MAIN = "/officeDocument"
_PPR, _RPR, _VAL = name("w:pPr"), name("w:rPr"), name("w:val")
_MERGED = (name("w:spacing"), name("w:ind"))  # Word takes their attributes one by one


def append(original: bytes, block: bytes, deflated: Deflate = deflate) -> bytes:
    """The original, a .docx, with the body of the block, a .docx of vbgen's, at the end of its own.

    Raises PackageError for an original that is no ordinary Word file.
    """
    members = _opened(original)
    main = _main_part(members)
    if has_macros(members):
        raise PackageError("tệp có macro; lưu lại thành .docx")
    end = _End(members[main])
    xml = "".join(_standing(block, end)).encode()
    before, section, after = (members[main][start:stop] for start, stop in pairwise((0, end.place, end.over, None)))
    if end.columns > 1:
        members[main] = before + _CLOSING + section + b"</w:pPr></w:p>" + xml + _one_column(members[main]) + after
    else:
        members[main] = before + xml + section + after
    try:
        etree.fromstring(members[main], etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:  # what expat lets pass, as a namespace that is no URI
        raise PackageError("XML của tệp hỏng") from None
    return seal(pack(part, content, deflated) for part, content in members.items())


def _opened(original: bytes) -> dict[str, bytes]:
    try:
        return unpack(original)
    except PackageError:
        raise
    except (ValueError, OverflowError, OSError):  # what zipfile makes of a listing that lies
        raise PackageError("tệp Word bị hỏng") from None


def _main_part(members: dict[str, bytes]) -> str:
    try:
        relations = etree.fromstring(members["_rels/.rels"], etree.XMLParser(resolve_entities=False))
    except (KeyError, etree.XMLSyntaxError):
        raise PackageError("đây không phải tệp .docx") from None
    for relation in relations.iterchildren(etree.Element):
        target: str = posixpath.normpath(relation.get("Target", "").lstrip("/"))
        if relation.get("Type", "").endswith(_MAIN) and target in members:
            return target
    raise PackageError("đây không phải tệp .docx")


class _End:
    """Where a main part's body ends, before its last section's properties: `place` in bytes.

    `over` is where those end; `columns` how many that section has, `room` how wide its text is, in twips; `shapes` the
    highest id of a drawing.
    """

    def __init__(self, xml: bytes) -> None:
        self.place = self.over = self.shapes = 0
        self.columns = 1
        self._xml = xml
        self.room = PAGE.text_width
        self._path: list[str] = []
        self._wide = PAGE.width
        self._parser = expat.ParserCreate(namespace_separator=":")
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.XmlDeclHandler = self._declared
        try:
            self._parser.Parse(xml, True)
        except expat.ExpatError:
            raise PackageError("XML của tệp hỏng") from None
        if not self.place or xml.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise PackageError("không tìm thấy thân văn bản trong tệp Word")

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        if self._path == _BODY and tag == f"{_W}sectPr":
            self.place, self.columns = self._parser.CurrentByteIndex, 1
        elif tag == f"{_W}cols" and self._path == [*_BODY, f"{_W}sectPr"]:
            self.columns = _number(attributes.get(f"{_W}num"), 1)
        elif tag == f"{_W}pgSz":
            self._wide = _number(attributes.get(f"{_W}w"), PAGE.width)
        elif tag == f"{_W}pgMar":
            sides = (_number(attributes.get(f"{_W}{side}"), PAGE.right) for side in ("left", "right"))
            self.room = max(PAGE.text_width // 2, self._wide - sum(sides))
        elif tag.endswith(":docPr"):
            self.shapes = max(self.shapes, _number(attributes.get("id"), 0))
        self._path.append(tag)

    def _close(self, tag: str) -> None:
        self._path.pop()
        at = self._parser.CurrentByteIndex
        if tag == f"{_W}sectPr" and self._path == _BODY:
            self.over = self._xml.index(b">", at) + 1
        if tag == _BODY[-1] and len(self._path) == 1 and not self.place:
            self.place = self.over = at

    def _refuse(self, *_: object) -> None:
        raise PackageError("XML của tệp có khai báo DOCTYPE")

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "utf-8").lower() not in ("utf-8", "us-ascii"):
            raise PackageError("XML của tệp không phải UTF-8")


_W = f"{NAMESPACES['w']}:"
_BODY = [f"{_W}document", f"{_W}body"]


_CLOSING = (  # a paragraph of no height to see, which ends a section
    f'<w:p xmlns:w="{NAMESPACES["w"]}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
).encode()
_BEFORE_TYPE = [name(f"w:{local}") for local in ("headerReference", "footerReference", "footnotePr", "endnotePr")]
_NOT_AGAIN = [name("w:type"), name("w:titlePg"), name("w:cols")]  # the block goes on, on a page that has begun


def _one_column(xml: bytes) -> bytes:
    """The properties of the last section as those of one below it on its page, in one column."""
    section = deepcopy(etree.fromstring(xml).find("w:body", NAMESPACES).findall("w:sectPr", NAMESPACES)[-1])
    for child in section.findall("*"):
        if child.tag in _NOT_AGAIN:
            section.remove(child)
    for numbers in section.findall("w:pgNumType", NAMESPACES):
        numbers.attrib.pop(name("w:start"), None)
    at = sum(child.tag in _BEFORE_TYPE for child in section)
    section.insert(at, etree.Element(name("w:type"), {_VAL: "continuous"}))
    return bytes(etree.tostring(section, encoding="utf-8", with_tail=False))


def _number(text: str | None, otherwise: int) -> int:
    """A whole number below a thousand million, as all lengths and ids are that Word writes."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise


# --- the block -----------------------------------------------------------------------------------------------------


def _standing(block: bytes, end: _End) -> Iterator[str]:
    """The markup of the block's paragraphs and tables, which stand by themselves and on one page."""
    members = unpack(block)
    body = etree.fromstring(members["word/document.xml"]).find("w:body", NAMESPACES)
    looks = _Looks(etree.fromstring(members["word/styles.xml"]))
    for mark in list(body.iter(name("w:bookmarkStart"), name("w:bookmarkEnd"))):  # the original may have its own
        mark.getparent().remove(mark)
    for number, shape in enumerate(body.iter(name("wp:docPr")), end.shapes + 1):
        shape.set("id", str(number))
    tables = body.findall("w:tbl", NAMESPACES)
    for table in tables:
        _fit(table, end.room)
    hold = True
    for element in body.iterchildren(name("w:p"), name("w:tbl")):
        hold = hold and element is not tables[-1]
        for paragraph in element.iter(name("w:p")):
            looks.put_on(paragraph, hold=hold)
        yield etree.tostring(element, encoding="unicode", with_tail=False)


def _fit(table: Any, room: int) -> None:
    """Make a table of two columns as wide as the room; the right one, whose lines must not break, never narrows.

    What is balanced in the left one keeps its width, so that its lines stay and the rule below them strikes none.
    """
    table.find("w:tblPr/w:tblW", NAMESPACES).set(name("w:w"), str(room))
    rows = [row.findall("w:tc/w:tcPr/w:tcW", NAMESPACES) for row in table.iterfind("w:tr", NAMESPACES)]
    before = int(table.find("w:tblGrid/w:gridCol", NAMESPACES).get(name("w:w")))
    for left, right in (table.findall("w:tblGrid/w:gridCol", NAMESPACES), *rows):
        wide = round(int(right.get(name("w:w"))) * max(1, room / PAGE.text_width))
        for column, twips in ((left, room - wide), (right, wide)):
            column.set(name("w:w"), str(twips))
    after = int(table.find("w:tblGrid/w:gridCol", NAMESPACES).get(name("w:w")))
    for indent in table.xpath("w:tr/w:tc[1]//w:ind", namespaces=NAMESPACES):
        sides = [indent.get(name(f"w:{side}"), "0") for side in ("left", "right")]
        if sides[0] == sides[1] != "0":
            for side in ("left", "right"):
                indent.set(name(f"w:{side}"), str(max(0, int(sides[0]) + (after - before) // 2)))


class _Looks:
    """What a template's styles make of a paragraph and its runs."""

    def __init__(self, styles: Any) -> None:
        self._styles = Styles(styles)
        plain = etree.fromstring(_PLAIN)
        self._runs = _over(plain, styles.iterfind("w:docDefaults/w:rPrDefault/w:rPr/*", NAMESPACES), _RUN)

    def put_on(self, paragraph: Any, *, hold: bool) -> None:
        """Write a paragraph's look on it and its runs; `hold` keeps it on the page of what follows."""
        own = paragraph.find(_PPR)
        shape, face = etree.fromstring(_SHAPE), self._runs
        for style in reversed(self._styles.elements(own.find("w:pStyle", NAMESPACES).get(_VAL))):
            shape = _over(shape, style.iterfind("w:pPr/*", NAMESPACES), _PARAGRAPH)
            face = _over(face, style.iterfind("w:rPr/*", NAMESPACES), _RUN)
        shape = _over(shape, own, _PARAGRAPH)
        if hold:
            shape.find("w:keepNext", NAMESPACES).set(_VAL, "1")
        paragraph.replace(own, shape)
        for run in paragraph.iter(name("w:r")):
            old = run.find(_RPR)
            laid = _over(face, old if old is not None else (), _RUN)
            if old is not None:
                run.remove(old)
            run.insert(0, laid)


# What the original's default paragraph may say otherwise is said here, in the order of the schema.
_PLAIN = (
    f'<w:rPr xmlns:w="{NAMESPACES["w"]}"><w:b w:val="0"/><w:i w:val="0"/><w:caps w:val="0"/><w:smallCaps w:val="0"/>'
    '<w:color w:val="000000"/><w:u w:val="none"/></w:rPr>'
)
_SHAPE = (
    f'<w:pPr xmlns:w="{NAMESPACES["w"]}"><w:keepNext w:val="0"/>'
    '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0"/>'
    '<w:contextualSpacing w:val="0"/></w:pPr>'
)
_PARAGRAPH = "keepNext keepLines pBdr spacing ind contextualSpacing jc".split()
_RUN = "rFonts b bCs i iCs caps smallCaps color sz szCs u vertAlign lang".split()


def _over(base: Any, above: Iterable[Any], order: list[str]) -> Any:
    """Properties with others laid over them, in the order of the schema; those not in the order are left out."""
    found = {etree.QName(child).localname: child for child in base}
    for child in above:
        local = etree.QName(child).localname
        laid = deepcopy(child)
        if child.tag in _MERGED and local in found:
            laid = deepcopy(found[local])
            laid.attrib.update(child.attrib)
        if child.tag == name("w:keepNext") and child.get(_VAL) is None:
            laid.set(_VAL, "1")
        found[local] = laid
    made = etree.Element(base.tag, nsmap={"w": NAMESPACES["w"]})
    made.extend(deepcopy(found[local]) for local in order if local in found)
    return made
