"""A Word file held open for edits of its XML, as a person makes them; and all that it prints, read without vbgen."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree

Element = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
P, R, T, RPR, PPR = (f"{W}{tag}" for tag in ("p", "r", "t", "rPr", "pPr"))
TBL, TR, TC = (f"{W}{tag}" for tag in ("tbl", "tr", "tc"))
_GONE = {f"{W}del", f"{W}moveFrom"}
_SEEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": None, "\u200b": None})
LABEL = re.compile(r"^(?:(?P<article>Điều )?(?P<number>\d+)\. |(?P<point>[a-zđ])\) |(?P<roman>[IVX]+)\. )")


_NOTES_TYPE = (
    b'<Override PartName="/word/footnotes.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
)
_NOTES_RELATION = (
    b'<Relationship Id="rIdNotes" Target="footnotes.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/>'
)


class WordFile:
    """The parts of a .docx; `body` and `notes` are XML to be edited in place."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.parts = {one.filename: archive.read(one) for one in archive.infolist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find(f"{W}body")
        self.notes = etree.fromstring(self.parts["word/footnotes.xml"]) if "word/footnotes.xml" in self.parts else None

    def data(self) -> bytes:
        parts = dict(self.parts)
        parts["word/document.xml"] = _dumped(self.root)
        if self.notes is not None:
            parts["word/footnotes.xml"] = _dumped(self.notes)
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return made.getvalue()

    def with_notes(self) -> Element:
        """The footnotes, in a part of their own where the file had none."""
        if self.notes is None:
            self.notes = etree.fromstring(f'<w:footnotes xmlns:w="{W[1:-1]}"/>')
            for part, old, new in (
                ("[Content_Types].xml", b"</Types>", _NOTES_TYPE),
                ("word/_rels/document.xml.rels", b"</Relationships>", _NOTES_RELATION),
            ):
                self.parts[part] = self.parts[part].replace(old, new + old)
        return self.notes

    def paragraphs(self, *styles: str) -> list[Element]:
        """The paragraphs that say something, of some styles, of all when none is told."""
        found = [one for one in self.body.iter(P) if not styles or style_of(one) in styles]
        return [one for one in found if text_of(one).strip()]

    def tables(self) -> list[Element]:
        """The tables that print lines of cells, not those that hold a header or signatures in their places."""
        return [one for one in self.body.iter(TBL) if any(style_of(p).startswith("Table") for p in one.iter(P))]


