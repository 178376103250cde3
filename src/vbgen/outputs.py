"""One plan, the whole set: `outputs` of a plan → documents made of the same data, always in agreement.

Each output states the fields in which it differs; the rest is the plan's own. `each: don-vi` makes one for every unit
that leads a task: what it takes over of the plan are that unit's tasks, those of the body and those of the appendices,
and "{don-vi}" in its texts is the unit's name. A paragraph "{nhiem-vu}" stands for the plan's body below its opening,
and for the tasks of the appendices; the plan itself is cited as [@goc].

Faults: S0323, S0333, S0334 · S0903 two of one name · those of any document.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from vbgen.assignments import gathered
from vbgen.compose.header import cited_number
from vbgen.diagnostics import Diagnostic, first_line
from vbgen.model import Appendix, Assignments, Block, Clause, Document, Paragraph, Task, lead_within, standard_of
from vbgen.named import NamedTuple
from vbgen.outline import reading, tasks
from vbgen.patterns import regex
from vbgen.schema import decode
from vbgen.schema.spans import Spans
from vbgen.schema.terms import OUTPUTS
from vbgen.source import Mapping, Node, Scalar, Sequence
from vbgen.standards import DEFAULT, STANDARDS, standard
from vbgen.vietnamese import folded, short_date, unmarked

BASE = "goc"
_EACH, _UNIT, _TASKS = "each", "{don-vi}", "{nhiem-vu}"
_TAKEN = (
    "kind units standard size issuer partners date summary addressees references notes body recipients signers urgency "
    "contact draft drafter"
).split()
_OWN = ("summary", "addressees")  # go with the kind
_NAME = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CITED = regex(r"\[@([^\]]+)\]")


class Output(NamedTuple):
    """A document of a set, and where its parts stand in the plan."""

    name: str
    document: Document
    spans: Spans


def outputs(base: Document, spans: Spans) -> tuple[list[Output], list[Diagnostic]]:
    """The documents that a plan names beside its own, and the findings on them, each told once."""
    source = spans.source
    made: list[Output] = []
    found: list[Diagnostic] = []
    stated = _field(source.root, OUTPUTS)
    if stated is not None and not isinstance(stated, Mapping) and not (isinstance(stated, Scalar) and not stated.text):
        told = "`outputs` phải là các mục `ten-tep: các trường`"
        found.append(Diagnostic("S0323", told, source.name, first_line(stated.span)))
    for key, value in _entries(stated):
        if not _NAME.fullmatch(key.text) or not isinstance(value, Mapping):
            hint = "mỗi mục là `ten-tep: các trường khác với kế hoạch`; tên chỉ gồm chữ không dấu, số và “-”"
            told = f"`{key.text}` không phải một văn bản của bộ"
            found.append(Diagnostic("S0323", told, source.name, key.span, hint=hint))
            continue
        each = _field(value, _EACH)
        if each is not None and not (isinstance(each, Scalar) and each.text == "don-vi"):
            found.append(Diagnostic("S0333", "`each` chỉ nhận `don-vi`", source.name, each.span))
            continue
        units = _leads(base) if each else [""]
        if not units:
            told = "`each: don-vi` mà không nhiệm vụ nào có đơn vị chủ trì"
            found.append(Diagnostic("S0334", told, source.name, each.span if each else None))
        for unit in units:
            output, faults = _output(spans, base, key.text, value, unit)
            found += [fault for fault in faults if fault not in found]
            if output and any(output.name == other.name for other in made):
                told = f"hai văn bản của bộ cùng tên tệp `{output.name}`"
                found.append(Diagnostic("S0903", told, source.name, key.span))
            made += [output] if output else []
    return made, found


def _leads(base: Document) -> list[str]:
    """The units that lead tasks, each as it is first spelled: "Uỷ ban" is "Ủy ban"."""
    found: dict[str, str] = {}
    for unit in (unit for place in tasks(base) for unit in _units(place.lead)):
        found.setdefault(folded(unit), unit)
    return list(found.values())


def _units(lead: str) -> list[str]:
    """The units of a cell that names several: "Sở Tư pháp; UBND các xã" → each of them."""
    return [name.strip() for name in lead.split(";") if name.strip()]


def _output(spans: Spans, base: Document, name: str, own: Mapping, unit: str) -> tuple[Output | None, list[Diagnostic]]:
    root = _merged(spans.source.root, own, unit)
    root = _cited(root, base, own)
    document, places, found = decode(spans.source._replace(root=root))
    if document is None:
        return None, found
    extract = _extract(base, unit, spans) if unit else base
    parts = extract.appendices if unit else tuple(item for item in base.appendices if _assigns(item))
    if unit and _field(own, "body") is None:
        free = _field(own, "appendices") is None
        added = tuple(item for item in parts if free and not item.kind)
        body = (extract.body or _opening(base)) + tuple(_section(item, spans) for item in parts if item not in added)
        body += (_pointing(unit, len(added)),) if added else ()
        document = dataclasses.replace(document, body=body, appendices=added or document.appendices)
    else:
        told = (*_below_opening(extract), *(_section(item, spans) for item in parts))
        document = dataclasses.replace(document, body=_told(document.body, told))
    document = gathered(document, extract)
    return Output(f"{name}-{slug(unit)}" if unit else name, document, places.of(document, spans.located)), found


# --- nodes ----------------------------------------------------------------------------------------------------------


def _entries(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _field(node: Node, name: str) -> Node | None:
    return node.get(name) if isinstance(node, Mapping) else None


def _merged(root: Node, own: Mapping, unit: str) -> Mapping:
    """The plan's fields that an output takes over, then its own, with the unit's name put in."""
    names = {key.text for key, _ in own.entries}
    taken = [name for name in _TAKEN if name not in names and ("kind" not in names or name not in _OWN)]
    entries = [(key, value) for key, value in _entries(root) if key.text in taken]
    entries += [(key, _named(value, unit)) for key, value in own.entries if key.text != _EACH]
    if unit and _is_addressed(entries) and not any(key.text == "addressees" for key, _ in entries):
        entries.append((Scalar("addressees", own.span), Scalar(unit, own.span)))
    return Mapping(tuple(entries), own.span)


def _is_addressed(entries: list[tuple[Scalar, Node]]) -> bool:
    """Whether the kind that these fields name has Kính gửi in its standard."""
    texts = {key.text: value.text for key, value in entries if isinstance(value, Scalar)}
    slug = texts.get("standard", DEFAULT)
    kind = standard(slug).kinds.get(texts.get("kind", "")) if slug in STANDARDS else None
    return kind is not None and kind.addressees


def _named(node: Node, unit: str) -> Node:
    """A node with the unit's name in the place of "{don-vi}"."""
    match node:
        case Scalar():
            return node._replace(text=node.text.replace(_UNIT, unit)) if unit else node
        case Sequence():
            return node._replace(items=tuple(_named(item, unit) for item in node.items))
    return node._replace(entries=tuple((_key(key, unit), _named(value, unit)) for key, value in node.entries))


