"""A file of anybody → what the rules find in it: opened once, recognised once, both readings of its tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint.asked import Asked
from vbgen.lint.checking import EVERYTHING, check_facts, check_read, check_word
from vbgen.lint.permits import faults, left, permits_of_file
from vbgen.lint.registry import rules
from vbgen.lint.rule import Subject
from vbgen.named import NamedTuple
from vbgen.readers import NOTHING, Converted, read
from vbgen.readers.reading import Reading, Unreadable
from vbgen.recognise.facts import facts

if TYPE_CHECKING:
    from vbgen.readers.docx import WordOrigin

_ACCEPTED = "S0111"  # says that only one reading of the tracked changes was read; here both are, and F0601 tells
_SCANNED = "S0117"  # says that a machine read the letters off a picture: what they break may be its own slip
_MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.ADVICE, Severity.ADVICE: Severity.ADVICE}
_COMMENTED = "S0358"  # F0602 tells
_BEFORE = "bản trước khi sửa: "
_OTHER_FILES = "chưa xét định dạng (phông, cỡ chữ, lề, khoảng cách): chỉ xét được trên tệp Word .docx"
_CONVERTED = f"{_OTHER_FILES}; mở bằng Word, chọn Save As → Word Document (*.docx) rồi kiểm tra lại"


class Checked(NamedTuple):
    """What was found in a file, and what could not be judged in it: one line, or ""."""

    found: tuple[Diagnostic, ...]
    unjudged: str = ""


def check_file(path: str, asked: Asked = EVERYTHING, converted: Converted = NOTHING) -> Checked:
    """What the rules find in a Word file, a PDF or a text; one that cannot be read is an error.

    `converted` is what readers.convert gave for several files.
    """
    try:
        reading = read(path, converted)
    except Unreadable as error:
        return Checked((Diagnostic("S0101", f"không đọc được: {error}", path),))
    said, word = facts(reading), reading.word
    findings = [item for item in reading.findings if item.id not in (_ACCEPTED, _COMMENTED)]
    told = [item._replace(file=path, severity=Severity.WARNING) for item in findings]
    found = check_facts(said, path, asked)
    if any(item.id == _SCANNED for item in reading.findings):
        found = [item._replace(severity=_MILDER[item.severity]) for item in found]
    before = _before(word, found, path, asked)
    looks = check_word(word, said, path, asked) if word else []
    return Checked((*told, *_allowed([*found, *before, *looks], word, path, asked)), _unjudged(reading))


def _allowed(found: list[Diagnostic], word: WordOrigin | None, path: str, asked: Asked) -> list[Diagnostic]:
    """What the property Comments of a Word file does not allow, and what is wrong with what it says."""
    given = permits_of_file(word.parts.properties().get("description", "")) if word else []
    if not given:
        return found
    judged = {name for subject in (Subject.TEXT, Subject.WORD) for name in rules(subject) if asked.wants(name)}
    return [*left(found, given, judged, path), *faults(given, path)]


def _before(word: WordOrigin | None, found: list[Diagnostic], path: str, asked: Asked) -> Iterator[Diagnostic]:
    """What is found only in the text before its tracked changes; never an error, for who accepts them is rid of it."""
    if word is None or not word.tracked:
        return
    from vbgen.readers.docx import original

    known = {(item.id, item.message) for item in found}
    for item in check_read(original(word), path, asked):
        if (item.id, item.message) not in known:
            severity = Severity.WARNING if item.severity is Severity.ERROR else item.severity
            yield item._replace(message=f"{_BEFORE}{item.message}", severity=severity)


def _unjudged(reading: Reading) -> str:
    if reading.word is None:
        return _OTHER_FILES
    return _CONVERTED if reading.word.converted else ""
