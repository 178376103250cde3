"""Runs → the markup of Word's runs: text escaped, looks as properties, marks of footnotes and references to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from vbgen.tree import Run
from vbgen.writers.fields import Xml

THIN = Xml('<w:spacing w:before="0" w:after="0" w:line="14" w:lineRule="exact"/>')
"""The spacing of a line of no height: 0.7 pt, the least that Word sets."""


def escape(text: str) -> str:
    """Text as it stands in a `w:t`: markup characters escaped, line breaks and tabs as the elements they are."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")  # as itself, XML would make a line feed of it
    if "\n" in text or "\t" in text:
        text = text.replace("\n", _broken("br")).replace("\t", _broken("tab"))
    return text


_SPACED = '<w:t xml:space="preserve">'


def _broken(element: str) -> str:
    return f"</w:t><w:{element}/>{_SPACED}"


def _tag(text: str) -> str:
    """The tag that opens a text; white space at its ends and doubled within must be asked to stay."""
    return _SPACED if text.strip() != text or "  " in text else "<w:t>"


@cache
def _looks(tracking: int) -> dict[tuple[bool, bool, str, bool], str]:
    """The properties of a run of each look."""
    apart = f'<w:spacing w:val="{tracking}"/>' if tracking else ""
    return {
        (bold, italic, script, underlined): f"<w:rPr>{b}{i}{apart}{u}{height}</w:rPr>"
        if b or i or apart or u or height
        else ""
        for bold, b in ((False, ""), (True, "<w:b/>"))
        for italic, i in ((False, ""), (True, "<w:i/>"))
        for script, height in (
            ("", ""),
            ("super", '<w:vertAlign w:val="superscript"/>'),
            ("sub", '<w:vertAlign w:val="subscript"/>'),
        )
        for underlined, u in ((False, ""), (True, '<w:u w:val="single"/>'))
    }


NOTE_LOOK = '<w:rPr><w:rStyle w:val="FootnoteReference"/><w:vertAlign w:val="superscript"/></w:rPr>'
_NOTE = f'<w:r>{NOTE_LOOK}<w:footnoteReference w:id="{{}}"/></w:r>'
_NOTED = f'<w:bookmarkStart w:id="{{1}}" w:name="CuocChu{{0}}"/>{_NOTE.format("{0}")}<w:bookmarkEnd w:id="{{1}}"/>'
_AGAIN = (  # a second mark of a note is a reference to the first: with the same id Word prints the note twice
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> NOTEREF CuocChu{0} \\f \\h </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'<w:r>{NOTE_LOOK}<w:t>{{0}}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_FIRST_BOOKMARK = 910_000  # beyond those of `anchors`


def mark(note: int) -> str:
    """The mark of a note that is marked once."""
    return _NOTE.format(note)


def first_mark(note: int) -> str:
    """The first mark of a note, with the bookmark that its others refer to."""
    return _NOTED.format(note, _FIRST_BOOKMARK + note)


def other_mark(note: int) -> str:
    """A later mark of a note: a reference to the first."""
    return _AGAIN.format(note)


def markup(runs: Iterable[Run], marked: Callable[[int], str] = mark, tracking: int = 0) -> Xml:
    """The runs as Word has them; `marked` makes the mark of a note by its number.

    `tracking`: by how many twips their letters stand further apart.
    """
    looks = _looks(tracking)
    parts = []
    for text, bold, italic, note, script, underlined in runs:
        if note:
            parts.append(marked(note))
        else:
            parts.append(f"<w:r>{looks[bold, italic, script, underlined]}{_tag(text)}{escape(text)}</w:t></w:r>")
    return Xml("".join(parts))