def _key(key: Scalar, unit: str) -> Scalar:
    """A key is a text too where an unquoted paragraph ends in ":"."""
    return key._replace(text=key.text.replace(_UNIT, unit)) if unit else key


def _cited(root: Mapping, base: Document, own: Mapping) -> Mapping:
    """The references that an output mentions, with the plan itself among them when it does."""
    texts = [text for key, value in root.entries if key.text != "references" for text in _texts(value)]
    used = {name for text in texts for name in _CITED.findall(text)} | {text.partition("#")[0] for text in texts}
    entries = []
    kept = [(key, value) for key, value in _entries(_field(root, "references")) if key.text in used]
    if BASE in used and all(key.text != BASE for key, _ in kept):
        kept.append((Scalar(BASE, own.span), _itself(base, own)))
    for key, value in root.entries:
        if key.text != "references":
            entries.append((key, value))
    if kept:
        entries.append((Scalar("references", own.span), Mapping(tuple(kept), own.span)))
    return root._replace(entries=tuple(entries))


def _itself(base: Document, own: Mapping) -> Mapping:
    """The plan's document as a reference."""
    found = standard_of(base).form_of(base.kind)
    number = cited_number(base, found[0]) if found else base.number
    fields = {
        "kind": base.kind,
        "number": number.strip(),
        "date": short_date(base.date) if base.date.complete else "",
        "issuer": " ".join(base.issuer.name),
        "summary": base.summary,
    }
    return Mapping(
        tuple((Scalar(name, own.span), Scalar(text, own.span)) for name, text in fields.items() if text), own.span
    )


