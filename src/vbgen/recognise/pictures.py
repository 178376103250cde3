"""A picture of a file → the block that prints it: an image in a file of its own, or the QR code that vbgen drew."""

from __future__ import annotations

import re

from vbgen import inline, pictures
from vbgen.compose.pictures import QR_WIDTH, code_said, size
from vbgen.model import Image, QrCode
from vbgen.patterns import regex
from vbgen.pictures import NoPicture
from vbgen.schema.pictures import WIDTHS
from vbgen.standards import MM, PAGE
from vbgen.tree import Drawing

_NAME = regex(r"(?:.*[/\\])?([\w][\w .-]{0,80})\.(?:png|jpe?g)", re.I)
_EXTENSIONS = {"png": "png", "jpeg": "jpg"}


class Album:
    """The pictures of one document, each in a file: of the name that the drawing gives, or the next "hinh-1.png"."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def block(self, drawing: Drawing, caption: str) -> Image | QrCode:
        """The block of a drawing with the line below it."""
        plain = "".join(piece.spelled for piece in inline.parse(caption))
        alt = "" if drawing.alt == plain else drawing.alt
        if _is_code(drawing):
            alt = "" if alt == code_said(drawing.name) else alt
            width = _millimetres(drawing.width)
            return QrCode(drawing.name, "" if width == QR_WIDTH else width, caption, alt)
        return Image(self._file(drawing), _width(drawing), caption, alt, drawing.data)

    def _file(self, drawing: Drawing) -> str:
        extension, named = _EXTENSIONS[drawing.sort], _NAME.fullmatch(drawing.name)
        stem = named[1] if named else f"hinh-{len(self._files) + 1}"
        file, count = f"{stem}.{extension}", 1
        while self._files.setdefault(file, drawing.data) != drawing.data:
            count += 1
            file = f"{stem}-{count}.{extension}"
        return file


def _is_code(drawing: Drawing) -> bool:
    """Whether a drawing is the QR code of its name."""
    try:
        return bool(drawing.name) and pictures.qr_code(drawing.name).data == drawing.data
    except NoPicture:
        return False


def _width(drawing: Drawing) -> str:
    """The width that a plan asks for; "" for that which composing gives by itself."""
    found = pictures.picture(drawing.data)
    if any(size(found, "", page) == (drawing.width, drawing.height) for page in (PAGE, PAGE.turned)):
        return ""
    least, most = WIDTHS
    return _millimetres(min(max(drawing.width, least * MM), most * MM))


def _millimetres(twips: float) -> str:
    return f"{twips / MM:.1f}".removesuffix(".0").replace(".", ",")
