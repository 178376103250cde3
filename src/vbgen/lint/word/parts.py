"""The formatting of a file → what Word rules look at: the paragraphs of each role, the body, where it ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from vbgen.diagnostics import Severity
from vbgen.lint.binding import binds, softened
from vbgen.lint.rule import ADVICE, ERROR, WARNING, AnyRule, Hit, Subject
from vbgen.lint.word.casting import cast, cast_more
from vbgen.lint.word.formatting import Formatted, Formatting
from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.recognise.facts import Facts
from vbgen.standards import Role, Standard, ruled_by, standard

_OF_PARTS = ("F03", "F04", "F05", "F065", "F066")  # rules for files that are documents, known by a header
_TABLE, _ROW = name("w:tbl"), name("w:tr")
_ROWS, _COLUMNS = 3, 3  # of the least table of data
_OF_THE_FILE = "F060"  # rules on what a converted file has kept of its own


class DataTable(NamedTuple):
    """A table of data: its paragraphs with text, by rows."""

    element: Element
    rows: list[list[Formatted]]

    @property
    def cells(self) -> list[Formatted]:
        return [item for row in self.rows for item in row]


class WordSubject(NamedTuple):
    """A file with the roles of its paragraphs; `binds` when the standard surely holds for it."""

    formatting: Formatting
    facts: Facts
    law: Standard
    roles: dict[str, list[Formatted]]
    body: tuple[Formatted, ...]  # from the first line under căn cứ to the last, tables left out
    last: int  # the number of the last paragraph before any appendix
    binds: bool
    tables: tuple[DataTable, ...]

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
        """Where the standard does not surely hold, what breaks it is told one step milder."""
        severity = hit.severity or rule.severity
        if self.binds or not ruled_by(rule.clause):
            return severity
        return softened(severity, self.law, older=WARNING if severity is ERROR else ADVICE)

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
    roles: dict[str, list[Formatted]] = defaultdict(list)
    by_number = {item.number: item for item in found.paragraphs}
    played = cast(said)
    for number, role in (*played.items(), *cast_more(said).items()):
        if number in by_number and by_number[number].letters > 2:
            roles[role].append(by_number[number])
    inside = {item.line.paragraph for item in said.entries}
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
        tuple(_tables(found, {spot.line.paragraph for spot in (*parts.header, *parts.closing)})),
    )


def _tables(found: Formatting, laid: set[int]) -> Iterator[DataTable]:
    """The tables that hold data: those that lay out the header or the closing, whose paragraphs these are, are none."""
    rows: dict[Element, dict[Element, list[Formatted]]] = defaultdict(lambda: defaultdict(list))
    for item in found.paragraphs:
        if not item.position.in_table or item.position.boxed or not item.text.strip():
            continue
        element = found.word.paragraphs[item.number - 1].element
        table = next(element.iterancestors(_TABLE), None)
        row = next(element.iterancestors(_ROW), None)
        if table is not None and row is not None:
            rows[table][row].append(item)
    for table, lines in rows.items():
        made = DataTable(table, list(lines.values()))
        large = len(made.rows) >= _ROWS and max(map(len, made.rows)) >= _COLUMNS
        if large and not any(item.number in laid for item in made.cells):
            yield made