def _texts(node: Node) -> Iterator[str]:
    match node:
        case Scalar():
            yield node.text
        case Sequence():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            for key, value in node.entries:
                yield key.text
                yield from _texts(value)


# --- blocks ---------------------------------------------------------------------------------------------------------


def _extract(base: Document, unit: str, spans: Spans) -> Document:
    """The plan with the tasks of one unit only, and the appendices that hold any."""
    bodies = [(item, _only(item.body, unit, spans)) for item in base.appendices]
    appendices = tuple(dataclasses.replace(item, body=body) for item, body in bodies if body)
    return dataclasses.replace(base, body=_only(base.body, unit, spans), appendices=appendices)


def _only(blocks: tuple[Block, ...], unit: str, spans: Spans, lead: str = "") -> tuple[Block, ...]:
    """The tasks that a unit leads or supports, under their headings; and the paragraph that opens a body.

    Another's task stays as the heading of what the unit has within it.
    """
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        held = getattr(block, "lead", "") or lead
        if isinstance(block, Task) and any(_concerns(one, unit, held) for one in (block, *_charges(block))):
            kept.append(block)
        elif isinstance(block, Clause | Paragraph | Task | Assignments) and block.blocks:
            if inner := _only(block.blocks, unit, spans, lead_within(block, lead)):
                heading = _heading(block) if isinstance(block, Task) else block
                kept.append(spans.moved(block, dataclasses.replace(heading, blocks=inner)))
        elif isinstance(block, Paragraph) and not index and not lead:
            kept.append(block)
    return tuple(kept) if any(getattr(block, "blocks", ()) or isinstance(block, Task) for block in kept) else ()


def _concerns(task: Task, unit: str, held: str) -> bool:
    """Whether a unit leads or supports a task, which inherits the lead that is `held`."""
    return any(folded(unit) == folded(one) for name in (task.lead or held, *task.support) for one in _units(name))


def _charges(task: Task) -> Iterator[Task]:
    """The sentences of a task's item that charge others."""
    return (other for other in task.then if isinstance(other, Task))


def _heading(task: Task) -> Clause | Paragraph:
    """A task's text and place, without what it charges anybody with."""
    lead = lead_within(task, "")
    if not task.numbered:
        return Paragraph(task.text, lead=lead)
    return Clause(task.text, level=task.level, label=task.label, lead=lead)


def _opening(document: Document) -> tuple[Block, ...]:
    """The paragraph that opens a body, where one does."""
    return tuple(block for block in document.body[:1] if isinstance(block, Paragraph))


def _below_opening(document: Document) -> tuple[Block, ...]:
    return document.body[len(_opening(document)) :]


def _pointing(unit: str, appendices: int) -> Paragraph:
    """What a body must say of the appendices that follow it (NĐ 30, Phụ lục I, III.1)."""
    return Paragraph(f"Nhiệm vụ của {unit} tại {'các ' if appendices > 1 else ''}Phụ lục kèm theo")


def _assigns(appendix: Appendix) -> bool:
    """Whether an appendix gives tasks."""
    return any(isinstance(block, Task) for block in reading(appendix.body))


def _section(appendix: Appendix, spans: Spans) -> Block:
    """What an appendix holds as a part of a body: a table under its title, or what the title introduces.

    So stands what was issued with the plan: only some kinds may be followed by another document.
    """
    match appendix.body:
        case (Assignments(caption="") as table,):
            return spans.moved(table, dataclasses.replace(table, caption=appendix.title))
    return Paragraph(appendix.title, blocks=appendix.body)


def _told(blocks: tuple[Block, ...], told: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with what is told of the plan in the place of "{nhiem-vu}"."""
    return tuple(made for block in blocks for made in (told if block == Paragraph(_TASKS) else (block,)))


def slug(text: str) -> str:
    """ "Phòng Văn hóa - Xã hội" → "phong-van-hoa-xa-hoi"."""
    return "-".join(re.findall("[a-z0-9]+", unmarked(text)))
