"""A picture's bytes → what it is and how large; a text → its QR code."""

from __future__ import annotations

import zlib
from functools import lru_cache

from vbgen.named import NamedTuple

LIMIT = 10_000_000  # bytes of a picture: a photograph as a phone takes it
_PIXELS = 20_000  # across or down: no page needs more
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))  # segments that tell a size


class NoPicture(ValueError):
    """What cannot be printed as a picture; its text says why, in Vietnamese."""


class Picture(NamedTuple):
    """A picture: its bytes, its sort ("png", "jpeg"), its width and height in pixels."""

    data: bytes
    sort: str
    wide: int
    high: int


def picture(data: bytes) -> Picture:
    """The picture that bytes are. Raises NoPicture for what is neither PNG nor JPEG, or is cut off."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and b"IEND" in data[-16:]:
        sort, wide, high = "png", int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    elif data.startswith(_JPEG):
        sort, (wide, high) = "jpeg", _jpeg_size(data)
    else:
        raise NoPicture("tệp không phải hình PNG hoặc JPEG, hoặc bị cụt")
    if not (0 < wide <= _PIXELS and 0 < high <= _PIXELS):
        raise NoPicture(f"hình phải có từ 1 đến {_PIXELS} điểm ảnh mỗi chiều; hình này {wide} × {high}")
    return Picture(data, sort, wide, high)


def png(wide: int, high: int, rows: bytes) -> bytes:
    """The PNG of pixels, row by row, each red, green, blue; of grey alone when no pixel has colour."""
    channels = 3
    if rows[0::3] == rows[1::3] == rows[2::3]:
        rows, channels = rows[0::3], 1
    step = wide * channels
    unfiltered = b"".join(b"\0" + rows[at : at + step] for at in range(0, high * step, step))
    colour = 2 if channels == 3 else 0  # of the specification, 11.2.2; 8 bits of each channel
    head = wide.to_bytes(4) + high.to_bytes(4) + bytes([8, colour, 0, 0, 0])
    return _PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(unfiltered)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height, which the first segment that begins a frame tells (ITU T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 1 if data[at + 1] == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4])
    raise NoPicture("hình JPEG bị cụt")


@lru_cache(maxsize=64)  # checking draws it, composing draws it again
def qr_code(text: str) -> Picture:
    """The QR code of a text, with correction of level M and its quiet zone.

    Raises NoPicture for a text that is too long for one, and when the library that draws them is not installed.
    """
    try:
        import segno
    except ImportError:
        raise NoPicture('vẽ mã QR cần thư viện segno: pip install "vbgen[qr]"') from None
    import io

    try:
        code = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError:
        raise NoPicture("chữ quá dài, không vừa một mã QR (nhiều nhất khoảng 2.300 chữ cái)") from None
    made = io.BytesIO()
    code.save(made, kind="png", scale=8)
    return picture(made.getvalue())
