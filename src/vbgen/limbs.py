"""A block whose lists are open: others are put into them and taken out, until it is made a block again."""

from __future__ import annotations

import dataclasses
from typing import Any

from vbgen.model import Block


class Limb:
    """A block, the blocks in each of its lists, and the list that it stands in itself."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.lists: dict[str, list[Limb]] = {name: [] for name in ("then", "blocks") if hasattr(block, name)}
        self.home: list[Limb] | None = None

    def made(self) -> Block:
        inner: dict[str, Any] = {
            name: tuple(limb.made() for limb in limbs)
            for name, limbs in self.lists.items()
            if hasattr(self.block, name)  # a task that became a clause has no second sentences
        }
        return dataclasses.replace(self.block, **inner) if inner else self.block

    def take_away(self) -> None:
        if self.home is not None:
            self.home.remove(self)
            self.home = None

    def put(self, home: list[Limb], at: int) -> None:
        self.take_away()
        home.insert(at, self)
        self.home = home


def bare(block: Block) -> Block:
    """A block without what stands in it."""
    inner: dict[str, Any] = {name: () for name in ("blocks", "then") if getattr(block, name, ())}
    return dataclasses.replace(block, **inner) if inner else block
