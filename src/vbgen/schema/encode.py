"""A document → the dicts, lists and texts of its shortest natural YAML: what `decode` makes the same document of.

Blank fields and those at their default are left out, but `number` and `date`, which a clerk fills in. A text alone
stands without a list; blocks of one sort that follow each other are a group (`tasks`, `clauses`, `dashes`).
"""

from __future__ import annotations

import dataclasses
from itertools import groupby
from typing import Any

from vbgen.declaring import Shape, Term
from vbgen.model import (
    Assignments,
    Block,
    Clause,
    Document,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    Recipient,
    Table,
    Task,
)
from vbgen.schema.registry import looks_like_id
from vbgen.schema.terms import DASH, HEADS, PAGE_BREAK
from vbgen.vietnamese import BLANK, PartialDate, short_date

_KEPT = ("number", "date")


def encode(document: Document) -> dict[str, Any]:
    """The plan of a document, for `source.dump`."""
    if document.filing:
        document = dataclasses.replace(document, recipients=(*document.recipients, Recipient(document.filing)))
    return record_fields(document, kept=_KEPT)


def record_fields(record: Any, kept: tuple[str, ...] = (), skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """The YAML fields of a dataclass; those in `kept` stand even when they are blank."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value, term = getattr(record, field.name), field.metadata.get("term")
        if term is None or term.shape is Shape.KEY or field.name in skip:
            continue
        if value != field.default:
            found[field.name] = field_value(value, term)
        elif field.name in kept:
            found[field.name] = None
    return found


def field_value(value: Any, term: Term) -> Any:
    """A field's value in YAML."""
    match term.shape:
        case Shape.LINES | Shape.CHOICES:
            return _lines(value)
        case Shape.DATE:
            return _date(value)
        case Shape.ONE:
            return record_fields(value)
        case Shape.MANY:
            return [_lone(item, term) for item in value]
        case Shape.NAMED:
            return {item.id: _note(record_fields(item)) for item in value}
        case Shape.PAIRS:
            return {key: _lines(texts) for key, texts in value}
        case Shape.ROWS:
            return [_lines(row.cells) for row in value]
        case Shape.BLOCKS:
            return body_items(value)
        case _:
            return value


def _lines(texts: tuple[str, ...]) -> Any:
    return texts[0] if len(texts) == 1 else list(texts)


def _date(date: PartialDate) -> str:
    """As it is printed, with a sign for what is open between or after known parts: "05/…/2024"."""
    return short_date(date).replace(BLANK, "…")


def _lone(item: Any, term: Term) -> Any:
    """A mapping, or the text that stands for it; a signer's name that could be taken for an id needs its field."""
    fields = record_fields(item)
    lone = fields.get(term.lone)
    if len(fields) == 1 and isinstance(lone, str) and not looks_like_id(lone):
        return lone
    return fields


def _note(fields: dict[str, Any]) -> Any:
    return fields["text"] if list(fields) == ["text"] else fields


# --- the body ------------------------------------------------------------------------------------------------------


def group_of(block: Block) -> str:
    """The key under which a block can stand among its likes."""
    if isinstance(block, Task) and block.numbered:
        return "tasks"
    if isinstance(block, Clause) and not block.heading:
        return "dashes" if block.level == DASH else "clauses"
    return "body"


def body_items(blocks: tuple[Block, ...]) -> list[Any]:
    """Blocks as a body's list, with groups standing among the items."""
    found: list[Any] = []
    for group, run in _runs(blocks):
        if group == "body":
            found += [body_item(block) for block in run]
        elif group == "clauses" and len(run) == 1:
            found.append(_headed("clause", run[0]))
        else:
            found.append({group: [member(block, group) for block in run]})
    return found


def children(blocks: tuple[Block, ...]) -> dict[str, Any]:
    """Blocks as the keys of their parent; where a group would have to stand twice, all stand in `body`."""
    runs = _runs(blocks)
    if len({group for group, _ in runs}) < len(runs):
        return {"body": body_items(blocks)}
    return {
        group: [body_item(block) if group == "body" else member(block, group) for block in run] for group, run in runs
    }


def _runs(blocks: tuple[Block, ...]) -> list[tuple[str, list[Block]]]:
    return [(group, list(run)) for group, run in groupby(blocks, group_of)]


def body_item(block: Block) -> Any:
    """A block that needs no group: a paragraph, a heading, a free task or a table."""
    match block:
        case Paragraph(text, "", ()):
            return text
        case Paragraph():
            return _headed("paragraph", block)
        case Table():
            return {"table": record_fields(block, skip=("rows",) if block.source else ())}
        case Assignments(by, (), (), ()):
            return {"assignments": by}
        case Assignments():
            return {"assignments": {**record_fields(block), **children(block.blocks)}}
        case Image():
            return {"image": _lone(block, HEADS["image"])}
        case QrCode():
            return {"qr": _lone(block, HEADS["qr"])}
        case PageBreak():
            return PAGE_BREAK
        case Task():
            return _headed("task", block)
        case Clause():
            return _headed("heading", block)


def _headed(head: str, block: Any) -> dict[str, Any]:
    return {head: block.text, **record_fields(block, skip=("text",)), **children(block.blocks)}


def member(block: Any, group: str) -> Any:
    """A block of a group: a bare text when it has nothing else."""
    made = _headed("text", block)
    if group == "dashes":
        del made["level"]
    return made["text"] if list(made) == ["text"] else made
