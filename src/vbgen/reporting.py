"""Findings → the formats that other tools read: SARIF 2.1 for code scanning, annotations of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vbgen.diagnostics import Diagnostic, Severity

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
