"""A Word file opened to be compared: its body, notes, headers; as a host it takes in parts of another file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.package import deflate, pack, seal, sealed
from vbgen.ooxml.parts import Parts
from vbgen.ooxml.revisions import is_tracked, same_markup
from vbgen.redlining.atoms import CHANGED, NOTES
from vbgen.redlining.blocks import text_of
from vbgen.redlining.cleaning import cleaned

_RELATED = f"{{{NAMESPACES['r']}}}"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID, _TYPE = name("w:id"), name("w:type")
_SECTION = name("w:sectPr")
_REFERENCES = {name("w:headerReference"): "header", name("w:footerReference"): "footer"}
_IGNORABLE = f"{{{NAMESPACES['mc']}}}Ignorable"

NotesByMark = dict[tuple[str, str], Element]


class MarginPlace(NamedTuple):
    """Where a header or footer stands: the section's place, header or footer, which pages."""

    section: int
    kind: str
    pages: str


class Copy:
    """A Word file that is opened: its body, its notes by kind and id, its headers and footers by where they stand."""

    def __init__(self, data: bytes) -> None:
        self.parts = Parts(data)
        self.data = data
        self.lost: dict[str, list[str]] = {}  # by the part, what goes when it is written anew
        self.contents = dict(self.parts.contents())
        self.body = self.parts.body()
        self._clean(self.parts.main)
        self.notes: NotesByMark = {}
        for kind in NOTES.values():
            root = self.parts.part(kind)
            if root is not None:
                self._clean(self.parts.target(kind))
                self.notes |= {(kind, note.get(_ID, "")): note for note in root if note.get(_TYPE) is None}
        self.sections = list(self.body.iter(_SECTION))
        self.margins: dict[MarginPlace, str] = dict(self._margins())
        for part in set(self.margins.values()):
            self._clean(part)

    def _clean(self, part: str) -> None:
        root = self.parts.xml(part)
        if root is not None:
            self.lost[part] = cleaned(root, self.contents[part])

    def _margins(self) -> Iterator[tuple[MarginPlace, str]]:
        targets = self.targets(self.parts.main)
        for at, section in enumerate(self.sections):
            for reference in section.iterchildren(*_REFERENCES):
                part = targets.get(reference.get(f"{_RELATED}id", ""), "")
                if self.parts.xml(part) is not None:
                    yield MarginPlace(at, _REFERENCES[reference.tag], reference.get(_TYPE, "default")), part

    def roots(self) -> list[tuple[str, Element]]:
        """The parts that hold text, with their roots."""
        names = [self.parts.main, *(self.parts.target(kind) for kind in NOTES.values()), *set(self.margins.values())]
        found = [(part, self.parts.xml(part)) for part in names]
        return [(part, root) for part, root in found if root is not None]

    def is_tracked(self) -> bool:
        """Whether changes wait in it to be accepted or rejected."""
        return any(is_tracked(root) for _, root in self.roots())

    def targets(self, part: str) -> dict[str, str]:
        """The parts that a part relates to, by the ids of the relations; of what lies outside, "" ."""
        return {
            relation.get("Id", ""): self.parts.resolved(part, relation)
            for relation in self.parts.relations(part)
            if relation.get("TargetMode") != "External"
        }

    # --- as a host ---------------------------------------------------------------------------------------------------

    def put(self, part: str, root: Element) -> None:
        """Write a part anew."""
        self.contents[part] = etree.tostring(root, encoding="UTF-8", standalone=True, xml_declaration=True)

    def relate(self, part: str, relation: Element, target: str) -> str:
        """The id of a relation of a part like another's, to a target; one that is there serves."""
        outside = relation.get("TargetMode") == "External"
        for own in self.parts.relations(part):
            same = own.get("Target") == target if outside else self.parts.resolved(part, own) == target
            if own.get("Type") == relation.get("Type") and own.get("TargetMode") == relation.get("TargetMode") and same:
                return str(own.get("Id"))
        root = self.parts.relations(part)
        taken = {own.get("Id") for own in root}
        made = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        key = next(f"rIdV{at}" for at in range(1, len(taken) + 2) if f"rIdV{at}" not in taken)
        made.set("Id", key)
        made.set("Type", relation.get("Type", ""))
        made.set("Target", target if outside else f"/{target}")
        if outside:
            made.set("TargetMode", "External")
        folder, file = posixpath.split(part)
        self.put(posixpath.join(folder, "_rels", f"{file}.rels"), root)
        return key

    def take(self, guest: Copy, part: str) -> str:
        """The name in this file of a guest's part, which is taken in with all that it relates to."""
        content = guest.contents[part]
        if self.contents.get(part) == content:
            return part
        stem, ending = posixpath.splitext(part)
        names = (part, *(f"{stem}v{at}{ending}" for at in range(1, len(self.contents) + 2)))
        new = next(one for one in names if one not in self.contents)
        self.contents[new] = content
        self._declare(guest, part, new)
        relations = guest.parts.relations(part)
        if len(relations):
            root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
            for relation in map(deepcopy, relations):
                if (
                    relation.get("TargetMode") != "External"
                    and (inner := guest.parts.resolved(part, relation)) in guest.contents
                ):
                    relation.set("Target", f"/{self.take(guest, inner)}")
                root.append(relation)
            folder, file = posixpath.split(new)
            self.put(posixpath.join(folder, "_rels", f"{file}.rels"), root)
        return new

    def take_related(self, guest: Copy, kind: str) -> None:
        """Take in the part of a kind that a guest's text relates to; this file has none."""
        part = guest.parts.target(kind)
        for relation in guest.parts.relations(guest.parts.main):
            if guest.parts.resolved(guest.parts.main, relation) == part:
                self.relate(self.parts.main, relation, self.take(guest, part))

    def _declare(self, guest: Copy, part: str, new: str) -> None:
        """Say of what type a part is that was taken in."""
        types, own = guest.parts.xml("[Content_Types].xml"), self.parts.xml("[Content_Types].xml")
        if types is None or own is None:
            return
        ending = posixpath.splitext(part)[1].lstrip(".").lower()
        said = next((item for item in types if item.get("PartName", "").lstrip("/") == part), None)
        if said is None:
            said = next((item for item in types if item.get("Extension", "").lower() == ending), None)
        if said is not None:
            made = etree.SubElement(own, f"{{{_TYPES}}}Override")
            made.set("PartName", f"/{new}")
            made.set("ContentType", said.get("ContentType", ""))
            self.put("[Content_Types].xml", own)

    def sealed(self) -> bytes:
        """The bytes of the file; parts that are as they were are not deflated again."""
        original = self.parts.contents()
        there = {member.name: member for member in sealed(self.data) or ()}
        return seal(
            there[part] if part in there and original.get(part) is content else pack(part, content, deflate)
            for part, content in self.contents.items()
        )


