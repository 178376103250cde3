"""A file that vbgen writes → the same with a stamp, by which vbgen knows it again as long as nobody has changed it.

The stamp is a digest of all the rest: in a Word file a custom property, in a web page a comment at its end, in a PDF of
LibreOffice the check of its trailer, in a PNG a text. The same content gives the same stamp, whatever deflated it.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

from vbgen.files import digest
from vbgen.ooxml.package import Deflate, Member, PackageError, pack, seal, sealed, unpack

_PART = "docProps/custom.xml"
_NAME = "vbgen"
_FIXED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every custom property (ECMA-376 Part 1, 22.3.2)
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'
)
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_MENTIONS = {  # the parts that mention the properties, and the end of each with its mention
    "[Content_Types].xml": f'<Override PartName="/{_PART}" ContentType="{_TYPE}"/></Types>',
    "_rels/.rels": f'<Relationship Id="rIdVbgen" Type="{_RELATION}" Target="{_PART}"/></Relationships>',
}
_OURS = re.compile(rf'<property [^>]*\bname="{_NAME}"[^>]*><vt:lpwstr>(\w*)</vt:lpwstr></property>')
_COMMENT = re.compile(rb"<!-- vbgen (\w+) -->\n\Z")
_CHECK = re.compile(rb"/DocChecksum /([0-9A-F]{32})\s")  # of LibreOffice alone; no reader of PDF asks for it
_PNG, _PNG_END = b"\x89PNG", 12  # the bytes of a PNG's last chunk


def stamped(data: bytes, deflated: Deflate) -> bytes:
    """A file with its stamp; one of another format, or whose properties are written in an unknown way, as it is."""
    if data[:2] == b"PK":
        return _stamped_word(data, deflated)
    if data[:9].lower() == b"<!doctype":
        return data + f"<!-- {_NAME} {digest(data)} -->\n".encode()
    if data[:5] == b"%PDF-" and (check := _CHECK.search(data)):
        return data[: check.start(1)] + _check(data, check) + data[check.end(1) :]
    if data[:4] == _PNG:
        return data[:-_PNG_END] + _chunk(digest(data)) + data[-_PNG_END:]
    return data


def is_stamped(data: bytes) -> bool:
    """Whether a file is as vbgen wrote it."""
    if data[:5] == b"%PDF-":
        check = _CHECK.search(data)
        return check is not None and check[1] == _check(data, check)
    if data[:4] == _PNG:
        at = len(data) - _PNG_END - len(_chunk(_ZERO))
        return data[at:-_PNG_END] == _chunk(digest(data[:at] + data[-_PNG_END:]))
    if data[:2] != b"PK":
        comment = _COMMENT.search(data)
        return comment is not None and comment[1].decode() == digest(data[: comment.start()])
    try:
        members = sealed(data)
        text = _content(next(member for member in members or () if member.name == _PART))
    except (StopIteration, zlib.error, UnicodeDecodeError):
        return False
    match = _OURS.search(text)
    return match is not None and match[1] == _digest(members or [], text)


def stamp_of(data: bytes) -> str:
    """The stamp that a Word file carries, though others may have changed the file since; "" for none."""
    try:
        found = _OURS.search(unpack(data)[_PART].decode())
    except (PackageError, KeyError, UnicodeDecodeError):
        return ""
    return found[1] if found else ""


def _check(data: bytes, found: re.Match[bytes]) -> bytes:
    """What stands in the check of a PDF's trailer: a digest of all before and after it."""
    return digest(data[: found.start(1)] + data[found.end(1) :]).upper().encode()


_ZERO = "0" * 32


def _chunk(text: str) -> bytes:
    """A text of a PNG (its specification, 11.3.4.3)."""
    content = b"tEXt" + f"{_NAME}\0{text}".encode()
    return (len(content) - 4).to_bytes(4) + content + zlib.crc32(content).to_bytes(4)


def _stamped_word(data: bytes, deflated: Deflate) -> bytes:
    members = sealed(data)
    if members is None:
        return data
    parts = {member.name: member for member in members}
    if _PART in parts:
        text = _OURS.sub("", _content(parts[_PART]))
    else:
        text = _EMPTY
        for name, last in _MENTIONS.items():
            mentioning = _mentioning(parts[name], last, deflated) if name in parts else None
            if mentioning is None:
                return data
            parts[name] = mentioning
    if "</Properties>" not in text:
        return data
    pid = max((int(found) for found in re.findall(r'\bpid="(\d+)"', text)), default=1) + 1
    rest = [member for member in parts.values() if member.name != _PART]
    value = f"<vt:lpwstr>{_digest(rest, text)}</vt:lpwstr>"
    own = f'<property fmtid="{_FIXED}" pid="{pid}" name="{_NAME}">{value}</property></Properties>'
    return seal([*rest, pack(_PART, text.replace("</Properties>", own).encode(), deflated)])


@lru_cache(maxsize=32)  # a template's are the same for all of its documents
def _mentioning(part: Member, last: str, deflated: Deflate) -> Member | None:
    """A part with its mention of the properties before its last tag; None where it cannot be put in."""
    text, tag = _content(part), last[last.rindex("</") :]
    if text.count(tag) != 1 or _RELATION in text:
        return None
    return pack(part.name, text.replace(tag, last).encode(), deflated)


def _content(part: Member) -> str:
    return zlib.decompress(part.data, -15).decode()


def _digest(members: list[Member], properties: str) -> str:
    """A digest of all members by their checks, in any order, and of the properties without our own."""
    rest = sorted((member.name, member.crc, member.size) for member in members if member.name != _PART)
    return digest(f"{rest}\n{_OURS.sub('', properties)}".encode())
