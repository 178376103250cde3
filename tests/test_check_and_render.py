"""Check passes exactly when render does: for plans, for the data, originals and templates that they name."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from support.cases import letter
from support.laws import law
from support.office import office
from support.strategies import documents

from vbgen.checking import check
from vbgen.diagnostics import Fault, Severity
from vbgen.model import Document
from vbgen.plans import load, loads
from vbgen.proving import check_template
from vbgen.rendering import render, render_set

COPY = """\
kind: sao-y
issuer: {name: UBND xã A, symbol: UBND, place: A}
original: goc.docx
recipients: [Các phòng, "Lưu: VT"]
signers: [{authority: TL, head: Chủ tịch, position: Chánh Văn phòng, name: Trần Thị Bình}]
"""
LINES = letter(body=["Nội dung", "{table: {source: so.csv}}"]).splitlines()
VALUES = (
    "",
    "[]",
    "{}",
    "~",
    "[[a]]",
    "{a: b}",
    "x",
    "12",
    "31/02/2026",
    '["", a]',
    "[^a]",
    "**",
    "“a” [@b]",
    "5/1/2026",
)
CELLS = ("", "1", "a", "*b*", "[^x]", "12%", "=1+1", "05/01/2026", '"', "9" * 30, "\ue000", "- c", "|")
TAGS = (
    "{{ document.summary }}",
    "{{ document.number|upper }}",
    "{{ document.date|ngay }}",
    "{{ document.date }}",
    "{% for task in tasks %}{{ task.text }} {{ loop.index }}{% endfor %}",
    "{%p for line in view.body %}",
    "{{r line.text }}",
    "{%p endfor %}",
    "{{ document.recipients|length }}",
    "{{ document.sumary }}",
    "{{ 1 / 0 }}",
    "{{ 'a' ~ document.number }}",
    "{% if document.bases %}{{ document.bases[0] }}{% endif %}",
    "{{ { document.summary } }",
    "{{ view.number }}",
    "{{ view }}",
    "chữ thường",
)


def agreed(files: Mapping[str, bytes]) -> None:
    """Check and render say the same of the plan a.yaml beside these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        path = str(Path(folder, "a.yaml"))
        told = {item.id for item in check(path).found if item.severity is Severity.ERROR and item.id.startswith("S")}
        refused = set()
        try:
            render_set(load(path))
        except Fault as fault:
            refused = {item.id for item in fault.diagnostics}
        assert told == refused


@law(150)
@given(
    st.integers(0, len(LINES) - 1),
    st.sampled_from(VALUES),
    st.lists(st.lists(st.sampled_from(CELLS), max_size=3), max_size=4),
)
def test_of_a_plan_with_any_value_and_any_data(at: int, value: str, rows: list[list[str]]) -> None:
    key, colon, _ = LINES[at].partition(": ")
    lines = [*LINES[:at], f"{key}{colon}{value}", *LINES[at + 1 :]]
    agreed({"a.yaml": "\n".join(lines).encode(), "so.csv": "\n".join(map(",".join, rows)).encode()})


@law(30)
@given(st.sampled_from(["", "office", "cut", "text"]), st.lists(st.sampled_from(TAGS), max_size=3))
def test_of_a_copy_of_any_original_and_of_a_project_s_template(original: str, tags: list[str]) -> None:
    whole = office("Bản gốc")
    data = {"office": whole, "cut": whole[:-200], "text": b"Van ban"}.get(original)
    agreed({"a.yaml": COPY.encode()} | ({"goc.docx": data} if data is not None else {}))
    settings = b'[templates]\ncong-van = "mau.docx"\n'
    agreed({"a.yaml": letter().encode(), "vbgen.toml": settings, "mau.docx": office(*tags)})


@law(40)
@given(documents(), st.lists(st.sampled_from(TAGS), min_size=1, max_size=4))
def test_what_template_check_passes_prints_every_document(document: Document, tags: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (path := Path(folder, "mau.docx")).write_bytes(office(*tags))
        if not check_template(str(path)):
            assert render(document, template=str(path))[:2] == b"PK"
        else:  # what fails for the sample fails for the letter, but where only some documents have what a tag asks for
            assert any(refuses(text, str(path)) for text in (letter(), WITH_TASKS))


WITH_TASKS = letter(body=["Nội dung", "{task: Rà soát thủ tục, lead: Văn phòng}"])


def refuses(text: str, template: str) -> bool:
    """Whether a plan cannot be rendered with a template."""
    try:
        render(loads(text), template=template)
    except Fault:
        return True
    return False
