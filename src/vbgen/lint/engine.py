"""What a document says and the rules → findings in the order of the file: selected, graded, suppressed by comments.

`# vbgen: cho phép T0401 — lý do` silences rules on its line, or, alone on a line, in the block that begins below it.
Faults of such comments: S0401 no reason, or no such rule · S0402 nothing there to silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.lint.places import Places
from vbgen.lint.rule import REGISTRY, Hit, Rule
from vbgen.lint.text.content import Content
from vbgen.lint.text.contents import of_document, of_facts
from vbgen.model import Document
from vbgen.source import Source

if TYPE_CHECKING:
    from vbgen.outputs import Output
    from vbgen.readers.reading import Reading
    from vbgen.recognise.facts import Facts

_MODULES = (
    "header",
    "number",
    "opening",
    "signature",
    "closing",
    "body",
    "appendices",
    "ladder",
    "tasks",
    "citations",
    "currency",
    "language",
    "leftovers",
    "capitals",
)
MAX_OF_A_RULE = 20  # findings of one rule in one file; more would not be read
_EXCERPT = 60


@cache
def rules() -> dict[str, Rule[Content]]:
    """Every rule by id."""
    for name in _MODULES:
        import_module(f"vbgen.lint.text.{name}")
    return dict(sorted(REGISTRY.items()))


def check_document(
    document: Document,
    source: Source | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    issue: bool = False,
    superiors: Iterable[Document] = (),
    others: Iterable[Output] = (),
) -> list[Diagnostic]:
    """What the rules find in a plan; `source` gives places and the comments that allow exceptions.

    `select` and `ignore` are beginnings of ids ("T04", "N"); `issue` judges a document about to be issued; `superiors`
    are documents that it carries out, `others` those of its set: what is true of several of them is told once.
    """
    superiors = tuple(superiors)
    content = of_document(document, issue=issue, superiors=superiors)
    found = list(_found(content, source, select, ignore))
    told = {(item.id, item.span, item.message) for item in found}
    for name, other, own in others:
        for item in _found(of_document(other, issue=issue, superiors=superiors), own, select, ignore):
            if (key := (item.id, item.span, item.message)) not in told:
                told.add(key)
                found.append(item._replace(message=f"{item.message} (ở văn bản `{name}`)"))
    if source:
        found = list(_allowed(found, source, chosen(content, select, ignore)))
    return sorted(found, key=lambda item: (item.span or Span(0, 0, 0, 0), item.id))


def _found(
    content: Content, source: Source | None, select: Iterable[str], ignore: Iterable[str]
) -> Iterator[Diagnostic]:
    places = Places(source) if source else None
    file = source.name if source else ""
    for rule in chosen(content, select, ignore):
        for hit in _hits(rule, content):
            yield _diagnostic(rule, hit, content, file, places)


def check_facts(
    facts: Facts,
    file: str = "",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    issue: bool = False,
) -> list[Diagnostic]:
    """What the rules find in a file that was read."""
    content = of_facts(facts, issue=issue)
    return [
        _diagnostic(rule, hit, content, file, None)
        for rule in chosen(content, select, ignore)
        for hit in _hits(rule, content)
    ]


def check_read(
    reading: Reading,
    file: str = "",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    issue: bool = False,
) -> list[Diagnostic]:
    """What the rules find in a reading."""
    from vbgen.recognise.facts import facts

    return check_facts(facts(reading), file, select=select, ignore=ignore, issue=issue)


def chosen(content: Content, select: Iterable[str], ignore: Iterable[str]) -> list[Rule[Content]]:
    """The rules that judge a content."""
    wanted, unwanted = tuple(select), tuple(ignore)
    form = "plan" if content.is_plan else "file"
    return [
        rule
        for rule in rules().values()
        if rule.is_asked(wanted, unwanted)
        and rule.on in ("", form)
        and rule.standard in ("", content.standard)
        and (content.issue or not rule.only_issue)
    ]


def _hits(rule: Rule[Content], content: Content) -> Iterator[Hit]:
    seen: set[Hit] = set()
    for hit in rule.check(content):
        if hit not in seen:
            seen.add(hit)
            yield hit
        if len(seen) >= MAX_OF_A_RULE:
            return


def _diagnostic(rule: Rule[Content], hit: Hit, content: Content, file: str, places: Places | None) -> Diagnostic:
    severity = hit.severity or rule.severity
    if content.issue and rule.issue:
        severity = rule.issue
    span = places.span(hit.path, hit.near) if places else None
    message = hit.message
    if span is None and hit.near and hit.near not in message:
        near = " ".join(hit.near.split())
        message += f": “{near[:_EXCERPT]}{'…' if len(near) > _EXCERPT else ''}”"
    safe = hit.mend is not None and places is not None and places.exact(hit.path, hit.near) is not None
    return Diagnostic(rule.id, message, file, span, severity, hit.hint, rule.clause, hit.mend if safe else None)


# --- exceptions that a comment allows ------------------------------------------------------------------------------

_COMMENT = re.compile(r"(?:^|\s)#\s*vbgen:\s*cho phép\s+(?P<ids>[A-Z]\d+(?:\s*,\s*[A-Z]\d+)*)(?P<reason>.*)$")
_HEDGE = " \t—–-:."


class _Permit(NamedTuple):
    span: Span
    ids: tuple[str, ...]
    reason: str
    first: int  # the lines that it is for
    last: int


def allowed_on_pages(found: Iterable[Diagnostic], source: Source, judged: Iterable[str]) -> Iterator[Diagnostic]:
    """The findings on a plan's pages that no comment allows, and the comments that allow none of the judged rules.

    A page is of no one line, so a comment is for the whole plan wherever it stands; its other faults are told with it.
    """
    permits = [permit for permit in _permits(source) if permit.reason]
    allowed = {name for permit in permits for name in permit.ids}
    judged, used = set(judged), set()
    for item in found:
        used.add(item.id)
        if item.id not in allowed:
            yield item
    for permit in permits:
        yield from (_needless(permit, name, source.name) for name in permit.ids if name in judged - used)


def _permits(source: Source) -> Iterator[_Permit]:
    if "vbgen:" not in source.text:
        return
    lines = source.lines
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        at = line.index("#", match.start())
        ids = tuple(name.strip() for name in match["ids"].split(","))
        first, last = (number, number) if line[:at].strip() else _below(lines, number)
        span = Span(number, at + 1, number, len(line.rstrip()) + 1)
        yield _Permit(span, ids, match["reason"].strip(_HEDGE), first, last)


def _below(lines: list[str], number: int) -> tuple[int, int]:
    """The first and last line of the block that begins below a comment: all lines that stand further in."""
    first = number + 1
    while first <= len(lines) and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first += 1
    if first > len(lines):
        return first, first
    indent = _indent(lines[first - 1])
    last = first
    listed = lines[first - 1].lstrip().startswith("- ")
    while last < len(lines):
        line = lines[last]
        inside = _indent(line) > indent or (not listed and _indent(line) == indent and line.lstrip().startswith("- "))
        if line.strip() and not inside:
            break
        last += 1
    return first, last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _allowed(found: list[Diagnostic], source: Source, judged: list[Rule[Content]]) -> Iterator[Diagnostic]:
    """The findings that no comment allows, and those about the comments."""
    permits = list(_permits(source))
    used: set[tuple[Span, str]] = set()
    for item in found:
        hits = [
            permit
            for permit in permits
            if permit.reason and item.id in permit.ids and item.span and permit.first <= item.span.line <= permit.last
        ]
        used |= {(permit.span, item.id) for permit in hits}
        if not hits:
            yield item
    here = {rule.id for rule in judged}
    for permit in permits:
        yield from _about(permit, source.name, {name for name in permit.ids if (permit.span, name) in used}, here)


def _about(permit: _Permit, file: str, used: set[str], judged: set[str]) -> Iterator[Diagnostic]:
    if not permit.reason:
        hint = f"# vbgen: cho phép {', '.join(permit.ids)} — nêu lý do"
        yield Diagnostic("S0401", "lời cho phép phải có lý do", file, permit.span, Severity.ERROR, hint)
        return
    from vbgen.lint.pages.breaks import PAGES

    for name in permit.ids:
        if name not in rules() and name not in PAGES:
            yield Diagnostic(
                "S0401", f"không có quy tắc {name}", file, permit.span, Severity.ERROR, "xem `vbgen rules`"
            )
        elif name in judged and name not in used:
            yield _needless(permit, name, file)


def _needless(permit: _Permit, name: str, file: str) -> Diagnostic:
    message = f"lời cho phép {name} không còn tác dụng: ở đây không có lỗi ấy"
    return Diagnostic("S0402", message, file, permit.span, Severity.WARNING, "xóa lời cho phép này")
