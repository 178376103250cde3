"""What a rule is: a function with an id, a severity, a clause and a manual; `rule` registers one over a `Content`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

from vbgen.diagnostics import Severity
from vbgen.lint.text.content import Content, Path

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

APPENDIX_I = "Nghị định 30/2020/NĐ-CP, Phụ lục I, "
APPENDIX_II = "Nghị định 30/2020/NĐ-CP, Phụ lục II, "


class Hit(NamedTuple):
    """What a rule finds: `near` is the faulty text itself; `severity` overrides the rule's own.

    `mend` may stand in the place of `near` without anybody being asked: it changes signs and spaces, never words.
    """

    path: Path
    message: str
    near: str = ""
    hint: str = ""
    severity: Severity | None = None
    mend: str | None = None


Judged = TypeVar("Judged")  # a Content, or the Layout of a Word file
Check = Callable[[Content], Iterator[Hit]]


class Rule(NamedTuple, Generic[Judged]):
    """A registered rule. `standard` and `on` narrow what it judges ("" for all); `issue` is its severity at issue."""

    id: str
    severity: Severity
    clause: str
    check: Callable[[Judged], Iterator[Hit]]
    on: str = ""  # plan, file, or both
    standard: str = ""  # nha-nuoc, dang, or both
    issue: Severity | None = None
    rows: str = ""  # of standard.md §8
    only_issue: bool = False

    @property
    def manual(self) -> str:
        """What `vbgen explain` prints: the docstring of the rule."""
        return "\n".join(line.strip() for line in (self.check.__doc__ or "").strip().splitlines())

    @property
    def title(self) -> str:
        return self.manual.partition("\n")[0]

    def is_asked(self, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
        """Whether a user wants it: both are beginnings of ids, and none selected means all."""
        return (not select or self.id.startswith(select)) and not (ignore and self.id.startswith(ignore))

    def examples(self, label: str) -> list[str]:
        """The lines of the manual that begin with "Sai:" or "Đúng:", without that word."""
        return [line.partition(":")[2].strip() for line in self.manual.splitlines() if line.startswith(f"{label}:")]


def enter(registry: dict[str, Rule[Judged]], made: Rule[Judged]) -> None:
    """Put a rule under its id, which no other may have."""
    if made.id in registry:
        raise ValueError(f"two rules are called {made.id}")
    registry[made.id] = made


REGISTRY: dict[str, Rule[Content]] = {}


def rule(
    name: str,
    severity: Severity,
    clause: str = "",
    *,
    on: str = "",
    standard: str = "",
    issue: Severity | None = None,
    rows: str = "",
    only_issue: bool = False,
) -> Callable[[Check], Check]:
    """Register a rule over what a document says."""

    def register(check: Check) -> Check:
        enter(REGISTRY, Rule(name, severity, clause, check, on, standard, issue, rows, only_issue))
        return check

    return register
