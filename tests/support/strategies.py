"""Whole documents as hypothesis draws them: every kind that renders, every shape of block, awkward text everywhere.

Only what YAML can hold is drawn: texts in NFC without outer blanks, marks that are declared, and what the checks of
`schema.forms` ask for.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from vbgen import standards
from vbgen.columns import BOTH, OTHER, STANDARD, held, keys
from vbgen.filing import filed
from vbgen.labels import NONE
from vbgen.model import (
    Appendix,
    Assignments,
    Block,
    Clause,
    Column,
    Document,
    Issuer,
    Note,
    Paragraph,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.vietnamese import PartialDate, nfc

AWKWARD = [
    *"& < > {{ }} {{x}} {% %} {# #} ]]> # : - ' \" ' ? | * ** _ \\ \\n ~ null yes 08 1e3 12:30 = << --- ...".split(),
    *("a: b", "a #b", "- a", "? a", "một số nội dung sau:", "=a", "%a", "@a", "!a", "`a", "[a", "a]", "{a", "a}"),
    *("Lưu", "pho-chu-tich", "e\u0302\u0301", "\u0301x", "=\u0338", "👨‍👩‍👧", "🇻🇳", "\ue000", "\U000f0000", "\u200b"),
    *("\u00a0", "\t", "\ufeff", "Ủy ban nhân dân", "UBND tỉnh", "đ"),
]
BREAKS = ["\n", "\n\n", "\n\u0301", "\r", "\r\n", "\x85", "\u2028", "\u2029"]
CHARS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))
IDS = ["kh87", "a", "đơn-vị", "x:y", "~", "1", "#", "e\u0301"]


def _clean(text: str) -> str:
    """Text as `decode` may give it, with no mark that nobody has declared."""
    return nfc(nfc(text).replace("[@", "(@").replace("[^", "(^")).strip()


def texts(*, rich: bool = False, least: int = 1) -> st.SearchStrategy[str]:
    """Plain text of one line, or of several when `rich`."""
    parts = st.sampled_from([*AWKWARD, *(BREAKS if rich else [])]) | st.text(CHARS, max_size=6)
    joined = st.lists(parts, min_size=least, max_size=4).flatmap(
        lambda found: st.sampled_from(["", " "]).map(lambda gap: gap.join(found))
    )
    return joined.map(_clean).filter(lambda text: len(text) >= least)


def _marked(ids: list[str], notes: list[str], *, least: int = 1) -> st.SearchStrategy[str]:
    """Rich text with some of the declared marks after it."""
    marks = [
        *(f"[@{nfc(name)}]" for name in ids),
        *(f"[^{nfc(name)}]" for name in notes),
        "**đậm**",
        "*nghiêng*",
        "m^2^",
        "CO~2~",
        "",
    ]
    return st.builds(lambda text, mark: f"{text} {mark}".strip(), texts(rich=True, least=least), st.sampled_from(marks))


def _lines(least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(texts(), min_size=least, max_size=most).map(tuple)


def _maybe(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | text


def dates() -> st.SearchStrategy[PartialDate]:
    """Days of the calendar of which any part may be open."""
    years, months, days = st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 31)
    parts = {"year": st.none() | years, "month": st.none() | months, "day": st.none() | days}
    return st.fixed_dictionaries(parts).filter(_exists).map(lambda found: PartialDate(**found))


def _exists(parts: dict[str, int | None]) -> bool:
    try:
        PartialDate(**parts)
    except ValueError:
        return False
    return True


# --- blocks --------------------------------------------------------------------------------------------------------


def tables(rich: st.SearchStrategy[str]) -> st.SearchStrategy[Table]:
    """Tables with short rows, group rows and rows without a cell."""
    columns = st.builds(
        Column,
        texts(),
        _maybe(st.sampled_from(list(standards.ALIGNMENTS))),
        _maybe(st.sampled_from(["30", "30%", "12,5 %", "100"])),
    )
    cells = _maybe(rich)
    return st.lists(columns, min_size=1, max_size=3).flatmap(
        lambda found: st.builds(
            Table,
            st.just(tuple(found)),
            st.lists(st.lists(cells, max_size=len(found)).map(lambda row: Row(tuple(row))), max_size=3).map(tuple),
        )
    )


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


@st.composite
def assignments(draw: st.DrawFn, rich: st.SearchStrategy[str]) -> Assignments:
    """Tables of tasks of their own, in groups and without, that say nothing that no column holds."""
    columns = tuple(Column(title, under=under, sign=sign) for title, under, sign in draw(st.sampled_from(_TABLES)))
    facts, names = held(columns or STANDARD).facts, keys(columns or STANDARD)
    others = [name for name, fact in zip(names, facts, strict=True) if fact == OTHER]
    text = _maybe(texts())
    labels = _maybe(st.sampled_from(["1", "I", "a)", "1.1", "-", NONE]) | texts())
    cells = (
        st.lists(st.sampled_from(others), unique=True).flatmap(
            lambda some: st.tuples(*(st.tuples(st.just(name), _lines(1)) for name in some))
        )
        if others
        else st.just(())
    )
    both = BOTH in facts
    tasks = st.builds(
        Task,
        rich,
        lead=text if both or "chu-tri" in facts else st.just(""),
        support=_lines() if both or "phoi-hop" in facts else st.just(()),
        due=text if "thoi-han" in facts else st.just(""),
        product=text if "san-pham" in facts else st.just(""),
        label=labels,
        cells=cells,
    )
    nested = tasks | st.builds(
        lambda task, inside: replace(task, blocks=tuple(inside)), tasks, st.lists(tasks, max_size=2)
    )
    groups = st.builds(
        lambda title, label, inside, some: Clause(title, heading=True, label=label, cells=some, blocks=tuple(inside)),
        rich,
        labels,
        st.lists(nested, max_size=3),
        cells,
    )
    outer = st.builds(
        lambda group, inside: replace(group, blocks=(*inside, *group.blocks)), groups, st.lists(groups, max_size=2)
    )
    return Assignments(columns=columns, blocks=tuple(draw(st.lists(nested | groups | outer, min_size=1, max_size=3))))


def blocks(rich: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Block, ...]]:
    """Bodies of all sorts of blocks, nested."""
    levels = _maybe(st.sampled_from(list(standards.LEVELS)))
    leaves = (
        rich.map(Paragraph)
        | st.builds(
            Task, rich, st.booleans(), then=st.lists(st.builds(Task, rich, st.just(False)), max_size=2).map(tuple)
        )
        | tables(rich)
        | rich.map(Task)
        | rich.map(Clause)
        | rich.map(lambda t: Clause(t, level="-"))
        | st.builds(Assignments, st.sampled_from(list(standards.GROUPINGS)), _lines())
        | assignments(rich)
    )

    def deeper(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        nested = st.lists(inner, max_size=4).map(tuple)
        text = _maybe(texts())
        labels = _maybe(st.sampled_from(["A.", "1.1.", "1/", "(i)", "f)", "Bước 1:"]))
        clauses = st.builds(Clause, _maybe(rich), st.booleans(), levels, text, label=labels, blocks=nested)
        tasks = st.builds(Task, rich, st.booleans(), levels, text, _lines(), text, text, text, blocks=nested)
        labelled = st.builds(Task, rich, label=labels, blocks=nested)
        return clauses | tasks | labelled | st.builds(Paragraph, rich, text, nested)

    return st.lists(st.recursive(leaves, deeper, max_leaves=12), min_size=1, max_size=5).map(tuple)


# --- documents -----------------------------------------------------------------------------------------------------

_KINDS = [
    (kind.slug, standard) for standard in standards.STANDARDS for kind in standards.standard(standard).kinds.values()
]


def signers() -> st.SearchStrategy[Signer]:
    """Signers with as many heads as authorities, and a position where one is asked for."""

    def filled(authority: list[str]) -> st.SearchStrategy[Signer]:
        heads = 0 if authority == ["Q"] else len(authority)
        alone = not {"KT", "TL", "TUQ"}.isdisjoint(authority)
        text = _maybe(texts())
        return st.builds(
            Signer,
            st.just(tuple(authority)),
            _lines(heads, heads),
            texts() if alone else text,
            text,
            text,
            texts() | st.sampled_from(["pho-chu-tich", "a-1"]),
        )

    return st.lists(st.sampled_from(list(standards.AUTHORITIES)), max_size=2, unique=True).flatmap(filled)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document that `decode` can give."""
    slug, standard = draw(st.sampled_from(_KINDS))
    kind, form = standards.standard(standard).form_of(slug) or (None, None)
    assert kind is not None
    assert form is not None
    cited = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=3))
    noted = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=3))
    rich = _marked(cited, noted)
    some = "addressees" in form.required
    text = _maybe(texts())
    recipients, filing = filed(draw(st.lists(_recipients(), max_size=3).map(tuple)))
    references = [draw(st.builds(Reference, st.just(nfc(name)), texts(), text, dates(), text, text)) for name in cited]
    return Document(
        kind=slug,
        standard=standard,
        size=draw(st.sampled_from(list(standards.SIZES))),
        issuer=draw(st.builds(Issuer, _lines(1, 2), _lines(), text, text)),
        number=draw(text),
        symbol=draw(text),
        date=draw(dates()),
        summary=draw(texts() if "summary" in form.required else text) if form.summary else "",
        references=tuple(references),
        notes=tuple(Note(nfc(name), draw(_marked(cited, []))) for name in noted),
        addressees=draw(_lines(int(some))) if kind.addressees else (),
        competence=draw(text) if "competence" in form.parts or form.addressing else "",
        particulars=draw(_particulars(form)),
        bases=draw(_bases(rich, int("bases" in form.required))) if "bases" in form.parts else (),
        body=(*draw(blocks(rich)), *([Clause(draw(rich))] if form.resolves else [])),
        recipients=recipients,
        filing=filing,
        appendices=draw(_appendices(rich, attaches=form.attaches)),
        urgency=draw(_maybe(st.sampled_from(list(standards.URGENCIES)))),
        circulation=draw(_maybe(st.sampled_from(list(standards.CIRCULATIONS)))),
        contact=draw(_lines()),
        draft=draw(st.sampled_from(["", "1", "có"])),
        drafter=draw(text),
        signers=tuple(draw(st.lists(signers(), min_size=form.signers, max_size=2))),
    )


