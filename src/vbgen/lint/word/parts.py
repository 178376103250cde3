"""The formatting of a file → which role of the standard each paragraph plays: header, title, căn cứ, body, closing.

A paragraph of two roles, as where both columns of a header are faked on one line, plays none: its look is not one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vbgen.diagnostics import Severity
from vbgen.lint.binding import binds
from vbgen.lint.rule import ERROR, WARNING, AnyRule, Hit, Subject
from vbgen.lint.word.formatting import Formatted, Formatting
from vbgen.patterns import regex
from vbgen.readers.reading import Line
from vbgen.recognise.captions import beside
from vbgen.recognise.closing import Closing
from vbgen.recognise.facts import Facts
from vbgen.recognise.header import Header
from vbgen.recognise.ladder import Entry
from vbgen.recognise.titles import as_title, kind_of
from vbgen.recognise.zones import Spot
from vbgen.standards import Role, Standard, reading, ruled_by, standard
from vbgen.vietnamese import nfc

_CROWN = reading(r"\W*{nation_begins}|(?i:(?:CHỦ\s+)?(?:NGHĨA\s+)?VIỆT\s+NAM$)|\W*{party}\W*$")
_MOTTO = reading(r"\W*{motto_begins}")
_NUMBER = reading(r"\W*{number}[\s\d….]*[/\-–]")
_DATE = reading(r"[^,]{2,50},\s*{date}$")
_SUBJECT = reading(r"\W*(?:{about}|về việc\b)")
_PETITION = reading(r"\W*{addressees}")
_RECIPIENTS = reading(r"\W*{recipients}\s*:?\s*$")
_DASH = regex(r"[-–]\s*\S")
_OF_PARTS = ("F03", "F04", "F05")  # rules for files that are documents, known by a header
_OF_THE_FILE = "F06"  # rules on what a converted file has kept of its own


class WordSubject(NamedTuple):
    """A file with the roles of its paragraphs; `binds` when the standard surely holds for it."""

    formatting: Formatting
    facts: Facts
    law: Standard
    roles: dict[str, list[Formatted]]
    body: tuple[Formatted, ...]  # from the first line under căn cứ to the last, tables left out
    last: int  # the number of the last paragraph before any appendix
    binds: bool

    @property
    def subject(self) -> Subject:
        return Subject.WORD

    def admits(self, rule: AnyRule) -> bool:
        """Whether a rule is for such a file: of a converted one only what it has kept of its own is judged."""
        if self.formatting.word.converted and not rule.id.startswith(_OF_THE_FILE):
            return False
        headed = "national_name" in self.roles or "number" in self.roles
        return rule.standard in ("", self.standard) and (headed or not rule.id.startswith(_OF_PARTS))

    def severity(self, rule: AnyRule, hit: Hit) -> Severity:
        """Where the standard does not surely hold, what would be an error is a warning."""
        severity = hit.severity or rule.severity
        return WARNING if severity is ERROR and not self.binds else severity

    def clause(self, rule: AnyRule) -> str:
        """The rule's clause; where it is of another standard's law, the document's own law."""
        return self.law.name if ruled_by(rule.clause) not in ("", self.standard) else rule.clause

    @property
    def standard(self) -> str:
        return self.law.slug

    def role(self, name: str) -> Role:
        return self.law.roles[name]

    @property
    def main(self) -> Iterator[Formatted]:
        """The paragraphs before any appendix."""
        return (item for item in self.formatting.paragraphs if item.number <= self.last)


