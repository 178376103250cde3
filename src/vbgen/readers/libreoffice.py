"""Files of other word processors (.doc, .rtf, .odt) → .docx by LibreOffice → a reading; Word files → PDF."""

from __future__ import annotations

from collections.abc import Mapping

from vbgen.libreoffice import PDF, REFUSED, WORD, NoOffice, Opened, Unconverted, converted
from vbgen.readers import docx
from vbgen.readers.kinds import ending_of, kind_of
from vbgen.readers.reading import Reading, Unreadable

_ADVICE = "mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice"


def read(data: bytes, name: str) -> Reading:
    """A .doc, .rtf or .odt → what stands in it. Raises Unreadable, also when there is no LibreOffice."""
    return reading_of(as_word({name: data}).get(name), name)


def reading_of(made: bytes | None, name: str) -> Reading:
    """What stands in a file of which LibreOffice has made a .docx, or none. Raises Unreadable."""
    if made is None:
        raise Unreadable(f"{REFUSED}; {_ADVICE}")
    reading = docx.read(made, name)
    return reading._replace(word=reading.word and reading.word._replace(converted=True))


def as_word_or_none(files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Files by name as .docx, None for each that LibreOffice cannot read; empty where there is no LibreOffice."""
    try:
        made = converted(_opened(files), WORD)
    except NoOffice:
        return {}
    except Unconverted:  # it did not end in time, and would not for each of them
        made = {}
    return {name: made.get(name) for name in files}


def as_word(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files by name as .docx; those that LibreOffice cannot read are left out.

    Raises Unreadable without LibreOffice, or when it does not end in time and has made none of them.
    """
    try:
        return converted(_opened(files), WORD)
    except NoOffice:
        raise Unreadable(f"đọc tệp .doc, .rtf, .odt cần LibreOffice; {_ADVICE}") from None
    except Unconverted as error:
        raise Unreadable(f"{error}; {_ADVICE}") from None


def as_pdf(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files by name as PDF, as LibreOffice lays them out. Raises as `as_word`."""
    return converted(_opened(files), PDF)


def _opened(files: Mapping[str, bytes]) -> dict[str, Opened]:
    return {name: Opened(data, _ending(data)) for name, data in files.items()}


def _ending(data: bytes) -> str:
    """The ending that LibreOffice expects of a file of this content."""
    try:
        return ending_of(kind_of(data, ""), data)
    except Unreadable:
        return ""
