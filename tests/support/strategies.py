"""Whole documents as hypothesis draws them: every kind that renders, every shape of block, awkward text everywhere.

A record is drawn from the declarations of its fields, so that a new field is drawn as soon as it is declared; what is
told here is what the checks of `schema` ask of fields together.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st
from support.words import IDS, dates, lines, marked, maybe, texts

from vbgen import standards
from vbgen.columns import BOTH, OTHER, STANDARD, held, keys
from vbgen.declaring import Shape, Term
from vbgen.filing import filed
from vbgen.labels import NONE
from vbgen.model import (
    Appendix,
    Assignments,
    Block,
    Clause,
    Column,
    Document,
    Merge,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.schema.terms import terms_of
from vbgen.vietnamese import nfc

R = TypeVar("R")


def _as_itself(record: object, printer: Any, cycle: bool) -> None:
    """How a record that fails a law is told: else hypothesis tells how it was drawn, for hours when blocks nest."""
    printer.text(repr(record))


def drawn(record: type[R], **own: Any) -> st.SearchStrategy[R]:
    """A record whose fields are drawn as they are declared, but for those told here: strategies, or values."""
    setattr(record, "_repr_pretty_", _as_itself)  # noqa: B010
    told = {name: value if isinstance(value, st.SearchStrategy) else st.just(value) for name, value in own.items()}
    declarations: type = record
    others = {name: declared(term) for name, term in terms_of(declarations).items() if name not in told}
    return st.builds(record, **others, **told)


@cache
def declared(term: Term) -> st.SearchStrategy[Any]:
    """Values of a field of which nothing is known but its declaration."""
    match term.shape:
        case Shape.TEXT | Shape.RICH | Shape.KEY:
            text = texts(rich=term.shape is Shape.RICH)
            return text if term.required else maybe(text)
        case Shape.LINES:
            return lines(int(term.required))
        case Shape.DATE:
            return dates()
        case Shape.CHOICE:
            return maybe(st.sampled_from([*getattr(standards, term.of)]))
        case Shape.CHOICES:
            return st.lists(st.sampled_from([*getattr(standards, term.of)]), max_size=2).map(tuple)
        case Shape.ONE:
            return drawn(term.of)
        case Shape.MANY:
            return st.lists(drawn(term.of), max_size=2).map(tuple)
        case Shape.PAIRS:
            return st.dictionaries(texts(), lines(1), max_size=2).map(lambda found: tuple(found.items()))
        case Shape.ROWS:
            return st.lists(lines().map(Row), max_size=2).map(tuple)
        case Shape.NAMED | Shape.BY_ID:
            made = st.dictionaries(st.sampled_from(IDS).map(nfc), drawn(term.of), max_size=2).map(dict.items)
            named = term.shape is Shape.NAMED
            return made.map(lambda found: tuple(replace(one, id=key) if named else (key, one) for key, one in found))
        case Shape.BLOCKS:
            return st.deferred(lambda: blocks(texts(rich=True)))


# --- blocks --------------------------------------------------------------------------------------------------------


def tables(rich: st.SearchStrategy[str]) -> st.SearchStrategy[Table]:
    """Tables with short rows, group rows and rows without a cell."""
    columns = drawn(Column, width=maybe(st.sampled_from(["30", "30%", "12,5 %", "100"])))
    row = maybe(rich)
    return st.lists(columns, min_size=1, max_size=3).flatmap(
        lambda found: drawn(
            Table,
            columns=tuple(found),
            rows=st.lists(st.lists(row, max_size=len(found)).map(lambda cells: Row(tuple(cells))), max_size=3).map(
                tuple
            )
            | merged_rows(row, len(found)),
            source="",  # a file, whose rows and `group` are taken from it
            sheet="",
            range="",
            header_row="",
            group="",
        )
    )


@st.composite
def merged_rows(draw: st.DrawFn, text: st.SearchStrategy[str], count: int) -> tuple[Row, ...]:
    """Rows of which some have cells over several columns and rows, in any way that a table can be divided."""
    height = draw(st.integers(1, 3))
    taken: set[tuple[int, int]] = set()
    made = []
    for line in range(height):
        cells, merged, touched = [], list[Merge](), any(row == line for row, _ in taken)
        for at in range(count):
            if (line, at) in taken:
                cells.append("")
                continue
            free = next((end for end in range(at, count) if (line, end) in taken), count) - at
            span, down = draw(st.integers(1, free)), draw(st.integers(1, height - line))
            taken |= {(row, column) for row in range(line, line + down) for column in range(at, at + span)}
            merged += [Merge(at, span, down)] if span > 1 or down > 1 else []
            cells.append(draw(text))
        alone = merged == [Merge(0, count)] and not touched
        made.append(Row(tuple(cells[:1])) if alone else Row(tuple(cells), merged=tuple(merged)))
    return tuple(made)


_TABLES = [  # what heads of tables of assignments look like: (title, what stands above, sign) of each column
    [],
    [
        ("TT", "", "(1)"),
        ("Nhiệm vụ", "", "(2)"),
        ("Chủ trì", "Cơ quan", "(3)"),
        ("Phối hợp", "Cơ quan", ""),
        ("Hạn", "", ""),
    ],
    [("Nội dung", "", ""), ("Đơn vị thực hiện", "", ""), ("Ghi chú", "", ""), ("Ghi chú", "", ""), ("Kết quả", "", "")],
    [("STT", "", ""), ("Công việc", "", ""), ("Chủ trì/phối hợp", "", "A"), ("Lãnh đạo phụ trách", "", "1")],
]


def assignments(rich: st.SearchStrategy[str]) -> st.SearchStrategy[Assignments]:
    """Tables of tasks of their own, in groups and without, that say nothing that no column holds."""
    return st.one_of(
        *(
            _assigned(rich, tuple(Column(one, under=(two,) if two else (), sign=three) for one, two, three in found))
            for found in _TABLES
        )
    )


def _assigned(rich: st.SearchStrategy[str], columns: tuple[Column, ...]) -> st.SearchStrategy[Assignments]:
    facts, names = held(columns or STANDARD).facts, keys(columns or STANDARD)
    others = [name for name, fact in zip(names, facts, strict=True) if fact == OTHER]
    labels = maybe(st.sampled_from(["1", "I", "a)", "1.1", "-", NONE]) | texts())
    cells = st.tuples(*(lines() for _ in others)).map(
        lambda found: tuple((name, one) for name, one in zip(others, found, strict=True) if one)
    )
    fields = {"lead": "chu-tri", "support": "phoi-hop", "due": "thoi-han", "product": "san-pham"}
    shared = ("lead", "support") if BOTH in facts else ()
    unheld: dict[str, Any] = {
        name: () if name == "support" else ""
        for name, fact in fields.items()
        if fact not in facts and name not in shared
    }
    tasks = drawn(Task, text=rich, level="", label=labels, cells=cells, then=(), **unheld)
    few = st.lists(tasks, max_size=2)
    nested = tasks | st.builds(lambda task, inside: replace(task, blocks=tuple(inside)), tasks, few)
    inside = st.lists(nested, max_size=3).map(tuple)
    groups = drawn(Clause, text=rich, heading=True, level="", label=labels, cells=cells, blocks=inside)
    outer = st.builds(
        lambda group, inside: replace(group, blocks=(*inside, *group.blocks)), groups, st.lists(groups, max_size=2)
    )
    rows = st.lists(nested | groups | outer, min_size=1, max_size=3).map(tuple)
    return drawn(Assignments, by="", blank=(), columns=columns, blocks=rows)


def blocks(rich: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Block, ...]]:
    """Bodies of all sorts of blocks, nested."""
    then = drawn(Task, text=rich, numbered=False, label="", cells=(), then=())
    unlabelled: dict[str, Any] = {"label": "", "cells": ()}
    leaves = (
        rich.map(Paragraph)
        | drawn(Task, text=rich, numbered=st.booleans(), then=st.lists(then, max_size=2).map(tuple), **unlabelled)
        | tables(rich)
        | rich.map(Task)
        | rich.map(Clause)
        | rich.map(lambda text: Clause(text, level="-"))
        | drawn(Assignments, by=st.sampled_from(list(standards.GROUPINGS)), columns=())
        | assignments(rich)
        | drawn(QrCode, width=st.sampled_from(["", "30", "25,5 mm"]), caption=maybe(rich))
        | st.sampled_from(["", "ngang", "doc"]).map(PageBreak)
    )

    def deeper(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        nested = st.lists(inner, max_size=4).map(tuple)
        labels = maybe(st.sampled_from(["A.", "1.1.", "1/", "(i)", "f)", "Bước 1:"]))
        return (
            drawn(Clause, text=maybe(rich), heading=st.booleans(), label=labels, cells=(), blocks=nested)
            | drawn(Task, text=rich, numbered=st.booleans(), then=(), blocks=nested, **unlabelled)
            | drawn(Task, text=rich, label=labels, cells=(), then=(), blocks=nested)
            | drawn(Paragraph, text=rich, blocks=nested)
        )

    @st.composite
    def leaf(draw: st.DrawFn) -> Block:  # has a short name, which `recursive` asks for; that of the union is 80 kB
        return draw(leaves)

    return st.lists(st.recursive(leaf(), deeper, max_leaves=12), min_size=1, max_size=5).map(tuple)


# --- documents -----------------------------------------------------------------------------------------------------

_KINDS = [
    (kind.slug, standard) for standard in standards.STANDARDS for kind in standards.standard(standard).kinds.values()
]
_MARKS = [  # the references and the notes that a document declares
    ((), ()),
    (("kh87",), ("a",)),
    (("a", "đơn-vị"), ()),
    ((), ("kh87", "x:y", "~")),
    (("x:y", "~", "1"), ("#", "đơn-vị")),
    (("#", "e\u0301"), ("1", "e\u0301")),
]


@cache
def _rich(cited: tuple[str, ...], noted: tuple[str, ...] = ()) -> st.SearchStrategy[str]:
    return marked(cited, noted)


@cache
def _body(cited: tuple[str, ...], noted: tuple[str, ...]) -> st.SearchStrategy[tuple[Block, ...]]:
    return blocks(_rich(cited, noted))


@cache
def signers() -> st.SearchStrategy[Signer]:
    """Signers with as many heads as authorities, and a position where one is asked for."""

    def filled(authority: list[str]) -> st.SearchStrategy[Signer]:
        heads = 0 if authority == ["Q"] else len(authority)
        position = maybe(texts()) if {"KT", "TL", "TUQ"}.isdisjoint(authority) else texts()
        name = texts() | st.sampled_from(["pho-chu-tich", "a-1"])
        return drawn(Signer, authority=tuple(authority), head=lines(heads, heads), position=position, name=name)

    return st.lists(st.sampled_from(list(standards.AUTHORITIES)), max_size=2, unique=True).flatmap(filled)


@st.composite
def documents(draw: st.DrawFn, document: type[Document] = Document) -> Document:
    """A document that `decode` can give; of another record that has all its fields, to try one more."""
    slug, standard = draw(st.sampled_from(_KINDS))
    kind, form = standards.standard(standard).form_of(slug) or (None, None)
    assert kind is not None
    assert form is not None
    cited, noted = draw(st.sampled_from(_MARKS))
    rich, body = _rich(cited, noted), _body(cited, noted)
    text = maybe(texts())
    recipients, filing = filed(draw(st.lists(_recipients(), max_size=3).map(tuple)))
    references = [draw(drawn(Reference, id=nfc(name), kind=texts())) for name in cited]
    own: dict[str, Any] = {
        "kind": slug,
        "standard": standard,
        "size": st.sampled_from(list(standards.SIZES)),
        "summary": (texts() if "summary" in form.required else text) if form.summary else "",
        "references": tuple(references),
        "notes": tuple(draw(drawn(Note, id=nfc(name), text=_rich(cited))) for name in noted),
        "addressees": lines(int("addressees" in form.required)) if kind.addressees else (),
        "competence": text if "competence" in form.parts or form.addressing else "",
        "particulars": _particulars(form),
        "bases": _bases(rich, int("bases" in form.required)) if "bases" in form.parts else (),
        "original": "",  # what is copied has no body
        "body": (*draw(body), *([Clause(draw(rich))] if form.resolves else [])),
        "recipients": recipients,
        "filing": filing,
        "appendices": _appendices(body, attaches=form.attaches),
        "draft": st.sampled_from(["", "1", "có"]),
        "signers": st.lists(signers(), min_size=form.signers, max_size=2).map(tuple),
    }
    return draw(drawn(document, **own))


@cache
def _recipients() -> st.SearchStrategy[Recipient]:
    """Those that a document goes to, and perhaps a line that files it."""
    filings = st.sampled_from(["Lưu: VT", "Lưu Văn phòng", "lưu VT, (2)"])
    return drawn(Recipient) | drawn(Recipient, name=filings, items=())


def _bases(rich: st.SearchStrategy[str], least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(rich.map(_one_line).filter(bool), min_size=least, max_size=2).map(tuple)


def _particulars(form: standards.Form) -> st.SearchStrategy[tuple[tuple[str, tuple[str, ...]], ...]]:
    """What a form asks for, and perhaps what it only has room for."""
    must = [row.key for row in form.particulars if row.required]
    may = [row.key for row in form.particulars if row.key and not row.required]
    some = st.lists(st.sampled_from(may), unique=True) if may else st.just([])
    return some.flatmap(lambda found: st.tuples(*(st.tuples(st.just(key), lines(1)) for key in [*must, *found])))


def _appendices(
    body: st.SearchStrategy[tuple[Block, ...]], *, attaches: bool
) -> st.SearchStrategy[tuple[Appendix, ...]]:
    kinds = maybe(st.sampled_from(["quy-che", "ke-hoach"])) if attaches else st.just("")
    pages = st.sampled_from(list(standards.ORIENTATIONS))
    return st.lists(drawn(Appendix, kind=kinds, orientation=pages, body=body), max_size=2).map(tuple)


def _one_line(text: str) -> str:
    return " ".join(re.split("[\n\r\x85\u2028\u2029]+", text)).strip()


def leaves(value: Any) -> list[str]:
    """Every text in a value of the model."""
    if isinstance(value, str):
        return [value]
    if dataclasses.is_dataclass(value):
        return [text for field in dataclasses.fields(value) for text in leaves(getattr(value, field.name))]
    return [text for item in value for text in leaves(item)] if isinstance(value, tuple | list) else []
