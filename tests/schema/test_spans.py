"""Each field and block of a document is found where it stands in its plan."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from support.repository import EXAMPLES, PLANS, SETS

from vbgen.diagnostics import Span
from vbgen.model import Block, Document, Table
from vbgen.outline import reading
from vbgen.outputs import outputs
from vbgen.schema import Spans, decode
from vbgen.source import parse, read

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Đại Sơn], symbol: UBND, place: Đại Sơn}
summary: X
body:
  - Yêu cầu thực hiện:
  - heading: Một
    tasks:
      - Việc thứ nhất
      - text: Việc thứ hai
        due: 30/6/2026
        dashes: [Ý một, {text: Ý hai}]
  - tasks: [Việc thứ ba]
  - table:
      columns: [TT, {title: Tên, width: 30}]
      rows:
        - [1, Giá]
appendices:
  - title: Danh mục
    body:
      - clause: Khoản một
      - Đoạn hai
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Bình}]
"""


def spans_of(text: str) -> tuple[Document, Spans]:
    document, spans, found = decode(parse(text, "a.yaml"))
    assert document is not None, found
    return document, spans


def shown(spans: Spans, *path: str | int) -> str:
    """The text that a path's span covers."""
    line, column, end_line, end_column = spans.span(path)
    assert line == end_line
    return spans.source.lines[line - 1][column - 1 : end_column - 1]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("kind",), "ke-hoach"),
        (("issuer",), "issuer"),
        (("issuer", "name", 1), "xã Đại Sơn"),
        (("issuer", "superior"), "issuer"),  # as far in as the path goes
        (("body", 0, "text"), "Yêu cầu thực hiện"),
        (("body", 1), "heading"),
        (("body", 1, "text"), "Một"),
        (("body", 2), "Việc thứ nhất"),
        (("body", 3, "text"), "Việc thứ hai"),
        (("body", 3, "due"), "30/6/2026"),
        (("body", 4, "text"), "Ý một"),
        (("body", 5, "text"), "Ý hai"),
        (("body", 6, "text"), "Việc thứ ba"),
        (("body", 7), "table"),
        (("body", 7, "columns", 1, "title"), "Tên"),
        (("body", 7, "rows", 0, 1), "Giá"),
        (("appendices", 0, "title"), "Danh mục"),
        (("appendices", 0, "body", 0, "text"), "Khoản một"),
        (("appendices", 0, "body", 1), "Đoạn hai"),
        (("signers", 0, "name"), "Trần Văn Bình"),
    ],
)
def test_a_path_leads_to_its_place(path: tuple[str | int, ...], text: str) -> None:
    assert shown(spans_of(PLAN)[1], *path) == text


def test_a_span_is_narrowed_to_the_words_that_are_faulty() -> None:
    _, spans = spans_of(PLAN)
    assert spans.span(("body", 3, "text"), "thứ hai") == Span(9, 20, 9, 27)
    assert spans.exact(("body", 3, "text"), "thứ ba") is None
    assert spans.span(("body", 3, "text"), "thứ ba") == spans.span(("body", 3, "text"))


def test_places_are_kept_on_the_way_to_another_process() -> None:
    document, spans = pickle.loads(pickle.dumps(spans_of(PLAN)))
    assert shown(spans, "body", 5, "text") == "Ý hai"
    assert document == spans_of(PLAN)[0]


def test_a_document_of_a_set_stands_where_its_blocks_were_written() -> None:
    own = """outputs:
  giao-viec: {each: don-vi, summary: Y}
  thong-bao: {kind: thong-bao, summary: Z, body: [Mở, "{nhiem-vu}"]}
"""
    document, spans = spans_of(PLAN.replace("due: 30", "lead: Phòng Kinh tế\n        due: 30") + own)
    made, found = outputs(document, spans)
    assert found == []
    extract, notice = made
    assert [shown(extract.spans, "body", number) for number in range(3)] == ["Yêu cầu thực hiện", "heading", "text"]
    assert [shown(notice.spans, "body", number) for number in range(3)] == ["Mở", "heading", "Việc thứ nhất"]


@pytest.mark.parametrize("plan", [*PLANS, *EXAMPLES, *SETS], ids=lambda path: path.stem)
def test_each_block_of_a_plan_is_found_where_it_stands(plan: Path) -> None:
    document, spans, _ = decode(read(str(plan)))
    assert document is not None
    bodies: dict[tuple[str | int, ...], tuple[Block, ...]] = {("body",): document.body}
    bodies |= {("appendices", index, "body"): item.body for index, item in enumerate(document.appendices)}
    for owner, body in bodies.items():
        for number, block in enumerate(reading(body)):
            path: tuple[str | int, ...] = (*owner, number, "text")
            words = getattr(block, "text", "")
            if isinstance(block, Table) and not block.source:
                path, words = (*owner, number, "columns", 0), block.columns[0].title
            span = spans.span(path, words[:25])
            assert spans.source.lines[span.line - 1][span.column - 1 :].startswith(words[:25])