def _recipients() -> st.SearchStrategy[Recipient]:
    """Those that a document goes to, and perhaps a line that files it."""
    filings = st.sampled_from(["Lưu: VT", "Lưu Văn phòng", "lưu VT, (2)"])
    return st.builds(Recipient, texts(), _lines()) | st.builds(Recipient, filings)


def _bases(rich: st.SearchStrategy[str], least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(rich.map(_one_line).filter(bool), min_size=least, max_size=2).map(tuple)


def _particulars(form: standards.Form) -> st.SearchStrategy[tuple[tuple[str, tuple[str, ...]], ...]]:
    """What a form asks for, and perhaps what it only has room for."""
    must = [row.key for row in form.particulars if row.required]
    may = [row.key for row in form.particulars if row.key and not row.required]
    keys = st.lists(st.sampled_from(may), unique=True) if may else st.just([])
    return keys.flatmap(lambda some: st.tuples(*(st.tuples(st.just(key), _lines(1)) for key in [*must, *some])))


def _appendices(rich: st.SearchStrategy[str], *, attaches: bool) -> st.SearchStrategy[tuple[Appendix, ...]]:
    kinds = _maybe(st.sampled_from(["quy-che", "ke-hoach"])) if attaches else st.just("")
    pages = st.sampled_from(list(standards.ORIENTATIONS))
    return st.lists(st.builds(Appendix, texts(), kinds, pages, blocks(rich)), max_size=2).map(tuple)


def _one_line(text: str) -> str:
    return " ".join(re.split("[\n\r\x85\u2028\u2029]+", text)).strip()


def leaves(value: Any) -> list[str]:
    """Every text in a value of the model."""
    if isinstance(value, str):
        return [value]
    if dataclasses.is_dataclass(value):
        return [text for field in dataclasses.fields(value) for text in leaves(getattr(value, field.name))]
    return [text for item in value for text in leaves(item)] if isinstance(value, tuple | list) else []
