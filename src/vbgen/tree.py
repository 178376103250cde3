"""What stands on the page: paragraphs and tables in reading order, each paragraph with its role.

Composing makes a tree from a document, a reader makes one from a Word file; writers print it. Roles are those of
a standard's `roles`. No layout is in here but what the text itself says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from vbgen.inline import spelled
from vbgen.named import NamedTuple
from vbgen.standards import ZONES, RoleName, Zone


class Run(NamedTuple):
    """A stretch of text in one look; or, when `note` > 0, the mark of that footnote (text is empty)."""

    text: str
    bold: bool = False
    italic: bool = False
    note: int = 0
    script: str = ""  # "super" above the line (10⁶), "sub" below it (CO₂)
    underlined: bool = False

    @property
    def spelled(self) -> str:
        """The text where there are no looks: "6" above the line is "⁶"; as long as the text."""
        return spelled(self.text, self.script)


def with_text(run: Run, text: str) -> Run:
    """A run's look with another text: what `_replace` does, in a quarter of its time."""
    return Run(text, *run[1:])


class PrintedParagraph(NamedTuple):
    """One paragraph; "\\n" in a run's text is a line break inside it."""

    role: RoleName
    runs: tuple[Run, ...]


class PrintedCell(NamedTuple):
    """A table cell of one paragraph; `span` counts the grid columns it covers, `down` the rows.

    A cell that one above covers is empty and has `down` 0.
    """

    runs: tuple[Run, ...]
    align: str = "left"
    span: int = 1
    down: int = 1


class PrintedTable(NamedTuple):
    """A table: `widths` of its grid columns in twips, head rows that repeat, rows that split only when tall."""

    widths: tuple[int, ...]
    heads: tuple[tuple[PrintedCell, ...], ...]
    rows: tuple[tuple[PrintedCell, ...], ...]
    small: bool = False  # a size smaller, for it would not fit


class Break(NamedTuple):
    """Here an appendix begins: on a new page, with page numbers of its own."""

    landscape: bool = False


class Drawing(NamedTuple):
    """A picture on a line of its own: its bytes and sort ("png", "jpeg"), its size in twips, and what it shows."""

    data: bytes
    sort: str
    width: int
    height: int
    alt: str
    name: str = ""  # the file, or the text of a QR code, by which import knows it again


class NewPage(NamedTuple):
    """What follows begins a new page of the same document, which `turn` lays "landscape" or sets "portrait" again."""

    turn: str = ""


Item = PrintedParagraph | PrintedTable | Break | Drawing | NewPage


class Tree(NamedTuple):
    """A whole document: items in reading order, footnotes in the order of their marks, file properties."""

    form: str  # slug of the form in standards.forms, which names the template
    size: str  # slug of the coupled sizes: co-lon, co-nho
    items: tuple[Item, ...]
    notes: tuple[PrintedParagraph, ...] = ()
    title: str = ""
    author: str = ""
    dated: str = ""  # ISO 8601; "" for a draft without a year


def sheets(tree: Tree) -> Iterator[tuple[Item, ...]]:
    """The items of the document itself, then those of each appendix, which a break begins."""
    start = 0
    for index, item in enumerate(tree.items):
        if isinstance(item, Break):
            yield tree.items[start:index]
            start = index
    yield tree.items[start:]


def zones(items: Iterable[Item]) -> Iterator[tuple[Zone, Iterator[Item]]]:
    """Items by the zone that they stand in, in reading order.

    A zone comes as often as reading comes back to it: the columns of a header take turns. A break is what heads an
    appendix; all that is no paragraph else stands in the body.
    """
    return groupby(items, _zone)


def _zone(item: Item) -> Zone:
    if isinstance(item, PrintedParagraph):
        return ZONES[item.role]
    return Zone.APPENDIX if isinstance(item, Break) else Zone.BODY


def signatures(lines: Iterable[PrintedParagraph]) -> list[list[PrintedParagraph]]:
    """The lines of the signers' zone, by signer: each ends with the name."""
    found: list[list[PrintedParagraph]] = [[]]
    for line in lines:
        found[-1].append(line)
        if line.role in NAMES:
            found.append([])
    return [signer for signer in found if signer]


NAMES = ("name", "hosted_name")
"""The last line of a signer."""


def text_of(runs: tuple[Run, ...]) -> str:
    """The runs' text without marks of footnotes, "⁶" for a 6 above the line."""
    if len(runs) == 1 and not runs[0].script:  # nearly all cells and most paragraphs
        return runs[0].text
    return "".join([run.spelled if run.script else run.text for run in runs])


def texts(tree: Tree) -> list[str]:
    """The text of every paragraph and cell in reading order, footnotes last; empty ones left out."""
    found = []
    for item in tree.items:
        if isinstance(item, PrintedParagraph):
            found.append(text_of(item.runs))
        elif isinstance(item, PrintedTable):
            found += [text_of(cell.runs) for row in (*item.heads, *item.rows) for cell in row]
    found += [text_of(note.runs) for note in tree.notes]
    return [text for text in found if text]
