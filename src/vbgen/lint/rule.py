"""What a rule is: a function over a subject of checking, with an id, a severity, a clause and a manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from vbgen.diagnostics import Manual, Severity

if TYPE_CHECKING:
    from vbgen.schema.spans import Path

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

APPENDIX_I = "Nghị định 30/2020/NĐ-CP, Phụ lục I, "
APPENDIX_II = "Nghị định 30/2020/NĐ-CP, Phụ lục II, "
GUIDE_05 = "Hướng dẫn 05-HD/VPTW"


class Subject(Enum):
    """What rules look at; the value is the package of its rules."""

    TEXT = "text"  # what a document says
    WORD = "word"  # the formatting of a Word file
    PAGES = "pages"  # pages as drawn


class Hit(NamedTuple):
    """What a rule finds: `near` is the faulty text itself; `severity` overrides the rule's own; `path` says where it
    stands in a plan, and nothing in a file.

    `mend` may stand in the place of `near` without anybody being asked: it changes signs and spaces, never words.
    """

    path: Path
    message: str
    near: str = ""
    hint: str = ""
    severity: Severity | None = None
    mend: str | None = None


J = TypeVar("J")  # what is judged: a Content, a Layout, or Pages
Check = Callable[[J], Iterator[Hit]]


class Rule(NamedTuple, Generic[J]):
    """`standard` and `on` narrow what it judges ("" for all); `issue` is its severity for what is about to be issued.

    The registry gives it its subject, by the table that lists its module.
    """

    id: str
    severity: Severity
    clause: str
    check: Callable[[J], Iterator[Hit]]
    on: str = ""  # plan, file, or both
    standard: str = ""  # the slug of one, or all
    issue: Severity | None = None
    rows: str = ""  # of standard.md §8
    only_issue: bool = False
    subject: Subject = Subject.TEXT

    @property
    def manual(self) -> Manual:
        """What `vbgen explain` prints: the docstring of the rule is its page."""
        return Manual(self.id, self.severity, self.check.__doc__ or "", self.clause)


def rule(
    name: str,
    severity: Severity,
    clause: str = "",
    *,
    on: str = "",
    sole: bool = False,
    issue: Severity | None = None,
    rows: str = "",
    only_issue: bool = False,
) -> Callable[[Check[J]], Rule[J]]:
    """A function over a subject as a rule; its docstring is the manual.

    A `sole` one holds under the standard of its clause's law alone.
    """

    def made(check: Check[J]) -> Rule[J]:
        return Rule(name, severity, clause, check, on, _standard(clause) if sole else "", issue, rows, only_issue)

    return made


def _standard(clause: str) -> str:
    from vbgen.standards import ruled_by

    return ruled_by(clause)


AnyRule = Rule[Any]
