"""A Word file → what its formatting breaks: the F rules over its paper, its parts and its paragraphs.

The parts' rules are one engine over the layout tables of standards.roles. Looks are effective: styles, then direct.
F01 page · F02 font and colour · F03 looks of each part · F04 paragraphs of the body · F05 rules and makeshifts ·
F06 what must not remain in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint.rule import APPENDIX_I, Hit, Rule
from vbgen.lint.word.parts import Layout, layout
from vbgen.lint.word.rule import FORMAT
from vbgen.lint.word.sheet import sheet
from vbgen.readers.docx import Word, read
from vbgen.recognise.facts import Facts, facts

_MODULES = ("page", "sections", "looks", "text", "remains")
_OF_PARTS = ("F03", "F04", "F05")  # rules for files that are documents, known by a header
_OF_THE_FILE = "F06"  # rules on what a converted file has kept of its own
_EXCERPT = 60


@cache
def format_rules() -> dict[str, Rule[Layout]]:
    """Every rule on formatting by id."""
    for name in _MODULES:
        import_module(f"vbgen.lint.word.{name}")
    return dict(sorted(FORMAT.items()))


def check_format(
    data: bytes, file: str = "", *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> list[Diagnostic]:
    """What the rules find in the bytes of a .docx; raises Unreadable for bytes that are none."""
    reading = read(data, file)
    return check_looks(reading.word, facts(reading), file, select=select, ignore=ignore) if reading.word else []


def check_looks(
    word: Word, said: Facts, file: str = "", *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> list[Diagnostic]:
    """What the rules find in a Word file that was read and says what recognising found.

    `select` and `ignore` are beginnings of ids. Where a document is older than its standard, or of a kind whose form
    another rule sets, what would be an error is a warning.
    """
    found = layout(sheet(word), said)
    return [
        _diagnostic(rule, hit, found, file)
        for rule in _chosen(found, tuple(select), tuple(ignore))
        for hit in dict.fromkeys(rule.check(found))
    ]


def _chosen(found: Layout, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> Iterator[Rule[Layout]]:
    headed = "national_name" in found.roles or "number" in found.roles
    for rule in format_rules().values():
        if not rule.is_asked(wanted, unwanted) or rule.standard not in ("", found.standard):
            continue
        if found.sheet.word.converted and not rule.id.startswith(_OF_THE_FILE):
            continue
        if headed or not rule.id.startswith(_OF_PARTS):
            yield rule


def _diagnostic(rule: Rule[Layout], hit: Hit, found: Layout, file: str) -> Diagnostic:
    severity = hit.severity or rule.severity
    if severity is Severity.ERROR and not found.binds:
        severity = Severity.WARNING
    message = hit.message
    if hit.near:
        message += f": “{hit.near[:_EXCERPT]}{'…' if len(hit.near) >= _EXCERPT else ''}”"
    of_the_state = rule.clause.startswith(APPENDIX_I)
    clause = "Hướng dẫn 05-HD/VPTW" if of_the_state and found.standard == "dang" else rule.clause
    return Diagnostic(rule.id, message, file, None, severity, hit.hint, clause)
