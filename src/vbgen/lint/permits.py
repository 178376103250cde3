"""Comments of a plan that allow an exception → the findings that are left, and what is wrong with the comments.

`# vbgen: cho phép T0401 — lý do` silences rules on its line, or, alone on a line, in the block that begins below it.
What is found on pages is of no one line: a comment allows it wherever it stands. In a Word file the same words stand
in its property Comments (File → Info), which nobody prints.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.lint.registry import is_rule, unknown
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.source import Source

_COMMENT = regex(r"(?:^|\s)#\s*vbgen:\s*(?P<said>.*)$")
_ALLOWING = regex(r"cho phép\s+(?P<ids>[A-Za-z]\w+(?:\s*,\s*[A-Za-z]\w+)*)(?P<reason>.*)$")
_HEDGE = " \t—–-:."


class Permit(NamedTuple):
    """A comment; without ids or a reason it allows nothing."""

    span: Span | None  # None in a Word file
    ids: tuple[str, ...]
    reason: str
    first: int = 0  # the lines that it is for
    last: int = 0

    def allows(self, found: Diagnostic) -> bool:
        here = found.span is None or self.first <= found.span.line <= self.last
        return bool(self.reason) and found.id in self.ids and here


def permits(source: Source) -> list[Permit]:
    """The comments of a plan."""
    return list(_permits(source)) if "vbgen:" in source.text else []


def permits_of_file(comments: str) -> list[Permit]:
    """What the property Comments of a Word file allows, all of it in the whole file."""
    said = comments.split("vbgen:")[1:]
    return [Permit(None, *_allowed(text.strip())) for text in said]


def left(found: Iterable[Diagnostic], given: list[Permit], judged: Collection[str], file: str) -> Iterator[Diagnostic]:
    """The findings that no comment allows, and the comments that allow nothing of what was judged."""
    used: set[tuple[Span | None, str]] = set()
    for item in found:
        allowing = [permit for permit in given if permit.allows(item)]
        used |= {(permit.span, item.id) for permit in allowing}
        if not allowing:
            yield item
    for permit in given:
        for name in permit.ids if permit.reason else ():
            if name in judged and (permit.span, name) not in used:
                message = f"lời cho phép {name} không còn tác dụng: ở đây không có lỗi ấy"
                yield Diagnostic("S0402", message, file, permit.span, Severity.WARNING, "xóa lời cho phép này")


def faults(given: list[Permit], file: str) -> Iterator[Diagnostic]:
    """What is wrong with the comments themselves."""
    for permit in given:
        if not permit.ids:
            hint = "# vbgen: cho phép T0401 — nêu lý do"
            yield Diagnostic("S0408", "không hiểu lời cho phép này", file, permit.span, hint=hint)
        elif not permit.reason:
            hint = f"# vbgen: cho phép {', '.join(permit.ids)} — nêu lý do"
            yield Diagnostic("S0401", "lời cho phép phải có lý do", file, permit.span, hint=hint)
        else:
            yield from unknown([name for name in permit.ids if not is_rule(name)], file, permit.span)


def _permits(source: Source) -> Iterator[Permit]:
    lines = source.lines
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        at = line.index("#", match.start())
        ids, reason = _allowed(match["said"])
        first, last = (number, number) if line[:at].strip() else _below(lines, number)
        span = Span(number, at + 1, number, len(line.rstrip()) + 1)
        yield Permit(span, ids, reason, first, last)


def _allowed(said: str) -> tuple[tuple[str, ...], str]:
    """The rules that a comment allows to break, and why."""
    allowing = _ALLOWING.match(said)
    ids = tuple(name.strip().upper() for name in allowing["ids"].split(",")) if allowing else ()
    return ids, allowing["reason"].strip(_HEDGE) if allowing else ""


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
