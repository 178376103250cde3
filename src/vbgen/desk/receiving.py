"""A file that somebody sent → what a desk keeps and shows of it: done in a process of its own (`desk.worker`)."""

from __future__ import annotations

import os

from vbgen.desk.sheets import FileSheet, sheet
from vbgen.diagnostics import Diagnostic
from vbgen.drafting import Doubt
from vbgen.files import lent
from vbgen.importing import opened, pictures, understood
from vbgen.named import NamedTuple
from vbgen.outputs import slug
from vbgen.readers.kinds import READERS, kind_of

ENDINGS = tuple(sorted({ending for reader in READERS.values() for ending in reader.endings if ending}))
"""Of the files that can be taken in."""


class Received(NamedTuple):
    """What came of a file: a plan's text, its pictures by name, doubts, warnings, and the file's own page."""

    text: str
    pictures: dict[str, bytes]
    doubts: tuple[Doubt, ...]
    findings: tuple[Diagnostic, ...]
    sheet: FileSheet


def received(data: bytes, name: str) -> Received:
    """What a file is, read from its bytes; its pictures are named after it. Raises Fault for what is no document."""
    with lent(data, os.path.splitext(name)[1]) as path:
        reading = opened(path)
    imported = understood(reading, name)
    document = pictures.named(imported.document, os.path.splitext(name)[0])
    text = imported._replace(document=document).yaml
    findings = tuple(item._replace(file=name) for item in imported.findings)
    return Received(text, pictures.files(document), imported.doubts, findings, sheet(reading))


def needs_office(data: bytes, name: str) -> bool:
    """Whether LibreOffice must open a file first, which takes longer, and more memory than can be bounded."""
    try:
        return READERS[kind_of(data, os.path.splitext(name)[1].lower())].converted
    except ValueError:
        return False


def safe_name(name: str) -> str:
    """A file's name as the desk keeps it: "KH số 87 (bản cuối).docx" is "kh-so-87-ban-cuoi.docx"."""
    stem, ending = os.path.splitext(os.path.basename(name.replace("\\", "/")))
    return f"{slug(stem)[:80].strip('-') or 'van-ban'}{ending.lower()}"
