"""How the fields of the model are declared: what each is called, how YAML becomes its value, whether it must be there.

A field's declaration carries everything known about it: its Vietnamese term and explanation (messages, JSON Schema
and guide are made from them), and its `Shape`. Nothing else knows the shape of the YAML.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

from vbgen.named import NamedTuple

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(made: type[_T]) -> type[_T]:
    """A dataclass that the type checker keeps frozen: equal and hashed by all its fields.

    Every start makes all of them, so only the constructor is code of its own: dataclasses would compile five more
    methods for each class, which takes as long as to read and decode a plan.
    """
    kept = dataclass(slots=True, eq=False, repr=False)(made)
    names = [one.name for one in fields(kept)]  # type: ignore[arg-type]
    values = attrgetter(*names) if names else _nothing
    kept.__eq__ = lambda self, other: values(self) == values(other) if other.__class__ is kept else NotImplemented  # type: ignore[method-assign]
    kept.__hash__ = lambda self: hash(values(self))  # type: ignore[method-assign]
    kept.__repr__ = _shown  # type: ignore[method-assign]
    return kept


def _nothing(self: Any) -> tuple[()]:
    """The values of a record without fields."""
    return ()


def _shown(self: Any) -> str:
    """As dataclasses show a value."""
    pairs = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self))
    return f"{self.__class__.__qualname__}({', '.join(pairs)})"


class Shape(Enum):
    """How the YAML of a field becomes its value."""

    TEXT = "text"  # one line of plain text → str
    RICH = "rich"  # text with the inline marks of compose/inline → str, kept as written
    LINES = "lines"  # text or list of texts (with `of`: or of mappings with `name`, `items`) → tuple[str, ...]
    DATE = "date"  # 05/6/2024 · 6/2024 · 2024 · nothing → PartialDate
    CHOICE = "choice"  # one of a table's slugs → str
    CHOICES = "choices"  # a slug or a list of slugs → tuple[str, ...]
    ONE = "one"  # mapping → a dataclass of this module
    MANY = "many"  # list of mappings (or of texts, see `lone`) → tuple of that dataclass
    NAMED = "named"  # mapping id → mapping → tuple of a dataclass that has an `id`
    BY_ID = "by id"  # mapping id → mapping → tuple of (id, a dataclass that has none)
    BLOCKS = "blocks"  # the body's list → tuple[Block, ...]
    ROWS = "rows"  # list of lists of texts → tuple[Row, ...]
    PAIRS = "pairs"  # mapping of texts, or lists of texts → tuple of (key, tuple[str, ...])
    KEY = "key"  # not a YAML field of its own: the id of a NAMED value, what stands among other values


class Term(NamedTuple):
    """What a field is called and means in Vietnamese, and how it is decoded."""

    title: str
    about: str
    shape: Shape
    required: bool = False
    of: Any = None  # ONE, MANY, NAMED, BY_ID: the dataclass; CHOICE, CHOICES: the name of a table in standards
    lone: str = ""  # MANY, ONE: the field that a bare text stands for


def term(
    title: str,
    about: str,
    shape: Shape = Shape.TEXT,
    *,
    default: Any = "",
    required: bool = False,
    of: Any = None,
    lone: str = "",
) -> Any:
    """A dataclass field whose metadata is its `Term`."""
    return field(default=default, metadata={"term": Term(title, about, shape, required, of, lone)})
