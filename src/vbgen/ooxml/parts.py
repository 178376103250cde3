"""The package of a Word file → its parts as XML: read with limits, entities never resolved, the network never used."""

from __future__ import annotations

import posixpath
import re
from base64 import b64decode
from copy import copy, deepcopy

from lxml import etree

from vbgen.ooxml.carried import has_macros, remote
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.ooxml.package import PackageError, unpack

MAX_PARAGRAPHS = 100_000  # of one part, those of cells too: a table of 10,000 rows and six columns has 70,000
MAX_PART = 80_000_000  # bytes of one part of XML; a file of 100 pages has some three million
_FLAT = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = "{http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(rb'="http://purl\.oclc\.org/ooxml/(\w+)/')
_OFFICE = "/relationships/officeDocument"
_NOTES = ("footnotes", "endnotes")
_SWAPPED = {
    name("w:ins"): name("w:del"),
    name("w:del"): name("w:ins"),
    name("w:moveTo"): name("w:moveFrom"),
    name("w:moveFrom"): name("w:moveTo"),
    name("w:delText"): name("w:t"),
    name("w:delInstrText"): name("w:instrText"),
}


class Parts:
    """The parts of a package that are read; each is parsed once."""

    def __init__(self, data: bytes) -> None:
        try:
            contents = _flat(data) if data.lstrip(_BLANK)[:1] == b"<" else unpack(data)
        except PackageError as error:
            raise PackageError(_reason(data, str(error))) from None
        except (ValueError, OverflowError, OSError):
            raise PackageError("tệp Word bị hỏng") from None
        self._contents = {part.replace("\\", "/").lstrip("/"): content for part, content in contents.items()}
        self._roots: dict[str, Element | None] = {}
        self.main = self._related("", _OFFICE) or "word/document.xml"
        if self.main not in self._contents:
            raise PackageError(self._nothing())
        root = self.xml(self.main)
        if root is None:
            raise PackageError(_unread(self._contents[self.main]))
        if root.find(name("w:body")) is None:
            raise PackageError(self._nothing())

    def contents(self) -> dict[str, bytes]:
        """What every part holds, by its name."""
        return self._contents

    def body(self) -> Element:
        root = self.xml(self.main)
        return root.find(name("w:body")) if root is not None else None

    def part(self, kind: str) -> Element | None:
        """The root of a part that the document relates to: "styles", "numbering", "footnotes", "comments"."""
        return self.xml(self.target(kind))

    def related(self, key: str) -> Element | None:
        """The root of the part that the document relates to by an id; None when there is none."""
        return self.xml(self._of_id(key))

    def content(self, key: str, limit: int) -> bytes:
        """The bytes of the part that the document relates to by an id; none where it is not there, or has too many."""
        found = self._contents.get(self._of_id(key), b"")
        return found if len(found) <= limit else b""

    def _of_id(self, key: str) -> str:
        for relation in self.relations(self.main):
            if relation.get("Id") == key and relation.get("TargetMode") != "External":
                return self.resolved(self.main, relation)
        return ""

    def margins(self) -> dict[str, Element | None]:
        """The roots of headers and footers by the ids of their relations."""
        found = {}
        for relation in self.relations(self.main):
            if relation.get("Type", "").endswith(("/header", "/footer")):
                found[relation.get("Id", "")] = self.xml(self.resolved(self.main, relation))
        return found

    def first_margin(self, margin: str) -> Element:
        """The root of the first page's "header" or "footer", or an empty element."""
        section = next(self.body().iter(name("w:sectPr")), None)
        if section is not None:
            own = section.find(name("w:titlePg"))
            kind = (
                "first" if own is not None and own.get(name("w:val"), "1") not in ("0", "false", "off") else "default"
            )
            for foot in section.iterchildren(name(f"w:{margin}Reference")):
                if foot.get(name("w:type"), "default") == kind:
                    root = self.related(foot.get(name("r:id"), ""))
                    return etree.Element("none") if root is None else root
        return etree.Element("none")

    def properties(self) -> dict[str, str]:
        """What docProps say: title, subject, creator, lastModifiedBy, Company …, those that are not empty."""
        found: dict[str, str] = {}
        for kind in ("metadata/core-properties", "/extended-properties", "/extendedProperties"):
            root = self.xml(self._related("", kind))
            for child in root.iterchildren(etree.Element) if root is not None else ():
                if text := " ".join((child.text or "").split()):
                    found[etree.QName(child).localname] = text
        return found

    def has_macros(self) -> bool:
        return has_macros(self._contents)

    def linked(self) -> list[str]:
        """Where pictures, objects and templates lie that opening the file in Word would fetch from outside of it."""
        return remote(self._contents)

    def has_old_fonts(self) -> bool:
        """Whether an old font is named anywhere; most files need not be looked at run by run."""
        return any(
            b'"' + start in content.lower()
            for part, content in self._contents.items()
            if part == self.main or part.endswith(("styles.xml", "footnotes.xml"))
            for start in (b".vn", b"vn")
        )

    def rejected(self) -> Parts:
        """The same file with its tracked changes the other way: read as accepted, it gives the text before them."""
        other = copy(self)
        other._roots = dict(self._roots)
        for part in (self.main, *map(self.target, _NOTES)):
            root = deepcopy(self.xml(part))
            for element in root.iter(*_SWAPPED) if root is not None else ():
                element.tag = _SWAPPED[element.tag]
            other._roots[part] = root
        return other

    def _nothing(self) -> str:
        names = self._contents
        if any(part.startswith("xl/") for part in names):
            return "đây là bảng tính Excel, không phải văn bản Word"
        if any(part.startswith("ppt/") for part in names):
            return "đây là bản trình chiếu PowerPoint, không phải văn bản Word"
        if self.has_macros():
            return "tệp chỉ có macro, không có nội dung văn bản"
        return "tệp nén này không phải tệp Word (.docx)"

    def target(self, kind: str) -> str:
        """The name of a part that the document relates to; its usual one where no relation says."""
        return self._related(self.main, f"/relationships/{kind}") or f"word/{kind}.xml"

    def _related(self, part: str, kind: str) -> str:
        for relation in self.relations(part):
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                target = self.resolved(part, relation)
                if target in self._contents:
                    return target
        return ""

    def relations(self, part: str) -> Element:
        """The relations of a part, "" for those of the package: their root, an empty one where there are none."""
        folder, base = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{base}.rels")
        if self.xml(place) is None:
            self._roots[place] = etree.Element(f"{_RELATED}Relationships", nsmap={None: _RELATED[1:-1]})
        return self.xml(place)

    @staticmethod
    def resolved(part: str, relation: Element) -> str:
        """The part that a relation of another leads to."""
        folder = posixpath.dirname(part)
        return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")

    def xml(self, part: str) -> Element | None:
        """A part's root; None when it is not there or is no XML."""
        if part not in self._roots:
            self._roots[part] = _parsed(self._contents.get(part))
        return self._roots[part]


