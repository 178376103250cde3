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
    Column,
    Document,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    Recipient,
    Row,
    Table,
    Task,
)
from vbgen.schema.registry import looks_like_id
from vbgen.schema.terms import DASH, HEADS, PAGE_BREAKS
from vbgen.tabular import covered
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
        case Shape.MANY if term.of is Column:
            return _columns(value, term, 0)
        case Shape.MANY:
            return [_lone(item, term) for item in value]
        case Shape.BY_ID:
            return {key: record_fields(item) for key, item in value}
        case Shape.NAMED:
            return {item.id: _note(record_fields(item)) for item in value}
        case Shape.PAIRS:
            return {key: _lines(texts) for key, texts in value}
        case Shape.ROWS:
            return [_row(row, taken) for row, taken in zip(value, covered(value), strict=True)]
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


def _columns(columns: tuple[Column, ...], term: Term, depth: int) -> list[Any]:
    """Columns, those that share a name above them in a mapping of it."""
    found: list[Any] = []
    for name, group in groupby(columns, lambda column: column.under[depth : depth + 1]):
        inside = tuple(group)
        if name:
            found.append({"title": name[0], "columns": _columns(inside, term, depth + 1)})
        else:
            found += [_lone(dataclasses.replace(column, under=()), term) for column in inside]
    return found


def _row(row: Row, taken: set[int]) -> Any:
    """A row's cells without those that others cover."""
    if not row.merged and not taken:
        return _lines(row.cells)
    sizes = {at: (span, down) for at, span, down in row.merged}
    return [_cell(text, *sizes.get(at, (1, 1))) for at, text in enumerate(row.cells) if at not in taken]


def _cell(text: str, span: int, down: int) -> Any:
    sizes = {name: str(size) for name, size in (("span", span), ("down", down)) if size > 1}
    return {"text": text, **sizes} if sizes else text


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
            return {"table": _titled(record_fields(block, skip=("rows",) if block.source else ()))}
        case Assignments() if block == Assignments(block.by):
            return {"assignments": block.by}
        case Assignments():
            made = {**_titled(record_fields(block, skip=("notes",))), **children(block.blocks)}
            return {"assignments": made | ({"notes": _lines(block.notes)} if block.notes else {})}
        case Image():
            return {"image": _lone(block, HEADS["image"])}
        case QrCode():
            return {"qr": _lone(block, HEADS["qr"])}
        case PageBreak():
            return next(word for word, orientation in PAGE_BREAKS.items() if orientation == block.orientation)
        case Task():
            return _headed("task", block)
        case Clause():
            return _headed("heading", block)


def _titled(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a table, those first that are printed above it."""
    above = {name: fields[name] for name in ("caption", "unit") if name in fields}
    return above | fields


def _headed(head: str, block: Any) -> dict[str, Any]:
    return {head: block.text, **record_fields(block, skip=("text",)), **children(block.blocks)}


def member(block: Any, group: str) -> Any:
    """A block of a group: a bare text when it has nothing else."""
    made = _headed("text", block)
    if group == "dashes":
        del made["level"]
    return made["text"] if list(made) == ["text"] else made
