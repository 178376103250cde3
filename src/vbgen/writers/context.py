"""A document, its view and the folder of its plan → what a template beyond a form's tags may use (see `freely`).

`vbgen template fields` shows these declarations; what a plan's fields mean stands with them in `model`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from vbgen import inline
from vbgen.compose.citations import short_citations
from vbgen.declaring import Shape, Term
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.outline import tasks
from vbgen.standards import DEFAULT, standard
from vbgen.tree import Run, text_of
from vbgen.writers.fields import View, Xml
from vbgen.writers.runs import markup


class TaskContext(NamedTuple):
    """A task of the document, without what stands around it."""

    path: Annotated[str, "chỗ của nhiệm vụ: II.3.b"]
    text: Annotated[str, "lời giao nhiệm vụ"]
    rich: Annotated[Xml, "lời giao nhiệm vụ, giữ chữ đậm, nghiêng"]
    lead: Annotated[str, "chủ trì"]
    support: Annotated[tuple[str, ...], "phối hợp"]
    due: Annotated[str, "thời hạn"]
    product: Annotated[str, "sản phẩm"]


class Context(NamedTuple):
    """What stands beside the fields of a form's view."""

    document: Annotated[Document, "các trường của kế hoạch"]
    tasks: Annotated[tuple[TaskContext, ...], "mọi nhiệm vụ của văn bản, theo thứ tự"]
    view: Annotated[View, "các trường của mẫu, dùng trong mẫu không in trọn văn bản"]
    images: Annotated[Callable[..., Any], "hình PNG, JPEG ở thư mục của kế hoạch: images('a.png', width=30), mm"]
    subdocuments: Annotated[Callable[..., Any], "tệp .docx ở thư mục của kế hoạch: {{p subdocuments('a.docx') }}"]


NAMES = (*Context._fields, "loop", "range", "namespace", "dict")
"""What a template may name beside the fields of a view."""


def jobs(document: Document) -> Iterator[TaskContext]:
    """The document's tasks in reading order, citations short, marks of notes left out."""
    cited = short_citations(document)
    for place in tasks(document):
        task: Any = place.block
        pieces = [piece for piece in inline.parse(task.text) if not piece.note]
        runs = []
        for piece in pieces:
            words = cited.get(piece.citation, "") if piece.citation else piece.text
            runs.append(Run(words, piece.bold, piece.italic, 0, piece.script, piece.underlined))
        yield TaskContext(
            place.path, text_of(tuple(runs)), markup(runs), place.lead, task.support, task.due, task.product
        )


class Field(NamedTuple):
    """Something that a template may use."""

    name: str
    tag: str  # how its tag begins: "{{", "{{r"; "for": it is looped over; "": it holds others
    about: str


def fields() -> dict[str, list[Field]]:
    """Everything that a template may use, from the declarations, by where it stands.

    Under "" is what a template names itself, under "body[], contact[]" what each item of those lists has, under
    "lengths" what that value has.
    """
    places: dict[Any, list[str]] = {Context: [""], View: [""]}
    found: dict[Any, list[Field]] = {}
    waiting: list[Any] = [View, Context]
    while waiting:
        record = waiting.pop(0)
        found[record] = []
        for name, kind, about in _declared(record):
            several = get_origin(kind) is tuple
            inner = get_args(kind)[0] if several else kind
            holds = hasattr(inner, "_fields") or dataclasses.is_dataclass(inner)
            found[record].append(Field(name, _tag(inner, several=several, holds=holds), about))
            if holds and inner is not View:
                above = places[record][0].partition(", ")[0]
                place = ".".join(part for part in (above, name) if part) + "[]" * several
                places.setdefault(inner, []).append(place)
                waiting += [] if inner in found or inner in waiting else [inner]
    own = [*found.pop(View), *found.pop(Context)]
    return {"": own, **{", ".join(places[record]): listed for record, listed in found.items()}}


def _declared(record: Any) -> Iterator[tuple[str, Any, str]]:
    """The fields of a record: name, type, what it is."""
    if dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            term: Term | None = field.metadata.get("term")
            if term is not None:
                inner = term.of if dataclasses.is_dataclass(term.of) else str
                yield field.name, tuple[inner, ...] if term.shape in _SEVERAL else inner, term.title  # type: ignore[valid-type]
        return
    roles = standard(DEFAULT).roles
    for name, hint in get_type_hints(record, include_extras=True).items():
        kind, *notes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        yield name, kind, notes[0] if notes else roles[name].style if name in roles else ""


def _tag(kind: Any, *, several: bool, holds: bool) -> str:
    return "for" if several else "" if holds else "{{r" if kind is Xml else "{{"


_SEVERAL = (Shape.LINES, Shape.CHOICES, Shape.MANY, Shape.NAMED, Shape.BY_ID, Shape.BLOCKS, Shape.ROWS, Shape.PAIRS)
