"""Files of others → what stands in them, paragraph by paragraph with its look; nothing is interpreted here."""

from __future__ import annotations

from vbgen.readers.reading import Reading, Unreadable

MAX_BYTES = 100_000_000
_OFFICE = (".doc", ".dot", ".rtf", ".odt")
_TEXT = (".txt", ".md", ".markdown")


def read(path: str) -> Reading:
    """Any file that can be read → what stands in it: by its content, and by its extension where content does not tell.

    Raises Unreadable, with a message in Vietnamese, for files that are missing, empty or of no kind that is read.
    """
    from pathlib import Path

    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable("không có tệp này") from None
    except IsADirectoryError:
        raise Unreadable("đây là thư mục, không phải tệp") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"không đọc được tệp: {getattr(error, 'strerror', None) or error}") from None
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("tệp rỗng")
    if len(data) > MAX_BYTES:
        raise Unreadable(f"tệp lớn hơn {MAX_BYTES // 1_000_000} MB")
    return _read(path, data, Path(path).suffix.lower())


def _read(path: str, data: bytes, extension: str) -> Reading:
    if b"%PDF-" in data[:1024] and extension not in _TEXT:
        from vbgen.readers import pdf

        return pdf.read(path)
    if _for_office(data, extension):
        from vbgen.readers import libreoffice

        return libreoffice.read(path)
    if data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0" or extension in (".docx", ".docm", ".dotx"):
        from vbgen.readers import docx

        return docx.read(data, path)
    if extension in _TEXT:
        from vbgen.readers import text

        return text.read(data, path)
    raise Unreadable(f"không đọc tệp loại “{extension or 'không có đuôi'}”; dùng .docx, .doc, .pdf, .txt hoặc .md")


def _for_office(data: bytes, extension: str) -> bool:
    """Whether a file is one that LibreOffice has to convert."""
    if data[:2] == b"PK":
        return b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]
    if data[:4] == b"\xd0\xcf\x11\xe0":
        return "WordDocument".encode("utf-16-le") in data
    return data[:5] == b"{\\rtf" or extension in _OFFICE
