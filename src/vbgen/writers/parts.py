"""The parts of a template that hang on nothing: content types, relationships, settings, fonts, properties."""

from __future__ import annotations

from vbgen.ooxml.names import NAMESPACES

FONT = "Times New Roman"
_W = f'xmlns:w="{NAMESPACES["w"]}"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE_RELATIONS = (
    (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
)
DOCUMENT_RELATIONS = tuple(
    (f"{_OFFICE}/relationships/{kind}", f"{file}.xml")
    for kind, file in (
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footnotes", "footnotes"),
        ("header", "header1"),
        ("footer", "footer1"),
        ("footer", "footer2"),
        ("header", "header2"),
    )
)


def relations(rows: tuple[tuple[str, str], ...]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def content_types() -> str:
    parts = {
        "word/document": f"{_WORD}.document.main+xml",
        "word/styles": f"{_WORD}.styles+xml",
        "word/settings": f"{_WORD}.settings+xml",
        "word/fontTable": f"{_WORD}.fontTable+xml",
        "word/footnotes": f"{_WORD}.footnotes+xml",
        "word/header1": f"{_WORD}.header+xml",
        "word/footer1": f"{_WORD}.footer+xml",
        "word/footer2": f"{_WORD}.footer+xml",
        "word/header2": f"{_WORD}.header+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="/{part}.xml" ContentType="{kind}"/>' for part, kind in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


SETTINGS = (
    f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'
)
FONTS = (
    f'<w:fonts {_W}><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{{ title }}</dc:title><dc:creator>{{ author }}</dc:creator>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{{ dated }}T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{{ dated }}T00:00:00Z</dcterms:modified>'
    "<dc:language>vi-VN</dc:language></cp:coreProperties>"
)
APP = f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>vbgen</Application></Properties>'