def _flat(data: bytes) -> dict[str, bytes]:
    """The parts of a package written as one XML file ("Flat OPC"), by name. Raises PackageError for any other XML."""
    root = _parsed(data)
    if root is None or root.tag != f"{_FLAT}package":
        raise PackageError("tệp hỏng hoặc không phải .docx")
    found = {}
    for part in root.iterchildren(f"{_FLAT}part"):
        for content in part.iterchildren(f"{_FLAT}xmlData", f"{_FLAT}binaryData"):
            if content.tag == f"{_FLAT}binaryData":
                found[part.get(f"{_FLAT}name", "")] = b64decode(content.text or "")
            elif len(content):
                found[part.get(f"{_FLAT}name", "")] = etree.tostring(content[0], encoding="utf-8", with_tail=False)
    return found


_PARAGRAPHS = (b"<w:p>", b"<w:p ", b"<w:p/>")


def _parsed(content: bytes | None) -> Element | None:
    """The root of some XML; None for what is none, or declares a DTD. Entities and the network are never used."""
    if content is None:
        return None
    if len(content) > MAX_PART:
        raise PackageError("tệp Word quá lớn")
    if sum(map(content.count, _PARAGRAPHS)) > MAX_PARAGRAPHS:
        raise PackageError(f"tệp Word có hơn {MAX_PARAGRAPHS} đoạn và ô bảng")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        return None
    return etree.fromstring(_transitional(root), parser) if root.tag.startswith(_STRICT) else root


def _transitional(root: Element) -> bytes:
    """A part in the namespaces of "Strict Open XML" in those that everybody else uses."""
    return _STRICT_NAME.sub(rb'="http://schemas.openxmlformats.org/\1/2006/', etree.tostring(root))


def _unread(content: bytes) -> str:
    """Why the main part is not read."""
    if b"<!DOCTYPE" in content[:20_000]:
        return "tệp Word bị hỏng hoặc độc hại: có khai báo DTD, thứ Word không bao giờ ghi"
    return "tệp Word bị hỏng: không đọc được nội dung"


def _reason(data: bytes, reason: str) -> str:
    if data[:4] != b"\xd0\xcf\x11\xe0":
        return reason
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "tệp có mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại"
    return "đây là tệp Word kiểu cũ (.doc); mở bằng Word rồi lưu thành .docx"