def pair_notes(base: Copy, own: Copy, pairs: dict[str, dict[str, str]]) -> None:
    """Give notes that are one the same id, ended by a sign where the text is another; marks follow.

    `pairs` has, by kind, the id in the base by the id in the revision.
    """
    renamed: dict[tuple[str, str], str] = {}
    for kind, mark in own.notes:
        old = pairs.get(kind, {}).get(mark)
        if old is None:
            renamed[kind, mark] = f"own{mark}"
        else:
            same = _inner(own.notes[kind, mark]) == _inner(base.notes[kind, old])
            renamed[kind, mark] = old if same else old + CHANGED
    for _, root in own.roots():
        for reference in root.iter(*NOTES):
            key = NOTES[reference.tag], reference.get(_ID, "")
            reference.set(_ID, renamed.get(key, key[1]))
    own.notes = {(kind, renamed[kind, mark]): note for (kind, mark), note in own.notes.items()}


def _inner(note: Element) -> tuple[bytes, ...]:
    return tuple(map(same_markup, note))


def united(host: Element, guests: list[Element]) -> Element:
    """The root of a host's part, empty, with the prefixes of all in scope: Word asks for those that markup names."""
    spaces = {prefix: uri for root in [*guests, host] for prefix, uri in root.nsmap.items()}
    made = etree.Element(host.tag, dict(host.attrib), nsmap=spaces)
    ignorable = dict.fromkeys(word for root in [host, *guests] for word in root.get(_IGNORABLE, "").split())
    if ignorable:
        made.set(_IGNORABLE, " ".join(ignorable))
    return made


def note_texts(copy: Copy, kind: str) -> tuple[list[str], list[str]]:
    """The ids and texts of the notes of a kind, in the order of their marks."""
    marks = [tag for tag, own in NOTES.items() if own == kind]
    order = [item.get(_ID, "") for item in copy.body.iter(*marks)]
    ids = [mark for mark in order if (kind, mark) in copy.notes]
    return ids, [text_of(copy.notes[kind, mark]) for mark in ids]
