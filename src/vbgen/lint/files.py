"""A file of anybody → what the rules find in it: opened once, recognised once, both readings of its tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint.engine import check_facts, check_read
from vbgen.readers import read
from vbgen.readers.reading import Reading, Unreadable
from vbgen.recognise.facts import Facts, facts

if TYPE_CHECKING:
    from vbgen.readers.docx import Word

_ACCEPTED = "S0111"  # says that only one reading of the tracked changes was read; here both are, and F0601 tells
_BEFORE = "bản trước khi sửa: "
_OTHER_FILES = "chưa xét định dạng (phông, cỡ chữ, lề, khoảng cách): chỉ xét được trên tệp Word .docx"
_CONVERTED = f"{_OTHER_FILES}; mở bằng Word, chọn Save As → Word Document (*.docx) rồi kiểm tra lại"


class Checked(NamedTuple):
    """What was found in a file, and what could not be judged in it: one line, or ""."""

    found: tuple[Diagnostic, ...]
    unjudged: str = ""


def check_file(path: str, *, select: Iterable[str] = (), ignore: Iterable[str] = (), issue: bool = False) -> Checked:
    """What the rules find in a Word file, a PDF or a text; one that cannot be read is an error.

    `select` and `ignore` are beginnings of ids ("T04", "N"); `issue` judges a document about to be issued.
    """
    try:
        reading = read(path)
    except Unreadable as error:
        return Checked((Diagnostic("S0101", f"không đọc được: {error}", path),))
    said = facts(reading)
    told = [item._replace(file=path, severity=Severity.WARNING) for item in reading.findings if item.id != _ACCEPTED]
    chosen: dict[str, Any] = {"select": tuple(select), "ignore": tuple(ignore)}
    found = check_facts(said, path, **chosen, issue=issue)
    before = _before(reading.word, found, path, {**chosen, "issue": issue})
    return Checked((*told, *found, *before, *_looks(reading, said, path, chosen)), _unjudged(reading))


def _before(word: Word | None, found: list[Diagnostic], path: str, options: dict[str, Any]) -> Iterator[Diagnostic]:
    """What is found only in the text before its tracked changes; never an error, for who accepts them is rid of it."""
    if word is None or not word.tracked:
        return
    from vbgen.readers.docx import original

    known = {(item.id, item.message) for item in found}
    for item in check_read(original(word), path, **options):
        if (item.id, item.message) not in known:
            severity = Severity.WARNING if item.severity is Severity.ERROR else item.severity
            yield item._replace(message=f"{_BEFORE}{item.message}", severity=severity)


def _looks(reading: Reading, said: Facts, path: str, options: dict[str, Any]) -> list[Diagnostic]:
    if reading.word is None:
        return []
    from vbgen.lint.word.checking import check_looks

    return check_looks(reading.word, said, path, **options)


def _unjudged(reading: Reading) -> str:
    if reading.word is None:
        return _OTHER_FILES
    return _CONVERTED if reading.word.converted else ""