def layout(found: Formatting, said: Facts) -> WordSubject:
    """The roles that the paragraphs of a file play, which says what recognising found in it."""
    parts = said.zones
    lines = [item for item in parts.body if isinstance(item, Line)]
    tabled = beside(said.body, said.placed)  # names, units, notes of tables have looks of their own
    entries = [item for place, item in enumerate(said.entries) if place not in tabled]
    inside = {item.line.paragraph for item in entries}
    played: dict[int, set[str]] = defaultdict(set)
    told = [
        *_header(parts.header, said.header),
        *_opening((line for line in lines if line.paragraph not in inside), said),
        *((item.line.paragraph, _body_role(item)) for item in entries),
        *_closing(parts.closing, said.closing),
    ]
    for number, name in told:
        played[number].add(name)
    by_number = {item.number: item for item in found.paragraphs}
    roles: dict[str, list[Formatted]] = defaultdict(list)
    for number, names in sorted(played.items()):
        if len(names) == 1 and number in by_number and by_number[number].letters > 2:
            roles[names.pop()].append(by_number[number])
    numbers = sorted(number for number in inside if number)
    body = [item for item in found.paragraphs if numbers and numbers[0] <= item.number <= numbers[-1]]
    last = max([*played, *(spot.line.paragraph for spot in parts.closing)], default=0)
    return WordSubject(
        found,
        said,
        said.header.law,
        roles,
        tuple(item for item in body if not item.position.in_table),
        last if parts.appendices else len(found.paragraphs),
        bool(parts.header) and binds(said, standard(said.header.standard)),
    )


# --- which line is which --------------------------------------------------------------------------------------------


def _header(spots: Iterable[Spot], top: Header) -> Iterator[tuple[int, str]]:
    for spot in spots:
        text = nfc(spot.text)
        yield spot.line.paragraph, _header_role(text, top)


def _header_role(text: str, top: Header) -> str:
    patterns = (
        ("national_name", _CROWN),
        ("motto", _MOTTO),
        ("number", _NUMBER),
        ("place_date", _DATE),
        ("subject", _SUBJECT),
    )
    if text == top.law.words.national_name:
        return "national_name"
    for name, pattern in patterns:
        if pattern.match(text):
            return name
    if text in top.issuer:
        return "issuer"
    if text in top.superior:
        return "superior"
    return "other"


def _opening(lines: Iterable[Line], said: Facts) -> Iterator[tuple[int, str]]:
    """The title, Kính gửi and căn cứ: lines of the body's zone that are none of the body."""
    start = said.opening
    form = said.header.law.form_of(start.kind)
    resolves = form[1].resolves if form else ""
    bases = {_bare(text) for text in start.bases}
    for line in lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        if _PETITION.match(text):
            yield line.paragraph, "addressed"
        elif _bare(text) in bases:
            yield line.paragraph, "basis"
        elif line.align == "center" and len(text) < 60 and "\n" not in line.text and kind_of(as_title(line, text)):
            title = text == text.upper() and not text.endswith(":") and text != resolves  # it stands below căn cứ
            yield line.paragraph, "kind_name" if title else "other"
        elif line.align == "center" and len(text) > 8 and text in start.summary:
            yield line.paragraph, "summary"
        else:
            yield line.paragraph, "other"


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" -–;.,:")


def _body_role(item: Entry) -> str:
    """Running text, or an entry that may be a heading, whose look depends on whether it is."""
    if item.level in ("", "1", "a", "-", "+", "(1)", "1.1") and not item.line.bold and item.line.align != "center":
        return "text"
    return "heading"


def _closing(spots: Iterable[Spot], end: Closing) -> Iterator[tuple[int, str]]:
    offices = " ".join(part for mark in end.signers for part in (*mark.authority, mark.position, mark.concurrent))
    names = {mark.name for mark in end.signers if mark.name}
    inside = False
    for spot in spots:
        text = spot.text
        if _RECIPIENTS.match(text):
            inside = True
            yield spot.line.paragraph, "recipients"
        elif text in names:
            yield spot.line.paragraph, "name"
        elif len(text) > 5 and text in offices:
            yield spot.line.paragraph, _office(text, end)
        elif inside and spot.column != "right" and _DASH.match(text):
            yield spot.line.paragraph, "recipient"
        else:
            yield spot.line.paragraph, "other"


def _office(text: str, end: Closing) -> str:
    """Whether a line above the signature is of the authority or of the position."""
    return "authority" if any(text in line for mark in end.signers for line in mark.authority) else "position"
