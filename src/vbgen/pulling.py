"""A Word file that came back and the plan that it was made of → the plan with the edits of the file.

Import reads the file as it was sent and as it came back alike, so that what it cannot know is wanting in both, and what
differs is what somebody edited. Those changes are carried into the plan's document (`merging`), and its file is edited
in place (`revising`). At last the plan is rendered and laid beside the file that came back, line by line: what still
differs could not be taken in, and is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from vbgen.comparing import compare
from vbgen.comparing.saying import Sentence, sentences
from vbgen.diagnostics import Diagnostic
from vbgen.files import lent
from vbgen.importing import opened, understood
from vbgen.merging import Clash, carried
from vbgen.model import Document
from vbgen.patterns import regex
from vbgen.plans import Plan, loads
from vbgen.recognise.zones import lines_of
from vbgen.rendering import render
from vbgen.revising import Unrevisable, revise

_SPACE = regex(r"\s+")


class Left(NamedTuple):
    """Lines of the file that came back which the plan does not print, and those that it prints instead."""

    wanted: tuple[str, ...]
    printed: tuple[str, ...]


class Pulled(NamedTuple):
    """The plan's new text, what was changed in it, and what could not be.

    `clashes` are changes that meet others of the plan's own: then the text is the plan's as it stood. `left` are lines
    that still differ; `lost` comments of the plan that found no place.
    """

    text: str
    done: tuple[Sentence, ...] = ()
    left: tuple[Left, ...] = ()
    clashes: tuple[Clash, ...] = ()
    lost: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def pull(plan: Plan, returned: bytes, sent: bytes | None = None, base: Plan | None = None) -> Pulled:
    """The edits of a file that came back, taken into the plan.

    `base` is the plan that the file was made of when it was sent, the plan itself when None; `sent` the file itself,
    what the base renders when None. Raises Fault for a file that holds no document.
    """
    origin = base or plan
    old, new = _imported(sent if sent is not None else render(origin)), _imported(returned)
    edited = carried(old.document, new.document, origin.document, recognised=True)
    document, clashes = edited.document, edited.clashes
    if base is not None and base.document != plan.document:
        merged = carried(base.document, document, plan.document)
        document, clashes = merged.document, (*clashes, *merged.clashes)
        if merged.clashes:
            return Pulled(plan.source.text, clashes=clashes, findings=new.findings)
    try:
        made = revise(plan.source, plan.spans, plan.document, document)
    except Unrevisable:
        made = None
    text, lost = made or (plan.source.text, ())
    after = loads(text, plan.source.name)
    done = sentences(compare(plan.document, after.document))
    known = set(_differing(old.lines, _imported(render(origin)).lines)) if sent is not None else set()
    left = [item for item in _differing(new.lines, _imported(render(after)).lines) if item not in known]
    return Pulled(text, tuple(done), tuple(left), (), tuple(lost), new.findings)


class _Read(NamedTuple):
    """A file as import understands it, and its lines as they are printed."""

    document: Document
    lines: list[str]
    findings: tuple[Diagnostic, ...]


def _imported(data: bytes) -> _Read:
    with lent(data, ".docx") as path:
        reading = opened(path)
        found = understood(reading, path)
    lines = [_SPACE.sub(" ", line.text).strip() for item in reading.items for line in lines_of(item)]
    return _Read(found.document, [line for line in lines if line], found.findings)


def _differing(wanted: list[str], printed: list[str]) -> Iterator[Left]:
    for tag, first, last, start, end in SequenceMatcher(None, wanted, printed, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Left(tuple(wanted[first:last]), tuple(printed[start:end]))
