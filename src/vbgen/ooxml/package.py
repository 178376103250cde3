"""A .docx package: its bytes → members by name, opened with limits; members → bytes, the same for the same content.

Only this module touches zip. Members that did not change are kept deflated, so that sealing copies them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from vbgen.named import NamedTuple

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MAX_MEMBERS = 2_000
MAX_UNPACKED = 200_000_000  # bytes; a template of an office has well under one million

Deflate = Callable[[bytes], bytes]


class PackageError(ValueError):
    """The bytes are no package that may be opened; the message says why, in Vietnamese."""


class Member(NamedTuple):
    """A file of a package: `data` is deflated, `size` and `crc` are those of its content."""

    name: str
    data: bytes
    crc: int
    size: int


def deflate(data: bytes) -> bytes:
    """Content → raw deflate stream by the standard library's zlib, level 6."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def fast_deflate(data: bytes) -> bytes:
    """The same content by ISA-L (extra `fast`), some ten times faster and a third larger; ImportError without it."""
    from isal import isal_zlib

    packer = isal_zlib.compressobj(1, isal_zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def asked_deflate() -> Deflate:
    """zlib, so that bytes are the same everywhere; VBGEN_DEFLATE=isal asks for the faster one, where that is."""
    import os

    if os.environ.get("VBGEN_DEFLATE") != "isal":
        return deflate
    try:
        fast_deflate(b"")
    except ImportError:
        return deflate
    return fast_deflate


def pack(name: str, content: bytes, deflated: Deflate = deflate) -> Member:
    """A member of some content."""
    return Member(name, deflated(content), zlib.crc32(content), len(content))


_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _DEFLATED = 20, 0x800, 8
_TIME, _DATE = 0, (1 << 5) | 1  # 1980-01-01, the first day of a zip: bytes must not depend on the clock


def seal(members: Iterable[Member]) -> bytes:
    """Members in their order → the bytes of a package: fixed dates, no extra fields, made by no system."""
    body: list[bytes] = []
    index: list[bytes] = []
    offset = 0
    for name, data, crc, size in members:
        raw = name.encode()
        common = (_VERSION, _UTF8 if len(raw) != len(name) else 0, _DEFLATED, _TIME, _DATE, crc, len(data), size)
        local = _LOCAL.pack(b"PK\x03\x04", *common, len(raw), 0)
        body += (local, raw, data)
        index += (_CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, len(raw), 0, 0, 0, 0, 0, offset), raw)
        offset += len(local) + len(raw) + len(data)
    listing = b"".join(index)
    count = len(index) // 2
    return b"".join((*body, listing, _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)))


def sealed(data: bytes) -> list[Member] | None:
    """The members of a package, still deflated; None for one that is not laid out as `seal` and most others do it."""
    try:
        end = data.rindex(b"PK\x05\x06")
        *_, count, _, at, comment = _END.unpack_from(data, end)
        if end + _END.size + comment != len(data):
            return None
        found = []
        for _ in range(count):
            row = _CENTRAL.unpack_from(data, at)
            sign, _, _, flags, how, _, _, crc, packed, size, named, extra, said, *_, start = row
            name = data[at + _CENTRAL.size : at + _CENTRAL.size + named]
            *_, named_there, extra_there = _LOCAL.unpack_from(data, start)
            first = start + _LOCAL.size + named_there + extra_there
            content = data[first : first + packed]
            if sign != b"PK\x01\x02" or how != _DEFLATED or flags & 1 or len(content) != packed:
                return None
            found.append(Member(name.decode(), content, crc, size))
            at += _CENTRAL.size + named + extra + said
    except (ValueError, struct.error):
        return None
    return found


def unpack(data: bytes) -> dict[str, bytes]:
    """The contents of a package by name, in its order.

    Raises PackageError for bytes that are no zip, are encrypted, or unpack to more than MAX_UNPACKED bytes.
    """
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
                raise PackageError("tệp nén nở ra quá lớn")
            return {info.filename: _content(archive, info) for info in infos}
    except PackageError:
        raise
    except RuntimeError as error:  # what zipfile raises for a password, and for a method that it does not know
        told = "tệp có mật khẩu" if not isinstance(error, NotImplementedError) else _BROKEN
        raise PackageError(told) from None
    except Exception:  # zipfile raises whatever its parsing does: a name of no letters is an IndexError
        raise PackageError(_OLD if data[:4] == b"\xd0\xcf\x11\xe0" else _BROKEN) from None


_OLD, _BROKEN = "tệp .doc cũ hoặc có mật khẩu", "tệp hỏng hoặc không phải .docx"


def _content(archive: ZipFile, info: ZipInfo) -> bytes:
    with archive.open(info) as stream:
        content = stream.read(info.file_size + 1)
    if len(content) > info.file_size:
        raise PackageError("tệp nén nở ra quá lớn")
    return content


def digest(data: bytes) -> str:
    """A digest of a package's contents, whatever deflated them: SHA-256 over sorted names and contents' SHA-256."""
    import hashlib

    total = hashlib.sha256()
    for name, content in sorted(unpack(data).items()):
        total.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return total.hexdigest()
