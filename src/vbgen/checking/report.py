"""What is asked of a check, and what it tells."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vbgen.days_off import Swaps
from vbgen.diagnostics import Diagnostic, Fault, Severity, render_text
from vbgen.lint.asked import Asked
from vbgen.lint.config import config_of
from vbgen.lint.registry import begins_ids, unknown
from vbgen.listing import is_record
from vbgen.named import NamedTuple
from vbgen.source import ENDINGS

if TYPE_CHECKING:
    from vbgen.model import Document

STDIN = "<đầu vào>"


class Options(NamedTuple):
    """What is asked of a check.

    `select` and `ignore` are beginnings of ids ("T04", "N"). `issue`: a document about to be issued. `strict`: advice
    counts. `superiors` are documents that a plan carries out. `drawn`: pages are judged too, laid out by LibreOffice;
    those of a PDF always are. `repealed` is the path of an office's own table of law that is no longer in force,
    `swapped` are days off that are announced, each with the day that is worked for it.
    `anywhere`: what plans name may stand outside their folders.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    issue: bool = False
    strict: bool = False
    superiors: tuple[Document, ...] = ()
    drawn: bool = False
    repealed: str = ""
    anywhere: bool = False
    swapped: Swaps = ()

    def of_project(self, file: str) -> Options:
        """The same with what the project of a file asks for (vbgen.toml): it is strict too, ignores more, and selects
        where nothing is selected here. Raises Fault.
        """
        config = config_of(file)
        return self._replace(
            select=self.select or config.select,
            ignore=(*self.ignore, *config.ignored(file)),
            strict=self.strict or config.strict,
            repealed=self.repealed or config.repealed,
            swapped=(*self.swapped, *config.swapped),
        )

    def require(self) -> None:
        """Raises Fault for ids that no rule has (S0405)."""
        if faults := unknown([name for name in (*self.select, *self.ignore) if not begins_ids(name)]):
            raise Fault(*faults)

    @property
    def asked(self) -> Asked:
        """What of it is asked of the rules."""
        return Asked(self.select, self.ignore, self.issue, self.repealed, self.swapped)


EVERYTHING = Options()


class Report(NamedTuple):
    """What was found in a file; `lines` are those of the files that findings point into, by name.

    `unjudged` says in one line what could not be judged, or "".
    """

    file: str
    found: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, Sequence[str]] = {}
    unjudged: str = ""
    strict: bool = False

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """What a user is told: advice only when it was asked to be strict."""
        return self.found if self.strict else tuple(item for item in self.found if item.severity is not Severity.ADVICE)

    @property
    def grave(self) -> tuple[Diagnostic, ...]:
        """What keeps the file from being clean: its errors; anything when it was asked to be strict."""
        return self.found if self.strict else tuple(item for item in self.found if item.severity is Severity.ERROR)

    @property
    def text(self) -> str:
        """What a user is told, as a good compiler shows it."""
        return render_text(self.shown, self.lines)


def is_plan(file: str) -> bool:
    """Whether a path is that of a plan."""
    return file.lower().endswith(ENDINGS)


def files_in(folder: str) -> list[str]:
    """What is checked of a folder and those below it: plans, registries of units, Word files; none hidden."""
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        kept = (name for name in sorted(names) if name.lower().endswith((*ENDINGS, ".docx")))
        paths = (os.path.join(where, name) for name in kept if not name.startswith((".", "~$")))
        found += [path for path in paths if not is_record(path)]
    return found


def has_pages(file: str, options: Options) -> bool:
    """Whether the pages of a file are judged."""
    return options.drawn or file.lower().endswith(".pdf")
