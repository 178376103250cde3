"""Title lines → the kind that they name (ô 5a), and the titles of appendices."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.standards import CITED_KINDS, reading

_NAMES = sorted(
    {unicodedata.normalize("NFC", name.upper()): slug for slug, name in CITED_KINDS.items()}.items(),
    key=lambda pair: -len(pair[0]),
)
_VARIANTS = {"GIẤY UỶ QUYỀN": "giay-uy-quyen", "BẢN THOẢ THUẬN": "ban-thoa-thuan"}
_SPACED = regex(r"(?:\w +){3,}\w")


def kind_of(text: str) -> str:
    """The slug of the kind whose name, in capitals, a title line is or begins with; "" for another line."""
    return _found(text)[1]


def name_in(text: str) -> str:
    """The name of the kind at the beginning of a title line, as it is set there."""
    return _found(text)[0]


def is_name(text: str) -> bool:
    """Whether a line says nothing but the name of a kind."""
    return bool(kind_of(text)) and name_in(text) == _bare(text)


def as_title(item: Line | Grid, text: str) -> str:
    """The text as a title has it: a short centred line in bold small letters counts like capitals."""
    if isinstance(item, Line) and item.align == "center" and item.bold and len(text) < 40:
        return text.upper()
    return text


def _bare(text: str) -> str:
    return text.strip(" .:*-\xa0")


def _found(text: str) -> tuple[str, str]:
    bare = _bare(text)
    spaced = "".join(bare.split()) if _SPACED.fullmatch(bare) else ""  # "K Ế   H O Ạ C H"
    for name, slug in [*_VARIANTS.items(), *_NAMES]:
        if spaced and spaced == name.replace(" ", ""):
            return bare, slug
        if bare == name or bare.startswith((name + " ", name + "\n")):
            return name, slug
    return "", ""


# --- appendices ----------------------------------------------------------------------------------------------------

_APPENDIX = reading(r"^\W*{appendix}\s*(?:số\s*)?(?:(?:[IVXLC]+|\d+|[A-Z])\b)?\s*[:.\-–]?\s*")
_ISSUED = reading(r"^\W*(?:Ban hành )?{attached}", re.I)


def appendix_titles(items: Sequence[Line | Grid]) -> list[str]:
    """The titles of appendices: under "Phụ lục …", or above "(Kèm theo …)" where no such label stands."""
    found: list[str] = []
    title: list[str] | None = None  # the lines gathered since a label; None where none is open
    loose: list[str] = []  # centred lines that no label opened: a title if "(Kèm theo …)" follows
    for text, heads in _pieces(items):
        label = _APPENDIX.match(text)
        if label and len(text) < 400 and (heads or len(text) < 40):
            found += _closed(title)
            title, loose = [text, text[label.end() :]], []
        elif _ISSUED.match(text) and len(text) < 400:
            found += _closed(title) if title else _closed([loose[0], *loose]) if loose else []
            title, loose = None, []
        elif heads and not text.startswith("("):
            (loose if title is None else title).append(text)
        else:
            found += _closed(title)
            title, loose = None, []
    return found + _closed(title)


def _closed(title: list[str] | None) -> list[str]:
    """A title's lines joined; its label alone where it has no more."""
    if not title:
        return []
    return [" ".join(part for part in title[1:] if part) or title[0]]


def _pieces(items: Sequence[Line | Grid]) -> list[tuple[str, bool]]:
    """The lines with whether each can be part of a title; a table stands as an empty line that cannot."""
    found: list[tuple[str, bool]] = []
    for item in items:
        if isinstance(item, Grid):
            found.append(("", False))
            continue
        for piece in item.text.split("\n"):
            if text := " ".join(piece.split()):
                plain = not item.align and not item.size  # a text file has no looks
                strong = text == text.upper() and (plain or item.bold)
                found.append((text, len(text) < 400 and (item.align == "center" or strong)))
    return found
