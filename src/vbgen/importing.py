"""A file of any office → a plan in YAML, with what is unsure marked; no word of the file may be lost on the way."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from vbgen import readers
from vbgen.compose import compose
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.drafting import Doubt, draft
from vbgen.model import Document, standard_of
from vbgen.readers.reading import Grid, Line, Reading, Unreadable
from vbgen.recognise.appendices import unattached
from vbgen.recognise.building import UNPLACED, Built, build
from vbgen.recognise.facts import Facts, facts, plain
from vbgen.recognise.zones import lines_of
from vbgen.schema import encode
from vbgen.tree import texts


class Imported(NamedTuple):
    """What came of a file: the document, doubts for a person, warnings about the file, and the printed facts."""

    document: Document
    doubts: tuple[Doubt, ...]
    findings: tuple[Diagnostic, ...]
    facts: Facts
    name: str  # of the file, without its folder

    @property
    def json(self) -> dict[str, Any]:
        """The facts as they are printed in the file."""
        return plain(self.facts)

    @property
    def yaml(self) -> str:
        """The plan: doubts above the fields that they are about, what found no place at the end."""
        kept = [_text(item) for item in unattached(self.facts.appendices)]
        tail = ["--- Phần sau chữ ký của tệp gốc, chưa có chỗ trong kế hoạch ---", *kept] if kept else []
        return draft(self.document, self.doubts, "cần xác minh", [f"Nhập từ {self.name}"], tail)


def read(path: str | os.PathLike[str], converted: readers.Converted = readers.NOTHING) -> Imported:
    """Read a Word file, a PDF, a web page or a text; `converted` is what readers.convert gave for several files.

    Raises Fault for a file that holds no document.
    """
    path = os.fspath(path)
    try:
        reading = readers.read(path, converted)
    except Unreadable as error:
        raise Fault(Diagnostic("S0101", f"không nhập được: {error}", path)) from None
    if not any(line.text.strip() for item in reading.items for line in lines_of(item)):
        raise Fault(Diagnostic("S0105", "không nhập được: tệp không có chữ nào", path))
    found = facts(reading)
    built = build(found)
    doubts = (*built.doubts, *_second(found), *_lost(reading, found, built))
    findings = tuple(item._replace(file=path, severity=Severity.WARNING) for item in reading.findings)
    return Imported(built.document, doubts, findings, found, os.path.basename(path))


def _second(found: Facts) -> list[Doubt]:
    """A doubt when what follows the signature has a header of its own: another document in the same file."""
    for item in unattached(found.appendices):
        if re.search(r"Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM", _text(item)):
            return [Doubt("", "tệp gốc có thêm một văn bản khác ở sau; tách ra rồi nhập riêng")]
    return []


# --- nothing lost --------------------------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")


def _lost(reading: Reading, found: Facts, built: Built) -> list[Doubt]:
    """The words of the file that stand neither in the document, nor in what is kept as it is, nor among doubts."""
    document = built.document
    source = _words(_text(item) for item in reading.items)
    source += _words("".join(run.text for run in note) for note in reading.notes)
    kept = _words(texts(compose(document)) if _prints(document) else _leaves(encode(document)))
    kept += _words(_text(item) for item in unattached(found.appendices))
    kept += _words(doubt.why.removeprefix(UNPLACED) for doubt in built.doubts if doubt.why.startswith(UNPLACED))
    lost = missing(source, kept)
    return [Doubt("", f"chữ của tệp gốc chưa vào kế hoạch: {' '.join(lost)}")] if lost else []


def missing(source: Sequence[str], kept: Sequence[str]) -> list[str]:
    """The words of the source that are too few among the kept ones, in the source's order, in linear time.

    Which of several equal words are missing is told by their neighbours: those whose neighbours are kept too are not.
    """
    short = Counter(source)
    short.subtract(kept)
    if not any(count > 0 for count in short.values()):
        return []
    around = Counter(_windows(kept))
    strange: list[int] = []
    known: list[int] = []
    for at, window in enumerate(_windows(source)):
        if short[source[at]] > 0:
            around[window] -= 1
            (known if around[window] >= 0 else strange).append(at)
    lost: list[int] = []
    for at in (*strange, *reversed(known)):
        if short[source[at]] > 0:
            short[source[at]] -= 1
            lost.append(at)
    return [source[at] for at in sorted(lost)]


def _windows(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each word between its neighbours."""
    return zip(["", *words], words, [*words[1:], ""], strict=False)


def _prints(document: Document) -> bool:
    return standard_of(document).form_of(document.kind) is not None


def _leaves(value: Any) -> Iterator[str]:
    """The texts in lists and dicts of texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in _leaves(item))
    elif value:
        yield from (text for item in value for text in _leaves(item))


def _text(item: Line | Grid) -> str:
    return "\n".join(line.text for line in lines_of(item))


def _words(parts: Any) -> list[str]:
    return [word.casefold() for part in parts for word in _WORD.findall(part)]
