"""A fault of the user as a value: its id, place, message, hint and the clause it comes from; shown as text or JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from vbgen.named import NamedTuple


class Severity(Enum):
    """How grave a finding is; the value is its name in JSON."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def title(self) -> str:
        """The word a user reads."""
        return {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}.get(self, "góp ý")


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in characters, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int


class Diagnostic(NamedTuple):
    """One finding. Ids are never reused; `hint` says what to do, `clause` which rule asks for it.

    `mend` is what may stand in `span` instead, where that is safe; `missing` the field that is not there, where one is.
    """

    id: str
    message: str
    file: str = ""
    span: Span | None = None
    severity: Severity = Severity.ERROR
    hint: str = ""
    clause: str = ""
    mend: str | None = None
    missing: str = ""


class Manual(NamedTuple):
    """What is known of an id: how grave it is, its page in Vietnamese, its clause, the exit code that it means.

    The page's first line is its title; lines that begin with "Sai:" and "Đúng:" are examples. Exit code 1 says that
    something is wrong with a file, 2 that something could not be read, asked or written.
    """

    id: str
    severity: Severity
    page: str
    clause: str = ""
    exit: int = 1

    @property
    def text(self) -> str:
        """The page without the indents that it has in source code."""
        return "\n".join(line.strip() for line in self.page.strip().splitlines())

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0]

    def examples(self, label: str) -> list[str]:
        """The lines that begin with "Sai:" or "Đúng:", without that word."""
        return [line.partition(":")[2].strip() for line in self.text.splitlines() if line.startswith(f"{label}:")]


class Fault(Exception):
    """Carries the findings that make going on impossible; `lines` are those of the files that they point into."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics
        self.lines: Mapping[str, Sequence[str]] = {}

    def __reduce__(self) -> tuple[type[Fault], tuple[Diagnostic, ...], dict[str, object]]:
        """What crosses over to another process: the findings, where an exception alone would send its messages."""
        return Fault, self.diagnostics, {"lines": self.lines}


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    line, column = diagnostic.span[:2] if diagnostic.span else (0, 0)
    return diagnostic.file, line, column, diagnostic.id


def render_text(diagnostics: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> str:
    """The findings as a good compiler shows them, ordered by place; `lines` holds the lines of each file by name.

    "a.yaml:5:3: lỗi S0301: …", the line with carets under its faulty part, "= gợi ý: …", "= căn cứ: …".
    """
    return "".join(_block(found, lines.get(found.file, ())) for found in sorted(diagnostics, key=_place))


def _block(found: Diagnostic, lines: Sequence[str]) -> str:
    place = f"{found.file}:{found.span.line}:{found.span.column}" if found.span else found.file
    text = f"{place + ': ' if place else ''}{found.severity.title} {found.id}: {found.message}\n"
    margin = " " * 4
    if found.span and found.span.line <= len(lines):
        text += _excerpt(lines[found.span.line - 1], found.span)
        margin = " " * max(4, len(str(found.span.line)))
    for label, note in (("gợi ý", found.hint), ("căn cứ", found.clause)):
        if note:
            text += f"{margin} = {label}: {note}\n"
    return text


_BEFORE, _AFTER = 60, 90  # characters kept around the fault in a very long line


def _excerpt(line: str, span: Span) -> str:
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    first = max(0, start - _BEFORE) if len(line) > _BEFORE + _AFTER else 0
    last = min(len(line), start + _AFTER)
    head = ("…" if first else "") + _shown(line[first:start])
    body = _shown(line[start : min(end, last)])
    tail = _shown(line[max(start, min(end, last)) : last]) + ("…" if last < len(line) else "")
    carets = "^" * max(1, _columns(body))
    number = f"{span.line:4}"
    return f"{number} | {head}{body}{tail}\n{' ' * len(number)} | {' ' * _columns(head)}{carets}\n"


def _shown(text: str) -> str:
    """Text that a terminal shows in as many columns as `_columns` counts: tabs widened, control characters marked."""
    return "".join("    " if char == "\t" else "�" if unicodedata.category(char) == "Cc" else char for char in text)


def _columns(text: str) -> int:
    """The number of terminal columns of a text: 2 for wide characters, none for marks over the letter before."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in text)


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as a JSON list of objects, ordered by place; a finding about a whole file stands at 1:1."""
    import json

    found = []
    for item in sorted(diagnostics, key=_place):
        span = item.span or Span(1, 1, 1, 1)
        found.append(
            {
                "id": item.id,
                "severity": item.severity.value,
                "file": item.file,
                "line": span.line,
                "column": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
                "message": item.message,
                "hint": item.hint,
                "clause": item.clause,
                "mend": item.mend,
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=2)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """ "2 lỗi, 1 cảnh báo." or "Không có lỗi."."""
    counts = dict.fromkeys(Severity, 0)
    for item in diagnostics:
        counts[item.severity] += 1
    return (
        ", ".join(f"{count} {severity.title}" for severity, count in counts.items() if count) + "."
        if any(counts.values())
        else "Không có lỗi."
    )


def first_line(span: Span) -> Span:
    """A long span cut down to its beginning."""
    return span if span.end_line == span.line else Span(span.line, span.column, span.line, span.column + 1)


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that word most likely means, whatever its case, diacritics, hyphens or spaces; None if none is."""
    import difflib

    by_key = {_plain(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(_plain(word), by_key, 1, 0.7)
    return by_key[found[0]] if found else _within(word, by_key.values())


def _within(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate of several words that holds all words of another: "trich_yeu" of "trích yếu nội dung"."""
    wanted = " ".join(map(_plain, word.replace("_", " ").replace("-", " ").split()))
    longer = {
        candidate: f" {' '.join(map(_plain, candidate.split()))} " for candidate in candidates if " " in candidate
    }
    return next((candidate for candidate, words in longer.items() if wanted and f" {wanted} " in words), None)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in letters if char.isalnum())
