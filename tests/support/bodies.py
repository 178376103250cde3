"""Bodies of Word files as hypothesis draws them, and what an editor makes of one: pairs of versions."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from support.repository import ROOT

from vbgen.ooxml.package import pack, seal, unpack
from vbgen.plans import load
from vbgen.rendering import render

WORDS = "Sở Nội vụ rà soát, công khai 30/6/2026 kết quả. 1. 2. & <đúng> hạn".split(" ")
NOTE, FIELD = "|note|", "|field|"
_FIELD = "".join(
    f"<w:r>{inner}</w:r>"
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> PAGE </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
LOOKS = ("", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", '<w:sz w:val="26"/>')
_STYLE = '<w:pStyle w:val="Text"/>'
PARAGRAPHS = ("", _STYLE, '<w:jc w:val="center"/>', f'{_STYLE}<w:jc w:val="right"/>')
SECTION = (
    '<w:sectPr><w:pgSz w:w="{}" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" '
    'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)

Run = tuple[str, str]  # its words, its look
Block = tuple[Any, ...]  # "p", props, runs, whether a section ends there; or "t", rows of cells of blocks
Body = tuple[Block, ...]


@cache
def _runs() -> st.SearchStrategy[tuple[Run, ...]]:
    words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
    marks = st.sampled_from([NOTE + word for word in ("a", "b", "c")] + [FIELD])
    run = st.tuples(words | words | words | marks, st.sampled_from(LOOKS))
    return st.lists(run, max_size=3).map(tuple)


def paragraphs(*, ends: bool = False) -> st.SearchStrategy[Block]:
    """Paragraphs; some end a section where they may."""
    section = st.sampled_from(["", "", "", "", "", SECTION.format(11906)]) if ends else st.just("")
    return st.tuples(st.just("p"), st.sampled_from(PARAGRAPHS), _runs(), section)


@cache
def _cells(depth: int) -> st.SearchStrategy[Body]:
    inner = st.lists(paragraphs(), min_size=1, max_size=2).map(tuple)
    return inner | st.tuples(tables(depth - 1), paragraphs()) if depth else inner


@cache
def tables(depth: int = 1) -> st.SearchStrategy[Block]:
    """Tables of few rows, those of some with a cell over two columns, in the cells of some another table."""
    row = st.tuples(st.sampled_from([(1, 1), (1, 1), (2,)]), st.tuples(_cells(depth), _cells(depth)))
    return st.tuples(st.just("t"), st.lists(row, min_size=1, max_size=3).map(tuple))


@cache
def bodies() -> st.SearchStrategy[Body]:
    """What stands in a body; a paragraph stands after each table, as Word has it."""
    piece = paragraphs(ends=True).map(lambda item: (item,)) | st.tuples(tables(), paragraphs())
    return st.lists(piece, min_size=1, max_size=6).map(
        lambda pieces: _ended([item for some in pieces for item in some])
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Body, Body]:
    """Two versions of a text: the second another text altogether, or the first as somebody edited it."""
    before = draw(bodies())
    after = draw(st.just(before) | st.just(before) | bodies())
    if after is before:
        for _ in range(draw(st.integers(1, 4))):
            after = draw(edited(after))
    return before, after


@st.composite
def edited(draw: st.DrawFn, body: Body) -> Body:
    """A body with one edit: paragraphs and rows come, go, move, change in their words or looks."""
    at = draw(st.integers(0, len(body) - 1))
    kind, *rest = body[at]
    if kind == "t":
        rows = list(rest[0])
        other = draw(tables())[1]
        edit = draw(st.sampled_from(["row goes", "row comes", "rows change places", "row changes"]))
        place = draw(st.integers(0, len(rows) - 1))
        if edit == "row goes" and len(rows) > 1:
            del rows[place]
        elif edit == "rows change places":
            rows.reverse()
        else:
            rows[place : place + (edit == "row changes")] = [other[0]]
        return (*body[:at], ("t", tuple(rows)), *body[at + 1 :])
    new = draw(paragraphs())
    edit = draw(st.sampled_from(["goes", "comes", "moves", "words", "looks", "props"]))
    if edit == "comes":
        return _ended([*body[:at], new, *body[at:]])
    if edit == "moves" and len(body) > 1:
        left = [*body[:at], *body[at + 1 :]]
        left.insert(draw(st.integers(0, len(left))), body[at])
        return _parted(left)
    if edit == "goes" and len(body) > 1:
        return _parted([*body[:at], *body[at + 1 :]])
    props, runs, section = rest
    if edit == "props":
        props = new[1]
    elif edit == "looks" and runs:
        runs = tuple((words, draw(st.sampled_from(LOOKS))) for words, _ in runs)
    else:
        runs = (*runs[:1], *new[2])
    return (*body[:at], ("p", props, runs, section), *body[at + 1 :])


def _parted(body: list[Block]) -> Body:
    """A body with a paragraph after each table, the last of which ends no section but the body's own."""
    made: list[Block] = []
    for at, block in enumerate(body):
        made.append(block)
        if block[0] == "t" and (at + 1 == len(body) or body[at + 1][0] == "t"):
            made.append(("p", "", (), ""))
    return _ended(made)


