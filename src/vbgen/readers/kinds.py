"""What a file is, by its content and not by its ending: the kinds that are read, and those that are refused by name.

An office saves a web page as .doc, a Word file as .xml, a text as .docx, a spreadsheet page as .xls; Word opens most of
them and tells nobody. What is read is read whatever its ending; what is refused is named for what it is.
"""

from __future__ import annotations

import re

from vbgen.files import Unreadable
from vbgen.named import NamedTuple
from vbgen.patterns import regex


class Reader(NamedTuple):
    """A kind of file that is read: by `read(data, name)` of a module, which is imported when a file needs it."""

    module: str
    title: str  # what a user calls it
    endings: tuple[str, ...]  # the usual ones: under another, the user is told what the file is
    converted: bool = False  # by LibreOffice, before it is read
    plain: bool = False  # text without any mark of its kind, which its ending alone tells


_LIBREOFFICE = "vbgen.readers.libreoffice"
READERS = {
    "docx": Reader("vbgen.readers.docx", "tệp Word (.docx)", (".docx", ".docm", ".dotx", ".dotm")),
    "flat": Reader("vbgen.readers.docx", "tệp Word dạng XML (Flat OPC)", (".xml",)),
    "doc": Reader(_LIBREOFFICE, "tệp Word kiểu cũ (.doc)", (".doc", ".dot"), converted=True),
    "word-xml": Reader(_LIBREOFFICE, "tệp Word 2003 dạng XML", (".xml",), converted=True),
    "rtf": Reader(_LIBREOFFICE, "tệp RTF", (".rtf",), converted=True),
    "odt": Reader(_LIBREOFFICE, "tệp OpenDocument (.odt)", (".odt", ".ott", ".fodt"), converted=True),
    "pdf": Reader("vbgen.readers.pdf", "tệp PDF", (".pdf",)),
    "html": Reader("vbgen.readers.html", "trang web (HTML)", (".html", ".htm", ".xhtml")),
    "mhtml": Reader("vbgen.readers.mhtml", "trang web lưu thành một tệp (MHTML)", (".mht", ".mhtml")),
    "markdown": Reader("vbgen.readers.text", "văn bản Markdown", (".md", ".markdown"), plain=True),
    "text": Reader("vbgen.readers.text", "văn bản thuần", (".txt", ""), plain=True),
}
_SPREADSHEET = "đây là bảng tính {}, không phải văn bản; xuất phần cần dùng ra Word hoặc PDF"
_PICTURE = "đây là ảnh ({}), không có lớp chữ; dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx"
_ARCHIVE = "đây là tệp nén ({}); giải nén rồi nhập từng tệp trong đó"
_BEGINNINGS = (
    (b"\x89PNG", _PICTURE.format("PNG")),
    (b"\xff\xd8\xff", _PICTURE.format("JPEG")),
    (b"GIF8", _PICTURE.format("GIF")),
    (b"II*\0", _PICTURE.format("TIFF")),
    (b"MM\0*", _PICTURE.format("TIFF")),
    (b"BM", _PICTURE.format("BMP")),
    (b"AT&TFORM", _PICTURE.format("DjVu")),
    (b"Rar!", _ARCHIVE.format("RAR")),
    (b"7z\xbc\xaf", _ARCHIVE.format("7-Zip")),
    (b"\x1f\x8b", _ARCHIVE.format("gzip")),
    (b"MZ", "đây là chương trình, không phải văn bản"),
)
"""How files begin that are none of those that are read, and what is said of each."""

_DOCUMENTS = frozenset(ending for reader in READERS.values() for ending in reader.endings)
_PLAIN = {ending: kind for kind, reader in READERS.items() if reader.plain for ending in reader.endings}
_RAW = (".doc", ".dot", ".rtf", ".htm", ".html", ".mht")  # under these too offices save plain text
_HEAD = 4096  # bytes that tell what markup is
_OLE = b"\xd0\xcf\x11\xe0"
_WORD_XML = "http://schemas.microsoft.com/office/word/2003/wordml"
_SHEET_XML = "urn:schemas-microsoft-com:office:spreadsheet"
_OPEN_XML = "urn:oasis:names:tc:opendocument:xmlns:office"
_OPEN_TEXT = "application/vnd.oasis.opendocument.text"
_OPEN_OTHER = {
    "spreadsheet": _SPREADSHEET.format("OpenDocument (.ods)"),
    "presentation": "đây là bản trình chiếu OpenDocument (.odp)",
}
_PAGE = regex(r"<!doctype\s+html|<html\b|<head\b|<body\b|<meta\b|<table\b|<(?:p|div|span|font|b|h[1-6])[\s>]", re.I)
_WHOLE_PAGE = regex(r"<!doctype\s+html|<html\b|<body\b", re.I)
_FIELD = regex(r"[A-Za-z][A-Za-z-]*:[^\n]*\n")
_RELATED = regex(r"^content-type:\s*(?:multipart/related|text/html)\b", re.I | re.M)


