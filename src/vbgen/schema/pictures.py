"""The fields of a picture or a QR code → the same with what is to be printed, or what is wrong with it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from vbgen.diagnostics import Span, first_line
from vbgen.model import Image, QrCode
from vbgen.patterns import regex
from vbgen.source import Mapping, Node

if TYPE_CHECKING:
    from vbgen.schema.decoder import Decoder

_MILLIMETRES = regex(r"([1-9][0-9]{0,2})(?:[.,][0-9]+)?(?: ?mm)?")
WIDTHS = (5, 267)
"""The millimetres that a picture may be wide: at most an A4 page that lies across, without its margins."""


def image(made: Image, node: Node, decoder: Decoder) -> Image | None:
    """An image with the bytes of its file, None after a fault."""
    from vbgen.files import Unreadable, content
    from vbgen.pictures import LIMIT, NoPicture, picture

    spans = _spans(node)
    at = spans.get("file", first_line(node.span))
    path = decoder.named(made.file, at)
    if not path or not _width_fits(made.width, spans, decoder):
        return None
    try:
        data = picture(content(path, LIMIT)).data
    except (Unreadable, NoPicture) as error:
        decoder.fault("S0211", f"không in được hình “{made.file}”: {error}", at)
        return None
    if not made.alt and not made.caption:
        hint = "ghi `alt`: hình vẽ gì, một câu"
        decoder.warning("S0213", "hình không có lời cho người nghe đọc", at, hint)
    return dataclasses.replace(made, data=data)


def qr_code(made: QrCode, node: Node, decoder: Decoder) -> QrCode | None:
    """A QR code that can be drawn, None after a fault."""
    from vbgen.pictures import NoPicture
    from vbgen.pictures import qr_code as drawn

    spans = _spans(node)
    if not _width_fits(made.width, spans, decoder):
        return None
    try:
        drawn(made.text)
    except NoPicture as error:
        decoder.fault("S0212", f"không vẽ được mã QR: {error}", spans.get("text", first_line(node.span)))
        return None
    return made


def _spans(node: Node) -> dict[str, Span]:
    return {key.text: value.span for key, value in node.entries} if isinstance(node, Mapping) else {}


def _width_fits(width: str, spans: dict[str, Span], decoder: Decoder) -> bool:
    found = _MILLIMETRES.fullmatch(width)
    least, most = WIDTHS
    if width and not (found and least <= int(found[1]) <= most):
        message = f"bề rộng hình phải từ {least} đến {most} mm"
        decoder.fault("S0214", message, spans["width"], "viết 120 hoặc 120 mm")
        return False
    return True
