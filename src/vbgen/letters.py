"""The letters that files of others hold → those that a document can print, and that YAML and XML can carry."""

from __future__ import annotations

from vbgen.patterns import regex

_SPACES = dict.fromkeys(
    (0xB, 0xC, *range(0x1C, 0x20), 0x85, *range(0x2000, 0x200B), 0x202F, 0x2028, 0x2029, 0x3000), " "
)
_NOTHING = dict.fromkeys((*range(9), *range(0xE, 0x1C), 0x7F, *range(0x200B, 0x2010), *range(0x202A, 0x202F)))
_NOTHING |= dict.fromkeys((*range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)))
"""Control characters, marks of direction and joiners without width: they print nothing."""
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code != 0x85}
"""C1 control characters are what a program made of Windows' quotation marks and dashes, and Word draws them so."""
_FOREIGN = dict.fromkeys((*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF), "\ufffd")
"""Halves of characters and what is no character: no file can carry them."""
_HALF = regex("[\ud800-\udfff]")
_TABLE: dict[int, str | None] = {**_SPACES, **_NOTHING, **_WINDOWS, **_FOREIGN}

_CYRILLIC = regex("[\u0400-\u04ff]")
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")  # Cyrillic capitals → the Latin ones that they look like


def latin(text: str) -> str:
    """Text that recognising letters on a scan gave, with Latin capitals for Cyrillic ones: "BYТ" → "BYT"."""
    if not _CYRILLIC.search(text):
        return text
    made = text.translate(_LOOKALIKES)
    return text if _CYRILLIC.search(made) else made  # words of another language stay


def printable(text: str) -> str:
    """Text with what prints nothing left out, spaces of any width as spaces; line feeds and tabs stay.

    Halves of a character that stand together become it: "\\ud835\\udc65" → "𝑥".
    """
    text = text.replace("\xa0", " ").replace("\u2010", "-").replace("\u2011", "-")
    if text.isprintable():  # nothing else that changes is
        return text
    if _HALF.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(_TABLE)
