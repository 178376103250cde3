"""What a template can print: named texts, paragraphs with their Word styles, and computed lengths.

A template may use the fields of `View` and of what it holds, and nothing else. Fields that are `Xml` are markup: rich
texts (`Line.text`, `GridCell.text`, `addressed`) are runs, printed by `{{r … }}`; properties are elements or nothing,
and are put in when a template is compiled. The other texts are plain.
"""

from __future__ import annotations

from typing import NamedTuple, NewType

from vbgen.writers.lengths import Lengths

Xml = NewType("Xml", str)  # markup, printed as it stands; no class of its own, for plain strings format fastest

NOTHING = Xml("")


class Line(NamedTuple):
    """A paragraph, or (`rows`) a table of grid columns `widths` wide.

    `hold` keeps it on the page of the next one, `gap` makes room below it, where a table follows, or above a name.
    """

    style: str
    text: Xml
    hold: Xml = NOTHING
    gap: Xml = NOTHING
    rows: tuple[GridRow, ...] = ()
    widths: tuple[str, ...] = ()
    wide: str = ""


class GridCell(NamedTuple):
    """A cell of a table in the body: `shape` holds its width and span, `align` its alignment if not left."""

    text: Xml
    shape: Xml
    align: Xml


class GridRow(NamedTuple):
    """A row: `head` makes it repeat on each page, its cells are in `style`."""

    style: str
    cells: tuple[GridCell, ...]
    head: Xml = NOTHING
    hold: Xml = NOTHING


class Pair(NamedTuple):
    """A row of the closing block: Nơi nhận or a signer on the left, a signer on the right."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


class Annex(NamedTuple):
    """An appendix, or (`headed`, with a `summary`) a document that is issued with this one.

    `signed_text` stands above it in a file of its own; `page` is its orientation, `ends` the same but "" for the last
    appendix; `indent` (twips) balances the lines of the reference, `drop` (EMU) is where the rule under it stands.
    """

    signed_text: str
    label: str
    title: str
    summary: str
    reference: str
    headed: str
    body: tuple[Line, ...]
    page: str
    ends: str
    indent: str
    drop: str
    shape: str  # begins the ids of its drawings


class Foot(NamedTuple):
    """A footnote."""

    id: str
    style: str
    text: Xml


class View(NamedTuple):
    """All that a template can print."""

    title: str
    author: str
    superior: str
    issuer: str
    number: str
    subject: str
    urgency: str
    draft: str
    circulation: str
    place_date: str
    kind_name: str
    summary: str
    addressed: Xml
    addressees_label: str
    addressees: tuple[Line, ...]
    contact: tuple[Line, ...]
    body: tuple[Line, ...]
    closing: tuple[Pair, ...]
    appendices: tuple[Annex, ...]
    final: str  # the orientation of the last appendix: "portrait", "landscape"; "" without appendices
    notes: tuple[Foot, ...]
    lengths: Lengths