def _dumped(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def style_of(paragraph: Element) -> str:
    props = paragraph.find(PPR)
    style = props.find(f"{W}pStyle") if props is not None else None
    return style.get(f"{W}val", "") if style is not None else ""


def texts_of(paragraph: Element) -> list[Element]:
    """The elements of a paragraph that hold its text."""
    return [one for one in paragraph.iter(T) if not any(True for _ in one.iterancestors(_FALLBACK))]


def text_of(paragraph: Element) -> str:
    return "".join(one.text or "" for one in texts_of(paragraph))


def plain_of(paragraph: Element) -> str:
    """The text as long as it is, spaces that do not break as others."""
    return text_of(paragraph).translate({0xA0: " ", 0x202F: " ", 0x2011: "-"})


def replace(paragraph: Element, start: int, end: int, new: str) -> None:
    """Type over letters of a paragraph, over as many runs as they stand in; what is new looks as what is before it."""
    at = 0
    waiting: str | None = new
    for element in texts_of(paragraph):
        text = element.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        inside = waiting is not None and at <= start <= at + len(text)
        if first < last or inside:
            element.text = text[:first] + (waiting or "" if inside else "") + text[max(first, last) :]
            element.set(SPACE, "preserve")
            waiting = None if inside else waiting
        at += len(text)


def cut(paragraph: Element, at: int) -> Element:
    """The run that ends at a letter of a paragraph, cut off there."""
    for text in texts_of(paragraph):
        size = len(text.text or "")
        if at <= size:
            run = text.getparent()
            if at < size:
                rest = deepcopy(run)
                for one, part in ((text, text.text[:at]), (rest.find(T), text.text[at:])):
                    one.text = part
                    one.set(SPACE, "preserve")
                run.addnext(rest)
            return run
        at -= size
    raise ValueError("past the end of the paragraph")


def say(paragraph: Element, text: str) -> None:
    """Type a whole paragraph anew, in the look of its first run."""
    found = texts_of(paragraph)
    for one in found[1:]:
        one.text = ""
    found[0].text = text
    found[0].set(SPACE, "preserve")


def like(paragraph: Element, text: str) -> Element:
    """A new paragraph in the looks of another, as Enter makes it."""
    made = etree.Element(P)
    props = paragraph.find(PPR)
    if props is not None:
        made.append(deepcopy(props))
        for mark in made.iter(f"{W}sectPr"):
            mark.getparent().remove(mark)
    run = etree.SubElement(made, R)
    look = next((one.find(RPR) for one in paragraph.iter(R) if one.find(T) is not None), None)
    if look is not None:
        run.append(deepcopy(look))
    etree.SubElement(run, T, {SPACE: "preserve"}).text = text
    return made


# --- what is printed -------------------------------------------------------------------------------------------------


def printed(data: bytes) -> list[str]:
    """The text of every paragraph and note of a file, changes accepted, in reading order; empty ones left out.

    The lines of a cell of the header are one: how names break is no text. Those of another cell are one each, whether
    Enter or Shift and Enter parts them.
    """
    word = WordFile(data)
    found: list[str] = []
    head = _head(word.body)
    last: Element = None
    for paragraph, line in _joined(word.body):
        cell = next(paragraph.iterancestors(TC), None) if head is not None else None
        if cell is not None and head not in cell.iterancestors(TBL):
            cell = None
        if cell is not None and cell is last:
            found[-1] = f"{found[-1]} {' '.join(line.split())}".strip()
        elif cell is None and next(paragraph.iterancestors(TC), None) is not None:
            found += (" ".join(part.split()) for part in line.split("\n"))
        else:
            found.append(" ".join(line.split()))
        last = cell
    found = [line for line in found if line]
    if word.notes is not None:
        shown = [one.get(f"{W}id") for one in word.body.iter(f"{W}footnoteReference") if not _is_gone(one)]
        notes = {one.get(f"{W}id"): one for one in word.notes}
        for key in shown:
            found.append(" ".join(" ".join(line for _, line in _joined(notes[key])).split()))
    return found


def _head(body: Element) -> Element:
    """The table that holds the names at the head of a document; None for none."""
    for one in body:
        if one.tag == TBL:
            return one
        if text_of(one).strip():
            return None
    return None


def _joined(element: Element) -> Iterator[tuple[Element, str]]:
    """The paragraphs with their text as it is; one whose mark was deleted runs on into the next."""
    carried = ""
    for paragraph in element.iter(P):
        if any(True for _ in paragraph.iterancestors(_FALLBACK)) or _in_gone_row(paragraph):
            continue
        text = carried + _line(paragraph)
        props = paragraph.find(f"{PPR}/{RPR}")
        carried = ""
        if props is not None and any(one.tag in _GONE for one in props):
            carried = text
            continue
        yield paragraph, text.translate(_SEEN)


def _line(paragraph: Element) -> str:
    said = []
    for one in paragraph.iter(T, f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        if next(one.iterancestors(P)) is paragraph and not _is_gone(one) and one.getparent().tag == R:
            said.append({T: one.text or "", f"{W}noBreakHyphen": "-", f"{W}br": "\n"}.get(one.tag, " "))
    return "".join(said)


def _is_gone(element: Element) -> bool:
    return any(True for _ in element.iterancestors(*_GONE))


def _in_gone_row(paragraph: Element) -> bool:
    return any(row.find(f"{W}trPr/{W}del") is not None for row in paragraph.iterancestors(TR))
