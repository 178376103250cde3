"""What a file is, by its content: read whatever its ending, or refused by its true name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from vbgen import readers
from vbgen.libreoffice import Export, Opened
from vbgen.ooxml.package import pack, seal
from vbgen.readers.kinds import READERS, kind_of
from vbgen.readers.reading import Unreadable

OLE = b"\xd0\xcf\x11\xe0" + bytes(508)
PAGE = "<html><body><p>Số: 1</p></body></html>"
FLAT = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{}</pkg:package>'
)
WORD = (
    '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Số: 1</w:t></w:r>'
    "</w:p></w:body></w:document></pkg:xmlData></pkg:part>"
)


def zipped(**members: str) -> bytes:
    """A zip whose members lie in their order, as OpenDocument programs do not always keep it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("docx", seal([pack("word/document.xml", b"<a/>")])),
        ("docx", b"PK\3\4 half a file"),
        ("odt", zipped(content="<a/>", mimetype="application/vnd.oasis.opendocument.text")),
        ("odt", zipped(**{"content.xml": "<a/>", "META-INF__manifest.xml": "<a/>"})),
        ("doc", stream("WordDocument")),
        ("rtf", b"\r\n{\\rtf1\\ansi a}"),
        ("pdf", b"rubbish before\n%PDF-1.4"),
        ("flat", FLAT.encode()),
        ("word-xml", b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
        (
            "odt",
            b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            b'office:mimetype="application/vnd.oasis.opendocument.text"/>',
        ),
        ("html", PAGE.encode()),
        ("html", b"\xef\xbb\xbf  " + PAGE.encode()),
        ("html", PAGE.encode("utf-16")),
        ("html", b'<table border="1"><tr><td>a</td></tr></table>'),
        ("mhtml", b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b--'),
        ("text", "Số: 1".encode()),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_content(kind: str, data: bytes) -> None:
    assert {kind_of(data, ending) for ending in (".doc", "")} == {kind}


def test_of_plain_text_the_ending_speaks() -> None:
    assert kind_of(b"# a", ".md") == "markdown"
    assert kind_of(b"<p>a</p> # b", ".md") == "markdown", "tags are part of Markdown"
    assert kind_of(b"<p>a", ".txt") == "text"
    assert kind_of(PAGE.encode(), ".txt") == "html", "a whole page is one under any ending"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (stream("Workbook"), "bảng tính Excel kiểu cũ"),
        (stream("PowerPoint Document"), "bản trình chiếu PowerPoint"),
        (stream("EncryptedPackage"), "có mật khẩu"),
        (stream("__properties_version1.0"), "thư điện tử của Outlook"),
        (OLE, "bị hỏng"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "bảng tính OpenDocument"),
        (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), "bản trình chiếu OpenDocument"),
        (zipped(mimetype="application/epub+zip"), "EPUB"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "Excel dạng XML"),
        (b"\x89PNG\r\n\x1a\n\0", "ảnh"),
        (b"\xff\xd8\xff\xe0\0", "ảnh"),
        (b"Rar!\x1a\7\0", "RAR"),
        (b"MZ\x90\0\3\0", "chương trình"),
    ],
)
def test_what_is_not_read_is_refused_by_its_true_name(data: bytes, name: str) -> None:
    for ending in (".doc", ".docx", ".txt", ".pdf"):
        with pytest.raises(Unreadable, match=name):
            kind_of(data, ending)


def test_a_page_and_a_flat_package_saved_as_doc_are_read_and_told(tmp_path: Path) -> None:
    mail = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
    for content, title in (
        (PAGE.encode(), "trang web (HTML)"),
        (mail + PAGE.encode() + b"\n--b--\n", "trang web lưu thành một tệp (MHTML)"),
        (FLAT.format(WORD).encode(), "tệp Word dạng XML (Flat OPC)"),
        ("Số: 1".encode(), "văn bản thuần"),
    ):
        path = tmp_path / "a.doc"
        path.write_bytes(content)
        found = readers.read(str(path))
        assert [getattr(item, "text", None) for item in found.items] == ["Số: 1"]
        assert [(item.id, item.message) for item in found.findings] == [
            ("S0120", f"tệp có đuôi .doc nhưng là {title}; đọc theo nội dung")
        ]


def test_every_reader_has_one_signature() -> None:
    for module in {reader.module for reader in READERS.values()}:
        name = module.removeprefix("vbgen.readers.")
        namespace: dict[str, object] = {}
        exec(f"from vbgen.readers import {name} as module", namespace)
        read = namespace["module"].read  # type: ignore[attr-defined]
        assert list(read.__annotations__)[:2] == ["data", "name"], name
        assert read.__annotations__["return"] == "Reading", name


def test_only_what_libreoffice_opens_is_converted_and_in_one_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []

    def converted(files: dict[str, Opened], export: Export) -> dict[str, bytes]:
        calls.append(sorted(f"{Path(name).name} as {file.ending} → {export.ending}" for name, file in files.items()))
        return {name: b"made" for name in files if name.endswith(".rtf")}

    monkeypatch.setattr("vbgen.readers.libreoffice.converted", converted)
    for name, data in (("a.rtf", b"{\\rtf1 a}"), ("b.doc", stream("WordDocument")), ("c.txt", b"a"), ("d.doc", OLE)):
        (tmp_path / name).write_bytes(data)
    made = readers.convert([str(tmp_path / name) for name in ("a.rtf", "b.doc", "c.txt", "d.doc", "e.doc")])
    assert {Path(path).name: word for path, word in made.items()} == {"a.rtf": b"made", "b.doc": None}
    assert calls == [["a.rtf as .rtf → docx", "b.doc as .doc → docx"]]
    with pytest.raises(Unreadable, match="LibreOffice không đọc được"):
        readers.read(str(tmp_path / "b.doc"), made)


OFFICE = """\
#!/bin/sh
sleep 60 & echo $! > {folder}/pid
wait
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_libreoffice_and_its_folder_do_not_outlive_a_command_that_is_killed(
    tmp_path: Path, sent: signal.Signals
) -> None:
    (office := tmp_path / "soffice").write_text(OFFICE.format(folder=tmp_path), encoding="utf-8")
    office.chmod(0o755)
    (tmp_path / "a.rtf").write_bytes(b"{\\rtf1 a}")
    (temporary := tmp_path / "tmp").mkdir()
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    script = f"from vbgen.readers import read; read({str(tmp_path / 'a.rtf')!r})"
    command = subprocess.Popen(
        [sys.executable, "-c", script], env={**os.environ, "PATH": path, "TMPDIR": str(temporary)}
    )
    begun = eventually(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text().strip())
    command.send_signal(sent)
    command.wait()
    assert begun
    assert eventually(lambda: not Path(f"/proc/{begun}").exists() and not list(temporary.iterdir()))


def eventually(holds: Callable[[], object]) -> object:
    """What holds within ten seconds."""
    for _ in range(200):
        if found := holds():
            return found
        time.sleep(0.05)
    return holds()
