"""A plan, or the facts of a file → the one shape that rules look at: parts, passages, duties, mentions.

A rule never asks whether it looks at YAML or at Word. `path` says where a thing stands in a plan; that of a file is
nowhere.
`lines` are the raw lines of a file's zones, for rules about marks that recognising strips; plans have none.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from vbgen.days_off import Swaps
from vbgen.diagnostics import Severity
from vbgen.lint.rule import AnyRule, Hit, Subject
from vbgen.lint.text.scan import Scan
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.spans import Path
from vbgen.standards import CITED_KINDS, Form, Standard, ruled_by, standard
from vbgen.vietnamese import PartialDate, parse_date

if TYPE_CHECKING:
    from vbgen.model import Block
    from vbgen.outline import Place
    from vbgen.recognise.citations import Cited
    from vbgen.recognise.facts import Facts

_NUMBERED = regex(r"\d[\w.\s]{0,8}(?:[/-]|–{1})|TCVN|QCVN|QCĐP|số \d")
_SIGNED = regex(  # "12/KH-UBND", not "5/6/2026"; "số 12 ngày …", not "đợt số 2"
    r"\d[\w.]{0,60}\s?(?:[/-]|–{1})[\d\s/]{0,20}[-–]?(?:[A-Z]|[ĐƯ]{1})|TCVN|QCVN|QCĐP"
    r"|số \d{1,8}(?:,?\s+ngày\s|[A-ZĐ]{0,4}/)"
)
_DATED = regex(r"[A-ZĐ\d],? ngày \d")
NEAR = 40  # letters of a text that tell what stands beside them


class Passage(NamedTuple):
    """A text of the document and the part that it stands in; `label` is the number before it, as printed."""

    part: str  # issuer, superior, summary, bases, addressees, body, table, recipients, references, notes,
    # attachments, appendix
    text: str
    path: Path = ()
    label: str = ""
    level: str = ""
    heading: bool = False


class Duty(NamedTuple):
    """A task: who, with whom, by when, giving what."""

    text: str
    lead: str
    support: tuple[str, ...]
    due: str
    product: str
    path: Path = ()
    own_lead: bool = True  # the lead is its own, not its heading's
    follows: str = ""  # the superior's task that it carries out: "kh87#II.3"


class Signature(NamedTuple):
    """A signer: the pairs of authority and what follows it, as printed ("KT.", "CHỦ TỊCH"), position and name."""

    authority: tuple[tuple[str, str], ...]
    position: str
    name: str
    path: Path = ()

    def at(self, *rest: str | int) -> Path:
        """The path of a part of it."""
        return (*self.path, *rest)

    @property
    def signs(self) -> list[str]:
        """The letters of what it signs by, whatever marks stand between: "T/M" is "TM"."""
        return [sign_letters(sign) for sign, _ in self.authority]


def sign_letters(sign: str) -> str:
    """The letters of a sign without its marks: "TM.", "T/M" → "TM"."""
    return re.sub(r"[^A-Z]", "", sign.upper())


class Mention(NamedTuple):
    """A document cited by number in a passage."""

    cited: Cited
    passage: Passage

    @property
    def date(self) -> PartialDate | None:
        """None for no date of any calendar; an empty date when none is given."""
        return parse_date(self.cited.date)

    @property
    def symbol(self) -> str:
        return re.sub(r"^\d+[a-zA-Z]?\s*[/-]?", "", self.cited.number)


class JudgedTable(NamedTuple):
    """A table: the titles of its columns and the texts of its cells, row by row."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    path: Path = ()

    @property
    def width(self) -> int:
        return len(self.titles)

    def title(self, column: int) -> str:
        return self.titles[column] if column < len(self.titles) else ""

    def at(self, row: int) -> Path:
        """Where a row stands."""
        return (*self.path, "rows", row)


class Zoned(NamedTuple):
    """The raw lines of a file's zones, white space folded; () for a plan."""

    header: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()  # the first lines of the body's zone
    body: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)  # methods that nobody calls, and every start would compile
