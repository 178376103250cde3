"""The values of a form: cards with inputs, lists of cards, grids; each with its place in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.declaring import Shape, Term
from vbgen.diagnostics import Span
from vbgen.editing.places import Path
from vbgen.named import NamedTuple


class Input(NamedTuple):
    """A field to fill in: which field of the record at a place, what it holds, how the record's YAML says it.

    Lines of a list stand below each other in `value`. `key` is the field's name in YAML, `lone` the one that a bare
    text in place of the record stands for, `order` the record's fields in the order of the model.
    """

    place: Path
    name: str
    term: Term
    value: str
    key: str
    lone: str = ""
    order: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    stated: bool = False
    rare: bool = False
    span: Span | None = None
    usual: str = ""  # what holds where nothing is stated
    stray: bool = False  # its text stands where YAML reads something else

    @property
    def several(self) -> bool:
        """Whether it holds a list of lines."""
        return self.term.shape in (Shape.LINES, Shape.CHOICES, Shape.PAIRS)

    @property
    def blank(self) -> bool:
        return not self.value.strip()


class EditCell(NamedTuple):
    """A cell of a grid: its number in the row of the plan, its text, over how many columns and rows it stands."""

    at: int
    text: str
    span: int = 1
    down: int = 1


class EditGrid(NamedTuple):
    """The rows of a table as the plan has them; `columns` are its columns' titles, `merged` when cells are one."""

    place: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[EditCell, ...], ...]
    merged: bool = False
    sourced: bool = False


class Card(NamedTuple):
    """A record or block: its inputs, its lists, the blocks within it, which stand in the mapping at `inside`."""

    place: Path
    sort: str
    title: str
    inputs: tuple[Input, ...] = ()
    lists: tuple[CardList, ...] = ()
    blocks: tuple[Card, ...] = ()
    inside: Path | None = None
    grid: EditGrid | None = None
    span: Span | None = None
    name: str = ""  # of a record that has an id
    tabled: bool = False  # a row, or a group's heading, of a table of assignments

    def input(self, name: str) -> Input | None:
        """Its input of a name."""
        return next((one for one in self.inputs if one.name == name), None)


class CardList(NamedTuple):
    """The records of a field that holds several, or the blocks of a body."""

    place: Path
    name: str
    term: Term
    cards: tuple[Card, ...] = ()
    required: bool = False
    span: Span | None = None
    rare: bool = False


def cards_in(card: Card) -> Iterator[Card]:
    """A card and all within it, in the order of the form."""
    yield card
    for listed in card.lists:
        for one in listed.cards:
            yield from cards_in(one)
    for block in card.blocks:
        yield from cards_in(block)


def inputs_in(card: Card) -> Iterator[Input]:
    """All inputs of a card and of those within it."""
    for one in cards_in(card):
        yield from one.inputs
