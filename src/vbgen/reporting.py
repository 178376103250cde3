"""Findings → the formats that other tools read: SARIF 2.1, annotations of GitHub Actions, diagnostics of editors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vbgen.diagnostics import Diagnostic, Severity, Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(found: Iterable[Diagnostic]) -> str:
    """A SARIF log of one run."""
    import json

    results = [_result(item) for item in found]
    rules = [{"id": name} for name in sorted({result["ruleId"] for result in results})]
    driver = {"name": "vbgen", "informationUri": "https://pypi.org/project/vbgen/", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(item: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": item.file.replace("\\", "/")}}
    if item.span:
        place["region"] = {
            "startLine": item.span.line,
            "startColumn": item.span.column,
            "endLine": item.span.end_line,
            "endColumn": item.span.end_column,
        }
    notes = [
        item.message,
        *(f"gợi ý: {item.hint}" for _ in [0] if item.hint),
        *(item.clause for _ in [0] if item.clause),
    ]
    return {
        "ruleId": item.id,
        "level": _LEVELS[item.severity],
        "message": {"text": "; ".join(notes)},
        "locations": [{"physicalLocation": place}],
    }


def github(found: Iterable[Diagnostic]) -> str:
    """A workflow command for each finding: "::error file=a.yaml,line=5,col=3,title=T0401::…"."""
    lines = []
    for item in found:
        kind = "notice" if item.severity is Severity.ADVICE else item.severity.value
        line, column = item.span[:2] if item.span else (1, 1)
        place = f"file={_escaped(item.file)},line={line},col={column},title={item.id}"
        lines.append(f"::{kind} {place}::{_escaped(item.message)}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(sign, code)
    return text


# --- Language Server Protocol 3.17 -----------------------------------------------------------------------------------

_GRADES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.ADVICE: 3}
_START = Span(1, 1, 1, 1)  # where a finding about a whole file stands


def lsp(found: Iterable[Diagnostic], files: Iterable[str], lines: Mapping[str, Sequence[str]]) -> str:
    """A JSON list of PublishDiagnosticsParams, one for each file, in order; of a file without findings an empty one.

    An editor clears what it showed of such a file. `lines` holds the lines of plans by name: characters count from 0
    in UTF-16 code units there. `data` has the hint, the clause and, where a mend is safe, the edits that make it.
    """
    import json

    told: dict[str, list[dict[str, Any]]] = {file: [] for file in files}
    for item in sorted(found, key=lambda one: (one.span or _START, one.id)):
        told.setdefault(item.file, []).append(_lsp_diagnostic(item, lines.get(item.file, ())))
    params = [{"uri": _uri(file), "diagnostics": items} for file, items in told.items()]
    return json.dumps(params, ensure_ascii=False, indent=2)


def _uri(file: str) -> str:
    """The address of a file; standard input is a document without one."""
    if file.startswith("<"):
        return "untitled:stdin"
    from pathlib import Path

    return Path(file).absolute().as_uri()


def _lsp_diagnostic(item: Diagnostic, lines: Sequence[str]) -> dict[str, Any]:
    span = item.span or _START
    place = {
        "start": _position(span.line, span.column, lines),
        "end": _position(span.end_line, span.end_column, lines),
    }
    data: dict[str, Any] = {name: text for name, text in (("hint", item.hint), ("clause", item.clause)) if text}
    if item.mend is not None:
        data["edits"] = [{"range": place, "newText": item.mend}]
    return {
        "range": place,
        "severity": _GRADES[item.severity],
        "code": item.id,
        "source": "vbgen",
        "message": item.message,
        "data": data,
    }


def _position(line: int, column: int, lines: Sequence[str]) -> dict[str, int]:
    """A place counted from 1 in characters → counted from 0 in UTF-16 code units."""
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    wide = sum(char > "\uffff" for char in before)
    return {"line": line - 1, "character": column - 1 + wide}