def _ended(body: list[Block]) -> Body:
    *inner, last = body
    return (*inner, (*last[:3], "") if last[0] == "p" else last)


# --- as files ------------------------------------------------------------------------------------------------------


@cache
def _frame() -> dict[str, bytes]:
    return unpack(render(load(str(Path(ROOT, "plans", "mau", "ke-hoach.yaml")))))


def document(body: Body) -> bytes:
    """A body in a file of ours: its styles, its settings."""
    members = dict(_frame())
    notes: list[str] = []
    inner = "".join(_block(item, notes) for item in body) + SECTION.format(11906)
    members["word/document.xml"] = _put(members["word/document.xml"], b"<w:body>", b"</w:body>", inner)
    kept = members["word/footnotes.xml"].split(b"</w:footnote>")[:2]
    root = members["word/footnotes.xml"][-len(b"</w:footnotes>") :]
    made = "".join(f'<w:footnote w:id="{at}">{text}</w:footnote>' for at, text in enumerate(notes, 1))
    members["word/footnotes.xml"] = b"</w:footnote>".join([*kept, made.encode() + root])
    return seal(pack(name, content) for name, content in members.items())


def _put(xml: bytes, start: bytes, end: bytes, inner: str) -> bytes:
    first, last = xml.index(start) + len(start), xml.rindex(end)
    return xml[:first] + inner.encode() + xml[last:]


def _block(block: Block, notes: list[str]) -> str:
    if block[0] == "t":
        rows = "".join(_row(spans, cells, notes) for spans, cells in block[1])
        grid = '<w:gridCol w:w="3000"/>' * 2
        return f'<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    _, props, runs, section = block
    whole = f"{props}{section}"
    inner = "".join(_run(words, look, notes) for words, look in runs)
    return f"<w:p>{f'<w:pPr>{whole}</w:pPr>' if whole else ''}{inner}</w:p>"


def _row(spans: tuple[int, ...], cells: tuple[Body, ...], notes: list[str]) -> str:
    made = ""
    for span, cell in zip(spans, cells, strict=False):
        wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        inner = "".join(_block(item, notes) for item in cell)
        made += f'<w:tc><w:tcPr><w:tcW w:w="{3000 * span}" w:type="dxa"/>{wide}</w:tcPr>{inner}</w:tc>'
    return f"<w:tr>{made}</w:tr>"


def _run(words: str, look: str, notes: list[str]) -> str:
    props = f"<w:rPr>{look}</w:rPr>" if look else ""
    if words == FIELD:
        return _FIELD
    if words.startswith(NOTE):
        notes.append(f"<w:p><w:r><w:t>Ghi chú {words[len(NOTE) :]}</w:t></w:r></w:p>")
        return f'<w:r>{props}<w:footnoteReference w:id="{len(notes)}"/></w:r>'
    said = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r>{props}<w:t xml:space="preserve">{said} </w:t></w:r>'
