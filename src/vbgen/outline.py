"""A document → its blocks with their section paths: "II.3.b" as a reader would say it, "II.3/2" for a free paragraph.

A path is stable while the numbers that are printed are: it is what `follows` points at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from vbgen.model import Assignments, Block, Clause, Document, Paragraph, Table, Task, standard_of
from vbgen.standards import LEVELS
from vbgen.vietnamese import point, roman


class Place(NamedTuple):
    """A block and where it stands: its path, and the headings above it from the outside in."""

    path: str
    block: Block
    above: tuple[str, ...]
    lead: str  # the unit in charge that it inherits, or has


def outline(document: Document) -> Iterator[Place]:
    """Every block of the body in reading order."""
    found = standard_of(document).form_of(document.kind)
    top = "dieu" if found and found[0].articles else ""
    yield from _walk(document.body, "", top, (), "", Counter(), "")


def reading(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks and those within them, in reading order."""
    for block in blocks:
        yield block
        yield from reading(getattr(block, "blocks", ()))


def tasks(document: Document) -> list[Place]:
    """The places of the document's tasks."""
    return [place for place in outline(document) if isinstance(place.block, Task)]


def _walk(
    blocks: tuple[Block, ...],
    parent: str,
    top: str,
    above: tuple[str, ...],
    lead: str,
    throughout: Counter[str],
    path: str,
) -> Iterator[Place]:
    counts: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Paragraph | Table | Assignments) or (isinstance(block, Task) and not block.numbered):
            counts["/"] += 1
            own = f"{path}/{counts['/']}"
            held = getattr(block, "lead", "") or lead
            yield Place(own, block, above, held)
            if isinstance(block, Task):
                yield from _walk(block.blocks, parent, top, above, held, throughout, own)
            continue
        default = LEVELS[parent] if parent else top or ("I" if isinstance(block, Clause) and block.heading else "1")
        level = block.level or default
        numbers = throughout if level in ("dieu", "chuong") else counts
        numbers[level] += 1
        own = ".".join(part for part in (path, _sign(level, numbers[level])) if part)
        held = block.lead or lead
        yield Place(own, block, above, held)
        inner = (*above, block.text) if isinstance(block, Clause) else above
        yield from _walk(block.blocks, level, top, inner, held, throughout, own)


def _sign(level: str, number: int) -> str:
    match level:
        case "I":
            return roman(number)
        case "a":
            return point(number)
        case "-" | "+":
            return f"{level}{number}"
        case "phan" | "chuong":
            return f"{'P' if level == 'phan' else 'C'}{roman(number)}"
        case "muc" | "tieu-muc" | "dieu":
            return {"muc": "M", "tieu-muc": "T", "dieu": "Đ"}[level] + str(number)
    return str(number)
