"""Files of others → what stands in them, paragraph by paragraph with its look; nothing is interpreted here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from vbgen.files import Unreadable

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.readers.kinds import Reader
    from vbgen.readers.reading import Reading

MAX_BYTES = 100_000_000
Converted = Mapping[str, bytes | None]
"""Files by path, as LibreOffice has made Word files of them; None for those of which it could make none."""
NOTHING: Converted = {}


def read(path: str, converted: Converted = NOTHING) -> Reading:
    """Any file that can be read → what stands in it: by its content, and by its ending where that is plain text.

    `converted` is what `convert` gave for the files of a command. Raises Unreadable, with a message in Vietnamese, for
    files that are missing, empty or of no kind that is read.
    """
    data = _content(path)
    reader = _reader(path, data)
    if path in converted:
        from vbgen.readers import libreoffice

        reading = libreoffice.reading_of(converted[path], path)
    else:
        from importlib import import_module

        reading = import_module(reader.module).read(data, path)
    from vbgen.readers.private import without_private

    reading = _uncontented(without_private(reading, path), path)
    return reading._replace(findings=(*_ending(path, reader), *reading.findings))


def _uncontented(reading: Reading, path: str) -> Reading:
    """A reading without its list of contents, which is told."""
    from vbgen.readers.contents import without_contents
    from vbgen.readers.losses import Losses

    items, left = without_contents(reading.items)
    if not left:
        return reading
    told = Losses()
    for text in filter(str.strip, (line.text for line in left)):
        told.add("contents", " ".join(text.split()))
    return reading._replace(items=items, findings=(*reading.findings, *told.findings(path)))


def convert(paths: Iterable[str]) -> Converted:
    """Those files among some that LibreOffice has to open, as Word files: one start of it for all of a command.

    Empty where fewer than two wait for it, or LibreOffice is not there: each is converted, or refused, when it is read.
    """
    waiting = {}
    for path in dict.fromkeys(paths):
        with suppress(Unreadable):
            data = _content(path)
            if _reader(path, data).converted:
                waiting[path] = data
    if len(waiting) < 2:
        return {}
    from vbgen.readers import libreoffice

    return libreoffice.as_word_or_none(waiting)


def _content(path: str) -> bytes:
    from vbgen.files import content

    data = content(path, MAX_BYTES)
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("tệp rỗng")
    return data


def _reader(path: str, data: bytes) -> Reader:
    from vbgen.readers.kinds import READERS, kind_of

    return READERS[kind_of(data, _suffix(path))]


def _suffix(path: str) -> str:
    """The ending of a path in small letters, with its dot; "" for none."""
    import os

    return os.path.splitext(path)[1].lower()


def _ending(path: str, reader: Reader) -> list[Diagnostic]:
    """A finding where the ending of a file says that it is another."""
    from vbgen.diagnostics import Diagnostic, Severity
    from vbgen.readers.kinds import READERS

    ending = _suffix(path)
    if ending in reader.endings or not any(ending in other.endings for other in READERS.values()):
        return []
    message = f"tệp có đuôi {ending} nhưng là {reader.title}; đọc theo nội dung"
    return [Diagnostic("S0120", message, path, severity=Severity.WARNING, hint="mở bằng Word rồi lưu thành .docx")]
