"""One LibreOffice for many files: what becomes of each, whatever hangs, dies or is missing."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from support.cases import letter
from support.edited import rendered

from vbgen import libreoffice
from vbgen.libreoffice import PDF, PDFA, WORD, NoOffice, Office, Opened, Unconverted, converted, once

LETTER = rendered(letter())
RTF = rb"{\rtf1\ansi{\fonttbl\f0\froman Tinos;}\f0 So: 12/UBND\par}"
SIGNED = {"ChuKy1", "DauCoQuan"}


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    """A LibreOffice that stays open for the tests of this module."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    office = Office()
    if not office.stays_open:
        pytest.skip("no Python on this machine has uno")
    yield office
    office.close()


def destinations(pdf: bytes) -> set[str]:
    """The names of places in a PDF."""
    found = PDFDocument(PDFParser(BytesIO(pdf))).catalog["Dests"].resolve()
    return set(found)


def alive(folder: Path) -> list[int]:
    """The processes that were started with something in a folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder) in (entry / "cmdline").read_text():
                found.append(int(entry.name))
        except OSError:  # it has ended
            continue
    return found


def folder_of(office: Office) -> Path:
    assert office._session
    return office._session.folder


def test_the_places_for_signature_and_seal_are_names_in_the_pdf(office: Office) -> None:
    assert destinations(office.convert(Opened(LETTER), PDF)) == SIGNED


def test_an_archived_pdf_says_that_it_is_pdfa_2b_and_has_the_names_too(office: Office) -> None:
    made = office.convert(Opened(LETTER), PDFA)
    assert (b"<pdfaid:part>2</pdfaid:part>" in made, b"<pdfaid:conformance>B</pdfaid:conformance>" in made) == (
        True,
        True,
    )
    assert b"/OutputIntents" in made
    assert destinations(made) == SIGNED


def test_one_call_gives_the_same_names_and_level() -> None:
    if (command := shutil.which("soffice")) is None:
        pytest.skip("LibreOffice is not on this machine")
    (made,), ended = once.convert(command, [Opened(LETTER)], PDFA, 120)
    assert (ended, made is not None) == (True, True)
    assert destinations(made or b"") == SIGNED
    assert b"<pdfaid:part>2</pdfaid:part>" in (made or b"")


def test_a_file_that_cannot_be_read_ends_nothing(office: Office) -> None:
    files = {"broken": Opened(b"PK\3\4junk"), "letter": Opened(LETTER), "old": Opened(RTF, ".rtf")}
    found = dict(office.each(files.items(), WORD))
    assert str(found["broken"]) == "LibreOffice không đọc được tệp (hỏng hoặc có mật khẩu)"
    assert {name: data[:2] for name, data in found.items() if isinstance(data, bytes)} == {
        "letter": b"PK",
        "old": b"PK",
    }


def test_it_is_begun_anew_when_it_is_gone(office: Office) -> None:
    office.convert(Opened(RTF, ".rtf"), PDF)
    for process in alive(folder := folder_of(office)):
        os.kill(process, signal.SIGKILL)
    assert office.convert(Opened(RTF, ".rtf"), PDF)[:4] == b"%PDF"
    assert folder_of(office) != folder
    assert (folder.exists(), alive(folder)) == (False, [])


def test_one_that_does_not_answer_in_time_is_ended_and_the_next_file_is_done(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.convert(Opened(RTF, ".rtf"), PDF)
    for process in alive(folder := folder_of(office)):
        os.kill(process, signal.SIGSTOP)
    monkeypatch.setattr(libreoffice, "SECONDS", 0.3)
    with pytest.raises(Unconverted, match="không làm xong tệp này trong thời hạn"):
        office.convert(Opened(RTF, ".rtf"), PDF)
    assert (folder.exists(), alive(folder)) == (False, [])
    monkeypatch.undo()
    assert office.convert(Opened(RTF, ".rtf"), PDF)[:4] == b"%PDF"


def test_it_does_not_outlive_what_asks_it() -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    with libreoffice.opened() as office:
        assert office.convert(Opened(RTF, ".rtf"), PDF)[:4] == b"%PDF"
        folder = folder_of(office) if office.stays_open else Path("/nowhere")
    assert (folder.exists(), alive(folder)) == (False, [])


def test_without_libreoffice_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoOffice, match="máy này chưa có LibreOffice"):
        Office().convert(Opened(LETTER), PDF)


def faked(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A command in the place of LibreOffice."""
    (command := folder / "soffice").write_text(f"#!/bin/sh\n{script}\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return str(command)


@pytest.mark.skipif(os.name == "nt", reason="no shell")
def test_where_it_cannot_stay_open_all_files_are_one_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        f'echo "$@" >> {tmp_path}/calls\n'
        'for word; do case "$last" in --outdir) out="$word";; esac; last="$word"; done\n'
        'mkdir -p "$out"\necho made > "$out/00000.pdf"\necho made > "$out/00002.pdf"'
    )
    faked(tmp_path, script, monkeypatch)
    monkeypatch.setattr(libreoffice.places, "pythons", lambda _: iter(()))
    files = {name: Opened(LETTER) for name in "abc"}
    assert converted(files, PDF) == {"a": b"made\n", "c": b"made\n"}
    (call,) = (tmp_path / "calls").read_text().splitlines()
    options = '{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
    assert f"--convert-to pdf:writer_pdf_Export:{options} --outdir" in call
    assert [Path(word).name for word in call.split()[-3:]] == ["00000.docx", "00001.docx", "00002.docx"]


@pytest.mark.skipif(os.name == "nt", reason="no shell")
def test_a_python_that_cannot_be_started_or_has_no_uno_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken := tmp_path / "python").write_text("no program", encoding="utf-8")
    monkeypatch.setattr(libreoffice.places, "office", lambda: "soffice")
    monkeypatch.setattr(libreoffice.places, "pythons", lambda _: iter((str(broken), shutil.which("false") or "false")))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert not Office().stays_open
    assert list(tmp_path.iterdir()) == [broken]


@pytest.mark.skipif(os.name == "nt", reason="no shell")
def test_a_call_that_does_not_end_loses_only_what_is_not_converted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        'for word; do case "$last" in --outdir) out="$word";; esac; last="$word"; done\n'
        'mkdir -p "$out"\necho made > "$out/00000.pdf"\nexec sleep 30'
    )
    command = faked(tmp_path, script, monkeypatch)
    monkeypatch.setattr(once, "_MORE_SECONDS", 0.0)
    assert once.convert(command, [Opened(LETTER), Opened(LETTER)], PDF, 1) == ([b"made\n", None], False)
