"""Lines that a plan prints side by side, and what stands in their place now → documents whose blocks say that.

Where import reads an edited line otherwise than the plan means it, as when somebody writes on behind the sentence that
charges a unit, or cuts a task in two: the blocks take the words as they stand, with the notes that came with them. A
task keeps its facts where its new words say whom it charges; what the words say is not printed again.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from vbgen.model import Block, Clause, Document, Note, Paragraph, Task
from vbgen.pulling.grouping import unlabelled
from vbgen.pulling.hunks import NOTE
from vbgen.pulling.marks import MARK, free_names
from vbgen.pulling.texts import Steps, put, values
from vbgen.vietnamese import folded

_LEAST = 0.8  # of a block's words must stand in its line
_MOST = 5  # lines on either side
_FACTS = ("lead", "support", "due", "product", "follows")


def reblocked(
    document: Document, before: Sequence[str], after: Sequence[str], notes: Sequence[str] = (), *, dropping: bool
) -> Iterator[Document]:
    """The document with other words in the blocks that print some lines; first without the marks that end them.

    `notes` are the texts of notes that came with the words, whose marks stand in them. `dropping` the facts of tasks
    that their new words do not say.
    """
    if not 0 < len(before) <= _MOST or not 0 < len(after) <= _MOST:
        return
    lines = [unlabelled(line) for line in before]
    found: list[tuple[float, Steps, tuple[Block, ...], int]] = []
    for steps, blocks in _lists(document):
        for start in range(len(blocks) - len(lines) + 1):
            run = blocks[start : start + len(lines)]
            shares = [_share(block, line) for block, line in zip(run, lines, strict=True)]
            if min(shares) >= _LEAST and _is_flat(run):
                found.append((-sum(shares), steps, blocks, start))
    for _, steps, blocks, start in sorted(found, key=lambda item: item[0]):
        end = start + len(lines)
        marks = [mark for block in blocks[start:end] for mark in MARK.findall(getattr(block, "text", ""))]
        came = [] if marks else _named(document, notes)
        marks += [f"[^{note.id}]" for note in came]
        noted = dataclasses.replace(document, notes=(*document.notes, *came))
        for texts in _texts(after, marks):
            yield put(
                noted, steps, (*blocks[:start], *_said(blocks[start:end], texts, dropping=dropping), *blocks[end:])
            )


def _named(document: Document, texts: Sequence[str]) -> list[Note]:
    """Notes with ids that no note of a document has."""
    free = free_names(note.id for note in document.notes)
    return [Note(name, text) for name, text in zip(free, texts, strict=False)]


def _lists(document: Document) -> Iterator[tuple[Steps, tuple[Block, ...]]]:
    """Every list of blocks of a document, with the steps to it."""
    for steps, value in values(document, ()):
        for name in ("body", "blocks"):
            held = getattr(value, name, None)
            if isinstance(held, tuple) and held:
                yield (*steps, name), held


def _share(block: Block, line: str) -> float:
    """How much of a block's words stand in a line."""
    if not isinstance(block, Paragraph | Clause | Task):
        return 0.0
    own, words = Counter(folded(block.text).split()), Counter(folded(line).split())
    return (own & words).total() / (own.total() or 1)


def _is_flat(run: Sequence[Any]) -> bool:
    """Whether no block but the last holds others, so that the lines of all stand side by side."""
    return not any(block.blocks for block in run[:-1]) and not any(getattr(block, "then", ()) for block in run)


def _texts(after: Sequence[str], marks: Sequence[str]) -> Iterator[list[str]]:
    """Lines as texts, with the marks of notes that stood in them."""
    left = iter(marks)
    lines = [unlabelled(line).removesuffix("./.") for line in after]
    lines = [
        "".join([part, *(next(left, "") + more for more in rest)])
        for part, *rest in (line.split(NOTE) for line in lines)
    ]
    yield [line.rstrip(".;") if not line.endswith("...") else line for line in lines]
    yield lines


def _said(run: Sequence[Any], texts: list[str], *, dropping: bool) -> list[Block]:
    """Blocks that say some texts in the place of others: of the same sorts, the last with what the last held."""
    sorts = [run[min(at, len(run) - 1)] for at in range(len(texts))]
    made = []
    for at, (block, text) in enumerate(zip(sorts, texts, strict=True)):
        last = at == len(texts) - 1
        block = dataclasses.replace(block, text=text, blocks=run[-1].blocks if last else ())
        made.append(_with_said_facts(block, dropping=dropping) if isinstance(block, Task) else block)
    return made


def _with_said_facts(task: Task, *, dropping: bool) -> Task:
    """A task without its facts where its words do not say whom it charges; `dropping` each that they do not say."""
    said = folded(task.text)

    def is_said(value: str | tuple[str, ...]) -> bool:
        return all(folded(one) in said for one in (value if isinstance(value, tuple) else (value,)))

    is_led = bool(task.lead) and is_said(task.lead)
    facts = {name: getattr(task, name) for name in _FACTS}
    gone = {name for name, value in facts.items() if not is_led or (dropping and not is_said(value))}
    return dataclasses.replace(task, **{name: () if name == "support" else "" for name in gone})  # type: ignore[arg-type]
