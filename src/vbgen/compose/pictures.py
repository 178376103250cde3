"""A picture or a QR code of the model → a drawing of its size on the page, and the line below it."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen import inline, pictures
from vbgen.compose.citations import Citer
from vbgen.model import Image, QrCode
from vbgen.pictures import Picture
from vbgen.standards import MM, PageSetup
from vbgen.tree import Drawing, Item, PrintedParagraph

_PIXEL = 1440 / 96  # twips, as Word takes a picture that does not say how dense it is
QR_WIDTH = "30"
"""How many mm wide a QR code is that says nothing else: read from an arm's length."""
_BELOW = 2_500  # twips of a page that a picture leaves to its caption and a line of text


def drawn(block: Image | QrCode, citer: Citer, page: PageSetup) -> Iterator[Item]:
    """The drawing, never wider nor higher than a page's text, then its caption."""
    if isinstance(block, Image):
        found, width, name = pictures.picture(block.data), block.width, block.file
        alt = block.alt or _plain(block.caption)
    else:
        found, width, name = pictures.qr_code(block.text), block.width or QR_WIDTH, block.text
        alt = block.alt or _plain(block.caption) or code_said(block.text)
    wide, high = size(found, width, page)
    yield Drawing(found.data, found.sort, wide, high, alt, name)
    if block.caption:
        yield PrintedParagraph("figure", citer.runs(block.caption))


def size(found: Picture, width: str, page: PageSetup) -> tuple[int, int]:
    """Width and height in twips, in the picture's proportion."""
    wide = float(width.rstrip("m ").replace(",", ".")) * MM if width else found.wide * _PIXEL
    highest = page.height - page.top - page.bottom - _BELOW
    wide = min(wide, page.text_width, highest * found.wide / found.high)
    return max(1, round(wide)), max(1, round(wide * found.high / found.wide))


def code_said(text: str) -> str:
    """What a QR code is called for those who listen, where nothing else is said."""
    return f"Mã QR: {text}"


def _plain(text: str) -> str:
    return "".join(piece.spelled for piece in inline.parse(text))
