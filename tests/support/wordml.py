"""Small Word files from the markup of their bodies, and what is read of them."""

from __future__ import annotations

from vbgen.ooxml.package import pack, seal
from vbgen.readers import docx
from vbgen.readers.reading import Grid, Line, Reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = f"""xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
 xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" """


def package(body: str, **parts: str) -> bytes:
    """A small .docx: the body, and other parts by name ("styles", "numbering", "footnotes")."""
    members = [pack("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode())]
    members += [
        pack(f"word/{part}.xml", f"<w:{part} {SPACES}>{xml}</w:{part}>".encode()) for part, xml in parts.items()
    ]
    return seal(members)


def read(body: str, **parts: str) -> Reading:
    return docx.read(package(body, **parts), "a.docx")


def lines(body: str, **parts: str) -> list[Line]:
    return [item for item in read(body, **parts).items if isinstance(item, Line)]


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def grid(body: str, **parts: str) -> Grid:
    return next(item for item in read(body, **parts).items if isinstance(item, Grid))


def r(content: str, props: str = "") -> str:
    return f"<w:r><w:rPr>{props}</w:rPr><w:t xml:space='preserve'>{content}</w:t></w:r>"


def p(content: str, props: str = "") -> str:
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def style(key: str, inner: str, based: str = "", kind: str = "paragraph") -> str:
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="Tên {key}"/>{basis}{inner}</w:style>'


def cell(content: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>"
