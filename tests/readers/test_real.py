"""Readers on real files, where they are at hand, and on what LibreOffice converts."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from support.readings import all_lines, whole, words
from support.repository import CORPUS, with_corpus

from vbgen import readers
from vbgen.readers import docx, libreoffice
from vbgen.readers.reading import Unreadable

DEV = CORPUS / "dev"
SOFFICE = shutil.which("soffice")
with_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here")


# --- LibreOffice ----------------------------------------------------------------------------------------------------


def test_without_libreoffice_old_files_give_advice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "a.rtf").write_bytes(b"{\\rtf1 abc}")
    with pytest.raises(Unreadable, match="LibreOffice"):
        readers.read(str(tmp_path / "a.rtf"))


@with_office
def test_rich_text_is_read_by_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi S\u7889?: 1\par {\b Hai}}")
    found = all_lines(readers.read(str(tmp_path / "a.rtf")))
    assert [(line.text, line.bold) for line in found] == [("Số: 1", False), ("Hai", True)]


# --- real files -----------------------------------------------------------------------------------------------------


def corpus(folder: str, *endings: str) -> list[Path]:
    files = sorted((DEV / folder).rglob("*")) if DEV.is_dir() else []
    return [path for path in files if path.suffix.lower() in endings]


@with_corpus
def test_real_word_and_text_files_are_read_fast() -> None:
    for path in corpus("docx", ".docx") + corpus("text", ".txt", ".md"):
        begun = time.perf_counter()
        found = all_lines(readers.read(str(path)))
        assert any(line.text for line in found), path
        assert time.perf_counter() - begun < 1, path


@with_corpus
@with_office
def test_no_word_of_libreoffices_text_is_missing(tmp_path: Path) -> None:
    paths = corpus("docx", ".docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    for path in paths:
        expected = words((tmp_path / f"{path.stem}.txt").read_text("utf-8-sig"))
        reading = readers.read(str(path))
        missing = {word for word in expected - words(whole(reading)) if not _ends_in_mark(word, len(reading.notes))}
        assert not missing, path


def _ends_in_mark(word: str, notes: int) -> bool:
    """Whether LibreOffice printed the mark of a note behind a word."""
    digits = re.search(r"\d+$", word)
    return digits is not None and int(digits[0]) <= notes


@with_corpus
@with_office
def test_old_fonts_of_real_files_are_converted_as_in_their_transcripts() -> None:
    paths = corpus("legacy-font", ".doc", ".rtf") + corpus("doc", ".doc")
    converted = libreoffice.as_word({str(path): path.read_bytes() for path in paths})
    assert len(converted) == len(paths)
    total = lost = 0
    for path in paths:
        found = words(whole(docx.read(converted[str(path)], path.name)))
        truth = path.with_name(f"{path.stem}.truth.txt")
        if truth.exists():
            expected = words(truth.read_text("utf-8-sig"))
            total += expected.total()
            lost += (expected - found).total()
    assert lost < total / 1000, f"{lost} of {total} words"
