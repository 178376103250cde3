"""Whose task is put into our words, and for whom."""

from __future__ import annotations

from vbgen.deriving.choosing import Choice
from vbgen.deriving.reaching import short_name
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.units import Unit


class Scene(NamedTuple):
    """A task of the superior that is ours, our unit, and what becomes of its deadline."""

    choice: Choice
    superior: Document
    unit: Unit
    due: str  # ours
    reference: str = ""  # the id under which we cite the superior's document

    @property
    def short(self) -> str:
        return short_name(self.unit)