def kind_of(data: bytes, ending: str) -> str:
    """The kind of a file, a key of READERS; `ending` (".txt") speaks only where the content is plain text.

    Raises Unreadable for what is of no kind that is read, by its true name.
    """
    if data[:2] == b"PK":
        return _zipped(data)
    if data[:4] == _OLE:
        return _compound(data)
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if b"%PDF-" in data[:1024] and not _says_plain(ending):
        return "pdf"
    return _marked_up(data, ending) or _plain(data, ending)


def ending_of(kind: str, data: bytes) -> str:
    """The ending by which other programs know a file of a kind and content."""
    return ".fodt" if kind == "odt" and data[:2] != b"PK" else READERS[kind].endings[0]


def _says_plain(ending: str) -> bool:
    return bool(ending) and ending in _PLAIN


def _zipped(data: bytes) -> str:
    """What a zip holds. A damaged one is taken for a Word file, whose reader says that it is damaged."""
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 1000:
                told = archive.read("mimetype").decode("ascii", "replace").strip()
            else:
                told = _OPEN_TEXT if {"content.xml", "META-INF/manifest.xml"} <= set(names) else ""
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError):
        return "docx"
    if told.startswith(_OPEN_TEXT):
        return "odt"
    if told == "application/epub+zip":
        raise Unreadable("đây là sách điện tử (EPUB), không phải văn bản")
    for kind, name in _OPEN_OTHER.items():
        if f"opendocument.{kind}" in told:
            raise Unreadable(name)
    return "docx"


_STREAMS = (
    ("EncryptedPackage", "tệp có mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại"),
    ("Workbook", _SPREADSHEET.format("Excel kiểu cũ (.xls)")),
    ("PowerPoint Document", "đây là bản trình chiếu PowerPoint kiểu cũ (.ppt)"),
    ("__properties_version1.0", "đây là thư điện tử của Outlook (.msg); nhập tệp đính kèm trong đó"),
)
"""The streams by which files of the time before .docx are told apart."""


def _compound(data: bytes) -> str:
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    for stream, reason in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise Unreadable(reason)
    raise Unreadable("tệp .doc bị hỏng, hoặc không phải tệp Word")


def _marked_up(data: bytes, ending: str) -> str:
    """What XML, a web page or a saved mail is; "" for anything else."""
    head = _text(data[:_HEAD])
    start = head.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        if "http://schemas.microsoft.com/office/2006/xmlPackage" in start:
            return "flat"
        if _WORD_XML in start:
            return "word-xml"
        if _OPEN_XML in start and 'mimetype="' in start.replace("'", '"'):
            if _OPEN_TEXT in start:
                return "odt"
            raise Unreadable("tệp OpenDocument này không phải văn bản")
        if _SHEET_XML in start and "<html" not in start.lower():
            raise Unreadable(_SPREADSHEET.format("Excel dạng XML"))
        return "html" if (_WHOLE_PAGE if _says_plain(ending) else _PAGE).search(start) else ""
    return "mhtml" if _FIELD.match(start) and _RELATED.search(start) else ""


def _text(head: bytes) -> str:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "replace")
    return head.decode("utf-8", "replace")


def _plain(data: bytes, ending: str) -> str:
    """Plain text, by the ending it has; what it is not is refused."""
    for beginning, reason in _BEGINNINGS:
        if data.startswith(beginning) and (0 in data[:_HEAD] or len(beginning) > 2):
            raise Unreadable(reason)
    if ending in _PLAIN:
        return _PLAIN[ending]
    if ending not in _DOCUMENTS:
        raise Unreadable(f"không đọc tệp loại “{ending}”; dùng .docx, .doc, .pdf, .txt hoặc .md")
    if ending in _RAW:
        return "text"
    if 0 not in data and _is_utf8(data):
        raise Unreadable(f"đây là văn bản thuần, không phải {ending}; đổi đuôi tệp thành .txt")
    raise Unreadable(f"tệp hỏng hoặc không phải {ending}")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
