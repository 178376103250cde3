"""Title lines → the kind that they name (ô 5a)."""

from __future__ import annotations

import re
import unicodedata

from vbgen.standards import CITED_KINDS

_NAMES = sorted(
    {unicodedata.normalize("NFC", name.upper()): slug for slug, name in CITED_KINDS.items()}.items(),
    key=lambda pair: -len(pair[0]),
)
_VARIANTS = {"GIẤY UỶ QUYỀN": "giay-uy-quyen", "BẢN THOẢ THUẬN": "ban-thoa-thuan"}


def kind_of(text: str) -> str:
    """The slug of the kind whose name, in capitals, a title line is or begins with; "" for another line."""
    return _found(text)[1]


def name_in(text: str) -> str:
    """The name of the kind at the beginning of a title line."""
    return _found(text)[0]


def _found(text: str) -> tuple[str, str]:
    bare = text.strip(" .:*-\xa0")
    joined = re.sub(r"(?<=\b\w) (?=\w\b)", "", bare)  # "K Ế H O Ạ C H"
    for name, slug in [*_VARIANTS.items(), *_NAMES]:
        if joined == name or bare.startswith((name + " ", name + "\n")):
            return name, slug
    return "", ""