class Content:
    """What is judged."""

    kind: str
    standard: str
    issuer: tuple[str, ...]
    superior: tuple[str, ...]
    number: str
    symbol: str
    place: str
    parts: tuple[str, str, str]  # day, month and year as printed
    date: PartialDate | None  # None for no date of any calendar
    summary: str
    addressees: tuple[str, ...]
    bases: tuple[str, ...]
    recipients: tuple[str, ...]  # without the filing line
    filing: tuple[str, ...]
    drafter: str
    signers: tuple[Signature, ...]
    passages: tuple[Passage, ...]
    duties: tuple[Duty, ...]
    appendices: int
    tables: tuple[JudgedTable, ...] = ()
    competence: tuple[str, ...] = ()
    issue: bool = False
    binds: bool = True  # whether the standard surely holds: not for what was issued before it
    document: Document | None = None
    places: tuple[tuple[Place[Block], Path], ...] = ()  # the blocks of a plan, each with its path there
    repealed: str = ""  # the path of an office's own table of dead law
    swapped: Swaps = ()  # days off that an office announces
    superiors: tuple[Document, ...] = ()  # the documents that a plan carries out, as far as they are at hand
    facts: Facts | None = None
    lines: Zoned = field(default_factory=Zoned)
    subject: ClassVar = Subject.TEXT

    def admits(self, rule: AnyRule) -> bool:
        """Whether a rule is for such a document."""
        form = "plan" if self.is_plan else "file"
        return rule.on in ("", form) and rule.standard in ("", self.standard) and (self.issue or not rule.only_issue)

    def severity(self, rule: AnyRule, hit: Hit) -> Severity:
        """What a draft may still have open can be an error at issue; where the standard does not surely hold, what
        breaks it is advice.
        """
        severity = rule.issue if self.issue and rule.issue else hit.severity or rule.severity
        if self.binds or not ruled_by(rule.clause):
            return severity
        from vbgen.lint.binding import softened

        return softened(severity, self.law, older=Severity.ADVICE)

    def clause(self, rule: AnyRule) -> str:
        return rule.clause

    @property
    def is_plan(self) -> bool:
        return self.document is not None

    @cached_property
    def law(self) -> Standard:
        """All that the standard prescribes on the date of issue."""
        return standard(self.standard, self.date or PartialDate())

    @property
    def form(self) -> Form | None:
        """The form of the kind, when the standard has that kind."""
        found = self.law.form_of(self.kind)
        return found[1] if found else None

    @property
    def kind_title(self) -> str:
        """ "ke-hoach" → "Kế hoạch"."""
        return CITED_KINDS.get(self.kind, self.kind)

    @property
    def issuer_text(self) -> str:
        return " ".join(self.issuer)

    @cached_property
    def day(self) -> datetime.date | None:
        """The date of issue, when all of it is known; of a date without a day the first of its month."""
        return day_of(self.date._replace(day=self.date.day or 1)) if self.date and self.date.month else None

    @cached_property
    def issued(self) -> datetime.date | None:
        """The date of issue, when its day is known too."""
        return day_of(self.date)

    @cached_property
    def text(self) -> str:
        """All passages, a line each, so that one search goes over all of them."""
        return "\n".join(passage.text.replace("\n", " ") for passage in self.passages)

    @cached_property
    def small(self) -> str:
        """`text` in small letters."""
        return self.text.lower()

    @cached_property
    def words(self) -> str:
        """Whatever stands between spaces, once, a line each: a tenth of a long `text`."""
        return "\n".join(dict.fromkeys(self.text.replace("\n", " ").split(" ")))

    @cached_property
    def _small_words(self) -> str:
        return self.words.lower()

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every character of `text`, and a space: a rule about odd ones need look no further."""
        return frozenset(self.words) | {" "}

    def has(self, *parts: str, folded: bool = False) -> bool:
        """Whether any of these parts stands in `text`, or `folded` in `small`; much faster than a pattern."""
        words = self._small_words if folded else self.words
        return any(
            all(piece in words for piece in part.split(" ")) and part in (self.small if folded else self.text)
            for part in parts
        )

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for passage in self.passages:
            starts.append(at)
            at += len(passage.text) + 1
        return starts

    def passage_at(self, offset: int) -> Passage:
        """The passage that holds an offset of `text`."""
        return self.passages[bisect_right(self._starts, offset) - 1]

    def find(self, wanted: Scan | re.Pattern[str]) -> Iterator[tuple[re.Match[str], Passage]]:
        """Every match of a pattern in all passages, with the passage that it stands in."""
        if isinstance(wanted, Scan):
            if not self.has(*wanted.words, folded=wanted.folded):
                return
            wanted = wanted.pattern
        for match in wanted.finditer(self.text):
            yield match, self.passage_at(match.start())

    def before(self, match: re.Match[str], letters: int = NEAR) -> str:
        """What stands before a match of `text`, as far as it tells what the match is."""
        return self.text[max(0, match.start() - letters) : match.start()]

    def after(self, match: re.Match[str], letters: int = NEAR) -> str:
        """What stands after a match of `text`."""
        return self.text[match.end() : match.end() + letters]

    def around(self, match: re.Match[str], before: int, after: int) -> str:
        """A match with the letters about it, as a finding shows them."""
        return f"{self.before(match, before)}{match[0]}{self.after(match, after)}".replace("\n", " ")

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every document cited by number, each once for a passage, in reading order; a plan's references come first."""
        from vbgen.recognise.citations import cited  # a third of what a check of a plan takes to start

        return tuple(
            Mention(item, passage)
            for passage in self.passages
            if _NUMBERED.search(passage.text) and _SIGNED.search(passage.text)
            for item in cited([passage.text])
        )

    @cached_property
    def dated(self) -> tuple[Mention, ...]:
        """Every mention that gives a date, also the second one of a document in one passage."""
        from vbgen.recognise.citations import mentioned

        found: list[Mention] = []
        for passage, group in groupby(self.mentions, key=lambda mention: mention.passage):
            once = tuple(group)
            twice = len(once) < len(_DATED.findall(passage.text))
            found += (Mention(item, passage) for item in mentioned(passage.text)) if twice else once
        return tuple(found)

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.part == "body")


def day_of(found: PartialDate | None) -> datetime.date | None:
    """The day of the calendar that a complete date is."""
    if found is None or found.year is None or found.month is None or found.day is None:
        return None
    try:
        return datetime.date(found.year, found.month, found.day)
    except ValueError:
        return None
