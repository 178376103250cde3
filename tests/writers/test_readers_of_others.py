"""What others read of our files: every word, in reading order, and the headings as headings."""

from __future__ import annotations

import html
import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import mammoth
import pytest
from docx2python import docx2python
from support.cases import CASES
from support.repository import EXAMPLES, PLANS, ROOT

from vbgen.compose import compose
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.standards import Zone
from vbgen.tree import NAMES, Item, PrintedParagraph, PrintedTable, Run, Tree, zones
from vbgen.writers import WRITERS, Manuscript

SOURCES = {name: parse(text) for name, text in CASES.items()} | {
    plan.stem: read(str(plan)) for plan in [*PLANS, *EXAMPLES]
}


@cache
def _tree(name: str) -> Tree:
    document, _, faults = decode(SOURCES[name])
    assert document is not None, faults
    return compose(document)


@cache
def _file(name: str) -> bytes:
    return WRITERS["docx"](Manuscript(_tree(name)))


def _said(runs: tuple[Run, ...]) -> Iterator[str]:
    """The text between the marks of notes, for each reader shows those in its own way."""
    for marks, stretch in groupby(runs, lambda run: bool(run.note)):
        if not marks:
            yield "".join(run.text for run in stretch)


def _as_printed(tree: Tree) -> Iterator[Item]:
    """The items of a tree; Nơi nhận stands below several signers."""
    several = sum(isinstance(item, PrintedParagraph) and item.role in NAMES for item in tree.items) > 1
    waiting: list[Item] = []
    for zone, items in zones(tree.items):
        if zone is Zone.RECIPIENTS and several:
            waiting = [*items]
        else:
            yield from items
            if zone is Zone.SIGNERS:
                yield from waiting
                waiting = []


def _words(tree: Tree) -> list[str]:
    """All that is said in the running part of a document, in reading order; ô 13 stands at the edge of a page."""
    found: list[str] = []
    for item in _as_printed(tree):
        if isinstance(item, PrintedParagraph) and item.role != "contact":
            found += _said(item.runs)
        elif isinstance(item, PrintedTable):
            found += [text for row in (*item.heads, *item.rows) for cell in row for text in _said(cell.runs)]
    return [bare for text in found if (bare := _bare(text))]


def _bare(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text).replace("\u2011", "-")  # no-break hyphens, places where an address parts


def _lost(name: str, read: str) -> list[str]:
    """The texts of a document that do not follow each other in what was read."""
    text, at, lost = _bare(read), 0, []
    for words in _words(_tree(name)):
        found = text.find(words, at)
        if found < 0:
            lost.append(words)
        else:
            at = found + len(words)
    return lost + [
        words for note in _tree(name).notes for said in _said(note.runs) if (words := _bare(said)) not in text
    ]


def _plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def _headings(markup: str) -> list[str]:
    return [_bare(_plain(text)) for text in re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", markup, re.DOTALL)]


@cache
def _by_mammoth(name: str) -> str:
    return str(mammoth.convert_to_html(io.BytesIO(_file(name))).value)


@cache
def _by_pandoc(name: str) -> str:
    program = shutil.which("pandoc")
    if program is None:
        pytest.skip("pandoc is not here")
    made = subprocess.run(
        [program, "--from=docx", "--to=html", "--wrap=none"], input=_file(name), capture_output=True, check=True
    )
    return made.stdout.decode()


@pytest.mark.parametrize("name", SOURCES)
def test_mammoth_reads_every_word_in_order(name: str) -> None:
    assert _lost(name, _plain(_by_mammoth(name))) == []


@pytest.mark.parametrize("name", SOURCES)
def test_docx2python_reads_every_word_in_order(name: str) -> None:
    with docx2python(io.BytesIO(_file(name))) as read:
        assert _lost(name, read.text) == []


@pytest.mark.parametrize("name", SOURCES)
def test_pandoc_reads_every_word_in_order(name: str) -> None:
    assert _lost(name, _plain(_by_pandoc(name))) == []


HEADINGS = {
    "ke-hoach": {"roman", "clause_heading", "point_heading"},
    "quy-che": {"chapter_title", "article"},
    "quyet-dinh": {"chapter_title", "article"},
    "dang-nghi-quyet": {"roman", "clause_heading", "point_heading"},
}


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_are_headings_for_mammoth_and_pandoc(name: str) -> None:
    expected = [
        _bare("".join(run.text for run in item.runs))
        for item in _tree(name).items
        if isinstance(item, PrintedParagraph) and item.role in HEADINGS[name]
    ]
    assert expected
    assert _headings(_by_mammoth(name)) == expected
    assert [heading for heading in _headings(_by_pandoc(name)) if heading in expected] == expected


# --- docx-preview, which draws pages in a browser ---------------------------------------------------------------------

_SCRIPT = """
import {JSDOM} from 'jsdom'; import fs from 'fs';
const {window} = new JSDOM('<!DOCTYPE html><body></body>');
for (const name of ['window', 'document', 'DOMParser', 'Node', 'Element', 'HTMLElement', 'Blob', 'FileReader'])
  globalThis[name] = name === 'window' ? window : window[name];
globalThis.requestAnimationFrame = () => 0;
const {renderAsync} = await import('docx-preview');
for (const file of process.argv.slice(2)) {
  const page = document.createElement('div');
  await renderAsync(new Uint8Array(fs.readFileSync(file)), page, document.createElement('div'));
  console.log(JSON.stringify({
    text: page.textContent, rules: page.querySelectorAll('svg').length,
    first: page.querySelector('header')?.textContent ?? '',
  }));
}
"""


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What docx-preview draws of every file; its modules are looked for in VBGEN_NODE_MODULES or node_modules/."""
    modules = Path(os.environ.get("VBGEN_NODE_MODULES", ROOT / "node_modules"))
    node = shutil.which("node")
    if node is None or not (modules / "docx-preview").is_dir() or not (modules / "jsdom").is_dir():
        pytest.skip("node, docx-preview or jsdom is not here")
    folder = tmp_path_factory.mktemp("docx-preview")
    (folder / "node_modules").symlink_to(modules.resolve())
    (folder / "draw.mjs").write_text(_SCRIPT)
    for name in SOURCES:
        (folder / f"{name}.docx").write_bytes(_file(name))
    files = [f"{name}.docx" for name in SOURCES]
    made = subprocess.run([node, "draw.mjs", *files], cwd=folder, capture_output=True, check=True)
    return dict(zip(SOURCES, map(json.loads, made.stdout.decode().splitlines()), strict=True))


@pytest.mark.parametrize("name", SOURCES)
def test_docx_preview_draws_every_word_in_order_and_no_number_on_page_1(
    name: str, previewed: dict[str, dict[str, Any]]
) -> None:
    assert (_lost(name, previewed[name]["text"]), previewed[name]["first"]) == ([], "")


def test_docx_preview_draws_the_rules(previewed: dict[str, dict[str, Any]]) -> None:
    assert (previewed["ke-hoach"]["rules"], previewed["cong-van"]["rules"]) == (4, 2)  # one in an appendix
