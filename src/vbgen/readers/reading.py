"""What a reader finds in a file: paragraphs and tables in reading order, with the looks that recognising needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbgen.diagnostics import Diagnostic
from vbgen.files import Unreadable as Unreadable
from vbgen.named import NamedTuple
from vbgen.tree import Drawing, NewPage, Run, text_of

if TYPE_CHECKING:
    from vbgen.readers.docx import WordOrigin


Apart = Drawing | NewPage
"""What stands between texts: a picture, the beginning of a page."""


class Line(NamedTuple):
    """A paragraph as it stands in a file.

    `runs` hold all its text in NFC, an automatic number ("1. ", "a) ") as text at the beginning; a line break inside
    is "\\n", a tab "\\t", the mark of footnote n a Run("", note=n). Looks are those of most of its letters; `size`
    is in points, 0 when the file does not say (plain text).
    """

    runs: tuple[Run, ...]
    align: str = ""  # left, center, right, both; "" when the file does not say
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    style: str = ""  # the name of its paragraph style
    left: int = 0  # indents in twips: of the paragraph, and of its first line beyond it
    first: int = 0
    automatic: bool = False  # its number was made by Word's list
    page: int = 0  # from 1, where the file has pages (PDF)
    paragraph: int = 0  # from 1, where the file has paragraphs of its own (Word)
    framed: bool = False  # stands in a frame, apart from the text
    across: bool = False  # on a page that lies across
    before: tuple[Apart, ...] = ()  # what stands between it and the item above

    @property
    def text(self) -> str:
        return text_of(self.runs)


class Cell(NamedTuple):
    """A cell of a table: its paragraphs, and the grid columns it spans. A cell `merged` upwards has no lines."""

    lines: tuple[Line, ...]
    span: int = 1
    merged: bool = False


class Grid(NamedTuple):
    """A table; `ruled` when its cells have visible borders, which tables that only lay out a header have not."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True
    heads: int = 0  # how many rows are marked to repeat on each page
    before: tuple[Apart, ...] = ()


class Reading(NamedTuple):
    """A whole file: items in reading order, footnotes by number, and what the reader has to say about the file."""

    items: tuple[Line | Grid, ...]
    notes: tuple[tuple[Run, ...], ...] = ()
    findings: tuple[Diagnostic, ...] = ()  # warnings: tracked changes read as accepted, converted fonts, lost pictures
    word: WordOrigin | None = None  # the Word file it was made from
    foot: tuple[Line, ...] = ()  # what stands at the foot of the first page, apart from the items
