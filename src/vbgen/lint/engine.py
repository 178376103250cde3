"""A subject and the rules of its kind → findings: the rules that are asked for and that it admits, graded, placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.lint.asked import Asked
from vbgen.lint.registry import rules
from vbgen.lint.rule import AnyRule, Hit, Subject

if TYPE_CHECKING:
    from vbgen.schema.spans import Spans

MAX_OF_A_RULE = 20  # findings of one rule in one file; more would not be read
_EXCERPT = 60
_START = Span(0, 0, 0, 0)


class Judged(Protocol):
    """What rules look at."""

    @property
    def subject(self) -> Subject:
        """Whose rules judge it."""

    def admits(self, rule: AnyRule) -> bool:
        """Whether a rule is for such a thing."""

    def severity(self, rule: AnyRule, hit: Hit) -> Severity:
        """How grave what a rule found is here."""

    def clause(self, rule: AnyRule) -> str:
        """What asks for it here."""


def judging(judged: Judged, asked: Asked) -> list[AnyRule]:
    """The rules that judge it."""
    return [rule for rule in rules(judged.subject).values() if asked.wants(rule.id) and judged.admits(rule)]


def judge(judged: Judged, asked: Asked, file: str = "", spans: Spans | None = None) -> list[Diagnostic]:
    """What the rules find; `spans` says where things stand in a plan."""
    return [
        _diagnostic(rule, hit, judged, file, spans)
        for rule in judging(judged, asked)
        for hit in _hits(rule, judged, placed=spans is not None)
    ]


def ordered(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings in the order of the file, each once."""
    return sorted(dict.fromkeys(found), key=lambda item: (item.span or _START, item.id))


def _hits(rule: AnyRule, judged: Judged, *, placed: bool) -> Iterator[Hit]:
    """What a rule finds, each thing once; a rule tells the path of a plan, whatever it looks at."""
    seen: set[Hit] = set()
    for found in rule.check(judged):
        hit = found if placed else found._replace(path=())
        if hit not in seen:
            seen.add(hit)
            yield hit
        if len(seen) >= MAX_OF_A_RULE:
            return


def _diagnostic(rule: AnyRule, hit: Hit, judged: Judged, file: str, spans: Spans | None) -> Diagnostic:
    span = spans.span(hit.path, hit.near) if spans else None
    message = hit.message
    if span is None and hit.near and hit.near not in message:
        near = " ".join(hit.near.split())
        message += f": “{near[:_EXCERPT]}{'…' if len(near) > _EXCERPT else ''}”"
    safe = hit.mend is not None and spans is not None and spans.exact(hit.path, hit.near) is not None
    severity, clause = judged.severity(rule, hit), judged.clause(rule)
    return Diagnostic(rule.id, message, file, span, severity, hit.hint, clause, hit.mend if safe else None)
